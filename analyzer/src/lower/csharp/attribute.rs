//! Attributes: calls of the attribute's type with its arguments.

use tree_sitter::Node;

use super::{CSharp, children};
use crate::ir::{Arg, ExprId, ExprKind, Spread};
use crate::lower::tree_sitter::{child, span};

impl CSharp<'_> {
    /// The attributes of a declaration, in order.
    pub(super) fn attributes(&mut self, declaration: Node<'_>) -> Vec<ExprId> {
        let lists = children(declaration).into_iter().filter(|part| part.kind() == "attribute_list");
        let mut found = Vec::new();
        for node in lists.flat_map(children).filter(|part| part.kind() == "attribute") {
            let Some(name) = node.child_by_field_name("name") else { continue };
            if !self.out.enter(node) {
                continue;
            }
            let callee = self.type_value(name);
            let args = child(node, "attribute_argument_list").map(children).unwrap_or_default();
            let args = args.into_iter().filter_map(|argument| {
                let name_node = argument.child_by_field_name("name");
                let value = children(argument).into_iter().rfind(|part| Some(*part) != name_node)?;
                let name = name_node.map(|name| self.out.name_of(name));
                Some(Arg { name, spread: Spread::No, value: self.expr(value) })
            });
            let args = args.collect();
            self.out.exit();
            found.push(self.out.add(span(node), ExprKind::Call { callee, args }));
        }
        found
    }
}
