//! Expressions.

use tree_sitter::Node;

use super::{CSharp, children};
use crate::ir::{BinaryOp, ExprId, ExprKind, LogicalOp, Name, Pattern, Span, UnaryOp};
use crate::lower::tree_sitter::{Meaning, child, span};

impl<'t> CSharp<'t> {
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        self.expr_for(node, None)
    }

    /// An expression whose value goes to a place of the declared type `ty`.
    pub(super) fn expr_for(&mut self, node: Node<'_>, ty: Option<Node<'_>>) -> ExprId {
        let expected = ty.map(|ty| self.out.text_of(ty));
        self.expr_expected(node, expected)
    }

    pub(super) fn expr_expected(&mut self, node: Node<'_>, expected: Option<&'t str>) -> ExprId {
        if !self.out.enter(node) {
            return self.out.add(span(node), ExprKind::Opaque(Vec::new()));
        }
        let around = std::mem::replace(&mut self.expected, expected);
        let id = self.expr_inner(node);
        self.expected = around;
        self.out.exit();
        id
    }

    /// An expression that a broken file may lack.
    pub(super) fn expr_or_opaque(&mut self, node: Option<Node<'_>>, around: Node<'_>) -> ExprId {
        match node {
            Some(node) => self.expr(node),
            None => self.out.add(span(around), ExprKind::Opaque(Vec::new())),
        }
    }

    fn expr_inner(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let field = |name: &str| node.child_by_field_name(name);
        let first = || children(node).first().copied();
        let kind = match node.kind() {
            "string_literal" | "verbatim_string_literal" | "raw_string_literal" | "character_literal" => return self.string(node),
            "interpolated_string_expression" => return self.interpolated(node),
            "integer_literal" | "real_literal" => return self.number(node),
            "boolean_literal" => ExprKind::Bool(self.out.text_of(node) == "true"),
            "null_literal" | "default_expression" => ExprKind::Null,
            "this" => ExprKind::This,
            "base" => ExprKind::Super,
            "identifier" => return self.named(node),
            "generic_name" => match child(node, "identifier") {
                Some(name) => return self.named(name),
                None => ExprKind::Opaque(Vec::new()),
            },
            "predefined_type" | "qualified_name" | "alias_qualified_name" | "nullable_type" => return self.type_value(node),
            "typeof_expression" => match field("type") {
                Some(ty) => return self.type_value(ty),
                None => ExprKind::Opaque(Vec::new()),
            },
            "parenthesized_expression" => match first() {
                Some(inner) => {
                    let expected = self.expected;
                    return self.expr_expected(inner, expected);
                }
                None => ExprKind::Opaque(Vec::new()),
            },
            "checked_expression" | "ref_expression" => return self.expr_or_opaque(first(), node),
            "postfix_unary_expression" => {
                let operand = self.expr_or_opaque(first(), node);
                if self.out.text_of(node).ends_with('!') {
                    return operand;
                }
                ExprKind::Unary(UnaryOp::Arithmetic, operand)
            }
            "prefix_unary_expression" | "unary_expression" => {
                let operand = self.expr_or_opaque(first(), node);
                let op = if self.out.text_of(node).starts_with('!') { UnaryOp::Not } else { UnaryOp::Arithmetic };
                ExprKind::Unary(op, operand)
            }
            "await_expression" => ExprKind::Await(self.expr_or_opaque(first(), node)),
            "assignment_expression" => return self.assignment(node),
            "binary_expression" => return self.binary(node),
            "conditional_expression" => {
                let expected = self.expected;
                let test = self.expr_or_opaque(field("condition"), node);
                let then = field("consequence").map(|then| self.expr_expected(then, expected));
                let otherwise = field("alternative").map(|otherwise| self.expr_expected(otherwise, expected));
                match (then, otherwise) {
                    (Some(then), Some(otherwise)) => ExprKind::Conditional { test, then, otherwise },
                    _ => ExprKind::Opaque(vec![test]),
                }
            }
            "cast_expression" | "as_expression" => {
                let value = self.expr_or_opaque(field("value").or_else(|| field("left")), node);
                match field("type").or_else(|| field("right")).map(|ty| self.ty(ty)) {
                    Some(ty) => ExprKind::Cast { value, ty },
                    None => return value,
                }
            }
            "is_expression" => {
                let value = self.expr_or_opaque(field("left"), node);
                match field("right") {
                    Some(ty) => {
                        let ty = self.type_value(ty);
                        ExprKind::Binary(BinaryOp::InstanceOf, value, ty)
                    }
                    None => return value,
                }
            }
            "is_pattern_expression" => return self.is_pattern(node),
            "switch_expression" => return self.switch_value(node),
            "lambda_expression" | "anonymous_method_expression" => return self.lambda(node),
            "invocation_expression" => return self.invocation(node),
            "member_access_expression" => return self.member_access(node),
            "conditional_access_expression" => return self.conditional_access(node),
            "element_access_expression" => {
                let object = self.expr_or_opaque(field("expression"), node);
                return self.indexed(object, field("subscript"), place);
            }
            "object_creation_expression" | "implicit_object_creation_expression" => return self.creation(node),
            "anonymous_object_creation_expression" => return self.anonymous_object(node),
            "array_creation_expression" | "implicit_array_creation_expression" => return self.array(node),
            "initializer_expression" | "collection_expression" => return self.collection(node),
            "with_expression" => return self.with(node),
            "query_expression" => return self.query(node),
            "tuple_expression" => return self.tuple(node),
            // `out var found`
            "declaration_expression" => match field("name").map(|name| self.declared(name)) {
                Some(Pattern::Name(name, _)) => ExprKind::Name(name),
                _ => ExprKind::Opaque(Vec::new()),
            },
            "throw_expression" => {
                let error = first().map(|error| self.expr(error));
                return self.out.thrown(error, place);
            }
            "interpolated_verbatim_string_text" | "argument_list" if !node.is_named() => ExprKind::Opaque(Vec::new()),
            "argument" => return self.expr_or_opaque(children(node).last().copied(), node),
            kind if is_no_value(kind) => ExprKind::Opaque(Vec::new()),
            _ => ExprKind::Opaque(children(node).into_iter().map(|part| self.expr(part)).collect()),
        };
        self.out.add(place, kind)
    }

    /// A bare name: a variable, a member of the innermost class, or whatever it means further out.
    pub(super) fn named(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let text = self.out.text_of(node);
        let text = text.strip_prefix('@').unwrap_or(text);
        let name = self.out.name(text);
        match self.out.meaning(text) {
            Meaning::Variable(variable) => self.out.add(place, ExprKind::Name(variable)),
            Meaning::Member(0) if self.own_type != Some(text) => {
                let object = self.out.add(place, ExprKind::This);
                self.out.add(place, ExprKind::Member { object, name, name_span: place })
            }
            _ => self.out.add(place, ExprKind::Name(name)),
        }
    }

    fn member_access(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let (Some(object), Some(name)) = (node.child_by_field_name("expression"), node.child_by_field_name("name")) else {
            return self.out.add(place, ExprKind::Opaque(Vec::new()));
        };
        // The value of a task that is waited for in place.
        if self.out.text_of(name) == "Result" && self.makes_task(object) {
            let task = self.expr(object);
            return self.out.add(place, ExprKind::Await(task));
        }
        if let Some(test) = self.is_part(node) {
            return test;
        }
        let object = self.expr(object);
        let (name, name_span) = self.simple_name(name);
        self.out.add(place, ExprKind::Member { object, name, name_span })
    }

    /// A member's name, type arguments left out.
    pub(super) fn simple_name(&mut self, node: Node<'_>) -> (Name, Span) {
        let node = if node.kind() == "generic_name" { child(node, "identifier").unwrap_or(node) } else { node };
        (self.out.name_of(node), span(node))
    }

    /// Whether an expression surely gives a task: a call of a method that is named so.
    fn makes_task(&self, node: Node<'_>) -> bool {
        let function = node.child_by_field_name("function").filter(|_| node.kind() == "invocation_expression");
        let name = function.map(|function| function.child_by_field_name("name").unwrap_or(function));
        let bare = name.map(|name| if name.kind() == "generic_name" { child(name, "identifier").unwrap_or(name) } else { name });
        bare.is_some_and(|name| self.out.text_of(name).ends_with("Async"))
    }

    /// `object?.name`, `object?[index]`.
    fn conditional_access(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(condition) = node.child_by_field_name("condition") else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let object = self.expr(condition);
        match children(node).into_iter().find(|part| *part != condition) {
            Some(binding) if binding.kind() == "member_binding_expression" => match binding.child_by_field_name("name") {
                Some(name) => {
                    let (name, name_span) = self.simple_name(name);
                    self.out.add(place, ExprKind::Member { object, name, name_span })
                }
                None => object,
            },
            Some(binding) if binding.kind() == "element_binding_expression" => self.indexed(object, Some(binding), place),
            Some(other) => {
                let other = self.expr(other);
                self.out.add(place, ExprKind::Opaque(vec![object, other]))
            }
            None => object,
        }
    }

    fn indexed(&mut self, object: ExprId, list: Option<Node<'_>>, place: Span) -> ExprId {
        let index = list.and_then(|list| children(list).first().copied());
        match index.map(|index| self.expr(index)) {
            Some(index) => self.out.add(place, ExprKind::Index { object, index }),
            None => object,
        }
    }

    fn operator(&self, node: Node<'_>) -> &'t str {
        node.child_by_field_name("operator").map_or("", |operator| self.out.text_of(operator))
    }

    fn assignment(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let value = self.expr_or_opaque(node.child_by_field_name("right"), node);
        let target = match node.child_by_field_name("left") {
            Some(left) => self.target(left),
            None => Pattern::Ignore,
        };
        let op = match self.operator(node) {
            "=" => None,
            "+=" => Some(BinaryOp::Add),
            // The value is assigned where there was none before.
            "??=" => {
                let Some(left) = node.child_by_field_name("left") else { return value };
                let old = self.expr(left);
                let value = self.out.add(place, ExprKind::Logical(LogicalOp::Coalesce, old, value));
                return self.out.add(place, ExprKind::Assign { target: Box::new(target), op: None, value });
            }
            _ => Some(BinaryOp::Arithmetic),
        };
        self.out.add(place, ExprKind::Assign { target: Box::new(target), op, value })
    }

    /// What an assignment binds.
    fn target(&mut self, left: Node<'_>) -> Pattern {
        match left.kind() {
            "tuple_expression" => {
                let items = children(left).into_iter().filter_map(|item| children(item).last().copied()).collect::<Vec<_>>();
                let items = items.into_iter().map(|item| Some(self.target(item))).collect();
                Pattern::Array { items, rest: None }
            }
            "declaration_expression" => left.child_by_field_name("name").map_or(Pattern::Ignore, |name| self.declared(name)),
            _ => {
                let target = self.expr(left);
                match &self.out.file.expr(target).kind {
                    ExprKind::Name(name) if &**name == "_" => Pattern::Ignore,
                    ExprKind::Name(name) => Pattern::Name(name.clone(), span(left)),
                    _ => Pattern::Place(target),
                }
            }
        }
    }

    /// `a + b + c …` leans left and may be long: its operands are gone through in a loop.
    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let expected = self.expected;
        let mut spine = vec![node];
        let mut left = node.child_by_field_name("left");
        while let Some(inner) = left.filter(|left| left.kind() == "binary_expression") {
            spine.push(inner);
            left = inner.child_by_field_name("left");
        }
        let mut value = self.expr_or_opaque(left, node);
        for part in spine.into_iter().rev() {
            // What stands in for nothing goes where the first value would have gone.
            let right = match part.child_by_field_name("right") {
                Some(right) if self.operator(part) == "??" => self.expr_expected(right, expected),
                right => self.expr_or_opaque(right, part),
            };
            let kind = match self.operator(part) {
                "&&" => ExprKind::Logical(LogicalOp::And, value, right),
                "||" => ExprKind::Logical(LogicalOp::Or, value, right),
                "??" => ExprKind::Logical(LogicalOp::Coalesce, value, right),
                operator => ExprKind::Binary(binary_op(operator), value, right),
            };
            value = self.out.add(span(part), kind);
        }
        value
    }
}

pub(super) fn binary_op(operator: &str) -> BinaryOp {
    match operator {
        "+" => BinaryOp::Add,
        "==" => BinaryOp::Eq,
        "!=" => BinaryOp::Ne,
        "<" => BinaryOp::Lt,
        "<=" => BinaryOp::Le,
        ">" => BinaryOp::Gt,
        ">=" => BinaryOp::Ge,
        _ => BinaryOp::Arithmetic,
    }
}

/// Parts of the tree that hold no expression.
fn is_no_value(kind: &str) -> bool {
    matches!(kind, "modifier" | "implicit_type" | "type_argument_list" | "discard" | "array_type" | "tuple_type" | "attribute_list")
}
