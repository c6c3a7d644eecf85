//! `cargo egnyte-lint scopes`.

use std::fs;

use crate::binary::{path, run};

const APP: &str = "\
import requests

BASE = \"https://acme.egnyte.com/pubapi/v1\"


def folder(headers):
    return requests.get(f\"{BASE}/fs/Shared\", headers=headers)


# egnyte-scopes: link audit
def share(headers):
    return requests.post(f\"{BASE}/links\", json=folder(headers).json(), headers=headers)
";

fn app() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    fs::write(root.path().join("app.py"), APP).expect("a file");
    root
}

#[test]
fn the_least_set_is_ready_to_paste() {
    let root = app();
    let (status, out, err) = run(&["scopes", path(root.path())]);
    assert_eq!((status, err.as_str()), (0, ""), "findings do not fail it");
    let here = crate::binary::command(&["scopes"]).current_dir(root.path()).output().expect("it starts").stdout;
    let name = root.path().file_name().and_then(|name| name.to_str()).expect("it has one");
    assert!(String::from_utf8_lossy(&here).starts_with(&format!("{name}: 2 scopes")), "a dot is no name");
    for line in [
        ": 2 scopes needed",
        "  Egnyte.filesystem  1 call",
        "    GET   /pubapi/v1/fs/{path}   app.py:7:12",
        "Egnyte.filesystem Egnyte.link",
        "Egnyte.filesystem%20Egnyte.link",
        "#[egnyte_scopes(filesystem, link)]",
        "egnyte-scopes: filesystem link",
        "scopes = [\"Egnyte.filesystem\", \"Egnyte.link\"]",
    ] {
        assert!(out.contains(line), "{line} is not in\n{out}");
    }
}

#[test]
fn a_given_string_is_compared() {
    let root = app();
    let check = |given: &str| run(&["scopes", "--check", given, path(root.path())]);
    for same in [
        "Egnyte.filesystem Egnyte.link",
        "Egnyte.link%20Egnyte.filesystem",
        "Egnyte.link+Egnyte.filesystem",
        "link filesystem",
        "filesystem,link",
        "Egnyte.filesystem, Egnyte.link",
    ] {
        assert_eq!(check(same).0, 0, "{same}: {}", check(same).1);
    }
    let (status, out, _) = check("Egnyte.link Egnyte.user egnyte.audit");
    assert_eq!(status, 1);
    assert_eq!(
        out,
        "wrong     egnyte.audit: scopes are case-sensitive: write `Egnyte.audit`, not `egnyte.audit`\n\
         missing   Egnyte.filesystem: 1 call needs it\n\
         unneeded  Egnyte.user: no call needs it\n"
    );
}

#[test]
fn the_declarations_that_would_be_right_are_a_diff() {
    let root = app();
    let (status, out, _) = run(&["scopes", "--annotate", path(root.path())]);
    assert_eq!(status, 0);
    assert_eq!(
        out,
        "--- a/app.py\n+++ b/app.py\n@@ -3,10 +3,11 @@\n BASE = \"https://acme.egnyte.com/pubapi/v1\"\n \n \n\
         +# egnyte-scopes: filesystem\n def folder(headers):\n     return requests.get(f\"{BASE}/fs/Shared\", headers=headers)\n \n \n\
         -# egnyte-scopes: link audit\n+# egnyte-scopes: filesystem link\n def share(headers):\n     \
         return requests.post(f\"{BASE}/links\", json=folder(headers).json(), headers=headers)\n"
    );
    assert_eq!(fs::read_to_string(root.path().join("app.py")).expect("the file"), APP, "nothing is written");
}

#[test]
fn without_egnyte_code_there_is_nothing_to_ask_for() {
    let root = tempfile::tempdir().expect("a folder");
    let (status, out, _) = run(&["scopes", path(root.path())]);
    assert_eq!((status, out.as_str()), (0, "no call of the Egnyte API was found: no scope is needed\n"));
    assert_eq!(run(&["scopes", "--check", "", path(root.path())]).0, 0);
    assert_eq!(run(&["scopes", "--annotate", path(root.path())]).1, "");
}

const TABS: &str = "package egnyte

import (
\t\"net/http\"
)

func Folder(c *http.Client) (*http.Response, error) {
\tif c == nil {\t 
\t\tc = http.DefaultClient
\t}
\treturn c.Get(\"https://acme.egnyte.com/pubapi/v1/fs/Shared\")
}
";

/// What `git apply` in a folder says of the diff that the tool prints there.
fn applies(folder: &std::path::Path, args: &[&str]) {
    use std::io::Write as _;
    let printed = crate::binary::command(args).current_dir(folder).output().expect("it starts").stdout;
    let mut git = std::process::Command::new("git");
    let git = git.args(["apply", "-"]).current_dir(folder).stdin(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut git = git.spawn().expect("git is there");
    git.stdin.take().expect("a pipe").write_all(&printed).expect("it reads");
    let output = git.wait_with_output().expect("it ends");
    let (said, printed) = (String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&printed));
    assert!(output.status.success(), "{args:?} in {}: {said}\n{printed}", folder.display());
}

#[test]
fn the_diff_is_one_that_git_applies() {
    let crlf = APP.replace('\n', "\r\n");
    let root = crate::history::repository(&[("apps/go/folder.go", TABS.as_bytes()), ("apps/py/app.py", crlf.as_bytes())]);
    let read = |name: &str| fs::read_to_string(root.path().join(name)).expect("the file");
    applies(root.path(), &["scopes", "--annotate", "apps/go"]);
    assert_eq!(read("apps/go/folder.go"), TABS.replace("func Folder", "// egnyte-scopes: filesystem\nfunc Folder"));
    applies(&root.path().join("apps"), &["scopes", "--annotate", path(&root.path().join("apps/py"))]);
    assert!(read("apps/py/app.py").contains("\r\n# egnyte-scopes: filesystem link\r\ndef share"), "{:?}", read("apps/py/app.py"));
}

#[test]
fn the_diff_of_fixes_is_one_that_git_applies() {
    let wrong = TABS.replace("https://", "http://");
    let root = crate::history::repository(&[("apps/go/folder.go", wrong.as_bytes())]);
    applies(root.path(), &["--diff", "apps/go"]);
    assert_eq!(fs::read_to_string(root.path().join("apps/go/folder.go")).expect("the file"), TABS);
}
