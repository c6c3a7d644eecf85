//! `cargo egnyte-lint` and `cargo egnyte-lint calls`: a run over a code base.

use std::path::{Path, PathBuf};

use super::args::{CallsFormat, Run, Target};
use super::fix;
use super::output;
use super::place::place;
use super::progress::Bar;
use super::{CLEAN, FINDINGS, Fault, Outcome, TOOL_FAILED};
use crate::baseline::Baseline;
use crate::git::Repository;
use crate::report::format::Input;
use crate::report::model::Finding;
use crate::report::terminal::View;
use crate::report::{calls as calls_report, json};
use crate::{Analysis, Config};

/// Checks a code base.
pub(super) fn check(run: &Run, view: &View) -> Outcome {
    let files = run.output.iter().map(|output| output.file.as_path()).chain(run.write_baseline.as_deref());
    output::check(files)?;
    fix::check(run)?;
    let options = Config { baseline: run.baseline.clone(), since: run.since.clone(), ..options(&run.target) };
    if run.diff {
        return fix::diff(run, &options, view);
    }
    if run.fix {
        fix::fix(run, &options)?;
    }
    let Ran { analysis, status, root, .. } = ran(&run.target, &options)?;
    let prefix = match &run.path_prefix {
        Some(prefix) if prefix.is_empty() || prefix.ends_with('/') => prefix.clone(),
        Some(prefix) => format!("{prefix}/"),
        None => Repository::discover(&root).map_or_else(String::new, |repository| repository.prefix().to_owned()),
    };
    let fails = |finding: &Finding| analysis.fails(finding, &options);
    let input = Input { report: &analysis.report, sources: &analysis.sources, prefix: &prefix, fails: &fails, view: *view };
    // What goes to a file is for no terminal.
    let to_file = Input { view: View { colour: false, ..*view }, ..input };
    let mut texts: Vec<(&Path, String)> = run.output.iter().map(|output| (output.file.as_path(), output.format.render(&to_file))).collect();
    texts.extend(run.write_baseline.as_deref().map(|file| (file, Baseline::of(&analysis.report).render())));
    output::write(&texts)?;
    // What stands in the new baseline is known from now on.
    let status = if run.write_baseline.is_some() && status == FINDINGS { CLEAN } else { status };
    Ok((run.format.render(&input), status))
}

/// Lists the calls of a code base. Findings do not fail it; a failure of the tool does.
pub(super) fn calls(target: &Target, format: CallsFormat, view: &View) -> Outcome {
    let Ran { analysis, status, only, .. } = ran(target, &options(target))?;
    let text = match format {
        CallsFormat::Human => calls_report::render(&analysis.report, only.as_deref(), *view),
        CallsFormat::Json => json::render(&analysis.report),
    };
    Ok((text, if status == TOOL_FAILED { TOOL_FAILED } else { CLEAN }))
}

/// A finished run.
pub(super) struct Ran {
    pub(super) analysis: Analysis,
    pub(super) status: u8,
    /// The folder that was analysed.
    pub(super) root: PathBuf,
    /// The file that was asked for alone, by its name in the folder.
    pub(super) only: Option<String>,
}

/// What the analysis is told.
pub(super) fn options(target: &Target) -> Config {
    Config {
        file: target.config.clone(),
        pedantic: target.pedantic,
        threads: target.threads,
        fail_on: target.fail_on,
        reviewer: target.reviewer,
        ..Config::default()
    }
}

/// Runs the analysis. Given one file, its app is analysed and the findings of that file are kept, as what a call needs is seldom
/// in one file.
pub(super) fn ran(target: &Target, options: &Config) -> Result<Ran, Fault> {
    let (root, only) = place(target)?;
    let bar = Bar::new();
    let result = crate::run(&root, options, &bar);
    bar.clear();
    let mut analysis = result?;
    if let Some(file) = &only {
        analysis.report.keep_findings_of(file);
    }
    let status = status(&analysis, options);
    Ok(Ran { analysis, status, root, only })
}

/// The exit status of a finished run.
pub(super) fn status(analysis: &Analysis, options: &Config) -> u8 {
    match analysis.failing(options) {
        _ if analysis.tool_failed => TOOL_FAILED,
        Some(_) => FINDINGS,
        None => CLEAN,
    }
}
