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
    report.files.not_analyzed = vec![NotAnalyzed {
        path: "src/old.pl".to_owned(),
        reason: "language not analysed (Perl)".to_owned(),
        partial: false,
        places: Vec::new(),
    }];
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
    let input = Input { report: &sample.report, sources: &sample.sources, prefix: "web/", given: "", fails: &fails, view: View::default() };
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
        let input = Input { report: &sample.report, sources: &sample.sources, prefix: "", given: "", fails: &fails, view: View::default() };
        let text = format.render(&input);
        assert!(text.contains("o Egnyte code") && text.contains("dealroom-spa"), "{text}");
    }
}

/// The bytes of the log, compressed as an upload is, with the ways of a result through the code and their places counted.
fn limits(text: &str) -> (usize, usize, usize) {
    let log: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
    let results = log["runs"][0]["results"].as_array().expect("there are results");
    let count = |value: &serde_json::Value| value.as_array().map_or(0, Vec::len);
    let places = |result: &serde_json::Value| {
        count(&result["locations"]) + count(&result["relatedLocations"]) + count(&result["codeFlows"][0]["threadFlows"][0]["locations"])
    };
    (text.len(), results.len(), results.iter().map(places).max().unwrap_or(0))
}

#[test]
fn sarif_keeps_to_the_limits_of_code_scanning() {
    let mut sample = full();
    let place = sample.at("src/auth.ts", "SCOPES");
    let mut finding = sample.finding("EG401", egnyte_lint::finding::Severity::Warning, "a warning", place.clone());
    // More places than a result may have, and more results than fit into what an upload may have.
    finding.related = vec![egnyte_lint::report::model::Related { location: place.clone(), message: "called".to_owned() }; 1_500];
    let mut worst = sample.finding("EG101", egnyte_lint::finding::Severity::Error, "an error", place);
    worst.message = "the worst of them".to_owned();
    sample.report.findings.extend(vec![finding; 60]);
    sample.report.findings.push(worst);
    let all = sample.report.findings.len();
    let fails = |_: &egnyte_lint::report::model::Finding| true;
    let input = Input { report: &sample.report, sources: &sample.sources, prefix: "", given: "", fails: &fails, view: View::default() };
    let text = Format::Sarif.render(&input);
    let (bytes, results, places) = limits(&text);
    assert!(bytes < 10_000_000, "{bytes} bytes, and an upload may have ten million even if they cannot be compressed");
    assert!(bytes > 8_000_000, "{bytes} bytes: no more is left out than has to be");
    assert!(places < 1_000, "{places} places of one result");
    assert!(results < all && text.contains(&format!("{} more results are left out", all - results)), "{results} of {all}");
    assert!(text.contains("the worst of them"), "errors come first");
}

#[test]
fn sarif_has_no_more_results_than_code_scanning_takes() {
    let mut sample = Sample::new();
    let place = sample.at("src/api.ts", "fetch");
    let finding = sample.finding("EG902", egnyte_lint::finding::Severity::Note, "a", place);
    sample.report.findings = vec![finding; 25_001];
    let fails = |_: &egnyte_lint::report::model::Finding| true;
    let input = Input { report: &sample.report, sources: &sample.sources, prefix: "", given: "", fails: &fails, view: View::default() };
    let (bytes, results, _) = limits(&Format::Sarif.render(&input));
    assert!(results < 25_001 && bytes < 10_000_000, "{results} results in {bytes} bytes");
}

#[test]
fn markdown_fits_a_comment_however_much_there_is() {
    let mut sample = full();
    let app = sample.report.apps[0].clone();
    let place = sample.at("src/auth.ts", "SCOPES");
    let finding = sample.finding("EG101", egnyte_lint::finding::Severity::Error, "an error", place);
    sample.report.findings = vec![finding; 2_000];
    sample.report.apps = (0..2_000).map(|n| egnyte_lint::report::model::App { path: format!("apps/portal-{n}"), ..app.clone() }).collect();
    sample.report.config.overrides = vec![sample.report.config.overrides[0].clone(); 2_000];
    sample.report.files.not_analyzed[0].path = "deep/".repeat(900);
    sample.report.files.not_analyzed = vec![sample.report.files.not_analyzed[0].clone(); 20];
    let fails = |_: &egnyte_lint::report::model::Finding| true;
    let input = Input { report: &sample.report, sources: &sample.sources, prefix: "", given: "", fails: &fails, view: View::default() };
    let text = Format::Markdown.render(&input);
    assert!(text.len() < 60_000, "{} bytes", text.len());
    assert!(text.len() > 50_000, "{} bytes: no more is left out than has to be", text.len());
    for part in [
        "### `apps/portal-0` – ❌ not ready",
        "### Apps without a table here\n\n- `apps/portal-",
        " more\n",
        "### Findings",
        "### Hidden",
        "### Not analysed",
        "<sub>",
    ] {
        assert!(text.contains(part), "{part}");
    }
}
