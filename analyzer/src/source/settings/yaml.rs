//! YAML, one or more documents.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, Location, Spanned};

use super::{MAX_DEPTH, MAX_VALUES, Setting, SettingValue, SettingsError, aligned, span};
use crate::ir::{Name, Span};

pub(super) fn parse(text: &str) -> Result<Setting, SettingsError> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! { max_nodes: MAX_VALUES, max_depth: MAX_DEPTH },
        duplicate_keys: DuplicateKeyPolicy::LastWins,
        strict_booleans: true,
    };
    let documents: Vec<Spanned<Node>> = serde_yaml::from_multiple_with_options(text, options).map_err(|error| {
        let error = error.without_snippet();
        SettingsError {
            span: error.location().and_then(place),
            message: error.to_string().lines().next().unwrap_or("malformed YAML").to_owned(),
        }
    })?;
    let mut documents: Vec<Setting> = documents.into_iter().map(|document| document.value.at(text, &document.defined)).collect();
    Ok(match documents.len() {
        1 => documents.remove(0),
        0 => Setting { span: span(0, 0), value: SettingValue::Null },
        _ => Setting { span: span(0, text.len()), value: SettingValue::List(documents) },
    })
}

fn place(location: Location) -> Option<Span> {
    let start = usize::try_from(location.span().byte_offset()?).ok()?;
    let len = usize::try_from(location.span().byte_len()?).ok()?;
    Some(span(start, start + len))
}

/// A value as the deserialiser hands it over, before its text is brought together with the file.
enum Node {
    Text(String),
    Bare(String),
    Bool(bool),
    Null,
    Map(Vec<(Spanned<Key>, Spanned<Node>)>),
    List(Vec<Spanned<Node>>),
}

impl Node {
    /// The parser bounds how deep values nest.
    fn at(self, text: &str, location: &Location) -> Setting {
        let place = place(*location).unwrap_or_default();
        let raw = text.get(place.start as usize..place.end as usize).unwrap_or_default();
        let value = match self {
            Self::Text(cooked) => SettingValue::Text(aligned(raw, place.start, &cooked, true)),
            Self::Bare(written) => SettingValue::Number(if raw.is_empty() { written.into() } else { raw.trim().into() }),
            Self::Bool(value) => SettingValue::Bool(value),
            Self::Null => SettingValue::Null,
            Self::Map(entries) => SettingValue::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| {
                        (Name::from(key.value.0), self::place(key.defined).unwrap_or_default(), value.value.at(text, &value.defined))
                    })
                    .collect(),
            ),
            Self::List(items) => SettingValue::List(items.into_iter().map(|item| item.value.at(text, &item.defined)).collect()),
        };
        Setting { span: place, value }
    }
}

struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Node::deserialize(deserializer)? {
            Node::Text(text) | Node::Bare(text) => text,
            Node::Bool(value) => value.to_string(),
            Node::Null | Node::Map(_) | Node::List(_) => String::new(),
        }))
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Bare(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Bare(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Bare(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Node, E> {
        Ok(Node::Bare(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Bare(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_bytes<E>(self, value: &[u8]) -> Result<Node, E> {
        Ok(Node::Bare(String::from_utf8_lossy(value).into_owned()))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Node::Map(map))
    }

    fn visit_enum<A: de::EnumAccess<'de>>(self, access: A) -> Result<Node, A::Error> {
        let (_, variant) = access.variant::<de::IgnoredAny>()?;
        de::VariantAccess::newtype_variant(variant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_anchors_and_tags() {
        let text = "base: &b {host: acme.egnyte.com}\nprod:\n  <<: *b\n  port: 443\n---\nkey: !Sub 'https://${D}.egnyte.com'\nno: no\n";
        let setting = parse(text).unwrap();
        let [first, second] = setting.items() else { panic!("{setting:?}") };
        let host = first.get("prod").unwrap().get("host").unwrap();
        assert_eq!(host.text(), Some("acme.egnyte.com"));
        assert_eq!(second.get("key").unwrap().text(), Some("https://${D}.egnyte.com"));
        assert_eq!(second.get("no").unwrap().text(), Some("no"));
    }

    #[test]
    fn block_scalars_keep_their_lines_places() {
        let text = "scopes: |\n  Egnyte.filesystem\n  Egnyte.link\nnext: 1\n";
        let setting = parse(text).unwrap();
        let SettingValue::Text(scopes) = &setting.get("scopes").unwrap().value else { panic!() };
        assert_eq!(&*scopes.cooked, "Egnyte.filesystem\nEgnyte.link\n");
        let at = scopes.cooked.find("Egnyte.link").unwrap();
        assert_eq!(scopes.raw(at) as usize, text.find("Egnyte.link").unwrap());
        let folded = "scope: Egnyte.filesystem\n  Egnyte.link\n";
        let setting = parse(folded).unwrap();
        let SettingValue::Text(scope) = &setting.get("scope").unwrap().value else { panic!() };
        assert_eq!(&*scope.cooked, "Egnyte.filesystem Egnyte.link");
        assert_eq!(scope.raw(scope.cooked.find("Egnyte.link").unwrap()) as usize, folded.find("Egnyte.link").unwrap());
        let setting = parse(text).unwrap();
        assert_eq!(setting.get("next").unwrap().value, SettingValue::Number("1".into()));
    }

    #[test]
    fn an_empty_file_is_nothing() {
        assert_eq!(parse("").unwrap().value, SettingValue::Null);
        assert_eq!(parse("# only a comment\n").unwrap().value, SettingValue::Null);
    }
}
