//! What a reader of the findings must know besides: what was hidden, by what and why, what a configuration changed, and what nobody
//! read because a machine wrote it.

use crate::report::model::{Location, Report, SuppressedBy, Suppression};
use crate::report::redact::printable;
use crate::report::table::count;
use crate::report::terminal::place;

/// Generated files that are named one by one; the others are counted.
const NAMED: usize = 5;

/// One line of it.
pub(crate) struct Notice {
    /// What kind it is, in one word.
    pub(crate) kind: &'static str,
    /// The place it speaks of; of a file that is known by its path alone, its start.
    pub(crate) location: Option<Location>,
    /// What it says.
    pub(crate) text: String,
}

/// All of it, in the order of the report; of many generated files the first.
pub(crate) fn notices(report: &Report) -> Vec<Notice> {
    gather(report, NAMED)
}

/// All of it, in the order of the report.
pub(crate) fn every_notice(report: &Report) -> Vec<Notice> {
    gather(report, usize::MAX)
}

fn gather(report: &Report, named: usize) -> Vec<Notice> {
    let mut out = Vec::new();
    for (finding, by) in report.accepted() {
        let text = format!("{}: {} ({})", finding.rule, finding.message, reason(by));
        out.push(Notice { kind: "suppressed", location: Some(finding.location.clone()), text: printable(&text) });
    }
    for (finding, by) in report.turned_off() {
        let text = format!("{}: {} ({})", finding.rule, finding.message, reason(by));
        out.push(Notice { kind: "off", location: Some(finding.location.clone()), text: printable(&text) });
    }
    for finding in &report.findings {
        if let Some(lowered) = &finding.lowered {
            let (from, to) = (lowered.from.as_str(), finding.severity.as_str());
            let text = format!("{}: {} (from {from} to {to}, {})", finding.rule, finding.message, reason(&lowered.by));
            out.push(Notice { kind: "lowered", location: Some(finding.location.clone()), text: printable(&text) });
        }
    }
    for finding in &report.findings {
        if let Some(by) = &finding.under_review {
            let text = format!("{}: {} ({})", finding.rule, finding.message, reason(by));
            out.push(Notice { kind: "set aside", location: Some(finding.location.clone()), text: printable(&text) });
        }
    }
    for entry in &report.config.overrides {
        let mut text = format!("{} = {}", entry.key, entry.value);
        if let Some(reason) = &entry.reason {
            text.push_str(&format!(" ({reason})"));
        }
        if entry.set_aside {
            text.push_str(", without effect in a reviewer's run");
        }
        out.push(Notice { kind: "configuration", location: Some(entry.location.clone()), text: printable(&text) });
    }
    for path in &report.files.excluded {
        let text = "mentions Egnyte, and the configuration keeps it out of the analysis".to_owned();
        out.push(Notice { kind: "excluded", location: Some(start_of(path)), text });
    }
    out.extend(generated(report, named));
    out.extend(unchanged(report));
    out
}

/// Bundles and the like, of which nobody can say what calls they make.
fn generated(report: &Report, most: usize) -> Vec<Notice> {
    let files = &report.files.generated;
    let named = files.iter().take(most).map(|path| Notice {
        kind: "generated",
        location: Some(start_of(path)),
        text: "mentions Egnyte, and was not analysed, as it is minified, bundled or generated".to_owned(),
    });
    let more = files.len().checked_sub(most).filter(|more| *more > 0);
    let more = more.map(|more| Notice { kind: "generated", location: None, text: format!("and {}", count(more, "more file")) });
    named.chain(more).collect()
}

/// A file that is known by its path alone.
pub(crate) fn start_of(path: &str) -> Location {
    Location { path: path.to_owned(), line: 1, column: 1, end_line: 1, end_column: 1, byte_start: 0, byte_end: 0 }
}

/// What a baseline and a revision keep out of sight.
fn unchanged(report: &Report) -> Vec<Notice> {
    let mut out = Vec::new();
    let mut say = |text: String| out.push(Notice { kind: "unchanged", location: None, text: printable(&text) });
    if let Some(baseline) = &report.baseline {
        say(format!("{} known from {}", count(baseline.matched, "finding"), baseline.path));
        for entry in &baseline.stale {
            say(format!("an entry of {} matches no finding here: {} in {}, {}", baseline.path, entry.rule, entry.path, entry.message));
        }
    }
    if let Some(since) = &report.since {
        let old = |by: &Suppression| by.by == SuppressedBy::Since;
        let hidden = report.findings.iter().filter(|finding| finding.suppressed.as_ref().is_some_and(old)).count();
        let commit = if since.revision == since.commit { String::new() } else { format!(" ({})", since.commit) };
        say(format!("{} where nothing changed since {}{commit}", count(hidden, "finding"), since.revision));
    }
    out
}

/// Who hides something, where, and why: `comment at src/a.ts:3:1: the proxy signs in again`.
pub(crate) fn reason(by: &Suppression) -> String {
    let who = match by.by {
        SuppressedBy::Comment => "comment",
        SuppressedBy::Config => "configuration",
        SuppressedBy::Baseline => "baseline",
        SuppressedBy::Since => "revision",
    };
    let none = if by.by == SuppressedBy::Baseline { "known before" } else { "no reason given" };
    let why = by.reason.as_deref().unwrap_or(none);
    format!("{who} at {}: {why}", place(&by.location))
}
