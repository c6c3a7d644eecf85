//! `cargo egnyte-lint` and `cargo egnyte-lint calls`: a run over a code base.

use std::path::{Path, PathBuf};

use super::args::{Format, Run};
use super::progress::Bar;
use super::{CLEAN, FINDINGS, Fault, Outcome, TOOL_FAILED};
use crate::config::nearest;
use crate::report::terminal::View;
use crate::report::{calls as calls_report, json, terminal};
use crate::{Analysis, Error, Options, analyze};

/// Checks a code base.
pub(super) fn check(run: &Run, view: &View) -> Outcome {
    let (analysis, status, _) = analyze_target(run)?;
    Ok((
        match run.format {
            Format::Human => terminal::render(&analysis.report, &analysis.sources, *view),
            Format::Json => json::render(&analysis.report),
        },
        status,
    ))
}

/// Lists the calls of a code base. Findings do not fail it; a failure of the tool does.
pub(super) fn calls(run: &Run, view: &View) -> Outcome {
    let (analysis, status, only) = analyze_target(run)?;
    Ok((
        match run.format {
            Format::Human => calls_report::render(&analysis.report, only.as_deref(), *view),
            Format::Json => json::render(&analysis.report),
        },
        if status == TOOL_FAILED { TOOL_FAILED } else { CLEAN },
    ))
}

/// Runs the analysis. Given one file, its folder is analysed and the findings of that file are kept, as what a call needs is
/// seldom in one file; the third value is then its name.
pub(super) fn analyze_target(run: &Run) -> Result<(Analysis, u8, Option<String>), Fault> {
    let (root, only) = target(run)?;
    let options = Options { config: run.config.clone(), pedantic: run.pedantic, threads: run.threads, fail_on: run.fail_on };
    let bar = Bar::new();
    let result = analyze(&root, &options, &bar);
    bar.clear();
    let mut analysis = result?;
    if let Some(file) = &only {
        analysis.report.keep_findings_of(file);
    }
    let status = match analysis.failing(&options) {
        _ if analysis.tool_failed => TOOL_FAILED,
        Some(_) => FINDINGS,
        None => CLEAN,
    };
    Ok((analysis, status, only))
}

/// The folder to analyse and, if one file was given, its name in there.
fn target(run: &Run) -> Result<(PathBuf, Option<String>), Fault> {
    if let Some(manifest) = &run.manifest_path {
        if !manifest.is_file() {
            return Err(Error::Missing(manifest.clone()).into());
        }
        return Ok((folder_of(manifest), None));
    }
    let path = run.path.clone().unwrap_or_else(|| PathBuf::from("."));
    if path.is_file() {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        return Ok((folder_of(&path), name));
    }
    if !path.exists() {
        let typed = path.to_string_lossy();
        if let Some(command) = nearest(&typed, ["calls", "explain", "rules", "schema", "scopes"]) {
            return Err(Fault::Usage(format!("there is no file or folder `{typed}`; did you mean the command `{command}`?")));
        }
    }
    Ok((path, None))
}

fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}
