//! EG304: a token, secret or password that stands in the code.

use super::{App, label, quoted};
use crate::facts::credentials::Kind;
use crate::finding::Finding;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for credential in &app.credentials {
        let (what, where_to) = match credential.kind {
            Kind::Token => ("an access token", "ask for it when the program runs, and keep it encrypted"),
            Kind::Secret => ("the client secret", "read it from the environment or a secret manager of the server"),
            Kind::Password => ("a password", "let users sign in with Egnyte instead, by the authorization code flow"),
        };
        let named = credential.name.as_deref().map(|n| format!(" as {}", quoted(n))).unwrap_or_default();
        let message = format!("{what} is written into the code{named}");
        let mut finding = app.finding("EG304", credential.confidence, credential.loc, None, message);
        finding.primary.message = "whoever sees this file can use it".into();
        for loc in credential.again.iter().take(3) {
            finding.related.push(label(*loc, "and here again"));
        }
        finding.help = Some(format!("have this one revoked, as it stays in the history; {where_to}"));
        out.push(finding);
    }
}
