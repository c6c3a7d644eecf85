//! Every format of a report made by hand, whole.

use egnyte_lint::finding::Applicability;
use egnyte_lint::report::format::{Format, Input};
use egnyte_lint::report::model::{
    BaselineEntry, BaselineUse, Commit, Edit, Fix, NotAnalyzed, Override, Summary, SuppressedBy, Suppression,
};
use egnyte_lint::report::terminal::View;
use insta::assert_snapshot;

use crate::sample::Sample;

/// The sample with everything besides findings that a format has to tell.
fn full() -> Sample {
    let mut sample = Sample::new().with_app();
    let place = sample.at("src/auth.ts", "SCOPES");
    let report = &mut sample.report;
    report.commit = Commit { id: Some("0123456789abcdef0123456789abcdef01234567".to_owned()), dirty: true };
    report.files.not_analyzed =
        vec![NotAnalyzed { path: "src/old.pl".to_owned(), reason: "language not analysed (Perl)".to_owned(), partial: false }];
    report.files.excluded = vec!["legacy/sync.js".to_owned()];
    report.config.files = vec!["egnyte-lint.toml".to_owned()];
    report.config.overrides = vec![Override {
        key: "allow".to_owned(),
        value: "EG303 in src/dev/**".to_owned(),
        reason: Some("developer machine only".to_owned()),
        set_aside: false,
        location: place.clone(),
    }];
    let stale = BaselineEntry {
        rule: "EG401".to_owned(),
        fingerprint: "77".to_owned(),
        path: "src/gone.ts".to_owned(),
        message: "gone".to_owned(),
    };
    report.baseline = Some(BaselineUse { path: "baseline.json".to_owned(), matched: 1, stale: vec![stale] });
    let last = report.findings.last_mut().expect("there are findings");
    last.fix = Some(Fix {
        description: "add a scope".to_owned(),
        applicability: Applicability::Safe,
        edits: vec![Edit { location: place.clone(), replacement: "ALL".to_owned() }],
    });
    last.suppressed = Some(Suppression { by: SuppressedBy::Baseline, reason: None, location: place });
    report.summary = Summary::of(&report.findings);
    sample
}

fn draw(format: Format) -> String {
    let sample = full();
    let fails = |finding: &egnyte_lint::report::model::Finding| finding.suppressed.is_none() && finding.rule == "EG101";
    let input = Input { report: &sample.report, sources: &sample.sources, prefix: "web/", fails: &fails, view: View::default() };
    format.render(&input)
}

#[test]
fn short() {
    assert_snapshot!(draw(Format::Short));
}

#[test]
fn markdown() {
    assert_snapshot!(draw(Format::Markdown));
}

#[test]
fn github() {
    assert_snapshot!(draw(Format::Github));
}

#[test]
fn gitlab() {
    assert_snapshot!(draw(Format::Gitlab));
}

#[test]
fn junit() {
    assert_snapshot!(draw(Format::Junit));
}

#[test]
fn sarif() {
    let mut log: serde_json::Value = serde_json::from_str(&draw(Format::Sarif)).expect("it is JSON");
    // The rules are those of `explain`; one of them shows how they are written.
    let rules = &mut log["runs"][0]["tool"]["driver"]["rules"];
    let one = rules.as_array().expect("there are rules").iter().find(|rule| rule["id"] == "EG106").cloned();
    *rules = serde_json::json!([one]);
    assert_snapshot!(serde_json::to_string_pretty(&log).expect("it is JSON"));
}

#[test]
fn html() {
    let page = draw(Format::Html);
    let (head, rest) = page.split_once("<style>").expect("the page has a style");
    let (_, body) = rest.split_once("</style>").expect("the style ends");
    // The hash of the policy changes with every change of the style.
    let (before, after) = head.split_once("sha256-").expect("the policy names the style");
    let after = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "+/=&#;x".contains(c));
    assert_snapshot!(format!("{before}sha256-…{after}<style>…</style>{body}"));
}

#[test]
fn a_page_for_no_egnyte_code_says_so() {
    let sample = Sample::new();
    let fails = |_: &egnyte_lint::report::model::Finding| false;
    for format in [Format::Html, Format::Markdown] {
        let input = Input { report: &sample.report, sources: &sample.sources, prefix: "", fails: &fails, view: View::default() };
        let text = format.render(&input);
        assert!(text.contains("o Egnyte code") && text.contains("dealroom-spa"), "{text}");
    }
}
