//! Answers: waiting for them, reading them, and the promises that bring them.

use super::super::object::ObjKind;
use super::super::record::EventKind;
use super::super::value::{Argument, Closure, Hole, HoleKind, LibVal, StrPiece, Value};
use super::call::Settling;
use super::callback::Given_;
use super::guess::is_empty_function;
use super::{Cx, Eval, EventId};
use crate::finding::Loc;
use crate::ir::{ExprId, ExprKind, Language, Name};
use egnyte_rules::model::{Does, Given, Http, Item};
use std::rc::Rc;

/// The field of a request's own object that holds its answer.
pub(super) const OWN_ANSWER: &str = "@own-answer";
/// The field that holds the functions waiting for it.
const WAITING: &str = "@waiting";

impl Eval<'_> {
    /// Functions that a request's own object calls when its answer is there: they run when it is sent.
    pub(super) fn wait_for_answer(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> bool {
        let models = self.models_at(lib.loc);
        let receiver = lib.owner();
        let is_prepared = [&*lib.path, receiver].iter().any(|path| models.item(path).is_some_and(|(_, i)| i.does == Does::Prepare));
        let waits = item.calls.iter().find(|c| is_prepared && c.with.contains(&Given::Answer));
        let (Some(spec), Some(object)) = (waits, lib.object) else { return false };
        // What was built with all it needs has its answer already.
        let Some(obj) = self.state.obj(object).filter(|obj| obj.get("@answer").is_none()).cloned() else { return false };
        let functions = self.keyed_callbacks(spec, args).into_iter().map(|(_, f)| f);
        let before = obj.get(WAITING).and_then(|w| self.known_items(w)).unwrap_or_default();
        let waiting = self.list_obj(before.into_iter().chain(functions).collect(), false, loc);
        self.state.update(object, |o| o.set(&WAITING.into(), waiting));
        if obj.get(OWN_ANSWER).is_some() {
            self.answer_arrives(lib, loc);
        }
        true
    }

    pub(super) fn answer_arrives(&mut self, lib: &LibVal, loc: Loc) {
        let Some(object) = lib.object else { return };
        let waiting = self.state.obj(object).and_then(|o| o.get(WAITING)).cloned();
        let functions = waiting.and_then(|w| self.known_items(&w)).unwrap_or_default();
        self.state.update(object, |o| o.set(&WAITING.into(), Value::Null));
        let path: Name = lib.owner().into();
        let own = Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc: lib.loc }));
        for function in functions {
            // The function is given an event of the request, and has the request as its receiver.
            let event = self.record_obj(vec![("target".into(), own.clone()), ("currentTarget".into(), own.clone())], loc);
            let args = vec![Argument::plain(event, loc)];
            match &function {
                Value::Func(f) => {
                    let mut bound = Closure::clone(f);
                    bound.this = Some(own.clone());
                    self.invoke(&bound, args, None, loc);
                }
                other => {
                    self.call_value(other, args, loc);
                }
            }
        }
    }

    /// What a request's own object tells of its answer once it is sent.
    pub(super) fn own_answer(&mut self, object: super::super::value::ObjId, name: &Name, loc: Loc) -> Option<Value> {
        let answer = self.state.obj(object)?.get(OWN_ANSWER).cloned()?;
        let event = Self::event_behind(&answer)?;
        self.answer_part(event, name).map(|kind| Value::hole(kind, Some(name.clone()), loc))
    }

    /// What a member of an answer holds.
    pub(super) fn answer_part(&self, event: EventId, name: &Name) -> Option<HoleKind> {
        let http = self.record.events[event.0 as usize].answers();
        let in_list = |list: fn(&Http) -> &[egnyte_rules::model::Str], usual: &[&str]| match http {
            Some(h) => list(h).iter().any(|n| *n == **name),
            None => usual.contains(&&**name),
        };
        if in_list(|h| &h.status, &["status", "statusCode", "status_code", "StatusCode"]) {
            return Some(HoleKind::Status(event));
        }
        if in_list(|h| &h.ok, &["ok", "is_success", "is_error", "IsSuccessStatusCode"]) {
            return Some(HoleKind::Ok(event));
        }
        if in_list(|h| &h.body, &["data", "body", "json", "text"]) {
            return Some(HoleKind::Body(event, Rc::new([])));
        }
        if in_list(|h| &h.headers, &["headers"]) {
            return Some(HoleKind::Headers(event));
        }
        None
    }

    /// A method of an answer, its body or its status.
    pub(super) fn call_on_answer(&mut self, hole: &Rc<Hole>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        match &hole.kind {
            HoleKind::Answer(event) => {
                let event = *event;
                // Whatever a library calls the method that gives one header.
                if let Some(asked) = args.first() {
                    self.look_into_header(&Value::Hole(hole.clone()), &asked.value);
                }
                let http = self.record.events[event.0 as usize].answers();
                if http.is_some_and(|h| h.raise.iter().any(|r| *r == **name)) || &**name == "raise_for_status" {
                    self.raise_here(event, loc);
                    self.tell_before_raising(event, args, loc);
                    return Some(Value::hole(HoleKind::Answer(event), None, loc));
                }
                if let Some(value) = self.call_typed_answer(event, http, name, args, loc) {
                    return Some(value);
                }
                match self.answer_part(event, name) {
                    // A part of the body, by its path (`$response->json('meta.token')`).
                    Some(whole @ HoleKind::Body(..)) if self.language_at(loc) == Language::Php && !args.is_empty() => {
                        let whole = Value::hole(whole, Some(name.clone()), loc);
                        let path = args[0].value.as_text()?;
                        Some(path.split('.').fold(whole, |value, key| self.member(&value, &key.into(), loc)))
                    }
                    Some(kind) => Some(Value::hole(kind, Some(name.clone()), loc)),
                    // What a future holds.
                    None if matches!(&**name, "get" | "result") && args.is_empty() && self.has_members_in_scope(loc) => {
                        Some(Value::Hole(hole.clone()))
                    }
                    None if &**name == "wait" && self.language_at(loc) == Language::Php => Some(Value::Hole(hole.clone())),
                    None if matches!(&**name, "clone" | "read" | "getBody" | "pipe") => Some(Value::Hole(hole.clone())),
                    None => None,
                }
            }
            // A future that others work on (`job.result()`).
            HoleKind::Body(..) if &**name == "result" && self.language_at(loc) == Language::Python => {
                self.settle_here(&Value::Hole(hole.clone()), 0);
                Some(Value::Hole(hole.clone()))
            }
            HoleKind::Body(..) if self.models_at(loc).item(&format!("<body>.{name}")).is_some_and(|(_, i)| i.does == Does::Operation) => {
                let (_, item) = self.models_at(loc).item(&format!("<body>.{name}"))?;
                Some(self.operation(item, Some(Value::Hole(hole.clone())), args.to_vec(), loc))
            }
            // What was read or parsed of one body still has its parts.
            HoleKind::Derived(from) if self.models_at(loc).item(&format!("<body>.{name}")).is_some() => {
                let mut bodies = from.iter().flat_map(Value::alternatives).filter_map(|of| match of {
                    Value::Hole(inner) if matches!(inner.kind, HoleKind::Body(..)) => Some(inner.clone()),
                    _ => None,
                });
                match (bodies.next(), bodies.next()) {
                    (Some(body), None) => self.call_on_answer(&body, name, args, loc),
                    _ => None,
                }
            }
            HoleKind::Body(event, path) if matches!(&**name, "json" | "text" | "decode" | "read" | "get" | "toString" | "then") => {
                if &**name == "then" {
                    return None;
                }
                if let ("get", Some(key)) = (&**name, args.first().and_then(|a| a.value.as_text())) {
                    let object = Value::Hole(hole.clone());
                    let found = self.member(&object, &key.into(), loc);
                    return Some(found);
                }
                Some(Value::hole(HoleKind::Body(*event, path.clone()), hole.name.clone(), loc))
            }
            HoleKind::Headers(_) => {
                for arg in args {
                    self.look_into_header(&Value::Hole(hole.clone()), &arg.value);
                }
                Some(Value::Hole(hole.clone()))
            }
            HoleKind::Status(_) | HoleKind::ErrorStatus(_) => {
                self.observe_method(&Value::Hole(hole.clone()), name, args);
                Some(Value::Hole(hole.clone()))
            }
            _ => {
                self.observe_method(&Value::Hole(hole.clone()), name, args);
                None
            }
        }
    }

    /// What raises for an answer first calls the functions it is given, with the answer and the error.
    fn tell_before_raising(&mut self, event: EventId, args: &[Argument], loc: Loc) {
        let functions: Vec<Rc<Closure>> =
            args.iter().filter_map(|arg| if let Value::Func(f) = &arg.value { Some(f.clone()) } else { None }).collect();
        if functions.is_empty() {
            return;
        }
        let handler = self.new_handler(loc, Vec::new(), false);
        self.record.handlers[handler.0 as usize].rethrows = true;
        self.guard_event(event.0 as usize, handler, self.handlers.len());
        for function in functions {
            let answer = Value::hole(HoleKind::Answer(event), None, loc);
            let error = Value::hole(HoleKind::Error(handler), None, loc);
            self.invoke(&function, vec![Argument::plain(answer, loc), Argument::plain(error, loc)], None, loc);
        }
    }

    /// A method that values of every kind have, where the value's own type has none of that name.
    pub(super) fn call_any(&mut self, object: &Value, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        if let Some(client) = self.conventional_member(object, name, loc) {
            return Some(self.call_value(&client, args.to_vec(), loc));
        }
        let (_, item) = self.models_at(loc).item(&format!("<any>.{name}"))?;
        match item.does {
            Does::Operation => Some(self.operation(item, Some(object.clone()), args.to_vec(), loc)),
            Does::Calls => {
                let given = Given_ { receiver: Some(object.clone()), answer: Some(object.clone()), ..Given_::default() };
                let made = self.run_callbacks(item, args, &given, loc).value.or_else(|| self.without_callback(item, object, loc));
                made.or_else(|| Some(Self::derived([object.clone()], loc)))
            }
            Does::Read => {
                let key: Option<Name> = args.first().and_then(|a| Self::known_tail(&a.value)).map(Into::into);
                let kind: Name = item.kind.as_deref().unwrap_or("outside").into();
                Some(Value::hole(HoleKind::Read(kind, key.clone()), key, loc))
            }
            _ => Some(Self::derived([object.clone()], loc)),
        }
    }

    /// `.then`, `.catch`, `.finally` of whatever stands for a promise; `range` holds the events that made it.
    pub(super) fn call_promise(
        &mut self,
        object: &Value,
        word: Settling,
        args: Vec<Argument>,
        loc: Loc,
        range: std::ops::Range<usize>,
    ) -> Value {
        // Where the first argument says which errors are meant, the function behind it is for those alone: by their type
        // (`onErrorResume(Busy.class, f)`), or as Bluebird may be told (`catch({ statusCode: 401 }, f)`, `catch(isBusy, f)`).
        let chooses = |which: &Value| match which {
            Value::Class(_) | Value::Lib(_) => true,
            Value::Object(_) | Value::Func(_) => self.is_javascript(loc.file) && word == Settling::Catch,
            _ => false,
        };
        let chosen = args.first().map(|arg| &arg.value).filter(|which| chooses(which));
        let chosen = chosen.filter(|_| args.get(1).is_some_and(|arg| matches!(arg.value, Value::Func(_)))).cloned();
        let on_error = match word {
            Settling::Catch | Settling::Otherwise | Settling::Rethrow if chosen.is_some() => args.get(1),
            Settling::Then => args.get(1),
            Settling::Catch | Settling::Otherwise | Settling::Rethrow => args.first(),
            Settling::Finally => None,
        }
        .filter(|a| !a.value.is_null())
        .cloned();
        if let Some(handler) = Self::failed(object)
            && self.language_at(loc) == Language::Rust
        {
            return self.settle_failed(object, handler, word, on_error.as_ref(), loc);
        }
        let depth = self.handlers.len();
        let mut events: Vec<usize> = range.collect();
        if let Some(event) = Self::event_behind(object)
            && !events.contains(&(event.0 as usize))
            && !self.is_read_of_answer(object, event)
        {
            events.push(event.0 as usize);
        }
        let mut result = object.clone();
        if let (Settling::Then | Settling::Finally, Some(callback)) = (word, args.first()) {
            let argument = Argument::plain(object.clone(), loc);
            let given = if word == Settling::Then { vec![argument] } else { Vec::new() };
            let value = match &callback.value {
                Value::Func(f) => self.invoke(&f.clone(), given, None, loc),
                Value::Lib(_) | Value::Union(_) | Value::Class(_) => self.call_value(&callback.value, given, loc),
                _ => object.clone(),
            };
            if word == Settling::Then {
                result = value;
            }
        }
        let on_error = on_error.map(|callback| self.conversions(callback, &events)).unwrap_or_default();
        for callback in on_error {
            let empty = match &callback.value {
                Value::Func(f) => self.world.file(f.func.file).is_some_and(|file| is_empty_function(&file, f.func.func)),
                _ => false,
            };
            let types: Vec<Value> = chosen.iter().filter(|which| matches!(which, Value::Class(_) | Value::Lib(_))).cloned().collect();
            // What is not chosen goes on, whatever becomes of what is.
            let others_go_on = chosen.is_some() && types.is_empty();
            let handler = self.new_handler(callback.loc, types.clone(), empty && !others_go_on);
            // A policy of trying again sees the errors by what it was told.
            let guards = if let Value::Lib(policy) = &callback.value { self.guards_of(policy) } else { Vec::new() };
            for &at in &events {
                for guard in guards.iter().copied().chain([handler]) {
                    self.guard_event(at, guard, depth);
                }
            }
            let error = Value::hole(HoleKind::Error(handler), None, loc);
            for ty in &types {
                self.compare_type(&error, ty, loc);
            }
            let argument = vec![Argument::plain(error, loc)];
            self.catching.push(handler);
            if let Some(which) = chosen.as_ref().filter(|_| others_go_on) {
                self.choose_error(which, &argument, loc);
                self.record.handlers[handler.0 as usize].rethrows = true;
            }
            let recovered = match &callback.value {
                Value::Func(f) => self.invoke(&f.clone(), argument, None, loc),
                // A function that cannot be seen gets the error: `reject`, `next`, `done`.
                other => {
                    self.hand_over(&argument[0].value, &"reject".into());
                    self.call_value(other, argument, loc)
                }
            };
            self.catching.pop();
            match word {
                Settling::Rethrow => {
                    if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
                        handler.rethrows = true;
                    }
                }
                Settling::Otherwise => result = Self::with_default(&result, &recovered),
                _ => result = result.join(&recovered),
            }
        }
        result
    }

    /// An error is held against the members of a record, or shown to a function, which say whether it is one of those that are meant.
    fn choose_error(&mut self, which: &Value, error: &[Argument], loc: Loc) {
        let Value::Object(id) = which else {
            let meant = self.call_value(which, error.to_vec(), loc);
            return self.look_at(&meant);
        };
        let wanted = self.state.obj(*id).map(|record| record.fields.clone()).unwrap_or_default();
        for (name, value) in wanted {
            let held = self.member(&error[0].value, &name, loc);
            self.compare(&held, &value);
        }
    }

    /// Whether a value is the body of an answer that came before: where the library raises no refusal, what is said of a failure is said
    /// of the reading alone.
    fn is_read_of_answer(&self, value: &Value, event: EventId) -> bool {
        let event = &self.record.events[event.0 as usize];
        let never_raises = matches!(&event.kind, EventKind::Request(request) if request.http.is_some() && !request.throws);
        never_raises && !event.seen.raised && matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Body(..)))
    }

    /// The clause that caught what a value is: a result that is known to have failed.
    pub(super) fn failed(value: &Value) -> Option<super::super::value::HandlerId> {
        match value {
            Value::Hole(hole) => match hole.kind {
                HoleKind::Error(handler) => Some(handler),
                _ => None,
            },
            _ => None,
        }
    }

    /// What becomes of a result that is known to have failed: the function for errors gets the error.
    fn settle_failed(
        &mut self,
        error: &Value,
        handler: super::super::value::HandlerId,
        word: Settling,
        on_error: Option<&Argument>,
        loc: Loc,
    ) -> Value {
        let given = vec![Argument::plain(error.clone(), loc)];
        let made = on_error.map(|callback| self.call_value(&callback.value, given, loc));
        if word == Settling::Rethrow {
            if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
                handler.rethrows = true;
            }
            return error.clone();
        }
        made.unwrap_or_else(|| error.clone())
    }

    /// The failure of what was just evaluated to a value, or of the request that the value is the answer to, is forgotten.
    pub(super) fn drop_failure(&mut self, value: &Value, just: Vec<usize>, loc: Loc) {
        let answered = value.alternatives().iter().filter_map(|one| match one {
            Value::Hole(hole) => match hole.kind {
                HoleKind::Answer(event) => Some(event.0 as usize),
                _ => None,
            },
            _ => None,
        });
        let mut events: Vec<usize> = just.into_iter().chain(answered).collect();
        events.sort_unstable();
        events.dedup();
        if events.is_empty() {
            return;
        }
        let depth = self.handlers.len();
        let handler = self.new_handler(loc, Vec::new(), true);
        for at in events {
            self.guard_event(at, handler, depth);
        }
    }

    /// What `Promise.allSettled` gives: for each promise its value, or the reason why there is none.
    pub(super) fn settled(&mut self, promises: &Value, loc: Loc) -> Value {
        let known = self.known_items(promises);
        let is_whole = known.is_some();
        let items = known.unwrap_or_else(|| match promises {
            Value::Object(id) => self.state.obj(*id).map(|o| o.items.clone()).unwrap_or_default(),
            Value::Hole(hole) => match &hole.kind {
                HoleKind::Derived(from) => from.to_vec(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        });
        let depth = self.handlers.len();
        let mut outcomes = Vec::new();
        for item in items {
            let handler = self.new_handler(loc, Vec::new(), false);
            if let Some(event) = Self::event_behind(&item) {
                self.guard_event(event.0 as usize, handler, depth);
            }
            let status = Value::union(vec![Value::text("fulfilled"), Value::text("rejected")]);
            let reason = Value::hole(HoleKind::Error(handler), None, loc);
            let fields = vec![("status".into(), status), ("value".into(), item), ("reason".into(), reason)];
            outcomes.push(self.record_obj(fields, loc));
        }
        if outcomes.is_empty() {
            return Self::derived([promises.clone()], loc);
        }
        self.list_obj(outcomes, !is_whole, loc)
    }

    /// What is given where errors are kept among the results: each is a result or an error.
    pub(super) fn results_or_errors(&mut self, results: &Value, loc: Loc) -> Value {
        let settled = self.settled(results, loc);
        let Some(outcomes) = self.known_items(&settled) else { return settled };
        let part = |e: &Self, outcome: &Value, name: &str| match outcome {
            Value::Object(id) => e.state.obj(*id).and_then(|o| o.get(name)).cloned(),
            _ => None,
        };
        let either = |outcome: &Value| {
            Value::union(["value", "reason"].into_iter().filter_map(|name| part(self, outcome, name)).collect::<Vec<_>>())
        };
        let items = outcomes.iter().map(either).collect();
        self.list_obj(items, false, loc)
    }

    /// A statement whose promise nobody waits for: what is raised in it, by requests since `first`, reaches nobody.
    pub(super) fn drop_promise(&mut self, cx: &Cx, statement: ExprId, value: &Value, first: usize) {
        if cx.file.language != Language::JavaScript {
            return;
        }
        let ExprKind::Call { callee, .. } = cx.file.expr(statement).kind else { return };
        if let Some(event) = Self::event_behind(value).and_then(|event| self.record.events.get_mut(event.0 as usize)) {
            event.dropped = true;
        }
        if self.record.events.len() == first || !self.gives_promise(cx, callee) {
            return;
        }
        for event in self.record.events[first..].iter_mut().filter(|event| !event.detached) {
            (event.dropped, event.detached) = (true, true);
            // The clauses around the statement are left by the time it fails.
            if event.handlers.starts_with(&self.handlers) {
                event.handlers.drain(..self.handlers.len());
            }
        }
    }

    /// Whether a call of `callee` gives a promise: of an `async` function of the program, or a link of a chain.
    fn gives_promise(&mut self, cx: &Cx, callee: ExprId) -> bool {
        let file = cx.file.clone();
        match &file.expr(callee).kind {
            ExprKind::Member { name, .. } if matches!(&**name, "then" | "catch" | "finally") => true,
            ExprKind::Lambda(func) => file.function(*func).is_async,
            _ if is_path(&file, callee) => self.expr(cx, callee).alternatives().iter().any(|one| {
                let Value::Func(function) = one else { return false };
                self.world.file(function.func.file).is_some_and(|file| file.function(function.func.func).is_async)
            }),
            _ => false,
        }
    }

    pub(super) fn event_behind(value: &Value) -> Option<EventId> {
        match value {
            Value::Hole(h) => match &h.kind {
                HoleKind::Answer(e) | HoleKind::Body(e, _) | HoleKind::Status(e) | HoleKind::Token(e) => Some(*e),
                HoleKind::Member(of, _) => Self::event_behind(of),
                _ => None,
            },
            _ => None,
        }
    }

    /// The answer that a value was cut out of, head and all.
    pub(super) fn answer_within(value: &Value, depth: u32) -> Option<EventId> {
        const MAX_CUTS: u32 = 6;
        if depth > MAX_CUTS {
            return None;
        }
        let of_hole = |hole: &Hole| match &hole.kind {
            HoleKind::Answer(event) | HoleKind::Body(event, _) | HoleKind::Headers(event) | HoleKind::Status(event) => Some(*event),
            HoleKind::Derived(from) => from.iter().find_map(|one| Self::answer_within(one, depth + 1)),
            HoleKind::Member(of, _) => Self::answer_within(of, depth + 1),
            _ => None,
        };
        value.alternatives().iter().find_map(|one| match one {
            Value::Hole(hole) => of_hole(hole),
            Value::Str(text) => text.pieces.iter().find_map(|piece| match piece {
                StrPiece::Hole(hole) => of_hole(hole),
                StrPiece::Text(_) => None,
            }),
            _ => None,
        })
    }

    /// What a `with` statement binds.
    pub(super) fn entered(&mut self, value: &Value, loc: Loc) -> Value {
        if let Value::Object(id) = value {
            let kind = self.state.obj(*id).map(|o| (o.kind.clone(), o.items.clone()));
            match kind {
                Some((ObjKind::Instance(class), _)) => {
                    for name in ["__enter__", "__aenter__"] {
                        if self.find_method(&class, name, false).is_some() {
                            let method = self.raw_member(value, &name.into(), loc);
                            return self.call_value(&method, Vec::new(), loc);
                        }
                    }
                }
                // A generator as a context manager hands over what it yields.
                Some((ObjKind::List, items)) if items.len() == 1 => return items[0].clone(),
                _ => {}
            }
        }
        value.clone()
    }

    /// What a generator hands over that yields once, to whoever runs it up to there.
    pub(super) fn yielded_by(&self, made: &Value) -> Option<Value> {
        let Value::Object(id) = made else { return None };
        let list = self.state.obj(*id).filter(|list| matches!(list.kind, ObjKind::List) && list.open)?;
        let [only] = list.items.as_slice() else { return None };
        Some(only.clone())
    }

    /// Remembers the answers that leave the function under evaluation as its result.
    pub(super) fn mark_returned(&mut self, value: &Value) {
        self.mark_returned_at(value, 0);
    }

    fn mark_returned_at(&mut self, value: &Value, depth: u32) {
        for one in value.alternatives().to_vec() {
            match &one {
                Value::Hole(h) => match &h.kind {
                    HoleKind::Answer(e) | HoleKind::Status(e) | HoleKind::Ok(e) => {
                        if let Some(event) = self.record.events.get_mut(e.0 as usize) {
                            event.returned = true;
                        }
                    }
                    HoleKind::Error(handler) | HoleKind::ErrorStatus(handler) => {
                        if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
                            handler.returned = true;
                        }
                    }
                    // A part of the error by which one failure is told from another.
                    HoleKind::Member(_, name) if tells_failures(name) => {
                        if let Some(handler) = Self::error_behind(&one).and_then(|id| self.record.handlers.get_mut(id.0 as usize)) {
                            handler.returned = true;
                        }
                    }
                    HoleKind::Derived(from) if depth < 3 => {
                        for value in from.clone().iter() {
                            self.mark_returned_at(value, depth + 1);
                        }
                    }
                    _ => {}
                },
                Value::Object(id) if depth < 3 => {
                    let Some(obj) = self.state.obj(*id).cloned() else { continue };
                    for value in obj.fields.iter().map(|(_, v)| v).chain(&obj.items).take(40) {
                        self.mark_returned_at(value, depth + 1);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Whether an expression is a name, or members of one: to evaluate it once more does nothing.
fn is_path(file: &crate::ir::File, mut expr: ExprId) -> bool {
    while let ExprKind::Member { object, .. } = file.expr(expr).kind {
        expr = object;
    }
    matches!(file.expr(expr).kind, ExprKind::Name(_) | ExprKind::This)
}

/// Whether a part of an error, by its name, says which failure it was.
fn tells_failures(name: &str) -> bool {
    let plain = name.to_ascii_lowercase();
    ["status", "code", "response"].iter().any(|word| plain.contains(word)) && !plain.contains("body")
}
