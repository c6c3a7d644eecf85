//! Statements.

use tree_sitter::Node;

use super::Go;
use super::expr::binary_op;
use crate::ir::{Arg, Arm, BinaryOp, Block, ExprId, ExprKind, Pattern, Stmt, StmtKind, UnaryOp};
use crate::lower::tree_sitter::{Meaning, child, children, span, stmt};

impl Go<'_> {
    /// A block with names of its own.
    pub(super) fn block(&mut self, node: Node<'_>) -> Block {
        self.out.enter_block();
        let body = self.stmts(&children(node));
        self.out.leave_block();
        body
    }

    fn stmts(&mut self, nodes: &[Node<'_>]) -> Block {
        let mut body = Vec::new();
        for node in nodes {
            self.stmt(*node, &mut body);
        }
        body
    }

    pub(super) fn stmt(&mut self, node: Node<'_>, into: &mut Block) {
        if !self.out.enter(node) {
            return;
        }
        if node.kind() != "statement_list" {
            self.out.item(span(node));
        }
        self.stmt_inner(node, into);
        self.out.exit();
    }

    fn stmt_inner(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        let first = || children(node).first().copied();
        let kind = match node.kind() {
            "statement_list" | "ERROR" => {
                for part in children(node) {
                    self.stmt(part, into);
                }
                return;
            }
            "expression_statement" => match first() {
                Some(call) if self.is_panic(call) => {
                    let value = child(call, "argument_list").and_then(|list| children(list).first().copied());
                    StmtKind::Throw(value.map(|value| self.expr(value)))
                }
                inner => StmtKind::Expr(self.expr_or_opaque(inner, node)),
            },
            "short_var_declaration" => return self.declaration(node, into),
            "assignment_statement" => return self.assignment(node, into),
            "var_declaration" => return self.variables(node, into),
            "const_declaration" => return self.constants(node, into),
            "type_declaration" => {
                for name in children(node).into_iter().filter_map(|spec| spec.child_by_field_name("name")) {
                    let text = self.out.text_of(name);
                    self.out.declare(text);
                }
                return self.types(&[node], &[], into);
            }
            "function_declaration" => {
                into.extend(self.function(node));
                return;
            }
            "block" => StmtKind::Block(self.block(node)),
            "if_statement" => return self.choice(node, into),
            "for_statement" => return self.repeat(node, into),
            "expression_switch_statement" | "type_switch_statement" | "select_statement" => return self.switch(node, into),
            "return_statement" => {
                let value = self.results(first(), place);
                let copies = self.gives_copy.last() == Some(&true);
                StmtKind::Return(value.map(|value| if copies { self.out.add(place, ExprKind::Unary(UnaryOp::Copy, value)) } else { value }))
            }
            "go_statement" | "defer_statement" => StmtKind::Expr(self.expr_or_opaque(first(), node)),
            "labeled_statement" => {
                if let Some(inner) = children(node).last() {
                    self.stmt(*inner, into);
                }
                return;
            }
            "break_statement" => StmtKind::Break,
            "continue_statement" => StmtKind::Continue,
            "inc_statement" | "dec_statement" => match first() {
                Some(counter) => {
                    let op = if node.kind() == "inc_statement" { BinaryOp::Add } else { BinaryOp::Arithmetic };
                    let target = Box::new(self.target(counter));
                    let value = self.out.add(place, ExprKind::Num(1.0));
                    StmtKind::Expr(self.out.add(place, ExprKind::Assign { target, op: Some(op), value }))
                }
                None => StmtKind::Expr(self.expr_or_opaque(None, node)),
            },
            "send_statement" => StmtKind::Expr(self.sent(node)),
            "receive_statement" => {
                let parts = children(node).into_iter().map(|part| self.expr(part)).collect();
                StmtKind::Expr(self.out.add(place, ExprKind::Opaque(parts)))
            }
            "fallthrough_statement" | "goto_statement" | "empty_statement" | "package_clause" | "import_declaration" => return,
            "identifier" | "label_name" => return,
            _ => StmtKind::Expr(self.expr(node)),
        };
        into.push(stmt(place, kind));
    }

    /// `channel <- value`
    fn sent(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let object = self.expr_or_opaque(node.child_by_field_name("channel"), node);
        let value = self.expr_or_opaque(node.child_by_field_name("value"), node);
        let name = self.out.name("<-");
        let callee = self.out.add(place, ExprKind::Member { object, name, name_span: place });
        self.out.add(place, ExprKind::Call { callee, args: vec![Arg::plain(value)] })
    }

    fn is_panic(&self, call: Node<'_>) -> bool {
        let function = call.child_by_field_name("function").filter(|_| call.kind() == "call_expression");
        function.is_some_and(|f| f.kind() == "identifier" && self.out.text_of(f) == "panic" && self.out.meaning("panic") == Meaning::Free)
    }

    /// What a function returns: one value, or the list of several.
    fn results(&mut self, list: Option<Node<'_>>, place: crate::ir::Span) -> Option<ExprId> {
        let values: Vec<ExprId> = match list {
            Some(list) => children(list).into_iter().map(|value| self.expr(value)).collect(),
            None => {
                let names = self.results.last().cloned().unwrap_or_default();
                names.into_iter().map(|name| self.out.add(place, ExprKind::Name(name))).collect()
            }
        };
        match values.as_slice() {
            [] => None,
            [one] => Some(*one),
            _ => {
                let items = values.into_iter().map(Arg::plain).collect();
                Some(self.out.add(place, ExprKind::Array(items)))
            }
        }
    }

    /// A variable declared by its name.
    pub(super) fn declared(&mut self, name: Node<'_>) -> Pattern {
        let text = self.out.text_of(name);
        if text == "_" {
            return Pattern::Ignore;
        }
        Pattern::Name(self.out.declare(text), span(name))
    }

    /// `a, b := …`
    fn declaration(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        let names = node.child_by_field_name("left").map(children).unwrap_or_default();
        let values: Vec<ExprId> =
            node.child_by_field_name("right").map(children).unwrap_or_default().into_iter().map(|v| self.stored(v)).collect();
        let patterns: Vec<Pattern> = names.into_iter().map(|name| self.declared(name)).collect();
        self.bind(patterns, &values, place, into);
    }

    /// A value that a variable takes: where it stands behind a pointer (`u := *base`), the variable has one of its own.
    pub(super) fn stored(&mut self, node: Node<'_>) -> ExprId {
        let value = self.expr(node);
        match node.kind() == "unary_expression" && self.operator(node) == "*" {
            true => self.out.add(span(node), ExprKind::Unary(UnaryOp::Copy, value)),
            false => value,
        }
    }

    fn bind(&mut self, patterns: Vec<Pattern>, values: &[ExprId], place: crate::ir::Span, into: &mut Block) {
        if let ([value], true) = (values, patterns.len() > 1) {
            let pattern = Pattern::Array { items: patterns.into_iter().map(Some).collect(), rest: None };
            into.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(*value) }));
            return;
        }
        for (pattern, value) in patterns.into_iter().zip(values) {
            into.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(*value) }));
        }
    }

    fn assignment(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        let values: Vec<ExprId> =
            node.child_by_field_name("right").map(children).unwrap_or_default().into_iter().map(|v| self.stored(v)).collect();
        let targets = node.child_by_field_name("left").map(children).unwrap_or_default();
        let patterns: Vec<Pattern> = targets.into_iter().map(|target| self.target(target)).collect();
        let operator = self.operator(node);
        if operator == "=" {
            if let ([_], true) = (values.as_slice(), patterns.len() > 1) {
                let target = Box::new(Pattern::Array { items: patterns.into_iter().map(Some).collect(), rest: None });
                let assign = self.out.add(place, ExprKind::Assign { target, op: None, value: values[0] });
                into.push(stmt(place, StmtKind::Expr(assign)));
                return;
            }
            for (target, value) in patterns.into_iter().zip(values) {
                let assign = self.out.add(place, ExprKind::Assign { target: Box::new(target), op: None, value });
                into.push(stmt(place, StmtKind::Expr(assign)));
            }
            return;
        }
        let op = Some(binary_op(operator));
        if let (Some(target), Some(value)) = (patterns.into_iter().next(), values.first()) {
            let assign = self.out.add(place, ExprKind::Assign { target: Box::new(target), op, value: *value });
            into.push(stmt(place, StmtKind::Expr(assign)));
        }
    }

    fn target(&mut self, node: Node<'_>) -> Pattern {
        let target = self.expr(node);
        match &self.out.file.expr(target).kind {
            ExprKind::Name(name) if &**name == "_" => Pattern::Ignore,
            ExprKind::Name(name) => Pattern::Name(name.clone(), span(node)),
            ExprKind::Member { .. } | ExprKind::Index { .. } => Pattern::Place(target),
            _ => Pattern::Ignore,
        }
    }

    fn choice(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        self.out.enter_block();
        let mut body = Vec::new();
        if let Some(initializer) = node.child_by_field_name("initializer") {
            self.stmt(initializer, &mut body);
        }
        let test = self.expr_or_opaque(node.child_by_field_name("condition"), node);
        let then = node.child_by_field_name("consequence").map(|block| self.block(block)).unwrap_or_default();
        let mut otherwise = Vec::new();
        if let Some(alternative) = node.child_by_field_name("alternative") {
            self.stmt(alternative, &mut otherwise);
        }
        self.out.leave_block();
        let choice = stmt(place, StmtKind::If { test, then, otherwise });
        if body.is_empty() {
            into.push(choice);
        } else {
            body.push(choice);
            into.push(stmt(place, StmtKind::Block(body)));
        }
    }

    fn repeat(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        self.out.enter_block();
        let block = node.child_by_field_name("body");
        let head = children(node).into_iter().find(|part| Some(*part) != block);
        let mut body = Vec::new();
        match head {
            Some(range) if range.kind() == "range_clause" => {
                let iter = self.expr_or_opaque(range.child_by_field_name("right"), range);
                let left = range.child_by_field_name("left").map(children).unwrap_or_default();
                let declares = child(range, ":=").is_some();
                let mut patterns: Vec<Pattern> =
                    left.into_iter().map(|name| if declares { self.declared(name) } else { self.target(name) }).collect();
                // The first is the position or key, the second the item.
                let (pattern, keys) = match patterns.len() {
                    2 if matches!(patterns[0], Pattern::Ignore) => (patterns.pop().unwrap_or(Pattern::Ignore), false),
                    2 => (Pattern::Array { items: patterns.into_iter().map(Some).collect(), rest: None }, false),
                    1 => (patterns.pop().unwrap_or(Pattern::Ignore), true),
                    _ => (Pattern::Ignore, true),
                };
                let inner = block.map(|block| self.block(block)).unwrap_or_default();
                body.push(stmt(place, StmtKind::ForEach { pattern, iter, keys, body: inner, otherwise: Vec::new() }));
            }
            Some(clause) if clause.kind() == "for_clause" => {
                if let Some(initializer) = clause.child_by_field_name("initializer") {
                    self.stmt(initializer, &mut body);
                }
                let test = clause.child_by_field_name("condition").map(|test| self.expr(test));
                let mut inner = block.map(|block| self.block(block)).unwrap_or_default();
                let mut after = Vec::new();
                if let Some(update) = clause.child_by_field_name("update") {
                    self.stmt(update, &mut after);
                }
                let update = if let [Stmt { kind: StmtKind::Expr(update), .. }] = after.as_slice() { Some(*update) } else { None };
                if update.is_none() {
                    inner.append(&mut after);
                }
                body.push(stmt(place, StmtKind::While { test, update, body: inner, otherwise: Vec::new() }));
            }
            other => {
                let test = other.map(|test| self.expr(test));
                let inner = block.map(|block| self.block(block)).unwrap_or_default();
                body.push(stmt(place, StmtKind::While { test, update: None, body: inner, otherwise: Vec::new() }));
            }
        }
        self.out.leave_block();
        into.push(stmt(place, StmtKind::Block(body)));
    }

    /// `switch` over values and types, and `select`.
    fn switch(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        self.out.enter_block();
        let mut body = Vec::new();
        if let Some(initializer) = node.child_by_field_name("initializer") {
            self.stmt(initializer, &mut body);
        }
        let value = node.child_by_field_name("value").map(|value| self.expr(value));
        // Without a value each case is a condition.
        let subject = value.unwrap_or_else(|| self.out.add(place, ExprKind::Bool(true)));
        if let Some(alias) = node.child_by_field_name("alias").and_then(|alias| children(alias).first().copied()) {
            let pattern = self.declared(alias);
            body.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(subject) }));
        }
        let conditions = value.is_none() && node.kind() == "expression_switch_statement";
        let mut arms = Vec::new();
        for case in children(node) {
            if !matches!(case.kind(), "expression_case" | "type_case" | "default_case" | "communication_case") {
                continue;
            }
            self.out.enter_block();
            let list = child(case, "statement_list");
            let mut arm = Arm {
                tests: Vec::new(),
                is_default: case.kind() == "default_case",
                guard: None,
                binding: None,
                body: Vec::new(),
                falls_through: list.is_some_and(|list| children(list).last().is_some_and(|last| last.kind() == "fallthrough_statement")),
                span: span(case),
            };
            if case.kind() == "expression_case" {
                let tests: Vec<ExprId> =
                    case.child_by_field_name("value").map(children).unwrap_or_default().into_iter().map(|t| self.expr(t)).collect();
                if conditions {
                    arm.is_default = true;
                    arm.guard =
                        tests.into_iter().reduce(|one, other| self.out.add(place, ExprKind::Logical(crate::ir::LogicalOp::Or, one, other)));
                } else {
                    arm.tests = tests;
                }
            }
            let mut code = Vec::new();
            if let Some(communication) = case.child_by_field_name("communication") {
                self.stmt(communication, &mut code);
            }
            if let Some(list) = list {
                code.extend(self.stmts(&children(list)));
            }
            if matches!(code.last().map(|last| &last.kind), Some(StmtKind::Break)) {
                code.pop();
            }
            arm.body = code;
            self.out.leave_block();
            arms.push(arm);
        }
        self.out.leave_block();
        body.push(stmt(place, StmtKind::Match { subject, arms }));
        into.push(stmt(place, StmtKind::Block(body)));
    }
}
