//! The report for people: each finding on its code, then the summary.

use std::collections::BTreeSet;
use std::ops::Range;

use codespan_reporting::diagnostic::{self, Diagnostic};
use codespan_reporting::term;

use crate::config::ConfigError;
use crate::finding::{Applicability, Confidence, Severity};
use crate::report::excerpt::{Excerpts, Sources};
use crate::report::model::{Finding, Location, Report};
use crate::report::style::{Canvas, ERROR, GOOD, STRONG, WARNING};
use crate::report::{redact, rulebook, summary, table};

/// Related places shown on their code; the others are counted.
const RELATED_SHOWN: usize = 6;

/// How much to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Verbosity {
    /// One line a finding.
    Quiet,
    /// Errors and warnings on their code, notes in one line, a summary.
    #[default]
    Normal,
    /// Everything on its code, suppressed findings in one line.
    Verbose,
}

/// How to show a report.
#[derive(Debug, Clone, Copy, Default)]
pub struct View {
    /// With colours.
    pub colour: bool,
    /// How much to say.
    pub verbosity: Verbosity,
}

/// The report as text.
#[must_use]
pub fn render(report: &Report, sources: &Sources, view: View) -> String {
    if report.is_empty() {
        return match view.verbosity {
            Verbosity::Quiet => String::new(),
            _ => nothing_found(report),
        };
    }
    let mut canvas = Canvas::new(view.colour);
    let open = || report.findings.iter().filter(|finding| finding.suppressed.is_none());
    if view.verbosity == Verbosity::Quiet {
        for finding in open() {
            line(&mut canvas, finding, &finding.location);
        }
        return canvas.finish();
    }
    let on_code = |finding: &&Finding| finding.severity > Severity::Note || view.verbosity == Verbosity::Verbose;
    let mut explained = BTreeSet::new();
    for finding in open().filter(on_code) {
        full(&mut canvas, finding, sources, explained.insert(finding.rule.as_str()));
    }
    let mut any = false;
    // What could not be resolved is listed in the summary, with its reason.
    let in_summary = |finding: &Finding| report.apps.iter().flat_map(summary::unresolved).any(|(at, _)| *at == finding.location);
    for finding in open().filter(|finding| !on_code(finding) && !in_summary(finding)) {
        line(&mut canvas, finding, &finding.location);
        any = true;
    }
    if any {
        canvas.line("");
    }
    summary::render(&mut canvas, report, view.verbosity);
    canvas.finish()
}

/// What is said of a tree without Egnyte code.
#[must_use]
pub fn nothing_found(report: &Report) -> String {
    let files = table::count(report.files.walked, "file");
    let generated = match report.files.generated.len() {
        0 => String::new(),
        some => format!(", but for generated code in {}, which `cargo egnyte-lint calls` lists", table::count(some, "file")),
    };
    format!("no Egnyte code in `{}` ({files} read){generated}\n", redact::printable(&report.root))
}

/// Why there is no report, in one line.
#[must_use]
pub fn error(message: &str, colour: bool) -> String {
    let mut canvas = Canvas::new(colour);
    let head = canvas.paint(ERROR, "error:");
    canvas.line(format!("{head} {}", redact::message(message)));
    canvas.finish()
}

/// A mistake in a configuration file, on its TOML.
#[must_use]
pub fn config_error(error: &ConfigError, colour: bool) -> String {
    let mut canvas = Canvas::new(colour);
    let mut sources = Sources::default();
    sources.add(&error.path, &error.text);
    let labels = [(error.path.as_str(), error.span.clone(), "")];
    let mut diagnostic = Diagnostic::error().with_message(redact::message(&error.message));
    diagnostic.notes.extend(error.help.as_deref().map(|help| format!("help: {}", redact::message(help))));
    emit(&mut canvas, diagnostic, &sources, &labels);
    canvas.finish()
}

/// `path:line:column`, as terminals and editors link it.
pub(crate) fn place(location: &Location) -> String {
    format!("{}:{}:{}", redact::printable(&location.path), location.line, location.column)
}

/// A finding in one line.
pub(crate) fn line(canvas: &mut Canvas, finding: &Finding, at: &Location) {
    let style = match finding.severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Note => GOOD,
    };
    let head = canvas.paint(style, format!("{}[{}]", finding.severity.as_str(), finding.rule));
    let at = canvas.paint(STRONG, place(at));
    canvas.line(format!("{at}: {head}: {}", redact::printable(&finding.message)));
}

fn full(canvas: &mut Canvas, finding: &Finding, sources: &Sources, explain: bool) {
    let severity = match finding.severity {
        Severity::Error => diagnostic::Severity::Error,
        Severity::Warning => diagnostic::Severity::Warning,
        Severity::Note => diagnostic::Severity::Note,
    };
    let shown = |location: &Location| sources.text(&location.path).is_some();
    let range = |location: &Location| location.byte_start as usize..location.byte_end as usize;
    let mut labels = Vec::new();
    let mut notes = Vec::new();
    if shown(&finding.location) {
        labels.push((finding.location.path.as_str(), range(&finding.location), finding.label.as_str()));
    } else {
        notes.push(format!("in {}", place(&finding.location)));
    }
    for related in finding.related.iter().take(RELATED_SHOWN) {
        if shown(&related.location) && !labels.is_empty() {
            labels.push((related.location.path.as_str(), range(&related.location), related.message.as_str()));
        } else {
            notes.push(format!("{}: {}", place(&related.location), related.message));
        }
    }
    if let Some(more) = finding.related.len().checked_sub(RELATED_SHOWN).filter(|more| *more > 0) {
        notes.push(format!("and {}", table::count(more, "more place")));
    }
    notes.extend(finding.notes.iter().cloned());
    if let Some(why) = rulebook::get(&finding.rule).and_then(rulebook::why).filter(|_| explain) {
        notes.push(format!("why: {why}"));
    }
    if let Some(help) = finding.help.as_deref().or_else(|| finding.fix.as_ref().map(|fix| fix.description.as_str())) {
        let fix = finding.fix.as_ref().map_or(String::new(), |fix| format!("; `{}` does it", option(fix.applicability)));
        notes.push(format!("help: {help}{fix}"));
    }
    match finding.confidence {
        Confidence::High => {}
        Confidence::Medium => notes.push("confidence: medium, as one step rests on a name or on what could not be resolved".to_owned()),
        Confidence::Low => notes.push("confidence: low, and shown because of --pedantic".to_owned()),
    }
    let diagnostic = Diagnostic::new(severity)
        .with_code(&finding.rule)
        .with_message(redact::printable(&finding.message))
        .with_notes(notes.iter().map(|note| table::wrap(&redact::printable(note), 100)).collect());
    emit(canvas, diagnostic, sources, &labels);
}

/// The option that makes a fix.
const fn option(applicability: Applicability) -> &'static str {
    match applicability {
        Applicability::Safe => "--fix",
        Applicability::Unsafe => "--fix --unsafe",
    }
}

/// Draws a diagnostic with `labels` as `(path, bytes, message)`, the first of them primary. Every path is in `sources`.
fn emit(canvas: &mut Canvas, mut diagnostic: Diagnostic<usize>, sources: &Sources, labels: &[(&str, Range<usize>, &str)]) {
    let mut paths: Vec<&str> = Vec::new();
    for (path, ..) in labels {
        if !paths.contains(path) {
            paths.push(path);
        }
    }
    let files = paths.iter().filter_map(|path| {
        let ranges: Vec<_> = labels.iter().filter(|label| label.0 == *path).map(|label| label.1.clone()).collect();
        sources.excerpt(path, &ranges)
    });
    let files = Excerpts(files.collect());
    for (at, (path, range, message)) in labels.iter().enumerate() {
        let Some(id) = paths.iter().position(|known| known == path) else { continue };
        let style = if at == 0 { diagnostic::LabelStyle::Primary } else { diagnostic::LabelStyle::Secondary };
        let label = diagnostic::Label::new(style, id, files.0[id].place(range));
        diagnostic.labels.push(label.with_message(redact::printable(message)));
    }
    let config = term::Config { tab_width: 2, ..term::Config::default() };
    term::emit_to_write_style(canvas, &config, &files, &diagnostic).expect("labels lie in their files, and memory takes the text");
}
