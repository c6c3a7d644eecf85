//! TOML.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::{Setting, SettingValue, SettingsError, aligned, span, to_u32};
use crate::ir::{Name, Span};

pub(super) fn parse(text: &str) -> Result<Setting, SettingsError> {
    let table = DeTable::parse(text).map_err(|error| SettingsError {
        span: error.span().map(|range| span(range.start, range.end)),
        message: error.message().lines().next().unwrap_or("malformed TOML").to_owned(),
    })?;
    Ok(Setting { span: span(0, text.len()), value: map(text, table.get_ref()) })
}

/// The parser bounds how deep values nest.
fn setting(text: &str, value: &Spanned<DeValue<'_>>) -> Setting {
    let range = value.span();
    let value = match value.get_ref() {
        DeValue::String(cooked) => SettingValue::Text(aligned(&text[range.clone()], to_u32(range.start), cooked, false)),
        DeValue::Boolean(value) => SettingValue::Bool(*value),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => SettingValue::Number(text[range.clone()].into()),
        DeValue::Array(items) => SettingValue::List(items.iter().map(|item| setting(text, item)).collect()),
        DeValue::Table(table) => map(text, table),
    };
    Setting { span: span(range.start, range.end), value }
}

fn map(text: &str, table: &DeTable<'_>) -> SettingValue {
    let mut entries: Vec<(Name, Span, Setting)> = table
        .iter()
        .map(|(key, value)| {
            let place = key.span();
            (Name::from(key.get_ref().as_ref()), span(place.start, place.end), setting(text, value))
        })
        .collect();
    entries.sort_by_key(|(_, place, _)| place.start);
    SettingValue::Map(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_arrays_and_literals() {
        let text = "b = 1\na = [\"x\", 'y\\']\n[t.u]\nwhen = 2024-01-01\non = true\n[[list]]\nn = '''z'''\n";
        let setting = parse(text).unwrap();
        assert_eq!(setting.entries().iter().map(|(name, _, _)| &**name).collect::<Vec<_>>(), ["b", "a", "t", "list"]);
        assert_eq!(setting.get("a").unwrap().items()[1].text(), Some("y\\"));
        assert_eq!(setting.get("t").unwrap().get("u").unwrap().get("on").unwrap().bool(), Some(true));
        assert_eq!(setting.get("list").unwrap().items()[0].get("n").unwrap().text(), Some("z"));
        let text = "a = \"\"\"\n  \\u00e9x\n  Egnyte.link\"\"\"";
        let setting = parse(text).unwrap();
        let SettingValue::Text(a) = &setting.get("a").unwrap().value else { panic!() };
        assert_eq!(a.raw(a.cooked.find("Egnyte").unwrap()) as usize, text.find("Egnyte").unwrap());
    }
}
