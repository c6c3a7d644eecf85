//! The report as lines: one a finding, then one for each thing that was hidden or changed, then one a requirement.

use crate::report::format::Input;
use crate::report::model::Location;
use crate::report::notices::notices;
use crate::report::redact::printable;
use crate::report::style::{Canvas, FAINT};
use crate::report::terminal::{line, place};

/// The report as lines that editors and scripts can read. Their paths open from where the run was started.
#[must_use]
pub fn render(input: &Input<'_>) -> String {
    let mut canvas = Canvas::new(input.view.colour);
    lines(&mut canvas, input);
    for notice in notices(input.report) {
        let head = canvas.paint(FAINT, notice.kind);
        let at = notice.location.as_ref().map_or(String::new(), |location| format!("{}: ", place(&given(input, location))));
        canvas.line(format!("{at}{head}: {}", notice.text));
    }
    // Where nothing was found, there is nothing to say of it.
    for app in input.report.apps.iter().filter(|app| !app.is_idle()) {
        let head = canvas.paint(FAINT, "readiness");
        canvas.line(format!("{head}: {}: {}", printable(app.title(input.report)), app.readiness.verdict.in_words()));
        for requirement in &app.readiness.requirements {
            canvas.line(format!("{head}: {}", requirement.in_words()));
        }
    }
    canvas.finish()
}

/// The findings alone.
#[must_use]
pub fn findings(input: &Input<'_>) -> String {
    let mut canvas = Canvas::new(input.view.colour);
    lines(&mut canvas, input);
    canvas.finish()
}

fn lines(canvas: &mut Canvas, input: &Input<'_>) {
    for finding in input.report.findings.iter().filter(|finding| finding.suppressed.is_none()) {
        line(canvas, finding, &given(input, &finding.location));
    }
}

fn given(input: &Input<'_>, location: &Location) -> Location {
    Location { path: format!("{}{}", input.given, location.path), ..location.clone() }
}
