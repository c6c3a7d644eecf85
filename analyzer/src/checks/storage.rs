//! EG301: a token in `localStorage`.

use super::{App, label, quoted};
use crate::facts::oauth::Flow;
use crate::finding::{Confidence, Finding};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for stored in app.stored.iter().filter(|s| s.kind == "local-storage") {
        let mut confidence = stored.confidence;
        // What the page's address carries is Egnyte's only where the app sends the browser to Egnyte for it.
        let comes_back = app.token_requests.iter().any(|r| !r.exchange && !matches!(r.flow, Some(Flow::AuthorizationCode | Flow::Password)));
        if stored.from_page && !comes_back {
            continue;
        }
        if confidence == Confidence::Low {
            // Only the key's name says token: it must say Egnyte too.
            let says_egnyte = stored.key.as_deref().is_some_and(|k| k.to_ascii_lowercase().contains("egnyte"));
            if !says_egnyte {
                continue;
            }
            confidence = Confidence::Medium;
        }
        let key = stored.key.as_deref().map(|k| format!(" under {}", quoted(k))).unwrap_or_default();
        let mut finding = app.finding("EG301", confidence, stored.loc, Some(stored.function), format!("an Egnyte token is kept in localStorage{key}"));
        finding.primary.message = "any script of the page can read it from here".into();
        if let Some(origin) = stored.origin {
            finding.related.push(label(origin, "the token comes from here"));
        }
        for via in stored.via.iter().take(3) {
            finding.related.push(label(*via, "and is stored here"));
        }
        finding.help = Some("keep the token on the server, encrypted, and give the browser a session cookie; in a page without a server keep it in memory only".into());
        out.push(finding);
    }
}
