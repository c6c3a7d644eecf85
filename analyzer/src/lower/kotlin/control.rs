//! `if`, `when`, `try` and `?:`, as statements that leave a value and as expressions.

use tree_sitter::Node;

use super::Kotlin;
use super::stmt::Dest;
use crate::ir::{Arm, BinaryOp, Block, Catch, ExprId, ExprKind, LogicalOp, Pattern, Span, StmtKind, UnaryOp};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

/// How far into an expression is looked for what it chooses.
const MAX_CHOICES: usize = 16;

impl Kotlin<'_> {
    /// Whether an expression has statements inside that belong to the function around it.
    pub(super) fn chooses(&self, node: Node<'_>) -> bool {
        self.chooses_within(node, MAX_CHOICES)
    }

    fn chooses_within(&self, node: Node<'_>, depth: usize) -> bool {
        match node.kind() {
            _ if depth == 0 => false,
            "when_expression" | "try_expression" | "jump_expression" => true,
            "if_expression" => !Self::is_conditional(node, MAX_CHOICES),
            "parenthesized_expression" => children(node).first().is_some_and(|inner| self.chooses_within(*inner, depth - 1)),
            "elvis_expression" => children(node).iter().any(|part| self.chooses_within(*part, depth - 1)),
            "call_expression" => self.leaves_function(node),
            _ => false,
        }
    }

    /// `if (a) b else c` of two expressions.
    fn is_conditional(node: Node<'_>, depth: usize) -> bool {
        let branch = |name: &str| node.child_by_field_name(name).is_some_and(|body| Self::sole_value(body, depth).is_some());
        depth > 0 && branch("consequence") && branch("alternative")
    }

    /// The one expression that a branch is.
    fn sole_value(body: Node<'_>, depth: usize) -> Option<Node<'_>> {
        let mut nodes = children(body);
        if let [only] = nodes.as_slice()
            && only.kind() == "statements"
        {
            nodes = children(*only);
        }
        let [only] = nodes.as_slice() else { return None };
        let is_value = match only.kind() {
            "if_expression" => Self::is_conditional(*only, depth.saturating_sub(1)),
            "assignment"
            | "property_declaration"
            | "for_statement"
            | "while_statement"
            | "do_while_statement"
            | "jump_expression"
            | "when_expression"
            | "try_expression"
            | "function_declaration"
            | "class_declaration"
            | "object_declaration" => false,
            _ => true,
        };
        is_value.then_some(*only)
    }

    pub(super) fn if_into(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        let test = self.expr_or_opaque(node.child_by_field_name("condition"), node);
        let then = self.control_body(node.child_by_field_name("consequence"), dest);
        let otherwise = self.control_body(node.child_by_field_name("alternative"), dest);
        into.push(stmt(span(node), StmtKind::If { test, then, otherwise }));
    }

    /// `if (a) b else c` in the middle of an expression.
    pub(super) fn if_value(&mut self, node: Node<'_>) -> ExprId {
        if !Self::is_conditional(node, MAX_CHOICES) {
            return self.statements_value(node);
        }
        let test = self.expr_or_opaque(node.child_by_field_name("condition"), node);
        let branch = |name: &str| node.child_by_field_name(name).and_then(|body| Self::sole_value(body, MAX_CHOICES));
        let then = self.expr_or_opaque(branch("consequence"), node);
        let otherwise = self.expr_or_opaque(branch("alternative"), node);
        self.out.add(span(node), ExprKind::Conditional { test, then, otherwise })
    }

    /// What chooses in the middle of an expression: a function that returns its value, called where it stands.
    pub(super) fn statements_value(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let func = self.out.enter_function(bare_function(None, place, place));
        let mut body = Block::new();
        self.value_into(node, &Dest::Return, &mut body);
        self.out.leave_function(body);
        self.run_now(func, place)
    }

    /// `value ?: return`, `value ?: throw error`.
    pub(super) fn elvis_into(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        let place = span(node);
        let parts = children(node);
        let (Some(value), Some(otherwise)) = (parts.first(), parts.get(1)) else { return };
        let value_id = self.settled(*value, into);
        let temporary = self.out.declare("<value>");
        into.push(Self::let_stmt(place, Pattern::Name(temporary.clone(), span(*value)), value_id));
        let read = self.out.add(span(*value), ExprKind::Name(temporary.clone()));
        // The question stands where the operator does: it is about the value as a whole, and nothing within that.
        let asked = Span::new(span(*value).end, span(*otherwise).start);
        let nothing = self.out.add(asked, ExprKind::Null);
        let test = self.out.add(asked, ExprKind::Binary(BinaryOp::Eq, read, nothing));
        self.out.enter_block();
        let mut then = Block::new();
        self.value_into(*otherwise, &Dest::Variable(temporary.clone()), &mut then);
        self.out.leave_block();
        into.push(stmt(place, StmtKind::If { test, then, otherwise: Vec::new() }));
        let read = self.out.add(span(*value), ExprKind::Name(temporary));
        self.leave(place, Some(read), dest, into);
    }

    /// `when (subject) { … }`, and `when { condition -> … }`, which is a chain of conditions.
    pub(super) fn when_into(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        let place = span(node);
        let entries: Vec<Node<'_>> = children(node).into_iter().filter(|part| part.kind() == "when_entry").collect();
        self.out.enter_block();
        let mut body = Block::new();
        match child(node, "when_subject") {
            Some(subject) => self.when_subject(node, subject, &entries, dest, &mut body),
            None => body = self.conditions(&entries, dest),
        }
        self.out.leave_block();
        into.push(stmt(place, StmtKind::Block(body)));
    }

    fn conditions(&mut self, entries: &[Node<'_>], dest: &Dest) -> Block {
        let mut rest = Block::new();
        for entry in entries.iter().rev() {
            let conditions: Vec<Node<'_>> = children(*entry).into_iter().filter(|part| part.kind() == "when_condition").collect();
            let mut test = None;
            for condition in conditions {
                let Some(one) = children(condition).first().map(|one| self.expr(*one)) else { continue };
                test = Some(match test {
                    Some(before) => self.out.add(span(*entry), ExprKind::Logical(LogicalOp::Or, before, one)),
                    None => one,
                });
            }
            let code = self.control_body(child(*entry, "control_structure_body"), dest);
            rest = match test {
                Some(test) => vec![stmt(span(*entry), StmtKind::If { test, then: code, otherwise: rest })],
                None => code,
            };
        }
        rest
    }

    fn when_subject(&mut self, node: Node<'_>, subject: Node<'_>, entries: &[Node<'_>], dest: &Dest, into: &mut Block) {
        let parts = children(subject);
        let value = parts.iter().rfind(|part| !matches!(part.kind(), "variable_declaration" | "annotation")).copied();
        let value = self.expr_or_opaque(value, node);
        // The conditions ask for the same value over and over.
        let pattern = match parts.iter().find(|part| part.kind() == "variable_declaration") {
            Some(name) => self.bound(*name),
            None => Pattern::Name(self.out.declare("<subject>"), span(subject)),
        };
        let named = match &pattern {
            Pattern::Name(name, _) => Some(name.clone()),
            _ => None,
        };
        into.push(Self::let_stmt(span(subject), pattern, value));
        let read = |kotlin: &mut Self| match &named {
            Some(name) => kotlin.out.add(span(subject), ExprKind::Name(name.clone())),
            None => value,
        };
        let mut arms = Vec::new();
        for entry in entries {
            self.out.enter_block();
            let mut tests = Vec::new();
            let mut asked: Vec<ExprId> = Vec::new();
            let mut is_default = true;
            for part in children(*entry) {
                if part.kind() == "when_condition" {
                    is_default = false;
                    let Some(condition) = children(part).first().copied() else { continue };
                    match condition.kind() {
                        "range_test" | "type_test" => {
                            let subject = read(self);
                            asked.push(self.test_of(subject, condition));
                        }
                        _ => tests.push(self.expr(condition)),
                    }
                }
            }
            let mut guard = child(*entry, "guard_condition").and_then(|guard| children(guard).first().copied()).map(|test| self.expr(test));
            // What is asked of the subject is a condition of an arm that any value may lead to.
            if tests.is_empty() {
                for one in asked {
                    guard = Some(match guard {
                        Some(before) => self.out.add(span(*entry), ExprKind::Logical(LogicalOp::Or, before, one)),
                        None => one,
                    });
                }
            }
            let body = self.control_body(child(*entry, "control_structure_body"), dest);
            self.out.leave_block();
            arms.push(Arm { tests, is_default, guard, binding: None, body, falls_through: false, span: span(*entry) });
        }
        let subject_read = read(self);
        into.push(stmt(span(node), StmtKind::Match { subject: subject_read, arms }));
    }

    /// `in range`, `is Type`, asked of `subject`; with `!` before it the opposite.
    fn test_of(&mut self, subject: ExprId, test: Node<'_>) -> ExprId {
        let place = span(test);
        let Some(operand) = children(test).first().copied() else { return subject };
        let negated = child(test, "!").is_some() || self.out.text_of(test).starts_with('!');
        if test.kind() == "type_test" {
            let ty = self.type_value(operand);
            let is = self.out.add(place, ExprKind::Binary(BinaryOp::InstanceOf, subject, ty));
            return if negated { self.out.add(place, ExprKind::Unary(UnaryOp::Not, is)) } else { is };
        }
        self.within(subject, operand, negated, place)
    }

    /// `subject in range`: between its ends, or one of its items.
    pub(super) fn within(&mut self, subject: ExprId, range: Node<'_>, negated: bool, place: crate::ir::Span) -> ExprId {
        let ends = children(range);
        let inside = match (range.kind(), ends.as_slice()) {
            ("range_expression", [low, high]) => {
                let (low, high) = (self.expr(*low), self.expr(*high));
                let above = self.out.add(place, ExprKind::Binary(BinaryOp::Ge, subject, low));
                let below = self.out.add(place, ExprKind::Binary(BinaryOp::Le, subject, high));
                self.out.add(place, ExprKind::Logical(LogicalOp::And, above, below))
            }
            _ => {
                let items = self.expr(range);
                let op = if negated { BinaryOp::NotIn } else { BinaryOp::In };
                return self.out.add(place, ExprKind::Binary(op, subject, items));
            }
        };
        if negated { self.out.add(place, ExprKind::Unary(UnaryOp::Not, inside)) } else { inside }
    }

    pub(super) fn try_into(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        let body = self.block(child(node, "statements"), dest);
        let (mut catches, mut finally) = (Vec::new(), Vec::new());
        for part in children(node) {
            match part.kind() {
                "catch_block" => catches.push(self.catch(part, dest)),
                "finally_block" => finally = self.block(child(part, "statements"), &Dest::Discard),
                _ => {}
            }
        }
        into.push(stmt(span(node), StmtKind::Try { body, catches, otherwise: Vec::new(), finally }));
    }

    fn catch(&mut self, node: Node<'_>, dest: &Dest) -> Catch {
        self.out.enter_block();
        let ty = children(node).into_iter().find(|part| super::types::is_type_node(part.kind()));
        let types = ty.map(|ty| self.type_value(ty)).into_iter().collect();
        let binding = child(node, "simple_identifier").map(|name| {
            let text = self.text(name);
            Pattern::Name(self.out.declare(text), span(name))
        });
        let body = self.block(child(node, "statements"), dest);
        self.out.leave_block();
        Catch { types, binding, body, span: span(node) }
    }
}
