//! EG304: a token, secret or password that stands in the code.

use super::{App, label, quoted};
use crate::facts::credentials::{Credential, Kind};
use crate::finding::{Confidence, Finding, Loc};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for credential in &app.credentials {
        let (what, where_to) = match credential.kind {
            Kind::Token => ("an access token", "ask for it when the program runs, and keep it encrypted"),
            Kind::Secret => ("the client secret", "read it from the environment or a secret manager of the server"),
            Kind::Password => ("a password", "let users sign in with Egnyte instead, by the authorization code flow"),
        };
        let named = credential.name.as_deref().map(|n| format!(" as {}", quoted(n))).unwrap_or_default();
        let message = format!("{what} is written into the code{named}");
        let confidence = if is_sent(app, credential) { Confidence::High } else { credential.confidence };
        let mut finding = app.finding("EG304", confidence, credential.loc, None, message);
        finding.primary.message = "whoever sees this file can use it".into();
        for loc in credential.again.iter().take(3) {
            finding.related.push(label(*loc, "and here again"));
        }
        finding.help = Some(format!("have this one revoked, as it stays in the history; {where_to}"));
        out.push(finding);
    }
}

/// Whether a credential is sent to Egnyte with a token request: what it is then rests on no name.
fn is_sent(app: &App<'_>, credential: &Credential) -> bool {
    let places = || std::iter::once(credential.loc).chain(credential.again.iter().copied());
    let holds = |at: Loc| places().any(|place| place.file == at.file && (at.span.contains(place.span) || place.span.contains(at.span)));
    app.token_requests.iter().any(|request| {
        let values = request.params.all(&["client_secret", "password", "refresh_token"]).map(|param| &param.value);
        values.into_iter().any(|value| value.loc(0, value.text.len()).is_some_and(holds))
    })
}
