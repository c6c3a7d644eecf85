//! Classes, interfaces, records: their heads, and what a body declares.

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::Java;
use crate::ir::{Class, ClassId, ClassKind, ExprId, ExprKind, Field, Method, Name, Stmt, StmtKind};
use crate::lower::tree_sitter::{Lowerer, child, children, span, stmt, text_of_fields};

/// A class being lowered.
pub(super) struct Around {
    /// Its id.
    pub(super) id: ClassId,
    /// An interface: its fields are static, its methods without a body abstract.
    pub(super) is_interface: bool,
    /// Initialisers met so far.
    pub(super) initialisers: usize,
}

/// What a class declares, as it is found.
#[derive(Default)]
pub(super) struct Members {
    pub(super) fields: Vec<Field>,
    pub(super) methods: Vec<Method>,
}

/// Whether a node declares a type.
pub(super) fn is_type(kind: &str) -> bool {
    matches!(
        kind,
        "class_declaration" | "interface_declaration" | "enum_declaration" | "record_declaration" | "annotation_type_declaration"
    )
}

/// Type declarations in an order in which what a class extends stands before it, as far as they stand beside each other.
pub(super) fn bases_first<'n>(out: &Lowerer<'_>, mut types: Vec<Node<'n>>) -> Vec<Node<'n>> {
    let name = |node: &Node<'_>| node.child_by_field_name("name").map(|name| out.text_of(name));
    let mut ordered: Vec<Node<'n>> = Vec::new();
    while !types.is_empty() {
        let waits = |node: &Node<'n>| {
            let bases = base_types(*node);
            types
                .iter()
                .any(|other| other != node && bases.iter().any(|base| name(other).is_some_and(|n| head_of(out.text_of(*base)) == n)))
        };
        let next = types.iter().position(|node| !waits(node)).unwrap_or(0);
        ordered.push(types.remove(next));
    }
    ordered
}

fn head_of(ty: &str) -> &str {
    ty.split(['<', ' ']).next().unwrap_or(ty)
}

/// The types a declaration extends and implements, in order.
fn base_types(node: Node<'_>) -> Vec<Node<'_>> {
    let mut bases = Vec::new();
    for part in children(node) {
        match part.kind() {
            "superclass" => bases.extend(children(part)),
            "super_interfaces" | "extends_interfaces" => bases.extend(children(part).into_iter().flat_map(children)),
            _ => {}
        }
    }
    bases
}

impl Java<'_> {
    /// A type declaration among statements.
    pub(super) fn local_class(&mut self, node: Node<'_>) -> Option<Stmt> {
        let name = node.child_by_field_name("name").map(|name| self.out.text_of(name))?;
        self.out.declare(name);
        let id = self.class(node)?;
        Some(stmt(span(node), StmtKind::Class(id)))
    }

    /// A type declaration.
    pub(super) fn class(&mut self, node: Node<'_>) -> Option<ClassId> {
        if !self.out.enter(node) {
            return None;
        }
        self.out.item(span(node));
        let bases: Vec<ExprId> = base_types(node).into_iter().map(|base| self.type_value(base)).collect();
        let decorators = self.annotations(node);
        let name = node.child_by_field_name("name");
        let (name, name_span) = match name {
            Some(name) => (Some(self.out.name_of(name)), span(name)),
            None => (None, span(node)),
        };
        let body = node.child_by_field_name("body");
        let kind = match node.kind() {
            "interface_declaration" => ClassKind::Interface,
            "enum_declaration" => ClassKind::Enum,
            _ if Self::has_modifier(node, "abstract") => ClassKind::Interface,
            _ => ClassKind::Class,
        };
        let parent = self.out.current();
        let (fields, methods) = (Vec::new(), Vec::new());
        let class = Class { name, kind, span: span(node), name_span, bases, decorators, fields, methods, parent };
        let id = self.open_class(class, node.kind() == "interface_declaration", body, node);
        let mut members = Members::default();
        if node.kind() == "record_declaration" {
            self.components(node, &mut members);
        }
        if let Some(body) = body {
            self.body(body, &mut members);
        }
        if node.kind() == "record_declaration" {
            self.record_methods(node, &mut members);
            let fields: Vec<Name> = members.fields.iter().filter(|field| !field.is_static).map(|field| field.name.clone()).collect();
            let printed = text_of_fields(&mut self.out, Some(id), name_span, &fields, &members.methods);
            members.methods.extend(printed);
        }
        if node.kind() == "enum_declaration" {
            self.enum_methods(node, &mut members);
        }
        self.close_class(members);
        self.out.exit();
        Some(id)
    }

    /// The class of `new Base(…) { … }`.
    pub(super) fn anonymous_class(&mut self, base: ExprId, body: Node<'_>) -> ClassId {
        let class = self.bare_class(span(body), vec![base]);
        let id = self.open_class(class, false, Some(body), body);
        let mut members = Members::default();
        self.body(body, &mut members);
        self.close_class(members);
        id
    }

    fn open_class(&mut self, class: Class, is_interface: bool, body: Option<Node<'_>>, head: Node<'_>) -> ClassId {
        let id = self.out.add_class(class);
        let names = self.member_names(body, head);
        self.out.enter_class(names);
        self.classes.push(Around { id, is_interface, initialisers: 0 });
        id
    }

    pub(super) fn close_class(&mut self, members: Members) {
        self.out.leave_class();
        if let Some(around) = self.classes.pop() {
            let class = &mut self.out.file.classes[around.id.index()];
            class.fields = members.fields;
            class.methods = members.methods;
        }
    }

    /// The names that a body declares: fields and types as they are, methods with `()`.
    fn member_names(&mut self, body: Option<Node<'_>>, head: Node<'_>) -> FxHashSet<Name> {
        let mut names = FxHashSet::default();
        let mut open: Vec<Node<'_>> = body.map(children).unwrap_or_default();
        if let Some(components) = head.child_by_field_name("parameters").filter(|_| head.kind() == "record_declaration") {
            for component in children(components) {
                if let Some(name) = component.child_by_field_name("name") {
                    names.insert(self.out.name_of(name));
                    let method = format!("{}()", self.out.text_of(name));
                    names.insert(self.out.name(&method));
                }
            }
        }
        while let Some(node) = open.pop() {
            match node.kind() {
                "enum_body_declarations" | "ERROR" => open.extend(children(node)),
                "field_declaration" | "constant_declaration" => {
                    open.extend(children(node).into_iter().filter(|part| part.kind() == "variable_declarator"));
                }
                "method_declaration" => {
                    if let Some(name) = node.child_by_field_name("name") {
                        let method = format!("{}()", self.out.text_of(name));
                        names.insert(self.out.name(&method));
                    }
                }
                // A constructor's name is the class's: inside, it still names the class (`new Client(…)` in a method of `Client`).
                "constructor_declaration" | "compact_constructor_declaration" => {}
                _ => {
                    if let Some(name) = node.child_by_field_name("name") {
                        names.insert(self.out.name_of(name));
                    }
                }
            }
        }
        names
    }

    /// A static field that holds a nested type.
    pub(super) fn nested(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let name = self.out.name_of(name);
        let Some(id) = self.class(node) else { return };
        let value = self.out.add(span(node), ExprKind::Class(id));
        members.fields.push(Field { name, is_static: true, ty: None, value: Some(value), span: span(node), decorators: Vec::new() });
    }

    /// Whether a declaration has a modifier.
    pub(super) fn has_modifier(node: Node<'_>, modifier: &str) -> bool {
        child(node, "modifiers").is_some_and(|modifiers| child(modifiers, modifier).is_some())
    }
}
