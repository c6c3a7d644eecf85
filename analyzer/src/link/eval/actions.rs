//! Actions of stores: how they are made, dispatched, and what reducers make of them.

use std::rc::Rc;

use egnyte_rules::model::{Given, Item, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, HoleKind, LibVal, Value};
use super::Eval;
use super::store::{CREATOR, DISPATCH, Reducer, STORE_STATE, function_cell};
use crate::finding::Loc;
use crate::ir::Name;

impl Eval<'_> {
    /// Functions of the program that serve as reducers get every action.
    pub(super) fn bind_functions(&mut self, reducer: &Value, depth: u32) {
        match reducer {
            Value::Func(_) => {
                let Some(cell) = function_cell(reducer) else { return };
                let with = vec![Given::State, Given::Action];
                self.bind_reducer(Reducer {
                    name: None,
                    cell,
                    initial: Value::Null,
                    function: reducer.clone(),
                    with,
                    types: Vec::new(),
                    store: None,
                });
            }
            Value::Object(id) if depth < 3 => {
                let parts = self.state.obj(*id).map(|o| o.fields.clone()).unwrap_or_default();
                for (_, part) in parts {
                    self.bind_functions(&part, depth + 1);
                }
            }
            _ => {}
        }
    }

    pub(super) fn bind_reducer(&mut self, reducer: Reducer) {
        let same = |old: &Reducer| old.name == reducer.name && old.cell == reducer.cell && old.function.same(&reducer.function);
        match self.stores.reducers.iter_mut().find(|old| same(old)) {
            Some(old) => *old = reducer,
            None => self.stores.reducers.push(reducer),
        }
    }

    /// Makes an action, a function that makes actions, or puts an action before the reducers.
    pub(super) fn action(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Value {
        let roles = self.roles(library, item, args, loc);
        let role = |r: Role| roles.iter().find(|(x, _)| *x == r).map(|(_, v)| v.clone());
        if item.kind.as_deref() == Some("creator") {
            let function = item.calls.iter().find_map(|spec| self.keyed_callbacks(spec, args).pop()).map(|(_, f)| f);
            let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
            for (field, value) in [("@key", role(Role::Key)), ("@function", function)] {
                if let Some(value) = value {
                    self.state.update(object, |o| o.set(&field.into(), value));
                }
            }
            return Value::Lib(Rc::new(LibVal { path: CREATOR.into(), object: Some(object), members: Vec::new(), loc }));
        }
        if item.kind.as_deref() == Some("mapped") {
            return self.mapped_actions(role(Role::Key).as_ref(), role(Role::Value).as_ref(), loc);
        }
        match role(Role::Key) {
            Some(action) => {
                let action = self.in_namespace(lib, action, args);
                self.dispatch(&action, role(Role::Value), loc)
            }
            None => {
                let name = self.action_name(&Value::Lib(Rc::new(lib.clone())));
                let payload = args.first().map_or(Value::Null, |a| a.value.clone());
                self.act(name, payload, loc)
            }
        }
    }

    /// A call of a function that makes actions.
    pub(super) fn create_action(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc) -> Value {
        let name = self.action_name(&Value::Lib(Rc::new(lib.clone())));
        let function = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@function")).cloned();
        let payload = match function {
            Some(Value::Func(f)) => self.invoke(&f, args, None, loc),
            Some(other) => self.call_value(&other, args, loc),
            None => args.into_iter().next().map_or(Value::Null, |a| a.value),
        };
        self.act(name, payload, loc)
    }

    /// An action, or its name with a payload beside it, or a function of its own (a thunk), reaches the reducers.
    pub(super) fn dispatch(&mut self, action: &Value, payload: Option<Value>, loc: Loc) -> Value {
        for one in action.alternatives().to_vec() {
            match &one {
                Value::Func(f) => {
                    let given = [DISPATCH, STORE_STATE].into_iter().map(|path| {
                        let value = Value::Lib(Rc::new(LibVal { path: path.into(), object: None, members: Vec::new(), loc }));
                        Argument::plain(value, loc)
                    });
                    return self.invoke(&f.clone(), given.collect(), None, loc);
                }
                Value::Object(id) => {
                    let Some(obj) = self.state.obj(*id).cloned() else { continue };
                    let Some(name) = obj.get("type").and_then(Value::as_text) else { continue };
                    // Made by a function that makes actions, it reached them already.
                    if obj.get("@acted").is_none() {
                        let payload = obj.get("payload").cloned().unwrap_or(Value::Null);
                        self.reduce(Some(&name), &payload, &one, loc);
                    }
                }
                other => {
                    if let Some(name) = other.as_text() {
                        self.act(Some(name.into()), payload.clone().unwrap_or(Value::Null), loc);
                    }
                }
            }
        }
        action.clone()
    }

    fn act(&mut self, name: Option<Name>, payload: Value, loc: Loc) -> Value {
        let mut fields: Vec<(Name, Value)> = vec![("payload".into(), payload.clone()), ("@acted".into(), Value::Bool(true))];
        fields.extend(name.as_ref().map(|name| ("type".into(), Value::text(name))));
        let action = self.record_obj(fields, loc);
        self.reduce(name.as_deref(), &payload, &action, loc);
        action
    }

    /// Runs the reducers of an action.
    fn reduce(&mut self, name: Option<&str>, payload: &Value, action: &Value, loc: Loc) {
        self.asks_stores = true;
        let bound: Vec<Reducer> = self.stores.reducers.iter().filter(|r| r.takes(name)).cloned().collect();
        for reducer in bound {
            // What an action does again on its own behalf it does with nothing new.
            if matches!(&reducer.function, Value::Func(f) if self.frames.iter().any(|frame| frame.func == f.func)) {
                continue;
            }
            let state = self.state_record(&reducer.initial, &reducer.cell, loc);
            let given = |what: &Given| match what {
                Given::State => state.clone(),
                Given::Payload => payload.clone(),
                Given::Action => action.clone(),
                _ => Value::hole(HoleKind::Opaque, None, loc),
            };
            // What an action works with is the store again (`({ commit }, token) => …`).
            let typed = |at: usize| {
                let path = reducer.types.get(at).filter(|ty| !ty.is_empty())?.clone();
                Some(Value::Lib(Rc::new(LibVal { path, object: reducer.store, members: Vec::new(), loc })))
            };
            let args = reducer.with.iter().enumerate().map(|(at, what)| Argument::plain(typed(at).unwrap_or_else(|| given(what)), loc));
            let args = args.collect();
            let result = match &reducer.function {
                Value::Func(f) => self.invoke(&f.clone(), args, None, loc),
                other => self.call_value(other, args, loc),
            };
            // A reducer gives the next state, or changes the one it was given.
            for next in [result, state] {
                if !next.is_null() {
                    self.give(&reducer.cell, &next, loc);
                }
            }
        }
    }

    /// The name of the action that a value makes or is.
    pub(super) fn action_name(&self, value: &Value) -> Option<Name> {
        let Value::Lib(lib) = value else { return value.as_text().map(Into::into) };
        let obj = self.state.obj(lib.object?)?;
        let key = obj.get("@key").and_then(Value::as_text);
        let last = lib.path.rsplit('.').next().unwrap_or(&lib.path);
        if lib.path.starts_with(CREATOR) {
            let key = key?;
            return Some(match last {
                "pending" | "rejected" => format!("{key}/{last}").into(),
                _ => key.into(),
            });
        }
        Some(key.map_or_else(|| last.into(), |key| format!("{key}/{last}").into()))
    }
}
