//! What a place in a function stands in: the branches, loops and clauses around it.

use crate::ir::{Block, ExprKind, File, FuncId, Name, Span, Stmt, StmtKind};

use super::super::names::{bound, function_of};

/// One construct around a place.
#[derive(Debug, Clone)]
pub(in crate::facts) enum Around {
    /// The branch of a condition.
    Branch {
        /// What is asked.
        test: Span,
        /// The branch.
        branch: Span,
    },
    /// The clause for a failure.
    Catch(Span),
    /// A loop.
    Loop {
        /// Its head.
        span: Span,
        /// Its body.
        body: Span,
        /// Its body may leave it early.
        ends: bool,
        /// The names that each round binds.
        names: Vec<Name>,
    },
}

/// The constructs of a function around a place, outermost first; those of expressions last.
pub(in crate::facts) fn ways_around(file: &File, function: FuncId, at: Span) -> Vec<Around> {
    let own = file.function(function);
    let mut out = Vec::new();
    block(file, &own.body, at, &mut out);
    for expr in file.exprs.iter().filter(|e| e.span.contains(at) && (function.0 == 0 || own.span.contains(e.span))) {
        let branches = match &expr.kind {
            ExprKind::Conditional { test, then, otherwise } => [Some((*test, *then)), Some((*test, *otherwise))],
            ExprKind::Logical(_, left, right) => [Some((*left, *right)), None],
            _ => continue,
        };
        for (test, branch) in branches.into_iter().flatten() {
            let branch = file.expr(branch).span;
            // An arm that is a function runs when it is called, and the condition decided which one that is.
            if branch.contains(at) && function_of(file, branch) == function {
                out.push(Around::Branch { test: file.expr(test).span, branch });
            }
        }
    }
    out
}

fn block(file: &File, statements: &Block, at: Span, out: &mut Vec<Around>) {
    let Some(stmt) = statements.iter().find(|s| s.span.contains(at)) else { return };
    match &stmt.kind {
        StmtKind::If { test, then, otherwise } => {
            for branch in [then, otherwise] {
                if let Some(span) = span_of(branch).filter(|s| s.contains(at)) {
                    out.push(Around::Branch { test: file.expr(*test).span, branch: span });
                    block(file, branch, at, out);
                }
            }
        }
        StmtKind::ForEach { pattern, body, .. } => looped(file, stmt, body, bound(pattern), at, out),
        StmtKind::While { body, .. } => looped(file, stmt, body, Vec::new(), at, out),
        StmtKind::Match { subject, arms } => {
            for arm in arms {
                if let Some(span) = span_of(&arm.body).filter(|s| s.contains(at)) {
                    out.push(Around::Branch { test: file.expr(*subject).span, branch: span });
                    block(file, &arm.body, at, out);
                }
            }
        }
        StmtKind::Try { body, catches, otherwise, finally } => {
            for inner in [body, otherwise, finally] {
                block(file, inner, at, out);
            }
            for catch in catches {
                if let Some(span) = span_of(&catch.body).filter(|s| s.contains(at)) {
                    out.push(Around::Catch(span));
                    block(file, &catch.body, at, out);
                }
            }
        }
        StmtKind::With { body, .. } | StmtKind::Block(body) => block(file, body, at, out),
        _ => {}
    }
}

fn looped(file: &File, stmt: &Stmt, body: &Block, names: Vec<Name>, at: Span, out: &mut Vec<Around>) {
    let Some(span) = span_of(body).filter(|s| s.contains(at)) else { return };
    out.push(Around::Loop { span: Span::new(stmt.span.start, span.start), body: span, ends: body.iter().any(leaves), names });
    block(file, body, at, out);
}

/// Whether a statement of a loop's body may leave the loop.
fn leaves(stmt: &Stmt) -> bool {
    let any = |block: &Block| block.iter().any(leaves);
    match &stmt.kind {
        StmtKind::Return(_) | StmtKind::Break => true,
        StmtKind::If { then, otherwise, .. } => any(then) || any(otherwise),
        StmtKind::Match { arms, .. } => arms.iter().any(|a| any(&a.body)),
        // What leaves after a failure does not go round until it succeeds.
        StmtKind::Try { body, otherwise, finally, .. } => any(body) || any(otherwise) || any(finally),
        StmtKind::With { body, .. } | StmtKind::Block(body) => any(body),
        // What a loop within ends is that loop, but for a return.
        StmtKind::ForEach { body, .. } | StmtKind::While { body, .. } => body.iter().any(returns),
        _ => false,
    }
}

/// Whether a statement may leave the function.
pub(in crate::facts) fn returns(stmt: &Stmt) -> bool {
    let any = |block: &Block| block.iter().any(returns);
    match &stmt.kind {
        StmtKind::Return(_) => true,
        StmtKind::If { then, otherwise, .. } => any(then) || any(otherwise),
        StmtKind::Match { arms, .. } => arms.iter().any(|a| any(&a.body)),
        StmtKind::Try { body, catches, otherwise, finally } => {
            any(body) || catches.iter().any(|c| any(&c.body)) || any(otherwise) || any(finally)
        }
        StmtKind::With { body, .. } | StmtKind::Block(body) => any(body),
        StmtKind::ForEach { body, .. } | StmtKind::While { body, .. } => any(body),
        _ => false,
    }
}

fn span_of(statements: &Block) -> Option<Span> {
    Some(statements.first()?.span.to(statements.last()?.span))
}
