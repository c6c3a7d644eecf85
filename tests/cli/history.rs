//! What Git knows: the commit in the report, paths from the repository's root, findings on changed lines only.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::binary::{fails_with, path, report, run, tree};

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

/// Runs Git with no configuration but the repository's own.
#[track_caller]
pub(crate) fn git(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]).args(args);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let output = command.output().expect("git is there");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A repository with these files in its one commit.
pub(crate) fn repository(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let root = tree(files);
    git(root.path(), &["init", "--quiet"]);
    git(root.path(), &["add", "--all"]);
    git(root.path(), &["commit", "--quiet", "-m", "first"]);
    root
}

#[test]
fn the_report_names_its_commit() {
    let root = repository(&[("web/list.js", LIST.as_bytes()), ("other/a.txt", b"a\n")]);
    let id = git(root.path(), &["rev-parse", "HEAD"]);
    let web = root.path().join("web");
    let commit = || report(&[path(&web)]).1["commit"].clone();
    assert_eq!(commit(), serde_json::json!({"id": id, "dirty": false}));
    fs::write(root.path().join("other/a.txt"), "b\n").expect("a file");
    assert_eq!(commit()["dirty"], false, "what lies beside the analysed folder does not matter");
    fs::write(web.join("note.txt"), "nothing of Egnyte's\n").expect("a file");
    assert_eq!(commit()["dirty"], false, "nor does a new file that is not read");
    fs::write(web.join("links.js"), LINKS).expect("a file");
    assert_eq!(commit()["dirty"], true, "a new file is in the report and not in the commit");
    git(root.path(), &["add", "--all"]);
    assert_eq!(commit()["dirty"], true, "staged is not committed");
    git(root.path(), &["commit", "--quiet", "-m", "second"]);
    assert_eq!(commit()["dirty"], false);
    fs::write(web.join("list.js"), format!("{LIST}\n")).expect("a file");
    assert_eq!(commit()["dirty"], true);
    let outside = tree(&[("list.js", LIST.as_bytes())]);
    assert_eq!(report(&[path(outside.path())]).1["commit"], serde_json::json!({"id": null, "dirty": false}));
}

#[test]
fn no_program_that_a_repository_names_is_run() {
    let root = repository(&[("list.js", LIST.as_bytes()), (".gitattributes", b"*.js filter=evil diff=evil\n")]);
    let mark = root.path().join("ran");
    let script = format!("touch '{}'; cat", mark.display());
    for key in ["filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.textconv", "core.fsmonitor", "diff.external"] {
        git(root.path(), &["config", key, &script]);
    }
    fs::write(root.path().join("list.js"), format!("{LIST}\n// changed\n")).expect("a file");
    let (_, report) = report(&["--since", "HEAD", path(root.path())]);
    assert_eq!(report["commit"]["dirty"], true);
    assert!(!mark.exists(), "a program of the repository was run");
}

#[test]
fn paths_are_from_the_root_of_the_repository_where_that_is_wanted() {
    let root = repository(&[("web/app/list.js", LIST.as_bytes())]);
    let app = root.path().join("web/app");
    let printed = |args: &[&str]| run(&[args, &[path(&app)]].concat()).1;
    assert!(printed(&["--format", "github"]).contains("file=web/app/list.js,line=2"));
    assert!(printed(&["--format", "sarif"]).contains("\"uri\": \"web/app/list.js\""));
    assert!(printed(&["--format", "gitlab"]).contains("\"path\": \"web/app/list.js\""));
    assert!(printed(&["--format", "json"]).contains("\"path\": \"list.js\""), "JSON never does");
    assert!(printed(&["--format", "github", "--path-prefix", "x/y"]).contains("file=x/y/list.js,"));
    assert!(printed(&["--format", "github", "--path-prefix", ""]).contains("file=list.js,"));
}

#[test]
fn since_shows_what_stands_on_changed_lines() {
    let root = repository(&[
        ("list.js", LIST.as_bytes()),
        ("links.js", LINKS.as_bytes()),
        ("egnyte-lint.toml", b"[rules]\nEG403 = \"off\"\nEG501 = \"off\"\n"),
    ]);
    let open = |args: &[&str]| {
        let (status, report) = report(&[args, &[path(root.path())]].concat());
        let findings = report["findings"].as_array().expect("there are findings").clone();
        let open = findings.iter().filter(|finding| finding["suppressed"].is_null());
        let mut open: Vec<String> = open.map(|finding| finding["location"]["path"].as_str().unwrap_or_default().to_owned()).collect();
        open.dedup();
        (status, open)
    };
    assert_eq!(open(&["--since", "HEAD"]), (0, vec![]), "nothing changed");
    fs::write(root.path().join("links.js"), format!("// a comment above\n\n{LINKS}")).expect("a file");
    assert_eq!(open(&["--since", "HEAD"]), (0, vec![]), "a moved line did not change");
    fs::write(root.path().join("links.js"), LINKS.replace("/links'", "/links?all'")).expect("a file");
    assert_eq!(open(&["--since", "HEAD"]), (1, vec!["links.js".to_owned()]));
    fs::rename(root.path().join("list.js"), root.path().join("folders.js")).expect("it is there");
    assert_eq!(open(&["--since", "HEAD"]), (1, vec!["links.js".to_owned()]), "a renamed file did not change");
    fs::write(root.path().join("new.js"), "fetch('https://acme.egnyte.com/pubapi/v1/users');\n").expect("a file");
    assert_eq!(open(&["--since", "HEAD"]), (1, vec!["links.js".to_owned(), "new.js".to_owned()]));
    let (_, all) = report(&["--since", "HEAD", path(root.path())]);
    assert_eq!((all["since"]["revision"].as_str(), all["since"]["commit"].as_str().map(str::len)), (Some("HEAD"), Some(40)));
    assert_eq!(all["summary"]["unchanged"], 1);
}

#[test]
fn since_needs_a_revision() {
    let root = repository(&[("list.js", LIST.as_bytes())]);
    let said = fails_with(&["--since", "v1.0", path(root.path())]);
    assert_eq!(said, "error: there is no revision `v1.0`; in a shallow clone, fetch it first\n");
    let zeros = "0".repeat(40);
    for (revision, why) in [
        ("", "the revision to compare with is empty: "),
        ("  ", "the revision to compare with is empty: "),
        ("HEAD~1..HEAD", "`HEAD~1..HEAD` names a range, "),
        ("origin/main...HEAD", "`origin/main...HEAD` names a range, "),
        (&zeros, "stands for no commit, as where a branch is new: "),
    ] {
        let said = fails_with(&["--since", revision, path(root.path())]);
        assert!(said.contains(why) && said.contains("git merge-base") && said.lines().count() == 1, "{revision}: {said}");
    }
    let outside = tree(&[("list.js", LIST.as_bytes())]);
    let said = fails_with(&["--since", "HEAD", path(outside.path())]);
    assert!(said.contains("lies in no Git work tree"), "{said}");
}

#[test]
fn a_damaged_repository_has_no_commit_and_stops_nothing() {
    let root = repository(&[("list.js", LIST.as_bytes())]);
    for (name, bytes) in
        [("index", &b"DIRC\xff\xff\xff\xff\xff\xff\xff\xff"[..]), ("HEAD", b"\xff\xfe nothing"), ("config", b"[core\n\tbare = maybe\n")]
    {
        fs::write(root.path().join(".git").join(name), bytes).expect("a file");
        let (status, report) = report(&[path(root.path())]);
        assert_eq!((status, report["findings"][0]["rule"].as_str()), (1, Some("EG401")), "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_text_is_a_name() {
    use std::os::unix::ffi::OsStrExt as _;
    let root = tree(&[("a.txt", b"a\n")]);
    let file = root.path().join(std::ffi::OsStr::from_bytes(b"b\xff.js"));
    fs::write(&file, LIST).expect("a file");
    git(root.path(), &["init", "--quiet"]);
    git(root.path(), &["add", "--all"]);
    git(root.path(), &["commit", "--quiet", "-m", "first"]);
    let output = crate::binary::command(&["-q"]).arg(&file).output().expect("it starts");
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{out}");
    assert!(out.contains("b\\xff.js:2:"), "{out}");
    let (status, now) = report(&["--since", "HEAD", path(root.path())]);
    assert_eq!((status, &now["commit"]["dirty"]), (0, &serde_json::json!(false)), "nothing changed: {now}");
    fs::write(&file, LIST.replace("/fs/Shared", "/fs/Private")).expect("a file");
    assert_eq!(report(&["--since", "HEAD", path(root.path())]).0, 1);
}
