//! `cargo egnyte-lint scopes`: the least set of scopes, a comparison with a given one, and the declarations that would be right.

use std::collections::{BTreeMap, BTreeSet};

use egnyte_rules::declaration::{self, Form, Word};

use super::args::{CallsFormat, ScopesOptions, Target};
use super::check::{Ran, options, ran};
use super::place::from_here;
use super::{CLEAN, FINDINGS, Outcome, TOOL_FAILED};
use crate::report::model::{App, Report};
use crate::report::redact::printable;
use crate::report::style::{Canvas, ERROR, FAINT, GOOD, STRONG, WARNING};
use crate::report::table::{self, Row, count};
use crate::report::terminal::{View, place};
use crate::report::{diff, json};

/// How many of a scope's calls are shown.
const SHOWN: usize = 3;

/// Tells the scopes of a code base. Findings do not fail it; a difference from `--check` does, and a failure of the tool.
pub(super) fn scopes(args: &ScopesOptions, target: &Target, format: CallsFormat, view: &View) -> Outcome {
    let Ran { analysis, status, root, .. } = ran(target, &options(target))?;
    let (text, difference) = match (&args.check, args.annotate, format) {
        (Some(given), ..) => check(&analysis.report, given, *view),
        (None, true, _) => (diff::render(&analysis.changes, &analysis.sources, &from_here(&root), view.colour), false),
        (None, false, CallsFormat::Human) => (least(&analysis.report, *view), false),
        (None, false, CallsFormat::Json) => (json::render(&analysis.report), false),
    };
    let status = match (status, difference) {
        (TOOL_FAILED, _) => TOOL_FAILED,
        (_, true) => FINDINGS,
        _ => CLEAN,
    };
    Ok((text, status))
}

/// The scopes that the calls of an app need, in the order in which declarations name them.
fn needed(app: &App) -> Vec<&str> {
    let mut scopes: Vec<&str> = app.scopes.required.iter().map(|need| need.scope.as_str()).collect();
    let known = egnyte_rules::scopes();
    scopes.sort_by_key(|scope| known.iter().position(|one| *one.id == **scope).unwrap_or(known.len()));
    scopes
}

fn unresolved(app: &App) -> usize {
    app.api_calls.iter().filter(|call| call.unresolved.is_some() || call.endpoint.is_none()).count()
}

fn least(report: &Report, view: View) -> String {
    let mut canvas = Canvas::new(view.colour);
    if report.apps.is_empty() {
        canvas.line("no call of the Egnyte API was found: no scope is needed");
        return canvas.finish();
    }
    for app in &report.apps {
        let name = app.title(report);
        let scopes = needed(app);
        canvas.line(format!("{}: {} needed", canvas.paint(STRONG, printable(name)), count(scopes.len(), "scope")));
        canvas.line("");
        for need in &app.scopes.required {
            let calls: Vec<_> = need.calls.iter().filter_map(|id| app.api_calls.iter().find(|call| call.id == *id)).collect();
            canvas.line(format!("  {}  {}", canvas.paint(GOOD, printable(&need.scope)), count(calls.len(), "call")));
            let row = |call: &&crate::report::model::ApiCall| -> Row {
                let endpoint = call.endpoint.as_deref().map_or_else(|| "one of several".to_owned(), printable);
                let method = call.method.as_deref().map_or_else(|| "?".to_owned(), printable);
                vec![(method, STRONG), (endpoint, anstyle::Style::new()), (place(&call.location), FAINT)]
            };
            table::draw(&mut canvas, 4, &calls.iter().take(SHOWN).map(row).collect::<Vec<_>>());
            if calls.len() > SHOWN {
                canvas.line(format!("    and {} more; `cargo egnyte-lint calls` lists them", calls.len() - SHOWN));
            }
        }
        match unresolved(app) {
            0 => {}
            n => canvas.line(format!("  {}", canvas.paint(WARNING, format!("{} not resolved: they may need more", count(n, "call"))))),
        }
        canvas.line("");
        if !scopes.is_empty() {
            let rows = paste(&scopes).into_iter().map(|(what, text)| vec![(what.to_owned(), FAINT), (text, anstyle::Style::new())]);
            table::draw(&mut canvas, 2, &rows.collect::<Vec<Row>>());
            canvas.line("");
        }
    }
    canvas.finish()
}

/// The scopes in the forms they are written in.
fn paste(scopes: &[&str]) -> Vec<(&'static str, String)> {
    let quoted: Vec<String> = scopes.iter().map(|scope| format!("\"{scope}\"")).collect();
    vec![
        ("token request", scopes.join(" ")),
        ("in a URL", scopes.join("%20")),
        ("Rust", declaration::attribute(scopes)),
        ("comment", declaration::comment(scopes)),
        ("egnyte-lint.toml", format!("scopes = [{}]", quoted.join(", "))),
    ]
}

/// Compares a scope string with what the calls of all apps need; whether they differ is the second value.
fn check(report: &Report, given: &str, view: View) -> (String, bool) {
    let mut canvas = Canvas::new(view.colour);
    let mut differs = false;
    let decoded = percent_encoding::percent_decode_str(given).decode_utf8_lossy().replace('+', " ");
    let written: Vec<&str> = decoded.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    let form = |text: &str| if text.contains('.') { Form::Full } else { Form::Short };
    let words: Vec<Word<'_>> = written.iter().map(|text| Word { text, form: form(text) }).collect();
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for (text, meaning) in written.iter().zip(declaration::read(&words)) {
        match (meaning.scope, meaning.fault) {
            (_, Some(fault)) => {
                differs = true;
                canvas.line(format!("{}  {}: {}", canvas.paint(ERROR, "wrong   "), printable(text), printable(&fault)));
            }
            (Some(scope), None) => drop(asked.insert(scope)),
            (None, None) => {}
        }
    }
    let mut calls: BTreeMap<&str, usize> = BTreeMap::new();
    for need in report.apps.iter().flat_map(|app| &app.scopes.required) {
        *calls.entry(&need.scope).or_default() += need.calls.len();
    }
    for (scope, n) in calls.iter().filter(|(scope, _)| !asked.contains(**scope)) {
        differs = true;
        canvas.line(format!("{}  {scope}: {} it", canvas.paint(ERROR, "missing "), needs(*n)));
    }
    let open: usize = report.apps.iter().map(unresolved).sum();
    for scope in asked.iter().filter(|scope| !calls.contains_key(scope.as_str())) {
        differs = true;
        let unless = if open > 0 { format!("; {} not resolved", count(open, "call")) } else { String::new() };
        canvas.line(format!("{}  {scope}: no call needs it{unless}", canvas.paint(WARNING, "unneeded")));
    }
    if !differs {
        canvas.line(format!("{}  the scopes are those that the calls need", canvas.paint(GOOD, "same    ")));
    }
    (canvas.finish(), differs)
}

fn needs(calls: usize) -> String {
    if calls == 1 { "1 call needs".to_owned() } else { format!("{} need", count(calls, "call")) }
}
