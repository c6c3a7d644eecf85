//! EG403: who waits when Egnyte says so.

use std::collections::{BTreeMap, BTreeSet};

use super::{App, count, label};
use crate::facts::calls::ApiCall;
use crate::facts::handling;
use crate::facts::throttling::Throttling;
use crate::finding::{Confidence, Finding, Loc};
use crate::link::record::{EventKind, Handler};
use crate::link::value::Value;

/// How many of the calls are shown.
const SHOWN: usize = 3;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    // The code that would have to change: the helper that sends, the client, or the call itself.
    // What is sent once more where throttling was told from the rest has been waited for.
    let waits_before = |call: &ApiCall| {
        let within = |handler: &Handler| handler.loc.file == call.loc.file && handler.loc.span.contains(call.loc.span);
        app.record.handlers.iter().any(|handler| handler.seen.throttled && within(handler))
    };
    let unhandled =
        || app.throttling.iter().filter(|(call, how)| **how == Throttling::Unhandled && !waits_before(call)).map(|(call, _)| *call);
    // Clients with which others wait where they send: who does not is alone in that.
    let client_of = |at: &usize| match &app.record.events[*at].kind {
        EventKind::Request(request) => request.client.as_ref().map(|client| client.site),
        _ => None,
    };
    let handled = || app.throttling.iter().filter(|(_, how)| **how == Throttling::Handled).map(|(call, _)| *call);
    let waiting: BTreeSet<Loc> = handled().flat_map(|call| &call.events).filter_map(client_of).collect();
    // Helpers whose other callers wait: they have nothing to change.
    let shared_with: BTreeSet<Loc> = handled().filter_map(|call| app.sent_at(call)).collect();
    let mut places: BTreeMap<Loc, Vec<&ApiCall>> = BTreeMap::new();
    for call in unhandled() {
        let shared = || app.client_site(call).filter(|site| !waiting.contains(site));
        let sent = app.sent_at(call);
        let place = if sent.is_some_and(|sent| shared_with.contains(&sent)) { call.loc } else { sent.or_else(shared).unwrap_or(call.loc) };
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
    let mut all: Vec<(Loc, Loc)> = places.iter().flat_map(|(sent, calls)| calls.iter().map(|call| (call.loc, *sent))).collect();
    all.sort_unstable();
    all.dedup();
    // A builder that is made and sent in one expression is one place.
    let is_told = |loc: Loc| [*place, noticed].iter().any(|told| told.file == loc.file && told.span.contains(loc.span));
    let others: Vec<&(Loc, Loc)> = all.iter().filter(|(call, _)| !is_told(*call)).collect();
    finding.related.extend(
        others
            .iter()
            .take(SHOWN)
            .map(|(call, sent)| label(*call, if sent == place { "this call goes through there" } else { "also sent without waiting" })),
    );
    if others.len() > SHOWN {
        finding.notes.push(format!("{} in all are sent without waiting; {SHOWN} are shown", count(all.len(), "call")));
    }
    out.push(finding);
}

/// Where most of the calls have their failures noticed; the first of several such places.
fn noticed_by_most(app: &App<'_>, calls: &[&ApiCall]) -> Option<Loc> {
    let mut places: BTreeMap<Loc, usize> = BTreeMap::new();
    for event in calls.iter().flat_map(|c| &c.events).map(|at| &app.record.events[*at]) {
        // What only hands the error on has nothing to change.
        // So has what catches errors of the program's own alone: the answer was looked at further in.
        let own = |h: &Handler| !h.types.is_empty() && h.types.iter().all(|ty| matches!(ty, Value::Class(_)));
        let kept = |handler: &Handler| {
            // A clause for the errors of the library alone makes another error of what it looked at.
            let looks = !handler.types.is_empty() && (handler.seen.lost || handler.seen.handed_on);
            ((!handler.rethrows || handler.seen.unauthorized || looks) && !own(handler)).then_some(handler.place())
        };
        let caught = || handling::clauses_around(event, app.record).find_map(kept);
        // No failure comes as far as the answer of a client that raises it, nor to a clause around one that does not.
        let noticed = match &event.kind {
            EventKind::Request(request) if request.throws => caught().or_else(|| event.looked_at()),
            EventKind::Request(_) if !event.seen.raised && !event.seen.noticed => None,
            _ => event.looked_at().or_else(caught),
        };
        if let Some(loc) = noticed {
            *places.entry(loc).or_default() += 1;
        }
    }
    places.into_iter().max_by_key(|(loc, count)| (*count, std::cmp::Reverse(*loc))).map(|(loc, _)| loc)
}
