//! Calls through SAP Open Connectors: the hub talks to Egnyte with the instance of the connector that the request names, whatever the
//! path says.

use egnyte_rules::matcher::OAuthStep;

use super::flat::{Defaults, Flat};
use super::oauth::{header_values, sent_with};
use super::targets::goes_to_step;
use crate::finding::Loc;
use crate::link::eval::Eval;
use crate::link::record::{EventKind, Request};

/// What a word of the header is that names the instance.
const INSTANCE: &str = "element ";

/// Where calls are made with an instance that is Egnyte's: it is called so, or the program makes no other ones. In order.
#[must_use]
pub fn find(eval: &Eval<'_>, in_scope: &dyn Fn(Loc) -> bool) -> Vec<Loc> {
    let requests = || {
        let counted = eval.record.events.iter().filter(|event| !event.void && in_scope(event.chain[0]));
        counted.filter_map(|event| match &event.kind {
            EventKind::Request(request) => Some((event.chain[0], request)),
            _ => None,
        })
    };
    let mut made = requests().filter(|(_, request)| goes_to_step(request, OAuthStep::SapInstance)).peekable();
    let only = made.peek().is_some() && made.all(|(_, request)| is_egnytes(request, eval));
    let through = requests().filter(|(_, request)| urls(request).iter().any(is_hub) && names_instance(request, only, eval));
    let mut out: Vec<Loc> = through.map(|(loc, _)| loc).collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn urls(request: &Request) -> Vec<Flat> {
    Flat::all(&request.url, Defaults::All)
}

/// SAP's hosts differ by region and tenant.
fn is_hub(url: &Flat) -> bool {
    let host = url.text.split_once("://").and_then(|(_, rest)| rest.split('/').next());
    host.is_some_and(|host| host.to_ascii_lowercase().contains("openconnectors"))
}

fn is_egnytes(request: &Request, eval: &Eval<'_>) -> bool {
    let sent = sent_with(request, eval);
    sent.get(&["element.key"]).is_some_and(|key| key.text.trim().eq_ignore_ascii_case("egnyte"))
}

/// Whether a request names an instance; `any` will do, or one that is called after Egnyte.
fn names_instance(request: &Request, any: bool, eval: &Eval<'_>) -> bool {
    let headers = header_values(request, "authorization", eval);
    headers.iter().flat_map(|header| Flat::all(header, Defaults::All)).any(|header| {
        let Some(at) = header.text.to_ascii_lowercase().find(INSTANCE) else { return false };
        let mut given = header.holes(at, header.text.len());
        any || given.any(|hole| hole.name.as_deref().is_some_and(|name| name.to_ascii_lowercase().contains("egnyte")))
    })
}
