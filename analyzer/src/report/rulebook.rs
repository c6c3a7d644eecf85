//! The rules as reports speak of them. Only this file knows how the rules crate is asked.

use crate::finding::Severity;

/// What reports need to know of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// `EG101`.
    pub code: &'static str,
    /// `missing-scope`.
    pub name: &'static str,
    /// Before confidence and configuration have their say.
    pub severity: Severity,
    /// `R1`; none for rules about the analysis itself.
    pub requirement: Option<&'static str>,
}

use Severity::{Error, Note, Warning};

const RULES: &[Rule] = &[
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
    Rule { code, name, severity, requirement }
}

/// The rule with this code or name; letters count as equal in either case.
#[must_use]
pub fn get(word: &str) -> Option<Rule> {
    RULES.iter().find(|rule| rule.code.eq_ignore_ascii_case(word) || rule.name.eq_ignore_ascii_case(word)).copied()
}

/// The code of the rule with this code or name.
#[must_use]
pub fn code(word: &str) -> Option<&'static str> {
    get(word).map(|rule| rule.code)
}

/// Every word a user may type for a rule.
pub fn words() -> impl Iterator<Item = &'static str> {
    RULES.iter().flat_map(|rule| [rule.code, rule.name])
}

/// The version of the rules and the catalogue.
#[must_use]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
