//! Token requests: where the app asks for a token, by which flow, for which scopes, and with what else.

mod added;
mod client_auth;
pub(in crate::facts) mod library;
mod params;
mod scopes;

use egnyte_rules::matcher::{self, OAuthStep, Target};

use crate::finding::{Confidence, Loc};
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind, Request};
use crate::link::samples;
use crate::link::value::FuncRef;

use super::flat::{Defaults, Flat, HOLE};
pub use client_auth::{BasicClient, basic_clients};
pub use params::{Param, Params, Place};
pub(super) use params::{asked_with, grant_of, header, header_values, sent_with};
pub use scopes::{ScopeText, ScopeWord, Scopes};

/// The flows a token is asked for by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flow {
    /// A code through the browser, exchanged by a server.
    AuthorizationCode,
    /// The token itself through the browser.
    Implicit,
    /// User name and password.
    Password,
    /// A code through the Enhanced Authentication Service.
    EnhancedCode,
    /// A reseller's implicit grant.
    MspImplicit,
    /// SAP Open Connectors.
    SapOpenConnectors,
}

/// A request for a token, or for the code that becomes one.
#[derive(Debug, Clone)]
pub struct TokenRequest {
    /// Where it is made.
    pub loc: Loc,
    /// Where it would ask for a scope, if that is not where it is made: a form written as text, the options of a client, where a request
    /// that was prepared is sent.
    pub asks_at: Option<Loc>,
    /// The literal that names the address or the parameter that makes the flow, where it stands elsewhere.
    pub address: Option<Loc>,
    /// By which flow, if that can be told.
    pub flow: Option<Flow>,
    /// Exchanges a code or refresh token; says nothing about scopes by its absence of them.
    pub exchange: bool,
    /// What it asks for.
    pub scopes: Scopes,
    /// Where `response_type` stands, or the call that implies it.
    pub flow_loc: Option<Loc>,
    /// How sure it is.
    pub confidence: Confidence,
    /// The function it stands in.
    pub function: FuncRef,
    /// The scopes depend on what a caller passes.
    pub open: bool,
    /// The helper of an SDK that makes it.
    pub helper: Option<String>,
    /// How many calls lead from there to the request.
    pub depth: usize,
    /// Whether the helper or library sends a state, where the catalogue or the library's model says what it sends.
    pub sends_state: Option<bool>,
    /// Where the library is told to leave the state that comes back unlooked at.
    pub unchecked_state: Option<Loc>,
    /// What the app's own code writes down of it; `None` where a library or SDK makes it.
    pub written: Option<Written>,
    /// What it sends, as far as the app says so.
    pub params: Params,
    /// The record it was read off.
    pub event: usize,
}

impl TokenRequest {
    /// Whether the program's own code sends the user to sign in with it, and all of its parameters are known.
    #[must_use]
    pub fn asks_user(&self) -> bool {
        self.written.is_some() && !self.exchange && !self.open && self.flow != Some(Flow::Password)
    }

    /// Whether it makes an instance of the connector to Egnyte with the code that came back from there.
    #[must_use]
    pub fn connects(&self) -> bool {
        self.flow == Some(Flow::SapOpenConnectors)
            && self.params.get(&["element.key"]).is_some_and(|key| key.text.trim().eq_ignore_ascii_case("egnyte"))
    }

    /// Where a parameter that is missing would stand: the literal that holds the others, where the request itself does not.
    #[must_use]
    pub fn parameters_at(&self) -> Loc {
        self.params.written().filter(|at| !self.loc.span.contains(at.span)).unwrap_or(self.loc)
    }
}

/// A token request that the app's own code writes down.
#[derive(Debug, Clone)]
pub struct Written {
    /// What it is a step of.
    pub step: OAuthStep,
    /// Its URL.
    pub url: Flat,
    /// Its method, in upper case.
    pub method: Option<String>,
    /// It is sent by the code itself, so that its body is known to be all there is.
    pub sent: bool,
    /// The client's key and secret travel as HTTP Basic credentials.
    pub basic: bool,
    /// Where the grant is named, in a function that leads to the request: the default of a class's field says nothing of how it is sent.
    pub grant: Option<Loc>,
}

/// Every reading of every token request of the record: one for each way that leads to it.
#[must_use]
pub fn find(eval: &Eval<'_>, in_scope: &dyn Fn(Loc) -> bool) -> Vec<TokenRequest> {
    let mut out = Vec::new();
    let asked = library::asked_addresses(eval);
    for (at, event) in eval.record.events.iter().enumerate() {
        if event.void || !in_scope(event.chain[0]) {
            continue;
        }
        let before = out.len();
        match &event.kind {
            EventKind::Request(request) => {
                for flat in Flat::all(&request.url, Defaults::All) {
                    let method = request.method.as_text().map(|m| m.to_ascii_uppercase());
                    if let Target::OAuth(step) = matcher::match_url(method.as_deref(), &flat.parts()).target {
                        let mut params = Params::default();
                        params.of_query(&flat);
                        params.of_request(request, eval);
                        out.extend(token_request(params, event, step, &flat, Some(request), eval));
                    }
                }
            }
            EventKind::Escape { value } | EventKind::Navigate { url: value } => library::escaped(value, event, eval, &mut out, 0),
            EventKind::Oauth { kind, step, roles } => {
                if library::is_asked_elsewhere(*step, roles, &asked) {
                    continue;
                }
                out.extend(library::library(*step, kind.as_deref(), roles, event, eval));
            }
            EventKind::Sdk { sdk, path, config, .. } => {
                if let Some(helper) = sdk.token_helpers.iter().find(|h| h.symbol == **path) {
                    out.extend(library::sdk_helper(sdk, helper, config.as_ref(), event, eval));
                }
            }
            EventKind::Sink { .. } | EventKind::Server { .. } | EventKind::Central(_) => {}
        }
        out[before..].iter_mut().for_each(|request| request.event = at);
        let variants: Vec<TokenRequest> = out[before..].iter().flat_map(TokenRequest::variants).collect();
        out.extend(variants);
        leave_to_callers(&mut out, before);
        leave_to_others(&mut out, before);
    }
    leave_choices_to_callers(&mut out, eval);
    added::join(&mut out, eval);
    out
}

/// What a function asks for by itself, where it does not know what its callers say (`if with_links { scopes.push(…) }`), is open where
/// those in sight that nobody calls make the same request and ask for other scopes.
fn leave_choices_to_callers(all: &mut [TokenRequest], eval: &Eval<'_>) {
    let is_callers = |own: &TokenRequest| {
        let first = |other: &&TokenRequest| is_same(own, other) && !eval.was_called(other.function);
        let mut first = all.iter().filter(first).peekable();
        first.peek().is_some() && first.all(|other| other.scopes.is_whole() && scope_places(other) != scope_places(own))
    };
    let is_chosen = |own: &TokenRequest| {
        let called = eval.was_called(own.function) && !eval.is_served(own.function);
        called && matches!(own.scopes, Scopes::Known(_)) && is_callers(own)
    };
    let chosen: Vec<usize> = (0..all.len()).filter(|at| is_chosen(&all[*at])).collect();
    chosen.into_iter().for_each(|at| all[at].open = true);
}

/// One piece of code that signs in to several services asks each for words of its own: where some are Egnyte's, the others are for
/// somebody else.
fn leave_to_others(all: &mut Vec<TokenRequest>, from: usize) {
    let ours = |r: &TokenRequest| match &r.scopes {
        Scopes::Known(text) => text.words.iter().any(|word| word.name.to_ascii_lowercase().starts_with("egnyte.")),
        _ => false,
    };
    if all[from..].iter().any(ours) {
        let mut at = 0;
        all.retain(|r| {
            at += 1;
            at <= from || ours(r) || !matches!(r.scopes, Scopes::Known(_))
        });
    }
}

/// What a function adds to its request only where its caller gives it something (`if (state != null) query.append(…)`) is its
/// caller's business: of the ways through it those count that have it. A caller that gives nothing has a record of its own.
fn leave_to_callers(all: &mut Vec<TokenRequest>, from: usize) {
    for name in ["scope", "state", "redirect_uri"] {
        let here = all.split_off(from);
        let is_given = |r: &&TokenRequest| {
            let is_unseen = || name == "scope" && matches!(r.scopes, Scopes::Unresolved(..));
            r.params.get(&[name]).is_some_and(|given| given.depends_on_param() || is_unseen())
        };
        let given: Vec<TokenRequest> = here.iter().filter(is_given).cloned().collect();
        all.extend(here.into_iter().filter(|r| r.params.get(&[name]).is_some() || !given.iter().any(|other| is_same(other, r))));
    }
}

/// Whether two readings are of one request: it leaves at the same place, or its address is written there.
fn is_same(one: &TokenRequest, other: &TokenRequest) -> bool {
    one.exchange == other.exchange && (one.loc == other.loc || one.address.is_some() && one.address == other.address)
}

/// Keeps one of several readings of the same request: the one that knows most.
#[must_use]
pub fn settle(mut all: Vec<TokenRequest>, eval: &Eval<'_>) -> Vec<TokenRequest> {
    let rank = |r: &TokenRequest| match &r.scopes {
        Scopes::Known(s) if !s.open => 0,
        Scopes::Known(_) => 1,
        Scopes::Impossible(_) => 2,
        Scopes::Absent => 3,
        Scopes::Unresolved(..) => 4,
    };
    // Where the URL is written beats where it is used, and the request itself a caller that adds nothing to it.
    let elsewhere = |r: &TokenRequest| r.address.is_none_or(|a| a.file != r.loc.file || !r.loc.span.contains(a.span));
    // A helper by itself does not know what its callers ask for.
    let asks_for = |r: &TokenRequest| r.connects() || r.params.get(&["response_type"]).is_some_and(|f| !f.text.contains(HOLE));
    all.sort_by_key(|r| (r.open, rank(r), r.flow.is_none(), !asks_for(r), elsewhere(r), r.depth, r.loc));
    let mut out: Vec<TokenRequest> = Vec::new();
    for request in all {
        let same = |kept: &TokenRequest| {
            // An address that is written once may be asked with other scopes by each who completes it.
            let repeats = scope_places(kept) == scope_places(&request) || request.open || !matches!(request.scopes, Scopes::Known(_));
            kept.exchange == request.exchange
                // One address may be where the browser is sent and where a password is.
                && (kept.flow == Some(Flow::Password)) == (request.flow == Some(Flow::Password))
                && !asks_otherwise(kept, &request)
                && (kept.loc == request.loc && repeats
                    || (kept.address.is_some()
                        && kept.address == request.address
                        && (kept.flow == request.flow || request.flow.is_none())
                        && (scope_places(kept) == scope_places(&request)
                            || request.open
                            || matches!(request.scopes, Scopes::Absent | Scopes::Unresolved(..)))))
        };
        match out.iter().position(same) {
            // What a caller alone knows of it, it is still told.
            Some(at) => {
                out[at].params.complete(&request.params, "redirect_uri");
                // Each of several who nobody calls, and who ask by one helper, comes back to an address of its own.
                if request.event != out[at].event && !request.open && !eval.was_called(request.function) {
                    out[at].params.add_others(&request.params, "redirect_uri");
                }
            }
            None => out.push(request),
        }
    }
    out.sort_by_key(|r| r.loc);
    out
}

/// Whether one helper makes two requests that differ in what they ask for, as its callers say: a code or a token, for an app or a
/// reseller's console.
fn asks_otherwise(one: &TokenRequest, other: &TokenRequest) -> bool {
    let response = |r: &TokenRequest| r.params.get(&["response_type"]).map(|f| f.text.clone()).filter(|text| !text.contains(HOLE));
    let differ = response(one).zip(response(other)).is_some_and(|(a, b)| a != b);
    differ || one.flow != other.flow && one.flow.is_some() && other.flow.is_some() && one.loc == other.loc
}

fn scope_places(request: &TokenRequest) -> Vec<(String, Option<Loc>)> {
    match &request.scopes {
        Scopes::Known(s) => s.words.iter().map(|w| (w.name.clone(), w.loc)).chain(s.delimiter.clone()).collect(),
        _ => Vec::new(),
    }
}

/// A request to `step`, as the parameters tell what it asks for.
fn token_request(
    params: Params,
    event: &Event,
    step: OAuthStep,
    url: &Flat,
    request: Option<&Request>,
    eval: &Eval<'_>,
) -> Option<TokenRequest> {
    // An address without a host leads nowhere: it stands in a field until somebody has typed one.
    if url.text.contains(":///") {
        return None;
    }
    let loc = event.chain[0];
    let text_of = |names: &[&str]| params.get(names).map(|f| f.text.trim().to_ascii_lowercase());
    let grant = text_of(&["grant_type"]);
    let response_type = text_of(&["response_type"]);
    let has = |names: &[&str]| params.get(names).is_some();
    let brings_code = has(&["code"]) && has(&["client_secret"]);
    let authorizes = match step {
        // What names a grant asks for a token, however it is sent, and so does what brings a code and the secret.
        OAuthStep::Authorize | OAuthStep::EnhancedAuthorize => grant.is_none() && !brings_code,
        OAuthStep::Token => false,
        OAuthStep::AuthorizeOrToken => response_type.is_some() || (grant.is_none() && !brings_code && has(&["redirect_uri"])),
        OAuthStep::SapAuthorizeUrl | OAuthStep::SapToken | OAuthStep::SapInstance => {
            // Instances are made of every connector; only Egnyte's is ours.
            let is_another = |key: &Flat| !key.text.contains(HOLE) && !key.text.trim().eq_ignore_ascii_case("egnyte");
            if params.get(&["element.key"]).is_some_and(is_another) {
                return None;
            }
            let made = made(params, event, step, url, request, eval);
            return Some(TokenRequest { flow: Some(Flow::SapOpenConnectors), exchange: true, scopes: Scopes::Absent, ..made });
        }
        OAuthStep::Revoke | OAuthStep::Unlisted => return None,
    };
    if authorizes {
        let enhanced = step == OAuthStep::EnhancedAuthorize;
        // A bare address without parameters is a constant on its way, not a request.
        if !enhanced && !has(&["client_id", "redirect_uri", "response_type", "scope"]) && !url.text.contains('?') {
            return None;
        }
        if !enhanced && !has(&["client_id", "clientId"]) && !has(&["redirect_uri"]) && !has(&["response_type"]) {
            return None;
        }
        let flow_loc = params.get(&["response_type"]).and_then(|f| f.loc(0, f.text.len()));
        let flow = match response_type.as_deref() {
            _ if enhanced => Some(Flow::EnhancedCode),
            // Whatever it asks for there, it can only be meant for the MSP API.
            _ if params.get(&["redirect_uri"]).is_some_and(is_reseller_page) => Some(Flow::MspImplicit),
            Some("token") => Some(Flow::Implicit),
            Some("code") => Some(Flow::AuthorizationCode),
            _ => None,
        };
        let scopes = params.scopes(loc);
        return Some(TokenRequest { flow, scopes, flow_loc, ..made(params, event, step, url, request, eval) });
    }
    let scopes = params.scopes(loc);
    let flow_loc = params.get(&["grant_type"]).and_then(|f| f.loc(0, f.text.len()));
    let body_known = request.is_some_and(|r| !r.body.is_empty());
    let made = |params| made(params, event, step, url, request, eval);
    match grant.as_deref() {
        Some("password") => Some(TokenRequest { flow: Some(Flow::Password), scopes, flow_loc, ..made(params) }),
        Some("authorization_code") => {
            Some(TokenRequest { flow: Some(Flow::AuthorizationCode), exchange: true, scopes, flow_loc, ..made(params) })
        }
        None if !body_known && step == OAuthStep::AuthorizeOrToken && !(brings_code && request.is_some()) => None,
        _ => Some(TokenRequest { exchange: true, scopes, flow_loc, ..made(params) }),
    }
}

/// A redirect URI as it is before it becomes a parameter: without the escapes of ASCII characters, whose query may have some as well.
#[must_use]
pub fn decoded(redirect: &str) -> String {
    let mut parts = redirect.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code.filter(|code| code.is_ascii_graphic() || *code == b' ') {
            Some(code) => {
                out.push(char::from(code));
                out.push_str(&part[2..]);
            }
            None => {
                out.push('%');
                out.push_str(part);
            }
        }
    }
    out
}

/// Whether a redirect URI is on the reseller portal, where MSP requests come back to and no app of its own has a page.
#[must_use]
pub fn is_reseller_page(redirect: &Flat) -> bool {
    let plain = redirect.text.to_ascii_lowercase();
    plain.contains("resellers.") && plain.contains("egnyte.com")
}

/// Where a URL that leaves the program is put together, if that is in another function than the one it leaves from: beside what
/// makes its flow, or else beside who asks.
fn put_together(params: &Params, leaves: Loc, url: &Flat, address: Option<Loc>, eval: &Eval<'_>) -> Option<Loc> {
    // A caller may say which flow it is, and the text be put together around that.
    let named = |name: &str| url.text.find(name).and_then(|at| url.piece_at(at)).map(|(loc, _)| loc);
    let told = || params.get(&["response_type"]).and_then(|f| f.loc(0, f.text.len()));
    let flow = named("response_type").or_else(told).or_else(|| named("client_id"))?;
    let mut places = url.composed.iter().rev().copied().chain(address);
    places.find(|at| eval.in_one_function(*at, flow)).filter(|at| !eval.in_one_function(*at, leaves))
}

fn made(params: Params, event: &Event, step: OAuthStep, url: &Flat, request: Option<&Request>, eval: &Eval<'_>) -> TokenRequest {
    let address = ["oauth", "instances"].iter().find_map(|word| url.text.find(word).and_then(|at| url.loc(at, at + word.len())));
    // A literal that goes on into the query is the expression that makes the URL; one that does not is a constant.
    let written = url.text.find("oauth").and_then(|at| url.piece_at(at)).filter(|(_, text)| text.contains('?')).map(|(loc, _)| loc);
    // Nobody in sight, or out of it, calls the handler of a route, or makes the object that it belongs to.
    let is_called = !eval.is_served(event.root);
    let open_scope = is_called && params.get(&["scope", "scopes"]).is_some_and(Flat::depends_on_param);
    let basic = request.is_some_and(|r| {
        r.basic.as_ref().is_some_and(|b| !b.is_null())
            || params::header(r, "authorization", eval).is_some_and(|h| h.text.trim_start().to_ascii_lowercase().starts_with("basic"))
    });
    let method = request.and_then(|r| r.method.as_text()).map(|m| m.to_ascii_uppercase());
    let put_together = || if request.is_none() { put_together(&params, event.chain[0], url, address, eval) } else { None };
    let named = params.get(&["grant_type"]).and_then(|grant| grant.loc(0, grant.text.len()));
    let leads_here = |at: &Loc| event.chain.iter().any(|call| eval.in_one_function(*at, *call));
    // What a function sends with an address and a grant of its own it sends for whoever calls it.
    let sends = || {
        let own = event.made_at();
        let grant = named;
        let whole = request.is_some() && [address, grant].iter().all(|part| part.is_some_and(|at| eval.in_one_function(at, own)));
        whole.then_some(own)
    };
    let loc = written.or_else(put_together).or_else(sends).unwrap_or(event.chain[0]);
    let params = params.written_beside(|at| eval.in_one_function(at, loc));
    let sent = event.sent.filter(|at| event.chain.len() == 1 && at.file == loc.file);
    TokenRequest {
        loc,
        asks_at: params.written_as_text().or(sent),
        address,
        flow: None,
        exchange: false,
        scopes: Scopes::Absent,
        flow_loc: None,
        confidence: if url.holes_at().any(|(_, hole)| samples::names_path(hole)) { Confidence::Medium } else { Confidence::High },
        function: event.root,
        open: open_scope || is_called && url.text.starts_with(HOLE) && url.depends_on_param(),
        helper: None,
        depth: event.chain.len(),
        sends_state: None,
        unchecked_state: None,
        written: Some(Written {
            step,
            url: url.clone(),
            method,
            sent: request.is_some_and(|r| !r.guessed),
            basic,
            grant: named.filter(leads_here),
        }),
        params,
        event: 0,
    }
}
