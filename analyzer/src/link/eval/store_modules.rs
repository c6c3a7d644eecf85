//! Stores within a store (Vuex): each has a state of its own, as a part of the whole, and functions whose names have its own before
//! them where it says so.

use std::rc::Rc;

use egnyte_rules::model::{Item, Library};

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, LibVal, Value};
use super::Eval;
use super::store::CREATOR;
use crate::finding::Loc;
use crate::ir::Name;

/// Where a store holds those within it, by name.
pub(super) const MODULES: &str = "@modules";

impl Eval<'_> {
    /// The stores within one, by name. `within`: the cell of that, and what its names begin with.
    pub(super) fn make_modules(
        &mut self,
        library: &'static Library,
        item: &Item,
        modules: &Value,
        within: (&Name, Option<&str>),
        loc: Loc,
    ) -> Value {
        let Value::Object(id) = modules else { return Value::Null };
        let described = self.state.obj(*id).map(|o| o.fields.clone()).unwrap_or_default();
        let mut made = Vec::new();
        for (name, module) in described {
            let Value::Object(own) = &module else { continue };
            let says_so = self.state.obj(*own).and_then(|o| o.get("namespaced")).cloned();
            let is_named = says_so.is_some_and(|said| Self::truth(&said) == Some(true));
            let namespace = match within.1 {
                Some(outer) if is_named => Some(format!("{outer}/{name}")),
                None if is_named => Some(name.to_string()),
                outer => outer.map(str::to_owned),
            };
            let cell: Name = format!("{}{name} ", within.0).into();
            let args = [Argument::plain(module.clone(), loc)];
            let (object, _) = self.describe_store(library, item, &args, &cell, namespace.as_deref(), loc);
            let path: Name = item.returns.as_deref().unwrap_or_default().into();
            made.push((name, Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }))));
        }
        self.record_obj(made, loc)
    }

    /// The state of a store with that of each store within it under its name.
    pub(super) fn with_modules(&mut self, state: &Value, modules: &Value, depth: u32, loc: Loc) -> Value {
        let Value::Object(id) = modules else { return state.clone() };
        let modules = self.state.obj(*id).map(|o| o.fields.clone()).unwrap_or_default();
        let own = match state {
            Value::Object(id) => self.state.obj(*id).map(|o| Obj::clone(o)),
            _ => None,
        };
        let mut whole = own.unwrap_or_else(|| Obj::new(ObjKind::Record, loc));
        for (name, module) in modules {
            let part = self.state_at(&module, depth + 1, loc);
            whole.set(&name, part);
        }
        Value::Object(self.state.alloc(whole))
    }

    /// The name of an action as all others know it, which a store within another calls by its own (`commit('SET')`), but where it says that
    /// it means the whole one's (`{ root: true }`).
    pub(super) fn in_namespace(&self, lib: &LibVal, action: Value, args: &[Argument]) -> Value {
        let namespace = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@key")).and_then(Value::as_text);
        let (Some(namespace), Some(name)) = (namespace, action.as_text()) else { return action };
        let is_root = args.iter().any(|arg| match &arg.value {
            Value::Object(id) => self.state.obj(*id).and_then(|o| o.get("root")).is_some_and(|root| Self::truth(root) != Some(false)),
            _ => false,
        });
        if is_root { action } else { Value::text(&format!("{namespace}/{name}")) }
    }

    /// The functions that a component gets for the actions it names (`...mapActions('auth', ['signIn'])`).
    pub(super) fn mapped_actions(&mut self, namespace: Option<&Value>, named: Option<&Value>, loc: Loc) -> Value {
        let namespace = namespace.and_then(Value::as_text);
        let named = named.cloned().unwrap_or(Value::Null);
        let pairs: Vec<(Name, Value)> = match self.known_items(&named) {
            Some(items) => items.into_iter().filter_map(|name| Some((name.as_text()?.into(), name))).collect(),
            None => match &named {
                Value::Object(id) => self.state.obj(*id).map(|o| o.fields.clone()).unwrap_or_default(),
                _ => Vec::new(),
            },
        };
        let mut functions = Vec::new();
        for (called, action) in pairs {
            let Some(action) = action.as_text() else { continue };
            let action = namespace.as_ref().map_or_else(|| action.clone(), |of| format!("{}/{action}", of.trim_end_matches('/')));
            let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
            self.state.update(object, |o| o.set(&"@key".into(), Value::text(&action)));
            functions.push((called, Value::Lib(Rc::new(LibVal { path: CREATOR.into(), object: Some(object), members: Vec::new(), loc }))));
        }
        self.record_obj(functions, loc)
    }
}
