//! What the program does with Egnyte: calls, token requests, stored tokens, who handles failures.

mod additions;
pub mod addresses;
mod answers;
mod asked;
pub mod bearing;
mod brought;
pub mod callbacks;
pub mod calls;
mod chains;
pub mod credentials;
pub mod declarations;
pub mod flat;
pub mod handed_in;
pub mod handling;
mod hosts;
pub mod hub;
pub mod idle_paths;
pub mod invocation;
mod keepers;
pub mod keeping;
mod names;
mod naming;
pub mod oauth;
mod outcome;
pub mod parting;
mod raised;
mod read_back;
pub mod refetch;
mod relayed;
pub mod retries;
mod rows;
pub mod sent;
mod sessions;
mod signed_in;
mod taken_out;
mod targets;
mod templates;
pub mod throttling;
pub mod tokens;
pub mod unlisted;
mod visit;
mod written;

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{File, Name};
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::FuncRef;
use crate::source::FileId;
use answers::Answers;

use rows::Rows;

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
    pub handling: Vec<handling::Handling>,
    /// What becomes of each call when it is throttled, in the same order.
    pub throttling: Vec<throttling::Throttling>,
    /// Calls whose path is not known.
    pub unresolved: Vec<calls::UnresolvedCall>,
    /// Token requests.
    pub token_requests: Vec<oauth::TokenRequest>,
    /// Where codes and tokens come back to.
    pub callbacks: Vec<callbacks::Callback>,
    /// Branches for 401 that send the same request again.
    pub retries: Vec<retries::Retry>,
    /// The hosts that requests go to.
    pub addresses: Vec<addresses::Address>,
    /// Tokens that reach a place outside.
    pub stored: Vec<tokens::Stored>,
    /// Tokens that travel otherwise than they should.
    pub bearings: Vec<bearing::Bearing>,
    /// Token requests that are made once for each call.
    pub refetched: Vec<refetch::Refetch>,
    /// How the token of each call surely travels, in the same order.
    pub borne: Vec<bearing::Borne>,
    /// Calls whose token is handed in.
    pub handed_in: Vec<handed_in::HandedIn>,
    /// Calls through SAP Open Connectors.
    pub through_hub: Vec<Loc>,
    /// Where tokens that are asked for are kept.
    pub kept: Vec<keeping::Kept>,
    /// What requests are sent with.
    pub sent: sent::Sent,
    /// OAuth libraries that send the client's key and secret as HTTP Basic credentials.
    pub basic_clients: Vec<oauth::BasicClient>,
    /// Servers the code makes.
    pub servers: Vec<ServerUse>,
}

/// What the facts are read from, besides the record.
pub struct Code<'a> {
    /// Tells code that counts from tests.
    pub in_scope: &'a dyn Fn(Loc) -> bool,
    /// Whether code outside of the tree may call a function.
    pub is_exported: &'a dyn Fn(FuncRef) -> bool,
    /// The smallest call that holds a place.
    pub call_around: &'a dyn Fn(Loc) -> Option<Loc>,
    /// The lowered file.
    pub file: &'a dyn Fn(FileId) -> Option<Rc<File>>,
    /// Whether a framework answers requests with what the functions of a file give.
    pub is_served: &'a dyn Fn(FileId) -> bool,
    /// The path under which it does, where the place of the file says so.
    pub served_at: &'a dyn Fn(FileId) -> Option<String>,
    /// Whether a file is a library's.
    pub is_of_library: &'a dyn Fn(FileId) -> bool,
    /// Whether a file shows how the library is used that it belongs to.
    pub is_sample: &'a dyn Fn(FileId) -> bool,
    /// Whether a file is a script that somebody runs to try things out, and watches.
    pub is_tried: &'a dyn Fn(FileId) -> bool,
    /// Whether pages of the tree ask for what a function answers, and treat every failure alike.
    pub is_deaf: &'a dyn Fn(FuncRef) -> bool,
}

impl Code<'_> {
    /// What is known of the code that may call the program's functions.
    #[must_use]
    pub const fn outside(&self) -> handling::Outside<'_> {
        handling::Outside {
            is_exported: self.is_exported,
            is_served: self.is_served,
            is_of_library: self.is_of_library,
            is_sample: self.is_sample,
            is_deaf: self.is_deaf,
        }
    }
}

/// What leads to Egnyte, as far as the files that were run tell: whoever uses it matters too.
#[derive(Debug, Default)]
pub struct Leads {
    /// Calls of the API.
    pub calls: Vec<calls::ApiCall>,
    /// Calls whose path is not known.
    pub unresolved: Vec<calls::UnresolvedCall>,
    /// Token requests.
    pub token_requests: Vec<oauth::TokenRequest>,
    /// Tokens that reach a place outside.
    pub stored: Vec<tokens::Stored>,
    /// The names under which tokens are left in sessions.
    pub in_sessions: Vec<Name>,
    /// The last words of the routes that answer with a token.
    pub answering: Vec<Name>,
    /// The functions that ask for one of them.
    pub asking: Vec<FuncRef>,
    /// Where calls read their token from what keeps it: whoever puts it there need not speak of Egnyte.
    pub read_from: Vec<Loc>,
}

/// Reads what leads to Egnyte off the record. How good it is is asked once, when all that matters was run ([`gather`]).
#[must_use]
pub fn leads(eval: &Eval<'_>, code: &Code<'_>) -> Leads {
    let (calls, unresolved) = requests(eval, code);
    let token_requests = oauth::find(eval, code.in_scope);
    let sent = read_back::find(eval, &calls, &token_requests, code.file);
    let stored = tokens::find(eval, code, &sent, &Rows::of(eval));
    let in_sessions = tokens::in_sessions(eval, code.in_scope);
    let answers = Answers::of(eval, code);
    let (answering, asking) = (answers.names(eval), answers.asking(eval));
    let token_requests = oauth::settle(token_requests, eval);
    Leads { token_requests, stored, calls, unresolved, in_sessions, answering, asking, read_from: sent.read_from }
}

fn requests(eval: &Eval<'_>, code: &Code<'_>) -> (Vec<calls::ApiCall>, Vec<calls::UnresolvedCall>) {
    let place_of = |func: FuncRef| {
        let file = (code.file)(func.file)?;
        let at = |span| Loc { file: func.file, span };
        let function = file.function(func.func);
        Some(naming::Place { own: at(function.span), class: function.class.map(|class| at(file.class(class).span)) })
    };
    let speaks = |id: FileId| (code.file)(id).is_some_and(|file| names::speaks_of_egnyte(&file));
    calls::find(&eval.record, code.in_scope, code.call_around, &place_of, &speaks)
}

/// How a call's failures, and its throttling, are handled. What somebody only tries out is watched by who does, and nobody else's failure.
fn judge(events: &[usize], eval: &Eval<'_>, code: &Code<'_>) -> (handling::Handling, throttling::Throttling) {
    let ships = |at: &usize| !(code.is_tried)(eval.record.events[*at].root.file);
    let shipped: Vec<usize> = events.iter().copied().filter(ships).collect();
    if shipped.is_empty() {
        return (handling::Handling::Unknown, throttling::Throttling::Unknown);
    }
    let outside = code.outside();
    (handling::judge(&shipped, eval, &outside), throttling::judge(&shipped, eval, &outside))
}

/// Reads the facts off the record.
#[must_use]
pub fn gather(eval: &Eval<'_>, code: &Code<'_>) -> Facts {
    let Code { in_scope, file, is_served, .. } = *code;
    let (mut calls, mut unresolved) = requests(eval, code);
    written::settle(&mut calls, file);
    let (handling, throttling) = calls.iter().map(|call| judge(&call.events, eval, code)).unzip();
    for call in &mut unresolved {
        call.sent = call.sent.filter(|sent| *sent != call.loc);
        (call.handling, call.throttling) = judge(&call.events, eval, code);
    }
    let requests = oauth::find(eval, in_scope);
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
    let rows = Rows::of(eval);
    Facts {
        handling,
        throttling,
        callbacks: callbacks::find(eval, &requests, file, in_scope),
        retries: retries::find(eval, &calls, file),
        refetched: refetch::find(&refetch::Code { eval, file, is_served }, &calls),
        addresses: addresses::find(eval, &|loc| in_scope(loc) && !(code.is_tried)(loc.file)),
        kept: keeping::find(eval, &requests, file),
        sent: sent::find(eval, &calls, &requests, in_scope),
        basic_clients: oauth::basic_clients(eval, in_scope),
        stored: tokens::find(eval, code, &read_back::find(eval, &calls, &requests, file), &rows),
        token_requests: oauth::settle(requests, eval),
        bearings: bearing::find(eval, &calls, in_scope, file, &rows),
        borne: calls.iter().map(|call| bearing::borne(call, eval)).collect(),
        handed_in: handed_in::find(eval, &calls, &unresolved),
        through_hub: hub::find(eval, in_scope),
        servers,
        calls,
        unresolved,
    }
}
