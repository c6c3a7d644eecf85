//! Properties that JavaScript is told of by descriptors: `Object.defineProperty(object, 'token', { value })`.

use super::super::object::{Obj, ObjKind};
use super::super::value::{ObjId, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::Name;

impl Eval<'_> {
    /// Gives an object the property `key` by its descriptor, or the properties that a record of descriptors has.
    pub(super) fn define_properties(&mut self, object: &Value, key: Option<Value>, descriptor: Option<Value>, loc: Loc) {
        let Value::Object(id) = object else { return };
        let described: Vec<(Name, Value)> = match (key, descriptor) {
            (Some(Value::Object(all)), None) => self.state.obj(all).map(|all| all.fields.clone()).unwrap_or_default(),
            (Some(key), Some(descriptor)) => key.as_text().map(|key| (key.into(), descriptor)).into_iter().collect(),
            _ => return,
        };
        for (key, descriptor) in described {
            if let Value::Object(descriptor) = descriptor {
                self.define_property(*id, &key, descriptor, loc);
            }
        }
    }

    /// A property that is not gone through is found by its name alone, as one of a prototype is.
    fn define_property(&mut self, id: ObjId, key: &Name, descriptor: ObjId, loc: Loc) {
        let (Some(object), Some(told)) = (self.state.obj(id).cloned(), self.state.obj(descriptor).cloned()) else { return };
        let Some(value) = told.get("value").or_else(|| object.get(key)).cloned() else { return };
        let shown = match told.get("enumerable") {
            None => object.get(key).is_some(),
            Some(told) => Self::truth(told) == Some(true),
        };
        if shown {
            return self.state.update(id, |o| o.set(key, value));
        }
        let mut hidden = Obj::new(ObjKind::Record, loc);
        hidden.proto = object.proto;
        hidden.set(key, value);
        let hidden = self.state.alloc(hidden);
        self.state.update(id, |o| {
            o.fields.retain(|(name, _)| name != key);
            o.proto = Some(hidden);
        });
    }
}
