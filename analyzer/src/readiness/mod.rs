//! The certification requirements: which are met, which are broken, and which a person has to look at, with the reason why.

mod hidden;
mod proof;

pub(crate) use hidden::Hidden;

use egnyte_rules::rule::Requirement;

use crate::checks::App;
use crate::facts::oauth::{Flow, TokenRequest};
use crate::finding::{Confidence, Loc, Severity};
use crate::report::convert::Places;
use crate::report::model::{AppKind, Evidence, Finding, Readiness, RequirementState, Status, Verdict};
use crate::report::redact;
use crate::report::rulebook;

/// Places of evidence a requirement lists.
const SHOWN: usize = 20;

/// What is said of requirements on calls where there is none.
pub(crate) const NOTHING_FOUND: &str = "no call of Egnyte's API was found in the code that was analysed";

/// Whether all that is to say of a requirement follows from there being no call.
pub(crate) fn is_about_nothing(requirement: &RequirementState) -> bool {
    requirement.evidence.is_empty() && requirement.to_show.as_ref().is_some_and(|show| show.starts_with(NOTHING_FOUND))
}

/// What the calls of an app are called in its report.
pub(crate) struct Names<'a> {
    /// Those of the calls that are resolved, in their order.
    pub(crate) calls: &'a [String],
    /// Those of the others, in their order.
    pub(crate) unresolved: &'a [String],
}

/// The state of every requirement for one app, and the verdict they add up to.
pub(crate) fn judge(
    view: &App<'_>,
    path: &str,
    findings: &[Finding],
    hidden: &Hidden<'_>,
    names: &Names<'_>,
    places: Places<'_>,
) -> Readiness {
    let of = |requirement: &'static Requirement| {
        let about = findings.iter().filter(|f| f.app == path && requirement.rules.iter().any(|code| *code == f.rule)).collect();
        Judged { view, requirement, about, hidden, names, places }.state()
    };
    let requirements: Vec<RequirementState> = egnyte_rules::requirements().iter().map(of).collect();
    let any = |status| requirements.iter().any(|requirement| requirement.status == status);
    let verdict = if any(Status::Unmet) {
        Verdict::NotReady
    } else if any(Status::Review) {
        Verdict::Review
    } else {
        Verdict::Ready
    };
    Readiness { verdict, requirements }
}

/// One requirement of one app.
struct Judged<'a, 'p> {
    view: &'a App<'a>,
    requirement: &'static Requirement,
    /// The findings of its rules, suppressed ones included.
    about: Vec<&'a Finding>,
    hidden: &'a Hidden<'a>,
    names: &'a Names<'a>,
    places: Places<'p>,
}

impl Judged<'_, '_> {
    fn state(&self) -> RequirementState {
        let checked = self.requirement.rules.iter().all(|code| rulebook::get(code).is_some());
        let shown = |(loc, what): (Loc, String)| Evidence { location: self.places.location(loc), what: redact::message(&what) };
        // What decides comes first.
        let mut open: Vec<&Finding> = self.open().collect();
        open.sort_by_key(|finding| std::cmp::Reverse((finding.severity, finding.confidence)));
        let mut evidence: Vec<Evidence> =
            open.iter().take(SHOWN).map(|f| Evidence { location: f.location.clone(), what: f.message.clone() }).collect();
        evidence.extend(self.beside().into_iter().map(shown));
        if !open.is_empty() {
            evidence.extend(self.accepted_at());
        }
        let show = |why: Vec<String>| {
            let why: String = why.iter().map(|why| format!("{}; ", redact::message(why))).collect();
            Some(format!("{why}show {}", self.requirement.show))
        };
        let aside = self.aside();
        let mut withheld = self.withheld();
        let (status, to_show) = if self.open().any(|f| f.severity == Severity::Error && f.confidence == Confidence::High) {
            (Status::Unmet, None)
        } else if aside.is_some() {
            (Status::NotApplicable, None)
        } else if self.open().any(|f| f.severity > Severity::Note || f.confidence < Confidence::High) {
            withheld.extend(self.accepted());
            (Status::Review, show(withheld))
        } else if self.view.is_idle() {
            (Status::Review, show(if withheld.is_empty() { vec![NOTHING_FOUND.to_owned()] } else { withheld }))
        } else if checked {
            match self.proof() {
                Ok(proof) if withheld.is_empty() || self.is_met_by_presence() && self.hides_nothing() => {
                    evidence.extend(proof.into_iter().take(SHOWN).map(shown));
                    evidence.extend(self.accepted_at());
                    (Status::Met, None)
                }
                // What was seen stands, though not everything was.
                Ok(proof) => {
                    evidence.extend(proof.into_iter().take(SHOWN).map(shown));
                    withheld.extend(self.accepted());
                    (Status::Review, show(withheld))
                }
                Err(doubts) => {
                    withheld.extend(self.accepted());
                    withheld.extend(doubts);
                    (Status::Review, show(withheld))
                }
            }
        } else {
            (Status::Review, show(vec!["this version does not check all of it".to_owned()]))
        };
        RequirementState {
            id: self.requirement.id.to_string(),
            title: self.requirement.title.to_string(),
            status,
            checked,
            source: self.requirement.sources.first().map(|s| s.page.to_string()).unwrap_or_default(),
            evidence,
            to_show,
            because: aside.filter(|_| status == Status::NotApplicable).map(str::to_owned),
        }
    }

    fn open(&self) -> impl Iterator<Item = &Finding> {
        self.about.iter().copied().filter(|f| f.suppressed.is_none())
    }

    /// What a reader must know beside the findings of a requirement that is broken.
    fn beside(&self) -> Vec<(Loc, String)> {
        if !self.open().any(|f| f.severity > Severity::Note) {
            return Vec::new();
        }
        match &*self.requirement.id {
            "R2" if !self.view.token_requests.is_empty() => self.handed_in(),
            "R7" => self.unresolved_untold(),
            "R8" => self.unresolved_unwaited(),
            _ => Vec::new(),
        }
    }

    /// Why it does not concern the app, if it does not. An open finding shows that it does.
    fn aside(&self) -> Option<&'static str> {
        if self.open().next().is_some() {
            return None;
        }
        let flows: Vec<Option<Flow>> = self.view.token_requests.iter().map(|request| request.flow).collect();
        let by = |flow| flows.contains(&Some(flow));
        let kind = self.view.config.app_kind();
        let implicit = |flow: &Option<Flow>| matches!(flow, Some(Flow::Implicit | Flow::MspImplicit));
        let (applies, why) = match &*self.requirement.id {
            "R11" => (
                flows.is_empty()
                    || !flows.iter().all(implicit)
                    || !self.view.handed_in.is_empty()
                    || !self.about.is_empty()
                    || !self.withheld().is_empty(),
                "the implicit grant needs no client secret",
            ),
            "R15" => (
                kind == AppKind::Msp || by(Flow::MspImplicit),
                "nothing asks for a token of the MSP API, and the configuration does not say that the app is one for resellers",
            ),
            "R16" => (by(Flow::SapOpenConnectors) || !self.view.through_hub.is_empty(), "no request to SAP Open Connectors was found"),
            "R9" | "R12" => {
                let comes_back = self.by_browser().next().is_some() || !self.view.callbacks.is_empty();
                (flows.is_empty() || comes_back, "no token request sends a browser away and has it back")
            }
            "R10" => (kind != AppKind::Internal, "the configuration says that the app is for the users of one domain"),
            _ => (true, ""),
        };
        (!applies).then_some(why)
    }

    /// Requests that send a browser away and have it back.
    fn by_browser(&self) -> impl Iterator<Item = &TokenRequest> {
        let other = |flow| matches!(flow, Some(Flow::Password | Flow::SapOpenConnectors | Flow::MspImplicit));
        self.view.token_requests.iter().copied().filter(move |request| !request.exchange && !other(request.flow))
    }

    /// Whether what proves it is there, whatever else may be: code that nobody read takes nothing from it.
    fn is_met_by_presence(&self) -> bool {
        *self.requirement.id == *"R14"
    }
}
