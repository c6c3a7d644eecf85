//! Errors of the program's own that stand for 401: raised by who sends, and asked for by who tries again.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{BinaryOp, Block, Expr, ExprId, ExprKind, File, FuncId, Name, Span, Stmt, StmtKind};
use crate::link::eval::Eval;
use crate::link::value::FuncRef;
use crate::source::FileId;

use super::super::calls::ApiCall;
use super::super::names::path_of;
use super::Search;

/// The classes of errors that `functions` raise where an answer is 401 and nowhere else, each with a place that does. What looks its
/// token up, or lets go of one, may send another one the next time: its errors are left out.
pub(super) fn find(
    eval: &Eval<'_>,
    calls: &[ApiCall],
    functions: &[FuncRef],
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
) -> Vec<(Name, Loc)> {
    let mut found: Vec<(Name, Loc)> = Vec::new();
    let mut otherwise: Vec<Name> = Vec::new();
    for function in functions {
        let Some(lowered) = file(function.file).filter(|_| function.func != FuncId(0)) else { continue };
        let search = Search { file: &lowered, id: *function, eval, calls, raised: &[] };
        let own = lowered.function(function.func);
        let mut raised: Vec<(Name, Option<Loc>, Span)> = Vec::new();
        search.errors(&own.body, None, &mut |error| raised.push(error));
        // What an error is called says nothing of what is done about the token.
        let is_error = |e: &Expr| raised.iter().any(|(_, _, at)| *at == e.span);
        let lasting = !lowered.exprs_in(own.span).any(|e| search.makes_good(e) && !is_error(e));
        for (name, asked, _) in raised {
            match asked {
                Some(asked) if lasting => found.push((name, asked)),
                _ => otherwise.push(name),
            }
        }
    }
    found.retain(|(name, _)| !otherwise.contains(name));
    found
}

impl Search<'_> {
    /// Shows the class of each error that is made to be raised, where the branch that it stands in asks for 401, and where it is made.
    pub(super) fn errors(&self, block: &Block, asked: Option<Loc>, see: &mut dyn FnMut((Name, Option<Loc>, Span))) {
        for stmt in block {
            self.errors_of(stmt, asked, see);
        }
    }

    fn errors_of(&self, stmt: &Stmt, asked: Option<Loc>, see: &mut dyn FnMut((Name, Option<Loc>, Span))) {
        match &stmt.kind {
            StmtKind::Throw(Some(error)) => {
                if let Some(name) = self.error_named(*error) {
                    see((name, asked, self.file.expr(*error).span));
                }
            }
            // Where errors are results, the last of them is one.
            StmtKind::Return(Some(results)) if self.file.language.returns_errors() => {
                let error = match &self.file.expr(*results).kind {
                    ExprKind::Array(items) => items.last().map(|item| item.value),
                    _ => Some(*results),
                };
                if let Some((error, name)) = error.and_then(|error| Some((error, self.error_named(error)?))) {
                    see((name, asked, self.file.expr(error).span));
                }
            }
            StmtKind::If { test, then, otherwise } => {
                let own = self.asks_for_401(self.file.expr(*test).span);
                self.errors(then, own.or(asked), see);
                self.errors(otherwise, asked, see);
            }
            StmtKind::Match { subject, arms } => {
                arms.iter().for_each(|arm| self.errors(&arm.body, self.case_of_401(*subject, arm).or(asked), see));
            }
            StmtKind::ForEach { body, otherwise, .. } | StmtKind::While { body, otherwise, .. } => {
                self.errors(body, asked, see);
                self.errors(otherwise, asked, see);
            }
            StmtKind::Try { body, catches, otherwise, finally } => {
                let clauses = catches.iter().map(|clause| &clause.body);
                [body, otherwise, finally].into_iter().chain(clauses).for_each(|block| self.errors(block, asked, see));
            }
            StmtKind::With { body, .. } | StmtKind::Block(body) => self.errors(body, asked, see),
            _ => {}
        }
    }

    /// The class of an error that is made, or the name of one that there is.
    fn error_named(&self, error: ExprId) -> Option<Name> {
        match &self.file.expr(error).kind {
            ExprKind::New { callee, .. } | ExprKind::Call { callee, .. } => path_of(self.file, *callee).pop(),
            _ => path_of(self.file, error).pop(),
        }
    }

    /// Where the error that a condition asks for (`error instanceof Expired`, `errors.Is(err, ErrExpired)`) is raised for 401.
    pub(super) fn asks_for_raised(&self, test: Span) -> Option<Loc> {
        self.file.exprs_in(test).find_map(|e| {
            let asked = match &e.kind {
                ExprKind::Binary(BinaryOp::InstanceOf, _, ty) => *ty,
                ExprKind::Binary(BinaryOp::Eq, _, error) if self.file.language.returns_errors() => *error,
                ExprKind::Call { callee, args } if path_of(self.file, *callee) == ["errors", "Is"].map(Name::from) => args.get(1)?.value,
                _ => return None,
            };
            self.raised_for_401(asked)
        })
    }

    /// Where an error is raised for 401, by its class or its name.
    pub(super) fn raised_for_401(&self, error: ExprId) -> Option<Loc> {
        let asked = path_of(self.file, error).pop()?;
        self.raised.iter().find(|(name, _)| *name == asked).map(|(_, loc)| *loc)
    }
}
