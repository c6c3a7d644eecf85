//! `switch` as statement and as value.

use tree_sitter::Node;

use super::Java;
use crate::ir::{Arm, BinaryOp, Block, ExprId, ExprKind, LogicalOp, Pattern, Stmt, StmtKind};
use crate::lower::tree_sitter::{bare_function, children, span, stmt};

/// What a label does that asks for a type.
#[derive(Default)]
struct TypePattern {
    /// The variable that it fills.
    binding: Option<Pattern>,
    /// The condition that what it holds is of the type, which takes that apart.
    asked: Option<ExprId>,
}

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
                        let found = self.type_pattern(item);
                        binding = found.binding;
                        guard = guard.or(found.asked);
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

    /// `Type name`, or `Type(Type name, …)`, which takes apart what it holds.
    fn type_pattern(&mut self, item: Node<'_>) -> TypePattern {
        let Some(inner) = children(item).first().copied() else { return TypePattern::default() };
        let place = span(inner);
        let (ty, name, parts) = if inner.kind() == "record_pattern" {
            let (ty, parts) = self.record_pattern(inner);
            (ty, (self.out.declare(&format!("record#{}", place.start)), place), Some(parts))
        } else {
            let parts = if inner.kind() == "type_pattern" { children(inner) } else { Vec::new() };
            let Some(name) = parts.iter().copied().rfind(|part| part.kind() == "identifier") else { return TypePattern::default() };
            let ty = parts.first().filter(|ty| **ty != name).map(|ty| self.type_value(*ty));
            let text = self.out.text_of(name);
            (ty, (self.out.declare(text), span(name)), None)
        };
        let (bound, at) = name;
        let mut read = || self.out.add(at, ExprKind::Name(bound.clone()));
        let apart = parts.map(|parts| (parts, read()));
        let asked = ty.map(|ty| (read(), ty));
        let asked = asked.map(|(read, ty)| self.out.add(span(item), ExprKind::Binary(BinaryOp::InstanceOf, read, ty)));
        // What stands behind `when` asks for the parts.
        let apart = apart.map(|(parts, read)| self.out.add(place, ExprKind::Assign { target: Box::new(parts), op: None, value: read }));
        let asked = match (apart, asked) {
            (Some(apart), Some(asked)) => Some(self.out.add(place, ExprKind::Sequence(vec![apart, asked]))),
            (apart, asked) => asked.or(apart),
        };
        TypePattern { binding: Some(Pattern::Name(bound, at)), asked }
    }

    /// The type of a record pattern, and what its parts bind.
    pub(super) fn record_pattern(&mut self, node: Node<'_>) -> (Option<ExprId>, Pattern) {
        let ignored = || Pattern::Array { items: Vec::new(), rest: None };
        if !self.out.enter(node) {
            return (None, ignored());
        }
        let parts = children(node);
        let ty = parts.first().map(|ty| self.type_value(*ty));
        let body = parts.into_iter().find(|part| part.kind() == "record_pattern_body").map(children).unwrap_or_default();
        let items = body.into_iter().map(|part| match part.kind() {
            "record_pattern" => Some(self.record_pattern(part).1),
            "record_pattern_component" => {
                let name = children(part).into_iter().rfind(|part| part.kind() == "identifier")?;
                let text = self.out.text_of(name);
                Some(Pattern::Name(self.out.declare(text), span(name)))
            }
            _ => None,
        });
        let items = items.collect();
        self.out.exit();
        (ty, Pattern::Array { items, rest: None })
    }
}
