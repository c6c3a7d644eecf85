//! Expressions.

use tree_sitter::Node;

use super::Kotlin;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, LogicalOp, Name, Span, UnaryOp};
use crate::lower::tree_sitter::{Meaning, child, children, span};

impl<'t> Kotlin<'t> {
    /// An identifier without its backticks.
    pub(super) fn text(&self, node: Node<'_>) -> &'t str {
        self.out.text_of(node).trim_matches('`')
    }

    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if !self.out.enter(node) {
            return self.out.add(span(node), ExprKind::Opaque(Vec::new()));
        }
        // An expression here takes several calls: it counts twice.
        let id = if self.out.enter(node) {
            let id = self.expr_inner(node);
            self.out.exit();
            id
        } else {
            self.out.add(span(node), ExprKind::Opaque(Vec::new()))
        };
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
        let kind = match node.kind() {
            "string_literal" => return self.string(node, None),
            "character_literal" => return self.character(node),
            "integer_literal" | "long_literal" | "hex_literal" | "bin_literal" | "real_literal" | "unsigned_literal" => {
                return self.number(node);
            }
            "boolean_literal" => ExprKind::Bool(self.out.text_of(node) == "true"),
            "null_literal" => ExprKind::Null,
            "null" => ExprKind::Null,
            // `"$this"` is no name, either.
            "interpolated_identifier" if self.out.text_of(node) == "this" => ExprKind::This,
            "simple_identifier" | "interpolated_identifier" => {
                let text = self.text(node);
                return self.named(text, place);
            }
            "interpolated_expression" | "parenthesized_expression" => {
                return self.expr_or_opaque(children(node).first().copied(), node);
            }
            "this_expression" => ExprKind::This,
            "super_expression" => ExprKind::Super,
            "user_type" | "nullable_type" => return self.type_value(node),
            "call_expression" if self.chooses(node) => return self.statements_value(node),
            "call_expression" => return self.call(node),
            "navigation_expression" => return self.navigation(node),
            "indexing_expression" => {
                let parts = children(node);
                let object = self.expr_or_opaque(parts.first().copied(), node);
                return self.indexed(object, parts.get(1).copied(), place);
            }
            "directly_assignable_expression" => return self.assigned(node),
            "if_expression" => return self.if_value(node),
            "when_expression" | "try_expression" => return self.statements_value(node),
            "jump_expression" if self.out.text_of(node).starts_with("throw") => return self.statements_value(node),
            "elvis_expression" if self.chooses(node) && self.out.text_of(node).contains("throw") => {
                return self.statements_value(node);
            }
            "elvis_expression" => {
                let parts = children(node);
                let left = self.expr_or_opaque(parts.first().copied(), node);
                let right = self.expr_or_opaque(parts.get(1).copied(), node);
                ExprKind::Logical(LogicalOp::Coalesce, left, right)
            }
            "additive_expression"
            | "multiplicative_expression"
            | "comparison_expression"
            | "equality_expression"
            | "conjunction_expression"
            | "disjunction_expression" => return self.binary(node),
            "infix_expression" => return self.infix(node),
            "check_expression" => return self.check(node),
            "as_expression" => {
                let parts = children(node);
                let value = self.expr_or_opaque(parts.first().copied(), node);
                match parts.get(1).map(|ty| self.ty(*ty)) {
                    Some(ty) => ExprKind::Cast { value, ty },
                    None => return value,
                }
            }
            "postfix_expression" => {
                let operand = self.expr_or_opaque(children(node).first().copied(), node);
                if child(node, "!!").is_some() {
                    return operand;
                }
                ExprKind::Unary(UnaryOp::Arithmetic, operand)
            }
            "prefix_expression" => {
                let operand = self.expr_or_opaque(children(node).last().copied(), node);
                if child(node, "annotation").is_some() || child(node, "label").is_some() {
                    return operand;
                }
                let op = if child(node, "!").is_some() { UnaryOp::Not } else { UnaryOp::Arithmetic };
                ExprKind::Unary(op, operand)
            }
            "spread_expression" => return self.expr_or_opaque(children(node).first().copied(), node),
            "collection_literal" => {
                let items = children(node).into_iter().map(|item| Arg::plain(self.expr(item))).collect();
                ExprKind::Array(items)
            }
            "lambda_literal" => return self.lambda(node),
            "anonymous_function" => return self.anonymous_function(node),
            "object_literal" => return self.object_literal(node),
            "callable_reference" => return self.callable_reference(node),
            kind if is_no_value(kind) => ExprKind::Opaque(Vec::new()),
            _ => ExprKind::Opaque(children(node).into_iter().map(|part| self.expr(part)).collect()),
        };
        self.out.add(place, kind)
    }

    /// A bare name: a variable, a member of the innermost class, or whatever it means further out.
    pub(super) fn named(&mut self, text: &str, place: Span) -> ExprId {
        match self.out.meaning(text) {
            Meaning::Variable(variable) => self.out.add(place, ExprKind::Name(variable)),
            _ if self.keeps(text) => self.kept_value(place),
            Meaning::Member(0) if self.receivers == 0 => {
                let name = self.out.name(text);
                let object = self.out.add(place, ExprKind::This);
                self.out.add(place, ExprKind::Member { object, name, name_span: place })
            }
            _ => {
                let name = self.out.name(text);
                self.out.add(place, ExprKind::Name(name))
            }
        }
    }

    fn indexed(&mut self, object: ExprId, suffix: Option<Node<'_>>, place: Span) -> ExprId {
        let index = suffix.and_then(|suffix| children(suffix).first().copied());
        let index = match index {
            Some(index) => self.expr(index),
            None => self.out.add(place, ExprKind::Opaque(Vec::new())),
        };
        self.out.add(place, ExprKind::Index { object, index })
    }

    /// What is assigned: a first value with the members and indices behind it.
    pub(super) fn assigned(&mut self, node: Node<'_>) -> ExprId {
        let parts = children(node);
        let Some((first, suffixes)) = parts.split_first() else { return self.out.add(span(node), ExprKind::Opaque(Vec::new())) };
        let mut value = self.expr(*first);
        let start = span(*first).start;
        for suffix in suffixes {
            let place = Span::new(start, span(*suffix).end);
            value = match suffix.kind() {
                "navigation_suffix" => self.member(value, *suffix, place),
                "indexing_suffix" => self.indexed(value, Some(*suffix), place),
                _ => value,
            };
        }
        value
    }

    /// The member behind `.`, `?.` or `::`; a companion object is its class, and `X::class` is `X`.
    pub(super) fn member(&mut self, object: ExprId, suffix: Node<'_>, place: Span) -> ExprId {
        let Some(name) = child(suffix, "simple_identifier") else { return object };
        let text = self.text(name);
        if text == "Companion" {
            return object;
        }
        let name_span = span(name);
        let name = self.out.name(text);
        self.out.add(place, ExprKind::Member { object, name, name_span })
    }

    fn navigation(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let parts = children(node);
        let [object, suffix] = parts.as_slice() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        // `this@Outer.name` is what code of the outer class means by a bare name.
        if let ("this_expression", Some(_), Some(name)) =
            (object.kind(), child(*object, "type_identifier"), child(*suffix, "simple_identifier"))
        {
            let text = self.text(name);
            let name = self.out.name(text);
            return self.out.add(place, ExprKind::Name(name));
        }
        // `X::class.java` is `X`.
        if object.kind() == "navigation_expression" || object.kind() == "callable_reference" {
            let is_class =
                child(*object, "class").is_some() || children(*object).get(1).is_some_and(|inner| child(*inner, "class").is_some());
            let name = child(*suffix, "simple_identifier").map_or("", |name| self.text(name));
            if is_class && matches!(name, "java" | "javaObjectType" | "javaPrimitiveType" | "kotlin") {
                return self.expr(*object);
            }
        }
        // Whatever value it is asked of, one object keeps it.
        if let Some(name) = child(*suffix, "simple_identifier").map(|name| self.text(name))
            && object.kind() != "this_expression"
            && self.delegated_extensions.contains(name)
        {
            let name = self.out.name(name);
            return self.out.add(place, ExprKind::Name(name));
        }
        let object = self.expr(*object);
        self.member(object, *suffix, place)
    }

    /// `::name`, `Type::name`, `Type::class`.
    fn callable_reference(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let object = child(node, "type_identifier").map(|ty| {
            let text = self.text(ty);
            self.named(text, span(ty))
        });
        let name = child(node, "simple_identifier");
        match (object, name) {
            (Some(object), None) => object,
            (Some(object), Some(name)) => {
                let text = self.text(name);
                let name_span = span(name);
                let name = self.out.name(text);
                self.out.add(place, ExprKind::Member { object, name, name_span })
            }
            (None, Some(name)) => {
                let text = self.text(name);
                self.callee_named(text, span(name))
            }
            (None, None) => self.out.add(place, ExprKind::Opaque(Vec::new())),
        }
    }

    /// `a + b + c …` leans left and may be long: its operands are gone through in a loop.
    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let mut spine = vec![node];
        let mut left = children(node).first().copied();
        while let Some(inner) = left.filter(|left| left.kind().ends_with("tive_expression") || left.kind().ends_with("junction_expression"))
        {
            spine.push(inner);
            left = children(inner).first().copied();
        }
        let mut value = self.expr_or_opaque(left, node);
        for part in spine.into_iter().rev() {
            let right = self.expr_or_opaque(children(part).get(1).copied(), part);
            let mut cursor = part.walk();
            let operator = part.children(&mut cursor).find(|inner| !inner.is_named()).map_or("", |inner| inner.kind());
            let kind = match operator {
                "&&" => ExprKind::Logical(LogicalOp::And, value, right),
                "||" => ExprKind::Logical(LogicalOp::Or, value, right),
                operator => ExprKind::Binary(binary_op(operator), value, right),
            };
            value = self.out.add(span(part), kind);
        }
        value
    }

    /// `a to b` is a pair; any other word between two operands is a method.
    fn infix(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let parts = children(node);
        let [left, name, right] = parts.as_slice() else {
            let inside = parts.into_iter().map(|part| self.expr(part)).collect();
            return self.out.add(place, ExprKind::Opaque(inside));
        };
        let (object, name_span) = (self.expr(*left), span(*name));
        let argument = self.expr(*right);
        match self.text(*name) {
            "to" => self.out.add(place, ExprKind::Array(vec![Arg::plain(object), Arg::plain(argument)])),
            "and" => self.out.add(place, ExprKind::Logical(LogicalOp::And, object, argument)),
            "or" => self.out.add(place, ExprKind::Logical(LogicalOp::Or, object, argument)),
            text => {
                let name: Name = self.out.name(text);
                let callee = self.out.add(Span::new(place.start, name_span.end), ExprKind::Member { object, name, name_span });
                self.out.add(place, ExprKind::Call { callee, args: vec![Arg::plain(argument)] })
            }
        }
    }

    /// `a in b`, `a !in b`, `a is T`, `a !is T`.
    fn check(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let parts = children(node);
        let [subject, operand] = parts.as_slice() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let value = self.expr(*subject);
        let between = self.out.text.get(subject.end_byte()..operand.start_byte()).unwrap_or("");
        let negated = between.contains('!');
        if !between.contains("is") {
            return self.within(value, *operand, negated, place);
        }
        let ty = self.type_value(*operand);
        let is = self.out.add(place, ExprKind::Binary(BinaryOp::InstanceOf, value, ty));
        if negated { self.out.add(place, ExprKind::Unary(UnaryOp::Not, is)) } else { is }
    }
}

fn binary_op(operator: &str) -> BinaryOp {
    match operator {
        "+" => BinaryOp::Add,
        "/" => BinaryOp::Div,
        "==" | "===" => BinaryOp::Eq,
        "!=" | "!==" => BinaryOp::Ne,
        "<" => BinaryOp::Lt,
        "<=" => BinaryOp::Le,
        ">" => BinaryOp::Gt,
        ">=" => BinaryOp::Ge,
        _ => BinaryOp::Arithmetic,
    }
}

/// Parts of the tree that hold no expression.
fn is_no_value(kind: &str) -> bool {
    matches!(
        kind,
        "type_arguments" | "type_parameters" | "modifiers" | "label" | "function_type" | "annotation" | "interpolation_expression_start"
    )
}
