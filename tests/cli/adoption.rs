//! The files by which others adopt the tool, as far as a machine without their service can try them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::binary::{path, run, tree};

const CALL: &[u8] = b"const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links');\nconsole.log(await answer.json());\n";

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace")
}

fn read<T: for<'de> Deserialize<'de>>(name: &str) -> T {
    let text = fs::read_to_string(workspace().join(name)).expect("the file is there");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[derive(Deserialize)]
struct Action {
    inputs: BTreeMap<String, Input>,
    outputs: BTreeMap<String, Output>,
    runs: Runs,
}

#[derive(Deserialize)]
struct Input {
    description: String,
    default: String,
}

#[derive(Deserialize)]
struct Output {
    value: String,
}

#[derive(Deserialize)]
struct Runs {
    using: String,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    name: String,
    id: Option<String>,
    shell: Option<String>,
    run: Option<String>,
    uses: Option<String>,
    #[serde(default)]
    env: BTreeMap<String, String>,
    #[serde(default)]
    with: BTreeMap<String, String>,
}

impl Action {
    fn step(&self, name: &str) -> &Step {
        self.runs.steps.iter().find(|step| step.name == name).unwrap_or_else(|| panic!("there is no step `{name}`"))
    }
}

#[test]
fn the_action_names_only_what_it_has() {
    let action: Action = read("action.yml");
    assert_eq!(action.runs.using, "composite");
    let steps: Vec<&str> = action.runs.steps.iter().filter_map(|step| step.id.as_deref()).collect();
    let mut used = Vec::new();
    for step in &action.runs.steps {
        assert_eq!(step.run.is_some(), step.uses.is_none(), "{}", step.name);
        assert_eq!(step.run.is_some(), step.shell.is_some(), "{}: a composite step names its shell", step.name);
        // Values of users reach a script by its environment, never as a part of its text.
        assert!(!step.run.as_deref().unwrap_or_default().contains("${{"), "{}", step.name);
        used.extend(step.env.values().chain(step.with.values()).cloned());
    }
    used.extend(action.outputs.values().map(|output| output.value.clone()));
    for value in &used {
        for name in value.split("inputs.").skip(1).filter_map(|rest| rest.split([' ', '}']).next()) {
            assert!(action.inputs.contains_key(name), "there is no input `{name}`");
        }
        for name in value.split("steps.").skip(1).filter_map(|rest| rest.split('.').next()) {
            assert!(steps.contains(&name), "there is no step `{name}`");
        }
    }
    assert!(action.inputs.values().all(|input| !input.description.is_empty()));
}

/// What one use of the action's step left behind.
struct Use {
    status: i32,
    printed: String,
    outputs: String,
    summary: String,
}

impl Use {
    /// An output of the step.
    fn output(&self, name: &str) -> &str {
        self.outputs.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('=')).unwrap_or_default()
    }
}

/// Runs the step that checks the app as a runner does, in a job whose temporary files lie in `temp`.
fn check(temp: &Path, app: &Path, environment: &[(&str, &str)]) -> Use {
    let action: Action = read("action.yml");
    let step = action.step("Check the app");
    let own = tempfile::tempdir().expect("a folder");
    let (outputs, summary) = (own.path().join("outputs"), own.path().join("summary"));
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run.as_deref().expect("it is a script")]);
    for (name, value) in &step.env {
        let value = value.strip_prefix("${{ inputs.").and_then(|rest| rest.strip_suffix(" }}"));
        command.env(name, value.and_then(|name| action.inputs.get(name)).map_or("", |input| &input.default));
    }
    command.env("APP", app).env("TEMP", temp).env("GITHUB_OUTPUT", &outputs).env("GITHUB_STEP_SUMMARY", &summary);
    command.env("TOOL", env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
    command.envs(environment.iter().copied());
    let output = command.output().expect("bash is there");
    let text = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    Use {
        status: output.status.code().expect("it ends by itself"),
        printed: String::from_utf8_lossy(&output.stdout).into_owned(),
        outputs: text(&outputs),
        summary: text(&summary),
    }
}

#[test]
fn the_action_checks_an_app() {
    let temp = tempfile::tempdir().expect("a folder");
    let root = tree(&[("list.js", CALL)]);
    let used = check(temp.path(), root.path(), &[]);
    assert_eq!(used.status, 0, "a later step decides: {}", used.printed);
    assert!(used.printed.starts_with("::error file=list.js,line=1"), "{}", used.printed);
    assert!(used.outputs.starts_with("status=1\nsarif=/"), "{}", used.outputs);
    assert!(used.summary.contains("## egnyte-lint") && used.summary.contains("EG401"), "{}", used.summary);
    assert!(check(temp.path(), root.path(), &[("FAIL_ON", "never")]).outputs.starts_with("status=0\n"));
    let used = check(temp.path(), &root.path().join("nowhere"), &[]);
    assert_eq!((used.status, &*used.outputs, &*used.summary), (2, "status=2\n", ""));
    let said =
        format!("::error title=egnyte-lint could not start::there is no file or folder `{}`\n", root.path().join("nowhere").display());
    assert_eq!(used.printed, said);
    fs::write(root.path().join("egnyte-lint.toml"), "fail-on = \"100%\"\n").expect("a file");
    let used = check(temp.path(), root.path(), &[]);
    assert!(
        used.printed.starts_with("::error title=egnyte-lint could not start::unknown value `100%25` (egnyte-lint.toml:1:11)\n"),
        "{}",
        used.printed
    );
}

#[test]
fn two_uses_of_the_action_in_one_job_keep_their_reports_apart() {
    let temp = tempfile::tempdir().expect("a folder");
    let (first, second) = (tree(&[("first.js", CALL)]), tree(&[("second.js", CALL)]));
    let uses = [check(temp.path(), first.path(), &[]), check(temp.path(), second.path(), &[])];
    for (used, name) in uses.iter().zip(["first.js", "second.js"]) {
        for output in ["html", "sarif"] {
            let report = fs::read_to_string(used.output(output)).expect("it is still there");
            assert!(report.contains(name), "{output} of {name}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_tool_that_crashes_does_not_look_like_findings() {
    use std::os::unix::fs::PermissionsExt as _;

    let temp = tempfile::tempdir().expect("a folder");
    let root = tree(&[("list.js", CALL), ("tool", b"#!/bin/sh\nexit 101\n")]);
    let tool = root.path().join("tool");
    fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).expect("it may be made to run");
    // An earlier use has left a report, which is none of this one's.
    assert_eq!(check(temp.path(), root.path(), &[]).status, 0);
    let used = check(temp.path(), root.path(), &[("TOOL", path(&tool))]);
    assert_eq!((used.status, &*used.outputs, &*used.summary), (101, "status=101\n", ""));
    assert!(used.printed.starts_with("::error::egnyte-lint ended with status 101"), "{}", used.printed);
}

#[cfg(unix)]
#[test]
fn the_action_builds_the_tool_outside_of_the_checkout() {
    use std::os::unix::fs::PermissionsExt as _;

    let action: Action = read("action.yml");
    let step = action.step("Install egnyte-lint");
    // What stands in for Cargo tells where it runs, and writes what it would have built. The checkout asks for another toolchain,
    // and has a tool of that name on its path.
    let cargo = b"#!/bin/sh\npwd >> \"$LOG\"\nwhile [ $# -gt 0 ]; do [ \"$1\" = --root ] && root=$2; shift; done\nmkdir -p \"$root/bin\"\n\
        cp \"$0\" \"$root/bin/cargo-egnyte-lint\"\n";
    let root = tree(&[
        ("app/rust-toolchain.toml", b"[toolchain]\nchannel = \"1.60\"\n"),
        ("bin/cargo", cargo),
        ("bin/cargo-egnyte-lint", b"#!/bin/sh\nexit 1\n"),
        ("action/analyzer/Cargo.toml", b""),
    ]);
    for name in ["bin/cargo", "bin/cargo-egnyte-lint"] {
        fs::set_permissions(root.path().join(name), fs::Permissions::from_mode(0o755)).expect("it may be made to run");
    }
    let (log, outputs) = (root.path().join("log"), root.path().join("outputs"));
    for _ in 0..2 {
        let mut command = Command::new("bash");
        command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run.as_deref().expect("it is a script")]);
        command.env("SOURCE", root.path().join("action")).env("TOOLS", root.path().join("temp/egnyte-lint"));
        command.env("LOG", &log).env("GITHUB_OUTPUT", &outputs).current_dir(root.path().join("app"));
        command.env("PATH", format!("{}:{}", root.path().join("bin").display(), std::env::var("PATH").unwrap_or_default()));
        assert!(command.status().expect("bash is there").success());
    }
    let folders = fs::read_to_string(&log).expect("Cargo ran");
    let folders: Vec<&str> = folders.lines().collect();
    assert!(matches!(folders.as_slice(), [one] if one.ends_with("/action")), "once, and not in the checkout: {folders:?}");
    let tool = root.path().join("temp/egnyte-lint/bin/cargo-egnyte-lint");
    let outputs = fs::read_to_string(&outputs).expect("it tells where the tool is");
    assert_eq!(outputs.lines().collect::<Vec<_>>(), vec![format!("tool={}", tool.display()); 2]);
}

#[derive(Deserialize)]
struct Hook {
    id: String,
    entry: String,
    language: String,
    pass_filenames: bool,
    always_run: bool,
}

#[test]
fn the_hook_reads_the_whole_app() {
    let hooks: Vec<Hook> = read(".pre-commit-hooks.yaml");
    let [hook] = hooks.as_slice() else { panic!("there is one hook") };
    assert_eq!((hook.id.as_str(), hook.language.as_str()), ("egnyte-lint", "system"));
    assert!(!hook.pass_filenames && hook.always_run);
    let binary = PathBuf::from(env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
    assert_eq!(Some(hook.entry.as_str()), binary.file_stem().and_then(|name| name.to_str()));
}

#[test]
fn commands_in_the_documentation_are_taken() {
    let root = tree(&[("app/list.js", CALL)]);
    let pages = ["README.md", "docs/ci.md", "docs/partners.md", "docs/report.md", "docs/reviewers.md", "docs/declaring-scopes.md"];
    let mut tried = 0;
    for page in pages {
        let text = fs::read_to_string(workspace().join(page)).expect("the page is there");
        let lines = text.lines().map(|line| line.trim().trim_start_matches("- ").trim_start_matches("run: "));
        for line in lines.filter_map(|line| line.strip_prefix("cargo egnyte-lint")) {
            let line = line.split(" #").next().and_then(|line| line.split(" | ").next()).unwrap_or_default().trim();
            let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_matches('"')).collect();
            // The options are taken if nothing is wrong but that their files and revisions are not here.
            let mut command = crate::binary::command(&words);
            let output = command.current_dir(root.path()).output().expect("it starts");
            let said = String::from_utf8_lossy(&output.stderr);
            let missing = ["there is no revision", "there is no file or folder", "there is no folder", "no Git work tree"];
            let taken = output.status.code() != Some(2) || missing.iter().any(|what| said.contains(what));
            assert!(taken, "{page}: {line}: {said}");
            tried += 1;
        }
    }
    assert!(tried > 8, "the pages show commands");
    assert_eq!(run(&[path(&root.path().join("app"))]).0, 1);
}

/// The YAML examples of the page for owners of a pipeline.
fn pipelines() -> Vec<serde_json::Value> {
    let page = fs::read_to_string(workspace().join("docs/ci.md")).expect("the page is there");
    let blocks = page.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default());
    blocks.map(|block| serde_yaml::from_str(block).unwrap_or_else(|error| panic!("{error}: {block}"))).collect()
}

/// The folder that a command is run in, and the command, where it is `cd` and it.
fn in_folder(line: &str) -> (&str, &str) {
    let within = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(line);
    within.strip_prefix("cd ").and_then(|rest| rest.split_once(" && ")).unwrap_or((".", line))
}

/// The uses of the action of this repository, with what each is given.
fn uses_of_the_action(pipeline: &serde_json::Value) -> Vec<&serde_json::Value> {
    let jobs = pipeline["jobs"].as_object().expect("there are jobs");
    let steps = jobs.values().flat_map(|job| job["steps"].as_array().expect("there are steps"));
    steps.filter(|step| step["uses"].as_str().is_some_and(|used| used.starts_with("OWNER/NAME@"))).collect()
}

#[test]
fn the_examples_for_pipelines_work_when_they_are_copied() {
    let [github, single, several, changed, gitlab, local] = pipelines().try_into().expect("six examples");
    let action: Action = read("action.yml");
    for (pipeline, uses) in [(&single, 1), (&several, 2), (&changed, 1)] {
        let own = uses_of_the_action(pipeline);
        assert_eq!(own.len(), uses);
        for step in own {
            for name in step["with"].as_object().into_iter().flat_map(serde_json::Map::keys) {
                assert!(action.inputs.contains_key(name), "there is no input `{name}`");
            }
            assert_ne!(step["with"]["category"].is_string(), uses == 1, "each of several has a category of its own, one needs none");
        }
    }
    assert_eq!(changed["jobs"]["egnyte-lint"]["steps"][0]["with"]["fetch-depth"], 0, "the revision has to be there");
    let steps = github["jobs"]["egnyte-lint"]["steps"].as_array().expect("there are steps");
    // What has an owner is an action that exists; nothing has to be filled in.
    let known = ["actions/checkout@", "actions/upload-artifact@", "github/codeql-action/upload-sarif@"];
    for used in steps.iter().filter_map(|step| step["uses"].as_str()) {
        assert!(known.iter().any(|action| used.starts_with(action)), "{used}");
    }
    let scripts: Vec<&str> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
    let script: Vec<&str> = gitlab["egnyte-lint"]["script"].as_array().expect("a script").iter().filter_map(|line| line.as_str()).collect();
    for lines in [scripts, script] {
        let [clone, install, check] = lines.as_slice() else { panic!("three commands: {lines:?}") };
        let (_, folder) = clone.rsplit_once(' ').expect("a command");
        // Neither takes the toolchain of the checkout.
        assert_eq!(in_folder(install), (folder, "cargo install --locked --path analyzer"));
        let root = tree(&[("list.js", CALL)]);
        let words: Vec<&str> = check.strip_prefix("cargo-egnyte-lint ").expect("the tool").split_whitespace().collect();
        let output = crate::binary::command(&words).current_dir(root.path()).output().expect("it starts");
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        for file in words.iter().filter_map(|word| word.split_once('=')).map(|(_, file)| file) {
            assert!(root.path().join(file).exists(), "{file}");
        }
    }
    assert!(workspace().join("analyzer/Cargo.toml").exists());
    let hooks: Vec<serde_json::Value> = read(".pre-commit-hooks.yaml");
    let hook = &local["repos"][0]["hooks"][0];
    for key in ["id", "name", "entry", "language", "pass_filenames", "always_run"] {
        assert_eq!(hook[key], hooks[0][key], "{key}");
    }
}
