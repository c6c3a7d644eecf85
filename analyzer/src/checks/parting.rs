//! EG309: users part from the app, and Egnyte goes on accepting its token.

use super::{App, count, label};
use crate::facts::oauth::Flow;
use crate::finding::{Confidence, Finding};

/// Ways out that are shown beside the first.
const SHOWN: usize = 3;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    let asks = app.token_requests.iter().any(|r| !matches!(r.flow, Some(Flow::MspImplicit | Flow::SapOpenConnectors)));
    let Some((first, others)) = app.partings.split_first() else { return };
    if !asks || !app.revocations.is_empty() {
        return;
    }
    let message = "a user parts from the app here, and nothing revokes the token";
    let mut finding = app.finding("EG309", Confidence::High, first.loc, Some(first.function), message);
    finding.primary.message = "Egnyte goes on accepting the token".into();
    finding.related.push(label(first.forgets, "the app only forgets it"));
    finding.related.extend(others.iter().take(SHOWN).map(|p| label(p.loc, "and so does this way out")));
    if others.len() > SHOWN {
        finding.notes.push(format!("{} in all", count(others.len() + 1, "way")));
    }
    finding.help = Some("send the token to `POST /pubapi/v1/tokens/revoke` before it is forgotten".into());
    out.push(finding);
}
