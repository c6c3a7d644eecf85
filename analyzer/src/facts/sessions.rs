//! What handlers leave for other handlers to read: in the sessions that their server keeps, in the cookies that the browser sends back.

use std::collections::BTreeMap;

use crate::finding::Loc;
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, StrPiece, Value};

use super::tokens::{is_as_given, is_given};

/// The store that all cookies are.
const COOKIES: &str = "cookie";

/// What is put into sessions and cookies, by store and key, and where.
#[derive(Debug, Default)]
pub(super) struct Sessions(BTreeMap<Name, Option<(Value, Loc)>>);

impl Sessions {
    /// What the program puts into them. Of several things under one key nobody knows which it is, but where each is a token.
    pub(super) fn of(eval: &Eval<'_>) -> Self {
        let mut kept: BTreeMap<Name, Option<(Value, Loc)>> = BTreeMap::new();
        for event in eval.record.events.iter().filter(|event| !event.void) {
            let EventKind::Sink { kind, key: Some(key), value } = &event.kind else { continue };
            let is_cleared = value.is_null() || value.is_empty_text();
            let Some(key) = key.as_text().filter(|_| !is_cleared) else { continue };
            let key: Name = match &**kind {
                "session" => key.into(),
                "cookie" | "http-only-cookie" => format!("{COOKIES}.{key}").into(),
                _ => continue,
            };
            let at = event.made_at();
            let slot = kept.entry(key).or_insert_with(|| Some((value.clone(), at)));
            let goes_for_it = |before: &Value| before.same(value) || is_given(before, eval) && is_given(value, eval);
            if slot.as_ref().is_some_and(|(before, put)| *put != at && !goes_for_it(before)) {
                *slot = None;
            }
        }
        Self(kept)
    }

    /// What is kept under a name in a store, or in the only session that has something under that name.
    fn under(&self, store: &str, name: &str) -> Option<(Value, Loc)> {
        if !store.is_empty() {
            return self.0.get(&*format!("{store}.{name}"))?.clone();
        }
        let of_any = |key: &Name| {
            let store = key.strip_suffix(name).and_then(|store| store.strip_suffix('.'));
            store.is_some_and(|store| store != COOKIES)
        };
        let mut found = self.0.iter().filter(|(key, _)| of_any(key)).map(|(_, kept)| kept);
        found.next().filter(|_| found.next().is_none())?.clone()
    }

    /// What a value is that is read from a session or a cookie, and where it was put there.
    pub(super) fn what(&self, value: &Value, eval: &Eval<'_>) -> Option<(Value, Loc)> {
        if self.0.is_empty() {
            return None;
        }
        let (store, path) = eval.session_part(value).or_else(|| Some((COOKIES.into(), cookie_part(value)?)))?;
        // The whole of what was put there, or a part of it.
        (1..=path.len()).rev().find_map(|len| {
            let (whole, at) = self.under(&store, &path[..len].join("."))?;
            let part = path[len..].iter().try_fold(whole, |value, name| part_of(&value, name, eval))?;
            Some((part, at))
        })
    }

    /// Whether what is read here is a token as Egnyte gave it, with nothing before it.
    pub(super) fn is_as_given(&self, value: &Value, eval: &Eval<'_>) -> bool {
        let given = |read: &Value| self.what(read, eval).is_some_and(|(kept, _)| is_as_given(&kept, eval));
        value.alternatives().iter().any(|one| match one {
            Value::Str(text) => matches!(text.pieces.as_slice(), [StrPiece::Hole(read)] if given(&Value::Hole(read.clone()))),
            other => given(other),
        })
    }
}

/// The name of the cookie that a value is read from.
fn cookie_part(value: &Value) -> Option<Vec<Name>> {
    let Value::Hole(hole) = value else { return None };
    match &hole.kind {
        HoleKind::Read(kind, Some(key)) if &**kind == "cookie" => Some(vec![key.clone()]),
        HoleKind::Member(of, name) => {
            let Value::Hole(all) = of else { return None };
            match &all.kind {
                HoleKind::Read(kind, None) if &**kind == "cookie" => Some(vec![name.clone()]),
                // A library may give the cookie as a record of its name, value and attributes.
                _ => cookie_part(of).filter(|_| matches!(&**name, "value" | "Value" | "value()" | "getValue()")),
            }
        }
        _ => None,
    }
}

/// What stands under a name in what was put there.
pub(super) fn part_of(value: &Value, name: &Name, eval: &Eval<'_>) -> Option<Value> {
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
