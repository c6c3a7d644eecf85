//! A baseline: the findings a team knows of, so that only new ones fail a run.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::report::model::{BaselineEntry, BaselineUse, Finding, Location, Report, Summary, SuppressedBy, Suppression};

/// The version of the file's form, its first field.
pub const SCHEMA: &str = "egnyte-lint/baseline/1";

/// The findings of an earlier run, a multiset of rule and fingerprint. Paths and messages are there for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    schema: String,
    findings: Vec<BaselineEntry>,
}

impl Baseline {
    /// The open findings of a report, those an older baseline holds among them.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let known = |finding: &&Finding| match &finding.suppressed {
            None => true,
            Some(by) => matches!(by.by, SuppressedBy::Baseline | SuppressedBy::Since),
        };
        let mut findings: Vec<BaselineEntry> = report
            .findings
            .iter()
            .filter(known)
            .map(|finding| BaselineEntry {
                rule: finding.rule.clone(),
                fingerprint: finding.fingerprint.clone(),
                path: finding.location.path.clone(),
                message: finding.message.clone(),
            })
            .collect();
        findings.sort_by(|a, b| (&a.path, &a.rule, &a.fingerprint).cmp(&(&b.path, &b.rule, &b.fingerprint)));
        Self { schema: SCHEMA.to_owned(), findings }
    }

    /// How many findings it holds.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.findings.len()
    }

    /// Reads a baseline.
    ///
    /// # Errors
    /// If the text is none, in a few words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let baseline: Self = serde_json::from_str(text)
            .map_err(|error| format!("line {}, column {}: {}", error.line(), error.column(), category(&error)))?;
        if baseline.schema != SCHEMA {
            return Err(format!("its schema is `{}`, and this version reads `{SCHEMA}`", baseline.schema));
        }
        Ok(baseline)
    }

    /// The file's text, one finding a line, so that differences of it read well.
    #[must_use]
    pub fn render(&self) -> String {
        let line = |entry: &BaselineEntry| serde_json::to_string(entry).expect("an entry holds nothing but strings");
        let lines: Vec<String> = self.findings.iter().map(|entry| format!("    {}", line(entry))).collect();
        let list = if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}\n  ]", lines.join(",\n")) };
        format!("{{\n  \"schema\": \"{SCHEMA}\",\n  \"findings\": {list}\n}}\n")
    }

    /// Marks the findings of `report` that the baseline holds, each entry once, and lists the entries nothing matches any more.
    /// What a reviewer would decide stays as it is. `path` is the file, as the user knows it.
    pub fn apply(&self, path: &str, report: &mut Report) {
        let mut left: HashMap<(&str, &str), Vec<(usize, &BaselineEntry)>> = HashMap::new();
        for (at, entry) in self.findings.iter().enumerate().rev() {
            left.entry((&entry.rule, &entry.fingerprint)).or_default().push((at, entry));
        }
        let mut matched = 0;
        for finding in report.findings.iter_mut().filter(|finding| finding.suppressed.is_none()) {
            let Some(entries) = left.get_mut(&(finding.rule.as_str(), finding.fingerprint.as_str())) else { continue };
            // Of equal ones, that of the same file goes first: what is left over is then the one that is gone.
            let same = entries.iter().rposition(|(_, entry)| entry.path == finding.location.path);
            let Some((at, _)) = (if let Some(same) = same { Some(entries.remove(same)) } else { entries.pop() }) else { continue };
            matched += 1;
            finding.suppressed = Some(Suppression { by: SuppressedBy::Baseline, reason: None, location: line_of(path, at) });
        }
        let mut stale: Vec<(usize, &BaselineEntry)> = left.into_values().flatten().collect();
        stale.sort_unstable_by_key(|(at, _)| *at);
        let stale = stale.into_iter().map(|(_, entry)| entry.clone()).collect();
        report.baseline = Some(BaselineUse { path: path.to_owned(), matched, stale });
        report.summary = Summary::of(&report.findings);
    }
}

/// The place of an entry in a file as [`Baseline::render`] writes it.
fn line_of(path: &str, entry: usize) -> Location {
    let line = u32::try_from(entry + 4).unwrap_or(u32::MAX);
    Location { path: path.to_owned(), line, column: 1, end_line: line, end_column: 1, byte_start: 0, byte_end: 0 }
}

/// What is wrong, without the reader's own words for its place.
fn category(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}
