//! Goes through all that a value is made of.

use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{EventId, Hole, HoleKind, StrPiece, Value};

/// How deep a value is looked into.
const DEPTH: u32 = 8;

/// Shows every hole that a value is made of.
pub(super) fn visit(value: &Value, eval: &Eval<'_>, see: &mut dyn FnMut(&Hole)) {
    descend(value, eval, see, 0);
}

fn descend(value: &Value, eval: &Eval<'_>, see: &mut dyn FnMut(&Hole), depth: u32) {
    if depth > DEPTH {
        return;
    }
    match value {
        Value::Hole(hole) => of_hole(hole, eval, see, depth),
        Value::Str(text) => {
            for piece in &text.pieces {
                if let StrPiece::Hole(hole) = piece {
                    of_hole(hole, eval, see, depth);
                }
            }
        }
        Value::Union(all) => all.iter().for_each(|one| descend(one, eval, see, depth + 1)),
        Value::Object(id) => {
            if let Some(obj) = eval.object(*id) {
                obj.fields.iter().map(|(_, v)| v).chain(&obj.items).for_each(|v| descend(v, eval, see, depth + 1));
            }
        }
        Value::Lib(lib) => {
            if let Some(obj) = lib.object.and_then(|id| eval.object(id)) {
                obj.fields.iter().map(|(_, v)| v).chain(&obj.items).for_each(|v| descend(v, eval, see, depth + 1));
            }
        }
        _ => {}
    }
}

fn of_hole(hole: &Hole, eval: &Eval<'_>, see: &mut dyn FnMut(&Hole), depth: u32) {
    see(hole);
    match &hole.kind {
        HoleKind::Derived(_) if hole.is_condition() => {}
        HoleKind::Derived(from) => from.iter().for_each(|v| descend(v, eval, see, depth + 1)),
        HoleKind::Member(of, _) => descend(of, eval, see, depth + 1),
        _ => {}
    }
}

/// The one request whose answer, or the token of whose answer, a value is made of.
pub(super) fn mentions_answer(value: &Value, eval: &Eval<'_>) -> Option<EventId> {
    let mut found: Option<EventId> = None;
    let mut several = false;
    visit(value, eval, &mut |hole| {
        if let HoleKind::Body(event, _) | HoleKind::Answer(event) | HoleKind::Token(event) = hole.kind {
            several |= found.is_some_and(|f| f != event);
            found = Some(event);
        }
    });
    let asks = |event: &EventId| {
        let kind = eval.record.events.get(event.0 as usize).map(|e| &e.kind);
        matches!(kind, Some(EventKind::Request(_) | EventKind::Sdk { .. } | EventKind::Oauth { .. }))
    };
    found.filter(|event| !several && asks(event))
}
