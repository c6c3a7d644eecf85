//! One mark: what the analysis must say of one line.
//!
//! ```text
//! //~ EG401                                 this finding begins on this line, in its rule's own severity
//! #~ EG103:note                             in another severity
//! //~ GET /pubapi/v1/fs/{path}; EG401       a call and a finding
//! //~^ POST /pubapi/v1/links                one line up (two with ^^), for a mark on a line of its own
//! //~ GET /pubapi/v1/links handles=specific a call with its 401 verdict
//! //~ ? /pubapi/v1/fs/{path}                a call whose method is unknown
//! ```

use std::fmt;

/// The rules that are built, with the severity of each where the mark names none.
pub const BUILT_RULES: [(&str, &str); 44] = [
    ("EG101", "error"),
    ("EG102", "warning"),
    ("EG103", "error"),
    ("EG104", "error"),
    ("EG105", "error"),
    ("EG106", "warning"),
    ("EG107", "error"),
    ("EG108", "note"),
    ("EG109", "warning"),
    ("EG201", "error"),
    ("EG202", "warning"),
    ("EG203", "error"),
    ("EG204", "error"),
    ("EG205", "warning"),
    ("EG206", "warning"),
    ("EG207", "error"),
    ("EG208", "error"),
    ("EG209", "error"),
    ("EG210", "warning"),
    ("EG211", "error"),
    ("EG212", "error"),
    ("EG213", "error"),
    ("EG301", "error"),
    ("EG302", "warning"),
    ("EG303", "warning"),
    ("EG304", "error"),
    ("EG305", "warning"),
    ("EG306", "error"),
    ("EG307", "error"),
    ("EG308", "warning"),
    ("EG309", "note"),
    ("EG401", "error"),
    ("EG402", "warning"),
    ("EG403", "warning"),
    ("EG404", "warning"),
    ("EG501", "warning"),
    ("EG502", "error"),
    ("EG503", "warning"),
    ("EG504", "warning"),
    ("EG505", "warning"),
    ("EG901", "warning"),
    ("EG902", "note"),
    ("EG903", "warning"),
    ("EG904", "note"),
];

/// What must be said of a line of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The file, relative to the app, with `/`.
    pub path: String,
    /// From 1.
    pub line: usize,
    /// A finding or a call.
    pub what: What,
}

/// A finding or a call.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A finding of a rule.
    Finding(Finding),
    /// A call to the Egnyte API.
    Call(Call),
}

/// A finding of a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The rule's code.
    pub rule: String,
    /// `error`, `warning` or `note`.
    pub severity: String,
}

/// A call to the Egnyte API.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Call {
    /// `GET`, …, or `?` where it is unknown.
    pub method: String,
    /// The catalogue's template; of an ambiguous call the templates in question, sorted, joined by `|`.
    pub endpoint: String,
    /// `specific`, `generic`, `none` or `unknown`; a mark without one accepts any.
    pub handles_401: Option<String>,
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finding(finding) => write!(f, "{}:{}", finding.rule, finding.severity),
            Self::Call(call) => {
                write!(f, "{} {}", call.method, call.endpoint)?;
                call.handles_401.iter().try_for_each(|verdict| write!(f, " handles={verdict}"))
            }
        }
    }
}

/// Where the mark of a line begins, and how many lines up it points, if the line holds one.
pub(crate) fn find(line: &str) -> Option<(usize, usize, &str)> {
    const OPENERS: [&str; 4] = ["//~", "#~", "{/*~", "<!--~"];
    let (start, opener) = OPENERS.iter().filter_map(|opener| Some((line.rfind(opener)?, *opener))).max()?;
    let text = &line[start + opener.len()..];
    let up = text.len() - text.trim_start_matches('^').len();
    let marks = text[up..].trim().trim_end_matches("*/}").trim_end_matches("-->").trim();
    Some((start, up, marks))
}

/// Reads the marks of one line: `EG401; GET /pubapi/v1/links`.
///
/// # Errors
/// Says what in `text` is no mark.
pub(crate) fn parse(text: &str) -> Result<Vec<What>, String> {
    let mut marks = Vec::new();
    for part in text.split(';') {
        let words: Vec<&str> = part.split_whitespace().collect();
        match words.as_slice() {
            [] => return Err("an empty mark".to_owned()),
            [first, ..] if first.starts_with("EG") => {
                for word in &words {
                    marks.push(What::Finding(parse_finding(word)?));
                }
            }
            [method, endpoint, rest @ ..] => marks.push(What::Call(parse_call(method, endpoint, rest)?)),
            [word] => return Err(format!("`{word}` is neither a rule nor a call")),
        }
    }
    Ok(marks)
}

fn parse_finding(word: &str) -> Result<Finding, String> {
    let (code, severity) = word.split_once(':').map_or((word, None), |(code, severity)| (code, Some(severity)));
    let Some((rule, default)) = BUILT_RULES.iter().find(|(rule, _)| *rule == code) else {
        return Err(format!("`{code}` is no rule that is built"));
    };
    let severity = severity.unwrap_or(default);
    if !["error", "warning", "note"].contains(&severity) {
        return Err(format!("`{severity}` is no severity"));
    }
    Ok(Finding { rule: (*rule).to_owned(), severity: severity.to_owned() })
}

fn parse_call(method: &str, endpoint: &str, rest: &[&str]) -> Result<Call, String> {
    if !["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "?"].contains(&method) {
        return Err(format!("`{method}` is no method"));
    }
    if !endpoint.starts_with("/pubapi/") {
        return Err(format!("`{endpoint}` is no endpoint of the API"));
    }
    let handles_401 = match rest {
        [] => None,
        [word] => match word.strip_prefix("handles=") {
            Some(verdict @ ("specific" | "generic" | "none" | "unknown")) => Some(verdict.to_owned()),
            _ => return Err(format!("`{word}` is no 401 verdict")),
        },
        _ => return Err(format!("`{}` is too much for one call", rest.join(" "))),
    };
    Ok(Call { method: method.to_owned(), endpoint: endpoint.to_owned(), handles_401 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_ends_its_line_in_any_comment_syntax() {
        assert_eq!(find("fetch(url); //~ EG401"), Some((12, 0, "EG401")));
        assert_eq!(find("    #~^^ EG103:note"), Some((4, 2, "EG103:note")));
        assert_eq!(find("<App /> {/*~ EG301 */}"), Some((8, 0, "EG301")));
        assert_eq!(find("<p></p> <!--~ EG901 -->"), Some((8, 0, "EG901")));
        assert_eq!(find("fetch('https://example.org/~home') // home"), None);
    }

    #[test]
    fn findings_and_calls_share_a_mark() {
        let marks = parse("GET /pubapi/v1/links handles=none; EG401 EG101:warning").expect("a good mark");
        let shown: Vec<String> = marks.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["GET /pubapi/v1/links handles=none", "EG401:error", "EG101:warning"]);
    }

    #[test]
    fn a_slip_in_a_mark_is_an_error() {
        for slip in ["", "EG999", "EG401:fatal", "FETCH /pubapi/v1/links", "GET /v1/links", "GET", "EG401;;EG402"] {
            assert!(parse(slip).is_err(), "{slip:?} was read as a mark");
        }
    }
}
