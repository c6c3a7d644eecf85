//! What a condition says of a place where it does not hold: one that was asked for something and has nothing.

use super::super::value::Value;
use super::place::{Place, literal};
use super::{Cx, Eval};
use crate::ir::{BinaryOp, ExprId, ExprKind};

/// Methods that ask for, or give, the entry that their argument names.
const ENTRY_METHODS: &[&str] = &["get", "has", "containsKey", "ContainsKey", "key?", "has_key?"];

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

    /// Whether the place holds another value now than `before`.
    pub(super) fn is_replaced(&mut self, cx: &Cx, place: &Place, before: Option<&Value>) -> bool {
        match (before, &self.held(cx, place)) {
            (Some(before), Some(now)) => !before.same(now),
            (before, now) => before.is_some() != now.is_some(),
        }
    }
}
