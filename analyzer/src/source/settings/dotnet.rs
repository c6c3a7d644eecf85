//! What .NET Framework keeps for an app beside it: the `appSettings` of its `Web.config` or `App.config`, and what Visual Studio makes
//! constants of, each as a map of their keys.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{Entry, Setting, map, named, span, without_entities};

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

/// `<data name="Api"><value>https://…</value></data>` of a `.resx`, and `<Setting Name="Api"><Value>https://…</Value></Setting>` of a
/// `.settings`, whose constants are members of `Default`.
pub(super) fn designed(text: &str) -> Setting {
    static TEXT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?s)<!--.*?-->|<data\s+name\s*=\s*"(\w+)"[^>]*>\s*<value>([^<]*)</value>"#).expect("a constant pattern")
    });
    static SETTING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?s)<!--.*?-->|<Setting\s+Name\s*=\s*"(\w+)"[^>]*>\s*<Value\b[^>]*>([^<]*)</Value>"#).expect("a constant pattern")
    });
    let entry = |found: Captures<'_>| {
        let value = found.get(2)?;
        Some(named(found.get(1)?, value.start(), value.end(), without_entities(value)))
    };
    let mut entries: Vec<Entry> = TEXT.captures_iter(text).filter_map(entry).collect();
    let settings: Vec<Entry> = SETTING.captures_iter(text).filter_map(entry).collect();
    if !settings.is_empty() {
        entries.push(("Default".into(), span(0, 0), map(text, settings)));
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
    fn what_constants_are_made_of_is_read() {
        let resources = "<root>\n  <!-- <data name=\"Old\"><value>x</value></data> -->\n  <data name=\"Api\" xml:space=\"preserve\">\n    <value>https://a.example/?x=1&amp;y=2</value>\n  </data>\n</root>\n";
        let found: Vec<_> = texts(resources, &designed(resources)).into_iter().map(|(key, value, _)| (key, value)).collect();
        assert_eq!(found, [("Api".to_owned(), "https://a.example/?x=1&y=2".to_owned())]);
        let settings = "<SettingsFile>\n  <Settings>\n    <Setting Name=\"Api\" Type=\"System.String\" Scope=\"User\">\n      <Value Profile=\"(Default)\">https://a.example</Value>\n    </Setting>\n  </Settings>\n</SettingsFile>\n";
        let found: Vec<_> = texts(settings, &designed(settings)).into_iter().map(|(key, value, _)| (key, value)).collect();
        assert_eq!(found, [("Default.Api".to_owned(), "https://a.example".to_owned())]);
    }

    #[test]
    fn the_keys_of_one_section_are_read() {
        let source = "<configuration>\n  <loggers><add key=\"a\" value=\"1\"/></loggers>\n  <appSettings>\n    <!-- <add key=\"b\" value=\"2\"/> -->\n    <add key=\"Url\" value=\"https://a.example/?x=1&amp;y=2\" />\n    <add key='Key' value='k'></add>\n  </appSettings>\n  <more><add key=\"c\" value=\"3\"/></more>\n</configuration>\n";
        let found: Vec<(String, String)> = texts(source, &app_settings(source)).into_iter().map(|(path, text, _)| (path, text)).collect();
        let expected = [("Url", "https://a.example/?x=1&y=2"), ("Key", "k")];
        assert_eq!(found, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }
}
