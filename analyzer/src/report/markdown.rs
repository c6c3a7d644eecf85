//! The report as Markdown: short enough for a pull-request comment, and of use in a job summary.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::finding::Severity;
use crate::readiness;
use crate::report::format::Input;
use crate::report::model::{App, Finding, Location, Report, RequirementState, ScopeAt, Status, Verdict};
use crate::report::notices::{Notice, notices};
use crate::report::redact::printable;
use crate::report::table::count;

/// Bytes a comment may have; GitHub takes 65,536 characters.
const LIMIT: usize = 60_000;

/// How far the tables of the apps may go, so that findings have a place.
const APPS: usize = 30_000;

/// How far the names of the apps that have no room for a table may go.
const NAMES: usize = 36_000;

/// How far findings may go.
const FINDINGS: usize = 52_000;

/// How far what is hidden may go.
const HIDDEN: usize = 56_000;

/// How far the files that were not read may go; what comes after them is short.
const UNREAD: usize = 59_000;

/// The report as Markdown with a line end.
#[must_use]
pub fn render(input: &Input<'_>) -> String {
    let report = input.report;
    let mut text = "## egnyte-lint\n\n".to_owned();
    if report.is_empty() {
        let _ = writeln!(text, "No Egnyte code in {} ({} read).", code(report.title()), count(report.files.walked, "file"));
        not_analyzed(&mut text, report);
        return text;
    }
    let summary = report.summary;
    let mut tally = format!("{}, {}, {}", count(summary.errors, "error"), count(summary.warnings, "warning"), count(summary.notes, "note"));
    for besides in report.hidden().into_iter().chain((summary.unchanged > 0).then(|| format!("{} not new", summary.unchanged))) {
        let _ = write!(tally, ", {besides}");
    }
    let _ = writeln!(text, "{tally}.");
    apps(&mut text, report);
    findings(&mut text, report);
    hidden(&mut text, report);
    not_analyzed(&mut text, report);
    let commit = report.commit.id.as_ref().map_or_else(String::new, |id| {
        let dirty = if report.commit.dirty { ", with changes that are in no commit" } else { "" };
        format!(", commit {}{dirty}", code(id))
    });
    let _ = writeln!(text, "\n<sub>egnyte-lint {}, rules {}{commit}</sub>", plain(&report.tool.version), plain(&report.tool.rules));
    debug_assert!(text.len() <= LIMIT, "every part keeps to its bound");
    text
}

/// Every app as far as there is room: with its tables, by its name, or in the count of those that are left.
fn apps(text: &mut String, report: &Report) {
    let mut rest: Vec<&App> = Vec::new();
    for app in &report.apps {
        let mut own = String::new();
        section(&mut own, report, app);
        if text.len() + own.len() > APPS {
            rest.push(app);
        } else {
            text.push_str(&own);
        }
    }
    let name = |app: &&App| format!("- {} – {}\n", code(app.title(report)), verdict(app));
    if !rest.is_empty() {
        text.push_str("\n### Apps without a table here\n\n");
    }
    some(text, &rest.iter().map(name).collect::<Vec<_>>(), NAMES);
}

/// As many entries as end before `limit`, and how many more there are.
fn some(text: &mut String, entries: &[String], limit: usize) {
    for (at, entry) in entries.iter().enumerate() {
        if text.len() + entry.len() > limit {
            let _ = writeln!(text, "- and {} more", entries.len() - at);
            return;
        }
        text.push_str(entry);
    }
}

const fn verdict(app: &App) -> &'static str {
    match app.readiness.verdict {
        Verdict::Ready => "✅ ready",
        Verdict::NotReady => "❌ not ready",
        Verdict::Review => "🔎 review",
    }
}

fn section(text: &mut String, report: &Report, app: &App) {
    let name = app.title(report);
    let _ = writeln!(text, "\n### {} – {}\n\n{}\n", code(name), verdict(app), sentence(app.kind_in_words()));
    scope_table(text, app);
    // Of what is not there one sentence is enough.
    let told = |requirement: &&RequirementState| {
        !app.is_idle() || requirement.status != Status::NotApplicable && !readiness::is_about_nothing(requirement)
    };
    if app.is_idle() {
        text.push_str(
            "No call of Egnyte's API was found in the code that was analysed: if the app makes one, show where, and how it signs in.\n\n",
        );
    }
    if !app.readiness.requirements.iter().any(|requirement| told(&requirement)) {
        return;
    }
    text.push_str("| | requirement | status | evidence |\n|---|---|---|---|\n");
    for requirement in app.readiness.requirements.iter().filter(told) {
        let status = match requirement.status {
            Status::Met => "✅ met",
            Status::Unmet => "❌ unmet",
            Status::Review => "🔎 review",
            Status::NotApplicable => "– not applicable",
        };
        let evidence = match (requirement.evidence.first(), &requirement.to_show) {
            (Some(first), _) => format!("{}: {}", place(&first.location), said(&first.what)),
            (None, show) => show.as_deref().or(requirement.because.as_deref()).map_or_else(String::new, said),
        };
        let _ = writeln!(text, "| {} | {} | {status} | {} |", requirement.id, plain(&requirement.title), cell(&evidence));
    }
}

fn scope_table(text: &mut String, app: &App) {
    let scopes = &app.scopes;
    let mut names: BTreeSet<&str> = scopes.requested.iter().chain(&scopes.declared).map(|at| at.scope.as_str()).collect();
    names.extend(scopes.required.iter().map(|need| need.scope.as_str()));
    if scopes.unscoped {
        text.push_str("A token is asked for without a scope, so it may call everything.\n\n");
    }
    let unknown = app.api_calls.iter().filter(|call| call.is_scope_unknown()).count();
    if names.is_empty() && unknown == 0 {
        return;
    }
    text.push_str("| scope | required by | requested at | declared at | |\n|---|---|---|---|---|\n");
    for name in names {
        let need = scopes.required.iter().find(|need| need.scope == name);
        let required = need.map_or_else(|| "–".to_owned(), |need| count(need.calls.len(), "call"));
        let state = if scopes.missing.iter().any(|scope| scope == name) {
            "❌ missing"
        } else if scopes.unneeded.iter().any(|scope| scope == name) {
            "⚠️ unneeded"
        } else {
            ""
        };
        let at = |list: &[ScopeAt]| {
            let first = list.iter().find(|at| at.scope == name).and_then(|at| at.locations.first());
            first.map_or_else(|| "–".to_owned(), |first| cell(&place(first)))
        };
        let (requested, declared) = (at(&scopes.requested), at(&scopes.declared));
        let _ = writeln!(text, "| {} | {required} | {requested} | {declared} | {state} |", cell(&code(name)));
    }
    if unknown > 0 {
        let _ = writeln!(text, "| unknown | {} | – | – | 🔎 may need any |", count(unknown, "call"));
    }
    text.push('\n');
}

fn findings(text: &mut String, report: &Report) {
    let open = report.open();
    if open.is_empty() {
        return;
    }
    text.push_str("\n### Findings\n\n");
    some(text, &open.iter().map(|finding| entry(finding)).collect::<Vec<_>>(), FINDINGS);
}

fn entry(finding: &Finding) -> String {
    let mark = match finding.severity {
        Severity::Error => "❌",
        Severity::Warning => "⚠️",
        Severity::Note => "ℹ️",
    };
    let mut entry = format!("- {mark} **{}** {}: {}\n", finding.rule, place(&finding.location), said(&finding.message));
    for related in finding.related.iter().take(4) {
        let _ = writeln!(entry, "  - {}: {}", place(&related.location), said(&related.message));
    }
    if let Some(help) = &finding.help {
        let _ = writeln!(entry, "  - help: {}", said(help));
    }
    entry
}

fn hidden(text: &mut String, report: &Report) {
    let mut all = notices(report);
    all.retain(|notice| notice.kind != "generated");
    if all.is_empty() {
        return;
    }
    text.push_str("\n### Hidden or configured\n\n");
    let entry = |notice: &Notice| {
        let place = notice.location.as_ref().map_or_else(String::new, |location| format!("{}: ", place(location)));
        format!("- {} {place}{}\n", notice.kind, said(&notice.text))
    };
    some(text, &all.iter().map(entry).collect::<Vec<_>>(), HIDDEN);
}

fn not_analyzed(text: &mut String, report: &Report) {
    let (files, generated) = (&report.files.not_analyzed, &report.files.generated);
    if files.is_empty() && generated.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n### Not analysed, or only in part\n");
    let reasons = files.iter().map(|file| (&file.path, said(&file.reason)));
    list(text, reasons.collect());
    let machine = || "minified, bundled or generated, and it mentions Egnyte".to_owned();
    list(text, generated.iter().map(|path| (path, machine())).collect());
}

/// Files, each with what there is to say of it, as far as a comment has room for them.
fn list(text: &mut String, files: Vec<(&String, String)>) {
    const NAMED: usize = 10;
    let entries: Vec<String> = files.iter().map(|(path, why)| format!("- {}: {why}\n", code(path))).collect();
    let fitting = |text: &str| text.len() + entries.iter().take(NAMED).map(String::len).sum::<usize>() <= UNREAD;
    let shown = if fitting(text) { NAMED.min(entries.len()) } else { 0 };
    entries.iter().take(shown).for_each(|entry| text.push_str(entry));
    if entries.len() > shown {
        let _ = writeln!(text, "- and {} more", entries.len() - shown);
    }
}

/// A few words as a sentence.
fn sentence(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map_or_else(String::new, |first| first.to_uppercase().to_string());
    format!("{}.", said(&format!("{first}{}", chars.as_str())))
}

fn place(location: &Location) -> String {
    code(&format!("{}:{}", location.path, location.line))
}

/// A name as code; with more backticks around it than in it.
fn code(text: &str) -> String {
    let text = printable(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A message: what stands between two backticks is code, everything else is text.
fn said(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return plain(text);
    }
    let part = |(at, part): (usize, &&str)| if at % 2 == 1 { code(part) } else { plain(part) };
    parts.iter().enumerate().map(part).collect()
}

/// Text in which nothing means anything: no markup, no link, no mention.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // An entity is no mention and no reference to an issue.
            '@' => out.push_str("&#64;"),
            '#' => out.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '!' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    // Bare addresses become links by themselves.
    out.replace("://", ":&#47;&#47;").replace("www.", "www&#46;")
}

/// In a cell of a table a bar ends the cell, even inside code.
fn cell(text: &str) -> String {
    text.replace("\\|", "|").replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        for (text, shown) in [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("@octocat [x](http://evil) #1", "&#64;octocat \\[x\\](http:&#47;&#47;evil) &#35;1"),
            ("`a` and `b|c`", "`a` and `b|c`"),
            ("one ` only", "one \\` only"),
        ] {
            assert_eq!(said(text), shown);
        }
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(cell(&code("a|b")), "`a\\|b`");
        assert_eq!(cell(&plain("a|b")), "a\\|b");
    }
}
