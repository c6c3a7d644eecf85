//! Parameters, lambdas, local functions, bodies.

use tree_sitter::Node;

use super::call::TYPE_ARGUMENTS;
use super::class::head_of;
use super::creation::type_argument;
use super::{CSharp, children};
use crate::ir::{Block, ExprId, ExprKind, FuncId, Function, Param, ParamKind, Pattern, Stmt, StmtKind};
use crate::lower::tree_sitter::{bare_function, child, span, stmt};

/// What a function with `yield` declares: a sequence of what it gives one by one.
const GENERATED: &[&str] = &["IEnumerable", "IAsyncEnumerable", "IEnumerator", "IAsyncEnumerator"];

impl<'t> CSharp<'t> {
    /// Declares the parameters of a list on the function just entered.
    pub(super) fn params(&mut self, list: Node<'_>, func: FuncId) {
        let nodes = if list.kind() == "implicit_parameter" { vec![list] } else { children(list) };
        let (mut params, mut by_reference, mut is_extension) = (Vec::new(), Vec::new(), false);
        let behind_params = list.child_by_field_name("name");
        for node in nodes.into_iter().filter(|node| Some(*node) != behind_params) {
            match node.kind() {
                "implicit_parameter" | "identifier" => params.push(self.plain(node)),
                "parameter" => {
                    // Of an extension method the receiver counts with the parameters, and not with what a caller hands over.
                    let extends = params.is_empty() && has_modifier(self.out.text, node, "this");
                    is_extension |= extends;
                    if ["out", "ref"].iter().any(|word| has_modifier(self.out.text, node, word)) && !is_extension {
                        by_reference.extend(u16::try_from(params.len()));
                    }
                    params.extend(self.param(node));
                }
                _ => {}
            }
        }
        // The grammar gives the parameter behind `params` no node of its own.
        if let Some(name) = behind_params {
            let text = self.out.text_of(name);
            let pattern = Pattern::Name(self.out.declare_param(text), span(name));
            let kind = ParamKind::Rest;
            params.push(Param { pattern, default: None, ty: None, kind, decorators: Vec::new(), span: span(name) });
        }
        let function = &mut self.out.file.functions[func.index()];
        function.params = params;
        function.by_reference = by_reference;
    }

    /// The types that a function is given between `<` and `>` and works with, as parameters that only a type argument fills.
    pub(super) fn type_params(&mut self, node: Node<'_>, func: FuncId) {
        let Some(body) = node.child_by_field_name("body") else { return };
        let types = child(node, "type_parameter_list").map(children).unwrap_or_default();
        for (ty, own) in types.into_iter().zip(TYPE_ARGUMENTS) {
            let Some(name) = ty.child_by_field_name("name").or_else(|| child(ty, "identifier")) else { continue };
            let text = self.out.text_of(name);
            if !is_used(self.out.text_of(body), text) {
                continue;
            }
            let pattern = Pattern::Name(self.out.declare_param_as(text, own), span(name));
            let kind = ParamKind::NamedOnly;
            let param = Param { pattern, default: None, ty: None, kind, decorators: Vec::new(), span: span(name) };
            self.out.file.functions[func.index()].params.push(param);
        }
    }

    fn plain(&mut self, name: Node<'_>) -> Param {
        let place = span(name);
        let text = self.out.text_of(name);
        let pattern = Pattern::Name(self.out.declare_param(text), place);
        Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place }
    }

    fn param(&mut self, node: Node<'_>) -> Option<Param> {
        let name = node.child_by_field_name("name")?;
        let ty_node = node.child_by_field_name("type");
        let decorators = self.attributes(node);
        let ty = ty_node.map(|ty| self.ty(ty));
        let value = children(node).into_iter().rfind(|part| {
            Some(*part) != ty_node
                && *part != name
                && !matches!(part.kind(), "attribute_list" | "modifier" | "preproc_if_in_attribute_list")
        });
        let default = value.map(|value| self.expr(value));
        let text = self.out.text_of(name);
        let pattern = Pattern::Name(self.out.declare_param(text), span(name));
        let kind = if has_modifier(self.out.text, node, "params") { ParamKind::Rest } else { ParamKind::Plain };
        Some(Param { pattern, default, ty, kind, decorators, span: span(node) })
    }

    /// The code of a function that declares what it gives back; what `async` wraps up by itself does not count.
    pub(super) fn code_giving(&mut self, body: Node<'_>, ty: Option<Node<'_>>, is_async: bool) -> Block {
        let declared = ty.map(|ty| self.out.text_of(ty));
        let returns = declared.map(|declared| match type_argument(declared, 0) {
            Some(inner) if is_async || GENERATED.contains(&head_of(declared)) => inner,
            _ => declared,
        });
        let around = std::mem::replace(&mut self.returns, returns);
        let code = self.code(body);
        self.returns = around;
        code
    }

    /// The code of a member or local function: a block, or `=> value`.
    pub(super) fn code(&mut self, body: Node<'_>) -> Block {
        match body.kind() {
            "block" => self.block(body),
            "arrow_expression_clause" => match children(body).first() {
                Some(value) => {
                    let value = self.expr_expected(*value, self.returns);
                    vec![stmt(span(body), StmtKind::Return(Some(value)))]
                }
                None => Vec::new(),
            },
            _ => {
                let value = self.expr_expected(body, self.returns);
                vec![stmt(span(body), StmtKind::Return(Some(value)))]
            }
        }
    }

    pub(super) fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let is_async = has_modifier(self.out.text, node, "async");
        let func = self.out.enter_function(Function { is_async, ..bare_function(None, place, place) });
        if let Some(list) = node.child_by_field_name("parameters") {
            self.params(list, func);
        }
        let body = node.child_by_field_name("body").or_else(|| child(node, "block"));
        let body = body.map(|body| self.code_giving(body, None, is_async)).unwrap_or_default();
        self.out.leave_function(body);
        self.out.add(place, ExprKind::Lambda(func))
    }

    pub(super) fn local_function(&mut self, node: Node<'_>) -> Option<Stmt> {
        let name = node.child_by_field_name("name")?;
        let text = self.out.text_of(name);
        let bound = self.out.declare(text);
        let ty = node.child_by_field_name("type");
        let return_type = ty.map(|ty| self.ty(ty));
        let is_async = has_modifier(self.out.text, node, "async");
        let head = Function { is_async, return_type, ..bare_function(Some(bound), span(node), span(name)) };
        let func = self.out.enter_function(head);
        if let Some(list) = node.child_by_field_name("parameters") {
            self.params(list, func);
        }
        self.type_params(node, func);
        let body = node.child_by_field_name("body").map(|body| self.code_giving(body, ty, is_async)).unwrap_or_default();
        self.out.leave_function(body);
        Some(stmt(span(node), StmtKind::Function(func)))
    }
}

/// Whether code gives the type `word` to something generic, or asks for what its interface says of the type itself (`T.Path`).
fn is_used(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let (before, after) = (code[..at].trim_end(), code[at + word.len()..].trim_start());
        let is_word = !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.'));
        before.ends_with(['<', ',']) && after.starts_with(['>', ',']) || is_word && after.starts_with('.')
    })
}

/// Whether a declaration has a modifier.
pub(super) fn has_modifier(text: &str, node: Node<'_>, modifier: &str) -> bool {
    let mut cursor = node.walk();
    node.children(&mut cursor).any(|part| {
        (part.kind() == "modifier" && text.get(part.byte_range()) == Some(modifier)) || (!part.is_named() && part.kind() == modifier)
    })
}
