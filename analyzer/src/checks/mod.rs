//! The rules: facts → findings. Nothing here knows a language.

mod analysis;
mod declarations;
mod flows;
mod responses;
mod scopes;
mod storage;

pub(crate) use declarations::Declarations;
pub(crate) use scopes::unneeded_scopes;

use crate::config::Config;
use crate::facts::calls::{ApiCall, UnresolvedCall};
use crate::facts::handling::Handling;
use crate::facts::oauth::{Scopes, TokenRequest};
use crate::facts::tokens::Stored;
use crate::finding::{Confidence, Finding, Label, Loc, Severity};
use crate::ir::Name;
use crate::link::record::Record;
use crate::link::value::FuncRef;

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
    pub config: &'a Config,
    /// Proofs of a back end.
    pub back_end: Vec<BackEnd>,
    /// Its calls, each with how its failure is treated.
    pub calls: Vec<(&'a ApiCall, Handling)>,
    /// Calls whose path is not known.
    pub unresolved: Vec<&'a UnresolvedCall>,
    /// Its token requests.
    pub token_requests: Vec<&'a TokenRequest>,
    /// Tokens that reach a place outside.
    pub stored: Vec<&'a Stored>,
    /// The scopes that its code declares.
    pub declarations: Declarations<'a>,
    /// Its files that were not analysed.
    pub not_analysed: Vec<&'a NotAnalysed>,
    /// What the machine saw.
    pub record: &'a Record,
    /// The names around a function, outermost first.
    pub symbols: &'a dyn Fn(FuncRef) -> Vec<Name>,
}

/// Every finding of every rule in one app.
#[must_use]
pub(crate) fn run(app: &App<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    scopes::check(app, &mut out);
    declarations::check(app, &mut out);
    flows::check(app, &mut out);
    storage::check(app, &mut out);
    responses::check(app, &mut out);
    analysis::check(app, &mut out);
    out
}

impl App<'_> {
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

    /// The token requests that say which scopes the app asks for: not the exchanges.
    fn asking(&self) -> impl Iterator<Item = &TokenRequest> {
        self.token_requests.iter().copied().filter(|r| !r.exchange && !r.open)
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
fn count(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// A word in backticks, cut where it is absurdly long.
fn quoted(word: &str) -> String {
    let short: String = word.chars().take(60).collect();
    format!("`{short}`")
}

fn label(loc: Loc, message: impl Into<String>) -> Label {
    Label { loc, message: message.into() }
}
