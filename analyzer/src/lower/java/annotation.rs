//! Annotations: calls of the annotation's type with its arguments.

use tree_sitter::Node;

use super::Java;
use crate::ir::{Arg, ExprId, ExprKind, Spread};
use crate::lower::tree_sitter::{child, children, span};

/// Annotations that speak to the compiler and its checkers alone.
const SILENT: &[&str] = &[
    "Override",
    "Deprecated",
    "SuppressWarnings",
    "FunctionalInterface",
    "SafeVarargs",
    "Nullable",
    "NonNull",
    "NotNull",
    "Nonnull",
    "CheckForNull",
    "CheckReturnValue",
    "VisibleForTesting",
];

impl Java<'_> {
    /// The annotations of a declaration, in order.
    pub(super) fn annotations(&mut self, declaration: Node<'_>) -> Vec<ExprId> {
        let mut found = Vec::new();
        for holder in [child(declaration, "modifiers"), Some(declaration)].into_iter().flatten() {
            for node in children(holder) {
                if matches!(node.kind(), "annotation" | "marker_annotation") {
                    found.extend(self.annotation(node));
                }
            }
        }
        found
    }

    fn annotation(&mut self, node: Node<'_>) -> Option<ExprId> {
        let name = node.child_by_field_name("name")?;
        if SILENT.contains(&self.out.text_of(name)) || !self.out.enter(node) {
            return None;
        }
        let callee = self.type_value(name);
        let list = node.child_by_field_name("arguments");
        let args = list.map(|list| self.annotation_arguments(list)).unwrap_or_default();
        self.out.exit();
        Some(self.out.add(span(node), ExprKind::Call { callee, args }))
    }

    fn annotation_arguments(&mut self, list: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        for node in children(list) {
            let (name, value) = if node.kind() == "element_value_pair" {
                let name = node.child_by_field_name("key").map(|key| self.out.name_of(key));
                (name, node.child_by_field_name("value"))
            } else {
                (None, Some(node))
            };
            let Some(value) = value else { continue };
            // `value` is what an argument without a name is.
            let name = name.filter(|name| &**name != "value");
            let value = self.element_value(value);
            args.push(Arg { name, spread: Spread::No, value });
        }
        args
    }

    fn element_value(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "annotation" | "marker_annotation" => {
                let found = self.annotation(node);
                found.unwrap_or_else(|| self.out.add(span(node), ExprKind::Opaque(Vec::new())))
            }
            "element_value_array_initializer" if self.out.enter(node) => {
                let items: Vec<ExprId> = children(node).into_iter().map(|item| self.element_value(item)).collect();
                self.out.exit();
                let items = items.into_iter().map(Arg::plain).collect();
                self.out.add(span(node), ExprKind::Array(items))
            }
            _ => self.expr(node),
        }
    }
}
