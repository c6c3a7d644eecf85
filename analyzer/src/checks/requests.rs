//! EG209 and EG213: what a token request must hold, and where.

use egnyte_rules::catalogue::Evidence;
use egnyte_rules::matcher::OAuthStep;
use egnyte_rules::oauth::Required;

use super::{App, label, not_safe, quoted, safe};
use crate::facts::flat::{Flat, HOLE};
use crate::facts::oauth::{Flow, Place, TokenRequest, Written};
use crate::finding::{Confidence, Finding, Loc, Severity};
use crate::link::record::Event;

/// Parameters that belong into the body.
const OF_THE_BODY: &[&str] = &["grant_type", "code", "client_secret", "username", "password", "refresh_token"];

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    // What a caller fills in, no caller may be in sight of: an authorize request lacks what it lacks all the same, and is judged once.
    let mut judged: Vec<Option<Loc>> = Vec::new();
    let (left_open, whole): (Vec<&TokenRequest>, Vec<_>) = app.token_requests.iter().partition(|request| request.open);
    for request in whole.into_iter().chain(left_open) {
        let Some(written) = &request.written else { continue };
        let for_token = request.exchange || request.flow == Some(Flow::Password);
        if matches!(written.step, OAuthStep::Authorize | OAuthStep::AuthorizeOrToken) && !for_token {
            if request.open && judged.contains(&request.address) {
                continue;
            }
            judged.push(request.address);
        } else if request.open {
            continue;
        }
        let faults = match written.step {
            OAuthStep::SapAuthorizeUrl | OAuthStep::SapToken | OAuthStep::SapInstance => {
                connector(app, request, written, out);
                continue;
            }
            _ if for_token => of_exchange(request, written),
            _ => of_authorize(request),
        };
        let Some((first, rest)) = faults.split_first() else { continue };
        let at = first.at.filter(|at| at.file == request.loc.file).unwrap_or(request.loc);
        let mut finding = app.finding("EG209", request.confidence, at, Some(request.function), first.message.clone());
        finding.primary.message = "Egnyte answers this request with an error".into();
        finding.help = Some(first.help.clone());
        // A code is exchanged by one grant only.
        if let (Some((wrong, right)), Some(at)) = (&first.slip, first.at) {
            let edit = app.editor.respell(at, wrong, right);
            finding.fix = edit.and_then(|edit| safe(format!("write `{right}`"), vec![edit]));
        }
        if at != request.loc {
            finding.related.push(label(request.loc, "the token request"));
        }
        finding.notes.extend(rest.iter().map(|fault| fault.message.clone()));
        out.push(finding);
    }
    by_library(app, out);
}

/// What an OAuth library sends as HTTP Basic credentials because it is told to is wrong; what it does by itself is worth a note.
fn by_library(app: &App<'_>, out: &mut Vec<Finding>) {
    for client in &app.basic_clients {
        let message = if client.chosen {
            "the key and secret of this sign-in are sent by HTTP Basic"
        } else {
            "this library sends the key and secret by HTTP Basic unless it is told otherwise"
        };
        let mut finding = app.finding("EG209", Confidence::High, client.loc, Some(client.function), message);
        if !client.chosen {
            finding.severity = Severity::Note;
        }
        finding.primary.message = "Egnyte asks for `client_id` and `client_secret` as fields of the form".into();
        finding.help = Some("set the library's option that sends them in the body of the token request".into());
        out.push(finding);
    }
}

/// Something that is wrong with a request.
struct Fault {
    message: String,
    help: String,
    at: Option<Loc>,
    /// What stands there as a slip of the pen, and what is meant.
    slip: Option<(String, &'static str)>,
}

fn fault(message: impl Into<String>, help: impl Into<String>, at: Option<Loc>) -> Fault {
    Fault { message: message.into(), help: help.into(), at, slip: None }
}

/// The parameters that the documentation asks of a flow at a place; what only a client of Egnyte's shows is not asked for.
fn required(flow: &str, place: egnyte_rules::oauth::Place) -> impl Iterator<Item = &'static str> {
    let flow = egnyte_rules::flows().iter().find(|f| f.id == flow);
    flow.into_iter().flat_map(|f| f.params.iter()).filter_map(move |p| {
        (p.place == place && p.required == Required::Yes && p.confidence == Evidence::Documented).then_some(p.name.as_ref())
    })
}

/// What is wrong with a request that sends the browser to sign in.
fn of_authorize(request: &TokenRequest) -> Vec<Fault> {
    let params = &request.params;
    let mut faults = Vec::new();
    if let Some(kind) = params.get(&["response_type"]) {
        let known = |p: &Flat| {
            matches!(p.text.trim().to_ascii_lowercase().as_str(), "code" | "token") || p.text.contains(HOLE) || p.text.is_empty()
        };
        // The Enhanced Authentication Service has a rule of its own for what it is asked with.
        if request.flow != Some(Flow::EnhancedCode) && params.all(&["response_type"]).all(|p| !known(&p.value)) {
            let shown = quoted(&kind.display(0, kind.text.len()));
            faults.push(fault(
                format!("{shown} is no response type that Egnyte knows"),
                "write `response_type=code`",
                kind.loc(0, kind.text.len()),
            ));
        }
    }
    let flow = match request.flow {
        Some(Flow::EnhancedCode) => "enhanced_auth_service",
        Some(Flow::Implicit) => "implicit",
        Some(Flow::MspImplicit) => "msp_implicit",
        _ => "authorization_code",
    };
    for name in required(flow, egnyte_rules::oauth::Place::AuthorizeQuery) {
        if !params.open && !params.has(&[name]) && !params.is_unfilled(name) {
            let help = if name == "response_type" {
                "add `response_type=code`".into()
            } else {
                format!("add `{name}`, as it is registered for the key")
            };
            faults.push(fault(format!("`{name}` is missing from this authorize request"), help, None));
        }
    }
    faults
}

/// What is wrong with a request for the token itself.
fn of_exchange(request: &TokenRequest, written: &Written) -> Vec<Fault> {
    let params = &request.params;
    let mut faults = Vec::new();
    if !written.sent {
        return faults;
    }
    let places = params.places(OF_THE_BODY);
    let at = |name: &str| params.get(&[name]).and_then(|f| f.loc(0, f.text.len()));
    if places.contains(&Place::Json) && !places.contains(&Place::Form) {
        faults.push(fault(
            "the parameters of this token request are sent as JSON",
            "send them as `application/x-www-form-urlencoded`: the token endpoint reads nothing else",
            params.says_json.or(written.grant),
        ));
    } else if places.contains(&Place::Query) {
        faults.push(fault(
            "the parameters of this token request are sent in the URL",
            "send them in the body, as `application/x-www-form-urlencoded`: URLs end up in logs",
            at("grant_type"),
        ));
    }
    let grant = params.get(&["grant_type"]).map(|g| g.text.trim().to_ascii_lowercase());
    let flow = match grant.as_deref() {
        Some("authorization_code") => "authorization_code",
        Some("password") => "resource_owner",
        Some("refresh_token") => "refresh_token",
        Some(other) if other.contains(HOLE) || other.is_empty() => return faults,
        Some(other) => {
            let message = format!("{} is no grant that Egnyte knows", quoted(other));
            let of_code = params.has(&["code"]) && !params.has(&["username", "refresh_token", "assertion"]);
            let written = params.get(&["grant_type"]).map(|grant| grant.text.clone()).filter(|_| of_code);
            let slip = written.map(|written| (written, "authorization_code"));
            faults.push(Fault { slip, ..fault(message, "use `grant_type=authorization_code`", at("grant_type")) });
            return faults;
        }
        // A code or a password says which grant is meant.
        None if params.has(&["code"]) => "authorization_code",
        None if params.has(&["username"]) && params.has(&["password"]) => "resource_owner",
        None => return faults,
    };
    if params.open || !places.iter().any(|p| matches!(p, Place::Form | Place::Json | Place::Query | Place::Body)) {
        return faults;
    }
    for name in required(flow, egnyte_rules::oauth::Place::TokenBody) {
        let proof_key = name == "client_secret" && params.has(&["code_verifier"]);
        if params.has(&[name]) || params.is_unfilled(name) || proof_key {
            continue;
        }
        let by_basic = written.basic && matches!(name, "client_id" | "client_secret");
        let already = faults.iter().any(|f| f.message.contains("HTTP Basic"));
        if by_basic && !already {
            faults.push(fault(
                "the key and secret of this token request are sent by HTTP Basic",
                "send `client_id` and `client_secret` as fields of the form",
                None,
            ));
        } else if !by_basic {
            faults.push(fault(format!("`{name}` is missing from this token request"), format!("add `{name}` to the form"), None));
        }
    }
    faults
}

/// EG213: a request of SAP Open Connectors.
fn connector(app: &App<'_>, request: &TokenRequest, written: &Written, out: &mut Vec<Finding>) {
    let params = &request.params;
    let instance = written.step == OAuthStep::SapInstance;
    let key = params.get(&["element.key"]).map(|k| k.text.to_ascii_lowercase());
    // Instances are made of every connector; only Egnyte's is ours.
    if instance && key.as_deref() != Some("egnyte") {
        return;
    }
    let required: &[&[&str]] = match written.step {
        OAuthStep::SapInstance => &[
            &["providerData.code"],
            &["configuration.oauth.callback.url"],
            &["configuration.oauth.api.key"],
            &["configuration.oauth.api.secret"],
            &["configuration.subdomain"],
        ],
        // What a request for a token must hold is documented nowhere.
        OAuthStep::SapToken => &[],
        _ => &[&["apiKey"], &["apiSecret"], &["callbackUrl"], &["subdomain", "siteAddress"]],
    };
    let callbacks: &[&str] = &["callbackUrl", "configuration.oauth.callback.url"];
    let mut insecure: Vec<Fault> = Vec::new();
    for callback in params.all(callbacks) {
        let plain = callback.value.text.trim().to_ascii_lowercase().replace("%3a", ":").starts_with("http:");
        if plain {
            insecure.push(fault(
                "the callback of this connector is not HTTPS",
                "register and send an HTTPS address",
                callback.value.loc(0, callback.value.text.len()),
            ));
        }
    }
    let mut missing: Vec<Fault> = Vec::new();
    if !params.open {
        for names in required.iter().filter(|names| !params.has(names)) {
            missing.push(fault(format!("`{}` is missing from this connector request", names[0]), format!("add `{}`", names[0]), None));
        }
    }
    // What is given is written by a caller. What is not would stand where the request is made, but for a caller that describes all of it.
    let described = params.get(&["element.key"]).and_then(|key| key.loc(0, key.text.len()));
    let in_call = |at: Loc| at.file == request.loc.file && request.loc.span.contains(at.span);
    let made = app.record.events.get(request.event).map(Event::made_at).filter(|_| !described.is_some_and(in_call));
    for (faults, place) in [(insecure, request.loc), (missing, made.unwrap_or(request.loc))] {
        let Some((first, rest)) = faults.split_first() else { continue };
        let at = first.at.unwrap_or(place);
        if out.iter().any(|known| known.rule == "EG213" && known.primary.loc == at) {
            continue;
        }
        let mut finding = app.finding("EG213", Confidence::High, at, Some(request.function), first.message.clone());
        finding.help = Some(first.help.clone());
        // The address has to be registered, and something has to answer there.
        let edit = first.at.and_then(|whole| app.editor.secure_whole(whole));
        finding.fix = edit.and_then(|edit| not_safe("use HTTPS", vec![edit]));
        if at != request.loc {
            finding.related.push(label(request.loc, "the connector request"));
        }
        finding.notes.extend(rest.iter().map(|f| f.message.clone()));
        out.push(finding);
    }
}
