//! Token requests that a front end has the app's own server make: it posts what such a request is made of to a route of its own.

use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind};
use crate::link::value::EventId;

use super::answers::own_path;
use super::flat::{Defaults, Flat};
use super::names::speaks_of_egnyte;
use super::oauth;

/// Whether an event is such a request. That the token is Egnyte's, the code around it says, and nothing else does.
pub(super) fn is_relayed(event: &Event, eval: &Eval<'_>) -> bool {
    let EventKind::Request(request) = &event.kind else { return false };
    let goes_home = || Flat::all(&request.url, Defaults::All).iter().any(|url| own_path(&url.text).is_some());
    let params = || oauth::sent_with(request, eval);
    let asks = || {
        let params = params();
        params.get(&["grant_type"]).is_some() && ["client_id", "client_secret"].iter().any(|name| params.get(&[name]).is_some())
    };
    goes_home() && asks() && eval.lowered(event.made_at().file).is_some_and(|file| speaks_of_egnyte(&file))
}

/// Whether the event of an answer is one.
pub(super) fn answers_relayed(event: EventId, eval: &Eval<'_>) -> bool {
    eval.record.events.get(event.0 as usize).is_some_and(|event| is_relayed(event, eval))
}
