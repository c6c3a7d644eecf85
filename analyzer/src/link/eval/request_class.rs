//! Classes of the program that are derived from a library's request (`class GetJson extends Request`).

use super::super::object::ObjKind;
use super::super::value::{Argument, LibVal, Value};
use super::{Eval, ObjId};
use crate::finding::Loc;
use egnyte_rules::model::{Does, Item};
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
            _ => self.configure_client(base, object, args),
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
