//! The report as lines: one a finding, then one for each thing that was hidden or changed.

use crate::report::model::Report;
use crate::report::notices::notices;
use crate::report::style::{Canvas, FAINT};
use crate::report::terminal::{View, line, place};

/// The report as lines that editors and scripts can read.
#[must_use]
pub fn render(report: &Report, view: View) -> String {
    let mut canvas = Canvas::new(view.colour);
    for finding in report.findings.iter().filter(|finding| finding.suppressed.is_none()) {
        line(&mut canvas, finding, finding.severity.as_str());
    }
    for notice in notices(report) {
        let head = canvas.paint(FAINT, notice.kind);
        let at = notice.location.as_ref().map_or(String::new(), |location| format!("{}: ", place(location)));
        canvas.line(format!("{at}{head}: {}", notice.text));
    }
    canvas.finish()
}
