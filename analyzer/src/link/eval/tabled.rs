//! Tables that are made of lists: a function says for each item under what it stands, another what stands there.

use super::super::value::{Argument, Value};
use super::Eval;
use super::operation::unknown_key;
use crate::finding::Loc;

/// How the items of a list become the entries of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// A function gives the key of each; what stands there is the item, or what another function gives.
    ByKey,
    /// The items are the keys; a function gives what stands there.
    OfKeys,
    /// As by key, but several may stand under one.
    Groups,
}

impl Table {
    /// What the place of a row means.
    pub(super) fn named(place: Option<&str>) -> Self {
        match place {
            Some("keys") => Self::OfKeys,
            Some("groups") => Self::Groups,
            _ => Self::ByKey,
        }
    }
}

impl Eval<'_> {
    /// A record made of the items of a list, which need not be known.
    pub(super) fn tabled(&mut self, list: &Value, table: Table, functions: &[Value], loc: Loc) -> Value {
        let (items, known) = self.iterate(list, false, loc);
        let (key, value) = match (table, functions) {
            (Table::OfKeys, [value, ..]) => (None, Some(value)),
            (_, [key, rest @ ..]) => (Some(key), rest.first()),
            _ => (None, None),
        };
        let mut pairs = Vec::new();
        for item in items {
            let under = key.map_or_else(|| item.clone(), |key| self.given_for(key, &item, loc));
            let stands = value.map_or_else(|| item.clone(), |value| self.given_for(value, &item, loc));
            pairs.push((under, stands));
        }
        if table == Table::Groups {
            // Which items share a key is not known.
            let all = self.list_obj(pairs.into_iter().map(|(_, stands)| stands).collect(), true, loc);
            let pair = self.list_obj(vec![unknown_key(loc), all], false, loc);
            return self.record_of_pairs(&[pair], true, loc);
        }
        let pairs: Vec<Value> = pairs.into_iter().map(|(under, stands)| self.list_obj(vec![under, stands], false, loc)).collect();
        self.record_of_pairs(&pairs, !known, loc)
    }

    /// The functions that a list is made of, beginning with one.
    pub(super) fn functions_of_table(&self, value: &Value) -> Option<Vec<Value>> {
        let Value::Object(_) = value else { return None };
        self.known_items(value).filter(|items| items.iter().any(|item| matches!(item, Value::Func(_))))
    }

    /// What a function gives for an item; without a function it is the item.
    pub(super) fn given_for(&mut self, function: &Value, item: &Value, loc: Loc) -> Value {
        let Value::Func(f) = function else { return item.clone() };
        self.iterated.insert(f.func);
        let call = (!self.is_written_within(function, loc)).then_some(loc);
        self.invoke(&f.clone(), vec![Argument::plain(item.clone(), loc)], call, loc)
    }
}
