//! Running the binary.

use std::path::Path;

use assert_cmd::Command;

/// The binary with an environment that says nothing of colours.
pub(crate) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR"] {
        command.env_remove(name);
    }
    command.args(args);
    command
}

/// Exit status, standard output and standard error.
pub(crate) fn run(args: &[&str]) -> (i32, String, String) {
    let output = command(args).output().expect("it starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints UTF-8");
    (output.status.code().expect("it ends by itself"), text(output.stdout), text(output.stderr))
}

/// What it says on standard error where it could not start.
#[track_caller]
pub(crate) fn fails_with(args: &[&str]) -> String {
    let (status, out, err) = run(args);
    assert_eq!((status, out.as_str()), (2, ""), "{err}");
    err
}

/// A path as an argument.
pub(crate) fn path(path: &Path) -> &str {
    path.to_str().expect("the path is UTF-8")
}

/// A folder with these files in it.
pub(crate) fn tree(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let file = root.path().join(name);
        std::fs::create_dir_all(file.parent().expect("the file lies in the folder")).expect("a folder");
        std::fs::write(file, bytes).expect("a file");
    }
    root
}

/// The report as JSON, with the exit status.
pub(crate) fn report(args: &[&str]) -> (i32, serde_json::Value) {
    let (status, out, err) = run(&[args, &["--format", "json"]].concat());
    (status, serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}{err}")))
}

/// The rules of a report's open findings, each with the file it stands in.
pub(crate) fn said(report: &serde_json::Value) -> Vec<(String, String)> {
    let text = |value: &serde_json::Value| value.as_str().expect("it is text").to_owned();
    let findings = report["findings"].as_array().expect("there are findings").iter().filter(|finding| finding["suppressed"].is_null());
    findings.map(|finding| (text(&finding["rule"]), text(&finding["location"]["path"]))).collect()
}
