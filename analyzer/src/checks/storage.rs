//! EG301, EG302, EG303, EG305: places where a token is kept or shown.

use super::{App, label, quoted};
use crate::facts::oauth::Flow;
use crate::facts::tokens::Stored;
use crate::finding::{Confidence, Finding};
use crate::link::record::EventKind;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    local_storage(app, out);
    let hides_cookies = hides_cookies(app);
    let told = app.stored.iter().filter(|s| s.confidence > Confidence::Low && is_egnytes(app, s));
    for stored in told.filter(|stored| stored.kind != "cookie" || !hides_cookies) {
        out.extend(elsewhere(app, stored));
    }
}

/// Whether a policy of the program's own keeps every cookie from the scripts, however it is set.
fn hides_cookies(app: &App<'_>) -> bool {
    app.record.events.iter().any(|event| !event.void && matches!(&event.kind, EventKind::Sink { kind, .. } if &**kind == "cookie-policy"))
}

/// Whether the page's address, if the token comes from there, is one that Egnyte sends the browser back to.
fn is_egnytes(app: &App<'_>, stored: &Stored) -> bool {
    let comes_back = app.token_requests.iter().any(|r| !r.exchange && !matches!(r.flow, Some(Flow::AuthorizationCode | Flow::Password)));
    !stored.from_page || comes_back
}

/// What is to be said of a token in any other place.
fn elsewhere(app: &App<'_>, stored: &Stored) -> Option<Finding> {
    const KEEP: &str = "keep the token on the server, encrypted, and give the browser a session cookie that scripts cannot read";
    const ENCRYPT: &str = "encrypt it first, or give it to a keychain or secret manager";
    const LOG: &str = "leave it out: a log has more readers than the program has users";
    let (rule, message, why, help) = match stored.kind.as_str() {
        "session-storage" => ("EG302", "an Egnyte token is kept in sessionStorage", "any script of the page can read it from here", KEEP),
        "indexed-db" => ("EG302", "an Egnyte token is kept in IndexedDB", "any script of the page can read it from here", KEEP),
        "extension-storage" => (
            "EG302",
            "an Egnyte token is kept in the extension's storage",
            "nothing encrypts it there, and every page of the extension can read it",
            KEEP,
        ),
        "cookie" => ("EG302", "an Egnyte token is kept in a cookie that scripts can read", "not marked HttpOnly", KEEP),
        "html" => ("EG302", "an Egnyte token is written into a page", "the browser gets to see it", KEEP),
        "response" => ("EG302", "an Egnyte token is sent to the front end", "the browser gets to see it", KEEP),
        "redirect" => ("EG302", "an Egnyte token is sent to the browser in a redirect", "it stays in the browser's history", KEEP),
        "file" => ("EG303", "an Egnyte token is written to a file in plain text", "nothing encrypts it on its way here", ENCRYPT),
        "database" | "document" => {
            ("EG303", "an Egnyte token is stored in a database in plain text", "nothing encrypts it on its way here", ENCRYPT)
        }
        "column" => ("EG303", "an Egnyte token is stored in a database column in plain text", "the column keeps what it is given", ENCRYPT),
        "log" => ("EG305", "an Egnyte token or secret is logged", "it is printed here", LOG),
        _ => return None,
    };
    let mut finding = app.finding(rule, stored.confidence, stored.loc, Some(stored.function), message);
    finding.primary.message = why.into();
    finding.related.extend(stored.origin.map(|origin| label(origin, "the token comes from here")));
    finding.related.extend(stored.beside.iter().map(|origin| label(*origin, "and another from here")));
    finding.related.extend(stored.kept.map(|kept| label(kept, "and is kept here")));
    if stored.kind == "column" {
        finding.related.extend(stored.via.iter().map(|put| label(*put, "and is put into it here")));
    }
    finding.help = Some(help.into());
    Some(finding)
}

/// EG301.
fn local_storage(app: &App<'_>, out: &mut Vec<Finding>) {
    for stored in app.stored.iter().filter(|s| s.kind == "local-storage") {
        let mut confidence = stored.confidence;
        if !is_egnytes(app, stored) {
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
        let mut finding =
            app.finding("EG301", confidence, stored.loc, Some(stored.function), format!("an Egnyte token is kept in localStorage{key}"));
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
