//! The certification requirements, as far as the rules for them exist.

use egnyte_rules::rule::Requirement;

use crate::checks::App;
use crate::facts::flat::Flat;
use crate::facts::handling::Handling;
use crate::facts::oauth::{Flow, Scopes, TokenRequest};
use crate::facts::throttling::Throttling;
use crate::finding::{Confidence, Loc, Severity};
use crate::link::value::HoleKind;
use crate::report::convert::Places;
use crate::report::model::{AppKind, Evidence, Finding, Readiness, RequirementState, Status, SuppressedBy, Verdict};
use crate::report::redact;
use crate::report::rulebook;

/// Places of evidence a requirement lists.
const SHOWN: usize = 5;

/// What is said of requirements on calls where there is none.
pub(crate) const NOTHING_FOUND: &str = "no call of Egnyte's API was found in the code that was analysed";

/// Whether all that is to say of a requirement follows from there being no call.
pub(crate) fn is_about_nothing(requirement: &RequirementState) -> bool {
    requirement.evidence.is_empty() && requirement.to_show.as_ref().is_some_and(|show| show.starts_with(NOTHING_FOUND))
}

/// What the configuration keeps from the reader.
pub(crate) struct Hidden<'a> {
    /// Rules of which it drops or lowers findings of the app.
    pub(crate) lowered: &'a [&'a str],
    /// Files that mention Egnyte and are not analysed because it says so.
    pub(crate) excluded: &'a [String],
    /// Whether it names the endpoint of a call of the app.
    pub(crate) claims: bool,
}

/// The state of every requirement for one app, and the verdict they add up to.
pub(crate) fn judge(view: &App<'_>, path: &str, findings: &[Finding], hidden: &Hidden<'_>, places: Places<'_>) -> Readiness {
    let of = |requirement: &'static Requirement| {
        let about = findings.iter().filter(|f| f.app == path && requirement.rules.iter().any(|code| *code == f.rule)).collect();
        Judged { view, requirement, about, hidden }.state(places)
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
struct Judged<'a> {
    view: &'a App<'a>,
    requirement: &'static Requirement,
    /// The findings of its rules, suppressed ones included.
    about: Vec<&'a Finding>,
    hidden: &'a Hidden<'a>,
}

impl Judged<'_> {
    fn state(&self, places: Places<'_>) -> RequirementState {
        let checked = self.requirement.rules.iter().all(|code| rulebook::get(code).is_some());
        let mut evidence: Vec<Evidence> =
            self.open().map(|f| Evidence { location: f.location.clone(), what: f.message.clone() }).take(SHOWN).collect();
        let show = |why: &str| Some(format!("{why}; show {}", self.requirement.show));
        let aside = self.aside();
        let (status, to_show) = if self.open().any(|f| f.severity == Severity::Error && f.confidence == Confidence::High) {
            (Status::Unmet, None)
        } else if aside.is_some() {
            (Status::NotApplicable, None)
        } else if let Some(why) = self.withheld() {
            (Status::Review, show(&why))
        } else if self.open().any(|f| f.severity > Severity::Note || f.confidence < Confidence::High) {
            (Status::Review, Some(format!("show {}", self.requirement.show)))
        } else if self.view.is_idle() {
            (Status::Review, show(NOTHING_FOUND))
        } else if !checked {
            (Status::Review, show("this version does not check all of it"))
        } else if let Some(proof) = self.proof() {
            let shown = |(loc, what): (Loc, String)| Evidence { location: places.location(loc), what: redact::message(&what) };
            evidence.extend(proof.into_iter().take(SHOWN).map(shown));
            (Status::Met, None)
        } else {
            (Status::Review, show(self.unproven()))
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

    /// Why it does not concern the app, if it does not. An open finding shows that it does.
    fn aside(&self) -> Option<&'static str> {
        if self.open().next().is_some() {
            return None;
        }
        let flows: Vec<Option<Flow>> = self.view.token_requests.iter().map(|request| request.flow).collect();
        let by = |flow| flows.contains(&Some(flow));
        let kind = self.view.config.app_kind();
        let (applies, why) = match &*self.requirement.id {
            "R15" => (kind == AppKind::Msp || by(Flow::MspImplicit), "nothing asks for a token of the MSP API, and `app` is not `msp`"),
            "R16" => (by(Flow::SapOpenConnectors), "no request to SAP Open Connectors was found"),
            "R9" | "R12" => {
                (flows.is_empty() || self.by_browser().next().is_some(), "no token request sends a browser away and has it back")
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

    /// Why nothing proves it: of what is not there nothing can be proven.
    fn unproven(&self) -> &'static str {
        match &*self.requirement.id {
            "R2" | "R6" | "R7" | "R8" | "R10" | "R13" | "R17" if self.view.calls.is_empty() && self.view.unresolved.is_empty() => {
                NOTHING_FOUND
            }
            "R1" | "R2" | "R3" | "R11" if self.view.token_requests.is_empty() => "no token request was found in the code",
            _ => "the code does not prove it",
        }
    }

    /// What keeps a reader from seeing whether it is met.
    fn withheld(&self) -> Option<String> {
        let rules = |codes: &[&str]| codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
        let mut lowered: Vec<&str> =
            self.hidden.lowered.iter().copied().filter(|code| self.requirement.rules.iter().any(|r| r == code)).collect();
        lowered.sort_unstable();
        lowered.dedup();
        if !lowered.is_empty() {
            return Some(format!("the configuration hides or lowers findings of {}", rules(&lowered)));
        }
        for finding in &self.about {
            match &finding.suppressed {
                Some(by) if by.by == SuppressedBy::Config => {
                    return Some(format!("the configuration allows a finding of `{}`", finding.rule));
                }
                Some(by) if by.reason.is_none() => {
                    return Some(format!("a finding of `{}` is suppressed without a reason", finding.rule));
                }
                _ => {}
            }
        }
        let file = self.hidden.excluded.first()?;
        Some(format!("the configuration keeps code that mentions Egnyte out of the analysis, `{}`", redact::printable(file)))
    }

    /// What in the code proves it; `None` where nothing does. A requirement without an arm is for a person to look at.
    fn proof(&self) -> Option<Vec<(Loc, String)>> {
        let view = self.view;
        let asking = || view.token_requests.iter().filter(|request| !request.exchange);
        let scopes_known = || asking().all(|request| matches!(&request.scopes, Scopes::Known(text) if !text.open));
        let all_seen = !view.calls.is_empty() && view.unresolved.is_empty() && view.not_analysed.is_empty();
        let of = |flow: Flow| {
            let title = crate::assemble::flow(flow).title();
            view.token_requests.iter().filter(|r| r.flow == Some(flow)).map(|r| (r.loc, format!("by {title}"))).collect()
        };
        let first_call = || view.calls.first().map(|(call, _)| call.loc);
        let calls = |what: &str| format!("{}, {what}", crate::checks::count(view.calls.len(), "call"));
        match &*self.requirement.id {
            "R1" if asking().next().is_some() && scopes_known() => Some(
                asking()
                    .filter_map(|request| match &request.scopes {
                        Scopes::Known(text) => {
                            let words: Vec<&str> = text.words.iter().map(|word| word.name.as_str()).collect();
                            Some((text.loc.unwrap_or(request.loc), format!("asks for `{}`", words.join(" "))))
                        }
                        _ => None,
                    })
                    .collect(),
            ),
            "R2" if asking().next().is_some() && scopes_known() && all_seen && !self.hidden.claims => {
                // What an endpoint needs that the catalogue does not list, nobody knows.
                let named = view.calls.iter().all(|(call, _)| call.endpoint.is_some() && !call.family.is_empty());
                named.then(|| first_call().map(|at| (at, calls("and the scopes they need are those asked for"))).into_iter().collect())
            }
            "R3" if asking().next().is_some() && view.token_requests.iter().all(|request| request.flow.is_some() || request.exchange) => {
                let title = |flow: Flow| crate::assemble::flow(flow).title();
                Some(asking().filter_map(|request| Some((request.loc, format!("by {}", title(request.flow?))))).collect())
            }
            // Whatever asks for a token has a place where the answer is kept.
            "R4" => {
                let tokens: Vec<&TokenRequest> = view.token_requests.iter().copied().filter(|r| gives_a_token(r)).collect();
                let kept =
                    |r: &&TokenRequest| view.kept.iter().find(|k| k.asked == r.loc).map(|k| (k.loc, "the token is kept here".to_owned()));
                let places: Vec<(Loc, String)> = tokens.iter().filter_map(kept).collect();
                (!tokens.is_empty() && places.len() == tokens.len()).then_some(places)
            }
            // Each token is encrypted or given to what keeps secrets; that it reaches no other place is for the rules to say.
            "R5" => {
                let tokens: Vec<&TokenRequest> = view.token_requests.iter().copied().filter(|r| gives_a_token(r)).collect();
                let kept = |r: &&TokenRequest| {
                    let safe = view.kept.iter().find(|k| k.asked == r.loc && k.safely);
                    safe.map(|k| (k.loc, "the token is encrypted here".to_owned()))
                };
                let places: Vec<(Loc, String)> = tokens.iter().filter_map(kept).collect();
                (!tokens.is_empty() && places.len() == tokens.len()).then_some(places)
            }
            "R6" if !view.calls.is_empty() && view.unresolved.is_empty() && view.bearings.is_empty() => {
                let borne = view.calls.iter().all(|(call, _)| view.borne.contains(&call.loc));
                borne.then(|| first_call().map(|at| (at, calls("each with its token in the `Authorization` header"))).into_iter().collect())
            }
            "R14" => {
                let sure = view.revocations.iter().filter(|r| r.sure);
                let mut places: Vec<(Loc, String)> = sure.map(|r| (r.loc, "the token is revoked here".to_owned())).collect();
                places.dedup();
                (!places.is_empty()).then_some(places)
            }
            "R7" if !view.calls.is_empty() && view.calls.iter().all(|(_, how)| *how == Handling::Specific) => {
                Some(first_call().map(|at| (at, calls("each with a branch of its own for 401"))).into_iter().collect())
            }
            "R8" if !view.calls.is_empty() && view.throttling.iter().all(|(_, how)| **how == Throttling::Handled) => {
                Some(first_call().map(|at| (at, calls("each prepared for throttling"))).into_iter().collect())
            }
            "R9" => {
                let secure = |r: &TokenRequest| r.params.get(&["redirect_uri"]).is_some_and(|uri| is_https(&uri.text));
                let proven = self.by_browser().next().is_some() && self.by_browser().all(secure);
                proven.then(|| self.by_browser().map(|r| (r.loc, "comes back to an HTTPS address".into())).collect())
            }
            "R10" if !view.addresses.is_empty() && view.addresses.iter().all(|a| a.domain.is_none() && a.cloud.is_some()) => {
                Some(first_call().map(|at| (at, "no call names a domain of its own".into())).into_iter().collect())
            }
            "R11" => {
                let secrets: Vec<(Loc, &Flat)> =
                    view.token_requests.iter().filter_map(|r| Some((r.loc, r.params.get(&["client_secret"])?))).collect();
                let kept = |s: &Flat| s.holes(0, s.text.len()).any(|h| matches!(h.kind, HoleKind::Env(_) | HoleKind::Read(..)));
                let proven = !secrets.is_empty() && secrets.iter().all(|(_, secret)| kept(secret));
                proven.then(|| secrets.iter().map(|(loc, _)| (*loc, "the secret comes from outside the code".into())).collect())
            }
            "R12" => {
                let proven = self.by_browser().next().is_some()
                    && self.by_browser().all(|r| r.params.has(&["state"]))
                    && !view.callbacks.is_empty()
                    && view.callbacks.iter().all(|c| c.reads_error && c.reads_state);
                proven.then(|| self.by_browser().map(|r| (r.loc, "sends a state, and the callback reads it".into())).collect())
            }
            "R13" if !view.addresses.is_empty() && view.addresses.iter().all(|a| a.is_https && a.cloud.is_some()) => {
                Some(first_call().map(|at| (at, calls("all by HTTPS"))).into_iter().collect())
            }
            "R15" => Some(of(Flow::MspImplicit)),
            "R16" => Some(of(Flow::SapOpenConnectors)),
            "R17" if all_seen && self.about.is_empty() && view.calls.iter().all(|(call, _)| call.endpoint.is_some()) => {
                Some(first_call().map(|at| (at, calls("each of an endpoint that the catalogue lists as current"))).into_iter().collect())
            }
            _ => None,
        }
    }
}

/// Whether a request is answered with the token itself, not with a code for one.
fn gives_a_token(request: &TokenRequest) -> bool {
    request.exchange || request.flow == Some(Flow::Password)
}

fn is_https(redirect: &str) -> bool {
    redirect.trim().to_ascii_lowercase().replace("%3a", ":").starts_with("https:")
}
