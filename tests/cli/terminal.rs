//! Rendered reports, whole.

use egnyte_lint::finding::Severity;
use egnyte_lint::report::model::{NotAnalyzed, Related};
use egnyte_lint::report::terminal::{Verbosity, View, render};
use egnyte_lint::report::{calls, json};
use insta::assert_snapshot;

use crate::sample::Sample;

fn shown(sample: &Sample, verbosity: Verbosity) -> String {
    render(&sample.report, &sample.sources, View { colour: false, verbosity })
}

#[test]
fn a_whole_report() {
    assert_snapshot!(shown(&Sample::new().with_app(), Verbosity::Normal));
}

#[test]
fn a_whole_report_in_colour() {
    let sample = Sample::new().with_app();
    let coloured = render(&sample.report, &sample.sources, View { colour: true, verbosity: Verbosity::Normal });
    let plain = anstream::adapter::strip_str(&coloured).to_string();
    assert_eq!(plain, shown(&sample, Verbosity::Normal), "colours change nothing but colours");
    assert!(coloured.contains("\u{1b}["));
}

#[test]
fn quiet_is_a_line_a_finding() {
    assert_snapshot!(shown(&Sample::new().with_app(), Verbosity::Quiet));
}

#[test]
fn verbose_shows_notes_on_their_code_and_what_is_suppressed() {
    let mut sample = Sample::new().with_app();
    sample.report.findings.retain(|finding| finding.severity == Severity::Note || finding.suppressed.is_some());
    sample.report.apps.clear();
    assert_snapshot!(shown(&sample, Verbosity::Verbose));
}

#[test]
fn without_egnyte_code_it_is_one_line() {
    let sample = Sample::new();
    assert_eq!(shown(&sample, Verbosity::Normal), "no Egnyte code in `dealroom-spa` (1,204 files read)\n");
    let view = View::default();
    assert_eq!(calls::render(&sample.report, None, view), "no Egnyte code in `dealroom-spa` (1,204 files read)\n");
}

#[test]
fn a_finding_in_a_file_that_cannot_be_shown() {
    let mut sample = Sample::new();
    let location = sample.sources.location("dist/bundle.js", egnyte_lint::ir::Span::new(0, 0));
    let mut finding = sample.finding("EG901", Severity::Warning, "this file is larger than 20 MB and is not analysed", location);
    let related = sample.at("src/auth.ts", "./egnyte");
    finding.related = vec![Related { location: related, message: "it is imported here".to_owned() }];
    sample.report.findings.push(finding);
    let reason = "larger than 20 MB".to_owned();
    sample.report.files.not_analyzed.push(NotAnalyzed { path: "dist/bundle.js".to_owned(), reason, partial: false, places: Vec::new() });
    assert_snapshot!(shown(&sample, Verbosity::Normal));
}

#[test]
fn many_related_places_are_counted() {
    let mut sample = Sample::new();
    let location = sample.at("src/api.ts", "fetch(BASE + path)");
    let mut finding = sample.finding("EG401", Severity::Error, "nobody looks whether this call was answered 401", location.clone());
    let related = |message: String| Related { location: location.clone(), message };
    finding.related = (0..9).map(|caller| related(format!("caller {caller}"))).collect();
    sample.report.findings.push(finding);
    let text = shown(&sample, Verbosity::Normal);
    assert!(text.contains("caller 5") && !text.contains("caller 6") && text.contains("and 3 more places"), "{text}");
}

#[test]
fn a_long_line_is_cut_around_its_labels() {
    let mut sample = Sample::new();
    let line = format!("{}fetch(egnyteUrl);{}save(token);{}", "a();".repeat(100_000), "b();".repeat(100_000), "é();".repeat(100_000));
    sample.sources.add("min.js", &format!("// first\n{line}\n// last\n"));
    let mut finding = sample.finding("EG401", Severity::Error, "nobody looks", sample.at("min.js", "fetch(egnyteUrl)"));
    finding.related = vec![
        Related { location: sample.at("min.js", "save(token)"), message: "saved here".to_owned() },
        Related { location: sample.at("min.js", "// first"), message: "the head".to_owned() },
    ];
    sample.report.findings.push(finding);
    assert_snapshot!(shown(&sample, Verbosity::Normal));
}

#[test]
fn control_characters_of_the_code_never_reach_the_terminal() {
    let mut sample = Sample::new();
    sample.sources.add("evil\u{1b}[2J.js", "fetch(\"\u{1b}]0;title\u{7}\u{202e}\u{9b}31m\");\r// back");
    let at = sample.at("evil\u{1b}[2J.js", "fetch");
    let mut finding = sample.finding("EG401", Severity::Error, "evil \u{1b}[31m\nmessage", at.clone());
    finding.related = vec![Related { location: at, message: "label\u{1b}[0m".to_owned() }];
    finding.help = Some("help\u{1b}[0m\r\u{202e}".to_owned());
    sample.report.findings.push(finding);
    sample.report.root = "root\u{1b}".to_owned();
    for verbosity in [Verbosity::Quiet, Verbosity::Normal, Verbosity::Verbose] {
        let text = shown(&sample, verbosity);
        assert!(!text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{text:?}");
    }
    let text = calls::render(&sample.report, None, View::default());
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

#[test]
fn secrets_are_masked_on_the_code() {
    let mut sample = Sample::new();
    let at = sample.at("src/auth.ts", "CLIENT_SECRET");
    sample.report.findings.push(sample.finding("EG301", Severity::Error, "a secret is kept in the code", at));
    let text = shown(&sample, Verbosity::Normal);
    assert!(text.contains("CLIENT_SECRET = \"68z*********************\""), "{text}");
}

#[test]
fn the_list_of_calls() {
    let sample = Sample::new().with_app();
    assert_snapshot!(calls::render(&sample.report, None, View::default()));
}

#[test]
fn the_list_of_calls_of_one_file() {
    let sample = Sample::new().with_app();
    assert_snapshot!(calls::render(&sample.report, Some("src/auth.ts"), View::default()));
}

#[test]
fn the_report_as_json() {
    let mut sample = Sample::new().with_app();
    sample.report.tool.version = "0.0.0".to_owned();
    sample.report.tool.rules = "0.0.0".to_owned();
    let text = json::render(&sample.report);
    let again: egnyte_lint::report::model::Report = serde_json::from_str(&text).expect("it reads what it wrote");
    assert_eq!(again, sample.report);
    assert_snapshot!(text);
}

#[test]
fn the_findings_of_one_file_are_counted_anew() {
    let mut sample = Sample::new().with_app();
    sample.report.keep_findings_of("src/api.ts");
    let summary = sample.report.summary;
    assert_eq!((summary.errors, summary.warnings, summary.notes, summary.suppressed), (1, 0, 1, 1));
}
