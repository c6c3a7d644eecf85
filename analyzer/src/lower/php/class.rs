//! Classes, interfaces, traits and enumerations.

use tree_sitter::Node;

use super::Php;
use crate::ir::{Class, ClassId, ClassKind, ExprId, Field, FuncId, Method, MethodKind, Name, Pattern, Span};
use crate::lower::tree_sitter::{child, children, span};

impl Php<'_> {
    /// A class by its declaration, named or not.
    pub(super) fn class(&mut self, node: Node<'_>) -> ClassId {
        let name_node = node.child_by_field_name("name");
        let name = name_node.map(|name| self.base.name_of(name));
        if let Some(name) = &name {
            self.declare(&name.clone());
        }
        let body = node.child_by_field_name("body");
        let bases = self.bases(node, body);
        let decorators = self.attributes(node);
        let parent: FuncId = self.base.current();
        let place = span(node);
        let name_span = name_node.map_or(Span::new(place.start, place.start), span);
        let kind = match node.kind() {
            "interface_declaration" => ClassKind::Interface,
            "enum_declaration" => ClassKind::Enum,
            _ => ClassKind::Class,
        };
        let id = self.base.add_class(Class {
            name,
            span: place,
            name_span,
            kind,
            bases,
            decorators,
            fields: Vec::new(),
            methods: Vec::new(),
            parent,
        });
        for member in body.map(children).unwrap_or_default() {
            if self.base.enter(member) {
                self.class_member(id, member);
                self.base.exit();
            }
        }
        if kind == ClassKind::Enum {
            self.case_methods(id, node);
        }
        id
    }

    /// The base class, then traits, then interfaces.
    fn bases(&mut self, node: Node<'_>, body: Option<Node<'_>>) -> Vec<ExprId> {
        let used = body.map(children).unwrap_or_default().into_iter().filter(|member| member.kind() == "use_declaration");
        let clauses = child(node, "base_clause").into_iter().chain(used).chain(child(node, "class_interface_clause"));
        let names: Vec<Node<'_>> =
            clauses.flat_map(children).filter(|name| matches!(name.kind(), "name" | "qualified_name" | "relative_name")).collect();
        names.into_iter().map(|name| self.class_name(name)).collect()
    }

    fn class_member(&mut self, class: ClassId, node: Node<'_>) {
        self.base.item(span(node));
        let is_static = child(node, "static_modifier").is_some();
        match node.kind() {
            "const_declaration" => {
                for element in children(node).into_iter().filter(|element| element.kind() == "const_element") {
                    let parts = children(element);
                    if let [name, value] = parts.as_slice() {
                        self.field(class, *name, Some(*value), true, node);
                    }
                }
            }
            "enum_case" => self.case(class, node),
            "property_declaration" => {
                for element in children(node).into_iter().filter(|element| element.kind() == "property_element") {
                    if let Some(name) = element.child_by_field_name("name") {
                        self.field(class, name, element.child_by_field_name("default_value"), is_static, node);
                    }
                }
            }
            "method_declaration" => self.method(class, node, is_static),
            "use_declaration" => self.trait_aliases(class, node),
            _ => {}
        }
    }

    fn field(&mut self, class: ClassId, name: Node<'_>, value: Option<Node<'_>>, is_static: bool, whole: Node<'_>) {
        let text = self.base.text_of(name).trim_start_matches('$');
        let name = self.base.name(text);
        let ty = whole.child_by_field_name("type").map(|ty| self.ty(ty));
        let value = value.map(|value| self.expr(value));
        let decorators = self.attributes(whole);
        self.base.file.classes[class.index()].fields.push(Field { name, is_static, ty, value, span: span(whole), decorators });
    }

    fn method(&mut self, class: ClassId, node: Node<'_>, is_static: bool) {
        let Some(name_node) = node.child_by_field_name("name") else { return };
        // What an interface or an abstract class leaves to others is no code.
        if node.child_by_field_name("body").is_none() {
            return;
        }
        let written = self.base.name_of(name_node);
        let (name, kind): (Name, MethodKind) = match &*written {
            "__construct" => (self.base.name("constructor"), MethodKind::Constructor),
            "__invoke" => (self.base.name("__call__"), MethodKind::Method),
            _ => (written.clone(), MethodKind::Method),
        };
        self.promoted_fields(class, node);
        let func = self.function(node, Some(written), span(name_node), Some(class));
        self.base.file.classes[class.index()].methods.push(Method { name, func, kind, is_static });
    }

    /// Fields that a constructor's parameters declare.
    fn promoted_fields(&mut self, class: ClassId, method: Node<'_>) {
        let Some(list) = method.child_by_field_name("parameters") else { return };
        for param in children(list).into_iter().filter(|param| param.kind() == "property_promotion_parameter") {
            let Some(name) = param.child_by_field_name("name") else { continue };
            let text = self.base.text_of(name).trim_start_matches(['&', '$']);
            let name = self.base.name(text);
            let ty = param.child_by_field_name("type").map(|ty| self.ty(ty));
            let field = Field { name, is_static: false, ty, value: None, span: span(param), decorators: Vec::new() };
            self.base.file.classes[class.index()].fields.push(field);
        }
    }

    /// What a `catch` clause binds.
    pub(super) fn catch_binding(&mut self, node: Node<'_>) -> Option<Pattern> {
        let name = node.child_by_field_name("name")?;
        let text = self.base.text_of(name).to_owned();
        Some(Pattern::Name(self.declare(&text), span(name)))
    }
}
