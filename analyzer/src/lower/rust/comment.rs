//! Comments that speak to the tool.

use crate::ir::{Directive, Span};

const MARKS: [&str; 2] = ["egnyte-lint:", "egnyte-scopes:"];

/// The directives of a file, given all its statements and items.
pub(super) fn directives(text: &str, mut targets: Vec<Span>) -> Vec<Directive> {
    if !MARKS.iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    // Of those that start at one place the outermost comes first.
    targets.sort_unstable_by_key(|target| (target.start, std::cmp::Reverse(target.end)));
    let mut found = Vec::new();
    for place in comments(text) {
        let comment = &text[place.start as usize..place.end as usize];
        if is_documentation(comment) || !MARKS.iter().any(|mark| comment.contains(mark)) {
            continue;
        }
        let before = &text[..place.start as usize];
        let line = &before[before.rfind(['\n', '\r']).map_or(0, |end| end + 1)..];
        let next = targets.partition_point(|target| target.start < place.end);
        found.push(Directive {
            span: place,
            text: comment.trim_start_matches(['/', '*']).trim_end_matches("*/").trim().to_owned(),
            trailing: !line.trim().is_empty(),
            target: targets.get(next).copied(),
        });
    }
    found
}

/// Whether a comment documents the code: what it says is for people. A rule of slashes or stars is a plain comment.
fn is_documentation(comment: &str) -> bool {
    let outer = |mark: &str, rule: &str| comment.starts_with(mark) && !comment.starts_with(rule);
    outer("///", "////") || outer("/**", "/***") && comment != "/**/" || comment.starts_with("//!") || comment.starts_with("/*!")
}

/// Where the comments of a file stand.
fn comments(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |length| at + length);
                found.push(span(start, at));
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = block_end(bytes, at);
                found.push(span(start, at));
            }
            _ => at = after_token(bytes, at),
        }
    }
    found
}

fn span(start: usize, end: usize) -> Span {
    Span::new(super::lowering::index(start), super::lowering::index(end))
}

/// Where the block comment at `at` ends; they nest.
pub(in crate::lower) fn block_end(bytes: &[u8], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => {
                depth += 1;
                at += 2;
            }
            (b'*', Some(b'/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Where the literal that starts at `at` ends, or the next byte if none does.
pub(in crate::lower) fn after_token(bytes: &[u8], at: usize) -> usize {
    let word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    match bytes[at] {
        b'"' => quoted(bytes, at + 1, b'"'),
        b'\'' => character(bytes, at),
        // `r"…"`, `r#"…"#`, `br"…"`, `cr"…"`; `r#name` is a name.
        b'r' if !word || at > 0 && matches!(bytes[at - 1], b'b' | b'c') => {
            let hashes = bytes[at + 1..].iter().take_while(|byte| **byte == b'#').count();
            if bytes.get(at + 1 + hashes) != Some(&b'"') {
                return at + 1;
            }
            let end: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
            let start = at + 2 + hashes;
            memchr::memmem::find(&bytes[start..], &end).map_or(bytes.len(), |length| start + length + end.len())
        }
        _ => at + 1,
    }
}

fn quoted(bytes: &[u8], mut at: usize, quote: u8) -> usize {
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

/// A character literal; a lifetime ends after its quote.
fn character(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at + 1) {
        Some(b'\\') => quoted(bytes, at + 1, b'\''),
        Some(first) => {
            let length = match first {
                0xF0.. => 4,
                0xE0.. => 3,
                0xC0.. => 2,
                _ => 1,
            };
            if bytes.get(at + 1 + length) == Some(&b'\'') { at + 2 + length } else { at + 1 }
        }
        None => at + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_told_from_what_looks_like_them() {
        let text = "let a = \"// no\"; // yes\nlet b = r#\"/* \" no */\"#; /* one /* two */ */ 'x'; '\\''; &'a str; '\"' // last";
        let found: Vec<&str> = comments(text).into_iter().map(|c| &text[c.start as usize..c.end as usize]).collect();
        assert_eq!(found, ["// yes", "/* one /* two */ */", "// last"]);
    }

    #[test]
    fn broken_text_ends_somewhere() {
        for text in ["\"", "'", "'\\", "r#\"", "/*", "/* /*", "r", "\"\\", "'é", "/"] {
            let _ = comments(text);
        }
    }
}
