//! EG404: a refused token that is tried again.

use super::{App, label};
use crate::finding::{Confidence, Finding};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for retry in &app.retries {
        let message = "on 401 the same request is sent again with the same token";
        let mut finding = app.finding("EG404", Confidence::High, retry.loc, Some(retry.function), message);
        finding.primary.message = "the token does not get better by waiting".into();
        if retry.asked != retry.loc {
            finding.related.push(label(retry.asked, "401 leads here"));
        }
        finding.help = Some("on 401 drop the stored token and send the user to sign in again; try again only on 429 and 5xx".into());
        out.push(finding);
    }
}
