//! Which endpoint a method and a URL template mean.
//!
//! A template is text and *holes*, parts of the URL whose value is unknown. The order in which endpoints are preferred is
//! that of the catalogue (`facts/endpoints.yaml`, topic `matching`; `precedence.yaml`):
//!
//! - segments are compared from the left: fixed text beats a hole of the endpoint, which beats `{path}`;
//! - a hole of the URL fits a hole of an endpoint first, and fixed text only where no endpoint has a hole there;
//! - a verb that no fitting endpoint lists still tells the family; a path that fits none may have a known prefix.

mod host;
mod path;
mod resolve;
mod url;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use crate::catalogue::{Cloud, Endpoint, Evidence, Method, ScopeMode, SharedHost};
use crate::text::{List, Str};

/// A piece of a URL template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part<'a> {
    /// Known text.
    Text(&'a str),
    /// Text that is unknown: nothing, a part of a segment, or several segments.
    Hole,
}

/// What a method and a URL template mean.
#[derive(Debug, Clone, PartialEq)]
pub struct UrlMatch {
    /// Whose host it is.
    pub host: Host,
    /// What stands there.
    pub target: Target,
}

/// Whose host a URL names.
#[derive(Debug, Clone, PartialEq)]
pub enum Host {
    /// A customer's.
    Egnyte {
        /// The cloud it belongs to.
        kind: Cloud,
        /// The customer's name, where it is fixed text.
        fixed_domain: Option<String>,
    },
    /// One that Egnyte shares between all customers.
    Shared(&'static SharedHost),
    /// Unknown: no text tells.
    Hole,
    /// There is only a path.
    None,
    /// Surely another vendor's; holes are written `{?}`.
    Other(String),
}

impl Host {
    /// Whether it is surely Egnyte's: a customer's own, or one that Egnyte shares.
    #[must_use]
    pub fn is_egnytes(&self) -> bool {
        matches!(self, Self::Egnyte { .. } | Self::Shared(_))
    }
}

/// What a URL leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// The Public API.
    Api(ApiMatch),
    /// A step to a token, or its revocation.
    OAuth(OAuthStep),
    /// Egnyte, and no part of the Public API: the web UI, helper services, documentation.
    EgnytePath,
    /// Below `/pubapi`, where the catalogue knows no endpoint and no family.
    UnknownApi {
        /// The segment after `pubapi`.
        version: String,
        /// What follows; holes are written `{?}`.
        rest: String,
    },
    /// Surely Egnyte, and a hole decides what.
    Unresolved(Reach),
    /// Nothing says Egnyte, or the host says another vendor.
    NotEgnyte,
}

/// A call of the Public API.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiMatch {
    /// The endpoint, where it is one.
    pub endpoint: Option<&'static Endpoint>,
    /// The path template, where all that fits has the same.
    pub path: Option<&'static str>,
    /// The family.
    pub family: &'static str,
    /// The scopes that the call surely needs.
    pub scopes: List<Str>,
    /// What a token must carry.
    pub scope_mode: ScopeMode,
    /// How sure the scopes are.
    pub scope_confidence: Evidence,
    /// Every endpoint that fits, in the order of the catalogue; empty where only a prefix tells the family.
    pub candidates: Vec<&'static Endpoint>,
    /// How sure the match is.
    pub certainty: Certainty,
}

impl ApiMatch {
    /// The scopes that the call may need, whichever candidate it is.
    #[must_use]
    pub fn possible_scopes(&self) -> Vec<&str> {
        let mut scopes: Vec<&str> =
            self.candidates.iter().flat_map(|endpoint| endpoint.scopes.iter()).chain(self.scopes.iter()).map(Cow::as_ref).collect();
        scopes.sort_unstable();
        scopes.dedup();
        scopes
    }
}

/// How sure a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// The path is known, and takes other verbs.
    Low,
    /// A hole stands where every endpoint has fixed text, or only a prefix is known.
    Medium,
    /// The URL fits, and no other reading of it does.
    High,
}

/// A step to a token, or its revocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OAuthStep {
    /// The browser is sent to sign in.
    Authorize,
    /// A token is asked for.
    Token,
    /// One of the two; the verb would tell.
    AuthorizeOrToken,
    /// A token is revoked.
    Revoke,
    /// The browser is sent to sign in through the Enhanced Authentication Service.
    EnhancedAuthorize,
    /// SAP Open Connectors is asked for the sign-in URL.
    SapAuthorizeUrl,
    /// SAP Open Connectors is asked for a token of the vendor's.
    SapToken,
    /// SAP Open Connectors makes a connector instance.
    SapInstance,
    /// An OAuth address that the catalogue does not list.
    Unlisted,
}

/// What an unresolved URL could still be.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// Endpoints, in the order of the catalogue.
    pub endpoints: Vec<&'static Endpoint>,
    /// Families of these and of prefixes, sorted.
    pub families: Vec<&'static str>,
    /// Scopes of these and of prefixes, sorted.
    pub scopes: Vec<&'static str>,
}

/// What a method (none: unknown) and a URL template mean.
#[must_use]
pub fn match_url(method: Option<&str>, parts: &[Part<'_>]) -> UrlMatch {
    let template = url::flatten(parts);
    let verb = method.map_or(resolve::Verb::Unknown, |name| Method::parse(name).map_or(resolve::Verb::Unlisted, resolve::Verb::Known));
    let known = |matched: &Matched| matched.get(&verb).and_then(|of_verb| of_verb.get(&template)).cloned();
    if let Some(found) = MATCHED.with_borrow(known) {
        return found;
    }
    let url = url::split(&template);
    let host = host::classify(&url);
    let target = resolve::target(verb, &host, &url);
    let found = UrlMatch { host: host.owner, target };
    MATCHED.with_borrow_mut(|matched| {
        let of_verb = matched.entry(verb).or_default();
        if of_verb.len() == MAX_MATCHED {
            of_verb.clear();
        }
        of_verb.insert(template, found.clone());
    });
    found
}

/// What URLs meant, by verb and flattened template.
type Matched = HashMap<resolve::Verb, HashMap<String, UrlMatch>>;

/// How many answers are kept for a verb.
const MAX_MATCHED: usize = 4096;

thread_local! {
    /// Every question about a request asks again what its URL means; the answer depends on nothing else.
    static MATCHED: RefCell<Matched> = RefCell::default();
}
