//! What requests are sent with because of the central places of their clients.

use std::borrow::Cow;
use std::rc::Rc;

use egnyte_rules::model::Role;

use crate::finding::Loc;
use crate::ir::{BinaryOp, Expr, ExprKind, File, FuncId};
use crate::link::eval::Eval;
use crate::link::record::{Addition, Event, Request};
use crate::link::value::{ObjId, Value};
use crate::source::FileId;

use super::bearing::How;
use super::flat::{Defaults, Flat, HOLE};
use super::handling;
use super::names::function_of;

/// The words that names of addresses and their parts have.
const ADDRESS_WORDS: &[&str] = &["url", "uri", "host", "domain", "origin", "authority", "path"];

/// The words of methods that hold a text against another.
const HOLDS_AGAINST: &[&str] =
    &["startswith", "starts_with", "endswith", "includes", "include", "contains", "matches", "match", "equals", "hasprefix", "test"];

/// What the central places of a request's client put on every one of its requests.
pub(super) fn to_all<'a>(
    request: &'a Request,
    event: &'a Event,
    eval: &'a Eval<'_>,
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
) -> Vec<&'a Addition> {
    of(request, event, eval).filter(|added| !is_for_some(added, file)).collect()
}

/// What the central places of a request's client put on it.
pub(super) fn of<'a>(request: &'a Request, event: &'a Event, eval: &'a Eval<'_>) -> impl Iterator<Item = &'a Addition> {
    let record = &eval.record;
    // Of the clients that one place makes, each has what was put on it alone.
    let site = |client: Option<ObjId>| client.and_then(|client| eval.object(client)).map(|client| client.site);
    let of_another = move |added: &Addition| {
        let apart = added.client.is_some() && request.sender.is_some() && added.client != request.sender;
        apart && site(added.client) == site(request.sender)
    };
    let is_for = move |added: &Addition| {
        record.central.iter().any(|place| place.handler == Some(added.place) && handling::is_for(place, event, record))
    };
    record.additions.iter().filter(move |added| !of_another(added) && is_for(added))
}

/// A request with what was put on it. What it has itself comes first. Where another scheme may stand before the token, by
/// the way that is taken or by the place, this request's is not known.
pub(super) fn whole<'a>(request: &'a Request, added: &[&Addition], eval: &Eval<'_>) -> Cow<'a, Request> {
    if added.is_empty() {
        return Cow::Borrowed(request);
    }
    let (in_query, in_header): (Vec<&Addition>, Vec<&Addition>) = added.iter().partition(|added| added.role == Role::Query);
    let mut whole = request.clone();
    whole.query.extend(in_query.iter().map(|added| added.value.clone()));
    let mut schemes: Vec<String> = in_header.iter().flat_map(|added| schemes(added, eval)).collect();
    schemes.dedup();
    if schemes.len() == 1 {
        whole.headers.extend(in_header.iter().map(|added| added.value.clone()));
    }
    Cow::Owned(whole)
}

/// Where a token was put on a request this way.
pub(super) fn place_of(how: &How, added: &[&Addition]) -> Option<Loc> {
    let role = if matches!(how, How::Query(_)) { Role::Query } else { Role::Headers };
    added.iter().find(|added| added.role == role).map(|added| added.loc)
}

/// The known beginnings of what is put into the header.
fn schemes(added: &Addition, eval: &Eval<'_>) -> Vec<String> {
    let Value::Object(id) = &added.value else { return Vec::new() };
    let values = eval.object(*id).into_iter().flat_map(|record| &record.fields);
    let texts = values.flat_map(|(_, value)| Flat::all(value, Defaults::All));
    texts.map(|flat| flat.text.split(HOLE).next().unwrap_or_default().to_owned()).collect()
}

/// Whether the code that puts it there asks for the address first: it is for some of the requests alone.
fn is_for_some(added: &Addition, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let Some(lowered) = file(added.loc.file) else { return false };
    let around = function_of(&lowered, added.loc.span);
    if around == FuncId(0) {
        return false;
    }
    let names_address = |name: &str| {
        let lower = name.to_ascii_lowercase();
        ADDRESS_WORDS.iter().any(|word| lower.contains(word))
    };
    let named = |expr: &Expr| match &expr.kind {
        ExprKind::Name(name) | ExprKind::Member { name, .. } => names_address(name),
        _ => false,
    };
    let asks = |expr: &Expr| match &expr.kind {
        ExprKind::Binary(op, ..) => matches!(op, BinaryOp::Eq | BinaryOp::Ne | BinaryOp::In | BinaryOp::NotIn),
        ExprKind::Call { callee, .. } => match &lowered.expr(*callee).kind {
            ExprKind::Member { name, .. } => {
                let lower = name.to_ascii_lowercase();
                HOLDS_AGAINST.iter().any(|word| lower.starts_with(word))
            }
            _ => false,
        },
        _ => false,
    };
    let asking: Vec<&Expr> = lowered.exprs_in(lowered.function(around).span).filter(|expr| asks(expr)).collect();
    asking.iter().any(|expr| lowered.exprs_in(expr.span).any(named))
}
