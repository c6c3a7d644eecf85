//! EG201 and EG202: the implicit grant.

use super::{App, label};
use crate::facts::oauth::Flow;
use crate::finding::Finding;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for request in app.token_requests.iter().filter(|r| r.flow == Some(Flow::Implicit)) {
        let loc = request.loc;
        let mut finding = match app.back_end.first() {
            Some(_) if !app.library => {
                let mut finding =
                    app.finding("EG201", request.confidence, loc, Some(request.function), "implicit grant in an app that has a back end");
                finding.related.extend(app.back_end.iter().take(2).map(|b| label(b.loc, b.what.clone())));
                finding.help = Some("ask for `response_type=code` and exchange the code for the token on the server".into());
                finding
            }
            _ => {
                let mut finding = app.finding("EG202", request.confidence, loc, Some(request.function), "implicit grant: the token is handed to the browser");
                finding.help = Some("add a small back end and use the authorization code flow; keep the implicit grant only if there cannot be one".into());
                finding
            }
        };
        finding.primary.message = match &request.helper {
            Some(helper) => format!("`{helper}` makes an implicit request"),
            None => "asks for the token itself".into(),
        };
        if let Some(at) = request.flow_loc.filter(|at| *at != loc && at.file != request.loc.file) {
            finding.related.push(label(at, "the response type"));
        }
        out.push(finding);
    }
}
