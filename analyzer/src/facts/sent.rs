//! The credentials that requests to Egnyte are sent with, by the part of the request that holds them, whatever the code calls them.

use data_encoding::BASE64_NOPAD;
use egnyte_rules::matcher::{Host, OAuthStep, Target, UrlMatch};
use rustc_hash::FxHashSet;

use crate::finding::Loc;
use crate::link::eval::Eval;
use crate::link::record::{EventKind, Request};
use crate::link::value::{FuncRef, Value};

use super::calls::ApiCall;
use super::credentials::Kind;
use super::flat::{Defaults, Flat};
use super::oauth::{self, Param, Params, TokenRequest};
use super::relayed::is_relayed;
use super::targets::goes_to;

/// A text that a request sends as a credential.
#[derive(Debug, Clone)]
pub struct Written {
    /// Where it stands.
    pub loc: Loc,
    /// The text.
    pub text: String,
    /// What it is sent as.
    pub kind: Kind,
}

/// A client secret that a request sends which asks for no token.
#[derive(Debug, Clone)]
pub struct Secret {
    /// The request.
    pub loc: Loc,
    /// The function it stands in.
    pub function: FuncRef,
    /// The parameter.
    pub param: Param,
}

/// A front end has the app's own server ask for a token.
#[derive(Debug, Clone)]
pub struct Relayed {
    /// The request to the server.
    pub loc: Loc,
    /// The function it stands in.
    pub function: FuncRef,
    /// The grant that it names.
    pub grant: String,
}

/// What requests to Egnyte are sent with.
#[derive(Debug, Default)]
pub struct Sent {
    /// The texts.
    pub written: Vec<Written>,
    /// The client secrets outside of token requests.
    pub secrets: Vec<Secret>,
    /// The token requests that a server is asked to make.
    pub relayed: Vec<Relayed>,
}

/// The parameters that hold a credential, and of what kind.
const PARAMETERS: &[(&str, Kind)] =
    &[("client_secret", Kind::Secret), ("password", Kind::Password), ("refresh_token", Kind::Token), ("access_token", Kind::Token)];

/// Reads off the record what token requests, revocations and calls of the API are sent with.
#[must_use]
pub fn find(eval: &Eval<'_>, calls: &[ApiCall], requests: &[TokenRequest], in_scope: &dyn Fn(Loc) -> bool) -> Sent {
    let mut out = Sent::default();
    for request in requests {
        of_parameters(&request.params, PARAMETERS, &mut out.written);
        if let Some(EventKind::Request(request)) = eval.record.events.get(request.event).map(|event| &event.kind) {
            of_basic(request, eval, &mut out.written);
        }
    }
    let asking: FxHashSet<usize> = requests.iter().map(|request| request.event).collect();
    let calling: FxHashSet<usize> = calls.iter().flat_map(|call| call.events.iter().copied()).collect();
    for (at, event) in eval.record.events.iter().enumerate() {
        let EventKind::Request(request) = &event.kind else { continue };
        if event.void || asking.contains(&at) || !in_scope(event.chain[0]) {
            continue;
        }
        let calls = calling.contains(&at);
        let relays = || is_relayed(event, eval);
        if !calls && !revokes(request) && !relays() {
            continue;
        }
        let params = oauth::sent_with(request, eval);
        if relays() {
            of_parameters(&params, PARAMETERS, &mut out.written);
            let grants = params.all(&["grant_type"]).map(|grant| grant.value.text.clone());
            out.relayed.extend(grants.map(|grant| Relayed { loc: event.made_at(), function: event.root, grant }));
        }
        // What else a call of the API sends as a password is that of a user or link it speaks of.
        of_parameters(&params, &PARAMETERS[..1], &mut out.written);
        if !calls {
            of_basic(request, eval, &mut out.written);
        }
        if calls {
            of_header(request, eval, &mut out.written);
            of_parameters(&oauth::asked_with(request, eval), &PARAMETERS[3..], &mut out.written);
        }
        if let Some(param) = params.param(&["client_secret"]) {
            out.secrets.push(Secret { loc: event.made_at(), function: event.root, param: param.clone() });
        }
    }
    out
}

fn revokes(request: &Request) -> bool {
    let is_revocation = |found: &UrlMatch| found.target == Target::OAuth(OAuthStep::Revoke);
    goes_to(request, |found| is_revocation(found) && !matches!(found.host, Host::Other(_)))
}

fn of_parameters(params: &Params, kinds: &[(&str, Kind)], out: &mut Vec<Written>) {
    for (name, kind) in kinds {
        out.extend(params.all(&[name]).filter_map(|param| written(&param.value, *kind)));
    }
}

/// The token behind a scheme, whichever that is; by HTTP Basic it is a password.
fn of_header(request: &Request, eval: &Eval<'_>, out: &mut Vec<Written>) {
    const BEARER: &str = "bearer";
    let values = oauth::header_values(request, "authorization", eval);
    for flat in values.iter().flat_map(|value| Flat::all(value, Defaults::All)) {
        let begins = |scheme: &str| flat.text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        let start = match flat.text.split_once(' ') {
            Some((scheme, _)) if scheme.eq_ignore_ascii_case("basic") => continue,
            Some((scheme, rest)) => scheme.len() + 1 + (rest.len() - rest.trim_start().len()),
            // The blank may have been forgotten.
            None if begins(BEARER) => BEARER.len(),
            None => continue,
        };
        out.extend(written(&flat.slice(start, flat.text.len()), Kind::Token));
    }
}

/// The client secret that is sent by HTTP Basic: the second of a pair, or what is encoded in the header behind the client's id.
fn of_basic(request: &Request, eval: &Eval<'_>, out: &mut Vec<Written>) {
    if let Some(Value::Object(id)) = &request.basic
        && let Some(pair) = eval.object(*id)
    {
        let second = pair.items.get(1).filter(|_| pair.items.len() == 2);
        let secret = second.or_else(|| pair.get("password")).or_else(|| pair.get("pass"));
        out.extend(secret.into_iter().flat_map(|secret| Flat::all(secret, Defaults::All)).filter_map(|flat| written(&flat, Kind::Secret)));
    }
    let values = oauth::header_values(request, "authorization", eval);
    for flat in values.iter().flat_map(|value| Flat::all(value, Defaults::All)) {
        let Some((scheme, encoded)) = flat.text.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic")) else {
            continue;
        };
        let Some(pair) = base64_text(encoded.trim()) else { continue };
        let Some((_, secret)) = pair.split_once(':') else { continue };
        let whole = written(&flat.slice(scheme.len() + 1, flat.text.len()), Kind::Secret);
        out.extend(whole.map(|whole| Written { text: secret.to_owned(), ..whole }));
    }
}

/// The text that is encoded in base64; `None` where it is none, or no plain one.
fn base64_text(encoded: &str) -> Option<String> {
    let bytes = BASE64_NOPAD.decode(encoded.trim_end_matches('=').as_bytes()).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())).then_some(text)
}

/// A text that stands whole in one place.
fn written(value: &Flat, kind: Kind) -> Option<Written> {
    let loc = value.loc(0, value.text.len()).filter(|_| !value.text.is_empty())?;
    Some(Written { loc, text: value.text.clone(), kind })
}
