//! What a condition says of the variable that it asks: in the branch that it leads to, the variable has none of the values that lead to
//! the other one (`if base == "" { return }`).

use super::super::value::Value;
use super::{Cx, Eval};
use crate::ir::{BinaryOp, ExprId, ExprKind, LogicalOp, UnaryOp};

/// What the methods are called that ask how a text begins, and how it ends.
const BEGIN_METHODS: &[&str] = &["startswith", "startsWith", "StartsWith", "starts_with", "start_with?"];
const END_METHODS: &[&str] = &["endswith", "endsWith", "EndsWith", "ends_with", "end_with?"];

impl Eval<'_> {
    /// Goes on as one does where `test` came to `outcome`.
    pub(super) fn suppose(&mut self, cx: &Cx, test: ExprId, outcome: bool) {
        match &cx.file.expr(test).kind {
            ExprKind::Unary(UnaryOp::Not, inner) => self.suppose(cx, *inner, !outcome),
            ExprKind::Logical(op, left, right) if *op == if outcome { LogicalOp::And } else { LogicalOp::Or } => {
                self.suppose(cx, *left, outcome);
                self.suppose(cx, *right, outcome);
            }
            ExprKind::Binary(op @ (BinaryOp::Eq | BinaryOp::Ne), left, right) => {
                let equal = (*op == BinaryOp::Eq) == outcome;
                let literal = |side: ExprId| match &cx.file.expr(side).kind {
                    ExprKind::Null => Some(Value::Null),
                    ExprKind::Str(text) => Some(Value::text(&text.cooked)),
                    _ => None,
                };
                let (asked, literal) = match (literal(*left), literal(*right)) {
                    (None, Some(literal)) => (*left, literal),
                    (Some(literal), None) => (*right, literal),
                    _ => return,
                };
                self.rule_out(cx, asked, |_, one| Self::equal(one, &literal) != Some(!equal));
            }
            ExprKind::Call { callee, args } => {
                let ExprKind::Member { object, name, .. } = &cx.file.expr(*callee).kind else { return };
                let end = END_METHODS.contains(&&**name);
                if let ([part], true) = (args.as_slice(), end || BEGIN_METHODS.contains(&&**name))
                    && let ExprKind::Str(text) = &cx.file.expr(part.value).kind
                {
                    let part = Value::text(&text.cooked);
                    self.rule_out(cx, *object, |_, one| Self::begins_or_ends(one, &part, end) != Some(!outcome));
                }
            }
            ExprKind::Name(_) | ExprKind::Member { .. } => self.rule_out(cx, test, |this, one| this.truth_in(cx, one) != Some(!outcome)),
            _ => {}
        }
    }

    /// Leaves a place those of its values that fit.
    fn rule_out(&mut self, cx: &Cx, asked: ExprId, fits: impl Fn(&Self, &Value) -> bool) {
        let Some(place) = self.place_at(cx, asked) else { return };
        if let Some(kept) = self.held(cx, &place).and_then(|value| self.remaining(&value, &fits)) {
            self.put_at(cx, &place, kept);
        }
    }

    /// Those of several values that fit, if some do not; what comes from elsewhere without its default, if that does not.
    fn remaining(&self, value: &Value, fits: &impl Fn(&Self, &Value) -> bool) -> Option<Value> {
        if let Value::Hole(hole) = value {
            let default = hole.default.as_ref().filter(|default| matches!(default, Value::Str(_)))?;
            return (!fits(self, default)).then(|| Value::hole(hole.kind.clone(), hole.name.clone(), hole.loc));
        }
        let Value::Union(all) = value else { return None };
        let kept: Vec<Value> = all.iter().filter(|one| fits(self, one)).cloned().collect();
        (!kept.is_empty() && kept.len() < all.len()).then(|| Value::union(kept))
    }
}
