//! What assignments bind.

use tree_sitter::Node;

use super::Ruby;
use crate::ir::{ExprKind, Pattern};
use crate::lower::tree_sitter::{children, span};

impl Ruby<'_> {
    pub(super) fn pattern(&mut self, node: Node<'_>) -> Pattern {
        let place = span(node);
        match node.kind() {
            "global_variable" => {
                let text = self.base.text_of(node);
                self.globals.insert(text.to_owned());
                Pattern::Name(self.base.name(text), place)
            }
            "identifier" => {
                let text = self.base.text_of(node);
                if self.base.at_top_level() && self.functions.contains(text) {
                    self.reassigned.insert(text.to_owned());
                }
                let name = self.local(text).unwrap_or_else(|| self.base.declare(text));
                Pattern::Name(name, place)
            }
            "constant" => {
                let text = self.base.text_of(node);
                Pattern::Name(self.base.declare(text), place)
            }
            "instance_variable" | "class_variable" => Pattern::Place(self.instance_variable(node)),
            "element_reference" => Pattern::Place(self.element(node)),
            "call" => {
                let Some(name) = node.child_by_field_name("method") else { return Pattern::Ignore };
                let object = match node.child_by_field_name("receiver") {
                    Some(object) => self.expr(object),
                    None => self.this(place),
                };
                let text = self.base.text_of(name).to_owned();
                Pattern::Place(self.member(object, &text, span(name), place))
            }
            "left_assignment_list" | "destructured_left_assignment" => self.destructured(node),
            "scope_resolution" => {
                let object = self.constant_path(node);
                Pattern::Place(object)
            }
            _ => {
                let value = self.expr(node);
                if matches!(self.base.file.expr(value).kind, ExprKind::Member { .. } | ExprKind::Index { .. }) {
                    return Pattern::Place(value);
                }
                Pattern::Ignore
            }
        }
    }

    /// `a, (b, c), *d`.
    pub(super) fn destructured(&mut self, node: Node<'_>) -> Pattern {
        let (mut items, mut rest) = (Vec::new(), None);
        for (at, part) in children(node).into_iter().enumerate() {
            match part.kind() {
                "rest_assignment" | "splat_parameter" => {
                    let inner = match children(part).into_iter().next() {
                        Some(inner) => self.pattern(inner),
                        None => Pattern::Ignore,
                    };
                    rest = Some((at, Box::new(inner)));
                }
                "destructured_parameter" | "destructured_left_assignment" => items.push(Some(self.destructured(part))),
                "identifier" if node.kind() == "destructured_parameter" => {
                    let text = self.base.text_of(part);
                    let name = self.base.declare_param(text);
                    items.push(Some(Pattern::Name(name, span(part))));
                }
                _ => items.push(Some(self.pattern(part))),
            }
        }
        Pattern::Array { items, rest }
    }
}
