//! What conditions ask for as such: whether there is any of it, not what it is.

use crate::ir::{Block, ExprId, ExprKind, File, Span, StmtKind};

use super::outcome::inner;

/// What the conditions within a place ask for as such (`code && state`).
pub(super) fn asked_as_such(file: &File, within: Span) -> Vec<Span> {
    let mut asked = Vec::new();
    for function in file.functions.iter().filter(|function| within.contains(function.span) || function.span.contains(within)) {
        conditions(&function.body, &mut |test| parts(file, test, &mut asked));
    }
    asked
}

/// The conditions of statements.
fn conditions(block: &Block, see: &mut dyn FnMut(ExprId)) {
    for stmt in block {
        if let StmtKind::If { test, .. } = &stmt.kind {
            see(*test);
        }
        inner(stmt).into_iter().for_each(|block| conditions(block, see));
    }
}

fn parts(file: &File, test: ExprId, out: &mut Vec<Span>) {
    match &file.expr(test).kind {
        ExprKind::Logical(_, left, right) => [left, right].into_iter().for_each(|side| parts(file, *side, out)),
        ExprKind::Name(_) | ExprKind::Member { .. } => out.push(file.expr(test).span),
        _ => {}
    }
}
