//! What instances are made with, for functions that nobody calls: objects, and addresses where there is one, are known to them before
//! they run again. A struct of Rust has no constructor, so any place may put one together, and a text in it may say what is called: a
//! function that is called anywhere hears it from there, so that each call is found where it is made.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::state::Keys;
use super::super::value::{Argument, ClassVal, HoleKind, LibVal, ObjId, StrPiece, Value};
use super::Eval;
use crate::ir::{Language, Name};

/// How many texts a field may be made with before it is anything.
const MAX_TEXTS: usize = 3;

/// Whether a value is what a function is given, and nothing is known of that.
pub(super) fn is_bare_parameter(value: &Value) -> bool {
    matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Param(..)) && hole.default.is_none())
}

/// What a field of a typical instance was seen to be given.
#[derive(Debug)]
pub(super) struct Told {
    /// What the typical instance held before.
    before: Option<Value>,
    /// What the first instance was given.
    value: Value,
    /// Whether another instance was given something else.
    apart: bool,
}

/// Whether a field of Go's is nobody's but its package's.
fn is_own_field(name: &Name) -> bool {
    name.starts_with(|first: char| first.is_lowercase() || first == '_')
}

fn is_address(text: &str) -> bool {
    text.contains("://") || crate::relevance::speaks_of_egnyte(text)
}

/// What is written of an address behind its host, whatever fills the holes: that says what is asked for.
fn asked_for(value: &Value) -> Option<String> {
    let written = written(value)?;
    let behind = written.split_once("://").map(|(_, rest)| rest.find('/').map_or(String::new(), |path| rest[path..].to_owned()));
    Some(behind.unwrap_or(written))
}

/// What is written of a text, whatever fills its holes.
fn written(value: &Value) -> Option<String> {
    let Value::Str(text) = value else { return None };
    Some(text.pieces.iter().map(|piece| if let StrPiece::Text(known) = piece { &*known.text } else { "\0" }).collect())
}

impl Eval<'_> {
    /// Notes the texts that an instance is made with.
    pub(super) fn note_made(&mut self, class: &Rc<ClassVal>, args: &[Argument]) {
        match self.world.file(class.class.file).map(|file| file.language) {
            Some(Language::Rust) => {}
            Some(Language::Go) => return self.note_own_fields(class, args),
            _ => return,
        }
        let known = self.made.entry(class.class).or_default();
        for arg in args.iter().filter(|arg| !arg.spread) {
            let Some(name) = &arg.name else { continue };
            for value in arg.value.alternatives() {
                let Value::Str(text) = value else { continue };
                let says_something = text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(known) if !known.text.is_empty()));
                if says_something && !known.iter().any(|(field, other)| field == name && other.same(value)) {
                    known.push((name.clone(), value.clone()));
                }
            }
        }
    }

    /// A field of Go's that begins with a small letter is its package's alone: what each literal there puts into it is what every instance
    /// has. Anything but a constant text, and nothing at all, says that instances differ.
    fn note_own_fields(&mut self, class: &Rc<ClassVal>, args: &[Argument]) {
        for name in self.fields_in_order(class).into_iter().filter(is_own_field) {
            let value = args.iter().find(|arg| arg.name.as_ref() == Some(&name)).map_or(Value::Null, |arg| arg.value.clone());
            self.note_own_field(class, name, &value);
        }
    }

    fn note_own_field(&mut self, class: &Rc<ClassVal>, name: Name, value: &Value) {
        let value = if value.as_text().is_some_and(|text| !text.is_empty()) { value.clone() } else { Value::Null };
        let known = self.made.entry(class.class).or_default();
        if !known.iter().any(|(field, other)| *field == name && other.same(&value)) {
            known.push((name, value));
        }
    }

    /// A typical instance has the texts that instances are made with, where it had nothing but what its maker is given.
    pub(super) fn settle_made(&mut self, changed: &mut Keys) {
        let mut made: Vec<_> = std::mem::take(&mut self.made).into_iter().collect();
        made.sort_unstable_by_key(|(class, _)| *class);
        for (class, fields) in made {
            let Some(typical) = self.typical.get(&class).copied() else { continue };
            let is_go = self.world.file(class.file).is_some_and(|file| file.language == Language::Go);
            let mut names: Vec<&Name> = fields.iter().map(|(name, _)| name).collect();
            names.sort_unstable();
            names.dedup();
            for name in names {
                let mut texts: Vec<Value> = fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect();
                let held = self.state.obj(typical).and_then(|o| o.get(name));
                if is_go {
                    if let ([only @ Value::Str(_)], true) =
                        (texts.as_slice(), held.is_none_or(|held| held.alternatives().iter().all(is_bare_parameter)))
                    {
                        self.state.update_late(typical, changed, |o| o.set(name, only.clone()));
                    }
                    continue;
                }
                let Some(Value::Hole(known)) = held else { continue };
                if matches!(known.kind, HoleKind::Param(..)) && texts.len() <= MAX_TEXTS {
                    texts.extend(known.default.clone());
                    self.state.update_late(typical, changed, |o| o.set(name, Value::union(texts)));
                }
            }
        }
    }

    /// Where a typical instance holds a bare parameter of its maker, it holds what instances that the code makes are given: methods
    /// that nobody calls then know what they work on.
    pub(super) fn note_given(&mut self, class: &Rc<ClassVal>, id: ObjId) {
        let Some(made) = self.state.obj(id) else { return };
        let given: Vec<(Name, Value)> = made.fields.iter().filter(|(_, value)| self.tells_instances(class, value)).cloned().collect();
        if !given.is_empty() && self.typical.get(&class.class) != Some(&id) {
            self.note_held(class, given);
        }
    }

    /// So it does what code beside the class puts on an instance that it made (`client.base = address`).
    pub(super) fn note_set_from_outside(&mut self, class: &Rc<ClassVal>, id: ObjId, name: &Name, value: &Value) {
        let own = self.frames.last().and_then(|frame| self.envs[frame.env.0 as usize].this.as_ref());
        let is_own = matches!(own, Some(Value::Object(this)) if *this == id);
        // What a setter is given tells nothing until somebody calls it.
        let setter = self.frames.last().map(|frame| frame.func);
        let is_bare = matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Param(of, _) if Some(of) == setter));
        if is_own_field(name) && !is_bare && self.world.file(class.class.file).is_some_and(|file| file.language == Language::Go) {
            self.note_own_field(class, name.clone(), value);
        }
        if !is_own && self.typical.get(&class.class) != Some(&id) && self.tells_instances(class, value) {
            self.note_held(class, vec![(name.clone(), value.clone())]);
        }
    }

    /// Whether what one instance holds tells what others do. Of texts only addresses: what else they are given differs from one to the next.
    fn tells_instances(&self, class: &ClassVal, value: &Value) -> bool {
        let texts = self.world.file(class.class.file).is_some_and(|file| file.language != Language::Rust);
        value.alternatives().iter().all(|value| match value {
            Value::Lib(lib) => !self.is_text_of_parameter(lib),
            Value::Object(_) | Value::Func(_) => true,
            Value::Str(text) if texts => text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(known) if is_address(&known.text))),
            _ => false,
        })
    }

    /// Whether a library's object is nothing but the text that a function is given (`url.Parse(address)`).
    fn is_text_of_parameter(&self, lib: &LibVal) -> bool {
        let Some(object) = lib.object.and_then(|id| self.state.obj(id)) else { return false };
        let bare = |text: &Value| match text {
            Value::Str(text) => matches!(text.pieces.as_slice(), [StrPiece::Hole(hole)] if is_bare_parameter(&Value::Hole(hole.clone()))),
            hole => is_bare_parameter(hole),
        };
        matches!(object.fields.as_slice(), [(name, text)] if &**name == "@url" && bare(text))
    }

    fn note_held(&mut self, class: &Rc<ClassVal>, given: Vec<(Name, Value)>) {
        // Before functions run it is not known what a container fills in.
        if !self.exploring && !self.typical.contains_key(&class.class) {
            self.given_early.push((class.clone(), given));
            return;
        }
        self.teach(class, given);
    }

    /// Gives typical instances what was given to instances before any function ran.
    pub(super) fn give_early(&mut self) {
        for (class, given) in std::mem::take(&mut self.given_early) {
            self.teach(&class, given);
        }
    }

    fn teach(&mut self, class: &Rc<ClassVal>, given: Vec<(Name, Value)>) {
        let Value::Object(typical) = self.typical_instance(class) else { return };
        let Some(known) = self.state.obj(typical).cloned() else { return };
        for (name, value) in given {
            let key = (typical, name.clone());
            let before = known.get(&name);
            // Whoever hands on what any instance has teaches nothing.
            if before.is_some_and(|before| before.same(&value)) {
                continue;
            }
            if let Some(told) = self.given.get(&key) {
                // Each instance has its own: whoever calls knows which.
                if !told.apart && self.tells_apart(&told.value, &value) {
                    let bare = told.before.clone().unwrap_or(Value::Null);
                    self.state.update(typical, |o| o.set(&name, bare));
                    if let Some(told) = self.given.get_mut(&key) {
                        told.apart = true;
                    }
                }
                continue;
            }
            if before.is_none_or(|before| self.stands_for_any(before)) {
                self.given.insert(key, Told { before: before.cloned(), value: value.clone(), apart: false });
                self.state.update(typical, |o| o.set(&name, value));
            }
        }
    }

    /// Whether what two instances are given tells one from the other: two addresses, or two objects of one class or clients of one
    /// library that hold two.
    fn tells_apart(&self, one: &Value, other: &Value) -> bool {
        match (one, other) {
            (Value::Str(_), Value::Str(_)) => asked_for(one) != asked_for(other),
            (Value::Object(one), Value::Object(other)) => self.hold_two_addresses(*one, *other),
            (Value::Lib(one), Value::Lib(other)) => {
                one.object.zip(other.object).is_some_and(|(one, other)| self.hold_two_addresses(one, other))
            }
            _ => false,
        }
    }

    fn hold_two_addresses(&self, one: ObjId, other: ObjId) -> bool {
        let (Some(one), Some(other)) = (self.state.obj(one), self.state.obj(other)) else { return false };
        let of_one_kind = match (&one.kind, &other.kind) {
            (ObjKind::Instance(class), ObjKind::Instance(of)) => class.class == of.class,
            (ObjKind::Library, ObjKind::Library) => true,
            _ => false,
        };
        let is_other = |(name, value): &(Name, Value)| {
            let is_one = written(value).is_some_and(|text| is_address(&text));
            is_one && other.get(name).is_some_and(|other| written(other).is_some() && asked_for(other) != asked_for(value))
        };
        of_one_kind && one.fields.iter().any(is_other)
    }

    /// Whether a value is only known to be given, or to be of some class. Structs of Rust are made in so many places that these say
    /// less than the type.
    fn stands_for_any(&self, value: &Value) -> bool {
        match value {
            Value::Object(id) => self.state.obj(*id).is_some_and(|object| match &object.kind {
                ObjKind::Instance(class) => {
                    self.typical.get(&class.class) == Some(id)
                        && self.world.file(class.class.file).is_some_and(|file| file.language != Language::Rust)
                }
                _ => false,
            }),
            // A client of which only the type is declared.
            Value::Lib(lib) => {
                let declared =
                    lib.object.and_then(|id| self.state.obj(id)).is_some_and(|object| object.handed_in && object.fields.is_empty());
                declared || self.is_text_of_parameter(lib)
            }
            // A constructor that only says that there is such a field.
            Value::Null => true,
            Value::Str(_) => value.is_empty_text(),
            value => is_bare_parameter(value),
        }
    }

    /// Once it is known what is given to the makers of instances, their bare parameters stand for nothing else.
    pub(super) fn settle_given(&mut self) {
        for ((typical, name), told) in std::mem::take(&mut self.given) {
            // What a run wrote comes late: what one instance alone was given is taken back where others were given something else.
            let gone = if told.apart { Some(&told.value) } else { told.before.as_ref() };
            let Some(gone) = gone else { continue };
            let Some(value) = self.state.obj(typical).and_then(|o| o.get(&name)) else { continue };
            let mut known: Vec<Value> =
                value.alternatives().iter().filter(|one| !gone.alternatives().iter().any(|gone| gone.same(one))).cloned().collect();
            if known.is_empty() && told.apart {
                known.extend(told.before.clone());
            }
            let known = Value::union(known);
            self.state.update(typical, |o| o.set(&name, known));
        }
    }
}
