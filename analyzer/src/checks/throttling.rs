//! EG403: who waits when Egnyte says so.

use std::collections::BTreeMap;

use super::{App, count, label};
use crate::facts::calls::ApiCall;
use crate::facts::throttling::Throttling;
use crate::finding::{Confidence, Finding, Loc};
use crate::link::record::Handler;
use crate::link::value::{HandlerId, Value};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    // The code that would have to change: the helper that sends, the client, or the call itself.
    let mut places: BTreeMap<Loc, Vec<&ApiCall>> = BTreeMap::new();
    for (call, _) in app.throttling.iter().filter(|(_, how)| **how == Throttling::Unhandled) {
        let place = app.sent_at(call).or_else(|| app.client_site(call)).unwrap_or(call.loc);
        places.entry(place).or_default().push(call);
    }
    // The most central place: most calls go through it; the first of several such.
    let Some((place, calls)) = places.iter().max_by_key(|(place, calls)| (calls.len(), std::cmp::Reverse(**place))) else { return };
    let sure = calls.iter().any(|c| c.confidence == Confidence::High);
    let confidence = if sure { Confidence::High } else { Confidence::Medium };
    let function = app.function_at(calls[0], *place);
    // The code to change is where failures are noticed, if they are.
    let noticed = noticed_by_most(app, calls).unwrap_or(*place);
    let mut finding = app.finding("EG403", confidence, noticed, Some(function), "nobody waits when Egnyte throttles these requests");
    finding.primary.message = "429 and a 403 with `X-Mashery-Error-Code` end like any other failure".into();
    finding.help = Some("on 429, or on 403 with `X-Mashery-Error-Code`, wait as many seconds as `Retry-After` says, then try again".into());
    if noticed != *place {
        finding.related.push(label(*place, "the request"));
    }
    let mut others: Vec<Loc> = places.values().flatten().map(|c| c.loc).filter(|loc| !is_one(*loc, *place) && *loc != noticed).collect();
    others.sort();
    others.dedup();
    finding.related.extend(others.iter().take(3).map(|loc| label(*loc, "nor here")));
    if others.len() > 3 {
        finding.notes.push(format!("{} of this app are sent without it", count(others.len(), "more call")));
    }
    out.push(finding);
}

/// Whether two places are one request: what takes its URL, and the whole chain of calls that sends it.
fn is_one(a: Loc, b: Loc) -> bool {
    a.file == b.file && (a.span.contains(b.span) || b.span.contains(a.span))
}

/// Where most of the calls have their failures noticed; the first of several such places.
fn noticed_by_most(app: &App<'_>, calls: &[&ApiCall]) -> Option<Loc> {
    let mut places: BTreeMap<Loc, usize> = BTreeMap::new();
    for event in calls.iter().flat_map(|c| &c.events).map(|at| &app.record.events[*at]) {
        // What only hands the error on has nothing to change.
        // So has what catches errors of the program's own alone: the answer was looked at further in.
        let own = |h: &Handler| !h.types.is_empty() && h.types.iter().all(|ty| matches!(ty, Value::Class(_)));
        let kept = |id: &HandlerId| {
            let handler = &app.record.handlers[id.0 as usize];
            ((!handler.rethrows || handler.seen.unauthorized) && !own(handler)).then_some(handler.loc)
        };
        let caught = || event.handlers.iter().rev().flat_map(|clauses| clauses.iter()).find_map(kept);
        if let Some(loc) = event.noticed_at.or_else(caught) {
            *places.entry(loc).or_default() += 1;
        }
    }
    places.into_iter().max_by_key(|(loc, count)| (*count, std::cmp::Reverse(*loc))).map(|(loc, _)| loc)
}
