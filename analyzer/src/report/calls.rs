//! What the tool saw: every call of the Egnyte API, and why the others could not be seen.

use anstyle::Style;

use crate::report::model::{ApiCall, App, Candidate, Handles401, Location, Report};
use crate::report::redact::printable;
use crate::report::style::{Canvas, ERROR, FAINT, GOOD, STRONG, WARNING};
use crate::report::table::{self, Row, count};
use crate::report::terminal::{View, nothing_found, place};

/// The calls of every app as text; those in one file alone if `only` names it.
#[must_use]
pub fn render(report: &Report, only: Option<&str>, view: View) -> String {
    if report.is_empty() {
        let mut canvas = Canvas::new(view.colour);
        skipped(&mut canvas, report);
        return nothing_found(report) + &canvas.finish();
    }
    let mut canvas = Canvas::new(view.colour);
    for app in &report.apps {
        render_app(&mut canvas, report, app, only);
    }
    if !report.files.not_analyzed.is_empty() {
        canvas.line(format!("{} not analysed, or only in part:", count(report.files.not_analyzed.len(), "file")));
        for file in &report.files.not_analyzed {
            canvas.line(format!("  {}: {}", printable(&file.path), printable(&file.reason)));
        }
        canvas.line("");
    }
    skipped(&mut canvas, report);
    let files = &report.files;
    canvas.line(format!("{} read, {} of them analysed", count(files.walked, "file"), files.analyzed));
    canvas.finish()
}

/// The bundles and the like that were left out, so that nobody looks for their calls.
fn skipped(canvas: &mut Canvas, report: &Report) {
    let files = &report.files.generated;
    if files.is_empty() {
        return;
    }
    canvas.line(format!("{} skipped, as minified, bundled or generated:", count(files.len(), "file")));
    for file in files {
        canvas.line(format!("  {}", printable(file)));
    }
    canvas.line("");
}

fn render_app(canvas: &mut Canvas, report: &Report, app: &App, only: Option<&str>) {
    let calls: Vec<_> = app.api_calls.iter().filter(|call| only.is_none_or(|path| call.location.path == path)).collect();
    let unresolved = calls.iter().filter(|call| call.unresolved.is_some()).count();
    let name = app.title(report);
    let mut head = format!("{}: {}", canvas.paint(STRONG, printable(name)), count(calls.len(), "call"));
    if unresolved > 0 {
        head.push_str(&format!(", {unresolved} of them not resolved"));
    }
    canvas.line(head);
    canvas.line("");
    if calls.is_empty() {
        return;
    }
    let head = ["id", "method", "endpoint", "scope", "401", "confidence", "place"];
    let mut rows: Vec<Row> = vec![head.iter().map(|head| ((*head).to_owned(), FAINT)).collect()];
    rows.extend(calls.iter().map(|call| row(call)));
    let below: Vec<Vec<String>> = calls.iter().map(|call| details(call)).collect();
    // Columns are as wide over all calls; what belongs to a call follows its row.
    let mut drawn = Canvas::like(canvas);
    table::draw(&mut drawn, 2, &rows);
    let drawn = drawn.finish();
    let mut lines = drawn.lines();
    canvas.line(lines.next().unwrap_or_default());
    for (line, details) in lines.zip(below) {
        canvas.line(line);
        for detail in details {
            canvas.line(format!("    {}", canvas.paint(FAINT, detail)));
        }
    }
    canvas.line("");
}

fn row(call: &ApiCall) -> Row {
    let plain = Style::new();
    let (verdict, style) = match call.handles_401 {
        Handles401::Specific => ("specific", GOOD),
        Handles401::Generic => ("generic", WARNING),
        Handles401::None => ("none", ERROR),
        Handles401::Unknown => ("unknown", FAINT),
    };
    let endpoint = (printable(&call.target()), if call.endpoint.is_some() { plain } else { WARNING });
    let scopes = match call.scopes.is_empty() {
        true if call.is_scope_unknown() => "unknown".to_owned(),
        true => "–".to_owned(),
        false => printable(&call.scopes.join(" ")),
    };
    vec![
        (printable(&call.id), FAINT),
        (call.method.as_deref().map_or_else(|| "?".to_owned(), printable), STRONG),
        endpoint,
        (scopes, plain),
        (verdict.to_owned(), style),
        (call.confidence.as_str().to_owned(), plain),
        (place(&call.location), plain),
    ]
}

/// The reason, the candidates and the way of one call.
fn details(call: &ApiCall) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(call.unresolved.as_ref().map(|why| printable(why)));
    let known = if call.endpoint.is_some() { "or" } else { "maybe" };
    lines.extend(call.candidates.iter().map(|one| candidate(known, one)));
    if !call.via.is_empty() {
        let way: Vec<_> = call.via.iter().map(|location: &Location| place(location)).collect();
        lines.push(format!("via {}", way.join(" → ")));
    }
    lines
}

fn candidate(known: &str, candidate: &Candidate) -> String {
    let method = candidate.method.as_deref().unwrap_or("?");
    let scopes = if candidate.scopes.is_empty() { String::new() } else { format!(" ({})", candidate.scopes.join(" ")) };
    printable(&format!("{known} {method} {}{scopes}", candidate.endpoint))
}
