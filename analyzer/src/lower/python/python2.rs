//! What only Python 2 has, and how the parser of Python 3 sees it: `print x` and `exec x` as a name and an expression
//! side by side, `raise Error, "message"` and `except Error, e` as tuples.

use ruff_python_ast::{Expr, ExprName, ExprTuple, Stmt};
use ruff_python_parser::{ParseError, ParseErrorType};

use super::lowering::{Lowering, span};
use super::statement::is_inert;
use crate::ir::{Arg, Block, ExprId, ExprKind, Span, Stmt as IrStmt, StmtKind};

impl<'a> Lowering<'a> {
    /// `print x`, `exec x`: the name and what follows it on its line, which no Python 3 has side by side.
    pub(super) fn python2_command(&self, stmt: &'a Stmt, next: Option<&'a Stmt>) -> Option<(&'a ExprName, &'a Expr)> {
        let (Stmt::Expr(first), Some(Stmt::Expr(second))) = (stmt, next) else { return None };
        let name = first.value.as_name_expr().filter(|name| matches!(name.id.as_str(), "print" | "exec"))?;
        let between = self.text.get(span(first).end as usize..span(second).start as usize)?;
        let blank = between.bytes().all(|byte| matches!(byte, b' ' | b'\t'));
        blank.then_some((name, &second.value))
    }

    /// The command as the call that Python 3 makes of it.
    pub(super) fn call_command(&mut self, place: Span, command: &'a ExprName, value: &'a Expr, out: &mut Block) {
        let callee = self.name(&command.id, span(command));
        let values = match value {
            Expr::Tuple(tuple) if !tuple.parenthesized => tuple.elts.as_slice(),
            _ => std::slice::from_ref(value),
        };
        let args = values.iter().map(|value| Arg::plain(self.expression(value))).collect();
        let call = self.add(place, ExprKind::Call { callee, args });
        out.push(IrStmt { span: place, kind: StmtKind::Expr(call) });
    }

    /// What a `raise` raises: of `raise Error, "message"` the error.
    pub(super) fn raised(&mut self, error: &'a Expr, out: &mut Block) -> ExprId {
        if let Expr::Tuple(tuple) = error
            && !tuple.parenthesized
            && let [error, details @ ..] = tuple.elts.as_slice()
        {
            self.forgiven.insert(span(tuple).start);
            details.iter().filter(|detail| !is_inert(detail)).for_each(|detail| self.effect(detail, out));
            return self.expression(error);
        }
        self.expression(error)
    }

    /// Whether an error of the parser only says that the program is Python 2, at a place that was understood as such.
    pub(super) fn forgives(&self, error: &ParseError) -> bool {
        let expected = matches!(error.error, ParseErrorType::SimpleStatementsOnSameLine | ParseErrorType::UnparenthesizedTupleExpression);
        expected && self.forgiven.contains(&error.location.start().to_u32())
    }
}

/// The types and the variable of `except Error, e`. Python 3.14 allows several types without parentheses; types are
/// capitalised, variables are not.
pub(super) fn python2_caught(tuple: &ExprTuple) -> Option<(&[Expr], &Expr)> {
    let [kind, bound @ Expr::Name(name)] = tuple.elts.as_slice() else { return None };
    let kinds = kind.as_tuple_expr().map_or(std::slice::from_ref(kind), |tuple| tuple.elts.as_slice());
    (!tuple.parenthesized && name.id.starts_with(char::is_lowercase)).then_some((kinds, bound))
}
