//! What is wrong with a configuration file, and where.

use std::ops::Range;

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
        let plain = || said.replace("missing field", "missing key").replace("a sequence", "a list").replace("a map", "a table");
        let (message, help) = unknown_word(said).unwrap_or_else(|| (plain(), None));
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
