//! Places that a condition asks about and code assigns to: a variable, a part of an object.

use super::super::value::{ObjId, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ExprId, ExprKind, Name};

/// A variable, or a part of the one object that a variable or the receiver is.
pub(super) enum Place {
    Variable(Name, Loc),
    Part(ObjId, Name),
}

impl Eval<'_> {
    /// The place that an expression names.
    pub(super) fn place_at(&mut self, cx: &Cx, expr: ExprId) -> Option<Place> {
        match &cx.file.expr(expr).kind {
            ExprKind::Name(name) => Some(Place::Variable(name.clone(), cx.expr_loc(expr))),
            ExprKind::Member { object, name, .. } => self.part_at(cx, *object, name.clone()),
            ExprKind::Index { object, index } => self.part_at(cx, *object, literal(cx, *index)?),
            _ => None,
        }
    }

    /// A part of the one object that a variable, or the receiver, is.
    pub(super) fn part_at(&mut self, cx: &Cx, holder: ExprId, name: Name) -> Option<Place> {
        if !matches!(cx.file.expr(holder).kind, ExprKind::Name(_) | ExprKind::This) {
            return None;
        }
        match self.expr(cx, holder) {
            Value::Object(id) => Some(Place::Part(id, name)),
            _ => None,
        }
    }

    /// What the place holds.
    pub(super) fn held(&mut self, cx: &Cx, place: &Place) -> Option<Value> {
        match place {
            Place::Variable(name, loc) => Some(self.name(cx, name, *loc)),
            Place::Part(id, name) => self.state.obj(*id)?.get(name).cloned(),
        }
    }

    /// Puts a value in the place.
    pub(super) fn put_at(&mut self, cx: &Cx, place: &Place, value: Value) {
        match place {
            Place::Variable(name, _) => self.set_name(cx, name, value),
            Place::Part(id, name) => self.state.update(*id, |o| o.set(name, value)),
        }
    }
}

/// The text of a literal.
pub(super) fn literal(cx: &Cx, expr: ExprId) -> Option<Name> {
    if let ExprKind::Str(text) = &cx.file.expr(expr).kind { Some(text.cooked.clone()) } else { None }
}
