//! Requests that came to no answer: what a client tells apart from a failure that the server answers with.

use rustc_hash::FxHashMap;

use super::super::value::{EventId, HandlerId, HoleKind, Value};
use super::{Cx, Eval};
use crate::ir::{BinaryOp, ExprId, ExprKind, LogicalOp, UnaryOp};

/// The errors that functions are given in place of an answer, and which requests the code that runs knows to have none.
#[derive(Default)]
pub(super) struct Unanswered {
    errors: FxHashMap<HandlerId, EventId>,
    now: Vec<EventId>,
}

/// Which requests have no answer where a condition holds, and where it does not.
#[derive(Default)]
pub(super) struct WithoutAnswer {
    pub(super) then: Vec<EventId>,
    pub(super) otherwise: Vec<EventId>,
}

impl Eval<'_> {
    /// A function is given the error of a request that raises nothing for an answer of whatever status.
    pub(super) fn note_transport_error(&mut self, handler: HandlerId, event: EventId) {
        self.unanswered.errors.insert(handler, event);
    }

    /// Whether the code that runs knows that a request came to no answer: what it asks of one is never asked.
    pub(super) fn is_unanswered(&self, event: EventId) -> bool {
        self.unanswered.now.contains(&event)
    }

    /// Runs code that is for requests without an answer.
    pub(super) fn without_answer<T>(&mut self, events: &[EventId], run: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.unanswered.now.len();
        self.unanswered.now.extend_from_slice(events);
        let result = run(self);
        self.unanswered.now.truncate(before);
        result
    }

    /// What a condition tells of transport errors (`if (error)`, `err != null && …`).
    pub(super) fn tells_of_transport(&mut self, cx: &Cx, test: ExprId) -> WithoutAnswer {
        if self.unanswered.errors.is_empty() {
            return WithoutAnswer::default();
        }
        let file = cx.file.clone();
        match file.expr(test).kind {
            ExprKind::Name(_) => {
                let value = self.expr(cx, test);
                let of = |one: &Value| match one {
                    Value::Hole(hole) => match hole.kind {
                        HoleKind::Error(handler) => self.unanswered.errors.get(&handler).copied(),
                        _ => None,
                    },
                    _ => None,
                };
                WithoutAnswer { then: of(&value).into_iter().collect(), otherwise: Vec::new() }
            }
            ExprKind::Unary(UnaryOp::Not, operand) => self.tells_of_transport(cx, operand).reversed(),
            ExprKind::Binary(op @ (BinaryOp::Eq | BinaryOp::Ne), left, right) => {
                let is_nothing = |side: ExprId| matches!(file.expr(side).kind, ExprKind::Null);
                let error = match (is_nothing(left), is_nothing(right)) {
                    (false, true) => left,
                    (true, false) => right,
                    _ => return WithoutAnswer::default(),
                };
                let there = self.tells_of_transport(cx, error);
                if op == BinaryOp::Ne { there } else { there.reversed() }
            }
            ExprKind::Logical(op, left, right) => {
                let (left, right) = (self.tells_of_transport(cx, left), self.tells_of_transport(cx, right));
                match op {
                    LogicalOp::And => WithoutAnswer { then: [left.then, right.then].concat(), otherwise: Vec::new() },
                    LogicalOp::Or => WithoutAnswer { then: Vec::new(), otherwise: [left.otherwise, right.otherwise].concat() },
                    LogicalOp::Coalesce => WithoutAnswer::default(),
                }
            }
            _ => WithoutAnswer::default(),
        }
    }
}

impl WithoutAnswer {
    fn reversed(self) -> Self {
        Self { then: self.otherwise, otherwise: self.then }
    }
}
