//! Classes, interfaces, records, structs, enumerations: their heads, and what a body declares.

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::function::has_modifier;
use super::{CSharp, children};
use crate::ir::{Class, ClassId, ClassKind, ExprId, ExprKind, Field, Method, Name, Span, Stmt, StmtKind, Text};
use crate::lower::tree_sitter::{Lowerer, child, span, stmt, text_of_fields};

/// A class being lowered.
pub(super) struct Around {
    /// Its id.
    pub(super) id: ClassId,
    /// Initialisers met so far.
    pub(super) initialisers: usize,
}

/// What a class declares, as it is found.
#[derive(Default)]
pub(super) struct Members {
    pub(super) fields: Vec<Field>,
    pub(super) methods: Vec<Method>,
}

/// Whether a node declares a type with members.
pub(super) fn is_type(kind: &str) -> bool {
    matches!(kind, "class_declaration" | "interface_declaration" | "enum_declaration" | "record_declaration" | "struct_declaration")
}

/// Type declarations in an order in which what a class extends stands before it, as far as they stand beside each other.
pub(super) fn bases_first<'n>(out: &Lowerer<'_>, types: Vec<Node<'n>>) -> Vec<Node<'n>> {
    let name = |node: &Node<'_>| node.child_by_field_name("name").map_or("", |name| out.text_of(name));
    let mut left: Vec<(Node<'n>, &str, Vec<&str>)> = types
        .into_iter()
        .map(|node| (node, name(&node), base_types(node).into_iter().map(|base| head_of(out.text_of(base))).collect()))
        .collect();
    let mut ordered: Vec<Node<'n>> = Vec::new();
    while !left.is_empty() {
        let names: FxHashSet<&str> = left.iter().map(|(_, name, _)| *name).collect();
        let (waiting, free): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|(_, name, bases)| bases.iter().any(|base| base != name && names.contains(base)));
        // Types that extend each other in a circle stay as they stand.
        let stuck = free.is_empty();
        ordered.extend(free.into_iter().map(|(node, ..)| node));
        left = waiting;
        if stuck {
            ordered.extend(left.drain(..).map(|(node, ..)| node));
        }
    }
    ordered
}

pub(super) fn head_of(ty: &str) -> &str {
    let ty = ty.split(['<', ' ', '(']).next().unwrap_or(ty);
    ty.rsplit('.').next().unwrap_or(ty)
}

/// The types a declaration extends and implements, in order.
fn base_types(node: Node<'_>) -> Vec<Node<'_>> {
    let list = child(node, "base_list").filter(|_| node.kind() != "enum_declaration");
    list.map(children).unwrap_or_default().into_iter().filter(|base| base.kind() != "argument_list").collect()
}

impl CSharp<'_> {
    /// A type declaration among statements.
    pub(super) fn local_class(&mut self, node: Node<'_>) -> Option<Stmt> {
        let name = node.child_by_field_name("name").map(|name| self.out.text_of(name))?;
        self.out.declare(name);
        let id = self.class(node)?;
        Some(stmt(span(node), StmtKind::Class(id)))
    }

    /// A type declaration.
    pub(super) fn class(&mut self, node: Node<'_>) -> Option<ClassId> {
        let name = node.child_by_field_name("name")?;
        if !self.out.enter(node) {
            return None;
        }
        self.out.item(span(node));
        let bases: Vec<ExprId> = base_types(node).into_iter().map(|base| self.type_value(base)).collect();
        let decorators = self.attributes(node);
        let kind = match node.kind() {
            "interface_declaration" => ClassKind::Interface,
            _ if has_modifier(self.out.text, node, "partial") && self.classes.is_empty() => ClassKind::Part,
            _ => ClassKind::Class,
        };
        let (label, name_span) = (self.out.name_of(name), span(name));
        let id = self.open_class(Some(label), span(node), name_span, kind, bases, decorators, self.member_names(node));
        let mut members = Members::default();
        if node.kind() == "enum_declaration" {
            self.constants(node, &mut members);
        } else {
            self.primary_constructor(node, &mut members);
            if let Some(body) = node.child_by_field_name("body") {
                self.body(body, &mut members);
            }
            if node.kind() == "record_declaration" {
                let fields: Vec<Name> = members.fields.iter().filter(|field| !field.is_static).map(|field| field.name.clone()).collect();
                let printed = text_of_fields(&mut self.out, Some(id), name_span, &fields, &members.methods);
                members.methods.extend(printed);
            }
        }
        self.close_class(members);
        self.out.exit();
        Some(id)
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of a head, once each")]
    pub(super) fn open_class(
        &mut self,
        name: Option<Name>,
        place: Span,
        name_span: Span,
        kind: ClassKind,
        bases: Vec<ExprId>,
        decorators: Vec<ExprId>,
        names: FxHashSet<Name>,
    ) -> ClassId {
        let parent = self.out.current();
        let (fields, methods) = (Vec::new(), Vec::new());
        let id = self.out.add_class(Class { name, span: place, name_span, kind, bases, decorators, fields, methods, parent });
        self.out.enter_class(names);
        self.classes.push(Around { id, initialisers: 0 });
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

    /// The names that a declaration gives its own code: members and parameters of its primary constructor. Types are left out: a
    /// property of the same name as its type is common, and either is found behind the receiver.
    fn member_names(&self, node: Node<'_>) -> FxHashSet<Name> {
        let mut names: FxHashSet<Name> = FxHashSet::default();
        let mut add = |name: Node<'_>| {
            names.insert(self.out.text_of(name).into());
        };
        for param in child(node, "parameter_list").map(children).unwrap_or_default() {
            param.child_by_field_name("name").into_iter().for_each(&mut add);
        }
        let mut open: Vec<Node<'_>> = node.child_by_field_name("body").map(children).unwrap_or_default();
        while let Some(part) = open.pop() {
            match part.kind() {
                "ERROR"
                | "preproc_if"
                | "preproc_else"
                | "preproc_elif"
                | "declaration_list"
                | "field_declaration"
                | "variable_declaration" => {
                    open.extend(children(part));
                }
                "method_declaration" | "property_declaration" | "variable_declarator" => {
                    part.child_by_field_name("name").into_iter().for_each(&mut add);
                }
                _ => {}
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

    /// The members of an enumeration: each is its name.
    fn constants(&mut self, node: Node<'_>, members: &mut Members) {
        let list = node.child_by_field_name("body").map(children).unwrap_or_default();
        for constant in list.into_iter().filter(|part| part.kind() == "enum_member_declaration") {
            let Some(name) = constant.child_by_field_name("name") else { continue };
            let place = span(name);
            let name = self.out.name_of(name);
            let value = self.out.add(place, ExprKind::Str(Text::verbatim(name.clone(), place.start)));
            members.fields.push(Field {
                name,
                is_static: true,
                ty: None,
                value: Some(value),
                span: span(constant),
                decorators: Vec::new(),
            });
        }
    }
}
