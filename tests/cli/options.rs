//! Runs over a small app: what the options do, and the exit status.

use std::fs;

use crate::binary::{path, report, run, said, tree};

/// An app whose call nobody prepared for a 401.
const UNHANDLED: &str = "export async function list(domain, token) {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return answer.json();
}
";

/// An app that notices failures and does not tell 401 from the rest.
const UNDISTINGUISHED: &str = "const answer = await fetch('https://acme.egnyte.com/pubapi/v1/fs/Shared', {
  headers: { Authorization: `Bearer ${process.env.TOKEN}` },
});
if (!answer.ok) throw new Error('failed');
console.log(await answer.json());
";

#[test]
fn the_status_tells_whether_a_finding_reaches_fail_on() {
    let error = tree(&[("list.js", UNHANDLED.as_bytes())]);
    assert_eq!(run(&[path(error.path())]).0, 1);
    assert_eq!(run(&["--fail-on", "warning", path(error.path())]).0, 1);
    assert_eq!(run(&["--fail-on", "never", path(error.path())]).0, 0);
    let warning = tree(&[("list.js", UNDISTINGUISHED.as_bytes())]);
    assert_eq!(run(&[path(warning.path())]).0, 0);
    assert_eq!(run(&["--fail-on", "warning", path(warning.path())]).0, 1);
    fs::write(warning.path().join("egnyte-lint.toml"), "fail-on = \"warning\"\n").expect("a file");
    assert_eq!(run(&[path(warning.path())]).0, 1);
    assert_eq!(run(&["--fail-on", "error", path(warning.path())]).0, 0, "the command line overrides the file");
}

#[test]
fn cargo_passes_its_subcommand_on() {
    let root = tree(&[("list.js", UNHANDLED.as_bytes())]);
    assert_eq!(run(&["egnyte-lint", path(root.path())]), run(&[path(root.path())]));
    assert_eq!(run(&["egnyte-lint", "calls", path(root.path())]), run(&["calls", path(root.path())]));
}

#[test]
fn a_tree_without_egnyte_code_is_one_line() {
    let root = tree(&[("src/a.js", b"export const a = 1;\n"), ("src/b.py", b"print('hello')\n"), ("README.md", b"# hello\n")]);
    let (status, out, err) = run(&[path(root.path())]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(out, format!("no Egnyte code in `{}` (3 files read)\n", root.path().display()));
}

#[test]
fn one_file_shows_its_own_findings() {
    let root = tree(&[("a.js", UNHANDLED.as_bytes()), ("b.js", UNHANDLED.as_bytes())]);
    let (status, report) = report(&[path(&root.path().join("b.js"))]);
    assert_eq!(status, 1);
    assert_eq!(said(&report), [("EG401".to_owned(), "b.js".to_owned())]);
}

#[test]
fn another_configuration_can_be_named() {
    let root = tree(&[("app/list.js", UNHANDLED.as_bytes()), ("app/egnyte-lint.toml", b"[rules]\nEG401 = \"note\"\n")]);
    let app = root.path().join("app");
    assert_eq!(run(&[path(&app)]).0, 0, "its own configuration lowers the rule");
    let strict = root.path().join("strict.toml");
    fs::write(&strict, "fail-on = \"error\"\n").expect("a file");
    assert_eq!(run(&["--config", path(&strict), path(&app)]).0, 1);
}

#[test]
fn a_wrong_key_is_shown_with_the_right_one() {
    let root = tree(&[("list.js", UNHANDLED.as_bytes()), ("egnyte-lint.toml", b"app = \"public\"\nfail_on = \"never\"\n")]);
    let (status, out, err) = run(&[path(root.path())]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("egnyte-lint.toml:2:1") && err.contains("2 │ fail_on") && err.contains("did you mean `fail-on`"), "{err}");
}

#[test]
fn calls_are_listed_and_fail_nothing() {
    let root = tree(&[("list.js", UNHANDLED.as_bytes())]);
    let (status, out, _) = run(&["calls", path(root.path())]);
    assert_eq!(status, 0);
    for part in ["  c1 ", "GET", "/pubapi/v1/fs/{path}", "Egnyte.filesystem", "list.js:2"] {
        assert!(out.contains(part), "{part}: {out}");
    }
}

#[test]
fn the_report_as_json_is_the_same_however_it_is_made() {
    let root = tree(&[("list.js", UNHANDLED.as_bytes())]);
    let first = run(&["--format", "json", path(root.path())]);
    assert_eq!(run(&["--format", "json", "--threads", "1", path(root.path())]), first);
    assert_eq!(run(&["--format", "json", "--color", "always", path(root.path())]), first, "colours are for people");
    assert_eq!(run(&["--format", "json", "--pedantic", path(root.path())]).0, 1);
}

#[test]
fn colours_change_nothing_but_colours() {
    let root = tree(&[("list.js", UNHANDLED.as_bytes())]);
    let (_, plain, _) = run(&["--color", "never", path(root.path())]);
    let (_, coloured, _) = run(&["--color", "always", path(root.path())]);
    assert!(coloured.contains('\u{1b}') && !plain.contains('\u{1b}'));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    assert_eq!(run(&[path(root.path())]).1, plain, "a pipe is no terminal");
}

#[test]
fn a_suppressed_finding_fails_nothing() {
    let line = "  const answer";
    let comment = "  // egnyte-lint: allow(EG401, reason = \"the gateway in front handles it\")\n  const answer";
    let root = tree(&[("list.js", UNHANDLED.replace(line, comment).as_bytes())]);
    let (status, report) = report(&[path(root.path())]);
    assert_eq!(status, 0);
    assert!(said(&report).iter().all(|(rule, _)| rule != "EG401"));
    assert_eq!(report["findings"][0]["suppressed"]["reason"], "the gateway in front handles it");
}

#[test]
fn what_is_not_resolved_is_listed_once() {
    let call =
        |n: usize| format!("export async function f{n}(path) {{ return (await fetch('https://acme.egnyte.com' + path)).json(); }}\n");
    let root = tree(&[("a.js", (1..4).map(call).collect::<String>().as_bytes())]);
    let (_, out, _) = run(&[path(root.path())]);
    let summary = out.rsplit_once("\n\n  flow ").map_or("", |(_, summary)| summary);
    for line in 1..4 {
        assert_eq!(summary.matches(&format!(" a.js:{line}:48: ")).count(), 1, "{out}");
    }
    assert!(!summary.contains("and 1 more"), "{out}");
}
