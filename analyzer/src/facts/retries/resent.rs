//! A request that is written out a second time in the branch for 401, with the header that the first one had.

use super::Search;
use crate::finding::Loc;
use crate::ir::{Expr, Span};
use crate::link::record::{Event, EventKind, Request};

use super::super::oauth;

impl Search<'_> {
    /// Whether a call sends what one before the branch sent, where nothing is done in between but to wait and to tell.
    pub(super) fn is_written_out_again(&self, call: &Expr, branch: Span) -> bool {
        let settled = |e: &Expr| call.span.contains(e.span) || self.only_waits(&e.kind) || self.closes(&e.kind);
        let sent = |at: Span| {
            let at = Loc { file: self.id.file, span: at };
            self.sent().filter(move |(event, _)| sent_at(event) == at)
        };
        sent(call.span).any(|(again, second)| {
            let mut before = self.sent().filter(|(event, _)| {
                let at = sent_at(event);
                at.file == self.id.file
                    && self.file.function(self.id.func).span.contains(at.span)
                    && at.span.end <= branch.start
                    && event.chain[..event.chain.len() - 1] == again.chain[..again.chain.len() - 1]
            });
            before.any(|(_, first)| self.is_the_same(first, second))
        }) && self.file.exprs_in(branch).all(settled)
    }

    /// The requests of the calls.
    fn sent(&self) -> impl Iterator<Item = (&Event, &Request)> {
        let events = self.calls.iter().flat_map(|call| &call.events).filter_map(|at| self.eval.record.events.get(*at));
        events.filter(|event| !event.void).filter_map(|event| match &event.kind {
            EventKind::Request(request) => Some((event, &**request)),
            _ => None,
        })
    }

    /// Whether two requests go to one address with one and the same token, and nothing on the way may put another one there.
    fn is_the_same(&self, first: &Request, second: &Request) -> bool {
        let token = |request| oauth::header_values(request, "authorization", self.eval);
        let (had, has) = (token(first), token(second));
        let on_the_way = |client| self.eval.record.central.iter().any(|place| place.client.as_ref() == Some(client));
        first.method.same(&second.method)
            && first.url.same(&second.url)
            && !had.is_empty()
            && had.len() == has.len()
            && had.iter().zip(&has).all(|(one, other)| one.same(other))
            && !second.client.as_ref().is_some_and(on_the_way)
    }
}

/// Where a request is sent, be it built before.
fn sent_at(event: &Event) -> Loc {
    event.sent.unwrap_or_else(|| event.made_at())
}
