//! Literal text: escapes resolved, with the exact place of every part.

use crate::ir::Text;

/// Builds a literal from its raw pieces, in order.
pub struct Cook {
    cooked: String,
    map: Vec<(u32, u32)>,
    at: u32,
}

impl Cook {
    /// Text whose content starts at byte `start` of the file.
    #[must_use]
    pub fn new(start: u32) -> Self {
        Self { cooked: String::new(), map: vec![(0, start)], at: start }
    }

    /// Raw text that means itself.
    pub fn verbatim(&mut self, raw: &str) {
        self.cooked.push_str(raw);
        self.at += index(raw.len());
    }

    /// `width` raw bytes that mean `cooked` (nothing, where they stand for nothing).
    pub fn replaced(&mut self, cooked: &str, width: usize) {
        self.cooked.push_str(cooked);
        self.at += index(width);
        if cooked.len() != width {
            let entry = (index(self.cooked.len()), self.at);
            // What stands for nothing leaves two places for one offset: the later one holds.
            if self.map.last().is_some_and(|last| last.0 == entry.0) {
                self.map.pop();
            }
            self.map.push(entry);
        }
    }

    /// Raw text in which `escapes` are resolved.
    pub fn escaped(&mut self, raw: &str, escapes: Escapes) {
        let mut rest = raw;
        while let Some(at) = rest.find('\\') {
            self.verbatim(&rest[..at]);
            let (value, width) = escapes.read(&rest[at..]);
            match value {
                Some(value) => self.replaced(value.encode_utf8(&mut [0; 4]), width),
                None => self.replaced("", width),
            }
            rest = &rest[at + width..];
        }
        self.verbatim(rest);
    }

    /// The bytes of cooked text so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cooked.len()
    }

    /// Whether there is no text yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cooked.is_empty()
    }

    /// The text.
    #[must_use]
    pub fn finish(self) -> Text {
        Text { cooked: self.cooked.into(), map: self.map.into(), end: self.at }
    }
}

/// Which escapes a literal knows besides `\n`, `\r`, `\t`, `\b`, `\f`, `\\` and quotes. Another escaped character means itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Escapes {
    /// `\101`.
    pub octal: bool,
    /// `\x41`, one or two digits.
    pub hex: bool,
    /// `\u0041`; several `u` as in Java, and pairs of surrogates.
    pub unicode: bool,
    /// `\u{1F600}`.
    pub braces: bool,
    /// `\U0001F600`.
    pub long_unicode: bool,
    /// `\a`, `\v`, `\e`.
    pub control: bool,
    /// `\s` is a blank.
    pub blank: bool,
    /// An escaped line end means nothing.
    pub line_end: bool,
    /// The backslash before a character that is no escape stays.
    pub keeps_unknown: bool,
}

impl Escapes {
    /// The character that the escape at the start of `raw` stands for, and its width there; a backslash stands first.
    #[must_use]
    pub fn read(self, raw: &str) -> (Option<char>, usize) {
        let Some(kind) = raw[1..].chars().next() else { return (Some('\\'), raw.len().min(1)) };
        let simple = |value| (Some(value), 2);
        match kind {
            'n' => simple('\n'),
            'r' => simple('\r'),
            't' => simple('\t'),
            'b' => simple('\u{8}'),
            'f' => simple('\u{c}'),
            '\\' | '\'' | '"' => simple(kind),
            'a' if self.control => simple('\u{7}'),
            'v' if self.control => simple('\u{b}'),
            'e' if self.control => simple('\u{1b}'),
            's' if self.blank => simple(' '),
            '\r' if self.line_end && raw[2..].starts_with('\n') => (None, 3),
            '\n' | '\r' if self.line_end => (None, 2),
            '0'..='7' if self.octal => digits(raw, 1, 3, 8),
            '0' => simple('\0'),
            'x' if self.hex => digits(raw, 2, 2, 16),
            'u' if self.braces && raw[2..].starts_with('{') => braced(raw),
            'u' if self.unicode => self.unicode(raw),
            'U' if self.long_unicode => digits(raw, 2, 8, 16),
            _ if self.keeps_unknown => (Some('\\'), 1),
            other => (Some(other), 1 + other.len_utf8()),
        }
    }

    fn unicode(self, raw: &str) -> (Option<char>, usize) {
        let Some((high, width)) = unit(raw) else { return (Some('u'), 2) };
        if (0xd800..0xdc00).contains(&high)
            && let Some((low, more)) = unit(&raw[width..]).filter(|(low, _)| (0xdc00..0xe000).contains(low))
        {
            return (char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)), width + more);
        }
        (Some(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER)), width)
    }
}

/// One `\uXXXX`.
fn unit(raw: &str) -> Option<(u32, usize)> {
    let rest = raw.strip_prefix('\\')?;
    let after = rest.trim_start_matches('u');
    let start = raw.len() - after.len();
    if after.len() == rest.len() {
        return None;
    }
    Some((u32::from_str_radix(hex(after.get(..4)?)?, 16).ok()?, start + 4))
}

/// `\u{…}`.
fn braced(raw: &str) -> (Option<char>, usize) {
    let inner = raw[3..].find('}').and_then(|end| Some((hex(&raw[3..3 + end])?, end)));
    match inner {
        Some((inner, end)) => {
            let value = u32::from_str_radix(inner, 16).ok().and_then(char::from_u32);
            (Some(value.unwrap_or(char::REPLACEMENT_CHARACTER)), end + 4)
        }
        None => (Some('u'), 2),
    }
}

/// Up to `most` digits from byte `from` on.
fn digits(raw: &str, from: usize, most: usize, radix: u32) -> (Option<char>, usize) {
    let count = raw[from..].chars().take(most).take_while(|c| c.is_digit(radix)).count();
    if count == 0 {
        return (raw[1..].chars().next(), 2);
    }
    let value = u32::from_str_radix(&raw[from..from + count], radix).ok().and_then(char::from_u32);
    (Some(value.unwrap_or(char::REPLACEMENT_CHARACTER)), from + count)
}

fn hex(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit())).then_some(text)
}

fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
