//! Settings files as trees of values, every key and value with its place.

mod android;
mod dotnet;
mod json;
mod lines;
mod toml;
mod yaml;

use std::fmt;

use regex::Match;

use super::kind::SettingsFormat;
use crate::ir::{Name, Span, Text};

/// A value of a settings file.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Where it stands, quotes included.
    pub span: Span,
    /// What it is.
    pub value: SettingValue,
}

/// The kinds of values.
#[derive(Debug, Clone, PartialEq)]
pub enum SettingValue {
    /// Text.
    Text(Text),
    /// A number, date or anything else that is written bare, as written.
    Number(Name),
    /// A truth value.
    Bool(bool),
    /// Nothing.
    Null,
    /// Values by name, in the order of the file; a name may stand twice.
    Map(Vec<(Name, Span, Setting)>),
    /// Values in order.
    List(Vec<Setting>),
}

/// A name, where it stands, and its value.
type Entry = (Name, Span, Setting);

/// Why a settings file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsError {
    /// Where, if the parser says.
    pub span: Option<Span>,
    /// What is wrong: lower case, no full stop.
    pub message: String,
}

impl fmt::Display for SettingsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for SettingsError {}

/// Deeper nesting is nobody's configuration.
const MAX_DEPTH: usize = 100;
/// More values are data, not settings.
const MAX_VALUES: usize = 100_000;

/// Reads the settings in `text`. Several YAML documents become a list.
///
/// # Errors
/// What is malformed, or which bound was met.
pub fn parse(text: &str, format: SettingsFormat) -> Result<Setting, SettingsError> {
    match format {
        SettingsFormat::Json => json::parse(text),
        SettingsFormat::Toml => toml::parse(text),
        SettingsFormat::Yaml => yaml::parse(text),
        SettingsFormat::Env => Ok(lines::env(text)),
        SettingsFormat::Properties => Ok(lines::properties(text)),
        SettingsFormat::Ini => Ok(lines::ini(text)),
        SettingsFormat::Gradle => Ok(android::gradle(text)),
        SettingsFormat::Resources => Ok(android::resources(text)),
        SettingsFormat::DotNet => Ok(dotnet::app_settings(text)),
        SettingsFormat::Designed => Ok(dotnet::designed(text)),
    }
}

/// The JSON string whose opening quote is at `at`, and the offset past its closing quote.
pub(crate) fn json_string(text: &str, at: usize) -> Result<(Text, usize), SettingsError> {
    json::string_at(text, at)
}

impl Setting {
    /// The value under `key`, the last where it stands twice.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().rev().find(|(name, _, _)| **name == *key).map(|(_, _, value)| value)
    }

    /// The entries of a map; empty for anything else.
    #[must_use]
    pub fn entries(&self) -> &[(Name, Span, Self)] {
        if let SettingValue::Map(entries) = &self.value { entries } else { &[] }
    }

    /// The items of a list; empty for anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        if let SettingValue::List(items) = &self.value { items } else { &[] }
    }

    /// The text of a text value.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let SettingValue::Text(text) = &self.value { Some(&text.cooked) } else { None }
    }

    /// A truth value.
    #[must_use]
    pub fn bool(&self) -> Option<bool> {
        if let SettingValue::Bool(value) = self.value { Some(value) } else { None }
    }

    /// Whether it is left to whoever installs the program: nothing, or an empty text.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self.value, SettingValue::Null) || self.text().is_some_and(str::is_empty)
    }

    /// Calls `visit` with every text in the tree and the keys that lead to it.
    pub fn for_each_text<'a>(&'a self, visit: &mut dyn FnMut(&[&'a str], &'a Text)) {
        fn go<'a>(setting: &'a Setting, path: &mut Vec<&'a str>, visit: &mut dyn FnMut(&[&'a str], &'a Text)) {
            match &setting.value {
                SettingValue::Text(text) => visit(path, text),
                SettingValue::Map(entries) => {
                    let named = setting.get("name").and_then(Setting::text);
                    for (name, _, value) in entries {
                        // An item that says its name beside its value (a container's `env` of Kubernetes).
                        path.push(named.filter(|_| &**name == "value").unwrap_or(name));
                        go(value, path, visit);
                        path.pop();
                    }
                }
                SettingValue::List(items) => items.iter().for_each(|item| go(item, path, visit)),
                SettingValue::Number(_) | SettingValue::Bool(_) | SettingValue::Null => {}
            }
        }
        go(self, &mut Vec::new(), visit);
    }
}

/// What is read of a file or of a part of it, as one map.
fn map(text: &str, entries: Vec<Entry>) -> Setting {
    Setting { span: span(0, text.len()), value: SettingValue::Map(entries) }
}

/// An entry whose name and text were found by a pattern.
fn named(name: Match<'_>, start: usize, end: usize, text: Text) -> Entry {
    let value = Setting { span: span(start, end), value: SettingValue::Text(text) };
    (name.as_str().into(), span(name.start(), name.end()), value)
}

/// The text with the ampersands of its queries as they are meant.
fn without_entities(raw: Match<'_>) -> Text {
    const AMPERSAND: &str = "&amp;";
    let (mut cooked, mut map, mut at) = (String::new(), Vec::new(), raw.start());
    for (i, part) in raw.as_str().split(AMPERSAND).enumerate() {
        if i > 0 {
            map.push((to_u32(cooked.len()), to_u32(at)));
            cooked.push('&');
            at += AMPERSAND.len();
        }
        map.push((to_u32(cooked.len()), to_u32(at)));
        cooked.push_str(part);
        at += part.len();
    }
    Text { cooked: cooked.into(), map: map.into(), end: to_u32(raw.end()) }
}

/// The text `cooked` that is written as `raw` at `start`, quotes included, found by walking both in step. `folds`: a line
/// break in `raw` takes the indentation after it along.
fn aligned(raw: &str, start: u32, cooked: &str, folds: bool) -> Text {
    if let Some(offset) = raw.find(cooked) {
        return Text::verbatim(cooked, start + to_u32(offset));
    }
    let quote = ["\"\"\"", "\'\'\'", "\"", "'"]
        .into_iter()
        .find(|quote| raw.len() >= 2 * quote.len() && raw.starts_with(quote) && raw.ends_with(quote));
    let len = quote.map_or(0, str::len);
    let (mut at, end) = (len, raw.len() - len);
    if len == 3 {
        // The line break after the opening quotes is not part of the text.
        at += raw[at..end].strip_prefix("\r\n").or(raw[at..end].strip_prefix('\n')).map_or(0, |rest| end - at - rest.len());
    }
    let mut map = vec![(0, start + to_u32(at))];
    let mut done = 0;
    for character in cooked.chars() {
        let len = written_len(&raw[at..end], character, quote, folds);
        at += len;
        done += character.len_utf8();
        if len != character.len_utf8() && done < cooked.len() {
            map.push((to_u32(done), start + to_u32(at)));
        }
    }
    Text { cooked: cooked.into(), map: map.into(), end: start + to_u32(end) }
}

/// How many bytes at the start of `raw` stand for `character`.
fn written_len(raw: &str, character: char, quote: Option<&str>, folds: bool) -> usize {
    let doubled = quote.is_some_and(|quote| quote.starts_with('"'));
    let wanted = match raw.as_bytes() {
        [b'\'', b'\'', ..] if quote == Some("'") => 2,
        [b'\\', b'u', rest @ ..] if doubled => {
            // A pair of surrogates is one character.
            if character.len_utf16() == 2 && rest.get(4) == Some(&b'\\') { 12 } else { 6 }
        }
        [b'\\', b'U', ..] if doubled => 10,
        [b'\\', b'x', ..] if doubled => 4,
        [b'\\', ..] if doubled => 1 + raw[1..].chars().next().map_or(0, char::len_utf8),
        [b'\r' | b'\n', ..] if folds && character.is_whitespace() => raw.len() - raw.trim_start().len(),
        _ => raw.chars().next().map_or(0, char::len_utf8),
    };
    // An escape cut short by other characters is not one.
    if raw.is_char_boundary(wanted) { wanted } else { raw.chars().next().map_or(0, char::len_utf8) }
}

fn to_u32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn span(start: usize, end: usize) -> Span {
    Span::new(to_u32(start), to_u32(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a tree: the keys that lead to it, what it means and what its span holds.
    pub(super) fn texts<'a>(source: &'a str, setting: &Setting) -> Vec<(String, String, &'a str)> {
        let mut found = Vec::new();
        setting.for_each_text(&mut |path, text| {
            let raw = text.raw_span(0, text.cooked.len());
            found.push((path.join("."), text.cooked.to_string(), &source[raw.start as usize..raw.end as usize]));
        });
        found
    }

    #[test]
    fn texts_lie_where_they_are_written_in_every_format() {
        for (format, source) in [
            (SettingsFormat::Json, "{\"egnyte\": {\"host\": \"acme.egnyte.com\"}}"),
            (SettingsFormat::Toml, "# é\n[egnyte]\nhost = \"acme.egnyte.com\"\n"),
            (SettingsFormat::Yaml, "# é\negnyte:\n  host: acme.egnyte.com\n"),
            (SettingsFormat::Yaml, "egnyte: {host: 'acme.egnyte.com'}\n"),
            (SettingsFormat::Ini, "; é\n[egnyte]\nhost = acme.egnyte.com\n"),
        ] {
            let setting = parse(source, format).unwrap();
            assert_eq!(texts(source, &setting), [("egnyte.host".to_owned(), "acme.egnyte.com".to_owned(), "acme.egnyte.com")], "{source}");
            let (_, key, inner) = &setting.entries()[0];
            assert_eq!(&source[key.start as usize..key.end as usize].trim_matches('"'), &"egnyte", "{source}");
            assert!(inner.get("host").is_some());
        }
    }

    #[test]
    fn a_word_inside_escaped_text_is_found() {
        for (format, source) in [
            (SettingsFormat::Json, r#"{"scope": "\u0045gnyte.filesystem\tEgnyte.link"}"#),
            (SettingsFormat::Toml, r#"scope = "\u0045gnyte.filesystem\tEgnyte.link""#),
            (SettingsFormat::Yaml, r#"scope: "\x45gnyte.filesystem\tEgnyte.link""#),
        ] {
            let setting = parse(source, format).unwrap();
            let Some(Setting { value: SettingValue::Text(text), .. }) = setting.get("scope") else { panic!("{source}") };
            let at = text.cooked.find("Egnyte.link").unwrap();
            let raw = text.raw_span(at, text.cooked.len());
            assert_eq!(&source[raw.start as usize..raw.end as usize], "Egnyte.link");
        }
    }

    #[test]
    fn malformed_files_have_a_reason() {
        for (format, source) in [
            (SettingsFormat::Json, "{\"a\": "),
            (SettingsFormat::Json, "{'a"),
            (SettingsFormat::Toml, "a = = 1"),
            (SettingsFormat::Yaml, "a: [1\nb: }"),
        ] {
            let error = parse(source, format).unwrap_err();
            assert!(!error.message.is_empty() && !error.message.contains('\n'), "{error:?}");
        }
        let deep = "[".repeat(100_000);
        assert!(parse(&deep, SettingsFormat::Json).is_err());
        assert!(parse(&deep, SettingsFormat::Yaml).is_err());
        assert!(parse(&format!("a = {deep}"), SettingsFormat::Toml).is_err());
        let bomb = format!(
            "a0: &a0 [x,x,x,x,x,x,x,x,x]\n{}",
            (1..9).map(|n| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(","))).collect::<String>()
        );
        assert!(parse(&bomb, SettingsFormat::Yaml).is_err());
    }

    proptest::proptest! {
        /// Whatever a file holds, reading it ends, and every place it names lies on whole characters of the file.
        #[test]
        fn any_text_is_read_or_refused(source in r#"([a-z=:#\[\]{}"'\\,|>&*!. \n\r\tuxé😀-]|\\u00e9|'''|"""|\$\{){0,60}"#) {
            use SettingsFormat::{Env, Ini, Json, Properties, Toml, Yaml};
            for format in [Json, Toml, Yaml, Env, Properties, Ini] {
                let Ok(setting) = parse(&source, format) else { continue };
                let mut texts = Vec::new();
                setting.for_each_text(&mut |_, text| texts.push(text));
                for text in texts {
                    for (at, _) in text.cooked.char_indices().chain([(text.cooked.len(), ' ')]) {
                        proptest::prop_assert!(source.is_char_boundary(text.raw(at) as usize), "{:?} {:?} at {}", format, text, at);
                    }
                }
            }
        }
    }
}
