//! Templates of Go: a text with actions between double braces, which are filled from what the template is executed with.

use std::rc::Rc;

use super::super::value::{Fragment, HoleKind, LibVal, Str, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;

/// What actions that decide what is written begin with.
const DECIDING: &[&str] = &["if", "range", "with", "else", "end", "define", "block", "template", "break", "continue"];

impl Eval<'_> {
    /// What a template writes when it is executed with `data`.
    pub(super) fn template_executed(&mut self, template: &LibVal, data: &Value, loc: Loc) -> Value {
        let parsed = template.object.and_then(|id| self.state.obj(id)).and_then(|object| object.get("@value")).cloned();
        let Some(parsed) = parsed else { return Value::hole(HoleKind::Opaque, None, loc) };
        Value::union(parsed.alternatives().iter().map(|text| self.template_text(text, data, loc)).collect::<Vec<_>>())
    }

    fn template_text(&mut self, text: &Value, data: &Value, loc: Loc) -> Value {
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let Value::Str(text) = text else { return unknown() };
        let mut out = Value::text("");
        for piece in &text.pieces {
            let parts = match piece {
                StrPiece::Text(known) => match self.template_parts(known, data, loc) {
                    Some(parts) => parts,
                    None => return unknown(),
                },
                StrPiece::Hole(_) => vec![of_piece(piece.clone(), text)],
            };
            out = parts.iter().fold(out, |out, part| Self::concat(&out, part, loc));
        }
        out
    }

    /// A piece of text with its actions filled; nothing where one decides what is written.
    fn template_parts(&mut self, known: &Fragment, data: &Value, loc: Loc) -> Option<Vec<Value>> {
        let whole = Str { pieces: Vec::new(), composed: None };
        let plain = |from: usize, to: usize| of_piece(StrPiece::Text(known.slice(from, to)), &whole);
        let mut parts = Vec::new();
        let mut from = 0;
        while let Some(opened) = known.text[from..].find("{{").map(|at| from + at) {
            let closed = opened + known.text[opened..].find("}}")?;
            let action = known.text[opened + "{{".len()..closed].trim_matches(['-', ' ']);
            if DECIDING.contains(&action.split(' ').next().unwrap_or_default()) {
                return None;
            }
            parts.push(plain(from, opened));
            parts.push(self.template_field(action, data, loc));
            from = closed + "}}".len();
        }
        parts.push(plain(from, known.text.len()));
        Some(parts)
    }

    /// What an action shows: a field of the data, or something unknown.
    fn template_field(&mut self, action: &str, data: &Value, loc: Loc) -> Value {
        let field = action.strip_prefix('.').filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_') && !name.is_empty());
        match field {
            Some(name) => {
                let value = self.member(data, &name.into(), loc);
                self.stringified(value, loc)
            }
            None => Value::hole(HoleKind::Opaque, None, loc),
        }
    }
}

fn of_piece(piece: StrPiece, of: &Str) -> Value {
    Value::Str(Rc::new(Str { pieces: vec![piece], composed: of.composed.clone() }))
}
