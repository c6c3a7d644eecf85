//! How requests of the API carry their token.

use std::rc::Rc;

use egnyte_rules::matcher::{self, Host, OAuthStep, Target};
use rustc_hash::FxHashSet;

use crate::finding::{Confidence, Loc};
use crate::ir::{Expr, ExprKind, File, FuncId, Key, Prop, Span};
use crate::link::eval::{Eval, signing::TOKEN_PARAMETERS};
use crate::link::object::ObjKind;
use crate::link::record::{Addition, Event, EventKind, Request};
use crate::link::value::{FuncRef, Hole, HoleKind, NOWHERE, StrPiece, Value};
use crate::source::FileId;

use super::additions;
use super::calls::ApiCall;
use super::flat::{Defaults, Flat, HOLE};
use super::names::function_of;
use super::oauth;
use super::rows::Rows;
use super::sessions::Sessions;
use super::targets::goes_to;
use super::tokens;

/// A token that does not travel as `Authorization: Bearer <token>`.
#[derive(Debug, Clone)]
pub struct Bearing {
    /// Where the code says how it travels.
    pub loc: Loc,
    /// The call.
    pub call: Loc,
    /// How.
    pub how: How,
    /// The literal that stands before the token, where it is nothing but a scheme and begins no other request's header.
    pub scheme: Option<Loc>,
    /// How sure it is.
    pub confidence: Confidence,
    /// The function it stands in.
    pub function: FuncRef,
}

/// A wrong way for a token to travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// In the query, as this parameter.
    Query(String),
    /// In the header, with something else than `Bearer ` before it.
    Scheme(String),
    /// As HTTP Basic credentials.
    Basic,
}

/// The parameter that a revocation names its token by: it is the body's.
const REVOKED: &[&str] = &["token", "access_token", "refresh_token"];

/// The calls and revocations whose token travels otherwise than it should, each place once.
#[must_use]
pub(super) fn find(
    eval: &Eval<'_>,
    calls: &[ApiCall],
    in_scope: &dyn Fn(Loc) -> bool,
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
    rows: &Rows<'_>,
) -> Vec<Bearing> {
    let mut out: Vec<Bearing> = Vec::new();
    let sessions = Sessions::of(eval);
    let of_others = of_others(rows, &sessions, eval);
    let borne = put_behind_bearer(calls, eval);
    for call in calls.iter().filter(|c| !c.sdk) {
        for at in &call.events {
            let Some(event) = eval.record.events.get(*at) else { continue };
            let EventKind::Request(request) = &event.kind else { continue };
            let added = additions::to_all(request, event, eval, file);
            let request = &*additions::whole(request, &added, eval);
            let in_query = in_query(request, TOKEN_PARAMETERS, eval).or_else(|| as_token_in_query(request, eval));
            for (how, loc) in in_query
                .into_iter()
                .chain(in_header(request, rows, &sessions, eval).or_else(|| as_bare_as_elsewhere(request, &borne, eval)))
            {
                let loc = loc.filter(|l| *l != NOWHERE);
                let named = |name: &str| named_at(name, event, file);
                let loc = loc.or_else(|| match &how {
                    How::Query(name) => named(name),
                    How::Scheme(_) => named("Authorization").or_else(|| named("authorization")),
                    How::Basic => None,
                });
                let scheme = loc.filter(|at| matches!(&how, How::Scheme(word) if !word.is_empty()) && !of_others.contains(at));
                // One helper that puts it there is one place, however many calls it serves.
                let loc = loc.or_else(|| additions::place_of(&how, &added)).unwrap_or_else(|| event.made_at());
                out.push(Bearing { loc, call: call.loc, how, scheme, confidence: call.confidence, function: call.function });
            }
        }
    }
    for event in eval.record.events.iter().filter(|event| !event.void && in_scope(event.chain[0])) {
        let EventKind::Request(request) = &event.kind else { continue };
        let Some((how, loc)) = in_query(request, REVOKED, eval).filter(|_| revokes(request)) else { continue };
        let call = event.made_at();
        let loc = loc.filter(|l| *l != NOWHERE).or_else(|| if let How::Query(name) = &how { named_at(name, event, file) } else { None });
        let (loc, function) = (loc.unwrap_or(call), event.root);
        out.push(Bearing { loc, call, how, scheme: None, confidence: Confidence::High, function });
    }
    out.extend(
        eval.record.events.iter().filter(|event| !event.void && in_scope(event.chain[0])).filter_map(|event| handed_on(event, file)),
    );
    out.sort_by_key(|b| (b.loc, b.call));
    out.dedup_by(|next, kept| next.loc == kept.loc && next.how == kept.how);
    out
}

/// An address of the API with the token in it that a server sends the browser to, or that is given to whoever asks for one. (Where a
/// page goes there, the browser makes a request.)
fn handed_on(event: &Event, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Option<Bearing> {
    let EventKind::Sink { kind, value: address, .. } = &event.kind else { return None };
    if !matches!(&**kind, "redirect" | "link") {
        return None;
    }
    let call = event.made_at();
    Flat::all(address, Defaults::All).iter().filter(|flat| asks_the_api(flat)).find_map(|flat| {
        let (how, loc) = in_address(flat, TOKEN_PARAMETERS)?;
        let named = || if let How::Query(name) = &how { named_at(name, event, file) } else { None };
        let loc = loc.filter(|at| *at != NOWHERE).or_else(named).unwrap_or(call);
        Some(Bearing { loc, call, how, scheme: None, confidence: Confidence::High, function: event.root })
    })
}

/// Whether an address is surely one of Egnyte's API.
fn asks_the_api(flat: &Flat) -> bool {
    let found = matcher::match_url(Some("GET"), &flat.parts());
    matches!(found.target, Target::Api(_)) && found.host.is_egnytes()
}

/// Where the name of a parameter is written: in the innermost function on the way that does, or else, once, in the file that sends.
fn named_at(name: &str, event: &Event, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Option<Loc> {
    let written = |file: &File, span: Span| -> Vec<Span> {
        let in_expr = |expr: &Expr| -> Option<Span> {
            match &expr.kind {
                ExprKind::Str(text) => (*text.cooked == *name).then_some(expr.span),
                ExprKind::Member { name: member, name_span, .. } => (**member == *name).then_some(*name_span),
                ExprKind::Object(props) => props.iter().find_map(|prop| match prop {
                    Prop::Pair(Key::Name(key, at), _) if **key == *name => Some(*at),
                    _ => None,
                }),
                ExprKind::Call { args, .. } | ExprKind::New { args, .. } => {
                    let arg = args.iter().find(|arg| arg.name.as_deref() == Some(name))?;
                    Some(file.expr(arg.value).span)
                }
                _ => None,
            }
        };
        let mut found: Vec<Span> = file.exprs_in(span).filter_map(in_expr).collect();
        // The name of an entry may be a text of its own.
        found.sort_by_key(|at| at.start);
        found.dedup();
        found
    };
    for call in event.chain.iter().rev() {
        let Some(lowered) = file(call.file) else { continue };
        let around = function_of(&lowered, call.span);
        if around == FuncId(0) {
            continue;
        }
        if let Some(at) = written(&lowered, lowered.function(around).span).first() {
            return Some(Loc { file: call.file, span: *at });
        }
    }
    let sent = event.made_at();
    let lowered = file(sent.file)?;
    match written(&lowered, lowered.functions[0].span).as_slice() {
        [only] => Some(Loc { file: sent.file, span: *only }),
        _ => None,
    }
}

/// The literals that the headers of other vendors' requests begin with.
fn of_others(rows: &Rows<'_>, sessions: &Sessions, eval: &Eval<'_>) -> FxHashSet<Loc> {
    let events = eval.record.events.iter().filter(|event| !event.void);
    let requests = events.filter_map(|event| if let EventKind::Request(request) = &event.kind { Some(request) } else { None });
    let theirs = requests.filter(|request| goes_to(request, |found| matches!(found.host, Host::Other(_))));
    theirs.filter_map(|request| in_header(request, rows, sessions, eval)?.1).collect()
}

/// How much of a call's token is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Borne {
    /// No `Authorization` header was seen on it.
    Unseen,
    /// There is one, and what it begins with is not known.
    Open,
    /// Every record of it has its token in the header, as `Bearer <token>`.
    Header,
}

/// How the token of a call surely travels. An SDK of the catalogue is trusted.
#[must_use]
pub fn borne(call: &ApiCall, eval: &Eval<'_>) -> Borne {
    let of = |at: &usize| match eval.record.events.get(*at).map(|e| &e.kind) {
        Some(EventKind::Request(request)) => {
            let added: Vec<&Addition> = additions::of(request, &eval.record.events[*at], eval).collect();
            let request = &*additions::whole(request, &added, eval);
            let values = oauth::header_values(request, "authorization", eval);
            let texts: Vec<Flat> = values.iter().flat_map(|v| Flat::all(v, Defaults::All)).collect();
            let right =
                |flat: &Flat| flat.text.get(..7).is_some_and(|s| s.eq_ignore_ascii_case("bearer ")) && !flat.text[7..].trim().is_empty();
            // A scheme alone is what a failed request for a token leaves.
            let nothing = |flat: &Flat| flat.text.trim().eq_ignore_ascii_case("bearer");
            if texts.iter().any(right) && texts.iter().all(|flat| right(flat) || nothing(flat)) {
                Borne::Header
            } else if values.is_empty() {
                Borne::Unseen
            } else {
                Borne::Open
            }
        }
        Some(EventKind::Sdk { .. }) => Borne::Header,
        _ => Borne::Unseen,
    };
    if call.sdk { Borne::Header } else { call.events.iter().map(of).min().unwrap_or(Borne::Header) }
}

/// Whether a request surely revokes a token of Egnyte's.
fn revokes(request: &Request) -> bool {
    goes_to(request, |found| found.target == Target::OAuth(OAuthStep::Revoke) && found.host.is_egnytes())
}

fn in_query(request: &Request, names: &[&str], eval: &Eval<'_>) -> Option<(How, Option<Loc>)> {
    if let Some(found) = Flat::all(&request.url, Defaults::All).iter().find_map(|flat| in_address(flat, names)) {
        return Some(found);
    }
    let beside = request.query.iter().flat_map(Value::alternatives);
    beside
        .filter(|value| matches!(value, Value::Str(_)))
        .flat_map(|text| Flat::all(text, Defaults::All))
        .find_map(|flat| in_pairs(&flat, 0, names))
        .or_else(|| {
            let mut given = given_in_query(request, names, eval);
            let (name, _) = given.find(|(_, value)| !matches!(value, Value::Null | Value::Num(_) | Value::Bool(_)))?;
            Some((How::Query(name.to_owned()), None))
        })
}

/// What records and lists of pairs that are sent as the query give for these parameters, each with its name.
fn given_in_query<'a>(request: &'a Request, names: &'a [&str], eval: &'a Eval<'_>) -> impl Iterator<Item = (&'a str, &'a Value)> {
    let held = request.query.iter().flat_map(Value::alternatives).filter_map(|value| match value {
        Value::Object(id) => eval.object(*id),
        Value::Lib(lib) => eval.object(lib.object?),
        _ => None,
    });
    held.flat_map(move |held| {
        let pairs = held.items.iter().filter_map(|item| match item {
            Value::Object(pair) => match eval.object(*pair)?.items.as_slice() {
                [name, value] => Some((name.as_text()?, value)),
                _ => None,
            },
            _ => None,
        });
        let fields = held.fields.iter().map(|(name, value)| (name.to_string(), value));
        fields.chain(pairs).filter_map(|(given, value)| names.iter().find(|name| **name == given).map(|name| (*name, value)))
    })
}

/// What is called a token in the query, where what is given for it is called one that lets somebody in: pages of a list have tokens too.
fn as_token_in_query(request: &Request, eval: &Eval<'_>) -> Option<(How, Option<Loc>)> {
    const NAME: &str = "token";
    let lets_in = |hole: &Hole| hole.name.as_deref().is_some_and(|name| !name.eq_ignore_ascii_case(NAME) && tokens::names_a_token(name));
    let in_address = Flat::all(&request.url, Defaults::All).iter().find_map(|flat| {
        let (how, loc) = in_address(flat, &[NAME])?;
        let query = &flat.text[flat.text.find('?')?..];
        let at = flat.text.len() - query.len() + query.find("token=")? + "token=".len();
        flat.holes(at, at + HOLE.len_utf8()).any(|hole| lets_in(hole)).then_some((how, loc))
    });
    in_address.or_else(|| {
        let mut given = given_in_query(request, &[NAME], eval);
        given.any(|(_, value)| value.as_hole().is_some_and(|hole| lets_in(hole))).then(|| (How::Query(NAME.to_owned()), None))
    })
}

/// The first of the parameters that the query of an address has, and where its name stands.
fn in_address(flat: &Flat, names: &[&str]) -> Option<(How, Option<Loc>)> {
    in_pairs(flat, flat.text.find('?')?, names)
}

/// The first of the parameters that the query has which begins there in a text, and where its name stands.
fn in_pairs(flat: &Flat, query: usize, names: &[&str]) -> Option<(How, Option<Loc>)> {
    let bytes = flat.text.as_bytes();
    names.iter().find_map(|name| {
        let begins = |at: usize| at == 0 || matches!(bytes[at - 1], b'?' | b'&');
        let named = |at: &usize| begins(*at) && bytes.get(at + name.len()) == Some(&b'=');
        let at = flat.text[query..].match_indices(name).map(|(at, _)| query + at).find(named)?;
        Some((How::Query((*name).to_owned()), flat.loc(at, at + name.len())))
    })
}

/// Whether what is given to authenticate with is surely a user's name and password: the same option takes much else.
fn is_user_and_password(basic: &Value, eval: &Eval<'_>) -> bool {
    match basic {
        Value::Object(id) => eval.object(*id).is_some_and(|o| match &o.kind {
            ObjKind::List => o.items.len() == 2,
            ObjKind::Record => ["user", "username"].iter().any(|key| o.get(key).is_some()),
            _ => false,
        }),
        Value::Lib(lib) => lib.path.ends_with("BasicAuth"),
        // Both in one text (`CURLOPT_USERPWD`).
        Value::Str(text) => text.mentions(":"),
        _ => false,
    }
}

/// What calls put behind `Bearer`, alone: it does not hold that itself.
fn put_behind_bearer(calls: &[ApiCall], eval: &Eval<'_>) -> Vec<Value> {
    let events = calls.iter().filter(|call| !call.sdk).flat_map(|call| &call.events);
    let requests = events.filter_map(|at| match &eval.record.events.get(*at)?.kind {
        EventKind::Request(request) => Some(request),
        _ => None,
    });
    let behind = |value: &Value| match value {
        Value::Str(text) => match text.pieces.as_slice() {
            [StrPiece::Text(scheme), StrPiece::Hole(token)] if scheme.text.eq_ignore_ascii_case("bearer ") => {
                Some(Value::Hole(token.clone()))
            }
            _ => None,
        },
        _ => None,
    };
    requests.filter_map(|request| behind(&sole_authorization(request, eval)?)).collect()
}

/// The one value that a request's header is surely given.
fn sole_authorization(request: &Request, eval: &Eval<'_>) -> Option<Value> {
    match oauth::header_values(request, "authorization", eval).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// A token of settings or of a caller's that stands alone in the header of one call, and behind `Bearer` in that of another.
fn as_bare_as_elsewhere(request: &Request, borne: &[Value], eval: &Eval<'_>) -> Option<(How, Option<Loc>)> {
    let given = sole_authorization(request, eval)?;
    let from_outside = matches!(given.as_hole()?.kind, HoleKind::Env(_) | HoleKind::Read(..) | HoleKind::Param(..));
    (from_outside && borne.iter().any(|token| token.same(&given))).then(|| (How::Scheme(String::new()), None))
}

fn in_header(request: &Request, rows: &Rows<'_>, sessions: &Sessions, eval: &Eval<'_>) -> Option<(How, Option<Loc>)> {
    let Some(flat) = oauth::header(request, "authorization", eval) else {
        let held = request.headers.iter().find_map(|headers| match headers {
            Value::Lib(lib) => eval.object(lib.object?)?.get("@basic").cloned(),
            _ => None,
        });
        let basic = request.basic.clone().or(held).filter(|basic| is_user_and_password(basic, eval));
        // One helper that puts them there is one place, however many calls it serves.
        let site = |basic: &Value| if let Value::Object(id) = basic { eval.object(*id).map(|pair| pair.site) } else { None };
        return basic.map(|basic| (How::Basic, site(&basic)));
    };
    if oauth::header_values(request, "authorization", eval)
        .iter()
        .any(|value| tokens::is_as_given(value, eval) || rows.is_as_given(value, eval) || sessions.is_as_given(value, eval))
    {
        return Some((How::Scheme(String::new()), None));
    }
    // What else begins with a hole may hold the scheme already.
    let known = &flat.text[..flat.text.find(HOLE).unwrap_or(flat.text.len())];
    let right = known.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer "));
    if known.trim().is_empty() || right {
        return None;
    }
    // A whole text of one word is a token by itself, or what stands for one.
    let first = known.split_whitespace().next().unwrap_or_default();
    let scheme: String = if flat.text.contains(HOLE) || known.contains(' ') { first.chars().take(20).collect() } else { String::new() };
    // The scheme may stand in a literal of its own.
    Some((How::Scheme(scheme), flat.loc(0, known.len()).or_else(|| flat.loc(0, first.len()))))
}
