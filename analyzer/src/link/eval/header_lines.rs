//! Headers that are given as they are sent, `Name: value`: one by one, as a list, or as lines of one text.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Fragment, Str, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::Name;

impl Eval<'_> {
    /// Headers as a record by their names; what is no such text, and what already is a record, stays as it is.
    pub(super) fn headers_by_name(&mut self, headers: Value, loc: Loc) -> Value {
        let (texts, open) = match &headers {
            Value::Str(_) => (vec![headers.clone()], false),
            Value::Object(id) => match self.state.obj(*id) {
                Some(list) if matches!(list.kind, ObjKind::List) => (list.items.clone(), list.open),
                _ => return headers,
            },
            _ => return headers,
        };
        let mut record = Obj::new(ObjKind::Record, loc);
        for text in &texts {
            // One of several ways through the code may give none.
            for one in text.alternatives() {
                let Value::Str(text) = one else { continue };
                for line in lines(text) {
                    if let Some((name, value)) = parted(&line) {
                        let value = match record.get(&name) {
                            Some(known) => Value::union([known.clone(), value]),
                            None => value,
                        };
                        record.set(&name, value);
                    }
                }
            }
        }
        if record.fields.is_empty() {
            return headers;
        }
        record.open = open;
        Value::Object(self.state.alloc(record))
    }
}

/// The lines of a text, without what ends them.
fn lines(text: &Str) -> Vec<Vec<StrPiece>> {
    let mut out: Vec<Vec<StrPiece>> = vec![Vec::new()];
    for piece in &text.pieces {
        let StrPiece::Text(known) = piece else {
            out.last_mut().into_iter().for_each(|line| line.push(piece.clone()));
            continue;
        };
        let mut start = 0;
        for part in known.text.split_inclusive('\n') {
            let end = start + part.len();
            let kept = start + part.trim_end_matches(['\r', '\n']).len();
            if kept > start {
                out.last_mut().into_iter().for_each(|line| line.push(StrPiece::Text(known.slice(start, kept))));
            }
            if part.ends_with('\n') {
                out.push(Vec::new());
            }
            start = end;
        }
    }
    out
}

/// The name and value of one header.
fn parted(line: &[StrPiece]) -> Option<(Name, Value)> {
    let Some((StrPiece::Text(head), rest)) = line.split_first() else { return None };
    let colon = head.text.find(':')?;
    let name = head.text[..colon].trim();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if !is_name {
        return None;
    }
    let behind = &head.text[colon + 1..];
    let start = colon + 1 + (behind.len() - behind.trim_start().len());
    let mut pieces = Vec::new();
    if start < head.text.len() {
        pieces.push(StrPiece::Text(Fragment::slice(head, start, head.text.len())));
    }
    pieces.extend(rest.iter().cloned());
    Some((name.into(), Value::Str(Rc::new(Str { pieces, composed: None }))))
}
