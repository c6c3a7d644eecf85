//! JSON as tools really accept it: with comments, trailing commas and a byte order mark.

use super::{MAX_DEPTH, MAX_VALUES, Setting, SettingValue, SettingsError, span, to_u32};
use crate::ir::{Name, Span, Text};

pub(super) fn parse(text: &str) -> Result<Setting, SettingsError> {
    let mut parser = Parser { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 }, values: 0 };
    let setting = parser.value(0)?;
    parser.skip();
    if parser.at < text.len() { Err(parser.error("text after the end of the value")) } else { Ok(setting) }
}

/// The string whose opening quote is at `at`, and the offset past its closing quote.
pub(super) fn string_at(text: &str, at: usize) -> Result<(Text, usize), SettingsError> {
    let mut parser = Parser { text, at, values: 0 };
    let string = parser.string()?;
    Ok((string, parser.at))
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    values: usize,
}

impl Parser<'_> {
    fn value(&mut self, depth: usize) -> Result<Setting, SettingsError> {
        self.skip();
        self.values += 1;
        if depth > MAX_DEPTH || self.values > MAX_VALUES {
            return Err(self.error("more nested or more numerous values than settings have"));
        }
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.map(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"' | b'\'') => SettingValue::Text(self.string()?),
            Some(byte) if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.') => match self.word() {
                "true" => SettingValue::Bool(true),
                "false" => SettingValue::Bool(false),
                "null" => SettingValue::Null,
                word if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) => SettingValue::Number(word.into()),
                _ => {
                    self.at = start;
                    return Err(self.error("expected a value"));
                }
            },
            _ => return Err(self.error("expected a value")),
        };
        Ok(Setting { span: span(start, self.at), value })
    }

    fn map(&mut self, depth: usize) -> Result<SettingValue, SettingsError> {
        let mut entries = Vec::new();
        self.at += 1;
        while !self.closes(b'}')? {
            let (name, place) = self.key()?;
            self.skip();
            if !self.take(b':') {
                return Err(self.error("expected `:`"));
            }
            entries.push((name, place, self.value(depth + 1)?));
            self.separator(b'}')?;
        }
        Ok(SettingValue::Map(entries))
    }

    fn list(&mut self, depth: usize) -> Result<SettingValue, SettingsError> {
        let mut items = Vec::new();
        self.at += 1;
        while !self.closes(b']')? {
            items.push(self.value(depth + 1)?);
            self.separator(b']')?;
        }
        Ok(SettingValue::List(items))
    }

    fn key(&mut self) -> Result<(Name, Span), SettingsError> {
        let start = self.at;
        let name = match self.peek() {
            Some(b'"' | b'\'') => self.string()?.cooked,
            Some(byte) if byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$') => self.word().into(),
            _ => return Err(self.error("expected a key")),
        };
        Ok((name, span(start, self.at)))
    }

    /// A quoted text, with a map from what it means to where it stands.
    fn string(&mut self) -> Result<Text, SettingsError> {
        let open = self.at;
        let quote = self.text.as_bytes()[open];
        self.at += 1;
        let mut cooked = String::new();
        let mut map = vec![(0, to_u32(self.at))];
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let Some(len) = memchr::memchr3(quote, b'\\', b'\n', rest) else {
                self.at = open;
                return Err(self.error("a string that does not end"));
            };
            cooked.push_str(&self.text[self.at..self.at + len]);
            self.at += len;
            match rest[len] {
                b'\\' => {
                    self.escape(&mut cooked)?;
                    map.push((to_u32(cooked.len()), to_u32(self.at)));
                }
                b'\n' => {
                    self.at = open;
                    return Err(self.error("a string that does not end"));
                }
                _ => break,
            }
        }
        let end = to_u32(self.at);
        self.at += 1;
        Ok(Text { cooked: cooked.into(), map: map.into(), end })
    }

    fn escape(&mut self, cooked: &mut String) -> Result<(), SettingsError> {
        let escaped = self.text[self.at + 1..].chars().next().ok_or_else(|| self.error("a string that does not end"))?;
        if escaped == 'u' {
            let high = self.unit(self.at).ok_or_else(|| self.error("malformed escape"))?;
            self.at += 6;
            let low = if (0xd800..0xdc00).contains(&high) { self.unit(self.at) } else { None };
            let mut units = [high, 0];
            let len = low.map_or(1, |low| {
                units[1] = low;
                2
            });
            match char::decode_utf16(units[..len].iter().copied()).next() {
                Some(Ok(character)) => {
                    self.at += if len == 2 { 6 } else { 0 };
                    cooked.push(character);
                }
                _ => cooked.push(char::REPLACEMENT_CHARACTER),
            }
            return Ok(());
        }
        self.at += 1 + escaped.len_utf8();
        match escaped {
            'n' => cooked.push('\n'),
            't' => cooked.push('\t'),
            'r' => cooked.push('\r'),
            'b' => cooked.push('\u{8}'),
            'f' => cooked.push('\u{c}'),
            '\n' => {}
            other => cooked.push(other),
        }
        Ok(())
    }

    /// The code unit of a `\uXXXX` at `at`.
    fn unit(&self, at: usize) -> Option<u16> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    }

    fn word(&mut self) -> &str {
        let rest = &self.text[self.at..];
        let len = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.' | '_' | '$'))).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }

    fn closes(&mut self, close: u8) -> Result<bool, SettingsError> {
        self.skip();
        if self.at >= self.text.len() { Err(self.error("the file ends inside a value")) } else { Ok(self.take(close)) }
    }

    fn separator(&mut self, close: u8) -> Result<(), SettingsError> {
        self.skip();
        if self.take(b',') || self.peek() == Some(close) { Ok(()) } else { Err(self.error("expected `,`")) }
    }

    /// Moves over blanks and comments.
    fn skip(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let blanks = rest.len() - rest.trim_start().len();
            self.at += blanks;
            let rest = &rest[blanks..];
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            } else {
                return;
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let taken = self.peek() == Some(byte);
        self.at += usize::from(taken);
        taken
    }

    fn error(&self, message: &str) -> SettingsError {
        SettingsError { span: Some(span(self.at.min(self.text.len()), (self.at + 1).min(self.text.len()))), message: message.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_trailing_commas_are_accepted() {
        let text = "\u{feff}// head\n{ /* a */ \"paths\": { '@/*': [\"./src/*\",], }, n: -1.5e3, \"t\": true, \"z\": null, }\n";
        let setting = parse(text).unwrap();
        assert_eq!(setting.get("paths").unwrap().get("@/*").unwrap().items()[0].text(), Some("./src/*"));
        assert_eq!(setting.get("n").unwrap().value, SettingValue::Number("-1.5e3".into()));
        assert_eq!(setting.get("t").unwrap().bool(), Some(true));
        assert_eq!(setting.get("z").unwrap().value, SettingValue::Null);
    }

    #[test]
    fn escapes_are_resolved() {
        let setting = parse(r#"["a\"b\\c\/d\n", "\ud83d\ude00x", "\ud83dx", "\é"]"#).unwrap();
        let texts: Vec<_> = setting.items().iter().map(|item| item.text().unwrap()).collect();
        assert_eq!(texts, ["a\"b\\c/d\n", "😀x", "\u{fffd}x", "é"]);
    }

    #[test]
    fn malformed_text_is_refused_where_it_stands() {
        for (text, at) in
            [("", 0), ("{", 1), ("[1 2]", 3), ("{\"a\" 1}", 5), ("\"a", 0), ("{} x", 3), ("\"\\u12", 1), ("nul", 0), ("[é]", 1)]
        {
            assert_eq!(parse(text).unwrap_err().span.unwrap().start, at, "{text}");
        }
    }
}
