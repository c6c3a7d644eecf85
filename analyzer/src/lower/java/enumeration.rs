//! Enumerations: each constant is an instance of a class of its own that extends the enumeration and knows its name.

use tree_sitter::Node;

use super::Java;
use super::class::Members;
use crate::ir::{Arg, ClassKind, ExprKind, Field, Key, Method, MethodKind, Name, Prop, StmtKind, Text};
use crate::lower::tree_sitter::{children, span, stmt};

/// The field that holds a constant's name.
const NAME: &str = "$name";

impl Java<'_> {
    /// A constant as a static field.
    pub(super) fn constant(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name_node) = node.child_by_field_name("name") else { return };
        let (place, name_place) = (span(node), span(name_node));
        let args = node.child_by_field_name("arguments").map(|list| self.arguments(list)).unwrap_or_default();
        let decorators = self.annotations(node);
        let base = self.out.add(place, ExprKind::This);
        let class = match node.child_by_field_name("body") {
            Some(body) if self.out.enter(node) => {
                let id = self.anonymous_class(base, body);
                self.out.exit();
                id
            }
            _ => {
                let class = self.bare_class(place, vec![base]);
                self.out.add_class(class)
            }
        };
        self.out.file.classes[class.index()].kind = ClassKind::Variant;
        let name = self.out.name_of(name_node);
        let text = self.out.add(name_place, ExprKind::Str(Text::verbatim(name.clone(), name_place.start)));
        let field = self.out.name(NAME);
        let own = Field { name: field, is_static: false, ty: None, value: Some(text), span: name_place, decorators: Vec::new() };
        self.out.file.classes[class.index()].fields.push(own);
        let callee = self.out.add(place, ExprKind::Class(class));
        let value = self.out.add(place, ExprKind::New { callee, args });
        members.fields.push(Field { name, is_static: true, ty: None, value: Some(value), span: place, decorators });
    }

    /// The methods that every enumeration has.
    pub(super) fn enum_methods(&mut self, node: Node<'_>, members: &mut Members) {
        let place = span(node);
        let body = node.child_by_field_name("body").map(children).unwrap_or_default();
        let constants: Vec<Name> = body
            .iter()
            .filter(|part| part.kind() == "enum_constant")
            .filter_map(|part| part.child_by_field_name("name"))
            .map(|name| self.out.name_of(name))
            .collect();
        let field = self.out.name(NAME);
        for name in ["name", "toString"] {
            let name = self.out.name(name);
            if !members.methods.iter().any(|method| method.name == name) {
                let method = self.getter(&name, &field, place);
                members.methods.push(method);
            }
        }
        let constant = |java: &mut Self, name: &Name| {
            let this = java.out.add(place, ExprKind::This);
            java.out.add(place, ExprKind::Member { object: this, name: name.clone(), name_span: place })
        };
        let values = self.synthetic("values", None, place, |java| {
            let items = constants.iter().map(|name| Arg::plain(constant(java, name))).collect();
            let list = java.out.add(place, ExprKind::Array(items));
            vec![stmt(place, StmtKind::Return(Some(list)))]
        });
        let value_of = self.synthetic("valueOf", Some("name"), place, |java| {
            let entries = constants.iter().map(|name| Prop::Pair(Key::Name(name.clone(), place), constant(java, name))).collect();
            let table = java.out.add(place, ExprKind::Object(entries));
            let key = java.out.name("name");
            let key = java.out.add(place, ExprKind::Name(key));
            let found = java.out.add(place, ExprKind::Index { object: table, index: key });
            vec![stmt(place, StmtKind::Return(Some(found)))]
        });
        for (name, func) in [values, value_of] {
            members.methods.push(Method { name, func, kind: MethodKind::Method, is_static: true });
        }
    }
}
