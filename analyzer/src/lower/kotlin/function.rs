//! Parameters, functions, lambdas.

use tree_sitter::Node;

use super::Kotlin;
use super::stmt::Dest;
use super::types::is_type_node;
use crate::ir::{Block, ExprId, ExprKind, FuncId, Function, Name, Param, ParamKind, Pattern, Stmt, StmtKind, Type};
use crate::lower::tree_sitter::{Meaning, bare_function, child, children, span, stmt};

/// The parameter that a lambda has if it names none.
const IT: &str = "it";

impl Kotlin<'_> {
    /// Runs `f` for the code of a function: what belongs to the code around it does not hold there.
    pub(super) fn in_function<T>(&mut self, has_receiver: bool, f: impl FnOnce(&mut Self) -> T) -> T {
        let inlined = std::mem::take(&mut self.inlined);
        self.receivers += usize::from(has_receiver);
        let result = f(self);
        self.receivers -= usize::from(has_receiver);
        self.inlined = inlined;
        result
    }

    /// Declares the parameters of a list on the function just entered.
    pub(super) fn params(&mut self, list: Node<'_>, func: FuncId) {
        let mut params: Vec<Param> = Vec::new();
        let mut modifiers: Option<Node<'_>> = None;
        for node in children(list) {
            match node.kind() {
                "parameter_modifiers" => modifiers = Some(node),
                "parameter" => params.extend(self.param(node, modifiers.take())),
                // The value of the parameter before it.
                _ => {
                    let default = self.expr(node);
                    if let Some(last) = params.last_mut() {
                        last.default = Some(default);
                    }
                }
            }
        }
        self.out.file.functions[func.index()].params = params;
    }

    fn param(&mut self, node: Node<'_>, modifiers: Option<Node<'_>>) -> Option<Param> {
        let name = child(node, "simple_identifier")?;
        let is_rest = modifiers.is_some_and(|modifiers| self.out.text_of(modifiers).contains("vararg"));
        let decorators = modifiers.map(|modifiers| self.annotations_in(modifiers)).unwrap_or_default();
        let kind = if is_rest { ParamKind::Rest } else { ParamKind::Plain };
        // The type of the rest is that of each, not of the list.
        let ty = self.declared_type(node).filter(|_| !is_rest);
        let text = self.text(name);
        let bound = self.out.declare_param(text);
        if Self::takes_receiver(node) {
            self.blocks.push((self.out.current(), bound.clone()));
        }
        let pattern = Pattern::Name(bound, span(name));
        Some(Param { pattern, default: None, ty, kind, decorators, span: span(node) })
    }

    /// Whether a declared type is that of functions with a receiver.
    fn takes_receiver(node: Node<'_>) -> bool {
        let mut open = children(node);
        while let Some(part) = open.pop() {
            match part.kind() {
                "function_type" => return part.child_by_field_name("receiver").is_some(),
                "nullable_type" | "parenthesized_type" => open.extend(children(part)),
                _ => {}
            }
        }
        false
    }

    /// Whether a name is a parameter of a function around that is itself a function with a receiver.
    pub(super) fn has_receiver_type(&self, text: &str) -> bool {
        let Meaning::Variable(name) = self.out.meaning(text) else { return false };
        let mut at = Some(self.out.current());
        while let Some(func) = at {
            if self.blocks.iter().any(|(of, block)| *of == func && *block == name) {
                return true;
            }
            at = self.out.file.function(func).parent;
        }
        false
    }

    /// The type behind `:`.
    pub(super) fn declared_type(&mut self, node: Node<'_>) -> Option<Type> {
        children(node).into_iter().find(|part| is_type_node(part.kind())).map(|ty| self.ty(ty))
    }

    /// The code of a function: a block, or `= value`.
    pub(super) fn function_body(&mut self, body: Node<'_>) -> Block {
        match Self::value_node(body) {
            Some(value) => {
                let mut lowered = Block::new();
                self.value_into(value, &Dest::Return, &mut lowered);
                lowered
            }
            None => self.block(child(body, "statements"), &Dest::Discard),
        }
    }

    /// The head of a function: what stands before its parameters, and its result type.
    pub(super) fn head_of(&mut self, node: Node<'_>, name: Option<Name>) -> Function {
        let name_span = child(node, "simple_identifier").map_or(span(node), span);
        let receiver = node.child_by_field_name("receiver").map(|receiver| self.ty(receiver));
        let mut after = false;
        let mut return_type = None;
        for part in children(node) {
            if part.kind() == "function_value_parameters" {
                after = true;
            } else if after && is_type_node(part.kind()) {
                return_type = Some(self.ty(part));
                break;
            }
        }
        let decorators = self.annotations(node);
        Function { receiver, decorators, return_type, ..bare_function(name, span(node), name_span) }
    }

    /// A function outside of classes.
    pub(super) fn local_function(&mut self, node: Node<'_>) -> Option<Stmt> {
        let name = child(node, "simple_identifier")?;
        let text = self.text(name);
        let bound = self.out.declare(text);
        let func = self.function(node, bound);
        Some(stmt(span(node), StmtKind::Function(func)))
    }

    /// A function that sees the receiver around it, or the one that it extends.
    pub(super) fn function(&mut self, node: Node<'_>, name: Name) -> FuncId {
        let head = self.head_of(node, Some(name));
        let extends = head.receiver.is_some();
        let func = self.out.enter_function(head);
        let body = self.in_function(extends, |kotlin| kotlin.code(node, func));
        self.out.leave_function(body);
        func
    }

    /// Parameters and code of a function just entered.
    pub(super) fn code(&mut self, node: Node<'_>, func: FuncId) -> Block {
        if let Some(list) = child(node, "function_value_parameters") {
            self.params(list, func);
        }
        child(node, "function_body").map(|body| self.function_body(body)).unwrap_or_default()
    }

    pub(super) fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let outer = match self.out.meaning(IT) {
            Meaning::Variable(outer) => Some(self.out.add(place, ExprKind::Name(outer))),
            _ => None,
        };
        let func = self.out.enter_function(bare_function(None, place, place));
        let body = self.in_function(true, |kotlin| {
            kotlin.lambda_params(node, func, outer);
            kotlin.block(child(node, "statements"), &Dest::Return)
        });
        self.out.leave_function(body);
        self.out.add(place, ExprKind::Lambda(func))
    }

    fn lambda_params(&mut self, node: Node<'_>, func: FuncId, outer: Option<ExprId>) {
        let place = span(node);
        let plain =
            |pattern, ty, default, place| Param { pattern, default, ty, kind: ParamKind::Plain, decorators: Vec::new(), span: place };
        let mut params = Vec::new();
        match child(node, "lambda_parameters") {
            Some(list) => {
                for part in children(list) {
                    if part.kind() == "multi_variable_declaration" {
                        let pattern = self.bound(part);
                        params.push(plain(pattern, None, None, span(part)));
                    } else if let Some(name) = child(part, "simple_identifier") {
                        let ty = self.declared_type(part);
                        let text = self.text(name);
                        let pattern = if text == "_" { Pattern::Ignore } else { Pattern::Name(self.out.declare_param(text), span(name)) };
                        params.push(plain(pattern, ty, None, span(part)));
                    }
                }
            }
            // Whether the lambda takes one argument or none is for its caller to say: without one, `it` is the one of the lambda around.
            None if self.mentions_it(node) => {
                let own = match outer {
                    Some(_) => format!("{IT}#{}", place.start),
                    None => IT.to_owned(),
                };
                let own = self.out.declare_param_as(IT, &own);
                params.push(plain(Pattern::Name(own, place), None, outer, place));
            }
            None => {}
        }
        self.out.file.functions[func.index()].params = params;
    }

    fn mentions_it(&self, node: Node<'_>) -> bool {
        let mut rest = self.out.text_of(node);
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        while let Some(at) = rest.find(IT) {
            let before = rest[..at].chars().next_back().is_some_and(is_word);
            let after = rest[at + IT.len()..].chars().next().is_some_and(is_word);
            if !before && !after {
                return true;
            }
            rest = &rest[at + IT.len()..];
        }
        false
    }

    /// `fun(a: A): B { … }` as a value.
    pub(super) fn anonymous_function(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let head = self.head_of(node, None);
        let func = self.out.enter_function(Function { name_span: place, ..head });
        let body = self.in_function(true, |kotlin| kotlin.code(node, func));
        self.out.leave_function(body);
        self.out.add(place, ExprKind::Lambda(func))
    }
}
