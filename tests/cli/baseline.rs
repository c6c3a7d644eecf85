//! Baselines: what is known stays known while code moves, and what is gone is told.

use std::fs;

use serde_json::Value;

use crate::binary::{fails_with, path, report, run, tree};
use crate::history::repository;

const LIST: &str = "export async function list(token) {
  const answer = await fetch('https://acme.egnyte.com/pubapi/v1/fs/Shared', { headers: { Authorization: `Bearer ${token}` } });
  return answer.json();
}
";

const LINKS: &str = "export async function links(token) {
  const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links', { headers: { Authorization: `Bearer ${token}` } });
  return answer.json();
}
";

/// Keeps the runs to one finding a file.
const ONE_RULE: &str = "[rules]\nEG403 = \"off\"\nEG501 = \"off\"\n";

fn open(report: &Value) -> usize {
    report["findings"].as_array().expect("there are findings").iter().filter(|finding| finding["suppressed"].is_null()).count()
}

#[test]
fn known_findings_do_not_fail_a_run_and_new_ones_do() {
    let root = tree(&[("app/list.js", LIST.as_bytes()), ("app/egnyte-lint.toml", ONE_RULE.as_bytes())]);
    let (app, file) = (root.path().join("app"), root.path().join("baseline.json"));
    assert_eq!(run(&[path(&app)]).0, 1);
    assert_eq!(run(&["--write-baseline", path(&file), path(&app)]).0, 0);
    assert_eq!(run(&["--baseline", path(&file), path(&app)]).0, 0);
    fs::write(app.join("links.js"), LINKS).expect("a file");
    let (status, new) = report(&["--baseline", path(&file), path(&app)]);
    assert_eq!((status, open(&new)), (1, 1));
    assert_eq!(new["summary"]["unchanged"], 1);
    assert_eq!(new["baseline"]["matched"], 1);
    assert_eq!(new["apps"][0]["readiness"]["verdict"], "not-ready", "a baseline is no approval");
    // What a run knows from a baseline stands in the next one.
    assert_eq!(run(&["--baseline", path(&file), "--write-baseline", path(&file), path(&app)]).0, 0);
    assert_eq!(run(&["--baseline", path(&file), path(&app)]).0, 0);
}

#[test]
fn moved_lines_renamed_files_and_added_imports_change_nothing() {
    let root = tree(&[
        ("app/list.js", LIST.as_bytes()),
        ("app/old.pl", b"# https://acme.egnyte.com/pubapi/v1/fs\nget('https://acme.egnyte.com/pubapi/v1/fs');\n"),
    ]);
    let (app, file) = (root.path().join("app"), root.path().join("baseline.json"));
    run(&["--write-baseline", path(&file), path(&app)]);
    let known = fs::read_to_string(&file).expect("the baseline");
    assert!(known.contains("EG401"), "{known}");
    fs::remove_file(app.join("list.js")).expect("it was there");
    fs::create_dir(app.join("src")).expect("a folder");
    let moved = format!("import fs from 'node:fs';\n\n// A comment.\nexport const here = fs.existsSync('.');\n\n{LIST}");
    fs::write(app.join("src/folders.js"), moved).expect("a file");
    let (status, report) = report(&["--baseline", path(&file), path(&app)]);
    assert_eq!((status, open(&report)), (0, 0), "{report}");
    assert_eq!(report["baseline"]["stale"], serde_json::json!([]));
}

#[test]
fn two_equal_findings_need_two_entries_and_what_is_gone_is_listed() {
    let root = tree(&[("app/a.js", LIST.as_bytes())]);
    let (app, file) = (root.path().join("app"), root.path().join("baseline.json"));
    run(&["--write-baseline", path(&file), path(&app)]);
    fs::write(app.join("b.js"), LIST).expect("a file");
    let (status, twice) = report(&["--baseline", path(&file), path(&app)]);
    assert_eq!((status, open(&twice)), (1, 1), "a baseline is a multiset");
    let of: Vec<_> = twice["findings"].as_array().expect("findings").iter().filter(|f| f["suppressed"].is_null()).collect();
    assert_eq!(of[0]["location"]["path"], "b.js", "the known one is that of the same file");
    fs::remove_file(app.join("a.js")).expect("it was there");
    fs::write(app.join("b.js"), LINKS).expect("a file");
    let (_, gone) = report(&["--baseline", path(&file), path(&app)]);
    assert_eq!(gone["baseline"]["stale"][0]["path"], "a.js");
    let (_, out, _) = run(&["--baseline", path(&file), path(&app)]);
    assert!(out.contains("matches no finding here: EG401 in a.js"), "{out}");
}

#[test]
fn what_is_no_baseline_stops_the_run() {
    let root = tree(&[("bad.json", b"{\"schema\": 1}"), ("new.json", b"{\"schema\": \"egnyte-lint/baseline/9\", \"findings\": []}")]);
    let at = |name: &str| root.path().join(name);
    assert!(fails_with(&["--baseline", path(&at("none.json")), path(root.path())]).contains("there is no file or folder"));
    let bad = fails_with(&["--baseline", path(&at("bad.json")), path(root.path())]);
    assert!(bad.contains("is no baseline: line 1, column ") && bad.lines().count() == 1, "{bad}");
    assert!(fails_with(&["--baseline", path(&at("new.json")), path(root.path())]).contains("egnyte-lint/baseline/9"));
    let both = fails_with(&["--baseline", path(&at("bad.json")), "--reviewer", path(root.path())]);
    assert!(both.contains("cannot be used with"), "a reviewer's run hides nothing: {both}");
}

#[test]
fn a_baseline_is_of_a_whole_app() {
    let root = tree(&[("app/list.js", LIST.as_bytes()), ("app/links.js", LINKS.as_bytes()), ("app/egnyte-lint.toml", ONE_RULE.as_bytes())]);
    let (app, file) = (root.path().join("app"), root.path().join("baseline.json"));
    let said = fails_with(&["--write-baseline", path(&file), path(&app.join("list.js"))]);
    assert!(said.contains("give the folder of the app and not one file") && !file.exists(), "{said}");
    let (status, out, err) = run(&["--write-baseline", path(&file), path(&app)]);
    assert_eq!((status, err), (0, format!("wrote 2 findings to {}\n", file.display())));
    assert!(out.contains("EG401"), "the report is printed all the same: {out}");
}

#[test]
fn what_is_known_is_information_in_gitlab() {
    let root = repository(&[("list.js", LIST.as_bytes()), ("links.js", LINKS.as_bytes()), ("egnyte-lint.toml", ONE_RULE.as_bytes())]);
    let file = root.path().join("baseline.json");
    run(&["--write-baseline", path(&file), path(root.path())]);
    let issues = |args: &[&str]| -> Vec<Value> {
        let (_, out, _) = run(&[args, &["--format", "gitlab", path(root.path())]].concat());
        let all: Vec<Value> = serde_json::from_str(&out).expect("it is JSON");
        all.into_iter().filter(|issue| !["configuration", "off", "readiness"].map(Value::from).contains(&issue["check_name"])).collect()
    };
    let plain = issues(&[]);
    for hidden in [issues(&["--baseline", path(&file)]), issues(&["--since", "HEAD"])] {
        assert_eq!((plain.len(), hidden.len()), (2, 2), "{hidden:?}");
        for (one, other) in plain.iter().zip(&hidden) {
            assert_eq!((&one["fingerprint"], &one["location"]), (&other["fingerprint"], &other["location"]));
            assert_eq!((one["severity"].as_str(), other["severity"].as_str()), (Some("critical"), Some("info")));
            assert!(other["description"].as_str().is_some_and(|said| said.starts_with("unchanged: ")), "{other}");
        }
    }
    fs::remove_file(root.path().join("links.js")).expect("it was there");
    let stale = issues(&["--baseline", path(&file)]);
    assert!(stale.iter().any(|issue| issue["location"]["path"] == "links.js"), "{stale:?}");
}
