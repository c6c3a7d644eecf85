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
    assert!(said.starts_with("error: there is no folder `") && said.lines().count() == 1, "{said}");
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
