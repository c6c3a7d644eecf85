//! EG205, EG206 and EG210: what protects the callback, and what it does when the user says no.

use egnyte_rules::model::Role;

use super::{App, label, lowered, not_safe, quoted};
use crate::facts::flat::{Defaults, Flat, HOLE};
use crate::facts::oauth::{Flow, TokenRequest};
use crate::finding::{Confidence, Finding, Loc, Severity};
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, Value};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    missing_state(app, out);
    unchecked_state(app, out);
    let predictable = predictable_state(app, out);
    if !predictable {
        unverified_state(app, out);
    }
    denial(app, out);
}

/// Requests that send the browser to sign in, and come back to a page of the app.
fn authorizing<'a>(app: &'a App<'_>) -> impl Iterator<Item = &'a TokenRequest> {
    signing_in(app).filter(|r| !r.open)
}

/// The same, and those whose scopes are a caller's to say.
fn signing_in<'a>(app: &'a App<'_>) -> impl Iterator<Item = &'a TokenRequest> {
    app.token_requests
        .iter()
        .copied()
        .filter(|r| !r.exchange && !matches!(r.flow, Some(Flow::Password | Flow::MspImplicit | Flow::SapOpenConnectors)))
        .filter(|r| !app.is_meant_for_msp(r))
}

/// What the variable is called that holds a state, in lower case and without underscores.
const STATES: &[&str] = &["state", "oauthstate", "authstate", "csrfstate", "egnytestate"];

/// Whether a call makes something that nobody can guess, by what it is called: `getState()` makes something else.
fn is_random(call: &str) -> bool {
    const WORDS: &[&str] =
        &["random", "uuid", "guid", "nonce", "secrets.", "csrf", "generatestate", "createstate", "makestate", "newstate"];
    let plain = call.replace('_', "").to_ascii_lowercase();
    WORDS.iter().any(|word| plain.contains(word))
}

/// EG205.
fn missing_state(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut said: Vec<Loc> = Vec::new();
    for request in signing_in(app) {
        let helper = request.helper.as_deref();
        // Of what a library sends, its model knows whether it makes a state by itself.
        let missing = match (&request.written, helper) {
            // One that is nothing protects nothing.
            (Some(_), _) => !request.params.open && request.params.param(&["state"]).is_none_or(|state| state.value.text.is_empty()),
            (None, _) => request.sends_state == Some(false),
        };
        if !missing {
            continue;
        }
        let message = match helper {
            Some(helper) => format!("{} cannot send a `state`", quoted(helper)),
            None => "this authorize request sends no `state`".to_owned(),
        };
        // What a library sends is decided where it is called, however many callers that has.
        let chain = app.record.events.get(request.event).map(|event| &event.chain);
        let at = match (&request.written, helper, chain) {
            (None, None, Some(chain)) => chain[chain.len() - 1],
            _ => request.parameters_at(),
        };
        if said.contains(&at) {
            continue;
        }
        said.push(at);
        let mut finding = app.finding("EG205", request.confidence, at, Some(request.function), message);
        if finding.primary.loc != request.loc {
            finding.related.push(label(request.loc, "the authorize request"));
        }
        if app.library {
            finding.severity = Severity::Note;
        }
        finding.primary.message = "anybody can bring the browser back with a code or token of their own".into();
        finding.help = Some(match helper {
            Some(_) => "make the authorize request yourself, with a random `state` that the callback compares".into(),
            None => "send a random `state`, keep it in the session, and compare it in the callback".into(),
        });
        let edit = request.flow_loc.and_then(|at| app.editor.send("state", STATES, is_random, ("response_type", at)));
        finding.fix = edit.and_then(|edit| not_safe("send the `state` that is made above", vec![edit]));
        out.push(finding);
    }
}

/// EG206 where the state is one that anybody knows: it fires though it is compared. Tells whether it did.
fn predictable_state(app: &App<'_>, out: &mut Vec<Finding>) -> bool {
    let mut found = false;
    for request in authorizing(app) {
        let Some(state) = request.params.get(&["state"]) else { continue };
        let written = state.text.trim();
        // `state: true` asks a library to make one.
        // Neither does a placeholder that a platform fills in.
        let placeholder = written.contains("{{") || written.contains("${");
        let fixed = !written.is_empty() && !written.contains(HOLE) && !placeholder && state.loc(0, state.text.len()).is_some();
        let is_domain = match &request.written {
            Some(written) => is_the_domain(state, &written.url),
            None => asked_of_library(app, request).iter().any(|address| is_the_domain(state, address)),
        };
        if !fixed && !is_domain {
            continue;
        }
        // One of several values that a condition picks is not all there is.
        if request.params.all(&["state"]).any(|p| p.value.text.contains(HOLE) && !is_domain) {
            continue;
        }
        found = true;
        let at = place_of(state, request);
        let message = if fixed {
            "the `state` of this authorize request is always the same"
        } else {
            "the `state` of this authorize request carries nothing but the Egnyte domain"
        };
        let mut finding = app.finding("EG206", request.confidence, at, Some(request.function), message);
        if app.library {
            finding.severity = lowered(finding.severity, Confidence::Medium);
        }
        finding.primary.message = "whoever knows it can forge the way back".into();
        if at != request.loc {
            finding.related.push(label(request.loc, "the authorize request"));
        }
        finding.help = Some("make a random value for each sign-in, keep it in the session, and compare it in the callback".into());
        out.push(finding);
    }
    found
}

/// The addresses of Egnyte that a library was told.
fn asked_of_library(app: &App<'_>, request: &TokenRequest) -> Vec<Flat> {
    let Some(EventKind::Oauth { roles, .. }) = app.record.events.get(request.event).map(|event| &event.kind) else { return Vec::new() };
    let addresses = roles.iter().filter(|(role, _)| matches!(role, Role::AuthorizeUrl | Role::Base));
    addresses.flat_map(|(_, address)| Flat::all(address, Defaults::All)).collect()
}

/// Whether all of the state that is not written down is the very value that stands for the domain in the URL.
fn is_the_domain(state: &Flat, url: &Flat) -> bool {
    if state.text.matches(HOLE).count() != 1 {
        return false;
    }
    let host = url.text.find("://").map_or(0, |at| at + 3);
    let end = url.text[host..].find('/').map_or(url.text.len(), |at| host + at);
    let of = |flat: &Flat, from: usize, to: usize| flat.holes(from, to).next().map(|h| Value::Hole(h.clone()));
    match (of(state, 0, state.text.len()), of(url, host, end)) {
        (Some(a), Some(b)) => a.same(&b) || is_read_alike(&a, &b),
        _ => false,
    }
}

/// Whether two values are read from one place under one name: what came in with a request does not change while it is answered.
fn is_read_alike(one: &Value, other: &Value) -> bool {
    let (Value::Hole(one), Value::Hole(other)) = (one, other) else { return false };
    match (&one.kind, &other.kind) {
        (HoleKind::Read(kind, Some(key)), HoleKind::Read(of, Some(name))) => kind == of && key == name,
        (HoleKind::Incoming(Some(key)), HoleKind::Incoming(Some(name))) => key == name,
        (HoleKind::Member(one, key), HoleKind::Member(other, name)) => {
            let whole = |value: &Value| matches!(value.as_hole().map(|hole| &hole.kind), Some(HoleKind::Incoming(None)));
            key == name && (whole(one) && whole(other) || is_read_alike(one, other))
        }
        _ => false,
    }
}

fn place_of(state: &Flat, request: &TokenRequest) -> Loc {
    let named = || request.written.as_ref().and_then(|w| w.url.text.find("state=").and_then(|at| w.url.loc(at, at + "state".len())));
    let begun = || state.piece_at(0).map(|(at, _)| at);
    state.loc(0, state.text.len()).or_else(named).or_else(begun).unwrap_or(request.loc)
}

/// EG206 where a library that would look at the state is told not to.
fn unchecked_state(app: &App<'_>, out: &mut Vec<Finding>) {
    for (request, at) in authorizing(app).filter_map(|request| Some((request, request.unchecked_state?))) {
        let message = "the library is told to leave the `state` that comes back unlooked at";
        let mut finding = app.finding("EG206", request.confidence, at, Some(request.function), message);
        finding.primary.message = "the code may be anybody's".into();
        if at != request.loc {
            finding.related.push(label(request.loc, "the authorize request"));
        }
        finding.help = Some("leave the check on: the library makes the state, keeps it and compares it".into());
        out.push(finding);
    }
}

/// EG206 where nobody asks for the state again.
fn unverified_state(app: &App<'_>, out: &mut Vec<Finding>) {
    // A library that sends the app's own state leaves it to the app to look at what comes back.
    let own = |r: &&TokenRequest| r.written.is_some() || r.sends_state == Some(true);
    let given = authorizing(app).filter(own).find(|r| r.params.has(&["state"]));
    // So does one that makes the state, where the app hands it nothing to compare with.
    let made = authorizing(app).find(|r| r.written.is_none() && r.sends_state.is_none());
    for callback in app.callbacks.iter().filter(|c| !c.reads_state) {
        let Some(sent) = given.or(made.filter(|_| callback.compares_nothing)) else { continue };
        // A callback of the other flow is another request's.
        if callback.implicit != (sent.flow == Some(Flow::Implicit)) {
            continue;
        }
        let what = if callback.implicit { "token" } else { "code" };
        let message = format!("the callback takes the {what} and never compares the `state` that was sent");
        let mut finding = app.finding("EG206", Confidence::High, callback.loc, Some(callback.function), message);
        finding.primary.message = format!("the {what} may be anybody's");
        let state = sent.params.get(&["state"]);
        finding.related.push(label(state.map_or(sent.loc, |s| place_of(s, sent)), "the state is sent here"));
        finding.help = Some(format!("compare `state` with the one kept in the session, before the {what} is used"));
        out.push(finding);
    }
}

/// EG210.
fn denial(app: &App<'_>, out: &mut Vec<Finding>) {
    for callback in app.callbacks.iter().filter(|c| !c.reads_error) {
        let for_token = |r: &TokenRequest| r.params.get(&["response_type"]).is_some_and(|kind| kind.text.trim() == "token");
        let asked = |r: &TokenRequest| !callback.implicit || r.flow == Some(Flow::Implicit) || r.flow.is_none() || for_token(r);
        // A token in the page's address is Egnyte's only where the app asks Egnyte for one.
        if !app.token_requests.iter().any(|r| !r.exchange && asked(r)) && callback.implicit {
            continue;
        }
        let (what, place) = if callback.implicit { ("token", "the fragment") } else { ("code", "the query") };
        let message = format!("the callback reads the {what} and never `error`, so a refusal goes unnoticed");
        let mut finding = app.finding("EG210", Confidence::High, callback.loc, Some(callback.function), message);
        finding.primary.message = format!("a user who says no comes back with `error=access_denied` in {place}");
        finding.help = Some(format!("look for `error` before the {what}, and tell the user that nothing was connected"));
        out.push(finding);
    }
}
