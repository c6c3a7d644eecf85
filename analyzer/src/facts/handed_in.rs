//! Tokens that calls send and that come ready-made from outside of the program: nothing in the code asks Egnyte for them, so nothing
//! in the code tells for which scopes they are good.

use crate::finding::Loc;
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, NOWHERE, Value};

use super::calls::{ApiCall, UnresolvedCall};
use super::visit::visit;
use super::{handling, oauth};

/// The token of a call, handed in.
#[derive(Debug, Clone)]
pub struct HandedIn {
    /// The call.
    pub call: Loc,
    /// Where the code takes the token from outside.
    pub loc: Loc,
    /// Where it comes from, in a few words.
    pub from: String,
}

/// The calls whose token surely comes from the environment, the settings or a file that the program itself never writes.
#[must_use]
pub fn find(eval: &Eval<'_>, calls: &[ApiCall], unresolved: &[UnresolvedCall]) -> Vec<HandedIn> {
    // A program that writes files may well have written this one, with what it asked for.
    let writes = eval.record.events.iter().any(|e| matches!(&e.kind, EventKind::Sink { kind, .. } if &**kind == "file"));
    let mut out: Vec<HandedIn> = Vec::new();
    let resolved = calls.iter().filter(|call| !call.sdk).map(|call| (call.loc, &call.events));
    for (call, records) in resolved.chain(unresolved.iter().map(|call| (call.loc, &call.events))) {
        // What a caller passes is known where the call is followed from there.
        let requests = handling::longest(records, &eval.record).filter_map(|event| match &event.kind {
            EventKind::Request(request) => Some(request),
            _ => None,
        });
        let tokens: Vec<Value> = requests.flat_map(|request| oauth::header_values(request, "authorization", eval)).collect();
        let mut sources: Vec<Option<(Loc, String)>> = tokens.iter().map(|token| source(token, eval, writes)).collect();
        sources.sort();
        sources.dedup();
        // Several tokens are several sources: of those that are not all known, nothing is said.
        if let [Some((loc, from))] = sources.as_slice() {
            out.push(HandedIn { call, loc: *loc, from: from.clone() });
        }
    }
    out
}

/// Where a token comes from, if all that it is made of comes from outside.
fn source(token: &Value, eval: &Eval<'_>, writes: bool) -> Option<(Loc, String)> {
    let mut given: Option<(Loc, String)> = None;
    let mut file: Option<(Loc, String)> = None;
    let mut unknown = false;
    visit(token, eval, &mut |hole| match &hole.kind {
        HoleKind::Env(name) => {
            given.get_or_insert((hole.loc, format!("the environment or the settings, `{name}`")));
        }
        HoleKind::Read(kind, Some(key)) if &**kind == "settings" => {
            given.get_or_insert((hole.loc, format!("the settings, `{key}`")));
        }
        HoleKind::Read(kind, _) if &**kind == "file" && !writes => {
            file.get_or_insert((hole.loc, "a file".to_owned()));
        }
        // What these are made of, or belong to, is shown next.
        HoleKind::Derived(_) | HoleKind::Member(..) => {}
        _ => unknown = true,
    });
    // What opens a sealed file is no token itself.
    file.or(given).filter(|(loc, _)| !unknown && *loc != NOWHERE)
}
