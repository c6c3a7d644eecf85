//! What a page reads back from where it keeps things, to send it to Egnyte as the token: what it puts there is an Egnyte token,
//! wherever that came from.

use std::collections::BTreeSet;

use crate::finding::Confidence;
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, Value};

use super::calls::ApiCall;
use super::oauth;
use super::visit::visit;

/// Places by their kind and key.
pub(super) type Places = BTreeSet<(String, String)>;

/// The places that the tokens of calls are read from.
pub(super) fn find(eval: &Eval<'_>, calls: &[ApiCall]) -> Places {
    let mut out = Places::new();
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

fn note(token: &Value, eval: &Eval<'_>, out: &mut Places) {
    visit(token, eval, &mut |hole| {
        if let HoleKind::Read(kind, Some(key)) = &hole.kind
            && matches!(&**kind, "local-storage" | "session-storage")
        {
            out.insert((kind.to_string(), key.to_string()));
        }
    });
}
