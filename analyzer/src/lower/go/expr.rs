//! Expressions.

use tree_sitter::Node;

use super::Go;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, LogicalOp, Span, Spread, UnaryOp};
use crate::lower::tree_sitter::{Meaning, child, children, span};

impl<'t> Go<'t> {
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if !self.out.enter(node) {
            return self.out.add(span(node), ExprKind::Opaque(Vec::new()));
        }
        let id = self.expr_inner(node);
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
        let kind = match node.kind() {
            "interpreted_string_literal" | "raw_string_literal" | "rune_literal" => return self.string(node),
            "int_literal" | "float_literal" => return self.number(node),
            "iota" => ExprKind::Num(f64::from(self.iota)),
            "true" => ExprKind::Bool(true),
            "false" => ExprKind::Bool(false),
            "nil" => ExprKind::Null,
            "identifier" | "package_identifier" => {
                let text = self.out.text_of(node);
                match self.out.meaning(text) {
                    Meaning::Variable(name) => ExprKind::Name(name),
                    _ => ExprKind::Name(self.out.name(text)),
                }
            }
            "type_identifier" | "qualified_type" | "generic_type" | "pointer_type" => return self.type_value(node),
            "parenthesized_expression" => return self.expr_or_opaque(children(node).first().copied(), node),
            "composite_literal" => return self.composite(node),
            "func_literal" => return self.literal_function(node),
            "selector_expression" => match (field("operand"), field("field")) {
                (Some(object), Some(name)) => {
                    let object = self.expr(object);
                    ExprKind::Member { object, name: self.out.name_of(name), name_span: span(name) }
                }
                _ => ExprKind::Opaque(Vec::new()),
            },
            "index_expression" => {
                let object = self.expr_or_opaque(field("operand"), node);
                let index = self.expr_or_opaque(field("index"), node);
                ExprKind::Index { object, index }
            }
            "slice_expression" if field("capacity").is_none() => {
                let object = self.expr_or_opaque(field("operand"), node);
                let [from, to] = ["start", "end"].map(|end| field(end).map(|end| self.expr(end)));
                ExprKind::Slice { object, from, to }
            }
            "type_instantiation_expression" => return self.expr_or_opaque(field("type"), node),
            "call_expression" => return self.call(node),
            // `list[Folder](client)` reads as a conversion to a generic type, and may be the call of a generic function, or of an item.
            "type_conversion_expression" if field("type").is_some_and(|ty| ty.kind() == "generic_type") => {
                let callee = field("type").map(|ty| self.indexed(ty).unwrap_or_else(|| self.type_value(ty)));
                let value = self.expr_or_opaque(field("operand"), node);
                match callee {
                    Some(callee) => ExprKind::Call { callee, args: vec![Arg::plain(value)] },
                    None => return value,
                }
            }
            // The bytes of a text stand for it, whatever type of its own it has.
            "type_conversion_expression" if field("type").is_some_and(|ty| matches!(self.out.text_of(ty), "[]byte" | "[]rune")) => {
                let value = self.expr_or_opaque(field("operand"), node);
                let name = self.out.name("string");
                let callee = self.out.add(span(node), ExprKind::Name(name));
                ExprKind::Call { callee, args: vec![Arg::plain(value)] }
            }
            "type_conversion_expression" => return self.expr_or_opaque(field("operand"), node),
            "type_assertion_expression" => {
                let value = self.expr_or_opaque(field("operand"), node);
                match field("type").map(|ty| self.ty(ty)) {
                    Some(ty) => ExprKind::Cast { value, ty },
                    None => return value,
                }
            }
            "unary_expression" => {
                let operand = self.expr_or_opaque(field("operand"), node);
                match self.operator(node) {
                    // A pointer is what it points to.
                    "&" | "*" => return operand,
                    "!" => ExprKind::Unary(UnaryOp::Not, operand),
                    "<-" => ExprKind::Await(operand),
                    _ => ExprKind::Unary(UnaryOp::Arithmetic, operand),
                }
            }
            "binary_expression" => return self.binary(node),
            "variadic_argument" => return self.expr_or_opaque(children(node).first().copied(), node),
            kind if is_no_value(kind) => ExprKind::Opaque(Vec::new()),
            _ => ExprKind::Opaque(children(node).into_iter().map(|part| self.expr(part)).collect()),
        };
        self.out.add(place, kind)
    }

    pub(super) fn operator(&self, node: Node<'_>) -> &'t str {
        node.child_by_field_name("operator").map_or("", |operator| self.out.text_of(operator))
    }

    /// `a + b + c …` leans left and may be long: its operands are gone through in a loop.
    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let mut spine = vec![node];
        let mut left = node.child_by_field_name("left");
        while let Some(inner) = left.filter(|left| left.kind() == "binary_expression") {
            spine.push(inner);
            left = inner.child_by_field_name("left");
        }
        let mut value = self.expr_or_opaque(left, node);
        for part in spine.into_iter().rev() {
            let right = self.expr_or_opaque(part.child_by_field_name("right"), part);
            let kind = match self.operator(part) {
                "&&" => ExprKind::Logical(LogicalOp::And, value, right),
                "||" => ExprKind::Logical(LogicalOp::Or, value, right),
                operator => ExprKind::Binary(binary_op(operator), value, right),
            };
            value = self.out.add(span(part), kind);
        }
        value
    }

    fn call(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(function) = node.child_by_field_name("function") else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let list = node.child_by_field_name("arguments");
        let given = list.map(children).unwrap_or_default();
        if function.kind() == "identifier" && self.out.meaning(self.out.text_of(function)) == Meaning::Free {
            match (self.out.text_of(function), given.as_slice()) {
                ("append", [first, more @ ..]) => return self.append(*first, more, place),
                ("make", [ty, ..]) => {
                    if ty.kind() == "channel_type" {
                        let name = self.out.name("@channel");
                        let callee = self.out.add(place, ExprKind::Name(name));
                        return self.out.add(place, ExprKind::Call { callee, args: Vec::new() });
                    }
                    let kind = if ty.kind() == "map_type" { ExprKind::Object(Vec::new()) } else { ExprKind::Array(Vec::new()) };
                    // A named map is made by its own rules.
                    if !matches!(ty.kind(), "map_type" | "slice_type" | "channel_type") {
                        let callee = self.type_value(*ty);
                        return self.out.add(place, ExprKind::New { callee, args: Vec::new() });
                    }
                    return self.out.add(place, kind);
                }
                ("new", [ty]) => {
                    let callee = self.type_value(*ty);
                    return self.out.add(place, ExprKind::New { callee, args: Vec::new() });
                }
                _ => {}
            }
        }
        if let Some(error) = self.error_question(function, &given, place).or_else(|| self.wrapped_error(function, &given, place)) {
            return error;
        }
        let callee = if function.kind() == "selector_expression" { self.method_place(function) } else { self.expr(function) };
        let args = self.arguments(&given);
        self.out.add(place, ExprKind::Call { callee, args })
    }

    /// The callee `object.name`: its place ends with the name.
    fn method_place(&mut self, function: Node<'_>) -> ExprId {
        match (function.child_by_field_name("operand"), function.child_by_field_name("field")) {
            (Some(object), Some(name)) if self.out.enter(function) => {
                let object = self.expr(object);
                self.out.exit();
                let name_span = span(name);
                let until = Span::new(span(function).start, name_span.end);
                let name = self.out.name_of(name);
                self.out.add(until, ExprKind::Member { object, name, name_span })
            }
            _ => self.out.add(span(function), ExprKind::Opaque(Vec::new())),
        }
    }

    /// `append(list, items…)`: a list with all of them.
    fn append(&mut self, first: Node<'_>, more: &[Node<'_>], place: Span) -> ExprId {
        let list = self.expr(first);
        let mut items = vec![Arg { name: None, spread: Spread::List, value: list }];
        items.extend(self.arguments(more));
        self.out.add(place, ExprKind::Array(items))
    }

    fn arguments(&mut self, nodes: &[Node<'_>]) -> Vec<Arg> {
        nodes
            .iter()
            .map(|node| {
                let spread = if node.kind() == "variadic_argument" || child(*node, "...").is_some() { Spread::List } else { Spread::No };
                Arg { name: None, spread, value: self.expr(*node) }
            })
            .collect()
    }
}

pub(super) fn binary_op(operator: &str) -> BinaryOp {
    match operator.trim_end_matches(|c| c == '=' && !matches!(operator, "==" | "!=" | "<=" | ">=")) {
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
    kind.ends_with("_type") || matches!(kind, "type_arguments" | "blank_identifier" | "dot" | "label_name")
}
