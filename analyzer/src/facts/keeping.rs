//! Where the tokens that an app asks for are kept, however well: evidence, not accusation.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::File;
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::EventId;
use crate::link::value::Value;
use crate::source::FileId;

use super::names::function_of;
use super::oauth::TokenRequest;
use super::refetch::kept;
use super::visit::mentions_answer;

/// A token that is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Where the token is asked for.
    pub asked: Loc,
    /// Where it is kept.
    pub loc: Loc,
    /// It is encrypted on its way there, or given to what keeps secrets.
    pub safely: bool,
}

/// What names of functions that encrypt hold; others of those that clean a value only make a digest or a mask of it.
const ENCRYPTS: &[&str] = &["encrypt", "cipher", "protect", "seal", "secretbox", "fernet", "secure"];

/// Where the answers to token requests are kept.
#[must_use]
pub fn find(eval: &Eval<'_>, requests: &[TokenRequest], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Vec<Kept> {
    let record = &eval.record;
    let of = |event: EventId| {
        requests.iter().find(|r| {
            let (a, b) = (record.events.get(r.event), record.events.get(event.0 as usize));
            a.zip(b).is_some_and(|(a, b)| a.made_at() == b.made_at())
        })
    };
    let mut out: Vec<Kept> = Vec::new();
    for event in record.events.iter().filter(|e| !e.void) {
        let EventKind::Sink { kind, key, value } = &event.kind else { continue };
        let safely = match &**kind {
            "keychain" => true,
            "cleaned" => {
                let by = key.as_ref().and_then(Value::as_text).unwrap_or_default().to_ascii_lowercase();
                if !ENCRYPTS.iter().any(|word| by.contains(word)) {
                    continue;
                }
                true
            }
            "log" | "html" | "response" | "redirect" | "navigate" | "message" => continue,
            _ => false,
        };
        if let Some(request) = mentions_answer(value, eval).and_then(of) {
            out.push(Kept { asked: request.loc, loc: event.made_at(), safely });
        }
    }
    for request in requests {
        let Some(event) = record.events.get(request.event) else { continue };
        for site in event.chain.iter() {
            let Some(file) = file(site.file) else { continue };
            if let Some(span) = kept::kept_at(&file, function_of(&file, site.span), site.span, false) {
                out.push(Kept { asked: request.loc, loc: Loc { file: site.file, span }, safely: false });
            }
        }
    }
    out.sort_by_key(|k| (k.asked, !k.safely, k.loc));
    out.dedup_by_key(|k| (k.asked, k.loc));
    out
}
