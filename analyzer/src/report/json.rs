//! The report as JSON.

use crate::report::model::Report;

/// The report as indented JSON with a line end.
#[must_use]
pub fn render(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("the report holds nothing but strings, numbers and lists");
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
