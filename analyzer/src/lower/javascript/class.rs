//! Classes.

use oxc_ast::ast::{
    Class as OxcClass, ClassElement, Decorator, Expression, MethodDefinition, MethodDefinitionKind, PropertyKey, StaticBlock,
    TSTypeAnnotation, TSTypeName,
};

use super::function::{Head, is_property};
use super::lowerer::{Lowerer, span};
use crate::ir::{Block, Class, ClassId, ClassKind, ExprId, ExprKind, Field, Key, Method, MethodKind, Name, Span};

/// What fields and accessors share.
struct FieldParts<'b, 'a> {
    key: &'b PropertyKey<'a>,
    computed: bool,
    is_static: bool,
    annotation: Option<&'b TSTypeAnnotation<'a>>,
    value: Option<&'b Expression<'a>>,
    decorators: &'b [Decorator<'a>],
    span: Span,
}

impl Lowerer<'_> {
    pub(super) fn class_expression(&mut self, class: &OxcClass<'_>, hint: Option<(Name, Span)>) -> ExprId {
        let place = span(class.span);
        let Some(id) = &class.id else {
            let class = self.class(class, hint);
            return self.push(place, ExprKind::Class(class));
        };
        let name = (self.name(&id.name), span(id.span));
        self.with_own_name(&id.name, span(id.span), place, |this| {
            let class = this.class(class, Some(name));
            this.push(place, ExprKind::Class(class))
        })
    }

    /// A class declaration, under the name it is bound to.
    pub(super) fn declared_class(&mut self, class: &OxcClass<'_>) -> ClassId {
        let name = class.id.as_ref().map(|id| (self.variable(&id.name), span(id.span)));
        self.class(class, name)
    }

    pub(super) fn class(&mut self, class: &OxcClass<'_>, name: Option<(Name, Span)>) -> ClassId {
        let place = with_decorators(&class.decorators, span(class.span));
        let decorators = self.decorators(&class.decorators);
        let mut bases: Vec<ExprId> = class.heritage.iter().map(|heritage| self.expr(&heritage.expression)).collect();
        for interface in &class.implements {
            bases.extend(self.type_name_expr(&interface.expression));
        }
        let head = Span::new(place.start, span(class.body.span).start.max(place.start));
        let name_span = name.as_ref().map_or(head, |(_, place)| *place);
        let id = ClassId(u32::try_from(self.file.classes.len()).unwrap_or(u32::MAX));
        let parent = self.current();
        self.file.classes.push(Class {
            name: name.map(|(name, _)| name),
            span: place,
            name_span,
            kind: ClassKind::Class,
            bases,
            decorators,
            fields: Vec::new(),
            methods: Vec::new(),
            parent,
        });
        for element in &class.body.body {
            self.class_element(id, element);
        }
        self.begin_by_parameters(id);
        id
    }

    /// A field whose first value reads a parameter that is a field too has it once that is set: in the constructor.
    fn begin_by_parameters(&mut self, id: ClassId) {
        let class = &self.file.classes[id.index()];
        let Some(constructor) = class.methods.iter().find(|method| method.kind == MethodKind::Constructor).map(|method| method.func) else {
            return;
        };
        let parameters = &self.file.functions[constructor.index()].params;
        let is_parameter = |field: &Field| parameters.iter().any(|param| param.span == field.span);
        let mut late: Vec<Name> = class.fields.iter().filter(|field| is_parameter(field)).map(|field| field.name.clone()).collect();
        let properties = late.len();
        if properties == 0 {
            return;
        }
        // What a function in it reads, it reads later.
        let is_at_once = |field: &Field, place: Span| {
            let mut within = self.file.functions.iter().filter(|function| field.span.contains(function.span));
            field.span.contains(place) && !within.any(|function| function.span.contains(place))
        };
        let reads = |field: &Field, names: &[Name]| {
            self.file.exprs.iter().any(|expr| match &expr.kind {
                ExprKind::Member { object, name, .. } if names.contains(name) && is_at_once(field, expr.span) => {
                    matches!(self.kind(*object), ExprKind::This)
                }
                _ => false,
            })
        };
        for field in class.fields.iter().filter(|field| !field.is_static && field.value.is_some() && field.decorators.is_empty()) {
            if reads(field, &late) {
                late.push(field.name.clone());
            }
        }
        let after = self.after_super(&self.file.functions[constructor.index()].body) + properties;
        let mut assignments = Block::new();
        for name in late.split_off(properties) {
            let begun = self.file.classes[id.index()].fields.iter_mut().find(|field| field.name == name && field.value.is_some());
            let Some((value, place)) = begun.and_then(|field| Some((field.value.take()?, field.span))) else { continue };
            assignments.push(self.assign_to_this(name, value, place));
        }
        self.file.functions[constructor.index()].body.splice(after..after, assignments);
    }

    fn class_element(&mut self, id: ClassId, element: &ClassElement<'_>) {
        match element {
            ClassElement::MethodDefinition(method) => self.method(id, method),
            ClassElement::PropertyDefinition(field) => self.field(
                id,
                &FieldParts {
                    key: &field.key,
                    computed: field.computed,
                    is_static: field.r#static,
                    annotation: field.type_annotation.as_deref(),
                    value: field.value.as_ref(),
                    decorators: &field.decorators,
                    span: with_decorators(&field.decorators, span(field.span)),
                },
            ),
            ClassElement::AccessorProperty(field) => self.field(
                id,
                &FieldParts {
                    key: &field.key,
                    computed: field.computed,
                    is_static: field.r#static,
                    annotation: field.type_annotation.as_deref(),
                    value: field.value.as_ref(),
                    decorators: &field.decorators,
                    span: with_decorators(&field.decorators, span(field.span)),
                },
            ),
            ClassElement::StaticBlock(block) => self.static_block(id, block),
            ClassElement::TSIndexSignature(_) => {}
        }
    }

    fn field(&mut self, id: ClassId, parts: &FieldParts<'_, '_>) {
        self.item(parts.span);
        let decorators = self.decorators(parts.decorators);
        let name = self.member_name(id, parts.key, parts.computed);
        let ty = self.annotation(parts.annotation);
        let value = parts.value.map(|value| self.named(value, Some(name.clone())));
        let field = Field { name: name.0, is_static: parts.is_static, ty, value, span: parts.span, decorators };
        self.file.classes[id.index()].fields.push(field);
    }

    fn method(&mut self, id: ClassId, method: &MethodDefinition<'_>) {
        let function = &method.value;
        let class_is_abstract = method.r#type.is_abstract();
        // The signatures of an overloaded method stand beside the one with a body.
        if function.body.is_none() && !class_is_abstract {
            return;
        }
        let place = with_decorators(&method.decorators, span(method.span));
        self.item(place);
        let decorators = self.decorators(&method.decorators);
        let name = self.member_name(id, &method.key, method.computed);
        let kind = match method.kind {
            MethodDefinitionKind::Constructor => MethodKind::Constructor,
            MethodDefinitionKind::Method => MethodKind::Method,
            MethodDefinitionKind::Get => MethodKind::Getter,
            MethodDefinitionKind::Set => MethodKind::Setter,
        };
        if kind == MethodKind::Constructor {
            for param in function.params.items.iter().filter(|param| is_property(param)) {
                let Some(binding) = param.pattern.get_binding_identifier() else { continue };
                let field = Field {
                    name: self.name(&binding.name),
                    is_static: false,
                    ty: self.annotation(param.type_annotation.as_deref()),
                    value: None,
                    span: span(param.span),
                    decorators: Vec::new(),
                };
                self.file.classes[id.index()].fields.push(field);
            }
        }
        let head = Head {
            span: place,
            name: Some(name.clone()),
            class: Some(id),
            decorators,
            own_this: true,
            is_async: function.r#async,
            is_generator: function.generator,
        };
        let func = self.function(function, head);
        self.file.classes[id.index()].methods.push(Method { name: name.0, func, kind, is_static: method.r#static });
    }

    /// A static block runs when the class is made: a static field without a use whose value calls the block.
    fn static_block(&mut self, id: ClassId, block: &StaticBlock<'_>) {
        let place = span(block.span);
        let name = self.name("static {}");
        let func = self.enter_function(place, place);
        self.file.functions[func.index()].own_this = false;
        self.declare_function_body(&block.body);
        let body = self.stmts(&block.body);
        self.file.functions[func.index()].body = body;
        self.leave_function();
        let callee = self.push(place, ExprKind::Lambda(func));
        let value = Some(self.push(place, ExprKind::Call { callee, args: Vec::new() }));
        let field = Field { name, is_static: true, ty: None, value, span: place, decorators: Vec::new() };
        self.file.classes[id.index()].fields.push(field);
    }

    /// The name of a member. A computed one goes by its source text, and is kept as the value of a static field: it is
    /// evaluated once, when the class is made.
    fn member_name(&mut self, id: ClassId, key: &PropertyKey<'_>, computed: bool) -> (Name, Span) {
        match self.key(key, computed) {
            Key::Name(name, place) => (name, place),
            Key::Computed(value) => {
                let place = self.span(value);
                let name = self.name(&format!("[{}]", self.slice(place)));
                let value = self.push(place, ExprKind::Opaque(vec![value]));
                let field =
                    Field { name: name.clone(), is_static: true, ty: None, value: Some(value), span: place, decorators: Vec::new() };
                self.file.classes[id.index()].fields.push(field);
                (name, place)
            }
        }
    }

    /// A type name as the expression that would read it.
    pub(super) fn type_name_expr(&mut self, name: &TSTypeName<'_>) -> Option<ExprId> {
        let mut members = Vec::new();
        let mut name = name;
        let mut id = loop {
            match name {
                TSTypeName::IdentifierReference(identifier) => {
                    let variable = self.variable(&identifier.name);
                    break self.push(span(identifier.span), ExprKind::Name(variable));
                }
                TSTypeName::QualifiedName(qualified) => {
                    members.push(qualified);
                    name = &qualified.left;
                }
                TSTypeName::ThisExpression(_) => return None,
            }
        };
        for member in members.into_iter().rev() {
            let name = self.name(&member.right.name);
            id = self.push(span(member.span), ExprKind::Member { object: id, name, name_span: span(member.right.span) });
        }
        Some(id)
    }
}

/// The place of a member with its decorators.
pub(super) fn with_decorators(decorators: &[Decorator<'_>], place: Span) -> Span {
    decorators.iter().fold(place, |place, decorator| place.to(span(decorator.span)))
}
