//! Parameters and lambdas.

use tree_sitter::Node;

use super::Java;
use crate::ir::{ExprId, ExprKind, FuncId, Param, ParamKind, Pattern, StmtKind};
use crate::lower::tree_sitter::{bare_function, children, span, stmt};

impl Java<'_> {
    /// Declares the parameters in the field `parameters` of `node` on the function just entered.
    pub(super) fn params(&mut self, node: Node<'_>, func: FuncId) {
        let Some(list) = node.child_by_field_name("parameters") else { return };
        let mut params = Vec::new();
        match list.kind() {
            "identifier" => params.push(self.plain(list)),
            "inferred_parameters" => params.extend(children(list).into_iter().map(|name| self.plain(name))),
            _ => params.extend(children(list).into_iter().filter_map(|param| self.param(param))),
        }
        self.out.file.functions[func.index()].params = params;
    }

    fn plain(&mut self, name: Node<'_>) -> Param {
        let place = span(name);
        let text = self.out.text_of(name);
        let pattern = Pattern::Name(self.out.declare_param(text), place);
        Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place }
    }

    fn param(&mut self, node: Node<'_>) -> Option<Param> {
        let (name, kind) = match node.kind() {
            "formal_parameter" => (node.child_by_field_name("name")?, ParamKind::Plain),
            "spread_parameter" => {
                let declarator = children(node).into_iter().find(|part| part.kind() == "variable_declarator")?;
                (declarator.child_by_field_name("name")?, ParamKind::Rest)
            }
            _ => return None,
        };
        let decorators = self.annotations(node);
        // The type of the rest is that of each, not of the list.
        let ty = node.child_by_field_name("type").filter(|_| kind == ParamKind::Plain).map(|ty| self.ty(ty));
        let text = self.out.text_of(name);
        let pattern = Pattern::Name(self.out.declare_param(text), span(name));
        Some(Param { pattern, default: None, ty, kind, decorators, span: span(node) })
    }

    pub(super) fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let func = self.out.enter_function(bare_function(None, place, place));
        self.params(node, func);
        let body = match node.child_by_field_name("body") {
            Some(body) if body.kind() == "block" => self.block(body),
            Some(body) => {
                let value = self.expr(body);
                vec![stmt(span(body), StmtKind::Return(Some(value)))]
            }
            None => Vec::new(),
        };
        self.out.leave_function(body);
        self.out.add(place, ExprKind::Lambda(func))
    }
}
