//! EG308: a token request for every call, and no token that is kept.

use super::{App, label};
use crate::facts::refetch::Again;
use crate::finding::{Confidence, Finding};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for refetch in &app.refetched {
        let (message, at, why) = match refetch.again {
            Again::Served(at) => {
                ("a new token is asked for with every request that is served, and none is kept", at, "requests are served here")
            }
            Again::Loop(at) => ("a new token is asked for in every round of a loop, and none is kept", at, "the loop"),
            Again::Before(at) => {
                ("a new token is asked for before every request of a client, and none is kept", at, "runs before every request")
            }
            Again::Call(at) => ("a new token is asked for before every call, and none is kept", at, "this call asks for another one"),
        };
        let mut finding = app.finding("EG308", Confidence::High, refetch.loc, Some(refetch.function), message);
        finding.primary.message = "asked for anew each time".into();
        if refetch.request != refetch.loc {
            finding.related.push(label(refetch.request, "the token request"));
        }
        finding.related.push(label(refetch.call, "and used for this call"));
        finding.related.push(label(at, why));
        finding.help =
            Some("keep the token until it expires or Egnyte answers 401: in memory, or encrypted where every process can read it".into());
        out.push(finding);
    }
}
