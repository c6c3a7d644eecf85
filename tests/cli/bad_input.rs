//! Input that no sound project holds and some hold all the same. One file may be lost, and then says so; the others are not.

use std::time::{Duration, Instant};

use crate::binary::{path, report, run, said, tree};

/// What every tree here also holds, and must still be reported.
const SOUND: &[u8] = b"export async function list(domain, token) {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${token}` } });
  return answer.json();
}
";

/// Analyses a tree of `name` and the sound file: the sound file's finding, and perhaps an EG901 on `name`.
#[track_caller]
fn assert_survives(name: &str, bytes: &[u8], lost: bool) {
    let root = tree(&[("sound.js", SOUND), (name, bytes)]);
    let start = Instant::now();
    let (status, report) = report(&[path(root.path())]);
    assert_eq!(status, 1, "{name}");
    let said = said(&report);
    assert!(said.contains(&("EG401".to_owned(), "sound.js".to_owned())), "{name}: {said:?}");
    assert_eq!(said.contains(&("EG901".to_owned(), name.to_owned())), lost, "{name}: {said:?}");
    assert!(start.elapsed() < Duration::from_secs(60), "{name}: {:?}", start.elapsed());
}

#[test]
fn a_file_that_is_not_utf8() {
    assert_survives("latin.py", b"# caf\xe9, egnyte\nBASE = 'https://acme.egnyte.com/pubapi/v1'\n", false);
    assert_survives("other.py", &[&b"# egnyte "[..], &[0xc4; 200]].concat(), true);
    assert_survives("binary.js", b"fetch('https://acme.egnyte.com/pubapi/v1/fs')\0\xff\xfe\0", true);
    assert_survives("plain.py", b"\0\xff\xfe", false);
}

#[test]
fn a_file_of_50_megabytes() {
    let mut big = b"const url = 'https://acme.egnyte.com/pubapi/v1/fs';\n".to_vec();
    big.resize(50 << 20, b'/');
    assert_survives("big.js", &big, true);
    assert_survives("late.py", &[&vec![b'\n'; 50 << 20][..], b"# plain\n"].concat(), false);
}

#[test]
fn a_hundred_thousand_nested_brackets() {
    let nested = |head: &str, open: &str, close: &str| format!("{head}{}{}\n", open.repeat(100_000), close.repeat(100_000)).into_bytes();
    let url = "u = 'https://acme.egnyte.com/pubapi/v1/fs'\n";
    for (open, close) in [("[\n", "]\n"), ("(\n", ")\n"), ("{a:\n", "}\n"), ("f(\n", ")\n"), ("[\n", "")] {
        assert_survives("deep.js", &nested(url, open, close), true);
        assert_survives("deep.py", &nested(url, open, close), true);
    }
    assert_survives("deep.ts", &nested(url, "[", "]"), true);
    let url = "\"https://acme.egnyte.com/pubapi/v1/fs\"";
    for (name, head, open, close, tail) in [
        ("Deep.kt", "fun f() { val u = URL; val x = ", "(", ")", " }"),
        ("Deep.java", "class Deep { void f() { String u = URL; int x = ", "(", ")", "; } }"),
        ("Deep.cs", "class Deep { void F() { var u = URL; var x = ", "(", ")", "; } }"),
        ("deep.go", "package m\nfunc f() { u := URL; x := ", "(", ")", " }"),
        ("deep.php", "<?php $u = URL; $x = ", "[", "]", ";"),
        ("deep.rb", "u = URL\nx = ", "[", "]", ""),
        ("deep.rs", "fn f() { let u = URL; let x = ", "(", ")", "; }"),
        ("deep.sh", "u=URL\nx=", "$(", ")", ""),
        ("deep.ps1", "$u = URL\n$x = ", "(", ")", ""),
    ] {
        let head = head.replace("URL", url);
        assert_survives(name, format!("{head}{}1{}{tail}\n", open.repeat(100_000), close.repeat(100_000)).as_bytes(), true);
    }
}

#[test]
fn a_bundle_is_skipped_and_said_to_be() {
    let code = "var a=function(e,t){return e+t};".repeat(90_000);
    let bundle = format!("!function(){{{code}fetch('https://acme.egnyte.com/pubapi/v1/userinfo')}}();\n");
    let root = tree(&[("bundle.js", bundle.as_bytes())]);
    let (status, out, _) = run(&[path(root.path())]);
    assert_eq!(status, 0);
    assert_eq!((out.lines().count(), out.contains("but for generated code in 1 file")), (1, true), "{out}");
    let skipped = "1 file skipped, as minified, bundled or generated:\n  bundle.js\n";
    assert!(run(&["calls", path(root.path())]).1.contains(skipped));
    let beside = tree(&[("bundle.js", bundle.as_bytes()), ("sound.js", SOUND)]);
    assert!(run(&["calls", path(beside.path())]).1.contains(skipped));
    assert_eq!(report(&[path(beside.path())]).1["files"]["generated"], serde_json::json!(["bundle.js"]));
}

#[test]
fn a_finding_in_one_line_of_a_megabyte() {
    let data = format!("const data = ['{}', [{}]];", "é".repeat(200_000), "0,".repeat(50_000));
    let call = "const a = await fetch('https://acme.egnyte.com/pubapi/v1/fs/Shared', { headers: { Authorization: `Bearer ${t}` } }); use(await a.json());";
    let line = format!("const t = process.env.T; {data} {call} // {}\n", "x".repeat(500_000));
    let root = tree(&[("sound.js", SOUND), ("line.ts", line.as_bytes())]);
    let (_, out, _) = run(&[path(root.path())]);
    assert!(out.contains("line.ts:1:") && out.contains("sound.js:2:"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() < 1500), "a line is too long");
    // Such a script is what a bundler wrote, if most of it is code: nobody mends it by hand, and nothing is said of it.
    assert_survives("line.js", [call.repeat(5_000).as_bytes(), b"\n"].concat().as_slice(), false);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let outside = tree(&[("secret.js", SOUND)]);
    let root = tree(&[("src/sound.js", SOUND)]);
    symlink(root.path(), root.path().join("src/loop")).expect("a link");
    symlink(outside.path(), root.path().join("out")).expect("a link");
    symlink(outside.path().join("secret.js"), root.path().join("src/secret.js")).expect("a link");
    symlink("nowhere", root.path().join("src/dangling.js")).expect("a link");
    let (status, report) = report(&[path(root.path())]);
    assert_eq!(status, 1);
    let said = said(&report);
    assert!(said.contains(&("EG401".to_owned(), "src/sound.js".to_owned())), "{said:?}");
    assert!(said.iter().all(|(_, path)| path == "src/sound.js"), "{said:?}");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let root = tree(&[("sound.js", SOUND)]);
    let made = std::process::Command::new("mkfifo").arg(root.path().join("pipe.js")).status().expect("mkfifo starts");
    assert!(made.success());
    assert_eq!(report(&[path(root.path())]).0, 1);
}

/// Whether a terminal would do something else than show it.
fn moves_the_terminal(text: &str) -> bool {
    text.chars()
        .any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}'))
}

#[cfg(unix)]
#[test]
fn control_characters_never_reach_the_terminal() {
    let evil = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}\u{2066}\r\u{8}";
    let folder = format!("dir{evil}");
    let name = format!("{folder}/evil{evil}.js");
    let code = format!(
        "// {evil}\nexport async function list(domain, token) {{ /* {evil} */ const answer = await fetch(`https://${{domain}}.egnyte.com/pubapi/v1/links?x={evil}`, {{ headers: {{ Authorization: token }} }}); return answer.json(); }} // {evil}\n\
         export const other = (x) => fetch(`https://acme.egnyte.com/${{x.path{}}}`);\n",
        ""
    );
    let root = tree(&[
        (&name, code.as_bytes()),
        (&format!("{folder}/bad{evil}.py"), b"u = 'https://acme.egnyte.com/pubapi/v1/fs' ((((\n"),
        ("sound.js", SOUND),
    ]);
    let folder = root.path().join(&folder);
    for args in [
        &[path(root.path())][..],
        &["-v", path(root.path())],
        &["-q", path(root.path())],
        &["calls", path(root.path())],
        &["--format", "json", path(root.path())],
        &[path(&folder)],
        &["--config", &format!("{}/no{evil}.toml", path(root.path()))],
        &["explain", evil],
        &[&format!("no{evil}where")],
        &[&format!("--no{evil}where")],
    ] {
        let (_, out, err) = run(args);
        assert!(!moves_the_terminal(&out) && !moves_the_terminal(&err), "{args:?}: {out:?} {err:?}");
        assert!(!out.is_empty() || !err.is_empty(), "{args:?} says nothing");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_no_run() {
    let root = tree(&[("plain", b"")]);
    let (status, out, err) = run(&[path(&root.path().join("plain/below"))]);
    assert_eq!((status, out.as_str(), err.lines().count()), (2, "", 1), "{err}");
}

#[test]
fn a_function_without_end_matters_only_where_it_has_to_do_with_egnyte() {
    let long = "x = x + 1;\n".repeat(70_000);
    let endless = |head: &str| format!("// Files from Egnyte\nexport function {head}{long}\n return x; }}\n").into_bytes();
    assert_survives("layout.js", &endless("layout(x) { "), false);
    assert_survives("list.js", &endless("list(x) { const base = 'https://acme.egnyte.com/pubapi/v1';\n"), true);
    assert_survives("call.js", &endless("call(x, api) { fetch(HOST + '/pubapi/v1/links');\n"), true);
}
