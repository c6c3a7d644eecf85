//! EG401 and EG402: who deals with a refused token.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use egnyte_rules::model::Http;

use super::{App, count, label};
use crate::facts::calls::ApiCall;
use crate::facts::handling::{self, Handling};
use crate::finding::{Confidence, Finding, Label, Loc};
use crate::ir::Language;
use crate::link::record::EventKind;
use crate::link::value::FuncRef;

/// How many places that share a cause are shown.
const SHOWN: usize = 3;

/// Calls by the place that they share.
type Groups<'a> = BTreeMap<Loc, Vec<(&'a ApiCall, Handling)>>;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    // Calls that share the code that would have to change: the helper that sends them, or the client they are made with.
    let mut groups = Groups::new();
    let mut alone: Vec<(&ApiCall, Handling)> = Vec::new();
    for (call, how) in &app.calls {
        match app.sent_at(call) {
            Some(sent) => groups.entry(sent).or_default().push((call, *how)),
            None => alone.push((call, *how)),
        }
    }
    let mut groups = with_one_address(app, groups);
    take_repeated(&mut alone, &mut groups);
    let mut clients = Groups::new();
    let mut single = Vec::new();
    for (call, how) in alone {
        match app.client_site(call) {
            Some(site) => clients.entry(site).or_default().push((call, how)),
            None => single.push((call, how)),
        }
    }
    for (place, calls) in groups {
        shared(app, place, calls, &mut single, out);
    }
    for (place, calls) in clients {
        // What one call alone does not look at is that call's to change, and what others notice is theirs.
        let (unseen, others): (Vec<_>, Vec<_>) = calls.iter().partition(|(_, how)| *how == Handling::None);
        if calls.len() == 1 || unseen.len() == 1 {
            single.extend(calls);
        } else if unseen.is_empty() || others.iter().any(|(_, how)| *how != Handling::Generic) {
            shared(app, place, calls, &mut single, out);
        } else {
            shared(app, place, unseen, &mut single, out);
            single.extend(others);
        }
    }
    single.sort_by_key(|(c, _)| c.loc);
    for readings in single.chunk_by(|(call, _), (other, _)| call.loc == other.loc) {
        let (first, treated) = readings[0];
        if readings.iter().all(|(call, how)| call.method == first.method || *how == treated) {
            // Two readings of one request are one place to change.
            report(app, first.loc, &[first], treated, out);
        } else {
            readings.iter().for_each(|(call, how)| report(app, asked_at(app, call), &[call], *how, out));
        }
    }
    unite(out);
}

/// Where a call is asked for that stands in a helper which names the endpoint, and is treated by whoever gives the method.
fn asked_at(app: &App<'_>, call: &ApiCall) -> Loc {
    let before = |event: &usize| {
        let chain = &app.record.events[*event].chain;
        let at = chain.iter().position(|at| *at == call.loc)?;
        at.checked_sub(1).map(|at| chain[at])
    };
    call.events.iter().find_map(before).unwrap_or(call.loc)
}

/// Requests that one function sends to the one address it puts together are one place to change: in the arms of a condition, where nobody
/// notices their failure.
fn with_one_address<'a>(app: &App<'_>, groups: Groups<'a>) -> Groups<'a> {
    let mut first_of: BTreeMap<(FuncRef, Loc), Loc> = BTreeMap::new();
    let mut united = Groups::new();
    for (sent, calls) in groups {
        let (call, _) = calls[0];
        let noticed = calls.iter().any(|(call, _)| handling::noticed_at(call, app.record).is_some());
        let written = call.composed.iter().find(|at| at.file == sent.file && !noticed).copied();
        let first = written.map_or(sent, |written| *first_of.entry((app.function_at(call, sent), written)).or_insert(sent));
        united.entry(first).or_default().extend(calls);
    }
    united
}

/// Takes out the requests that are sent once more to the address of an earlier one of their function, and fail as that does: they are
/// one place to change.
fn take_repeated<'a>(alone: &mut Vec<(&'a ApiCall, Handling)>, groups: &mut Groups<'a>) {
    let address = |call: &'a ApiCall| Some((call.written.or(call.repeats)?, &call.method, &call.endpoint));
    let all = alone.clone();
    alone.retain(|(call, how)| {
        let is_alike = |(other, treated): &&(&'a ApiCall, Handling)| {
            call.loc == other.loc || address(call).is_some() && address(call) == address(other) && how == treated
        };
        let alike: Vec<_> = all.iter().filter(is_alike).copied().collect();
        let Some((first, _)) = alike.first().filter(|(first, _)| first.written.is_some() && alike.len() > 1) else { return true };
        groups.insert(first.loc, alike);
        false
    });
}

/// One finding for calls that all fail alike; each on its own where their callers differ.
fn shared<'a>(
    app: &App<'_>,
    place: Loc,
    calls: Vec<(&'a ApiCall, Handling)>,
    single: &mut Vec<(&'a ApiCall, Handling)>,
    out: &mut Vec<Finding>,
) {
    let bad = |how: &Handling| matches!(how, Handling::None | Handling::Generic);
    // What goes out to whoever calls a library goes out with its status: the place gives it, and who asks here does not look.
    // So it is in an app where only some callers do not; where most do not, the place is what they have in common.
    let those = |which: Handling| calls.iter().filter(|(_, how)| *how == which).count();
    let (deaf, unknown) = (those(Handling::None), those(Handling::Unknown));
    let gives_status = deaf > 0 && unknown > 0 && (app.library || deaf <= unknown);
    let raises = app.library && unknown > 0 && calls.iter().any(|(call, _)| handling::caught_at(call, app.record).is_some());
    if !gives_status && !raises && calls.iter().all(|(_, how)| bad(how) || *how == Handling::Unknown) {
        // Some callers look and some do not: the place is still the same one, at the worst of them.
        let Some(worst) = calls.iter().map(|(_, how)| *how).filter(bad).min() else { return };
        let alike: Vec<&ApiCall> = calls.iter().filter(|(_, how)| *how == worst).map(|(call, _)| *call).collect();
        report(app, place, &alike, worst, out);
    } else {
        single.extend(calls);
    }
}

/// Calls whose failures are noticed in one place are one finding there.
fn unite(out: &mut Vec<Finding>) {
    let mut places: BTreeMap<Loc, usize> = BTreeMap::new();
    let mut united: Vec<Finding> = Vec::new();
    for finding in out.drain(..) {
        if finding.rule != "EG402" {
            united.push(finding);
            continue;
        }
        match places.entry(finding.primary.loc) {
            Entry::Vacant(entry) => {
                entry.insert(united.len());
                united.push(finding);
            }
            Entry::Occupied(entry) => {
                let first = &mut united[*entry.get()];
                if finding.confidence > first.confidence {
                    first.confidence = finding.confidence;
                    first.severity = finding.severity;
                }
                first.related.extend(finding.related);
                first.related.dedup_by(|a, b| a.loc == b.loc);
                first.related.truncate(SHOWN);
            }
        }
    }
    *out = united;
}

/// `place` is where the calls that fail alike have their common cause, if nothing notices their failure.
fn report(app: &App<'_>, place: Loc, calls: &[&ApiCall], how: Handling, out: &mut Vec<Finding>) {
    let call = calls[0];
    let noticed: Option<(Loc, &str)> = match how {
        Handling::Generic => {
            // A library is right to raise an error of its own: who catches it all the same has to change.
            let caught = |call: &ApiCall| handling::caught_at(call, app.record).filter(|_| app.library);
            let mut all = calls.iter().map(|call| caught(call).or_else(|| handling::noticed_at(call, app.record)));
            let first = all.next().flatten();
            // Callers that each notice for themselves have each to change: the first stands for them.
            all.fold(first, |first, other| first.into_iter().chain(other).min_by_key(|(loc, _)| *loc))
        }
        _ => None,
    };
    let request = call.events.iter().find_map(|e| match &app.record.events[*e].kind {
        EventKind::Request(r) => Some(r),
        _ => None,
    });
    let http = call.events.iter().find_map(|e| app.record.events[*e].http());
    // The SDKs raise, but for those that say otherwise.
    let throws = request.map_or_else(|| http.is_none_or(|answers| answers.throws), |r| r.throws);
    // What is raised is not unnoticed where it is swallowed, but on purpose.
    let raised = throws || calls.iter().any(|call| call.events.iter().any(|at| app.record.events[*at].seen.raised));
    let swallowed = if how == Handling::None && raised { handling::swallowed_at(call, app.record) } else { None };
    let sent = place;
    let place = noticed.map_or(sent, |(loc, _)| loc);
    let function = app.function_at(call, place);
    let confidence = if call.confidence < Confidence::High { Confidence::Medium } else { Confidence::High };
    let (code, message, primary, react) = match how {
        Handling::None if throws || swallowed.is_some() => (
            "EG401",
            "the failure of this Egnyte call is swallowed, so a refused token goes unnoticed",
            "401 disappears without a trace",
            "let the failure through, and on 401 drop the stored token and send the user to sign in again",
        ),
        Handling::None => (
            "EG401",
            "nobody looks at the status of this Egnyte call, so a refused token goes unnoticed",
            "401 would pass for an answer",
            "check the status, and on 401 drop the stored token and send the user to sign in again",
        ),
        Handling::Generic if throws && noticed.is_none() => (
            "EG402",
            "a failure of this Egnyte call is raised and nothing catches it, so 401 is not told from the rest",
            "a refused token ends like any other failure",
            "catch the error, and on 401 drop the stored token and send the user to sign in again",
        ),
        Handling::Generic => (
            "EG402",
            "failures of this Egnyte call are noticed, but 401 is not told from the rest",
            "a refused token looks like any other failure",
            "give 401 a branch of its own: drop the stored token and send the user to sign in again",
        ),
        Handling::Unknown | Handling::Specific => return,
    };
    let mut finding = app.finding(code, confidence, place, Some(function), message);
    finding.primary.message = noticed.map_or(primary, |(_, what)| what).into();
    let language = (app.editor.file)(sent.file).map(|file| file.language);
    finding.help = Some(match language.and_then(|language| status_of(http, throws, language)) {
        Some(status) => format!("{react} ({status})"),
        None => react.into(),
    });
    let caller = match calls {
        [one] if one.via.is_empty() => "the request",
        _ => "called through here",
    };
    let mut shown: Vec<Label> = Vec::new();
    shown.extend(swallowed.map(|at| label(at, "and is swallowed here")));
    if place != sent {
        shown.push(label(sent, "the request is sent here"));
    }
    if noticed.is_some() {
        let elsewhere = calls.iter().filter_map(|call| handling::noticed_at(call, app.record)).filter(|(loc, _)| *loc != place);
        shown.extend(elsewhere.map(|(loc, what)| label(loc, what)));
    }
    shown.extend(calls.iter().filter(|call| call.loc != sent && call.loc != place).map(|call| label(call.loc, caller)));
    shown.dedup_by(|a, b| a.loc == b.loc);
    finding.related.extend(shown.into_iter().take(SHOWN));
    if calls.len() > SHOWN {
        finding.notes.push(format!("{} go through here", count(calls.len(), "call")));
    }
    out.push(finding);
}

/// Where the client's model says that the status is found.
fn status_of(http: Option<&'static Http>, throws: bool, language: Language) -> Option<String> {
    let http = http?;
    match (throws, http.error_status.first(), http.status.first()) {
        (true, Some(path), _) => Some(format!("the error holds the status in `{}`", language.spelled(path))),
        (false, _, Some(name)) => Some(format!("the answer holds the status in `{}`", language.spelled(name))),
        _ => None,
    }
}
