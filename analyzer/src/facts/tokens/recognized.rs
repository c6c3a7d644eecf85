//! Which values are tokens: what came with an answer or in an address first, and last what is called one.

use std::rc::Rc;

use egnyte_rules::matcher::OAuthStep;
use rustc_hash::FxHashMap;

use super::super::answers::Answers;
use super::super::credentials;
use super::super::flat::{Defaults, Flat};
use super::super::names::{names_in, plain, speaks_of_egnyte};
use super::super::oauth::{self, library::says};
use super::super::read_back::is_masked_beside;
use super::super::relayed::answers_relayed;
use super::super::rows::Rows;
use super::super::sessions::Sessions;
use super::super::signed_in::{is_of_sign_in, is_sole_provider};
use super::super::targets::{asks_for_token, goes_to_api, goes_to_step};
use super::super::visit::visit;
use super::{ACCESS_TOKEN, Token, keeps_for_long, names_a_token, shows};
use crate::finding::Loc;
use crate::ir::{File, Language, Name};
use crate::link::eval::Eval;
use crate::link::object::ObjKind;
use crate::link::record::{Event, EventKind, Input};
use crate::link::value::{EventId, Hole, HoleKind, ObjId, Str, StrPiece, Value};
use crate::source::FileId;

/// Whether a text is a cookie with attributes, of which `HttpOnly` is one.
fn is_hidden_cookie(text: &Str) -> bool {
    let known = text.pieces.iter().map(|piece| if let StrPiece::Text(known) = piece { &*known.text } else { "*" });
    known.collect::<String>().split(';').skip(1).any(|attribute| attribute.trim().eq_ignore_ascii_case("httponly"))
}

/// The token that a value is or visibly holds, without what is only made from it: a part of a token is shown on purpose, and
/// the whole answer to a token request is no token where it is, or may be, looked at as a refusal.
pub(super) fn plain_token(look: &Look<'_>, value: &Value, depth: u32) -> Option<Token> {
    let &Look { kind, at, eval, sessions, answers, rows, granted, comes_back } = look;
    if depth > 6 {
        return None;
    }
    let inner = |v: &Value| plain_token(look, v, depth + 1);
    if let Some((value, kept)) = sessions.what(value, eval).or_else(|| answers.what(value, eval)) {
        return inner(&value).map(|token| Token { kept: Some(kept), ..token });
    }
    match value {
        // A header of the answer that sets a cookie, which is kept from scripts.
        Value::Str(s) if kind == "response" && is_hidden_cookie(s) => None,
        Value::Str(s) => s.pieces.iter().find_map(|p| match p {
            StrPiece::Hole(h) => inner(&Value::Hole(h.clone())),
            StrPiece::Text(_) => None,
        }),
        // What is shown whole only where there is too little of it to be hidden (`return token if len(token) < 8 else "…" + token[-4:]`).
        Value::Union(all) if kind == "log" => all.iter().filter(|one| !is_masked_beside(one, all)).find_map(inner),
        Value::Union(all) => all.iter().find_map(inner),
        Value::Object(id) => {
            let obj = eval.object(*id)?;
            // What an instance keeps is its own business, and a column may be encrypted by its type.
            let columns = kind == "database" && !matches!(obj.kind, ObjKind::List);
            // A file holds all of an instance that is written to it, an answer what the instance shows.
            let own = kind != "file" && matches!(obj.kind, ObjKind::Instance(_));
            // What is made in the call that shows it is made for the page.
            let for_page = || kind == "html" && obj.site.file == at.file && at.span.contains(obj.site.span);
            if columns || own && kind != "response" && !for_page() {
                return None;
            }
            let goes_along = |name: &Name| if own { eval.is_written(obj, name) } else { !eval.is_left_out(obj, name) };
            let shown = obj.fields.iter().filter(|(name, _)| goes_along(name));
            // What was spread in has no more token where another value was put over it (`{**grant, "access_token": "***"}`).
            let put_over = obj.open && obj.get(ACCESS_TOKEN).is_some();
            let spread = obj.items.iter().filter(|_| !put_over);
            shown.map(|(_, v)| v).chain(spread).find_map(inner)
        }
        Value::Lib(lib) if shows(kind) => eval.entries_shown(lib).iter().find_map(|(_, v)| inner(v)),
        // What is filled bit by bit and then written (a file of settings).
        Value::Lib(lib) if kind == "file" => {
            let obj = eval.object(lib.object?)?;
            obj.fields.iter().filter(|(name, _)| !name.starts_with('@')).find_map(|(_, v)| inner(v))
        }
        Value::Hole(hole) if kind == "response" && rows.put_in_row(hole, eval).is_some() => {
            Some(Token { origin: hole.loc, by_flow: true, from_page: false, kept: rows.put_in_row(hole, eval) })
        }
        Value::Hole(hole) => match &hole.kind {
            HoleKind::Derived(from) => match &**from {
                // One that may have been read from where it is kept before.
                [records] => records.alternatives().iter().filter(|one| matches!(one, Value::Object(_))).find_map(inner),
                _ => None,
            },
            HoleKind::Body(event, path) => {
                let whole = path.is_empty() && !keeps_for_long(kind);
                let asked = eval.record.events.get(event.0 as usize).map(|e| &e.kind);
                let sure = match asked {
                    Some(EventKind::Request(request)) => request.throws || !whole || granted(),
                    Some(EventKind::Sdk { sdk, path, .. }) => sdk.token_helpers.iter().any(|h| h.symbol == **path),
                    // It raises what is refused.
                    Some(EventKind::Oauth { kind, .. }) => !whole || says(kind.as_deref(), "printed"),
                    _ => !whole,
                };
                if sure { token_hole(hole, eval, depth) } else { None }
            }
            // An instance has a place for the token, and none for what else a refusal says.
            HoleKind::Member(Value::Hole(whole), _) if kind == "response" && eval.is_made_of_body(hole) => token_hole(whole, eval, depth),
            HoleKind::Member(..) | HoleKind::Read(..) if shows(kind) && rows.put(hole, eval).is_some() => {
                Some(Token { origin: hole.loc, by_flow: true, from_page: false, kept: rows.put(hole, eval) })
            }
            HoleKind::Member(of, _) if is_of_sign_in(of) => token_hole(hole, eval, depth),
            HoleKind::Member(Value::Hole(request), name) if kind == "log" && names_headers(name) => {
                let carries = matches!(request.kind, HoleKind::Sending(carrier) if carries_token(carrier, eval));
                carries.then_some(Token { origin: hole.loc, by_flow: true, from_page: false, kept: None })
            }
            HoleKind::Member(of, name) => {
                let plain = matches!(accessed(name), "token" | "Token") && !is_grant_of_library(of, eval);
                let named = holds_token(name, eval) && !plain;
                if named { token_hole(hole, eval, depth) } else { by_field(name, kind, hole) }
            }
            HoleKind::Read(place, None) if kind == "log" && comes_back && matches!(&**place, "fragment" | "location") => {
                Some(Token { origin: hole.loc, by_flow: true, from_page: true, kept: None })
            }
            HoleKind::Token(_) | HoleKind::Read(..) => token_hole(hole, eval, depth),
            HoleKind::Incoming(Some(key)) if &**key == ACCESS_TOKEN => token_hole(hole, eval, depth),
            HoleKind::Env(name) => by_name(name, kind, hole),
            HoleKind::Param(..) | HoleKind::Incoming(_) => by_name(hole.name.as_deref()?, kind, hole),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a value is what a library that signs users in gives for the code: its `token` is the token.
fn is_grant_of_library(value: &Value, eval: &Eval<'_>) -> bool {
    let Value::Hole(hole) = value else { return false };
    let HoleKind::Body(event, path) = &hole.kind else { return false };
    let asked = eval.record.events.get(event.0 as usize).map(|event| &event.kind);
    path.is_empty() && matches!(asked, Some(EventKind::Oauth { .. }))
}

/// What a value is looked into for a token.
pub(super) struct Look<'a> {
    /// The kind of place it reaches.
    pub(super) kind: &'a str,
    /// Where it does.
    pub(super) at: Loc,
    pub(super) eval: &'a Eval<'a>,
    /// What is kept between two requests.
    pub(super) sessions: &'a Sessions,
    /// What the app's own server answers.
    pub(super) answers: &'a Answers,
    /// What is kept in tables.
    pub(super) rows: &'a Rows<'a>,
    /// Whether the answer is surely no refusal here.
    pub(super) granted: &'a dyn Fn() -> bool,
    /// Whether the token is in the page's address here.
    pub(super) comes_back: bool,
}

/// Whether the function takes the token from the page's address further down: until then it is there.
pub(super) fn takes_token_after(event: &Event, eval: &Eval<'_>) -> bool {
    let at = event.made_at();
    eval.record.inputs.iter().any(|input| {
        &*input.key == "access_token"
            && input.in_address
            && !input.guessed
            && event.functions.last() == Some(&input.function)
            && input.loc.file == at.file
            && input.loc.span.start > at.span.end
    })
}

/// What only its name calls a token of Egnyte's, or for a log a secret of any sort.
fn by_name(name: &str, sink: &str, hole: &Hole) -> Option<Token> {
    let kind = credentials::kind_of(name)?;
    let says_egnyte = name.to_ascii_lowercase().contains("egnyte");
    (says_egnyte && (kind == credentials::Kind::Token || sink == "log")).then_some(Token {
        origin: hole.loc,
        by_flow: false,
        from_page: false,
        kept: None,
    })
}

/// A field that a record keeps Egnyte's token under, by its name, where it is shown.
fn by_field(name: &str, sink: &str, hole: &Hole) -> Option<Token> {
    const CHANGED: &[&str] = &["enc", "cipher", "hash", "digest", "mask", "last", "id", "valid", "has", "status", "state", "seal", "is"];
    let mut says = name.to_ascii_lowercase();
    says = says.replace("egnyte", "").replace("access", "").replace("token", "");
    let keeps = names_a_token(name) && !CHANGED.iter().any(|changed| says.contains(changed)) && !name.ends_with("()");
    if keeps && matches!(sink, "html" | "response" | "log") { by_name(name, sink, hole) } else { None }
}

pub(super) fn token_in(value: &Value, eval: &Eval<'_>, depth: u32) -> Option<Token> {
    token_within(value, eval, depth, &mut Met::default())
}

fn token_hole(hole: &Hole, eval: &Eval<'_>, depth: u32) -> Option<Token> {
    token_in_hole(hole, eval, depth, &mut Met::default())
}

/// What was looked into for a token, and how deep that was: what values are made of again and again is looked into once.
#[derive(Default)]
struct Met(FxHashMap<Part, u32>);

#[derive(PartialEq, Eq, Hash)]
enum Part {
    Object(ObjId),
    Hole(*const Hole),
}

impl Met {
    fn is_new(&mut self, part: Part, depth: u32) -> bool {
        let before = self.0.get(&part).is_some_and(|met| *met <= depth);
        if !before {
            self.0.insert(part, depth);
        }
        !before
    }
}

fn token_within(value: &Value, eval: &Eval<'_>, depth: u32, met: &mut Met) -> Option<Token> {
    if depth > 6 {
        return None;
    }
    match value {
        Value::Hole(h) => token_in_hole(h, eval, depth, met),
        Value::Str(s) => s.pieces.iter().find_map(|p| match p {
            StrPiece::Hole(h) => token_in_hole(h, eval, depth + 1, met),
            StrPiece::Text(_) => None,
        }),
        Value::Union(all) => all.iter().find_map(|v| token_within(v, eval, depth + 1, met)),
        Value::Object(id) if met.is_new(Part::Object(*id), depth) => {
            let obj = eval.object(*id)?;
            obj.fields.iter().map(|(_, v)| v).chain(&obj.items).find_map(|v| token_within(v, eval, depth + 1, met))
        }
        Value::Lib(lib) => {
            let obj = eval.object(lib.object?)?;
            if !matches!(lib.path.as_ref(), "Headers" | "FormData" | "Map" | "URLSearchParams") {
                return None;
            }
            obj.fields.iter().find_map(|(_, v)| token_within(v, eval, depth + 1, met))
        }
        _ => None,
    }
}

fn token_in_hole(hole: &Hole, eval: &Eval<'_>, depth: u32, met: &mut Met) -> Option<Token> {
    let token = |origin: Loc| Token { origin, by_flow: true, from_page: false, kept: None };
    let by_flow = |origin: Loc| Some(token(origin));
    let from_page = |origin: Loc| Some(Token { origin, by_flow: true, from_page: true, kept: None });
    match &hole.kind {
        HoleKind::Token(_) => by_flow(hole.loc),
        HoleKind::Body(event, path) if answers_with_token(*event, eval) => {
            let last = path.last().map(std::convert::AsRef::as_ref);
            last.is_none_or(|name| holds_token(name, eval)).then_some(Token {
                origin: hole.loc,
                by_flow: true,
                from_page: false,
                kept: None,
            })
        }
        HoleKind::Body(event, path) if path.last().is_some_and(|name| holds_token(name, eval)) && answers_relayed(*event, eval) => {
            Some(Token { by_flow: false, ..token(hole.loc) })
        }
        HoleKind::Read(place, Some(name)) if &**place == "sign-in" && holds_token(name, eval) => {
            is_sole_provider(eval).then(|| token(hole.loc))
        }
        HoleKind::Member(of, name) if is_of_sign_in(of) => (holds_token(name, eval) && is_sole_provider(eval)).then(|| token(hole.loc)),
        // What is read of a whole answer that holds a token (`data.token` of a helper's result).
        HoleKind::Member(of, name) => {
            let named = holds_token(name, eval);
            match of {
                // Where a client gives the body for an answer, or one that was read as an object of the app's own.
                Value::Hole(inner) if named && matches!(inner.kind, HoleKind::Answer(event) if answers_with_token(event, eval)) => {
                    by_flow(hole.loc)
                }
                Value::Hole(inner) => {
                    // `hash.match(/access_token=…/)[1]`: the pattern is no value, its group is one.
                    let group = name.bytes().all(|b| b.is_ascii_digit() || b == b'[' || b == b']')
                        && matches!(&inner.kind, HoleKind::Member(_, m) if matches!(&**m, "match()" | "exec()"));
                    let posted = &**name == ACCESS_TOKEN && is_posted(of, 0);
                    if posted || (named || group) && derived_from_fragment(of, eval, depth) {
                        return from_page(hole.loc);
                    }
                    if named || name.ends_with("()") { token_in_hole(inner, eval, depth + 1, met) } else { None }
                }
                Value::Lib(_) | Value::Str(_) | Value::Object(_) if named => {
                    let from_address = derived_from_fragment(of, eval, depth) || is_in_address(hole, of, eval);
                    from_address.then_some(Token { origin: hole.loc, by_flow: true, from_page: true, kept: None })
                }
                _ => None,
            }
        }
        HoleKind::Read(kind, Some(key)) if matches!(&**kind, "fragment" | "query" | "location") && matches!(&**key, "access_token") => {
            if may_come_back(eval.lowered(hole.loc.file).as_deref()) {
                from_page(hole.loc)
            } else {
                None
            }
        }
        HoleKind::Incoming(Some(key)) if &**key == ACCESS_TOKEN => from_page(hole.loc),
        HoleKind::Derived(_) if hole.is_condition() || !met.is_new(Part::Hole(hole), depth) => None,
        HoleKind::Derived(from) => {
            let cut_out = from.iter().any(|v| matches!(v, Value::Str(s) if s.mentions("access_token")))
                || hole.name.as_deref() == Some("access_token");
            if cut_out && from.iter().any(|v| derived_from_fragment(v, eval, depth)) {
                return from_page(hole.loc);
            }
            from.iter().find_map(|v| token_within(v, eval, depth + 1, met))
        }
        HoleKind::Env(name) => {
            let lower = name.to_ascii_lowercase();
            (lower.contains("egnyte") && lower.contains("token")).then_some(Token {
                origin: hole.loc,
                by_flow: false,
                from_page: false,
                kept: None,
            })
        }
        HoleKind::Param(..) | HoleKind::Opaque | HoleKind::Incoming(_) | HoleKind::Call(_) => {
            let name = hole.name.as_deref()?.to_ascii_lowercase();
            (name.contains("egnyte") && name.contains("token")).then_some(Token {
                origin: hole.loc,
                by_flow: false,
                from_page: false,
                kept: None,
            })
        }
        _ => None,
    }
}

/// Whether what is shown is the error that a call of an SDK gives in Go, beside a token or in its place (`err = client.Authenticate(…)`).
pub(super) fn is_error_of_sdk(origin: Loc, event: &Event, eval: &Eval<'_>, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let at = event.made_at();
    let Some(lowered) = file(at.file).filter(|lowered| lowered.language == Language::Go) else { return false };
    let of_sdk = eval.record.events.iter().any(|one| matches!(one.kind, EventKind::Sdk { .. }) && one.made_at() == origin);
    let names = names_in(&lowered, at.span);
    of_sdk && names.iter().any(|name| name.to_ascii_lowercase().ends_with("err")) && !names.iter().any(|name| names_a_token(name))
}

/// Whether a member of a request, or a method, is all of its headers.
fn names_headers(name: &str) -> bool {
    matches!(plain(name).as_str(), "headers" | "getheaders" | "header" | "allheaders" | "getallheaders")
}

/// Whether a request to Egnyte that goes through a central place has its token in a header before it comes there.
fn carries_token(carrier: EventId, eval: &Eval<'_>) -> bool {
    let clients: Vec<_> =
        eval.record.central.iter().filter(|one| one.carrier == Some(carrier)).filter_map(|one| one.client.as_ref()).collect();
    eval.record.events.iter().filter(|event| !event.void).any(|event| match &event.kind {
        EventKind::Request(request) => {
            request.client.as_ref().is_some_and(|own| clients.contains(&own))
                && goes_to_api(request)
                && !oauth::header_values(request, "authorization", eval).is_empty()
        }
        _ => false,
    })
}

/// Whether it is the token that the code looks for among the parameters of an address, whoever gave it that. An answer that is written
/// like one is none.
fn is_in_address(hole: &Hole, of: &Value, eval: &Eval<'_>) -> bool {
    let mut answered = false;
    visit(of, eval, &mut |part| answered |= matches!(part.kind, HoleKind::Body(..) | HoleKind::Answer(_)));
    let taken = |input: &Input| {
        &*input.key == "access_token" && input.in_address && input.loc == hole.loc && may_come_back(eval.lowered(input.loc.file).as_deref())
    };
    !answered && eval.record.inputs.iter().any(taken)
}

/// Whether Egnyte may send a browser back to code of this file with a token. A fragment never reaches a server: what comes to one under that
/// name is Egnyte's only where its code says so.
pub(in crate::facts) fn may_come_back(file: Option<&File>) -> bool {
    file.is_none_or(|lowered| lowered.language == Language::JavaScript || speaks_of_egnyte(lowered))
}

/// Whether a name is that of something that comes back beside a token: its type, when it expires, the state that was sent.
pub(super) fn names_another_part(name: &str) -> bool {
    const PARTS: &[&str] = &["type", "expires", "expiresin", "expiresat", "expiry", "expiration", "state", "scope", "domain", "host"];
    let plain = plain(name);
    PARTS.iter().any(|part| plain.ends_with(part))
}

/// Whether a value is a part of the page's fragment.
pub(super) fn is_of_fragment(value: &Value, depth: u32) -> bool {
    let Value::Hole(hole) = value else { return false };
    depth <= 6
        && match &hole.kind {
            HoleKind::Read(kind, key) => &**kind == "fragment" && key.is_none(),
            HoleKind::Derived(from) => !hole.is_condition() && from.iter().any(|one| is_of_fragment(one, depth + 1)),
            HoleKind::Member(of, _) => is_of_fragment(of, depth + 1),
            _ => false,
        }
}

/// Whether a value was made from the page's fragment or query.
fn derived_from_fragment(value: &Value, eval: &Eval<'_>, depth: u32) -> bool {
    if depth > 6 {
        return false;
    }
    match value {
        Value::Hole(h) => match &h.kind {
            HoleKind::Read(kind, _) => matches!(&**kind, "fragment" | "location" | "query"),
            HoleKind::Derived(from) => from.iter().any(|v| derived_from_fragment(v, eval, depth + 1)),
            HoleKind::Member(of, _) => derived_from_fragment(of, eval, depth + 1),
            _ => false,
        },
        Value::Str(s) => {
            s.pieces.iter().any(|p| matches!(p, StrPiece::Hole(h) if derived_from_fragment(&Value::Hole(h.clone()), eval, depth + 1)))
        }
        Value::Lib(lib) => lib
            .object
            .and_then(|id| eval.object(id))
            .is_some_and(|o| o.items.iter().chain(o.fields.iter().map(|(_, v)| v)).any(|v| derived_from_fragment(v, eval, depth + 1))),
        _ => false,
    }
}

/// Whether a value is the body that a request to the app came with, as it is or decoded: a page posts there what it was sent back with.
fn is_posted(value: &Value, depth: u32) -> bool {
    let Value::Hole(hole) = value else { return false };
    depth <= 6
        && match &hole.kind {
            HoleKind::Incoming(_) => true,
            HoleKind::Member(of, name) => {
                let body = matches!(&**name, "body" | "rawBody") && matches!(of, Value::Hole(of) if matches!(of.kind, HoleKind::Param(..)));
                body || is_posted(of, depth + 1)
            }
            HoleKind::Derived(from) => from.iter().any(|one| is_posted(one, depth + 1)),
            _ => false,
        }
}

/// Whether a value is, or visibly holds, a token that Egnyte gave the program.
pub(in crate::facts) fn is_given(value: &Value, eval: &Eval<'_>) -> bool {
    token_in(value, eval, 0).is_some_and(|token| token.by_flow)
}

/// Whether a value is the access token as Egnyte gave it, with nothing before it.
pub(in crate::facts) fn is_as_given(value: &Value, eval: &Eval<'_>) -> bool {
    value.alternatives().iter().any(|one| {
        let Value::Hole(hole) = one else { return false };
        let answer = match &hole.kind {
            HoleKind::Body(event, path) => path.last().filter(|_| answers_with_token(*event, eval)),
            HoleKind::Member(_, field) => Some(field).filter(|_| token_hole(hole, eval, 0).is_some_and(|token| token.by_flow)),
            _ => None,
        };
        answer.is_some_and(|field| matches!(accessed(field), "access_token" | "accessToken" | "AccessToken"))
    })
}

/// The field that a method gives access to (`getAccessToken()`, `accessToken()`), or the field itself.
fn accessed(name: &str) -> &str {
    let Some(method) = name.strip_suffix("()") else { return name };
    method.strip_prefix("get").filter(|field| field.starts_with(char::is_uppercase)).unwrap_or(method)
}

/// Whether a part of an answer is the token in it, as languages spell its name.
fn is_field_of_tokens(name: &str) -> bool {
    let name = accessed(name);
    matches!(name, "access_token" | "accessToken" | "AccessToken" | "refresh_token" | "refreshToken" | "RefreshToken" | "token" | "Token")
}

/// Whether a part of an answer is the token in it, by its own name or by what its declaration says of the JSON.
fn holds_token(name: &str, eval: &Eval<'_>) -> bool {
    let said = |field: &str| eval.json_name(field).is_some_and(|name| is_field_of_tokens(name));
    is_field_of_tokens(name) || said(accessed(name)) || name.ends_with("()") && said(&decapitalized(accessed(name)))
}

/// The field that an accessor is named after.
fn decapitalized(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Whether an event's answer holds an Egnyte token.
fn answers_with_token(event: EventId, eval: &Eval<'_>) -> bool {
    let Some(event) = eval.record.events.get(event.0 as usize) else { return false };
    match &event.kind {
        EventKind::Request(request) => asks_for_token(request) || goes_to_step(request, OAuthStep::Authorize),
        EventKind::Oauth { roles, .. } => {
            roles.iter().any(|(_, v)| Flat::all(v, Defaults::All).iter().any(|f| f.text.contains("puboauth")))
        }
        EventKind::Sdk { .. } => true,
        _ => false,
    }
}
