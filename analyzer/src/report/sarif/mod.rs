//! The report as SARIF 2.1.0, within the limits of GitHub code scanning.

mod line_hash;
mod model;
mod rules;

use std::collections::{BTreeMap, HashMap};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::finding::Severity;
use crate::report::format::Input;
use crate::report::model::{Finding, Location as Place, Report, SuppressedBy, Suppression as By};
use crate::report::notices::notices;
use crate::report::redact::printable;
use crate::report::{json, rulebook};
use line_hash::LineHashes;
use model::{
    ArtifactChange, ArtifactLocation, AutomationDetails, Bag, CodeFlow, Driver, Fix, Invocation, Location, Log, Message, Notification,
    PhysicalLocation, Region, Replacement, Run, SarifResult, Suppression, ThreadFlow, ThreadFlowLocation, Tool, UriBase,
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What paths are relative to: the root of the repository.
const ROOT: &str = "%SRCROOT%";

/// Results a run may have.
const MOST_RESULTS: usize = 25_000;

/// Related places of a result; each is written twice, and a result may have 1,000.
const MOST_RELATED: usize = 400;

/// Bytes of all results. An upload may have 10 MB when it is compressed, and compression makes nothing much longer.
const MOST_BYTES: usize = 9_000_000;

/// Blanks before each line of a result, which lies in the list of a run, and its line end.
const INDENT: usize = 10;

/// What of a path stays as it is in a URI reference.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'@').remove(b'+');

/// The report as a SARIF log with a line end.
#[must_use]
pub fn render(input: &Input<'_>) -> String {
    let report = input.report;
    let (results, left_out) = Results { input, hashes: HashMap::new() }.all();
    let mut execution: Vec<Notification> = Vec::new();
    for file in &report.files.not_analyzed {
        let what = if file.partial { "analysed in part" } else { "not analysed" };
        let start = || Place { path: file.path.clone(), line: 1, column: 1, end_line: 1, end_column: 1, byte_start: 0, byte_end: 0 };
        let place = file.places.first().cloned().unwrap_or_else(start);
        execution.push(notification(input, "warning", format!("{what}: {}", file.reason), Some(&place)));
    }
    if left_out > 0 {
        execution.push(notification(
            input,
            "warning",
            format!("{left_out} more results are left out, as code scanning takes no more"),
            None,
        ));
    }
    let configuration = notices(report).into_iter().filter(|notice| notice.kind != "suppressed");
    let configuration =
        configuration.map(|notice| notification(input, "note", format!("{}: {}", notice.kind, notice.text), notice.location.as_ref()));
    let root = Message { text: "the root of the repository".to_owned() };
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: report.tool.name.clone(),
                version: report.tool.version.clone(),
                semantic_version: report.tool.version.clone(),
                rules: rulebook::all().iter().map(rules::descriptor).collect(),
            },
        },
        automation_details: AutomationDetails { id: format!("egnyte-lint/{}", utf8_percent_encode(input.prefix, PATH)) },
        invocations: [Invocation {
            // Files that could not be read are the code base's business; a report exists, so the run did its work.
            execution_successful: true,
            tool_execution_notifications: execution,
            tool_configuration_notifications: configuration.collect(),
        }],
        original_uri_base_ids: BTreeMap::from([(ROOT, UriBase { description: root })]),
        column_kind: "unicodeCodePoints",
        results,
        properties: properties(report),
    };
    json::print(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

/// What SARIF has no place for: commit, readiness and scopes of the apps.
fn properties(report: &Report) -> Bag {
    let apps = report.apps.iter().map(|app| {
        serde_json::json!({
            "path": app.path,
            "verdict": app.readiness.verdict,
            "requirements": app.readiness.requirements,
            "scopes": {
                "requested": app.scopes.requested.iter().map(|at| &at.scope).collect::<Vec<_>>(),
                "required": app.scopes.required.iter().map(|need| &need.scope).collect::<Vec<_>>(),
                "missing": app.scopes.missing,
                "unneeded": app.scopes.unneeded,
            },
        })
    });
    Bag::from([
        ("apps", serde_json::Value::Array(apps.collect())),
        ("commit", serde_json::json!(report.commit)),
        ("reviewer", serde_json::json!(report.reviewer)),
    ])
}

fn notification(input: &Input<'_>, level: &'static str, text: String, place: Option<&Place>) -> Notification {
    let locations = place.map(|place| location(input, place, None, None)).into_iter().collect();
    Notification { level, message: Message { text: printable(&text) }, locations }
}

struct Results<'a> {
    input: &'a Input<'a>,
    /// Of each file, by its path.
    hashes: HashMap<&'a str, LineHashes>,
}

impl<'a> Results<'a> {
    /// As many results as may be, open ones first and the worst of them first, and how many were left out.
    fn all(mut self) -> (Vec<SarifResult>, usize) {
        let report = self.input.report;
        let hidden = report.findings.iter().filter(|finding| finding.suppressed.is_some());
        let findings: Vec<&Finding> = report.open().into_iter().chain(hidden).collect();
        let (mut results, mut bytes) = (Vec::new(), 0);
        for finding in &findings {
            let result = self.result(finding);
            bytes += serde_json::to_string_pretty(&result).map_or(0, |text| text.len() + INDENT * text.lines().count());
            if results.len() == MOST_RESULTS || bytes > MOST_BYTES {
                break;
            }
            results.push(result);
        }
        let left_out = findings.len() - results.len();
        (results, left_out)
    }

    fn result(&mut self, finding: &'a Finding) -> SarifResult {
        let input = self.input;
        let label = (!finding.label.is_empty()).then_some(finding.label.as_str());
        let related = || finding.related.iter().take(MOST_RELATED);
        let steps = std::iter::once((&finding.location, label)).chain(related().map(|r| (&r.location, Some(r.message.as_str()))));
        let steps: Vec<_> = steps.map(|(at, said)| ThreadFlowLocation { location: location(input, at, said, None) }).collect();
        let code_flows =
            if finding.related.is_empty() { Vec::new() } else { vec![CodeFlow { thread_flows: [ThreadFlow { locations: steps }] }] };
        let mut text = finding.message.clone();
        if let Some(help) = &finding.help {
            text.push_str("; ");
            text.push_str(help);
        }
        let by = finding.suppressed.as_ref();
        let compared = input.report.baseline.is_some() || input.report.since.is_some();
        let unchanged = by.is_some_and(|by| by.by.is_unchanged());
        let accepted = by.filter(|by| !by.by.is_unchanged()).map(|by| suppression(input, by, "accepted"));
        let reviewed = finding.under_review.as_ref().map(|by| suppression(input, by, "underReview"));
        SarifResult {
            rule_id: finding.rule.clone(),
            rule_index: rulebook::all().iter().position(|rule| *rule.code == finding.rule),
            level: level(finding.severity),
            message: Message { text: printable(&text) },
            locations: [location(input, &finding.location, label, None)],
            related_locations: related().zip(1..).map(|(r, id)| location(input, &r.location, Some(&r.message), Some(id))).collect(),
            code_flows,
            partial_fingerprints: self.fingerprints(finding),
            baseline_state: compared.then_some(if unchanged { "unchanged" } else { "new" }),
            suppressions: accepted.into_iter().chain(reviewed).collect(),
            fixes: finding.fix.iter().map(|fix| self::fix(input, fix)).collect(),
            properties: Bag::from([
                ("app", serde_json::json!(finding.app)),
                ("confidence", serde_json::json!(finding.confidence)),
                ("requirement", serde_json::json!(finding.requirement)),
            ]),
        }
    }

    fn fingerprints(&mut self, finding: &'a Finding) -> BTreeMap<&'static str, String> {
        let mut out = BTreeMap::from([("egnyteLint/v1", finding.fingerprint.clone())]);
        if let Some(text) = self.input.sources.text(&finding.location.path) {
            let hashes = self.hashes.entry(&finding.location.path).or_insert_with(|| LineHashes::of(text));
            out.extend(hashes.line(finding.location.line).map(|hash| ("primaryLocationLineHash", hash.to_owned())));
        }
        out
    }
}

fn suppression(input: &Input<'_>, by: &By, status: &'static str) -> Suppression {
    Suppression {
        kind: if by.by == SuppressedBy::Comment { "inSource" } else { "external" },
        status,
        justification: by.reason.clone(),
        location: location(input, &by.location, None, None),
    }
}

fn fix(input: &Input<'_>, fix: &crate::report::model::Fix) -> Fix {
    let mut changes: Vec<ArtifactChange> = Vec::new();
    for edit in &fix.edits {
        let file = artifact(input, &edit.location);
        let replacement =
            Replacement { deleted_region: region(&edit.location), inserted_content: Message { text: edit.replacement.clone() } };
        match changes.iter_mut().find(|change| change.artifact_location.uri == file.uri) {
            Some(change) => change.replacements.push(replacement),
            None => changes.push(ArtifactChange { artifact_location: file, replacements: vec![replacement] }),
        }
    }
    Fix {
        description: Message { text: fix.description.clone() },
        artifact_changes: changes,
        properties: Bag::from([("applicability", serde_json::json!(fix.applicability))]),
    }
}

fn location(input: &Input<'_>, place: &Place, message: Option<&str>, id: Option<usize>) -> Location {
    Location {
        id,
        physical_location: PhysicalLocation { artifact_location: artifact(input, place), region: region(place) },
        message: message.map(|text| Message { text: printable(text) }),
    }
}

fn artifact(input: &Input<'_>, place: &Place) -> ArtifactLocation {
    let path = input.path_in_repository(&place.path);
    ArtifactLocation { uri: utf8_percent_encode(&path, PATH).to_string(), uri_base_id: ROOT }
}

const fn region(place: &Place) -> Region {
    Region { start_line: place.line, start_column: place.column, end_line: place.end_line, end_column: place.end_column }
}

const fn level(severity: Severity) -> &'static str {
    severity.as_str()
}
