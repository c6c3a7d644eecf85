//! The members of a class body.

use tree_sitter::Node;

use super::Java;
use super::class::{Members, bases_first, is_type};
use crate::ir::{Block, Class, ExprKind, Field, FuncId, Function, Method, MethodKind, Name, ParamKind, Pattern, Span, StmtKind};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

impl Java<'_> {
    /// All members of a body, nested types first: fields and methods use them.
    pub(super) fn body(&mut self, body: Node<'_>, members: &mut Members) {
        let (types, others): (Vec<Node<'_>>, Vec<Node<'_>>) = children(body).into_iter().partition(|node| is_type(node.kind()));
        for node in bases_first(&self.out, types) {
            self.nested(node, members);
        }
        for node in others {
            self.member(node, members);
        }
    }

    fn member(&mut self, node: Node<'_>, members: &mut Members) {
        let place = span(node);
        match node.kind() {
            "field_declaration" | "constant_declaration" => {
                self.out.item(place);
                self.fields(node, members);
            }
            "method_declaration" => {
                self.out.item(place);
                self.method(node, members);
            }
            "constructor_declaration" => {
                self.out.item(place);
                self.constructor(node, members);
            }
            "compact_constructor_declaration" => {}
            "static_initializer" => {
                if let Some(block) = child(node, "block") {
                    self.initialiser(block, true, members);
                }
            }
            "block" => self.initialiser(node, false, members),
            "enum_constant" => {
                self.out.item(place);
                self.constant(node, members);
            }
            "enum_body_declarations" => self.body(node, members),
            "ERROR" if self.out.enter(node) => {
                self.body(node, members);
                self.out.exit();
            }
            _ => {}
        }
    }

    fn fields(&mut self, node: Node<'_>, members: &mut Members) {
        let interface = self.classes.last().is_some_and(|around| around.is_interface);
        let is_static = interface || node.kind() == "constant_declaration" || Self::has_modifier(node, "static");
        let ty = node.child_by_field_name("type").map(|ty| self.ty(ty));
        let decorators = self.annotations(node);
        for declarator in children(node).into_iter().filter(|part| part.kind() == "variable_declarator") {
            let Some(name) = declarator.child_by_field_name("name") else { continue };
            let name = self.out.name_of(name);
            let value = declarator.child_by_field_name("value").map(|value| self.expr(value));
            let decorators = decorators.clone();
            members.fields.push(Field { name, is_static, ty: ty.clone(), value, span: span(declarator), decorators });
        }
    }

    fn method(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let is_static = Self::has_modifier(node, "static");
        let decorators = self.annotations(node);
        let body = node.child_by_field_name("body");
        // What has neither code nor annotations is for other classes to say.
        if body.is_none() && decorators.is_empty() {
            return;
        }
        let return_type = node.child_by_field_name("type").map(|ty| self.ty(ty));
        let method = self.out.name_of(name);
        let head = Function { decorators, return_type, ..self.head(Some(method.clone()), span(node), span(name)) };
        let func = self.out.enter_function(head);
        self.params(node, func);
        let body = match body {
            Some(body) => self.block(body),
            None => {
                let unknown = self.out.add(span(node), ExprKind::Opaque(Vec::new()));
                vec![stmt(span(node), StmtKind::Return(Some(unknown)))]
            }
        };
        self.out.leave_function(body);
        members.methods.push(Method { name: method, func, kind: MethodKind::Method, is_static });
    }

    fn constructor(&mut self, node: Node<'_>, members: &mut Members) {
        let name_span = node.child_by_field_name("name").map_or(span(node), span);
        let decorators = self.annotations(node);
        let name = self.out.name("constructor");
        let func = self.out.enter_function(Function { decorators, ..self.head(Some(name.clone()), span(node), name_span) });
        self.params(node, func);
        let body = node.child_by_field_name("body").map(|body| self.block(body)).unwrap_or_default();
        self.out.leave_function(body);
        members.methods.push(Method { name, func, kind: MethodKind::Constructor, is_static: false });
    }

    /// `static { … }` and `{ … }`: run where fields get their values.
    fn initialiser(&mut self, block: Node<'_>, is_static: bool, members: &mut Members) {
        let place = span(block);
        let func = self.out.enter_function(bare_function(None, place, place));
        let body = self.block(block);
        self.out.leave_function(body);
        let callee = self.out.add(place, ExprKind::Lambda(func));
        let value = self.out.add(place, ExprKind::Call { callee, args: Vec::new() });
        let count = self.classes.last_mut().map_or(0, |around| {
            around.initialisers += 1;
            around.initialisers
        });
        let name = self.out.name(&format!("<initialiser {count}>"));
        members.fields.push(Field { name, is_static, ty: None, value: Some(value), span: place, decorators: Vec::new() });
    }

    /// The components of a record as its fields.
    pub(super) fn components(&mut self, node: Node<'_>, members: &mut Members) {
        for component in node.child_by_field_name("parameters").map(children).unwrap_or_default() {
            let Some(name) = component.child_by_field_name("name") else { continue };
            let name = self.out.name_of(name);
            let ty = component.child_by_field_name("type").map(|ty| self.ty(ty));
            let decorators = self.annotations(component);
            members.fields.push(Field { name, is_static: false, ty, value: None, span: span(component), decorators });
        }
    }

    /// The constructor and the methods that a record has without writing them.
    pub(super) fn record_methods(&mut self, node: Node<'_>, members: &mut Members) {
        let components = node.child_by_field_name("parameters").map(children).unwrap_or_default();
        let named: Vec<Node<'_>> = components.iter().filter_map(|component| component.child_by_field_name("name")).collect();
        let written = members
            .methods
            .iter()
            .any(|method| method.kind == MethodKind::Constructor && self.out.file.function(method.func).params.len() == components.len());
        if !written {
            let compact = node.child_by_field_name("body").and_then(|body| child(body, "compact_constructor_declaration"));
            let place = compact.map_or(span(node), span);
            let name = self.out.name("constructor");
            let func = self.out.enter_function(self.head(Some(name.clone()), place, place));
            self.params(node, func);
            let mut body = compact.and_then(|compact| compact.child_by_field_name("body")).map(|body| self.block(body)).unwrap_or_default();
            for component in &named {
                let field = self.out.name_of(*component);
                body.push(self.set_field(&field, span(*component)));
            }
            self.out.leave_function(body);
            // The canonical constructor is the one that nothing else is preferred to.
            members.methods.insert(0, Method { name, func, kind: MethodKind::Constructor, is_static: false });
        }
        for component in named {
            let name = self.out.name_of(component);
            let accessor = members.methods.iter().any(|m| m.name == name && self.out.file.function(m.func).params.is_empty());
            if !accessor {
                let method = self.getter(&name, &name.clone(), span(component));
                members.methods.push(method);
            }
        }
    }

    /// `this.field = field`.
    fn set_field(&mut self, field: &Name, place: Span) -> crate::ir::Stmt {
        let this = self.out.add(place, ExprKind::This);
        let target = self.out.add(place, ExprKind::Member { object: this, name: field.clone(), name_span: place });
        let value = self.out.add(place, ExprKind::Name(field.clone()));
        let assign = self.out.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value });
        stmt(place, StmtKind::Expr(assign))
    }

    /// A method `name` that gives back the field `field`.
    pub(super) fn getter(&mut self, name: &Name, field: &Name, place: Span) -> Method {
        let func = self.out.enter_function(self.head(Some(name.clone()), place, place));
        let this = self.out.add(place, ExprKind::This);
        let value = self.out.add(place, ExprKind::Member { object: this, name: field.clone(), name_span: place });
        self.out.leave_function(vec![stmt(place, StmtKind::Return(Some(value)))]);
        Method { name: name.clone(), func, kind: MethodKind::Method, is_static: false }
    }

    /// The head of a method of the current class.
    pub(super) fn head(&self, name: Option<Name>, place: Span, name_span: Span) -> Function {
        let class = self.classes.last().map(|around| around.id);
        Function { class, own_this: true, ..bare_function(name, place, name_span) }
    }

    /// A function without a body of the source: what `body` makes of its parameters.
    pub(super) fn synthetic(
        &mut self,
        name: &str,
        param: Option<&str>,
        place: Span,
        body: impl FnOnce(&mut Self) -> Block,
    ) -> (Name, FuncId) {
        let name = self.out.name(name);
        let func = self.out.enter_function(self.head(Some(name.clone()), place, place));
        if let Some(param) = param {
            let param = self.out.declare_param(param);
            let pattern = Pattern::Name(param, place);
            let param = crate::ir::Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place };
            self.out.file.functions[func.index()].params.push(param);
        }
        let body = body(self);
        self.out.leave_function(body);
        (name, func)
    }

    /// A class without members yet, made here for a construct that is one.
    pub(super) fn bare_class(&self, place: Span, bases: Vec<crate::ir::ExprId>) -> Class {
        Class {
            name: None,
            kind: crate::ir::ClassKind::Class,
            span: place,
            name_span: place,
            bases,
            decorators: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            parent: self.out.current(),
        }
    }
}
