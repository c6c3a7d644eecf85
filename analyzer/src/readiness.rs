//! The certification requirements: what the findings and the code say of each.

use egnyte_rules::rule::Requirement;

use crate::checks::App;
use crate::facts::flat::Flat;
use crate::facts::handling::Handling;
use crate::facts::oauth::{Flow, TokenRequest};
use crate::facts::throttling::Throttling;
use crate::finding::{Confidence, Severity};
use crate::link::value::HoleKind;
use crate::report::model::{AppKind, Evidence, Finding, Readiness, RequirementState, Status, Verdict};
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
            let status = status(view, requirement, &about, built);
            RequirementState {
                id: requirement.id.to_string(),
                title: requirement.title.to_string(),
                status,
                source: requirement.sources.first().map(|s| s.page.to_string()).unwrap_or_default(),
                evidence,
                to_show: to_show(status, built, &requirement.show),
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

fn status(view: &App<'_>, requirement: &Requirement, about: &[&Finding], built: bool) -> Status {
    let open = |f: &&&Finding| f.suppressed.is_none();
    if about.iter().filter(open).any(|f| f.severity == Severity::Error && f.confidence == Confidence::High) {
        return Status::Unmet;
    }
    let doubtful = about.iter().filter(open).any(|f| f.severity > Severity::Note || f.confidence < Confidence::High)
        || about.iter().any(|f| f.suppressed.as_ref().is_some_and(|s| s.reason.is_none()))
        || is_lowered(view, requirement);
    if doubtful || !built {
        return Status::Review;
    }
    match proof(view, &requirement.id) {
        Some(true) => Status::Met,
        Some(false) => Status::Review,
        None => Status::NotApplicable,
    }
}

/// Whether the configuration hides or lowers a rule of the requirement.
fn is_lowered(view: &App<'_>, requirement: &Requirement) -> bool {
    view.config.rules.iter().any(|(word, level)| {
        let Some(rule) = rulebook::get(word.get_ref()).filter(|r| requirement.rules.contains(&r.code)) else { return false };
        level.get_ref().severity().is_none_or(|severity| severity < rulebook::severity(rule))
    })
}

/// Whether the code shows that a requirement is met; `None` where there is nothing to ask it of.
fn proof(view: &App<'_>, id: &str) -> Option<bool> {
    let asking: Vec<&TokenRequest> = view.token_requests.iter().copied().filter(|r| !r.exchange).collect();
    let asks = !asking.is_empty();
    let calls = !view.calls.is_empty();
    // Requests that send a browser away and have it back.
    let by_browser: Vec<&TokenRequest> =
        asking.iter().copied().filter(|r| !matches!(r.flow, Some(Flow::Password | Flow::SapOpenConnectors | Flow::MspImplicit))).collect();
    let only_others = asks && by_browser.is_empty();
    let of = |flow: Flow| view.token_requests.iter().any(|r| r.flow == Some(flow));
    match id {
        "R1" => Some(asks && !view.is_unscoped()),
        "R2" => Some(asks && calls && view.unresolved.is_empty() && view.not_analysed.is_empty()),
        "R3" => Some(asks),
        "R7" => Some(calls && view.calls.iter().all(|(_, how)| *how == Handling::Specific)),
        "R8" => Some(calls && view.throttling.iter().all(|(_, how)| **how == Throttling::Handled)),
        "R9" | "R12" if only_others => None,
        "R9" => {
            let secure = |r: &&TokenRequest| r.params.get(&["redirect_uri"]).is_some_and(|uri| is_https(&uri.text));
            Some(!by_browser.is_empty() && by_browser.iter().all(secure))
        }
        "R10" if view.config.app == Some(AppKind::Internal) => None,
        "R10" => Some(!view.addresses.is_empty() && view.addresses.iter().all(|a| a.domain.is_none() && a.cloud.is_some())),
        "R11" => {
            let secrets: Vec<_> = view.token_requests.iter().filter_map(|r| r.params.get(&["client_secret"])).collect();
            let kept = |s: &&Flat| s.holes(0, s.text.len()).any(|h| matches!(h.kind, HoleKind::Env(_) | HoleKind::Read(..)));
            Some(!secrets.is_empty() && secrets.iter().all(kept))
        }
        "R12" => {
            let protected = |r: &&TokenRequest| r.params.has(&["state"]);
            Some(
                !by_browser.is_empty()
                    && by_browser.iter().all(protected)
                    && !view.callbacks.is_empty()
                    && view.callbacks.iter().all(|c| c.reads_error && c.reads_state),
            )
        }
        "R13" => Some(!view.addresses.is_empty() && view.addresses.iter().all(|a| a.is_https && a.cloud.is_some())),
        "R15" => of(Flow::MspImplicit).then_some(true),
        "R16" => of(Flow::SapOpenConnectors).then_some(true),
        "R17" => Some(calls && view.unresolved.is_empty() && view.calls.iter().all(|(c, _)| c.endpoint.is_some() && !c.family.is_empty())),
        _ => Some(false),
    }
}

fn is_https(redirect: &str) -> bool {
    redirect.trim().to_ascii_lowercase().replace("%3a", ":").starts_with("https:")
}

fn to_show(status: Status, built: bool, show: &str) -> Option<String> {
    match (status, built) {
        (Status::Review, false) => Some(format!("this version does not check all rules of it; show the reviewer {show}")),
        (Status::Review, true) => Some(format!("show the reviewer {show}")),
        _ => None,
    }
}
