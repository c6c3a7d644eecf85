//! The rules as reports speak of them. Only this file knows how the rules crate is asked.

use std::borrow::Cow;

pub use egnyte_rules::rule::Rule;
use egnyte_rules::rule::{Explain, Severity};

use crate::finding;

use Severity::{Error, Note, Warning};

static RULES: &[Rule] = &[
    rule("EG101", "missing-scope", Error, Some("R2")),
    rule("EG102", "unneeded-scope", Warning, Some("R2")),
    rule("EG103", "unscoped-token-request", Error, Some("R1")),
    rule("EG104", "unknown-scope", Error, Some("R1")),
    rule("EG105", "scope-delimiter", Error, Some("R1")),
    rule("EG106", "duplicate-scope", Warning, Some("R1")),
    rule("EG108", "unresolved-scope", Note, Some("R1")),
    rule("EG201", "implicit-flow-with-backend", Error, Some("R3")),
    rule("EG202", "implicit-flow", Warning, Some("R3")),
    rule("EG301", "token-in-local-storage", Error, Some("R5")),
    rule("EG401", "unhandled-401", Error, Some("R7")),
    rule("EG402", "undistinguished-401", Warning, Some("R7")),
    rule("EG901", "file-not-analysed", Warning, None),
    rule("EG902", "unresolved-call", Note, None),
    rule("EG903", "suppression-without-reason", Warning, None),
    rule("EG904", "unused-suppression", Note, None),
];

const fn rule(code: &'static str, name: &'static str, severity: Severity, requirement: Option<&'static str>) -> Rule {
    const NONE: Cow<'static, str> = Cow::Borrowed("");
    Rule {
        code: Cow::Borrowed(code),
        name: Cow::Borrowed(name),
        severity,
        requirement: match requirement {
            Some(requirement) => Some(Cow::Borrowed(requirement)),
            None => None,
        },
        sources: Cow::Borrowed(&[]),
        summary: NONE,
        explain: Explain { what: NONE, why: NONE, bad: Cow::Borrowed(&[]), good: Cow::Borrowed(&[]), configure: NONE },
    }
}

/// Every rule, by code.
#[must_use]
pub fn all() -> &'static [Rule] {
    RULES
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
    Some(format!("{first} ({page})"))
}

/// The version of the rules and the catalogue.
#[must_use]
pub const fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
