//! The report as workflow commands of GitHub Actions, which become annotations on the changed files.

use std::fmt::Write as _;

use crate::finding::Severity;
use crate::report::format::Input;
use crate::report::model::{Finding, Location};
use crate::report::notices::notices;
use crate::report::redact::printable;
use crate::report::table::count;
use crate::report::terminal::place;

/// Annotations of one level that a step may make; GitHub drops the others without a word.
const SHOWN: usize = 10;

/// The report as workflow commands, worst first, then what they leave out, then the requirements.
#[must_use]
pub fn render(input: &Input<'_>) -> String {
    let mut text = String::new();
    let open = input.report.open();
    for (level, severity) in [("error", Severity::Error), ("warning", Severity::Warning), ("notice", Severity::Note)] {
        let of = || open.iter().filter(|finding| finding.severity == severity);
        for finding in of().take(SHOWN) {
            annotation(&mut text, level, finding, input);
        }
        if let Some(more) = of().count().checked_sub(SHOWN).filter(|more| *more > 0) {
            let _ = writeln!(text, "and {}, which GitHub would not show", count(more, &format!("more {level}")));
        }
    }
    for notice in notices(input.report) {
        let at = notice.location.as_ref().map_or(String::new(), |location| {
            let location = Location { path: input.path_in_repository(&location.path), ..location.clone() };
            format!(" at {}", place(&location))
        });
        let _ = writeln!(text, "{}{at}: {}", notice.kind, notice.text);
    }
    for app in input.report.apps.iter().filter(|app| !app.is_idle()) {
        // A group is folded in the log.
        let _ = writeln!(text, "::group::readiness of {}: {}", data(app.title(input.report)), app.readiness.verdict.in_words());
        for requirement in &app.readiness.requirements {
            let _ = writeln!(text, "{}", requirement.in_words());
        }
        text.push_str("::endgroup::\n");
    }
    text
}

fn annotation(text: &mut String, level: &str, finding: &Finding, input: &Input<'_>) {
    let at = &finding.location;
    let _ = write!(text, "::{level} file={},line={}", property(&input.path_in_repository(&at.path)), at.line);
    // Columns are only taken within one line.
    if at.end_line == at.line {
        let _ = write!(text, ",endLine={},col={},endColumn={}", at.end_line, at.column, at.end_column);
    } else {
        let _ = write!(text, ",endLine={}", at.end_line);
    }
    let mut said = finding.message.clone();
    if let Some(help) = &finding.help {
        said.push_str("; ");
        said.push_str(help);
    }
    let title = format!("{} {}", finding.rule, finding.name);
    let _ = writeln!(text, ",title={}::{}", property(&title), data(&said));
}

/// Text of a message.
fn data(text: &str) -> String {
    printable(text).replace('%', "%25")
}

/// Text of a property, where two more characters would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
