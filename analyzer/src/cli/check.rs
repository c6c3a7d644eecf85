//! `cargo egnyte-lint` and `cargo egnyte-lint calls`: a run over a code base.

use std::path::PathBuf;

use super::args::{CallsFormat, Run, Target};
use super::fix;
use super::output::{self, Named};
use super::place::{given, place};
use super::progress::Bar;
use super::{CLEAN, FINDINGS, Fault, Outcome, TOOL_FAILED, tell};
use crate::baseline::Baseline;
use crate::git::Repository;
use crate::report::format::Input;
use crate::report::model::Finding;
use crate::report::redact::printable;
use crate::report::table::count;
use crate::report::terminal::{Verbosity, View};
use crate::report::{calls as calls_report, json};
use crate::{Analysis, Config};

/// Checks a code base.
pub(super) fn check(run: &Run, view: &View) -> Outcome {
    let baseline = run.write_baseline.as_deref().map(|file| Named { file, option: Some("--write-baseline") });
    let outputs = || run.output.iter().map(|output| Named { file: &output.file, option: Some("--output") });
    output::check(outputs().chain(baseline))?;
    if let Some(file) = run.baseline.as_deref() {
        output::check_input(Named { file, option: Some("--baseline") })?;
    }
    fix::check(run)?;
    let options = Config { baseline: run.baseline.clone(), since: run.since.clone(), ..options(&run.target) };
    if let (Some(file), (_, Some(_))) = (&run.write_baseline, place(&run.target)?) {
        let message =
            "a baseline holds the findings of a whole app: with `--write-baseline {}`, give the folder of the app and not one file";
        return Err(Fault::Usage(message.replace("{}", &file.display().to_string())));
    }
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
    let given = given(&root);
    let fails = |finding: &Finding| analysis.fails(finding, &options);
    let input = Input { report: &analysis.report, sources: &analysis.sources, prefix: &prefix, given: &given, fails: &fails, view: *view };
    // What goes to a file is for no terminal, and `--quiet` speaks of what is printed.
    let to_file = Input { view: View { colour: false, verbosity: view.verbosity.max(Verbosity::Normal) }, ..input };
    let new = baseline.map(|named| (named, Baseline::of(&analysis.report)));
    let mut texts: Vec<(Named<'_>, String)> =
        outputs().zip(&run.output).map(|(named, output)| (named, output.format.render(&to_file))).collect();
    texts.extend(new.iter().map(|(named, baseline)| (*named, baseline.render())));
    output::write(&texts)?;
    if let Some((named, baseline)) = &new {
        tell(&format!("wrote {} to {}", count(baseline.count(), "finding"), printable(&named.file.display().to_string())));
    }
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
    if let Some(file) = target.config.as_deref() {
        output::check_input(Named { file, option: Some("--config") })?;
    }
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
