//! Objects of a library that there is one of for all functions of the program that ask for it: what one of them puts there, the others
//! get (the context of a command line, which a group fills and its commands read).

use std::rc::Rc;

use egnyte_rules::model::{Given, Gives, Item};
use rustc_hash::FxHashMap;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassRef, Closure, HoleKind, LibVal, ObjId, Value};
use super::Eval;
use super::returned_state::STATE;
use crate::finding::Loc;
use crate::ir::Name;

/// What tells the objects of one program from those of another.
#[derive(PartialEq, Eq)]
enum Owner {
    Class(ClassRef),
    Place(Loc),
}

/// By type: the one object of it.
pub(super) type SharedObjects = FxHashMap<Name, ObjId>;

impl Eval<'_> {
    /// The function that a decorator makes of another by filling its first parameters with what is shared.
    pub(super) fn filled_by(&mut self, decorator: &LibVal, function: &Value, loc: Loc) -> Option<Value> {
        let Value::Func(f) = function else { return None };
        let (_, item) = self.models_at(loc).item(&decorator.path)?;
        let spec = item.calls.iter().find(|call| call.gives == Gives::Function && call.with.contains(&Given::Shared))?;
        let given: Vec<Argument> = spec.types.iter().map(|ty| Argument::plain(self.shared_part(ty, loc), loc)).collect();
        let mut filled = Closure::clone(f);
        filled.bound.splice(0..0, given);
        let filled = Rc::new(filled);
        self.remake(f, &filled);
        Some(Value::Func(filled))
    }

    /// The shared object of a type, if models say that there is one.
    pub(super) fn shared_by_type(&mut self, ty: &str, loc: Loc) -> Option<Value> {
        let (_, item) = self.models_at(loc).item(ty)?;
        (item.kind.as_deref() == Some("shared")).then(|| self.shared_part(ty, loc))
    }

    /// The shared object that a row puts entries into, or takes them from, in place of its receiver.
    pub(super) fn carried(&mut self, item: &Item, loc: Loc) -> Option<Value> {
        let kind = item
            .kind
            .as_deref()
            .filter(|kind| matches!(*kind, "set" | "get" | "load" | "default-setting" | "settings-into" | "decode-into"));
        let ty = kind.and(item.place.as_deref())?;
        self.shared_by_type(ty, loc)
    }

    /// What a member of a library's type is where that is, or lies in, an object that there is one of: `path` leads to it, and its last part
    /// is `name`.
    pub(super) fn shared_member(&mut self, path: &str, name: &Name, loc: Loc) -> Option<Value> {
        let (holder, is_entry) = self.shared_holder(path, loc)?;
        self.record.states_shared.extend((&**name == STATE).then_some(loc));
        Some(if is_entry { self.raw_member(&holder, name, loc) } else { holder })
    }

    /// The shared object that a path leads to, or into: then it is an entry of it.
    pub(super) fn shared_holder(&mut self, path: &str, loc: Loc) -> Option<(Value, bool)> {
        let (_, item) = self.models_at(loc).item(path)?;
        let ty = item.returns.as_deref().filter(|_| item.kind.as_deref() == Some("shared"))?;
        let is_entry = item.at.iter().any(|at| at.ends_with(".*"));
        Some((self.shared_part(ty, loc), is_entry))
    }

    /// The object of a type, or a member of it (`type#member`).
    fn shared_part(&mut self, ty: &str, loc: Loc) -> Value {
        let (head, member) = ty.split_once('#').map_or((ty, None), |(head, member)| (head, Some(member)));
        let object = match self.shared.get(head) {
            Some(object) => *object,
            None => {
                let aside = self.state.begin_aside();
                let object = self.state.alloc(Obj::new(ObjKind::Library, super::NOWHERE));
                self.state.end_aside(aside);
                self.shared.insert(head.into(), object);
                object
            }
        };
        let path = member.map_or_else(|| head.to_owned(), |member| format!("{head}.{member}"));
        let members = member.map(Into::into).into_iter().collect();
        Value::Lib(Rc::new(LibVal { path: path.into(), object: Some(object), members, loc }))
    }

    /// The arguments that are fixed for a function, as they are when it runs: what is shared may have been put there since.
    pub(super) fn fixed_arguments(&self, closure: &Closure) -> Vec<Argument> {
        closure.bound.iter().map(|arg| Argument { value: self.put_there(&arg.value, arg.loc), ..arg.clone() }).collect()
    }

    /// What the program put into a member of a shared object.
    fn put_there(&self, value: &Value, loc: Loc) -> Value {
        let Value::Lib(lib) = value else { return value.clone() };
        let Some(object) = lib.object.filter(|object| !lib.members.is_empty() && self.is_shared(*object)) else { return value.clone() };
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let Some(held) = self.state.obj(object) else { return unknown() };
        let member = lib.members.join(".");
        let within = |name: &Name| name.strip_prefix(&*member).is_some_and(|rest| rest.starts_with('.'));
        match held.get(&member) {
            Some(put) if self.is_contested(object, put) => unknown(),
            Some(put) => put.clone(),
            // Entries of a table that the library makes.
            None if held.fields.iter().any(|(name, _)| within(name)) => value.clone(),
            None => unknown(),
        }
    }

    /// What a member of a shared object holds once `value` is put there. While modules run, one program's value stands beside
    /// another's: the order of files says nothing of which one a function gets.
    pub(super) fn beside_what_is_shared(&self, lib: &LibVal, name: &Name, value: Value) -> Value {
        let Some(object) = lib.object.filter(|object| self.run == 0 && self.is_shared(*object)) else { return value };
        let mut member = lib.members.clone();
        member.push(name.clone());
        match self.state.obj(object).and_then(|held| held.get(&member.join("."))) {
            Some(before) => before.join(&value),
            None => value,
        }
    }

    pub(super) fn is_shared(&self, object: ObjId) -> bool {
        self.shared.values().any(|one| *one == object)
    }

    /// Whether several programs of one tree put instances of unlike classes, or clients made in several places, into a shared object:
    /// nothing says whose `value` then is.
    pub(super) fn is_contested(&self, object: ObjId, value: &Value) -> bool {
        let mut owners = value.alternatives().iter().filter_map(|one| match one {
            Value::Object(id) => match &self.state.obj(*id)?.kind {
                ObjKind::Instance(class) => Some(Owner::Class(class.class)),
                _ => None,
            },
            Value::Lib(lib) => Some(Owner::Place(self.state.obj(lib.object?)?.site)),
            _ => None,
        });
        let first = owners.next();
        owners.any(|owner| Some(owner) != first) && self.is_shared(object)
    }
}
