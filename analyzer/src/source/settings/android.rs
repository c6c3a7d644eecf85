//! What the build of an Android app makes constants of: fields of `BuildConfig` that its Gradle file adds, and the texts among its
//! resources. They are read as the maps that code names them by: `BuildConfig.API_URL`, `R.string.api_url`.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{Entry, Setting, map, named, span, to_u32, without_entities};
use crate::ir::Text;

/// `buildConfigField "String", "API_URL", "\"https://…\""` and `resValue "string", "api_url", "https://…"`, in Groovy and Kotlin. What is put
/// together in the build is left out.
pub(super) fn gradle(text: &str) -> Setting {
    static FIELD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r#"\bbuildConfigField\s*\(?\s*(?:type\s*=\s*)?["']String["']\s*,\s*(?:name\s*=\s*)?["'](\w+)["']\s*,\s*(?:value\s*=\s*)?(?:"\\"([^"\\$\n]*)\\""|'"([^"'$\n]*)"')"#,
        )
        .expect("a constant pattern")
    });
    static RESOURCE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r#"\bresValue\s*\(?\s*(?:type\s*=\s*)?["']string["']\s*,\s*(?:name\s*=\s*)?["'](\w+)["']\s*,\s*(?:value\s*=\s*)?["']([^"'\\$\n]*)["']"#,
        )
        .expect("a constant pattern")
    });
    let entry = |found: Captures<'_>| {
        let value = found.get(2).or_else(|| found.get(3))?;
        Some(named(found.get(1)?, value.start(), value.end(), Text::verbatim(value.as_str(), to_u32(value.start()))))
    };
    let fields = FIELD.captures_iter(text).filter_map(entry).collect();
    let strings = RESOURCE.captures_iter(text).filter_map(entry).collect();
    map(text, vec![("BuildConfig".into(), span(0, 0), map(text, fields)), resources_of(text, strings)])
}

/// `<string name="api_url">https://…</string>`.
pub(super) fn resources(text: &str) -> Setting {
    static STRING: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"<string\b[^>]*\bname\s*=\s*["'](\w+)["'][^>]*>([^<]*)</string>"#).expect("a constant pattern"));
    let entry = |found: Captures<'_>| {
        let value = found.get(2)?;
        Some(named(found.get(1)?, value.start(), value.end(), without_entities(value)))
    };
    let strings = STRING.captures_iter(text).filter_map(entry).collect();
    map(text, vec![resources_of(text, strings)])
}

fn resources_of(text: &str, strings: Vec<Entry>) -> Entry {
    ("R".into(), span(0, 0), map(text, vec![("string".into(), span(0, 0), map(text, strings))]))
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    #[test]
    fn constants_of_the_build_are_literal_texts_alone() {
        let source = "android {\n  buildConfigField \"String\", \"API\", \"\\\"https://a.example\\\"\"\n  buildConfigField('String', 'B', '\"b\"')\n  buildConfigField(\"String\", \"KEY\", \"\\\"${key}\\\"\")\n  buildConfigField(\"boolean\", \"ON\", \"true\")\n  resValue(\"string\", \"host\", \"c.example\")\n}\n";
        let found: Vec<(String, &str)> = texts(source, &gradle(source)).into_iter().map(|(path, _, raw)| (path, raw)).collect();
        let expected = [("BuildConfig.API", "https://a.example"), ("BuildConfig.B", "b"), ("R.string.host", "c.example")];
        assert_eq!(found, expected.map(|(path, raw)| (path.to_owned(), raw)));
    }

    #[test]
    fn strings_are_read_with_their_ampersands() {
        let source = "<resources>\n  <string name=\"u\" translatable=\"false\">https://a.example/?x=1&amp;y=2</string>\n  <string name=\"empty\"/>\n</resources>\n";
        let found = texts(source, &resources(source));
        assert_eq!(found, [("R.string.u".to_owned(), "https://a.example/?x=1&y=2".to_owned(), "https://a.example/?x=1&amp;y=2")]);
    }
}
