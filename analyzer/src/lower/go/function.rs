//! Functions, methods and function literals: parameters, results, bodies.

use tree_sitter::Node;

use super::Go;
use crate::ir::{
    Block, ClassId, ExprId, ExprKind, FuncId, Function, Method, MethodKind, Name, Param, ParamKind, Pattern, Stmt, StmtKind, Type,
};
use crate::lower::tree_sitter::{bare_function, children, span, stmt};

/// Structures of the standard library that are handed on as they are, and not by their address.
const VALUES: &[&str] = &["url.URL"];

impl Go<'_> {
    pub(super) fn function(&mut self, node: Node<'_>) -> Option<Stmt> {
        let name = node.child_by_field_name("name")?;
        if !self.out.enter(node) {
            return None;
        }
        self.out.item(span(node));
        // Every file may have functions called `init`; no code calls them by that name.
        let text = self.out.text_of(name);
        let bound = if text == "init" { self.out.name(&format!("init#{}", span(name).start)) } else { self.out.name_of(name) };
        let return_type = self.return_type(node);
        let func = self.out.enter_function(Function { return_type, ..bare_function(Some(bound.clone()), span(node), span(name)) });
        let body = self.signature_and_body(node, func, None);
        self.out.leave_function(body);
        self.out.exit();
        if text == "init" {
            self.out.declare(&bound);
        }
        Some(stmt(span(node), StmtKind::Function(func)))
    }

    /// A method of the class `class`: the name of its receiver is a variable that holds it.
    pub(super) fn method(&mut self, node: Node<'_>, class: ClassId) -> Option<Method> {
        let name = node.child_by_field_name("name")?;
        if !self.out.enter(node) {
            return None;
        }
        self.out.item(span(node));
        let receiver = node.child_by_field_name("receiver").and_then(|list| children(list).first().copied());
        let receiver = receiver.and_then(|param| param.child_by_field_name("name"));
        let method = self.out.name_of(name);
        let return_type = self.return_type(node);
        let head = bare_function(Some(method.clone()), span(node), span(name));
        let func = self.out.enter_function(Function { class: Some(class), own_this: true, return_type, ..head });
        let body = self.signature_and_body(node, func, receiver);
        self.out.leave_function(body);
        self.out.exit();
        Some(Method { name: method, func, kind: MethodKind::Method, is_static: false })
    }

    pub(super) fn literal_function(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let return_type = self.return_type(node);
        let func = self.out.enter_function(Function { return_type, ..bare_function(None, place, place) });
        let body = self.signature_and_body(node, func, None);
        self.out.leave_function(body);
        self.out.add(place, ExprKind::Lambda(func))
    }

    fn signature_and_body(&mut self, node: Node<'_>, func: FuncId, receiver: Option<Node<'_>>) -> Block {
        let mut body = Vec::new();
        if let Some(receiver) = receiver.filter(|name| name.kind() == "identifier" && self.out.text_of(*name) != "_") {
            let this = self.out.add(span(receiver), ExprKind::This);
            let pattern = self.declared(receiver);
            body.push(stmt(span(receiver), StmtKind::Let { pattern, ty: None, value: Some(this) }));
        }
        let params = node.child_by_field_name("parameters").map(|list| self.params(list)).unwrap_or_default();
        self.out.file.functions[func.index()].params = params;
        let results = self.named_results(node, &mut body);
        self.results.push(results);
        let result = node.child_by_field_name("result");
        self.gives_copy.push(result.is_some_and(|ty| VALUES.contains(&self.out.text_of(ty))));
        if let Some(block) = node.child_by_field_name("body") {
            body.extend(self.block(block));
        }
        self.gives_copy.pop();
        self.results.pop();
        body
    }

    fn params(&mut self, list: Node<'_>) -> Vec<Param> {
        let mut params = Vec::new();
        for node in children(list) {
            let ty_node = node.child_by_field_name("type");
            let rest = node.kind() == "variadic_parameter_declaration";
            let ty: Option<Type> = ty_node.filter(|_| !rest).map(|ty| self.ty(ty));
            let kind = if rest { ParamKind::Rest } else { ParamKind::Plain };
            let mut cursor = node.walk();
            let names: Vec<Node<'_>> =
                node.children_by_field_name("name", &mut cursor).filter(|name| name.kind() == "identifier").collect();
            let param = |pattern, place| Param { pattern, default: None, ty: ty.clone(), kind, decorators: Vec::new(), span: place };
            if names.is_empty() {
                params.push(param(Pattern::Ignore, span(node)));
            }
            for name in names {
                let text = self.out.text_of(name);
                let pattern = if text == "_" { Pattern::Ignore } else { Pattern::Name(self.out.declare_param(text), span(name)) };
                params.push(param(pattern, span(name)));
            }
        }
        params
    }

    /// Results that have names are variables.
    fn named_results(&mut self, node: Node<'_>, body: &mut Block) -> Vec<Name> {
        let list = node.child_by_field_name("result").filter(|result| result.kind() == "parameter_list");
        let mut found = Vec::new();
        for result in list.map(children).unwrap_or_default() {
            let ty_node = result.child_by_field_name("type");
            let ty = ty_node.map(|ty| self.ty(ty));
            let mut cursor = result.walk();
            let names: Vec<Node<'_>> =
                result.children_by_field_name("name", &mut cursor).filter(|name| name.kind() == "identifier").collect();
            for name in names {
                let place = span(name);
                let pattern = self.declared(name);
                if let Pattern::Name(bound, _) = &pattern {
                    found.push(bound.clone());
                }
                let zero = ty_node.and_then(|ty| self.zero(ty));
                let value = Some(zero.unwrap_or_else(|| self.out.add(place, ExprKind::Null)));
                body.push(stmt(place, StmtKind::Let { pattern, ty: ty.clone(), value }));
            }
        }
        found
    }

    /// The type of the only or first result.
    fn return_type(&mut self, node: Node<'_>) -> Option<Type> {
        let result = node.child_by_field_name("result")?;
        if result.kind() != "parameter_list" {
            return Some(self.ty(result));
        }
        let first = children(result).first()?.child_by_field_name("type")?;
        Some(self.ty(first))
    }
}
