//! `--fix` and `--diff`.

use std::fs;
use std::path::Path;

use crate::binary::{fails_with, path, report, run, tree};
use crate::history::{git, repository};

/// A page that asks for one scope twice and the wrong way, and calls Egnyte over plain HTTP with a secret beside.
const APP: &str = "import os

import requests

CLIENT_SECRET = \"68zc95e3xv954u6k3pbqqq7j\"
CALLBACK = \"http://plans.example.com/back\"
QUERY = {\"client_id\": os.environ[\"KEY\"], \"redirect_uri\": CALLBACK, \"response_type\": \"code\", \"state\": os.urandom(8).hex(), \"scope\": \"Egnyte.user,Egnyte.user\"}


def sign_in(domain):
    return requests.Request(\"GET\", f\"https://{domain}.egnyte.com/puboauth/token\", params=QUERY).prepare().url


def users(domain, token):
    answer = requests.get(f\"http://{domain}.egnyte.com/pubapi/v2/users\", headers={\"Authorization\": f\"Bearer {token}\"}, timeout=9)
    if answer.status_code == 401:
        raise PermissionError
    return answer.json()


print(requests.get(sign_in(\"acme\"), timeout=9).url)
";

fn text(root: &Path) -> String {
    fs::read_to_string(root.join("app.py")).expect("a file")
}

#[test]
fn a_diff_shows_what_a_fix_does_and_changes_nothing() {
    let root = tree(&[("app.py", APP.as_bytes())]);
    let (status, out, err) = run(&["--diff", path(root.path())]);
    assert_eq!(status, 1, "the status speaks of the code as it is");
    assert_eq!(err, "would fix 3 findings in 1 file; `--unsafe` would fix 1 more\n");
    assert!(out.starts_with("--- a/app.py\n+++ b/app.py\n@@"), "{out}");
    assert!(out.contains("+    answer = requests.get(f\"https://{domain}.egnyte.com/pubapi/v2/users\""), "{out}");
    assert!(out.contains("CLIENT_SECRET") && !out.contains("68zc95e3xv954u6k3pbqqq7j"), "secrets are masked: {out}");
    assert!(!out.contains("https://plans"), "{out}");
    assert_eq!(text(root.path()), APP);
    let (_, all, _) = run(&["--diff", "--unsafe", path(root.path())]);
    assert!(all.contains("+CALLBACK = \"https://plans.example.com/back\""), "{all}");
    assert_eq!(run(&["--fix", "--diff", path(root.path())]).1, out, "--diff never changes anything");
    assert_eq!(text(root.path()), APP);
}

#[test]
fn a_fix_is_made_and_the_rest_reported() {
    let root = tree(&[("app.py", APP.as_bytes())]);
    let (status, said) = report(&["--fix", path(root.path())]);
    assert_eq!(status, 1);
    let rules: Vec<&str> = said["findings"].as_array().expect("findings").iter().filter_map(|finding| finding["rule"].as_str()).collect();
    assert!(rules.contains(&"EG207") && !rules.contains(&"EG502") && !rules.contains(&"EG105") && !rules.contains(&"EG106"), "{rules:?}");
    let fixed = text(root.path());
    assert_eq!(fixed, APP.replace("http://{domain}", "https://{domain}").replace("Egnyte.user,Egnyte.user", "Egnyte.user"));
    let (_, _, err) = run(&["--fix", path(root.path())]);
    assert_eq!(err, "nothing to fix; `--unsafe` would fix 1 more\n");
    assert_eq!(text(root.path()), fixed, "a second run changes nothing");
    let (_, _, err) = run(&["--fix", "--unsafe", path(root.path())]);
    assert_eq!(err, "fixed 1 finding in 1 file\n");
    assert_eq!(text(root.path()), fixed.replace("http://plans", "https://plans"));
}

#[test]
fn nothing_is_changed_on_top_of_what_is_not_committed() {
    let root = repository(&[("app.py", APP.as_bytes())]);
    fs::write(root.path().join("app.py"), format!("{APP}\n# more\n")).expect("a file");
    let said = fails_with(&["--fix", path(root.path())]);
    assert_eq!(said, "error: files differ from the Git commit, so nothing is fixed: commit or stash them first, or add `--allow-dirty`\n");
    assert_eq!(text(root.path()), format!("{APP}\n# more\n"));
    assert_eq!(run(&["--diff", path(root.path())]).0, 1, "looking is free");
    git(root.path(), &["commit", "--quiet", "--all", "-m", "more"]);
    assert!(run(&["--fix", path(root.path())]).2.starts_with("fixed 3 findings"));
    assert!(run(&["--fix", path(root.path())]).2.starts_with("nothing to fix"), "what there is nothing to do about is not refused");
    assert!(run(&["--fix", "--unsafe", "--allow-dirty", path(root.path())]).2.starts_with("fixed 1 finding"));
}

#[test]
fn a_repository_without_a_commit_holds_nothing_to_go_back_to() {
    let root = tree(&[("app.py", APP.as_bytes())]);
    git(root.path(), &["init", "--quiet"]);
    assert!(fails_with(&["--fix", path(root.path())]).contains("differ from the Git commit"));
    assert_eq!(text(root.path()), APP);
}

#[test]
fn what_is_accepted_is_not_fixed() {
    let allow = APP.replace("timeout=9)\n    if", "timeout=9)  # egnyte-lint: allow(EG502, reason = \"a test server\")\n    if");
    let root = tree(&[("app.py", allow.as_bytes())]);
    run(&["--fix", path(root.path())]);
    assert!(text(root.path()).contains("http://{domain}"));
}

#[test]
fn one_file_alone_is_fixed() {
    let root = tree(&[("app.py", APP.as_bytes()), ("other.py", APP.as_bytes())]);
    run(&["--fix", path(&root.path().join("other.py"))]);
    assert_eq!(text(root.path()), APP);
    assert!(fs::read_to_string(root.path().join("other.py")).expect("a file").contains("https://{domain}"));
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_rights_and_a_closed_one_its_text() {
    use std::os::unix::fs::PermissionsExt as _;
    let root = tree(&[("app.py", APP.as_bytes())]);
    let set = |mode| fs::set_permissions(root.path().join("app.py"), fs::Permissions::from_mode(mode)).expect("it is ours");
    set(0o440);
    assert_eq!(fails_with(&["--fix", path(root.path())]), "error: `app.py` is read-only, so nothing was fixed\n");
    assert_eq!(text(root.path()), APP);
    set(0o751);
    run(&["--fix", path(root.path())]);
    assert_ne!(text(root.path()), APP);
    let mode = fs::metadata(root.path().join("app.py")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o751);
    assert_eq!(fs::read_dir(root.path()).expect("a folder").count(), 1, "nothing is left behind");
}

#[test]
fn options_that_say_nothing_alone_are_refused() {
    assert_eq!(fails_with(&["--unsafe"]), "error: `--unsafe` says which changes are made: add `--fix` or `--diff`\n");
    assert_eq!(fails_with(&["--allow-dirty"]), "error: `--allow-dirty` says when changes are made: add `--fix`\n");
    assert!(fails_with(&["--fix", "--reviewer"]).contains("cannot be used with"));
    assert!(fails_with(&["--diff", "--format", "json"]).contains("cannot be used with"));
}

#[test]
fn the_report_carries_the_edits() {
    let root = tree(&[("app.py", APP.as_bytes())]);
    let (_, said) = report(&[path(root.path())]);
    let finding = |rule: &str| said["findings"].as_array().expect("findings").iter().find(|finding| finding["rule"] == rule).cloned();
    let fix = finding("EG502").expect("it is there")["fix"].clone();
    assert_eq!((fix["applicability"].as_str(), fix["edits"][0]["replacement"].as_str()), (Some("safe"), Some("https")));
    let at = &fix["edits"][0]["location"];
    let place = |end: &str| usize::try_from(at[end].as_u64().expect("a number")).expect("it is small");
    assert_eq!(&APP[place("byte_start")..place("byte_end")], "http");
    assert_eq!(finding("EG207").expect("it is there")["fix"]["applicability"], "unsafe");
    let sarif = run(&["--format", "sarif", path(root.path())]).1;
    let sarif: serde_json::Value = serde_json::from_str(&sarif).expect("it is JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let fix = &results.iter().find(|result| result["ruleId"] == "EG502").expect("it is there")["fixes"][0];
    assert_eq!(fix["properties"]["applicability"], "safe");
    assert_eq!(fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"], "https");
}
