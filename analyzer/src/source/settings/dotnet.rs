//! What .NET Framework keeps for an app beside it: the `appSettings` of its `Web.config` or `App.config`, as a map of their keys.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{Entry, Setting, map, named, without_entities};

/// `<add key="EgnyteDomain" value="acme"/>`. What is commented out, and what other sections add, is left out.
pub(super) fn app_settings(text: &str) -> Setting {
    static SECTION: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?s)<!--.*?-->|<appSettings\b[^>]*>|</appSettings\s*>|<add\s[^>]*>").expect("a constant pattern"));
    static ADD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?s)<add\s+key\s*=\s*(?:"([^"]+)"|'([^']+)')\s+value\s*=\s*(?:"([^"]*)"|'([^']*)')"#).expect("a constant pattern")
    });
    let mut inside = false;
    let mut entries: Vec<Entry> = Vec::new();
    for part in SECTION.find_iter(text) {
        if part.as_str().starts_with("<app") || part.as_str().starts_with("</") {
            inside = part.as_str().starts_with("<app") && !part.as_str().ends_with("/>");
        } else if inside && part.as_str().starts_with("<add") {
            entries.extend(ADD.captures_at(text, part.start()).and_then(|found| entry(&found)));
        }
    }
    map(text, entries)
}

fn entry(found: &Captures<'_>) -> Option<Entry> {
    let value = found.get(3).or_else(|| found.get(4))?;
    Some(named(found.get(1).or_else(|| found.get(2))?, value.start(), value.end(), without_entities(value)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    #[test]
    fn the_keys_of_one_section_are_read() {
        let source = "<configuration>\n  <loggers><add key=\"a\" value=\"1\"/></loggers>\n  <appSettings>\n    <!-- <add key=\"b\" value=\"2\"/> -->\n    <add key=\"Url\" value=\"https://a.example/?x=1&amp;y=2\" />\n    <add key='Key' value='k'></add>\n  </appSettings>\n  <more><add key=\"c\" value=\"3\"/></more>\n</configuration>\n";
        let found: Vec<(String, String)> = texts(source, &app_settings(source)).into_iter().map(|(path, text, _)| (path, text)).collect();
        let expected = [("Url", "https://a.example/?x=1&y=2"), ("Key", "k")];
        assert_eq!(found, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }
}
