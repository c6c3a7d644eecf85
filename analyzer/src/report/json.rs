//! The report as JSON.

use std::fmt::Write as _;

use crate::report::model::Report;
use crate::report::redact;

/// The report as indented JSON with a line end. It may be printed on a terminal: what would move the cursor or turn the direction
/// of writing (a name of a file can hold it) stands there escaped.
#[must_use]
pub fn render(report: &Report) -> String {
    print(report)
}

/// A value of the report as indented JSON, as [`render`] prints it.
pub(crate) fn print(value: &impl serde::Serialize) -> String {
    let plain = serde_json::to_string_pretty(value).expect("it holds nothing but strings, numbers and lists");
    let mut text = String::with_capacity(plain.len() + 1);
    for line in plain.split_inclusive('\n') {
        // Nearly all lines; JSON has escaped what lies below a blank.
        if line.is_ascii() && !line.contains('\x7f') {
            text.push_str(line);
            continue;
        }
        for c in line.chars() {
            if c != '\n' && redact::is_hidden(c) {
                // None of those that are left is beyond four digits.
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            } else {
                text.push(c);
            }
        }
    }
    text.push('\n');
    text
}

/// The JSON Schema of the report, with a line end.
#[must_use]
pub fn schema() -> String {
    let mut text = serde_json::to_string_pretty(&schemars::schema_for!(Report)).expect("a schema is plain JSON");
    text.push('\n');
    text
}
