//! Composite literals: `T{…}`, `[]T{…}`, `map[K]V{…}`.

use tree_sitter::Node;

use super::Go;
use crate::ir::{Arg, ExprId, ExprKind, Key, Name, Prop, Spread};
use crate::lower::tree_sitter::{child, children, span};

impl Go<'_> {
    pub(super) fn composite(&mut self, node: Node<'_>) -> ExprId {
        let (Some(ty), Some(body)) = (node.child_by_field_name("type"), node.child_by_field_name("body")) else {
            return self.out.add(span(node), ExprKind::Opaque(Vec::new()));
        };
        self.literal_value(Some(ty), body, span(node))
    }

    /// The value in braces, of a type that may be told by what is around.
    fn literal_value(&mut self, ty: Option<Node<'_>>, body: Node<'_>, place: crate::ir::Span) -> ExprId {
        if !self.out.enter(body) {
            return self.out.add(place, ExprKind::Opaque(Vec::new()));
        }
        let value = self.literal_inner(ty, body, place);
        self.out.exit();
        value
    }

    fn literal_inner(&mut self, ty: Option<Node<'_>>, body: Node<'_>, place: crate::ir::Span) -> ExprId {
        let elements = children(body);
        let ty = ty.map(|ty| if ty.kind() == "pointer_type" { children(ty).first().copied().unwrap_or(ty) } else { ty });
        let item = ty.and_then(|ty| ty.child_by_field_name("element").or_else(|| ty.child_by_field_name("value")));
        let keys_are_names = elements.iter().all(|element| key_of(*element).is_none_or(|key| key.kind() == "identifier"));
        match ty.map_or("", |ty| ty.kind()) {
            "slice_type" | "array_type" | "implicit_length_array_type" => {
                let items = elements.into_iter().filter_map(|element| value_of(element).map(|value| self.plain(value, item))).collect();
                self.out.add(place, ExprKind::Array(items))
            }
            "map_type" => self.entries(&elements, item, place),
            // `url.Values{"a": {"b"}}`: a map by another name.
            _ if !keys_are_names => self.entries(&elements, item, place),
            // Braces within a map or slice whose type has a name: a list or a struct, which their keys tell.
            "" if elements.iter().all(|element| key_of(*element).is_none()) => {
                let items = elements.into_iter().filter_map(|element| value_of(element).map(|value| self.plain(value, None))).collect();
                self.out.add(place, ExprKind::Array(items))
            }
            "" => self.named_entries(&elements, place),
            _ => {
                let Some(ty) = ty else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
                let callee = self.type_value(ty);
                // The fields of a struct without a name are told where it stands.
                let fields = self.field_names(ty);
                let mut args = Vec::new();
                for (at, element) in elements.into_iter().enumerate() {
                    let Some(value) = value_of(element) else { continue };
                    let name = key_of(element).map(|key| self.out.name_of(key)).or_else(|| fields.get(at).cloned());
                    let value = self.element(value, None);
                    args.push(Arg { name, spread: Spread::No, value });
                }
                self.out.add(place, ExprKind::New { callee, args })
            }
        }
    }

    /// The names of a struct type's fields, in order; none of any other type.
    fn field_names(&mut self, ty: Node<'_>) -> Vec<Name> {
        let list = Some(ty).filter(|ty| ty.kind() == "struct_type").and_then(|ty| child(ty, "field_declaration_list"));
        let mut names = Vec::new();
        for field in list.map(children).unwrap_or_default() {
            let mut cursor = field.walk();
            let own: Vec<Node<'_>> = field.children_by_field_name("name", &mut cursor).filter(Node::is_named).collect();
            names.extend(own.into_iter().map(|name| self.out.name_of(name)));
        }
        names
    }

    fn entries(&mut self, elements: &[Node<'_>], item: Option<Node<'_>>, place: crate::ir::Span) -> ExprId {
        let mut props = Vec::new();
        for element in elements {
            let Some(value) = value_of(*element) else { continue };
            let key = key_of(*element).map(|key| self.expr(key));
            let value = self.element(value, item);
            props.push(match key {
                Some(key) => Prop::Pair(Key::Computed(key), value),
                None => Prop::Spread(value),
            });
        }
        self.out.add(place, ExprKind::Object(props))
    }

    fn named_entries(&mut self, elements: &[Node<'_>], place: crate::ir::Span) -> ExprId {
        let mut props = Vec::new();
        for element in elements {
            if let (Some(key), Some(value)) = (key_of(*element), value_of(*element)) {
                let key = Key::Name(self.out.name_of(key), span(key));
                let value = self.element(value, None);
                props.push(Prop::Pair(key, value));
            }
        }
        self.out.add(place, ExprKind::Object(props))
    }

    fn plain(&mut self, value: Node<'_>, item: Option<Node<'_>>) -> Arg {
        Arg::plain(self.element(value, item))
    }

    fn element(&mut self, value: Node<'_>, ty: Option<Node<'_>>) -> ExprId {
        if value.kind() == "literal_value" { self.literal_value(ty, value, span(value)) } else { self.expr(value) }
    }
}

fn inner(element: Node<'_>) -> Option<Node<'_>> {
    if element.kind() == "literal_element" { children(element).first().copied() } else { Some(element) }
}

fn key_of(element: Node<'_>) -> Option<Node<'_>> {
    element.child_by_field_name("key").filter(|_| element.kind() == "keyed_element").and_then(inner)
}

fn value_of(element: Node<'_>) -> Option<Node<'_>> {
    if element.kind() == "keyed_element" { element.child_by_field_name("value").and_then(inner) } else { inner(element) }
}
