//! One file as PATH: its app is analysed, and the findings of that file are shown.

use std::fs;

use crate::binary::{command, path, run, tree};

const CLIENT: &[u8] =
    b"import { BASE } from '../config.js';\nconst answer = await fetch(`${BASE}/pubapi/v1/links`);\nconsole.log(await answer.json());\n";
const CONFIG: &[u8] = b"export const BASE = 'https://acme.egnyte.com';\n";
const OTHER: &[u8] = b"fetch('https://acme.egnyte.com/pubapi/v1/users');\n";
const MANIFEST: &[u8] = b"{\"name\": \"acme-links\", \"private\": true, \"type\": \"module\", \"main\": \"src/api/client.js\"}\n";

fn app() -> tempfile::TempDir {
    tree(&[
        ("web/package.json", MANIFEST),
        ("web/src/api/client.js", CLIENT),
        ("web/src/config.js", CONFIG),
        ("web/src/users.js", OTHER),
        ("other/sync.js", OTHER),
    ])
}

#[test]
fn its_app_is_analysed_and_its_findings_are_shown() {
    let root = app();
    let file = root.path().join("web/src/api/client.js");
    let (status, out, _) = run(&["--format", "short", path(&file)]);
    assert_eq!(status, 1);
    let findings = || out.lines().filter(|line| !line.starts_with("readiness: "));
    assert!(findings().all(|line| line.starts_with(&format!("{}:", file.display()))) && out.contains("EG401"), "{out}");
    let (_, out, _) = run(&["calls", path(&root.path().join("web/src/api/client.js"))]);
    assert!(out.contains("/pubapi/v1/links") && !out.contains("/pubapi/v1/users"), "the base comes from another folder: {out}");
}

#[test]
fn the_folder_is_written_as_the_file_was() {
    let root = app();
    for (from, file, shown) in [
        ("web", "src/api/client.js", "acme-links (taken for a public app"),
        ("web/src/api", "client.js", "../.. (taken for a public app"),
        (".", "web/src/api/client.js", "web (taken for a public app"),
    ] {
        let output = command(&[file]).current_dir(root.path().join(from)).output().expect("it starts");
        let out = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{from}: {out}");
        assert!(out.contains(shown), "{from}: {out}");
    }
}

#[test]
fn the_configuration_above_it_holds() {
    let root = app();
    fs::write(root.path().join("egnyte-lint.toml"), "[rules]\nEG401 = \"off\"\nEG403 = \"off\"\nEG501 = \"off\"\n").expect("a file");
    let (status, out, _) = run(&["--format", "short", path(&root.path().join("web/src/api/client.js"))]);
    assert_eq!(status, 0);
    assert!(!out.contains("[EG401]"), "{out}");
}

#[test]
fn a_file_of_no_app_is_read_with_its_folder() {
    let root = app();
    // The work tree ends here: what is above it is somebody else's.
    fs::create_dir(root.path().join("other/.git")).expect("a folder");
    fs::write(root.path().join("egnyte-lint.toml"), "[rules]\nEG401 = \"off\"\n").expect("a file");
    let (status, out, _) = run(&["--format", "short", path(&root.path().join("other/sync.js"))]);
    assert_eq!(status, 1);
    assert!(out.starts_with(&format!("{}:1:1: ", root.path().join("other/sync.js").display())), "{out}");
}
