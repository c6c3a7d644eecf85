//! State cells and stores: what the program puts into them anywhere, they may hold anywhere.
//!
//! A cell is named by the way to the place that makes it, and keyed by the path of members below. Reducers bind to actions
//! by name: making or dispatching an action runs them at once. What keeps a store outside (`persist`) is settled when
//! everything has run.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use egnyte_rules::model::{Given, Item, Library, Role};
use rustc_hash::FxHashMap;

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, Closure, EnvId, FuncRef, HoleKind, LibVal, ObjId, Value};
use super::callback::Given_;
use super::store_modules::MODULES;
use super::{Eval, EventId, Mention, NOWHERE};
use crate::finding::Loc;
use crate::ir::Name;
use crate::source::FileId;

pub(super) const SETTER: &str = "<setter>";
pub(super) const GETTER: &str = "<getter>";
pub(super) const STORE: &str = "<store>";
pub(super) const STORE_STATE: &str = "<store>.getState";
pub(super) const STORE_SET: &str = "<store>.setState";
/// How stores of one value name what sets it, and what makes another of the one it has.
pub(super) const STORE_PUT: &[&str] = &["<store>.set", "<store>.update"];
pub(super) const STORE_SUBSCRIBE: &str = "<store>.subscribe";
/// A function that makes actions of one name.
pub(super) const CREATOR: &str = "<action>";
/// A function that puts an action before the reducers.
pub(super) const DISPATCH: &str = "<dispatch>";

/// The field of a store whose own value only stands in where nobody gives it another.
const STANDS_IN: &str = "@stands-in";

/// How deep a cell is keyed.
const MAX_PATH: u32 = 4;
/// How many entries of what is put into a cell are kept apart.
const MAX_ENTRIES: u32 = 300;

/// What a cell was given, by the path of members.
#[derive(Debug, Clone, Default)]
pub(super) struct Held {
    whole: Option<Value>,
    fields: BTreeMap<Name, Held>,
}

/// A function that changes a cell when an action arrives.
#[derive(Clone)]
pub(super) struct Reducer {
    /// The action's name; `None` for every action.
    pub(super) name: Option<Name>,
    pub(super) cell: Name,
    pub(super) initial: Value,
    pub(super) function: Value,
    pub(super) with: Vec<Given>,
    /// The types of what it is given, where the model says them.
    pub(super) types: Vec<Name>,
    /// The store it belongs to, where that is known.
    pub(super) store: Option<ObjId>,
}

/// A store that is kept in a place outside.
pub(super) struct Kept {
    event: EventId,
    /// What knows the state: a store, reducer, setter or record; `Null` for the app's own store.
    source: Value,
    pick: Option<Value>,
    omit: Option<Value>,
    loc: Loc,
}

/// A function that is called with the state after each change.
pub(super) struct Watcher {
    function: Value,
    with: Vec<Given>,
    source: Value,
    loc: Loc,
}

/// Everything known of the program's stores.
#[derive(Default)]
pub(super) struct Stores {
    cells: BTreeMap<Name, Held>,
    pub(super) reducers: Vec<Reducer>,
    kept: Vec<Kept>,
    watchers: Vec<Watcher>,
    /// The store that code means which names none (`useSelector`).
    app: Option<Value>,
    /// The files that make stores which others read.
    asked: BTreeSet<FileId>,
    /// For functions that set state by variables of a component, an activation that has those for good.
    pub(super) lasting: FxHashMap<FuncRef, EnvId>,
}

impl Held {
    fn add(&mut self, value: &Value) {
        self.whole = Some(self.whole.as_ref().map_or_else(|| value.clone(), |old| old.join(value)));
    }
}

/// Whether a store holds a value before it holds anything.
fn is_nothing_yet(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(false)) || value.is_empty_text()
}

impl Reducer {
    pub(super) fn takes(&self, action: Option<&str>) -> bool {
        match (&self.name, action) {
            (None, Some(_)) => true,
            (Some(own), Some(action)) => **own == *action || !own.contains('/') && action.rsplit('/').next() == Some(&**own),
            (_, None) => false,
        }
    }
}

impl Eval<'_> {
    /// Makes a state cell or store, or reads the state of one.
    pub(super) fn state_cell(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Value {
        let cell = self.cell_name(loc);
        match item.kind.as_deref() {
            Some("value") => {
                let given = args.first().map(|a| a.value.clone()).filter(|v| matches!(v, Value::Lib(_)));
                let source = given.unwrap_or_else(|| Value::Lib(Rc::new(lib.clone())));
                self.state_of(&source, loc)
            }
            Some(kind @ ("state-pair" | "setter")) => {
                let roles = self.roles(library, item, args, loc);
                // A store that is used as state (an atom): what is set is set in it.
                if let Some((_, Value::Lib(store))) =
                    roles.iter().find(|(r, v)| *r == Role::Value && matches!(v, Value::Lib(l) if &*l.path == STORE))
                {
                    let setter = Value::Lib(Rc::new(LibVal { path: SETTER.into(), object: None, members: store.members.clone(), loc }));
                    if kind == "setter" {
                        return setter;
                    }
                    let now = self.state_of(&Value::Lib(store.clone()), loc);
                    return self.list_obj(vec![now, setter], false, loc);
                }
                let reducer = roles.iter().find(|(r, _)| *r == Role::Reducer).map(|(_, v)| v.clone());
                let initial = roles.iter().find(|(r, _)| *r == Role::Value).map_or(Value::Null, |(_, v)| v.clone());
                let initial = match &initial {
                    Value::Func(f) => self.invoke(&f.clone(), Vec::new(), None, loc),
                    other => other.clone(),
                };
                let special =
                    |path: &str| Value::Lib(Rc::new(LibVal { path: path.into(), object: None, members: vec![cell.clone()], loc }));
                if item.place.is_some() {
                    self.keep(library, item, args, special(GETTER), loc);
                }
                let now = initial.join(&self.cell(&cell, loc));
                let setter = match reducer {
                    Some(function) => {
                        self.bind_reducer(Reducer {
                            name: None,
                            cell: cell.clone(),
                            initial,
                            function,
                            with: vec![Given::State, Given::Action],
                            types: Vec::new(),
                            store: None,
                        });
                        special(DISPATCH)
                    }
                    None => special(SETTER),
                };
                self.list_obj(vec![now, setter], false, loc)
            }
            Some("ref") => {
                let at = usize::from(item.place.is_some());
                // What is made when it is first read is what its function gives.
                let late = args.iter().any(|a| matches!(a.value, Value::Func(_))) && !item.calls.is_empty();
                let made = late.then(|| self.run_callbacks(item, args, &Given_::default(), loc).value).flatten();
                let initial = made.or_else(|| args.get(at).map(|a| a.value.clone())).unwrap_or(Value::Null);
                let id = self.state.alloc(Obj::new(ObjKind::Record, loc));
                self.state.update(id, |o| {
                    o.open = true;
                    for name in ["current", "value", "Value"] {
                        o.set(&name.into(), initial.clone());
                    }
                });
                if item.place.is_some() {
                    self.keep(library, item, args, Value::Object(id), loc);
                }
                Value::Object(id)
            }
            // Called without arguments, it gives the function that makes the store (`create<State>()(…)`).
            _ if args.is_empty() && self.models_at(lib.loc).item(&format!("{}()", lib.path)).is_some() => {
                Value::Lib(Rc::new(LibVal { path: format!("{}()", lib.path).into(), object: None, members: Vec::new(), loc: lib.loc }))
            }
            _ => self.make_store(lib, library, item, args, &cell, loc),
        }
    }

    fn make_store(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], cell: &Name, loc: Loc) -> Value {
        let roles = self.roles(library, item, args, loc);
        let role = |r: Role| roles.iter().find(|(x, _)| *x == r).map(|(_, v)| v.clone());
        let (object, ran) = self.describe_store(library, item, args, cell, None, loc);
        if item.kind.as_deref() == Some("context") {
            self.state.update(object, |o| o.set(&STANDS_IN.into(), Value::Bool(true)));
        }
        let made = |path: &str| Value::Lib(Rc::new(LibVal { path: path.into(), object: Some(object), members: vec![cell.clone()], loc }));
        let is_store = |value: &Value| matches!(value, Value::Lib(lib) if &*lib.path == STORE);
        let hands_on = item.calls.iter().filter(|call| call.gives == egnyte_rules::model::Gives::Result);
        let wrapped = hands_on.filter_map(|call| args.get(usize::from(call.at))).map(|arg| arg.value.clone()).find(is_store);
        let store = match (&item.returns, ran) {
            // What is put around a store that was made before (`persist(immer(…))`) hands that on.
            (None, _) if wrapped.is_some() => wrapped.unwrap_or(Value::Null),
            (Some(path), _) => Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(object), members: Vec::new(), loc })),
            // The store is a function and an object in one; what wraps a store (`create(persist(…))`) hands it on.
            (None, Some(state @ Value::Object(id))) => {
                for (of, prefix) in [(Role::Methods, ""), (Role::Getters, "get ")] {
                    if let Some(functions) = role(of) {
                        self.bind_methods(id, &functions, prefix);
                    }
                }
                self.offer_functions(id);
                self.unsettle(&Value::Object(id));
                // What the library adds, and what is computed from it (getters), are members too.
                self.state.update(id, |o| o.open = true);
                self.state.update(object, |o| o.set(&"@state".into(), state));
                made(STORE)
            }
            (None, Some(value)) => value,
            (None, None) if role(Role::Value).is_some() => made(STORE),
            (None, None) => {
                let name: Name = lib.path.rsplit('.').next().unwrap_or(&lib.path).into();
                Value::hole(HoleKind::Read("store".into(), None), Some(name), loc)
            }
        };
        if item.place.is_some() {
            let source = if matches!(store, Value::Lib(_)) { store.clone() } else { Value::Null };
            self.keep(library, item, args, source, loc);
        }
        if item.returns.as_deref().is_some_and(|path| path.ends_with(".Store")) {
            self.stores.app = Some(store.clone());
        }
        store
    }

    /// Makes what is known of a store or of a store within one, and runs its functions once: what they give.
    pub(super) fn describe_store(
        &mut self,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        cell: &Name,
        namespace: Option<&str>,
        loc: Loc,
    ) -> (ObjId, Option<Value>) {
        let roles = self.roles(library, item, args, loc);
        let role = |r: Role| roles.iter().find(|(x, _)| *x == r).map(|(_, v)| v.clone());
        let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
        let initial = match role(Role::Value) {
            Some(Value::Func(f)) => self.invoke(&f, Vec::new(), None, loc),
            Some(value) => value,
            None => Value::Null,
        };
        self.unsettle(&initial);
        let modules = role(Role::Modules).map(|modules| self.make_modules(library, item, &modules, (cell, namespace), loc));
        let fields = [
            ("@cell", Some(Value::text(cell))),
            ("@initial", Some(initial)),
            ("@reducer", role(Role::Reducer)),
            ("@key", role(Role::Key).or_else(|| namespace.map(Value::text))),
            (MODULES, modules),
        ];
        for (field, value) in fields {
            if let Some(value) = value {
                self.state.update(object, |o| o.set(&field.into(), value));
            }
        }
        self.bind_callbacks(object, item, args, None);
        if let Some(reducer) = role(Role::Reducer) {
            self.bind_functions(&reducer, 0);
        }
        let given = Given_ { cell: Some(cell.clone()), client: Some(object), ..Given_::default() };
        (object, self.run_callbacks(item, args, &given, loc).value)
    }

    /// What a store starts with as "nothing yet" is there to become something: a condition on it is open, whoever sets it.
    fn unsettle(&mut self, state: &Value) {
        let Value::Object(id) = state else { return };
        // Where the state is written tells it from that of another store, which one call may make of both.
        let Some((loc, fields)) = self.state.obj(*id).map(|o| (o.site, o.fields.clone())) else { return };
        for (name, value) in fields {
            if is_nothing_yet(&value) {
                let anything = Value::hole(HoleKind::Read("store".into(), None), Some(name.clone()), loc);
                self.state.update(*id, |o| o.set(&name, value.join(&anything)));
            }
        }
    }

    /// What a store holds of functions is called by whoever uses it, in sight or not.
    fn offer_functions(&mut self, store: ObjId) {
        let held = self.state.obj(store).map(|o| o.fields.clone()).unwrap_or_default();
        for (_, value) in held {
            if let Value::Func(f) = value {
                self.make(super::Made::Func(f));
            }
        }
    }

    /// The functions of a store that have it as their receiver, and as the argument before those that a caller gives where they are
    /// members that are computed (`prefix` is what an object's getters are kept by).
    fn bind_methods(&mut self, store: ObjId, methods: &Value, prefix: &str) {
        let Value::Object(id) = methods else { return };
        let methods = self.state.obj(*id).map(|o| o.fields.clone()).unwrap_or_default();
        for (name, value) in methods {
            let Value::Func(f) = &value else { continue };
            let mut bound = Closure { this: Some(Value::Object(store)), ..Closure::clone(f) };
            if !prefix.is_empty() {
                bound.bound.push(Argument::plain(Value::Object(store), NOWHERE));
            }
            let bound = Rc::new(bound);
            self.remake(f, &bound);
            self.state.update(store, |o| o.set(&format!("{prefix}{name}").into(), Value::Func(bound)));
        }
    }

    /// Binds those of a call's callbacks that take an action: to the action `named`, or to the one of their own key.
    pub(super) fn bind_callbacks(&mut self, object: ObjId, item: &Item, args: &[Argument], named: Option<&Name>) {
        let Some(obj) = self.state.obj(object).cloned() else { return };
        let Some(cell) = obj.get("@cell").and_then(Value::as_text) else { return };
        let initial = obj.get("@initial").cloned().unwrap_or(Value::Null);
        let prefix = obj.get("@key").and_then(Value::as_text);
        for spec in item.calls.iter().filter(|c| c.with.iter().any(|g| matches!(g, Given::Action | Given::Payload))) {
            for (key, function) in self.keyed_callbacks(spec, args) {
                let own = key.map(|key| match &prefix {
                    Some(prefix) => format!("{prefix}/{key}").into(),
                    None => key,
                });
                let Some(name) = named.cloned().or(own) else { continue };
                let with = spec.with.to_vec();
                let types = spec.types.iter().map(|ty| ty.as_ref().into()).collect();
                let (cell, initial) = (cell.as_str().into(), initial.clone());
                self.bind_reducer(Reducer { name: Some(name), cell, initial, function, with, types, store: Some(object) });
            }
        }
    }

    /// The initial record of a store with what its cell was given.
    pub(super) fn state_record(&mut self, initial: &Value, cell: &Name, loc: Loc) -> Value {
        let held = self.cell(cell, loc);
        let Value::Object(id) = initial else {
            return if initial.is_null() { held } else { initial.join(&held) };
        };
        let Some(mut record) = self.state.obj(*id).map(|o| Obj::clone(o)) else { return held };
        let mut others = Vec::new();
        for one in held.alternatives() {
            match one {
                Value::Object(given) => {
                    let fields = self.state.obj(*given).map(|o| o.fields.clone()).unwrap_or_default();
                    for (name, value) in fields {
                        let value = record.get(&name).map_or_else(|| value.clone(), |old| old.join(&value));
                        record.set(&name, value);
                    }
                }
                Value::Null => {}
                other => others.push(other.clone()),
            }
        }
        let record = Value::Object(self.state.alloc(record));
        Value::union(std::iter::once(record).chain(others))
    }

    /// A state that stands in for what nobody was seen to give.
    fn given_elsewhere(&mut self, state: &Value, loc: Loc) -> Value {
        match state {
            Value::Object(id) => {
                self.state.update(*id, |o| o.open = true);
                self.unsettle(state);
                state.clone()
            }
            _ => state.join(&Value::hole(HoleKind::Read("store".into(), None), None, loc)),
        }
    }

    /// The files that make stores which others read.
    pub(crate) fn stores_asked(&self) -> impl Iterator<Item = FileId> + '_ {
        self.stores.asked.iter().copied()
    }

    /// What a store, reducer, setter or record knows to be the state.
    pub(super) fn state_of(&mut self, source: &Value, loc: Loc) -> Value {
        self.state_at(source, 0, loc)
    }

    pub(super) fn state_at(&mut self, source: &Value, depth: u32, loc: Loc) -> Value {
        if depth > 6 {
            return Value::hole(HoleKind::Opaque, None, loc);
        }
        match source {
            Value::Object(_) => source.clone(),
            Value::Func(_) => function_cell(source).map_or(Value::Null, |cell| self.cell(&cell, loc)),
            Value::Lib(lib) => {
                if matches!(&*lib.path, GETTER | SETTER) {
                    return self.cell(&cell_of(lib), loc);
                }
                let Some(obj) = lib.object.and_then(|id| self.state.obj(id)).cloned() else { return self.app_state(depth, loc) };
                let cell = obj.get("@cell").and_then(Value::as_text);
                let (Some(cell), reducer) = (cell, obj.get("@reducer")) else { return self.app_state(depth, loc) };
                let cell: Name = cell.into();
                self.stores.asked.insert(obj.site.file);
                if let Some(state @ Value::Object(id)) = obj.get("@state") {
                    // The store's own record: it lasts, and what is put into the cell is put there too.
                    let joined = self.state_record(state, &cell, loc);
                    if let Value::Object(joined) = joined
                        && let Some(fields) = self.state.obj(joined).map(|o| o.fields.clone())
                    {
                        self.state.update(*id, |o| o.fields = fields);
                    }
                    return state.clone();
                }
                match reducer {
                    Some(Value::Object(parts)) => {
                        let parts = self.state.obj(*parts).map(|o| o.fields.clone()).unwrap_or_default();
                        let fields = parts.into_iter().map(|(name, part)| (name, self.state_at(&part, depth + 1, loc))).collect();
                        self.record_obj(fields, loc)
                    }
                    Some(reducer) => self.state_at(&reducer.clone(), depth + 1, loc),
                    None => {
                        let initial = obj.get("@initial").cloned().unwrap_or(Value::Null);
                        let state = self.state_record(&initial, &cell, loc);
                        if obj.get(STANDS_IN).is_some() && !self.stores.cells.contains_key(&cell) {
                            return self.given_elsewhere(&state, loc);
                        }
                        match obj.get(MODULES) {
                            Some(modules) => self.with_modules(&state, &modules.clone(), depth, loc),
                            None => state,
                        }
                    }
                }
            }
            _ => self.app_state(depth, loc),
        }
    }

    /// The state of the app's own store.
    fn app_state(&mut self, depth: u32, loc: Loc) -> Value {
        self.asks_stores = true;
        match self.stores.app.clone() {
            Some(store) => self.state_at(&store, depth + 1, loc),
            None => Value::hole(HoleKind::Read("store".into(), None), None, loc),
        }
    }

    /// The state a callback gets: of its cell, or of the app's store.
    pub(super) fn given_state(&mut self, cell: Option<&Name>, loc: Loc) -> Value {
        match cell {
            Some(cell) => self.cell(cell, loc),
            None => self.app_state(0, loc),
        }
    }

    /// The state of a store: whole, or what a selector picks of it.
    pub(super) fn store_state(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc) -> Value {
        let state = self.state_of(&Value::Lib(Rc::new(lib.clone())), loc);
        match args.first().map(|a| a.value.clone()) {
            Some(Value::Func(selector)) => self.invoke(&selector, vec![Argument::plain(state, loc)], None, loc),
            _ => state,
        }
    }

    /// The name of the state cell that the call at `loc` makes: one for each way that leads there.
    fn cell_name(&self, loc: Loc) -> Name {
        let root = self.frames.iter().rposition(|f| f.root).unwrap_or(0);
        let mut name = String::new();
        for at in self.frames.get(root..).unwrap_or_default().iter().filter(|f| !f.root).filter_map(|f| f.call).chain([loc]) {
            name.push_str(&format!("{}:{} ", at.file.0, at.span.start));
        }
        name.into()
    }

    /// What was put into a state cell, by anyone.
    pub(super) fn cell(&mut self, name: &Name, loc: Loc) -> Value {
        self.asks_stores = true;
        match self.stores.cells.get(name).cloned() {
            Some(held) => self.value_of(&held, loc),
            None => Value::Null,
        }
    }

    fn value_of(&mut self, held: &Held, loc: Loc) -> Value {
        let whole = held.whole.clone();
        if held.fields.is_empty() {
            return whole.unwrap_or(Value::Null);
        }
        let fields = held.fields.iter().map(|(name, part)| (name.clone(), self.value_of(part, loc))).collect();
        let record = self.record_obj(fields, loc);
        if let Value::Object(id) = &record {
            self.state.update(*id, |o| o.open = true);
        }
        whole.map_or_else(|| record.clone(), |whole| record.join(&whole))
    }

    /// Puts a value into a cell, beside what it holds.
    pub(super) fn give(&mut self, cell: &Name, value: &Value, loc: Loc) {
        let mut held = self.stores.cells.remove(cell).unwrap_or_default();
        let mut budget = MAX_ENTRIES;
        self.put(&mut held, value, 0, &mut budget, loc);
        self.stores.cells.insert(cell.clone(), held);
    }

    fn put(&mut self, held: &mut Held, value: &Value, depth: u32, budget: &mut u32, loc: Loc) {
        for one in value.alternatives() {
            if *budget == 0 {
                return;
            }
            *budget -= 1;
            let Value::Object(id) = one else {
                held.add(&self.lasting_setter(one));
                continue;
            };
            let Some(obj) = self.state.obj(*id).cloned() else { continue };
            if depth < MAX_PATH && !matches!(obj.kind, ObjKind::List) {
                for (name, part) in obj.fields.iter().filter(|(n, _)| !n.starts_with('@')) {
                    self.put(held.fields.entry(name.clone()).or_default(), part, depth + 1, budget, loc);
                }
            }
            // Lists of one run do not outlive it; what they hold is kept as a derived value.
            let parts: Vec<Value> = obj.items.iter().filter(|v| !matches!(v, Value::Object(_))).cloned().collect();
            if !parts.is_empty() {
                held.add(&Self::derived(parts, loc));
            }
        }
    }

    /// What a component provides to those below it.
    pub(super) fn provide(&mut self, context: &LibVal, value: &Value, loc: Loc) {
        let cell = context.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@cell")).and_then(Value::as_text);
        if let Some(cell) = cell {
            self.give(&cell.into(), value, loc);
        }
    }

    pub(super) fn set_cell(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc) -> Value {
        let value = args.into_iter().next().map_or(Value::Null, |a| a.value);
        let mut given = vec![value.clone()];
        if let (Value::Func(f), SETTER) = (&value, &*lib.path) {
            // A function of the state gives the next one, or changes the one it is given.
            let now = match self.cell(&cell_of(lib), loc) {
                // Nothing was set so far: a draft to be filled.
                Value::Null | Value::Hole(_) => {
                    let draft = self.record_obj(Vec::new(), loc);
                    if let Value::Object(id) = draft {
                        self.state.update(id, |o| o.open = true);
                    }
                    draft
                }
                known => known,
            };
            let next = self.invoke(&f.clone(), vec![Argument::plain(now.clone(), loc)], None, loc);
            given = vec![next, now];
        }
        match lib.object {
            Some(object) => {
                let value = Value::union(given);
                let joined = match self.state.obj(object).and_then(|o| o.get("value")) {
                    Some(before) => before.join(&value),
                    None => value,
                };
                self.state.update(object, |o| o.set(&"value".into(), joined));
            }
            None => {
                for value in given {
                    self.give(&cell_of(lib), &value, loc);
                }
            }
        }
        Value::Null
    }

    /// A store that is kept in a place outside as well: what it holds in the end goes there.
    fn keep(&mut self, library: &'static Library, item: &Item, args: &[Argument], source: Value, loc: Loc) {
        let roles = self.roles(library, item, args, loc);
        let role = |r: Role| roles.iter().find(|(x, _)| *x == r).map(|(_, v)| v.clone());
        // `storage: sessionStorage` keeps it elsewhere; a store that may be kept is kept only if it says so; what is
        // changed on the way may be encrypted.
        let elsewhere = role(Role::Storage).map(|storage| self.place_behind(&storage));
        let optional = item.options.iter().any(|o| o.role == Role::Persist);
        let kept = !optional || role(Role::Persist).is_some_and(|p| Self::truth(&p) != Some(false));
        let own = item.place.as_deref().map(Name::from);
        let Some(place) = elsewhere.unwrap_or(own).filter(|_| kept && role(Role::Transform).is_none()) else { return };
        let key = role(Role::Key).or_else(|| args.first().map(|a| a.value.clone()).filter(|v| matches!(v, Value::Str(_))));
        let event = self.happen(EventKind::Sink { kind: place, key, value: Value::Null }, loc);
        self.stores.kept.push(Kept { event, source, pick: role(Role::Pick), omit: role(Role::Omit), loc });
    }

    /// Where the library's storage that a store is given keeps things, if that is known: where its own `setItem` does.
    fn place_behind(&self, storage: &Value) -> Option<Name> {
        let Value::Lib(lib) = storage else {
            // Or the word that a library has for it.
            return matches!(storage.as_text().as_deref(), Some("session" | "sessionStorage")).then(|| "session-storage".into());
        };
        let (_, item) = self
            .models_at(lib.loc)
            .item(&format!("{}.setItem", lib.path))
            .filter(|(_, item)| item.does == egnyte_rules::model::Does::Sink)?;
        item.kind.as_deref().map(Into::into)
    }

    /// Notes the functions that a call wants called with the state after each change.
    pub(super) fn watch(&mut self, item: &Item, args: &[Argument], source: &Value, loc: Loc) {
        for spec in item.calls.iter().filter(|c| c.with.contains(&Given::State) && c.gives == egnyte_rules::model::Gives::Unknown) {
            for (_, function) in self.keyed_callbacks(spec, args) {
                self.watch_with(function, spec.with.to_vec(), source.clone(), loc);
            }
        }
    }

    pub(super) fn watch_with(&mut self, function: Value, with: Vec<Given>, source: Value, loc: Loc) {
        self.stores.watchers.retain(|w| !w.function.same(&function));
        self.stores.watchers.push(Watcher { function, with, source, loc });
    }

    /// When everything has run: what the stores hold is known.
    pub(super) fn settle_stores(&mut self) {
        for watcher in std::mem::take(&mut self.stores.watchers) {
            self.fuel.begin_aside(Mention::Here, self.record.events.len());
            let loc = watcher.loc;
            let state = self.state_of(&watcher.source, loc);
            let given = |what: &Given| if *what == Given::State { state.clone() } else { Value::hole(HoleKind::Opaque, None, loc) };
            let args = watcher.with.iter().map(|what| Argument::plain(given(what), loc)).collect();
            if let Value::Func(f) = &watcher.function {
                self.invoke(&f.clone(), args, None, loc);
            }
        }
        for kept in std::mem::take(&mut self.stores.kept) {
            self.fuel.begin_aside(Mention::Here, self.record.events.len());
            let state = self.state_of(&kept.source, kept.loc);
            let value = self.picked(&state, &kept);
            if let Some(EventKind::Sink { value: slot, .. }) = self.record.events.get_mut(kept.event.0 as usize).map(|e| &mut e.kind) {
                *slot = value;
            }
        }
    }

    /// The part of the state that is kept.
    fn picked(&mut self, state: &Value, kept: &Kept) -> Value {
        if let Some(Value::Func(pick)) = &kept.pick {
            let args = vec![Argument::plain(state.clone(), kept.loc)];
            return self.invoke(&pick.clone(), args, None, kept.loc);
        }
        let paths = |e: &Self, list: &Value| -> Option<Vec<Vec<Name>>> {
            e.known_items(list)?.iter().map(|path| Some(path.as_text()?.split('.').map(Name::from).collect())).collect()
        };
        let (only, except) = match (&kept.pick, &kept.omit) {
            (None, None) => return state.clone(),
            (pick, omit) => (pick.as_ref().map(|p| paths(self, p)), omit.as_ref().map(|o| paths(self, o))),
        };
        // A list that cannot be seen picks who knows what.
        if !matches!(state, Value::Object(_)) || matches!(only, Some(None)) || matches!(except, Some(None)) {
            return Value::Null;
        }
        let picked = only.flatten().map_or_else(|| state.clone(), |only| self.at_paths(state, &only, true, kept.loc));
        except.flatten().map_or_else(|| picked.clone(), |except| self.at_paths(&picked, &except, false, kept.loc))
    }

    /// The part of a record that stands at one of the paths, or the part that does not.
    fn at_paths(&mut self, value: &Value, paths: &[Vec<Name>], wanted: bool, loc: Loc) -> Value {
        let id = match value {
            Value::Object(id) => id,
            Value::Union(all) => return Value::union(all.iter().map(|one| self.at_paths(one, paths, wanted, loc)).collect::<Vec<_>>()),
            // What is there without those parts nobody knows.
            _ if !wanted => return Value::Null,
            _ => {
                let heads = paths.iter().filter_map(|path| path.first());
                let parts = heads.map(|name| (name.clone(), self.member(value, name, loc))).collect();
                return self.record_obj(parts, loc);
            }
        };
        let Some(fields) = self.state.obj(*id).map(|o| o.fields.clone()) else { return Value::Null };
        let mut out = Vec::new();
        for (name, part) in fields {
            let within: Vec<Vec<Name>> = paths.iter().filter(|path| path.first() == Some(&name)).map(|path| path[1..].to_vec()).collect();
            let is_named = within.iter().any(Vec::is_empty);
            match (is_named, within.is_empty()) {
                (true, _) | (_, true) if is_named == wanted => out.push((name, part)),
                (true, _) | (_, true) => {}
                _ => {
                    let part = self.at_paths(&part, &within, wanted, loc);
                    out.push((name, part));
                }
            }
        }
        self.record_obj(out, loc)
    }
}

/// The cell a setter or getter works on.
fn cell_of(lib: &LibVal) -> Name {
    lib.members.first().cloned().unwrap_or_default()
}

/// The cell of a function that serves as a reducer.
pub(super) fn function_cell(value: &Value) -> Option<Name> {
    match value {
        Value::Func(f) => Some(format!("{}:{}", f.func.file.0, f.func.func.0).into()),
        _ => None,
    }
}
