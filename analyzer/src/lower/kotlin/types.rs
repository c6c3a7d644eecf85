//! Types as written, and as values.

use tree_sitter::Node;

use super::Kotlin;
use crate::ir::{ExprId, ExprKind, Name, Type};
use crate::lower::tree_sitter::{children, span};

/// Types of values that have a form of their own: text, numbers, truth values, collections, functions. Their names say nothing that the
/// value does not.
const PLAIN: &[&str] = &[
    "String",
    "CharSequence",
    "Any",
    "Unit",
    "Nothing",
    "Int",
    "Long",
    "Short",
    "Byte",
    "Char",
    "Double",
    "Float",
    "Boolean",
    "Number",
    "List",
    "MutableList",
    "Map",
    "MutableMap",
    "Set",
    "MutableSet",
    "Collection",
    "Iterable",
    "Iterator",
    "Array",
    "ByteArray",
    "Pair",
    "Triple",
    "Sequence",
    "ArrayList",
    "HashMap",
    "LinkedHashMap",
    "Result",
    "Lazy",
];

/// Those of them that hold several values.
const LISTS: &[&str] = &["List", "MutableList", "Set", "MutableSet", "Collection", "Iterable", "Array", "ArrayList"];

/// Whether a node is a type.
pub(super) fn is_type_node(kind: &str) -> bool {
    matches!(kind, "user_type" | "nullable_type" | "parenthesized_type" | "function_type" | "not_nullable_type")
}

impl Kotlin<'_> {
    /// A declared type.
    pub(super) fn ty(&mut self, node: Node<'_>) -> Type {
        if !self.out.enter(node) {
            return Type::Opaque;
        }
        let ty = self.ty_inner(node);
        self.out.exit();
        ty
    }

    fn ty_inner(&mut self, node: Node<'_>) -> Type {
        match node.kind() {
            "nullable_type" | "parenthesized_type" | "receiver_type" | "not_nullable_type" => {
                let inner = children(node).into_iter().find(|part| is_type_node(part.kind()));
                inner.map_or(Type::Opaque, |inner| self.ty(inner))
            }
            "user_type" => {
                let path = self.path(node);
                match path.as_slice() {
                    [] => Type::Opaque,
                    [one] if PLAIN.contains(&&**one) && !LISTS.contains(&&**one) => Type::Opaque,
                    _ => {
                        let list = children(node).into_iter().rfind(|part| part.kind() == "type_arguments");
                        let arguments = list.map(children).unwrap_or_default();
                        let arguments = arguments
                            .into_iter()
                            .filter_map(|argument| children(argument).into_iter().find(|part| is_type_node(part.kind())));
                        let arguments: Vec<Node<'_>> = arguments.collect();
                        let mut arguments = arguments.into_iter().map(|argument| self.ty(argument));
                        match path.as_slice() {
                            [one] if LISTS.contains(&&**one) => Type::List(arguments.next().map(Box::new)),
                            _ => Type::Named(path, arguments.collect()),
                        }
                    }
                }
            }
            _ => Type::Opaque,
        }
    }

    /// A type as an expression: what a class extends, what is checked, what a clause catches.
    pub(super) fn type_value(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let path = self.path(node);
        let mut names = path.into_iter().filter(|name| &**name != "Companion");
        let Some(first) = names.next() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let mut value = self.named(&first, place);
        for name in names {
            value = self.out.add(place, ExprKind::Member { object: value, name, name_span: place });
        }
        value
    }

    /// The parts of a dotted name, type arguments left out.
    pub(super) fn path(&mut self, node: Node<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            match node.kind() {
                "type_identifier" | "simple_identifier" => {
                    let text = self.text(node);
                    names.push(self.out.name(text));
                }
                "user_type" | "nullable_type" | "parenthesized_type" | "receiver_type" | "not_nullable_type" => {
                    open.extend(children(node).into_iter().rev());
                }
                _ => {}
            }
        }
        names
    }
}
