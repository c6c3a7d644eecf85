//! A name for a finding that unrelated edits do not change.

/// The fingerprint of a finding of `rule` inside `symbols` (outermost first), in the redacted text of its statement.
///
/// Neither path nor line takes part, so moved code keeps its name; two equal statements in one function share theirs, which is
/// why a baseline is a multiset.
#[must_use]
pub fn fingerprint<S: AsRef<str>>(rule: &str, symbols: &[S], statement: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut part = |text: &str| {
        hasher.update(text.as_bytes());
        hasher.update(&[0]);
    };
    part(rule);
    for symbol in symbols {
        part(symbol.as_ref());
    }
    part("");
    for word in statement.split_whitespace() {
        part(word);
    }
    hasher.finalize().to_hex()[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn white_space_does_not_count_and_everything_else_does() {
        let base = fingerprint("EG101", &["Client", "list"], "fetch(url,  {\n  headers })");
        assert_eq!(base, fingerprint("EG101", &["Client", "list"], "fetch(url, { headers })"));
        assert_ne!(base, fingerprint("EG102", &["Client", "list"], "fetch(url, { headers })"));
        assert_ne!(base, fingerprint("EG101", &["Clientlist"], "fetch(url, { headers })"));
        assert_ne!(base, fingerprint("EG101", &["Client", "list"], "fetch(uri, { headers })"));
        assert_eq!(base.len(), 32);
    }
}
