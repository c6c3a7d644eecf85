//! Loops that count down through a list.

use super::expr::MAX_UNROLL;
use super::{Cx, Eval};
use crate::ir::{BinaryOp, Block, ExprId, ExprKind, Pattern, Span, UnaryOp};
use crate::link::value::Value;

impl Eval<'_> {
    /// A loop that counts down to the first item of a known list (`for i := len(list) - 1; i >= 0; i-- { … list[i] … }`), a turn for
    /// each number; false for any other loop.
    pub(super) fn count_down(&mut self, cx: &Cx, test: ExprId, update: ExprId, body: &Block) -> bool {
        let file = cx.file.clone();
        let ExprKind::Binary(BinaryOp::Ge, counter, end) = file.expr(test).kind else { return false };
        let (ExprKind::Name(counter), ExprKind::Num(0.0)) = (&file.expr(counter).kind, &file.expr(end).kind) else { return false };
        let is_counter = |at: ExprId| matches!(&file.expr(at).kind, ExprKind::Name(name) if name == counter);
        let counts = match &file.expr(update).kind {
            ExprKind::Assign { target, op: Some(BinaryOp::Arithmetic), .. } => {
                matches!(&**target, Pattern::Name(name, _) if name == counter)
            }
            ExprKind::Unary(UnaryOp::Arithmetic, of) => is_counter(*of),
            _ => false,
        };
        let (true, Some(first), Some(last)) = (counts, body.first(), body.last()) else { return false };
        let list = file.exprs_in(Span::new(first.span.start, last.span.end)).find_map(|expr| match &expr.kind {
            ExprKind::Index { object, index } if is_counter(*index) => Some(*object),
            _ => None,
        });
        let mut of = list;
        while let Some(ExprKind::Member { object, .. }) = of.map(|of| &file.expr(of).kind) {
            of = Some(*object);
        }
        let (Some(list), Some(ExprKind::Name(_) | ExprKind::This)) = (list, of.map(|of| &file.expr(of).kind)) else { return false };
        let list = self.expr(cx, list);
        let Some(items) = self.known_items(&list).filter(|items| items.len() <= MAX_UNROLL) else { return false };
        for at in (0..u32::try_from(items.len()).unwrap_or_default()).rev() {
            let ((), writes) = self.branch(|e| {
                e.set_name(cx, counter, Value::Num(f64::from(at)));
                e.block(cx, body);
            });
            self.state.merge(&[writes]);
        }
        true
    }
}
