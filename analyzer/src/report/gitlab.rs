//! The report as a Code Quality artifact of GitLab.

use serde::Serialize;

use crate::finding::Severity;
use crate::report::fingerprint::fingerprint;
use crate::report::format::Input;
use crate::report::json;
use crate::report::model::{Location, RequirementState, Status};
use crate::report::notices::{every_notice, reason, start_of};
use crate::report::redact::printable;

#[derive(Serialize)]
struct Issue {
    engine_name: &'static str,
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: At,
}

#[derive(Serialize)]
struct At {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// The report as a list of issues. What was hidden and what the
/// requirements come to is in it too, as information.
#[must_use]
pub fn render(input: &Input<'_>) -> String {
    let mut issues: Vec<Issue> = Vec::new();
    for finding in input.report.open() {
        let severity = match finding.severity {
            Severity::Error => "critical",
            Severity::Warning => "minor",
            Severity::Note => "info",
        };
        let check = format!("{} {}", finding.rule, finding.name);
        issues.push(issue(input, finding.message.clone(), check, severity, &finding.location, &finding.fingerprint));
    }
    // What is known already stays what it is to GitLab, by its fingerprint, and is none of the run's any more.
    for (finding, by) in input.report.findings.iter().filter_map(|finding| Some((finding, finding.suppressed.as_ref()?))) {
        if by.by.is_unchanged() {
            let check = format!("{} {}", finding.rule, finding.name);
            let said = format!("unchanged: {} ({})", finding.message, reason(by));
            issues.push(issue(input, printable(&said), check, "info", &finding.location, &finding.fingerprint));
        }
    }
    for entry in input.report.baseline.iter().flat_map(|baseline| &baseline.stale) {
        let said = format!("unchanged: an entry of the baseline matches no finding here: {}, {}", entry.rule, entry.message);
        let own = fingerprint("stale", &[entry.path.as_str(), entry.rule.as_str()], &entry.fingerprint);
        issues.push(issue(input, printable(&said), "unchanged".to_owned(), "info", &start_of(&entry.path), &own));
    }
    for notice in every_notice(input.report) {
        // What speaks of no place only counts what is listed here one by one.
        let Some(location) = &notice.location else { continue };
        let own = fingerprint(notice.kind, &[location.path.as_str()], &notice.text);
        issues.push(issue(input, format!("{}: {}", notice.kind, notice.text), notice.kind.to_owned(), "info", location, &own));
    }
    for app in input.report.apps.iter().filter(|app| !app.is_idle()) {
        let lines: Vec<String> = app.readiness.requirements.iter().map(RequirementState::in_words).collect();
        let said = format!("{}: {}\n{}", printable(app.title(input.report)), app.readiness.verdict.in_words(), lines.join("\n"));
        // GitLab shows no issue without a file: that of the first requirement which is open, else of any that has evidence.
        let open = |requirement: &&RequirementState| matches!(requirement.status, Status::Unmet | Status::Review);
        let all = || app.readiness.requirements.iter();
        let evidence = all().filter(open).chain(all()).find_map(|requirement| requirement.evidence.first());
        let location = evidence.map_or_else(|| start_of(&app.path), |evidence| evidence.location.clone());
        let own = fingerprint("readiness", &[app.path.as_str()], "");
        issues.push(issue(input, said, "readiness".to_owned(), "info", &location, &own));
    }
    tell_apart(&mut issues);
    json::print(&issues)
}

fn issue(
    input: &Input<'_>,
    description: String,
    check_name: String,
    severity: &'static str,
    location: &Location,
    fingerprint: &str,
) -> Issue {
    Issue {
        engine_name: "egnyte-lint",
        description,
        check_name,
        fingerprint: fingerprint.to_owned(),
        severity,
        location: At { path: input.path_in_repository(&location.path), lines: Lines { begin: location.line } },
    }
}

/// GitLab keeps one issue of each fingerprint; equal statements have equal ones.
fn tell_apart(issues: &mut [Issue]) {
    let mut times = std::collections::HashMap::<String, usize>::new();
    for issue in issues {
        let seen = times.entry(issue.fingerprint.clone()).or_default();
        *seen += 1;
        if *seen > 1 {
            issue.fingerprint = fingerprint("again", &[issue.fingerprint.as_str()], &seen.to_string());
        }
    }
}
