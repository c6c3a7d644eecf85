//! What assignments bind.

use tree_sitter::Node;

use super::Php;
use crate::ir::{ExprKind, Key, Pattern, PatternProp};
use crate::lower::tree_sitter::{children, span};

impl Php<'_> {
    pub(super) fn pattern(&mut self, node: Node<'_>) -> Pattern {
        match node.kind() {
            "variable_name" if self.base.text_of(node) != "$this" => {
                let text = self.base.text_of(node).to_owned();
                Pattern::Name(self.declare(&text), span(node))
            }
            "by_ref" => children(node).first().map_or(Pattern::Ignore, |inner| self.pattern(*inner)),
            "list_literal" | "array_creation_expression" => self.list_pattern(node),
            "member_access_expression"
            | "nullsafe_member_access_expression"
            | "scoped_property_access_expression"
            | "subscript_expression" => Pattern::Place(self.expr(node)),
            _ => Pattern::Place(self.expr(node)),
        }
    }

    /// `[$a, , $b] = …` and `['k' => $a] = …`.
    fn list_pattern(&mut self, node: Node<'_>) -> Pattern {
        let mut cursor = node.walk();
        let entries: Vec<Node<'_>> = node.children(&mut cursor).filter(|entry| !entry.is_extra()).collect();
        let (mut items, mut props) = (Vec::new(), Vec::new());
        let mut filled = false;
        let mut at = 0;
        while at < entries.len() {
            let entry = entries[at];
            if entry.kind() == "," {
                if !filled {
                    items.push(None);
                }
                filled = false;
            } else if entry.is_named() {
                let parts = if entry.kind() == "array_element_initializer" { children(entry) } else { vec![entry] };
                // In `list()` a key and its value are siblings with an arrow between them.
                let arrow = entries.get(at + 1).is_some_and(|next| next.kind() == "=>");
                match parts.as_slice() {
                    [value] if !arrow => items.push(Some(self.pattern(*value))),
                    [key] => {
                        if let Some(value) = entries.get(at + 2) {
                            props.push((*key, *value));
                            at += 2;
                        }
                    }
                    [key, value] => props.push((*key, *value)),
                    _ => items.push(None),
                }
                filled = true;
            }
            at += 1;
        }
        if props.is_empty() {
            return Pattern::Array { items, rest: None };
        }
        let props = props
            .into_iter()
            .map(|(key, value)| {
                let place = span(key);
                let id = self.expr(key);
                let key = match &self.base.file.expr(id).kind {
                    ExprKind::Str(text) => Key::Name(text.cooked.clone(), place),
                    _ => Key::Computed(id),
                };
                PatternProp { key, value: self.pattern(value) }
            })
            .collect();
        Pattern::Object { props, rest: None }
    }
}
