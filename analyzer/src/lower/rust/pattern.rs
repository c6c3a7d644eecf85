//! Patterns: what they bind, and what they ask.

use syn::{Member, Pat};

use super::lowering::{Lowering, key};
use super::path::plain;
use crate::ir::{BinaryOp, ExprId, ExprKind, LogicalOp, Name, Pattern, PatternProp, Span};

/// A range of numbers that is asked for one by one.
const MAX_RANGE: i64 = 4;

/// What an arm asks of its subject, and what it binds.
#[derive(Default)]
pub(super) struct Asked {
    /// Values that the subject may be.
    pub(super) tests: Vec<ExprId>,
    /// Nothing is asked.
    pub(super) always: bool,
    /// What is asked of parts.
    pub(super) condition: Option<ExprId>,
}

/// Strips what does not matter to a value: references, parentheses, types.
pub(super) fn bare(pat: &Pat) -> &Pat {
    let mut at = pat;
    loop {
        at = match at {
            Pat::Paren(inner) => &inner.pat,
            Pat::Reference(inner) => &inner.pat,
            Pat::Type(inner) => &inner.pat,
            other => return other,
        };
    }
}

/// The pattern inside `Ok(…)`, `Err(…)`, `Some(…)`, with the word.
pub(super) fn wrapped(pat: &Pat) -> Option<(&'static str, Option<&Pat>)> {
    match bare(pat) {
        Pat::TupleStruct(tuple) => {
            let word = wrapper(&tuple.path)?;
            Some((word, tuple.elems.first()))
        }
        Pat::Ident(ident) if ident.ident == "None" && ident.subpat.is_none() => Some(("None", None)),
        Pat::Path(path) => wrapper(&path.path).map(|word| (word, None)),
        _ => None,
    }
}

pub(super) fn wrapper(path: &syn::Path) -> Option<&'static str> {
    let last = path.segments.last()?;
    let outer = path.segments.len() > 1 && path.segments.first().is_some_and(|head| head.ident != "Result" && head.ident != "Option");
    if outer {
        return None;
    }
    ["Ok", "Err", "Some", "None"].into_iter().find(|word| last.ident == word)
}

impl Lowering<'_> {
    /// Binds the names of a pattern in the current block.
    pub(super) fn pattern(&mut self, pat: &Pat) -> Pattern {
        let span = Span::default();
        self.deeper(span, |this| this.pattern_inner(pat)).unwrap_or(Pattern::Ignore)
    }

    fn pattern_inner(&mut self, pat: &Pat) -> Pattern {
        match bare(pat) {
            Pat::Ident(ident) => {
                let span = self.place(ident.ident.span());
                let written = plain(&ident.ident);
                if self.is_constant(&written) {
                    return Pattern::Ignore;
                }
                if let Some((_, sub)) = &ident.subpat {
                    // Both names hold the value; what the inner pattern binds of it matters more than the outer name.
                    let name = self.declare(&written);
                    return match self.pattern(sub) {
                        Pattern::Ignore => Pattern::Name(name, span),
                        inner => inner,
                    };
                }
                Pattern::Name(self.declare(&written), span)
            }
            Pat::Tuple(tuple) => self.sequence(tuple.elems.iter()),
            Pat::Slice(slice) => self.sequence(slice.elems.iter()),
            Pat::TupleStruct(tuple) => {
                if wrapper(&tuple.path).is_some() {
                    return tuple.elems.first().map_or(Pattern::Ignore, |inner| self.pattern(inner));
                }
                if !self.is_own_type(&tuple.path) && tuple.elems.len() == 1 {
                    // `State(app)`, `Json(body)`: a wrapper that a library takes off.
                    return tuple.elems.first().map_or(Pattern::Ignore, |inner| self.pattern(inner));
                }
                let props = tuple.elems.iter().enumerate().map(|(at, elem)| {
                    let name = self.intern(&at.to_string());
                    PatternProp { key: key(name, Span::default()), value: self.pattern(elem) }
                });
                Pattern::Object { props: props.collect(), rest: None }
            }
            Pat::Struct(pattern) => {
                let props = pattern.fields.iter().map(|field| {
                    let (name, span) = self.member_name(&field.member);
                    PatternProp { key: key(name, span), value: self.pattern(&field.pat) }
                });
                Pattern::Object { props: props.collect(), rest: None }
            }
            Pat::Or(or) => or.cases.first().map_or(Pattern::Ignore, |first| self.pattern(first)),
            Pat::Guard(guard) => self.pattern(&guard.pat),
            _ => Pattern::Ignore,
        }
    }

    fn sequence<'p>(&mut self, elems: impl Iterator<Item = &'p Pat>) -> Pattern {
        let mut items = Vec::new();
        let mut rest = None;
        for elem in elems {
            match bare(elem) {
                Pat::Rest(_) => rest = Some((items.len(), Box::new(Pattern::Ignore))),
                Pat::Wild(_) => items.push(None),
                Pat::Ident(ident) if ident.subpat.as_ref().is_some_and(|(_, sub)| matches!(**sub, Pat::Rest(_))) => {
                    let span = self.place(ident.ident.span());
                    let name = self.declare(&plain(&ident.ident));
                    rest = Some((items.len(), Box::new(Pattern::Name(name, span))));
                }
                other => items.push(Some(self.pattern(other))),
            }
        }
        Pattern::Array { items, rest }
    }

    pub(super) fn member_name(&mut self, member: &Member) -> (Name, Span) {
        match member {
            Member::Named(ident) => (self.intern(&plain(ident)), self.place(ident.span())),
            Member::Unnamed(index) => (self.intern(&index.index.to_string()), self.place(index.span)),
        }
    }

    /// Whether a bare identifier in a pattern is a constant or a variant rather than a new variable.
    fn is_constant(&self, written: &str) -> bool {
        written.starts_with(|c: char| c.is_uppercase()) && self.local(written).is_none()
    }

    /// Whether the type of a pattern is the program's own, so that its fields are known by their names.
    fn is_own_type(&mut self, path: &syn::Path) -> bool {
        if path.segments.len() > 1 {
            return true;
        }
        let Some(head) = path.segments.first().map(|segment| plain(&segment.ident)) else { return false };
        let name = self.meaning(&head);
        self.classes.contains_key(&name)
            || head == "Self"
            || self.item_name(&head).is_some_and(|name| *name != *head)
            || self.file.imports.iter().any(|import| {
                import.local.as_deref() == Some(&*name) && ["crate", "self", "super"].iter().any(|own| import.module.starts_with(own))
            })
    }

    /// What a pattern asks of `subject`; what it binds is for [`Self::pattern`].
    pub(super) fn asked(&mut self, pat: &Pat, subject: ExprId) -> Asked {
        let span = self.span_of(subject);
        self.deeper(span, |this| this.asked_inner(pat, subject)).unwrap_or_default()
    }

    fn asked_inner(&mut self, pat: &Pat, subject: ExprId) -> Asked {
        let span = self.span_of(subject);
        match bare(pat) {
            Pat::Wild(_) | Pat::Rest(_) => Asked { always: true, ..Asked::default() },
            Pat::Ident(ident) => {
                let written = plain(&ident.ident);
                match &ident.subpat {
                    Some((_, sub)) => self.asked(sub, subject),
                    None if self.is_constant(&written) => {
                        let name = self.meaning(&written);
                        let span = self.place(ident.ident.span());
                        let test = self.add(span, ExprKind::Name(name));
                        Asked { tests: vec![test], ..Asked::default() }
                    }
                    None => Asked { always: true, ..Asked::default() },
                }
            }
            Pat::Lit(lit) => {
                let test = self.literal(&lit.lit);
                Asked { tests: vec![test], ..Asked::default() }
            }
            Pat::Path(path) => {
                let test = self.path_expr(&path.path);
                Asked { tests: vec![test], ..Asked::default() }
            }
            Pat::Or(or) => {
                let mut all = Asked::default();
                for case in &or.cases {
                    let one = self.asked(case, subject);
                    all.tests.extend(one.tests);
                    all.always |= one.always;
                    all.condition = match (all.condition, one.condition) {
                        (Some(a), Some(b)) => Some(self.add(span, ExprKind::Logical(LogicalOp::Or, a, b))),
                        (a, b) => a.or(b),
                    };
                }
                all
            }
            Pat::Range(range) => self.range(range, subject),
            Pat::TupleStruct(tuple) => match wrapper(&tuple.path) {
                Some(_) => tuple.elems.first().map_or_else(Asked::default, |inner| self.asked(inner, subject)),
                None => {
                    let own = self.is_own_type(&tuple.path);
                    let tests = if own { vec![self.path_expr(&tuple.path)] } else { Vec::new() };
                    let parts: Vec<(String, &Pat)> = tuple.elems.iter().enumerate().map(|(at, elem)| (at.to_string(), elem)).collect();
                    let condition = if own { self.parts(&parts, subject) } else { None };
                    Asked { always: tests.is_empty(), tests, condition }
                }
            },
            Pat::Struct(pattern) => {
                let test = self.path_expr(&pattern.path);
                let parts: Vec<(String, &Pat)> = pattern
                    .fields
                    .iter()
                    .map(|field| match &field.member {
                        Member::Named(ident) => (plain(ident), &*field.pat),
                        Member::Unnamed(index) => (index.index.to_string(), &*field.pat),
                    })
                    .collect();
                let condition = self.parts(&parts, subject);
                Asked { tests: vec![test], always: false, condition }
            }
            Pat::Tuple(tuple) => {
                let parts: Vec<(String, &Pat)> = tuple.elems.iter().enumerate().map(|(at, elem)| (at.to_string(), elem)).collect();
                let condition = self.parts(&parts, subject);
                Asked { tests: Vec::new(), always: condition.is_none(), condition }
            }
            Pat::Guard(guard) => self.asked(&guard.pat, subject),
            _ => Asked::default(),
        }
    }

    /// What is asked of the parts of `subject`, as one condition.
    fn parts(&mut self, parts: &[(String, &Pat)], subject: ExprId) -> Option<ExprId> {
        let span = self.span_of(subject);
        let mut condition = None;
        for (name, pat) in parts {
            if matches!(bare(pat), Pat::Wild(_) | Pat::Rest(_)) || matches!(bare(pat), Pat::Ident(ident) if ident.subpat.is_none()) {
                continue;
            }
            let name = self.intern(name);
            let part = self.add(span, ExprKind::Member { object: subject, name, name_span: span });
            let Some(one) = self.condition(pat, part) else { continue };
            condition = Some(match condition {
                Some(before) => self.add(span, ExprKind::Logical(LogicalOp::And, before, one)),
                None => one,
            });
        }
        condition
    }

    /// Whether `subject` matches a pattern, as an expression; `None` if it always does.
    pub(super) fn condition(&mut self, pat: &Pat, subject: ExprId) -> Option<ExprId> {
        let span = self.span_of(subject);
        if let Some((word @ ("None" | "Some"), inner)) = wrapped(pat) {
            let null = self.add(span, ExprKind::Null);
            let op = if word == "None" { BinaryOp::Eq } else { BinaryOp::Ne };
            let there = self.add(span, ExprKind::Binary(op, subject, null));
            let deeper = inner.and_then(|inner| self.condition(inner, subject));
            return Some(match deeper {
                Some(deeper) => self.add(span, ExprKind::Logical(LogicalOp::And, there, deeper)),
                None => there,
            });
        }
        let asked = self.asked(pat, subject);
        if asked.always {
            return None;
        }
        let mut any = None;
        for test in asked.tests {
            let equal = self.add(span, ExprKind::Binary(BinaryOp::Eq, subject, test));
            any = Some(match any {
                Some(before) => self.add(span, ExprKind::Logical(LogicalOp::Or, before, equal)),
                None => equal,
            });
        }
        match (any, asked.condition) {
            (Some(a), Some(b)) => Some(self.add(span, ExprKind::Logical(LogicalOp::And, a, b))),
            (a, b) => Some(a.or(b).unwrap_or_else(|| self.add(span, ExprKind::Opaque(vec![subject])))),
        }
    }

    /// `400..=499`: a few numbers are asked for one by one, more only compare.
    fn range(&mut self, range: &syn::PatRange, subject: ExprId) -> Asked {
        let span = self.span_of(subject);
        let bound = |expr: &Option<Box<syn::Expr>>| match expr.as_deref() {
            Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. })) => number.base10_parse::<i64>().ok(),
            _ => None,
        };
        if let (Some(start), Some(end)) = (bound(&range.start), bound(&range.end))
            && start <= end
            && end.saturating_sub(start) < MAX_RANGE
        {
            let end = if matches!(range.limits, syn::RangeLimits::Closed(_)) { end + 1 } else { end };
            #[expect(clippy::cast_precision_loss, reason = "more digits than a status has do not matter")]
            let tests = (start..end).map(|number| self.add(span, ExprKind::Num(number as f64))).collect();
            return Asked { tests, ..Asked::default() };
        }
        let edge = range.start.as_deref().or(range.end.as_deref());
        let edge = edge.map(|edge| self.expr(edge));
        let condition = edge.map(|edge| self.add(span, ExprKind::Binary(BinaryOp::Ge, subject, edge)));
        Asked { condition, ..Asked::default() }
    }
}
