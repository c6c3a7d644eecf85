//! What a condition says of a place where it does not hold: one that was asked for something and has nothing.

use super::super::value::{ObjId, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{BinaryOp, ExprId, ExprKind, Name};

/// Methods that ask for, or give, the entry that their argument names.
const ENTRY_METHODS: &[&str] = &["get", "has", "containsKey", "ContainsKey", "key?", "has_key?"];

/// A variable, or a part of an object, that a condition asks whether there is anything in it.
pub(super) enum Place {
    Variable(Name, Loc),
    Part(ObjId, Name),
}

impl Eval<'_> {
    /// The place that holds something wherever the condition is true, and nothing wherever it is not.
    pub(super) fn asks_of_place(&mut self, cx: &Cx, test: ExprId) -> Option<Place> {
        let file = cx.file.clone();
        Some(match &file.expr(test).kind {
            ExprKind::Binary(BinaryOp::Ne, left, right) => {
                let is_nothing = matches!(file.expr(*right).kind, ExprKind::Null | ExprKind::Str(_) | ExprKind::Name(_));
                let right = if is_nothing { self.expr(cx, *right) } else { return None };
                if Self::truth(&right) != Some(false) {
                    return None;
                }
                self.place_at(cx, *left)?
            }
            ExprKind::Binary(BinaryOp::In, key, holder) => self.part_at(cx, *holder, literal(cx, *key)?)?,
            ExprKind::Call { callee, args } => match (&file.expr(*callee).kind, args.as_slice()) {
                (ExprKind::Member { object, name, .. }, [key, ..]) if ENTRY_METHODS.contains(&&**name) => {
                    self.part_at(cx, *object, literal(cx, key.value)?)?
                }
                (ExprKind::Name(name), [asked]) if &**name == "isset" => self.place_at(cx, asked.value)?,
                (ExprKind::Name(name), [key, holder]) if &**name == "array_key_exists" => {
                    self.part_at(cx, holder.value, literal(cx, key.value)?)?
                }
                _ => return None,
            },
            _ => self.place_at(cx, test)?,
        })
    }

    fn place_at(&mut self, cx: &Cx, expr: ExprId) -> Option<Place> {
        match &cx.file.expr(expr).kind {
            ExprKind::Name(name) => Some(Place::Variable(name.clone(), cx.expr_loc(expr))),
            ExprKind::Member { object, name, .. } => self.part_at(cx, *object, name.clone()),
            ExprKind::Index { object, index } => self.part_at(cx, *object, literal(cx, *index)?),
            _ => None,
        }
    }

    /// A part of the one object that a variable, or the receiver, is.
    fn part_at(&mut self, cx: &Cx, holder: ExprId, name: Name) -> Option<Place> {
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

    /// Whether the place holds another value now than `before`.
    pub(super) fn is_replaced(&mut self, cx: &Cx, place: &Place, before: Option<&Value>) -> bool {
        match (before, &self.held(cx, place)) {
            (Some(before), Some(now)) => !before.same(now),
            (before, now) => before.is_some() != now.is_some(),
        }
    }

    /// Nothing is in the place.
    pub(super) fn empty(&mut self, cx: &Cx, place: Place) {
        match place {
            Place::Variable(name, _) => self.set_name(cx, &name, Value::Null),
            Place::Part(id, name) => self.state.update(id, |o| o.set(&name, Value::Null)),
        }
    }
}

/// The text of a literal.
fn literal(cx: &Cx, expr: ExprId) -> Option<Name> {
    if let ExprKind::Str(text) = &cx.file.expr(expr).kind { Some(text.cooked.clone()) } else { None }
}
