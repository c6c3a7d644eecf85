//! The certification requirements, as far as the rules for them exist.

use crate::checks::App;
use crate::finding::{Confidence, Severity};
use crate::report::model::{Evidence, Finding, Readiness, RequirementState, Status, Verdict};
use crate::report::rulebook;

/// The state of every requirement for one app, and the verdict they add up to.
pub(crate) fn judge(view: &App<'_>, path: &str, findings: &[Finding]) -> Readiness {
    let requirements: Vec<RequirementState> = egnyte_rules::requirements()
        .iter()
        .map(|requirement| {
            let about: Vec<&Finding> =
                findings.iter().filter(|f| f.app == path && requirement.rules.iter().any(|code| *code == f.rule)).collect();
            let built = requirement.rules.iter().all(|code| rulebook::get(code).is_some());
            let evidence = about
                .iter()
                .filter(|f| f.suppressed.is_none())
                .take(5)
                .map(|f| Evidence { location: f.location.clone(), what: f.message.clone() })
                .collect();
            let status = status(view, &requirement.id, &about, built);
            RequirementState {
                id: requirement.id.to_string(),
                title: requirement.title.to_string(),
                status,
                source: requirement.sources.first().map(|s| s.page.to_string()).unwrap_or_default(),
                evidence,
                to_show: to_show(status, built),
            }
        })
        .collect();
    let verdict = if requirements.iter().any(|r| r.status == Status::Unmet) {
        Verdict::NotReady
    } else if requirements.iter().any(|r| r.status == Status::Review) {
        Verdict::Review
    } else {
        Verdict::Ready
    };
    Readiness { verdict, requirements }
}

fn status(view: &App<'_>, id: &str, about: &[&Finding], built: bool) -> Status {
    let open = |f: &&&Finding| f.suppressed.is_none();
    if about.iter().filter(open).any(|f| f.severity == Severity::Error && f.confidence == Confidence::High) {
        return Status::Unmet;
    }
    let doubtful = about.iter().filter(open).any(|f| f.severity > Severity::Note || f.confidence < Confidence::High)
        || about.iter().any(|f| f.suppressed.as_ref().is_some_and(|s| s.reason.is_none()));
    if doubtful || !built {
        return Status::Review;
    }
    let asks = view.token_requests.iter().any(|r| !r.exchange);
    let proven = match id {
        "R1" => asks && !view.is_unscoped(),
        "R2" => asks && !view.calls.is_empty() && view.unresolved.is_empty() && view.not_analysed.is_empty(),
        "R3" => asks,
        "R7" => !view.calls.is_empty() && view.calls.iter().all(|(_, how)| *how == crate::facts::handling::Handling::Specific),
        "R15" | "R16" => return Status::NotApplicable,
        _ => false,
    };
    if proven { Status::Met } else { Status::Review }
}

fn to_show(status: Status, built: bool) -> Option<String> {
    match (status, built) {
        (Status::Review, false) => Some("this version does not check all rules of it; show the reviewer by hand".into()),
        (Status::Review, true) => Some("the code does not prove it; show the reviewer how the app does it".into()),
        _ => None,
    }
}
