//! Objects on the heap: records, lists, instances, and what library objects carry.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::Name;

use super::value::{ClassVal, ObjId, Value};

/// How many items a list keeps that are added to it.
const MAX_ITEMS: usize = 1_000;
/// How many entries under names that are not known anything else keeps.
const MAX_UNNAMED: usize = 40;
/// How many of them are looked at where any may be meant.
const MAX_TOLD: usize = 4;

/// An object on the heap.
#[derive(Debug, Clone)]
pub struct Obj {
    /// What kind of object it is.
    pub kind: ObjKind,
    /// Named parts: entries of a record, fields of an instance, what was configured on a library object.
    pub fields: Vec<(Name, Value)>,
    /// Items of a list.
    pub items: Vec<Value>,
    /// The fields that are there only if some code ran that need not have run.
    pub unsure: Vec<Name>,
    /// The fields that nothing was written to yet: what they hold stands for whatever they are given.
    pub assumed: Vec<Name>,
    /// There may be entries or items that are not known.
    pub open: bool,
    /// Of a list: no text is in it twice, as in a set.
    pub unique: bool,
    /// Where it was made: its identity in reports.
    pub site: Loc,
    /// The object that answers for what it lacks.
    pub proto: Option<ObjId>,
    /// Of a library object: only its declared type is known, not where it was made.
    pub handed_in: bool,
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
        Self {
            kind,
            fields: Vec::new(),
            items: Vec::new(),
            unsure: Vec::new(),
            assumed: Vec::new(),
            open: false,
            unique: false,
            site,
            proto: None,
            handed_in: false,
        }
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
        self.unsure.retain(|unsure| unsure != name);
        self.assumed.retain(|assumed| assumed != name);
    }

    /// Gives the field `name` what stands for whatever is written to it.
    pub fn assume(&mut self, name: &Name, value: Value) {
        self.set(name, value);
        self.assumed.push(name.clone());
    }

    /// Takes `more` among its items, as far as there is room: what is made of what it was made of before grows without end else.
    pub fn add(&mut self, more: impl IntoIterator<Item = Value>) {
        let room = match self.kind {
            ObjKind::List => MAX_ITEMS,
            _ => MAX_UNNAMED,
        };
        let held: Vec<String> = if self.unique { self.items.iter().filter_map(Value::as_text).collect() } else { Vec::new() };
        let is_new = |item: &Value| held.is_empty() || item.as_text().is_none_or(|text| !held.contains(&text));
        let mut more = more.into_iter().filter(is_new);
        self.items.extend(more.by_ref().take(room.saturating_sub(self.items.len())));
        self.open |= more.next().is_some();
    }

    /// What it holds under keys that are not known, as far as something is known of that: a few values that differ.
    #[must_use]
    pub fn under_unknown_keys(&self) -> Vec<Value> {
        let mut found: Vec<Value> = Vec::new();
        for value in self.items.iter().filter(|value| !matches!(value, Value::Hole(_) | Value::Null)) {
            if found.len() < MAX_TOLD && !found.iter().any(|known| known.same(value)) {
                found.push(value.clone());
            }
        }
        found
    }

    /// Whether it is what a class, or a function called with `new`, made.
    #[must_use]
    pub fn is_instance(&self) -> bool {
        matches!(self.kind, ObjKind::Instance(_)) || self.proto.is_some()
    }

    pub(super) fn join(&self, other: &Self) -> Self {
        self.join_with(other, Value::join)
    }

    pub(super) fn join_with(&self, other: &Self, join: fn(&Value, &Value) -> Value) -> Self {
        let mut out = self.clone();
        let in_one = |one: &Self, two: &Self| {
            let alone = one.fields.iter().map(|(name, _)| name).filter(|name| two.get(name).is_none());
            alone.chain(&one.unsure).cloned().collect::<Vec<Name>>()
        };
        out.unsure = in_one(self, other);
        out.unsure.extend(in_one(other, self));
        out.unsure.sort_unstable();
        out.unsure.dedup();
        for (name, value) in &other.fields {
            match out.fields.iter_mut().find(|(n, _)| n == name) {
                // What is known to be written is what the field is for.
                Some((_, slot)) => match (self.assumed.contains(name), other.assumed.contains(name)) {
                    (true, false) if !matches!(value, Value::Hole(_)) => {
                        *slot = value.clone();
                        out.assumed.retain(|assumed| assumed != name);
                    }
                    (false, true) if !matches!(slot, Value::Hole(_)) => {}
                    _ => *slot = join(slot, value),
                },
                None => out.fields.push((name.clone(), value.clone())),
            }
        }
        if out.items.len() == other.items.len() {
            for (slot, value) in out.items.iter_mut().zip(&other.items) {
                *slot = join(slot, value);
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
