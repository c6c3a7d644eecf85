//! What in the code proves a requirement, with the places that do; or else what exactly is not proven: which call, which value.

use std::collections::BTreeMap;

use super::{Judged, NOTHING_FOUND};
use crate::checks::count;
use crate::facts::bearing::Borne;
use crate::facts::flat::Flat;
use crate::facts::handling::{self, Handling};
use crate::facts::oauth::{Flow, Scopes, TokenRequest};
use crate::facts::throttling::Throttling;
use crate::finding::Loc;
use crate::link::value::HoleKind;

/// The places that prove it, or why it is not proven.
pub(super) type Proof = Result<Vec<(Loc, String)>, Vec<String>>;

/// Calls that one sentence names; the others are counted.
const NAMED: usize = 4;

const NO_REQUEST: &str = "no token request was found in the code";
/// What is said where the browser comes back, and what sent it away is not in the tree.
const NO_SIGN_IN: &str = "how a user comes to sign in was not found in the code";

impl Judged<'_, '_> {
    /// What in the code proves it. A requirement without an arm is for a person to look at.
    pub(super) fn proof(&self) -> Proof {
        match &*self.requirement.id {
            "R1" => self.scoped(),
            "R2" => self.least(),
            "R3" => self.flows(),
            "R4" => self.cached(),
            "R5" => self.encrypted(),
            "R6" => self.in_header(),
            "R7" => self.tells_401(),
            "R8" => self.waits(),
            "R9" => self.comes_back_safely(),
            "R10" => self.any_domain(),
            "R11" => self.secrets(),
            "R12" => self.callbacks(),
            "R13" => self.encrypted_transport(),
            "R14" => self.revoked(),
            "R15" => self.by(Flow::MspImplicit, "no request for a token of the MSP API was found"),
            "R16" => self.by(Flow::SapOpenConnectors, "how the instance of the connector is made was not found in the code"),
            "R17" => self.current(),
            _ => Err(vec!["the code does not prove it".to_owned()]),
        }
    }

    /// `backup.py:42`.
    fn at(&self, loc: Loc) -> String {
        let location = self.places.location(loc);
        format!("`{}:{}`", location.path, location.line)
    }

    /// The name of a resolved call, with its place.
    fn call(&self, index: usize) -> String {
        let name = self.names.calls.get(index).map_or("a call", String::as_str);
        let (call, _) = &self.view.calls[index];
        format!("{name} at {}", self.at(call.written.unwrap_or(call.loc)))
    }

    /// `c1 at …, c2 and 3 more calls`, of those that a condition holds of; nothing if there is none.
    fn calls_that(&self, holds: impl Fn(usize) -> bool) -> Option<String> {
        let all: Vec<usize> = (0..self.view.calls.len()).filter(|index| holds(*index)).collect();
        let mut named: Vec<String> = all.iter().filter_map(|index| self.names.calls.get(*index).cloned()).collect();
        // The endpoints that one request may have are one call.
        named.dedup();
        if let (Some(named), Some(first)) = (named.first_mut(), all.first()) {
            *named = self.call(*first);
        }
        listed(named, "more call")
    }

    /// The calls that are not resolved and that a condition holds of.
    fn unresolved_that(&self, holds: impl Fn(usize) -> bool) -> Option<String> {
        let all = (0..self.view.unresolved.len()).filter(|index| holds(*index));
        let name = |index: usize| {
            let name = self.names.unresolved.get(index).map_or("a call", String::as_str);
            format!("{name} at {}", self.at(self.view.unresolved[index].loc))
        };
        listed(all.map(name).collect(), "more call")
    }

    /// That calls are not resolved, if any is not.
    fn not_resolved(&self) -> Option<String> {
        self.unresolved_that(|_| true).map(|calls| format!("what {calls} asks for is not resolved"))
    }

    /// Calls that are not resolved, and of which nobody was seen to tell a 401.
    fn untold(&self) -> Option<String> {
        self.unresolved_that(|index| self.view.unresolved[index].handling != Handling::Specific)
    }

    /// Those for which nobody was seen to wait.
    fn unwaited(&self) -> Option<String> {
        self.unresolved_that(|index| self.view.unresolved[index].throttling != Throttling::Handled)
    }

    /// What to say of the first beside a finding, as the rules speak of calls that are resolved.
    pub(super) fn unresolved_untold(&self) -> Vec<(Loc, String)> {
        self.at_unresolved(
            self.untold().map(|calls| format!("{calls}, which is not resolved, was not seen to have a branch for a 401 either")),
        )
    }

    /// What to say of the others.
    pub(super) fn unresolved_unwaited(&self) -> Vec<(Loc, String)> {
        self.at_unresolved(self.unwaited().map(|calls| format!("nobody was seen to wait for {calls} either, which is not resolved")))
    }

    /// What is to say of such calls, at the first of them.
    fn at_unresolved(&self, what: Option<String>) -> Vec<(Loc, String)> {
        self.view.unresolved.first().map(|call| call.loc).zip(what).into_iter().collect()
    }

    fn no_call(&self) -> bool {
        self.view.calls.is_empty() && self.view.unresolved.is_empty()
    }

    fn asking(&self) -> impl Iterator<Item = &TokenRequest> {
        self.view.token_requests.iter().copied().filter(|request| !request.exchange)
    }

    /// `6 calls, each …`, at the first of them; `one` says it of a single call.
    fn of_all_calls(&self, one: &str, many: &str) -> Vec<(Loc, String)> {
        let calls = self.view.calls.len() + self.view.unresolved.len();
        let what = format!("{}, {}", count(calls, "call"), if calls == 1 { one } else { many });
        self.view.calls.first().map(|(call, _)| (call.loc, what)).into_iter().collect()
    }

    /// Calls whose token is handed in, while the app asks for others.
    pub(super) fn handed_in(&self) -> Vec<(Loc, String)> {
        let of = |index: &usize| self.view.handed_in.iter().find(|handed| handed.call == self.view.calls[*index].0.loc);
        let mut out: Vec<(Loc, String)> = Vec::new();
        for index in 0..self.view.calls.len() {
            let Some(handed) = of(&index) else { continue };
            let what = format!("the token of {} comes from {}: its scopes are not in the code", self.call(index), handed.from);
            if !out.iter().any(|(loc, _)| *loc == handed.loc) {
                out.push((handed.loc, what));
            }
        }
        out
    }

    /// That calls send a token which no request of the app gives, where others do.
    fn asked_elsewhere(&self) -> Option<String> {
        let of = |index: usize| self.view.handed_in.iter().any(|handed| handed.call == self.view.calls[index].0.loc);
        let calls = self.calls_that(of).filter(|_| !self.view.token_requests.is_empty())?;
        Some(format!("how the token of {calls}, which is handed in, was asked for is not in the code"))
    }

    /// R1: what each request asks for.
    fn scoped(&self) -> Proof {
        let mut proof = self.asked_for();
        proof.doubts.extend(self.asked_elsewhere());
        proof.or(self.no_sign_in())
    }

    /// Why there is no request that scopes could stand in.
    fn no_sign_in(&self) -> &'static str {
        if self.view.token_requests.is_empty() { NO_REQUEST } else { NO_SIGN_IN }
    }

    /// The scopes of each request.
    fn asked_for(&self) -> Settled {
        let mut proof = Settled::default();
        for request in self.asking() {
            let at = self.at(request.loc);
            match &request.scopes {
                Scopes::Known(text) if !text.open => {
                    let words: Vec<&str> = text.words.iter().map(|word| word.name.as_str()).collect();
                    proof.show(text.loc.unwrap_or(request.loc), format!("asks for `{}`", words.join(" ")));
                }
                Scopes::Known(_) => proof.doubt(format!("a part of the scopes that the token request at {at} asks for is not known")),
                Scopes::Unresolved(_, why) => {
                    proof.doubt(format!("the scopes that the token request at {at} asks for are not known: {why}"));
                }
                Scopes::Absent | Scopes::Impossible(_) => proof.doubt(format!("the token request at {at} names no scope")),
            }
        }
        proof
    }

    /// R2: every scope is one that a call needs, and the other way round.
    fn least(&self) -> Proof {
        if self.no_call() {
            return Err(vec![NOTHING_FOUND.to_owned()]);
        }
        let mut proof = Settled::default();
        if let Err(doubts) = self.asked_for().or(self.no_sign_in()) {
            proof.doubts.extend(doubts);
        }
        proof.doubts.extend(self.not_resolved());
        if !self.view.token_requests.is_empty() {
            proof.doubts.extend(self.handed_in().into_iter().map(|(_, what)| what));
        }
        if let Some(claims) = listed(self.hidden.claims.iter().map(|id| (*id).to_owned()).collect(), "more call") {
            proof.doubt(format!("the endpoint of {claims} is a claim of the configuration"));
        }
        proof.doubts.extend(self.not_listed());
        proof.shown = self.of_all_calls("and what it needs is what is asked for", "and the scopes they need are those asked for");
        proof.or(NOTHING_FOUND)
    }

    /// What an endpoint needs that the catalogue does not list, nobody knows.
    fn not_listed(&self) -> Option<String> {
        let calls = self.calls_that(|index| {
            let call = self.view.calls[index].0;
            call.endpoint.is_none() || call.family.is_empty()
        })?;
        Some(format!("which listed endpoint {calls} goes to is not known"))
    }

    /// R3: the flow of each request.
    fn flows(&self) -> Proof {
        let mut proof = Settled::default();
        for request in &self.view.token_requests {
            match request.flow {
                Some(flow) if !request.exchange => {
                    proof.show(request.loc, format!("by {}", crate::assemble::flow(flow).title()));
                }
                None if !request.exchange => proof.doubt(format!("by which flow {} asks for a token is not known", self.at(request.loc))),
                _ => {}
            }
        }
        proof.doubts.extend(self.asked_elsewhere());
        proof.or(self.no_sign_in())
    }

    /// The requests that are answered with a token, each with where it is kept; whatever asks for one has such a place.
    fn tokens(&self) -> Vec<&TokenRequest> {
        self.view.token_requests.iter().copied().filter(|request| gives_a_token(request)).collect()
    }

    /// Why there is no token to look after.
    fn no_token(&self) -> &'static str {
        let implicit = |request: &&TokenRequest| matches!(request.flow, Some(Flow::Implicit | Flow::MspImplicit));
        match self.view.token_requests.as_slice() {
            [] => NO_REQUEST,
            all if all.iter().all(implicit) => "the token comes back through the browser, and where it goes from there was not followed",
            _ => "the request that is answered with the token was not seen",
        }
    }

    /// R4: where each token is kept.
    fn cached(&self) -> Proof {
        let mut proof = Settled::default();
        for request in self.tokens() {
            match self.view.kept.iter().find(|kept| kept.asked == request.loc) {
                Some(kept) => proof.show(kept.loc, "the token is kept here"),
                None => proof.doubt(format!("where the token that {} asks for is kept was not seen", self.at(request.loc))),
            }
        }
        proof.or(self.no_token())
    }

    /// R5: each token is encrypted or given to what keeps secrets; that it reaches no other place is for the rules to say.
    fn encrypted(&self) -> Proof {
        let mut proof = Settled::default();
        for request in self.tokens() {
            let mut kept = self.view.kept.iter().filter(|kept| kept.asked == request.loc).peekable();
            let first = kept.peek().map(|kept| kept.loc);
            match (kept.find(|kept| kept.safely), first) {
                (Some(kept), _) => proof.show(kept.loc, "the token is encrypted here"),
                (None, Some(at)) => proof.doubt(format!("nothing shows that the token kept at {} is encrypted", self.at(at))),
                (None, None) => proof.doubt(format!("where the token that {} asks for is kept was not seen", self.at(request.loc))),
            }
        }
        proof.or(self.no_token())
    }

    /// R6: each call has its token in the header.
    fn in_header(&self) -> Proof {
        let mut proof = Settled::default();
        let of = |how: Borne| self.calls_that(|index| self.view.borne.get(index) == Some(&how));
        if let Some(calls) = of(Borne::Unseen) {
            proof.doubt(format!("an `Authorization` header of {calls} was not seen"));
        }
        if let Some(calls) = of(Borne::Open) {
            proof.doubt(format!("what the `Authorization` header of {calls} holds is not known"));
        }
        for bearing in &self.view.bearings {
            proof.doubt(format!("the token at {} travels otherwise", self.at(bearing.loc)));
        }
        proof.doubts.extend(self.not_resolved());
        proof.shown =
            self.of_all_calls("with its token in the `Authorization` header", "each with its token in the `Authorization` header");
        proof.or(NOTHING_FOUND)
    }

    /// R7: 401 has a branch of its own.
    fn tells_401(&self) -> Proof {
        let mut proof = Settled::default();
        let how = |index: usize| self.view.calls[index].1;
        if let Some(calls) = self.calls_that(|index| how(index) == Handling::Unknown) {
            proof.doubt(format!("what becomes of a 401 of {calls} was not seen"));
        }
        if let Some(calls) = self.calls_that(|index| matches!(how(index), Handling::None | Handling::Generic)) {
            proof.doubt(format!("no branch for a 401 of {calls} was found"));
        }
        if let Some(calls) = self.untold() {
            proof.doubt(format!("no branch for a 401 of {calls}, which is not resolved, was found"));
        }
        let told = |records: &[usize]| handling::told_at(records, self.view.record);
        proof.shown = self.where_it_happens(told, "401 has a branch of its own here", "a 401 is dealt with on the way");
        proof.or(NOTHING_FOUND)
    }

    /// R8: somebody waits.
    fn waits(&self) -> Proof {
        let mut proof = Settled::default();
        let how = |index: usize| *self.view.throttling[index].1;
        if let Some(calls) = self.calls_that(|index| how(index) == Throttling::Unknown) {
            proof.doubt(format!("what becomes of {calls} when Egnyte throttles was not seen"));
        }
        if let Some(calls) = self.calls_that(|index| how(index) == Throttling::Unhandled) {
            proof.doubt(format!("nobody was seen to wait when Egnyte throttles {calls}"));
        }
        if let Some(calls) = self.unwaited() {
            proof.doubt(format!("nobody was seen to wait when Egnyte throttles {calls}, which is not resolved"));
        }
        let waits = |records: &[usize]| handling::waits_at(records, self.view.record);
        proof.shown = self.where_it_happens(waits, "throttling is told from other failures here", "the client waits by itself");
        proof.or(NOTHING_FOUND)
    }

    /// The places where something is done for the calls, each with how many it serves; the call itself where a library does it.
    fn where_it_happens(&self, place: impl Fn(&[usize]) -> Option<Loc>, here: &str, unseen: &str) -> Vec<(Loc, String)> {
        let mut served: BTreeMap<(Loc, bool), usize> = BTreeMap::new();
        let resolved = self.view.calls.iter().map(|(call, _)| (call.loc, call.events.as_slice()));
        for (loc, records) in resolved.chain(self.view.unresolved.iter().map(|call| (call.loc, call.events.as_slice()))) {
            let key = place(records).map_or((loc, false), |at| (at, true));
            *served.entry(key).or_default() += 1;
        }
        let mut served: Vec<_> = served.into_iter().collect();
        served.sort_by_key(|((loc, seen), calls)| (!seen, std::cmp::Reverse(*calls), *loc));
        let words = |(loc, seen), calls| (loc, format!("{}, for {}", if seen { here } else { unseen }, count(calls, "call")));
        served.into_iter().map(|(key, calls)| words(key, calls)).collect()
    }

    /// R9: where the browser comes back to.
    fn comes_back_safely(&self) -> Proof {
        let mut proof = Settled::default();
        for request in self.by_browser() {
            let at = self.at(request.loc);
            match request.params.get(&["redirect_uri"]) {
                Some(uri) if is_https(&uri.text) => {
                    proof.show(uri.loc(0, 1).unwrap_or(request.loc), format!("comes back to `{}`", uri.display(0, uri.text.len())));
                }
                Some(uri) => {
                    let what = from_outside(uri).map_or_else(|| "is not known".to_owned(), |name| format!("depends on {name}"));
                    proof.doubt(format!("the redirect URI that {at} sends {what}"));
                }
                None => proof.doubt(format!("no redirect URI was seen in the token request at {at}")),
            }
        }
        proof.or(self.no_sign_in())
    }

    /// R10: no host is fixed.
    fn any_domain(&self) -> Proof {
        let mut proof = Settled::default();
        for address in &self.view.addresses {
            match (&address.domain, address.cloud) {
                (Some(domain), _) => proof.doubt(format!("`{domain}` is called at {} where nobody says otherwise", self.at(address.loc))),
                (None, None) => proof.doubt(format!("the host that {} calls is not known", self.at(address.request))),
                (None, Some(_)) => proof.show(address.loc, "names no domain of its own"),
            }
        }
        proof.or("the host of no call was seen")
    }

    /// R11: secrets come from outside the code.
    fn secrets(&self) -> Proof {
        let mut proof = Settled::default();
        for request in &self.view.token_requests {
            let Some(secret) = request.params.get(&["client_secret"]) else { continue };
            let at = self.at(request.loc);
            if secret.holes(0, secret.text.len()).any(|hole| matches!(hole.kind, HoleKind::Env(_) | HoleKind::Read(..))) {
                proof.show(request.loc, "the secret comes from outside the code");
            } else {
                proof.doubt(format!("where the client secret that {at} sends comes from was not followed"));
            }
        }
        proof.doubts.extend(self.asked_elsewhere());
        proof.or(if self.view.token_requests.is_empty() { NO_REQUEST } else { "no client secret was seen in a token request" })
    }

    /// R12: state is sent and read, and so is a refusal.
    fn callbacks(&self) -> Proof {
        let mut proof = Settled::default();
        for request in self.by_browser() {
            if request.params.has(&["state"]) || request.sends_state == Some(true) {
                proof.show(request.loc, "sends a `state`");
            } else {
                proof.doubt(format!("whether {} sends a `state` was not seen", self.at(request.loc)));
            }
        }
        if !proof.is_empty() && self.view.callbacks.is_empty() {
            proof.doubt("the callback, where the user comes back to, was not recognised".to_owned());
        }
        for callback in &self.view.callbacks {
            let of = [("state", callback.reads_state, callback.state_at), ("error", callback.reads_error, callback.error_at)];
            for (name, reads, at) in of {
                if reads {
                    proof.show(at.unwrap_or(callback.loc), format!("the callback reads `{name}`"));
                } else {
                    proof.doubt(format!("the callback at {} was not seen to read `{name}`", self.at(callback.loc)));
                }
            }
        }
        if self.by_browser().next().is_none() && !self.view.callbacks.is_empty() {
            proof.doubt(NO_SIGN_IN.to_owned());
        }
        proof.doubts.extend(self.asked_elsewhere());
        proof.or(NO_REQUEST)
    }

    /// R13: every address begins with `https`.
    fn encrypted_transport(&self) -> Proof {
        let mut proof = Settled::default();
        for address in &self.view.addresses {
            if address.is_https {
                continue;
            }
            let at = self.at(address.request);
            proof.doubt(format!("what the address that {at} calls begins with is not known"));
        }
        if !self.view.addresses.is_empty() {
            proof.shown = self.of_all_calls("by HTTPS", "all by HTTPS");
        }
        proof.or("the address of no call was seen")
    }

    /// R14: something revokes.
    fn revoked(&self) -> Proof {
        let mut proof = Settled::default();
        for revocation in self.view.revocations.iter().filter(|revocation| revocation.sure) {
            proof.show(revocation.loc, "the token is revoked here");
        }
        let unsure = self.view.revocations.iter().find(|revocation| !revocation.sure);
        if let (true, Some(unsure)) = (proof.is_empty(), unsure) {
            proof.doubt(format!("whether {} revokes the token at Egnyte was not seen", self.at(unsure.loc)));
        }
        proof.or("nothing that revokes a token was found")
    }

    /// R15 and R16: the flow that is asked for.
    fn by(&self, flow: Flow, nothing: &str) -> Proof {
        let mut proof = Settled::default();
        let title = crate::assemble::flow(flow).title();
        for request in self.view.token_requests.iter().filter(|request| request.flow == Some(flow)) {
            proof.show(request.loc, format!("by {title}"));
        }
        proof.or(nothing)
    }

    /// R17: every endpoint is listed as current.
    fn current(&self) -> Proof {
        let mut proof = Settled::default();
        proof.doubts.extend(self.not_resolved());
        if let Some(calls) = self.calls_that(|index| self.view.calls[index].0.endpoint.is_none()) {
            proof.doubt(format!("which endpoint {calls} goes to is not known"));
        }
        // Whoever accepts a finding does not make the endpoint a current one.
        for finding in &self.about {
            proof.doubt(format!("`{}` speaks of the endpoint at `{}:{}`", finding.rule, finding.location.path, finding.location.line));
        }
        proof.shown = self.of_all_calls("of an endpoint that is listed as current", "each of an endpoint that is listed as current");
        proof.or(NOTHING_FOUND)
    }
}

/// What is shown so far, and what is in doubt.
#[derive(Default)]
struct Settled {
    shown: Vec<(Loc, String)>,
    doubts: Vec<String>,
}

impl Settled {
    fn show(&mut self, at: Loc, what: impl Into<String>) {
        let place = (at, what.into());
        if !self.shown.contains(&place) {
            self.shown.push(place);
        }
    }

    fn doubt(&mut self, why: String) {
        if !self.doubts.contains(&why) {
            self.doubts.push(why);
        }
    }

    const fn is_empty(&self) -> bool {
        self.shown.is_empty() && self.doubts.is_empty()
    }

    /// The proof, if nothing is in doubt and anything is shown; `nothing` says why nothing is.
    fn or(mut self, nothing: &str) -> Proof {
        if self.is_empty() {
            self.doubts.push(nothing.to_owned());
        }
        let more = self.doubts.len().saturating_sub(NAMED);
        self.doubts.truncate(NAMED);
        if more > 0 {
            self.doubts.push(format!("and {} of the kind", count(more, "more place")));
        }
        if self.doubts.is_empty() { Ok(self.shown) } else { Err(self.doubts) }
    }
}

/// `a, b and 3 more calls`.
fn listed(mut names: Vec<String>, what: &str) -> Option<String> {
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let last = if more > 0 { Some(count(more, what)) } else { names.pop() };
    match (names.is_empty(), last) {
        (_, None) => None,
        (true, Some(last)) => Some(last),
        (false, Some(last)) => Some(format!("{} and {last}", names.join(", "))),
    }
}

/// The variable or setting that a value depends on.
fn from_outside(value: &Flat) -> Option<String> {
    value.holes(0, value.text.len()).find_map(|hole| match &hole.kind {
        HoleKind::Env(name) | HoleKind::Read(_, Some(name)) => Some(format!("`{name}`")),
        _ => hole.name.as_ref().map(|name| format!("`{name}`")),
    })
}

/// Whether a request is answered with the token itself, not with a code for one.
fn gives_a_token(request: &TokenRequest) -> bool {
    request.exchange || request.flow == Some(Flow::Password)
}

fn is_https(redirect: &str) -> bool {
    redirect.trim().to_ascii_lowercase().replace("%3a", ":").starts_with("https:")
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn a_long_list_is_counted() {
        let names = |n: usize| (1..=n).map(|n| format!("c{n}")).collect();
        assert_eq!(listed(names(0), "more call"), None);
        assert_eq!(listed(names(1), "more call").as_deref(), Some("c1"));
        assert_eq!(listed(names(4), "more call").as_deref(), Some("c1, c2, c3 and c4"));
        assert_eq!(listed(names(9), "more call").as_deref(), Some("c1, c2, c3, c4 and 5 more calls"));
    }
}
