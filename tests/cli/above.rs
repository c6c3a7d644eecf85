//! A configuration above the folder that is read.

use std::fs;

use crate::binary::{path, report, run, said, tree};
use crate::history::repository;

const CALL: &[u8] = b"const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links');\nconsole.log(await answer.json());\n";
const ONE_RULE: &str = "[rules]\nEG403 = \"off\"\nEG501 = \"off\"\n";

#[test]
fn it_holds_for_a_folder_as_for_a_file() {
    let config = format!("{ONE_RULE}EG401 = \"off\"\n");
    let root = tree(&[("portal/egnyte-lint.toml", config.as_bytes()), ("portal/src/api/links.js", CALL), ("portal/package.json", b"{}")]);
    for folder in ["portal", "portal/src", "portal/src/api", "portal/src/api/links.js"] {
        let (status, report) = report(&[path(&root.path().join(folder))]);
        assert_eq!((status, said(&report)), (0, vec![]), "{folder}");
    }
    let (_, report) = report(&[path(&root.path().join("portal/src/api"))]);
    assert_eq!(report["config"]["files"], serde_json::json!(["../../egnyte-lint.toml"]), "the report names it");
}

#[test]
fn its_patterns_are_relative_to_its_own_folder() {
    let config = format!("{ONE_RULE}[[allow]]\nrule = \"EG401\"\npath = \"src/old/**\"\nreason = \"goes in May\"\n");
    let root = tree(&[("egnyte-lint.toml", config.as_bytes()), ("src/old/links.js", CALL), ("src/new/links.js", CALL), (".git/HEAD", b"")]);
    let (_, all) = report(&[path(&root.path().join("src"))]);
    assert_eq!(said(&all), [("EG401".to_owned(), "new/links.js".to_owned())], "nor is an entry for what lies elsewhere idle");
    assert_eq!(said(&report(&[path(&root.path().join("src/old"))]).1), []);
    fs::write(root.path().join("egnyte-lint.toml"), format!("exclude = [\"src/old\"]\n{ONE_RULE}")).expect("a file");
    let (_, all) = report(&[path(&root.path().join("src"))]);
    assert_eq!(all["files"]["excluded"], serde_json::json!(["old/links.js"]));
}

#[test]
fn a_configuration_in_the_folder_wins_and_the_work_tree_ends_the_search() {
    let off = format!("{ONE_RULE}EG401 = \"off\"\n");
    let root = tree(&[
        ("egnyte-lint.toml", off.as_bytes()),
        ("own/egnyte-lint.toml", ONE_RULE.as_bytes()),
        ("own/src/links.js", CALL),
        ("clone/.git/HEAD", b""),
        ("clone/src/links.js", CALL),
    ]);
    for folder in ["own", "own/src"] {
        assert_eq!(run(&["-q", path(&root.path().join(folder))]).0, 1, "{folder}");
    }
    for folder in ["clone", "clone/src"] {
        assert_eq!(run(&["-q", path(&root.path().join(folder))]).0, 1, "{folder}: what is above a work tree is somebody else's");
    }
}

#[test]
fn what_it_changes_is_told_with_a_path_that_is_there() {
    let config = format!("fail-on = \"never\"\n{ONE_RULE}");
    let root = repository(&[("app/egnyte-lint.toml", config.as_bytes()), ("app/src/links.js", CALL)]);
    let src = root.path().join("app/src");
    let (status, github, _) = run(&["--format", "github", path(&src)]);
    assert_eq!(status, 0);
    assert!(github.contains("configuration at app/egnyte-lint.toml:1:11: fail-on = never"), "{github}");
    assert!(run(&["--format", "gitlab", path(&src)]).1.contains("\"path\": \"app/egnyte-lint.toml\""));
    assert!(run(&["--format", "sarif", path(&src)]).1.contains("\"uri\": \"app/egnyte-lint.toml\""));
    assert_eq!(report(&[path(&src)]).1["commit"]["dirty"], false);
}

#[test]
fn a_mistake_in_it_is_shown() {
    let root = tree(&[("app/egnyte-lint.toml", b"fail-on = \"warnings\"\n"), ("app/src/links.js", CALL)]);
    let (status, _, err) = run(&[path(&root.path().join("app/src"))]);
    assert_eq!(status, 2);
    assert!(err.contains("../egnyte-lint.toml:1:11"), "{err}");
}
