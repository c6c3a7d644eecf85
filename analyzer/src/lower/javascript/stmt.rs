//! Statements.

use oxc_ast::ast::{
    Declaration, DoWhileStatement, ExportDefaultDeclarationKind, Expression, ForInStatement, ForOfStatement, ForStatement,
    ForStatementInit, ForStatementLeft, IfStatement, Statement, SwitchStatement, TryStatement, YieldExpression,
};
use oxc_span::GetSpan;

use super::class::with_decorators;
use super::lowerer::{Lowerer, span, stmt};
use crate::ir::{Arm, Block, Catch, ExprKind, Pattern, Span, Stmt, StmtKind, UnaryOp};

impl Lowerer<'_> {
    /// Statements whose names have been declared; function declarations come first.
    pub(super) fn stmts(&mut self, statements: &[Statement<'_>]) -> Block {
        let Some(first) = statements.first() else { return Block::new() };
        self.deeper(span(first.span()), |this| this.stmts_inner(statements)).unwrap_or_default()
    }

    /// `yield* all` hands out each of them.
    fn yield_each(&mut self, give: &YieldExpression<'_>) -> StmtKind {
        let place = span(give.span);
        let iter = match &give.argument {
            Some(all) => self.expr(all),
            None => self.push(place, ExprKind::Null),
        };
        let item = self.name("from#1");
        if let Some(frame) = self.frames.last_mut() {
            frame.locals.insert(item.clone());
        }
        let read = self.push(place, ExprKind::Name(item.clone()));
        let given = self.push(place, ExprKind::Yield(Some(read)));
        let body = vec![stmt(place, StmtKind::Expr(given))];
        StmtKind::ForEach { pattern: Pattern::Name(item, place), iter, keys: false, body, otherwise: Block::new() }
    }

    fn stmts_inner(&mut self, statements: &[Statement<'_>]) -> Block {
        let mut block = Block::with_capacity(statements.len());
        for statement in statements {
            self.hoist(statement, &mut block);
        }
        for statement in statements {
            self.item(place_of(statement));
            self.stmt(statement, &mut block);
        }
        block
    }

    /// Statements with a scope of their own.
    fn block(&mut self, statements: &[Statement<'_>]) -> Block {
        self.in_scope(|this| {
            this.declare_block(statements);
            this.stmts(statements)
        })
    }

    /// The statement that a loop or choice governs.
    fn body(&mut self, statement: &Statement<'_>) -> Block {
        match statement {
            Statement::BlockStatement(block) => self.block(&block.body),
            other => self.block(std::slice::from_ref(other)),
        }
    }

    fn stmt(&mut self, statement: &Statement<'_>, out: &mut Block) {
        let place = place_of(statement);
        // A label says where a break goes, which this language does not tell apart.
        let mut statement = statement;
        while let Statement::LabeledStatement(labelled) = statement {
            statement = &labelled.body;
        }
        if let Some(declaration) = statement.as_declaration() {
            return self.declaration(declaration, place, out);
        }
        let kind = match statement {
            Statement::ExpressionStatement(expression) => match &expression.expression {
                Expression::YieldExpression(give) if give.delegate => self.yield_each(give),
                expression => StmtKind::Expr(self.expr(expression)),
            },
            Statement::ReturnStatement(back) => StmtKind::Return(back.argument.as_ref().map(|value| self.expr(value))),
            Statement::ThrowStatement(throw) => StmtKind::Throw(Some(self.expr(&throw.argument))),
            Statement::BreakStatement(_) => StmtKind::Break,
            Statement::ContinueStatement(_) => StmtKind::Continue,
            Statement::IfStatement(choice) => self.choice(choice),
            Statement::ForStatement(each) => return self.in_scope(|this| this.counting(each, out)),
            Statement::ForInStatement(each) => self.in_scope(|this| this.for_in(each)),
            Statement::ForOfStatement(each) => self.in_scope(|this| this.for_of(each)),
            Statement::WhileStatement(each) => {
                let test = Some(self.expr(&each.test));
                StmtKind::While { test, update: None, body: self.body(&each.body), otherwise: Block::new() }
            }
            Statement::DoWhileStatement(each) => self.do_while(each),
            Statement::SwitchStatement(switch) => self.switch(switch),
            Statement::TryStatement(attempt) => self.attempt(attempt),
            Statement::WithStatement(with) => {
                let object = self.expr(&with.object);
                StmtKind::With { items: vec![(object, None)], body: self.body(&with.body) }
            }
            Statement::BlockStatement(_) => StmtKind::Block(self.body(statement)),
            Statement::EmptyStatement(_) | Statement::DebuggerStatement(_) => return,
            other => return self.module_declaration(other, place, out),
        };
        out.push(stmt(place, kind));
    }

    /// `if … else if … else` in a loop.
    fn choice(&mut self, choice: &IfStatement<'_>) -> StmtKind {
        let mut parts = Vec::new();
        let mut choice = choice;
        let mut otherwise = loop {
            let test = self.expr(&choice.test);
            let then = self.body(&choice.consequent);
            parts.push((span(choice.span), test, then));
            match &choice.alternate {
                Some(Statement::IfStatement(next)) => choice = next,
                Some(last) => break self.body(last),
                None => break Block::new(),
            }
        };
        let mut parts = parts.into_iter().rev();
        let mut last = parts.next();
        for outer in parts {
            if let Some((place, test, then)) = last.replace(outer) {
                otherwise = vec![stmt(place, StmtKind::If { test, then, otherwise })];
            }
        }
        match last {
            Some((_, test, then)) => StmtKind::If { test, then, otherwise },
            None => StmtKind::Block(otherwise),
        }
    }

    /// `for (init; test; update)`: the start stands before the loop.
    fn counting(&mut self, each: &ForStatement<'_>, out: &mut Block) {
        match &each.init {
            Some(ForStatementInit::VariableDeclaration(variables)) => {
                self.declare_variables(variables);
                self.variables(variables, span(variables.span), out);
            }
            Some(init) => {
                if let Some(init) = init.as_expression() {
                    let value = self.expr(init);
                    out.push(stmt(span(init.span()), StmtKind::Expr(value)));
                }
            }
            None => {}
        }
        let test = each.test.as_ref().map(|test| self.expr(test));
        let update = each.update.as_ref().map(|update| self.expr(update));
        let body = self.body(&each.body);
        out.push(stmt(span(each.span), StmtKind::While { test, update, body, otherwise: Block::new() }));
    }

    fn for_in(&mut self, each: &ForInStatement<'_>) -> StmtKind {
        self.for_each(&each.left, &each.right, true, &each.body)
    }

    fn for_of(&mut self, each: &ForOfStatement<'_>) -> StmtKind {
        self.for_each(&each.left, &each.right, false, &each.body)
    }

    fn for_each(&mut self, left: &ForStatementLeft<'_>, right: &Expression<'_>, keys: bool, body: &Statement<'_>) -> StmtKind {
        let iter = self.expr(right);
        let pattern = match left {
            ForStatementLeft::VariableDeclaration(variables) => {
                self.declare_variables(variables);
                variables.declarations.first().map_or(Pattern::Ignore, |declarator| self.binding(&declarator.id))
            }
            _ => left.as_assignment_target().map_or(Pattern::Ignore, |target| self.target(target)),
        };
        StmtKind::ForEach { pattern, iter, keys, body: self.body(body), otherwise: Block::new() }
    }

    fn do_while(&mut self, each: &DoWhileStatement<'_>) -> StmtKind {
        let body = self.body(&each.body);
        let value = self.expr(&each.test);
        let place = self.span(value);
        let ends = self.push(place, ExprKind::Unary(UnaryOp::Not, value));
        StmtKind::do_while(body, ends, place)
    }

    /// Cases without code of their own are further tests of the next one.
    fn switch(&mut self, switch: &SwitchStatement<'_>) -> StmtKind {
        let subject = self.expr(&switch.discriminant);
        let arms = self.in_scope(|this| {
            for case in &switch.cases {
                this.declare_block(&case.consequent);
            }
            let mut arms: Vec<Arm> = Vec::new();
            let mut pending: Option<Arm> = None;
            for (at, case) in switch.cases.iter().enumerate() {
                let place = span(case.span);
                let mut arm = pending.take().unwrap_or(Arm {
                    tests: Vec::new(),
                    is_default: false,
                    guard: None,
                    binding: None,
                    body: Block::new(),
                    falls_through: false,
                    span: place,
                });
                arm.span = arm.span.to(place);
                match &case.test {
                    Some(test) => arm.tests.push(this.expr(test)),
                    None => arm.is_default = true,
                }
                let last = at + 1 == switch.cases.len();
                if case.consequent.is_empty() && !last {
                    pending = Some(arm);
                    continue;
                }
                arm.body = match case.consequent.as_slice() {
                    [Statement::BlockStatement(block)] => this.block(&block.body),
                    statements => this.stmts(statements),
                };
                arm.falls_through = !last && !leaves(&arm.body);
                if matches!(arm.body.last(), Some(Stmt { kind: StmtKind::Break, .. })) {
                    arm.body.pop();
                }
                arms.push(arm);
            }
            arms
        });
        StmtKind::Match { subject, arms }
    }

    fn attempt(&mut self, attempt: &TryStatement<'_>) -> StmtKind {
        let body = self.block(&attempt.block.body);
        let catches = attempt.handler.iter().map(|handler| {
            self.in_scope(|this| {
                let binding = handler.param.as_ref().map(|param| {
                    this.declare_catch(param);
                    this.binding(&param.pattern)
                });
                let body = this.block(&handler.body.body);
                Catch { types: Vec::new(), binding, body, span: span(handler.span) }
            })
        });
        let catches = catches.collect();
        let finally = attempt.finalizer.as_ref().map(|block| self.block(&block.body)).unwrap_or_default();
        StmtKind::Try { body, catches, otherwise: Block::new(), finally }
    }

    /// Function declarations are bound where their block starts.
    fn hoist(&mut self, statement: &Statement<'_>, out: &mut Block) {
        let mut inner = statement;
        while let Statement::LabeledStatement(labelled) = inner {
            inner = &labelled.body;
        }
        let function = match inner {
            Statement::FunctionDeclaration(function) => function,
            Statement::ExportDeclaration(export) => match &export.declaration {
                Declaration::FunctionDeclaration(function) => function,
                _ => return,
            },
            Statement::ExportDefaultDeclaration(export) => match &export.declaration {
                ExportDefaultDeclarationKind::FunctionDeclaration(function) if function.id.is_some() => function,
                _ => return,
            },
            _ => return,
        };
        if function.body.is_some() {
            let place: Span = span(statement.span());
            let func = self.declared_function(function);
            out.push(stmt(place, StmtKind::Function(func)));
        }
    }
}

/// The place of a statement; the decorators of a class may stand before its `export`.
fn place_of(statement: &Statement<'_>) -> Span {
    let place = span(statement.span());
    match statement {
        Statement::ClassDeclaration(class) => with_decorators(&class.decorators, place),
        Statement::ExportDeclaration(export) => match &export.declaration {
            Declaration::ClassDeclaration(class) => with_decorators(&class.decorators, place),
            _ => place,
        },
        Statement::ExportDefaultDeclaration(export) => match &export.declaration {
            ExportDefaultDeclarationKind::ClassDeclaration(class) => with_decorators(&class.decorators, place),
            _ => place,
        },
        _ => place,
    }
}

/// Whether the end of `block` is never reached.
fn leaves(block: &Block) -> bool {
    match block.last().map(|last| &last.kind) {
        Some(StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Break | StmtKind::Continue) => true,
        Some(StmtKind::If { then, otherwise, .. }) => leaves(then) && leaves(otherwise),
        Some(StmtKind::Block(inner)) => leaves(inner),
        Some(StmtKind::Try { body, catches, finally, .. }) => {
            leaves(finally) || leaves(body) && catches.iter().all(|catch| leaves(&catch.body))
        }
        _ => false,
    }
}
