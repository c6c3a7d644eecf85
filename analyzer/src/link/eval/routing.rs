//! Requests that a component describes as records anywhere within its class, for a platform to carry out (`routing: { request: { … } }`).

use std::collections::HashSet;
use std::rc::Rc;

use egnyte_rules::model::{Item, Library, Role};

use super::super::value::{Argument, LibVal, ObjId, Str, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;

/// Beyond so many records a component is generated.
const MAX_RECORDS: usize = 4_096;

impl Eval<'_> {
    /// Sends what the records within `this` describe. The row's option of the role `value` leads from a record to the request it
    /// describes, the others say what all requests have in common.
    pub(super) fn routed_requests(&mut self, lib: &LibVal, library: &'static Library, item: &'static Item, this: &Value, loc: Loc) {
        let (sought, common): (Vec<_>, Vec<_>) = item.options.iter().cloned().partition(|option| option.role == Role::Value);
        let Some(sought) = sought.first() else { return };
        let mut shared = Vec::new();
        self.options(this, &common, &mut shared, loc, 1);
        for request in self.records_at(this, &sought.key) {
            let mut roles = self.roles(library, item, &[Argument::plain(request, loc)], loc);
            let place = roles.iter().find_map(|(role, value)| match value {
                Value::Str(url) if *role == Role::Url => url.loc(),
                _ => None,
            });
            let missing: Vec<_> = shared.iter().filter(|(role, _)| roles.iter().all(|(own, _)| own != role)).cloned().collect();
            roles.extend(missing);
            for (role, value) in &mut roles {
                if matches!(role, Role::Url | Role::Base) {
                    *value = unmarked(value);
                }
            }
            // What becomes of the answer is the platform's to say.
            if let Some((event, _)) = self.send(lib, library, item, &roles, place.unwrap_or(loc)) {
                self.see(event, |seen| seen.escaped = true);
            }
        }
    }

    /// The records that the dotted path `key` leads to, from anything within `from`.
    fn records_at(&self, from: &Value, key: &str) -> Vec<Value> {
        let mut found = Vec::new();
        let mut seen: HashSet<ObjId> = HashSet::new();
        let mut left = vec![from.clone()];
        while let Some(next) = left.pop().filter(|_| seen.len() < MAX_RECORDS) {
            for one in next.alternatives() {
                let Value::Object(id) = one else { continue };
                let Some(obj) = self.state.obj(*id).filter(|_| seen.insert(*id)) else { continue };
                let target = key.split('.').try_fold(one.clone(), |held, key| match held {
                    Value::Object(id) => self.state.obj(id)?.get(key).cloned(),
                    _ => None,
                });
                found.extend(target.filter(|target| matches!(target, Value::Object(_))));
                left.extend(obj.items.iter().rev().cloned());
                left.extend(obj.fields.iter().rev().map(|(_, value)| value.clone()));
            }
        }
        found
    }
}

/// A text without the mark of one that holds expressions (`=https://{{$credentials.domain}}.egnyte.com`).
fn unmarked(text: &Value) -> Value {
    let Value::Str(whole) = text else { return text.clone() };
    let [StrPiece::Text(first), rest @ ..] = whole.pieces.as_slice() else { return text.clone() };
    if !first.text.starts_with('=') {
        return text.clone();
    }
    let first = StrPiece::Text(first.slice(1, first.text.len()));
    Value::Str(Rc::new(Str { pieces: std::iter::once(first).chain(rest.iter().cloned()).collect(), composed: None }))
}
