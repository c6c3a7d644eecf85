//! The members of a class body.

use tree_sitter::Node;

use super::class::{Members, bases_first, is_type};
use super::function::has_modifier;
use super::{CSharp, children};
use crate::ir::{Block, ClassKind, ExprKind, Field, FuncId, Function, Method, MethodKind, Name, Pattern, Span, Stmt, StmtKind};
use crate::lower::tree_sitter::{bare_function, child, span, stmt};

impl CSharp<'_> {
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
        if node.kind().ends_with("_declaration") {
            self.out.item(place);
        }
        match node.kind() {
            "field_declaration" => self.fields(node, members),
            "property_declaration" => self.property(node, members),
            "method_declaration" => self.method(node, members),
            "constructor_declaration" if has_modifier(self.out.text, node, "static") => self.static_constructor(node, members),
            "constructor_declaration" => self.constructor(node, members),
            "conversion_operator_declaration" | "operator_declaration" | "indexer_declaration" | "destructor_declaration" => {
                self.nameless(node, members);
            }
            "ERROR" | "preproc_if" | "preproc_else" | "preproc_elif" | "declaration_list" if self.out.enter(node) => {
                self.body(node, members);
                self.out.exit();
            }
            _ => {}
        }
    }

    fn fields(&mut self, node: Node<'_>, members: &mut Members) {
        let is_static = has_modifier(self.out.text, node, "static") || has_modifier(self.out.text, node, "const");
        let Some(declaration) = child(node, "variable_declaration") else { return };
        let ty_node = declaration.child_by_field_name("type");
        let ty = ty_node.map(|ty| self.ty(ty));
        for declarator in children(declaration).into_iter().filter(|part| part.kind() == "variable_declarator") {
            let Some(name) = declarator.child_by_field_name("name") else { continue };
            let value = self.initial_value(declarator, name, ty_node);
            let name = self.out.name_of(name);
            members.fields.push(Field { name, is_static, ty: ty.clone(), value, span: span(declarator), decorators: Vec::new() });
        }
    }

    /// The value in `name = value`, made for a place of the type `ty`.
    pub(super) fn initial_value(&mut self, declarator: Node<'_>, name: Node<'_>, ty: Option<Node<'_>>) -> Option<crate::ir::ExprId> {
        let value = children(declarator).into_iter().rfind(|part| *part != name && part.kind() != "bracketed_argument_list")?;
        Some(self.expr_for(value, ty))
    }

    fn method(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let is_static = has_modifier(self.out.text, node, "static");
        let decorators = self.attributes(node);
        let body = node.child_by_field_name("body");
        // What has neither code nor attributes is for other classes to say.
        if body.is_none() && decorators.is_empty() {
            return;
        }
        let parameters = node.child_by_field_name("parameters");
        let receiver = parameters.and_then(|list| {
            children(list).into_iter().find(|param| param.kind() == "parameter").filter(|param| has_modifier(self.out.text, *param, "this"))
        });
        if let Some(receiver) = receiver {
            self.extension_method(node, name, receiver, decorators, members);
            return;
        }
        let (func, method) = self.open_method(node, name, decorators);
        if let Some(list) = parameters {
            self.params(list, func);
        }
        self.type_params(node, func);
        let is_async = self.out.file.function(func).is_async;
        let body = match body {
            Some(body) => self.code_giving(body, node.child_by_field_name("returns"), is_async),
            None => self.no_code(node),
        };
        self.out.leave_function(body);
        members.methods.push(Method { name: method, func, kind: MethodKind::Method, is_static });
    }

    /// The body of a method that is declared alone.
    fn no_code(&mut self, node: Node<'_>) -> Vec<Stmt> {
        let unknown = self.out.add(span(node), ExprKind::Opaque(Vec::new()));
        vec![stmt(span(node), StmtKind::Return(Some(unknown)))]
    }

    fn open_method(&mut self, node: Node<'_>, name: Node<'_>, decorators: Vec<crate::ir::ExprId>) -> (FuncId, Name) {
        let return_type = node.child_by_field_name("returns").map(|ty| self.ty(ty));
        let is_async = has_modifier(self.out.text, node, "async");
        let method = self.out.name_of(name);
        let head = Function { is_async, decorators, return_type, ..self.head(Some(method.clone()), span(node), span(name)) };
        (self.out.enter_function(head), method)
    }

    /// `static R Name(this T receiver, …)`: a member of `T`, in a class that extends it.
    fn extension_method(
        &mut self,
        node: Node<'_>,
        name: Node<'_>,
        receiver: Node<'_>,
        decorators: Vec<crate::ir::ExprId>,
        members: &mut Members,
    ) {
        let (Some(ty), Some(bound)) = (receiver.child_by_field_name("type"), receiver.child_by_field_name("name")) else { return };
        let place = span(node);
        // What waits for a value, or may lack one, has the methods that the value has.
        let ty = self.wrapped(ty).unwrap_or(ty);
        let of = self.type_value(ty);
        let names = rustc_hash::FxHashSet::default();
        let id = self.open_class(None, place, span(name), ClassKind::Extension(of), Vec::new(), Vec::new(), names);
        let (func, method) = self.open_method(node, name, decorators);
        if let Some(list) = node.child_by_field_name("parameters") {
            self.params(list, func);
            let function = &mut self.out.file.functions[func.index()];
            if !function.params.is_empty() {
                function.params.remove(0);
            }
        }
        self.type_params(node, func);
        let this = self.out.add(span(bound), ExprKind::This);
        let pattern = Pattern::Name(self.out.name_of(bound), span(bound));
        let is_async = self.out.file.function(func).is_async;
        let returns = node.child_by_field_name("returns");
        let body = match node.child_by_field_name("body") {
            Some(code) => {
                let mut body = vec![stmt(span(receiver), StmtKind::Let { pattern, ty: None, value: Some(this) })];
                body.extend(self.code_giving(code, returns, is_async));
                body
            }
            None => self.no_code(node),
        };
        self.out.leave_function(body);
        let local = self.out.name_of(bound);
        let function = &mut self.out.file.functions[func.index()];
        if let Err(at) = function.locals.binary_search(&local) {
            function.locals.insert(at, local);
        }
        let methods = vec![Method { name: method.clone(), func, kind: MethodKind::Method, is_static: false }];
        self.close_class(Members { fields: Vec::new(), methods });
        let value = self.out.add(place, ExprKind::Class(id));
        let field = self.out.name(&format!("{method}#{}", place.start));
        members.fields.push(Field { name: field, is_static: true, ty: None, value: Some(value), span: place, decorators: Vec::new() });
    }

    fn constructor(&mut self, node: Node<'_>, members: &mut Members) {
        let name_span = node.child_by_field_name("name").map_or(span(node), span);
        let name = self.out.name("constructor");
        let func = self.out.enter_function(self.head(Some(name.clone()), span(node), name_span));
        if let Some(list) = node.child_by_field_name("parameters") {
            self.params(list, func);
        }
        let mut body = Vec::new();
        if let Some(initializer) = child(node, "constructor_initializer") {
            let is_base = child(initializer, "base").is_some()
                || self.out.text_of(initializer).trim_start_matches(':').trim_start().starts_with("base");
            let place = span(initializer);
            let args = child(initializer, "argument_list").map(|list| self.arguments(list)).unwrap_or_default();
            let callee = self.out.add(place, if is_base { ExprKind::Super } else { ExprKind::This });
            let call = self.out.add(place, ExprKind::Call { callee, args });
            body.push(stmt(place, StmtKind::Expr(call)));
        }
        body.extend(node.child_by_field_name("body").map(|body| self.code(body)).unwrap_or_default());
        self.out.leave_function(body);
        members.methods.push(Method { name, func, kind: MethodKind::Constructor, is_static: false });
    }

    /// `class Name(T a, U b) : Base(a)`, and the properties of a record: fields, and a constructor that sets them.
    pub(super) fn primary_constructor(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(list) = child(node, "parameter_list") else { return };
        let place = span(list);
        let name = self.out.name("constructor");
        let func = self.out.enter_function(self.head(Some(name.clone()), span(node), place));
        self.params(list, func);
        let mut body = Vec::new();
        for param in self.out.file.functions[func.index()].params.clone() {
            if let Pattern::Name(field, at) = param.pattern {
                body.push(self.set_field(&field, at));
                members.fields.push(Field {
                    name: field,
                    is_static: false,
                    ty: param.ty,
                    value: None,
                    span: at,
                    decorators: param.decorators,
                });
            }
        }
        let bases = child(node, "base_list");
        let given = bases.and_then(|bases| {
            child(bases, "argument_list")
                .or_else(|| child(bases, "primary_constructor_base_type").and_then(|base| child(base, "argument_list")))
        });
        if let Some(args) = given {
            let args = self.arguments(args);
            let callee = self.out.add(place, ExprKind::Super);
            let call = self.out.add(place, ExprKind::Call { callee, args });
            body.push(stmt(place, StmtKind::Expr(call)));
        }
        self.out.leave_function(body);
        members.methods.push(Method { name, func, kind: MethodKind::Constructor, is_static: false });
    }

    /// Code that runs when the class is first used: where static fields get their values.
    fn static_constructor(&mut self, node: Node<'_>, members: &mut Members) {
        let place = span(node);
        let func = self.out.enter_function(bare_function(None, place, place));
        let body = node.child_by_field_name("body").map(|body| self.code(body)).unwrap_or_default();
        self.out.leave_function(body);
        let callee = self.out.add(place, ExprKind::Lambda(func));
        let value = self.out.add(place, ExprKind::Call { callee, args: Vec::new() });
        let Some(around) = self.classes.last_mut() else { return };
        around.initialisers += 1;
        let name = format!("static#{}", around.initialisers);
        let name = self.out.name(&name);
        members.fields.push(Field { name, is_static: true, ty: None, value: Some(value), span: place, decorators: Vec::new() });
    }

    /// Indexers, which brackets call; operators and finalizers, which no name does.
    fn nameless(&mut self, node: Node<'_>, members: &mut Members) {
        let place = span(node);
        let name = match node.kind() {
            "indexer_declaration" => "[]".to_owned(),
            kind => format!("{}#{}", kind.trim_end_matches("_declaration"), place.start),
        };
        let name = self.out.name(&name);
        let body = node.child_by_field_name("body").or_else(|| node.child_by_field_name("value"));
        let accessors = node.child_by_field_name("accessors").map(children).unwrap_or_default();
        let bodies: Vec<Node<'_>> =
            body.into_iter().chain(accessors.into_iter().filter_map(|one| one.child_by_field_name("body"))).collect();
        if bodies.is_empty() {
            return;
        }
        let func = self.out.enter_function(self.head(Some(name.clone()), place, place));
        if let Some(list) = node.child_by_field_name("parameters") {
            self.params(list, func);
        }
        let code: Block = bodies.into_iter().map(|body| stmt(span(body), StmtKind::Block(self.code(body)))).collect();
        self.out.leave_function(code);
        members.methods.push(Method { name, func, kind: MethodKind::Method, is_static: false });
    }

    /// `this.field = field`.
    fn set_field(&mut self, field: &Name, place: Span) -> Stmt {
        let this = self.out.add(place, ExprKind::This);
        let target = self.out.add(place, ExprKind::Member { object: this, name: field.clone(), name_span: place });
        let value = self.out.add(place, ExprKind::Name(field.clone()));
        let assign = self.out.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value });
        stmt(place, StmtKind::Expr(assign))
    }

    /// The head of a method of the current class.
    pub(super) fn head(&self, name: Option<Name>, place: Span, name_span: Span) -> Function {
        let class = self.classes.last().map(|around| around.id);
        Function { class, own_this: true, ..bare_function(name, place, name_span) }
    }
}
