//! What every format for people says of an app in the same words.

use super::model::{App, AppKind, Flow, FlowStep, FlowUse, Report, Severity};
use super::table::count;

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
