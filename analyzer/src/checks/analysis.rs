//! EG901 and EG902: what the analysis could not see.

use super::{App, label};
use crate::finding::{Confidence, Finding};
use crate::ir::Span;
use crate::link::value::NOWHERE;

/// A rule that failed, told at a place of the app.
pub(super) fn failed(app: &App<'_>, why: &str) -> Finding {
    let calls = app.calls.iter().map(|(call, _)| call.loc);
    let requests = app.token_requests.iter().map(|request| request.loc);
    let loc = calls.chain(requests).chain(app.unresolved.iter().map(|call| call.loc)).next().unwrap_or(NOWHERE);
    let mut finding =
        app.finding("EG901", Confidence::High, loc, None, format!("a rule failed, and what it would have found is missing: {why}"));
    finding.help = Some("this is a fault of egnyte-lint; please report it".into());
    finding
}

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for file in &app.not_analysed {
        let message = if file.partial {
            format!("part of this file was not analysed: {}", file.why)
        } else {
            format!("this file was not analysed: {}", file.why)
        };
        let mut finding = app.finding("EG901", Confidence::High, file.loc, None, message);
        let help = if file.panic {
            "this is a fault of egnyte-lint; please report it"
        } else if file.loc.span == Span::default() {
            // Nothing of it was read: its size, its bytes or its language are in the way, and no place in it is.
            "show the reviewer by hand what this file asks of Egnyte"
        } else {
            "show the reviewer by hand what this file asks of Egnyte, or mend it so that it parses"
        };
        finding.help = Some(help.into());
        out.push(finding);
    }
    for call in &app.unresolved {
        let mut finding = app.finding(
            "EG902",
            Confidence::High,
            call.loc,
            Some(call.function),
            format!("this call goes to Egnyte, and its path could not be resolved: {}", call.why),
        );
        finding.primary.message = format!("reads `{}`", call.url);
        if let Some(unknown) = call.unknown.filter(|at| *at != call.loc) {
            finding.related.push(label(unknown, "the part that is not known comes from here"));
        }
        if let Some(sent) = call.sent.filter(|sent| Some(*sent) != call.unknown) {
            finding.related.push(label(sent, "the request is sent here"));
        }
        finding.help = Some(
            "declare it in egnyte-lint.toml: `[[calls]]` with `at` (a file, `file:function` or `file:line`), `method` and `endpoint`"
                .into(),
        );
        out.push(finding);
    }
}
