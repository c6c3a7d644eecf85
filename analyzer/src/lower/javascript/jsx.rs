//! Markup.

use oxc_ast::ast::{
    JSXAttributeItem, JSXAttributeName, JSXAttributeValue, JSXChild, JSXElement, JSXElementName, JSXExpression, JSXFragment,
    JSXMemberExpression, JSXMemberExpressionObject, JSXNamespacedName,
};
use oxc_span::GetSpan;

use super::lowerer::{Lowerer, span};
use crate::ir::{ExprId, ExprKind, Key, Name, Prop, Span, Text};

impl Lowerer<'_> {
    pub(super) fn element(&mut self, element: &JSXElement<'_>) -> ExprId {
        let place = span(element.span);
        self.item(place);
        let opening = &element.opening_element;
        let tag = self.tag(&opening.name);
        let attributes = opening.attributes.iter().map(|attribute| self.attribute(attribute)).collect();
        let children = self.children(&element.children);
        self.push(place, ExprKind::Element { tag, attributes, children })
    }

    /// `<>…</>` is an element without a name.
    pub(super) fn fragment(&mut self, fragment: &JSXFragment<'_>) -> ExprId {
        let place = span(fragment.span);
        self.item(place);
        let tag = self.plain_tag(Span::new(place.start + 1, place.start + 1));
        let children = self.children(&fragment.children);
        self.push(place, ExprKind::Element { tag, attributes: Vec::new(), children })
    }

    fn plain_tag(&mut self, place: Span) -> ExprId {
        let text = self.slice(place);
        let text = Text::verbatim(self.name(text), place.start);
        self.push(place, ExprKind::Str(text))
    }

    fn tag(&mut self, name: &JSXElementName<'_>) -> ExprId {
        let place = span(name.span());
        match name {
            JSXElementName::IdentifierReference(name) => {
                let name = self.variable(&name.name);
                self.push(place, ExprKind::Name(name))
            }
            JSXElementName::MemberExpression(member) => self.member_tag(member),
            JSXElementName::ThisExpression(_) => self.push(place, ExprKind::This),
            JSXElementName::Identifier(_) | JSXElementName::NamespacedName(_) => self.plain_tag(place),
        }
    }

    fn member_tag(&mut self, member: &JSXMemberExpression<'_>) -> ExprId {
        let mut members = vec![member];
        let mut id = loop {
            match &members[members.len() - 1].object {
                JSXMemberExpressionObject::MemberExpression(inner) => members.push(inner),
                JSXMemberExpressionObject::IdentifierReference(name) => {
                    let variable = self.variable(&name.name);
                    break self.push(span(name.span), ExprKind::Name(variable));
                }
                JSXMemberExpressionObject::ThisExpression(this) => break self.push(span(this.span), ExprKind::This),
            }
        };
        for member in members.into_iter().rev() {
            let name = self.name(&member.property.name);
            id = self.push(span(member.span), ExprKind::Member { object: id, name, name_span: span(member.property.span) });
        }
        id
    }

    fn attribute(&mut self, attribute: &JSXAttributeItem<'_>) -> Prop {
        self.item(span(attribute.span()));
        let attribute = match attribute {
            JSXAttributeItem::SpreadAttribute(spread) => return Prop::Spread(self.expr(&spread.argument)),
            JSXAttributeItem::Attribute(attribute) => attribute,
        };
        let place = span(attribute.name.span());
        let name = match &attribute.name {
            JSXAttributeName::Identifier(name) => self.name(&name.name),
            JSXAttributeName::NamespacedName(name) => self.namespaced(name),
        };
        let value = match &attribute.value {
            None => self.push(place, ExprKind::Bool(true)),
            Some(JSXAttributeValue::StringLiteral(text)) => self.attribute_string(text),
            Some(JSXAttributeValue::ExpressionContainer(container)) => {
                let hint = Some((name.clone(), place));
                self.contained(&container.expression, hint).unwrap_or_else(|| self.push(place, ExprKind::Null))
            }
            Some(JSXAttributeValue::Element(element)) => self.element(element),
            Some(JSXAttributeValue::Fragment(fragment)) => self.fragment(fragment),
        };
        Prop::Pair(Key::Name(name, place), value)
    }

    fn namespaced(&mut self, name: &JSXNamespacedName<'_>) -> Name {
        self.name(&format!("{}:{}", name.namespace.name, name.name.name))
    }

    fn children(&mut self, children: &[JSXChild<'_>]) -> Vec<ExprId> {
        let mut lowered = Vec::with_capacity(children.len());
        for child in children {
            let place = span(child.span());
            let value = match child {
                JSXChild::Text(_) => self.markup_text(place),
                JSXChild::Element(element) => self.deeper(place, |this| this.element(element)),
                JSXChild::Fragment(fragment) => self.deeper(place, |this| this.fragment(fragment)),
                JSXChild::ExpressionContainer(container) => self.contained(&container.expression, None),
                JSXChild::Spread(spread) => Some(self.expr(&spread.expression)),
            };
            lowered.extend(value);
        }
        lowered
    }

    fn contained(&mut self, expression: &JSXExpression<'_>, hint: Option<(Name, Span)>) -> Option<ExprId> {
        expression.as_expression().map(|expression| self.named(expression, hint))
    }
}
