//! The arms of what chooses: a `match`, and what says the same in other words. One that tells `Ok` from `Err` catches.

use syn::{Expr, Pat};

use super::control::{Dest, chooses};
use super::lowering::Lowering;
use super::pattern::{bare, wrapped};
use crate::ir::{Arm, BinaryOp, Block, Catch, ExprId, ExprKind, LogicalOp, Name, Pattern, Span, StmtKind};

/// One arm: pattern, guard, code.
#[derive(Clone, Copy)]
pub(super) struct Case<'e> {
    pub(super) pat: &'e Pat,
    pub(super) guard: Option<&'e Expr>,
    pub(super) body: Body<'e>,
}

/// What an arm does.
#[derive(Clone, Copy)]
pub(super) enum Body<'e> {
    /// Gives a value.
    Expr(&'e Expr),
    /// Runs a block.
    Block(&'e syn::Block),
    /// The rest of a chain of conditions, then a block.
    Chain(&'e [&'e Expr], &'e syn::Block),
    /// Nothing at all.
    Nothing,
}

impl Lowering<'_> {
    /// `match value { … }`; `variable` is what the value is bound to besides, and whether later code goes on with it.
    pub(super) fn choose(&mut self, value: &Expr, variable: Option<(&Pat, bool)>, cases: &[Case<'_>], dest: &Dest) {
        let is = |words: &[&str]| {
            cases.iter().any(|case| alternatives(case.pat).any(|pat| wrapped(pat).is_some_and(|(w, _)| words.contains(&w))))
        };
        let fallible = is(&["Ok", "Err"]);
        let body = self.collected(|this| {
            if fallible && chooses(value) {
                let temporary = this.temporary("value");
                this.expr_into(value, &Dest::Variable(temporary.clone()));
                let id = this.add(Span::default(), ExprKind::Name(temporary));
                this.push(Span::default(), StmtKind::Expr(id));
            } else {
                let id = this.expr(value);
                this.push(this.span_of(id), StmtKind::Expr(id));
            }
        });
        // What the subject needs first, then the subject itself.
        let mut body = body;
        let Some(subject) = body.pop() else { return };
        let StmtKind::Expr(id) = subject.kind else { return };
        let span = subject.span;
        let name = self.temporary("subject");
        let pattern = Pattern::Name(name.clone(), span);
        body.push(crate::ir::Stmt { span, kind: StmtKind::Let { pattern, ty: None, value: Some(id) } });
        let mut whole = None;
        if let Some((variable, kept)) = variable {
            let value = self.add(span, ExprKind::Name(name.clone()));
            let pattern = self.pattern(variable);
            whole = if kept && fallible { self.note_result(&pattern) } else { None };
            body.push(crate::ir::Stmt { span, kind: StmtKind::Let { pattern, ty: None, value: Some(value) } });
        }
        if !fallible {
            for stmt in body {
                self.push(stmt.span, stmt.kind);
            }
            return self.tell(&name, span, cases, dest);
        }
        let mut kept = Vec::new();
        let mut catches = Vec::new();
        // An arm for any failure leaves none for the arms behind it.
        let mut settled = false;
        for case in cases {
            let mut everything = false;
            for pat in alternatives(case.pat) {
                match wrapped(pat) {
                    Some(("Ok", inner)) => kept.extend(inner.map(|pat| Case { pat, ..*case })),
                    Some(("Err", inner)) => {
                        catches.push((inner, *case));
                        let asks_more = case.guard.is_some() || matches!(case.body, Body::Chain(..));
                        settled |= !asks_more && inner.is_none_or(|inner| is_irrefutable(inner) && self.binds_freely(inner));
                    }
                    Some(_) => {}
                    None => everything = true,
                }
            }
            if everything {
                kept.push(*case);
                if !settled {
                    catches.push((None, Case { pat: case.pat, ..*case }));
                }
            }
        }
        let otherwise = self.in_block(|this| this.tell(&name, span, &kept, dest));
        let catches: Vec<Catch> = catches.into_iter().map(|(inner, case)| self.caught(inner, case, whole.as_ref(), dest, span)).collect();
        self.push(span, StmtKind::Try { body, catches, otherwise, finally: Block::new() });
    }

    /// `Err(pattern) if guard => body`, or an arm for whatever it is. `whole` is a variable that goes on to hold the failure.
    fn caught(&mut self, inner: Option<&Pat>, case: Case<'_>, whole: Option<&Name>, dest: &Dest, span: Span) -> Catch {
        let mut types = Vec::new();
        let mut binding = None;
        let mut condition = None;
        let body = self.in_block(|this| {
            match inner.map(bare) {
                None => {
                    if let Pat::Ident(ident) = bare(case.pat)
                        && ident.subpat.is_none()
                        && this.binds_freely(case.pat)
                    {
                        let pattern = this.pattern(case.pat);
                        this.note_result(&pattern);
                        binding = Some(pattern);
                    }
                }
                Some(Pat::Wild(_)) => {}
                Some(Pat::Ident(ident)) if ident.subpat.is_none() && !ident.ident.to_string().starts_with(char::is_uppercase) => {
                    binding = inner.map(|inner| this.pattern(inner));
                }
                Some(other) => {
                    let name = this.temporary("error");
                    let subject = this.add(span, ExprKind::Name(name.clone()));
                    let asked = this.asked(other, subject);
                    types = asked.tests;
                    condition = asked.condition;
                    let value = this.add(span, ExprKind::Name(name.clone()));
                    let pattern = this.pattern(other);
                    this.push(span, StmtKind::Let { pattern, ty: None, value: Some(value) });
                    binding = Some(Pattern::Name(name, span));
                }
            }
            if let Some(whole) = whole {
                let error = match &binding {
                    Some(Pattern::Name(name, _)) => name.clone(),
                    _ => {
                        let name = this.temporary("error");
                        binding = Some(Pattern::Name(name.clone(), span));
                        name
                    }
                };
                let value = this.add(span, ExprKind::Name(error));
                let target = Box::new(Pattern::Name(whole.clone(), span));
                let kept = this.add(span, ExprKind::Assign { target, op: None, value });
                this.push(span, StmtKind::Expr(kept));
            }
            let guard = case.guard.filter(|_| inner.is_some()).map(|guard| this.expr(guard));
            let test = match (condition, guard) {
                (Some(a), Some(b)) => Some(this.add(span, ExprKind::Logical(LogicalOp::And, a, b))),
                (a, b) => a.or(b),
            };
            match test {
                Some(test) => {
                    let then = this.in_block(|this| this.body_into(case.body, dest));
                    // A failure that is asked for more goes on to the arms behind it where the answer is no.
                    let otherwise = this.in_block(|this| this.push(span, StmtKind::Throw(None)));
                    this.push(span, StmtKind::If { test, then, otherwise });
                }
                None => this.body_into(case.body, dest),
            }
        });
        Catch { types, binding, body, span }
    }

    /// The cases of a value that is there, in the variable `name`.
    fn tell(&mut self, name: &Name, span: Span, cases: &[Case<'_>], dest: &Dest) {
        let optional = cases.iter().any(|case| alternatives(case.pat).any(|pat| matches!(wrapped(pat), Some(("Some" | "None", _)))));
        if optional {
            let (mut some, mut none) = (Vec::new(), Vec::new());
            for case in cases {
                for pat in alternatives(case.pat) {
                    match wrapped(pat) {
                        Some(("Some", Some(pat))) => some.push(Case { pat, ..*case }),
                        Some(("None", _)) => none.push(*case),
                        Some(_) => {}
                        None => {
                            some.push(*case);
                            none.push(*case);
                        }
                    }
                }
            }
            let subject = self.add(span, ExprKind::Name(name.clone()));
            let null = self.add(span, ExprKind::Null);
            let test = self.add(span, ExprKind::Binary(BinaryOp::Ne, subject, null));
            let then = self.in_block(|this| this.tell(name, span, &some, dest));
            let otherwise = self.in_block(|this| {
                if let Some(case) = none.first() {
                    this.bound(name, span, case.pat);
                    this.body_into(case.body, dest);
                }
            });
            return self.push(span, StmtKind::If { test, then, otherwise });
        }
        if let Some(first) = cases.first()
            && first.guard.is_none()
            && is_irrefutable(first.pat)
            && self.binds_freely(first.pat)
        {
            self.bound(name, span, first.pat);
            return self.body_into(first.body, dest);
        }
        let subject = self.add(span, ExprKind::Name(name.clone()));
        let arms: Vec<Arm> = cases.iter().map(|case| self.arm(subject, *case, dest)).collect();
        self.push(span, StmtKind::Match { subject, arms });
    }

    fn arm(&mut self, subject: ExprId, case: Case<'_>, dest: &Dest) -> Arm {
        let span = self.span_of(subject);
        let mut asked = super::pattern::Asked::default();
        let mut binding = None;
        let mut guard = None;
        let body = self.in_block(|this| {
            asked = this.asked(case.pat, subject);
            let pattern = this.pattern(case.pat);
            if !matches!(pattern, Pattern::Ignore) {
                binding = Some(pattern);
            }
            guard = case.guard.map(|guard| this.expr(guard));
            this.body_into(case.body, dest);
        });
        let guard = match (asked.condition, guard) {
            (Some(a), Some(b)) => Some(self.add(span, ExprKind::Logical(LogicalOp::And, a, b))),
            (a, b) => a.or(b),
        };
        Arm { tests: asked.tests, is_default: asked.always, guard, binding, body, falls_through: false, span }
    }

    fn bound(&mut self, name: &Name, span: Span, pat: &Pat) {
        let pattern = self.pattern(pat);
        if !matches!(pattern, Pattern::Ignore) {
            let value = self.add(span, ExprKind::Name(name.clone()));
            self.push(span, StmtKind::Let { pattern, ty: None, value: Some(value) });
        }
    }

    fn body_into(&mut self, body: Body<'_>, dest: &Dest) {
        match body {
            Body::Expr(expr) => self.expr_into(expr, dest),
            Body::Block(block) => {
                let span = self.place(block.brace_token.span.join());
                let lowered = self.block_into(block, dest);
                self.push(span, StmtKind::Block(lowered));
            }
            Body::Chain(rest, block) => {
                let span = self.place(block.brace_token.span.join());
                self.chain_into(rest, block, None, None, dest, span);
            }
            Body::Nothing => {}
        }
    }

    /// Whether nothing is asked by the names a pattern binds.
    fn binds_freely(&self, pat: &Pat) -> bool {
        match bare(pat) {
            Pat::Ident(ident) => !ident.ident.to_string().starts_with(char::is_uppercase),
            _ => true,
        }
    }
}

/// The arms of a `match`, guards apart.
pub(super) fn cases_of(choice: &syn::ExprMatch) -> Vec<Case<'_>> {
    choice
        .arms
        .iter()
        .map(|arm| match &arm.pat {
            Pat::Guard(guarded) => Case { pat: &guarded.pat, guard: Some(&guarded.guard), body: Body::Expr(&arm.body) },
            pat => Case { pat, guard: None, body: Body::Expr(&arm.body) },
        })
        .collect()
}

/// The cases of an or-pattern.
pub(super) fn alternatives(pat: &Pat) -> impl Iterator<Item = &Pat> {
    let (one, many) = match bare(pat) {
        Pat::Or(or) => (None, Some(or.cases.iter())),
        other => (Some(other), None),
    };
    one.into_iter().chain(many.into_iter().flatten())
}

/// Whether a pattern matches whatever it is given, as far as its form tells.
pub(super) fn is_irrefutable(pat: &Pat) -> bool {
    match bare(pat) {
        Pat::Wild(_) | Pat::Rest(_) => true,
        Pat::Ident(ident) => ident.subpat.is_none(),
        Pat::Tuple(tuple) => tuple.elems.iter().all(is_irrefutable),
        _ => false,
    }
}
