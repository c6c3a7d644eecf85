//! Functions that a library runs, and what it gives them.

use super::super::object::{Obj, ObjKind};
use super::super::record::PutOn;
use super::super::value::{Argument, ClassVal, HandlerId, HoleKind, LibVal, ObjId, Value};
use super::Eval;
use super::external::{NEXT, REJECT, RESOLVE};
use super::store::{GETTER, SETTER, STORE};
use super::told::Told;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use egnyte_rules::model::{Callback, Does, Given, Gives, Item, Library, Role};
use std::collections::BTreeSet;
use std::rc::Rc;

/// What callbacks are given.
#[derive(Default)]
pub(super) struct Given_ {
    pub(super) receiver: Option<Value>,
    pub(super) answer: Option<Value>,
    pub(super) body: Option<Value>,
    pub(super) error: Option<Value>,
    pub(super) status: Option<Value>,
    pub(super) cell: Option<Name>,
    /// What the provider answered that a user signs in with.
    pub(super) account: Option<Value>,
    /// The client that is made by the call: parts of it that callbacks get share its object.
    pub(super) client: Option<ObjId>,
}

/// One turn of a function that a library may run more than once.
struct Turn<'a> {
    receiver: Option<&'a Value>,
    args: &'a [Argument],
    at: usize,
    item: &'a Value,
    accumulator: Option<&'a Value>,
    /// The promise that the function may settle.
    settled: ObjId,
}

/// What became of callbacks.
#[derive(Default)]
pub(super) struct Ran {
    pub(super) value: Option<Value>,
    /// One of them is given the error.
    pub(super) sees_errors: bool,
}

impl Eval<'_> {
    /// Runs the callbacks of a call; its value where a callback decides it.
    pub(super) fn run_calls(&mut self, item: &Item, args: &[Argument], receiver: Option<Value>, loc: Loc) -> Option<Value> {
        if item.calls.is_empty() {
            return None;
        }
        let made = self.run_callbacks(item, args, &Given_ { receiver: receiver.clone(), ..Given_::default() }, loc).value;
        made.or_else(|| self.without_callback(item, receiver.as_ref()?, loc))
    }

    /// What a call gives that is given no function, where it needs none: `pairs.to_h`.
    pub(super) fn without_callback(&mut self, item: &Item, receiver: &Value, loc: Loc) -> Option<Value> {
        item.calls.first().filter(|spec| spec.gives == Gives::Pairs)?;
        Some(match self.list(receiver).cloned() {
            Some(pairs) => self.record_of_pairs(&pairs.items, pairs.open, loc),
            None => receiver.clone(),
        })
    }

    /// The same for a library that keeps what the callbacks raise to itself, and shows it to those of them that ask.
    pub(super) fn run_and_keep(&mut self, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let handler = self.new_handler(loc, Vec::new(), false);
        self.handlers.push([handler].into());
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let ran = self.run_callbacks(item, args, &Given_ { error: Some(error), ..Given_::default() }, loc);
        self.handlers.pop();
        if item.kind.as_deref() == Some("holds") {
            self.record.handlers[handler.0 as usize].seen.forwarded = true;
            let run: Vec<Value> = item.calls.iter().flat_map(|spec| self.callbacks(spec, args)).collect();
            let functions = run.iter().filter_map(|one| if let Value::Func(function) = one { Some(function.func) } else { None });
            functions.for_each(|function| drop(self.guards.insert(function, [handler].into())));
        }
        ran.value
    }

    /// The same for a library that runs functions once more where others, or the types of errors among the arguments, say so.
    pub(super) fn run_and_try_again(&mut self, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let handler = self.new_handler(loc, Vec::new(), false);
        self.handlers.push([handler].into());
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let ran = self.run_callbacks(item, args, &Given_ { error: Some(error), ..Given_::default() }, loc);
        self.handlers.pop();
        self.try_again_at(handler, args, loc);
        let run: Vec<Value> =
            item.calls.iter().filter(|spec| spec.gives == Gives::Result).flat_map(|spec| self.callbacks(spec, args)).collect();
        for function in run.iter().flat_map(Value::alternatives) {
            if let Value::Func(function) = function {
                self.note_policy(item, args, PutOn::Function(function.func));
                self.note_undecided(item, args, handler, function.func);
                self.note_resent(library, item, args, Some(PutOn::Function(function.func)), loc);
            }
        }
        ran.value
    }

    /// Whoever tries again at errors lets the last one go on. Where those are called after throttling, it waits for that.
    pub(super) fn try_again_at(&mut self, handler: HandlerId, args: &[Argument], loc: Loc) {
        self.record.handlers[handler.0 as usize].rethrows = true;
        let told = args.iter().flat_map(|arg| self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]));
        let types: Vec<Value> = told.filter(|ty| matches!(ty, Value::Class(_) | Value::Lib(_))).collect();
        if types.iter().any(|ty| self.means_throttling(ty)) {
            self.record.handlers[handler.0 as usize].seen.tell(false, true, Some(loc));
        }
    }

    /// Runs the callbacks of a call with what its model says they get.
    pub(super) fn run_callbacks(&mut self, item: &Item, args: &[Argument], given: &Given_, loc: Loc) -> Ran {
        let mut ran = Ran::default();
        let receiver = given.receiver.clone().or_else(|| {
            let at = item.args.iter().find(|a| a.role == Role::Value)?.at?;
            args.get(at as usize).map(|a| a.value.clone())
        });
        for spec in item.calls.iter() {
            // What builds a request has run before there was an answer.
            let builds = item.does != Does::Handler && spec.receiver.as_deref().is_some_and(|of| of != "receiver");
            if builds && given.answer.is_some() && given.receiver.is_none() {
                continue;
            }
            self.tell_by_key(spec, args, given);
            self.answer_outside(spec, args, given);
            for function in self.callbacks(spec, args) {
                let function = self.callable(function, loc);
                if let (Some(arity), Value::Func(f)) = (spec.arity, &function) {
                    let takes = self.world.file(f.func.file).map_or(0, |file| Self::takes(&file, f.func.func));
                    if takes != arity as usize {
                        continue;
                    }
                }
                if matches!(&function, Value::Lib(l) if &*l.path == STORE) {
                    ran.value = Some(function);
                    continue;
                }
                if !matches!(function, Value::Func(_) | Value::Lib(_) | Value::Union(_) | Value::Class(_)) {
                    match spec.gives {
                        Gives::Function => ran.value = Some(function),
                        // Without a condition, what is true stays: `filter(None, items)`.
                        Gives::Kept if function.is_null() => ran.value = receiver.clone(),
                        _ => {}
                    }
                    continue;
                }
                ran.sees_errors |= spec.with.contains(&Given::Error);
                if let (true, Value::Func(f)) = (spec.with.contains(&Given::Item), &function) {
                    self.iterated.insert(f.func);
                }
                let value = self.run_callback(spec, &function, receiver.as_ref(), given, args, loc);
                match (value, &ran.value) {
                    (Some(value), Some(before)) => ran.value = Some(before.join(&value)),
                    (Some(value), None) => ran.value = Some(value),
                    _ => {}
                }
            }
        }
        ran
    }

    /// An object that can be called, by what is run then; in PHP a function is named by its text as well.
    fn callable(&mut self, value: Value, loc: Loc) -> Value {
        if let (Value::Str(name), Language::Php) = (&value, self.language_at(loc))
            && let Some(name) = value.as_text().filter(|_| name.loc().is_some())
            && self.models_at(loc).global(&name).is_some()
        {
            return self.library(&name, loc);
        }
        let call: Name = "__call__".into();
        if self.language_at(loc) == Language::Php && self.has_method(&value, &call) { self.raw_member(&value, &call, loc) } else { value }
    }

    /// A callback that has the name of a status, alone or behind a word, is for that status (`statusCode: { 401: … }`, `http_error_401`).
    fn tell_by_key(&mut self, spec: &Callback, args: &[Argument], given: &Given_) {
        let by_name = spec.key.as_deref().is_some_and(|key| key.len() > 1 && key.ends_with('*'));
        let Some(error) = given.error.as_ref().filter(|_| by_name && spec.with.iter().any(|g| matches!(g, Given::Error | Given::Status)))
        else {
            return;
        };
        let named: Vec<Value> = self.keyed_callbacks(spec, args).into_iter().filter_map(|(name, _)| Some(Value::text(&name?))).collect();
        self.compare_one(error, Told::of(&named), 0);
    }

    /// The answer goes to whoever called the function under evaluation, if its callback does.
    fn answer_outside(&mut self, spec: &Callback, args: &[Argument], given: &Given_) {
        let handed = args.iter().filter(|a| a.name.is_none()).nth(spec.at as usize).map(|a| &a.value);
        let is_from_caller = matches!(handed, Some(Value::Hole(hole)) if matches!(hole.kind, HoleKind::Param(..)));
        if !is_from_caller || !spec.with.contains(&Given::Answer) {
            return;
        }
        if let Some(event) = given.answer.as_ref().and_then(Self::event_behind) {
            self.see(event, |seen| seen.escaped = true);
        }
    }

    /// The functions an argument holds.
    pub(super) fn callbacks(&mut self, spec: &Callback, args: &[Argument]) -> Vec<Value> {
        self.keyed_callbacks(spec, args).into_iter().map(|(_, function)| function).collect()
    }

    /// The functions an argument holds, each with the key that `*` stands for.
    pub(super) fn keyed_callbacks(&mut self, spec: &Callback, args: &[Argument]) -> Vec<(Option<Name>, Value)> {
        let mut holders: Vec<Value> = Vec::new();
        if let Some(arg) = spec.name.as_ref().and_then(|n| args.iter().find(|a| a.name.as_deref() == Some(n.as_ref()))) {
            holders.push(self.method_in_pair(arg).unwrap_or_else(|| arg.value.clone()));
        } else {
            let positional: Vec<&Argument> = args.iter().filter(|a| a.name.is_none()).collect();
            let end = if spec.rest { positional.len() } else { spec.at as usize + 1 };
            for arg in positional.get(spec.at as usize..end.min(positional.len())).unwrap_or_default() {
                match self.known_items(&arg.value) {
                    Some(items) if spec.rest => holders.extend(items),
                    _ => holders.push(self.method_in_pair(arg).unwrap_or_else(|| arg.value.clone())),
                }
            }
        }
        let mut holders: Vec<(Option<Name>, Value)> = holders.into_iter().map(|h| (None, h)).collect();
        let Some(key) = &spec.key else { return holders };
        for part in key.split('.') {
            let mut next = Vec::new();
            // Of several that it may be, each is looked at.
            let each = holders.iter().flat_map(|(named, holder)| holder.alternatives().iter().map(|one| (named.clone(), one.clone())));
            for (named, holder) in each.collect::<Vec<_>>() {
                // A type without fields is its own only value.
                let holder = match &holder {
                    Value::Class(class) => self.typical_instance(class),
                    // A function that makes the object.
                    Value::Func(f) if self.has_members_in_scope(f_loc(f)) => self.invoke(&f.clone(), Vec::new(), None, f_loc(f)),
                    // What is registered under a name is named.
                    Value::Str(_) => self.registered(&holder).unwrap_or(holder),
                    _ => holder,
                };
                let Value::Object(id) = holder else { continue };
                let Some(obj) = self.state.obj(id).cloned() else { continue };
                // An object of the program that a library calls by the names of its methods.
                if let (ObjKind::Instance(class), None) = (&obj.kind, obj.get(part)) {
                    for name in self.methods_named(class, part) {
                        let method = self.raw_member(&holder, &name, super::NOWHERE);
                        let named = part.strip_suffix('*').and_then(|word| name.strip_prefix(word)).map(Name::from).or(named.clone());
                        next.extend(matches!(method, Value::Func(_)).then_some((named, method)));
                    }
                    continue;
                }
                if part == "*" {
                    next.extend(obj.fields.iter().map(|(name, v)| (Some(name.clone()), v.clone())));
                } else if let Some(value) = obj.get(part) {
                    next.push((named, value.clone()));
                }
            }
            holders = next;
        }
        let items = |(key, h): (Option<Name>, Value)| {
            let all = self.known_items(&h).unwrap_or_else(|| vec![h]);
            all.into_iter().map(move |one| (key.clone(), one))
        };
        holders.into_iter().flat_map(items).collect()
    }

    /// A method as PHP names it where a function is asked for: `[$this, 'decide']`, `[Policy::class, 'decide']`.
    pub(super) fn method_in_pair(&mut self, arg: &Argument) -> Option<Value> {
        let pair = self.known_items(&arg.value).filter(|_| self.language_at(arg.loc) == Language::Php)?;
        let [of @ (Value::Object(_) | Value::Class(_) | Value::Lib(_)), name] = pair.as_slice() else { return None };
        let method = self.raw_member(of, &name.as_text()?.into(), arg.loc);
        matches!(method, Value::Func(_) | Value::Lib(_)).then_some(method)
    }

    /// The names of the methods that a key means: itself, or all that begin with the word before its `*`.
    fn methods_named(&self, class: &Rc<ClassVal>, key: &str) -> BTreeSet<Name> {
        let Some(word) = key.strip_suffix('*').filter(|word| !word.is_empty()) else { return [key.into()].into() };
        let owners = self.lineage(class);
        let methods = owners.iter().filter_map(|owner| Some((self.world.file(owner.class.file)?, owner.class.class)));
        let names =
            methods.flat_map(|(file, class)| file.class(class).methods.iter().map(|method| method.name.clone()).collect::<Vec<_>>());
        names.filter(|name| name.starts_with(word)).collect()
    }

    /// What the program registered under a text.
    fn registered(&mut self, name: &Value) -> Option<Value> {
        let Value::Str(text) = name else { return None };
        let language = self.language_at(text.loc()?);
        let name = name.as_text()?.into();
        if self.is_provided_by_name(&name, language) { self.provided_by_name(&name, language) } else { None }
    }

    /// A function that gets the error and the answer of a request is where its failure would be looked at.
    fn answered_by(&mut self, spec: &Callback, function: &Value, given: &Given_) {
        let at = |wanted: Given| spec.with.iter().position(|given| *given == wanted);
        let (Some(_), Some(position), Value::Func(f)) = (at(Given::Error), at(Given::Answer), function) else { return };
        let Some(event) = given.answer.as_ref().and_then(Self::event_behind) else { return };
        let Some(file) = self.world.file(f.func.file) else { return };
        let Some(param) = file.function(f.func.func).params.get(position) else { return };
        if let Some(event) = self.record.events.get_mut(event.0 as usize) {
            event.answered_at.get_or_insert(Loc { file: f.func.file, span: param.span });
        }
    }

    /// How many of the unknown things that come first a method leaves out. One that an interface asks for takes all that its version of
    /// the interface gives: `onResponse(response)` of OkHttp 2 is `onResponse(call, response)` of the ones after it.
    fn left_out_in_front(&self, spec: &Callback, function: &Value) -> usize {
        let (Some(_), Value::Func(f)) = (&spec.key, function) else { return 0 };
        let Some(file) = self.world.file(f.func.file).filter(|file| file.language.has_members_in_scope()) else { return 0 };
        let unknown = spec.with.iter().take_while(|given| **given == Given::Unknown).count();
        spec.with.len().saturating_sub(file.function(f.func.func).params.len()).min(unknown)
    }

    /// Runs one function, once for each item where it is given items; what becomes of the call.
    pub(super) fn run_callback(
        &mut self,
        spec: &Callback,
        function: &Value,
        receiver: Option<&Value>,
        given: &Given_,
        args: &[Argument],
        loc: Loc,
    ) -> Option<Value> {
        let watches = spec.with.iter().any(|g| matches!(g, Given::Error | Given::Answer | Given::Next));
        if spec.gives == Gives::Function && !watches {
            self.run_escaped(function, loc);
            return Some(function.clone());
        }
        self.answered_by(spec, function, given);
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let keyed = self.keyed(receiver, loc).filter(|_| spec.with.contains(&Given::Item));
        let (items, known) = match receiver {
            // When a user signs in, and later, when nothing is new.
            _ if spec.with.contains(&Given::SignIn) => (given.account.iter().cloned().chain([Value::Null]).collect(), true),
            _ if let Some(entries) = &keyed => (entries.iter().map(|(_, value)| value.clone()).collect(), true),
            Some(receiver) if spec.with.contains(&Given::Item) => self.iterate(receiver, false, loc),
            Some(receiver) if spec.with.iter().any(|given| matches!(given, Given::Entry | Given::EntryName | Given::EntryValue)) => {
                let entries = self.parts("entries", receiver, loc);
                self.iterate(&entries, false, loc)
            }
            _ => (vec![unknown()], true),
        };
        let settled = self.state.alloc(Obj::new(ObjKind::Library, loc));
        let mut results = Vec::new();
        let own = self.own_receiver(spec, receiver, given, args, loc);
        let folds = spec.with.contains(&Given::Accumulator);
        let mut items = items;
        let mut accumulator = begun_with(spec, receiver, args);
        // A fold that nothing is given to begin with begins with the first item.
        if folds && known && accumulator.is_none() && !items.is_empty() {
            accumulator = Some(items.remove(0));
        }
        for (at, item) in items.iter().enumerate() {
            let mut values = {
                let turn = Turn { receiver, args, at, item, accumulator: accumulator.as_ref(), settled };
                self.given_values(spec, function, given, &turn, loc)
            };
            values.drain(..self.left_out_in_front(spec, function));
            let call_args: Vec<Argument> = values.into_iter().map(|value| Argument::plain(value, loc)).collect();
            // A call that hands its own arguments on is a call of the function all the same (`setTimeout(f, 0, url)`, `useSWR(url, f)`).
            let hands_on = *spec.with == [Given::Rest] || *spec.with == [Given::Receiver] && self.is_javascript(loc.file);
            // So does one that gives a value, or each of several, to a function which is written somewhere else (`urls.forEach(this::get)`).
            let gives = spec.with.iter().any(|given| matches!(given, Given::Item | Given::Receiver));
            let each = gives && !self.is_written_within(function, loc);
            let call = (hands_on || each).then_some(loc);
            let result = match function {
                Value::Func(f) => {
                    let mut function = super::Closure::clone(f);
                    function.this = own.clone().or(function.this);
                    self.invoke(&function, call_args, call, loc)
                }
                other => self.call_value(other, call_args, loc),
            };
            if spec.with.contains(&Given::IncomingRequest) {
                self.forward_status(&result, 0);
            }
            if spec.with.iter().any(|given| matches!(given, Given::RequestOptions | Given::Answer)) {
                let by = match function {
                    Value::Func(f) => {
                        self.world.file(f.func.file).map(|file| Loc { file: f.func.file, span: file.function(f.func.func).name_span })
                    }
                    _ => None,
                };
                self.put_on_by_building(&result, by.unwrap_or(loc));
            }
            if folds && spec.gives != Gives::Accumulator {
                accumulator = Some(result.clone());
            }
            results.push(result);
        }
        if spec.with.contains(&Given::Resolve) {
            return Some(self.state.obj(settled).and_then(|o| o.get("value")).cloned().unwrap_or_else(unknown));
        }
        match spec.gives {
            Gives::Unknown => None,
            Gives::Session | Gives::Answer => {
                for result in &results {
                    self.hand_on(spec, function, result, loc);
                }
                None
            }
            Gives::State => {
                if let Value::Func(method) = function
                    && let Some(class) = method.home.clone()
                {
                    let component = self.typical_instance(&class);
                    results.iter().for_each(|result| self.put_into_state(&component, result, loc));
                }
                None
            }
            Gives::Function => Some(function.clone()),
            // Of nothing at all a fold gives what it was begun with.
            Gives::Result if known && items.is_empty() => Some(accumulator.unwrap_or_else(unknown)),
            Gives::Result => Some(results.pop().unwrap_or_else(unknown)),
            Gives::Accumulator => accumulator,
            Gives::Results => Some(match keyed {
                Some(entries) => self.record_obj(entries.into_iter().map(|(key, _)| key).zip(results).collect(), loc),
                None => self.list_obj(results, !known, loc),
            }),
            Gives::Pairs => Some(self.record_of_pairs(&results, !known, loc)),
            Gives::Parts => {
                let all = self.list_obj(results, !known, loc);
                Some(self.flattened(&all, loc))
            }
            Gives::Kept | Gives::Dropped => {
                let whole = receiver.cloned().or(own).unwrap_or_else(unknown);
                // Which are none of it is known where the callback surely says so.
                let gone = Some(spec.gives == Gives::Dropped);
                let stays: Vec<bool> = results.iter().map(|result| Self::truth(result) != gone).collect();
                Some(if stays.contains(&false) { self.left_of(whole, &items, &stays, known, loc) } else { whole })
            }
            Gives::Values => Some(match receiver.and_then(|of| self.entries_in(of)) {
                Some(mut record) if record.fields.len() <= results.len() => {
                    record.fields.iter_mut().zip(results).for_each(|((_, held), value)| *held = value);
                    Value::Object(self.state.alloc(record))
                }
                _ => Self::derived(receiver.cloned(), loc),
            }),
            Gives::Receiver => Some(receiver.cloned().or(own).unwrap_or_else(unknown)),
            Gives::Item => Some(receiver.cloned().map_or_else(unknown, |r| self.member(&r, &"[]".into(), loc))),
        }
    }

    /// What a component may have as its state, beside what it begins with.
    fn put_into_state(&mut self, component: &Value, given: &Value, loc: Loc) {
        let state = self.raw_member(component, &"state".into(), loc);
        let Some(given) = self.entries_in(given) else { return };
        for (name, value) in given.fields {
            let before = match &state {
                Value::Object(id) => self.state.obj(*id).and_then(|state| state.get(&name)).cloned(),
                _ => None,
            };
            let value = before.map_or_else(|| value.clone(), |before| before.join(&value));
            self.set_member(&state, &name, value, loc);
        }
    }

    /// Whether a function is written out in a call.
    pub(super) fn is_written_within(&self, function: &Value, call: Loc) -> bool {
        let Value::Func(f) = function else { return false };
        let file = self.world.file(f.func.file).filter(|_| f.func.file == call.file);
        file.is_some_and(|file| call.span.contains(file.function(f.func.func).span))
    }

    /// What is left of a list or record that a function has chosen from.
    fn left_of(&mut self, whole: Value, items: &[Value], stays: &[bool], known: bool, loc: Loc) -> Value {
        match self.entries_in(&whole) {
            Some(mut record) => {
                let mut stays = stays.iter();
                record.fields.retain(|_| stays.next() != Some(&false));
                Value::Object(self.state.alloc(record))
            }
            None if known => {
                let left = items.iter().zip(stays).filter(|(_, stays)| **stays).map(|(item, _)| item.clone()).collect();
                self.list_obj(left, false, loc)
            }
            None => whole,
        }
    }

    /// A copy of a record: its entries are gone through in their order.
    fn entries_in(&self, value: &Value) -> Option<Obj> {
        let Value::Object(id) = value else { return None };
        self.state.obj(*id).filter(|obj| matches!(obj.kind, ObjKind::Record)).map(|obj| Obj::clone(obj))
    }

    /// What a function is given in one turn.
    fn given_values(&mut self, spec: &Callback, function: &Value, given: &Given_, turn: &Turn<'_>, loc: Loc) -> Vec<Value> {
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let special = |path: &str| Value::Lib(Rc::new(LibVal { path: path.into(), object: Some(turn.settled), members: Vec::new(), loc }));
        let cell = |path: &str| {
            Value::Lib(Rc::new(LibVal { path: path.into(), object: None, members: given.cell.iter().cloned().collect(), loc }))
        };
        let mut values = Vec::new();
        for (n, what) in spec.with.iter().enumerate() {
            if let Some(ty) = spec.types.get(n).filter(|ty| !ty.is_empty() && *what != Given::SignIn) {
                values.push(self.given_of_type(ty, (n, *what), function, given, loc));
                continue;
            }
            values.push(match what {
                Given::Item => turn.item.clone(),
                Given::Entry => self.entry(turn.item, loc),
                Given::EntryName => self.part_of_entry(turn.item, 0, loc),
                Given::EntryValue => self.part_of_entry(turn.item, 1, loc),
                Given::Index => Value::Num(f64::from(u32::try_from(turn.at).unwrap_or(0))),
                Given::Receiver => turn.receiver.cloned().unwrap_or_else(unknown),
                Given::Accumulator => turn.accumulator.cloned().unwrap_or_else(unknown),
                Given::Answer => given.answer.clone().or_else(|| turn.receiver.cloned()).unwrap_or_else(unknown),
                Given::AnswerBody => given.body.clone().unwrap_or_else(unknown),
                Given::Error => given.error.clone().unwrap_or_else(unknown),
                Given::PageAddress => Value::hole(HoleKind::Read("location".into(), None), Some("url".into()), loc),
                Given::IncomingRequest => Value::hole(HoleKind::Incoming(None), Some("request".into()), loc),
                Given::Resolve => special(RESOLVE),
                Given::Reject => special(REJECT),
                Given::Next => special(NEXT),
                Given::Rest => {
                    let rest = turn.args.iter().filter(|a| a.name.is_none()).skip(spec.at as usize + 1);
                    values.extend(rest.map(|a| a.value.clone()));
                    continue;
                }
                Given::Asked => {
                    values.extend(self.asked_by_parameters(function));
                    continue;
                }
                Given::Setter => cell(SETTER),
                Given::Getter => cell(GETTER),
                Given::State => self.given_state(given.cell.as_ref(), loc),
                Given::Exchange => {
                    let answer = given.answer.clone().unwrap_or_else(unknown);
                    let error = given.error.clone().unwrap_or_else(unknown);
                    self.record_obj(
                        vec![
                            ("response".into(), answer),
                            ("reason".into(), error.clone()),
                            ("error".into(), error),
                            ("request".into(), self.request_to_send(loc)),
                            ("options".into(), self.request_to_send(loc)),
                        ],
                        loc,
                    )
                }
                Given::Status => given.status.clone().unwrap_or_else(unknown),
                Given::RequestOptions => self.changed_options.map_or_else(|| self.request_to_send(loc), Value::Object),
                Given::SignIn => self.signed_in(spec, turn.item, loc),
                Given::Unknown | Given::Shared | Given::OutgoingAnswer | Given::Action | Given::Payload => unknown(),
            });
        }
        values
    }

    /// What a function is given as its parameter `n`, of a type of the library.
    fn given_of_type(&mut self, ty: &str, (n, what): (usize, Given), function: &Value, given: &Given_, loc: Loc) -> Value {
        // Where parameters have names alone, what runs the function by itself knows from here what it is given.
        if let (Given::IncomingRequest, Value::Func(f), Ok(at), Language::Python) =
            (what, function, u16::try_from(n), self.language_at(loc))
        {
            self.handed_types.entry((f.func, at)).or_insert_with(|| ty.into());
        }
        let object = given.client.unwrap_or_else(|| self.state.alloc(Obj::new(ObjKind::Library, loc)));
        // An answer of a type of its own is one that has yet to be asked for (`next.run(request)`).
        let object = match (what, &given.answer) {
            (Given::Answer, Some(answer)) => {
                let (answer, own) = (answer.clone(), self.state.alloc(Obj::new(ObjKind::Library, loc)));
                self.state.update(own, |o| o.set(&"@answer".into(), answer));
                own
            }
            _ => object,
        };
        let lib = LibVal { path: ty.into(), object: Some(object), members: Vec::new(), loc };
        Value::Lib(Rc::new(lib))
    }

    /// The entries of an array of PHP that has keys: functions are given the values, and what they give stands under the same keys.
    fn keyed(&self, receiver: Option<&Value>, loc: Loc) -> Option<Vec<(Name, Value)>> {
        let Some(Value::Object(id)) = receiver.filter(|_| self.language_at(loc) == Language::Php) else { return None };
        self.state.obj(*id).filter(|of| matches!(of.kind, ObjKind::Record) && !of.open).map(|of| of.fields.clone())
    }

    /// The name of a record's entry, or what stands under it.
    fn part_of_entry(&mut self, entry: &Value, at: usize, loc: Loc) -> Value {
        let part = self.known_items(entry).and_then(|pair| pair.get(at).cloned());
        part.unwrap_or_else(|| Value::hole(HoleKind::Member(entry.clone(), "[]".into()), None, loc))
    }

    /// An entry of a record, whose parts have names.
    pub(super) fn entry(&mut self, entry: &Value, loc: Loc) -> Value {
        let (name, value) = (self.part_of_entry(entry, 0, loc), self.part_of_entry(entry, 1, loc));
        let pair = self.list_obj(vec![name.clone(), value.clone()], false, loc);
        if let Value::Object(id) = pair {
            self.state.update(id, |o| {
                for (part, value) in [("key", &name), ("Key", &name), ("value", &value), ("Value", &value)] {
                    o.set(&part.into(), value.clone());
                }
            });
        }
        pair
    }

    /// What a function has as its own receiver.
    fn own_receiver(&mut self, spec: &Callback, receiver: Option<&Value>, given: &Given_, args: &[Argument], loc: Loc) -> Option<Value> {
        let ty = spec.receiver.as_deref()?;
        if ty == "receiver" {
            // An instance of a class that extends one of the library's has members of its own.
            let instance = |lib: &LibVal| {
                lib.object.filter(|id| self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_)))).map(Value::Object)
            };
            return match receiver {
                Some(Value::Lib(lib)) => instance(lib).or_else(|| receiver.cloned()),
                other => other.cloned(),
            };
        }
        let first = args.first().and_then(|arg| if let Value::Lib(lib) = &arg.value { Some(lib.path.clone()) } else { None });
        let made = match ty {
            "<text>" => Some(self.text_object("java.lang.StringBuilder", Value::text(""), loc)),
            "<record>" => Some(self.record_obj(Vec::new(), loc)),
            "<list>" => Some(self.list_obj(Vec::new(), false, loc)),
            _ => None,
        };
        if made.is_some() {
            return made;
        }
        let path: Name = match first {
            Some(first) => ty.replace("{0}", &first).into(),
            None => ty.into(),
        };
        let own = match receiver {
            Some(Value::Lib(lib)) => lib.object,
            _ => None,
        };
        let object = given.client.or(own).unwrap_or_else(|| self.state.alloc(Obj::new(ObjKind::Library, loc)));
        Some(Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc })))
    }
}

/// A place in the file of a function.
fn f_loc(f: &super::Closure) -> Loc {
    Loc { file: f.func.file, span: crate::ir::Span::default() }
}

/// What a fold is given to begin with: the argument behind its function, or in front of it, or the first one beside a block; of a
/// function that is given the items as well, not these.
fn begun_with(spec: &Callback, folded: Option<&Value>, args: &[Argument]) -> Option<Value> {
    let given: Vec<&Value> = args.iter().filter(|arg| arg.name.is_none()).map(|arg| &arg.value).collect();
    let is_seed = |value: &&&Value| folded.is_none_or(|items| !items.same(value));
    if spec.name.is_some() {
        return given.iter().find(is_seed).map(|seed| Value::clone(seed));
    }
    let (at, behind) = (spec.at as usize, spec.at as usize + 1);
    let in_front = || given.iter().take(at).next_back().filter(is_seed);
    given.iter().skip(behind).find(is_seed).or_else(in_front).map(|seed| Value::clone(seed))
}
