//! `--fix` and `--diff`: the changes that mend findings, made or shown.

use std::path::Path;

use super::args::Run;
use super::check::status;
use super::place::{from_here, place};
use super::progress::Bar;
use super::{Fault, Outcome, tell};
use crate::Config;
use crate::edit::{self, Choice, Fixes};
use crate::git::Repository;
use crate::report::table::count;
use crate::report::terminal::View;

/// Refuses options that speak of changes where none are asked for.
pub(super) fn check(run: &Run) -> Result<(), Fault> {
    let alone = if run.unsafe_too && !(run.fix || run.diff) {
        Some("`--unsafe` says which changes are made: add `--fix` or `--diff`")
    } else if run.allow_dirty && !run.fix {
        Some("`--allow-dirty` says when changes are made: add `--fix`")
    } else {
        None
    };
    alone.map_or(Ok(()), |message| Err(Fault::Usage(message.to_owned())))
}

/// Shows the changes. The status speaks of the code as it is.
pub(super) fn diff(run: &Run, options: &Config, view: &View) -> Outcome {
    let fixes = fixes(run, options)?;
    let what = if fixes.files.is_empty() { "nothing to fix".to_owned() } else { format!("would fix {}", extent(&fixes)) };
    tell(&format!("{what}{}", left(run, &fixes)));
    let (root, _) = place(&run.target)?;
    Ok((fixes.diff(&from_here(&root), view.colour), status(&fixes.before, options)))
}

/// Makes the changes.
pub(super) fn fix(run: &Run, options: &Config) -> Result<(), Fault> {
    let fixes = fixes(run, options)?;
    let (root, _) = place(&run.target)?;
    if fixes.files.is_empty() {
        tell(&format!("nothing to fix{}", left(run, &fixes)));
        return Ok(());
    }
    if !run.allow_dirty && is_dirty(&root, &fixes) {
        let message = "files differ from the Git commit, so nothing is fixed: commit or stash them first, or add `--allow-dirty`";
        return Err(Fault::Usage(message.to_owned()));
    }
    fixes.write(&root).map_err(|error| Fault::Usage(error.to_string()))?;
    tell(&format!("fixed {}{}", extent(&fixes), left(run, &fixes)));
    Ok(())
}

fn fixes(run: &Run, options: &Config) -> Result<Fixes, Fault> {
    let (root, only) = place(&run.target)?;
    let bar = Bar::new();
    let choice = Choice { unsafe_too: run.unsafe_too, only: only.as_deref() };
    let fixes = edit::fix(&root, options, choice, &bar);
    bar.clear();
    Ok(fixes?)
}

/// Whether something would be lost with what lies there: outside of a repository nobody can tell, and nothing is refused. A
/// repository without a commit, or one that cannot be read, holds nothing to go back to.
fn is_dirty(root: &Path, fixes: &Fixes) -> bool {
    let commit = &fixes.before.report.commit;
    commit.dirty || commit.id.is_none() && Repository::discover(root).is_some()
}

fn extent(fixes: &Fixes) -> String {
    format!("{} in {}", count(fixes.fixed, "finding"), count(fixes.files.len(), "file"))
}

fn left(run: &Run, fixes: &Fixes) -> String {
    match fixes.left {
        n if n > 0 && !run.unsafe_too => format!("; `--unsafe` would fix {n} more"),
        _ => String::new(),
    }
}
