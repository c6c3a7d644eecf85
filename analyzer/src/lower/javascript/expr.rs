//! Expressions.
//!
//! Chains that lean to the left (`a + b + c`, `a.b().c()`) are walked in a loop, as their depth is their length.

use oxc_ast::ast::{
    Argument, ArrayExpressionElement, AssignmentExpression, BinaryExpression, CallExpression, ChainElement, ComputedMemberExpression,
    ConditionalExpression, Expression, ImportExpression, LogicalExpression, MemberExpression, NewExpression, ObjectExpression,
    ObjectPropertyKind, PrivateFieldExpression, PropertyKind, SimpleAssignmentTarget, StaticMemberExpression, TSType, TSTypeName,
    TaggedTemplateExpression, UnaryExpression, UpdateExpression,
};
use oxc_span::GetSpan;
use oxc_syntax::operator::{AssignmentOperator, BinaryOperator, LogicalOperator, UnaryOperator, UpdateOperator};

use super::function::head_of;
use super::lowerer::{Lowerer, span};
use super::pattern::name_of;
use super::scope::Binding;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, Key, LogicalOp, Name, Pattern, Prop, Span, Spread, Type, UnaryOp};

/// A node whose left part is lowered before it.
enum Link<'b, 'a> {
    Call(&'b CallExpression<'a>),
    Static(&'b StaticMemberExpression<'a>),
    Private(&'b PrivateFieldExpression<'a>),
    Computed(&'b ComputedMemberExpression<'a>),
    Binary(&'b BinaryExpression<'a>),
    Logical(&'b LogicalExpression<'a>),
    Tagged(&'b TaggedTemplateExpression<'a>),
    Cast(oxc_span::Span, &'b TSType<'a>),
}

impl Lowerer<'_> {
    pub(super) fn expr(&mut self, expression: &Expression<'_>) -> ExprId {
        self.named(expression, None)
    }

    /// An expression whose value gets a name if it is a function or class.
    pub(super) fn named(&mut self, expression: &Expression<'_>, hint: Option<(Name, Span)>) -> ExprId {
        let place = span(expression.span());
        match self.deeper(place, |this| this.chain(expression, hint)) {
            Some(id) => id,
            None => self.push(place, ExprKind::Opaque(Vec::new())),
        }
    }

    fn chain(&mut self, expression: &Expression<'_>, hint: Option<(Name, Span)>) -> ExprId {
        let mut links = Vec::new();
        let mut first = expression;
        while let Some(next) = descend(first, &mut links) {
            first = next;
        }
        let hint = if links.is_empty() { hint } else { None };
        let id = self.first(first, hint);
        links.iter().rev().fold(id, |id, link| self.link(link, id))
    }

    /// A member expression that is assigned to.
    pub(super) fn member_expression(&mut self, member: &MemberExpression<'_>) -> ExprId {
        let object = self.expr(member.object());
        let link = match member {
            MemberExpression::ComputedMemberExpression(member) => Link::Computed(member),
            MemberExpression::StaticMemberExpression(member) => Link::Static(member),
            MemberExpression::PrivateFieldExpression(member) => Link::Private(member),
        };
        self.link(&link, object)
    }

    /// The name of a private member: it keeps its `#`.
    pub(super) fn private(&mut self, name: &str) -> Name {
        self.name(&format!("#{name}"))
    }

    fn link(&mut self, link: &Link<'_, '_>, left: ExprId) -> ExprId {
        let (place, kind) = match link {
            Link::Call(call) => (call.span, ExprKind::Call { callee: left, args: self.args(&call.arguments) }),
            Link::Static(member) => {
                let name = self.name(&member.property.name);
                (member.span, ExprKind::Member { object: left, name, name_span: span(member.property.span) })
            }
            Link::Private(member) => {
                let name = self.private(&member.field.name);
                (member.span, ExprKind::Member { object: left, name, name_span: span(member.field.span) })
            }
            Link::Computed(member) => (member.span, ExprKind::Index { object: left, index: self.expr(&member.expression) }),
            Link::Binary(binary) => (binary.span, ExprKind::Binary(binary_op(binary.operator), left, self.expr(&binary.right))),
            Link::Logical(logical) => (logical.span, ExprKind::Logical(logical_op(logical.operator), left, self.expr(&logical.right))),
            Link::Tagged(tagged) => {
                let values = self.tagged_template(&tagged.quasi);
                let args = values.into_iter().map(Arg::plain).collect();
                (tagged.span, ExprKind::Call { callee: left, args })
            }
            Link::Cast(place, ty) => match self.ty(ty) {
                // `as any`, `as const` and the like say nothing.
                Type::Opaque => return left,
                ty => (*place, ExprKind::Cast { value: left, ty }),
            },
        };
        self.push(span(place), kind)
    }

    fn first(&mut self, expression: &Expression<'_>, hint: Option<(Name, Span)>) -> ExprId {
        let place = span(expression.span());
        match expression {
            Expression::StringLiteral(literal) => self.string(literal),
            Expression::TemplateLiteral(template) => self.template(template),
            Expression::BooleanLiteral(literal) => self.push(place, ExprKind::Bool(literal.value)),
            Expression::NullLiteral(_) => self.push(place, ExprKind::Null),
            Expression::NumericLiteral(literal) => self.push(place, ExprKind::Num(literal.value)),
            Expression::BigIntLiteral(literal) => {
                let value = literal.value.parse().unwrap_or(f64::NAN);
                self.push(place, ExprKind::Num(value))
            }
            Expression::Identifier(name) => self.reference(&name.name, place),
            Expression::ThisExpression(_) => self.push(place, ExprKind::This),
            Expression::Super(_) => self.push(place, ExprKind::Super),
            Expression::ImportMeta(_) => {
                let name = self.name("import.meta");
                self.push(place, ExprKind::Name(name))
            }
            Expression::ArrayExpression(array) => {
                let items = self.items(&array.elements);
                self.push(place, ExprKind::Array(items))
            }
            Expression::ObjectExpression(object) => self.object(object),
            Expression::ArrowFunctionExpression(arrow) => self.arrow(arrow, hint),
            Expression::FunctionExpression(function) => self.function_expression(function, hint),
            Expression::ClassExpression(class) => self.class_expression(class, hint),
            Expression::AssignmentExpression(assignment) => self.assignment(assignment),
            Expression::ConditionalExpression(choice) => self.conditional(choice),
            Expression::CallExpression(call) => self.require(call, place),
            Expression::ImportExpression(import) => self.import_expression(import),
            Expression::NewExpression(new) => self.new_expression(new),
            Expression::SequenceExpression(sequence) => {
                let items = sequence.expressions.iter().map(|item| self.expr(item)).collect();
                self.push(place, ExprKind::Sequence(items))
            }
            Expression::AwaitExpression(wait) => {
                let value = self.expr(&wait.argument);
                self.push(place, ExprKind::Await(value))
            }
            Expression::YieldExpression(give) => {
                let value = give.argument.as_ref().map(|value| self.expr(value));
                self.push(place, ExprKind::Yield(value))
            }
            Expression::UnaryExpression(unary) => self.unary(unary),
            Expression::UpdateExpression(update) => self.update(update),
            Expression::PrivateInExpression(test) => {
                let name = self.private(&test.left.name);
                let left = span(test.left.span);
                let key = self.push(left, ExprKind::Str(crate::ir::Text::verbatim(name, left.start)));
                let right = self.expr(&test.right);
                self.push(place, ExprKind::Binary(BinaryOp::In, key, right))
            }
            Expression::JSXElement(element) => self.element(element),
            Expression::JSXFragment(fragment) => self.fragment(fragment),
            Expression::V8IntrinsicExpression(call) => {
                let args = self.args(&call.arguments).into_iter().map(|arg| arg.value).collect();
                self.push(place, ExprKind::Opaque(args))
            }
            Expression::RegExpLiteral(literal) => {
                let pattern = literal.regex.pattern.text.as_str().into();
                self.push(place, ExprKind::Regex(pattern))
            }
            // `new.target`; the rest are links.
            _ => self.push(place, ExprKind::Opaque(Vec::new())),
        }
    }

    fn reference(&mut self, name: &str, place: Span) -> ExprId {
        let kind = match self.lookup(name) {
            Some(Binding::Variable(name) | Binding::Own { name, .. }) => ExprKind::Name(name),
            Some(Binding::Member { of, value }) => match self.kind(value) {
                // The enum itself is not bound yet.
                literal @ (ExprKind::Str(_) | ExprKind::Num(_)) => literal.clone(),
                _ => {
                    let object = self.push(place, ExprKind::Name(of));
                    ExprKind::Member { object, name: self.name(name), name_span: place }
                }
            },
            None if name == "undefined" => ExprKind::Null,
            None => ExprKind::Name(self.name(name)),
        };
        self.push(place, kind)
    }

    pub(super) fn args(&mut self, arguments: &[Argument<'_>]) -> Vec<Arg> {
        let mut args = Vec::with_capacity(arguments.len());
        for argument in arguments {
            let (spread, value) = match argument {
                Argument::SpreadElement(spread) => (Spread::List, &spread.argument),
                _ => match argument.as_expression() {
                    Some(value) => (Spread::No, value),
                    None => continue,
                },
            };
            self.item(span(argument.span()));
            args.push(Arg { name: None, spread, value: self.expr(value) });
        }
        args
    }

    fn items(&mut self, elements: &[ArrayExpressionElement<'_>]) -> Vec<Arg> {
        let mut items = Vec::with_capacity(elements.len());
        for element in elements {
            let place = span(element.span());
            let (spread, value) = match element {
                ArrayExpressionElement::SpreadElement(spread) => (Spread::List, self.expr(&spread.argument)),
                _ => match element.as_expression() {
                    Some(value) => {
                        self.item(place);
                        (Spread::No, self.expr(value))
                    }
                    // A hole reads as undefined.
                    None => (Spread::No, self.push(place, ExprKind::Null)),
                },
            };
            items.push(Arg { name: None, spread, value });
        }
        items
    }

    fn object(&mut self, object: &ObjectExpression<'_>) -> ExprId {
        let place = span(object.span);
        let mut props = Vec::with_capacity(object.properties.len());
        let mut setters = Vec::new();
        for property in &object.properties {
            self.item(span(property.span()));
            let property = match property {
                ObjectPropertyKind::SpreadProperty(spread) => {
                    props.push(Prop::Spread(self.expr(&spread.argument)));
                    continue;
                }
                ObjectPropertyKind::ObjectProperty(property) => property,
            };
            let key = self.key(&property.key, property.computed);
            let hint = match &key {
                Key::Name(name, place) => Some((name.clone(), *place)),
                Key::Computed(_) => None,
            };
            match (&property.value, property.kind, property.method) {
                (Expression::FunctionExpression(function), PropertyKind::Get, _) => {
                    props.push(Prop::Getter(key, self.function(function, head_of(function, hint))));
                }
                (Expression::FunctionExpression(function), PropertyKind::Set, _) => {
                    let func = self.function(function, head_of(function, hint));
                    setters.push(self.push(span(property.span), ExprKind::Lambda(func)));
                }
                (value, _, _) => props.push(Prop::Pair(key, self.named(value, hint))),
            }
        }
        let value = self.push(place, ExprKind::Object(props));
        if setters.is_empty() {
            return value;
        }
        // A record has no setters; their code stands before it so that it is not lost.
        let setters = self.push(place, ExprKind::Opaque(setters));
        self.push(place, ExprKind::Sequence(vec![setters, value]))
    }

    fn assignment(&mut self, assignment: &AssignmentExpression<'_>) -> ExprId {
        let place = span(assignment.span);
        let target = self.target(&assignment.left);
        let hint = match &target {
            Pattern::Place(id) => match self.kind(*id) {
                ExprKind::Member { name, name_span, .. } => Some((name.clone(), *name_span)),
                _ => None,
            },
            target => name_of(target),
        };
        let op = match assignment.operator {
            AssignmentOperator::Assign => None,
            AssignmentOperator::Addition => Some(BinaryOp::Add),
            AssignmentOperator::Remainder => Some(BinaryOp::Mod),
            AssignmentOperator::Division => Some(BinaryOp::Div),
            AssignmentOperator::BitwiseOR => Some(BinaryOp::BitOr),
            AssignmentOperator::LogicalAnd => return self.logical_assignment(assignment, LogicalOp::And, target, hint),
            AssignmentOperator::LogicalOr => return self.logical_assignment(assignment, LogicalOp::Or, target, hint),
            AssignmentOperator::LogicalNullish => return self.logical_assignment(assignment, LogicalOp::Coalesce, target, hint),
            _ => Some(BinaryOp::Arithmetic),
        };
        let value = self.named(&assignment.right, hint);
        self.push(place, ExprKind::Assign { target: Box::new(target), op, value })
    }

    /// `a ||= b` is `a || (a = b)`.
    fn logical_assignment(
        &mut self,
        assignment: &AssignmentExpression<'_>,
        op: LogicalOp,
        target: Pattern,
        hint: Option<(Name, Span)>,
    ) -> ExprId {
        let place = span(assignment.span);
        let read = assignment.left.as_simple_assignment_target().and_then(|left| self.read(left));
        let value = self.named(&assignment.right, hint);
        let assign = self.push(place, ExprKind::Assign { target: Box::new(target), op: None, value });
        match read {
            Some(read) => self.push(place, ExprKind::Logical(op, read, assign)),
            None => assign,
        }
    }

    /// The value of a place, unless reading it would run its calls a second time.
    fn read(&mut self, target: &SimpleAssignmentTarget<'_>) -> Option<ExprId> {
        if let SimpleAssignmentTarget::AssignmentTargetIdentifier(name) = target {
            return Some(self.reference(&name.name, span(name.span)));
        }
        let member = target.as_member_expression()?;
        let mut object = member.object();
        loop {
            object = match object {
                Expression::Identifier(_) | Expression::ThisExpression(_) => break,
                Expression::StaticMemberExpression(member) => &member.object,
                Expression::PrivateFieldExpression(member) => &member.object,
                _ => return None,
            };
        }
        let simple_index = match member {
            MemberExpression::ComputedMemberExpression(member) => {
                matches!(member.expression, Expression::Identifier(_) | Expression::StringLiteral(_) | Expression::NumericLiteral(_))
            }
            _ => true,
        };
        simple_index.then(|| self.member_expression(member))
    }

    /// `a ? b : c ? d : e` in a loop.
    fn conditional(&mut self, choice: &ConditionalExpression<'_>) -> ExprId {
        let mut parts = Vec::new();
        let mut choice = choice;
        let mut value = loop {
            let test = self.expr(&choice.test);
            let then = self.expr(&choice.consequent);
            parts.push((span(choice.span), test, then));
            match choice.alternate.without_parentheses() {
                Expression::ConditionalExpression(next) => choice = next,
                last => break self.expr(last),
            }
        };
        for (place, test, then) in parts.into_iter().rev() {
            value = self.push(place, ExprKind::Conditional { test, then, otherwise: value });
        }
        value
    }

    /// `require("x")`: `descend` lets no other call come here.
    fn require(&mut self, call: &CallExpression<'_>, place: Span) -> ExprId {
        let module = required_module(call).unwrap_or("");
        let module = self.name(module);
        self.push(place, ExprKind::Module(module))
    }

    fn import_expression(&mut self, import: &ImportExpression<'_>) -> ExprId {
        let place = span(import.span);
        if let Some(module) = literal_text(&import.source) {
            let module = self.name(module);
            return self.push(place, ExprKind::Module(module));
        }
        let mut children = vec![self.expr(&import.source)];
        children.extend(import.options.as_ref().map(|options| self.expr(options)));
        self.push(place, ExprKind::Opaque(children))
    }

    fn new_expression(&mut self, new: &NewExpression<'_>) -> ExprId {
        let callee = self.expr(&new.callee);
        let args = self.args(&new.arguments);
        self.push(span(new.span), ExprKind::New { callee, args })
    }

    fn unary(&mut self, unary: &UnaryExpression<'_>) -> ExprId {
        let place = span(unary.span);
        if let (UnaryOperator::UnaryNegation, Expression::NumericLiteral(number)) = (unary.operator, &unary.argument) {
            return self.push(place, ExprKind::Num(-number.value));
        }
        let value = self.expr(&unary.argument);
        let op = match unary.operator {
            UnaryOperator::LogicalNot => UnaryOp::Not,
            UnaryOperator::Typeof => UnaryOp::TypeOf,
            UnaryOperator::Delete => UnaryOp::Delete,
            UnaryOperator::UnaryPlus | UnaryOperator::UnaryNegation | UnaryOperator::BitwiseNot => UnaryOp::Arithmetic,
            UnaryOperator::Void => {
                let nothing = self.push(place, ExprKind::Null);
                return match self.kind(value) {
                    ExprKind::Num(_) => nothing,
                    _ => self.push(place, ExprKind::Sequence(vec![value, nothing])),
                };
            }
        };
        self.push(place, ExprKind::Unary(op, value))
    }

    /// `i++` is `i += 1`.
    fn update(&mut self, update: &UpdateExpression<'_>) -> ExprId {
        let place = span(update.span);
        let target = Box::new(self.simple_target(&update.argument));
        let value = self.push(place, ExprKind::Num(1.0));
        let op = match update.operator {
            UpdateOperator::Increment => BinaryOp::Add,
            UpdateOperator::Decrement => BinaryOp::Arithmetic,
        };
        self.push(place, ExprKind::Assign { target, op: Some(op), value })
    }
}

/// The left part of `expression`, which itself goes to `links` unless it is transparent.
fn descend<'b, 'a>(expression: &'b Expression<'a>, links: &mut Vec<Link<'b, 'a>>) -> Option<&'b Expression<'a>> {
    let (link, left) = match expression {
        Expression::ParenthesizedExpression(inner) => return Some(&inner.expression),
        Expression::TSNonNullExpression(inner) => return Some(&inner.expression),
        Expression::TSSatisfiesExpression(inner) => return Some(&inner.expression),
        Expression::TSInstantiationExpression(inner) => return Some(&inner.expression),
        Expression::ChainExpression(chain) => match &chain.expression {
            ChainElement::CallExpression(call) => (Link::Call(call), &call.callee),
            ChainElement::TSNonNullExpression(inner) => return Some(&inner.expression),
            ChainElement::ComputedMemberExpression(member) => (Link::Computed(member), &member.object),
            ChainElement::StaticMemberExpression(member) => (Link::Static(member), &member.object),
            ChainElement::PrivateFieldExpression(member) => (Link::Private(member), &member.object),
        },
        Expression::CallExpression(call) if required_module(call).is_none() => (Link::Call(call), &call.callee),
        Expression::StaticMemberExpression(member) => (Link::Static(member), &member.object),
        Expression::PrivateFieldExpression(member) => (Link::Private(member), &member.object),
        Expression::ComputedMemberExpression(member) => (Link::Computed(member), &member.object),
        Expression::BinaryExpression(binary) => (Link::Binary(binary), &binary.left),
        Expression::LogicalExpression(logical) => (Link::Logical(logical), &logical.left),
        Expression::TaggedTemplateExpression(tagged) => (Link::Tagged(tagged), &tagged.tag),
        Expression::TSAsExpression(cast) if is_const(&cast.type_annotation) => return Some(&cast.expression),
        Expression::TSAsExpression(cast) => (Link::Cast(cast.span, &cast.type_annotation), &cast.expression),
        Expression::TSTypeAssertion(cast) if is_const(&cast.type_annotation) => return Some(&cast.expression),
        Expression::TSTypeAssertion(cast) => (Link::Cast(cast.span, &cast.type_annotation), &cast.expression),
        _ => return None,
    };
    links.push(link);
    Some(left)
}

fn is_const(ty: &TSType<'_>) -> bool {
    match ty {
        TSType::TSTypeReference(reference) => {
            matches!(&reference.type_name, TSTypeName::IdentifierReference(name) if name.name == "const")
        }
        _ => false,
    }
}

/// The module that a call of `require` names. A shadowed `require` is still one: bundlers and AMD pass it in.
fn required_module<'b>(call: &'b CallExpression<'_>) -> Option<&'b str> {
    let Expression::Identifier(callee) = &call.callee else { return None };
    let [argument] = call.arguments.as_slice() else { return None };
    if callee.name == "require" { literal_text(argument.as_expression()?) } else { None }
}

/// The text of a string, or of a template without holes.
fn literal_text<'b>(expression: &'b Expression<'_>) -> Option<&'b str> {
    match expression {
        Expression::StringLiteral(literal) => Some(&literal.value),
        Expression::TemplateLiteral(template) => match (template.quasis.as_slice(), template.expressions.as_slice()) {
            ([element], []) => element.value.cooked.as_ref().map(oxc_ast::ast::Str::as_str),
            _ => None,
        },
        _ => None,
    }
}

const fn logical_op(op: LogicalOperator) -> LogicalOp {
    match op {
        LogicalOperator::And => LogicalOp::And,
        LogicalOperator::Or => LogicalOp::Or,
        LogicalOperator::Coalesce => LogicalOp::Coalesce,
    }
}

const fn binary_op(op: BinaryOperator) -> BinaryOp {
    match op {
        BinaryOperator::Equality | BinaryOperator::StrictEquality => BinaryOp::Eq,
        BinaryOperator::Inequality | BinaryOperator::StrictInequality => BinaryOp::Ne,
        BinaryOperator::LessThan => BinaryOp::Lt,
        BinaryOperator::LessEqualThan => BinaryOp::Le,
        BinaryOperator::GreaterThan => BinaryOp::Gt,
        BinaryOperator::GreaterEqualThan => BinaryOp::Ge,
        BinaryOperator::Addition => BinaryOp::Add,
        BinaryOperator::Remainder => BinaryOp::Mod,
        BinaryOperator::Division => BinaryOp::Div,
        BinaryOperator::BitwiseOR => BinaryOp::BitOr,
        BinaryOperator::In => BinaryOp::In,
        BinaryOperator::Instanceof => BinaryOp::InstanceOf,
        BinaryOperator::Subtraction
        | BinaryOperator::Multiplication
        | BinaryOperator::Exponential
        | BinaryOperator::ShiftLeft
        | BinaryOperator::ShiftRight
        | BinaryOperator::ShiftRightZeroFill
        | BinaryOperator::BitwiseXOR
        | BinaryOperator::BitwiseAnd => BinaryOp::Arithmetic,
    }
}
