//! String literals: what they mean, and where each part of them stands.

use crate::ir::{Name, Text};

/// The text of the literal `raw` (quotes, prefix and suffix included) that starts at byte `start` of the file; `None` if it
/// is no string.
pub(super) fn text_of(raw: &str, start: u32) -> Option<Text> {
    let prefix = raw.find(['"', '\'', '#']).filter(|at| raw[..*at].chars().all(|c| c.is_ascii_alphabetic()))?;
    let is_raw = raw[..prefix].contains('r');
    let rest = &raw[prefix..];
    if is_raw {
        let hashes = rest.bytes().take_while(|byte| *byte == b'#').count();
        let content = rest.get(hashes + 1..)?;
        let end = content.rfind('"')?;
        let at = start + index(prefix + hashes + 1);
        return Some(cooked(&content[..end], at, false));
    }
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let content = &rest[1..];
    let end = content.rfind(quote)?;
    Some(cooked(&content[..end], start + index(prefix + 1), true))
}

/// Resolves escapes and line ends.
fn cooked(content: &str, start: u32, escapes: bool) -> Text {
    let mut out = String::with_capacity(content.len());
    let mut map = vec![(0, start)];
    let mut at = 0;
    while let Some(c) = content[at..].chars().next() {
        let (piece, length) = match c {
            '\\' if escapes => escape(&content[at..]),
            '\r' if content[at..].starts_with("\r\n") => (Some('\n'), 2),
            c => (Some(c), c.len_utf8()),
        };
        let plain = piece.is_some_and(|p| p.len_utf8() == length && p == c);
        out.extend(piece);
        at += length;
        if !plain {
            let entry = (index(out.len()), start + index(at));
            match map.last_mut() {
                Some(last) if last.0 == entry.0 => *last = entry,
                _ => map.push(entry),
            }
        }
    }
    let cooked: Name = out.into();
    Text { cooked, map: map.into(), end: start + index(content.len()) }
}

/// The character that an escape at the start of `text` means (none for a joined line), and its length.
fn escape(text: &str) -> (Option<char>, usize) {
    let Some(c) = text[1..].chars().next() else { return (None, 1) };
    match c {
        'n' => (Some('\n'), 2),
        't' => (Some('\t'), 2),
        'r' => (Some('\r'), 2),
        '0' => (Some('\0'), 2),
        'x' => match text.get(2..4).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => (Some(char::from(byte)), 4),
            None => (None, 2),
        },
        'u' => {
            let end = text.find('}').map_or(2, |end| end + 1);
            let digits: String = text[2..end].chars().filter(char::is_ascii_hexdigit).collect();
            (u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32), end)
        }
        '\n' | '\r' => {
            let rest = text[1..].trim_start_matches([' ', '\t', '\n', '\r']);
            (None, text.len() - rest.len())
        }
        c => (Some(c), 1 + c.len_utf8()),
    }
}

/// The bytes `start..end` of a text as a text of their own.
pub(super) fn part(text: &Text, start: usize, end: usize) -> Text {
    let (low, high) = (index(start), index(end));
    let mut map = vec![(0, text.raw(start))];
    map.extend(text.map.iter().filter(|(at, _)| low < *at && *at < high).map(|(at, raw)| (at - low, *raw)));
    let last = if end >= text.cooked.len() { text.end } else { text.raw(end) };
    Text { cooked: text.cooked[start..end].into(), map: map.into(), end: last }
}

fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(raw: &str) -> (String, Vec<u32>) {
        let text = text_of(raw, 10).unwrap();
        let places = (0..=text.cooked.len()).map(|at| text.raw(at)).collect();
        (text.cooked.to_string(), places)
    }

    #[test]
    fn escapes_keep_their_places() {
        assert_eq!(of(r#""ab""#), ("ab".into(), vec![11, 12, 13]));
        assert_eq!(of(r#""a\nb""#), ("a\nb".into(), vec![11, 12, 14, 15]));
        assert_eq!(of(r##"r#"a\n"#"##), ("a\\n".into(), vec![13, 14, 15, 16]));
        assert_eq!(of("\"a\\\n   b\""), ("ab".into(), vec![11, 17, 18]));
        assert_eq!(of(r#""\u{e9}x\x41""#).0, "éxA");
        assert_eq!(of("b\"raw\"").0, "raw");
        assert_eq!(of("'c'").0, "c");
    }

    #[test]
    fn broken_literals_do_no_harm() {
        for raw in ["\"\\\"", "\"\\u{\"", "\"\\x4\"", "r#\"", "\"", "", "12", "\"\\u{110000}\"", "\"\\xé\""] {
            let _ = text_of(raw, 0);
        }
    }

    #[test]
    fn parts_of_a_text() {
        let text = text_of(r#""a\nbc""#, 0).unwrap();
        let tail = part(&text, 2, 4);
        assert_eq!((&*tail.cooked, tail.raw(0), tail.raw(1), tail.end), ("bc", 4, 5, 6));
    }
}
