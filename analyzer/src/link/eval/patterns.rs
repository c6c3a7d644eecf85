//! Patterns that are asked for the scheme of an address: whether it is a whole one, or a path that a host is put before.

use std::sync::LazyLock;

use regex::Regex;

use super::super::value::{Argument, Hole, HoleKind, Value};
use super::Eval;
use crate::ir::Name;

/// What such an address begins with.
const SCHEME: &str = "http";
/// Methods of a pattern that look for it in a text.
const ASKING: &[&str] = &["test", "match", "match?"];

impl Eval<'_> {
    /// What a pattern's method says of the text it is given, if the pattern asks for a scheme and the text's beginning is known.
    pub(super) fn asked_by_pattern(hole: &Hole, name: &Name, args: &[Argument]) -> Option<Value> {
        let (HoleKind::Opaque, Some(pattern), [text]) = (&hole.kind, &hole.name, args) else { return None };
        if !ASKING.contains(&&**name) || !asks_for_scheme(pattern) {
            return None;
        }
        Self::begins_or_ends(&text.value, &Value::text(SCHEME), false).map(Value::Bool)
    }
}

/// Whether a pattern between its slashes asks for a scheme and nothing else. One that does not say so means the beginning all the same.
fn asks_for_scheme(pattern: &str) -> bool {
    static SCHEMES: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^/(?:\^|\\A)?\(?(?:\?:)?http(?:s\?|\?|s)?\)?:?(?:\\?/){0,2}/$").expect("a constant pattern"));
    SCHEMES.is_match(pattern)
}

#[cfg(test)]
mod tests {
    use super::asks_for_scheme;

    #[test]
    fn a_pattern_for_a_scheme_is_known() {
        assert!(
            ["/http/", "/^https?:/", r"/^https?:\/\//", r"/\Ahttps?:\/\//", "/http?/", "/^(?:https?):/"].into_iter().all(asks_for_scheme)
        );
        assert!(["/^http:\\/\\/localhost/", "/ht/", "/\\.http$/"].into_iter().all(|other| !asks_for_scheme(other)));
    }
}
