//! `switch` as statement and as value.

use tree_sitter::Node;

use super::pattern::Subject;
use super::{CSharp, children};
use crate::ir::{Arm, Block, ExprId, ExprKind, Stmt, StmtKind};
use crate::lower::tree_sitter::{bare_function, span, stmt};

impl<'t> CSharp<'t> {
    pub(super) fn switch_stmt(&mut self, node: Node<'_>) -> Stmt {
        let place = span(node);
        let value = self.expr_or_opaque(node.child_by_field_name("value"), node);
        let (assign, subject) = self.subject(value, place);
        let mut arms = Vec::new();
        for section in node.child_by_field_name("body").map(children).unwrap_or_default() {
            self.out.enter_block();
            let (labels, code): (Vec<Node<'_>>, Vec<Node<'_>>) = children(section).into_iter().partition(|part| is_label(part.kind()));
            let mut arm = self.labels(&labels, &subject, span(section));
            // Labels that are plain values of the grammar's older form stand among the statements' siblings.
            arm.is_default |= labels.is_empty() || self.out.text_of(section).trim_start().starts_with("default");
            let mut body = self.stmts(&code);
            if matches!(body.last().map(|last| &last.kind), Some(StmtKind::Break)) {
                body.pop();
            }
            // A section that consists of labels alone shares the next one's code.
            arm.falls_through = code.is_empty();
            arm.body = body;
            self.out.leave_block();
            arms.push(arm);
        }
        let subject = self.read(&subject);
        let body = vec![stmt(place, StmtKind::Expr(assign)), stmt(place, StmtKind::Match { subject, arms })];
        stmt(place, StmtKind::Block(body))
    }

    /// A `switch` that has a value: a function that returns it, called where it stands.
    pub(super) fn switch_value(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let parts = children(node);
        let func = self.out.enter_function(bare_function(None, place, place));
        let expected = self.expected.take();
        let value = self.expr_or_opaque(parts.first().copied(), node);
        let (assign, subject) = self.subject(value, place);
        let mut arms = Vec::new();
        for part in parts.into_iter().filter(|part| part.kind() == "switch_expression_arm") {
            self.out.enter_block();
            let inner = children(part);
            let Some((value, labels)) = inner.split_last() else { continue };
            let mut arm = self.labels(labels, &subject, span(part));
            arm.body = vec![self.arm_value(*value, expected)];
            self.out.leave_block();
            arms.push(arm);
        }
        let subject = self.read(&subject);
        let body: Block = vec![stmt(place, StmtKind::Expr(assign)), stmt(place, StmtKind::Match { subject, arms })];
        self.out.leave_function(body);
        let callee = self.out.add(place, ExprKind::Lambda(func));
        self.out.add(place, ExprKind::Call { callee, args: Vec::new() })
    }

    fn arm_value(&mut self, node: Node<'_>, expected: Option<&'t str>) -> Stmt {
        if node.kind() == "throw_expression" {
            let error = children(node).first().map(|error| self.expr(*error));
            return stmt(span(node), StmtKind::Throw(error));
        }
        let value = self.expr_expected(node, expected);
        stmt(span(node), StmtKind::Return(Some(value)))
    }

    /// Plain values are tests of the arm, other patterns a condition on it.
    fn labels(&mut self, labels: &[Node<'_>], subject: &Subject, place: crate::ir::Span) -> Arm {
        let mut arm =
            Arm { tests: Vec::new(), is_default: false, guard: None, binding: None, body: Vec::new(), falls_through: false, span: place };
        for label in labels {
            match label.kind() {
                "when_clause" => {
                    let condition = children(*label).first().map(|test| self.expr(*test));
                    arm.guard = match (arm.guard, condition) {
                        (Some(one), Some(other)) => {
                            Some(self.out.add(span(*label), ExprKind::Logical(crate::ir::LogicalOp::And, one, other)))
                        }
                        (one, other) => one.or(other),
                    };
                }
                "discard" => arm.is_default = true,
                _ => {
                    let mut values = Vec::new();
                    if constants(*label, &mut values) {
                        arm.tests.extend(values.into_iter().map(|value| self.expr(value)).collect::<Vec<_>>());
                    } else {
                        let test = self.pattern(*label, subject);
                        arm.guard = Some(test);
                    }
                }
            }
        }
        arm.is_default |= arm.tests.is_empty() && arm.guard.is_some();
        arm
    }
}

/// The values of a pattern that is a choice of constants; `false` if it is anything else.
fn constants<'n>(node: Node<'n>, into: &mut Vec<Node<'n>>) -> bool {
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        match node.kind() {
            "constant_pattern" if children(node).first().is_some_and(|inner| inner.kind() == "tuple_expression") => return false,
            "constant_pattern" => into.extend(children(node).first().copied()),
            "or_pattern" => open.extend(children(node).into_iter().rev()),
            "parenthesized_pattern" => open.extend(children(node)),
            kind if kind.ends_with("_pattern") => return false,
            "or" => {}
            _ => into.push(node),
        }
    }
    true
}

fn is_label(kind: &str) -> bool {
    kind.ends_with("_pattern")
        || kind.ends_with("_literal")
        || matches!(kind, "when_clause" | "discard" | "identifier" | "member_access_expression" | "interpolated_string_expression")
}
