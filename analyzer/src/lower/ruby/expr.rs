//! Expressions.

use tree_sitter::Node;

use super::Ruby;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, Key, LogicalOp, Pattern, Prop, Span, Spread, UnaryOp};
use crate::lower::tree_sitter::{child, children, span};

impl Ruby<'_> {
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if !self.base.enter(node) {
            return self.base.add(span(node), ExprKind::Opaque(Vec::new()));
        }
        let id = self.expr_inner(node);
        self.base.exit();
        id
    }

    #[allow(clippy::too_many_lines, reason = "one arm for each kind of expression")]
    fn expr_inner(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        match node.kind() {
            "identifier" => self.identifier(node),
            "constant" | "scope_resolution" => self.constant_path(node),
            "instance_variable" | "class_variable" => self.instance_variable(node),
            "global_variable" => {
                let name = self.base.name_of(node);
                self.base.add(place, ExprKind::Name(name))
            }
            "self" => self.this(place),
            "nil" => self.null(place),
            "true" | "false" => self.base.add(place, ExprKind::Bool(node.kind() == "true")),
            "integer" | "float" => {
                let number = self.base.text_of(node).replace('_', "").parse().ok();
                self.base.add(place, number.map_or(ExprKind::Opaque(Vec::new()), ExprKind::Num))
            }
            "string" | "subshell" | "bare_string" | "delimited_symbol" => self.string(node),
            "chained_string" => self.chained(node),
            "heredoc_beginning" => self.heredoc(node),
            "simple_symbol" | "hash_key_symbol" => self.symbol(node),
            "string_array" | "symbol_array" => self.words(node),
            "array" | "right_assignment_list" => self.array(node),
            "hash" => self.hash(node),
            "pair" => {
                let entry = self.pair(node);
                self.base.add(place, ExprKind::Object(vec![entry]))
            }
            "parenthesized_statements" => {
                let inside = children(node);
                match inside.as_slice() {
                    [] => self.null(place),
                    [one] => self.expr(*one),
                    _ => {
                        let all = inside.into_iter().map(|one| self.expr(one)).collect();
                        self.base.add(place, ExprKind::Sequence(all))
                    }
                }
            }
            "call" => self.call(node),
            "element_reference" => self.element(node),
            "match_pattern" | "test_pattern" => self.match_at_once(node),
            "super" => self.super_call(node, None),
            "yield" => self.yield_to_block(node),
            "lambda" => self.block(node),
            "assignment" => self.assignment(node),
            "operator_assignment" => self.operator_assignment(node),
            "binary" => self.binary(node),
            "unary" => self.unary(node),
            "conditional" => {
                let test = self.field(node, "condition");
                let then = self.field(node, "consequence");
                let otherwise = self.field(node, "alternative");
                self.base.add(place, ExprKind::Conditional { test, then, otherwise })
            }
            "if" | "unless" | "elsif" => self.choice_value(node),
            "if_modifier" | "unless_modifier" => {
                let mut test = self.field(node, "condition");
                if node.kind() == "unless_modifier" {
                    test = self.not(test);
                }
                let then = self.field(node, "body");
                let otherwise = self.null(place);
                self.base.add(place, ExprKind::Conditional { test, then, otherwise })
            }
            "rescue_modifier" | "case" | "case_match" | "begin" | "while" | "until" | "for" | "while_modifier" | "until_modifier" => {
                self.at_once(node)
            }
            "regex" => self.regex(node),
            "range" | "rational" | "complex" | "character" => self.opaque(node),
            "return" | "next" | "break" => {
                let value = self.given(node);
                self.base.add(place, ExprKind::Opaque(value.into_iter().collect()))
            }
            _ => self.opaque(node),
        }
    }

    /// A pattern that is written down from its beginning to its end.
    fn regex(&mut self, node: Node<'_>) -> ExprId {
        let parts = children(node);
        let is_written = |part: &Node<'_>| matches!(part.kind(), "string_content" | "escape_sequence");
        if parts.is_empty() || !parts.iter().all(is_written) {
            return self.opaque(node);
        }
        let text: String = parts.iter().map(|part| self.base.text_of(*part)).collect();
        self.base.add(span(node), ExprKind::Regex(text.into()))
    }

    fn opaque(&mut self, node: Node<'_>) -> ExprId {
        let inside = children(node).into_iter().map(|child| self.expr(child)).collect();
        self.base.add(span(node), ExprKind::Opaque(inside))
    }

    pub(super) fn field(&mut self, node: Node<'_>, field: &str) -> ExprId {
        match node.child_by_field_name(field) {
            Some(value) => self.expr(value),
            None => self.null(span(node)),
        }
    }

    pub(super) fn not(&mut self, value: ExprId) -> ExprId {
        let place = self.base.file.expr(value).span;
        self.base.add(place, ExprKind::Unary(UnaryOp::Not, value))
    }

    /// A constant, or a constant of whatever an expression gives.
    pub(super) fn constant_path(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let mut scope = node;
        while scope.kind() == "scope_resolution" {
            match scope.child_by_field_name("scope") {
                Some(inner) => scope = inner,
                None => break,
            }
        }
        if matches!(scope.kind(), "constant" | "scope_resolution") {
            let text = self.base.text_of(node).to_owned();
            return self.constant(&text, place);
        }
        let object = self.field(node, "scope");
        let Some(name) = node.child_by_field_name("name") else { return object };
        let text = self.base.text_of(name).to_owned();
        self.member(object, &text, span(name), place)
    }

    /// A list; pairs at its end are a record.
    fn array(&mut self, node: Node<'_>) -> ExprId {
        let (mut items, mut pairs) = (Vec::new(), Vec::new());
        for item in children(node) {
            match item.kind() {
                "pair" => pairs.push(self.pair(item)),
                "splat_argument" => {
                    let value = self.inner(item);
                    items.push(Arg { name: None, spread: Spread::List, value });
                }
                _ => items.push(Arg::plain(self.expr(item))),
            }
        }
        if !pairs.is_empty() {
            let value = self.base.add(span(node), ExprKind::Object(pairs));
            items.push(Arg::plain(value));
        }
        self.base.add(span(node), ExprKind::Array(items))
    }

    /// What a splat or another mark stands before.
    pub(super) fn inner(&mut self, node: Node<'_>) -> ExprId {
        match children(node).first() {
            Some(inner) => self.expr(*inner),
            None => self.null(span(node)),
        }
    }

    fn hash(&mut self, node: Node<'_>) -> ExprId {
        let entries = children(node).into_iter().map(|entry| match entry.kind() {
            "pair" => self.pair(entry),
            _ => Prop::Spread(self.inner(entry)),
        });
        let entries = entries.collect();
        self.base.add(span(node), ExprKind::Object(entries))
    }

    pub(super) fn pair(&mut self, node: Node<'_>) -> Prop {
        let Some(key_node) = node.child_by_field_name("key") else { return Prop::Spread(self.inner(node)) };
        let key = self.expr(key_node);
        let key = match &self.base.file.expr(key).kind {
            ExprKind::Str(text) => Key::Name(text.cooked.clone(), span(key_node)),
            _ => Key::Computed(key),
        };
        let value = match node.child_by_field_name("value") {
            Some(value) => self.expr(value),
            // `{domain:}` means `{domain: domain}`.
            None => self.by_name(key_node),
        };
        Prop::Pair(key, value)
    }

    /// `a[b]`; pairs between the brackets are a record, as those of a call.
    pub(super) fn element(&mut self, node: Node<'_>) -> ExprId {
        let object = self.field(node, "object");
        let object_node = node.child_by_field_name("object");
        let inside: Vec<Node<'_>> = children(node).into_iter().filter(|part| Some(*part) != object_node).collect();
        let (pairs, inside): (Vec<Node<'_>>, Vec<Node<'_>>) = inside.into_iter().partition(|part| part.kind() == "pair");
        let mut indices: Vec<ExprId> = inside.into_iter().map(|part| self.expr(part)).collect();
        if !pairs.is_empty() {
            let entries = pairs.into_iter().map(|pair| self.pair(pair)).collect();
            indices.push(self.base.add(span(node), ExprKind::Object(entries)));
        }
        let kind = match indices.as_slice() {
            [index] => ExprKind::Index { object, index: *index },
            _ => ExprKind::Opaque(std::iter::once(object).chain(indices).collect()),
        };
        self.base.add(span(node), kind)
    }

    fn assignment(&mut self, node: Node<'_>) -> ExprId {
        // The names on the left are variables on the right already, and are nothing there.
        let value = self.field(node, "right");
        let target = node.child_by_field_name("left").map_or(Pattern::Ignore, |left| self.pattern(left));
        self.base.add(span(node), ExprKind::Assign { target: Box::new(target), op: None, value })
    }

    fn operator_assignment(&mut self, node: Node<'_>) -> ExprId {
        let value = self.field(node, "right");
        self.operator_assign(node, value)
    }

    /// `a += value` and `a ||= value`.
    pub(super) fn operator_assign(&mut self, node: Node<'_>, mut value: ExprId) -> ExprId {
        let place = span(node);
        let operator = node.child_by_field_name("operator").map_or("", |operator| self.base.text_of(operator));
        let Some(left) = node.child_by_field_name("left") else { return value };
        let op = match operator {
            "+=" | "<<=" => Some(BinaryOp::Add),
            "||=" | "&&=" => {
                let known = left.kind() != "identifier" || self.local(self.base.text_of(left)).is_some();
                if known && left.kind() != "constant" {
                    let before = self.expr(left);
                    let kind = if operator == "||=" { LogicalOp::Coalesce } else { LogicalOp::And };
                    value = self.base.add(place, ExprKind::Logical(kind, before, value));
                }
                None
            }
            "|=" => Some(BinaryOp::BitOr),
            _ => Some(BinaryOp::Arithmetic),
        };
        let target = self.pattern(left);
        self.base.add(place, ExprKind::Assign { target: Box::new(target), op, value })
    }

    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let operator = node.child_by_field_name("operator").map_or("", |operator| self.base.text_of(operator));
        let (left, right) = (self.field(node, "left"), self.field(node, "right"));
        self.operation(operator, left, right, place)
    }

    /// An operator between two values.
    pub(super) fn operation(&mut self, operator: &str, left: ExprId, right: ExprId, place: Span) -> ExprId {
        let kind = match operator {
            "&&" | "and" => ExprKind::Logical(LogicalOp::And, left, right),
            "||" | "or" => ExprKind::Logical(LogicalOp::Or, left, right),
            "+" => ExprKind::Binary(BinaryOp::Add, left, right),
            "%" => ExprKind::Binary(BinaryOp::Mod, left, right),
            "/" => ExprKind::Binary(BinaryOp::Div, left, right),
            "|" => ExprKind::Binary(BinaryOp::BitOr, left, right),
            "==" => ExprKind::Binary(BinaryOp::Eq, left, right),
            "!=" => ExprKind::Binary(BinaryOp::Ne, left, right),
            "<" => ExprKind::Binary(BinaryOp::Lt, left, right),
            "<=" => ExprKind::Binary(BinaryOp::Le, left, right),
            ">" => ExprKind::Binary(BinaryOp::Gt, left, right),
            ">=" => ExprKind::Binary(BinaryOp::Ge, left, right),
            "===" => self.case_equal(left, right),
            "<<" => {
                let callee = self.member(left, "<<", place, place);
                ExprKind::Call { callee, args: vec![Arg::plain(right)] }
            }
            _ => ExprKind::Binary(BinaryOp::Arithmetic, left, right),
        };
        self.base.add(place, kind)
    }

    /// `pattern === value`.
    pub(super) fn case_equal(&mut self, pattern: ExprId, value: ExprId) -> ExprKind {
        match &self.base.file.expr(pattern).kind {
            // A class; a constant in capitals is a value.
            ExprKind::Name(name) if is_class_name(name) => ExprKind::Binary(BinaryOp::InstanceOf, value, pattern),
            ExprKind::Opaque(_) => ExprKind::Opaque(vec![value, pattern]),
            _ => ExprKind::Binary(BinaryOp::Eq, value, pattern),
        }
    }

    fn unary(&mut self, node: Node<'_>) -> ExprId {
        let value = self.field(node, "operand");
        // `+"text"` is the text, not frozen.
        if child(node, "+").is_some() {
            return value;
        }
        if let (Some(_), ExprKind::Num(number)) = (child(node, "-"), &self.base.file.expr(value).kind) {
            let number = -number;
            return self.base.add(span(node), ExprKind::Num(number));
        }
        let not = child(node, "!").is_some() || child(node, "not").is_some();
        let kind = if child(node, "defined?").is_some() {
            ExprKind::Opaque(vec![value])
        } else {
            ExprKind::Unary(if not { UnaryOp::Not } else { UnaryOp::Arithmetic }, value)
        };
        self.base.add(span(node), kind)
    }
}

/// Whether a constant is named as classes are.
pub(super) fn is_class_name(name: &str) -> bool {
    let last = name.rsplit([':', super::NESTING]).next().unwrap_or(name);
    last.starts_with(|c: char| c.is_ascii_uppercase()) && last.contains(|c: char| c.is_ascii_lowercase())
}
