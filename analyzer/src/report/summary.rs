//! The end of the report for people: scopes, flow, what could not be seen, the verdict, and what to do next.

use std::collections::{BTreeMap, BTreeSet};

use anstyle::Style;

use crate::finding::{Applicability, Severity};
use crate::readiness;
use crate::report::model::{App, Finding, Location, NotAnalyzed, Report, RequirementState, Status, Summary, Verdict};
use crate::report::notices::notices;
use crate::report::redact::printable;
use crate::report::style::{Canvas, ERROR, FAINT, GOOD, HELP, STRONG, WARNING};
use crate::report::table::{self, Row, count};
use crate::report::terminal::{Verbosity, place};

/// Entries of a list that are shown; the others are counted.
const SHOWN: usize = 5;

/// Adds the summary of a report that is not empty.
pub(crate) fn render(canvas: &mut Canvas, report: &Report, verbosity: Verbosity) {
    for app in &report.apps {
        render_app(canvas, report, app);
    }
    not_analyzed(canvas, report);
    hidden(canvas, report, verbosity);
    next(canvas, report);
    canvas.line(tally(report));
}

/// `2 errors, 1 warning, 0 notes; 3 hidden (1 error, 2 warnings), 1 not new`.
fn tally(report: &Report) -> String {
    let Summary { errors, warnings, notes, unchanged, .. } = report.summary;
    let mut text = format!("{}, {}, {}", count(errors, "error"), count(warnings, "warning"), count(notes, "note"));
    let besides: Vec<String> = report.hidden().into_iter().chain((unchanged > 0).then(|| format!("{unchanged} not new"))).collect();
    if !besides.is_empty() {
        text.push_str(&format!("; {}", besides.join(", ")));
    }
    text
}

fn render_app(canvas: &mut Canvas, report: &Report, app: &App) {
    let name = app.title(report);
    canvas.line(format!("{} {}", canvas.paint(STRONG, printable(name)), canvas.paint(FAINT, format!("({})", app.kind_in_words()))));
    canvas.line("");
    let rows = scope_rows(app);
    if !rows.is_empty() {
        let head = ["scope", "required by", "requested at", "state"];
        let mut all: Vec<Row> = vec![head.iter().map(|head| ((*head).to_owned(), FAINT)).collect()];
        all.extend(rows);
        table::draw(canvas, 2, &all);
        canvas.line("");
    }
    facts(canvas, app);
    readiness(canvas, app);
}

/// A row for every scope that anybody names, and one for the calls of which nobody knows what they need.
fn scope_rows(app: &App) -> Vec<Row> {
    let scopes = &app.scopes;
    let mut names: BTreeSet<&str> = BTreeSet::new();
    names.extend(scopes.requested.iter().chain(&scopes.declared).map(|at| at.scope.as_str()));
    names.extend(scopes.required.iter().map(|need| need.scope.as_str()));
    let dash = || ("–".to_owned(), FAINT);
    let unknown = app.api_calls.iter().filter(|call| call.is_scope_unknown()).count();
    let rest = (unknown > 0).then(|| {
        let (head, state) = (("unknown".to_owned(), FAINT), ("may need any".to_owned(), WARNING));
        vec![head, (count(unknown, "call"), Style::new()), dash(), state]
    });
    names
        .into_iter()
        .map(|name| {
            let need = scopes.required.iter().find(|need| need.scope == name);
            let asked = scopes.requested.iter().find(|at| at.scope == name);
            let missing = scopes.missing.iter().any(|scope| scope == name);
            let unneeded = scopes.unneeded.iter().any(|scope| scope == name);
            let state: (&str, Style) = match (need, asked) {
                _ if missing => ("missing", ERROR),
                (_, Some(_)) if egnyte_rules::scope(name).is_none() => ("no such scope", ERROR),
                _ if unneeded => ("unneeded", WARNING),
                (Some(_), Some(_)) => ("ok", GOOD),
                (None, None) => ("declared only", FAINT),
                _ => ("unknown", FAINT),
            };
            let required = need.map_or_else(dash, |need| (count(need.calls.len(), "call"), Style::new()));
            let requested = asked.map_or_else(dash, |at| {
                let more = at.locations.len().saturating_sub(1);
                let first = at.locations.first().map_or_else(String::new, place);
                (if more > 0 { format!("{first} and {more} more") } else { first }, Style::new())
            });
            vec![(printable(name), STRONG), required, requested, (state.0.to_owned(), state.1)]
        })
        .chain(rest)
        .collect()
}

/// What could not be seen of an app: calls, then scopes.
pub(crate) fn unresolved(app: &App) -> impl Iterator<Item = (&Location, &str)> {
    let calls = app.api_calls.iter().filter_map(|call| call.unresolved.as_ref().map(|why| (&call.location, why.as_str())));
    calls.chain(app.scopes.unresolved.iter().map(|scope| (&scope.location, scope.why.as_str())))
}

/// Flow, back end, calls and what was not resolved.
fn facts(canvas: &mut Canvas, app: &App) {
    let mut rows: Vec<Row> = Vec::new();
    // A head stands at the first of its rows only.
    let mut head = String::new();
    let mut fact = |what: &str, text: String| {
        let shown = if head == what { "" } else { what };
        rows.push(vec![(shown.to_owned(), FAINT), (text, Style::new())]);
        what.clone_into(&mut head);
    };
    let mut flows: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for used in &app.flows {
        flows.entry((used.flow, used.step, used.from.as_deref())).or_default().push(used);
    }
    if flows.is_empty() {
        fact("flow", "no token request in the code".to_owned());
    }
    for uses in flows.into_values() {
        let more = if uses.len() > 1 { format!(" and {} more", uses.len() - 1) } else { String::new() };
        fact("flow", format!("{}: {}{more}", printable(&uses[0].in_words()), place(&uses[0].location)));
    }
    match app.backend.evidence.first() {
        Some(evidence) if app.backend.present => {
            fact("back end", format!("{} at {}", printable(&evidence.what), place(&evidence.location)));
        }
        _ if app.backend.present => fact("back end", "present".to_owned()),
        _ => fact("back end", "none found".to_owned()),
    }
    // Two verbs of one call are two calls, and a call that cannot be seen leaves its scope unseen: one thing to tell.
    let mut told = BTreeSet::new();
    let unresolved: Vec<_> = unresolved(app).filter(|one| told.insert(*one)).collect();
    fact(
        "calls",
        match app.api_calls.len() {
            0 => "none found".to_owned(),
            some => format!("{some} (`cargo egnyte-lint calls` lists them)"),
        },
    );
    for (location, why) in unresolved.iter().take(SHOWN) {
        fact("unresolved", format!("{}: {}", place(location), printable(why)));
    }
    if unresolved.len() > SHOWN {
        fact("unresolved", format!("and {} more", unresolved.len() - SHOWN));
    }
    for uncalled in app.uncalled.iter().take(SHOWN) {
        fact(
            "uncalled",
            format!("{}: `{}` stands here, and no call was seen to use it", place(&uncalled.location), printable(&uncalled.path)),
        );
    }
    if app.uncalled.len() > SHOWN {
        fact("uncalled", format!("and {} more", app.uncalled.len() - SHOWN));
    }
    if app.api_calls.iter().any(|call| call.unresolved.is_some()) {
        fact("unresolved", format!("name their endpoints in {}, under [[calls]]", crate::config::FILE_NAME));
    }
    table::draw(canvas, 2, &rows);
    canvas.line("");
}

fn readiness(canvas: &mut Canvas, app: &App) {
    let with = |status: Status| app.readiness.requirements.iter().filter(move |requirement| requirement.status == status);
    let asked = app.readiness.requirements.len() - with(Status::NotApplicable).count();
    let (word, style, rest) = match app.readiness.verdict {
        Verdict::Ready => ("ready", GOOD, format!("{} met", count(asked, "requirement"))),
        Verdict::Review if app.is_idle() => ("review", WARNING, readiness::NOTHING_FOUND.to_owned()),
        Verdict::Review => ("review", WARNING, format!("{} of {asked} requirements need a person's look", with(Status::Review).count())),
        Verdict::NotReady => ("not ready", ERROR, format!("{} of {asked} requirements unmet", with(Status::Unmet).count())),
    };
    canvas.line(format!("  {} {rest}", canvas.paint(style, format!("{word}:"))));
    // Those that this version does not check, and of which it has nothing to say, stand together.
    let unchecked =
        |requirement: &&RequirementState| requirement.status == Status::Review && requirement.evidence.is_empty() && !requirement.checked;
    let mut rows: Vec<Row> = Vec::new();
    for (status, mark, style) in [(Status::Unmet, "✗", ERROR), (Status::Review, "?", WARNING)] {
        let told = with(status).filter(|requirement| !unchecked(requirement));
        // What follows from there being no call is said by the one line above.
        for requirement in told.filter(|requirement| !(app.is_idle() && readiness::is_about_nothing(requirement))) {
            let why = match (requirement.evidence.first(), &requirement.to_show) {
                (Some(first), _) => format!("{}: {}", place(&first.location), first.what),
                (None, show) => show.clone().unwrap_or_default(),
            };
            let id = format!("{mark} {}", requirement.id);
            rows.push(vec![(id, style), (printable(&requirement.title), Style::new()), (printable(&why), FAINT)]);
        }
    }
    table::draw(canvas, 4, &rows);
    let ids: Vec<_> = with(Status::Review).filter(unchecked).map(|requirement| requirement.id.as_str()).collect();
    if !ids.is_empty() {
        let mark = canvas.paint(WARNING, "?");
        canvas.line(format!("    {mark} {}: this version does not check all of them; show the reviewer by hand", ids.join(", ")));
    }
    for (status, mark, style, word) in [(Status::Met, "✓", GOOD, "met"), (Status::NotApplicable, "-", FAINT, "not applicable")] {
        let ids: Vec<_> = with(status).map(|requirement| requirement.id.as_str()).collect();
        if !ids.is_empty() {
            canvas.line(format!("    {} {word}: {}", canvas.paint(style, mark), ids.join(", ")));
        }
    }
    canvas.line("");
}

fn not_analyzed(canvas: &mut Canvas, report: &Report) {
    let name = |file: &NotAnalyzed| match file.places.first() {
        Some(first) => place(first),
        None => printable(&file.path),
    };
    let files = report.files.not_analyzed.iter().map(|file| format!("{}: {}", name(file), printable(&file.reason)));
    list(canvas, "not analysed, or only in part", files.collect());
    let generated = report.files.generated.iter().map(|path| printable(path));
    list(canvas, "skipped, as minified, bundled or generated", generated.collect());
}

/// Some of the files that something is true of.
fn list(canvas: &mut Canvas, what: &str, files: Vec<String>) {
    if files.is_empty() {
        return;
    }
    canvas.line(format!("{} {what}:", count(files.len(), "file")));
    for file in files.iter().take(SHOWN) {
        canvas.line(format!("  {file}"));
    }
    if files.len() > SHOWN {
        canvas.line(format!("  and {} more", files.len() - SHOWN));
    }
    canvas.line("");
}

/// What was hidden, by what and why, and what a configuration changed: a few of each kind, or all of it; overrides always.
fn hidden(canvas: &mut Canvas, report: &Report, verbosity: Verbosity) {
    let all = notices(report);
    let mut rows: Vec<Row> = Vec::new();
    for kind in ["suppressed", "off", "lowered", "set aside", "configuration", "excluded", "unchanged"] {
        let of: Vec<_> = all.iter().filter(|notice| notice.kind == kind).collect();
        // What a configuration changes is never passed over.
        let shown = if verbosity == Verbosity::Verbose || kind == "configuration" { of.len() } else { SHOWN };
        for (at, notice) in of.iter().take(shown).enumerate() {
            let place = notice.location.as_ref().map_or_else(String::new, |location| format!("{}: ", place(location)));
            let head = if at == 0 { kind } else { "" };
            rows.push(vec![(head.to_owned(), FAINT), (format!("{place}{}", notice.text), Style::new())]);
        }
        if of.len() > shown {
            rows.push(vec![(String::new(), FAINT), (format!("and {} more, which --verbose lists", of.len() - shown), Style::new())]);
        }
    }
    if !rows.is_empty() {
        table::draw(canvas, 2, &rows);
        canvas.line("");
    }
}

/// One or two lines on what to do now.
fn next(canvas: &mut Canvas, report: &Report) {
    let open = |severity: Severity| {
        let mut findings: Vec<&Finding> = report.findings.iter().collect();
        findings.retain(|finding| finding.suppressed.is_none() && finding.severity == severity);
        findings
    };
    let mut steps = Vec::new();
    let errors = open(Severity::Error);
    let worst = if errors.is_empty() { open(Severity::Warning) } else { errors };
    if let Some((finding, fix)) = worst.iter().find_map(|finding| finding.fix.as_ref().map(|fix| (finding, fix))) {
        let at = fix.edits.first().map_or(&finding.location, |edit| &edit.location);
        steps.push(format!("{} at {}", printable(&fix.description), place(at)));
    }
    steps.extend(mended(report));
    if let Some((rule, times)) = most_frequent(&worst) {
        let what = if times == 1 { "it".to_owned() } else { format!("these {times}") };
        steps.push(format!("`cargo egnyte-lint explain {rule}` shows how to mend {what}"));
    }
    if worst.is_empty() {
        let review = |app: &App| {
            let shown = |r: &RequirementState| r.to_show.as_ref().map(|show| printable(&format!("{}, {}: {show}", r.id, r.title)));
            app.readiness.requirements.iter().find_map(shown)
        };
        if !report.apps.is_empty() && report.apps.iter().all(App::is_idle) {
            steps.push("if the code calls Egnyte, show the reviewer where, and how it signs in".to_owned());
        } else {
            steps.extend(report.apps.iter().find_map(review));
        }
    }
    for (at, step) in steps.iter().enumerate() {
        let head = if at == 0 { canvas.paint(HELP, "next:") } else { "     ".to_owned() };
        canvas.line(format!("{head} {step}"));
    }
}

/// What `--fix` would do.
fn mended(report: &Report) -> Option<String> {
    let fixes = report.findings.iter().filter(|finding| finding.suppressed.is_none()).filter_map(|finding| finding.fix.as_ref());
    let all: Vec<Applicability> = fixes.map(|fix| fix.applicability).collect();
    let safe = all.iter().filter(|applicability| **applicability == Applicability::Safe).count();
    let what = match (safe, all.len()) {
        (_, 0) => return None,
        (0, all) => format!("`cargo egnyte-lint --fix --unsafe` mends {}", count(all, "finding")),
        (safe, all) if safe == all => format!("`cargo egnyte-lint --fix` mends {}", count(all, "finding")),
        (safe, all) => format!("`cargo egnyte-lint --fix` mends {}, with `--unsafe` {all}", count(safe, "finding")),
    };
    Some(format!("{what}; `--diff` shows how"))
}

/// The rule with most findings, the first in code order among equals.
fn most_frequent<'a>(findings: &[&'a Finding]) -> Option<(&'a str, usize)> {
    let mut times = BTreeMap::<&str, usize>::new();
    for finding in findings {
        *times.entry(&finding.rule).or_default() += 1;
    }
    times.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))
}
