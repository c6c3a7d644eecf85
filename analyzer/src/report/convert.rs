//! From a finding inside the tool to a finding of the report: places become lines and columns, text is redacted.

use crate::finding::{self, Loc};
use crate::report::excerpt::Sources;
use crate::report::fingerprint::fingerprint;
use crate::report::model::{Edit, Finding, Fix, Location, Related, Suppression};
use crate::report::{redact, rulebook};
use crate::source::FileId;

/// How places inside the tool are named in the report.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    /// The texts; every file a finding points into is among them.
    pub sources: &'a Sources,
    /// The path of a file relative to the root.
    pub path: &'a dyn Fn(FileId) -> &'a str,
}

impl Places<'_> {
    /// A place as the report names it.
    #[must_use]
    pub fn location(&self, loc: Loc) -> Location {
        self.sources.location((self.path)(loc.file), loc.span)
    }

    /// A finding as the report has it. `app` is the folder of its app.
    #[must_use]
    pub fn finding(
        &self,
        finding: &finding::Finding,
        app: &str,
        suppressed: Option<Suppression>,
        under_review: Option<Suppression>,
    ) -> Finding {
        let rule = rulebook::get(finding.rule);
        let loc = finding.primary.loc;
        let statement = self.sources.statement((self.path)(loc.file), loc.span);
        Finding {
            rule: finding.rule.to_owned(),
            name: rule.map_or(finding.rule, |rule| &*rule.name).to_owned(),
            severity: finding.severity,
            confidence: finding.confidence,
            app: app.to_owned(),
            message: redact::message(&finding.message),
            location: self.location(loc),
            label: redact::message(&finding.primary.message),
            related: finding
                .related
                .iter()
                .map(|label| Related { location: self.location(label.loc), message: redact::message(&label.message) })
                .collect(),
            notes: finding.notes.iter().map(|note| redact::message(note)).collect(),
            help: finding.help.as_deref().map(redact::message),
            // What would have to be masked is no edit that anybody could make.
            fix: finding.fix.as_ref().filter(|fix| fix.edits.iter().all(|(_, text)| redact::source(text) == *text)).map(|fix| Fix {
                description: redact::message(&fix.description),
                applicability: fix.applicability,
                edits: fix.edits.iter().map(|(loc, text)| Edit { location: self.location(*loc), replacement: text.clone() }).collect(),
            }),
            requirement: rule.and_then(|rule| rule.requirement.as_deref()).map(str::to_owned),
            // What is said of a whole file is known by what it says: its first line has nothing to do with it.
            fingerprint: fingerprint(finding.rule, &finding.symbols, if loc.span.is_empty() { &finding.message } else { statement }),
            suppressed,
            under_review,
            lowered: None,
        }
    }
}
