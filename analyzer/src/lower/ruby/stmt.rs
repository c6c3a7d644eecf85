//! Statements.

use tree_sitter::Node;

use super::Ruby;
use super::control::chooses_statements;
use crate::ir::{Block, ExprId, ExprKind, LogicalOp, Pattern, StmtKind};
use crate::lower::tree_sitter::{children, span, stmt};

impl Ruby<'_> {
    pub(super) fn stmts(&mut self, nodes: &[Node<'_>]) -> Block {
        let mut out = Block::new();
        for node in nodes {
            if !self.base.enter(*node) {
                continue;
            }
            self.base.item(span(*node));
            let mut made = Block::new();
            self.stmt(*node, &mut made);
            // Classes opened by the statement come before what it does with them.
            if self.nesting.is_empty() && self.methods.is_empty() {
                out.append(&mut self.hoisted);
            }
            out.extend(made);
            self.base.exit();
        }
        out
    }

    /// The statements of a block of code that may stand in a field.
    pub(super) fn code(&mut self, node: Option<Node<'_>>) -> Block {
        let nodes = node.map(children).unwrap_or_default();
        self.stmts(&nodes)
    }

    fn stmt(&mut self, node: Node<'_>, out: &mut Block) {
        let place = span(node);
        match node.kind() {
            "method" if self.class.is_none() => out.extend(self.top_function(node)),
            "method" | "singleton_method" => self.member_declaration(node),
            "class" | "module" => self.class_declaration(node),
            "singleton_class" => self.singleton_class(node),
            "if" | "unless" => out.push(self.choice(node)),
            "if_modifier" | "unless_modifier" => out.push(self.choice_modifier(node)),
            "conditional" if chooses_statements(node) => out.push(self.choice_of_two(node)),
            "while" | "until" | "while_modifier" | "until_modifier" => out.push(self.repeated(node)),
            "for" => out.push(self.for_each(node)),
            "case" => self.case(node, out),
            "case_match" => self.case_match(node, out),
            "begin" | "parenthesized_statements" => {
                let body = self.body(node);
                out.push(stmt(place, StmtKind::Block(body)));
            }
            "rescue_modifier" => out.push(self.rescued(node)),
            "return" | "next" => {
                let value = self.given(node);
                // `next` ends the block, which is a function, but for the loops that are loops here.
                let leaves = node.kind() == "next" && self.in_loop(node);
                out.push(stmt(place, if leaves { StmtKind::Continue } else { StmtKind::Return(value) }));
            }
            "break" | "redo" => {
                if let Some(value) = self.given(node) {
                    out.push(Self::expr_stmt(value, place));
                }
                out.push(stmt(place, StmtKind::Break));
            }
            "retry" => out.push(stmt(place, StmtKind::Continue)),
            "assignment" if self.top_class(node) => {}
            "assignment" | "operator_assignment" if self.assign_statement(node, out) => {}
            "binary" if self.logical_statement(node, out) => {}
            "call" if self.call_statement(node, out) => {}
            "alias" | "undef" | "empty_statement" | "uninterpreted" => {}
            _ => {
                let value = self.expr(node);
                out.push(Self::expr_stmt(value, place));
            }
        }
    }

    /// What `return`, `next` or `break` gives.
    pub(super) fn given(&mut self, node: Node<'_>) -> Option<ExprId> {
        let list = children(node).into_iter().find(|part| part.kind() == "argument_list")?;
        let values = children(list);
        if let [one] = values.as_slice() {
            return Some(self.expr(*one));
        }
        let items = self.arg_list(list);
        Some(self.base.add(span(list), ExprKind::Array(items)))
    }

    /// Whether the innermost thing around that `next` can mean is a loop.
    fn in_loop(&self, node: Node<'_>) -> bool {
        let mut at = node.parent();
        while let Some(parent) = at {
            match parent.kind() {
                "while" | "until" | "for" | "while_modifier" | "until_modifier" => return true,
                "block" | "do_block" => {
                    return parent.parent().is_some_and(|call| self.loops(call));
                }
                "method" | "singleton_method" | "lambda" => return false,
                _ => at = parent.parent(),
            }
        }
        false
    }

    /// Whether a call with a block, as a statement, is a loop.
    pub(super) fn loops(&self, call: Node<'_>) -> bool {
        let is_statement = call.parent().is_some_and(|around| {
            matches!(around.kind(), "program" | "body_statement" | "block_body" | "then" | "else" | "do" | "begin" | "ensure")
        });
        let Some(method) = call.child_by_field_name("method").filter(|_| is_statement && call.kind() == "call") else { return false };
        let has_receiver = call.child_by_field_name("receiver").is_some();
        matches!((self.base.text_of(method), has_receiver), ("loop", false) | ("each" | "each_pair" | "times" | "find_each", true))
    }

    /// `x = if …`, `x ||= begin …`: each of the ends assigns.
    fn assign_statement(&mut self, node: Node<'_>, out: &mut Block) -> bool {
        let Some(right) = node.child_by_field_name("right") else { return false };
        if !matches!(right.kind(), "if" | "unless" | "case" | "begin" | "case_match" | "rescue_modifier") {
            return false;
        }
        let mut body = self.stmts(&[right]);
        let plain = node.kind() == "assignment";
        Self::at_ends(&mut body, &mut |statement| {
            let StmtKind::Expr(value) = statement.kind else { return };
            let place = self.base.file.expr(value).span;
            let assign = if plain {
                let target = node.child_by_field_name("left").map_or(Pattern::Ignore, |left| self.pattern(left));
                self.base.add(place, ExprKind::Assign { target: Box::new(target), op: None, value })
            } else {
                self.operator_assign(node, value)
            };
            statement.kind = StmtKind::Expr(assign);
        });
        // The value of the assignment is what was assigned last.
        out.append(&mut body);
        true
    }

    /// `a or raise …`, `a and return`: the right side is a statement.
    fn logical_statement(&mut self, node: Node<'_>, out: &mut Block) -> bool {
        let Some(right) = node.child_by_field_name("right") else { return false };
        let operator = node.child_by_field_name("operator").map_or("", |operator| self.base.text_of(operator));
        let op = match operator {
            "or" | "||" => LogicalOp::Or,
            "and" | "&&" => LogicalOp::And,
            _ => return false,
        };
        let raises = right.kind() == "call"
            && right.child_by_field_name("receiver").is_none()
            && right.child_by_field_name("method").is_some_and(|name| matches!(self.base.text_of(name), "raise" | "fail"));
        if !raises && !matches!(right.kind(), "return" | "next" | "break" | "retry") {
            return false;
        }
        let test = self.field(node, "left");
        let then = self.stmts(&[right]);
        let (then, otherwise) = if op == LogicalOp::And { (then, Block::new()) } else { (Block::new(), then) };
        out.push(stmt(span(node), StmtKind::If { test, then, otherwise }));
        true
    }

    /// Calls that are statements of their own in other languages: `raise`, `loop`, `each`.
    fn call_statement(&mut self, node: Node<'_>, out: &mut Block) -> bool {
        let place = span(node);
        let name = node.child_by_field_name("method").map_or("", |method| self.base.text_of(method));
        let receiver = node.child_by_field_name("receiver");
        if receiver.is_none() && matches!(name, "raise" | "fail") {
            let error = self.raised(node);
            out.push(stmt(place, StmtKind::Throw(error)));
            return true;
        }
        let defined = if self.methods.is_empty() { self.definitions(node) } else { Vec::new() };
        if !defined.is_empty() {
            out.extend(self.stmts(&defined));
            return true;
        }
        let Some(block) = node.child_by_field_name("block").filter(|_| self.loops(node)) else { return self.class_statement(node) };
        if receiver.is_none() {
            let body = self.loop_body(block);
            out.push(stmt(place, StmtKind::While { test: None, update: None, body, otherwise: Block::new() }));
            return true;
        }
        out.push(self.each(node, block));
        true
    }

    /// The statements of a loop's block.
    pub(super) fn loop_body(&mut self, block: Node<'_>) -> Block {
        block.child_by_field_name("body").map(|body| self.body(body)).unwrap_or_default()
    }
}
