//! Expressions.

use tree_sitter::Node;

use super::Java;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, LogicalOp, Name, Param, ParamKind, Pattern, Span, StmtKind, UnaryOp};
use crate::lower::tree_sitter::{Meaning, bare_function, child, children, span, stmt};

impl Java<'_> {
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
            "string_literal" | "character_literal" => return self.string(node),
            "decimal_integer_literal"
            | "hex_integer_literal"
            | "octal_integer_literal"
            | "binary_integer_literal"
            | "decimal_floating_point_literal" => return self.number(node),
            "true" => ExprKind::Bool(true),
            "false" => ExprKind::Bool(false),
            "null_literal" => ExprKind::Null,
            "this" => ExprKind::This,
            "super" => ExprKind::Super,
            "identifier" => {
                let name = self.out.name_of(node);
                return self.named(&name, place);
            }
            "type_identifier" | "scoped_type_identifier" | "scoped_identifier" | "generic_type" => return self.type_value(node),
            // `Config.class` is the class itself.
            "class_literal" => match children(node).first() {
                Some(ty) => return self.type_value(*ty),
                None => ExprKind::Opaque(Vec::new()),
            },
            "parenthesized_expression" => return self.expr_or_opaque(children(node).first().copied(), node),
            "assignment_expression" => return self.assignment(node),
            "binary_expression" => return self.binary(node),
            "unary_expression" => {
                let operand = self.expr_or_opaque(field("operand"), node);
                let op = if self.operator(node) == "!" { UnaryOp::Not } else { UnaryOp::Arithmetic };
                ExprKind::Unary(op, operand)
            }
            "update_expression" => {
                let operand = self.expr_or_opaque(children(node).first().copied(), node);
                ExprKind::Unary(UnaryOp::Arithmetic, operand)
            }
            "ternary_expression" => {
                let test = self.expr_or_opaque(field("condition"), node);
                let then = self.expr_or_opaque(field("consequence"), node);
                let otherwise = self.expr_or_opaque(field("alternative"), node);
                ExprKind::Conditional { test, then, otherwise }
            }
            "cast_expression" => {
                let value = self.expr_or_opaque(field("value"), node);
                match field("type").map(|ty| self.ty(ty)) {
                    Some(ty) => ExprKind::Cast { value, ty },
                    None => return value,
                }
            }
            "instanceof_expression" => return self.instance_of(node),
            "lambda_expression" => return self.lambda(node),
            "switch_expression" => return self.switch_value(node),
            "method_invocation" => return self.invocation(node),
            "method_reference" => return self.method_reference(node),
            "object_creation_expression" => return self.creation(node),
            "field_access" => match (field("object"), field("field")) {
                // `Outer.this` is what code of the inner class means by a bare name.
                (Some(object), Some(name)) if name.kind() == "this" => return self.expr(object),
                (Some(object), Some(name)) => {
                    let object = self.expr(object);
                    ExprKind::Member { object, name: self.out.name_of(name), name_span: span(name) }
                }
                _ => ExprKind::Opaque(Vec::new()),
            },
            "array_access" => {
                let object = self.expr_or_opaque(field("array"), node);
                let index = self.expr_or_opaque(field("index"), node);
                ExprKind::Index { object, index }
            }
            "array_initializer" => {
                let items = children(node).into_iter().map(|item| Arg::plain(self.expr(item))).collect();
                ExprKind::Array(items)
            }
            "array_creation_expression" => match field("value") {
                Some(value) => return self.expr(value),
                None => {
                    let sizes = children(node).into_iter().filter(|part| part.kind() == "dimensions_expr");
                    let sizes = sizes.flat_map(children).map(|size| self.expr(size)).collect();
                    ExprKind::Opaque(sizes)
                }
            },
            kind if is_no_value(kind) => ExprKind::Opaque(Vec::new()),
            _ => ExprKind::Opaque(children(node).into_iter().map(|part| self.expr(part)).collect()),
        };
        self.out.add(place, kind)
    }

    /// A bare name: a variable, a member of the innermost class, or whatever it means further out.
    pub(super) fn named(&mut self, name: &Name, place: Span) -> ExprId {
        match self.out.meaning(name) {
            Meaning::Variable(variable) => self.out.add(place, ExprKind::Name(variable)),
            Meaning::Member(0) => {
                let object = self.out.add(place, ExprKind::This);
                self.out.add(place, ExprKind::Member { object, name: name.clone(), name_span: place })
            }
            _ => self.out.add(place, ExprKind::Name(name.clone())),
        }
    }

    pub(super) fn arguments(&mut self, list: Node<'_>) -> Vec<Arg> {
        children(list).into_iter().map(|argument| Arg::plain(self.expr(argument))).collect()
    }

    fn operator(&self, node: Node<'_>) -> &str {
        node.child_by_field_name("operator").map_or("", |operator| self.out.text_of(operator))
    }

    fn assignment(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let value = self.expr_or_opaque(node.child_by_field_name("right"), node);
        let op = match self.operator(node) {
            "=" => None,
            "+=" => Some(BinaryOp::Add),
            _ => Some(BinaryOp::Arithmetic),
        };
        let target = match node.child_by_field_name("left") {
            Some(left) => {
                let target = self.expr(left);
                match &self.out.file.expr(target).kind {
                    ExprKind::Name(name) => Pattern::Name(name.clone(), span(left)),
                    _ => Pattern::Place(target),
                }
            }
            None => Pattern::Ignore,
        };
        self.out.add(place, ExprKind::Assign { target: Box::new(target), op, value })
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

    /// `value instanceof Type name` binds the name as well.
    fn instance_of(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let value = self.expr_or_opaque(node.child_by_field_name("left"), node);
        if let Some(pattern) = node.child_by_field_name("pattern") {
            return self.instance_of_record(value, pattern, place);
        }
        let Some(ty) = node.child_by_field_name("right") else { return value };
        let ty = self.type_value(ty);
        let Some(name) = node.child_by_field_name("name") else {
            return self.out.add(place, ExprKind::Binary(BinaryOp::InstanceOf, value, ty));
        };
        let text = self.out.text_of(name);
        // The name lives on behind the condition (`if (!(x instanceof A a)) return;`).
        let bound = self.out.declare(text);
        let target = Box::new(Pattern::Name(bound.clone(), span(name)));
        let assign = self.out.add(place, ExprKind::Assign { target, op: None, value });
        let read = self.out.add(span(name), ExprKind::Name(bound));
        let test = self.out.add(place, ExprKind::Binary(BinaryOp::InstanceOf, read, ty));
        self.out.add(place, ExprKind::Sequence(vec![assign, test]))
    }

    /// `value instanceof Type(Type name, …)` takes the value apart.
    fn instance_of_record(&mut self, value: ExprId, pattern: Node<'_>, place: Span) -> ExprId {
        let (ty, parts) = self.record_pattern(pattern);
        let whole = self.out.declare(&format!("record#{}", place.start));
        let target = Box::new(Pattern::Name(whole.clone(), place));
        let kept = self.out.add(place, ExprKind::Assign { target, op: None, value });
        let [taken, asked] = [0, 1].map(|_| self.out.add(place, ExprKind::Name(whole.clone())));
        let apart = self.out.add(place, ExprKind::Assign { target: Box::new(parts), op: None, value: taken });
        let test = match ty {
            Some(ty) => self.out.add(place, ExprKind::Binary(BinaryOp::InstanceOf, asked, ty)),
            None => asked,
        };
        self.out.add(place, ExprKind::Sequence(vec![kept, apart, test]))
    }

    fn invocation(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(name_node) = node.child_by_field_name("name") else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let (name, name_span) = (self.out.name_of(name_node), span(name_node));
        let callee = match node.child_by_field_name("object") {
            // `Base.super.method()`
            Some(_) if child(node, "super").is_some() => {
                let object = self.out.add(place, ExprKind::Super);
                self.out.add(place, ExprKind::Member { object, name: name.clone(), name_span })
            }
            Some(object) => {
                let object = self.expr(object);
                let args = node.child_by_field_name("arguments").map(children).unwrap_or_default();
                if let (Some(question), [other]) = (question(&name), args.as_slice()) {
                    let other = self.expr(*other);
                    return self.out.add(place, question(object, other));
                }
                let until = Span::new(place.start, name_span.end);
                self.out.add(until, ExprKind::Member { object, name: name.clone(), name_span })
            }
            // Methods have names of their own: a variable of the same name is another thing.
            None => match self.out.meaning(&format!("{name}()")) {
                Meaning::Member(0) => {
                    let object = self.out.add(name_span, ExprKind::This);
                    self.out.add(name_span, ExprKind::Member { object, name: name.clone(), name_span })
                }
                _ => self.out.add(name_span, ExprKind::Name(name.clone())),
            },
        };
        let args = node.child_by_field_name("arguments").map(|list| self.arguments(list)).unwrap_or_default();
        self.out.add(place, ExprKind::Call { callee, args })
    }

    /// `receiver::method`; `Type::new` is the type, which makes an instance when it is called.
    fn method_reference(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let parts = children(node);
        let Some(object) = parts.first() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let name = parts.last().filter(|last| parts.len() > 1 && last.kind() == "identifier");
        let Some(name) = name.copied() else { return self.expr(*object) };
        if let Some(question) = question(self.out.text_of(name)).filter(|_| self.out.text_of(*object) != "Objects") {
            return self.asking(*object, question, place);
        }
        // The class's own name is bound only when all of it is there.
        let own = self.is_own_method(*object, name);
        let object = if own { self.out.add(span(*object), ExprKind::This) } else { self.expr(*object) };
        let name_span = span(name);
        let name = self.out.name_of(name);
        self.out.add(place, ExprKind::Member { object, name, name_span })
    }

    /// Whether a method is one of the innermost class, which is called by its name.
    fn is_own_method(&self, object: Node<'_>, method: Node<'_>) -> bool {
        let own = self.classes.last().and_then(|around| self.out.file.classes.get(around.id.index())?.name.as_deref());
        object.kind() == "identifier"
            && own == Some(self.out.text_of(object))
            && self.out.meaning(&format!("{}()", self.out.text_of(method))) == Meaning::Member(0)
    }

    /// `value::equals`, `Type.class::isInstance`: a function that asks what it is given.
    fn asking(&mut self, object: Node<'_>, question: Question, place: Span) -> ExprId {
        let func = self.out.enter_function(bare_function(None, place, place));
        let other = self.out.declare_param("other");
        let param = Pattern::Name(other.clone(), place);
        self.out.file.functions[func.index()].params =
            vec![Param { pattern: param, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place }];
        let object = self.expr(object);
        let other = self.out.add(place, ExprKind::Name(other));
        let answer = self.out.add(place, question(object, other));
        self.out.leave_function(vec![stmt(place, StmtKind::Return(Some(answer)))]);
        self.out.add(place, ExprKind::Lambda(func))
    }

    fn creation(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(ty) = node.child_by_field_name("type") else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let mut callee = self.type_value(ty);
        let args = node.child_by_field_name("arguments").map(|list| self.arguments(list)).unwrap_or_default();
        if let Some(body) = child(node, "class_body") {
            let class = self.anonymous_class(callee, body);
            callee = self.out.add(span(body), ExprKind::Class(class));
        }
        self.out.add(place, ExprKind::New { callee, args })
    }
}

/// A comparison of a receiver with an argument.
type Question = fn(ExprId, ExprId) -> ExprKind;

/// Methods that only compare.
fn question(method: &str) -> Option<Question> {
    match method {
        "equals" | "equalsIgnoreCase" | "contentEquals" => Some(|object, other| ExprKind::Binary(BinaryOp::Eq, object, other)),
        "isInstance" => Some(|ty, value| ExprKind::Binary(BinaryOp::InstanceOf, value, ty)),
        _ => None,
    }
}

fn binary_op(operator: &str) -> BinaryOp {
    match operator {
        "+" => BinaryOp::Add,
        "%" => BinaryOp::Arithmetic,
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
    matches!(
        kind,
        "integral_type"
            | "floating_point_type"
            | "boolean_type"
            | "void_type"
            | "array_type"
            | "type_arguments"
            | "type_parameters"
            | "dimensions"
            | "modifiers"
    )
}
