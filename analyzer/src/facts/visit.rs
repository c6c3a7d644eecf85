//! Goes through all that a value is made of.

use rustc_hash::FxHashSet;

use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{EventId, Hole, HoleKind, ObjId, StrPiece, Value};

/// How deep a value is looked into.
const DEPTH: u32 = 8;

/// Shows every hole that a value is made of; of an object that it is made of in several ways, once.
pub(super) fn visit(value: &Value, eval: &Eval<'_>, see: &mut dyn FnMut(&Hole)) {
    Visit { eval, see, seen: FxHashSet::default() }.descend(value, 0);
}

struct Visit<'a, 'e> {
    eval: &'a Eval<'e>,
    see: &'a mut dyn FnMut(&Hole),
    seen: FxHashSet<ObjId>,
}

impl Visit<'_, '_> {
    fn descend(&mut self, value: &Value, depth: u32) {
        if depth > DEPTH {
            return;
        }
        match value {
            Value::Hole(hole) => self.of_hole(hole, depth),
            Value::Str(text) => {
                for piece in &text.pieces {
                    if let StrPiece::Hole(hole) = piece {
                        self.of_hole(hole, depth);
                    }
                }
            }
            Value::Union(all) => all.iter().for_each(|one| self.descend(one, depth + 1)),
            Value::Object(id) => self.of_object(*id, depth),
            Value::Lib(lib) => lib.object.into_iter().for_each(|id| self.of_object(id, depth)),
            _ => {}
        }
    }

    fn of_object(&mut self, id: ObjId, depth: u32) {
        if let Some(obj) = self.eval.object(id).filter(|_| self.seen.insert(id)) {
            obj.fields.iter().map(|(_, v)| v).chain(&obj.items).for_each(|v| self.descend(v, depth + 1));
        }
    }

    fn of_hole(&mut self, hole: &Hole, depth: u32) {
        (self.see)(hole);
        match &hole.kind {
            HoleKind::Derived(_) if hole.is_condition() => {}
            HoleKind::Derived(from) => from.iter().for_each(|v| self.descend(v, depth + 1)),
            HoleKind::Member(of, _) => self.descend(of, depth + 1),
            _ => {}
        }
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
