//! `--fix`: analyse, make the edits that go together, and look again, until nothing is left to mend.
//!
//! An edit may call for another: two misspelt scopes may turn out to be the same one. Each round therefore analyses the changed
//! texts, which lie in memory only, and the files are written when it is over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::apply::{Replacement, Replacements};
use super::write::{self, Changed, WriteError};
use crate::api::{self, Analysis, Config, Editable, Error, Overlay};
use crate::finding::Applicability;
use crate::link::program;
use crate::progress::Progress;
use crate::report::diff;
use crate::report::model::{Edit, Finding, Fix};
use crate::source::{FileKind, settings};

/// How often the changed code is looked at again.
const MAX_ROUNDS: usize = 12;

/// Which fixes are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choice<'a> {
    /// Those too that change what the code does.
    pub unsafe_too: bool,
    /// Only those that change nothing but this file.
    pub only: Option<&'a str>,
}

/// What fixing a tree comes to. Nothing is written yet.
#[derive(Debug)]
pub struct Fixes {
    /// What was found in the tree as it lies there.
    pub before: Analysis,
    /// The files that change, by path.
    pub files: Vec<FixedFile>,
    /// How many findings are mended.
    pub fixed: usize,
    /// How many more could be if `unsafe_too` were chosen.
    pub left: usize,
}

/// A file that changes.
#[derive(Debug)]
pub struct FixedFile {
    /// Its path, relative to the root.
    pub path: String,
    /// Its text as it is.
    pub before: Arc<str>,
    /// Its text as it becomes.
    pub after: Arc<str>,
    /// Both with secrets masked.
    shown: (String, String),
}

/// Finds out what the chosen fixes make of the tree at `root`.
///
/// # Errors
/// If the root cannot be read or a configuration is wrong.
pub fn fix(root: &Path, options: &Config, choice: Choice<'_>, progress: &dyn Progress) -> Result<Fixes, Error> {
    let before = api::run_over(root, options, progress, &Overlay::default())?;
    let mut work = Work { choice, files: BTreeMap::new(), refused: BTreeSet::new(), budget: FxHashMap::default(), fixed: 0 };
    let mut again: Option<Analysis> = None;
    for _ in 0..MAX_ROUNDS {
        if !work.round(again.as_ref().unwrap_or(&before)) {
            break;
        }
        let overlay: Overlay = work.files.values().map(|file| (file.path.clone(), Arc::clone(&file.after))).collect();
        again = Some(api::run_over(root, options, progress, &overlay)?);
    }
    let last = again.as_ref().unwrap_or(&before);
    let all = Choice { unsafe_too: true, ..choice };
    let left = last.report.findings.iter().filter(|finding| all.takes(finding).is_some()).count();
    let files = work.files.into_values().filter(|file| file.before != file.after).collect();
    Ok(Fixes { fixed: work.fixed, left, files, before })
}

impl Choice<'_> {
    /// The fix of a finding, if it is wanted.
    fn takes<'f>(&self, finding: &'f Finding) -> Option<&'f Fix> {
        let fix = finding.fix.as_ref().filter(|_| finding.suppressed.is_none())?;
        let wanted = self.unsafe_too || fix.applicability == Applicability::Safe;
        let here = |path: &str| self.only.is_none_or(|only| only == path);
        (wanted && fix.edits.iter().all(|edit| here(&edit.location.path))).then_some(fix)
    }
}

/// What tells findings of one kind: the rule, the file and what is said.
type Key = (String, String, String);

fn key(finding: &Finding) -> Key {
    (finding.rule.clone(), finding.location.path.clone(), finding.message.clone())
}

struct Work<'a> {
    choice: Choice<'a>,
    files: BTreeMap<String, FixedFile>,
    /// Files that an edit would break; they are left alone.
    refused: BTreeSet<String>,
    /// How often something may still be added for findings of a kind: as often as they were there when they were met first. So a fix
    /// that does not mend its finding is not made for ever.
    budget: FxHashMap<Key, usize>,
    fixed: usize,
}

impl Work<'_> {
    /// Makes the edits of one round; says whether there were any.
    fn round(&mut self, analysis: &Analysis) -> bool {
        let mut met: FxHashMap<Key, usize> = FxHashMap::default();
        analysis.report.findings.iter().for_each(|finding| *met.entry(key(finding)).or_default() += 1);
        for (key, times) in met {
            self.budget.entry(key).or_insert(times);
        }
        loop {
            let (mended, edits) = self.choose(analysis);
            let changed: Vec<(&str, Option<FixedFile>)> =
                edits.iter().map(|(path, edits)| (*path, self.changed(analysis, path, edits))).collect();
            let broken: Vec<String> = changed.iter().filter(|(_, file)| file.is_none()).map(|(path, _)| (*path).to_owned()).collect();
            if broken.is_empty() {
                self.fixed += mended.len();
                for (key, _) in mended.iter().filter(|(_, adds)| *adds) {
                    self.budget.entry(key.clone()).and_modify(|budget| *budget = budget.saturating_sub(1));
                }
                self.files.extend(changed.into_iter().filter_map(|(path, file)| Some((path.to_owned(), file?))));
                return !mended.is_empty();
            }
            self.refused.extend(broken);
        }
    }

    /// The findings that are mended together, each with whether something is added for it, and the edits of each file that do it.
    fn choose<'f>(&self, analysis: &'f Analysis) -> (Vec<(Key, bool)>, BTreeMap<&'f str, Replacements>) {
        let mut edits: BTreeMap<&str, Replacements> = BTreeMap::new();
        let mut mended: Vec<(Key, bool)> = Vec::new();
        for finding in &analysis.report.findings {
            let Some(fix) = self.choice.takes(finding) else { continue };
            let key = key(finding);
            let adds = fix.edits.iter().any(|edit| edit.location.byte_start == edit.location.byte_end);
            let spent = mended.iter().filter(|(other, adds)| *adds && *other == key).count();
            if adds && self.budget.get(&key).is_none_or(|budget| *budget <= spent) {
                continue;
            }
            let new: Vec<(&str, Replacement)> = fix.edits.iter().map(|edit| (edit.location.path.as_str(), replacement(edit))).collect();
            let is_possible = |(path, new): &(&str, Replacement)| {
                !self.refused.contains(*path) && edits.get(path).is_none_or(|all: &Replacements| all.takes(new))
            };
            if new.is_empty() || !new.iter().all(is_possible) {
                continue;
            }
            new.into_iter().for_each(|(path, new)| edits.entry(path).or_default().add(new));
            mended.push((key, adds));
        }
        (mended, edits)
    }

    /// A file with edits made; `None` if it would not be read as well as before.
    fn changed(&self, analysis: &Analysis, path: &str, edits: &Replacements) -> Option<FixedFile> {
        let Editable { text, kind } = analysis.editable.0.get(path)?;
        let after = edits.apply(text)?;
        let (first, shown, now) = match self.files.get(path) {
            Some(file) => (&file.before, file.shown.0.as_str(), file.shown.1.as_str()),
            None => (text, analysis.sources.text(path)?, analysis.sources.text(path)?),
        };
        let shown = (shown.to_owned(), edits.apply(now)?);
        let parses = problems(*kind, &after)? <= problems(*kind, text)?;
        parses.then(|| FixedFile { path: path.to_owned(), before: Arc::clone(first), after: after.into(), shown })
    }
}

fn replacement(edit: &Edit) -> Replacement {
    Replacement { at: edit.location.byte_start as usize..edit.location.byte_end as usize, by: edit.replacement.clone() }
}

/// How much of a text its parser does not understand; `None` if it understands nothing.
fn problems(kind: FileKind, text: &str) -> Option<usize> {
    if let FileKind::Settings(format) = kind {
        return settings::parse(text, format).is_ok().then_some(0);
    }
    let lower = || program::lower_text(kind, text).problems.len();
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(lower)).ok()
}

impl Fixes {
    /// The changes as a unified diff, with secrets masked. `prefix` leads from where the diff is applied to the root.
    #[must_use]
    pub fn diff(&self, prefix: &str, colour: bool) -> String {
        let files = self.files.iter().map(|file| (file.path.as_str(), file.shown.0.as_str(), file.shown.1.as_str()));
        diff::files(files, prefix, colour)
    }

    /// Writes the changed files below `root`: all of them, or none if one of them cannot be written.
    ///
    /// # Errors
    /// If a file cannot be written, or is no longer what was read.
    pub fn write(&self, root: &Path) -> Result<(), WriteError> {
        let files = self.files.iter().map(|file| Changed { path: &file.path, before: &file.before, after: &file.after });
        write::write(root, files)
    }
}
