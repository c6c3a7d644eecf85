//! Classes of the program that are derived from a library's request (`class GetJson extends Request`), or from a base that keeps what its constructor is given.

use super::super::object::ObjKind;
use super::super::value::{Argument, LibVal, Value};
use super::{Eval, ObjId};
use crate::finding::Loc;
use crate::ir::Name;
use egnyte_rules::model::{Does, Item, Library, Role};
use std::rc::Rc;

impl Eval<'_> {
    /// The constructor of a library's class runs for an instance of a class that is derived from it.
    pub(super) fn construct_base(&mut self, base: &LibVal, object: ObjId, args: &[Argument], loc: Loc) {
        match self.models_at(base.loc).item(&base.path) {
            Some((library, item)) if is_request(item) => {
                let mut roles = self.roles(library, item, args, loc);
                roles.extend(self.described_settings(object, loc));
                let sent = self.prepare_in(object, base, library, item, &roles, loc);
                self.tell_later(object, item, args, sent, loc);
            }
            Some((_, item)) if item.does == Does::Operation && item.kind.as_deref() == Some("kept") => {
                self.keep_arguments(object, item, args);
            }
            _ => self.configure_client(base, object, args),
        }
    }

    /// What such a constructor is given is a field of the instance.
    fn keep_arguments(&mut self, object: ObjId, item: &Item, args: &[Argument]) {
        for kept in item.args.iter().filter(|kept| kept.role == Role::Value) {
            let Some(name) = &kept.name else { continue };
            let named = args.iter().find(|arg| arg.name.as_deref() == Some(&**name));
            let in_place = || args.iter().filter(|arg| arg.name.is_none()).nth(usize::from(kept.at?));
            if let Some(given) = named.or_else(in_place).filter(|arg| !arg.spread) {
                self.state.update(object, |o| o.set(&(&**name).into(), given.value.clone()));
            }
        }
    }

    /// A value as the library sees it that is given it to send: an instance of such a class is a request.
    pub(super) fn as_request(&self, value: Value) -> Value {
        match &value {
            Value::Object(id) => self.request_of(*id).unwrap_or(value),
            Value::Union(all) => Value::union(all.iter().map(|one| self.as_request(one.clone())).collect::<Vec<_>>()),
            _ => value,
        }
    }

    /// The request that `new(…)` or `new() { … }` makes where one is asked for.
    pub(super) fn request_made(&mut self, library: &'static Library, arg: Argument) -> Argument {
        let given: Vec<Argument> = match &arg.value {
            Value::Object(id) => {
                let Some(bare) = self.state.obj(*id).filter(|obj| self.untyped_new.contains_key(&obj.site)) else { return arg };
                let named =
                    |(name, value): &(Name, Value)| Argument { name: Some(name.clone()), ..Argument::plain(value.clone(), arg.loc) };
                bare.fields.iter().map(named).collect()
            }
            Value::Hole(_) => match self.untyped_new.get(&arg.loc) {
                Some(given) => given.clone(),
                None => return arg,
            },
            _ => return arg,
        };
        let Some(made) = library.items.iter().find(|item| is_request(item)).and_then(|item| item.returns.clone()) else { return arg };
        let request = Value::Lib(Rc::new(LibVal { path: made.as_ref().into(), object: None, members: Vec::new(), loc: arg.loc }));
        let value = self.instantiate(&request, given, arg.loc);
        Argument { value, ..arg }
    }

    fn request_of(&self, id: ObjId) -> Option<Value> {
        let ObjKind::Instance(class) = &self.state.obj(id)?.kind else { return None };
        let base = self.library_base(class)?;
        let (_, item) = self.models_at(base.loc).item(&base.path)?;
        is_request(item).then(|| Value::Lib(Rc::new(LibVal { object: Some(id), ..base })))
    }
}

/// Whether what a row describes is a request that is made now and sent later.
fn is_request(item: &Item) -> bool {
    item.does == Does::Prepare && item.kind.is_none()
}
