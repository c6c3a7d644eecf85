//! Running a function of the program: its parameters, its body, what it gives back.

use super::super::value::{Argument, Closure, HoleKind, LibVal, ObjId, Value};
use super::{Cx, Eval, Flow, MAX_DEPTH, MAX_RECURSION};
use crate::finding::Loc;
use crate::ir::{Function, Language, ParamKind, Pattern, Type};

/// How many layers of one kind stand around each other.
const MAX_LAYERS: usize = 4;

impl Eval<'_> {
    /// Runs a function of the program with the arguments of a call. `call` is the call's place, `None` where a library
    /// makes the call.
    pub(super) fn invoke(&mut self, closure: &Closure, args: Vec<Argument>, call: Option<Loc>, loc: Loc) -> Value {
        let again = self.frames.iter().filter(|f| f.func == closure.func).count();
        let ends = || self.takes_apart(closure, &args) || again < MAX_LAYERS && self.is_further_in(closure);
        if again > MAX_RECURSION && !ends() || self.frames.len() > MAX_DEPTH {
            args.iter().for_each(|arg| self.hand_over_request(&arg.value));
            return Self::cut("recursion", loc);
        }
        if args.is_empty() && self.is_repeated(closure) {
            return Value::hole(HoleKind::Opaque, None, loc);
        }
        if !self.has_steps() {
            self.lose_sight();
            return Self::cut("the analysis of this function was cut short", loc);
        }
        let Some(file) = self.world.file(closure.func.file) else { return Value::hole(HoleKind::Opaque, None, loc) };
        if call.is_some() {
            self.invoked.insert(closure.func);
        } else {
            self.handed_over.insert(closure.func);
        }
        let function = file.function(closure.func.func);
        let mut all = self.fixed_arguments(closure);
        all.extend(args);
        if let Some(answer) = self.described_request(closure, function, &all, loc) {
            return answer;
        }
        let mut with_receiver;
        let mut closure = closure;
        let through_class = match file.language {
            Language::Python => closure.this.is_none(),
            // `Client::get(&client, path)`: the receiver is no parameter, so there is one argument too many.
            Language::Rust => {
                let placed = all.iter().filter(|arg| arg.name.is_none()).count();
                let taken = function.params.iter().filter(|param| param.kind == ParamKind::Plain).count();
                matches!(closure.this, None | Some(Value::Class(_))) && placed > taken && function.class.is_some()
            }
            _ => false,
        };
        if through_class && function.own_this && !all.is_empty() && all[0].name.is_none() {
            // A method called through its class: the first argument is the receiver.
            let receiver = all.remove(0);
            with_receiver = closure.clone();
            with_receiver.this = Some(receiver.value);
            closure = &with_receiver;
        }
        self.follow_states(closure.this.as_ref(), &all);
        let first_object = self.state.next_object();
        let cx = self.enter(closure, &file, call, false);
        if all.iter().all(|arg| !arg.spread && arg.name.is_none())
            && let Some(env) = self.envs.last_mut()
        {
            env.given = Some(all.iter().map(|arg| arg.value.clone()).collect());
        }
        self.bind_args(&cx, closure.func.func, all, loc);
        let (depth, noticing) = (self.handlers.len(), self.noticing.len());
        self.handlers.extend(self.guards.get(&closure.func).cloned());
        let first_event = self.record.events.len();
        let flow = self.block(&cx, &file.function(closure.func.func).body);
        let handed_back = self.handed_back(&cx, function);
        self.handlers.truncate(depth);
        self.noticing.truncate(noticing);
        if file.language == Language::JavaScript {
            // What the function has waited for, whoever called it has not.
            self.record.events[first_event..].iter_mut().for_each(|event| event.awaited = false);
        }
        let (value, _) = self.leave(&cx, flow == Flow::Next);
        self.judge(closure.func, &value);
        if self.wrapped_unseen.contains(&closure.func) {
            self.answer_elsewhere(std::slice::from_ref(&value));
        }
        self.handed_back = handed_back;
        let value = match call {
            Some(call) => self.composed_by(value, call, first_object),
            None => value,
        };
        let Some(ty) = &function.return_type else { return value };
        let outer = Cx { env: closure.env, ..cx };
        if let Value::Hole(h) = &value
            && matches!(h.kind, HoleKind::Opaque | HoleKind::Call(_) | HoleKind::Undefined | HoleKind::Derived(_))
            && let Some(typed) = self.typed(&outer, ty, loc)
            // What was made of other values still carries them, unless it is an instance: what came out of a table under an unknown key.
            && (!matches!(h.kind, HoleKind::Derived(_)) || matches!(typed, Value::Object(_)))
        {
            return typed;
        }
        // What hands out a library's object may be all that says whose rows that stores (`DbSet<Account> Accounts => Set<Account>()`).
        if let (Value::Lib(lib), Type::Named(_, args)) = (&value, ty)
            && let [Type::Named(of, _)] = args.as_slice()
        {
            self.note_rows_of(&outer, lib, of, loc);
        }
        self.shaped(&outer, value, ty, loc)
    }

    /// Whether a function calls itself with less of a known list than it was given: it comes to an end
    /// (`chain(h, ms...)` is `ms[0](chain(h, ms[1:]...))`).
    fn takes_apart(&self, closure: &Closure, args: &[Argument]) -> bool {
        let Some(frame) = self.frames.iter().rev().find(|frame| frame.func == closure.func) else { return false };
        let Some(file) = self.world.file(closure.func.file) else { return false };
        let length = |value: &Value| Some(self.known_items(value)?.len());
        let all_known = args.iter().all(|arg| arg.name.is_none() && !arg.spread);
        file.function(closure.func.func).params.iter().enumerate().any(|(at, param)| {
            let Pattern::Name(name, _) = &param.pattern else { return false };
            let given = self.state.var(frame.env, name).and_then(length);
            let less = match args.get(at..) {
                Some(rest) if param.kind == ParamKind::Rest && all_known => Some(rest.len()),
                Some([arg, ..]) if arg.name.is_none() => length(&arg.value),
                _ => None,
            };
            less.zip(given).is_some_and(|(less, given)| less < given)
        })
    }

    /// Whether a function that is running calls one of the same code that was made before it began, and is none of those that run: a
    /// layer further in (`f(r)` in the method that makes a `RoundTripper` of any function).
    fn is_further_in(&self, closure: &Closure) -> bool {
        self.frames.iter().filter(|frame| frame.func == closure.func).all(|frame| {
            let running = &self.envs[frame.env.0 as usize];
            match (&closure.this, &running.this) {
                (Some(Value::Object(inner)), Some(Value::Object(outer))) => *inner < frame.first_object && inner != outer,
                _ => closure.env < frame.env && running.parent != Some(closure.env),
            }
        })
    }

    /// What the parameters by reference hold in the end.
    fn handed_back(&self, cx: &Cx, function: &Function) -> Vec<(u16, Value)> {
        let held = |at: &u16| match &function.params.get(usize::from(*at))?.pattern {
            Pattern::Name(name, _) => Some((*at, self.state.var(cx.env, name)?.clone())),
            _ => None,
        };
        function.by_reference.iter().filter_map(held).collect()
    }

    /// Runs a function that is called where it is written: its code is a block of the function around it.
    pub(super) fn invoke_in_place(&mut self, closure: &Closure, args: Vec<Argument>, loc: Loc) -> Value {
        let handed_over = self.handed_over.contains(&closure.func);
        self.in_place = true;
        let value = self.invoke(closure, args, None, loc);
        self.in_place = false;
        if !handed_over {
            self.handed_over.remove(&closure.func);
        }
        self.invoked.insert(closure.func);
        value
    }

    /// What a call gives back, with its texts composed by that call; those of objects too, if they were made in it.
    pub(super) fn composed_by(&mut self, value: Value, call: Loc, first_object: ObjId) -> Value {
        let made = |lib: &LibVal| lib.object.filter(|object| *object >= first_object);
        if let Value::Lib(lib) = &value
            && let Some(object) = made(lib)
            && let Some(url) = self.state.obj(object).and_then(|o| o.get("@url")).cloned()
        {
            self.state.update(object, |o| o.set(&"@url".into(), url.composed_at(call)));
        }
        value.composed_at(call)
    }

    /// Whether a function that takes nothing was called in the run that made it, and now in another one that got hold of it (a queue of
    /// jobs): it can do nothing else here.
    pub(super) fn is_repeated(&mut self, closure: &Closure) -> bool {
        let home = self.envs[closure.env.0 as usize].run;
        if home == 0 || !closure.bound.is_empty() {
            return false;
        }
        let made = (closure.func, closure.env);
        if home == self.run {
            self.called_at_home.insert(made);
            return false;
        }
        self.called_at_home.contains(&made)
    }
}
