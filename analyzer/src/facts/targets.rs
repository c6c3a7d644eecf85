//! Where a request goes, as far as its address and verb tell: the one question that most facts begin with.

use egnyte_rules::matcher::{self, OAuthStep, Target, UrlMatch};

use super::flat::{Defaults, Flat};
use crate::link::record::Request;

/// Whether one of the addresses that a request may have is of a kind.
pub(super) fn goes_to(request: &Request, kind: impl Fn(&UrlMatch) -> bool) -> bool {
    let method = request.method.as_text().map(|method| method.to_ascii_uppercase());
    Flat::all(&request.url, Defaults::All).iter().any(|url| kind(&matcher::match_url(method.as_deref(), &url.parts())))
}

/// Whether it may go to an endpoint of the Public API, on whatever host.
pub(super) fn goes_to_api(request: &Request) -> bool {
    goes_to(request, |found| matches!(found.target, Target::Api(_)))
}

/// Whether it may ask for a token.
pub(super) fn asks_for_token(request: &Request) -> bool {
    goes_to(request, |found| matches!(found.target, Target::OAuth(OAuthStep::Token | OAuthStep::AuthorizeOrToken)))
}

/// Whether it may go to a step of the sign-in.
pub(super) fn goes_to_step(request: &Request, step: OAuthStep) -> bool {
    goes_to(request, |found| found.target == Target::OAuth(step))
}
