//! What the program does with Egnyte: calls, token requests, stored tokens, who handles failures.

pub mod calls;
pub mod declarations;
pub mod flat;
pub mod handling;
pub mod oauth;
pub mod tokens;

use crate::finding::Loc;
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::record::EventKind;

/// The use of a server library.
#[derive(Debug, Clone)]
pub struct ServerUse {
    /// Where.
    pub loc: Loc,
    /// The library.
    pub library: Name,
}

/// Everything that was found.
#[derive(Debug, Default)]
pub struct Facts {
    /// Calls of the API.
    pub calls: Vec<calls::ApiCall>,
    /// How the failure of each call is treated, in the same order.
    pub handling: Vec<Option<handling::Handling>>,
    /// Calls whose path is not known.
    pub unresolved: Vec<calls::UnresolvedCall>,
    /// Token requests.
    pub token_requests: Vec<oauth::TokenRequest>,
    /// Tokens that reach a place outside.
    pub stored: Vec<tokens::Stored>,
    /// Servers the code makes.
    pub servers: Vec<ServerUse>,
}

/// Reads the facts off the record. `in_scope` tells code that counts from tests.
#[must_use]
pub fn gather(
    eval: &Eval<'_>,
    in_scope: &dyn Fn(Loc) -> bool,
    is_exported: &dyn Fn(crate::link::value::FuncRef) -> bool,
    call_around: &dyn Fn(Loc) -> Option<Loc>,
) -> Facts {
    let (calls, unresolved) = calls::find(&eval.record, in_scope, call_around);
    let handling = calls.iter().map(|c| Some(handling::judge(c, eval, is_exported))).collect();
    let servers = eval
        .record
        .events
        .iter()
        .filter(|e| !e.void && in_scope(e.chain[0]))
        .filter_map(|e| match &e.kind {
            EventKind::Server { library } => Some(ServerUse { loc: e.chain[0], library: library.clone() }),
            _ => None,
        })
        .collect();
    Facts {
        handling,
        token_requests: oauth::find(eval, in_scope),
        stored: tokens::find(eval, in_scope, call_around),
        servers,
        calls,
        unresolved,
    }
}
