//! The report as test results: an app is a suite, a finding a test case, which fails if the run fails by it.

use quick_junit::{NonSuccessKind, Property, Report as Results, TestCase, TestCaseStatus, TestSuite};

use crate::report::format::Input;
use crate::report::model::{App, Finding};
use crate::report::notices::{notices, reason};
use crate::report::redact::printable;
use crate::report::terminal::place;

/// The report as JUnit XML.
#[must_use]
pub fn render(input: &Input<'_>) -> String {
    let mut results = Results::new("egnyte-lint");
    let findings = &input.report.findings;
    for app in &input.report.apps {
        results.add_test_suite(suite(input, &app.path, findings.iter().filter(|finding| finding.app == app.path), Some(app)));
    }
    let apps: Vec<&str> = input.report.apps.iter().map(|app| app.path.as_str()).collect();
    let others: Vec<&Finding> = findings.iter().filter(|finding| !apps.contains(&finding.app.as_str())).collect();
    if apps.is_empty() || !others.is_empty() {
        results.add_test_suite(suite(input, &input.report.root, others.into_iter(), None));
    }
    let mut text = results.to_string().unwrap_or_default();
    text.push('\n');
    text
}

fn suite<'a>(input: &Input<'_>, name: &str, findings: impl Iterator<Item = &'a Finding>, app: Option<&App>) -> TestSuite {
    let mut suite = TestSuite::new(printable(name));
    if let Some(app) = app {
        suite.add_property(Property::new("verdict", app.readiness.verdict.in_words()));
        for requirement in &app.readiness.requirements {
            suite.add_property(Property::new(format!("requirement {}", requirement.id), requirement.in_words()));
        }
    }
    for notice in notices(input.report).iter().filter(|notice| notice.kind != "suppressed") {
        let at = notice.location.as_ref().map_or(String::new(), |location| format!("{}: ", place(location)));
        suite.add_property(Property::new(notice.kind, format!("{at}{}", notice.text)));
    }
    let mut any = false;
    for finding in findings {
        suite.add_test_case(case(input, finding));
        any = true;
    }
    if !any {
        suite.add_test_case(TestCase::new("no findings", TestCaseStatus::success()));
    }
    suite
}

fn case(input: &Input<'_>, finding: &Finding) -> TestCase {
    let at = place(&finding.location);
    let said = printable(&finding.message);
    let mut detail = format!("{at}: {}[{}]: {said}", finding.severity.as_str(), finding.rule);
    for related in &finding.related {
        detail.push_str(&format!("\n{}: {}", place(&related.location), printable(&related.message)));
    }
    if let Some(help) = &finding.help {
        detail.push_str(&format!("\nhelp: {}", printable(help)));
    }
    let status = if let Some(by) = &finding.suppressed {
        let mut status = TestCaseStatus::skipped();
        status.set_message(printable(&reason(by)));
        status
    } else if (input.fails)(finding) {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(said).set_type(finding.severity.as_str()).set_description(&detail);
        status
    } else {
        TestCaseStatus::success()
    };
    let passed = matches!(status, TestCaseStatus::Success { .. });
    let mut case = TestCase::new(format!("{} {} at {at}", finding.rule, finding.name), status);
    case.set_classname(printable(&finding.location.path));
    if passed {
        case.set_system_out(&detail);
    }
    case
}
