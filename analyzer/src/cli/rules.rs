//! `cargo egnyte-lint rules` and `cargo egnyte-lint explain`: the rules themselves.

use std::fmt::Write as _;

use egnyte_rules::rule::{Applicability, Example, Requirement, Rule, Source};

use super::{CLEAN, Fault, Outcome};
use crate::config::nearest;
use crate::finding::Severity;
use crate::report::rulebook;
use crate::report::style::{Canvas, ERROR, FAINT, GOOD, STRONG, WARNING};
use crate::report::table::wrap;

/// One line a rule.
pub(super) fn list(colour: bool) -> String {
    let mut canvas = Canvas::new(colour);
    let widest = rulebook::all().iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    for rule in rulebook::all() {
        let severity = rulebook::severity(rule);
        let style = match severity {
            Severity::Error => ERROR,
            Severity::Warning => WARNING,
            Severity::Note => GOOD,
        };
        let code = canvas.paint(STRONG, &rule.code);
        let word = canvas.paint(style, format!("{:<7}", severity.as_str()));
        let requirement = rule.requirement.as_deref().unwrap_or("");
        let fix = if rule.fixes.is_empty() { "   " } else { "fix" };
        canvas.line(format!("{code}  {:<widest$}  {word}  {requirement:<3}  {fix}  {}", rule.name, one_line(&rule.summary)));
    }
    canvas.line("");
    canvas.line("`fix` stands where some findings can be mended by `--fix`; `cargo egnyte-lint explain EG101` tells more of a rule");
    canvas.finish()
}

/// Everything there is to say about one rule, or about one requirement.
pub(super) fn explain(word: &str, colour: bool) -> Outcome {
    if let Some(requirement) = egnyte_rules::requirements().iter().find(|requirement| requirement.id.eq_ignore_ascii_case(word)) {
        return Ok((requirement_page(requirement, colour), CLEAN));
    }
    if word.strip_prefix(['R', 'r']).is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())) {
        let ids: Vec<&str> = egnyte_rules::requirements().iter().map(|requirement| &*requirement.id).collect();
        return Err(Fault::Usage(format!("there is no requirement `{word}`; there are {}", ids.join(", "))));
    }
    let rule = rulebook::get(word).ok_or_else(|| {
        let help = nearest(word, rulebook::words())
            .map_or_else(|| "`cargo egnyte-lint rules` lists them".to_owned(), |near| format!("did you mean `{near}`?"));
        Fault::Usage(format!("there is no rule `{word}`; {help}"))
    })?;
    Ok((page(rule, colour), CLEAN))
}

/// A requirement: what must hold, which rules speak of it, what to show where the code does not prove it.
fn requirement_page(requirement: &Requirement, colour: bool) -> String {
    let mut canvas = Canvas::new(colour);
    canvas.line(format!("{} {}", requirement.id, canvas.paint(STRONG, &requirement.title)));
    section(&mut canvas, "What to show the reviewer where the code does not prove it");
    paragraphs(&mut canvas, &requirement.show);
    section(&mut canvas, "Rules");
    if requirement.rules.is_empty() {
        canvas.line("none: a person looks");
    }
    for code in requirement.rules.iter() {
        match rulebook::get(code) {
            Some(rule) => canvas.line(format!("{code}  {}: {}", canvas.paint(STRONG, &rule.name), one_line(&rule.summary))),
            None => canvas.line(format!("{code}  not in this version: a person looks")),
        }
    }
    sources(&mut canvas, &requirement.sources);
    canvas.finish()
}

fn sources(canvas: &mut Canvas, sources: &[Source]) {
    if !sources.is_empty() {
        section(canvas, "Source");
    }
    for source in sources {
        canvas.line(source.url.as_ref().map_or_else(|| source.page.to_string(), |url| format!("{}: {url}", source.page)));
    }
}

fn page(rule: &Rule, colour: bool) -> String {
    let mut canvas = Canvas::new(colour);
    let mut head = format!("{} {}", rule.code, canvas.paint(STRONG, &rule.name));
    let _ = write!(head, " ({}", rulebook::severity(rule).as_str());
    if let Some(requirement) = &rule.requirement {
        let _ = write!(head, ", requirement {requirement}");
    }
    canvas.line(head + ")");
    let explain = &rule.explain;
    for (title, text) in [("What it looks for", &explain.what), ("Why Egnyte cares", &explain.why)] {
        section(&mut canvas, title);
        paragraphs(&mut canvas, text);
    }
    for (title, examples) in [("Fires on", &explain.bad), ("Stays silent on", &explain.good)] {
        for example in examples.iter() {
            section(&mut canvas, title);
            code(&mut canvas, example);
        }
    }
    if !rule.fixes.is_empty() {
        section(&mut canvas, "Fix");
    }
    for fix in rule.fixes.iter() {
        let option = if fix.applicability == Applicability::Safe { "--fix" } else { "--fix --unsafe" };
        canvas.line(wrap(&format!("{option}: {}", fix.what.trim()), 100));
    }
    section(&mut canvas, "Configure");
    paragraphs(&mut canvas, &explain.configure);
    sources(&mut canvas, &rule.sources);
    canvas.finish()
}

fn section(canvas: &mut Canvas, title: &str) {
    canvas.line("");
    canvas.line(canvas.paint(STRONG, title));
}

/// Text with its own line ends kept and its long lines broken.
fn paragraphs(canvas: &mut Canvas, text: &str) {
    for line in text.trim_end().lines() {
        canvas.line(wrap(line, 100));
    }
}

fn code(canvas: &mut Canvas, example: &Example) {
    canvas.line(canvas.paint(FAINT, format!("  {}", example.file)));
    for line in example.code.lines() {
        canvas.line(format!("  {line}"));
    }
    for beside in example.beside.iter() {
        canvas.line(canvas.paint(FAINT, format!("  beside it, {}", beside.file)));
        for line in beside.text.lines() {
            canvas.line(format!("  {line}"));
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
