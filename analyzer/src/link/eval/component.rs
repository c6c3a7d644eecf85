//! Components that are described by an object of options (Vue): what stands in its groups, and what its `data` gives, are members of one
//! and the same receiver.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::value::{Closure, ObjId, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::Name;
use crate::source::FileId;

/// The groups of functions in such options.
const GROUPS: [&str; 3] = ["methods", "computed", "watch"];

impl Eval<'_> {
    /// Gives the functions in a component's options their receiver. To be used while the code runs that the options stand in.
    pub(super) fn describe_component(&mut self, options: &Value, loc: Loc) {
        let Value::Object(id) = options else { return };
        let Some(described) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record) && o.proto.is_none()).cloned() else {
            return;
        };
        let group = |name: &str| match described.get(name) {
            Some(Value::Object(id)) => Some(*id),
            _ => None,
        };
        let data = described.get("data").cloned();
        let groups: Vec<ObjId> = GROUPS.iter().filter_map(|name| group(name)).collect();
        if groups.is_empty() && data.is_none() {
            return;
        }
        let component = self.lasting_object(described.site, None);
        let this = Value::Object(component);
        // What has another receiver already was described before.
        let mut received = false;
        for holder in groups.iter().chain([id]) {
            received |= self.receive_all(*holder, &this);
        }
        if !received {
            return;
        }
        let data = match data.filter(|data| matches!(data, Value::Func(_))) {
            Some(_) => {
                let made_by = self.state.obj(*id).and_then(|o| o.get("data")).cloned();
                made_by.map(|function| self.call_value(&function, Vec::new(), loc))
            }
            None => described.get("data").cloned(),
        };
        for part in data.iter().chain(described.get("methods")) {
            self.spread_into(component, part);
        }
        for (name, value) in group("computed").and_then(|id| self.state.obj(id)).map(|o| o.fields.clone()).unwrap_or_default() {
            let read = match &value {
                Value::Object(id) => self.state.obj(*id).and_then(|o| o.get("get")).cloned(),
                function => Some(function.clone()),
            };
            if let Some(read) = read {
                self.state.update(component, |o| o.set(&Name::from(format!("get {name}")), read));
            }
        }
    }

    /// What the template of a component means by a name that nothing around it declares: a member of the component, or a part of what its
    /// `setup` gives.
    pub(super) fn member_of_component(&mut self, file: FileId, name: &Name, loc: Loc) -> Option<Value> {
        // What the options themselves ask for is no part of what they give.
        let asked = (file, Name::from("setup()"));
        if self.importing.contains(&asked) {
            return None;
        }
        self.importing.push(asked);
        let found = self.part_of_component(file, name, loc);
        self.importing.pop();
        found
    }

    fn part_of_component(&mut self, file: FileId, name: &Name, loc: Loc) -> Option<Value> {
        let Value::Object(id) = self.exported(file, &"default".into(), loc)? else { return None };
        let options = self.state.obj(id).filter(|o| matches!(o.kind, ObjKind::Record) && o.proto.is_none()).cloned()?;
        let groups = GROUPS.iter().filter_map(|name| match options.get(name) {
            Some(Value::Object(id)) => self.state.obj(*id),
            _ => None,
        });
        let mut functions = groups.flat_map(|group| &group.fields).chain(&options.fields).filter_map(|(_, value)| match value {
            Value::Func(function) => function.this.clone(),
            _ => None,
        });
        let component = functions.find(|this| !matches!(this, Value::Object(own) if *own == id));
        let has = |this: &Value| match this {
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| o.get(name).is_some() || o.get(&format!("get {name}")).is_some()),
            _ => false,
        };
        if let Some(this) = component.filter(has) {
            return Some(self.member(&this, name, loc));
        }
        let setup = options.get("setup").filter(|setup| matches!(setup, Value::Func(_))).cloned()?;
        match self.call_value(&setup, Vec::new(), loc) {
            Value::Object(id) => self.state.obj(id)?.get(name).cloned(),
            _ => None,
        }
    }

    /// Puts the functions of a record, which have that for their receiver, on `this`; tells whether there are any.
    fn receive_all(&mut self, holder: ObjId, this: &Value) -> bool {
        let fields = self.state.obj(holder).map(|o| o.fields.clone()).unwrap_or_default();
        let mut received = false;
        for (name, value) in fields {
            if let Value::Func(f) = value
                && matches!(f.this, Some(Value::Object(own)) if own == holder)
            {
                received = true;
                let closure = Rc::new(Closure { this: Some(this.clone()), ..Closure::clone(&f) });
                self.remake(&f, &closure);
                self.state.update(holder, |o| o.set(&name, Value::Func(closure)));
            }
        }
        received
    }
}
