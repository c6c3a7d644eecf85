//! How OAuth libraries send the client's key and secret: Egnyte's token endpoint asks for fields of the form, and several libraries send
//! HTTP Basic credentials unless they are told otherwise.

use egnyte_rules::model::Role;

use crate::finding::Loc;
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind};
use crate::link::value::{FuncRef, Value};

use super::super::flat::{Defaults, Flat};
use super::library::{is_ours, says};

/// A library that is to send the client's key and secret as HTTP Basic credentials.
#[derive(Debug, Clone, Copy)]
pub struct BasicClient {
    /// What says so; where nothing does, the token endpoint's address, or else what makes the request.
    pub loc: Loc,
    /// The function it stands in.
    pub function: FuncRef,
    /// The app chose it; else the library does by itself.
    pub chosen: bool,
}

/// The OAuth libraries of the record that send Basic credentials to Egnyte, each place once.
#[must_use]
pub fn basic_clients(eval: &Eval<'_>, in_scope: &dyn Fn(Loc) -> bool) -> Vec<BasicClient> {
    let events = eval.record.events.iter().filter(|event| !event.void && in_scope(event.chain[0]));
    let mut out: Vec<BasicClient> = Vec::new();
    for event in events {
        let Some(client) = basic_client(event, eval) else { continue };
        if !out.iter().any(|known| known.loc == client.loc) {
            out.push(client);
        }
    }
    out
}

fn basic_client(event: &Event, eval: &Eval<'_>) -> Option<BasicClient> {
    let EventKind::Oauth { kind, roles, .. } = &event.kind else { return None };
    let by_default = says(kind.as_deref(), "basic");
    let said = roles.iter().find(|(role, _)| *role == Role::ClientAuth).map(|(_, value)| value);
    let chosen = match said {
        None if by_default => false,
        None => return None,
        Some(said) => is_basic(said)?,
    };
    if !chosen && !by_default || !is_ours(roles, eval) {
        return None;
    }
    let word = |flat: &Flat| flat.piece_at(flat.text.find("oauth").unwrap_or(0)).map(|(loc, _)| loc);
    let place = |value: &Value| match value {
        Value::Lib(constant) => Some(constant.loc),
        text => Flat::all(text, Defaults::All).iter().find_map(word),
    };
    let endpoint = || roles.iter().find(|(role, _)| *role == Role::TokenUrl).and_then(|(_, value)| place(value));
    let loc = said.filter(|_| chosen).and_then(place).or_else(endpoint).unwrap_or(event.chain[0]);
    Some(BasicClient { loc, function: event.root, chosen })
}

/// Whether what a library is told of how to send the key and secret means HTTP Basic (`client_secret_basic`, `AuthStyleInHeader`), or
/// leaves it to the library (`AuthStyleAutoDetect`, nothing); `None` where it means the form, or cannot be seen.
fn is_basic(said: &Value) -> Option<bool> {
    let word = match said {
        Value::Null => return Some(false),
        Value::Lib(constant) => constant.path.rsplit('.').next().unwrap_or(&constant.path).to_owned(),
        other => other.as_text()?,
    };
    let word = word.to_ascii_lowercase();
    if word.contains("basic") || word.contains("header") {
        return Some(true);
    }
    (word.is_empty() || word.contains("auto")).then_some(false)
}
