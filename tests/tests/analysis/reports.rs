//! The report of every fixture app.

use std::path::Path;

use egnyte_lint::report::json;
use egnyte_lint::report::model::{Location, Report};

use crate::support::{analysis, apps, copy_of};

#[test]
fn every_report_keeps_to_the_schema_and_points_into_its_files() {
    let schema = serde_json::from_str(&json::schema()).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let mut wrong = Vec::new();
    for (name, folder) in apps() {
        let root = copy_of(&folder);
        let analysis = analysis(root.path(), 2);
        assert!(!analysis.tool_failed, "{name}: a part of the tool failed");
        let report = serde_json::from_str(&json::render(&analysis.report)).expect("the report is JSON");
        wrong.extend(validator.iter_errors(&report).map(|error| format!("{name}: {error} at {}", error.instance_path())));
        wrong.extend(stray_locations(&analysis.report, root.path()).into_iter().map(|stray| format!("{name}: {stray}")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    let mut wrong = Vec::new();
    for (name, folder) in apps() {
        let root = copy_of(&folder);
        let bytes = |threads| json::render(&analysis(root.path(), threads).report);
        let first = bytes(1);
        if bytes(1) != first {
            wrong.push(format!("{name}: a second run says something else"));
        }
        if bytes(2) != first {
            wrong.push(format!("{name}: two threads say something else"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The places of a report that are not in the files below `root`.
pub(crate) fn stray_locations(report: &Report, root: &Path) -> Vec<String> {
    locations(report).into_iter().filter_map(|location| stray(location, root).map(|why| format!("{location:?}: {why}"))).collect()
}

fn stray(location: &Location, root: &Path) -> Option<&'static str> {
    let Ok(bytes) = std::fs::read(root.join(&location.path)) else { return Some("there is no such file") };
    // Places in a text of another encoding are those of its UTF-8 form.
    let text = std::str::from_utf8(&bytes).ok()?;
    let (start, end) = (location.byte_start as usize, location.byte_end as usize);
    if start > end || end > bytes.len() {
        return Some("the bytes lie outside of the file");
    }
    let line_of = |at: usize| bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    if line_of(start) != location.line as usize || line_of(end) != location.end_line as usize {
        return Some("the line is not that of the bytes");
    }
    if !text.is_char_boundary(start) || !text.is_char_boundary(end) {
        return Some("the bytes cut a character");
    }
    let column_of = |at: usize| text[..at].chars().rev().take_while(|c| *c != '\n').count() + 1;
    let columns = (location.column as usize, location.end_column as usize) == (column_of(start), column_of(end));
    (!columns).then_some("the column is not that of the bytes")
}

fn locations(report: &Report) -> Vec<&Location> {
    let mut all = Vec::new();
    for finding in &report.findings {
        all.push(&finding.location);
        all.extend(finding.related.iter().map(|related| &related.location));
        all.extend(finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| &edit.location));
        all.extend(finding.suppressed.iter().map(|by| &by.location));
    }
    for app in &report.apps {
        all.extend(app.backend.evidence.iter().map(|evidence| &evidence.location));
        all.extend(app.flows.iter().map(|flow| &flow.location));
        all.extend(app.scopes.requested.iter().chain(&app.scopes.declared).flat_map(|scope| &scope.locations));
        all.extend(app.scopes.unresolved.iter().map(|unresolved| &unresolved.location));
        all.extend(app.api_calls.iter().flat_map(|call| std::iter::once(&call.location).chain(&call.via)));
        all.extend(app.readiness.requirements.iter().flat_map(|requirement| &requirement.evidence).map(|evidence| &evidence.location));
    }
    all.extend(report.config.overrides.iter().map(|entry| &entry.location));
    all
}
