//! What requests are sent with because of the central places of their clients.

use std::borrow::Cow;
use std::rc::Rc;

use egnyte_rules::model::Role;

use crate::ir::{BinaryOp, Expr, ExprKind, File, FuncId};
use crate::link::eval::Eval;
use crate::link::record::{Event, PutOn, Request};
use crate::link::value::{ObjId, Value};
use crate::source::FileId;

use super::flat::{Defaults, Flat, HOLE};
use super::handling;
use super::names::function_of;

/// The words that names of addresses and their parts have.
const ADDRESS_WORDS: &[&str] = &["url", "uri", "host", "domain", "origin", "authority", "path"];

/// The words of methods that hold a text against another.
const HOLDS_AGAINST: &[&str] =
    &["startswith", "starts_with", "endswith", "includes", "include", "contains", "matches", "match", "equals", "hasprefix", "test"];

/// A request with what the central places of its client put on it. What it has itself comes first. Where several places put another scheme
/// before the token, their clients come from one factory, and which of them this request goes through is not known.
pub(super) fn whole<'a>(request: &'a Request, event: &Event, eval: &Eval<'_>, counts: &dyn Fn(&PutOn) -> bool) -> Cow<'a, Request> {
    let record = &eval.record;
    if record.put_on.is_empty() {
        return Cow::Borrowed(request);
    }
    // Of the clients that one place makes, each has what was put on it alone.
    let site = |client: Option<ObjId>| client.and_then(|client| eval.object(client)).map(|client| client.site);
    let of_another = |put: &PutOn| {
        let apart = put.client.is_some() && request.sender.is_some() && put.client != request.sender;
        apart && site(put.client) == site(request.sender)
    };
    let of_it = |put: &&PutOn| {
        counts(put)
            && !of_another(put)
            && record.central.iter().any(|place| place.handler == Some(put.place) && handling::is_for(place, event, record))
    };
    let (in_query, in_header): (Vec<&PutOn>, Vec<&PutOn>) = record.put_on.iter().filter(of_it).partition(|put| put.role == Role::Query);
    let mut whole = Cow::Borrowed(request);
    if !in_query.is_empty() {
        whole.to_mut().query.extend(in_query.iter().map(|put| put.value.clone()));
    }
    if in_header.split_first().is_some_and(|(first, others)| others.iter().all(|put| schemes(put, eval) == schemes(first, eval))) {
        whole.to_mut().headers.extend(in_header.iter().map(|put| put.value.clone()));
    }
    whole
}

/// The known beginnings of what is put into the header.
fn schemes(put: &PutOn, eval: &Eval<'_>) -> Vec<String> {
    let Value::Object(id) = &put.value else { return Vec::new() };
    let values = eval.object(*id).into_iter().flat_map(|record| &record.fields);
    let texts = values.flat_map(|(_, value)| Flat::all(value, Defaults::All));
    texts.map(|flat| flat.text.split(HOLE).next().unwrap_or_default().to_owned()).collect()
}

/// Whether the code that puts it there asks for the address first: it is for some of the requests alone.
pub(super) fn is_for_some(put: &PutOn, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let Some(lowered) = file(put.loc.file) else { return false };
    let around = function_of(&lowered, put.loc.span);
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
