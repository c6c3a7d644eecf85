//! The state of the abstract machine: variables and objects, with a trail so that branches can be tried and undone.

use std::cell::{Cell as StdCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::ir::Name;

use super::object::Obj;
use super::value::{Closure, EnvId, ObjId, StrPiece, Value};

/// A variable's place in its activation, or an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Var(EnvId, u32),
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

    /// What it holds after a loop whose one turn left `turn` in it.
    fn after_turn(&self, turn: &Self) -> Self {
        match (self, turn) {
            (Self::Var(a), Self::Var(b)) => Self::Var(a.grown(b)),
            (Self::Obj(a), Self::Obj(b)) if !Rc::ptr_eq(a, b) => Self::Obj(Rc::new(a.join_with(b, Value::grown))),
            (a, _) => a.clone(),
        }
    }
}

impl Cell {
    /// Whether nobody changed it since it was the other, as far as that can be told without looking into it.
    fn is_identical(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Obj(a), Self::Obj(b)) if Rc::ptr_eq(a, b))
    }

    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Var(a), Self::Var(b)) => a.same(b),
            (Self::Obj(a), Self::Obj(b)) => {
                let fields = || a.fields.iter().zip(&b.fields).all(|((n, v), (m, w))| n == m && v.same(w));
                let items = || a.items.iter().zip(&b.items).all(|(v, w)| v.same(w));
                Rc::ptr_eq(a, b)
                    || a.open == b.open
                        && a.unsure == b.unsure
                        && a.fields.len() == b.fields.len()
                        && a.items.len() == b.items.len()
                        && fields()
                        && items()
            }
            _ => false,
        }
    }

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
            Self::Obj(obj) => {
                out.extend(obj.proto);
                obj.fields.iter().map(|(_, v)| v).chain(&obj.items).for_each(|v| add(v, &mut out));
            }
        }
        out
    }
}

/// How many cells one function's lasting writes may have; a function that writes more builds data.
const MAX_LASTING: usize = 2_000;

/// Up to here, looking through all writes is faster than hashing each.
const FEW_WRITES: usize = 16;

/// What a branch wrote.
#[derive(Debug, Default, Clone)]
pub struct Writes(Vec<(Key, Cell)>);

impl Writes {
    /// An object as it was left behind.
    #[must_use]
    pub fn object(&self, id: ObjId) -> Option<&Rc<Obj>> {
        self.0.iter().find_map(|(key, cell)| match cell {
            Cell::Obj(obj) if *key == Key::Obj(id) => Some(obj),
            _ => None,
        })
    }

    /// Leaves an object behind as this one.
    pub fn replace(&mut self, id: ObjId, instead: Obj) {
        if let Some((_, cell)) = self.0.iter_mut().find(|(key, _)| *key == Key::Obj(id)) {
            *cell = Cell::Obj(Rc::new(instead));
        }
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes the functions out of lists that nobody has to run any more (a queue of jobs); the lists may hold others.
    #[must_use]
    pub fn without(mut self, done: &dyn Fn(&Closure) -> bool) -> Self {
        let is_done = |value: &Value| matches!(value, Value::Func(f) if done(f));
        for (_, cell) in &mut self.0 {
            if let Cell::Obj(obj) = cell
                && obj.items.iter().any(is_done)
            {
                let obj = Rc::make_mut(obj);
                obj.items.retain(|item| !is_done(item));
                obj.open = true;
            }
        }
        self
    }
}

/// The variables of one activation.
#[derive(Debug, Default)]
struct Scope {
    vars: Vec<Var>,
    /// Where each name is, once there are many.
    index: FxHashMap<Name, u32>,
}

#[derive(Debug)]
struct Var {
    name: Name,
    /// `None` where the variable's first write was undone.
    value: Option<Value>,
    /// The last watch that noted it as read.
    read: StdCell<u32>,
}

/// Up to here, looking through all names is faster than hashing one.
const FEW_NAMES: usize = 12;

impl Scope {
    fn slot(&self, name: &Name) -> Option<u32> {
        if !self.index.is_empty() {
            return self.index.get(name).copied();
        }
        let at = self.vars.iter().position(|var| Arc::ptr_eq(&var.name, name) || var.name == *name)?;
        u32::try_from(at).ok()
    }

    fn slot_or_new(&mut self, name: &Name) -> u32 {
        if let Some(slot) = self.slot(name) {
            return slot;
        }
        let slot = u32::try_from(self.vars.len()).unwrap_or(u32::MAX);
        self.vars.push(Var { name: name.clone(), value: None, read: StdCell::new(0) });
        if !self.index.is_empty() {
            self.index.insert(name.clone(), slot);
        } else if self.vars.len() > FEW_NAMES {
            self.index = self.vars.iter().map(|var| var.name.clone()).zip(0..).collect();
        }
        slot
    }
}

/// An object now, and as it was last if its making was undone: what was recorded meanwhile still speaks of it.
#[derive(Debug, Default)]
struct Slot {
    now: Option<Rc<Obj>>,
    past: Option<Rc<Obj>>,
    /// The last watch that noted it as read.
    read: StdCell<u32>,
    /// It was made aside, and outlives the function that made it.
    lasting: bool,
}

/// Notes which older cells are read, for each of the functions that run one inside the other.
#[derive(Debug, Default)]
struct Watch {
    running: Watched,
    /// The watches that the running one is part of, innermost last.
    around: Vec<Watched>,
    started: u32,
}

/// One function under watch.
#[derive(Debug, Default)]
struct Watched {
    /// The number of the watch; 0 for none.
    number: u32,
    /// Cells made from here on are the watched function's own.
    object: u32,
    env: u32,
    read: RefCell<Vec<Key>>,
    /// Something was made that outlives the watched function: reads of it are not told apart.
    made_lasting: bool,
}

impl Watched {
    /// Whether a cell is older than the watched function.
    fn is_older(&self, key: Key) -> bool {
        match key {
            Key::Var(env, _) => env.0 < self.env,
            Key::Obj(id) => id.0 < self.object,
        }
    }
}

/// Cells that were read, or written.
#[derive(Debug, Default)]
pub struct Keys {
    cells: FxHashSet<Key>,
    /// Others too, nobody knows which.
    others: bool,
}

impl Keys {
    /// Whether some cell is in both.
    #[must_use]
    pub fn meet(&self, other: &Self) -> bool {
        let (few, many) = if self.cells.len() < other.cells.len() { (self, other) } else { (other, self) };
        self.others && !other.cells.is_empty() || few.cells.iter().any(|key| many.cells.contains(key))
    }
}

/// All variables and objects.
#[derive(Debug, Default)]
pub struct State {
    scopes: Vec<Scope>,
    objects: Vec<Slot>,
    trail: Vec<(Key, Option<Cell>)>,
    /// How many times the trail is set aside now.
    aside: u32,
    watch: Watch,
}

impl Watch {
    fn note(&self, read: &StdCell<u32>, key: Key) {
        let running = &self.running;
        if running.is_older(key) && read.replace(running.number) != running.number {
            running.read.borrow_mut().push(key);
        }
    }
}

/// A point the state can be rolled back to.
#[derive(Debug, Clone, Copy)]
pub struct Mark(usize);

impl State {
    fn cell(&self, key: Key) -> Option<Cell> {
        match key {
            Key::Var(env, slot) => self.scopes.get(env.0 as usize)?.vars.get(slot as usize)?.value.clone().map(Cell::Var),
            Key::Obj(id) => self.objects.get(id.0 as usize)?.now.clone().map(Cell::Obj),
        }
    }

    /// Puts `cell` in its place without a trace; gives back what was there.
    fn put(&mut self, key: Key, cell: Option<Cell>) -> Option<Cell> {
        match (key, cell) {
            (Key::Var(env, slot), cell) => {
                let value = if let Some(Cell::Var(value)) = cell { Some(value) } else { None };
                let var = self.scopes.get_mut(env.0 as usize)?.vars.get_mut(slot as usize)?;
                std::mem::replace(&mut var.value, value).map(Cell::Var)
            }
            (Key::Obj(id), Some(Cell::Obj(obj))) => self.objects.get_mut(id.0 as usize)?.now.replace(obj).map(Cell::Obj),
            (Key::Obj(id), _) => self.objects.get_mut(id.0 as usize)?.now.take().map(Cell::Obj),
        }
    }

    fn write(&mut self, key: Key, cell: Cell) {
        let old = self.put(key, Some(cell));
        self.trail.push((key, old));
    }

    /// The variable `name` of `env`.
    #[must_use]
    pub fn var(&self, env: EnvId, name: &Name) -> Option<&Value> {
        let scope = self.scopes.get(env.0 as usize)?;
        let slot = scope.slot(name)?;
        let var = &scope.vars[slot as usize];
        self.watch.note(&var.read, Key::Var(env, slot));
        var.value.as_ref()
    }

    /// Notes that the variable `name` of `env` is asked for, though nothing has set it yet.
    pub fn miss_var(&mut self, env: EnvId, name: &Name) {
        let Some(scope) = self.scopes.get_mut(env.0 as usize).filter(|_| env.0 < self.watch.running.env) else { return };
        let slot = scope.slot_or_new(name);
        self.watch.note(&scope.vars[slot as usize].read, Key::Var(env, slot));
    }

    /// The variables of `env` that `writes` left something in.
    pub fn written<'a>(&'a self, writes: &'a Writes, env: EnvId) -> impl Iterator<Item = (&'a Name, &'a Value)> {
        let vars = self.scopes.get(env.0 as usize).map(|scope| &scope.vars);
        writes.0.iter().filter_map(move |(key, cell)| match (key, cell) {
            (Key::Var(of, slot), Cell::Var(value)) if *of == env => Some((&vars?.get(*slot as usize)?.name, value)),
            _ => None,
        })
    }

    /// Sets the variable `name` of `env`.
    pub fn set_var(&mut self, env: EnvId, name: &Name, value: Value) {
        let at = env.0 as usize;
        if at >= self.scopes.len() {
            self.scopes.resize_with(at + 1, Scope::default);
        }
        let slot = self.scopes[at].slot_or_new(name);
        self.write(Key::Var(env, slot), Cell::Var(value));
    }

    /// The object behind `id`.
    #[must_use]
    pub fn obj(&self, id: ObjId) -> Option<&Rc<Obj>> {
        let slot = self.objects.get(id.0 as usize)?;
        self.watch.note(&slot.read, Key::Obj(id));
        slot.now.as_ref()
    }

    /// Begins to note which cells are read that are older than what is made from now on, `env` being the next activation.
    pub fn begin_watch(&mut self, env: EnvId) {
        self.watch.started += 1;
        let watched = Watched { number: self.watch.started, object: self.next_object().0, env: env.0, ..Watched::default() };
        let around = std::mem::replace(&mut self.watch.running, watched);
        self.watch.around.push(around);
    }

    /// Ends the watch. What it noted the watch around it notes too.
    #[must_use]
    pub fn end_watch(&mut self) -> Keys {
        let around = self.watch.around.pop().unwrap_or_default();
        let ended = std::mem::replace(&mut self.watch.running, around);
        let around = &mut self.watch.running;
        around.made_lasting |= ended.made_lasting && around.number != 0;
        let read = ended.read.into_inner();
        let older: Vec<Key> = read.iter().copied().filter(|key| around.is_older(*key)).collect();
        around.read.get_mut().extend(older);
        Keys { cells: read.into_iter().collect(), others: ended.made_lasting }
    }

    /// The object behind `id`, even if it was rolled back since.
    #[must_use]
    pub fn past(&self, id: ObjId) -> Option<&Rc<Obj>> {
        let slot = self.objects.get(id.0 as usize)?;
        slot.now.as_ref().or(slot.past.as_ref())
    }

    /// Puts a new object on the heap.
    pub fn alloc(&mut self, obj: Obj) -> ObjId {
        let id = self.next_object();
        self.objects.push(Slot { lasting: self.aside > 0, ..Slot::default() });
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
        self.written_since(mark, |_| true)
    }

    /// What was written since `mark` beyond the variables of `env`, as it stands now.
    #[must_use]
    pub fn writes_beyond(&self, mark: Mark, env: EnvId) -> Writes {
        self.written_since(mark, |key| !matches!(key, Key::Var(of, _) if *of == env))
    }

    fn written_since(&self, mark: Mark, counts: impl Fn(&Key) -> bool) -> Writes {
        let trail = &self.trail[mark.0..];
        let written = |(key, _): &(Key, Option<Cell>)| Some((*key, self.cell(*key)?));
        if trail.len() <= FEW_WRITES {
            let is_first = |at: usize, key: &Key| !trail[..at].iter().any(|(before, _)| before == key);
            let first = trail.iter().enumerate().filter(|(at, (key, _))| counts(key) && is_first(*at, key));
            return Writes(first.filter_map(|(_, entry)| written(entry)).collect());
        }
        let mut seen = FxHashSet::with_capacity_and_hasher(trail.len(), FxBuildHasher);
        Writes(trail.iter().filter(|(key, _)| counts(key) && seen.insert(*key)).filter_map(written).collect())
    }

    /// Undoes everything since `mark`.
    pub fn roll_back(&mut self, mark: Mark) {
        for (key, old) in &self.trail[mark.0..] {
            if let (Key::Obj(id), None) = (key, old)
                && let Some(slot) = self.objects.get_mut(id.0 as usize)
            {
                slot.past.clone_from(&slot.now);
            }
        }
        while self.trail.len() > mark.0 {
            if let Some((key, old)) = self.trail.pop() {
                self.put(key, old);
            }
        }
    }

    /// Gives back the room of the variables of `env` and all activations made later, where none of them holds anything any more.
    pub fn forget_variables(&mut self, env: EnvId) {
        for scope in self.scopes.iter_mut().skip(env.0 as usize) {
            if scope.vars.iter().all(|var| var.value.is_none()) {
                *scope = Scope::default();
            }
        }
    }

    /// Undoes what can be undone since `mark` after a failure, which may have lost a part of the trail.
    pub fn recover(&mut self, mark: Mark) {
        if mark.0 <= self.trail.len() {
            self.roll_back(mark);
        } else {
            self.trail.clear();
        }
        self.watch = Watch { started: self.watch.started, ..Watch::default() };
    }

    /// Continues with what one of several branches wrote; where only some wrote a cell, the others left it as it is now.
    pub fn merge(&mut self, branches: &[Writes]) {
        if let [only] = branches {
            for (key, cell) in &only.0 {
                self.write(*key, cell.clone());
            }
            return;
        }
        let mut merged: Vec<(Key, Cell, usize)> = Vec::new();
        let mut places: FxHashMap<Key, usize> = FxHashMap::default();
        let few = branches.iter().map(|branch| branch.0.len()).sum::<usize>() <= FEW_WRITES;
        for (key, cell) in branches.iter().flat_map(|branch| &branch.0) {
            let place = if few { merged.iter().position(|(known, ..)| known == key) } else { places.get(key).copied() };
            match place {
                Some(at) => {
                    let (_, joined, count) = &mut merged[at];
                    *joined = joined.join(cell);
                    *count += 1;
                }
                None => {
                    if !few {
                        places.insert(*key, merged.len());
                    }
                    merged.push((*key, cell.clone(), 1));
                }
            }
        }
        for (key, cell, count) in merged {
            let cell = match self.cell(key) {
                Some(old) if count < branches.len() => old.join(&cell),
                _ => cell,
            };
            self.write(key, cell);
        }
    }

    /// [`State::merge`] of branches that each have an object of their own: what became of it there the others leave as it is.
    pub fn merge_each(&mut self, branches: &mut [Writes], own: &[Option<ObjId>]) {
        for (at, key) in own.iter().enumerate().filter_map(|(at, own)| Some((at, Key::Obj((*own)?)))) {
            let Some(cell) = branches[at].0.iter().find(|(written, _)| *written == key).map(|(_, cell)| cell.clone()) else { continue };
            for branch in branches.iter_mut().filter(|branch| branch.0.iter().all(|(written, _)| *written != key)) {
                branch.0.push((key, cell.clone()));
            }
        }
        self.merge(branches);
    }

    /// Whether a turn of a loop leaves something known as something else that is known: the next one may take another way.
    #[must_use]
    pub fn turned(&self, turn: &Writes) -> bool {
        let is_known = |value: &Value| match value {
            Value::Bool(_) | Value::Object(_) => true,
            Value::Str(text) => text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(_))),
            _ => false,
        };
        turn.0.iter().any(|(key, cell)| match (self.cell(*key), cell) {
            (Some(Cell::Var(before)), Cell::Var(after)) => is_known(&before) && is_known(after) && !before.same(after),
            _ => false,
        })
    }

    /// What the one turn wrote that a loop is run for, of which nobody knows how many turns it takes.
    pub fn merge_turn(&mut self, turn: &Writes) {
        for (key, cell) in &turn.0 {
            let cell = self.cell(*key).map_or_else(|| cell.clone(), |old| old.after_turn(cell));
            self.write(*key, cell);
        }
    }

    /// Adds what may also have been written: each cell becomes either what it is or what `writes` says. Only what
    /// outlives `env` counts: objects that exist now, and variables of other activations.
    pub fn weaken(&mut self, writes: &Writes, env: EnvId) {
        for (key, cell) in &writes.0 {
            if matches!(key, Key::Var(e, _) if *e == env) {
                continue;
            }
            match (self.cell(*key), key) {
                (Some(old), _) if old.is_identical(cell) => {}
                (Some(old), _) => {
                    let joined = old.join(cell);
                    self.write(*key, joined);
                }
                // An object made on the way is what it was there, for whoever was given it.
                (None, Key::Obj(_)) => self.write(*key, cell.clone()),
                (None, Key::Var(..)) => {}
            }
        }
    }

    /// [`State::weaken`] for writes of whatever else runs; notes in `changed` which cells are no longer what they were.
    pub fn weaken_late(&mut self, writes: &Writes, changed: &mut Keys) {
        for (key, cell) in &writes.0 {
            let before = self.cell(*key);
            // What nobody has asked for is as it was.
            if matches!((&before, key), (None, Key::Var(..))) && !self.is_asked_for(*key) {
                continue;
            }
            let after = before.as_ref().map_or_else(|| cell.clone(), |old| old.join(cell));
            if before.is_none_or(|old| !old.same(&after)) {
                changed.cells.insert(*key);
                self.write(*key, after);
            }
        }
    }

    /// Whether a function has asked for a variable.
    fn is_asked_for(&self, key: Key) -> bool {
        let Key::Var(env, slot) = key else { return false };
        self.scopes.get(env.0 as usize).and_then(|scope| scope.vars.get(slot as usize)).is_some_and(|var| var.read.get() != 0)
    }

    /// Changes an object once everything ran, and notes that in `changed`.
    pub fn update_late(&mut self, id: ObjId, changed: &mut Keys, change: impl FnOnce(&mut Obj)) {
        changed.cells.insert(Key::Obj(id));
        self.update(id, change);
    }

    /// The part of `writes` that concerns cells that existed before anything at or after `object` and `env` was made or that were made
    /// aside, and the objects that these cells now lead to.
    #[must_use]
    pub fn lasting(&self, writes: Writes, object: ObjId, env: EnvId) -> Writes {
        let (mut kept, made): (Vec<_>, Vec<_>) = writes.0.into_iter().partition(|(key, _)| match key {
            Key::Var(e, _) => *e < env,
            Key::Obj(o) => *o < object || self.objects.get(o.0 as usize).is_some_and(|slot| slot.lasting),
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
        ObjId(u32::try_from(self.objects.len()).unwrap_or(u32::MAX))
    }

    /// Forgets how the state came about; it can no longer be rolled back beyond now.
    pub fn commit(&mut self) {
        self.trail.clear();
    }

    /// Sets the trail aside: what is written until [`State::end_aside`] outlives every roll-back.
    #[must_use]
    pub fn begin_aside(&mut self) -> Aside {
        self.watch.running.made_lasting |= self.watch.running.number != 0;
        self.aside += 1;
        Aside(std::mem::take(&mut self.trail))
    }

    /// Takes the trail up again.
    pub fn end_aside(&mut self, aside: Aside) {
        self.trail = aside.0;
        self.aside = self.aside.saturating_sub(1);
    }
}

/// A trail that was set aside.
#[derive(Debug)]
pub struct Aside(Vec<(Key, Option<Cell>)>);
