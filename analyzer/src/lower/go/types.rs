//! Types as written, and as values.

use tree_sitter::Node;

use super::Go;
use crate::ir::{ExprId, ExprKind, Name, Type};
use crate::lower::tree_sitter::{Meaning, children, span};

/// Types of values that have a form of their own.
const PLAIN: &[&str] = &[
    "string", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint32", "uint64", "byte", "rune", "float32", "float64", "error",
    "any",
];

impl Go<'_> {
    /// A declared type; a pointer is what it points to.
    pub(super) fn ty(&mut self, node: Node<'_>) -> Type {
        let path = self.path(node);
        match path.as_slice() {
            [] => Type::Opaque,
            [one] if PLAIN.contains(&&**one) => Type::Opaque,
            _ => Type::Named(path, Vec::new()),
        }
    }

    /// A type as an expression: what a struct embeds, what a composite literal makes.
    pub(super) fn type_value(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let mut names = self.path(node).into_iter();
        let Some(first) = names.next() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let first = match self.out.meaning(&first) {
            Meaning::Variable(variable) => variable,
            _ => first,
        };
        let mut value = self.out.add(place, ExprKind::Name(first));
        for name in names {
            value = self.out.add(place, ExprKind::Member { object: value, name, name_span: place });
        }
        value
    }

    /// What reads as a generic type and is an item of a list: a variable stands between the brackets (`layers[i]`).
    pub(super) fn indexed(&mut self, node: Node<'_>) -> Option<ExprId> {
        let given = node.child_by_field_name("type_arguments")?;
        let Meaning::Variable(index) = self.out.meaning(self.out.text_of(given).trim_matches(['[', ']', ' '])) else { return None };
        let object = self.type_value(node);
        let index = self.out.add(span(given), ExprKind::Name(index));
        Some(self.out.add(span(node), ExprKind::Index { object, index }))
    }

    /// The parts of a type's name; nothing where the type has none.
    pub(super) fn path(&mut self, node: Node<'_>) -> Vec<Name> {
        let mut node = node;
        loop {
            match node.kind() {
                "pointer_type" | "parenthesized_type" => match children(node).first() {
                    Some(inner) => node = *inner,
                    None => return Vec::new(),
                },
                "generic_type" => match node.child_by_field_name("type") {
                    Some(inner) => node = inner,
                    None => return Vec::new(),
                },
                "type_identifier" | "identifier" => return vec![self.out.name_of(node)],
                "qualified_type" => {
                    let parts = [node.child_by_field_name("package"), node.child_by_field_name("name")];
                    return parts.into_iter().flatten().map(|part| self.out.name_of(part)).collect();
                }
                _ => return Vec::new(),
            }
        }
    }
}
