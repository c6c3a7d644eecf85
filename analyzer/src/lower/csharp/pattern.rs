//! Patterns as conditions on a value that was looked at once.

use tree_sitter::Node;

use super::expr::binary_op;
use super::{CSharp, children};
use crate::ir::{BinaryOp, ExprId, ExprKind, LogicalOp, Name, Pattern, Span, UnaryOp};
use crate::lower::tree_sitter::{child, span};

/// Where the value that a pattern is put to can be read again: a variable, and members of it.
#[derive(Clone)]
pub(super) struct Subject {
    name: Name,
    path: Vec<Name>,
    place: Span,
}

impl CSharp<'_> {
    /// `value is pattern`
    pub(super) fn is_pattern(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let value = self.expr_or_opaque(node.child_by_field_name("expression"), node);
        let Some(pattern) = node.child_by_field_name("pattern") else { return value };
        let (assign, subject) = self.subject(value, place);
        let test = self.pattern(pattern, &subject);
        self.out.add(place, ExprKind::Sequence(vec![assign, test]))
    }

    /// `value is Part.Of.It ? … : …`, which the grammar takes for a part of what `value is Part` gives.
    pub(super) fn is_part(&mut self, node: Node<'_>) -> Option<ExprId> {
        let (mut names, mut at) = (Vec::new(), node);
        while at.kind() == "member_access_expression" {
            names.push(at.child_by_field_name("name")?);
            at = at.child_by_field_name("expression")?;
        }
        let pattern = at.child_by_field_name("pattern").filter(|_| at.kind() == "is_pattern_expression")?;
        let negated = pattern.kind() == "negated_pattern";
        let constant = if negated { children(pattern).first().copied()? } else { pattern };
        let first = children(constant).first().copied().filter(|_| constant.kind() == "constant_pattern")?;
        let value = self.expr_or_opaque(at.child_by_field_name("expression"), at);
        let mut asked = self.expr(first);
        for name in names.into_iter().rev() {
            let (name, name_span) = self.simple_name(name);
            asked = self.out.add(span(node), ExprKind::Member { object: asked, name, name_span });
        }
        let test = self.out.add(span(node), ExprKind::Binary(BinaryOp::InstanceOf, value, asked));
        Some(if negated { self.out.add(span(node), ExprKind::Unary(UnaryOp::Not, test)) } else { test })
    }

    /// Keeps a value in a variable of its own.
    pub(super) fn subject(&mut self, value: ExprId, place: Span) -> (ExprId, Subject) {
        let name = self.out.declare(&format!("is#{}", place.start));
        let target = Box::new(Pattern::Name(name.clone(), place));
        let assign = self.out.add(place, ExprKind::Assign { target, op: None, value });
        (assign, Subject { name, path: Vec::new(), place })
    }

    pub(super) fn read(&mut self, subject: &Subject) -> ExprId {
        let place = subject.place;
        let mut value = self.out.add(place, ExprKind::Name(subject.name.clone()));
        for name in &subject.path {
            value = self.out.add(place, ExprKind::Member { object: value, name: name.clone(), name_span: place });
        }
        value
    }

    /// The condition that a pattern is, and the variables it binds.
    pub(super) fn pattern(&mut self, node: Node<'_>, subject: &Subject) -> ExprId {
        if !self.out.enter(node) {
            return self.out.add(span(node), ExprKind::Opaque(Vec::new()));
        }
        let id = self.pattern_inner(node, subject);
        self.out.exit();
        id
    }

    fn pattern_inner(&mut self, node: Node<'_>, subject: &Subject) -> ExprId {
        let place = span(node);
        let first = || children(node).first().copied();
        match node.kind() {
            // Of constants alone, `(HttpStatusCode.OK, _)` reads like a value.
            "constant_pattern" if first().is_some_and(|inner| inner.kind() == "tuple_expression") => {
                let tuple = first().unwrap_or(node);
                self.tuple_of_constants(tuple, subject)
            }
            "constant_pattern" => {
                let value = self.read(subject);
                let constant = self.expr_or_opaque(first(), node);
                self.out.add(place, ExprKind::Binary(BinaryOp::Eq, value, constant))
            }
            "relational_pattern" => {
                let operator: String = self.out.text_of(node).chars().take_while(|c| matches!(c, '<' | '>' | '=')).collect();
                let value = self.read(subject);
                let limit = self.expr_or_opaque(first(), node);
                self.out.add(place, ExprKind::Binary(binary_op(&operator), value, limit))
            }
            "negated_pattern" => match first() {
                Some(inner) => {
                    let test = self.pattern(inner, subject);
                    self.out.add(place, ExprKind::Unary(UnaryOp::Not, test))
                }
                None => self.out.add(place, ExprKind::Opaque(Vec::new())),
            },
            "and_pattern" | "or_pattern" => {
                let op = if node.kind() == "and_pattern" { LogicalOp::And } else { LogicalOp::Or };
                match (node.child_by_field_name("left"), node.child_by_field_name("right")) {
                    (Some(left), Some(right)) => {
                        let (left, right) = (self.pattern(left, subject), self.pattern(right, subject));
                        self.out.add(place, ExprKind::Logical(op, left, right))
                    }
                    _ => self.out.add(place, ExprKind::Opaque(Vec::new())),
                }
            }
            "parenthesized_pattern" => match first() {
                Some(inner) => self.pattern(inner, subject),
                None => self.out.add(place, ExprKind::Opaque(Vec::new())),
            },
            "type_pattern" | "declaration_pattern" | "recursive_pattern" | "var_pattern" => self.shape(node, subject),
            // With a gap in it, nobody knows which of its parts is which.
            "list_pattern" if !self.out.text_of(node).contains("..") => {
                let (value, whole) = (self.read(subject), self.read(subject));
                let there = self.out.add(place, ExprKind::Opaque(vec![whole]));
                let mut tests = Vec::new();
                self.by_place(node, value, there, &mut tests);
                self.all_of(tests, subject, place)
            }
            "discard" => self.out.add(place, ExprKind::Bool(true)),
            _ => {
                let value = self.read(subject);
                self.out.add(place, ExprKind::Opaque(vec![value]))
            }
        }
    }

    /// A type, parts and a name, as far as they are there.
    fn shape(&mut self, node: Node<'_>, subject: &Subject) -> ExprId {
        let place = span(node);
        let mut tests = Vec::new();
        if let Some(ty) = node.child_by_field_name("type") {
            let value = self.read(subject);
            let ty = self.type_value(ty);
            tests.push(self.out.add(place, ExprKind::Binary(BinaryOp::InstanceOf, value, ty)));
        }
        let clause = child(node, "property_pattern_clause");
        if clause.is_some() && tests.is_empty() {
            // What has parts is something, if they are none.
            let value = self.read(subject);
            let nothing = self.out.add(place, ExprKind::Null);
            tests.push(self.out.add(place, ExprKind::Binary(BinaryOp::Ne, value, nothing)));
        }
        for part in clause.map(children).unwrap_or_default() {
            let parts = children(part);
            let [head, inner] = parts.as_slice() else { continue };
            let mut deeper = subject.clone();
            deeper.path.extend(self.path(*head));
            deeper.place = span(*head);
            tests.push(self.pattern(*inner, &deeper));
        }
        if let Some(parts) = child(node, "positional_pattern_clause") {
            let value = self.read(subject);
            let there = self.out.add(place, ExprKind::Bool(true));
            self.by_place(parts, value, there, &mut tests);
        }
        if let Some(name) = node.child_by_field_name("name") {
            let value = self.read(subject);
            // The name lives on behind the condition (`if (x is not { } y) return;`).
            let target = Box::new(self.declared(name));
            let assign = self.out.add(place, ExprKind::Assign { target, op: None, value });
            let there = self.out.add(place, ExprKind::Bool(true));
            let bound = self.out.add(place, ExprKind::Sequence(vec![assign, there]));
            tests.push(bound);
        }
        self.all_of(tests, subject, place)
    }

    /// The constants of a tuple, each compared with what stands in its place.
    fn tuple_of_constants(&mut self, tuple: Node<'_>, subject: &Subject) -> ExprId {
        let place = span(tuple);
        let (mut items, mut tests) = (Vec::new(), Vec::new());
        for part in children(tuple) {
            let constant = if part.kind() == "argument" { children(part).last().copied().unwrap_or(part) } else { part };
            if self.out.text_of(constant) == "_" {
                items.push(None);
                continue;
            }
            let at = span(constant);
            let name = self.out.declare(&format!("at#{}", at.start));
            items.push(Some(Pattern::Name(name.clone(), at)));
            let (value, constant) = (self.out.add(at, ExprKind::Name(name)), self.expr(constant));
            tests.push(self.out.add(at, ExprKind::Binary(BinaryOp::Eq, value, constant)));
        }
        let value = self.read(subject);
        let target = Box::new(Pattern::Array { items, rest: None });
        let assign = self.out.add(place, ExprKind::Assign { target, op: None, value });
        let test = self.all_of(tests, subject, place);
        self.out.add(place, ExprKind::Sequence(vec![assign, test]))
    }

    /// The condition that all of these are.
    fn all_of(&mut self, tests: Vec<ExprId>, subject: &Subject, place: Span) -> ExprId {
        let mut tests = tests.into_iter();
        let Some(mut test) = tests.next() else {
            let value = self.read(subject);
            return self.out.add(place, ExprKind::Opaque(vec![value]));
        };
        for next in tests {
            test = self.out.add(place, ExprKind::Logical(LogicalOp::And, test, next));
        }
        test
    }

    /// Takes a value apart by place. Where it can be (`there`), its parts are put to the patterns that bind no name.
    fn by_place(&mut self, parts: Node<'_>, value: ExprId, there: ExprId, tests: &mut Vec<ExprId>) {
        let mut asked = Vec::new();
        let target = Box::new(self.positions(parts, &mut asked));
        let assign = self.out.add(span(parts), ExprKind::Assign { target, op: None, value });
        tests.push(self.out.add(span(parts), ExprKind::Sequence(vec![assign, there])));
        for (pattern, part) in asked {
            tests.push(self.pattern(pattern, &part));
        }
    }

    /// What the parts of a pattern bind that go by place: `(var verb, Route(var path))`. Those without a name of their own get one, to be
    /// `asked` by it.
    fn positions<'n>(&mut self, clause: Node<'n>, asked: &mut Vec<(Node<'n>, Subject)>) -> Pattern {
        let items = children(clause).into_iter().map(|part| {
            let inner = if part.kind() == "subpattern" { children(part).last().copied()? } else { part };
            match child(inner, "positional_pattern_clause") {
                Some(deeper) if self.out.enter(deeper) => {
                    let pattern = self.positions(deeper, asked);
                    self.out.exit();
                    Some(pattern)
                }
                _ if inner.kind() == "discard" => None,
                _ => Some(match inner.child_by_field_name("name") {
                    Some(name) => self.declared(name),
                    None => {
                        let place = span(inner);
                        let name = self.out.declare(&format!("at#{}", place.start));
                        asked.push((inner, Subject { name: name.clone(), path: Vec::new(), place }));
                        Pattern::Name(name, place)
                    }
                }),
            }
        });
        Pattern::Array { items: items.collect(), rest: None }
    }
}
