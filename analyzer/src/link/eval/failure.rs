//! What becomes of a failure that the code notices: whether the error it raises in its stead still tells which failure it was.

use super::super::value::{Argument, EventId, HoleKind, Value};
use super::told::Told;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, LogicalOp, Spread, Stmt, StmtKind};

/// Errors of the languages' own that hold a message and nothing else.
const PLAIN: &[&str] = &[
    "Error",
    "TypeError",
    "RangeError",
    "Exception",
    "RuntimeException",
    "RuntimeError",
    "ValueError",
    "OSError",
    "IOError",
    "IOException",
    "IllegalStateException",
    "InvalidOperationException",
    "ApplicationException",
    "UnexpectedValueException",
    "StandardError",
    "Errorf",
    "New",
];

/// A request whose success or failure the code around depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noticing {
    /// The request.
    event: EventId,
    /// What is asked.
    condition: Loc,
    /// One failure is told from the others.
    pub(super) of_one: bool,
}

/// One status that a condition asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Another {
    /// One of success.
    Success,
    /// One of failure.
    Failure,
}

impl Eval<'_> {
    /// Evaluates a condition; gives back, beside its value, the requests whose success or failure it asks for, and its place.
    pub(super) fn test_noticing(&mut self, cx: &Cx, test: ExprId) -> (Option<bool>, Vec<Noticing>) {
        let around = std::mem::take(&mut self.noticed_now);
        let decided = self.test(cx, test);
        let noticed = std::mem::replace(&mut self.noticed_now, around);
        let condition = cx.expr_loc(test);
        (decided, noticed.into_iter().map(|event| Noticing { event, condition, of_one: false }).collect())
    }

    /// Which status a condition asks for, if it is one alone and not 401: what is raised there says nothing of 401.
    pub(super) fn asks_for_another(&mut self, cx: &Cx, test: ExprId) -> Option<Another> {
        let (left, right) = match cx.file.expr(test).kind {
            ExprKind::Binary(BinaryOp::Eq, left, right) => (left, right),
            ExprKind::Binary(BinaryOp::In, _, list) => return self.is_list_of_others(cx, list).then_some(Another::Failure),
            ExprKind::Logical(how, left, right) => {
                let failure = |this: &mut Self, side| this.asks_for_another(cx, side) == Some(Another::Failure);
                let of_one = match how {
                    LogicalOp::And => failure(self, left) || failure(self, right),
                    LogicalOp::Or => failure(self, left) && failure(self, right),
                    LogicalOp::Coalesce => false,
                };
                return of_one.then_some(Another::Failure);
            }
            _ => return None,
        };
        [left, right].into_iter().find_map(|side| {
            let value = self.expr(cx, side);
            let named = |path: &str| path.to_ascii_lowercase().contains("unauthorized");
            let another = match &value {
                Value::Num(status) if *status < 300.0 => Another::Success,
                Value::Num(_) => Another::Failure,
                Value::Lib(lib) if !named(&lib.path) => Another::Failure,
                _ => return None,
            };
            (!Told::of(value.alternatives()).unauthorized).then_some(another)
        })
    }

    /// Whether a list names statuses of failure, and 401 is none of them.
    fn is_list_of_others(&mut self, cx: &Cx, list: ExprId) -> bool {
        let ExprKind::Array(items) = &cx.file.expr(list).kind else { return false };
        let items: Vec<ExprId> = items.iter().map(|item| item.value).collect();
        !items.is_empty() && items.into_iter().all(|item| self.is_another_failure(cx, item))
    }

    /// The code raises an error where it noticed that requests failed, or caught what they raised.
    pub(super) fn raise_noticed(&mut self, cx: &Cx, error: Option<ExprId>) {
        let plain = error.is_some_and(|error| self.is_plain_error(cx, error));
        self.raises += 1;
        // Where success is told from failure, rather than where one failure is told from another.
        let (of_one, general): (Vec<_>, Vec<_>) = self.noticing.iter().rev().copied().partition(|noticed| noticed.of_one);
        for Noticing { event, condition, .. } in general.into_iter().chain(of_one) {
            self.see(event, |seen| if plain { seen.lost = true } else { seen.handed_on = true });
            if let (true, Some(event)) = (plain, self.record.events.get_mut(event.0 as usize)) {
                event.lost_at.get_or_insert(condition);
            }
        }
        for handler in self.catching.clone() {
            if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
                if plain {
                    handler.seen.lost = true;
                } else {
                    handler.seen.handed_on = true;
                }
            }
        }
    }

    /// A call raises what it is given, or what a function makes that it is given (`throwError(() => new Error("…"))`), as a `throw` does.
    pub(super) fn raise_given(&mut self, args: &[Argument]) {
        if let Some((cx, error)) = args.first().and_then(|arg| self.given_to_raise(arg)) {
            // What makes the error may choose it by the failure (`throwError(() => (e.status === 401 ? new SignIn() : e))`).
            if args.first().is_some_and(|arg| matches!(arg.value, Value::Func(_))) {
                let made = self.expr(&cx, error);
                self.note_raised(&made);
            }
            self.raise_noticed(&cx, Some(error));
        }
        for handler in self.catching.clone() {
            if let Some(h) = self.record.handlers.get_mut(handler.0 as usize) {
                h.rethrows = true;
            }
        }
    }

    /// The expression that makes the error which a call is given to raise.
    fn given_to_raise(&self, arg: &Argument) -> Option<(Cx, ExprId)> {
        let Value::Func(maker) = &arg.value else {
            let (id, env) = (arg.loc.file, self.frames.last()?.env);
            let file = self.world.file(id)?;
            let makes = |kind: &ExprKind| matches!(kind, ExprKind::New { .. } | ExprKind::Call { .. });
            let at = file.exprs.iter().position(|expr| expr.span == arg.loc.span && makes(&expr.kind))?;
            return Some((Cx { file, id, env }, ExprId(u32::try_from(at).ok()?)));
        };
        let file = self.world.file(maker.func.file)?;
        match file.function(maker.func.func).body.as_slice() {
            [Stmt { kind: StmtKind::Return(Some(error)), .. }] => {
                let error = *error;
                Some((Cx { file, id: maker.func.file, env: maker.env }, error))
            }
            _ => None,
        }
    }

    /// A language that returns errors, last of several results: `return nil, errors.New("…")`.
    pub(super) fn return_noticed(&mut self, cx: &Cx, results: ExprId) {
        let error = match &cx.file.expr(results).kind {
            ExprKind::Array(items) => items.last().map(|item| item.value),
            _ => Some(results),
        };
        if let Some(error) = error.filter(|error| !matches!(cx.file.expr(*error).kind, ExprKind::Null)) {
            self.raise_noticed(cx, Some(error));
        }
    }

    /// Whether an error holds a message alone, so that whoever catches it cannot tell one failure from another.
    fn is_plain_error(&mut self, cx: &Cx, error: ExprId) -> bool {
        match cx.file.expr(error).kind.clone() {
            ExprKind::Str(_) | ExprKind::Template(_) => true,
            ExprKind::New { callee, args } | ExprKind::Call { callee, args } => {
                let name = match &cx.file.expr(callee).kind {
                    ExprKind::Name(name) | ExprKind::Member { name, .. } => name.clone(),
                    _ => return false,
                };
                if !PLAIN.contains(&&*name) || matches!(self.expr(cx, callee), Value::Class(_)) {
                    return false;
                }
                let formatted = &*name == "Errorf";
                let wraps = |arg: &Arg| matches!(&cx.file.expr(arg.value).kind, ExprKind::Str(text) if text.cooked.contains("%w"));
                match args.as_slice() {
                    [] => true,
                    [message, ..] if formatted => !wraps(message),
                    [message] => message.spread == Spread::No && message.name.is_none() && self.is_message(cx, message.value),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Whether an expression is a text, whatever went into it.
    fn is_message(&mut self, cx: &Cx, message: ExprId) -> bool {
        match &cx.file.expr(message).kind {
            ExprKind::Str(_) | ExprKind::Template(_) => true,
            ExprKind::Binary(BinaryOp::Add | BinaryOp::Mod, left, _) => self.is_message(cx, *left),
            ExprKind::Name(_) | ExprKind::Member { .. } => match self.expr(cx, message) {
                Value::Str(_) => true,
                Value::Hole(hole) => matches!(&hole.kind, HoleKind::Body(_, path) if !path.is_empty()),
                _ => false,
            },
            _ => false,
        }
    }
}
