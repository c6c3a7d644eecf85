//! Annotations: calls of the annotation's type with its arguments.

use tree_sitter::Node;

use super::Kotlin;
use crate::ir::{ExprId, ExprKind};
use crate::lower::tree_sitter::{child, children, span};

/// Annotations that speak to the compiler and its checkers alone.
const SILENT: &[&str] = &[
    "Suppress",
    "Deprecated",
    "JvmStatic",
    "JvmField",
    "JvmOverloads",
    "JvmName",
    "Throws",
    "OptIn",
    "Volatile",
    "Synchronized",
    "VisibleForTesting",
    "WorkerThread",
    "MainThread",
    "Composable",
];

impl Kotlin<'_> {
    /// The annotations of a declaration, in order.
    pub(super) fn annotations(&mut self, declaration: Node<'_>) -> Vec<ExprId> {
        child(declaration, "modifiers").map(|modifiers| self.annotations_in(modifiers)).unwrap_or_default()
    }

    /// The annotations among modifiers.
    pub(super) fn annotations_in(&mut self, modifiers: Node<'_>) -> Vec<ExprId> {
        let nodes = children(modifiers).into_iter().filter(|node| node.kind() == "annotation");
        let each = nodes.flat_map(children).filter(|part| matches!(part.kind(), "constructor_invocation" | "user_type"));
        let each: Vec<Node<'_>> = each.collect();
        each.into_iter().filter_map(|part| self.annotation(part)).collect()
    }

    fn annotation(&mut self, node: Node<'_>) -> Option<ExprId> {
        let ty = if node.kind() == "user_type" { node } else { child(node, "user_type")? };
        if SILENT.contains(&self.out.text_of(ty)) || !self.out.enter(node) {
            return None;
        }
        let callee = self.type_value(ty);
        let mut args = child(node, "value_arguments").map(|list| self.value_arguments(list)).unwrap_or_default();
        for arg in &mut args {
            // `value` is what an argument without a name is.
            if arg.name.as_deref() == Some("value") {
                arg.name = None;
            }
        }
        self.out.exit();
        Some(self.out.add(span(node), ExprKind::Call { callee, args }))
    }
}
