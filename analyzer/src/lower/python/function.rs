//! Functions, lambdas and their parameters.

use ruff_python_ast::{AnyParameterRef, Decorator, Expr, ExprLambda, Parameters, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::lowering::{Head, Lowering, bare_function, last_word, span};
use crate::ir::{Block, ClassId, ExprId, ExprKind, FuncId, Function, Name, Param, ParamKind, Pattern, Span, Stmt, StmtKind};

/// What a function in a class body is to its class.
#[derive(Clone, Copy)]
pub(super) struct Membership {
    pub(super) class: ClassId,
    pub(super) has_receiver: bool,
    pub(super) is_constructor: bool,
}

impl<'a> Lowering<'a> {
    /// A function that is no method; `None` for an overload, which has no code.
    pub(super) fn function_def(&mut self, def: &'a StmtFunctionDef) -> Option<FuncId> {
        (!is_overload(def)).then(|| self.define(def, None))
    }

    pub(super) fn define(&mut self, def: &'a StmtFunctionDef, member: Option<Membership>) -> FuncId {
        let decorators = self.decorators(&def.decorator_list);
        let receiver = member.filter(|member| member.has_receiver).and_then(|_| receiver(&def.parameters));
        let params = self.parameters(&def.parameters, receiver.is_some());
        let return_type = def.returns.as_deref().map(|ty| self.annotation(ty));
        let name = match member {
            Some(Membership { is_constructor: true, .. }) => self.intern("constructor"),
            _ => self.intern(&def.name),
        };
        let own_this = member.is_some_and(|member| member.has_receiver);
        let scope = self.scopes.at(def.range);
        let rebound = receiver.filter(|receiver| scope.bound.contains(*receiver));
        let function = Function {
            parent: Some(self.current_id()),
            class: member.map(|member| member.class),
            own_this,
            is_async: def.is_async,
            decorators,
            return_type,
            ..bare_function(Some(name), span(def), span(&def.name), params)
        };
        let receiver = if rebound.is_some() { None } else { receiver };
        self.function(Head { scope, receiver, own_this, function }, |this| {
            let mut body = Block::new();
            if let Some(name) = rebound {
                body.push(this.receiver_as_local(name, span(&def.name)));
            }
            body.extend(this.block(&def.body));
            body
        })
    }

    /// A receiver that the body assigns to is a local that starts as the receiver.
    fn receiver_as_local(&mut self, name: &str, place: Span) -> Stmt {
        let value = self.add(place, ExprKind::This);
        let pattern = Pattern::Name(self.intern(name), place);
        Stmt { span: place, kind: StmtKind::Let { pattern, ty: None, value: Some(value) } }
    }

    pub(super) fn lambda(&mut self, lambda: &'a ExprLambda, name: Option<Name>) -> FuncId {
        let params = lambda.parameters.as_deref().map_or_else(Vec::new, |parameters| self.parameters(parameters, false));
        let scope = self.scopes.at(lambda.range);
        let whole = span(lambda);
        let head = Span::new(whole.start, params.last().map_or(whole.start + 6, |param| param.span.end).min(whole.end));
        let function = Function { parent: Some(self.current_id()), ..bare_function(name, whole, head, params) };
        self.function(Head { scope, receiver: None, own_this: false, function }, |this| {
            let value = this.expression(&lambda.body);
            vec![Stmt { span: span(&*lambda.body), kind: StmtKind::Return(Some(value)) }]
        })
    }

    pub(super) fn decorators(&mut self, decorators: &'a [Decorator]) -> Vec<ExprId> {
        decorators.iter().map(|decorator| self.expression(&decorator.expression)).collect()
    }

    fn parameters(&mut self, parameters: &'a Parameters, drop_receiver: bool) -> Vec<Param> {
        let plain = parameters.posonlyargs.iter().chain(&parameters.args);
        let mut params = Vec::with_capacity(parameters.len());
        for parameter in plain.skip(usize::from(drop_receiver)) {
            params.push(self.parameter(AnyParameterRef::NonVariadic(parameter), ParamKind::Plain));
        }
        if let Some(rest) = &parameters.vararg {
            params.push(self.parameter(AnyParameterRef::Variadic(rest), ParamKind::Rest));
        }
        for parameter in &parameters.kwonlyargs {
            params.push(self.parameter(AnyParameterRef::NonVariadic(parameter), ParamKind::NamedOnly));
        }
        if let Some(rest) = &parameters.kwarg {
            params.push(self.parameter(AnyParameterRef::Variadic(rest), ParamKind::NamedRest));
        }
        params
    }

    fn parameter(&mut self, parameter: AnyParameterRef<'a>, kind: ParamKind) -> Param {
        let name = parameter.name();
        let annotation = parameter.annotation();
        let is_rest = matches!(kind, ParamKind::Rest | ParamKind::NamedRest);
        Param {
            pattern: Pattern::Name(self.intern(name), span(name)),
            default: parameter.default().map(|default| self.expression(default)),
            // The annotation of a rest parameter speaks of each of its items.
            ty: annotation.filter(|_| !is_rest).map(|ty| self.annotation(ty)),
            kind,
            decorators: annotation.map_or_else(Vec::new, |ty| self.metadata(ty)),
            span: Span::new(parameter.start().to_u32(), parameter.end().to_u32()),
        }
    }
}

/// A declaration for type checkers, whose code is elsewhere.
pub(super) fn is_overload(def: &StmtFunctionDef) -> bool {
    def.decorator_list
        .iter()
        .any(|decorator| !matches!(decorator.expression, Expr::Call(_)) && last_word(&decorator.expression) == "overload")
}

/// The first parameter by position.
fn receiver(parameters: &Parameters) -> Option<&str> {
    parameters.posonlyargs.iter().chain(&parameters.args).next().map(|parameter| parameter.parameter.name.as_str())
}
