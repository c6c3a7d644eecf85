//! Whether a place is one that only a failed request leads to.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{BinaryOp, Block, ExprId, ExprKind, File, Span, Stmt, StmtKind, UnaryOp};
use crate::source::FileId;

use super::names::{function_of, names_in};
use super::refetch::around::{Around, returns, ways_around};

/// What names of things that tell success from failure hold.
const OUTCOME: &[&str] = &["status", "success", "error", "fail", "access_token", "accesstoken"];
/// The same where they stand alone, or at an end (`isOk`, `errCode`): a token is no `ok`.
const SHORT_OUTCOME: &[&str] = &["ok", "err", "code"];

/// Whether nothing on the way to a place asks how a request went, but to leave where it failed. What stands there sees the
/// answer to a request that succeeded.
pub(super) fn sees_success(chain: &[Loc], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    chain.iter().all(|site| {
        let Some(file) = file(site.file) else { return false };
        let own = function_of(&file, site.span);
        let beside = ways_around(&file, own, site.span).into_iter().all(|around| match around {
            Around::Branch { test, .. } => !asks_outcome(&file, test),
            Around::Catch(_) => false,
            Around::Loop { .. } => true,
        });
        beside && !succeeded_before(&file, &file.function(own).body, site.span)
    })
}

fn asks_outcome(file: &File, test: Span) -> bool {
    names_in(file, test).iter().any(|name| {
        // The code that comes back from a sign-in is there or not; a status is held against something.
        if &**name == "code" && is_there_or_not(file, test, name) {
            return false;
        }
        let lower = name.to_ascii_lowercase();
        let at_an_end = |word: &&str| lower.starts_with(*word) || lower.ends_with(*word);
        OUTCOME.iter().any(|word| lower.contains(word)) || SHORT_OUTCOME.iter().any(at_an_end)
    })
}

/// Whether all that a condition asks of a variable is whether there is anything in it.
fn is_there_or_not(file: &File, test: Span, name: &str) -> bool {
    let is_variable = |kind: &ExprKind| matches!(kind, ExprKind::Name(variable) if **variable == *name);
    file.exprs_in(test).any(|expr| is_variable(&expr.kind)) && !file.exprs_in(test).any(|expr| is_held_against(file, &expr.kind, name))
}

/// Whether something of a name is compared with anything but nothing.
fn is_held_against(file: &File, kind: &ExprKind, name: &str) -> bool {
    let ExprKind::Binary(_, left, right) = kind else { return false };
    let speaks = |side: &ExprId| names_in(file, file.expr(*side).span).iter().any(|one| **one == *name);
    let nothing = |side: &ExprId| matches!(file.expr(*side).kind, ExprKind::Null);
    [left, right].into_iter().any(speaks) && ![left, right].into_iter().any(nothing)
}

/// Whether a statement before a place has already dealt with success, and left.
fn succeeded_before(file: &File, block: &Block, at: Span) -> bool {
    block.iter().take_while(|stmt| stmt.span.start < at.start).any(|stmt| match &stmt.kind {
        _ if stmt.span.contains(at) => inner(stmt).into_iter().any(|block| succeeded_before(file, block, at)),
        StmtKind::If { test, then, .. } => {
            then.iter().any(returns) && asks_outcome(file, file.expr(*test).span) && !tells_failure(file, *test)
        }
        _ => false,
    })
}

/// The blocks of a statement.
pub(super) fn inner(stmt: &Stmt) -> Vec<&Block> {
    match &stmt.kind {
        StmtKind::If { then, otherwise, .. } => vec![then, otherwise],
        StmtKind::ForEach { body, .. } | StmtKind::While { body, .. } | StmtKind::With { body, .. } | StmtKind::Block(body) => vec![body],
        StmtKind::Match { arms, .. } => arms.iter().map(|arm| &arm.body).collect(),
        StmtKind::Try { body, otherwise, finally, .. } => vec![body, otherwise, finally],
        _ => Vec::new(),
    }
}

/// Whether a condition holds where a request failed (`!res.ok`, `status >= 400`, `body.error`).
fn tells_failure(file: &File, test: ExprId) -> bool {
    match &file.expr(test).kind {
        ExprKind::Unary(UnaryOp::Not, _) | ExprKind::Binary(BinaryOp::Ne | BinaryOp::Gt | BinaryOp::Ge, _, _) => true,
        ExprKind::Logical(_, left, right) => tells_failure(file, *left) && tells_failure(file, *right),
        _ => names_in(file, file.expr(test).span).iter().any(|name| {
            let lower = name.to_ascii_lowercase();
            lower.contains("err") || lower.contains("fail")
        }),
    }
}
