//! Whether code takes the token out of what it sends or keeps.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{Arg, ExprId, ExprKind, File, Key, Pattern, Prop, Span, UnaryOp};
use crate::link::record::Event;
use crate::source::FileId;

use super::names::{function_of, names_in, path_of};
use super::parting::{empty, takes_away};
use super::tokens::names_a_token;

/// How calls are named that leave some of a record, beside those that take away.
const NARROWS: &[&str] = &["forget", "pull", "without", "except", "extract", "omit", "retain", "putnull", "unset"];

/// Whether the function that keeps or sends what holds the token, or whatever is called so, took the token out before
/// (`data.delete("token"); write(data)`), which is not seen where nobody knows all that `data` may be, or leaves it out as it
/// sends (`render json: data, except: […]`).
pub(super) fn is_taken_out(origin: Loc, names: Names, event: &Event, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let site = event.made_at();
    let Some(file) = file(site.file) else { return false };
    let own = file.function(function_of(&file, site.span)).span;
    let is_own = origin.file == site.file && own.contains(origin.span);
    // What the function itself asked for is another record than the one that something is taken out of, unless that is what it sends.
    let sent = names_in(&file, site.span);
    let of_sent = |at: Span| !is_own || file.exprs_in(at).any(|expr| matches!(&expr.kind, ExprKind::Name(name) if sent.contains(name)));
    let before = || file.exprs_in(own).filter(|expr| expr.span.end <= site.span.start);
    before().any(|expr| takes_out(&file, &expr.kind, names) && of_sent(expr.span))
        || file.exprs_in(site.span).any(|expr| leaves_out(&file, &expr.kind))
}

/// How what is taken out is called.
type Names = fn(&str) -> bool;

/// Whether a name is that of a token, or of what one is asked for with.
pub(super) fn names_a_secret(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    names_a_token(name) || lower.ends_with("secret") || lower.ends_with("password")
}

/// Whether an expression is the key of a token.
fn is_key(expr: &ExprKind, names: Names) -> bool {
    matches!(expr, ExprKind::Str(text) if names(&text.cooked))
}

/// Whether a place is a record's token.
fn is_token_of(file: &File, place: ExprId, names: Names) -> bool {
    match &file.expr(place).kind {
        ExprKind::Member { name, .. } => names(name),
        ExprKind::Index { index, .. } => is_key(&file.expr(*index).kind, names),
        _ => false,
    }
}

/// Whether what is put in a token's place leaves nothing of it: no value, or a text that stands for one (`"***"`).
fn covers(file: &File, value: ExprId) -> bool {
    empty(file.expr(value)) || matches!(file.expr(value).kind, ExprKind::Str(_))
}

/// Whether an expression takes a token out of a record.
fn takes_out(file: &File, expr: &ExprKind, names: Names) -> bool {
    match expr {
        ExprKind::Unary(UnaryOp::Delete, of) => is_token_of(file, *of, names),
        ExprKind::Assign { target, op: None, value } => {
            matches!(&**target, Pattern::Place(place) if is_token_of(file, *place, names)) && covers(file, *value)
        }
        ExprKind::Call { callee, args } => {
            let path = path_of(file, *callee);
            let Some(last) = path.last().map(|name| name.trim_end_matches('!')) else { return false };
            let takes = takes_away(last);
            // A key alone: a table's name has a condition beside it.
            let alone = args.iter().skip(1).all(|arg| matches!(file.expr(arg.value).kind, ExprKind::Null));
            let by_key = takes && alone && args.first().is_some_and(|arg| is_key(&file.expr(arg.value).kind, names));
            // A row is taken out of a table by its conditions.
            let of_table = args.iter().any(|arg| matches!(file.expr(arg.value).kind, ExprKind::Object(_)));
            let narrows = takes && !of_table || NARROWS.contains(&last.to_ascii_lowercase().as_str());
            let holds_key = |id: ExprId| file.exprs_in(file.expr(id).span).any(|part| is_key(&part.kind, names));
            let of_record = || args.iter().any(|arg| is_token_of(file, arg.value, names) || holds_key(arg.value));
            by_key || narrows && of_record()
        }
        _ => false,
    }
}

/// Whether a part of what is sent leaves the token out of the rest.
fn leaves_out(file: &File, expr: &ExprKind) -> bool {
    match expr {
        // `{...answer, access_token: undefined}`, `{**answer, "access_token": "***"}`
        ExprKind::Object(props) => {
            let whole = props.iter().any(|prop| matches!(prop, Prop::Spread(_)));
            let covered = |name: &str, value: ExprId| names_a_token(name) && covers(file, value);
            whole && props.iter().any(|prop| matches!(prop, Prop::Pair(Key::Name(name, _), value) if covered(name, *value)))
        }
        ExprKind::Call { callee, args } => {
            let chosen = |arg: &Arg| match arg.name.as_deref() {
                Some("only" | "except") => true,
                Some(name) => names_a_token(name) && empty(file.expr(arg.value)),
                None => false,
            };
            // `JSON.stringify(answer, ["expires_in"])`
            let shown = || args.get(1).is_some_and(|chosen| !empty(file.expr(chosen.value)));
            args.iter().any(chosen) || path_of(file, *callee).last().is_some_and(|name| &**name == "stringify") && shown()
        }
        _ => false,
    }
}
