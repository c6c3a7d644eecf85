//! The rules: facts → findings. Nothing here knows a language.

mod addresses;
mod agreement;
mod analysis;
mod bearing;
mod callbacks;
mod credentials;
mod declarations;
mod endpoints;
mod flows;
mod front_end;
mod parting;
mod redirects;
mod refetch;
mod requests;
mod responses;
mod retries;
mod scopes;
mod storage;
mod throttling;

pub(crate) use declarations::Declarations;
pub(crate) use scopes::unneeded_scopes;

use crate::config::AppConfig;
use crate::edit::{Edit, Editor};
use crate::facts::addresses::Address;
use crate::facts::bearing::{Bearing, Borne};
use crate::facts::callbacks::Callback;
use crate::facts::calls::{ApiCall, UnresolvedCall};
use crate::facts::credentials::Credential;
use crate::facts::handed_in::HandedIn;
use crate::facts::handling::Handling;
use crate::facts::idle_paths::IdlePath;
use crate::facts::keeping::Kept;
use crate::facts::oauth::{self, BasicClient, Flow, Scopes, TokenRequest};
use crate::facts::parting::{Parting, Revocation};
use crate::facts::refetch::Refetch;
use crate::facts::retries::Retry;
use crate::facts::sent::{Relayed, Secret};
use crate::facts::throttling::Throttling;
use crate::facts::tokens::Stored;
use crate::finding::{Applicability, Confidence, Finding, Fix, Label, Loc, Severity};
use crate::ir::{Name, Span};
use crate::link::program::panic_message;
use crate::link::record::{EventKind, Record};
use crate::link::value::{FuncRef, NOWHERE};
use crate::report::model::AppKind;
use crate::source::FileId;

/// A proof that an app has a back end.
#[derive(Debug, Clone)]
pub(crate) struct BackEnd {
    /// Where.
    pub loc: Loc,
    /// What proves it, in a few words.
    pub what: String,
}

/// A file that was not, or only partly, analysed.
#[derive(Debug, Clone)]
pub(crate) struct NotAnalysed {
    /// Where it went wrong; the whole file where nothing of it was read.
    pub loc: Loc,
    /// Why, in a few words.
    pub why: String,
    /// The further places where it went wrong, in order.
    pub again: Vec<Span>,
    /// The rest of the file was analysed.
    pub partial: bool,
    /// The tool failed rather than the file.
    pub panic: bool,
}

/// One app, with what was found in it.
pub(crate) struct App<'a> {
    /// Its index among the apps.
    pub index: usize,
    /// A package that other apps use.
    pub library: bool,
    /// The configuration that holds for it.
    pub config: &'a AppConfig,
    /// The file it is from.
    pub config_path: Option<&'a str>,
    /// Proofs of a back end.
    pub back_end: Vec<BackEnd>,
    /// Its calls, each with how its failure is treated.
    pub calls: Vec<(&'a ApiCall, Handling)>,
    /// Its calls, each with what becomes of it when it is throttled.
    pub throttling: Vec<(&'a ApiCall, &'a Throttling)>,
    /// Where codes and tokens come back to.
    pub callbacks: Vec<&'a Callback>,
    /// Branches for 401 that send the same request again.
    pub retries: Vec<&'a Retry>,
    /// Token requests that are made once for each call.
    pub refetched: Vec<&'a Refetch>,
    /// How the tokens of its calls surely travel, in the same order.
    pub borne: Vec<Borne>,
    /// Its calls whose token is handed in.
    pub handed_in: Vec<&'a HandedIn>,
    /// Calls through SAP Open Connectors.
    pub through_hub: Vec<Loc>,
    /// Where the tokens it asks for are kept.
    pub kept: Vec<&'a Kept>,
    /// API paths of its code that no request was seen to use.
    pub idle_paths: Vec<&'a IdlePath>,
    /// The ways out of it on which a token is forgotten.
    pub partings: Vec<&'a Parting>,
    /// What revokes a token.
    pub revocations: Vec<&'a Revocation>,
    /// The hosts its requests go to.
    pub addresses: Vec<&'a Address>,
    /// Whether a file ships to a browser or a phone.
    pub ships: &'a dyn Fn(FileId) -> bool,
    /// Whether a file is code rather than settings.
    pub is_code: &'a dyn Fn(FileId) -> bool,
    /// Calls whose path is not known.
    pub unresolved: Vec<&'a UnresolvedCall>,
    /// Its token requests.
    pub token_requests: Vec<&'a TokenRequest>,
    /// Actions in Egnyte's web UI, which hand the app its tokens.
    pub invocations: Vec<Loc>,
    /// Tokens that travel otherwise than they should.
    pub bearings: Vec<&'a Bearing>,
    /// Client secrets that are sent otherwise than with token requests.
    pub secrets: Vec<&'a Secret>,
    /// Token requests that its front end has its server make.
    pub relayed: Vec<&'a Relayed>,
    /// OAuth libraries that send the client's key and secret as HTTP Basic credentials.
    pub basic_clients: Vec<&'a BasicClient>,
    /// Tokens, secrets and passwords that stand in its code and settings.
    pub credentials: Vec<&'a Credential>,
    /// Tokens that reach a place outside.
    pub stored: Vec<&'a Stored>,
    /// The scopes that its code declares.
    pub declarations: Declarations<'a>,
    /// Its files that were not analysed.
    pub not_analysed: Vec<&'a NotAnalysed>,
    /// Finds the edits that mend a finding.
    pub editor: Editor<'a>,
    /// What the machine saw.
    pub record: &'a Record,
    /// The names around a function, outermost first.
    pub symbols: &'a dyn Fn(FuncRef) -> Vec<Name>,
}

/// A rule, or a close family of rules.
type Check = fn(&App<'_>, &mut Vec<Finding>);

const CHECKS: &[Check] = &[
    scopes::check,
    agreement::check,
    declarations::check,
    flows::check,
    requests::check,
    redirects::check,
    callbacks::check,
    front_end::check,
    storage::check,
    refetch::check,
    parting::check,
    credentials::check,
    bearing::check,
    responses::check,
    retries::check,
    throttling::check,
    addresses::check,
    endpoints::check,
    analysis::check,
];

/// Every finding of every rule in one app, and whether a rule failed: it takes nothing with it but what it would have found.
#[must_use]
pub(crate) fn run(app: &App<'_>) -> (Vec<Finding>, bool) {
    let (mut findings, failed) = contained(CHECKS, |check, out| check(app, out), |why| analysis::failed(app, why));
    for finding in &mut findings {
        let own = finding.primary.loc;
        // A place that begins where the finding does and ends within it tells nothing further.
        finding.related.retain(|at| at.loc.file != own.file || at.loc.span.start != own.span.start || !own.span.contains(at.loc.span));
    }
    (findings, failed)
}

/// Runs `checks` one after the other. One that panics leaves nothing but what `failed` makes of it; the others are untouched.
fn contained<C>(checks: &[C], run: impl Fn(&C, &mut Vec<Finding>), failed: impl Fn(&str) -> Finding) -> (Vec<Finding>, bool) {
    let (mut out, mut any_failed) = (Vec::new(), false);
    for check in checks {
        let before = out.clone();
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(check, &mut out)));
        if let Err(panic) = result {
            out = before;
            out.push(failed(&panic_message(&*panic)));
            any_failed = true;
        }
    }
    (out, any_failed)
}

impl App<'_> {
    /// The API paths of its code that lead to an endpoint which no call goes to.
    pub(crate) fn uncalled(&self) -> impl Iterator<Item = &IdlePath> {
        let called = |endpoint: &str| {
            let is_it =
                |call: &ApiCall| call.endpoint.as_deref() == Some(endpoint) || call.candidates.iter().any(|(_, path, ..)| path == endpoint);
            self.calls.iter().any(|(call, _)| is_it(call))
        };
        let idle = self.idle_paths.iter().filter(|idle| (self.is_code)(idle.loc.file));
        idle.filter(move |idle| !idle.endpoints.iter().any(|endpoint| called(endpoint))).copied()
    }

    /// A finding with the severity of its rule, one lower at medium confidence.
    fn finding(
        &self,
        rule: &'static str,
        confidence: Confidence,
        loc: Loc,
        function: Option<FuncRef>,
        message: impl Into<String>,
    ) -> Finding {
        let severity = match egnyte_rules::rule(rule).map(|r| r.severity) {
            Some(egnyte_rules::rule::Severity::Error) => Severity::Error,
            Some(egnyte_rules::rule::Severity::Warning) => Severity::Warning,
            _ => Severity::Note,
        };
        Finding {
            rule,
            severity: lowered(severity, confidence),
            confidence,
            message: message.into(),
            primary: Label { loc, message: String::new() },
            related: Vec::new(),
            help: None,
            notes: Vec::new(),
            fix: None,
            app: self.index,
            symbols: function.map(|f| (self.symbols)(f)).unwrap_or_default(),
        }
    }

    /// Where the client of a direct call is made, if the app makes one.
    fn client_site(&self, call: &ApiCall) -> Option<Loc> {
        let event = call.events.iter().find(|e| self.record.events[**e].chain.len() == 1)?;
        match &self.record.events[*event].kind {
            EventKind::Request(request) => {
                request.client.as_ref().map(|c| c.site).filter(|site| *site != NOWHERE && site.span != call.loc.span)
            }
            _ => None,
        }
    }

    /// Where a call is sent, if that is not where it stands: in a helper, or further down, once it is prepared; or where a callback takes
    /// its answer.
    fn sent_at(&self, call: &ApiCall) -> Option<Loc> {
        let events = || call.events.iter().map(|e| &self.record.events[*e]);
        events().find_map(|event| event.answered_at.or(event.sent)).or_else(|| call.via.last().copied())
    }

    /// The function of a call's chain that stands at a place, else the call's own.
    fn function_at(&self, call: &ApiCall, place: Loc) -> FuncRef {
        let functions = call.events.iter().flat_map(|e| self.record.events[*e].functions.iter());
        functions.rev().find(|f| f.file == place.file).copied().unwrap_or(call.function)
    }

    /// It is meant for customers of Egnyte, as every app is that does not say otherwise.
    fn is_public(&self) -> bool {
        self.config.app_kind() == AppKind::Public
    }

    /// The token requests that say which scopes the app asks for: not the exchanges.
    fn asking(&self) -> impl Iterator<Item = &TokenRequest> {
        self.token_requests.iter().copied().filter(|r| !r.exchange && !r.open)
    }

    /// Whether a request can only be meant for the MSP API, though it may name another page to come back to. EG211 says so where it
    /// surely does, and the rules of other flows have nothing to add.
    pub(crate) fn is_meant_for_msp(&self, request: &TokenRequest) -> bool {
        // An app that calls nothing but the MSP API, or says so, asks for tokens for nothing else.
        let only_msp = !self.calls.is_empty() && self.calls.iter().all(|(c, _)| c.family == "msp");
        let says_so = self.config.app_kind() == AppKind::Msp;
        // Beside a right one it is meant for the same, if it asks as that API is asked: for a token, without scopes.
        let beside = || self.token_requests.iter().any(|r| r.asks_user() && r.flow == Some(Flow::MspImplicit));
        let asks_alike = request.flow == Some(Flow::Implicit) && matches!(request.scopes, Scopes::Absent);
        request.asks_user()
            && request.params.get(&["redirect_uri"]).is_some_and(|r| !oauth::is_reseller_page(r))
            && (says_so || only_msp && (asks_alike || !beside()))
    }

    /// Whether it neither calls Egnyte nor asks for a token, as far as anybody can see.
    pub(crate) fn is_idle(&self) -> bool {
        self.calls.is_empty() && self.unresolved.is_empty() && self.token_requests.is_empty()
    }

    /// Whether nothing in it is worth a word: it mentions Egnyte, and that is all.
    pub(crate) fn is_silent(&self) -> bool {
        let nothing_said = self.stored.is_empty() && self.credentials.is_empty() && self.callbacks.is_empty();
        let nothing_declared = self.declarations.own.is_empty() && self.declarations.misplaced.is_empty();
        self.is_idle() && nothing_said && nothing_declared && self.not_analysed.is_empty()
    }

    /// Whether some token request asks for no scope at all, so that its token may do everything.
    #[must_use]
    pub(crate) fn is_unscoped(&self) -> bool {
        self.asking().any(|r| matches!(r.scopes, Scopes::Absent | Scopes::Impossible(_)))
    }
}

/// A severity as a finding of that confidence has it.
fn lowered(severity: Severity, confidence: Confidence) -> Severity {
    match (severity, confidence) {
        (severity, Confidence::High) => severity,
        (Severity::Error, _) => Severity::Warning,
        _ => Severity::Note,
    }
}

/// `1 call`, `3 calls`.
pub(crate) fn count(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// A word in backticks, cut where it is absurdly long.
fn quoted(word: &str) -> String {
    let short: String = word.chars().take(60).collect();
    format!("`{short}`")
}

/// A fix that keeps what the code does, or does what its rule asks for where there is one way to do it.
fn safe(description: impl Into<String>, edits: Vec<Edit>) -> Option<Fix> {
    fix(Applicability::Safe, description, edits)
}

/// A fix that the authors of the code have to want.
fn not_safe(description: impl Into<String>, edits: Vec<Edit>) -> Option<Fix> {
    fix(Applicability::Unsafe, description, edits)
}

/// A fix that is safe if something holds.
fn safe_if(is_safe: bool, description: impl Into<String>, edits: Vec<Edit>) -> Option<Fix> {
    fix(if is_safe { Applicability::Safe } else { Applicability::Unsafe }, description, edits)
}

fn fix(applicability: Applicability, description: impl Into<String>, mut edits: Vec<Edit>) -> Option<Fix> {
    edits.sort();
    edits.dedup();
    (!edits.is_empty()).then(|| Fix { description: description.into(), applicability, edits })
}

fn label(loc: Loc, message: impl Into<String>) -> Label {
    Label { loc, message: message.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(rule: &'static str, message: &str) -> Finding {
        Finding {
            rule,
            severity: Severity::Warning,
            confidence: Confidence::High,
            message: message.to_owned(),
            primary: label(NOWHERE, ""),
            related: Vec::new(),
            help: None,
            notes: Vec::new(),
            fix: None,
            app: 0,
            symbols: Vec::new(),
        }
    }

    #[test]
    fn a_rule_that_panics_leaves_the_others_alone() {
        let run = |rule: &&'static str, out: &mut Vec<Finding>| {
            out.push(finding(rule, "found"));
            assert_ne!(*rule, "EG301", "no such place");
        };
        let (found, failed) = contained(&["EG101", "EG301", "EG401"], run, |why| finding("EG901", why));
        assert!(failed);
        let rules: Vec<_> = found.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["EG101", "EG901", "EG401"]);
        assert!(found[1].message.contains("no such place"), "{}", found[1].message);
        assert!(!contained(&["EG101", "EG401"], run, |why| finding("EG901", why)).1);
    }
}
