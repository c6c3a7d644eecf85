//! Types as written, and as values.

use tree_sitter::Node;

use super::Java;
use crate::ir::{ExprId, ExprKind, Name, Type};
use crate::lower::tree_sitter::{children, span};

/// Types of values that have a form of their own: text, numbers, truth values, collections. Their names say nothing that the value does not.
const PLAIN: &[&str] = &[
    "String",
    "CharSequence",
    "Object",
    "Integer",
    "Long",
    "Short",
    "Byte",
    "Character",
    "Double",
    "Float",
    "Boolean",
    "Number",
    "Void",
    "List",
    "Map",
    "Set",
    "Collection",
    "Iterable",
    "Iterator",
    "ArrayList",
    "LinkedList",
    "HashMap",
    "LinkedHashMap",
    "TreeMap",
    "HashSet",
    "LinkedHashSet",
    "ConcurrentHashMap",
    "Deque",
    "Queue",
    "Stream",
    "Supplier",
    "Function",
    "BiFunction",
    "Consumer",
    "BiConsumer",
    "Runnable",
    "Callable",
    "Predicate",
    "UnaryOperator",
    "Class",
];

/// Those of them that hold several values.
const LISTS: &[&str] = &["List", "Set", "Collection", "Iterable", "ArrayList", "LinkedList", "HashSet", "LinkedHashSet"];

impl Java<'_> {
    /// A declared type.
    pub(super) fn ty(&mut self, node: Node<'_>) -> Type {
        match node.kind() {
            "type_identifier" | "scoped_type_identifier" | "identifier" | "scoped_identifier" => match self.path(node).as_slice() {
                [one] if LISTS.contains(&&**one) => Type::List(None),
                [one] if PLAIN.contains(&&**one) || &**one == "var" => Type::Opaque,
                [] => Type::Opaque,
                path => Type::Named(path.to_vec(), Vec::new()),
            },
            "generic_type" => {
                let parts = children(node);
                let Some((head, arguments)) = parts.split_first() else { return Type::Opaque };
                let arguments: Vec<Type> = match arguments.iter().find(|part| part.kind() == "type_arguments") {
                    Some(list) if self.out.enter(node) => {
                        let found = children(*list).into_iter().map(|argument| self.ty(argument)).collect();
                        self.out.exit();
                        found
                    }
                    _ => Vec::new(),
                };
                match self.ty(*head) {
                    Type::Named(path, _) => Type::Named(path, arguments),
                    Type::List(_) => Type::List(arguments.into_iter().next().map(Box::new)),
                    other => other,
                }
            }
            "annotated_type" => match children(node).last() {
                Some(inner) if self.out.enter(node) => {
                    let ty = self.ty(*inner);
                    self.out.exit();
                    ty
                }
                _ => Type::Opaque,
            },
            "array_type" => Type::List(None),
            _ => Type::Opaque,
        }
    }

    /// A type as an expression: what a class extends, what is made by `new`, what a clause catches.
    pub(super) fn type_value(&mut self, node: Node<'_>) -> ExprId {
        let head = if node.kind() == "generic_type" { children(node).first().copied().unwrap_or(node) } else { node };
        let place = span(node);
        let path = self.path(head);
        let mut names = path.into_iter();
        let Some(first) = names.next() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let mut value = self.named(&first, span(head));
        for name in names {
            value = self.out.add(place, ExprKind::Member { object: value, name, name_span: place });
        }
        value
    }

    /// The parts of a dotted name, type arguments and annotations left out.
    fn path(&mut self, node: Node<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            match node.kind() {
                "type_identifier" | "identifier" => names.push(self.out.name_of(node)),
                "scoped_type_identifier" | "scoped_identifier" | "generic_type" => open.extend(children(node).into_iter().rev()),
                _ => {}
            }
        }
        names
    }
}
