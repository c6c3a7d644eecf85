//! `match`: literal patterns become tests, captures become bindings, and what stands inside a pattern becomes a condition.

use ruff_python_ast::{MatchCase, Pattern as PyPattern, Singleton, StmtMatch};

use super::lowering::{Lowering, span};
use crate::ir::{Arm, BinaryOp, Block, ExprId, ExprKind, Key, LogicalOp, Pattern, PatternProp, Span, Stmt, StmtKind};

/// What a pattern asks of a value and binds of it.
#[derive(Default)]
struct Shape {
    conditions: Vec<ExprId>,
    binding: Option<Pattern>,
}

impl<'a> Lowering<'a> {
    pub(super) fn match_statement(&mut self, choice: &'a StmtMatch, out: &mut Block) {
        let mut subject = self.expression(&choice.subject);
        let plain = matches!(self.file.expr(subject).kind, ExprKind::Name(_) | ExprKind::Array(_));
        if !plain && choice.cases.iter().any(|case| !is_flat(&case.pattern)) {
            // Conditions read the subject again; it must not be computed again.
            let place = span(&*choice.subject);
            let name = self.temporary("match#1");
            let target = Box::new(Pattern::Name(name.clone(), place));
            let value = self.add(place, ExprKind::Assign { target, op: None, value: subject });
            out.push(Stmt { span: place, kind: StmtKind::Expr(value) });
            subject = self.add(place, ExprKind::Name(name));
        }
        let arms = choice.cases.iter().map(|case| self.arm(case, subject)).collect();
        out.push(Stmt { span: span(choice), kind: StmtKind::Match { subject, arms } });
    }

    fn arm(&mut self, case: &'a MatchCase, subject: ExprId) -> Arm {
        let (pattern, name) = match &case.pattern {
            PyPattern::MatchAs(alias) => (alias.pattern.as_deref(), alias.name.as_ref()),
            pattern => (Some(pattern), None),
        };
        let mut tests = Vec::new();
        let mut shape = Shape::default();
        match pattern {
            None => {}
            Some(pattern) => {
                if let Some(values) = values(pattern) {
                    tests = values.into_iter().map(|value| self.pattern_value(value)).collect();
                } else {
                    shape = self.shape(pattern, subject);
                }
            }
        }
        if let Some(name) = name {
            shape.binding = Some(Pattern::Name(self.intern(name), span(name)));
        }
        shape.conditions.extend(case.guard.as_deref().map(|guard| self.expression(guard)));
        let guard = match shape.conditions.len() {
            0 => None,
            _ => Some(self.fold(span(&case.pattern), LogicalOp::And, shape.conditions)),
        };
        Arm {
            tests,
            is_default: case.pattern.is_irrefutable(),
            guard,
            binding: shape.binding,
            body: self.block(&case.body),
            falls_through: false,
            span: span(case),
        }
    }

    fn pattern_value(&mut self, pattern: &'a PyPattern) -> ExprId {
        let place = span(pattern);
        match pattern {
            PyPattern::MatchValue(value) => self.expression(&value.value),
            PyPattern::MatchSingleton(single) => match single.value {
                Singleton::None => self.add(place, ExprKind::Null),
                Singleton::True => self.add(place, ExprKind::Bool(true)),
                Singleton::False => self.add(place, ExprKind::Bool(false)),
            },
            _ => self.add(place, ExprKind::Opaque(Vec::new())),
        }
    }

    /// What `pattern` asks and binds of the value of `subject`.
    fn shape(&mut self, pattern: &'a PyPattern, subject: ExprId) -> Shape {
        self.deeper(span(pattern), |this| this.shape_of(pattern, subject)).unwrap_or_default()
    }

    fn shape_of(&mut self, pattern: &'a PyPattern, subject: ExprId) -> Shape {
        let place = span(pattern);
        match pattern {
            PyPattern::MatchValue(_) | PyPattern::MatchSingleton(_) => {
                let value = self.pattern_value(pattern);
                let equal = self.add(place, ExprKind::Binary(BinaryOp::Eq, subject, value));
                Shape { conditions: vec![equal], binding: None }
            }
            PyPattern::MatchAs(capture) => {
                let mut shape = capture.pattern.as_deref().map_or_else(Shape::default, |inner| self.shape(inner, subject));
                if let Some(name) = &capture.name {
                    shape.binding = Some(Pattern::Name(self.intern(name), span(name)));
                }
                shape
            }
            PyPattern::MatchStar(star) => {
                let binding = star.name.as_ref().map(|name| Pattern::Name(self.intern(name), span(name)));
                Shape { conditions: Vec::new(), binding }
            }
            PyPattern::MatchSequence(sequence) => self.sequence(&sequence.patterns, subject),
            PyPattern::MatchMapping(mapping) => {
                let mut shape = Shape::default();
                let mut props = Vec::new();
                for (key, inner) in mapping.keys.iter().zip(&mapping.patterns) {
                    let index = self.expression(key);
                    let part = self.add(span(inner), ExprKind::Index { object: subject, index });
                    let key = self.key(key);
                    self.part(inner, part, key, &mut shape, &mut props);
                }
                let rest = mapping.rest.as_ref().map(|name| Box::new(Pattern::Name(self.intern(name), span(name))));
                shape.binding = Some(Pattern::Object { props, rest });
                shape
            }
            PyPattern::MatchClass(class) => {
                let kind = self.expression(&class.cls);
                let mut shape = Shape::default();
                shape.conditions.push(self.add(place, ExprKind::Binary(BinaryOp::InstanceOf, subject, kind)));
                // What is of a plain type has itself alone: `str(token)`.
                if let ([whole], true) = (&*class.arguments.patterns, is_plain_type(&class.cls)) {
                    let inner = self.shape(whole, subject);
                    shape.conditions.extend(inner.conditions);
                    shape.binding = inner.binding;
                    return shape;
                }
                // A class tells its instances' parts by place as its fields stand.
                if !class.arguments.patterns.is_empty() {
                    let parts = self.sequence(&class.arguments.patterns, subject);
                    shape.conditions.extend(parts.conditions);
                    if class.arguments.keywords.is_empty() {
                        shape.binding = parts.binding;
                        return shape;
                    }
                }
                let mut props = Vec::new();
                for keyword in &class.arguments.keywords {
                    let name = self.intern(&keyword.attr);
                    let name_span = span(&keyword.attr);
                    let member = ExprKind::Member { object: subject, name: name.clone(), name_span };
                    let part = self.add(span(keyword), member);
                    self.part(&keyword.pattern, part, Key::Name(name, name_span), &mut shape, &mut props);
                }
                shape.binding = Some(Pattern::Object { props, rest: None });
                shape
            }
            PyPattern::MatchOr(or) => {
                let mut choices = Vec::with_capacity(or.patterns.len());
                for inner in &or.patterns {
                    let conditions = self.shape(inner, subject).conditions;
                    choices.push(self.all_of(span(inner), conditions));
                }
                Shape { conditions: vec![self.fold(place, LogicalOp::Or, choices)], binding: None }
            }
        }
    }

    fn all_of(&mut self, place: Span, conditions: Vec<ExprId>) -> ExprId {
        if conditions.is_empty() {
            return self.add(place, ExprKind::Bool(true));
        }
        self.fold(place, LogicalOp::And, conditions)
    }

    /// One part of a record: its conditions join the whole's, its binding stands under its key.
    fn part(&mut self, pattern: &'a PyPattern, part: ExprId, key: Key, shape: &mut Shape, props: &mut Vec<PatternProp>) {
        let inner = self.shape(pattern, part);
        shape.conditions.extend(inner.conditions);
        props.extend(inner.binding.map(|value| PatternProp { key, value }));
    }

    fn sequence(&mut self, patterns: &'a [PyPattern], subject: ExprId) -> Shape {
        let mut shape = Shape::default();
        let mut items = Vec::with_capacity(patterns.len());
        let mut rest = None;
        for (position, pattern) in patterns.iter().enumerate() {
            let place = span(pattern);
            if pattern.is_match_star() {
                let binding = self.shape(pattern, subject).binding.unwrap_or(Pattern::Ignore);
                rest = Some((position, Box::new(binding)));
                continue;
            }
            // Behind a star the position is counted from the end, which only the binding can say.
            let index = match (&rest, u32::try_from(position)) {
                (None, Ok(position)) => ExprKind::Num(f64::from(position)),
                _ => ExprKind::Opaque(Vec::new()),
            };
            let index = self.add(place, index);
            let part = self.add(place, ExprKind::Index { object: subject, index });
            let inner = self.shape(pattern, part);
            shape.conditions.extend(inner.conditions);
            items.push(inner.binding);
        }
        shape.binding = Some(Pattern::Array { items, rest });
        shape
    }
}

/// The values of a pattern that is one, or several of which any will do.
fn values(pattern: &PyPattern) -> Option<Vec<&PyPattern>> {
    let is_value = |pattern: &PyPattern| pattern.is_match_value() || pattern.is_match_singleton();
    match pattern {
        PyPattern::MatchOr(or) => or.patterns.iter().all(is_value).then(|| or.patterns.iter().collect()),
        _ => is_value(pattern).then(|| vec![pattern]),
    }
}

/// A pattern that reads nothing inside the subject.
fn is_flat(pattern: &PyPattern) -> bool {
    match pattern {
        PyPattern::MatchAs(alias) => alias.pattern.as_deref().is_none_or(|inner| values(inner).is_some()),
        _ => values(pattern).is_some(),
    }
}

/// Whether a class pattern names one of the types of the language that match as a whole.
fn is_plain_type(class: &ruff_python_ast::Expr) -> bool {
    const PLAIN: &[&str] = &["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];
    matches!(class, ruff_python_ast::Expr::Name(name) if PLAIN.contains(&name.id.as_str()))
}
