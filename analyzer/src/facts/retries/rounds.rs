//! Loops that come round with the token that was refused.

use crate::finding::Loc;
use crate::ir::{Block, Catch, Expr, ExprId, ExprKind, Name, Span, Stmt, StmtKind};
use crate::link::value::FuncRef;

use super::super::names::{bound, names_in, path_of};
use super::{Retry, Search, unwrapped};

impl Search<'_> {
    /// A loop's body that what is no 401 leaves early, so that 401 comes to its end and goes round once more.
    pub(super) fn falls_through(&self, body: &Block, around: Span) -> Option<Retry> {
        let (at, test, asked) = body.iter().enumerate().find_map(|(at, stmt)| match &stmt.kind {
            StmtKind::If { test, then, otherwise } if otherwise.is_empty() && then.last().is_some_and(|stmt| self.ends(stmt)) => {
                let test = self.file.expr(*test).span;
                let told = |loc: &&Loc| loc.file == self.id.file && test.contains(loc.span);
                let asked = self.eval.record.told_401.iter().find(told).copied()?;
                self.asks_for_401(test).is_none().then_some((at, test, asked))
            }
            _ => None,
        })?;
        let rest = body.get(at + 1..)?;
        let span = rest.first().zip(rest.last()).map(|(first, last)| first.span.to(last.span));
        let waits = span.is_none_or(|span| self.file.exprs_in(span).all(|e| self.only_waits(&e.kind)));
        if !waits || rest.iter().any(|stmt| self.ends(stmt)) || !self.is_sent_in(around) {
            return None;
        }
        let again = rest.first().map_or(test, |stmt| stmt.span);
        Some(Retry { loc: Loc { file: self.id.file, span: again }, asked, function: self.id })
    }

    /// A loop that goes round as long as the answer is 401, and does nothing in between but to wait and send the request again.
    pub(super) fn asks_until_let_in(&self, test: Span, body: &Block) -> Option<Retry> {
        let asked = self.asks_for_401(test)?;
        let inside = body.first()?.span.to(body.last()?.span);
        if self.renews(inside) || !body.iter().all(|stmt| !super::ends(stmt)) {
            return None;
        }
        let sends = |e: &&Expr| matches!(e.kind, ExprKind::Call { .. }) && self.sends_the_same(e.span);
        let again =
            self.file.exprs_in(inside).filter(sends).map(|e| e.span).min_by_key(|span| (span.start, std::cmp::Reverse(span.end)))?;
        let waits = |e: &Expr| again.contains(e.span) || e.span.contains(again) || self.only_waits(&e.kind) || self.closes(&e.kind);
        self.file.exprs_in(inside).all(waits).then_some(Retry { loc: Loc { file: self.id.file, span: again }, asked, function: self.id })
    }

    /// Whether a call sends a request, and no function on the way looks after the token: what is in another file may.
    fn sends_the_same(&self, span: Span) -> bool {
        let at = Loc { file: self.id.file, span };
        let events = self.calls.iter().flat_map(|call| &call.events).map(|event| &self.eval.record.events[*event]);
        let mut through = events.filter(|event| event.chain.contains(&at)).peekable();
        let keeps = |function: &FuncRef| {
            *function == self.id
                || function.file == self.id.file && {
                    let own = self.file.function(function.func).span;
                    own.contains(span) || !self.renews(own)
                }
        };
        through.peek().is_some() && through.all(|event| event.functions.iter().all(keeps))
    }

    /// A loop's body in which 401 has a branch that only waits, and what follows sends the request again.
    pub(super) fn goes_round(&self, body: &Block, around: Span) -> Option<Retry> {
        let (at, branch, asked) = body.iter().enumerate().find_map(|(at, stmt)| match &unwrapped(stmt).kind {
            StmtKind::If { test, then, .. } => Some((at, then, self.asks_for_401(self.file.expr(*test).span)?)),
            StmtKind::Match { subject, arms } => arms.iter().find_map(|arm| Some((at, &arm.body, self.case_of_401(*subject, arm)?))),
            _ => None,
        })?;
        let waits = |block: &[Stmt]| {
            block.first().zip(block.last()).is_none_or(|(first, last)| {
                let span = first.span.to(last.span);
                !self.speaks_of_renewal(span) && self.file.exprs_in(span).all(|e| self.only_waits(&e.kind) || self.closes(&e.kind))
            })
        };
        let rest = body.get(at + 1..)?;
        // What counts the rounds may stand before the body.
        let sends = rest.iter().any(|stmt| self.sends_on(stmt.span)) && !rest.iter().any(|stmt| self.speaks_of_renewal(stmt.span));
        let goes_on = !branch.iter().chain(rest).any(|stmt| self.ends(stmt)) && around.contains(asked.span);
        (waits(branch) && sends && goes_on).then(|| {
            let place = branch.first().map_or(asked.span, |stmt| stmt.span);
            Retry { loc: Loc { file: self.id.file, span: place }, asked, function: self.id }
        })
    }

    /// A loop's body that sends the request, and at its end leaves the loop but where 401 has a branch that only waits, or counts the rounds.
    /// Of one that catches what `tried` raises, the end of the `catch` is its own.
    pub(super) fn comes_round(&self, tried: &[Stmt], body: &Block, around: Span) -> Option<Retry> {
        let decides = |stmt: &Stmt| matches!(unwrapped(stmt).kind, StmtKind::If { .. } | StmtKind::Match { .. });
        let at = body.iter().rposition(decides)?;
        let (before, last, rest) = (&body[..at], &unwrapped(&body[at]).kind, &body[at + 1..]);
        let counts = rest.iter().all(|stmt| !self.ends(stmt) && self.file.exprs_in(stmt.span).all(|e| self.only_waits(&e.kind)));
        // A `break` in a `switch` leaves no more than that.
        let of_switch = matches!(last, StmtKind::Match { .. }) && self.file.language.breaks_out_of_switch();
        let leaves = |stmt: &Stmt| if of_switch { matches!(stmt.kind, StmtKind::Return(_) | StmtKind::Throw(_)) } else { self.ends(stmt) };
        let (branch, asked, condition) = match last {
            StmtKind::If { .. } => {
                let (tested, rest) = chain_of(&body[at]);
                if !tested.iter().map(|(_, then)| *then).chain(rest).any(|branch| branch.last().is_some_and(leaves)) {
                    return None;
                }
                tested.into_iter().find_map(|(test, then)| Some((then, self.asks_for_401(self.file.expr(test).span)?, Some(test))))?
            }
            StmtKind::Match { subject, arms } if arms.iter().any(|arm| arm.body.last().is_some_and(leaves)) => {
                arms.iter().find_map(|arm| Some((&arm.body, self.case_of_401(*subject, arm)?, arm.guard)))?
            }
            _ => return None,
        };
        let span = branch.first()?.span.to(branch.last()?.span);
        let does_nothing = || self.file.exprs_in(span).all(|e| self.only_waits(&e.kind) || self.closes(&e.kind));
        // What goes round with the next item waits for nothing, and counts what no condition asks for.
        let head = Span { start: around.start, end: tried.first().unwrap_or(&body[0]).span.start };
        let asks = || condition.map(|test| self.file.expr(test).span).into_iter().chain([head]);
        let is_asked = |name: &Name| asks().any(|at| names_in(self.file, at).contains(name));
        let counts_rounds = |kind: &ExprKind| matches!(kind, ExprKind::Assign { target, .. } if bound(target).iter().any(is_asked));
        let waits = self.file.exprs_in(span).any(|e| self.waits(&e.kind) || counts_rounds(&e.kind));
        let goes_on = !branch.iter().any(leaves) && !branch.iter().any(|stmt| matches!(stmt.kind, StmtKind::Continue));
        if !waits || !counts || !goes_on || !does_nothing() || self.speaks_of_renewal(span) {
            return None;
        }
        let spanned = |block: &[Stmt]| Some(block.first()?.span.to(block.last()?.span));
        let sent = spanned(if tried.is_empty() { before } else { tried }).is_some_and(|span| self.is_sent_in(span));
        let renewed = !tried.is_empty() && spanned(before).is_some_and(|span| self.renews(span));
        (sent && !renewed && around.contains(asked.span)).then(|| Retry {
            loc: Loc { file: self.id.file, span: branch[0].span },
            asked,
            function: self.id,
        })
    }

    /// A clause for refused tokens that only waits at the end of a loop's body, which tries again then.
    pub(super) fn waits_to_come_round(&self, tried: &[Stmt], clause: &Catch) -> Option<Retry> {
        let asked = self.clause_of_401(clause)?;
        // What binds the error stands where the clause does.
        let own: Vec<&Stmt> = clause.body.iter().filter(|stmt| stmt.span != clause.span).collect();
        let span = own.first()?.span.to(own.last()?.span);
        let waits = self.file.exprs_in(span).any(|e| self.waits(&e.kind));
        let does_nothing = || self.file.exprs_in(span).all(|e| self.only_waits(&e.kind) || self.closes(&e.kind));
        let sent = self.is_sent_in(tried.first()?.span.to(tried.last()?.span));
        let goes_on = sent && waits && does_nothing() && !own.iter().any(|stmt| self.ends(stmt)) && !self.speaks_of_renewal(span);
        goes_on.then_some(Retry { loc: Loc { file: self.id.file, span }, asked, function: self.id })
    }

    /// Whether a call lets time pass.
    fn waits(&self, kind: &ExprKind) -> bool {
        const WORDS: &[&str] = &["sleep", "wait", "delay", "pause", "backoff", "after"];
        let ExprKind::Call { callee, .. } = kind else { return false };
        match &self.file.expr(*callee).kind {
            ExprKind::Name(name) | ExprKind::Member { name, .. } => WORDS.iter().any(|word| name.to_ascii_lowercase().contains(word)),
            _ => false,
        }
    }

    /// A loop's body that raises an error of its own for 401, and catches that to go round once more.
    pub(super) fn raises_to_itself(&self, body: &Block, around: Span) -> Option<Retry> {
        let inside = body.first()?.span.to(body.last()?.span);
        if !self.is_sent_in(around) || self.renews(inside) {
            return None;
        }
        body.iter().find_map(|stmt| {
            let StmtKind::Try { body: tried, catches, .. } = &unwrapped(stmt).kind else { return None };
            let (asked, error) = tried.iter().find_map(|stmt| self.raises_for_401(stmt))?;
            let clause = catches.iter().find(|clause| self.catches(clause, error))?;
            let again = clause.body.iter().find_map(|stmt| self.goes_on(stmt, clause))?;
            Some(Retry { loc: Loc { file: self.id.file, span: again }, asked, function: self.id })
        })
    }

    /// Where a statement asks for 401 and does nothing but raise an error then, and that error.
    fn raises_for_401(&self, stmt: &Stmt) -> Option<(Loc, ExprId)> {
        let StmtKind::If { test, then, .. } = &unwrapped(stmt).kind else { return None };
        let asked = self.asks_for_401(self.file.expr(*test).span)?;
        let (last, before) = then.split_last()?;
        match &unwrapped(last).kind {
            StmtKind::Throw(Some(error)) if before.iter().all(|stmt| !self.speaks_of_renewal(stmt.span)) => Some((asked, *error)),
            _ => None,
        }
    }

    /// Whether a clause surely catches an error that is made where it is raised.
    fn catches(&self, clause: &Catch, error: ExprId) -> bool {
        const EVERY: &[&str] = &["Exception", "Throwable", "StandardError", "BaseException"];
        let made = match &self.file.expr(error).kind {
            ExprKind::New { callee, .. } | ExprKind::Call { callee, .. } => path_of(self.file, *callee).pop(),
            // What is raised as a text alone is an error without a class of its own.
            ExprKind::Str(_) | ExprKind::Template(_) => Some("RuntimeError".into()),
            _ => path_of(self.file, error).pop(),
        };
        // However it is qualified.
        let last = |name: Name| name.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned);
        let made = made.and_then(last);
        let caught = |ty: &ExprId| path_of(self.file, *ty).pop().and_then(last).is_some_and(|ty| EVERY.contains(&&*ty) || made == Some(ty));
        clause.types.is_empty() || clause.types.iter().any(caught)
    }

    /// Where a clause goes round once more whatever it caught: a condition may count the rounds, and not look at the error.
    pub(super) fn goes_on(&self, stmt: &Stmt, clause: &Catch) -> Option<Span> {
        let named = clause.binding.as_ref().map(bound).unwrap_or_default();
        match &unwrapped(stmt).kind {
            StmtKind::Continue => Some(stmt.span),
            StmtKind::Block(inner) => inner.iter().find_map(|stmt| self.goes_on(stmt, clause)),
            StmtKind::If { test, then, otherwise } => {
                let at = self.file.expr(*test).span;
                let looks = names_in(self.file, at).iter().any(|name| named.contains(name));
                let mut branches = then.iter().chain(otherwise);
                if looks { None } else { branches.find_map(|stmt| self.goes_on(stmt, clause)) }
            }
            _ => None,
        }
    }
}

/// The conditions of an `if` and of those that follow it by `else`, each with its branch, and what is left when none of them holds.
fn chain_of(stmt: &Stmt) -> (Vec<(ExprId, &Block)>, Option<&Block>) {
    let mut tested = Vec::new();
    let mut at = stmt;
    while let StmtKind::If { test, then, otherwise } = &unwrapped(at).kind {
        tested.push((*test, then));
        match otherwise.as_slice() {
            [next] if matches!(unwrapped(next).kind, StmtKind::If { .. }) => at = next,
            _ => return (tested, Some(otherwise)),
        }
    }
    (tested, None)
}
