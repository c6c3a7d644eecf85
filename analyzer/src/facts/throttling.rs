//! Who tells throttling from other failures: the same chains as for 401, asked another question.

use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind, Handler};

use super::handling::{self, Outside};

/// What becomes of a throttled request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Throttling {
    /// Nobody looks.
    Unhandled,
    /// It leaves through code that cannot be seen.
    Unknown,
    /// Somebody tells it apart, or the client waits by itself.
    Handled,
}

/// What becomes of a call when it is throttled, by the best of its callers. `records` are those of the call.
#[must_use]
pub fn judge(records: &[usize], eval: &Eval<'_>, outside: &Outside<'_>) -> Throttling {
    handling::best_of(records, eval, outside, Throttling::Unknown, |event| judge_event(event, eval, outside))
}

fn judge_event(event: &Event, eval: &Eval<'_>, outside: &Outside<'_>) -> Throttling {
    let record = &eval.record;
    let request = match &event.kind {
        EventKind::Request(request) => request,
        EventKind::Sdk { sdk, .. } if sdk.rate_limit_handling.is_some() => return Throttling::Handled,
        _ => return Throttling::Unknown,
    };
    let handlers = || event.handlers.iter().flat_map(|clauses| clauses.iter()).map(|id| &record.handlers[id.0 as usize]);
    let caught = handlers().any(|handler| handler.seen.throttled);
    let central = handling::centrals_of(event, record).any(|(_, seen)| seen.throttled);
    if event.seen.throttled || caught || central || request.waits {
        return Throttling::Handled;
    }
    if handling::may_be_watched(event, record, |seen| seen.throttled) {
        return Throttling::Unknown;
    }
    // Whoever asked the program is told the status as it is.
    let mut central_seen = handling::centrals_of(event, record);
    let goes_on = |handler: &Handler| handler.seen.forwarded || handler.returned && handling::leaves(event, eval, outside);
    let forwarded = event.seen.forwarded || handlers().any(goes_on) || central_seen.any(|(_, seen)| seen.forwarded);
    let forwarded = forwarded && !event.seen.loses();
    // A guessed request is answered by nobody knows what, and one that nothing sends not at all.
    if request.guessed || request.unsent || event.seen.escaped || event.handed_out || forwarded {
        return Throttling::Unknown;
    }
    let stopped = handlers().any(|handler| !handler.rethrows);
    let raised = request.throws || event.seen.raised || event.seen.noticed;
    let lost = event.seen.loses() || handlers().any(|handler| handler.seen.loses());
    if !stopped && !lost && event.is_waited_for() && (raised || event.returns_answer()) && handling::raises_outside(event, eval, outside) {
        return Throttling::Unknown;
    }
    Throttling::Unhandled
}
