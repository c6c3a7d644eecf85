//! Scopes that an authorize request asks for beside those of the class that describes the sign-in, joined as that class says.

use crate::link::eval::Eval;
use crate::link::record::{EventKind, OauthUse};

use super::TokenRequest;
use super::library::says;
use super::scopes::Scopes;

/// What a library says of a step whose scopes are added to those that the class has.
const ADDED: &str = "added";
/// The same of one whose scopes take their place.
const INSTEAD: &str = "instead";

/// Makes one request of what a class says of signing in and what the request to do so adds to it. With several such classes it is not
/// known which one is meant.
pub(super) fn join(all: &mut Vec<TokenRequest>, eval: &Eval<'_>) {
    let step = |request: &TokenRequest| match eval.record.events.get(request.event).map(|event| &event.kind) {
        Some(EventKind::Oauth { kind, step, .. }) => Some((*step, kind.as_deref())),
        _ => None,
    };
    let is_put_on =
        |request: &TokenRequest| matches!(step(request), Some((OauthUse::Authorize, kind)) if says(kind, ADDED) || says(kind, INSTEAD));
    let describes =
        |request: &TokenRequest| matches!(step(request), Some((OauthUse::Configure, _))) && matches!(request.scopes, Scopes::Known(_));
    let Some(class) = all.iter().find(|request| describes(request)).cloned() else { return };
    let is_class = |request: &TokenRequest| describes(request) && request.loc == class.loc;
    if !all.iter().any(is_put_on) || all.iter().any(|request| describes(request) && !is_class(request)) {
        return;
    }
    let Scopes::Known(own) = &class.scopes else { return };
    let separator = class.params.separator();
    for request in all.iter_mut().filter(|request| is_put_on(request)) {
        let adds = step(request).is_some_and(|(_, kind)| says(kind, ADDED));
        let Scopes::Known(text) = &mut request.scopes else { continue };
        if adds {
            let more = std::mem::take(&mut text.words);
            text.words = own.words.clone();
            text.words.extend(more.into_iter().filter(|word| !own.words.iter().any(|known| known.name == word.name)));
            text.open |= own.open;
            text.loc = None;
            text.delimiter = own.delimiter.clone().or(text.delimiter.take());
        }
        if text.delimiter.is_none() && text.words.len() > 1 && separator != " " {
            text.delimiter = Some((separator.to_owned(), text.words.last().and_then(|word| word.loc)));
        }
    }
    all.retain(|request| !is_class(request));
}
