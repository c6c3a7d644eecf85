//! Statements.

use ruff_python_ast::{ExceptHandler, Expr, Stmt, StmtIf, StmtTry};

use super::expression::binary_op;
use super::lowering::{Lowering, is_docstring, span};
use super::python2::python2_caught;
use crate::ir::{Block, Catch, ExprId, ExprKind, Name, Pattern, Span, Stmt as IrStmt, StmtKind, UnaryOp};

/// More `elif`s than anyone writes become choices of their own instead of ever deeper ones.
const MAX_ELIFS: usize = 100;

impl<'a> Lowering<'a> {
    pub(super) fn block(&mut self, body: &'a [Stmt]) -> Block {
        let mut block = Block::with_capacity(body.len());
        let mut rest = body;
        while let [stmt, after @ ..] = rest {
            rest = after;
            if let Some((command, value)) = self.python2_command(stmt, after.first()) {
                let place = span(command).to(span(value));
                self.statements.push(place);
                self.forgiven.insert(span(value).start);
                self.deeper(place, |this| this.call_command(place, command, value, &mut block));
                rest = &after[1..];
                continue;
            }
            self.statements.push(span(stmt));
            self.deeper(span(stmt), |this| this.statement(stmt, &mut block));
        }
        block
    }

    pub(super) fn statement(&mut self, stmt: &'a Stmt, out: &mut Block) {
        let place = span(stmt);
        let kind = match stmt {
            _ if is_docstring(stmt) => return,
            Stmt::FunctionDef(function) => match self.function_def(function) {
                Some(id) => StmtKind::Function(id),
                None => return,
            },
            Stmt::ClassDef(class) => {
                let (id, outside) = self.class_def(class);
                out.push(IrStmt { span: place, kind: StmtKind::Class(id) });
                return out.extend(outside);
            }
            Stmt::Return(given) => StmtKind::Return(given.value.as_deref().map(|value| self.expression(value))),
            Stmt::Delete(delete) => return delete.targets.iter().for_each(|target| self.delete(target, out)),
            Stmt::TypeAlias(alias) => {
                let target = Box::new(self.target(&alias.name));
                let value = self.expression(&alias.value);
                StmtKind::Expr(self.add(place, ExprKind::Assign { target, op: None, value }))
            }
            Stmt::Assign(assign) => StmtKind::Expr(self.assign(place, &assign.targets, &assign.value)),
            Stmt::AugAssign(assign) => {
                let value = self.expression(&assign.value);
                let target = Box::new(self.target(&assign.target));
                StmtKind::Expr(self.add(place, ExprKind::Assign { target, op: Some(binary_op(assign.op)), value }))
            }
            Stmt::AnnAssign(assign) => {
                let value = assign.value.as_deref().map(|value| self.named_value(&assign.target, value));
                let ty = Some(self.annotation(&assign.annotation));
                StmtKind::Let { pattern: self.target(&assign.target), ty, value }
            }
            Stmt::For(each) => {
                let iter = self.expression(&each.iter);
                let pattern = self.target(&each.target);
                let body = self.block(&each.body);
                StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: self.block(&each.orelse) }
            }
            Stmt::While(repeat) => {
                let test = Some(self.expression(&repeat.test));
                let body = self.block(&repeat.body);
                StmtKind::While { test, update: None, body, otherwise: self.block(&repeat.orelse) }
            }
            Stmt::If(choice) => return self.choice(choice, out),
            Stmt::With(with) => {
                let mut items = Vec::with_capacity(with.items.len());
                for item in &with.items {
                    let value = self.expression(&item.context_expr);
                    items.push((value, item.optional_vars.as_deref().map(|target| self.target(target))));
                }
                StmtKind::With { items, body: self.block(&with.body) }
            }
            Stmt::Match(choice) => return self.match_statement(choice, out),
            Stmt::Raise(raise) => {
                if let Some(cause) = raise.cause.as_deref().filter(|cause| !is_inert(cause)) {
                    self.effect(cause, out);
                }
                StmtKind::Throw(raise.exc.as_deref().map(|error| self.raised(error, out)))
            }
            Stmt::Try(attempt) => self.attempt(attempt),
            Stmt::Assert(assert) => {
                let test = self.expression(&assert.test);
                out.push(IrStmt { span: place, kind: StmtKind::Assert(test) });
                return assert.msg.iter().filter(|message| !is_inert(message)).for_each(|message| self.effect(message, out));
            }
            Stmt::Expr(expr) => match &*expr.value {
                Expr::YieldFrom(given) => self.hand_out(&given.value, place),
                value => StmtKind::Expr(self.expression(value)),
            },
            Stmt::Import(import) => return self.import(import),
            Stmt::ImportFrom(import) => return self.import_from(import),
            Stmt::Break(_) => StmtKind::Break,
            Stmt::Continue(_) => StmtKind::Continue,
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) | Stmt::IpyEscapeCommand(_) => return,
        };
        out.push(IrStmt { span: place, kind });
    }

    /// An expression that runs for nothing but its effect.
    pub(super) fn effect(&mut self, expr: &'a Expr, out: &mut Block) {
        let value = self.expression(expr);
        out.push(IrStmt { span: span(expr), kind: StmtKind::Expr(value) });
    }

    /// `a = b = value`.
    fn assign(&mut self, place: Span, targets: &'a [Expr], value: &'a Expr) -> ExprId {
        let mut value = match targets {
            [target] => self.named_value(target, value),
            _ => self.expression(value),
        };
        for target in targets.iter().rev() {
            let target = Box::new(self.target(target));
            value = self.add(place, ExprKind::Assign { target, op: None, value });
        }
        value
    }

    fn delete(&mut self, target: &'a Expr, out: &mut Block) {
        let operand = self.expression(target);
        let value = self.add(span(target), ExprKind::Unary(UnaryOp::Delete, operand));
        out.push(IrStmt { span: span(target), kind: StmtKind::Expr(value) });
    }

    /// `yield from items` hands out each item.
    fn hand_out(&mut self, items: &'a Expr, place: Span) -> StmtKind {
        self.mark_generator();
        let iter = self.expression(items);
        let item = self.temporary("from#1");
        let value = self.add(place, ExprKind::Name(item.clone()));
        let given = self.add(place, ExprKind::Yield(Some(value)));
        let body = vec![IrStmt { span: place, kind: StmtKind::Expr(given) }];
        StmtKind::ForEach { pattern: Pattern::Name(item, place), iter, keys: false, body, otherwise: Block::new() }
    }

    /// A local that the program does not name.
    pub(super) fn temporary(&mut self, name: &str) -> Name {
        let name = self.intern(name);
        if let Some(function) = self.current() {
            function.more_locals.insert(name.clone());
        }
        name
    }

    fn choice(&mut self, choice: &'a StmtIf, out: &mut Block) {
        let mut choices = vec![(span(choice), self.expression(&choice.test), self.guarded_block(&choice.test, &choice.body))];
        let mut last = Block::new();
        for clause in &choice.elif_else_clauses {
            let Some(condition) = &clause.test else {
                last = self.block(&clause.body);
                continue;
            };
            let place = Span::new(span(clause).start, span(choice).end);
            choices.push((place, self.expression(condition), self.guarded_block(condition, &clause.body)));
        }
        if choices.len() > MAX_ELIFS {
            out.extend(choices.into_iter().map(|(span, test, then)| choice_between(span, test, then, Block::new())));
            return out.extend(last);
        }
        for (span, test, then) in choices.into_iter().rev() {
            last = vec![choice_between(span, test, then, last)];
        }
        out.extend(last);
    }

    /// A block behind a condition; what `TYPE_CHECKING` guards exists for type checkers only.
    pub(super) fn guarded_block(&mut self, condition: &Expr, body: &'a [Stmt]) -> Block {
        let before = self.type_checking;
        self.type_checking |= super::lowering::last_word(condition) == "TYPE_CHECKING";
        let block = self.block(body);
        self.type_checking = before;
        block
    }

    fn attempt(&mut self, attempt: &'a StmtTry) -> StmtKind {
        let body = self.block(&attempt.body);
        let catches = attempt.handlers.iter().map(|handler| self.catch(handler)).collect();
        let otherwise = self.block(&attempt.orelse);
        StmtKind::Try { body, catches, otherwise, finally: self.block(&attempt.finalbody) }
    }

    fn catch(&mut self, handler: &'a ExceptHandler) -> Catch {
        let ExceptHandler::ExceptHandler(clause) = handler;
        let mut binding = clause.name.as_ref().map(|name| Pattern::Name(self.intern(name), span(name)));
        let kinds = match clause.type_.as_deref() {
            None => &[],
            Some(Expr::Tuple(tuple)) => match python2_caught(tuple) {
                Some((kinds, bound)) => {
                    binding = Some(self.target(bound));
                    kinds
                }
                None => tuple.elts.as_slice(),
            },
            Some(kind) => std::slice::from_ref(kind),
        };
        let types = kinds.iter().map(|kind| self.expression(kind)).collect();
        Catch { types, binding, body: self.block(&clause.body), span: span(clause) }
    }
}

fn choice_between(span: Span, test: ExprId, then: Block, otherwise: Block) -> IrStmt {
    IrStmt { span, kind: StmtKind::If { test, then, otherwise } }
}

/// Names, members of names and literals: evaluating them does nothing.
pub(super) fn is_inert(expr: &Expr) -> bool {
    match expr {
        Expr::Attribute(attribute) => attribute.value.is_name_expr(),
        _ => expr.is_name_expr() || expr.is_literal_expr(),
    }
}
