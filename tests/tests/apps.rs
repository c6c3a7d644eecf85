//! One test per folder of `tests/apps/`: the analysis says of it exactly what its marks say.
//!
//! `tests/known-gaps.txt` names the apps of which it does not yet, each with what is missing. Their tests turn red once they
//! agree, so that the list can only shrink.

use std::fs;
use std::path::Path;

use egnyte_lint_tests::App;
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("apps");
    let gaps = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("known-gaps.txt")).expect("the list of gaps");
    let gaps: Vec<String> = gaps.lines().filter_map(|line| line.split_once(':').map(|(app, _)| app.to_owned())).collect();
    let mut trials = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder of the apps") {
        let path = entry.expect("an app").path();
        if path.is_dir() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let is_gap = gaps.contains(&name);
            trials.push(Trial::test(name, move || if is_gap { still_a_gap(&path) } else { check(&path) }));
        }
    }
    trials.sort_by(|a, b| a.name().cmp(b.name()));
    libtest_mimic::run(&arguments, trials).exit();
}

/// Analyses a copy of the app that is free of marks and compares.
fn check(folder: &Path) -> Result<(), Failed> {
    let app = App::read(folder)?;
    let copy = tempfile::tempdir().map_err(|error| error.to_string())?;
    app.write_to(copy.path()).map_err(|error| error.to_string())?;
    let differences = app.differences(&report(copy.path())?)?;
    if differences.is_empty() { Ok(()) } else { Err(Failed::from(format!("\n{differences}"))) }
}

/// A gap that is closed has to leave the list.
fn still_a_gap(folder: &Path) -> Result<(), Failed> {
    match check(folder) {
        Err(_) => Ok(()),
        Ok(()) => Err(Failed::from("agrees with its marks now: take it off tests/known-gaps.txt")),
    }
}

/// The report as scripts read it.
fn report(root: &Path) -> Result<Value, String> {
    let report = egnyte_lint::analyze(root, &egnyte_lint::Config::default()).map_err(|error| error.to_string())?;
    serde_json::to_value(&report).map_err(|error| error.to_string())
}
