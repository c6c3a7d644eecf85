//! Where in a YAML text a value stands.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use super::read::{Step, span};

/// A YAML value as places alone.
enum Node {
    Map(Vec<(Spanned<String>, Spanned<Node>)>),
    List(Vec<Spanned<Node>>),
    Scalar,
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

/// Any scalar is the same to a place.
macro_rules! scalars {
    ($($method:ident: $type:ty),*) => {
        $(fn $method<E>(self, _: $type) -> Result<Node, E> {
            Ok(Node::Scalar)
        })*
    };
}

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    scalars!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Node::Map(entries))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }
}

/// The bytes of the value that the steps lead to; those of the last step that exists where they lead nowhere.
pub(super) fn locate(text: &str, steps: &[Step]) -> Range<usize> {
    let Ok(root) = serde_yaml::from_str::<Spanned<Node>>(text) else { return 0..0 };
    let mut place = &root;
    for step in steps {
        let next = match (&place.value, step) {
            (Node::Map(entries), Step::Key(key)) => entries.iter().find(|(name, _)| name.value == *key).map(|(_, node)| node),
            (Node::List(items), Step::At(at)) => items.get(*at),
            _ => None,
        };
        match next {
            Some(next) => place = next,
            None => break,
        }
    }
    let bytes = span(text, place.referenced);
    match place.value {
        // A whole row would underline a page: its first line says which it is.
        Node::Map(_) | Node::List(_) => bytes.start..bytes.start + text[bytes.start..].lines().next().map_or(0, str::len),
        Node::Scalar => bytes,
    }
}
