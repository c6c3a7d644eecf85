//! Blocks, statements and the expressions that choose: where each leaves its value, and how `Result` becomes what other
//! languages say with exceptions.
//!
//! `Ok(x)` and `Some(x)` are `x`, `None` is nothing. A function that ends in `Err(e)` raises `e`; `?` only hands on what is
//! raised anyway. A `match` (or `if let`, `let … else`) that tells `Ok` from `Err` catches what its subject raises.

use syn::{Expr, Pat, Stmt};

use super::cases::{Body, Case, alternatives, cases_of};
use super::expr::may_fail;
use super::lowering::Lowering;
use super::path::plain;
use super::pattern::{bare, wrapped, wrapper};
use super::result::{asks_outcome, is_used, outcome_of, wildcard, wrapping};
use crate::ir::{Block, Catch, ExprId, ExprKind, LogicalOp, Name, Pattern, Span, StmtKind};

/// Where a value goes.
#[derive(Clone)]
pub(super) enum Dest {
    /// Nowhere.
    Discard,
    /// To a variable.
    Variable(Name),
    /// Out of the function.
    Return,
}

impl Lowering<'_> {
    /// A block with names of its own.
    pub(super) fn block_into(&mut self, block: &syn::Block, dest: &Dest) -> Block {
        let span = self.place(block.brace_token.span.join());
        let lowered = self.deeper(span, |this| {
            this.in_block(|this| {
                this.statements_into(&block.stmts, dest);
            })
        });
        lowered.unwrap_or_default()
    }

    /// Statements in order; the value of the last goes to `dest`.
    pub(super) fn statements_into(&mut self, stmts: &[Stmt], dest: &Dest) {
        let items: Vec<&syn::Item> = stmts.iter().filter_map(|stmt| if let Stmt::Item(item) = stmt { Some(item) } else { None }).collect();
        self.local_items(&items);
        let mut at = 0;
        while let Some(stmt) = stmts.get(at) {
            let last = at + 1 == stmts.len();
            // `let r = send(); match r { … }`: the match catches what the call raises.
            if let (Stmt::Local(local), Some(Stmt::Expr(next, semi))) = (stmt, stmts.get(at + 1))
                && let Some(value) = examined_next(local, next)
            {
                let ends = at + 2 == stmts.len() && semi.is_none();
                let asked = asks_outcome(next).is_some();
                let kept = asked || is_used(&local.pat, &stmts[at + 2..]);
                self.examined(local, next, value, kept, if ends { dest } else { &Dest::Discard });
                at += 2;
                continue;
            }
            match stmt {
                Stmt::Local(local) => self.local_statement(local),
                Stmt::Item(_) => {}
                Stmt::Expr(expr, semi) => {
                    let tail = last && semi.is_none();
                    self.expr_into(expr, if tail { dest } else { &Dest::Discard });
                }
                Stmt::Macro(statement) => {
                    let tail = last && statement.semi_token.is_none();
                    self.macro_into(&statement.mac, if tail { dest } else { &Dest::Discard });
                }
            }
            at += 1;
        }
    }

    /// A `let` whose value the next expression looks at: both, as one. `kept` says that later code goes on with the whole result.
    fn examined(&mut self, local: &syn::Local, next: &Expr, value: &Expr, kept: bool, dest: &Dest) {
        match next {
            Expr::Match(choice) => {
                let cases = cases_of(choice);
                self.choose(value, Some((&local.pat, kept)), &cases, dest);
            }
            Expr::If(choice) => self.if_into(choice, Some((&local.pat, value, kept)), dest),
            _ => {}
        }
    }

    fn local_statement(&mut self, local: &syn::Local) {
        let start = self.place(local.let_token.span);
        let span = start.to(self.place(local.semi_token.span));
        let ty = match &local.pat {
            Pat::Type(typed) => Some(self.ty(&typed.ty)),
            _ => None,
        };
        let Some(init) = &local.init else {
            let pattern = self.pattern(&local.pat);
            self.note_text(&pattern, annotated(&local.pat), None);
            self.push(span, StmtKind::Let { pattern, ty, value: None });
            return;
        };
        if let Pat::Type(typed) = &local.pat {
            self.expect(&init.expr, &typed.ty);
        }
        if let Some((_, diverge)) = &init.diverge {
            return self.let_else(&local.pat, &init.expr, diverge, span);
        }
        // A value that is chosen is put straight into its variable.
        if let (Pat::Ident(ident), true) = (bare(&local.pat), chooses(&init.expr))
            && ident.subpat.is_none()
        {
            let temporary = self.temporary("value");
            self.expr_into(&init.expr, &Dest::Variable(temporary.clone()));
            let value = self.add(span, ExprKind::Name(temporary));
            let pattern = self.pattern(&local.pat);
            return self.push(span, StmtKind::Let { pattern, ty, value: Some(value) });
        }
        let mut value = self.named(&local.pat, &init.expr);
        if let (Pat::Wild(_), true) = (bare(&local.pat), may_fail(&init.expr)) {
            value = self.without_failure(value);
        }
        let collects = matches!(&*init.expr, Expr::MethodCall(call) if call.method == "collect");
        if let Some(ty) = annotated(&local.pat).filter(|_| collects) {
            value = self.as_collection(ty, value);
        }
        let pattern = self.pattern(&local.pat);
        self.note_text(&pattern, annotated(&local.pat), Some(&init.expr));
        self.push(span, StmtKind::Let { pattern, ty, value: Some(value) });
    }

    /// A value; a closure is known by the name it is bound to.
    fn named(&mut self, pat: &Pat, value: &Expr) -> ExprId {
        let id = self.expr(value);
        if let (Pat::Ident(ident), ExprKind::Lambda(func)) = (bare(pat), &self.file.expr(id).kind) {
            let (func, name) = (*func, plain(&ident.ident));
            let name = self.intern(&name);
            self.file.functions[func.index()].name = Some(name);
        }
        id
    }

    /// `let PAT = value else { … };`
    fn let_else(&mut self, pat: &Pat, value: &Expr, diverge: &Expr, span: Span) {
        let id = self.expr(value);
        match wrapped(pat) {
            Some(("Ok", Some(inner))) => {
                let pattern = self.pattern(inner);
                let body = self.collected(|this| this.push(span, StmtKind::Let { pattern, ty: None, value: Some(id) }));
                let caught = self.in_block(|this| this.expr_into(diverge, &Dest::Discard));
                let catches = vec![Catch { types: Vec::new(), binding: None, body: caught, span }];
                self.push(span, StmtKind::Try { body, catches, otherwise: Block::new(), finally: Block::new() });
            }
            _ => {
                let temporary = self.temporary("value");
                let pattern = Pattern::Name(temporary.clone(), span);
                self.push(span, StmtKind::Let { pattern, ty: None, value: Some(id) });
                let subject = self.add(self.span_of(id), ExprKind::Name(temporary.clone()));
                if let Some(test) = self.condition(pat, subject) {
                    let otherwise = self.in_block(|this| this.expr_into(diverge, &Dest::Discard));
                    self.push(span, StmtKind::If { test, then: Block::new(), otherwise });
                }
                let value = self.add(self.span_of(id), ExprKind::Name(temporary));
                let pattern = self.pattern(pat);
                self.push(span, StmtKind::Let { pattern, ty: None, value: Some(value) });
            }
        }
    }

    /// An expression whose value goes to `dest`.
    pub(super) fn expr_into(&mut self, expr: &Expr, dest: &Dest) {
        let span = Span::default();
        self.deeper(span, |this| this.expr_into_inner(expr, dest));
    }

    fn expr_into_inner(&mut self, expr: &Expr, dest: &Dest) {
        match expr {
            Expr::Paren(inner) => self.expr_into(&inner.expr, dest),
            Expr::Group(inner) => self.expr_into(&inner.expr, dest),
            Expr::Block(block) => self.inner_block(&block.block, dest),
            Expr::Unsafe(block) => self.inner_block(&block.block, dest),
            Expr::Const(block) => self.inner_block(&block.block, dest),
            Expr::If(choice) => self.if_into(choice, None, dest),
            Expr::Match(choice) => {
                let cases = cases_of(choice);
                self.choose(&choice.expr, None, &cases, dest);
            }
            Expr::Loop(repeat) => {
                let span = self.place(repeat.loop_token.span).to(self.place(repeat.body.brace_token.span.close()));
                let body = self.block_into(&repeat.body, &Dest::Discard);
                self.push(span, StmtKind::While { test: None, update: None, body, otherwise: Block::new() });
            }
            Expr::While(repeat) => self.while_loop(repeat),
            Expr::ForLoop(each) => {
                let span = self.place(each.for_token.span).to(self.place(each.body.brace_token.span.close()));
                let iter = self.expr(&each.expr);
                let mut pattern = Pattern::Ignore;
                let body = self.in_block(|this| {
                    pattern = this.pattern(&each.pat);
                    let body = this.block_into(&each.body, &Dest::Discard);
                    this.push(span, StmtKind::Block(body));
                });
                self.push(span, StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Block::new() });
            }
            Expr::Return(exit) => {
                let out = self.frame().asynchronous.last().cloned().unwrap_or(Dest::Return);
                match &exit.expr {
                    Some(value) => self.expr_into(value, &out),
                    None => self.leave(self.place(exit.return_token.span), None, &out),
                }
            }
            Expr::Break(exit) => {
                let span = self.place(exit.break_token.span);
                if let Some(value) = &exit.expr {
                    let value = self.expr(value);
                    self.leave(span, Some(value), if matches!(dest, Dest::Return) { &Dest::Discard } else { dest });
                }
                self.push(span, StmtKind::Break);
            }
            Expr::Continue(next) => self.push(self.place(next.continue_token.span), StmtKind::Continue),
            Expr::Call(call) if is_wrapper(call, "Err") && matches!(dest, Dest::Return) => {
                let span = self.place(call.paren_token.span.join());
                let error = call.args.first().map(|error| self.expr(error));
                let span = error.map_or(span, |error| self.span_of(error).to(span));
                self.push(span, StmtKind::Throw(error));
            }
            Expr::Call(call) if is_wrapper(call, "Ok") || is_wrapper(call, "Some") => {
                if let Some(value) = call.args.first() {
                    self.expr_into(value, dest);
                }
            }
            // `request.call().ok();` forgets the failure with the value.
            Expr::MethodCall(call)
                if call.method == "ok" && call.args.is_empty() && matches!(dest, Dest::Discard) && may_fail(&call.receiver) =>
            {
                let value = self.expr(&call.receiver);
                let value = self.without_failure(value);
                self.leave(self.span_of(value), Some(value), dest);
            }
            Expr::Macro(invocation) => self.macro_into(&invocation.mac, dest),
            Expr::Await(wait) if chooses(&wait.base) => self.expr_into(&wait.base, dest),
            Expr::Try(attempt) if chooses(&attempt.expr) => self.expr_into(&attempt.expr, dest),
            Expr::Async(block) => {
                let out = match dest {
                    Dest::Return => Dest::Return,
                    other => other.clone(),
                };
                self.frame().asynchronous.push(out);
                self.inner_block(&block.block, dest);
                self.frame().asynchronous.pop();
            }
            _ => {
                let mut value = self.expr(expr);
                if matches!(dest, Dest::Return) {
                    value = self.leaving(value);
                }
                let span = self.span_of(value);
                self.leave(span, Some(value), dest);
            }
        }
    }

    fn inner_block(&mut self, block: &syn::Block, dest: &Dest) {
        let span = self.place(block.brace_token.span.join());
        let lowered = self.block_into(block, dest);
        self.push(span, StmtKind::Block(lowered));
    }

    /// Puts a value where it goes.
    pub(super) fn leave(&mut self, span: Span, value: Option<ExprId>, dest: &Dest) {
        let kind = match (dest, value) {
            (Dest::Discard, None) => return,
            (Dest::Discard, Some(value)) => StmtKind::Expr(value),
            (Dest::Variable(name), Some(value)) => {
                let target = Box::new(Pattern::Name(name.clone(), span));
                StmtKind::Expr(self.add(span, ExprKind::Assign { target, op: None, value }))
            }
            (Dest::Variable(_), None) => return,
            (Dest::Return, value) => match self.frame().formatter.clone() {
                // What `fmt` gives is what it has written.
                Some((_, written)) => {
                    if let Some(value) = value {
                        self.push(span, StmtKind::Expr(value));
                    }
                    StmtKind::Return(Some(self.add(span, ExprKind::Name(written))))
                }
                None => StmtKind::Return(value),
            },
        };
        self.push(span, kind);
    }

    fn while_loop(&mut self, repeat: &syn::ExprWhile) {
        let span = self.place(repeat.while_token.span).to(self.place(repeat.body.brace_token.span.close()));
        let parts = conjuncts(&repeat.cond);
        let binds = parts.iter().any(|part| matches!(part, Expr::Let(_)));
        if !binds {
            let test = self.expr(&repeat.cond);
            let body = self.block_into(&repeat.body, &Dest::Discard);
            return self.push(span, StmtKind::While { test: Some(test), update: None, body, otherwise: Block::new() });
        }
        let test = self.add(span, ExprKind::Opaque(Vec::new()));
        let body = self.in_block(|this| {
            let nothing = None;
            this.chain_into(&parts, &repeat.body, nothing, None, &Dest::Discard, span);
        });
        self.push(span, StmtKind::While { test: Some(test), update: None, body, otherwise: Block::new() });
    }

    /// `if`, with `let` among its conditions; `known` is a variable with the value it was just given.
    fn if_into(&mut self, choice: &syn::ExprIf, known: Option<(&Pat, &Expr, bool)>, dest: &Dest) {
        let span = self.place(choice.if_token.span).to(self.place(choice.then_branch.brace_token.span.close()));
        let parts = conjuncts(&choice.cond);
        let otherwise = choice.else_branch.as_ref().map(|(_, otherwise)| &**otherwise);
        self.chain_into(&parts, &choice.then_branch, otherwise, known, dest, span);
    }

    pub(super) fn chain_into(
        &mut self,
        parts: &[&Expr],
        then: &syn::Block,
        otherwise: Option<&Expr>,
        known: Option<(&Pat, &Expr, bool)>,
        dest: &Dest,
        span: Span,
    ) {
        let Some((first, rest)) = parts.split_first() else {
            let body = self.block_into(then, dest);
            return self.push(span, StmtKind::Block(body));
        };
        if let Expr::Let(binding) = first {
            let body = if rest.is_empty() { Body::Block(then) } else { Body::Chain(rest, then) };
            let (wild, otherwise) = (wildcard(), otherwise.map_or(Body::Nothing, Body::Expr));
            let cases = [Case { pat: &binding.pat, guard: None, body }, Case { pat: &wild, guard: None, body: otherwise }];
            let (value, variable) = match known {
                Some((pat, value, kept)) => (value, Some((pat, kept))),
                None => (&*binding.expr, None),
            };
            return self.choose(value, variable, &cases, dest);
        }
        // `if r.is_err()` asks what `if let Err(_) = r` does.
        if let (Some((pat, value, kept)), [_], Some((_, word))) = (known, parts, outcome_of(first)) {
            let (told, wild, otherwise) = (wrapping(word), wildcard(), otherwise.map_or(Body::Nothing, Body::Expr));
            let cases = [Case { pat: &told, guard: None, body: Body::Block(then) }, Case { pat: &wild, guard: None, body: otherwise }];
            return self.choose(value, Some((pat, kept)), &cases, dest);
        }
        let bound = rest.iter().position(|part| matches!(part, Expr::Let(_))).unwrap_or(rest.len());
        let mut test = self.expr(first);
        for part in &rest[..bound] {
            let next = self.expr(part);
            let span = self.span_of(test).to(self.span_of(next));
            test = self.add(span, ExprKind::Logical(LogicalOp::And, test, next));
        }
        let after = &rest[bound..];
        let then = self.in_block(|this| this.chain_into(after, then, None, None, dest, span));
        let otherwise = self.in_block(|this| {
            if let Some(otherwise) = otherwise {
                this.expr_into(otherwise, dest);
            }
        });
        self.push(span, StmtKind::If { test, then, otherwise });
    }
}

/// The operands of a chain of `&&`, in order.
fn conjuncts(condition: &Expr) -> Vec<&Expr> {
    let mut out = Vec::new();
    let mut at = condition;
    loop {
        match at {
            Expr::Binary(binary) if matches!(binary.op, syn::BinOp::And(_)) => {
                out.push(&*binary.right);
                at = &binary.left;
            }
            Expr::Paren(inner) if matches!(&*inner.expr, Expr::Binary(_)) && out.is_empty() => at = &inner.expr,
            other => {
                out.push(other);
                break;
            }
        }
    }
    out.reverse();
    out
}

/// Whether an expression has statements inside that decide its value.
pub(super) fn chooses(expr: &Expr) -> bool {
    let mut at = expr;
    loop {
        at = match at {
            Expr::Paren(inner) => &inner.expr,
            Expr::Group(inner) => &inner.expr,
            Expr::Await(wait) => &wait.base,
            Expr::Try(attempt) => &attempt.expr,
            Expr::If(_) | Expr::Match(_) | Expr::Block(_) | Expr::Unsafe(_) | Expr::Const(_) | Expr::Loop(_) | Expr::Async(_) => {
                return true;
            }
            _ => return false,
        };
    }
}

/// `Ok(…)`, `Err(…)`, `Some(…)`.
pub(super) fn is_wrapper(call: &syn::ExprCall, word: &str) -> bool {
    matches!(&*call.func, Expr::Path(path) if wrapper(&path.path) == Some(word))
}

/// The value of a `let` whose variable is what the next expression tells `Ok` from `Err` of.
fn examined_next<'e>(local: &'e syn::Local, next: &Expr) -> Option<&'e Expr> {
    let init = local.init.as_ref().filter(|init| init.diverge.is_none())?;
    let Pat::Ident(variable) = bare(&local.pat) else { return None };
    let (subject, pats): (&Expr, Vec<&Pat>) = match next {
        Expr::Match(choice) => (&choice.expr, choice.arms.iter().map(|arm| &arm.pat).collect()),
        Expr::If(choice) => match conjuncts(&choice.cond).first()? {
            Expr::Let(binding) => (&binding.expr, vec![&*binding.pat]),
            _ => {
                let Expr::Path(path) = asks_outcome(next)? else { return None };
                return path.path.is_ident(&variable.ident).then_some(&*init.expr);
            }
        },
        _ => return None,
    };
    let mut subject = subject;
    loop {
        subject = match subject {
            Expr::Reference(reference) => &reference.expr,
            // What only lends the result for looking at it.
            Expr::MethodCall(call) if call.args.is_empty() && (call.method == "as_ref" || call.method == "as_mut") => &call.receiver,
            _ => break,
        };
    }
    let Expr::Path(path) = subject else { return None };
    let fallible = pats.iter().any(|pat| {
        let pat = if let Pat::Guard(guarded) = pat { &guarded.pat } else { *pat };
        alternatives(pat).any(|pat| matches!(wrapped(pat), Some(("Ok" | "Err", _))))
    });
    (fallible && path.path.is_ident(&variable.ident)).then_some(&*init.expr)
}

/// The type that stands with a pattern.
fn annotated(pat: &Pat) -> Option<&syn::Type> {
    match pat {
        Pat::Type(typed) => Some(&*typed.ty),
        _ => None,
    }
}
