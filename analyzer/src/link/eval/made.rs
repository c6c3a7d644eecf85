//! What instances are made with: a struct has no constructor, so any place may put one together, and the functions that work on it are
//! often called by nobody but a framework.

use std::rc::Rc;

use super::super::state::Keys;
use super::super::value::{Argument, ClassVal, HoleKind, StrPiece, Value};
use super::Eval;
use crate::ir::{Language, Name};

/// How many texts a field may be made with before it is anything.
const MAX_TEXTS: usize = 3;

impl Eval<'_> {
    /// Notes the texts that an instance is made with.
    pub(super) fn note_made(&mut self, class: &Rc<ClassVal>, args: &[Argument]) {
        if self.world.file(class.class.file).is_none_or(|file| file.language != Language::Rust) {
            return;
        }
        for arg in args {
            let (Some(name), Value::Str(text)) = (&arg.name, &arg.value) else { continue };
            let says_something = text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(known) if !known.text.is_empty()));
            if arg.spread || !says_something {
                continue;
            }
            let known = self.made.entry(class.class).or_default();
            if !known.iter().any(|(field, value)| field == name && value.same(&arg.value)) {
                known.push((name.clone(), arg.value.clone()));
            }
        }
    }

    /// A typical instance has the texts that instances are made with, where it had nothing but what its maker is given.
    pub(super) fn settle_made(&mut self, changed: &mut Keys) {
        let mut made: Vec<_> = std::mem::take(&mut self.made).into_iter().collect();
        made.sort_unstable_by_key(|(class, _)| *class);
        for (class, fields) in made {
            let Some(typical) = self.typical.get(&class).copied() else { continue };
            let mut names: Vec<&Name> = fields.iter().map(|(name, _)| name).collect();
            names.sort_unstable();
            names.dedup();
            for name in names {
                let mut texts: Vec<Value> = fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect();
                let Some(Value::Hole(known)) = self.state.obj(typical).and_then(|o| o.get(name)) else { continue };
                if matches!(known.kind, HoleKind::Param(..)) && texts.len() <= MAX_TEXTS {
                    texts.extend(known.default.clone());
                    self.state.update_late(typical, changed, |o| o.set(name, Value::union(texts)));
                }
            }
        }
    }
}
