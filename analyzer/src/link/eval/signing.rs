//! What a central place puts on the requests that it hands on: headers, and parameters of their query.

use egnyte_rules::model::Role;

use super::super::record::Addition;
use super::super::value::{Argument, EventId, HandlerId, HoleKind, ObjId, StrPiece, Value};
use super::Eval;
use super::external::key_text;
use crate::finding::Loc;
use crate::ir::Name;

/// The header by which a request says who sends it.
const HEADER: &str = "Authorization";

/// Parameters that servers read tokens from.
pub(crate) const TOKEN_PARAMETERS: &[&str] = &["access_token", "oauth_token", "auth_token", "bearer_token"];

/// What libraries call the method that sets the header to a token alone.
const BEARER_SETTERS: &[&str] = &["setBearerAuth", "bearerAuth", "bearer_auth", "SetBearerAuth", "SetAuthToken", "withToken"];

/// The words by which methods only look.
const LOOKS: &[&str] = &["get", "has", "contains", "find", "fetch", "remove", "delete", "del", "unset", "without"];

/// How many calls and members lie between a request and what is set of it.
const MAX_STEPS: u32 = 8;

/// A central place under evaluation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watching {
    /// Its error side.
    pub(super) place: HandlerId,
    /// What carries the answers that it looks at.
    pub(super) carrier: EventId,
    /// The client that it is put on, where that is known.
    pub(super) client: Option<ObjId>,
}

impl Eval<'_> {
    /// What carries the answers of the central place under evaluation.
    pub(super) fn carrier(&self) -> Option<EventId> {
        self.watching.last().map(|watching| watching.carrier)
    }

    /// The request that a central place is given; unknown where none is under evaluation.
    pub(super) fn request_to_send(&self, loc: Loc) -> Value {
        let kind = self.carrier().map_or(HoleKind::Opaque, HoleKind::Sending);
        Value::hole(kind, Some("request".into()), loc)
    }

    /// `request.headers["Authorization"] = value`, `request.url = value`.
    pub(super) fn put_on_by_assignment(&mut self, holder: &Value, name: &Name, value: &Value, loc: Loc) {
        let Some(place) = self.hands_on(holder) else { return };
        match header_or_parameter(name) {
            Some(HEADER) => self.put_on(place, Role::Headers, &HEADER.into(), value, loc),
            Some(parameter) if is_query(holder) => self.put_on(place, Role::Query, &parameter.into(), value, loc),
            _ => self.put_on_within(place, value, loc),
        }
    }

    /// `request.headers.set("Authorization", value)`, `request.clone({ setHeaders: { Authorization: value } })`.
    pub(super) fn put_on_by_call(&mut self, holder: &Value, method: &Name, args: &[Argument], loc: Loc) {
        let Some(place) = self.hands_on(holder) else { return };
        if let (true, [token, ..]) = (BEARER_SETTERS.contains(&&**method), args) {
            let headers = self.authorization(None, &token.value, loc);
            return self.put_on_within(place, &headers, loc);
        }
        let lower = method.to_ascii_lowercase();
        if LOOKS.iter().any(|word| lower.starts_with(word)) {
            return;
        }
        for pair in args.windows(2) {
            let Some(key) = key_text(&pair[0].value).and_then(|key| header_or_parameter(&key)) else { continue };
            if key == HEADER {
                self.put_on(place, Role::Headers, &HEADER.into(), &pair[1].value, loc);
            } else if is_query(holder) || lower.contains("query") || lower.contains("param") {
                self.put_on(place, Role::Query, &key.into(), &pair[1].value, loc);
            }
        }
        for arg in args {
            match &arg.value {
                // What fills in the headers (`.headers { it.setBearerAuth(token) }`).
                Value::Func(_) if lower.ends_with("headers") => {
                    self.call_value(&arg.value, vec![Argument::plain(holder.clone(), loc)], loc);
                }
                given => self.put_on_within(place, given, loc),
            }
        }
    }

    /// The requests, built by a library's own means, that a central place hands on.
    pub(super) fn put_on_by_building(&mut self, handed_on: &Value, loc: Loc) {
        let Some(place) = self.watching.last().copied() else { return };
        for one in handed_on.alternatives() {
            let Value::Lib(request) = one else {
                self.put_on_within(place, one, loc);
                continue;
            };
            let Some(own) = request.object.and_then(|object| self.state.obj(object)).cloned() else { continue };
            if let Some(url) = own.get("@url") {
                let url = self.stringified(url.clone(), loc);
                self.put_on_within(place, &url, loc);
            }
            for (field, role) in [("@headers", Role::Headers), ("@query", Role::Query)] {
                // A record, or an object of the library that holds one (`HttpParams`).
                if let Some(put) = own.get(field).and_then(Self::store_of).and_then(|record| self.state.obj(record)).cloned() {
                    let known = put.fields.iter().filter(|(name, _)| is_put(role, name));
                    known.for_each(|(name, value)| self.put_on(place, role, name, value, loc));
                }
            }
        }
    }

    /// Headers and parameters in a record, or an address with a query of its own.
    pub(super) fn put_on_within(&mut self, place: Watching, value: &Value, loc: Loc) {
        const DEPTH: u32 = 3;
        let mut around = vec![(value.clone(), Role::Headers, DEPTH)];
        while let Some((value, role, depth)) = around.pop() {
            match &value {
                Value::Object(id) if depth > 0 => {
                    let Some(record) = self.state.obj(*id).cloned() else { continue };
                    for (name, value) in &record.fields {
                        if is_put(role, name) {
                            self.put_on(place, role, name, value, loc);
                        } else {
                            let lower = name.to_ascii_lowercase();
                            let role = if lower.contains("param") || lower.contains("query") { Role::Query } else { Role::Headers };
                            around.push((value.clone(), role, depth - 1));
                        }
                    }
                }
                Value::Str(address) => {
                    let mut before = String::new();
                    for piece in &address.pieces {
                        match piece {
                            StrPiece::Text(known) => before.push_str(&known.text),
                            StrPiece::Hole(token) => {
                                if let Some(name) = asked_by(&before) {
                                    self.put_on(place, Role::Query, &name.into(), &Value::Hole(token.clone()), loc);
                                }
                                before.clear();
                            }
                        }
                    }
                }
                // What a library makes of an unknown address, a name and a token.
                Value::Hole(hole) if depth > 0 => {
                    let HoleKind::Derived(from) = &hole.kind else { continue };
                    let named = |two: &&[Value]| two[0].as_text().is_some_and(|name| TOKEN_PARAMETERS.contains(&&*name));
                    if let Some([name, token]) = from.windows(2).find(named) {
                        self.put_on(place, Role::Query, &name.as_text().unwrap_or_default().into(), token, loc);
                    }
                    around.extend(from.first().map(|inner| (inner.clone(), role, depth - 1)));
                }
                _ => {}
            }
        }
    }

    fn put_on(&mut self, place: Watching, role: Role, name: &Name, value: &Value, loc: Loc) {
        let record = self.record_obj(vec![(name.clone(), value.clone())], loc);
        self.record.additions.push(Addition { place: place.place, client: place.client, role, value: record, loc });
    }

    /// The central place under evaluation, if `value` is the request that it hands on, or is made of it.
    fn hands_on(&self, value: &Value) -> Option<Watching> {
        let watching = *self.watching.last()?;
        let mut at = value;
        for _ in 0..MAX_STEPS {
            let Value::Hole(hole) = at else { return None };
            at = match &hole.kind {
                HoleKind::Sending(of) | HoleKind::Answer(of) | HoleKind::Headers(of) | HoleKind::Body(of, _) => {
                    return (*of == watching.carrier).then_some(watching);
                }
                HoleKind::Member(of, _) => of,
                HoleKind::Derived(from) => from.first()?,
                _ => return None,
            };
        }
        None
    }
}

/// Whether a name is that of the header, or of a parameter that holds a token.
fn is_put(role: Role, name: &str) -> bool {
    if role == Role::Query { TOKEN_PARAMETERS.contains(&name) } else { name.eq_ignore_ascii_case(HEADER) }
}

/// The header, or the parameter, that is meant by a text or by a library's name for it (`HttpHeaders.AUTHORIZATION`).
fn header_or_parameter(key: &str) -> Option<&'static str> {
    let word = key.rsplit(['.', ':']).next().unwrap_or(key);
    if word.eq_ignore_ascii_case(HEADER) { Some(HEADER) } else { TOKEN_PARAMETERS.iter().find(|name| **name == word).copied() }
}

/// The parameter whose value stands behind `text` in a query.
fn asked_by(text: &str) -> Option<&'static str> {
    let name = text.strip_suffix('=')?.rsplit(['?', '&']).next()?;
    TOKEN_PARAMETERS.iter().find(|parameter| **parameter == name).copied()
}

/// Whether what is set is, by its name, a part of the query.
fn is_query(holder: &Value) -> bool {
    let Some(name) = holder.as_hole().and_then(|hole| hole.name.as_ref()) else { return false };
    let lower = name.to_ascii_lowercase();
    ["query", "param", "search"].iter().any(|word| lower.contains(word))
}
