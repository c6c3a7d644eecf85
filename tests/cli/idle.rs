//! Folders that only mention Egnyte: nothing is called unproven where nothing is called.

use crate::binary::{path, report, run, tree};

const CALL: &[u8] = b"const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links');\nconsole.log(await answer.json());\n";
const LINK: &[u8] = b"document.querySelector('a').href = 'https://www.egnyte.com/';\n";
const UNREAD: &[u8] = b"let links = URL(string: \"https://acme.egnyte.com/pubapi/v1/links\")!\n";
const MANIFEST: &[u8] = b"{\"name\": \"a\", \"private\": true, \"main\": \"index.js\"}\n";

fn paths(report: &serde_json::Value) -> Vec<&str> {
    report["apps"].as_array().expect("there is a list").iter().filter_map(|app| app["path"].as_str()).collect()
}

#[test]
fn a_folder_that_only_links_to_egnyte_is_no_app_beside_one_that_calls_it() {
    let root = tree(&[("site.js", LINK), ("web/package.json", MANIFEST), ("web/index.js", CALL)]);
    let (status, report) = report(&[path(root.path())]);
    assert_eq!((status, paths(&report)), (1, vec!["web"]));
    let (_, out, _) = run(&[path(root.path())]);
    assert!(!out.contains("no call of Egnyte's API"), "{out}");
}

#[test]
fn a_folder_of_which_there_is_something_to_say_stays() {
    let files = [("sync.swift", UNREAD), ("web/package.json", MANIFEST), ("web/index.js", CALL)];
    let root = tree(&files);
    let (_, report) = report(&[path(root.path())]);
    let rules = report["findings"].as_array().expect("there are findings");
    assert!(rules.iter().any(|finding| finding["rule"] == "EG901" && finding["app"] == "."), "{rules:?}");
    assert_eq!(paths(&report), [".", "web"]);
}

#[test]
fn nothing_is_unproven_where_nothing_is_called() {
    let root = tree(&[("site.js", LINK)]);
    let (status, report) = report(&[path(root.path())]);
    assert_eq!(status, 0);
    // It is never ready either: what the tool does not see may be there.
    for app in report["apps"].as_array().expect("there is a list") {
        assert_eq!(app["readiness"]["verdict"], "review");
    }
    assert_eq!(paths(&report), ["."]);
    for format in ["human", "markdown", "html", "json"] {
        let (_, out, _) = run(&["--format", format, path(root.path())]);
        assert!(!out.contains("does not prove"), "{format}: {out}");
        assert!(
            out.contains("o call of Egnyte&#x27;s API was found") || out.contains("o call of Egnyte's API was found"),
            "{format}: {out}"
        );
    }
    let (_, out, _) = run(&[path(root.path())]);
    assert!(!out.contains("? R"), "one line says it all: {out}");
}
