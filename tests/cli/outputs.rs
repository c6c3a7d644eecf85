//! `--output FORMAT=FILE`: several files, each whole or not there.

use std::fs;

use crate::binary::{fails_with, path, run, tree};

const CALL: &[u8] = b"const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links');\nconsole.log(await answer.json());\n";

#[test]
fn several_files_are_written_in_one_run() {
    let root = tree(&[("app/list.js", CALL)]);
    let to = |format: &str, name: &str| format!("{format}={}", root.path().join(name).display());
    let (html, sarif, json) = (to("html", "report.html"), to("sarif", "lint.sarif"), to("json", "report.json"));
    let app = root.path().join("app");
    let args = ["--output", &html, "--output", &sarif, "--output", &json, "--format", "short", path(&app)];
    let (status, out, err) = run(&args);
    assert_eq!((status, err.as_str()), (1, ""));
    assert!(out.contains("error[EG401]"), "{out}");
    let read = |name: &str| fs::read_to_string(root.path().join(name)).expect("the file is written");
    assert!(read("report.html").ends_with("</html>\n"));
    assert!(read("lint.sarif").contains("\"version\": \"2.1.0\""));
    assert_eq!(read("report.json"), run(&["--format", "json", path(&app)]).1);
    let left: Vec<_> = fs::read_dir(root.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(left.len(), 4, "nothing but the files is left behind: {left:?}");
}

#[test]
fn reports_of_an_earlier_run_are_no_part_of_the_app() {
    let root = tree(&[("list.js", CALL)]);
    let plain = run(&["--format", "json", path(root.path())]).1;
    for (format, name) in [("html", "a.html"), ("json", "b.json"), ("sarif", "c.json"), ("gitlab", "d.json"), ("markdown", "e.md")] {
        let output = format!("{format}={}", root.path().join(name).display());
        assert_eq!(run(&["--output", &output, path(root.path())]).0, 1);
    }
    let baseline = root.path().join("baseline.json");
    assert_eq!(run(&["--write-baseline", path(&baseline), path(root.path())]).0, 0);
    let again = run(&["--format", "json", path(root.path())]).1;
    let analysed = |text: &str| text.lines().filter(|line| !line.contains("\"walked\"")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(analysed(&again), analysed(&plain));
}

#[test]
fn nothing_is_written_where_one_file_cannot_be() {
    let root = tree(&[("list.js", CALL)]);
    let good = format!("html={}", root.path().join("a.html").display());
    let bad = format!("json={}", root.path().join("nowhere/b.json").display());
    let said = fails_with(&["--output", &good, "--output", &bad, path(root.path())]);
    assert!(said.starts_with("error: `--output`: there is no folder `") && said.lines().count() == 1, "{said}");
    assert!(!root.path().join("a.html").exists());
    let folder = format!("json={}", root.path().display());
    assert!(fails_with(&["--output", &folder, path(root.path())]).contains("is a folder"));
    assert!(fails_with(&["--output", &good, "--output", &good, path(root.path())]).contains("two outputs go to"));
}

#[test]
fn a_wrong_output_is_explained() {
    assert!(fails_with(&["--output", "html"]).contains("write FORMAT=FILE"));
    assert!(fails_with(&["--output", "htlm=a"]).contains("did you mean `html`?"));
    assert!(fails_with(&["--output", "pdf=a"]).contains("one of human, short"));
}

#[test]
fn completions_and_the_manual_page_name_the_options() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (status, out, _) = run(&["completions", shell]);
        assert_eq!(status, 0);
        assert!(out.contains("write-baseline") && out.contains("cargo-egnyte-lint"), "{shell}");
    }
    let (status, out, _) = run(&["man"]);
    assert_eq!(status, 0);
    assert!(out.contains(".TH") && out.contains("\\-\\-reviewer"), "{out}");
}

#[test]
fn a_folder_that_is_given_as_a_dot_is_called_by_its_name() {
    let root = tree(&[("night-desk/list.js", CALL)]);
    let command =
        |args: &[&str]| crate::binary::command(args).current_dir(root.path().join("night-desk")).output().expect("it starts").stdout;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it is UTF-8");
    assert!(text(command(&["--format", "html", "."])).contains("<h1>night-desk</h1>"));
    let human = text(command(&["."]));
    assert!(human.contains("night-desk (taken for a public app, as no `egnyte-lint.toml` says otherwise)"), "{human}");
    let given = run(&[path(&root.path().join("night-desk"))]).1;
    assert!(given.contains("night-desk (taken for a public app"), "{given}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_printed_is_no_success() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let root = tree(&[("list.js", b"export const one = 1;\n"), ("call/list.js", CALL)]);
    let mut tried = 0;
    for args in
        ["json", "sarif", "junit", "github", "gitlab", "markdown", "html", "short"].map(|format| ["--format", format, "--fail-on", "never"])
    {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
        let output = command.args(args).arg(root.path()).stdout(full()).output().expect("it starts");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.starts_with("error: standard output cannot be written: ") && said.lines().count() == 1, "{args:?}: {said}");
        tried += 1;
    }
    assert_eq!(tried, 8);
    for word in ["--help", "rules"] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
        assert_eq!(command.arg(word).stdout(full()).status().expect("it starts").code(), Some(2), "{word}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_went_away_is_no_fault() {
    use std::process::{Command, Stdio};
    let root = tree(&[("list.js", CALL)]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
    let mut child =
        command.args(["--format", "sarif"]).arg(root.path()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned()), (Some(1), String::new()));
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_keeps_its_rights_and_a_link_stays_one() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    let root = tree(&[("app/list.js", CALL), ("kept.json", b""), ("real/target.json", b"")]);
    let (app, at) = (root.path().join("app"), |name: &str| root.path().join(name));
    fs::set_permissions(at("kept.json"), fs::Permissions::from_mode(0o600)).expect("it is ours");
    symlink("real/target.json", at("link.json")).expect("a link");
    symlink("real/new.json", at("dangling.json")).expect("a link");
    for name in ["kept.json", "link.json", "dangling.json"] {
        assert_eq!(run(&["--output", &format!("json={}", at(name).display()), path(&app)]).0, 1, "{name}");
        assert!(fs::read_to_string(at(name)).expect("it is written").contains("egnyte-lint/report/1"), "{name}");
    }
    assert_eq!(at("kept.json").metadata().expect("it is there").mode() & 0o777, 0o600);
    assert!(at("link.json").symlink_metadata().expect("it is there").is_symlink());
    assert!(at("dangling.json").symlink_metadata().expect("it is there").is_symlink());
}

#[test]
fn a_fault_of_a_file_names_the_option_it_came_by() {
    let root = tree(&[("list.js", CALL)]);
    let app = path(root.path());
    for (args, said) in [
        (["--baseline", "nope.json"], "error: `--baseline`: there is no file or folder `nope.json`\n"),
        (["--baseline", app], "is a folder, and a file is to be read\n"),
        (["--config", "nope.toml"], "error: `--config`: there is no file or folder `nope.toml`\n"),
        (["--output", "html=nowhere/a.html"], "error: `--output`: there is no folder `nowhere` to write `nowhere/a.html` to\n"),
        (["--write-baseline", "nowhere/a.json"], "error: `--write-baseline`: there is no folder `nowhere` to write `nowhere/a.json` to\n"),
        (["--output", "json=-"], "error: `--output`: `-` is no file; what `--format` asks for goes to standard output\n"),
    ] {
        let err = fails_with(&[&args[..], &[app]].concat());
        assert!(err.ends_with(said) && err.contains(args[0]), "{args:?}: {err}");
    }
    assert!(!std::path::Path::new("-").exists());
}

#[test]
fn quiet_is_about_what_is_printed() {
    let root = tree(&[("app/list.js", CALL)]);
    let (app, file) = (root.path().join("app"), root.path().join("h.txt"));
    let output = format!("human={}", file.display());
    let (_, loud, _) = run(&[path(&app)]);
    let (_, out, _) = run(&["-q", "--output", &output, path(&app)]);
    assert_eq!(fs::read_to_string(&file).expect("it is written"), loud);
    assert!(out.lines().count() < 5 && out.contains("list.js:1:"), "{out}");
}

#[test]
fn the_lines_of_short_open_from_where_the_run_was_started() {
    let root = tree(&[("apps/portal/src/list.js", CALL)]);
    for (from, given, shown) in [
        (".", "apps/portal", "apps/portal/src/list.js:1:"),
        (".", "./apps/portal/", "apps/portal/src/list.js:1:"),
        ("apps", "../apps/portal/src", "../apps/portal/src/list.js:1:"),
        ("apps/portal", ".", "src/list.js:1:"),
    ] {
        for option in [&["-q"][..], &["--format", "short"]] {
            let args = [option, &[given]].concat();
            let output = crate::binary::command(&args).current_dir(root.path().join(from)).output().expect("it starts");
            let out = String::from_utf8_lossy(&output.stdout);
            let findings = || out.lines().filter(|line| !line.starts_with("readiness: "));
            assert!(out.contains("EG401") && findings().all(|line| line.starts_with(shown)), "{args:?} in {from}: {out}");
        }
    }
}
