//! Functions, arrows and their parameters.

use oxc_ast::ast::{
    ArrowFunctionBody, ArrowFunctionExpression, Decorator, Directive, FormalParameter, FormalParameters, Function as OxcFunction,
    FunctionBody, TSTypeAnnotation,
};

use super::lowerer::{Lowerer, span, stmt};
use super::scope::Binding;
use crate::ir::{Block, ClassId, ExprId, ExprKind, FuncId, Name, Param, ParamKind, Pattern, Span, Stmt, StmtKind};

/// What differs between the kinds of functions.
pub(super) struct Head {
    pub(super) span: Span,
    pub(super) name: Option<(Name, Span)>,
    pub(super) class: Option<ClassId>,
    pub(super) decorators: Vec<ExprId>,
    pub(super) own_this: bool,
    pub(super) is_async: bool,
    pub(super) is_generator: bool,
}

impl Lowerer<'_> {
    /// A function with a head of its own choice (declarations and methods).
    pub(super) fn function(&mut self, function: &OxcFunction<'_>, head: Head) -> FuncId {
        let id = self.open_function(head, &function.params);
        self.params(id, &function.params, function.return_type.as_deref());
        if let Some(body) = &function.body {
            self.function_body(id, body, &function.params);
        } else {
            // A method without a body gives a value that nothing but its declared type tells about.
            let place = self.file.function(id).span;
            let value = self.push(place, ExprKind::Opaque(Vec::new()));
            self.file.functions[id.index()].body = vec![stmt(place, StmtKind::Return(Some(value)))];
        }
        self.leave_function();
        id
    }

    /// A function declaration, under the name it is bound to.
    pub(super) fn declared_function(&mut self, function: &OxcFunction<'_>) -> FuncId {
        let name = function.id.as_ref().map(|id| (self.variable(&id.name), span(id.span)));
        self.function(function, head_of(function, name))
    }

    /// A function expression. If it calls itself by its own name, that name becomes a variable around it.
    pub(super) fn function_expression(&mut self, function: &OxcFunction<'_>, hint: Option<(Name, Span)>) -> ExprId {
        let place = span(function.span);
        let Some(id) = &function.id else {
            let func = self.function(function, head_of(function, hint));
            return self.push(place, ExprKind::Lambda(func));
        };
        let name = (self.name(&id.name), span(id.span));
        self.with_own_name(&id.name, span(id.span), place, |this| {
            let func = this.function(function, head_of(function, Some(name)));
            this.push(place, ExprKind::Lambda(func))
        })
    }

    /// Lowers a function or class expression that can see itself under `name`.
    pub(super) fn with_own_name(&mut self, name: &str, name_span: Span, place: Span, lower: impl FnOnce(&mut Self) -> ExprId) -> ExprId {
        let own = self.fresh(name);
        let (value, used) = self.in_scope(|this| {
            let key = this.name(name);
            this.bind(key, Binding::Own { name: own, used: false });
            (lower(this), this.used_own(name))
        });
        match used {
            Some(own) => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.locals.insert(own.clone());
                }
                let target = Box::new(Pattern::Name(own, name_span));
                self.push(place, ExprKind::Assign { target, op: None, value })
            }
            None => value,
        }
    }

    pub(super) fn arrow(&mut self, arrow: &ArrowFunctionExpression<'_>, hint: Option<(Name, Span)>) -> ExprId {
        let place = span(arrow.span);
        let head = Head {
            span: place,
            name: hint,
            class: None,
            decorators: Vec::new(),
            own_this: false,
            is_async: arrow.r#async,
            is_generator: false,
        };
        let id = self.open_function(head, &arrow.params);
        self.params(id, &arrow.params, arrow.return_type.as_deref());
        match &arrow.body {
            ArrowFunctionBody::FunctionBody(body) => self.function_body(id, body, &arrow.params),
            body => {
                let value = body.as_expression().map(|value| self.expr(value));
                let at = value.map_or(place, |value| self.span(value));
                self.file.functions[id.index()].body = vec![stmt(at, StmtKind::Return(value))];
            }
        }
        self.leave_function();
        self.push(place, ExprKind::Lambda(id))
    }

    fn open_function(&mut self, head: Head, params: &FormalParameters<'_>) -> FuncId {
        let to_params = Span::new(head.span.start, params.span.end.max(head.span.start));
        let name_span = head.name.as_ref().map_or(to_params, |(_, place)| *place);
        let id = self.enter_function(head.span, name_span);
        let function = &mut self.file.functions[id.index()];
        function.name = head.name.map(|(name, _)| name);
        function.class = head.class;
        function.decorators = head.decorators;
        function.own_this = head.own_this;
        function.is_async = head.is_async;
        function.is_generator = head.is_generator;
        id
    }

    fn params(&mut self, id: FuncId, params: &FormalParameters<'_>, return_type: Option<&TSTypeAnnotation<'_>>) {
        self.declare_params(params);
        let mut lowered: Vec<Param> = params.items.iter().map(|param| self.param(param)).collect();
        if let Some(rest) = &params.rest {
            lowered.push(Param {
                decorators: self.decorators(&rest.decorators),
                pattern: self.binding(&rest.rest.argument),
                default: None,
                ty: self.annotation(rest.type_annotation.as_deref()),
                kind: ParamKind::Rest,
                span: span(rest.span),
            });
        }
        let return_type = self.annotation(return_type);
        let function = &mut self.file.functions[id.index()];
        function.params = lowered;
        function.return_type = return_type;
    }

    fn param(&mut self, param: &FormalParameter<'_>) -> Param {
        let decorators = self.decorators(&param.decorators);
        let pattern = self.binding(&param.pattern);
        let hint = super::pattern::name_of(&pattern);
        let default = param.initializer.as_ref().map(|value| self.named(value, hint));
        let ty = self.annotation(param.type_annotation.as_deref());
        Param { pattern, default, ty, kind: ParamKind::Plain, decorators, span: span(param.span) }
    }

    fn function_body(&mut self, id: FuncId, body: &FunctionBody<'_>, params: &FormalParameters<'_>) {
        self.declare_function_body(&body.statements);
        let mut block = self.prologue(&body.directives);
        block.extend(self.stmts(&body.statements));
        self.assign_parameter_properties(params, &mut block);
        self.file.functions[id.index()].body = block;
    }

    /// `constructor(private http: Http)` sets `this.http`, after `super()` where that is called.
    fn assign_parameter_properties(&mut self, params: &FormalParameters<'_>, body: &mut Block) {
        let mut assignments = Block::new();
        for param in params.items.iter().filter(|param| is_property(param)) {
            let Some(id) = param.pattern.get_binding_identifier() else { continue };
            let place = span(id.span);
            let name = self.name(&id.name);
            let value = self.push(place, ExprKind::Name(name.clone()));
            assignments.push(self.assign_to_this(name, value, place));
        }
        let after = self.after_super(body);
        body.splice(after..after, assignments);
    }

    /// `this.name = value`.
    pub(super) fn assign_to_this(&mut self, name: Name, value: ExprId, place: Span) -> Stmt {
        let object = self.push(place, ExprKind::This);
        let member = self.push(place, ExprKind::Member { object, name, name_span: place });
        let target = Box::new(Pattern::Place(member));
        let assign = self.push(place, ExprKind::Assign { target, op: None, value });
        stmt(place, StmtKind::Expr(assign))
    }

    /// Where a constructor has called that of its base.
    pub(super) fn after_super(&self, body: &Block) -> usize {
        let calls_super = |kind: &StmtKind| match kind {
            StmtKind::Expr(id) => match self.kind(*id) {
                ExprKind::Call { callee, .. } => matches!(self.kind(*callee), ExprKind::Super),
                _ => false,
            },
            _ => false,
        };
        body.iter().position(|stmt| calls_super(&stmt.kind)).map_or(0, |at| at + 1)
    }

    pub(super) fn decorators(&mut self, decorators: &[Decorator<'_>]) -> Vec<ExprId> {
        decorators.iter().map(|decorator| self.expr(&decorator.expression)).collect()
    }

    /// `"use server"` and its like, as strings for their effect.
    pub(super) fn prologue(&mut self, directives: &[Directive<'_>]) -> Block {
        let lower = |directive: &Directive<'_>| {
            self.item(span(directive.span));
            let value = self.string(&directive.expression);
            stmt(span(directive.span), StmtKind::Expr(value))
        };
        directives.iter().map(lower).collect()
    }
}

/// Whether a constructor's parameter is a field too.
pub(super) fn is_property(param: &FormalParameter<'_>) -> bool {
    param.accessibility.is_some() || param.readonly || param.r#override
}

/// The head of a function that stands by itself.
pub(super) fn head_of(function: &OxcFunction<'_>, name: Option<(Name, Span)>) -> Head {
    Head {
        span: span(function.span),
        name,
        class: None,
        decorators: Vec::new(),
        own_this: true,
        is_async: function.r#async,
        is_generator: function.generator,
    }
}
