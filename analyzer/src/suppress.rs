//! Comments that speak to the tool: `egnyte-lint: allow(…)`, and the `[[allow]]` entries beside them.

use crate::config::{Configs, nearest};
use crate::edit;
use crate::finding::{Applicability, Confidence, Finding, Fix, Label, Loc, Severity};
use crate::ir::{Directive, Span};
use crate::report::convert::Places;
use crate::report::location::LineIndex;
use crate::report::model::{SuppressedBy, Suppression};
use crate::report::{redact, rulebook};
use crate::source::FileId;

/// The comments of one file.
#[derive(Debug, Clone, Copy)]
pub struct Comments<'a> {
    /// The file.
    pub file: FileId,
    /// Its text.
    pub text: &'a str,
    /// Its comments that speak to the tool.
    pub directives: &'a [Directive],
    /// Index of the app it belongs to.
    pub app: usize,
}

/// What the suppressions of a tree do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// For each finding, in order, what suppresses it.
    pub suppressed: Vec<Option<Suppression>>,
    /// Findings about the suppressions themselves: EG903 and EG904.
    pub findings: Vec<Finding>,
}

/// Applies comments, and after them `[[allow]]` entries, to `findings`.
#[must_use]
pub fn apply(comments: &[Comments<'_>], configs: &Configs, places: Places<'_>, findings: &[Finding]) -> Outcome {
    let mut outcome = Outcome { suppressed: vec![None; findings.len()], findings: Vec::new() };
    for file in comments {
        let lines = LineIndex::new(file.text);
        for directive in file.directives {
            if let Some(parsed) = parse_allow(&directive.text) {
                outcome.comment(file, &lines, directive, parsed, places, findings);
            }
        }
    }
    outcome.config(configs, places, findings);
    outcome
}

impl Outcome {
    fn comment(
        &mut self,
        file: &Comments<'_>,
        lines: &LineIndex,
        directive: &Directive,
        parsed: Result<AllowComment<'_>, String>,
        places: Places<'_>,
        findings: &[Finding],
    ) {
        let loc = Loc { file: file.file, span: directive.span };
        let allow = match parsed {
            Ok(allow) => allow,
            Err(message) => {
                self.findings.push(unused(loc, file.app, message, Some("write `allow(EG101, reason = \"…\")`".to_owned())));
                return;
            }
        };
        let covers = |finding: &Finding| {
            let at = finding.primary.loc;
            let own_line = lines.line(directive.span.start);
            at.file == file.file
                && if directive.trailing {
                    lines.line(at.span.start) == own_line || lines.line(at.span.end) == own_line
                } else {
                    // Inside of a statement it speaks of the line below it.
                    directive.target.is_some_and(|target| target.start <= at.span.start && at.span.start < target.end)
                        || lines.line(at.span.start) == line_below(file, lines, directive)
                }
        };
        let mut known = false;
        let mut idle: Vec<(&str, usize)> = Vec::new();
        for word in &allow.rules {
            let Some(rule) = rulebook::get(word) else {
                let help = nearest(word, rulebook::words()).map(|near| format!("did you mean `{near}`?"));
                self.findings.push(unused(loc, file.app, format!("there is no rule `{word}` to allow"), help));
                continue;
            };
            known = true;
            let by = Suppression { by: SuppressedBy::Comment, reason: allow.reason.map(redact::message), location: places.location(loc) };
            if !self.suppress(findings, &by, |finding| finding.rule == rule.code && covers(finding)) {
                let message = format!("nothing here needs `allow({word})`");
                idle.push((word, self.findings.len()));
                self.findings.push(unused(loc, file.app, message, Some("remove it".to_owned())));
            }
        }
        // A comment that does nothing goes whole, else the words that do nothing.
        let all = idle.len() == allow.rules.len();
        for (word, at) in idle {
            let edit = if all {
                edit::without(file.text, directive.span, directive.text.trim())
            } else {
                edit::without_word(file.text, directive.span, word)
            };
            self.findings[at].fix = edit.map(|(span, text)| Fix {
                description: if all { "remove the comment".to_owned() } else { format!("allow {word} no longer") },
                applicability: Applicability::Safe,
                edits: vec![(Loc { file: file.file, span }, text)],
            });
        }
        if known && allow.reason.is_none() {
            self.findings.push(without_reason(loc, file.app, "this comment"));
        }
    }

    fn config(&mut self, configs: &Configs, places: Places<'_>, findings: &[Finding]) {
        for entry in configs.allows() {
            let code = rulebook::code(entry.allow.rule.get_ref());
            let span = Span::of_bytes(&entry.allow.rule.span());
            let by = Suppression {
                by: SuppressedBy::Config,
                reason: entry.allow.given_reason().map(redact::message),
                location: places.sources.location(entry.path, span),
            };
            let path = |finding: &Finding| (places.path)(finding.primary.loc.file);
            let used = self.suppress(findings, &by, |finding| {
                Some(finding.rule) == code && configs.holds(&entry, path(finding)) && entry.accepts(finding.rule, path(finding))
            });
            // A file given with `--config` may lie outside the tree, where no finding can point.
            let Some(file) = entry.file else { continue };
            let loc = Loc { file, span };
            if !used {
                let message = format!("nothing needs this entry for `{}`", entry.allow.rule.get_ref());
                self.findings.push(unused(loc, 0, message, Some("remove it".to_owned())));
            }
            if by.reason.is_none() {
                self.findings.push(without_reason(loc, 0, "this entry"));
            }
        }
    }

    /// Suppresses every finding that matches and is not suppressed yet; says whether any matched.
    fn suppress(&mut self, findings: &[Finding], by: &Suppression, matches: impl Fn(&Finding) -> bool) -> bool {
        let mut used = false;
        for (finding, suppressed) in findings.iter().zip(&mut self.suppressed) {
            if matches(finding) {
                used = true;
                suppressed.get_or_insert_with(|| by.clone());
            }
        }
        used
    }
}

/// The first line below a comment that is no such comment itself.
fn line_below(file: &Comments<'_>, lines: &LineIndex, directive: &Directive) -> usize {
    let is_comment = |line: usize| file.directives.iter().any(|other| !other.trailing && lines.line(other.span.start) == line);
    let mut line = lines.line(directive.span.end) + 1;
    while is_comment(line) {
        line += 1;
    }
    line
}

fn unused(loc: Loc, app: usize, message: String, help: Option<String>) -> Finding {
    finding("EG904", Severity::Note, loc, app, message, help)
}

fn without_reason(loc: Loc, app: usize, what: &str) -> Finding {
    let help = "add `reason = \"…\"`, which the reviewer will read".to_owned();
    finding("EG903", Severity::Warning, loc, app, format!("{what} suppresses findings without a reason"), Some(help))
}

fn finding(rule: &'static str, severity: Severity, loc: Loc, app: usize, message: String, help: Option<String>) -> Finding {
    Finding {
        rule,
        severity,
        confidence: Confidence::High,
        message,
        primary: Label { loc, message: String::new() },
        related: Vec::new(),
        help,
        notes: Vec::new(),
        fix: None,
        app,
        symbols: Vec::new(),
    }
}

/// What an `allow` comment says.
#[derive(Debug, PartialEq, Eq)]
struct AllowComment<'a> {
    rules: Vec<&'a str>,
    reason: Option<&'a str>,
}

/// Reads `egnyte-lint: allow(EG301, missing-scope, reason = "…")`; `None` for a comment that says something else.
fn parse_allow(text: &str) -> Option<Result<AllowComment<'_>, String>> {
    let said = text.trim_start().strip_prefix("egnyte-lint:")?.trim_start();
    Some(parse_arguments(said).map_err(|fault| format!("this comment suppresses nothing: {fault}")))
}

fn parse_arguments(said: &str) -> Result<AllowComment<'_>, String> {
    let mut rest =
        said.strip_prefix("allow").and_then(|rest| rest.trim_start().strip_prefix('(')).ok_or_else(|| "`allow(` is expected".to_owned())?;
    let mut allow = AllowComment { rules: Vec::new(), reason: None };
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let after = after.trim_start();
        if let Some(value) = after.strip_prefix('=').filter(|_| word == "reason") {
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\'')).ok_or("the reason stands in quotes")?;
            let (reason, after) = value[1..].split_once(quote).ok_or("the reason does not end")?;
            allow.reason = Some(reason.trim()).filter(|reason| !reason.is_empty());
            rest = after.trim_start();
        } else if word.is_empty() {
            if !after.starts_with(')') {
                return Err("a rule is expected".to_owned());
            }
            rest = after;
        } else {
            allow.rules.push(word);
            rest = after;
        }
        match rest.chars().next() {
            Some(',') => rest = &rest[1..],
            Some(')') if allow.rules.is_empty() => return Err("it names no rule".to_owned()),
            Some(')') => return Ok(allow),
            Some(next) if next.is_ascii_alphanumeric() => {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(rest.len());
                return Err(format!("`,` is missing before `{}`", &rest[..end]));
            }
            _ => return Err("`)` is missing".to_owned()),
        }
    }
}

mod idle;
#[cfg(test)]
mod tests;

pub(crate) use idle::idle_entries;
