//! Types as written, and as values.

use tree_sitter::Node;

use super::call::TYPE_ARGUMENTS;
use super::{CSharp, children};
use crate::ir::{ExprId, ExprKind, Name, Type};
use crate::lower::tree_sitter::{Meaning, child, span};

/// Types of values that have a form of their own: collections, delegates. Their names say nothing that the value does not.
const PLAIN: &[&str] = &[
    "var",
    "dynamic",
    "String",
    "Object",
    "List",
    "IList",
    "IAsyncEnumerable",
    "ICollection",
    "Dictionary",
    "IDictionary",
    "IReadOnlyDictionary",
    "ConcurrentDictionary",
    "HashSet",
    "ISet",
    "Queue",
    "Stack",
    "KeyValuePair",
    "Func",
    "Action",
    "Predicate",
    "Tuple",
    "ValueTuple",
    "CancellationToken",
    "DateTime",
    "TimeSpan",
    "Guid",
];

/// Types by which a constructor asks for all there are of a kind.
const LISTS: &[&str] = &["IEnumerable", "IReadOnlyList", "IReadOnlyCollection"];

/// Types that stand for the one they wrap, as far as a receiver goes.
const WRAPPERS: &[&str] = &["Task", "ValueTask", "Nullable", "Lazy"];

impl CSharp<'_> {
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
            "identifier" | "qualified_name" | "alias_qualified_name" | "generic_name" => {
                let path = self.path(node);
                let arguments = self.type_arguments(node);
                match path.as_slice() {
                    [.., last] if WRAPPERS.contains(&&**last) => arguments.into_iter().next().unwrap_or(Type::Opaque),
                    [.., last] if LISTS.contains(&&**last) => Type::List(arguments.into_iter().next().map(Box::new)),
                    [.., last] if PLAIN.contains(&&**last) => Type::Opaque,
                    [] => Type::Opaque,
                    path => Type::Named(path.to_vec(), arguments),
                }
            }
            "nullable_type" | "ref_type" | "scoped_type" => match node.child_by_field_name("type") {
                Some(inner) => self.ty(inner),
                None => Type::Opaque,
            },
            _ => Type::Opaque,
        }
    }

    fn type_arguments(&mut self, node: Node<'_>) -> Vec<Type> {
        arguments_of(node).into_iter().map(|argument| self.ty(argument)).collect()
    }

    /// The type that a wrapper stands for (`Task<T>`).
    pub(super) fn wrapped<'n>(&mut self, node: Node<'n>) -> Option<Node<'n>> {
        let wraps = self.path(node).last().is_some_and(|last| WRAPPERS.contains(&&**last));
        arguments_of(node).first().copied().filter(|_| wraps)
    }

    /// A type as an expression: what a class extends, what is made by `new`, what a clause catches.
    pub(super) fn type_value(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let mut names = self.path(node).into_iter();
        let Some(first) = names.next() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let mut value = self.type_name(&first, place);
        for name in names {
            value = self.out.add(place, ExprKind::Member { object: value, name, name_span: place });
        }
        value
    }

    /// A bare name that means a type, or what the caller gave for one: no variable or property of the same name is meant.
    fn type_name(&mut self, name: &Name, place: crate::ir::Span) -> ExprId {
        let name = match self.out.meaning(name) {
            Meaning::Variable(given) if TYPE_ARGUMENTS.contains(&&*given) => given,
            _ => name.clone(),
        };
        self.out.add(place, ExprKind::Name(name))
    }

    /// The parts of a dotted name, type arguments left out.
    pub(super) fn path(&mut self, node: Node<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            match node.kind() {
                "identifier" | "predefined_type" => {
                    let text = self.out.text_of(node);
                    names.push(self.out.name(text.strip_prefix('@').unwrap_or(text)));
                }
                "qualified_name" | "member_access_expression" => open.extend(children(node).into_iter().rev()),
                // `global::System.Uri`
                "alias_qualified_name" => open.extend(node.child_by_field_name("name")),
                "generic_name" => open.extend(child(node, "identifier")),
                "nullable_type" | "ref_type" | "scoped_type" | "primary_constructor_base_type" => {
                    open.extend(node.child_by_field_name("type"));
                }
                _ => {}
            }
        }
        names
    }
}

/// The type arguments of a generic type, as written.
fn arguments_of(node: Node<'_>) -> Vec<Node<'_>> {
    let last = if node.kind() == "generic_name" { Some(node) } else { node.child_by_field_name("name") };
    let list = last.filter(|last| last.kind() == "generic_name").and_then(|last| child(last, "type_argument_list"));
    list.map(children).unwrap_or_default()
}
