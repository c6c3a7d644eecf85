//! What is put on a request after it was made: callbacks and settings, by the methods of what the library gives back for it
//! (`$.ajax(…).fail(f)`), and the clauses around the place that waits for it.

use std::rc::Rc;

use egnyte_rules::model::{Does, Given, Gives, Item, Role};

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, Closure, HandlerId, HoleKind, Value};
use super::callback::Given_;
use super::guess::is_empty_function;
use super::{Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Language, MethodKind, Name};

/// How deep lists of promises nest.
const MAX_DEPTH: u32 = 3;

impl Eval<'_> {
    /// A method of what a library gives back for a request, where its model has a row for that.
    pub(super) fn call_on_result(&mut self, object: &Value, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let Value::Hole(hole) = object else { return None };
        let event = match &hole.kind {
            HoleKind::Answer(event) => *event,
            HoleKind::Body(event, path) if path.is_empty() => *event,
            _ => return None,
        };
        if self.language_at(loc) != Language::JavaScript || self.promise_word(name, loc).is_some() {
            return None;
        }
        let EventKind::Request(request) = &self.record.events[event.0 as usize].kind else { return None };
        let (ty, throws) = (request.gives.clone()?, request.throws);
        let (library, item) = self.models_at(loc).item(&format!("{ty}.{name}"))?;
        match item.does {
            Does::Calls if args.iter().any(|arg| matches!(arg.value, Value::Func(_))) => {
                let (handler, value) = self.run_on_result(item, args, event, object, loc);
                if throws && item.calls.iter().any(|spec| spec.with.contains(&Given::Error)) {
                    self.guard_event(event.0 as usize, handler, self.handlers.len());
                }
                Some(value)
            }
            // A function that cannot be seen is given what came (`.done(promised.resolve)`): who looks at failures stands behind it.
            Does::Calls
                if item
                    .calls
                    .iter()
                    .all(|spec| matches!(spec.gives, Gives::Receiver | Gives::Kept) && !spec.with.contains(&Given::Error)) =>
            {
                Some(object.clone())
            }
            Does::Handler => {
                let (handler, _) = self.run_on_result(item, args, event, object, loc);
                let of_status = item.args.iter().find(|a| a.role == Role::Key).and_then(|a| args.get(a.at? as usize));
                if let Some(status) = of_status {
                    let asked = Value::hole(HoleKind::ErrorStatus(handler), None, loc);
                    self.compare(&asked, &status.value);
                }
                if item.kind.as_deref() == Some("unauthorized-handler") {
                    self.record.handlers[handler.0 as usize].seen.tell(true, false, Some(loc));
                }
                // It is for one status: what else is raised goes on.
                self.record.handlers[handler.0 as usize].rethrows = true;
                self.guard_event(event.0 as usize, handler, self.handlers.len());
                Some(object.clone())
            }
            Does::Configure => {
                let roles = self.roles(library, item, args, loc);
                let throws = roles.iter().find(|(role, _)| *role == Role::Throws).map(|(_, value)| value);
                let quiet = throws.is_some_and(|value| matches!(value, Value::Func(_) | Value::Bool(false)));
                if let (true, EventKind::Request(request)) = (quiet, &mut self.record.events[event.0 as usize].kind) {
                    request.throws = false;
                }
                // What is told to a request that was made already belongs to what it sends (`request.write(body)`).
                let mut sent = Obj::new(ObjKind::Library, loc);
                sent.set(&"@answer".into(), object.clone());
                let sent = self.state.alloc(sent);
                self.configure(library, item, &format!("{ty}.{name}"), sent, args, loc);
                Some(object.clone())
            }
            _ => None,
        }
    }

    /// Runs functions that get the answer or the error of a request, and says what the call gives.
    fn run_on_result(&mut self, item: &'static Item, args: &[Argument], event: EventId, object: &Value, loc: Loc) -> (HandlerId, Value) {
        let for_errors = item.calls.iter().find(|spec| spec.with.first() == Some(&Given::Error));
        let function = for_errors.and_then(|spec| args.get(spec.at as usize)).map(|arg| &arg.value);
        let empty = match function {
            Some(Value::Func(f)) => self.world.file(f.func.file).is_some_and(|file| is_empty_function(&file, f.func.func)),
            _ => false,
        };
        let at = args.iter().find(|arg| matches!(arg.value, Value::Func(_))).map_or(loc, |arg| arg.loc);
        let handler = self.new_handler(at, Vec::new(), empty);
        let given = Given_ {
            receiver: Some(object.clone()),
            answer: Some(Value::hole(HoleKind::Answer(event), None, loc)),
            body: Some(Value::hole(HoleKind::Body(event, Rc::new([])), None, loc)),
            error: Some(Value::hole(HoleKind::Error(handler), None, loc)),
            status: Some(Value::hole(HoleKind::Status(event), None, loc)),
            ..Given_::default()
        };
        self.catching.push(handler);
        let ran = self.run_callbacks(item, args, &given, loc);
        self.catching.pop();
        (handler, ran.value.unwrap_or_else(|| object.clone()))
    }

    /// A function that a request's error goes to stands inside of the clauses around it.
    /// `depth` is how many there are.
    pub(super) fn guard_event(&mut self, event: usize, handler: HandlerId, depth: usize) {
        if let Some(event) = self.record.events.get_mut(event).filter(|event| !event.detached) {
            let place = depth.min(event.handlers.len());
            event.handlers.insert(place, [handler].into());
        }
    }

    /// The code raises what an answer says of failure: the clauses that see it are those around this place, wherever it was sent. Where it
    /// was raised before, nothing comes here.
    pub(super) fn raise_here(&mut self, event: EventId, loc: Loc) {
        let Some(event) = self.record.events.get_mut(event.0 as usize) else { return };
        let first = !std::mem::replace(&mut event.seen.raised, true);
        // Who looked for throttling alone before this left the rest to be noticed here.
        if first && event.noticed_at.is_some() && event.noticed_at == event.seen.throttled_at {
            event.noticed_at = None;
        }
        event.noticed_at.get_or_insert(loc);
        if let (true, EventKind::Request(request)) = (first, &event.kind)
            && !request.throws
        {
            event.handlers.clone_from(&self.handlers);
        }
    }

    /// The code waits for what was sent since `first` or, where nothing was, for what its function sent before and has not waited for
    /// (`await Promise.all(jobs)`): what is raised there is raised here.
    pub(super) fn settle_since(&mut self, first: usize) {
        let Some(frame) = self.frames.last() else { return };
        let sent_here = self.record.events.len() > first;
        let pending = if sent_here { first } else { frame.first_event };
        for event in self.record.events[pending..].iter_mut().filter(|event| !event.awaited) {
            event.awaited = true;
            if !sent_here {
                event.handlers = around(&self.handlers, &event.handlers);
            }
        }
    }

    /// The code waits for requests that were sent before: what they raise is raised here, the first time.
    pub(super) fn settle_here(&mut self, value: &Value, depth: u32) {
        for one in value.alternatives().to_vec() {
            let inner: Vec<Value> = match &one {
                Value::Object(id) => match self.state.obj(*id) {
                    Some(obj) if matches!(obj.kind, ObjKind::List) => obj.items.iter().take(20).cloned().collect(),
                    _ => continue,
                },
                Value::Hole(hole) => match &hole.kind {
                    HoleKind::Derived(from) => from.to_vec(),
                    _ => Vec::new(),
                },
                _ => continue,
            };
            for part in inner.iter().filter(|_| depth < MAX_DEPTH) {
                self.settle_here(part, depth + 1);
            }
            let Some(event) = Self::event_behind(&one) else { continue };
            let Some(event) = self.record.events.get_mut(event.0 as usize).filter(|event| !event.awaited) else { continue };
            event.awaited = true;
            event.handlers = around(&self.handlers, &event.handlers);
        }
    }

    /// Promises go to code that cannot be seen, with a function for what becomes of them: their failures do as well, unless somebody has
    /// waited for them before.
    pub(super) fn hand_out_promises(&mut self, args: &[Argument]) {
        if !args.iter().any(|arg| matches!(arg.value, Value::Func(_))) {
            return;
        }
        for one in args.iter().flat_map(|arg| arg.value.alternatives()) {
            if let Value::Hole(hole) = one
                && let HoleKind::Answer(event) | HoleKind::Body(event, _) = &hole.kind
                && let Some(event) = self.record.events.get_mut(event.0 as usize)
            {
                event.handed_out |= !event.awaited;
            }
        }
    }

    /// A member of an error that one class of the program alone has (`error.needsSignIn`), with the error as its receiver.
    pub(super) fn own_error_member(&mut self, error: &Value, name: &Name, kind: MethodKind) -> Option<Closure> {
        const GENERAL: &[&str] =
            &["message", "name", "stack", "cause", "toString", "toJSON", "code", "data", "response", "request", "config"];
        if !matches!(error, Value::Hole(hole) if matches!(hole.kind, HoleKind::Error(_))) || GENERAL.contains(&&**name) {
            return None;
        }
        self.asks_classes = true;
        let [(owner, _)] = self.methods_by_name.get(name)?.as_slice() else { return None };
        let class = self.classes.get(owner)?.clone();
        let file = self.world.file(owner.file)?;
        let method = file.class(owner.class).methods.iter().find(|method| method.name == *name && method.kind == kind)?;
        let func = super::FuncRef { file: owner.file, func: method.func };
        Some(Closure { func, env: class.env, this: Some(error.clone()), home: Some(class), bound: Vec::new() })
    }
}

/// The clauses around a place, and within them those that an event has of its own.
pub(super) fn around(place: &[Rc<[HandlerId]>], own: &[Rc<[HandlerId]>]) -> Vec<Rc<[HandlerId]>> {
    place.iter().chain(own.iter().filter(|clauses| !place.contains(clauses))).cloned().collect()
}
