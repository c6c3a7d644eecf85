//! The state of the abstract machine: variables and objects, with a trail so that branches can be tried and undone.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::finding::Loc;
use crate::ir::Name;

use super::value::{ClassVal, EnvId, ObjId, Value};

/// An object on the heap.
#[derive(Debug, Clone)]
pub struct Obj {
    /// What kind of object it is.
    pub kind: ObjKind,
    /// Named parts: entries of a record, fields of an instance, what was configured on a library object.
    pub fields: Vec<(Name, Value)>,
    /// Items of a list.
    pub items: Vec<Value>,
    /// There may be entries or items that are not known.
    pub open: bool,
    /// Where it was made: its identity in reports.
    pub site: Loc,
}

/// The kinds of objects.
#[derive(Debug, Clone)]
pub enum ObjKind {
    /// An object literal, dictionary, keyword rest.
    Record,
    /// An array, list, tuple or set.
    List,
    /// An instance of a class of the program.
    Instance(Rc<ClassVal>),
    /// What a library object carries.
    Library,
}

impl Obj {
    /// An empty object.
    #[must_use]
    pub fn new(kind: ObjKind, site: Loc) -> Self {
        Self { kind, fields: Vec::new(), items: Vec::new(), open: false, site }
    }

    /// The field `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.iter().find(|(n, _)| &**n == name).map(|(_, v)| v)
    }

    /// Sets the field `name`.
    pub fn set(&mut self, name: &Name, value: Value) {
        match self.fields.iter_mut().find(|(n, _)| n == name) {
            Some((_, slot)) => *slot = value,
            None => self.fields.push((name.clone(), value)),
        }
    }

    fn join(&self, other: &Self) -> Self {
        let mut out = self.clone();
        for (name, value) in &other.fields {
            match out.fields.iter_mut().find(|(n, _)| n == name) {
                Some((_, slot)) => *slot = slot.join(value),
                None => out.fields.push((name.clone(), value.clone())),
            }
        }
        if out.items.len() == other.items.len() {
            for (slot, value) in out.items.iter_mut().zip(&other.items) {
                *slot = slot.join(value);
            }
        } else {
            // Branches that appended differently: keep the longer list and remember that it is not certain.
            if other.items.len() > out.items.len() {
                out.items.clone_from(&other.items);
            }
            out.open = true;
        }
        out.open |= other.open;
        out
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Var(EnvId, Name),
    Obj(ObjId),
}

#[derive(Debug, Clone)]
enum Cell {
    Var(Value),
    Obj(Rc<Obj>),
}

impl Cell {
    fn join(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Var(a), Self::Var(b)) => Self::Var(a.join(b)),
            (Self::Obj(a), Self::Obj(b)) if Rc::ptr_eq(a, b) => Self::Obj(a.clone()),
            (Self::Obj(a), Self::Obj(b)) => Self::Obj(Rc::new(a.join(b))),
            (a, _) => a.clone(),
        }
    }
}

impl Cell {
    /// The objects that what it holds leads to at once.
    fn objects(&self) -> Vec<ObjId> {
        fn add(value: &Value, out: &mut Vec<ObjId>) {
            match value {
                Value::Object(id) => out.push(*id),
                Value::Lib(lib) => out.extend(lib.object),
                Value::Func(f) => f.this.iter().for_each(|this| add(this, out)),
                Value::Union(all) => all.iter().for_each(|one| add(one, out)),
                _ => {}
            }
        }
        let mut out = Vec::new();
        match self {
            Self::Var(value) => add(value, &mut out),
            Self::Obj(obj) => obj.fields.iter().map(|(_, v)| v).chain(&obj.items).for_each(|v| add(v, &mut out)),
        }
        out
    }
}

/// How many cells one function's lasting writes may have; a function that writes more builds data.
const MAX_LASTING: usize = 2_000;

/// What a branch wrote.
#[derive(Debug, Default, Clone)]
pub struct Writes(Vec<(Key, Cell)>);

impl Writes {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// All variables and objects.
#[derive(Debug, Default)]
pub struct State {
    cells: FxHashMap<Key, Cell>,
    trail: Vec<(Key, Option<Cell>)>,
    next_object: u32,
    /// Objects that were rolled back, as they were last: what was recorded meanwhile still speaks of them.
    gone: FxHashMap<ObjId, Rc<Obj>>,
}

/// A point the state can be rolled back to.
#[derive(Debug, Clone, Copy)]
pub struct Mark(usize);

impl State {
    fn write(&mut self, key: Key, cell: Cell) {
        let old = self.cells.insert(key.clone(), cell);
        self.trail.push((key, old));
    }

    /// The variable `name` of `env`.
    #[must_use]
    pub fn var(&self, env: EnvId, name: &Name) -> Option<&Value> {
        match self.cells.get(&Key::Var(env, name.clone())) {
            Some(Cell::Var(v)) => Some(v),
            _ => None,
        }
    }

    /// Sets the variable `name` of `env`.
    pub fn set_var(&mut self, env: EnvId, name: &Name, value: Value) {
        self.write(Key::Var(env, name.clone()), Cell::Var(value));
    }

    /// The object behind `id`.
    #[must_use]
    pub fn obj(&self, id: ObjId) -> Option<&Rc<Obj>> {
        match self.cells.get(&Key::Obj(id)) {
            Some(Cell::Obj(o)) => Some(o),
            _ => None,
        }
    }

    /// The object behind `id`, even if it was rolled back since.
    #[must_use]
    pub fn past(&self, id: ObjId) -> Option<&Rc<Obj>> {
        self.obj(id).or_else(|| self.gone.get(&id))
    }

    /// Puts a new object on the heap.
    pub fn alloc(&mut self, obj: Obj) -> ObjId {
        let id = ObjId(self.next_object);
        self.next_object += 1;
        self.write(Key::Obj(id), Cell::Obj(Rc::new(obj)));
        id
    }

    /// Changes the object behind `id`.
    pub fn update(&mut self, id: ObjId, change: impl FnOnce(&mut Obj)) {
        let Some(old) = self.obj(id) else { return };
        let mut obj = Obj::clone(old);
        change(&mut obj);
        self.write(Key::Obj(id), Cell::Obj(Rc::new(obj)));
    }

    /// Now.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark(self.trail.len())
    }

    /// How many writes there were since `mark`.
    #[must_use]
    pub fn distance(&self, mark: Mark) -> usize {
        self.trail.len().saturating_sub(mark.0)
    }

    /// What was written since `mark`, as it stands now.
    #[must_use]
    pub fn writes_since(&self, mark: Mark) -> Writes {
        let mut seen = rustc_hash::FxHashSet::default();
        let mut out = Vec::new();
        for (key, _) in &self.trail[mark.0..] {
            if seen.insert(key)
                && let Some(cell) = self.cells.get(key)
            {
                out.push((key.clone(), cell.clone()));
            }
        }
        Writes(out)
    }

    /// Undoes everything since `mark`.
    pub fn roll_back(&mut self, mark: Mark) {
        for (key, old) in &self.trail[mark.0..] {
            if let (Key::Obj(id), None, Some(Cell::Obj(obj))) = (key, old, self.cells.get(key)) {
                self.gone.insert(*id, obj.clone());
            }
        }
        while self.trail.len() > mark.0 {
            if let Some((key, old)) = self.trail.pop() {
                match old {
                    Some(cell) => {
                        self.cells.insert(key, cell);
                    }
                    None => {
                        self.cells.remove(&key);
                    }
                }
            }
        }
    }

    /// Continues with what one of several branches wrote; where only some wrote a cell, the others left it as it is now.
    pub fn merge(&mut self, branches: &[Writes]) {
        if let [only] = branches {
            for (key, cell) in &only.0 {
                self.write(key.clone(), cell.clone());
            }
            return;
        }
        let mut merged: FxHashMap<&Key, (Cell, usize)> = FxHashMap::default();
        let mut order = Vec::new();
        for branch in branches {
            for (key, cell) in &branch.0 {
                match merged.entry(key) {
                    std::collections::hash_map::Entry::Occupied(mut e) => {
                        let (joined, count) = e.get_mut();
                        *joined = joined.join(cell);
                        *count += 1;
                    }
                    std::collections::hash_map::Entry::Vacant(e) => {
                        e.insert((cell.clone(), 1));
                        order.push(key);
                    }
                }
            }
        }
        for key in order {
            let Some((cell, count)) = merged.remove(key) else { continue };
            let cell = match self.cells.get(key) {
                Some(old) if count < branches.len() => old.join(&cell),
                _ => cell,
            };
            self.write(key.clone(), cell);
        }
    }

    /// Adds what may also have been written: each cell becomes either what it is or what `writes` says. Only what
    /// outlives `env` counts: objects that exist now, and variables of other activations.
    pub fn weaken(&mut self, writes: &Writes, env: EnvId) {
        for (key, cell) in &writes.0 {
            if matches!(key, Key::Var(e, _) if *e == env) {
                continue;
            }
            match (self.cells.get(key), key) {
                (Some(old), _) => {
                    let joined = old.join(cell);
                    self.write(key.clone(), joined);
                }
                // An object made on the way is what it was there, for whoever was given it.
                (None, Key::Obj(_)) => self.write(key.clone(), cell.clone()),
                (None, Key::Var(..)) => {}
            }
        }
    }

    /// The part of `writes` that concerns cells that existed before anything at or after `object` and `env` was made, and the
    /// objects that these cells now lead to.
    #[must_use]
    pub fn lasting(&self, writes: Writes, object: ObjId, env: EnvId) -> Writes {
        let (mut kept, made): (Vec<_>, Vec<_>) = writes.0.into_iter().partition(|(key, _)| match key {
            Key::Var(e, _) => *e < env,
            Key::Obj(o) => *o < object,
        });
        let mut made: FxHashMap<ObjId, (Key, Cell)> =
            made.into_iter().filter_map(|(key, cell)| if let Key::Obj(id) = key { Some((id, (key, cell))) } else { None }).collect();
        let mut at = 0;
        while at < kept.len() && kept.len() < MAX_LASTING {
            let reached = kept[at].1.objects();
            kept.extend(reached.into_iter().filter_map(|id| made.remove(&id)));
            at += 1;
        }
        Writes(kept)
    }

    /// The next object's name: objects made so far come before it.
    #[must_use]
    pub fn next_object(&self) -> ObjId {
        ObjId(self.next_object)
    }

    /// Forgets how the state came about; it can no longer be rolled back beyond now.
    pub fn commit(&mut self) {
        self.trail.clear();
    }

    /// Sets the trail aside: what is written until [`State::end_aside`] outlives every roll-back.
    #[must_use]
    pub fn begin_aside(&mut self) -> Aside {
        Aside(std::mem::take(&mut self.trail))
    }

    /// Takes the trail up again.
    pub fn end_aside(&mut self, aside: Aside) {
        self.trail = aside.0;
    }
}

/// A trail that was set aside.
#[derive(Debug)]
pub struct Aside(Vec<(Key, Option<Cell>)>);
