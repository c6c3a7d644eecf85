//! The calls of the Public API, each where the app's own code names the endpoint.
//!
//! Every function is run from its own start, so a request three helpers down is recorded once for each function above it.
//! It is reported at the innermost frame where method and path no longer depend on what a caller passes: a record whose
//! chain of calls merely prolongs one that is settled already belongs to that one, and tells how its callers treat it.

use std::rc::Rc;

use egnyte_rules::catalogue::{Evidence, ScopeMode};
use egnyte_rules::matcher::{self, ApiMatch, Certainty, Host, Target};
use egnyte_rules::sdk::RequestKind;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Confidence, Loc};
use crate::link::record::{Event, EventKind, Record, Request};
use crate::link::samples;
use crate::link::value::{FuncRef, Hole, NOWHERE, Value};
use crate::source::FileId;

use super::chains::{Chains, families};
use super::flat::{Defaults, Flat, HOLE};
use super::handling::Handling;
use super::hosts::{KnownHosts, speaks_of_egnyte};
use super::naming::{Place, naming_call};
use super::throttling::Throttling;
use super::unlisted;

/// A call of the API.
#[derive(Debug, Clone)]
pub struct ApiCall {
    /// Where the app's own code makes it.
    pub loc: Loc,
    /// Where its address is put together, the last time first.
    pub composed: Vec<Loc>,
    /// The call itself says a part of its path, behind a base from elsewhere.
    pub says_path: bool,
    /// Where it is put together by the function that makes the call.
    pub written: Option<Loc>,
    /// Where the address is put together that an earlier call of the same function goes to as well.
    pub repeats: Option<Loc>,
    /// The calls that lead from there to the request.
    pub via: Vec<Loc>,
    /// The method, if known.
    pub method: Option<String>,
    /// The endpoint's path template, if one was decided on.
    pub endpoint: Option<String>,
    /// Its path, if that is of a family that is known and yet none of its endpoints.
    pub unlisted: Option<String>,
    /// Other endpoints it may be, if none was decided on: method and path.
    pub candidates: Vec<(String, String, &'static str, Vec<String>)>,
    /// The family.
    pub family: &'static str,
    /// The scopes a token surely needs for it.
    pub scopes: Vec<String>,
    /// The scopes it may need.
    pub possible_scopes: Vec<String>,
    /// How sure the scopes are.
    pub scope_confidence: Evidence,
    /// How sure the call is.
    pub confidence: Confidence,
    /// The records of the request: its own and those of callers that were followed to it.
    pub events: Vec<usize>,
    /// Those of them that surely arrive at this endpoint: a helper may have several, of which a caller takes one.
    pub arriving: Vec<usize>,
    /// The function it stands in.
    pub function: FuncRef,
    /// Made by an SDK of the catalogue.
    pub sdk: bool,
}

/// A call that surely goes to Egnyte, and whose path could not be resolved.
#[derive(Debug, Clone)]
pub struct UnresolvedCall {
    /// Where.
    pub loc: Loc,
    /// The function it stands in.
    pub function: FuncRef,
    /// Its method, if that is known.
    pub method: Option<String>,
    /// The URL as far as it is known.
    pub url: String,
    /// Where the request itself is made, if that is further in.
    pub sent: Option<Loc>,
    /// Where the value comes from that is not known.
    pub unknown: Option<Loc>,
    /// How its failure is treated.
    pub handling: Handling,
    /// What becomes of it when it is throttled.
    pub throttling: Throttling,
    /// What decides it.
    pub why: String,
    /// Families it could still be.
    pub families: Vec<&'static str>,
    /// Scopes it could need.
    pub scopes: Vec<String>,
    /// The records of the request: its own and those of callers that were followed to it.
    pub events: Vec<usize>,
}

/// One reading of a request.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) method: Option<String>,
    pub(super) flat: Flat,
    pub(super) target: Target,
    pub(super) host: Host,
    /// Depends on what a caller passes.
    pub(super) open: bool,
}

/// The API calls of the record, and those that could not be resolved. `speaks`: whether a file mentions Egnyte.
#[must_use]
pub fn find(
    record: &Record,
    in_scope: &dyn Fn(Loc) -> bool,
    call_around: &dyn Fn(Loc) -> Option<Loc>,
    place_of: &dyn Fn(FuncRef) -> Option<Place>,
    speaks: &dyn Fn(FileId) -> bool,
) -> (Vec<ApiCall>, Vec<UnresolvedCall>) {
    let mut readings: FxHashMap<usize, Vec<Reading>> = FxHashMap::default();
    let mut by_chain: FxHashMap<Rc<[Loc]>, Vec<usize>> = FxHashMap::default();
    for (at, event) in record.events.iter().enumerate() {
        if event.void {
            continue;
        }
        let found = match &event.kind {
            EventKind::Request(request) => {
                let mut found = read(request, &event.chain, Defaults::Environment);
                found.iter_mut().for_each(|reading| reading.open |= is_prefix_of_a_caller(reading, event));
                found
            }
            EventKind::Sdk { .. } => Vec::new(),
            _ => continue,
        };
        readings.insert(at, found);
        by_chain.entry(event.chain.clone()).or_default().push(at);
    }
    // Defaults of parameters settle what some caller leaves to them.
    let mut by_default: FxHashMap<usize, Vec<Reading>> = FxHashMap::default();
    for (at, own) in &readings {
        if let (true, EventKind::Request(request)) = (own.iter().any(|r| r.open), &record.events[*at].kind) {
            let settled: Vec<Reading> = read(request, &record.events[*at].chain, Defaults::Parameters)
                .into_iter()
                .map(|mut r| {
                    r.open =
                        is_undecided(&r.target, &r.flat) && r.flat.depends_on_param() || is_prefix_of_a_caller(&r, &record.events[*at]);
                    r
                })
                .filter(|r| !r.open && is_egnyte(&r.target))
                .collect();
            by_default.insert(*at, settled);
        }
    }
    let mut calls: Vec<ApiCall> = Vec::new();
    let mut unresolved: Vec<UnresolvedCall> = Vec::new();
    // Requests that only the function that makes them was followed to.
    let mut by_itself: Vec<usize> = Vec::new();
    let families = families(&by_chain);
    let chains = Chains { record, by_chain: &by_chain, families: &families, readings: &readings };
    for (at, settled) in &mut by_default {
        let longer = || chains.family_of(*at).iter().filter(|e| *e != at);
        settled.retain(|r| {
            longer()
                .any(|e| readings[e].iter().any(|l| !l.open && l.method == r.method && endpoint_of(&l.target) == endpoint_of(&r.target)))
        });
    }
    for (at, settled) in by_default {
        readings.get_mut(&at).into_iter().for_each(|own| own.extend(settled.iter().cloned()));
    }
    let chains = Chains { record, by_chain: &by_chain, families: &families, readings: &readings };
    let mut order: Vec<&usize> = readings.keys().collect();
    order.sort();
    let mut hosts = KnownHosts::default();
    for &at in &order {
        if let EventKind::Request(request) = &record.events[*at].kind {
            readings[at].iter().for_each(|reading| hosts.add(reading, request, record.events[*at].made_at()));
        }
    }
    for &at in order {
        let event = &record.events[at];
        let loc = event.chain[0];
        if !in_scope(loc) || !matches!(event.kind, EventKind::Sdk { .. }) && chains.is_settled_further_down(at) {
            continue;
        }
        let events = chains.family_of(at);
        match &event.kind {
            EventKind::Sdk { sdk, path, .. } => calls.extend(sdk_calls(sdk, path, event, events)),
            EventKind::Request(request) => {
                let prolonged = events.iter().any(|e| record.events[*e].chain.len() > event.chain.len());
                let mut own = readings[&at].clone();
                // Where callers decide what kind of request is made, the request that nobody decided on is seen here alone.
                if !prolonged && event.chain.len() == 1 {
                    by_itself.push(at);
                }
                if own.iter().any(|r| r.open) && !prolonged {
                    // A function that calls itself with what it was given asks for nothing else.
                    if !own.is_empty() && own.iter().all(|r| r.open && hands_on(r, event)) {
                        continue;
                    }
                    by_itself.push(at);
                    // Nobody calls with a value: the defaults are what is left.
                    own = read(request, &event.chain, Defaults::All);
                    own.retain(|reading| !is_prefix_of_a_caller(reading, event));
                    own.iter_mut().for_each(|r| r.open = false);
                }
                for reading in own.into_iter().filter(|r| !r.open) {
                    // A path that nobody knows is no proof of Egnyte.
                    if matches!(reading.target, Target::UnknownApi { .. }) && !hosts.says(&reading, request) {
                        continue;
                    }
                    if chains.has_reading_further_down(at, &reading)
                        || event.inherited && chains.is_own_of_a_base(at, &reading)
                        || chains.is_as_unknown_further_down(at, &reading, in_scope)
                    {
                        continue;
                    }
                    let (before, unknown) = (calls.len(), unresolved.len());
                    let doubted = hosts.doubts(&reading, request, event.made_at(), speaks);
                    let placed = (event, naming_call(&reading, request, event, &chains, place_of));
                    judge(&reading, request, placed, events, &mut calls, &mut unresolved);
                    for call in &mut unresolved[unknown..] {
                        if let Some(inner) = chains.settled_by_nobody(at).filter(|inner| in_scope(record.events[*inner].chain[0])) {
                            call.loc = record.events[inner].chain[0];
                            call.function = record.events[inner].root;
                        }
                    }
                    let arrives = |e: &usize| *e == at || readings[e].iter().any(|r| !r.open && same_endpoint(r, &reading));
                    let arriving: Vec<usize> = events.iter().copied().filter(arrives).collect();
                    // The host of a client that is handed in is what whoever hands it in knows of it.
                    let told: Vec<&Reading> =
                        arriving.iter().filter(|e| **e != at).flat_map(|e| &readings[e]).filter(|r| same_endpoint(r, &reading)).collect();
                    let is_known = |r: &&Reading| matches!(r.host, Host::Egnyte { .. } | Host::Shared(_));
                    let known = matches!(reading.host, Host::None) && !told.is_empty() && told.iter().all(is_known);
                    for call in &mut calls[before..] {
                        call.arriving.clone_from(&arriving);
                        if known && matches!(reading.target, Target::Api(_)) {
                            call.confidence = Confidence::High;
                        }
                        if doubted {
                            call.confidence = call.confidence.min(Confidence::Medium);
                        }
                    }
                    if event.inherited {
                        // What a class inherits it need not have: of its methods only those count that fit its endpoint.
                        if !fits_endpoint(&reading) {
                            calls.truncate(before);
                        }
                    }
                    if event.inherited || event.supposed {
                        calls[before..].iter_mut().for_each(|c| relocate(c, &reading, event, call_around));
                    }
                }
            }
            _ => {}
        }
    }
    merge(&mut calls);
    unresolved.sort_by(|a, b| (a.loc, &a.url).cmp(&(b.loc, &b.url)));
    unresolved.dedup_by(|next, kept| {
        let same = next.loc == kept.loc;
        if same {
            kept.events.append(&mut next.events);
        }
        same
    });
    unresolved.retain(|u| !record.resent.contains(&u.loc));
    // A helper that some caller settles is no unresolved call of its own, nor is the place where what callers have prepared is sent.
    let mut settled: FxHashSet<Loc> = calls.iter().flat_map(|call| call.via.iter().chain([&call.loc])).copied().collect();
    settled.extend(calls.iter().flat_map(|call| &call.arriving).flat_map(|event| record.events[*event].chain[1..].iter()).copied());
    settled.extend(calls.iter().flat_map(|call| &call.events).filter_map(|event| record.events[*event].sent));
    unresolved.retain(|u| !settled.contains(&u.loc));
    // Nor is a central place what it hands on: those who send through it name the path.
    let own = |event: &usize| record.events[*event].functions.last().and_then(|function| place_of(*function)).map(|place| place.own);
    let hands_on = |event: &usize| own(event).is_some_and(|own| record.sent_on.iter().any(|(at, _)| own.holds(*at)));
    unresolved.retain(|u| u.events.is_empty() || !u.events.iter().all(hands_on));
    // Nor is a way through it that none of its callers takes.
    let called: FxHashSet<FuncRef> =
        calls.iter().flat_map(|c| &c.events).flat_map(|e| record.events[*e].functions.iter().skip(1).copied()).collect();
    unresolved.retain(|u| !(called.contains(&u.function) && u.events.iter().any(|e| by_itself.contains(e))));
    (calls, unresolved)
}

pub(super) fn is_egnyte(target: &Target) -> bool {
    matches!(target, Target::Api(_) | Target::OAuth(_) | Target::UnknownApi { .. })
}

/// Whether two readings ask for the same. Of paths that the catalogue does not know, nothing but their text tells them apart.
pub(super) fn same_call(a: &Reading, b: &Reading) -> bool {
    let (one, other) = (endpoint_of(&a.target), endpoint_of(&b.target));
    a.method == b.method && one == other && (one.is_some() || a.flat.text == b.flat.text)
}

fn endpoint_of(target: &Target) -> Option<(&'static str, Option<&'static str>)> {
    match target {
        Target::Api(api) => Some((api.family, api.path)),
        _ => None,
    }
}

pub(super) fn same_endpoint(a: &Reading, b: &Reading) -> bool {
    endpoint_of(&a.target) == endpoint_of(&b.target) && (a.method == b.method || a.method.is_none() || b.method.is_none())
}

/// Whether a request may go to Egnyte without being one of its calls: nothing tells its host, or its path.
pub(super) fn may_be_egnyte(request: &Request) -> bool {
    read(request, &[], Defaults::Environment).iter().any(|reading| match (&reading.target, &reading.host) {
        (Target::Unresolved(_) | Target::UnknownApi { .. }, _) => true,
        (Target::NotEgnyte, Host::Hole | Host::None) => reading.flat.text.starts_with(HOLE) || reading.flat.text.is_empty(),
        _ => false,
    })
}

/// What the method may be. What a caller on the way writes down counts before what helpers fall back on, and what nothing is known of.
fn methods<'a>(request: &'a Request, chain: &[Loc]) -> Vec<&'a Value> {
    // In the very call, or else in its file.
    let written_by = |method: &Value| {
        let literal = if let Value::Str(text) = method { text.loc() } else { None };
        let found = |test: &dyn Fn(&Loc, &Loc) -> bool| literal.and_then(|at| chain.iter().position(|call| test(call, &at)));
        let within = found(&|call, at| call.holds(*at)).map(|call| (call, false));
        within.or_else(|| found(&|call, at| call.file == at.file).map(|call| (call, true))).unwrap_or((chain.len(), true))
    };
    let mut all: Vec<&Value> = request.method.alternatives().iter().collect();
    let outermost = all.iter().map(|method| written_by(method)).min().unwrap_or_default();
    if outermost.0 + 1 < chain.len() {
        all.retain(|method| written_by(method) == outermost);
    }
    all
}

/// Every combination of method and URL the request may have. `chain` are the calls that lead to it.
fn read(request: &Request, chain: &[Loc], defaults: Defaults) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::new();
    let methods = methods(request, chain);
    let mut flats: Vec<Flat> = Flat::all(&request.url, defaults).into_iter().filter(|flat| !is_behind_another(&flat.text)).collect();
    if flats.iter().any(|flat| !adds_to_no_query(&flat.text)) {
        flats.retain(|flat| !adds_to_no_query(&flat.text));
    }
    for flat in flats {
        for method in methods.iter().copied() {
            let open_method = method.depends_on_param() && method.as_text().is_none();
            let mut verb = method.as_text().map(|m| m.trim().to_ascii_uppercase());
            if let (Value::Hole(h), Defaults::Parameters | Defaults::All, None) = (method, defaults, &verb) {
                verb = h.default.as_ref().and_then(Value::as_text).map(|m| m.to_ascii_uppercase());
            }
            let found = matcher::match_url(verb.as_deref(), &flat.parts());
            let open = open_method || (is_undecided(&found.target, &flat) && flat.depends_on_param());
            out.push(Reading { method: verb, flat: flat.clone(), target: found.target, host: found.host, open });
        }
    }
    // Of several methods and several paths only those belong together that some endpoint takes together.
    let fits = |r: &Reading| matches!(&r.target, Target::Api(api) if api.certainty > Certainty::Low);
    if out.iter().any(fits) && out.iter().any(|r| !fits(r)) {
        out.retain(|r| !matches!(&r.target, Target::Api(api) if api.certainty == Certainty::Low));
    }
    out
}

/// Whether an address stands in the path of another one: no code that tells whole addresses from paths goes that way.
fn is_behind_another(text: &str) -> bool {
    let path = &text[..text.find(['?', '#']).unwrap_or(text.len())];
    path.match_indices("://").nth(1).is_some_and(|(at, _)| path[..at].ends_with("http") || path[..at].ends_with("https"))
}

/// Whether a parameter is added with `&` where no query begins: of code that writes `?` or `&` by what came before, only the wrong
/// pairs read so.
fn adds_to_no_query(text: &str) -> bool {
    let path = &text[..text.find(['?', '#']).unwrap_or(text.len())];
    path.split_once('&').is_some_and(|(_, parameters)| parameters.contains('='))
}

/// Whether the catalogue knows the endpoint with this method.
fn fits_endpoint(reading: &Reading) -> bool {
    !matches!(&reading.target, Target::Api(api) if api.certainty == Certainty::Low)
}

/// Whether a hole in the URL could still change which endpoint it is.
fn is_undecided(target: &Target, flat: &Flat) -> bool {
    match target {
        // Nothing that stands in the middle makes an endpoint of it.
        Target::Api(api) if api.path.is_none() && api.candidates.is_empty() => {
            unlisted::path(flat).is_none_or(|path| unlisted::ends_open(&path))
        }
        Target::Api(api) => {
            api.path.is_none_or(|path| leaves_a_word_open(path, flat)) || api.certainty != Certainty::High && api.endpoint.is_none()
        }
        Target::Unresolved(_) | Target::NotEgnyte | Target::UnknownApi { .. } => true,
        Target::OAuth(_) | Target::EgnytePath => false,
    }
}

/// Whether something unknown stands where the endpoint's template has a word of its own, behind the version: it is the only endpoint
/// there, or the best, and who calls says which.
fn leaves_a_word_open(template: &str, flat: &Flat) -> bool {
    const VERSIONED: usize = 2;
    let text = &flat.text;
    let Some(from) = text.find("pubapi") else { return false };
    let to = text[from..].find(['?', '#']).map_or(text.len(), |query| from + query);
    let given = text[from..to].split('/').filter(|segment| !segment.is_empty());
    let spelt = template.split('/').filter(|segment| !segment.is_empty());
    given.zip(spelt).skip(VERSIONED).any(|(given, spelt)| !spelt.starts_with('{') && given.starts_with(HOLE))
}

/// Whether a class gives a method that it inherits no more than what paths begin with: who calls that goes on right behind it, where a
/// caller who names a thing by its id would put it behind a slash.
fn is_prefix_of_a_caller(reading: &Reading, event: &Event) -> bool {
    use crate::link::value::HoleKind::Param;
    let text = &reading.flat.text;
    let Some(from) = text.find("pubapi").filter(|_| event.inherited) else { return false };
    let to = text[from..].find('?').map_or(text.len(), |query| from + query);
    let mut glued = reading.flat.holes_at().filter(|(at, _)| (from..to).contains(at) && !text[..*at].ends_with(['/', '=', '-', '.', ':']));
    glued.any(|(_, hole)| matches!(&hole.kind, Param(function, _) if *function == event.root))
}

/// Whether the address is what a function on the way, but for the first, was given in an earlier call.
fn hands_on(reading: &Reading, event: &Event) -> bool {
    let inner = event.functions.get(1..).unwrap_or_default();
    let mut holes = reading.flat.holes(0, reading.flat.text.len());
    holes.any(|hole| matches!(&hole.kind, crate::link::value::HoleKind::Param(function, _) if inner.contains(function)))
}

/// Where an unresolved request is reported: at the innermost call that holds the last known piece of its address, unless
/// another caller names an endpoint through that same call.
fn unresolved_at(reading: &Reading, event: &Event, calls: &[ApiCall]) -> usize {
    let text = &reading.flat.text;
    let last = reading.flat.places(text.find("pubapi").unwrap_or(0), text.len()).last();
    let Some(last) = last else { return 0 };
    let holds = |loc: &Loc| loc.holds(last);
    // Text in a variable before the call: the call of the same function that takes it.
    let at = event
        .chain
        .iter()
        .rposition(holds)
        .unwrap_or_else(|| event.chain.iter().rposition(|loc| loc.file == last.file && last.span.end <= loc.span.start).unwrap_or(0));
    let settled = |loc: &Loc| calls.iter().any(|c| c.loc == *loc || c.via.contains(loc));
    if settled(&event.chain[at]) { 0 } else { at }
}

/// A method that a class inherits sends what the class names elsewhere: in a constructor's `super(…)`, a field, a small method. So does a
/// function that is handed an instance of it.
fn relocate(call: &mut ApiCall, reading: &Reading, event: &Event, call_around: &dyn Fn(Loc) -> Option<Loc>) {
    let text = &reading.flat.text;
    let from = text.find("pubapi").unwrap_or(0);
    let Some(named) = reading.flat.places(from, text.len()).last().map(|piece| reading.flat.literal_of(piece)) else { return };
    let held = event.chain.iter().any(|loc| loc.holds(named));
    if held {
        return;
    }
    call.via = event.chain.to_vec();
    call.loc = call_around(named).unwrap_or(named);
    call.composed.clear();
}

fn judge(
    reading: &Reading,
    request: &Request,
    (event, at): (&Event, usize),
    events: &[usize],
    calls: &mut Vec<ApiCall>,
    unresolved: &mut Vec<UnresolvedCall>,
) {
    // An unknown function that is given less than an endpoint does something else with it, but for one that is told a verb
    // beside a whole address of Egnyte's.
    let is_asked =
        || matches!((&reading.target, &reading.host), (Target::UnknownApi { .. }, Host::Egnyte { .. })) && reading.method.is_some();
    if request.guessed && !matches!(reading.target, Target::Api(_)) && !is_asked() {
        return;
    }
    let loc = event.chain[at];
    match &reading.target {
        Target::Api(api) => {
            let mut confidence = Confidence::High;
            let is_sample = reading.flat.holes_at().any(|(_, hole)| samples::names_path(hole));
            if request.guessed || is_sample || matches!(reading.host, Host::None) && !speaks_of_egnyte(reading, request) {
                confidence = Confidence::Medium;
            }
            calls.push(call(api, reading, event, events, confidence, at));
        }
        // What ends behind the version is a base that somebody joins with more.
        Target::UnknownApi { rest, .. } if rest.trim_matches('/').is_empty() => {}
        Target::UnknownApi { version, rest } => calls.push(ApiCall {
            endpoint: Some(format!("/pubapi/{version}/{rest}").replace("{?}", "{…}")),
            unlisted: None,
            family: "",
            scopes: Vec::new(),
            possible_scopes: Vec::new(),
            scope_confidence: Evidence::Inferred,
            candidates: Vec::new(),
            confidence: Confidence::Medium,
            method: reading.method.clone(),
            loc,
            composed: reading.flat.composed.clone(),
            says_path: says_path(reading, loc),
            written: None,
            repeats: None,
            via: event.chain[1..].to_vec(),
            events: events.to_vec(),
            arriving: Vec::new(),
            function: event.root,
            sdk: false,
        }),
        Target::Unresolved(reach) => {
            let at = unresolved_at(reading, event, calls);
            // The calls of the chain and the functions they stand in run in step, unless a library calls one of them.
            let function = if event.functions.len() == event.chain.len() { event.functions[at] } else { event.root };
            unresolved.push(UnresolvedCall {
                loc: event.chain[at],
                function,
                events: events.to_vec(),
                method: reading.method.clone(),
                url: reading.flat.display(0, reading.flat.text.len()),
                sent: Some(event.made_at()).filter(|sent| *sent != event.chain[at]),
                unknown: deciding(reading).map(|hole| hole.loc).filter(|at| *at != NOWHERE),
                handling: Handling::Unknown,
                throttling: Throttling::Unknown,
                why: why(reading),
                families: reach.families.clone(),
                scopes: reach.scopes.iter().map(ToString::to_string).collect(),
            });
        }
        Target::OAuth(_) | Target::EgnytePath | Target::NotEgnyte => {}
    }
}

/// The unknown part that decides what a request asks for.
fn deciding(reading: &Reading) -> Option<&Rc<Hole>> {
    reading.flat.holes(0, reading.flat.text.len()).last()
}

fn why(reading: &Reading) -> String {
    match deciding(reading) {
        Some(hole) => match (&hole.name, &hole.kind) {
            (_, crate::link::value::HoleKind::Cut(why)) => (*why).to_owned(),
            // A position is no name that says anything.
            (Some(name), _) if name.contains(char::is_alphabetic) => format!("`{name}` is not known here"),
            _ => "a part of the path is computed".into(),
        },
        None => "the path is not known".into(),
    }
}

/// Whether a call itself says a part of its path.
fn says_path(reading: &Reading, made: Loc) -> bool {
    let text = &reading.flat.text;
    let version = text.find("pubapi/v").map(|at| at + "pubapi/".len());
    let from = version.map_or(0, |at| text[at..].find('/').map_or(text.len(), |end| at + end));
    reading.flat.places(from, text.len()).any(|piece| made.holds(piece))
}

fn call(api: &ApiMatch, reading: &Reading, event: &Event, events: &[usize], confidence: Confidence, at: usize) -> ApiCall {
    let decided = api.path.is_some();
    let needs_scope = matches!(api.scope_mode, ScopeMode::AllOf);
    ApiCall {
        loc: event.chain[at],
        composed: reading.flat.composed.clone(),
        says_path: says_path(reading, event.chain[at]),
        written: None,
        repeats: None,
        via: event.chain[at + 1..].to_vec(),
        method: reading.method.clone(),
        endpoint: api.path.map(str::to_owned),
        unlisted: if decided || !api.candidates.is_empty() { None } else { unlisted::path(&reading.flat) },
        candidates: if decided {
            Vec::new()
        } else {
            api.candidates
                .iter()
                .map(|e| {
                    let method = e.methods.first().map_or("GET", |m| m.as_str());
                    let family = egnyte_rules::family(&e.family).map_or("", |f| f.id.as_ref());
                    (method.to_owned(), e.path.to_string(), family, e.scopes.iter().map(ToString::to_string).collect())
                })
                .collect()
        },
        family: api.family,
        scopes: if needs_scope { api.scopes.iter().map(ToString::to_string).collect() } else { Vec::new() },
        possible_scopes: api.possible_scopes().into_iter().map(str::to_owned).collect(),
        scope_confidence: api.scope_confidence,
        confidence,
        events: events.to_vec(),
        arriving: Vec::new(),
        function: event.root,
        sdk: false,
    }
}

fn sdk_calls(sdk: &'static egnyte_rules::sdk::Sdk, symbol: &str, event: &Event, events: &[usize]) -> Vec<ApiCall> {
    let mut out = Vec::new();
    let plain = crate::link::sdk::normalized(symbol);
    let by_id = if symbol.contains(".fileId()") {
        Some("ids/file/{group_id}")
    } else {
        symbol.contains(".folderId()").then_some("ids/folder/{folder_id}")
    };
    for method in sdk.methods.iter().filter(|m| m.symbol == plain && matches!(m.request, RequestKind::Direct | RequestKind::Lazy)) {
        let (Some(path), Some(family)) = (&method.path, &method.family) else { continue };
        let reported = egnyte_rules::family(family).is_some_and(|f| f.reported_as == egnyte_rules::catalogue::ReportedAs::ApiCall);
        let family = egnyte_rules::family(family).map_or("", |f| f.id.as_ref());
        if !reported || family == "oauth" {
            continue;
        }
        out.push(ApiCall {
            loc: event.made_at(),
            composed: Vec::new(),
            says_path: false,
            written: None,
            repeats: None,
            via: Vec::new(),
            method: method.method.map(|m| m.as_str().to_owned()),
            unlisted: None,
            endpoint: Some(by_id.map_or_else(|| path.to_string(), |id| path.replace("{path}", id))),
            candidates: Vec::new(),
            family,
            scopes: method.scopes.iter().map(ToString::to_string).collect(),
            possible_scopes: method.scopes.iter().map(ToString::to_string).collect(),
            scope_confidence: method.scope_confidence,
            confidence: Confidence::High,
            events: events.to_vec(),
            arriving: events.to_vec(),
            function: event.root,
            sdk: true,
        });
    }
    out
}

/// One call per place, method and endpoint.
fn merge(calls: &mut Vec<ApiCall>) {
    calls.sort_by(|a, b| (a.loc, &a.method, &a.endpoint, a.family).cmp(&(b.loc, &b.method, &b.endpoint, b.family)));
    calls.dedup_by(|next, kept| {
        let same = next.loc == kept.loc && next.method == kept.method && next.endpoint == kept.endpoint && next.family == kept.family;
        if same {
            kept.events.extend(next.events.iter().copied());
            kept.events.sort_unstable();
            kept.events.dedup();
            kept.arriving.extend(next.arriving.iter().copied());
            kept.arriving.sort_unstable();
            kept.arriving.dedup();
            kept.confidence = kept.confidence.max(next.confidence);
            // Who says that the path ends in an id says more.
            if let (Some(open), Some(closed)) = (&kept.unlisted, &next.unlisted)
                && unlisted::closes(closed, open)
            {
                kept.unlisted = next.unlisted.take();
            }
        }
        same
    });
    settle(calls);
}

/// Of one request, a reading that leaves the endpoint open says nothing beside one that names it: `/fs` and what follows,
/// read once with the slash and once without; nor does a caller who leaves open what the helper names. Nor does one without a verb beside
/// one with it, where a program chooses between a client and something unknown.
fn settle(calls: &mut Vec<ApiCall>) {
    let verbless: Vec<ApiCall> = calls.iter().filter(|call| call.method.is_none()).cloned().collect();
    for open in verbless {
        let asks_the_same = |call: &ApiCall| {
            call.loc == open.loc && call.endpoint == open.endpoint && call.family == open.family && call.unlisted == open.unlisted
        };
        let Some(named) = calls.iter_mut().find(|call| call.method.is_some() && asks_the_same(call)) else { continue };
        named.events.extend(&open.events);
        named.events.sort_unstable();
        named.events.dedup();
        calls.retain(|call| call.method.is_some() || !asks_the_same(call));
    }
    let names = |open: &ApiCall, call: &ApiCall| {
        let may_be = |endpoint: &String| match &*open.candidates {
            [] => call.family == open.family,
            candidates => candidates.iter().any(|(_, path, ..)| path == endpoint),
        };
        (call.loc == open.loc || open.via.contains(&call.loc)) && call.method == open.method && call.endpoint.as_ref().is_some_and(may_be)
    };
    let open: Vec<ApiCall> = calls.iter().filter(|call| call.endpoint.is_none()).cloned().collect();
    for open in open {
        let Some(named) = calls.iter_mut().find(|call| names(&open, call)) else { continue };
        named.events.extend(&open.events);
        named.events.sort_unstable();
        named.events.dedup();
        calls.retain(|call| call.endpoint.is_some() || call.loc != open.loc || call.method != open.method);
    }
}
