//! Policies of trying again: what a library is told of the errors and answers at which it runs a function once more, and the functions
//! that such a policy is put on, as a decorator, by an annotation or by a call (`retry.executeCallable(send)`).

use egnyte_rules::model::{Callback, Does, Gives, Item, Library, Role, Str};

use super::super::object::{Obj, ObjKind};
use super::super::record::{Decides, Policy, PutOn};
use super::super::value::{Argument, FuncRef, HandlerId, HoleKind, LibVal, Value};
use super::Eval;
use super::external::GIVEN;
use crate::finding::Loc;
use crate::ir::FuncId;

/// A function that decides by what another one gives whether that is run once more.
#[derive(Clone)]
pub(super) struct Judge {
    function: Value,
    /// The members, if any, under which it finds what it judges.
    finds: Option<Str>,
}

impl Eval<'_> {
    /// A function runs by a policy: whoever watches the errors stands around it, whoever decides by answers is shown what it gives.
    pub(super) fn put_policy(&mut self, policy: &LibVal, func: FuncRef) {
        let guards = self.guards_of(policy);
        if !guards.is_empty() {
            self.tell_of_next_try(policy, &guards);
            self.guards.insert(func, guards.into());
        }
        let judges = self.judges_of(policy);
        if !judges.is_empty() {
            self.note_policies(func, policy, &judges);
            self.judges.insert(func, judges.into());
        }
    }

    /// What else a policy is given is told of the next try, whoever decides on that.
    fn tell_of_next_try(&mut self, policy: &LibVal, guards: &[HandlerId]) {
        let told: Vec<FuncRef> = self.given_to(policy).iter().flat_map(|given| self.run_with(given)).collect();
        let decided = |on: &PutOn| matches!(on, PutOn::Watched(handler) if guards.contains(handler));
        self.record.policies.iter_mut().filter(|policy| decided(&policy.on)).for_each(|policy| policy.told.extend(&told));
    }

    /// The functions of the program that are called with a value: itself, or the methods of an instance (a listener).
    fn run_with(&self, value: &Value) -> Vec<FuncRef> {
        let class = match value {
            Value::Func(function) => return vec![function.func],
            Value::Object(id) => match self.state.obj(*id).map(|instance| &instance.kind) {
                Some(ObjKind::Instance(class)) => class.class,
                _ => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let Some(file) = self.world.file(class.file) else { return Vec::new() };
        let methods = (0..).map(FuncId).zip(&file.functions).filter(|(_, function)| function.class == Some(class.class));
        methods.map(|(func, _)| FuncRef { file: class.file, func }).collect()
    }

    /// The same of the functions that a library is given to run by a policy, which is its receiver or stands among its arguments.
    pub(super) fn put_policies(&mut self, receiver: &LibVal, args: &[Argument]) {
        let given = args.iter().filter_map(|arg| if let Value::Lib(lib) = &arg.value { Some(&**lib) } else { None });
        let policies: Vec<&LibVal> = std::iter::once(receiver).chain(given).filter(|lib| self.is_told(lib)).collect();
        for policy in policies {
            for arg in args {
                if let Value::Func(function) = &arg.value {
                    self.put_policy(policy, function.func);
                }
            }
        }
    }

    /// What is made of a policy was told what that was told, and what it is told itself: a builder goes on, `Retry.of("files", config)`.
    pub(super) fn hand_down_policy(&mut self, lib: &LibVal, item: &Item, args: &[Argument], made: &mut Obj) {
        let mut told = self.given_to(lib);
        let goes_on = !told.is_empty();
        // Whoever listens is told of the next try.
        let tells = |value: &Value| match value {
            Value::Lib(part) => self.is_told(part),
            Value::Func(_) | Value::Object(_) => goes_on,
            _ => false,
        };
        told.extend(args.iter().map(|arg| &arg.value).filter(|value| tells(value)).cloned());
        if item.kind.as_deref() == Some("judge") {
            told.push(self.curried(&lib.path, args.iter().map(|arg| arg.value.clone()).collect(), made.site));
        }
        if !told.is_empty() {
            made.set(&GIVEN.into(), self.list_obj(told, false, made.site));
        }
    }

    /// A policy is told one thing more.
    pub(super) fn tell_policy(&mut self, policy: &Value, told: Value, loc: Loc) {
        let Value::Lib(lib) = policy else { return };
        let Some(object) = lib.object else { return };
        let all = self.given_to(lib).into_iter().chain([told]).collect();
        let all = self.list_obj(all, false, loc);
        self.state.update(object, |o| o.set(&GIVEN.into(), all));
    }

    fn is_told(&self, lib: &LibVal) -> bool {
        lib.object.and_then(|id| self.state.obj(id)).is_some_and(|o| o.get(GIVEN).is_some())
    }

    /// The watched errors (see [`Self::register`]) among what a policy was told, or what that was made of.
    pub(super) fn guards_of(&self, policy: &LibVal) -> Vec<HandlerId> {
        let mut open = self.given_to(policy);
        let mut out = Vec::new();
        while let Some(value) = open.pop() {
            for one in value.alternatives() {
                match one {
                    Value::Hole(h) => match &h.kind {
                        HoleKind::Error(handler) => out.push(*handler),
                        HoleKind::Derived(from) => open.extend(from.iter().cloned()),
                        _ => {}
                    },
                    Value::Lib(part) => out.extend(self.guards_of(part)),
                    _ => {}
                }
            }
        }
        out
    }

    /// What a decorator factory, or another policy, was given.
    pub(super) fn given_to(&self, policy: &LibVal) -> Vec<Value> {
        let given = policy.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get(GIVEN));
        given.and_then(|given| self.known_items(given)).unwrap_or_default()
    }

    /// The functions among what a policy was told, or what that was made of, which decide by what a function gives whether it is run once
    /// more.
    fn judges_of(&self, policy: &LibVal) -> Vec<Judge> {
        let row = self.models_at(policy.loc).item(&policy.path).map(|(_, item)| item);
        let row = row.filter(|item| item.kind.as_deref() == Some("judge"));
        let mut out = Vec::new();
        for value in self.given_to(policy) {
            for one in value.alternatives() {
                match (one, row) {
                    (Value::Func(_), Some(item)) => out.push(Judge { function: one.clone(), finds: item.place.clone() }),
                    (Value::Lib(part), _) => out.extend(self.judges_of(part)),
                    _ => {}
                }
            }
        }
        out
    }

    /// The judges of a function, with whatever else its policy runs before the next try.
    fn note_policies(&mut self, of: FuncRef, policy: &LibVal, judges: &[Judge]) {
        let function = |value: &Value| if let Value::Func(f) = value { Some(f.func) } else { None };
        let told: Vec<FuncRef> = self.given_to(policy).iter().filter_map(function).collect();
        for function in judges.iter().filter_map(|judge| function(&judge.function)) {
            let told = told.iter().copied().filter(|other| *other != function).collect();
            let policy = Policy { decides: Decides::Function(function), told, on: PutOn::Function(of) };
            if !self.record.policies.contains(&policy) {
                self.record.policies.push(policy);
            }
        }
    }

    /// Of the functions that a library is given for trying again the first of the row decides, unless it decides when to give up
    /// (`gives: dropped`); the others are told.
    pub(super) fn note_policy(&mut self, item: &Item, args: &[Argument], on: PutOn) {
        let function = |value: &Value| if let Value::Func(f) = value { Some(f.func) } else { None };
        let is_run = |spec: &Callback| item.does == Does::Calls && spec.gives == Gives::Result;
        let mut deciding = item.calls.iter().filter(|spec| !is_run(spec));
        let Some(first) = deciding.next().filter(|spec| spec.gives != Gives::Dropped) else { return };
        // Each of several decides.
        let decides: Vec<FuncRef> = self.callbacks(first, args).iter().filter_map(function).collect();
        let told: Vec<FuncRef> = deciding.flat_map(|spec| self.callbacks(spec, args)).filter_map(|one| function(&one)).collect();
        let policy = |decides| Policy { decides: Decides::Function(decides), told: told.clone(), on: on.clone() };
        self.record.policies.extend(decides.into_iter().map(policy));
    }

    /// A library that runs a function once more whatever that raises, as it surely does where nothing among its options says otherwise.
    pub(super) fn note_undecided(&mut self, item: &Item, args: &[Argument], by: HandlerId, of: FuncRef) {
        let is_known = |value: &Value| match value {
            Value::Object(id) => self.state.obj(*id).is_some_and(|options| matches!(options.kind, ObjKind::Record) && !options.open),
            _ => false,
        };
        let others: Vec<&Callback> = item.calls.iter().filter(|spec| spec.gives != Gives::Result).collect();
        if !item.args.is_empty() || others.is_empty() || !args.iter().skip(1).all(|arg| is_known(&arg.value)) {
            return;
        }
        if others.into_iter().all(|spec| self.callbacks(spec, args).is_empty()) {
            self.record.policies.push(Policy { decides: Decides::Raised(by), told: Vec::new(), on: PutOn::Function(of) });
        }
    }

    /// The statuses, and the types of errors, at which a library is told to try again; where one of them is for a refused token, it is
    /// noted.
    pub(super) fn note_resent(
        &mut self,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        on: Option<PutOn>,
        loc: Loc,
    ) -> Vec<Value> {
        let roles = self.roles(library, item, args, loc);
        let told: Vec<Value> = roles.into_iter().filter(|(role, _)| *role == Role::RetriedStatus).map(|(_, value)| value).collect();
        if let (Some(at), Some(on)) = (told.iter().find_map(|value| self.retries_refused(value)), on) {
            self.record.policies.push(Policy { decides: Decides::Listed(at), told: Vec::new(), on });
        }
        told
    }

    /// Where 401, or an error of a library's that stands for it, is among those at which is tried again: the list.
    pub(super) fn retries_refused(&self, told: &Value) -> Option<Loc> {
        told.alternatives().iter().find_map(|one| match one {
            Value::Object(id) => {
                let items = self.known_items(one)?;
                let refused = items.iter().any(|item| self.is_refusal(item));
                if refused { Some(self.state.obj(*id)?.site) } else { items.iter().find_map(|item| self.retries_refused(item)) }
            }
            Value::Lib(error) if self.is_refusal(one) => Some(error.loc),
            _ => None,
        })
    }

    /// Whether a value is the status of a refused token, or a library's type of error for it: what the program calls so may be raised once
    /// the token is good again.
    #[must_use]
    pub fn is_refusal(&self, told: &Value) -> bool {
        match told {
            Value::Num(status) => (*status - 401.0).abs() < 0.5,
            Value::Lib(_) => self.means_unauthorized(told),
            _ => false,
        }
    }

    /// Whether a policy whose decisions are watched by `handler` runs a function once more.
    #[must_use]
    pub fn is_put_around(&self, handler: HandlerId, function: FuncRef) -> bool {
        self.guards.get(&function).is_some_and(|guards| guards.contains(&handler))
    }

    /// Shows what a function gives to those that are asked whether to run it once more.
    pub(super) fn judge(&mut self, func: FuncRef, given: &Value) {
        let Some(judges) = self.judges.get(&func).cloned() else { return };
        let Some(file) = self.world.file(func.file) else { return };
        let loc = Loc { file: func.file, span: file.function(func.func).name_span };
        for judge in judges.iter() {
            let members = judge.finds.iter().flat_map(|path| path.rsplit('.'));
            let found = members.fold(given.clone(), |part, name| {
                let whole = self.record_obj(vec![(name.into(), part)], loc);
                if let Value::Object(id) = whole {
                    self.state.update(id, |o| o.open = true);
                }
                whole
            });
            self.call_value(&judge.function, vec![Argument::plain(found, loc)], loc);
        }
    }
}
