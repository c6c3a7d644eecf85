//! What keeps a reader from seeing whether a requirement is met: what somebody hides, and what nobody read.

use super::Judged;
use crate::checks::count;
use crate::report::model::{Evidence, Finding, SuppressedBy, Suppression};
use crate::report::redact;
use crate::report::terminal::place;

/// Hidden findings that are told one by one.
const TOLD: usize = 3;

/// What the configuration keeps from the reader.
pub(crate) struct Hidden<'a> {
    /// Rules of which it lowers findings of the app.
    pub(crate) lowered: &'a [&'a str],
    /// Findings of the app that it turns off with their rule, each with the entry that does so.
    pub(crate) off: &'a [(&'a str, Suppression)],
    /// Files that mention Egnyte and are not analysed because it says so.
    pub(crate) excluded: &'a [String],
    /// The calls of which it names the endpoint.
    pub(crate) claims: &'a [&'a str],
}

impl Judged<'_, '_> {
    /// Why nothing that is found in the code would show that it is met.
    pub(super) fn withheld(&self) -> Vec<String> {
        let mut out = Vec::new();
        let mut lowered: Vec<&str> =
            self.hidden.lowered.iter().copied().filter(|code| self.requirement.rules.iter().any(|r| r == code)).collect();
        lowered.sort_unstable();
        lowered.dedup();
        if !lowered.is_empty() {
            let rules: Vec<String> = lowered.iter().map(|code| format!("`{code}`")).collect();
            out.push(format!("the configuration lowers findings of {}", rules.join(", ")));
        }
        for code in self.requirement.rules.iter() {
            let mut of = self.hidden.off.iter().filter(|(rule, _)| **rule == **code).map(|(_, by)| by).peekable();
            let Some(by) = of.peek().copied() else { continue };
            let found = count(of.count(), "finding");
            out.push(format!("the configuration turns `{code}` off at {} ({}), with {found}", place(&by.location), because(by)));
        }
        out.extend(self.told(|all| !all.iter().all(|by| is_explained(by))));
        if let Some((first, more)) = first_of(self.hidden.excluded.iter().map(String::as_str)) {
            out.push(format!("the configuration keeps code that mentions Egnyte out of the analysis, {first}{more}"));
        }
        let path = |loc: crate::finding::Loc| (self.places.path)(loc.file);
        let mut partial: Vec<&str> = self.view.not_analysed.iter().filter(|file| file.partial).map(|file| path(file.loc)).collect();
        let mut whole: Vec<&str> = self.view.not_analysed.iter().filter(|file| !file.partial).map(|file| path(file.loc)).collect();
        partial.dedup();
        whole.dedup();
        if let Some((first, more)) = first_of(whole.into_iter()) {
            out.push(format!("{first}{more} was not analysed"));
        }
        if let Some((first, more)) = first_of(partial.into_iter()) {
            out.push(format!("part of {first}{more} was not analysed"));
        }
        out
    }

    /// Whether nobody hides a finding of its rules but by a comment with a reason, and no rule of it is lowered.
    pub(super) fn hides_nothing(&self) -> bool {
        let lowered = self.hidden.lowered.iter().any(|code| self.requirement.rules.iter().any(|rule| rule == code));
        let off = self.hidden.off.iter().any(|(code, _)| self.requirement.rules.iter().any(|rule| rule == code));
        !lowered && !off && self.hidden.excluded.is_empty() && self.suppressed().all(|(_, by)| is_explained(by))
    }

    /// Findings that comments hide and give a reason for, in words.
    pub(super) fn accepted(&self) -> Vec<String> {
        self.told(|all| all.iter().all(|by| is_explained(by)))
    }

    /// Findings that somebody hides, with the reason, as evidence.
    pub(super) fn accepted_at(&self) -> Vec<Evidence> {
        let entry = |(finding, by): (&Finding, &Suppression)| Evidence {
            location: finding.location.clone(),
            what: redact::message(&format!("hidden, {}: {}", because(by), finding.message)),
        };
        self.suppressed().map(entry).take(TOLD).collect()
    }

    fn suppressed(&self) -> impl Iterator<Item = (&Finding, &Suppression)> {
        self.about.iter().filter_map(|finding| Some((*finding, finding.suppressed.as_ref()?)))
    }

    /// A line on each rule of which findings are hidden, if that is in a way that counts.
    fn told(&self, counts: impl Fn(&[&Suppression]) -> bool) -> Vec<String> {
        let mut out = Vec::new();
        for code in self.requirement.rules.iter() {
            let of: Vec<&Suppression> = self.suppressed().filter(|(finding, _)| finding.rule == **code).map(|(_, by)| by).collect();
            if of.is_empty() || !counts(&of) {
                continue;
            }
            let verb = if of.len() == 1 { "is" } else { "are" };
            let each = |by: &&Suppression| {
                let who = if by.by == SuppressedBy::Config { "by the configuration at " } else { "at " };
                format!("{who}{} ({})", place(&by.location), because(by))
            };
            let mut places: Vec<String> = of.iter().take(TOLD).map(each).collect();
            if of.len() > TOLD {
                places.push(format!("and {} more", of.len() - TOLD));
            }
            out.push(format!("{} of `{code}` {verb} hidden {}", count(of.len(), "finding"), places.join(", ")));
        }
        out
    }
}

/// A reason in a comment is for the reader to weigh; anything else keeps the requirement from being met.
fn is_explained(by: &Suppression) -> bool {
    by.by != SuppressedBy::Config && by.reason.is_some()
}

/// The reason, without what would be read as code.
fn because(by: &Suppression) -> String {
    by.reason.as_ref().map_or_else(|| "no reason given".to_owned(), |reason| format!("reason: {}", reason.replace('`', "'")))
}

/// The first of some files, and how many there are besides.
fn first_of<'a>(mut files: impl ExactSizeIterator<Item = &'a str>) -> Option<(String, String)> {
    let more = files.len().saturating_sub(1);
    let first = files.next()?;
    let more = if more > 0 { format!(" (and {})", count(more, "more file")) } else { String::new() };
    Some((format!("`{}`", redact::printable(first)), more))
}
