//! The report: the one value every output format is drawn from.
//!
//! Names of fields are a contract with scripts that read `--format json`: fields may be added, none is renamed. All text in it
//! is redacted when it is made (see [`super::redact`]), so no renderer can show a secret.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::app::{
    ApiCall, App, AppKind, Backend, Candidate, Flow, FlowStep, FlowUse, Handles401, ScopeAt, ScopeNeed, Scopes, Uncalled, Unresolved,
};
pub use crate::finding::{Applicability, Confidence, Severity};

/// The version of this contract, the first field of every report.
pub const SCHEMA: &str = "egnyte-lint/report/1";

/// What one run found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// Always `egnyte-lint/report/1`.
    pub schema: String,
    /// What made the report.
    pub tool: Tool,
    /// The folder that was read, as it was given.
    pub root: String,
    /// The name of that folder, where it was given as `.`, which is none.
    pub folder: Option<String>,
    /// The commit the folder was at.
    pub commit: Commit,
    /// What was read.
    pub files: Files,
    /// What was configured.
    pub config: ConfigUse,
    /// Whether allows, lowered rules and excludes of the code base were set aside, as a reviewer wants it.
    pub reviewer: bool,
    /// The baseline the findings were held against.
    pub baseline: Option<BaselineUse>,
    /// The revision since which findings count.
    pub since: Option<SinceUse>,
    /// One entry for each app with Egnyte code.
    pub apps: Vec<App>,
    /// The faults, suppressed ones included.
    pub findings: Vec<Finding>,
    /// The faults that the configuration turns off with their rule, each with the entry that does so.
    pub off: Vec<Finding>,
    /// The faults counted; suppressed ones count only as suppressed, and those that are turned off not at all.
    pub summary: Summary,
}

/// What made the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tool {
    /// Always `egnyte-lint`.
    pub name: String,
    /// Version of the tool.
    pub version: String,
    /// Version of the rules and the catalogue.
    pub rules: String,
}

/// The state of the version control the root lies in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Commit {
    /// The full id; null outside a repository.
    pub id: Option<String>,
    /// Whether files differ from that commit.
    pub dirty: bool,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Files {
    /// Files seen by the walk.
    pub walked: usize,
    /// Files that joined the analysis.
    pub analyzed: usize,
    /// Files that would have mattered and could not be read, or only in part.
    pub not_analyzed: Vec<NotAnalyzed>,
    /// Files that mention Egnyte and that the configuration keeps out of the analysis, relative to the root.
    pub excluded: Vec<String>,
    /// Files that mention Egnyte and that a machine wrote (minified, bundled, generated), relative to the root; they are not
    /// analysed.
    pub generated: Vec<String>,
    /// Test code that mentions Egnyte, relative to the root: what it calls does not count.
    pub tests: Vec<String>,
}

/// A file that matters and could not be analysed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NotAnalyzed {
    /// Path relative to the root.
    pub path: String,
    /// Why not.
    pub reason: String,
    /// Whether a part of it was analysed.
    pub partial: bool,
    /// Where what was not analysed begins, in order; none where that is the whole file.
    pub places: Vec<Location>,
}

/// What was configured.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct ConfigUse {
    /// The configuration files, relative to the root.
    pub files: Vec<String>,
    /// Every key that changes what is reported.
    pub overrides: Vec<Override>,
}

/// A configuration key that changes what is reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Override {
    /// The key, `rules.EG501`.
    pub key: String,
    /// Its value.
    pub value: String,
    /// Why, where the configuration says so.
    pub reason: Option<String>,
    /// Whether it had no effect, as the run was a reviewer's.
    pub set_aside: bool,
    /// Where it stands.
    pub location: Location,
}

/// The baseline the findings were held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BaselineUse {
    /// The file, as it was given.
    pub path: String,
    /// How many findings it holds.
    pub matched: usize,
    /// Its entries that no finding matches any more.
    pub stale: Vec<BaselineEntry>,
}

/// A finding that was known before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BaselineEntry {
    /// The rule's code.
    pub rule: String,
    /// The finding's fingerprint.
    pub fingerprint: String,
    /// The file it stood in; for people.
    pub path: String,
    /// What it said; for people.
    pub message: String,
}

/// The revision since which findings count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SinceUse {
    /// As it was given.
    pub revision: String,
    /// The full id of its commit.
    pub commit: String,
}

/// A range of text in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Location {
    /// Path relative to the root, with `/`.
    pub path: String,
    /// First line, from 1.
    pub line: u32,
    /// First column, from 1, in Unicode scalar values.
    pub column: u32,
    /// Last line, from 1.
    pub end_line: u32,
    /// Column after the last character, from 1, in Unicode scalar values.
    pub end_column: u32,
    /// First byte, from 0.
    pub byte_start: u32,
    /// Byte after the last.
    pub byte_end: u32,
}

/// A place and what it proves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// The place.
    pub location: Location,
    /// What it proves.
    pub what: String,
}

/// What a reviewer will decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Readiness {
    /// All requirements taken together.
    pub verdict: Verdict,
    /// Each of them.
    pub requirements: Vec<RequirementState>,
}

/// All requirements taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Every requirement is met or does not apply.
    Ready,
    /// One is unmet.
    NotReady,
    /// None is unmet, and a person has to look at one.
    Review,
}

/// One certification requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RequirementState {
    /// Its name, `R1`.
    pub id: String,
    /// What it asks.
    pub title: String,
    /// Whether it is met.
    pub status: Status,
    /// Whether this version has every rule of it.
    pub checked: bool,
    /// The Egnyte page that asks it.
    pub source: String,
    /// What decided it.
    pub evidence: Vec<Evidence>,
    /// What to show the reviewer, where the code cannot prove it.
    pub to_show: Option<String>,
    /// Why it does not concern this app; null where it does.
    pub because: Option<String>,
}

/// Whether a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The code proves it.
    Met,
    /// The code breaks it.
    Unmet,
    /// A person has to look.
    Review,
    /// It does not concern this app.
    NotApplicable,
}

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The rule's code, `EG101`.
    pub rule: String,
    /// The rule's name, `missing-scope`.
    pub name: String,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// The app's folder.
    pub app: String,
    /// The fault.
    pub message: String,
    /// The code that breaks the rule.
    pub location: Location,
    /// What to say at that place; may be empty.
    pub label: String,
    /// The places that make it so, in the order to read them.
    pub related: Vec<Related>,
    /// Further facts.
    pub notes: Vec<String>,
    /// What to type instead.
    pub help: Option<String>,
    /// A certain change.
    pub fix: Option<Fix>,
    /// The certification requirement it speaks of.
    pub requirement: Option<String>,
    /// A hash that unrelated edits do not change.
    pub fingerprint: String,
    /// What suppresses it; null when nothing does.
    pub suppressed: Option<Suppression>,
    /// What would suppress or lower it, had a reviewer's run not set it aside.
    pub under_review: Option<Suppression>,
    /// What lowers its severity; null when nothing does.
    pub lowered: Option<Lowered>,
}

/// A further place of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Related {
    /// The place.
    pub location: Location,
    /// What it has to do with the finding.
    pub message: String,
}

/// A change that would mend a fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fix {
    /// What it does, in the imperative.
    pub description: String,
    /// Whether `--fix` applies it, or only `--fix --unsafe`.
    pub applicability: Applicability,
    /// Replacements, none overlapping.
    pub edits: Vec<Edit>,
}

/// One replacement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Edit {
    /// What is replaced.
    pub location: Location,
    /// The new text.
    pub replacement: String,
}

/// What suppresses a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Suppression {
    /// A comment in the code or an entry of the configuration.
    pub by: SuppressedBy,
    /// The written reason.
    pub reason: Option<String>,
    /// Where it stands.
    pub location: Location,
}

/// What lowers the severity of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lowered {
    /// The severity without it.
    pub from: Severity,
    /// The entry of the configuration.
    pub by: Suppression,
}

/// Where a suppression stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SuppressedBy {
    /// An `egnyte-lint: allow(…)` comment.
    Comment,
    /// An `[[allow]]` of `egnyte-lint.toml`.
    Config,
    /// An entry of the baseline: it was there before.
    Baseline,
    /// No line it speaks of changed since the revision that was given.
    Since,
}

impl SuppressedBy {
    /// Whether it hides a finding because it is old, and not because somebody accepts it.
    #[must_use]
    pub const fn is_unchanged(self) -> bool {
        matches!(self, Self::Baseline | Self::Since)
    }
}

/// Faults counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Summary {
    /// Findings that block approval.
    pub errors: usize,
    /// Findings a reviewer will ask about.
    pub warnings: usize,
    /// Findings that inform.
    pub notes: usize,
    /// Findings that are suppressed.
    pub suppressed: usize,
    /// Findings that are not new: a baseline holds them, or nothing changed where they stand.
    pub unchanged: usize,
}

impl Report {
    /// An empty report over `root`.
    #[must_use]
    pub fn new(root: &str) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            tool: Tool {
                name: "egnyte-lint".to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                rules: super::rulebook::version().to_owned(),
            },
            root: root.to_owned(),
            folder: None,
            commit: Commit::default(),
            files: Files::default(),
            config: ConfigUse::default(),
            reviewer: false,
            baseline: None,
            since: None,
            apps: Vec::new(),
            findings: Vec::new(),
            off: Vec::new(),
            summary: Summary::default(),
        }
    }

    /// What to call all of it: by the root that was named, or, where that is no name, by the app at the root.
    #[must_use]
    pub fn title(&self) -> &str {
        match self.root.as_str() {
            "." | "./" => {
                let app = self.apps.iter().find(|app| app.path == ".").map(|app| app.title(self));
                app.or(self.folder.as_deref()).unwrap_or("the whole folder")
            }
            root => root,
        }
    }

    /// Whether nothing in the tree speaks to Egnyte.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let files = &self.files;
        self.apps.is_empty() && self.findings.is_empty() && files.not_analyzed.is_empty() && files.excluded.is_empty()
    }

    /// The findings that count, worst first; among equals as they stand in the code.
    #[must_use]
    pub fn open(&self) -> Vec<&Finding> {
        let mut open: Vec<&Finding> = self.findings.iter().filter(|finding| finding.suppressed.is_none()).collect();
        open.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        open
    }

    /// The findings somebody accepts, as they stand in the code. Those that are merely old are not among them.
    pub fn accepted(&self) -> impl Iterator<Item = (&Finding, &Suppression)> {
        let hidden = self.findings.iter().filter_map(|finding| Some((finding, finding.suppressed.as_ref()?)));
        hidden.filter(|(_, by)| !by.by.is_unchanged())
    }

    /// The findings that the configuration turns off with their rule, as they stand in the code.
    pub fn turned_off(&self) -> impl Iterator<Item = (&Finding, &Suppression)> {
        self.off.iter().filter_map(|finding| Some((finding, finding.suppressed.as_ref()?)))
    }

    /// Keeps the findings of one file, and counts again. The apps stay whole: a scope is missing in an app, not in a file.
    pub fn keep_findings_of(&mut self, path: &str) {
        self.findings.retain(|finding| finding.location.path == path);
        self.off.retain(|finding| finding.location.path == path);
        self.summary = Summary::of(&self.findings);
    }
}

impl Summary {
    /// Counts `findings`.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let mut summary = Self::default();
        for finding in findings {
            match (&finding.suppressed, finding.severity) {
                (Some(by), _) if by.by.is_unchanged() => summary.unchanged += 1,
                (Some(_), _) => summary.suppressed += 1,
                (None, Severity::Error) => summary.errors += 1,
                (None, Severity::Warning) => summary.warnings += 1,
                (None, Severity::Note) => summary.notes += 1,
            }
        }
        summary
    }
}
