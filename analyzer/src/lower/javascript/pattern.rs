//! Patterns: what declarations, parameters and assignments bind.

use oxc_ast::ast::{
    AssignmentTarget, AssignmentTargetMaybeDefault, AssignmentTargetProperty, BindingPattern, Expression, PropertyKey,
    SimpleAssignmentTarget,
};
use oxc_span::GetSpan;

use super::lowerer::{Lowerer, span};
use crate::ir::{ExprKind, Key, Pattern, PatternProp, Span};

impl Lowerer<'_> {
    /// A declared pattern; its names have been declared.
    pub(super) fn binding(&mut self, pattern: &BindingPattern<'_>) -> Pattern {
        let place = span(pattern.span());
        self.deeper(place, |this| this.binding_inner(pattern)).unwrap_or(Pattern::Ignore)
    }

    fn binding_inner(&mut self, pattern: &BindingPattern<'_>) -> Pattern {
        match pattern {
            BindingPattern::BindingIdentifier(name) => Pattern::Name(self.variable(&name.name), span(name.span)),
            BindingPattern::ObjectPattern(object) => {
                let props = object
                    .properties
                    .iter()
                    .map(|property| PatternProp { key: self.key(&property.key, property.computed), value: self.binding(&property.value) });
                let props = props.collect();
                let rest = object.rest.as_ref().map(|rest| Box::new(self.binding(&rest.argument)));
                Pattern::Object { props, rest }
            }
            BindingPattern::ArrayPattern(array) => {
                let items: Vec<_> = array.elements.iter().map(|item| item.as_ref().map(|item| self.binding(item))).collect();
                let rest = array.rest.as_ref().map(|rest| (items.len(), Box::new(self.binding(&rest.argument))));
                Pattern::Array { items, rest }
            }
            BindingPattern::AssignmentPattern(default) => {
                let pattern = self.binding(&default.left);
                self.with_default(pattern, &default.right)
            }
        }
    }

    fn with_default(&mut self, pattern: Pattern, value: &Expression<'_>) -> Pattern {
        let hint = name_of(&pattern);
        let value = self.named(value, hint);
        Pattern::Default(Box::new(pattern), value)
    }

    /// What an assignment binds.
    pub(super) fn target(&mut self, target: &AssignmentTarget<'_>) -> Pattern {
        let place = span(target.span());
        self.deeper(place, |this| this.target_inner(target)).unwrap_or(Pattern::Ignore)
    }

    fn target_inner(&mut self, target: &AssignmentTarget<'_>) -> Pattern {
        match target {
            AssignmentTarget::ArrayAssignmentTarget(array) => {
                let items: Vec<_> = array.elements.iter().map(|item| item.as_ref().map(|item| self.target_or_default(item))).collect();
                let rest = array.rest.as_ref().map(|rest| (items.len(), Box::new(self.target(&rest.target))));
                Pattern::Array { items, rest }
            }
            AssignmentTarget::ObjectAssignmentTarget(object) => {
                let props = object.properties.iter().map(|property| self.target_property(property)).collect();
                let rest = object.rest.as_ref().map(|rest| Box::new(self.target(&rest.target)));
                Pattern::Object { props, rest }
            }
            _ => target.as_simple_assignment_target().map_or(Pattern::Ignore, |simple| self.simple_target(simple)),
        }
    }

    fn target_or_default(&mut self, target: &AssignmentTargetMaybeDefault<'_>) -> Pattern {
        if let AssignmentTargetMaybeDefault::AssignmentTargetWithDefault(default) = target {
            let pattern = self.target(&default.binding);
            return self.with_default(pattern, &default.init);
        }
        target.as_assignment_target().map_or(Pattern::Ignore, |target| self.target(target))
    }

    fn target_property(&mut self, property: &AssignmentTargetProperty<'_>) -> PatternProp {
        match property {
            AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(shorthand) => {
                let name = &shorthand.binding;
                let key = Key::Name(self.name(&name.name), span(name.span));
                let pattern = self.name_pattern(&name.name, span(name.span));
                let value = match &shorthand.init {
                    Some(init) => self.with_default(pattern, init),
                    None => pattern,
                };
                PatternProp { key, value }
            }
            AssignmentTargetProperty::AssignmentTargetPropertyProperty(property) => {
                let key = self.key(&property.name, property.computed);
                PatternProp { key, value: self.target_or_default(&property.binding) }
            }
        }
    }

    pub(super) fn simple_target(&mut self, target: &SimpleAssignmentTarget<'_>) -> Pattern {
        let inner = match target {
            SimpleAssignmentTarget::AssignmentTargetIdentifier(name) => return self.name_pattern(&name.name, span(name.span)),
            SimpleAssignmentTarget::TSAsExpression(cast) => &cast.expression,
            SimpleAssignmentTarget::TSSatisfiesExpression(cast) => &cast.expression,
            SimpleAssignmentTarget::TSNonNullExpression(cast) => &cast.expression,
            SimpleAssignmentTarget::TSTypeAssertion(cast) => &cast.expression,
            _ => {
                return match target.as_member_expression() {
                    Some(member) => Pattern::Place(self.member_expression(member)),
                    None => Pattern::Ignore,
                };
            }
        };
        let value = self.expr(inner);
        match self.kind(value) {
            ExprKind::Name(name) => Pattern::Name(name.clone(), self.span(value)),
            _ => Pattern::Place(value),
        }
    }

    fn name_pattern(&mut self, name: &str, place: Span) -> Pattern {
        Pattern::Name(self.variable(name), place)
    }

    /// A property key; a computed literal is as good as a name.
    pub(super) fn key(&mut self, key: &PropertyKey<'_>, computed: bool) -> Key {
        match key {
            PropertyKey::StaticIdentifier(name) => Key::Name(self.name(&name.name), span(name.span)),
            PropertyKey::PrivateIdentifier(name) => Key::Name(self.private(&name.name), span(name.span)),
            PropertyKey::StringLiteral(text) => {
                let place = span(text.span);
                let text = self.string_text(text);
                Key::Name(text.cooked, Span::new(place.start + 1, text.end.max(place.start + 1)))
            }
            PropertyKey::NumericLiteral(number) if !computed => {
                let text = number.value.to_string();
                Key::Name(self.name(&text), span(number.span))
            }
            _ => match key.as_expression() {
                Some(expression) => {
                    let value = self.expr(expression);
                    match self.kind(value) {
                        ExprKind::Str(text) => Key::Name(text.cooked.clone(), text.raw_span(0, text.cooked.len())),
                        _ => Key::Computed(value),
                    }
                }
                None => Key::Name(self.name(""), span(key.span())),
            },
        }
    }
}

/// The name that a pattern gives to a function assigned to it.
pub(super) fn name_of(pattern: &Pattern) -> Option<(crate::ir::Name, Span)> {
    match pattern {
        Pattern::Name(name, place) => Some((name.clone(), *place)),
        _ => None,
    }
}
