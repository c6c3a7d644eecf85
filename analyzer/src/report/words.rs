//! What every format for people says of an app in the same words.

use super::model::{App, AppKind, Flow, FlowStep, FlowUse, Report, RequirementState, Severity, Status, Verdict};
use super::redact::printable;
use super::table::count;
use super::terminal::place;

/// Calls that a line about their token names; the others are counted.
const CALLS_NAMED: usize = 6;

impl App {
    /// Who it is for, and whether anybody says so.
    #[must_use]
    pub const fn kind_in_words(&self) -> &'static str {
        match (self.library, self.kind, self.kind_given) {
            (true, ..) => "library",
            (_, AppKind::Public, true) => "public app",
            (_, AppKind::Public, false) => "taken for a public app, as no `egnyte-lint.toml` says otherwise",
            (_, AppKind::Internal, _) => "internal app",
            (_, AppKind::Msp, _) => "MSP app",
        }
    }
}

impl Verdict {
    /// The verdict itself, for people.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::NotReady => "not ready",
            Self::Review => "review",
        }
    }
}

impl Status {
    /// The status itself, for people.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Review => "review",
            Self::NotApplicable => "not applicable",
        }
    }
}

impl RequirementState {
    /// What decided it and what to show, on one line; nothing where the status says all.
    #[must_use]
    pub fn why(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        if let Some((first, others)) = self.evidence.split_first() {
            let more = if others.is_empty() { String::new() } else { format!(" (and {})", count(others.len(), "more place")) };
            parts.push(format!("{}: {}{more}", place(&first.location), first.what));
        }
        parts.extend(self.to_show.clone());
        parts.extend(self.because.clone());
        printable(&parts.join("; "))
    }

    /// All of it on one line, for the formats that have no table: `R4 review: tokens are cached: src/login.ts:3:1: …`.
    #[must_use]
    pub fn in_words(&self) -> String {
        let why = self.why();
        let rest = if why.is_empty() { why } else { format!(": {why}") };
        format!("{} {}: {}{rest}", self.id, self.status.in_words(), printable(&self.title))
    }
}

impl FlowUse {
    /// What happens there, for people.
    #[must_use]
    pub fn in_words(&self) -> String {
        let title = self.flow.title();
        match (self.step, &self.from) {
            (FlowStep::SignIn, _) => format!("sends the user to Egnyte to sign in ({title})"),
            (FlowStep::Token, _) => format!("asks for the token ({title})"),
            (FlowStep::HandedIn, _) if self.flow != Flow::StaticToken => title.to_owned(),
            (FlowStep::HandedIn, None) => "no sign-in in the code: the token is handed in, and from where was not seen".to_owned(),
            (FlowStep::HandedIn, Some(from)) => {
                let more = self.calls.len().saturating_sub(CALLS_NAMED);
                let named = self.calls.iter().take(CALLS_NAMED).cloned().collect::<Vec<_>>().join(", ");
                let more = if more > 0 { format!(" and {}", count(more, "more call")) } else { String::new() };
                format!("a token that is handed in comes from {from}, for {named}{more}")
            }
        }
    }
}

impl Report {
    /// How many findings are hidden by comments and configurations, by their severity: `3 hidden (2 errors, 1 warning)`; nothing
    /// where none is.
    #[must_use]
    pub fn hidden(&self) -> Option<String> {
        let all = || self.accepted().chain(self.turned_off());
        let of = |severity: Severity| all().filter(|(finding, _)| finding.severity == severity).count();
        let kinds = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
        let counted: Vec<String> = kinds
            .into_iter()
            .map(|(severity, what)| (of(severity), what))
            .filter(|(n, _)| *n > 0)
            .map(|(n, what)| count(n, what))
            .collect();
        (!counted.is_empty()).then(|| format!("{} hidden ({})", all().count(), counted.join(", ")))
    }
}
