//! The binary as it is typed.

use std::fs;

use insta::assert_snapshot;

use crate::binary::{command, fails_with, path, run};

#[test]
fn help_is_worth_reading() {
    let (status, out, _) = run(&["--help"]);
    assert_eq!(status, 0);
    assert_snapshot!(out);
    let (status, out, _) = run(&["egnyte-lint", "-h"]);
    assert_eq!(status, 0);
    assert_snapshot!("short_help", out);
}

#[test]
fn it_works_under_cargo_and_by_itself() {
    let direct = run(&["rules"]);
    assert_eq!(direct.0, 0);
    assert_eq!(run(&["egnyte-lint", "rules"]), direct);
    assert_eq!(run(&["--color", "never", "-v", "rules"]), direct, "general options may stand before the command");
}

#[test]
fn an_empty_folder_has_no_egnyte_code() {
    let root = tempfile::tempdir().expect("a folder");
    let (status, out, err) = run(&[path(root.path())]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(out, format!("no Egnyte code in `{}` (0 files read)\n", root.path().display()));
    assert_eq!(run(&["calls", path(root.path())]).1, out);
    assert_eq!(run(&["-q", path(root.path())]).1, "");
}

#[test]
fn a_file_is_analysed_with_its_folder() {
    let root = tempfile::tempdir().expect("a folder");
    let file = root.path().join("a.js");
    fs::write(&file, "export const one = 1;\n").expect("a file");
    let (status, out, err) = run(&[path(&file)]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.starts_with(&format!("no Egnyte code in `{}` (", root.path().display())), "{out}");
}

#[test]
fn the_manifest_path_names_the_folder() {
    let root = tempfile::tempdir().expect("a folder");
    let manifest = root.path().join("Cargo.toml");
    fs::write(&manifest, "[package]\nname = \"x\"\n").expect("a file");
    let (status, out, _) = run(&["--manifest-path", path(&manifest)]);
    assert_eq!(status, 0);
    assert!(out.contains(path(root.path())), "{out}");
}

#[test]
fn what_cannot_start_says_so_in_one_line() {
    let root = tempfile::tempdir().expect("a folder");
    let file = root.path().join("a.js");
    fs::write(&file, "").expect("a file");
    assert_eq!(fails_with(&["does/not/exist"]), "error: there is no file or folder `does/not/exist`\n");
    assert_eq!(fails_with(&["cals"]), "error: there is no file or folder `cals`; did you mean the command `calls`?\n");
    assert_eq!(
        fails_with(&["--manifest-path", "nowhere/Cargo.toml"]),
        "error: `--manifest-path`: there is no file or folder `nowhere/Cargo.toml`\n"
    );
    assert_eq!(
        fails_with(&["--config", "nowhere.toml", path(root.path())]),
        "error: `--config`: there is no file or folder `nowhere.toml`\n"
    );
    assert_eq!(fails_with(&["explain", "EG31"]), "error: there is no rule `EG31`; did you mean `EG301`?\n");
    assert_eq!(
        fails_with(&["explain", "nothing-like-it"]),
        "error: there is no rule `nothing-like-it`; `cargo egnyte-lint rules` lists them\n"
    );
}

#[test]
fn bad_arguments_are_one_line() {
    let said: Vec<_> = [
        &["--fromat", "json"][..],
        &["--format", "xml"],
        &["--fail-on"],
        &["--threads", "0"],
        &["schema"],
        &["a", "b"],
        &["-q", "-v"],
        &[".", "calls"],
        &["--pedantic", "rules"],
    ]
    .iter()
    .map(|args| fails_with(args))
    .collect();
    assert!(said.iter().all(|line| line.lines().count() == 1), "{said:?}");
    assert_snapshot!(said.concat());
}

#[test]
fn a_wrong_configuration_is_shown_in_its_toml() {
    let root = tempfile::tempdir().expect("a folder");
    fs::write(root.path().join("egnyte-lint.toml"), "fail-on = \"warnings\"\n").expect("a file");
    assert_snapshot!(fails_with(&[path(root.path())]));
    fs::write(root.path().join("egnyte-lint.toml"), b"app = \"\xff\"\n").expect("a file");
    assert!(fails_with(&[path(root.path())]).starts_with("error: this is not UTF-8\n"));
}

#[test]
fn colours_are_decided_by_the_flag_then_the_environment() {
    let coloured = |args: &[&str], name: &str, value: &str| {
        let output = command(args).env(name, value).output().expect("it starts");
        output.stdout.contains(&0x1b)
    };
    assert!(!coloured(&["rules"], "TERM", "xterm"), "a pipe is no terminal");
    assert!(coloured(&["rules"], "CLICOLOR_FORCE", "1"));
    assert!(coloured(&["rules"], "FORCE_COLOR", "1"));
    assert!(!coloured(&["rules"], "FORCE_COLOR", "0"));
    assert!(coloured(&["rules", "--color", "always"], "NO_COLOR", "1"));
    assert!(!coloured(&["rules", "--color", "never"], "FORCE_COLOR", "1"));
    let both = command(&["rules"]).env("NO_COLOR", "1").env("FORCE_COLOR", "1").output().expect("it starts");
    assert!(!both.stdout.contains(&0x1b));
}

#[test]
fn explain_prints_all_of_a_rule() {
    let (status, out, _) = run(&["explain", "eg106"]);
    assert_eq!(status, 0);
    assert_eq!(run(&["explain", "duplicate-scope"]).1, out);
    assert_snapshot!(out);
}

#[test]
fn schemas_are_json() {
    for of in ["report", "config"] {
        let (status, out, _) = run(&["schema", of]);
        assert_eq!(status, 0);
        let schema: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
        assert!(schema["properties"].is_object(), "{of}");
    }
}

#[test]
fn json_of_an_empty_folder_is_a_report() {
    let root = tempfile::tempdir().expect("a folder");
    let (status, out, _) = run(&["--format", "json", path(root.path())]);
    assert_eq!(status, 0);
    let report: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    assert_eq!(report["schema"], "egnyte-lint/report/1");
}

#[test]
fn help_is_a_command_too() {
    assert_eq!(run(&["help"]), run(&["--help"]));
    assert_eq!(run(&["egnyte-lint", "help", "calls"]), run(&["calls", "--help"]));
    assert_eq!(run(&["help", "calls"]).0, 0);
}

#[test]
fn a_requirement_of_the_verdict_is_explained() {
    let (status, out, _) = run(&["explain", "R2"]);
    assert_eq!(status, 0);
    assert_eq!(run(&["explain", "r2"]).1, out);
    assert_snapshot!("explain_requirement", out);
    for requirement in egnyte_rules::requirements() {
        assert!(run(&["explain", &requirement.id]).1.contains(&*requirement.title), "{}", requirement.id);
    }
    assert!(fails_with(&["explain", "R99"]).starts_with("error: there is no requirement `R99`; there are R1, R2, "));
}
