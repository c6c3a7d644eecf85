//! Functions that a library runs, and what it gives them.

use super::super::record::{Central, Client, EVERY_CLIENT, EventKind, Policy, Seen};
use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, HandlerId, HoleKind, LibVal, ObjId, Value};
use super::external::{NEXT, REJECT, RESOLVE};
use super::store::{GETTER, SETTER, STORE};
use super::{Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Language, Name};
use egnyte_rules::model::{Callback, Does, Given, Gives, Item, Library, Role};
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
    /// The client that is made by the call: parts of it that callbacks get share its object.
    pub(super) client: Option<ObjId>,
}
/// What became of callbacks.
#[derive(Default)]
pub(super) struct Ran {
    pub(super) value: Option<Value>,
    /// One of them is given the error.
    pub(super) sees_errors: bool,
}

impl Eval<'_> {
    /// Functions given to a client's constructor that see every answer. The value of the call where one of them decides it.
    pub(super) fn central_callbacks(
        &mut self,
        client: &LibVal,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        loc: Loc,
    ) -> Option<Value> {
        let sees_all = item
            .calls
            .iter()
            .any(|c| c.with.iter().any(|g| matches!(g, Given::Answer | Given::Error | Given::Exchange | Given::RequestOptions)));
        if sees_all {
            self.run_central(client, library, item, args, loc);
            None
        } else {
            self.run_callbacks(item, args, &Given_ { client: client.object, ..Given_::default() }, loc).value
        }
    }

    /// Registers a central handler; gives back where what it looks at is noted.
    pub(super) fn register(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> HandlerId {
        // The client may be an argument (`axiosRetry(client, …)`).
        let given = item.args.iter().find(|a| a.role == Role::Value).and_then(|a| args.get(a.at? as usize));
        let client = match given.map(|arg| &arg.value) {
            Some(Value::Lib(client)) => Some(client.clone()),
            _ => None,
        };
        let lib = client.as_deref().unwrap_or(lib);
        match item.kind.as_deref() {
            Some("error-handler") => {
                let (handler, carrier) = self.run_watched(library, item, args, None, loc);
                // Registered for the error of a refused token alone.
                let is_for_401 =
                    |arg: &Argument| matches!(arg.value, Value::Lib(_) | Value::Class(_)) && self.means_unauthorized(&arg.value);
                if args.iter().any(is_for_401) {
                    self.record.handlers[handler.0 as usize].seen.tell(true, false, Some(loc));
                }
                self.record.central.push(Central { client: None, handler: Some(handler), carrier: Some(carrier), loc });
                handler
            }
            // It runs for 401 alone.
            Some("unauthorized-handler") => {
                let handler = self.run_central(lib, library, item, args, loc);
                self.record.handlers[handler.0 as usize].seen.tell(true, false, Some(loc));
                let run: Vec<Value> = item.calls.iter().flat_map(|spec| self.callbacks(spec, args)).collect();
                if let Some(client) = self.client_of(lib) {
                    let functions =
                        run.iter().filter_map(|one| if let Value::Func(f) = one { Some((client.clone(), f.func)) } else { None });
                    self.record.for_401.extend(functions);
                }
                handler
            }
            Some("retry") => {
                let (handler, _) = self.run_watched(library, item, args, None, loc);
                self.try_again_at(handler, args, loc);
                handler
            }
            Some("injected-interceptor") => {
                let client = Client { path: library.library.as_ref().into(), site: super::NOWHERE };
                self.run_for(Some(client), library, item, args, lib.object.filter(|_| !lib.members.is_empty()), loc)
            }
            Some("every-client") => {
                let client = Client { path: EVERY_CLIENT.into(), site: super::NOWHERE };
                self.run_for(Some(client), library, item, args, None, loc)
            }
            // What decides which answers are waited for may look at those that say so.
            Some("throttling-policy") => {
                let handler = self.run_policy(library, item, args, lib.object, loc);
                let throttled = self.record.handlers[handler.0 as usize].seen.throttled;
                if let (true, Some(client)) = (throttled, self.client_of(lib)) {
                    self.record.central.push(Central { client: Some(client), handler: Some(handler), carrier: None, loc });
                }
                handler
            }
            Some("retry-condition") => {
                self.note_policy(lib, item, args);
                self.run_central(lib, library, item, args, loc)
            }
            // The same for a part that another call puts on its client.
            Some("throttling-layer") => self.run_policy(library, item, args, lib.object, loc),
            Some("layer") => {
                let (handler, carrier) = self.run_watched(library, item, args, lib.object, loc);
                let seen = self.record.events[carrier.0 as usize].seen;
                self.record.handlers[handler.0 as usize].seen.add(seen);
                handler
            }
            Some("throttling") => {
                let handler = self.run_central(lib, library, item, args, loc);
                self.record.handlers[handler.0 as usize].seen.tell(false, true, Some(loc));
                handler
            }
            _ => self.run_central(lib, library, item, args, loc),
        }
    }

    /// Of the functions that a client is given for trying again the first decides; the others are told.
    fn note_policy(&mut self, lib: &LibVal, item: &Item, args: &[Argument]) {
        let function = |value: Value| if let Value::Func(f) = value { Some(f.func) } else { None };
        let mut given = item.calls.iter().flat_map(|spec| self.callbacks(spec, args)).filter_map(function).collect::<Vec<_>>().into_iter();
        if let (Some(function), Some(client)) = (given.next(), self.client_of(lib)) {
            self.record.policies.push(Policy { function, told: given.collect(), client: Some(client), of: None });
        }
    }

    /// Runs functions that decide which answers are waited for: of what they look at, throttling alone counts.
    fn run_policy(&mut self, library: &'static Library, item: &Item, args: &[Argument], client: Option<ObjId>, loc: Loc) -> HandlerId {
        let (handler, carrier) = self.run_watched(library, item, args, client, loc);
        let of_error = self.record.handlers[handler.0 as usize].seen;
        let of_answer = self.record.events[carrier.0 as usize].seen;
        let throttled = of_error.throttled || of_answer.throttled;
        let throttled_at = of_error.throttled_at.or(of_answer.throttled_at);
        self.record.handlers[handler.0 as usize].seen = Seen { throttled, throttled_at, ..Seen::default() };
        handler
    }

    /// A client that is told at which statuses it waits and tries again.
    pub(super) fn note_retried(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) {
        let roles = self.roles(library, item, args, loc);
        let told: Vec<Value> = roles.into_iter().filter(|(role, _)| *role == Role::RetriedStatus).map(|(_, value)| value).collect();
        let throttled = told.iter().any(|value| self.retries_throttled(value));
        if let (true, Some(client)) = (throttled, self.client_of(lib)) {
            let handler = self.new_handler(loc, Vec::new(), false);
            self.record.handlers[handler.0 as usize].seen.tell(false, true, Some(loc));
            self.record.central.push(Central { client: Some(client), handler: Some(handler), carrier: None, loc });
        }
    }

    /// Whether what is throttled is among the statuses, or the errors that stand for them, at which a client tries again.
    pub(super) fn retries_throttled(&self, told: &Value) -> bool {
        let items = |value: Value| self.known_items(&value).unwrap_or_else(|| vec![value]);
        // Several rules may stand in a list, of which each has its statuses.
        let all: Vec<Value> = items(told.clone()).into_iter().flat_map(items).collect();
        all.iter().flat_map(Value::alternatives).any(|one| match one {
            Value::Num(status) => (*status - 429.0).abs() < 0.5,
            Value::Lib(error) => error.path.ends_with("TooManyRequestsError"),
            Value::Hole(_) => true,
            _ => false,
        })
    }

    fn run_central(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> HandlerId {
        self.run_for(self.client_of(lib), library, item, args, lib.object, loc)
    }

    /// Runs functions that see the answers to every request of a client, and those of what they stand around (`new Outer(new Inner())`).
    fn run_for(
        &mut self,
        client: Option<Client>,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        object: Option<ObjId>,
        loc: Loc,
    ) -> HandlerId {
        for inner in self.carried_parts(args) {
            self.run_for_one(client.clone(), library, item, &[Argument::plain(inner, loc)], object, loc);
        }
        self.run_for_one(client, library, item, args, object, loc)
    }

    fn run_for_one(
        &mut self,
        client: Option<Client>,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        object: Option<ObjId>,
        loc: Loc,
    ) -> HandlerId {
        if let Some(client) = &client {
            for spec in item.calls.iter().filter(|c| c.with.contains(&Given::RequestOptions)) {
                for (_, function) in self.keyed_callbacks(spec, args) {
                    let Value::Func(f) = function else { continue };
                    let before = (f.func, client.clone());
                    if !self.before_requests.contains(&before) {
                        self.before_requests.push(before);
                    }
                }
            }
        }
        let changed =
            object.filter(|_| item.kind.as_deref() == Some("request-interceptor")).map(|client| (self.begin_options(loc), client));
        let around = std::mem::replace(&mut self.changed_options, changed.map(|(options, _)| options));
        let (handler, carrier) = self.run_watched(library, item, args, object, loc);
        self.changed_options = around;
        if let Some((options, client)) = changed {
            self.end_options(options, library, client);
        }
        let waits = |value: &Value| match value {
            Value::Lib(part) => self.models_at(loc).item(&part.path).is_some_and(|(_, row)| row.kind.as_deref() == Some("throttling")),
            _ => false,
        };
        if args.iter().any(|arg| waits(&arg.value)) {
            // A part of a library that waits by itself.
            self.record.handlers[handler.0 as usize].seen.tell(false, true, Some(loc));
        }
        if let Some(client) = client {
            // Parts that were made before look at answers for themselves.
            let parts = args.iter().flat_map(|arg| arg.value.alternatives()).filter_map(Self::error_behind);
            let parts: Vec<HandlerId> = parts.collect();
            for part in parts {
                self.record.central.push(Central { client: Some(client.clone()), handler: Some(part), carrier: None, loc });
            }
            self.record.central.push(Central { client: Some(client), handler: Some(handler), carrier: Some(carrier), loc });
        }
        handler
    }

    /// A method that a framework calls by its name on classes of the app (`process_exception` of Django's middleware).
    pub(super) fn framework_method(&mut self, name: &Name, method: &Rc<super::Closure>) {
        self.framework_function(&format!("<instance>.{name}"), method);
    }

    /// The same of a record (`responseError` of what AngularJS's interceptors are).
    pub(super) fn framework_member(&mut self, name: &Name, function: &Rc<super::Closure>) {
        self.framework_function(&format!("<record>.{name}"), function);
    }

    fn framework_function(&mut self, path: &str, method: &Rc<super::Closure>) {
        let Some(file) = self.world.file(method.func.file) else { return };
        let loc = Loc { file: method.func.file, span: file.function(method.func.func).span };
        let Some((library, item)) = self.models_at(loc).item(path).filter(|(_, item)| item.does == Does::Handler) else { return };
        let mut method = super::Closure::clone(method);
        if file.language == Language::Rust {
            // The error is the receiver, which the row's first value is for.
            method.this = None;
        }
        let function = Argument::plain(Value::Func(Rc::new(method)), loc);
        if item.kind.as_deref() == Some("injected-interceptor") {
            let lib = LibVal { path: library.library.as_ref().into(), object: None, members: Vec::new(), loc };
            self.register(&lib, library, item, &[function], loc);
            return;
        }
        let (handler, _) = self.run_watched(library, item, &[function], None, loc);
        self.record.central.push(Central { client: None, handler: Some(handler), carrier: None, loc });
    }

    /// Runs callbacks with an answer and an error of nobody in particular, and watches what they look at.
    fn run_watched(
        &mut self,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        client: Option<ObjId>,
        loc: Loc,
    ) -> (HandlerId, EventId) {
        let carrier = self.happen(EventKind::Central(library.http.as_ref()), loc);
        self.record.events[carrier.0 as usize].void = true;
        // The code around speaks of registering, not of what is answered later.
        self.record.events[carrier.0 as usize].handlers.clear();
        let handler = self.new_handler(loc, Vec::new(), false);
        let answer = Value::hole(HoleKind::Answer(carrier), None, loc);
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let status = Value::hole(HoleKind::Status(carrier), None, loc);
        self.catching.push(handler);
        self.carriers.push(carrier);
        let given = Given_ { answer: Some(answer.clone()), status: Some(status), error: Some(error), client, ..Given_::default() };
        let ran = self.run_callbacks(item, args, &given, loc);
        // A function that is given the one further in gives the one that looks at the answers.
        if let Some(made) = ran.value.filter(|_| item.calls.iter().any(|call| call.gives == Gives::Result)) {
            if item.kind.as_deref() == Some("throttling-policy") {
                self.call_value(&made, vec![Argument::plain(answer, loc)], loc);
            } else {
                self.run_escaped(&made, loc);
            }
        }
        self.carriers.pop();
        self.catching.pop();
        (handler, carrier)
    }

    /// Functions that run before the handlers of a server's requests, or for them.
    pub(super) fn note_before_handlers(&mut self, item: &Item, args: &[Argument]) {
        let gives = match item.kind.as_deref() {
            Some("dependency") => true,
            Some("before-handlers") => false,
            _ => return,
        };
        for one in args.iter().flat_map(|arg| arg.value.alternatives()) {
            if let Value::Func(function) = one {
                self.before_handlers.insert(function.func, gives);
            }
        }
    }

    /// Route handlers and error handlers of a server.
    pub(super) fn server_callbacks(&mut self, item: &Item, args: &[Argument], loc: Loc) {
        if item.kind.as_deref() == Some("route") {
            for arg in args {
                let items = self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]);
                let functions = items.iter().flat_map(Value::alternatives).filter_map(|one| match one {
                    Value::Func(f) => Some(f.func),
                    _ => None,
                });
                self.served.extend(functions);
            }
        }
        if item.calls.is_empty() {
            for arg in args {
                self.run_escaped(&arg.value, loc);
            }
            return;
        }
        let handler = self.new_handler(loc, Vec::new(), false);
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let ran = self.run_callbacks(item, args, &Given_ { error: Some(error), ..Given_::default() }, loc);
        if ran.sees_errors {
            self.record.central.push(Central { client: None, handler: Some(handler), carrier: None, loc });
        }
    }

    /// Runs the callbacks of a call; its value where a callback decides it.
    pub(super) fn run_calls(&mut self, item: &Item, args: &[Argument], receiver: Option<Value>, loc: Loc) -> Option<Value> {
        if item.calls.is_empty() {
            return None;
        }
        self.run_callbacks(item, args, &Given_ { receiver, ..Given_::default() }, loc).value
    }

    /// The same for a library that keeps what the callbacks raise to itself, and shows it to those of them that ask.
    pub(super) fn run_and_keep(&mut self, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let handler = self.new_handler(loc, Vec::new(), false);
        self.handlers.push([handler].into());
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let ran = self.run_callbacks(item, args, &Given_ { error: Some(error), ..Given_::default() }, loc);
        self.handlers.pop();
        ran.value
    }

    /// The same for a library that runs functions once more where others, or the types of errors among the arguments, say so.
    pub(super) fn run_and_try_again(&mut self, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let handler = self.new_handler(loc, Vec::new(), false);
        self.handlers.push([handler].into());
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let ran = self.run_callbacks(item, args, &Given_ { error: Some(error), ..Given_::default() }, loc);
        self.handlers.pop();
        self.try_again_at(handler, args, loc);
        ran.value
    }

    /// Whoever tries again at errors lets the last one go on. Where those are called after throttling, it waits for that.
    fn try_again_at(&mut self, handler: HandlerId, args: &[Argument], loc: Loc) {
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
            if spec.receiver.as_deref().is_some_and(|of| of != "receiver") && given.answer.is_some() && given.receiver.is_none() {
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
                    if spec.gives == Gives::Function {
                        ran.value = Some(function);
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

    /// An object that can be called, by what is run then.
    fn callable(&mut self, value: Value, loc: Loc) -> Value {
        let call: Name = "__call__".into();
        if self.language_at(loc) == Language::Php && self.has_method(&value, &call) { self.raw_member(&value, &call, loc) } else { value }
    }

    /// A table of error callbacks by status that has an entry for 401 (`statusCode: { 401: … }`) tells it apart.
    fn tell_by_key(&mut self, spec: &Callback, args: &[Argument], given: &Given_) {
        let (Some(table), Some(Value::Hole(error))) = (spec.key.as_deref().and_then(|k| k.strip_suffix(".*")), &given.error) else {
            return;
        };
        if !spec.with.contains(&Given::Error) {
            return;
        }
        let holder = args.iter().filter(|a| a.name.is_none()).nth(spec.at as usize).map(|a| a.value.clone());
        for one in holder.iter().flat_map(Value::alternatives) {
            let Value::Object(id) = one else { continue };
            let Some(entries) = self.state.obj(*id).and_then(|o| o.get(table)).cloned() else { continue };
            self.compare_with_each(&Value::Hole(error.clone()), &entries);
        }
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
            holders.push(arg.value.clone());
        } else {
            let positional: Vec<&Argument> = args.iter().filter(|a| a.name.is_none()).collect();
            let end = if spec.rest { positional.len() } else { spec.at as usize + 1 };
            for arg in positional.get(spec.at as usize..end.min(positional.len())).unwrap_or_default() {
                match self.known_items(&arg.value) {
                    Some(items) if spec.rest => holders.extend(items),
                    _ => holders.push(arg.value.clone()),
                }
            }
        }
        let mut holders: Vec<(Option<Name>, Value)> = holders.into_iter().map(|h| (None, h)).collect();
        let Some(key) = &spec.key else { return holders };
        for part in key.split('.') {
            let mut next = Vec::new();
            for (named, holder) in holders {
                // A type without fields is its own only value.
                let holder = match &holder {
                    Value::Class(class) => self.typical_instance(class),
                    // A function that makes the object.
                    Value::Func(f) if self.has_members_in_scope(f_loc(f)) => self.invoke(&f.clone(), Vec::new(), None, f_loc(f)),
                    _ => holder,
                };
                let Value::Object(id) = holder else { continue };
                let Some(obj) = self.state.obj(id).cloned() else { continue };
                // An object of the program that a library calls by the names of its methods.
                if matches!(obj.kind, ObjKind::Instance(_)) && obj.get(part).is_none() {
                    let method = self.raw_member(&holder, &part.into(), super::NOWHERE);
                    next.extend(matches!(method, Value::Func(_)).then_some((named, method)));
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
        let mut accumulator = args.iter().filter(|a| a.name.is_none()).nth(spec.at as usize + 1).map(|a| a.value.clone());
        for (at, item) in items.iter().enumerate() {
            let mut values = Vec::new();
            for (n, what) in spec.with.iter().enumerate() {
                let ty = spec.types.get(n).filter(|t| !t.is_empty());
                if let Some(ty) = ty {
                    // Where parameters have names alone, what runs the function by itself knows from here what it is given.
                    if let (Given::IncomingRequest, Value::Func(f), Ok(at), Language::Python) =
                        (what, function, u16::try_from(n), self.language_at(loc))
                    {
                        self.handed_types.entry((f.func, at)).or_insert_with(|| ty.as_ref().into());
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
                    let lib = LibVal { path: ty.as_ref().into(), object: Some(object), members: Vec::new(), loc };
                    values.push(Value::Lib(Rc::new(lib)));
                    continue;
                }
                let special =
                    |path: &str| Value::Lib(Rc::new(LibVal { path: path.into(), object: Some(settled), members: Vec::new(), loc }));
                values.push(match what {
                    Given::Item => item.clone(),
                    Given::Entry => self.entry(item, loc),
                    Given::EntryName => self.part_of_entry(item, 0, loc),
                    Given::EntryValue => self.part_of_entry(item, 1, loc),
                    Given::Index => Value::Num(f64::from(u32::try_from(at).unwrap_or(0))),
                    Given::Receiver => receiver.cloned().unwrap_or_else(unknown),
                    Given::Accumulator => accumulator.clone().unwrap_or_else(unknown),
                    Given::Answer => given.answer.clone().or_else(|| receiver.cloned()).unwrap_or_else(unknown),
                    Given::AnswerBody => given.body.clone().unwrap_or_else(unknown),
                    Given::Error => given.error.clone().unwrap_or_else(unknown),
                    Given::IncomingRequest => Value::hole(HoleKind::Incoming(None), Some("request".into()), loc),
                    Given::Resolve => special(RESOLVE),
                    Given::Reject => special(REJECT),
                    Given::Next => special(NEXT),
                    Given::Rest => {
                        let rest = args.iter().filter(|a| a.name.is_none()).skip(spec.at as usize + 1);
                        values.extend(rest.map(|a| a.value.clone()));
                        continue;
                    }
                    Given::Setter => Value::Lib(Rc::new(LibVal {
                        path: SETTER.into(),
                        object: None,
                        members: given.cell.iter().cloned().collect(),
                        loc,
                    })),
                    Given::Getter => Value::Lib(Rc::new(LibVal {
                        path: GETTER.into(),
                        object: None,
                        members: given.cell.iter().cloned().collect(),
                        loc,
                    })),
                    Given::State => self.given_state(given.cell.as_ref(), loc),
                    Given::Exchange => {
                        let answer = given.answer.clone().unwrap_or_else(unknown);
                        let error = given.error.clone().unwrap_or_else(unknown);
                        self.record_obj(
                            vec![
                                ("response".into(), answer),
                                ("reason".into(), error.clone()),
                                ("error".into(), error),
                                ("request".into(), unknown()),
                                ("options".into(), unknown()),
                            ],
                            loc,
                        )
                    }
                    Given::Status => given.status.clone().unwrap_or_else(unknown),
                    Given::RequestOptions => self.changed_options.map_or_else(unknown, Value::Object),
                    Given::Unknown | Given::Shared | Given::OutgoingAnswer | Given::Action | Given::Payload => unknown(),
                });
            }
            values.drain(..self.left_out_in_front(spec, function));
            let call_args: Vec<Argument> = values.into_iter().map(|value| Argument::plain(value, loc)).collect();
            // A call that hands its own arguments on is a call of the function all the same (`setTimeout(f, 0, url)`, `useSWR(url, f)`).
            let hands_on = *spec.with == [Given::Rest] || *spec.with == [Given::Receiver] && self.is_javascript(loc.file);
            let call = hands_on.then_some(loc);
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
            if spec.with.contains(&Given::Accumulator) {
                accumulator = Some(result.clone());
            }
            results.push(result);
        }
        if spec.with.contains(&Given::Resolve) {
            return Some(self.state.obj(settled).and_then(|o| o.get("value")).cloned().unwrap_or_else(unknown));
        }
        match spec.gives {
            Gives::Unknown => None,
            Gives::Function => Some(function.clone()),
            // Of nothing at all a fold gives what it was begun with.
            Gives::Result if known && items.is_empty() => Some(accumulator.unwrap_or_else(unknown)),
            Gives::Result => Some(results.pop().unwrap_or_else(unknown)),
            Gives::Results => Some(match keyed {
                Some(entries) => self.record_obj(entries.into_iter().map(|(key, _)| key).zip(results).collect(), loc),
                None => self.list_obj(results, !known, loc),
            }),
            Gives::Parts => {
                let all = self.list_obj(results, !known, loc);
                Some(self.flattened(&all, loc))
            }
            // Which items are none of it is known where the callback surely says so.
            Gives::Kept if results.iter().any(|result| Self::truth(result) == Some(false)) && known => {
                let kept = items.iter().zip(&results).filter(|(_, result)| Self::truth(result) != Some(false));
                let kept = kept.map(|(item, _)| item.clone()).collect();
                Some(self.list_obj(kept, false, loc))
            }
            Gives::Receiver | Gives::Kept => Some(receiver.cloned().or(own).unwrap_or_else(unknown)),
            Gives::Item => Some(receiver.cloned().map_or_else(unknown, |r| self.member(&r, &"[]".into(), loc))),
        }
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
    fn entry(&mut self, entry: &Value, loc: Loc) -> Value {
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
            return receiver.cloned();
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
