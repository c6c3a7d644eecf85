//! Loops that a flag keeps going: 401 sets it, and the request is sent again as it was.

use super::{Retry, Search, unwrapped};
use crate::finding::Loc;
use crate::ir::{Block, ExprId, ExprKind, LogicalOp, Name, Pattern, Span, Stmt, StmtKind, UnaryOp};

impl Search<'_> {
    /// A loop in which 401 has a branch that sets the flag by which the loop goes round, and does nothing else but wait.
    pub(super) fn goes_round_by_flag(&self, test: Option<ExprId>, body: &Block, around: Span) -> Option<Retry> {
        let mut flags = Vec::new();
        match (test, body.last().map(|stmt| &stmt.kind)) {
            (Some(test), _) => self.flags_in(test, true, &mut flags),
            // The condition of `do … while` stands behind the body, and says when the loop is left.
            (None, Some(StmtKind::If { test, then, .. })) if matches!(then.as_slice(), [Stmt { kind: StmtKind::Break, .. }]) => {
                self.flags_in(*test, false, &mut flags);
            }
            _ => {}
        }
        if flags.is_empty() || !self.is_sent_in(around) {
            return None;
        }
        let (branch, asked) = self.branch_for_401(body)?;
        let span = branch.first()?.span.to(branch.last()?.span);
        let inside = body.first()?.span.to(body.last()?.span);
        let set = self.file.exprs_in(span).find(|e| self.sets(&e.kind, &flags))?;
        let waits = self.file.exprs_in(span).all(|e| self.only_waits(&e.kind) || self.closes(&e.kind));
        // What sets it behind the branch says once more whether the loop goes on.
        let stays = !self.file.exprs_in(inside).any(|e| e.span.start >= span.end && self.assigns_one(&e.kind, &flags));
        let goes_on = !branch.iter().any(|stmt| self.ends(stmt)) && waits && stays && !self.renews(inside);
        goes_on.then_some(Retry { loc: Loc { file: self.id.file, span: set.span }, asked, function: self.id })
    }

    /// The variables that a condition asks for by themselves, each with what it is when the condition may come to `wanted`.
    fn flags_in(&self, test: ExprId, wanted: bool, out: &mut Vec<(Name, bool)>) {
        match &self.file.expr(test).kind {
            ExprKind::Name(name) => out.push((name.clone(), wanted)),
            ExprKind::Unary(UnaryOp::Not, inner) => self.flags_in(*inner, !wanted, out),
            ExprKind::Logical(LogicalOp::And | LogicalOp::Or, left, right) => {
                self.flags_in(*left, wanted, out);
                self.flags_in(*right, wanted, out);
            }
            _ => {}
        }
    }

    /// The branch of a loop's body that is for 401, and where that is asked for.
    fn branch_for_401<'b>(&self, block: &'b Block) -> Option<(&'b Block, Loc)> {
        block.iter().find_map(|stmt| match &unwrapped(stmt).kind {
            StmtKind::If { test, then, otherwise } => match self.asks_for_401(self.file.expr(*test).span) {
                Some(asked) => Some((then, asked)),
                None => self.branch_for_401(then).or_else(|| self.branch_for_401(otherwise)),
            },
            StmtKind::Match { subject, arms } => arms.iter().find_map(|arm| match self.case_of_401(*subject, arm) {
                Some(asked) => Some((&arm.body, asked)),
                None => self.branch_for_401(&arm.body),
            }),
            StmtKind::Try { body, catches, .. } => self.branch_for_401(body).or_else(|| {
                catches.iter().find_map(|clause| match self.clause_of_401(clause) {
                    Some(asked) => Some((&clause.body, asked)),
                    None => self.branch_for_401(&clause.body),
                })
            }),
            StmtKind::With { body, .. } | StmtKind::Block(body) => self.branch_for_401(body),
            _ => None,
        })
    }

    /// Whether an expression gives one of the flags the value that keeps the loop going.
    fn sets(&self, kind: &ExprKind, flags: &[(Name, bool)]) -> bool {
        let ExprKind::Assign { target, op: None, value } = kind else { return false };
        let ExprKind::Bool(value) = self.file.expr(*value).kind else { return false };
        matches!(&**target, Pattern::Name(name, _) if flags.iter().any(|(flag, wanted)| flag == name && *wanted == value))
    }

    fn assigns_one(&self, kind: &ExprKind, flags: &[(Name, bool)]) -> bool {
        let ExprKind::Assign { target, .. } = kind else { return false };
        matches!(&**target, Pattern::Name(name, _) if flags.iter().any(|(flag, _)| flag == name))
    }
}
