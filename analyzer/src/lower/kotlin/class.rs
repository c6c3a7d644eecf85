//! Classes, interfaces, objects: their heads, and what a body declares.

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::Kotlin;
use crate::ir::{Class, ClassId, ClassKind, ExprId, ExprKind, Field, Method, Name, Pattern, Span, Stmt, StmtKind};
use crate::lower::tree_sitter::{Lowerer, child, children, span, stmt, text_of_fields};

/// A class being lowered.
pub(super) struct Around {
    /// Its id.
    pub(super) id: ClassId,
    /// Members met now belong to the class rather than to its instances: those of an object.
    pub(super) is_static: bool,
    /// Initialisers met so far.
    pub(super) initialisers: usize,
    /// How many receivers the code around the class sees.
    receivers: usize,
}

/// What a class declares, as it is found.
#[derive(Default)]
pub(super) struct Members {
    pub(super) fields: Vec<Field>,
    pub(super) methods: Vec<Method>,
    /// What runs when an instance is made, where the fields' values depend on the constructor's parameters.
    pub(super) made: Vec<Stmt>,
}

/// Whether a node declares a type.
pub(super) fn is_type(node: Node<'_>) -> bool {
    matches!(node.kind(), "class_declaration" | "object_declaration") || misread(node).is_some()
}

/// `object Name { … }` among statements, which the grammar may take for a word between an object and a lambda: its name and members.
fn misread(node: Node<'_>) -> Option<(Node<'_>, Option<Node<'_>>)> {
    let parts = if node.kind() == "infix_expression" { children(node) } else { return None };
    let [object, name, lambda] = parts.as_slice() else { return None };
    let is_object = object.kind() == "object_literal" && object.named_child_count() == 0 && lambda.kind() == "lambda_literal";
    is_object.then(|| (*name, child(*lambda, "statements")))
}

/// Whether a node declares an object.
fn is_object(node: Node<'_>) -> bool {
    node.kind() == "object_declaration" || misread(node).is_some()
}

/// The name of a type declaration.
pub(super) fn type_name(node: Node<'_>) -> Option<Node<'_>> {
    misread(node).map(|(name, _)| name).or_else(|| child(node, "type_identifier"))
}

/// What stands between the braces of a type declaration.
pub(super) fn body_of(node: Node<'_>) -> Vec<Node<'_>> {
    let body = match misread(node) {
        Some((_, statements)) => statements,
        None => child(node, "class_body").or_else(|| child(node, "enum_class_body")),
    };
    body.map(children).unwrap_or_default()
}

/// Type declarations in an order in which what a class extends, and what the values of an object are made of, stands before it, as far
/// as they stand beside each other.
pub(super) fn bases_first<'n>(out: &Lowerer<'_>, types: Vec<Node<'n>>) -> Vec<Node<'n>> {
    let name = |node: &Node<'_>| type_name(*node).map_or("", |name| out.text_of(name));
    let mut left: Vec<(Node<'n>, &str, Vec<&str>)> = types
        .into_iter()
        .map(|node| {
            let mut needs: Vec<&str> = base_types(node).into_iter().map(|base| head_of(out.text_of(base))).collect();
            needs.extend(static_values(node).into_iter().map(|word| out.text_of(word)));
            (node, name(&node), needs)
        })
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

/// The words in the values of what belongs to a type itself: they are there before anybody uses the type.
fn static_values(node: Node<'_>) -> Vec<Node<'_>> {
    let mut words = Vec::new();
    let mut open: Vec<Node<'_>> = if is_object(node) { body_of(node) } else { Vec::new() };
    open.extend(body_of(node).into_iter().filter(|member| member.kind() == "companion_object").flat_map(body_of));
    open.retain(|member| member.kind() == "property_declaration");
    while let Some(part) = open.pop() {
        match part.kind() {
            "simple_identifier" | "interpolated_identifier" => words.push(part),
            "getter" | "lambda_literal" | "modifiers" => {}
            _ => open.extend(children(part)),
        }
    }
    words
}

fn head_of(ty: &str) -> &str {
    ty.split(['<', ' ', '(', '.']).next().unwrap_or(ty)
}

/// The types a declaration extends and implements, in order. One that hands all of an interface on to another object (`: Api by api`), and
/// has nothing in the place of what that does, is no further way to answer its calls.
fn base_types(node: Node<'_>) -> Vec<Node<'_>> {
    let replaces = |member: &Node<'_>| {
        let modifiers = child(*member, "modifiers").map(children).unwrap_or_default();
        modifiers.iter().any(|modifier| modifier.kind() == "member_modifier")
    };
    let replaces = body_of(node).iter().any(replaces);
    let specifiers = children(node).into_iter().filter(|part| part.kind() == "delegation_specifier");
    fn base(specifier: Node<'_>) -> Option<Node<'_>> {
        let inner = children(specifier).first().copied()?;
        match inner.kind() {
            "user_type" => Some(inner),
            "constructor_invocation" | "explicit_delegation" => child(inner, "user_type"),
            _ => None,
        }
    }
    let hands_on = |specifier: &Node<'_>| child(*specifier, "explicit_delegation").is_some();
    specifiers.filter(|specifier| replaces || !hands_on(specifier)).filter_map(base).collect()
}

/// The call of the base class's constructor in a head.
pub(super) fn base_call(node: Node<'_>) -> Option<Node<'_>> {
    let specifiers = children(node).into_iter().filter(|part| part.kind() == "delegation_specifier");
    specifiers.filter_map(|specifier| child(specifier, "constructor_invocation")).next()
}

impl Kotlin<'_> {
    /// Whether a declaration has a modifier.
    pub(super) fn has_modifier(&self, node: Node<'_>, modifier: &str) -> bool {
        let list = child(node, "modifiers").map(children).unwrap_or_default();
        list.into_iter().any(|part| part.kind() != "annotation" && self.out.text_of(part) == modifier)
    }

    /// A type declaration among statements.
    pub(super) fn local_class(&mut self, node: Node<'_>) -> Option<Stmt> {
        let name = type_name(node)?;
        let text = self.text(name);
        let bound = self.out.declare(text);
        if node.kind() == "object_declaration" && base_call(node).is_some() {
            let value = self.instance_of(node)?;
            return Some(Self::let_stmt(span(node), Pattern::Name(bound, span(name)), value));
        }
        let id = self.class(node)?;
        Some(stmt(span(node), StmtKind::Class(id)))
    }

    /// The one instance of an object that extends a class.
    fn instance_of(&mut self, node: Node<'_>) -> Option<ExprId> {
        let id = self.class(node)?;
        let place = span(node);
        let callee = self.out.add(place, ExprKind::Class(id));
        Some(self.out.add(place, ExprKind::New { callee, args: Vec::new() }))
    }

    /// A type declaration.
    pub(super) fn class(&mut self, node: Node<'_>) -> Option<ClassId> {
        if !self.out.enter(node) {
            return None;
        }
        self.out.item(span(node));
        let bases: Vec<ExprId> = base_types(node).into_iter().map(|base| self.type_value(base)).collect();
        let decorators = self.annotations(node);
        let name = type_name(node);
        let (label, name_span) = match name {
            Some(name) => {
                let text = self.text(name);
                (Some(self.out.name(text)), span(name))
            }
            None => (None, span(node)),
        };
        let is_enum = child(node, "enum_class_body").is_some() || child(node, "enum").is_some();
        let kind = match node.kind() {
            _ if child(node, "interface").is_some() => ClassKind::Interface,
            _ if is_enum => ClassKind::Enum,
            _ if self.has_modifier(node, "abstract") || self.has_modifier(node, "sealed") => ClassKind::Interface,
            _ => ClassKind::Class,
        };
        // An object's members are its class's own, but for what it inherits, which needs an instance.
        let is_static = is_object(node) && base_call(node).is_none();
        let id = self.open_class(label, span(node), name_span, kind, bases, decorators, node, is_static);
        let mut members = Members::default();
        self.class_body(node, &mut members);
        if is_enum {
            self.enum_methods(node, &mut members);
        }
        if self.has_modifier(node, "data") {
            let fields: Vec<Name> = members.fields.iter().filter(|field| !field.is_static).map(|field| field.name.clone()).collect();
            let printed = text_of_fields(&mut self.out, Some(id), name_span, &fields, &members.methods);
            members.methods.extend(printed);
        }
        self.close_class(members);
        self.out.exit();
        Some(id)
    }

    /// `object : Base(…), Listener { … }`.
    pub(super) fn object_literal(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let bases: Vec<ExprId> = base_types(node).into_iter().map(|base| self.type_value(base)).collect();
        let id = self.open_class(None, place, place, ClassKind::Class, bases, Vec::new(), node, false);
        let mut members = Members::default();
        self.class_body(node, &mut members);
        self.close_class(members);
        let callee = self.out.add(place, ExprKind::Class(id));
        self.out.add(place, ExprKind::New { callee, args: Vec::new() })
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
        node: Node<'_>,
        is_static: bool,
    ) -> ClassId {
        let parent = self.out.current();
        let (fields, methods) = (Vec::new(), Vec::new());
        let id = self.out.add_class(Class { name, span: place, name_span, kind, bases, decorators, fields, methods, parent });
        let names = self.member_names(node);
        self.out.enter_class(names);
        let receivers = std::mem::take(&mut self.receivers);
        self.classes.push(Around { id, is_static, initialisers: 0, receivers });
        id
    }

    pub(super) fn close_class(&mut self, members: Members) {
        self.out.leave_class();
        if let Some(around) = self.classes.pop() {
            self.receivers = around.receivers;
            let class = &mut self.out.file.classes[around.id.index()];
            class.fields = members.fields;
            class.methods = members.methods;
        }
    }

    /// The names that a declaration gives its own code: properties and types as they are, functions with `()`.
    fn member_names(&mut self, node: Node<'_>) -> FxHashSet<Name> {
        let mut names = FxHashSet::default();
        let mut open = vec![node];
        let mut add = |kotlin: &mut Self, name: Option<Node<'_>>, suffix: &str| {
            if let Some(name) = name {
                let text = format!("{}{suffix}", kotlin.text(name));
                names.insert(kotlin.out.name(&text));
            }
        };
        while let Some(part) = open.pop() {
            match part.kind() {
                _ if part == node => open.extend(children(part).into_iter().chain(body_of(part))),
                "class_body" | "enum_class_body" | "companion_object" | "primary_constructor" | "ERROR" => open.extend(children(part)),
                "class_parameter" if child(part, "binding_pattern_kind").is_some() => add(self, child(part, "simple_identifier"), ""),
                "property_declaration" if part.child_by_field_name("receiver").is_none() => {
                    add(self, child(part, "variable_declaration").and_then(|name| child(name, "simple_identifier")), "");
                }
                // An extension is a property that holds a function.
                "function_declaration" if part.child_by_field_name("receiver").is_some() => add(self, child(part, "simple_identifier"), ""),
                "function_declaration" => add(self, child(part, "simple_identifier"), "()"),
                "enum_entry" => add(self, child(part, "simple_identifier"), ""),
                "class_declaration" | "object_declaration" => add(self, child(part, "type_identifier"), ""),
                _ => {}
            }
        }
        names
    }

    /// A static field that holds a nested type, or an object.
    pub(super) fn nested(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name) = type_name(node) else { return };
        let text = self.text(name);
        let name = self.out.name(text);
        let value = if node.kind() == "object_declaration" && base_call(node).is_some() {
            self.instance_of(node)
        } else {
            self.class(node).map(|id| self.out.add(span(node), ExprKind::Class(id)))
        };
        members.fields.push(Field { name, is_static: true, ty: None, value, span: span(node), decorators: Vec::new() });
    }
}
