//! The tables that only the linter reads.

use super::{generated, nearest};
use crate::model::Library;
use crate::oauth::{ErrorAnswer, Flow, Throttle};
use crate::rule::{Requirement, Rule};
use crate::sdk::Sdk;

/// The ways to a token.
#[must_use]
pub fn flows() -> &'static [Flow] {
    generated::FLOWS
}

/// Error answers of sign-in and API.
#[must_use]
pub fn error_answers() -> &'static [ErrorAnswer] {
    generated::ERROR_ANSWERS
}

/// Answers that mean throttling.
#[must_use]
pub fn throttles() -> &'static [Throttle] {
    generated::THROTTLES
}

/// Every client library.
#[must_use]
pub fn sdks() -> &'static [Sdk] {
    generated::SDKS
}

/// Every rule that is built, by code.
#[must_use]
pub fn rules() -> &'static [Rule] {
    generated::RULES
}

/// The rule of that code or name, in any case.
#[must_use]
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    rules().iter().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name.eq_ignore_ascii_case(code_or_name))
}

/// The rule that someone who wrote `code_or_name` most likely meant.
#[must_use]
pub fn nearest_rule(code_or_name: &str) -> Option<&'static Rule> {
    let wanted = code_or_name.trim().to_ascii_lowercase();
    nearest(&wanted, rules(), |rule| rule.name.to_string()).or_else(|| nearest(&wanted, rules(), |rule| rule.code.to_ascii_lowercase()))
}

/// What an app must show to be certified, R1 first.
#[must_use]
pub fn requirements() -> &'static [Requirement] {
    generated::REQUIREMENTS
}

/// The languages that have models of libraries.
pub fn languages() -> impl Iterator<Item = &'static str> {
    generated::LIBRARIES.iter().map(|(language, _)| *language)
}

/// What the libraries of a language mean (`javascript`, `python`); empty for a language without models.
#[must_use]
pub fn libraries(language: &str) -> &'static [Library] {
    generated::LIBRARIES.iter().find(|(name, _)| *name == language).map_or(&[], |(_, libraries)| *libraries)
}
