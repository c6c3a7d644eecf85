//! API paths that stand in the code and that no request was seen to use: nobody calls them, or the analysis did not see who does.

use std::collections::BTreeMap;
use std::rc::Rc;

use egnyte_rules::matcher::{self, Part, Target};

use crate::finding::Loc;
use crate::ir::{Expr, ExprKind, File, Piece};
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::Value;
use crate::source::FileId;

use super::flat::{Defaults, Flat};

/// A text of the code that holds an API path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdlePath {
    /// The text.
    pub loc: Loc,
    /// The path, as far as it is known.
    pub path: String,
    /// The paths of the endpoints that it may be.
    pub endpoints: Vec<&'static str>,
    /// The scopes that a call of it may need.
    pub scopes: Vec<String>,
}

/// The paths among the texts of `files`, in order.
#[must_use]
pub fn find(eval: &Eval<'_>, files: &[(FileId, Rc<File>)]) -> Vec<IdlePath> {
    let of = |(id, file): &(FileId, Rc<File>)| -> Vec<IdlePath> {
        file.exprs.iter().filter_map(|expr| path(Loc { file: *id, span: expr.span }, expr)).collect()
    };
    let mut out: Vec<IdlePath> = files.iter().flat_map(of).collect();
    if out.is_empty() {
        return out;
    }
    let used = used(eval);
    out.retain(|idle| !used.get(&idle.loc.file).is_some_and(|parts| parts.iter().any(|part| idle.loc.span.contains(part.span))));
    // A template and a piece of it are one text.
    out.sort_by_key(|idle| (idle.loc.file, idle.loc.span.start, std::cmp::Reverse(idle.loc.span.end)));
    out.dedup_by(|next, kept| next.loc.file == kept.loc.file && kept.loc.span.contains(next.loc.span));
    out
}

/// The known parts of every address that something asks for or that leaves the program, by their files.
fn used(eval: &Eval<'_>) -> BTreeMap<FileId, Vec<Loc>> {
    let mut out: BTreeMap<FileId, Vec<Loc>> = BTreeMap::new();
    let mut add = |value: &Value| {
        for flat in Flat::all(value, Defaults::All) {
            flat.places(0, flat.text.len()).for_each(|loc| out.entry(loc.file).or_default().push(loc));
        }
    };
    for event in &eval.record.events {
        match &event.kind {
            EventKind::Request(request) => add(&request.url),
            EventKind::Navigate { url } => add(url),
            EventKind::Escape { value } => add(value),
            EventKind::Sdk { args, .. } => args.iter().for_each(&mut add),
            _ => {}
        }
    }
    out
}

/// The API path that a text holds.
fn path(loc: Loc, expr: &Expr) -> Option<IdlePath> {
    let pieces: Vec<Option<&str>> = match &expr.kind {
        ExprKind::Str(text) => vec![Some(&text.cooked)],
        ExprKind::Template(pieces) => {
            pieces.iter().map(|piece| if let Piece::Text(text) = piece { Some(&*text.cooked) } else { None }).collect()
        }
        _ => return None,
    };
    // Most texts hold none.
    if !pieces.iter().flatten().any(|piece| piece.contains("/pubapi/")) {
        return None;
    }
    let text: String = pieces.iter().map(|piece| piece.unwrap_or("{…}")).collect();
    let (_, path) = text.split_once("/pubapi/").filter(|_| !text.contains(char::is_whitespace))?;
    let parts: Vec<Part<'_>> = pieces.iter().map(|piece| piece.map_or(Part::Hole, Part::Text)).collect();
    let Target::Api(found) = matcher::match_url(None, &parts).target else { return None };
    let endpoints: Vec<&str> = found.candidates.iter().map(|endpoint| &*endpoint.path).collect();
    let scopes = found.possible_scopes().into_iter().map(str::to_owned).collect();
    (!endpoints.is_empty()).then(|| IdlePath { loc, path: format!("/pubapi/{path}"), endpoints, scopes })
}
