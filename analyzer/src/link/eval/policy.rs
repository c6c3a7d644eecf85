//! Policies of trying again: what a library is told of the errors and answers at which it runs a function once more, and the functions
//! that such a policy is put on, as a decorator, by an annotation or by a call (`retry.executeCallable(send)`).

use egnyte_rules::model::Item;

use super::super::object::Obj;
use super::super::record::{Decides, Policy};
use super::super::value::{Argument, FuncRef, HandlerId, HoleKind, LibVal, Value};
use super::Eval;
use super::external::GIVEN;
use crate::finding::Loc;

impl Eval<'_> {
    /// A function runs by a policy: whoever watches the errors stands around it, whoever decides by answers is shown what it gives.
    pub(super) fn put_policy(&mut self, policy: &LibVal, func: FuncRef) {
        let guards = self.guards_of(policy);
        if !guards.is_empty() {
            self.guards.insert(func, guards.into());
        }
        let judges = self.judges_of(policy);
        if !judges.is_empty() {
            self.note_policies(func, policy, &judges);
            self.judges.insert(func, judges.into());
        }
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
        told.extend(args.iter().map(|arg| &arg.value).filter(|value| matches!(value, Value::Lib(part) if self.is_told(part))).cloned());
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
    fn judges_of(&self, policy: &LibVal) -> Vec<Value> {
        let row = self.models_at(policy.loc).item(&policy.path);
        let judges = row.is_some_and(|(_, item)| item.kind.as_deref() == Some("judge"));
        let mut out = Vec::new();
        for value in self.given_to(policy) {
            for one in value.alternatives() {
                match one {
                    Value::Func(_) if judges => out.push(one.clone()),
                    Value::Lib(part) => out.extend(self.judges_of(part)),
                    _ => {}
                }
            }
        }
        out
    }

    /// The judges of a function, with whatever else its policy runs before the next try.
    fn note_policies(&mut self, of: FuncRef, policy: &LibVal, judges: &[Value]) {
        let function = |value: &Value| if let Value::Func(f) = value { Some(f.func) } else { None };
        let told: Vec<FuncRef> = self.given_to(policy).iter().filter_map(function).collect();
        for function in judges.iter().filter_map(function) {
            let told = told.iter().copied().filter(|other| *other != function).collect();
            let policy = Policy { decides: Decides::Function(function), told, client: None, of: Some(of), handler: None };
            if !self.record.policies.contains(&policy) {
                self.record.policies.push(policy);
            }
        }
    }

    /// Shows what a function gives to those that are asked whether to run it once more.
    pub(super) fn judge(&mut self, func: FuncRef, given: &Value) {
        let Some(judges) = self.judges.get(&func).cloned() else { return };
        let Some(file) = self.world.file(func.file) else { return };
        let loc = Loc { file: func.file, span: file.function(func.func).name_span };
        for judge in judges.iter() {
            self.call_value(judge, vec![Argument::plain(given.clone(), loc)], loc);
        }
    }
}
