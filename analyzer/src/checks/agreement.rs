//! EG109: token requests of one app that ask for different scopes.

use std::collections::BTreeSet;

use egnyte_rules::model::Role;

use super::{App, label, quoted};
use crate::facts::oauth::{ScopeText, Scopes, TokenRequest};
use crate::finding::{Confidence, Finding};
use crate::link::record::{EventKind, OauthUse};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut known: Vec<(&TokenRequest, &ScopeText, BTreeSet<&str>)> = app
        .token_requests
        .iter()
        .filter(|r| !r.open)
        .filter_map(|r| match &r.scopes {
            Scopes::Known(text) if !text.open && !text.words.is_empty() => {
                Some((*r, text, text.words.iter().map(|w| w.name.as_str()).collect()))
            }
            _ => None,
        })
        .collect();
    // What an authorize URL asks for whose address a class of the program has told is asked for beside what that class says.
    let is_step = |request: &TokenRequest, wanted: OauthUse, without_address: bool| {
        let Some(EventKind::Oauth { step, roles, .. }) = app.record.events.get(request.event).map(|event| &event.kind) else {
            return false;
        };
        *step == wanted && !(without_address && roles.iter().any(|(role, _)| matches!(role, Role::AuthorizeUrl | Role::Base | Role::Url)))
    };
    if known.iter().any(|(r, ..)| is_step(r, OauthUse::Authorize, true)) {
        known.retain(|(r, ..)| !is_step(r, OauthUse::Configure, false));
    }
    // What is asked of the user comes first; the rest is held against it.
    let Some((first, first_text, first_scopes)) = known.iter().min_by_key(|(r, ..)| (r.exchange, r.loc)) else { return };
    let mut seen: Vec<&BTreeSet<&str>> = vec![first_scopes];
    for (request, text, scopes) in &known {
        // A token that is renewed may be given less than was agreed to.
        let renews = request.exchange && request.params.get(&["grant_type"]).is_some_and(|g| g.text == "refresh_token");
        // What one request asks for under different conditions (`if self.links`) is its own business.
        let is_variant = request.event == first.event;
        if seen.contains(&scopes) || is_variant || renews && scopes.is_subset(first_scopes) {
            continue;
        }
        // Held against another request, it is enough that one of its variants asks for the same.
        let same = |(one, _, other): &&(&TokenRequest, _, BTreeSet<&str>)| one.event == request.event && seen.contains(&other);
        if known.iter().any(|variant| same(&variant)) {
            continue;
        }
        seen.push(scopes);
        let place = |r: &TokenRequest, t: &ScopeText| t.loc.or_else(|| t.words.first().and_then(|w| w.loc)).unwrap_or(r.loc);
        let differing: Vec<String> = scopes.symmetric_difference(first_scopes).take(4).map(|s| quoted(s)).collect();
        let message = format!("this token request and another one ask for different scopes: {}", differing.join(", "));
        let mut finding = app.finding("EG109", Confidence::High, place(request, text), Some(request.function), message);
        finding.primary.message = "a token has the scopes of the request that it was asked for by".into();
        finding.related.push(label(place(first, first_text), "the other list"));
        finding.help = Some("keep the scopes in one constant, and use it in every token request".into());
        out.push(finding);
    }
}
