//! What handlers leave in the sessions that their server keeps, for other handlers to read.

use std::collections::BTreeMap;

use crate::finding::Loc;
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, Value};

use super::tokens::is_given;

/// What is put into sessions, by store and key, and where.
#[derive(Debug, Default)]
pub(super) struct Sessions(BTreeMap<Name, Option<(Value, Loc)>>);

impl Sessions {
    /// What the program puts into sessions. Of several things under one key nobody knows which it is, but where each is a token.
    pub(super) fn of(eval: &Eval<'_>) -> Self {
        let mut kept: BTreeMap<Name, Option<(Value, Loc)>> = BTreeMap::new();
        for event in eval.record.events.iter().filter(|event| !event.void) {
            let EventKind::Sink { kind, key: Some(key), value } = &event.kind else { continue };
            let (true, Some(key)) = (&**kind == "session" && !value.is_null(), key.as_text()) else { continue };
            let at = event.made_at();
            let slot = kept.entry(key.into()).or_insert_with(|| Some((value.clone(), at)));
            let goes_for_it = |before: &Value| before.same(value) || is_given(before, eval) && is_given(value, eval);
            if slot.as_ref().is_some_and(|(before, put)| *put != at && !goes_for_it(before)) {
                *slot = None;
            }
        }
        Self(kept)
    }

    /// What is kept under a name in a store, or in the only one that has something under that name.
    fn under(&self, store: &str, name: &str) -> Option<(Value, Loc)> {
        if !store.is_empty() {
            return self.0.get(&*format!("{store}.{name}"))?.clone();
        }
        let of_any = |key: &Name| key.strip_suffix(name).is_some_and(|store| store.ends_with('.'));
        let mut found = self.0.iter().filter(|(key, _)| of_any(key)).map(|(_, kept)| kept);
        found.next().filter(|_| found.next().is_none())?.clone()
    }

    /// What a value is that is read from a session, and where it was put there.
    pub(super) fn what(&self, value: &Value, eval: &Eval<'_>) -> Option<(Value, Loc)> {
        if self.0.is_empty() {
            return None;
        }
        let (store, path) = eval.session_part(value)?;
        // The whole of what was put there, or a part of it.
        (1..=path.len()).rev().find_map(|len| {
            let (whole, at) = self.under(&store, &path[..len].join("."))?;
            let part = path[len..].iter().try_fold(whole, |value, name| part_of(&value, name, eval))?;
            Some((part, at))
        })
    }
}

fn part_of(value: &Value, name: &Name, eval: &Eval<'_>) -> Option<Value> {
    match value {
        Value::Object(id) => eval.object(*id)?.get(name).cloned(),
        Value::Hole(hole) => Some(match &hole.kind {
            HoleKind::Body(event, path) => {
                let path = path.iter().cloned().chain([name.clone()]).collect();
                Value::hole(HoleKind::Body(*event, path), Some(name.clone()), hole.loc)
            }
            _ => Value::hole(HoleKind::Member(value.clone(), name.clone()), Some(name.clone()), hole.loc),
        }),
        _ => None,
    }
}
