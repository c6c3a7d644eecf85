//! What a page reads back from where it keeps things, to send it to Egnyte as the token: what it puts there is an Egnyte token,
//! wherever that came from.

use std::collections::BTreeSet;

use crate::finding::{Confidence, Loc};
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, StrPiece, Value};

use super::calls::ApiCall;
use super::oauth;
use super::visit::visit;

/// What calls send as the token.
#[derive(Debug, Default)]
pub(super) struct Sent {
    /// The places that tokens are read from, by their kind and key.
    places: BTreeSet<(String, String)>,
    /// Where the unknown values come from that are sent.
    values: BTreeSet<Loc>,
}

impl Sent {
    /// Whether a value that is put into a place is one that is sent, or is read from there to be sent.
    pub(super) fn holds(&self, kind: &str, key: Option<&str>, value: &Value) -> bool {
        let by_place = key.is_some_and(|key| self.places.contains(&(kind.to_owned(), key.to_owned())));
        let by_value = matches!(value, Value::Hole(hole) if self.values.contains(&hole.loc));
        // What a function gave may have encrypted it on its way to a file.
        let as_given =
            || matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Param(..) | HoleKind::Incoming(_) | HoleKind::Body(..)));
        match kind {
            "local-storage" | "session-storage" | "indexed-db" => by_place || by_value,
            "file" => by_place && as_given(),
            _ => false,
        }
    }
}

/// What the calls send.
pub(super) fn find(eval: &Eval<'_>, calls: &[ApiCall]) -> Sent {
    let mut out = Sent::default();
    for call in calls.iter().filter(|call| call.confidence == Confidence::High) {
        for event in call.events.iter().filter_map(|at| eval.record.events.get(*at)).filter(|e| !e.void) {
            let EventKind::Request(request) = &event.kind else { continue };
            for token in oauth::header_values(request, "authorization", eval) {
                note(&token, eval, &mut out);
            }
        }
    }
    out
}

fn note(token: &Value, eval: &Eval<'_>, out: &mut Sent) {
    if let Value::Str(text) = token {
        for piece in &text.pieces {
            if let StrPiece::Hole(hole) = piece {
                out.values.insert(hole.loc);
            }
        }
    }
    visit(token, eval, &mut |hole| {
        if let HoleKind::Read(kind, Some(key)) = &hole.kind {
            out.places.insert((kind.to_string(), key.to_string()));
        }
    });
}
