//! `switch` as statement and as value.

use tree_sitter::Node;

use super::Java;
use crate::ir::{Arm, BinaryOp, Block, ExprId, ExprKind, LogicalOp, Pattern, Stmt, StmtKind};
use crate::lower::tree_sitter::{bare_function, children, span, stmt};

impl Java<'_> {
    pub(super) fn switch_stmt(&mut self, node: Node<'_>) -> Stmt {
        let kind = self.switch(node, false);
        stmt(span(node), kind)
    }

    /// A `switch` that has a value: a function that returns it, called where it stands.
    pub(super) fn switch_value(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let func = self.out.enter_function(bare_function(None, place, place));
        let kind = self.switch(node, true);
        self.out.leave_function(vec![stmt(place, kind)]);
        let callee = self.out.add(place, ExprKind::Lambda(func));
        self.out.add(place, ExprKind::Call { callee, args: Vec::new() })
    }

    fn switch(&mut self, node: Node<'_>, has_value: bool) -> StmtKind {
        let condition = node.child_by_field_name("condition").and_then(|c| children(c).first().copied());
        let subject = self.expr_or_opaque(condition, node);
        let mut arms = Vec::new();
        for part in node.child_by_field_name("body").map(children).unwrap_or_default() {
            self.out.enter_block();
            let arm = self.arm(part, condition, has_value);
            self.out.leave_block();
            arms.push(arm);
        }
        StmtKind::Match { subject, arms }
    }

    fn arm(&mut self, node: Node<'_>, condition: Option<Node<'_>>, has_value: bool) -> Arm {
        let (mut tests, mut is_default, mut guard, mut binding) = (Vec::new(), false, None, None);
        let mut code = Vec::new();
        for part in children(node) {
            if part.kind() != "switch_label" {
                code.push(part);
                continue;
            }
            let items = children(part);
            is_default |= self.out.text_of(part).trim_start().starts_with("default");
            for item in items {
                match item.kind() {
                    "guard" => {
                        let asked = children(item).first().map(|test| self.expr(*test));
                        guard = match (guard, asked) {
                            (Some(one), Some(other)) => Some(self.out.add(span(item), ExprKind::Logical(LogicalOp::And, one, other))),
                            (one, other) => one.or(other),
                        };
                    }
                    "pattern" => {
                        let asked;
                        (binding, asked) = self.type_pattern(item);
                        guard = guard.or(asked);
                    }
                    _ if self.out.text_of(item) == "default" => is_default = true,
                    _ => tests.push(self.case(item, condition)),
                }
            }
        }
        let is_rule = node.kind() == "switch_rule";
        let mut body: Block = match (is_rule && has_value, code.as_slice()) {
            (true, [one]) if one.kind() == "expression_statement" => {
                let value = children(*one).first().map(|value| self.expr(*value));
                vec![stmt(span(*one), StmtKind::Return(value))]
            }
            _ => self.stmts(&code),
        };
        let ends = matches!(body.last().map(|last| &last.kind), Some(StmtKind::Break));
        if ends {
            body.pop();
        }
        let leaves = matches!(body.last().map(|last| &last.kind), Some(StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Continue));
        Arm { tests, is_default, guard, binding, body, falls_through: !is_rule && !ends && !leaves, span: span(node) }
    }

    /// A label. A bare name that nothing around declares is a constant of the subject's enumeration.
    fn case(&mut self, item: Node<'_>, condition: Option<Node<'_>>) -> ExprId {
        let text = self.out.text_of(item);
        let is_constant = item.kind() == "identifier" && self.out.meaning(text) == crate::lower::tree_sitter::Meaning::Free;
        match condition.filter(|c| is_constant && matches!(c.kind(), "identifier" | "field_access" | "this")) {
            Some(condition) => {
                let object = self.expr(condition);
                let name = self.out.name(text);
                self.out.add(span(item), ExprKind::Member { object, name, name_span: span(item) })
            }
            None => self.expr(item),
        }
    }

    /// `Type name`: the variable, and the condition that what it holds is of the type.
    fn type_pattern(&mut self, item: Node<'_>) -> (Option<Pattern>, Option<ExprId>) {
        let Some(inner) = children(item).first().copied().filter(|inner| inner.kind() == "type_pattern") else { return (None, None) };
        let parts = children(inner);
        let Some(name) = parts.iter().copied().rfind(|part| part.kind() == "identifier") else { return (None, None) };
        let ty = parts.first().filter(|ty| **ty != name).map(|ty| self.type_value(*ty));
        let text = self.out.text_of(name);
        let bound = self.out.declare(text);
        let asked = ty.map(|ty| {
            let read = self.out.add(span(name), ExprKind::Name(bound.clone()));
            self.out.add(span(item), ExprKind::Binary(BinaryOp::InstanceOf, read, ty))
        });
        (Some(Pattern::Name(bound, span(name))), asked)
    }
}
