//! Named texts in files of languages without a front end, found by how a name and a text in quotes stand beside each other.
//! Comments are no places; what cannot be told to be code is none either.

use std::sync::LazyLock;

use regex::Regex;

/// A name with the text it is given, and where that stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Given<'a> {
    /// The name, as written.
    pub(super) name: &'a str,
    /// The text between the quotes.
    pub(super) value: &'a str,
    /// Its first byte.
    pub(super) start: usize,
}

/// No credential is longer, in bytes.
const MAX_VALUE: usize = 400;

/// Every text that is given to a name, in order. `shell`: words without quotes are texts as well.
#[must_use]
pub(super) fn given(text: &str, shell: bool) -> Vec<Given<'_>> {
    static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
        let name = r#"(?<name>[A-Za-z_$][A-Za-z0-9_.$-]*)"#;
        let between = r#"["'\]]{0,2}[ \t]{0,4}(?::[ \t]{0,4}[A-Za-z][A-Za-z0-9_<>?\[\]. ]{0,40}?[ \t]{0,4}=|=>|:=|=|:|,)[ \t]{0,4}"#;
        Regex::new(&format!(r#"{name}{between}@?["'](?<value>[^"'\r\n]{{4,}})["']"#)).expect("a constant pattern")
    });
    static BARE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)=(?<value>[A-Za-z0-9._~+/-]{6,})[ \t]*$")
            .expect("a constant pattern")
    });
    let mut out = Vec::new();
    let mut in_block: Option<&str> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let code = code_of(line, &mut in_block);
        let patterns: &[&Regex] = if shell { &[&QUOTED, &BARE] } else { &[&QUOTED] };
        for found in patterns.iter().flat_map(|p| p.captures_iter(code.trim_end_matches(['\n', '\r']))) {
            if let (Some(name), Some(value)) = (found.name("name"), found.name("value"))
                && value.len() <= MAX_VALUE
            {
                out.push(Given { name: name.as_str(), value: value.as_str(), start: start + value.start() });
            }
        }
        start += line.len();
    }
    out
}

/// The part of a line before a comment; the whole line is none where it lies in a comment that goes over lines.
fn code_of<'a>(line: &'a str, in_block: &mut Option<&'static str>) -> &'a str {
    const BLOCKS: &[(&str, &str)] = &[("/*", "*/"), ("<#", "#>"), ("<!--", "-->"), ("=begin", "=end"), ("{-", "-}")];
    let trimmed = line.trim_start();
    if let Some(end) = in_block {
        if line.contains(*end) {
            *in_block = None;
        }
        return "";
    }
    if let Some((open, end)) = BLOCKS.iter().find(|(open, _)| trimmed.starts_with(open)) {
        if !trimmed[open.len()..].contains(end) {
            *in_block = Some(end);
        }
        return "";
    }
    if ["//", "#", "*", "--", ";", "REM ", "rem "].iter().any(|mark| trimmed.starts_with(mark)) {
        return "";
    }
    // A comment behind code: its mark stands apart, which that of a URL does not.
    [" //", "\t//", " #", "\t#", " /*"].iter().filter_map(|mark| line.find(mark)).min().map_or(line, |at| &line[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, shell: bool) -> Vec<(&str, &str)> {
        given(text, shell).into_iter().map(|g| (g.name, g.value)).collect()
    }

    #[test]
    fn names_and_their_texts_in_several_languages() {
        assert_eq!(names("var password = \"n0t-2-be\";", false), [("password", "n0t-2-be")]);
        assert_eq!(names("  private static final String TOKEN = \"abcd1234\";", false), [("TOKEN", "abcd1234")]);
        assert_eq!(names("let token: String = \"abcd1234\"", false), [("token", "abcd1234")]);
        assert_eq!(names("form.put(\"client_secret\", \"abcd1234\")", false), [("client_secret", "abcd1234")]);
        assert_eq!(names("  client_secret => 'abcd1234',", false), [("client_secret", "abcd1234")]);
        assert_eq!(names("export EGNYTE_TOKEN=abcd1234\n", true), [("EGNYTE_TOKEN", "abcd1234")]);
    }

    #[test]
    fn comments_hold_none() {
        for text in [
            "// token = \"abcd1234\"",
            "/* a\n token = \"abcd1234\"\n*/",
            "# token='abcd1234'",
            "x(); // token = \"abcd1234\"",
            "/// E.g. token \"x\"",
        ] {
            assert_eq!(given(text, true), [], "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_file() {
        let text = "é\r\ntoken = 'abcd1234'\r\n";
        let found = given(text, false);
        assert_eq!(&text[found[0].start..found[0].start + 8], "abcd1234");
    }
}
