//! Real code as a check: what the tool says of every folder of a folder, and how that differs from a saved run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::binary;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// A folder whose subfolders are code bases
    dir: PathBuf,
    /// Write what was found to this file
    #[arg(long, value_name = "FILE", conflicts_with = "against")]
    save: Option<PathBuf>,
    /// Show only what differs from this file; differences are exit status 1
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Use this binary instead of building one
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
}

/// What a run found, by folder.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Run {
    folders: BTreeMap<String, Found>,
}

/// What the tool said of one folder, a line each.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Found {
    findings: Vec<String>,
    calls: Vec<String>,
    /// Why there is no report, if there is none.
    failure: Option<String>,
}

pub(crate) fn run(args: &Args) -> ExitCode {
    match compare(args) {
        Ok(same) => ExitCode::from(u8::from(!same)),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Runs the tool, and says whether nothing differs from the saved run.
fn compare(args: &Args) -> Result<bool, String> {
    let saved: Option<Run> = match &args.against {
        Some(path) => Some(serde_json::from_str(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?),
        None => None,
    };
    let binary = match &args.binary {
        Some(binary) => binary.clone(),
        None => binary::build("release")?,
    };
    let mut run = Run::default();
    for folder in subfolders(&args.dir)? {
        let start = Instant::now();
        let found = analyze(&binary, &args.dir.join(&folder));
        let seconds = start.elapsed().as_secs_f64();
        match &found.failure {
            Some(failure) => println!("{folder}: {failure}"),
            None => println!("{folder}: {} findings, {} calls, {seconds:.2} s", found.findings.len(), found.calls.len()),
        }
        if saved.is_none() {
            found.findings.iter().chain(&found.calls).for_each(|line| println!("    {line}"));
        }
        run.folders.insert(folder, found);
    }
    if let Some(path) = &args.save {
        let text = serde_json::to_string_pretty(&run).map_err(|error| error.to_string())?;
        fs::write(path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let Some(saved) = saved else { return Ok(true) };
    let changes = differences(&saved, &run);
    changes.iter().for_each(|line| println!("{line}"));
    println!("{} differences", changes.iter().filter(|line| line.starts_with("    ")).count());
    Ok(changes.is_empty())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn subfolders(dir: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut folders: Vec<String> = folders.filter(|name| !name.starts_with('.')).collect();
    folders.sort_unstable();
    Ok(folders)
}

fn analyze(binary: &Path, dir: &Path) -> Found {
    let failed = |failure: String| Found { failure: Some(failure), ..Found::default() };
    let output = match Command::new(binary).arg(dir).args(["--format", "json", "--fail-on", "never"]).output() {
        Ok(output) => output,
        Err(error) => return failed(format!("cannot be started: {error}")),
    };
    match serde_json::from_slice(&output.stdout) {
        Ok(report) => found(&report),
        Err(_) => {
            let message = String::from_utf8_lossy(&output.stderr);
            failed(format!("{}: {}", output.status, message.lines().next().unwrap_or("no report")))
        }
    }
}

/// The lines of a report, in the order of the report.
fn found(report: &Value) -> Found {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let place = |value: &Value| format!("{}:{}", text(&value["location"]["path"]), value["location"]["line"]);
    let finding = |finding: &Value| {
        let suppressed = if finding["suppressed"].is_null() { "" } else { " (suppressed)" };
        format!(
            "{} {} {} {}: {}{suppressed}",
            text(&finding["rule"]),
            text(&finding["severity"]),
            text(&finding["confidence"]),
            place(finding),
            text(&finding["message"])
        )
    };
    let call =
        |call: &Value| format!("{} {} {} 401: {}", text(&call["method"]), text(&call["endpoint"]), place(call), text(&call["handles_401"]));
    Found {
        findings: list(&report["findings"]).iter().map(finding).collect(),
        calls: list(&report["apps"]).iter().flat_map(|app| list(&app["api_calls"])).map(|value| call(&value)).collect(),
        failure: None,
    }
}

/// What is new (`+`) and gone (`-`), folder by folder.
fn differences(saved: &Run, run: &Run) -> Vec<String> {
    let nothing = Found::default();
    let folders: BTreeSet<&String> = saved.folders.keys().chain(run.folders.keys()).collect();
    let mut changes = Vec::new();
    for folder in folders {
        let (old, new) = (saved.folders.get(folder).unwrap_or(&nothing), run.folders.get(folder).unwrap_or(&nothing));
        let lines = |found: &Found| -> Vec<String> { found.findings.iter().chain(&found.calls).chain(&found.failure).cloned().collect() };
        let (old, new) = (lines(old), lines(new));
        let gone = without(&old, &new).into_iter().map(|line| format!("    - {line}"));
        let mut changed: Vec<String> = gone.chain(without(&new, &old).into_iter().map(|line| format!("    + {line}"))).collect();
        if !changed.is_empty() {
            changes.push(folder.clone());
            changes.append(&mut changed);
        }
    }
    changes
}

/// The lines of `a` that `b` has not, each as many times as it has more of them.
fn without(a: &[String], b: &[String]) -> Vec<String> {
    let mut rest: Vec<&String> = b.iter().collect();
    let gone = a.iter().filter(|line| match rest.iter().position(|other| other == line) {
        Some(at) => {
            rest.swap_remove(at);
            false
        }
        None => true,
    });
    gone.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(line: u32, message: &str) -> Value {
        serde_json::json!({
            "apps": [{"api_calls": [{"method": null, "endpoint": "/pubapi/v1/fs/{path}", "location": {"path": "a.py", "line": 3}, "handles_401": "none"}]}],
            "findings": [{"rule": "EG401", "severity": "error", "confidence": "high", "message": message, "location": {"path": "a.py", "line": line}, "suppressed": null}]
        })
    }

    #[test]
    fn reports_become_lines() {
        let found = found(&sample(3, "nobody looks at the status"));
        assert_eq!(found.findings, ["EG401 error high a.py:3: nobody looks at the status"]);
        assert_eq!(found.calls, ["- /pubapi/v1/fs/{path} a.py:3 401: none"]);
    }

    #[test]
    fn differences_are_shown_once_each() {
        let run =
            |reports: &[(&str, Value)]| Run { folders: reports.iter().map(|(name, report)| ((*name).to_owned(), found(report))).collect() };
        let old = run(&[("a", sample(3, "x")), ("b", sample(3, "x"))]);
        let new = run(&[("a", sample(4, "x")), ("b", sample(3, "x"))]);
        assert_eq!(differences(&old, &new), ["a", "    - EG401 error high a.py:3: x", "    + EG401 error high a.py:4: x"]);
        assert!(differences(&old, &old).is_empty());
        assert_eq!(differences(&old, &Run::default()).len(), 6);
    }
}
