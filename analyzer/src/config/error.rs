//! What is wrong with a configuration file, and where.

use std::ops::Range;

use crate::report::rulebook;

/// A mistake in a configuration file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct ConfigError {
    /// The file, as the user knows it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The bytes at fault.
    pub span: Range<usize>,
    /// The fault.
    pub message: String,
    /// What to type instead.
    pub help: Option<String>,
}

impl ConfigError {
    /// An error of the TOML reader in our words.
    pub(super) fn from_toml(path: &str, text: &str, error: &toml::de::Error) -> Self {
        let said = error.message().lines().next().unwrap_or_default();
        let plain = || said.replace("a sequence", "a list").replace("a map", "a table");
        let wrong_type = || is_wrong_type(said).then(|| wrong_type(key_at(text, error.span()?.start)?)).flatten();
        let (message, help) = unknown_word(said).or_else(wrong_type).or_else(|| missing(said)).unwrap_or_else(|| (plain(), None));
        Self { path: path.to_owned(), text: text.to_owned(), span: error.span().unwrap_or(0..0), message, help }
    }
}

/// Turns serde's "unknown field `x`, expected one of `a`, `b`" into a fault and a suggestion.
fn unknown_word(said: &str) -> Option<(String, Option<String>)> {
    let (what, rest) = [("unknown field ", "key"), ("unknown variant ", "value")]
        .iter()
        .find_map(|(start, what)| said.strip_prefix(start).map(|rest| (what, rest)))?;
    let mut words = rest.split('`').skip(1).step_by(2);
    let word = words.next()?;
    let valid: Vec<&str> = words.collect();
    let help = match nearest(word, valid.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("one of {}", valid.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")),
    };
    Some((format!("unknown {what} `{word}`"), Some(help)))
}

/// Whether serde says that a value is none of the kind that is asked for.
fn is_wrong_type(said: &str) -> bool {
    ["invalid type", "invalid value", "invalid length", "wanted "].iter().any(|start| said.starts_with(start))
}

/// The key whose value, or part of a value, stands at a byte: what stands before `=` on its line or one above, or the name of a table.
fn key_at(text: &str, at: usize) -> Option<&str> {
    let line_end = text.get(at..)?.find('\n').map_or(text.len(), |end| at + end);
    for line in text.get(..line_end)?.lines().rev().map(str::trim_start) {
        if line.starts_with('[') && line.trim_end().ends_with(']') && !line.contains('=') {
            return Some(line.trim_matches(['[', ']', ' ', '\t', '\r']));
        }
        if let Some((key, _)) = line.split_once('=').filter(|(key, _)| !key.trim_start().starts_with(['#', '"', '\'', '{'])) {
            return Some(key.trim());
        }
    }
    None
}

/// What a key takes, and how it is written.
fn wrong_type(key: &str) -> Option<(String, Option<String>)> {
    let words = |words: &[&str]| format!("one of {}", words.iter().map(|word| format!("`\"{word}\"`")).collect::<Vec<_>>().join(", "));
    let takes = match key {
        "app" => words(&["public", "internal", "msp"]),
        "declarations" => words(&["optional", "required"]),
        "fail-on" => words(&["error", "warning", "note", "never"]),
        "scopes" => "a list of texts, as `scopes = [\"Egnyte.filesystem\"]`".to_owned(),
        "exclude" => "a list of texts, as `exclude = [\"legacy/**\"]`".to_owned(),
        "global-scope" => "a text, as `global-scope = \"why\"`".to_owned(),
        "rules" => "a table: `[rules]`, then a line as `EG501 = \"note\"`".to_owned(),
        "calls" | "allow" => format!("entries, each under `[[{key}]]`"),
        "at" | "method" | "endpoint" | "rule" | "path" | "reason" => format!("a text, as `{key} = \"…\"`"),
        rule if rulebook::get(rule).is_some() => words(&["off", "note", "warning", "error"]),
        _ => return None,
    };
    Some((format!("`{key}` has a value of the wrong kind"), Some(format!("it takes {takes}"))))
}

/// Turns serde's "missing field `x`" into a fault and what to do.
fn missing(said: &str) -> Option<(String, Option<String>)> {
    let key = said.strip_prefix("missing field `")?.strip_suffix('`')?;
    Some((format!("missing key `{key}`"), Some(format!("add `{key} = \"…\"`"))))
}

/// The word most like `word`, if one is like it.
pub(crate) fn nearest<'a>(word: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A word of hostile length is no slip, and comparing it takes time.
    if word.len() > 64 {
        return None;
    }
    let word = word.to_lowercase();
    words
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.len() / 3).max(1))
        .min()
        .map(|(_, candidate)| candidate)
}
