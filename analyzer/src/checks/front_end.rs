//! EG212: the client secret where a browser or a phone gets to see it.

use super::{App, label};
use crate::facts::oauth::{Param, TokenRequest};
use crate::finding::{Confidence, Finding, Loc};
use crate::link::value::{HoleKind, NOWHERE, Value};

/// How bundlers name the variables that they write into what they ship.
const SHIPPED: &[&str] =
    &["REACT_APP_", "VITE_", "NEXT_PUBLIC_", "VUE_APP_", "NUXT_PUBLIC_", "EXPO_PUBLIC_", "GATSBY_", "PUBLIC_", "NG_APP_"];

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut seen: Vec<Loc> = Vec::new();
    for request in app.token_requests.iter().filter(|r| !r.open) {
        let Some(secret) = request.params.param(&["client_secret"]).filter(|p| !p.value.text.is_empty()) else { continue };
        let authorizes = request.asks_user() && request.params.has(&["redirect_uri", "response_type"]);
        let place = place_of(app, secret, request);
        let finding = if authorizes {
            let mut finding =
                app.finding("EG212", request.confidence, place, Some(request.function), "the client secret is put into the authorize URL");
            finding.primary.message = "the browser, its history and every proxy get to see it".into();
            finding.help = Some("leave it out: the secret belongs into the body of the token request, which the server sends".into());
            finding
        } else if let Some(why) = shipped(app, secret, request.loc) {
            let confidence = if app.back_end.is_empty() { request.confidence } else { request.confidence.min(why.1) };
            let mut finding =
                app.finding("EG212", confidence, place, Some(request.function), "the client secret is in code that users receive");
            finding.primary.message = why.0.into();
            finding.help = Some("exchange the code on a server, and keep the secret there".into());
            if place != request.loc {
                finding.related.push(label(request.loc, "the token request"));
            }
            finding
        } else {
            continue;
        };
        if !seen.contains(&place) {
            seen.push(place);
            out.push(finding);
        }
    }
    elsewhere(app, &mut seen, out);
}

/// Requests that ask for no token, and send the secret all the same.
fn elsewhere(app: &App<'_>, seen: &mut Vec<Loc>, out: &mut Vec<Finding>) {
    for secret in &app.secrets {
        let Some(why) = shipped(app, &secret.param, secret.loc) else { continue };
        let place = value_of(app, &secret.param, secret.loc).unwrap_or(secret.loc);
        if seen.contains(&place) {
            continue;
        }
        seen.push(place);
        let message = "the client secret is in code that users receive";
        let mut finding = app.finding("EG212", why.1, place, Some(secret.function), message);
        finding.primary.message = why.0.into();
        finding.help = Some("send this request from a server, and keep the secret there".into());
        if place != secret.loc {
            finding.related.push(label(secret.loc, "the request"));
        }
        out.push(finding);
    }
}

/// Why users receive the code that holds the secret, and how sure that is.
fn shipped(app: &App<'_>, secret: &Param, request: Loc) -> Option<(&'static str, Confidence)> {
    let built_in = secret.value.holes(0, secret.value.text.len()).any(|h| match &h.kind {
        HoleKind::Env(name) => SHIPPED.iter().any(|prefix| name.starts_with(prefix)),
        _ => false,
    });
    if built_in {
        return Some(("the bundler writes this variable into what it ships", Confidence::High));
    }
    // What the page only passes on is not in its code.
    let held = secret.value.loc(0, secret.value.text.len()).is_some()
        || secret
            .value
            .holes(0, secret.value.text.len())
            .all(|h| matches!(h.kind, HoleKind::Env(_) | HoleKind::Member(..) | HoleKind::Read(..)) || is_built_in(&h.kind));
    (held && (app.ships)(request.file)).then_some(("this file runs in the browser or on a phone", Confidence::High))
}

/// Whether a value is a constant of code that the tree does not hold, as builds generate it (`BuildConfig.SECRET`).
fn is_built_in(kind: &HoleKind) -> bool {
    let HoleKind::Derived(from) = kind else { return false };
    let [Value::Lib(constant)] = &**from else { return false };
    let name = constant.path.rsplit('.').next().unwrap_or_default();
    name.contains('_') && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Where the secret is put into the request: the parameter's name in the URL, the value in the same file or another that ships, else the request.
fn place_of(app: &App<'_>, secret: &Param, request: &TokenRequest) -> Loc {
    let written = request.written.as_ref();
    let named = written.and_then(|w| w.url.text.find("client_secret=").and_then(|at| w.url.loc(at, at + "client_secret".len())));
    named.or_else(|| value_of(app, secret, request.loc)).unwrap_or(request.loc)
}

/// Where the secret's value stands, or is read: in the file of the request, or in one that ships as well.
fn value_of(app: &App<'_>, secret: &Param, request: Loc) -> Option<Loc> {
    let value = &secret.value;
    let in_sight = |loc: &Loc| loc.file == request.file || (app.ships)(loc.file);
    let literal = value.loc(0, value.text.len()).filter(in_sight);
    let read = || value.holes(0, value.text.len()).map(|h| h.loc).find(|loc| *loc != NOWHERE && in_sight(loc));
    literal.or_else(read)
}
