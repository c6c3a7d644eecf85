//! EG201–EG204 and EG211: flows that do not fit the app.

use egnyte_rules::matcher::OAuthStep;

use super::{App, label, quoted};
use crate::facts::flat::{Flat, HOLE};
use crate::facts::oauth::{self, Flow};
use crate::finding::{Confidence, Finding, Severity};
use crate::report::model::AppKind;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    implicit(app, out);
    password(app, out);
    enhanced(app, out);
    resellers(app, out);
}

/// EG201 and EG202.
fn implicit(app: &App<'_>, out: &mut Vec<Finding>) {
    let said = |r: &oauth::TokenRequest| r.flow == Some(Flow::Implicit);
    let meant = taken_for_token(app);
    let implicit = |r: &&&oauth::TokenRequest| (said(r) || meant(r)) && !app.is_meant_for_msp(r) && !is_callers_choice(app, r);
    for request in app.token_requests.iter().filter(implicit) {
        let loc = request.loc;
        // What the request leaves out, what comes back tells by a name.
        let confidence = if said(request) { request.confidence } else { request.confidence.min(Confidence::Medium) };
        let mut finding = match app.back_end.first() {
            Some(_) if !app.library => {
                let mut finding =
                    app.finding("EG201", confidence, loc, Some(request.function), "implicit grant in an app that has a back end");
                finding.related.extend(app.back_end.iter().take(2).map(|b| label(b.loc, b.what.clone())));
                finding.help = Some("ask for `response_type=code` and exchange the code for the token on the server".into());
                finding
            }
            _ => {
                let mut finding =
                    app.finding("EG202", confidence, loc, Some(request.function), "implicit grant: the token is handed to the browser");
                finding.help = Some(
                    "add a small back end and use the authorization code flow; keep the implicit grant only if there cannot be one".into(),
                );
                finding
            }
        };
        finding.primary.message = match &request.helper {
            Some(helper) => format!("`{helper}` makes an implicit request"),
            None if !said(request) => "names no `response_type`, and the page takes an `access_token`".into(),
            None => "asks for the token itself".into(),
        };
        if let Some(at) = request.flow_loc.filter(|at| at.file != loc.file || !loc.span.contains(at.span)) {
            finding.related.push(label(at, "the response type"));
        }
        out.push(finding);
    }
}

/// Tells the requests that do not say what they ask for, where the app takes a token from its address and no other request asks for one.
fn taken_for_token<'a>(app: &'a App<'_>) -> impl Fn(&oauth::TokenRequest) -> bool + use<'a> {
    let asked = app.token_requests.iter().any(|r| r.flow == Some(Flow::Implicit));
    let takes = !asked && app.callbacks.iter().any(|callback| callback.implicit);
    move |r| takes && r.flow.is_none() && !r.exchange && !r.open && !r.params.has(&["response_type"])
}

/// Whether a function of a library asks for the token or for a code, as its caller says: one option of several is not the app's choice.
fn is_callers_choice(app: &App<'_>, request: &oauth::TokenRequest) -> bool {
    let offers_code = |r: &&oauth::TokenRequest| r.function == request.function && !r.exchange && r.flow == Some(Flow::AuthorizationCode);
    app.library && app.token_requests.iter().any(offers_code)
}

/// EG203.
fn password(app: &App<'_>, out: &mut Vec<Finding>) {
    if app.config.app_kind() == AppKind::Internal {
        return;
    }
    const HELP: &str = "use the authorization code flow; an app for the users of one domain says `app = \"internal\"` in egnyte-lint.toml";
    let mut asking = app.token_requests.iter().filter(|r| r.flow == Some(Flow::Password)).peekable();
    // What a front end hands to its server is the same request once more, where the server's own is in sight.
    let relayed = app.relayed.iter().filter(|request| request.grant == "password").take(if asking.peek().is_some() { 0 } else { 1 });
    for request in relayed {
        let message = "the server is asked to sign in with the user's password";
        let mut finding = app.finding("EG203", Confidence::Medium, request.loc, Some(request.function), message);
        finding.primary.message = "a partner's key is refused this grant".into();
        finding.help = Some(HELP.into());
        out.push(finding);
    }
    for request in asking {
        let message = match &request.helper {
            Some(helper) => format!("{} signs in with the user's password", quoted(helper)),
            None => "this token request signs in with the user's password".into(),
        };
        let at = request.flow_loc.filter(|at| at.file == request.loc.file).unwrap_or(request.loc);
        let mut finding = app.finding("EG203", request.confidence, at, Some(request.function), message);
        // One way of several that a library offers is not the app's choice.
        if app.library {
            finding.severity = Severity::Note;
        }
        finding.primary.message = "a partner's key is refused this grant".into();
        if at != request.loc {
            finding.related.push(label(request.loc, "the token request"));
        }
        finding.help = Some(HELP.into());
        out.push(finding);
    }
}

/// EG204.
fn enhanced(app: &App<'_>, out: &mut Vec<Finding>) {
    let to_service = |r: &&&oauth::TokenRequest| r.written.as_ref().is_some_and(|w| w.step == OAuthStep::EnhancedAuthorize);
    for request in app.token_requests.iter().filter(to_service) {
        let asked = request.params.all(&["response_type", "grant_type"]).find(|p| {
            let text = p.value.text.trim().to_ascii_lowercase();
            !text.contains(HOLE) && !text.is_empty() && !matches!(text.as_str(), "code" | "authorization_code")
        });
        let Some(asked) = asked else { continue };
        let message =
            format!("the Enhanced Authentication Service is asked with {}", quoted(&format!("{}={}", asked.name, asked.value.text)));
        let mut finding = app.finding("EG204", request.confidence, request.loc, Some(request.function), message);
        finding.primary.message = "it works with the authorization code flow only".into();
        if let Some(at) = asked.value.loc(0, asked.value.text.len()).filter(|at| !request.loc.span.contains(at.span)) {
            finding.related.push(label(at, "the flow"));
        }
        finding.help = Some("ask for `response_type=code`, and exchange the code on the user's own domain".into());
        out.push(finding);
    }
}

/// EG211.
fn resellers(app: &App<'_>, out: &mut Vec<Finding>) {
    let names_portal = |r: &oauth::TokenRequest| r.params.get(&["redirect_uri"]).is_some_and(oauth::is_reseller_page);
    for request in app.token_requests.iter().copied().filter(|r| r.asks_user()) {
        let kind = request.params.get(&["response_type"]).map(|k| k.text.trim().to_ascii_lowercase()).filter(|k| !k.contains(HOLE));
        let named = names_portal(request);
        if !named && !app.is_meant_for_msp(request) {
            continue;
        }
        let may_be_login = request.params.get(&["redirect_uri"]).is_none_or(may_be_login);
        let message = match kind.as_deref() {
            _ if !named && !may_be_login => "the redirect URI of this MSP request is not the reseller login page".to_owned(),
            Some(kind) if kind != "token" => format!("an MSP request asks for {}", quoted(&format!("response_type={kind}"))),
            _ if !may_be_login => "an MSP request comes back to another page than the reseller login".to_owned(),
            _ => continue,
        };
        let mut finding = app.finding("EG211", Confidence::High, request.loc, Some(request.function), message);
        finding.primary.message = "the MSP API is opened by its own request only".into();
        finding.help = Some("send `response_type=token` and `redirect_uri=https://resellers.egnyte.com/accounts/login/`".into());
        out.push(finding);
    }
}

/// Whether a redirect URI is the reseller login page, or what is known of it leaves that open.
fn may_be_login(redirect: &Flat) -> bool {
    const LOGIN: &str = "https://resellers.egnyte.com/accounts/login/";
    let plain = oauth::decoded(&redirect.text).to_ascii_lowercase();
    let may_be = |page: &str| {
        let mut known = plain.split(HOLE);
        let Some(mut rest) = known.next().and_then(|first| page.strip_prefix(first)) else { return false };
        let mut last = None;
        for part in known {
            if let Some(between) = last.replace(part) {
                let Some((_, behind)) = rest.split_once(between) else { return false };
                rest = behind;
            }
        }
        last.map_or(rest.is_empty(), |end| rest.ends_with(end))
    };
    may_be(LOGIN) || may_be(LOGIN.trim_end_matches('/'))
}
