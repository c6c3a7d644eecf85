//! The README shows what the tool prints. `UPDATE_README=1 cargo test -p cargo-egnyte-lint readme` mends what went stale.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use assert_cmd::Command;
use egnyte_lint::report::rulebook;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

/// Two tests write to the same file.
static README: Mutex<()> = Mutex::new(());

/// Compares a part of the README, between two marks, and writes it where that is asked for.
#[track_caller]
fn assert_part(part: &str, expected: &str) {
    let _guard = README.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = workspace().join("README.md");
    let text = fs::read_to_string(&path).expect("there is a README");
    let (begin, end) = (format!("<!-- {part}:begin -->\n"), format!("<!-- {part}:end -->"));
    let (before, rest) = text.split_once(&begin).expect("the part begins");
    let (shown, after) = rest.split_once(&end).expect("the part ends");
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, format!("{before}{begin}{expected}{end}{after}")).expect("the README can be written");
    } else {
        assert!(shown == expected, "`UPDATE_README=1 cargo test -p cargo-egnyte-lint readme` writes:\n{expected}");
    }
}

#[test]
fn the_output_is_what_the_first_command_prints() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
    let output = command.current_dir(workspace()).args(["--color", "never", "tests/apps/dealroom-spa"]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(1), "the app has findings");
    let text = String::from_utf8(output.stdout).expect("it prints UTF-8");
    assert_part("output", &format!("```text\n{text}```\n"));
}

#[test]
fn the_rules_are_listed() {
    let mut table = "| code | name | severity | fires when |\n|---|---|---|---|\n".to_owned();
    for rule in rulebook::all() {
        let severity = rulebook::severity(rule).as_str();
        table.push_str(&format!("| [{0}](docs/rules/{0}.md) | {1} | {severity} | {2} |\n", rule.code, rule.name, rule.summary.trim()));
    }
    assert_part("rules", &table);
}
