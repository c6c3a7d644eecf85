//! What a page reads back from where it keeps things, to send it to Egnyte as the token: what it puts there is an Egnyte token,
//! wherever that came from.

use std::collections::BTreeSet;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use crate::finding::{Confidence, Loc};
use crate::ir::{File, Name};
use crate::link::eval::Eval;
use crate::link::object::ObjKind;
use crate::link::record::EventKind;
use crate::link::value::{Hole, HoleKind, NOWHERE, StrPiece, Value};
use crate::source::FileId;

use super::additions;
use super::calls::ApiCall;
use super::oauth::{self, Flow, TokenRequest};
use super::tokens::names_a_token;
use super::visit::visit;

/// The parameters of a token request that tell who asks.
const SECRETS: &[&str] = &["client_secret", "password", "refresh_token"];

/// What calls send as the token.
#[derive(Debug, Default)]
pub(super) struct Sent {
    /// The places that tokens are read from, by their kind and key.
    places: BTreeSet<(String, String)>,
    /// Where the code reads them from there.
    pub(super) read_from: Vec<Loc>,
    /// Where the unknown values come from that are sent, with their names: one statement may take several things apart.
    values: BTreeSet<(Loc, Option<Name>)>,
    /// Those of them that go nowhere else: what one place takes out for several vendors is each one's own.
    own: BTreeSet<(Loc, Option<Name>)>,
    /// Where the unknown values come from that token requests send as a secret.
    secrets: BTreeSet<(Loc, Option<Name>)>,
    /// The app asks Egnyte for the token itself, and a page of its own reads it: what pages send on as such is one.
    pub(super) handed_over: bool,
}

impl Sent {
    /// Whether a value that is put into a place is one that is sent, or is read from there to be sent.
    pub(super) fn holds(&self, kind: &str, key: Option<&str>, value: &Value, eval: &Eval<'_>) -> bool {
        let by_place = key.is_some_and(|key| self.places.contains(&(kind.to_owned(), key.to_owned())));
        let by_value = self.is_sent(value, eval, 0);
        // What a function gave may have encrypted it on its way to a file.
        let as_given =
            || matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Param(..) | HoleKind::Incoming(_) | HoleKind::Body(..)));
        // What the user typed is written as it is.
        let typed = || matches!(value, Value::Hole(hole) if matches!(&hole.kind, HoleKind::Read(from, _) if &**from == "form"));
        match kind {
            "local-storage" | "session-storage" | "indexed-db" | "extension-storage" => by_place || by_value,
            "file" => by_place && as_given() || (by_place || by_value) && typed(),
            "document" | "database" => self.keeps_sent(value, eval),
            _ => false,
        }
    }

    /// Whether a value is one that is sent, or a record of one, as such or as text (`JSON.stringify({domain, token})`).
    fn is_sent(&self, value: &Value, eval: &Eval<'_>, depth: u32) -> bool {
        const MAX_DEPTH: u32 = 4;
        depth < MAX_DEPTH
            && value.alternatives().iter().any(|one| match one {
                Value::Hole(hole) => {
                    self.values.contains(&origin(hole)) || one.encoded_records().iter().any(|record| self.is_sent(record, eval, depth + 1))
                }
                Value::Object(id) => {
                    eval.object(*id).is_some_and(|obj| obj.fields.iter().any(|(_, part)| self.is_sent(part, eval, depth + 1)))
                }
                _ => false,
            })
    }

    /// Whether a row or document has what is sent under the name of a token, as it is sent.
    fn keeps_sent(&self, value: &Value, eval: &Eval<'_>) -> bool {
        let is_as_sent = |part: &Value| matches!(part, Value::Hole(hole) if self.own.contains(&origin(hole)));
        value.alternatives().iter().any(|one| match one {
            Value::Object(id) => eval.object(*id).is_some_and(|row| {
                let mut named = row.fields.iter().filter(|(name, _)| names_a_token(name));
                named.any(|(_, part)| part.alternatives().iter().any(is_as_sent))
            }),
            _ => false,
        })
    }

    /// Where what a value shows comes from, if calls send the same as their token, or token requests as a secret.
    pub(super) fn shown_in(&self, value: &Value, eval: &Eval<'_>, depth: u32) -> Option<Loc> {
        const MAX_DEPTH: u32 = 3;
        let is_sent = |from: &(Loc, Option<Name>)| self.own.contains(from) || self.secrets.contains(from);
        // A record that is written out as text shows what it holds.
        let written = |hole: &Hole| {
            let mut records = hole.written_records().iter().filter(|_| depth < MAX_DEPTH);
            records.find_map(|record| self.shown_in(record, eval, depth + 1))
        };
        let sent = |hole: &Hole| (hole.loc != NOWHERE && is_sent(&origin(hole))).then_some(hole.loc).or_else(|| written(hole));
        let all = value.alternatives();
        all.iter().filter(|one| !is_masked_beside(one, all)).find_map(|one| match one {
            Value::Hole(hole) => sent(hole),
            Value::Object(id) if depth < MAX_DEPTH => {
                let obj = eval.object(*id).filter(|obj| !matches!(obj.kind, ObjKind::Instance(_)))?;
                obj.fields.iter().map(|(_, field)| field).chain(&obj.items).find_map(|part| self.shown_in(part, eval, depth + 1))
            }
            Value::Lib(lib) if depth < MAX_DEPTH => {
                eval.entries_shown(lib).iter().find_map(|(_, entry)| self.shown_in(entry, eval, depth + 1))
            }
            // An address that it is put into has a rule of its own.
            Value::Str(text) if text.mentions("://") || text.mentions("pubapi") => None,
            Value::Str(text) => text.pieces.iter().find_map(|piece| match piece {
                StrPiece::Hole(hole) => sent(hole),
                StrPiece::Text(_) => None,
            }),
            _ => None,
        })
    }

    /// Where a value shows what is read from a place that tokens are sent from, as it is kept there.
    pub(super) fn read_in(&self, value: &Value, eval: &Eval<'_>) -> Option<Loc> {
        self.read_from(value, eval, &|kind| keeps(kind) && kind != "file", 0)
    }

    /// The same of a place that keeps secrets, out of which it is taken.
    pub(super) fn unlocked_in(&self, value: &Value, eval: &Eval<'_>) -> Option<Loc> {
        self.read_from(value, eval, &|kind| kind == "keychain", 0)
    }

    fn read_from(&self, value: &Value, eval: &Eval<'_>, kinds: &dyn Fn(&str) -> bool, depth: u32) -> Option<Loc> {
        const MAX_DEPTH: u32 = 3;
        let read = |hole: &Hole| match &hole.kind {
            HoleKind::Read(kind, Some(key)) if kinds(kind) => {
                self.places.contains(&(kind.to_string(), key.to_string())).then_some(hole.loc)
            }
            _ => None,
        };
        let inner = |part: &Value| self.read_from(part, eval, kinds, depth + 1);
        value.alternatives().iter().find_map(|one| match one {
            Value::Hole(hole) => read(hole).or_else(|| one.encoded_records().iter().filter(|_| depth < MAX_DEPTH).find_map(&inner)),
            Value::Object(id) if depth < MAX_DEPTH => {
                let obj = eval.object(*id).filter(|obj| !matches!(obj.kind, ObjKind::Instance(_)))?;
                obj.fields.iter().map(|(_, field)| field).chain(&obj.items).find_map(inner)
            }
            // An address that it is put into has a rule of its own.
            Value::Str(text) if text.mentions("://") || text.mentions("pubapi") => None,
            Value::Str(text) => text.pieces.iter().find_map(|piece| match piece {
                StrPiece::Hole(hole) => read(hole),
                StrPiece::Text(_) => None,
            }),
            _ => None,
        })
    }
}

/// What the calls send, in an app with these token requests.
pub(super) fn find(eval: &Eval<'_>, calls: &[ApiCall], requests: &[TokenRequest], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Sent {
    let for_a_token = |r: &TokenRequest| r.params.get(&["response_type"]).is_some_and(|kind| kind.text.trim() == "token");
    let asks = requests.iter().any(|r| !r.exchange && r.flow != Some(Flow::MspImplicit) && for_a_token(r));
    let read_by_a_page = || eval.record.inputs.iter().any(|i| &*i.key == "access_token" && i.in_address && !i.guessed);
    let mut out = Sent { handed_over: asks && read_by_a_page(), ..Sent::default() };
    let secrets = requests.iter().flat_map(|request| request.params.all(SECRETS)).map(|param| &param.value);
    // What has no name may be any of several that one statement takes apart.
    let secrets = secrets.flat_map(|value| value.holes(0, value.text.len())).filter(|hole| hole.name.is_some());
    out.secrets = secrets.map(|hole| origin(hole)).collect();
    // What one place gives by the key that it is asked for is a secret here and the client's id there.
    let others = requests.iter().flat_map(|request| request.params.others(SECRETS)).map(|param| &param.value);
    for hole in others.flat_map(|value| value.holes(0, value.text.len())) {
        out.secrets.remove(&origin(hole));
    }
    for call in calls.iter().filter(|call| call.confidence == Confidence::High) {
        for event in call.events.iter().filter_map(|at| eval.record.events.get(*at)).filter(|e| !e.void) {
            let EventKind::Request(request) = &event.kind else { continue };
            let added = additions::to_all(request, event, eval, file);
            for token in oauth::header_values(&additions::whole(request, &added, eval), "authorization", eval) {
                note(&token, eval, &mut out);
            }
        }
    }
    if out.values.is_empty() {
        return out;
    }
    // A helper that was run by itself sends what a call sends through it.
    let calling = calls.iter().flat_map(|call| call.events.iter().filter_map(|at| eval.record.events.get(*at)));
    let calling: FxHashSet<&[Loc]> = calling.flat_map(|event| (0..event.chain.len()).map(|from| &event.chain[from..])).collect();
    let mut elsewhere = BTreeSet::new();
    for event in eval.record.events.iter().filter(|event| !event.void && !calling.contains(&*event.chain)) {
        let EventKind::Request(request) = &event.kind else { continue };
        for token in oauth::header_values(request, "authorization", eval) {
            visit(&token, eval, &mut |hole| {
                elsewhere.insert(origin(hole));
            });
        }
    }
    out.own = out.values.difference(&elsewhere).cloned().collect();
    out
}

/// Whether a text with no more than a part of a value stands for it as well.
pub(super) fn is_masked_beside(whole: &Value, all: &[Value]) -> bool {
    let is_part = |piece: &StrPiece| {
        let StrPiece::Hole(hole) = piece else { return false };
        matches!(&hole.kind, HoleKind::Derived(from) if matches!(&**from, [of] if of.same(whole)))
    };
    all.iter().any(|one| matches!(one, Value::Str(text) if text.pieces.len() > 1 && text.pieces.iter().any(is_part)))
}

/// Whether what is read from a place was put there by the program, or a part of it.
fn keeps(kind: &str) -> bool {
    !matches!(kind, "environment" | "settings" | "query" | "form" | "headers")
}

/// Where an unknown value comes from, with its name. A variable of the environment is the same wherever it is read.
fn origin(hole: &Hole) -> (Loc, Option<Name>) {
    match &hole.kind {
        HoleKind::Env(variable) => (NOWHERE, Some(variable.clone())),
        _ => (hole.loc, hole.name.clone()),
    }
}

fn note(token: &Value, eval: &Eval<'_>, out: &mut Sent) {
    for one in token.alternatives() {
        let Value::Str(text) = one else { continue };
        let holes = text.pieces.iter().filter_map(|piece| if let StrPiece::Hole(hole) = piece { Some(origin(hole)) } else { None });
        out.values.extend(holes);
    }
    visit(token, eval, &mut |hole| {
        if let HoleKind::Read(kind, Some(key)) = &hole.kind {
            out.places.insert((kind.to_string(), key.to_string()));
            if keeps(kind) {
                out.read_from.push(hole.loc);
            }
        }
    });
}
