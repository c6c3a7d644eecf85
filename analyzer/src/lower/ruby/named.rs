//! Variables and methods of an object whose names are made as the program runs: `instance_variable_set("@#{name}", value)`,
//! `define_singleton_method(name) { … }`, `send("#{name}=", value)`.

use tree_sitter::Node;

use super::{OWN_VARIABLE, Ruby};
use crate::ir::{ExprId, ExprKind, Pattern, Piece, Span};
use crate::lower::tree_sitter::span;

impl Ruby<'_> {
    /// What a call of one of these does to `object`, or to the receiver if there is none; `None` where the name cannot be told from its text.
    pub(super) fn named_at_run_time(&mut self, node: Node<'_>, method: &str, object: Option<ExprId>) -> Option<ExprId> {
        let place = span(node);
        let count = match method {
            "instance_variable_get" => 1,
            "instance_variable_set" => 2,
            "define_singleton_method" => return self.singleton_method_named(node, object),
            _ => return None,
        };
        let args = self.args(node);
        if args.len() != count || args.iter().any(|arg| arg.name.is_some()) {
            return None;
        }
        let object = object.unwrap_or_else(|| self.this(place));
        let variable = self.own_variable_named(object, args[0].value, place)?;
        let Some(value) = args.get(1).map(|arg| arg.value) else { return Some(variable) };
        Some(self.base.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(variable)), op: None, value }))
    }

    /// The variable of an object that a text names, which starts with `@`.
    fn own_variable_named(&mut self, object: ExprId, name: ExprId, place: Span) -> Option<ExprId> {
        let at = self.base.file.expr(name).span;
        match self.base.file.expr(name).kind.clone() {
            ExprKind::Str(text) => {
                let name = format!("{OWN_VARIABLE}{}", text.cooked.strip_prefix('@')?);
                Some(self.member(object, &name, at, place))
            }
            ExprKind::Template(mut pieces) => {
                let Some(Piece::Text(head)) = pieces.first() else { return None };
                let head = format!("{OWN_VARIABLE}{}", head.cooked.strip_prefix('@')?);
                let head = self.text(&head, at);
                let ExprKind::Str(head) = self.base.file.expr(head).kind.clone() else { return None };
                pieces[0] = Piece::Text(head);
                let index = self.base.add(at, ExprKind::Template(pieces));
                Some(self.base.add(place, ExprKind::Index { object, index }))
            }
            _ => None,
        }
    }

    /// The attribute that the method of this name assigns to, if its name tells that it does (`"#{name}="`).
    pub(super) fn attribute_assigned(&mut self, object: ExprId, name: ExprId, place: Span) -> Option<ExprId> {
        let at = self.base.file.expr(name).span;
        match self.base.file.expr(name).kind.clone() {
            ExprKind::Str(text) => {
                let name = text.cooked.strip_suffix('=').filter(|name| is_word(name))?;
                Some(self.member(object, name, at, place))
            }
            ExprKind::Template(mut pieces) => {
                let Some(Piece::Text(tail)) = pieces.pop() else { return None };
                let tail = tail.cooked.strip_suffix('=').filter(|tail| tail.is_empty() || is_word(tail))?.to_owned();
                if !tail.is_empty() {
                    let tail = self.text(&tail, at);
                    let ExprKind::Str(tail) = self.base.file.expr(tail).kind.clone() else { return None };
                    pieces.push(Piece::Text(tail));
                }
                let index = self.base.add(at, ExprKind::Template(pieces));
                Some(self.base.add(place, ExprKind::Index { object, index }))
            }
            _ => None,
        }
    }

    /// A method that one object alone has is a function that it holds. One that is called by assigning (`name=`) is no member of its own.
    fn singleton_method_named(&mut self, node: Node<'_>, object: Option<ExprId>) -> Option<ExprId> {
        let place = span(node);
        let args = self.args(node);
        let [name, function] = args.as_slice() else { return None };
        let at = self.base.file.expr(name.value).span;
        let (name, function) = (name.value, function.value);
        let by_assigning = match &self.base.file.expr(name).kind {
            ExprKind::Str(text) => text.cooked.ends_with('='),
            ExprKind::Template(pieces) => matches!(pieces.last(), Some(Piece::Text(text)) if text.cooked.ends_with('=')),
            _ => false,
        };
        if by_assigning {
            return Some(self.base.add(place, ExprKind::Opaque(vec![function])));
        }
        let object = object.unwrap_or_else(|| self.this(place));
        let target = match self.base.file.expr(name).kind.clone() {
            ExprKind::Str(text) => self.member(object, &text.cooked, at, place),
            _ => self.base.add(place, ExprKind::Index { object, index: name }),
        };
        Some(self.base.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value: function }))
    }
}

/// Whether a text may be a part of a name, and no operator (`==`, `<=`).
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}
