//! The rules as reports speak of them. Only this file knows how the rules crate is asked.

pub use egnyte_rules::rule::Rule;
use egnyte_rules::rule::Severity;

use crate::finding;

/// Every rule, by code.
#[must_use]
pub fn all() -> &'static [Rule] {
    egnyte_rules::rules()
}

/// The rule with this code or name; letters count as equal in either case.
#[must_use]
pub fn get(word: &str) -> Option<&'static Rule> {
    all().iter().find(|rule| rule.code.eq_ignore_ascii_case(word) || rule.name.eq_ignore_ascii_case(word))
}

/// The code of the rule with this code or name.
#[must_use]
pub fn code(word: &str) -> Option<&'static str> {
    get(word).map(|rule| &*rule.code)
}

/// Every word a user may type for a rule.
pub fn words() -> impl Iterator<Item = &'static str> {
    all().iter().flat_map(|rule| [&*rule.code, &*rule.name])
}

/// How bad a finding of the rule is, before confidence and configuration have their say.
#[must_use]
pub const fn severity(rule: &Rule) -> finding::Severity {
    match rule.severity {
        Severity::Note => finding::Severity::Note,
        Severity::Warning => finding::Severity::Warning,
        Severity::Error => finding::Severity::Error,
    }
}

/// Why Egnyte cares, in one sentence, with the page that says so; `None` for rules about the analysis itself.
#[must_use]
pub fn why(rule: &Rule) -> Option<String> {
    let page = &rule.sources.first()?.page;
    let why = rule.explain.why.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = why.split_once(". ").map_or(why.as_str(), |(first, _)| first).trim_end_matches('.');
    let owner = if page.starts_with("RFC") || page.contains("Egnyte") { "" } else { "Egnyte: " };
    Some(format!("{first} ({owner}{page})"))
}

/// The version of the rules and the catalogue.
#[must_use]
pub const fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
