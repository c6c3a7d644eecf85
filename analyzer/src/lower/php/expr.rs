//! Expressions.

use tree_sitter::Node;

use super::{CAPTURES, Php};
use crate::ir::{Arg, BinaryOp, Clause, ExprId, ExprKind, ImportItem, Key, LogicalOp, Name, Pattern, Prop, Span, Spread, Text, UnaryOp};
use crate::lower::tree_sitter::{child, children, span};

impl Php<'_> {
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
            "variable_name" => self.variable(node),
            "name" | "qualified_name" | "relative_name" => self.constant(node),
            "string" => self.single_quoted(node),
            "encapsed_string" => self.double_quoted(node),
            "heredoc" | "nowdoc" => self.heredoc(node),
            "integer" | "float" => {
                let number = number(self.base.text_of(node));
                self.base.add(place, number.map_or(ExprKind::Opaque(Vec::new()), ExprKind::Num))
            }
            "boolean" => {
                let truth = self.base.text_of(node).eq_ignore_ascii_case("true");
                self.base.add(place, ExprKind::Bool(truth))
            }
            "null" => self.base.add(place, ExprKind::Null),
            "parenthesized_expression" | "error_suppression_expression" | "clone_expression" | "by_ref" | "reference_modifier" => {
                match children(node).first() {
                    Some(inner) => self.expr(*inner),
                    None => self.base.add(place, ExprKind::Null),
                }
            }
            "argument" => match children(node).last() {
                Some(value) => self.expr(*value),
                None => self.base.add(place, ExprKind::Null),
            },
            "cast_expression" => self.cast(node),
            "assignment_expression" | "reference_assignment_expression" => self.assignment(node),
            "augmented_assignment_expression" => self.augmented(node),
            "binary_expression" => self.binary(node),
            "unary_op_expression" => {
                let value = self.field_or_null(node, "argument");
                let not = child(node, "!").is_some();
                self.base.add(place, ExprKind::Unary(if not { UnaryOp::Not } else { UnaryOp::Arithmetic }, value))
            }
            "update_expression" => {
                let value = self.field_or_null(node, "argument");
                self.base.add(place, ExprKind::Unary(UnaryOp::Arithmetic, value))
            }
            "conditional_expression" => {
                let test = self.field_or_null(node, "condition");
                let otherwise = self.field_or_null(node, "alternative");
                let kind = match node.child_by_field_name("body") {
                    Some(then) => ExprKind::Conditional { test, then: self.expr(then), otherwise },
                    None => ExprKind::Logical(LogicalOp::Or, test, otherwise),
                };
                self.base.add(place, kind)
            }
            "match_expression" => self.matching(node),
            "array_creation_expression" => self.array(node),
            "member_access_expression" | "nullsafe_member_access_expression" => {
                let object = self.field_or_null(node, "object");
                self.member(node, object)
            }
            "scoped_property_access_expression" => {
                let object = self.scope(node);
                self.member(node, object)
            }
            "class_constant_access_expression" => self.class_constant(node),
            "subscript_expression" => self.subscript(node),
            "member_call_expression" | "nullsafe_member_call_expression" => {
                let object = self.field_or_null(node, "object");
                self.method_call(node, object)
            }
            "scoped_call_expression" => {
                let object = self.scope(node);
                self.method_call(node, object)
            }
            "function_call_expression" => self.call(node),
            "object_creation_expression" => self.new_object(node),
            "anonymous_function" | "arrow_function" => self.closure(node),
            "include_expression" | "include_once_expression" | "require_expression" | "require_once_expression" => self.include(node),
            "print_intrinsic" => {
                let args = children(node).into_iter().map(|value| self.plain(value)).collect();
                self.call_by_name("echo", args, place)
            }
            "exit_statement" => self.call_by_name("exit", Vec::new(), place),
            "throw_expression" => {
                let error = children(node).first().map(|error| self.expr(*error));
                self.base.thrown(error, place)
            }
            "yield_expression" => {
                let given = children(node).last().copied();
                let value =
                    given.and_then(
                        |given| if given.kind() == "array_element_initializer" { children(given).last().copied() } else { Some(given) },
                    );
                let value = value.map(|value| self.expr(value));
                match value.filter(|_| self.base.text_of(node)["yield".len()..].trim_start().starts_with("from")) {
                    Some(all) => self.yield_each(all, place),
                    None => self.base.add(place, ExprKind::Yield(value)),
                }
            }
            "sequence_expression" => {
                let all = children(node).into_iter().map(|one| self.expr(one)).collect();
                self.base.add(place, ExprKind::Sequence(all))
            }
            _ => self.opaque(node),
        }
    }

    fn opaque(&mut self, node: Node<'_>) -> ExprId {
        let inside = children(node).into_iter().map(|child| self.expr(child)).collect();
        self.base.add(span(node), ExprKind::Opaque(inside))
    }

    fn field_or_null(&mut self, node: Node<'_>, field: &str) -> ExprId {
        match node.child_by_field_name(field) {
            Some(value) => self.expr(value),
            None => self.base.add(span(node), ExprKind::Null),
        }
    }

    fn plain(&mut self, value: Node<'_>) -> Arg {
        Arg::plain(self.expr(value))
    }

    fn variable(&mut self, node: Node<'_>) -> ExprId {
        let text = self.base.text_of(node);
        let kind = if text == "$this" { ExprKind::This } else { ExprKind::Name(self.base.name(text)) };
        self.base.add(span(node), kind)
    }

    /// `yield from all` hands out each of them.
    fn yield_each(&mut self, all: ExprId, place: Span) -> ExprId {
        let item = self.base.declare(&format!("from#{}", place.start));
        let read = self.base.add(place, ExprKind::Name(item.clone()));
        let element = self.base.add(place, ExprKind::Yield(Some(read)));
        let clauses = vec![Clause { pattern: Pattern::Name(item, place), iter: all, conditions: Vec::new() }];
        self.base.add(place, ExprKind::Comprehension { clauses, key: None, element })
    }

    /// A constant: `PHP_EOL`, `API_BASE`, `Acme\BASE`, `__DIR__`.
    fn constant(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let text = self.base.text_of(node);
        let last = text.rsplit('\\').next().unwrap_or(text);
        let kind = match last.to_ascii_lowercase().as_str() {
            "true" => ExprKind::Bool(true),
            "false" => ExprKind::Bool(false),
            "null" => ExprKind::Null,
            "php_eol" => ExprKind::Str(Text { cooked: "\n".into(), map: Box::new([(0, place.start)]), end: place.end }),
            _ => ExprKind::Name(self.base.name(last)),
        };
        self.base.add(place, kind)
    }

    /// A conversion to text keeps what the text holds; the others keep too little to matter.
    fn cast(&mut self, node: Node<'_>) -> ExprId {
        let ty = node.child_by_field_name("type").map_or("", |ty| self.base.text_of(ty)).trim().to_ascii_lowercase();
        let value = self.field_or_null(node, "value");
        match ty.as_str() {
            "string" => {
                let arg = Arg::plain(value);
                self.call_by_name("strval", vec![arg], span(node))
            }
            "array" | "object" => value,
            _ => self.base.add(span(node), ExprKind::Opaque(vec![value])),
        }
    }

    fn assignment(&mut self, node: Node<'_>) -> ExprId {
        let value = self.field_or_null(node, "right");
        let target = node.child_by_field_name("left").map_or(Pattern::Ignore, |left| self.pattern(left));
        self.base.add(span(node), ExprKind::Assign { target: Box::new(target), op: None, value })
    }

    fn augmented(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let operator = node.child_by_field_name("operator").map_or("", |operator| self.base.text_of(operator)).to_owned();
        let mut value = self.field_or_null(node, "right");
        let Some(left) = node.child_by_field_name("left") else { return value };
        let op = match operator.as_str() {
            ".=" => Some(BinaryOp::Add),
            // Of arrays this is their union, which keeps what was there.
            "+=" => {
                let before = self.expr(left);
                value = self.base.add(place, ExprKind::Binary(BinaryOp::BitOr, value, before));
                None
            }
            "??=" => {
                let before = self.expr(left);
                value = self.base.add(place, ExprKind::Logical(LogicalOp::Coalesce, before, value));
                None
            }
            _ => Some(BinaryOp::Arithmetic),
        };
        let target = self.pattern(left);
        self.base.add(place, ExprKind::Assign { target: Box::new(target), op, value })
    }

    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let operator = node.child_by_field_name("operator").map_or("", |operator| self.base.text_of(operator)).to_ascii_lowercase();
        let left = self.field_or_null(node, "left");
        if operator == "instanceof" {
            let right = node.child_by_field_name("right");
            let right = match right {
                Some(name) if matches!(name.kind(), "name" | "qualified_name" | "relative_name") => self.class_name(name),
                Some(other) => self.expr(other),
                None => self.base.add(place, ExprKind::Null),
            };
            return self.base.add(place, ExprKind::Binary(BinaryOp::InstanceOf, left, right));
        }
        let right = self.field_or_null(node, "right");
        let kind = match operator.as_str() {
            "&&" | "and" => ExprKind::Logical(LogicalOp::And, left, right),
            "||" | "or" => ExprKind::Logical(LogicalOp::Or, left, right),
            "??" => ExprKind::Logical(LogicalOp::Coalesce, left, right),
            "." => ExprKind::Binary(BinaryOp::Add, left, right),
            // Of arrays this is their union: of two entries of one name the left one stays.
            "+" => ExprKind::Binary(BinaryOp::BitOr, right, left),
            "==" | "===" => ExprKind::Binary(BinaryOp::Eq, left, right),
            "!=" | "!==" | "<>" => ExprKind::Binary(BinaryOp::Ne, left, right),
            "<" => ExprKind::Binary(BinaryOp::Lt, left, right),
            "<=" => ExprKind::Binary(BinaryOp::Le, left, right),
            ">" => ExprKind::Binary(BinaryOp::Gt, left, right),
            ">=" => ExprKind::Binary(BinaryOp::Ge, left, right),
            _ => ExprKind::Binary(BinaryOp::Arithmetic, left, right),
        };
        self.base.add(place, kind)
    }

    /// `match`: the first arm that is equal, as a chain of conditions.
    fn matching(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let subject = self.field_or_null(node, "condition");
        let always = matches!(self.base.file.expr(subject).kind, ExprKind::Bool(true));
        let mut value = self.base.add(place, ExprKind::Opaque(Vec::new()));
        let mut arms = Vec::new();
        for arm in node.child_by_field_name("body").map(children).unwrap_or_default() {
            let result = self.field_or_null(arm, "return_expression");
            if arm.kind() == "match_default_expression" {
                value = result;
                continue;
            }
            let mut test: Option<ExprId> = None;
            for condition in arm.child_by_field_name("conditional_expressions").map(children).unwrap_or_default() {
                let at = span(condition);
                let condition = self.expr(condition);
                let one = if always { condition } else { self.equal(subject, condition, at) };
                test = Some(match test {
                    Some(test) => self.base.add(at, ExprKind::Logical(LogicalOp::Or, test, one)),
                    None => one,
                });
            }
            arms.extend(test.map(|test| (span(arm), test, result)));
        }
        for (at, test, then) in arms.into_iter().rev() {
            value = self.base.add(at, ExprKind::Conditional { test, then, otherwise: value });
        }
        self.base.file.exprs[value.index()].span = place;
        value
    }

    /// An array: a record if it names a key, else a list.
    fn array(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let entries: Vec<Vec<Node<'_>>> = children(node).into_iter().map(children).collect();
        let keyed = entries.iter().any(|parts| parts.len() == 2);
        if !keyed {
            let items = entries.iter().filter_map(|parts| parts.first()).map(|item| self.item(*item)).collect();
            return self.base.add(place, ExprKind::Array(items));
        }
        let mut props = Vec::new();
        for (at, parts) in entries.into_iter().enumerate() {
            match parts.as_slice() {
                [key, value] => {
                    let key = self.key(*key);
                    let value = self.expr(*value);
                    props.push(Prop::Pair(key, value));
                }
                [item] if item.kind() == "variadic_unpacking" => {
                    let value = self.expr(*children(*item).first().unwrap_or(item));
                    props.push(Prop::Spread(value));
                }
                [item] => {
                    let key = Key::Name(self.base.name(&at.to_string()), span(*item));
                    let value = self.expr(*item);
                    props.push(Prop::Pair(key, value));
                }
                _ => {}
            }
        }
        self.base.add(place, ExprKind::Object(props))
    }

    fn item(&mut self, node: Node<'_>) -> Arg {
        if node.kind() == "variadic_unpacking" {
            let value = self.expr(*children(node).first().unwrap_or(&node));
            return Arg { name: None, spread: Spread::List, value };
        }
        self.plain(node)
    }

    fn key(&mut self, node: Node<'_>) -> Key {
        let place = span(node);
        let id = self.expr(node);
        match &self.base.file.expr(id).kind {
            ExprKind::Str(text) => Key::Name(text.cooked.clone(), place),
            _ => Key::Computed(id),
        }
    }

    pub(super) fn args(&mut self, node: Node<'_>) -> Vec<Arg> {
        let mut out = Vec::new();
        for argument in children(node).into_iter().filter(|argument| argument.kind() == "argument") {
            let name = argument.child_by_field_name("name");
            let Some(value) = children(argument).into_iter().rfind(|child| Some(*child) != name && child.kind() != "reference_modifier")
            else {
                continue;
            };
            let mut arg = self.item(value);
            arg.name = name.map(|name| self.base.name_of(name));
            out.push(arg);
        }
        out
    }

    /// The name of a member: fixed, or an expression.
    fn member(&mut self, node: Node<'_>, object: ExprId) -> ExprId {
        let place = span(node);
        let Some(name) = node.child_by_field_name("name") else { return object };
        let scoped = node.kind().starts_with("scoped");
        match name.kind() {
            "name" => self.member_named(object, name, place),
            "variable_name" if scoped => self.member_named(object, name, place),
            _ => {
                let index = self.expr(name);
                self.base.add(place, ExprKind::Index { object, index })
            }
        }
    }

    fn member_named(&mut self, object: ExprId, name: Node<'_>, place: Span) -> ExprId {
        let text = self.base.text_of(name).trim_start_matches('$');
        let member = self.base.name(text);
        self.base.add(place, ExprKind::Member { object, name: member, name_span: span(name) })
    }

    /// The class in front of `::`.
    fn scope(&mut self, node: Node<'_>) -> ExprId {
        match node.child_by_field_name("scope").or_else(|| children(node).into_iter().next()) {
            Some(scope) if matches!(scope.kind(), "name" | "qualified_name" | "relative_name" | "relative_scope") => self.class_name(scope),
            Some(scope) => self.expr(scope),
            None => self.base.add(span(node), ExprKind::Null),
        }
    }

    /// `A::B`; `A::class` is the class itself.
    fn class_constant(&mut self, node: Node<'_>) -> ExprId {
        let object = self.scope(node);
        match children(node).last() {
            Some(name) if name.kind() == "name" && self.base.text_of(*name) != "class" => self.member_named(object, *name, span(node)),
            _ => object,
        }
    }

    fn subscript(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let parts = children(node);
        let Some(object) = parts.first().map(|object| self.expr(*object)) else { return self.opaque(node) };
        // `$list[]` is the place behind the last item.
        let index = match parts.get(1) {
            // In a string a key stands without quotes.
            Some(key)
                if key.kind() == "name"
                    && node.parent().is_some_and(|parent| matches!(parent.kind(), "encapsed_string" | "heredoc_body")) =>
            {
                let text = Text::verbatim(self.base.text_of(*key), span(*key).start);
                self.base.add(span(*key), ExprKind::Str(text))
            }
            Some(index) => self.expr(*index),
            None => self.base.add(place, ExprKind::Opaque(Vec::new())),
        };
        self.base.add(place, ExprKind::Index { object, index })
    }

    fn method_call(&mut self, node: Node<'_>, object: ExprId) -> ExprId {
        let place = span(node);
        let is_constructor = node.child_by_field_name("name").is_some_and(|name| self.base.text_of(name) == "__construct");
        let callee = match self.base.file.expr(object).kind {
            ExprKind::Super if is_constructor => object,
            _ => self.member(node, object),
        };
        // `f(...)` is the function itself.
        let Some(list) = node.child_by_field_name("arguments").filter(|list| child(*list, "variadic_placeholder").is_none()) else {
            return callee;
        };
        let args = self.args(list);
        self.base.add(place, ExprKind::Call { callee, args })
    }

    fn call(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let function = node.child_by_field_name("function");
        let list = node.child_by_field_name("arguments");
        let name = function.filter(|function| matches!(function.kind(), "name" | "qualified_name" | "relative_name"));
        let name = name.map(|name| self.base.text_of(name).rsplit('\\').next().unwrap_or("").to_owned());
        match name.as_deref() {
            Some("define") => {
                if let Some(defined) = list.and_then(|list| self.define(list, place)) {
                    return defined;
                }
            }
            Some("constant") => {
                if let Some(constant) = list.and_then(|list| self.constant_named(list, place)) {
                    return constant;
                }
            }
            Some("compact") => {
                if let Some(record) = list.and_then(|list| self.compact(list, place)) {
                    return record;
                }
            }
            Some("call_user_func" | "call_user_func_array") => {
                if let Some(called) =
                    list.and_then(|list| self.called_by_value(list, name.as_deref() == Some("call_user_func_array"), place))
                {
                    return called;
                }
            }
            Some("isset") => {
                if let Some(all) = list.and_then(|list| self.isset(list)) {
                    return all;
                }
            }
            Some("empty") => {
                if let Some(value) = list.and_then(|list| self.args(list).into_iter().next()) {
                    return self.base.add(place, ExprKind::Unary(UnaryOp::Not, value.value));
                }
            }
            _ => {}
        }
        let callee = match (&name, function) {
            (Some(name), Some(function)) => {
                let name = self.base.name(name);
                self.base.add(span(function), ExprKind::Name(name))
            }
            (None, Some(function)) => self.expr(function),
            (_, None) => return self.opaque(node),
        };
        let Some(list) = list.filter(|list| child(*list, "variadic_placeholder").is_none()) else { return callee };
        let args = self.args(list);
        let captured =
            matches!(name.as_deref(), Some("preg_match" | "preg_match_all")).then(|| self.captured(list, &args, place)).flatten();
        let called = self.base.add(place, ExprKind::Call { callee, args });
        match captured {
            Some(captured) => self.base.add(place, ExprKind::Sequence(vec![captured, called])),
            None => called,
        }
    }

    /// `preg_match($pattern, $text, $found)` puts what its groups match into a variable.
    fn captured(&mut self, list: Node<'_>, args: &[Arg], place: Span) -> Option<ExprId> {
        let [pattern, text, ..] = args else { return None };
        let found =
            children(list).get(2).and_then(|found| children(*found).last().copied()).filter(|found| found.kind() == "variable_name")?;
        // What is called there is called once.
        if matches!(self.base.file.expr(text.value).kind, ExprKind::Call { .. }) {
            return None;
        }
        let target = Box::new(self.pattern(found));
        let value = self.call_by_name(CAPTURES, vec![pattern.clone(), text.clone()], place);
        Some(self.base.add(place, ExprKind::Assign { target, op: None, value }))
    }

    /// `define('BASE', value)` binds a name of the whole program.
    fn define(&mut self, list: Node<'_>, place: Span) -> Option<ExprId> {
        let args = self.args(list);
        let [name, value, ..] = args.as_slice() else { return None };
        let ExprKind::Str(text) = &self.base.file.expr(name.value).kind else { return None };
        let (name, at, value) = (text.cooked.clone(), self.base.file.expr(name.value).span, value.value);
        self.constants.insert(name.clone());
        let target = Box::new(Pattern::Name(name, at));
        Some(self.base.add(place, ExprKind::Assign { target, op: None, value }))
    }

    /// `constant('NAME')` is the constant of that name.
    fn constant_named(&mut self, list: Node<'_>, place: Span) -> Option<ExprId> {
        let args = self.args(list);
        let [Arg { value, .. }] = args.as_slice() else { return None };
        let ExprKind::Str(text) = &self.base.file.expr(*value).kind else { return None };
        let name = text.cooked.clone();
        (!name.contains([':', '\\'])).then(|| self.base.add(place, ExprKind::Name(name)))
    }

    /// `isset($a, $b)` is `$a !== null && $b !== null`.
    fn isset(&mut self, list: Node<'_>) -> Option<ExprId> {
        let mut all = None;
        for Arg { value, .. } in self.args(list) {
            let place = self.base.file.expr(value).span;
            let null = self.base.add(place, ExprKind::Null);
            let set = self.base.add(place, ExprKind::Binary(BinaryOp::Ne, value, null));
            all = Some(match all {
                Some(before) => self.base.add(span(list), ExprKind::Logical(LogicalOp::And, before, set)),
                None => set,
            });
        }
        all
    }

    /// `compact('a', 'b')` is `['a' => $a, 'b' => $b]`.
    fn compact(&mut self, list: Node<'_>, place: Span) -> Option<ExprId> {
        let args = self.args(list);
        let mut props = Vec::new();
        for arg in args {
            let expr = self.base.file.expr(arg.value);
            let ExprKind::Str(text) = &expr.kind else { return None };
            let (at, key) = (expr.span, text.cooked.clone());
            let variable = self.base.name(&format!("${key}"));
            let value = self.base.add(at, ExprKind::Name(variable));
            props.push(Prop::Pair(Key::Name(key, at), value));
        }
        Some(self.base.add(place, ExprKind::Object(props)))
    }

    pub(super) fn call_by_name(&mut self, name: &str, args: Vec<Arg>, place: Span) -> ExprId {
        let name: Name = self.base.name(name);
        let callee = self.base.add(Span::new(place.start, place.start), ExprKind::Name(name));
        self.base.add(place, ExprKind::Call { callee, args })
    }

    fn new_object(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let args = match child(node, "arguments") {
            Some(list) => self.args(list),
            None => Vec::new(),
        };
        if let Some(anonymous) = child(node, "anonymous_class") {
            let args = child(anonymous, "arguments").map_or(args, |list| self.args(list));
            let class = self.class(anonymous);
            let callee = self.base.add(span(anonymous), ExprKind::Class(class));
            return self.base.add(place, ExprKind::New { callee, args });
        }
        let Some(made) = children(node).into_iter().find(|part| part.kind() != "arguments") else { return self.opaque(node) };
        let callee = match made.kind() {
            "name" | "qualified_name" | "relative_name" | "relative_scope" => self.class_name(made),
            _ => self.expr(made),
        };
        self.base.add(place, ExprKind::New { callee, args })
    }

    /// `require __DIR__ . '/x.php'`: the end of the path says which file; its names become visible, its value is what it returns.
    fn include(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(path) = children(node).first().map(|path| self.expr(*path)) else { return self.opaque(node) };
        let Some(module) = self.known_end(path) else { return self.base.add(place, ExprKind::Opaque(vec![path])) };
        self.import(None, &module, ImportItem::Wildcard, place);
        let module = self.base.name(&module);
        self.base.add(place, ExprKind::Module(module))
    }

    /// The literal end of a path, relative to the file or to a folder above it.
    fn known_end(&self, path: ExprId) -> Option<String> {
        let mut at = path;
        loop {
            match &self.base.file.expr(at).kind {
                ExprKind::Str(text) if !text.cooked.is_empty() => return Some(format!("./{}", text.cooked.trim_start_matches('/'))),
                ExprKind::Binary(BinaryOp::Add, _, right) => at = *right,
                ExprKind::Template(pieces) => match pieces.last() {
                    Some(crate::ir::Piece::Text(text)) => return Some(format!("./{}", text.cooked.trim_start_matches('/'))),
                    _ => return None,
                },
                _ => return None,
            }
        }
    }
}

/// `1_000`, `0x1f`, `0b1`, `0o7`, `017`, `1.5e3`.
fn number(text: &str) -> Option<f64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let radix = [("0x", 16), ("0b", 2), ("0o", 8)].into_iter().find_map(|(prefix, radix)| Some((text.strip_prefix(prefix)?, radix)));
    match radix {
        #[allow(clippy::cast_precision_loss, reason = "no number of interest is that long")]
        Some((digits, radix)) => u64::from_str_radix(digits, radix).ok().map(|n| n as f64),
        None => text.parse().ok(),
    }
}
