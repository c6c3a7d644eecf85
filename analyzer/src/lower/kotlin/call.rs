//! Calls.

use tree_sitter::Node;

use super::Kotlin;
use super::literal::Margin;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, Span, Spread};
use crate::lower::tree_sitter::{Meaning, child, children, span};

/// The name under which a call gives the type it is made for (`create<Api>()`).
const TYPE_ARGUMENT: &str = "<T>";
/// The functions of the standard library that any value has, nothing as well: behind `?.` they do not run for that.
const OF_ANYTHING: &[&str] = &["let", "also", "run", "apply", "takeIf", "takeUnless"];

impl Kotlin<'_> {
    pub(super) fn call(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let parts = children(node);
        let (Some(callee), Some(suffix)) = (parts.first().copied(), parts.get(1).copied()) else {
            return self.out.add(place, ExprKind::Opaque(Vec::new()));
        };
        if let Some(value) = self.special(callee, suffix, place) {
            return value;
        }
        let is_guarded = self.is_guarded(callee);
        let callee = match callee.kind() {
            "simple_identifier" => {
                let text = self.text(callee);
                if self.has_receiver_type(text) {
                    return self.call_with_receiver(callee, suffix, place);
                }
                self.callee_named(text, span(callee))
            }
            _ => self.expr(callee),
        };
        let args = self.arguments(suffix);
        let call = self.out.add(place, ExprKind::Call { callee, args });
        match self.out.file.expr(callee).kind {
            ExprKind::Member { object, .. } if is_guarded => {
                let nothing = self.out.add(place, ExprKind::Null);
                let test = self.out.add(place, ExprKind::Binary(BinaryOp::Ne, object, nothing));
                self.out.add(place, ExprKind::Conditional { test, then: call, otherwise: nothing })
            }
            _ => call,
        }
    }

    /// Whether a callee is one of the functions that anything has, behind `?.` and on what may be read twice.
    fn is_guarded(&self, callee: Node<'_>) -> bool {
        let parts = children(callee);
        let [object, navigation] = parts.as_slice() else { return false };
        callee.kind() == "navigation_expression"
            && child(*navigation, "?.").is_some()
            && child(*navigation, "simple_identifier").is_some_and(|name| OF_ANYTHING.contains(&self.text(name)))
            && matches!(object.kind(), "simple_identifier" | "indexing_expression")
    }

    /// What a bare name means that is called. Functions have names of their own: a property of the same name is another thing.
    pub(super) fn callee_named(&mut self, text: &str, place: Span) -> ExprId {
        let is_own = self.receivers == 0 && self.out.meaning(&format!("{text}()")) == Meaning::Member(0);
        // A method of the class stands before a function of the file.
        if let Meaning::Variable(variable) = self.out.meaning(text)
            && !(is_own && self.out.is_of_file(text))
        {
            return self.out.add(place, ExprKind::Name(variable));
        }
        if is_own {
            let name = self.out.name(text);
            let object = self.out.add(place, ExprKind::This);
            return self.out.add(place, ExprKind::Member { object, name, name_span: place });
        }
        self.named(text, place)
    }

    /// Calls that mean something else than they say.
    fn special(&mut self, callee: Node<'_>, suffix: Node<'_>, place: Span) -> Option<ExprId> {
        if callee.kind() != "navigation_expression" {
            return None;
        }
        let parts = children(callee);
        let [object, navigation] = parts.as_slice() else { return None };
        let name = self.text(child(*navigation, "simple_identifier")?);
        let given = child(suffix, "value_arguments").map(children).unwrap_or_default();
        match (name, object.kind(), given.as_slice()) {
            ("trimIndent", "string_literal", []) => Some(self.string(*object, Some(Margin::Indentation))),
            ("trimMargin", "string_literal", []) => Some(self.string(*object, Some(Margin::Bar))),
            ("equals" | "contentEquals", _, [other, ..]) => {
                let object = self.expr(*object);
                let other = children(*other).last().copied();
                let other = self.expr_or_opaque(other, suffix);
                Some(self.out.add(place, ExprKind::Binary(BinaryOp::Eq, object, other)))
            }
            ("invoke", "simple_identifier", _) if self.has_receiver_type(self.text(*object)) => {
                Some(self.call_with_receiver(*object, suffix, place))
            }
            ("invoke", ..) => {
                let callee = self.expr(*object);
                let args = self.arguments(suffix);
                Some(self.out.add(place, ExprKind::Call { callee, args }))
            }
            _ => None,
        }
    }

    /// Calls a parameter whose type is a function with a receiver: on the receiver around, or on its first argument.
    fn call_with_receiver(&mut self, callee: Node<'_>, suffix: Node<'_>, place: Span) -> ExprId {
        let (name_span, text) = (span(callee), self.text(callee));
        let name = match self.out.meaning(text) {
            Meaning::Variable(name) => name,
            _ => self.out.name(text),
        };
        let mut args = self.arguments(suffix);
        let object = if args.is_empty() { self.out.add(place, ExprKind::This) } else { args.remove(0).value };
        let callee = self.out.add(name_span, ExprKind::Member { object, name, name_span });
        self.out.add(place, ExprKind::Call { callee, args })
    }

    /// The arguments of a call, a lambda behind the parentheses last.
    pub(super) fn arguments(&mut self, suffix: Node<'_>) -> Vec<Arg> {
        let mut args = child(suffix, "value_arguments").map(|list| self.value_arguments(list)).unwrap_or_default();
        if let Some(lambda) = child(suffix, "annotated_lambda").and_then(|holder| child(holder, "lambda_literal")) {
            let value = self.expr(lambda);
            args.push(Arg::plain(value));
        }
        let types = child(suffix, "type_arguments").map(children).unwrap_or_default();
        if let [only] = types.as_slice()
            && let Some(ty) = children(*only).into_iter().find(|part| super::types::is_type_node(part.kind()))
        {
            let value = self.type_value(ty);
            args.push(Arg { name: Some(self.out.name(TYPE_ARGUMENT)), spread: Spread::No, value });
        }
        args
    }

    pub(super) fn value_arguments(&mut self, list: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        for node in children(list).into_iter().filter(|node| node.kind() == "value_argument") {
            let parts: Vec<Node<'_>> = children(node).into_iter().filter(|part| part.kind() != "annotation").collect();
            let Some(value) = parts.last().copied() else { continue };
            let named = child(node, "=").is_some();
            let name = parts.first().filter(|_| named && parts.len() > 1).map(|name| {
                let text = self.text(*name);
                self.out.name(text)
            });
            let spread = if child(node, "*").is_some() || value.kind() == "spread_expression" { Spread::List } else { Spread::No };
            let value = self.expr(value);
            args.push(Arg { name, spread, value });
        }
        args
    }
}
