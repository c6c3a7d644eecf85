//! Functions, methods, closures.

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::Php;
use crate::ir::{Block, ClassId, ExprId, ExprKind, FuncId, Name, Param, ParamKind, Pattern, Span, StmtKind};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

impl Php<'_> {
    /// `function f(…) { … }`: declared here, made where its block starts.
    pub(super) fn function_definition(&mut self, node: Node<'_>) -> Option<FuncId> {
        let name_node = node.child_by_field_name("name")?;
        let name = self.base.name_of(name_node);
        self.declare(&name);
        Some(self.function(node, Some(name), span(name_node), None))
    }

    /// The function of a definition, method or closure.
    pub(super) fn function(&mut self, node: Node<'_>, name: Option<Name>, name_span: Span, class: Option<ClassId>) -> FuncId {
        let place = span(node);
        let is_arrow = node.kind() == "arrow_function";
        let is_closure = is_arrow || node.kind() == "anonymous_function";
        let return_type = node.child_by_field_name("return_type").map(|ty| self.ty(ty));
        let decorators = self.attributes(node);
        let id = self.base.enter_function(bare_function(name, place, name_span));
        self.globals.push(FxHashSet::default());
        if let Some(used) = child(node, "anonymous_function_use_clause") {
            for variable in children(used) {
                let text = self.base.text_of(variable).trim_start_matches('&').trim().to_owned();
                self.globals.last_mut().into_iter().for_each(|own| {
                    own.insert(text.clone());
                });
            }
        }
        let list = node.child_by_field_name("parameters");
        let by_reference = list.map_or_else(Vec::new, by_reference);
        let (params, mut body) = match list {
            Some(list) => self.params(list),
            None => (Vec::new(), Block::new()),
        };
        match node.child_by_field_name("body") {
            Some(expression) if is_arrow => {
                let value = self.expr(expression);
                body.push(stmt(span(expression), StmtKind::Return(Some(value))));
            }
            Some(block) => {
                let statements = children(block);
                body.extend(self.stmts(&statements));
            }
            None => {}
        }
        self.globals.pop();
        self.base.leave_function(body);
        let function = &mut self.base.file.functions[id.index()];
        function.params = params;
        function.by_reference = by_reference;
        function.return_type = return_type;
        function.class = class;
        function.own_this = !is_closure;
        function.decorators = decorators;
        function.is_generator = yields(node);
        id
    }

    /// A closure as a value.
    pub(super) fn closure(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let func = self.function(node, None, Span::new(place.start, place.start), None);
        self.base.add(place, ExprKind::Lambda(func))
    }

    /// The parameters, and the assignments that those of a constructor stand for.
    fn params(&mut self, list: Node<'_>) -> (Vec<Param>, Block) {
        let (mut params, mut promoted) = (Vec::new(), Block::new());
        for node in children(list) {
            let place = span(node);
            let Some(name_node) = node.child_by_field_name("name") else { continue };
            let text = self.base.text_of(name_node).trim_start_matches('&').trim().to_owned();
            let name = self.base.declare_param(&text);
            let ty = node.child_by_field_name("type").map(|ty| self.ty(ty));
            let default = node.child_by_field_name("default_value").map(|value| self.expr(value));
            let kind = if node.kind() == "variadic_parameter" { ParamKind::Rest } else { ParamKind::Plain };
            let decorators = self.attributes(node);
            if node.kind() == "property_promotion_parameter" {
                let at = span(name_node);
                let field = self.base.name(text.trim_start_matches('$'));
                let this = self.base.add(at, ExprKind::This);
                let target = self.base.add(at, ExprKind::Member { object: this, name: field, name_span: at });
                let value = self.base.add(at, ExprKind::Name(name.clone()));
                let assigned = self.base.add(at, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value });
                promoted.push(stmt(at, StmtKind::Expr(assigned)));
            }
            params.push(Param { pattern: Pattern::Name(name, span(name_node)), default, ty, kind, decorators, span: place });
        }
        (params, promoted)
    }

    /// `#[Attribute(…)]` as calls.
    pub(super) fn attributes(&mut self, node: Node<'_>) -> Vec<ExprId> {
        let Some(list) = node.child_by_field_name("attributes") else { return Vec::new() };
        let groups = children(list).into_iter().flat_map(children);
        groups
            .filter(|attribute| attribute.kind() == "attribute")
            .filter_map(|attribute| {
                let callee = self.class_name(*children(attribute).first()?);
                let args = attribute.child_by_field_name("parameters").map_or(Vec::new(), |args| self.args(args));
                Some(self.base.add(span(attribute), ExprKind::Call { callee, args }))
            })
            .collect()
    }

    /// Declares a variable of the function around the current place.
    pub(super) fn declare(&mut self, text: &str) -> Name {
        if self.globals.last().is_some_and(|outer| outer.contains(text)) {
            return self.base.name(text);
        }
        self.base.declare(text)
    }
}

/// Whether a function's own code holds a `yield`.
fn yields(function: Node<'_>) -> bool {
    let Some(body) = function.child_by_field_name("body") else { return false };
    let mut todo = vec![body];
    while let Some(node) = todo.pop() {
        match node.kind() {
            "yield_expression" => return true,
            "anonymous_function" | "arrow_function" | "function_definition" | "method_declaration" => {}
            _ => todo.extend(children(node)),
        }
    }
    false
}

/// The positions of the parameters by reference (`&$status`).
fn by_reference(list: Node<'_>) -> Vec<u16> {
    let params = children(list).into_iter().filter(|param| param.child_by_field_name("name").is_some());
    let referring = (0..).zip(params).filter(|(_, param)| child(*param, "reference_modifier").is_some());
    referring.map(|(at, _)| at).collect()
}
