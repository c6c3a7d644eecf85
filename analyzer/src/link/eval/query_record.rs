//! What the query of a URL says, as a record that code changes and writes out again.

use super::super::object::{Obj, ObjKind};
use super::super::value::{Str, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;
use percent_encoding::percent_decode_str;
use std::rc::Rc;

/// A name and the pieces of what it is given.
type Pair = (String, Vec<StrPiece>);

impl Eval<'_> {
    /// The query of a URL as a record. What else may be in it is not known where the URL is not, or of several is one.
    pub(super) fn query_record(&mut self, url: &Value, loc: Loc) -> Value {
        let id = self.state.alloc(Obj::new(ObjKind::Record, loc));
        let url = self.stringified(url.clone(), loc);
        for one in url.alternatives() {
            let pairs = match one {
                Value::Str(text) if text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(_))) => pairs_in(text),
                _ => None,
            };
            let Some(pairs) = pairs else {
                self.spread_into(id, one);
                continue;
            };
            for (name, pieces) in pairs {
                let given = Value::Str(Rc::new(Str { pieces, composed: None }));
                let given = Self::mapped(&given, loc, |text| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned());
                self.state.update(id, |o| {
                    let given = o.get(&name).map_or_else(|| given.clone(), |before| before.join(&given));
                    o.set(&name.as_str().into(), given);
                });
            }
        }
        if url.alternatives().len() > 1 {
            self.state.update(id, |o| o.open = true);
        }
        Value::Object(id)
    }
}

/// The pairs of a URL's query; nothing where a name is not known.
fn pairs_in(url: &Str) -> Option<Vec<Pair>> {
    let mut pairs: Vec<Pair> = Vec::new();
    let (mut in_query, mut in_name) = (false, true);
    let mut name = String::new();
    for piece in &url.pieces {
        let StrPiece::Text(text) = piece else {
            match pairs.last_mut() {
                Some((_, pieces)) if in_query && !in_name => pieces.push(piece.clone()),
                _ if in_query => return None,
                _ => {}
            }
            continue;
        };
        let mut from = 0;
        let end = text.text.find('#').unwrap_or(text.text.len());
        for (at, mark) in text.text[..end].match_indices(['?', '&', '=']) {
            match (mark, in_query, in_name) {
                ("?", false, _) => (in_query, from) = (true, at + 1),
                ("&", true, _) => {
                    close(&mut pairs, &mut name, in_name, &text.slice(from, at));
                    (in_name, from) = (true, at + 1);
                }
                ("=", true, true) => {
                    name.push_str(&text.text[from..at]);
                    pairs.push((std::mem::take(&mut name), Vec::new()));
                    (in_name, from) = (false, at + 1);
                }
                _ => {}
            }
        }
        if in_query {
            close(&mut pairs, &mut name, in_name, &text.slice(from, end));
        }
        if end < text.text.len() {
            break;
        }
    }
    Some(pairs)
}

/// Takes in what stands before the next mark, or the end of a piece: more of a name, or more of what the last one is given.
fn close(pairs: &mut [Pair], name: &mut String, in_name: bool, rest: &super::super::value::Fragment) {
    match pairs.last_mut() {
        _ if in_name => name.push_str(&rest.text),
        Some((_, pieces)) if !rest.text.is_empty() => pieces.push(StrPiece::Text(rest.clone())),
        _ => {}
    }
}
