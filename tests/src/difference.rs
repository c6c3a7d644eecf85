//! A report held against the marks of an app.

use std::fmt::Write;

use serde_json::Value;

use crate::app::App;
use crate::mark::{BUILT_RULES, Call, Finding, Mark, What};

impl App {
    /// What the report (the JSON of `egnyte-lint/report/1`) says and the marks do not, and the reverse. Empty if they
    /// agree.
    ///
    /// # Errors
    /// Says where the report is not of its own schema.
    pub fn differences(&self, report: &Value) -> Result<String, String> {
        let said = marks_of(report)?;
        let mut unsaid = said.clone();
        let mut text = String::new();
        for mark in self.marks.iter().map(comparable) {
            match unsaid.iter().position(|candidate| agree(&mark, candidate)) {
                Some(found) => drop(unsaid.swap_remove(found)),
                None => line(&mut text, "missing", &mark, &said),
            }
        }
        unsaid.sort();
        for said in &unsaid {
            line(&mut text, "not expected", &said.mark, &[]);
        }
        Ok(text)
    }
}

/// One line of the difference; a missing mark shows what else was said at its place.
fn line(text: &mut String, kind: &str, mark: &Mark, said: &[Said]) {
    let _ = write!(text, "  {kind:<12}  {}:{}  {}", mark.path, mark.line, mark.what);
    let there: Vec<String> = said
        .iter()
        .map(|other| &other.mark)
        .filter(|other| (&other.path, other.line) == (&mark.path, mark.line))
        .map(|other| other.what.to_string())
        .collect();
    if !there.is_empty() {
        let _ = write!(text, "  (said there: {})", there.join(", "));
    }
    text.push('\n');
}

/// What the report says at a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    mark: Mark,
    /// Where the call is made whose address is written at the place: a mark may stand at either.
    made: Option<(String, usize)>,
}

/// Everything the report says that the marks speak of.
fn marks_of(report: &Value) -> Result<Vec<Said>, String> {
    let mut marks = Vec::new();
    for finding in array(report, "findings")? {
        let rule = string(finding, "rule")?;
        if BUILT_RULES.iter().any(|(built, _)| *built == rule) && finding["suppressed"].is_null() {
            let what = What::Finding(Finding { rule, severity: string(finding, "severity")? });
            marks.push(Said { mark: comparable(&located(&finding["location"], what)?), made: None });
        }
    }
    for app in array(report, "apps")? {
        for call in array(app, "api_calls")? {
            let method = call["method"].as_str().unwrap_or("?").to_owned();
            for endpoint in endpoints(call)? {
                let what = What::Call(Call { method: method.clone(), endpoint, handles_401: Some(string(call, "handles_401")?) });
                let made = call["via"].get(0).map(place).transpose()?;
                marks.push(Said { mark: located(&call["location"], what)?, made: made.clone() });
            }
        }
    }
    Ok(marks)
}

/// The endpoints of a call; an ambiguous one has its candidates for one. A call without any is EG902, and compared as such.
fn endpoints(call: &Value) -> Result<Vec<String>, String> {
    let mut candidates: Vec<String> =
        array(call, "candidates")?.iter().map(|candidate| string(candidate, "endpoint")).collect::<Result<_, _>>()?;
    if let Some(endpoint) = call["endpoint"].as_str() {
        candidates.insert(0, endpoint.to_owned());
        return Ok(candidates);
    }
    candidates.sort();
    candidates.dedup();
    Ok(if candidates.is_empty() { Vec::new() } else { vec![candidates.join("|")] })
}

/// EG901 is about a whole file: its line says nothing.
fn comparable(mark: &Mark) -> Mark {
    let whole_file = matches!(&mark.what, What::Finding(finding) if finding.rule == "EG901");
    Mark { line: if whole_file { 1 } else { mark.line }, ..mark.clone() }
}

fn agree(expected: &Mark, said: &Said) -> bool {
    let what = match (&expected.what, &said.mark.what) {
        (What::Call(expected), What::Call(said)) => {
            (&expected.method, &expected.endpoint) == (&said.method, &said.endpoint)
                && (expected.handles_401.is_none() || expected.handles_401 == said.handles_401)
        }
        (expected, said) => expected == said,
    };
    let at = |path: &String, line: usize| (&expected.path, expected.line) == (path, line);
    what && (at(&said.mark.path, said.mark.line) || said.made.as_ref().is_some_and(|(path, line)| at(path, *line)))
}

fn located(location: &Value, what: What) -> Result<Mark, String> {
    let (path, line) = place(location)?;
    Ok(Mark { path, line, what })
}

fn place(location: &Value) -> Result<(String, usize), String> {
    let line = location["line"].as_u64().ok_or_else(|| format!("no line in {location}"))?;
    let line = usize::try_from(line).map_err(|error| error.to_string())?;
    Ok((string(location, "path")?, line))
}

fn string(value: &Value, key: &str) -> Result<String, String> {
    value[key].as_str().map(str::to_owned).ok_or_else(|| format!("no text `{key}` in {value}"))
}

fn array<'a>(value: &'a Value, key: &str) -> Result<&'a [Value], String> {
    value[key].as_array().map(Vec::as_slice).ok_or_else(|| format!("no list `{key}` in {value}"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;

    fn app() -> App {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let text = "get(u)  #~ GET /pubapi/v1/links handles=none; EG401\nget(v)\n";
        fs::write(folder.path().join("a.py"), text).expect("a fixture file");
        App::read(folder.path()).expect("a good app")
    }

    fn report(line: u64, severity: &str, verdict: &str) -> Value {
        let at = |line: u64| json!({"path": "a.py", "line": line});
        json!({
            "findings": [
                {"rule": "EG401", "severity": severity, "location": at(1), "suppressed": null},
                {"rule": "EG999", "severity": "warning", "location": at(2), "suppressed": null},
                {"rule": "EG402", "severity": "warning", "location": at(2), "suppressed": {"reason": "dev only"}},
            ],
            "apps": [{"api_calls": [
                {"id": "c1", "method": "GET", "endpoint": "/pubapi/v1/links", "location": at(line),
                 "candidates": [], "handles_401": verdict},
                {"id": "c2", "method": "GET", "endpoint": null, "location": at(2), "candidates": [],
                 "handles_401": "unknown"},
            ]}],
        })
    }

    #[test]
    fn only_rules_in_scope_and_open_findings_are_compared() {
        assert_eq!(app().differences(&report(1, "error", "none")).as_deref(), Ok(""));
    }

    #[test]
    fn every_part_of_a_mark_is_compared() {
        for report in [report(2, "error", "none"), report(1, "warning", "none"), report(1, "error", "generic")] {
            let differences = app().differences(&report).expect("a report of the schema");
            assert_eq!(differences.lines().count(), 2, "{differences}");
        }
    }

    #[test]
    fn a_report_of_another_schema_is_an_error() {
        assert!(app().differences(&json!({"findings": []})).is_err());
    }
}
