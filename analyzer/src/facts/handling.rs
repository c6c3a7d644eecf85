//! Who looks at the failure of a request: at the call, in a caller, in a central place.

use egnyte_rules::model::Http;
use rustc_hash::FxHashSet;

use crate::finding::Loc;
use crate::ir::Language;
use crate::link::eval::Eval;
use crate::link::record::{Central, EVERY_CLIENT, Event, EventKind, Handler, Record, Seen};
use crate::link::value::{ClassRef, FuncRef, HandlerId, Value};
use crate::source::FileId;

use super::calls::ApiCall;
use super::raised::may_come_to;

/// How the failure of a call is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Handling {
    /// Nobody looks.
    None,
    /// Failure is noticed, 401 is not told apart.
    Generic,
    /// It leaves through code that cannot be seen.
    Unknown,
    /// 401 is told from the rest.
    Specific,
}

/// What is known of the code that may call the program's functions from outside of the tree.
pub struct Outside<'a> {
    /// Whether a function can be used from there.
    pub is_exported: &'a dyn Fn(FuncRef) -> bool,
    /// Whether it is a framework that does, which answers a request with what the function gives.
    pub is_served: &'a dyn Fn(FileId) -> bool,
    /// Whether a file is a library's, made for such code.
    pub is_of_library: &'a dyn Fn(FileId) -> bool,
    /// Whether a file shows how the library is used that it belongs to: it stands for code outside of the tree.
    pub is_sample: &'a dyn Fn(FileId) -> bool,
    /// Whether those who ask for what a function answers are pages of the tree, which treat every failure alike.
    pub is_deaf: &'a dyn Fn(FuncRef) -> bool,
}

/// How the failures of a call are treated, by the best of its callers. `records` are those of the call.
#[must_use]
pub fn judge(records: &[usize], eval: &Eval<'_>, outside: &Outside<'_>) -> Handling {
    best_of(records, eval, outside, Handling::Unknown, |event| judge_event(event, eval, outside))
}

/// What the best of a call's callers make of it, each asked alone.
pub(super) fn best_of<T: Copy + Ord>(
    records: &[usize],
    eval: &Eval<'_>,
    outside: &Outside<'_>,
    unknown: T,
    judge: impl Fn(&Event) -> T,
) -> T {
    let judged: Vec<(T, &Event)> = longest(records, &eval.record).map(|event| (judge(event), event)).collect();
    // In an app a function that nobody calls says nothing of those that somebody does.
    let is_idle = |event: &Event| leaves(event, eval, outside) && !(outside.is_of_library)(event.root.file);
    let counts = |(how, event): &&(T, &Event)| *how != unknown || !is_idle(event);
    let best = judged.iter().filter(counts).map(|(how, _)| *how).max();
    best.or_else(|| judged.iter().map(|(how, _)| *how).max()).unwrap_or(unknown)
}

/// The records of a call that no other one prolongs: those are judged through that one, where their callers are.
pub(super) fn longest<'a>(records: &'a [usize], record: &'a Record) -> impl Iterator<Item = &'a Event> {
    let chain = |at: usize| -> &'a [Loc] { &record.events[at].chain };
    // What a run did not come to the end of says nothing beside those that did.
    let is_whole = |at: &&usize| !record.events[**at].cut_short;
    let any_whole = records.iter().any(|at| is_whole(&at));
    let counts = move |at: &&'a usize| !any_whole || is_whole(at);
    // The chains that some longer one ends with. With each of them stand its own ends, so what is known need not be gone on with.
    let mut ends: FxHashSet<&[Loc]> = FxHashSet::default();
    for &at in records.iter().filter(counts) {
        let chain = chain(at);
        for from in 1..chain.len() {
            if !ends.insert(&chain[from..]) {
                break;
            }
        }
    }
    // Where one reading of a call knows what sends it, those that only suppose that something does say nothing, nor does the SDK's name
    // for it.
    let supposed = |event: &Event| match &event.kind {
        EventKind::Request(request) => request.guessed,
        _ => true,
    };
    let known: FxHashSet<Loc> = records.iter().map(|at| &record.events[*at]).filter(|event| !supposed(event)).map(Event::made_at).collect();
    let longest = records.iter().filter(counts).filter(move |at| !ends.contains(chain(**at))).map(|at| &record.events[*at]);
    longest.filter(move |event| !supposed(event) || !known.contains(&event.made_at()))
}

/// The clauses around an event, from the innermost outward.
pub(crate) fn clauses_around<'a>(event: &'a Event, record: &'a Record) -> impl Iterator<Item = &'a Handler> + 'a {
    event.handlers.iter().rev().flat_map(|clauses| clauses.iter()).map(|HandlerId(id)| &record.handlers[*id as usize])
}

/// Those of them that the event's own failure may come to.
fn own_clauses<'a>(event: &'a Event, record: &'a Record) -> impl Iterator<Item = &'a Handler> + 'a {
    let http = event.http();
    clauses_around(event, record).filter(move |clause| !are_of_others(&clause.types, http, record))
}

/// What is looked at on the way of an event's failure: at the call and in its callers, in the clauses around it, in central places.
fn looked_at<'a>(event: &'a Event, record: &'a Record) -> impl Iterator<Item = Seen> + 'a {
    let clauses = clauses_around(event, record).map(|clause| clause.seen);
    std::iter::once(event.seen).chain(clauses).chain(centrals_of(event, record).map(|(_, seen)| seen))
}

/// Where the code tells 401 from other failures of a call.
#[must_use]
pub fn told_at(records: &[usize], record: &Record) -> Option<Loc> {
    longest(records, record).flat_map(|event| looked_at(event, record)).find_map(|seen| seen.unauthorized_at)
}

/// Where the code tells throttling from other failures of a call.
#[must_use]
pub fn waits_at(records: &[usize], record: &Record) -> Option<Loc> {
    longest(records, record).flat_map(|event| looked_at(event, record)).find_map(|seen| seen.throttled_at)
}

/// Whether a central place is for an event: its client is registered with it, or whatever is raised comes there.
pub(super) fn is_for(central: &Central, event: &Event, record: &Record) -> bool {
    let (throws, client, http) = match &event.kind {
        EventKind::Request(r) => (r.throws, r.client.as_ref(), r.http),
        _ => (event.http().is_none_or(|answers| answers.throws), None, event.http()),
    };
    match (&central.client, client) {
        (Some(registered), _) if &*registered.path == EVERY_CLIENT => {
            http.is_some() && central.carrier.is_some_and(|carrier| is_of(&record.events[carrier.0 as usize], http))
        }
        // What runs functions hears of no more than they raise.
        (Some(registered), _) if event.through.contains(&registered.path) => throws || event.seen.raised || event.seen.noticed,
        (Some(registered), Some(own)) => registered == own && !record.apart.contains(&(central.loc.file, event.made_at().file)),
        (None, _) => (throws || event.seen.raised || event.seen.noticed) && may_come_to(central, event, record),
        _ => false,
    }
}

/// What the central places that an event's client is registered with look at, and whether each is for whatever is raised.
pub(super) fn centrals_of<'a>(event: &'a Event, record: &'a Record) -> impl Iterator<Item = (bool, Seen)> + 'a {
    let http = if let EventKind::Request(request) = &event.kind { request.http } else { None };
    let applies = move |central: &&Central| is_for(central, event, record);
    record.distinct.iter().map(|at| &record.central[*at]).filter(applies).map(move |central| {
        let mut there = Seen::default();
        if let Some(carrier) = central.carrier.filter(|carrier| central.client.is_some() || is_of(&record.events[carrier.0 as usize], http))
        {
            let carrier = &record.events[carrier.0 as usize];
            there.add(carrier.seen);
            // It may let the request go on, and catch what comes back.
            if matches!(carrier.kind, EventKind::Central(Some(http)) if http.throws) {
                carrier.handlers.iter().flat_map(|clauses| clauses.iter()).for_each(|id| there.add(record.handlers[id.0 as usize].seen));
            }
        }
        if let Some(handler) = central.handler {
            there.add(record.handlers[handler.0 as usize].seen);
        }
        (central.client.is_none(), there)
    })
}

/// Whether a request's client, of which nobody saw where it was made, may be one of those with a central place that `looks`.
pub(super) fn may_be_watched(event: &Event, record: &Record, looks: impl Fn(&Seen) -> bool) -> bool {
    let EventKind::Request(request) = &event.kind else { return false };
    let Some(own) = request.client.as_ref().filter(|_| request.client_handed_in) else { return false };
    record.central.iter().any(|central| {
        let of_its_kind = central.client.as_ref().is_some_and(|registered| registered.path == own.path && registered != own);
        of_its_kind && central.handler.is_some_and(|handler| looks(&record.handlers[handler.0 as usize].seen))
    })
}

/// Whether what a central place is given to look at are answers of the library with which a request is made.
fn is_of(carrier: &Event, http: Option<&'static Http>) -> bool {
    match (&carrier.kind, http) {
        (EventKind::Central(Some(of)), Some(http)) => std::ptr::eq(*of, http),
        _ => true,
    }
}

fn judge_event(event: &Event, eval: &Eval<'_>, outside: &Outside<'_>) -> Handling {
    match judge_in_sight(event, eval, outside) {
        Handling::Specific => Handling::Specific,
        _ if event.handed_out => Handling::Unknown,
        judged => judged,
    }
}

/// How what is in sight deals with the failures of a request.
fn judge_in_sight(event: &Event, eval: &Eval<'_>, outside: &Outside<'_>) -> Handling {
    let record = &eval.record;
    let (throws, http) = match &event.kind {
        EventKind::Request(r) => (r.throws, r.http),
        EventKind::Sdk { config, .. } => {
            if sdk_tells_401(config.as_ref(), eval) {
                return Handling::Specific;
            }
            (event.http().is_none_or(|answers| answers.throws), event.http())
        }
        _ => return Handling::Unknown,
    };
    let mut seen = event.seen;
    // The answer of a client that raises what is refused tells nobody of a failure, whatever else is found wrong with it.
    seen.forwarded &= !throws;
    seen.lost &= !throws;
    let mut raised = throws || seen.raised;
    let (mut central_handler, mut told_on_beyond) = (false, false);
    for (general, mut there) in centrals_of(event, record) {
        if general && !throws && !event.seen.raised {
            // What the app makes of a failure it noticed may be an error of its own, which only a branch for 401 speaks of.
            seen.unauthorized |= there.unauthorized;
            seen.forwarded |= there.forwarded && event.seen.handed_on;
            continue;
        }
        central_handler |= there.noticed;
        // What is there for whatever is raised gets what no clause keeps to itself.
        told_on_beyond |= general && std::mem::take(&mut there.forwarded);
        seen.add(there);
    }
    if seen.unauthorized {
        return Handling::Specific;
    }
    if may_be_watched(event, record, |seen| seen.unauthorized) {
        return Handling::Unknown;
    }
    let noticed = throws || seen.raised || seen.noticed;
    // A failure that is told on as it is: by then it depends on who asked.
    let told_on = || if event.functions.iter().any(|f| (outside.is_deaf)(*f)) { Handling::Generic } else { Handling::Unknown };
    if seen.forwarded && !seen.loses() {
        return told_on();
    }
    // Whether an unknown function raises what it is answered, nobody can say; a clause around it says that it may.
    let guessed = matches!(&event.kind, EventKind::Request(request) if request.guessed);
    if guessed && own_clauses(event, record).any(|clause| clause.seen.unauthorized) {
        return Handling::Specific;
    }
    let unsent = matches!(&event.kind, EventKind::Request(request) if request.unsent);
    if !noticed
        && (seen.escaped || unsent || guessed && event.handlers.is_empty() || event.returns_answer() && leaves(event, eval, outside))
    {
        return Handling::Unknown;
    }
    if !noticed && !guessed {
        return Handling::None;
    }
    raised |= seen.noticed;
    // From the innermost `catch` outward, until one keeps the error to itself.
    let mut lost = seen.loses();
    for clauses in event.handlers.iter().rev() {
        let mut stopped = false;
        for id in clauses.iter() {
            let handler = &record.handlers[id.0 as usize];
            if !catches(&handler.types, http) || are_of_others(&handler.types, http, record) {
                continue;
            }
            if handler.seen.unauthorized {
                return Handling::Specific;
            }
            if handler.seen.forwarded && !seen.loses() {
                return told_on();
            }
            if handler.returned && !lost && leaves(event, eval, outside) {
                return Handling::Unknown;
            }
            lost |= handler.seen.loses();
            if handler.empty && !seen.noticed {
                return Handling::None;
            }
            stopped |= !handler.rethrows;
        }
        if stopped {
            return Handling::Generic;
        }
    }
    if told_on_beyond && !lost {
        return told_on();
    }
    if central_handler {
        return Handling::Generic;
    }
    // The error leaves the function it is raised in, if somebody waits for its result.
    if raised && !lost && event.is_waited_for() && raises_outside(event, eval, outside) { Handling::Unknown } else { Handling::Generic }
}

/// Whether what a request raises or returns goes to callers that are not in sight. `event` is one that no other prolongs.
pub(super) fn leaves(event: &Event, eval: &Eval<'_>, outside: &Outside<'_>) -> bool {
    let root = event.root;
    if (outside.is_sample)(root.file) {
        return true;
    }
    if eval.is_wrapper(root)
        && let Some(wrapped) = event.functions.iter().find(|function| eval.is_wrapped(**function))
    {
        // Whoever calls a decorated function calls what was put around it.
        return !eval.is_handed_over(root) && !eval.is_handed_over(*wrapped) && (outside.is_exported)(*wrapped);
    }
    // Where every caller in sight decides for another branch, whoever takes this one is not in sight.
    let is_passed_by = || eval.was_called(root) && event.returns_answer();
    let is_open = || (outside.is_exported)(root) || eval.is_given_out(root);
    root.func.0 != 0 && !eval.is_handed_over(root) && (is_passed_by() || !eval.was_called(root) && is_open())
}

/// Whether what is raised for a request goes to callers outside the tree. Of a framework nobody learns more than that something failed.
pub(super) fn raises_outside(event: &Event, eval: &Eval<'_>, outside: &Outside<'_>) -> bool {
    leaves(event, eval, outside) && (event.returns_answer() || !(outside.is_served)(event.root.file))
}

/// Whether a clause is for errors of the program's own that only a central place for answers of another library makes.
fn are_of_others(types: &[Value], http: Option<&'static Http>, record: &Record) -> bool {
    let of_others = |class: ClassRef| {
        let makers = || record.made.iter().filter(move |(made, ..)| *made == class);
        // A function that is run for a central place is run by itself as well.
        let run_for = |function: FuncRef| makers().filter(move |(_, by, _)| *by == function).filter_map(|(.., place)| *place);
        let is_others = |function: FuncRef| {
            run_for(function).next().is_some() && run_for(function).all(|place| !is_of(&record.events[place.0 as usize], http))
        };
        makers().next().is_some() && makers().all(|(_, by, _)| is_others(*by))
    };
    !types.is_empty() && types.iter().all(|ty| matches!(ty, Value::Class(class) if of_others(class.class)))
}

/// Whether a clause for `types` catches what a 4xx raises.
fn catches(types: &[Value], http: Option<&Http>) -> bool {
    const GENERAL: &[&str] = &[
        "Exception",
        "BaseException",
        "Error",
        "OSError",
        "IOError",
        "HTTPError",
        "RequestException",
        "HTTPStatusError",
        "ClientError",
        "ClientResponseError",
    ];
    const OTHER: &[&str] = &[
        "ConnectionError",
        "Timeout",
        "TimeoutError",
        "ConnectTimeout",
        "ReadTimeout",
        "JSONDecodeError",
        "KeyError",
        "ValueError",
        "TypeError",
        "IndexError",
        "AttributeError",
        "FileNotFoundError",
        "KeyboardInterrupt",
        "ImportError",
        "PermissionError",
        "UnicodeDecodeError",
        "StopIteration",
        "SyntaxError",
        "ConnectError",
        "TransportError",
        "ZeroDivisionError",
        "NotImplementedError",
    ];
    // Named after another status than 401.
    const OTHER_STATUS: &[&str] = &[
        "BadRequest",
        "Forbidden",
        "NotFound",
        "Conflict",
        "TooManyRequests",
        "RateLimit",
        "RateLimited",
        "RateLimitExceeded",
        "InternalServerError",
        "BadGateway",
        "ServiceUnavailable",
        "GatewayTimeout",
    ];
    if types.is_empty() {
        return true;
    }
    let is_other = |name: &str| {
        let stem = name.strip_suffix("Exception").or_else(|| name.strip_suffix("Error")).unwrap_or(name);
        OTHER.contains(&name) || OTHER_STATUS.contains(&stem)
    };
    types.iter().any(|ty| match ty {
        Value::Lib(lib) => {
            let last = lib.path.rsplit('.').next().unwrap_or(&lib.path);
            if let Some(http) = http
                && http
                    .error_types
                    .iter()
                    .chain(http.unauthorized_types.iter())
                    .any(|t| *t == *lib.path || t.rsplit('.').next() == Some(last))
            {
                return true;
            }
            GENERAL.contains(&last) || !is_other(last)
        }
        Value::Hole(h) => h.name.as_deref().is_none_or(|n| !is_other(n)),
        _ => true,
    })
}

/// Whether an SDK's client was given something to do about refused tokens.
fn sdk_tells_401(config: Option<&Value>, eval: &Eval<'_>) -> bool {
    let Some(Value::Object(id)) = config else { return false };
    eval.object(*id).is_some_and(|o| o.get("onInvalidToken").is_some())
}

/// Where the failure of a call is noticed without 401 being told apart: the place that would have to change. The status
/// check, or else the innermost `catch` that keeps the error.
#[must_use]
pub fn noticed_at(call: &ApiCall, record: &Record) -> Option<(Loc, &'static str)> {
    // The callers' own clauses stand on the longest chains; a check at the call itself is on all of them.
    let mut events: Vec<&Event> = call.events.iter().map(|at| &record.events[*at]).collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.chain.len()));
    let place = |event: &&Event| {
        let what = if event.seen.raised { "every failure is raised here" } else { "success is told from failure here" };
        Some((event.lost_at.filter(|_| event.seen.loses()).or_else(|| event.looked_at())?, what))
    };
    // No failure comes as far as the answer of a client that raises it.
    let raises = |event: &&&Event| matches!(&event.kind, EventKind::Request(request) if request.throws) && !event.seen.loses();
    let checked = events.iter().filter(|event| !raises(event)).filter_map(place);
    let caught = events.iter().filter_map(|event| {
        own_clauses(event, record).find(|handler| !handler.rethrows || handler.seen.noticed || handler.seen.loses()).map(|handler| {
            match asked_at(handler) {
                Some(at) => (at, "every failure is looked at here"),
                None => (handler.place(), "every failure is caught here"),
            }
        })
    });
    // What raises by itself is caught before anybody can look at what came back.
    let raises =
        events.first().is_some_and(|event| matches!(&event.kind, EventKind::Request(request) if request.throws && !event.seen.raised));
    let named = events.iter().filter_map(place);
    if raises { caught.chain(checked).chain(named).next() } else { checked.chain(caught).chain(named).next() }
}

/// Where a function of the program's own looks at the status, if a clause hands it the error to tell what it is: whatever calls it has
/// nothing else to change.
fn asked_at(handler: &Handler) -> Option<Loc> {
    let within = |at: &Loc| at.file == handler.loc.file && handler.loc.span.contains(at.span);
    handler.seen.throttled_at.filter(|at| !within(at))
}

/// Where the failure of a call that a library gives on with what tells it apart is caught all the same.
#[must_use]
pub fn caught_at(call: &ApiCall, record: &Record) -> Option<(Loc, &'static str)> {
    let gives_on = |event: &&Event| event.seen.handed_on && !event.seen.loses();
    longest(&call.events, record).filter(gives_on).find_map(|event| {
        let mut clauses = own_clauses(event, record);
        clauses.find(|clause| !clause.rethrows).map(|clause| (clause.loc, "every failure is caught here"))
    })
}

/// Where the failure of a call that nobody notices is swallowed: the innermost clause that catches it and does nothing.
#[must_use]
pub fn swallowed_at(call: &ApiCall, record: &Record) -> Option<Loc> {
    let of = |event: &Event| {
        let http = event.http();
        clauses_around(event, record).find(|handler| handler.empty && catches(&handler.types, http)).map(|handler| handler.loc)
    };
    longest(&call.events, record).find_map(of)
}

/// Whether a platform runs a function by itself, as the names of its parameters say (AWS Lambda). It hands nothing on to other code.
pub(super) fn is_run_by_platform(function: &crate::ir::Function) -> bool {
    let names: Vec<&str> = function
        .params
        .iter()
        .filter_map(|param| match &param.pattern {
            crate::ir::Pattern::Name(name, _) => Some(name.trim_start_matches('_')),
            _ => None,
        })
        .collect();
    names == ["event", "context"] || names == ["event", "context", "callback"]
}

/// Whether a function can be used from outside its file, and so from outside the tree.
#[must_use]
pub fn is_exported(file: &crate::ir::File, func: crate::ir::FuncId) -> bool {
    let function = file.function(func);
    let top_level = function.parent.is_none_or(|p| p.0 == 0);
    match file.language {
        // `pub` functions, and the methods of `pub` types.
        Language::Rust => {
            let owner = function.class.and_then(|class| file.class(class).name.clone()).or_else(|| function.name.clone());
            owner.is_some_and(|name| file.exports.iter().any(|export| export.name == name))
        }
        // Names with a capital are seen by other packages, but those of a program by nobody.
        Language::Go => function.name.as_deref().is_some_and(|name| name.starts_with(char::is_uppercase)),
        // Where a program starts, nobody else comes in.
        Language::CSharp => !matches!(function.name.as_deref(), Some("Main" | "<Main>$")) && (top_level || function.class.is_some()),
        Language::Python if top_level && is_run_by_platform(function) => false,
        Language::Python | Language::Php => top_level || function.class.is_some(),
        Language::JavaScript => {
            let named =
                |names: &[&str]| file.exprs.iter().any(|e| matches!(&e.kind, crate::ir::ExprKind::Name(name) if names.contains(&&**name)));
            let exports = !file.exports.is_empty() || named(&["module", "exports"]);
            // The functions of a script that is no module are everybody's on its page.
            let requires = || file.exprs.iter().any(|e| matches!(e.kind, crate::ir::ExprKind::Module(_)));
            let is_script = || file.imports.is_empty() && !requires() && !named(&["require", "define"]);
            top_level && (exports || function.name.is_some() && is_script()) || exports && function.class.is_some()
        }
        // A program is started by its `main`, which hands on nothing.
        _ => (top_level || function.class.is_some()) && !function.name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case("main")),
    }
}
