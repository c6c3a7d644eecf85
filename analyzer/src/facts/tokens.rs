//! Where tokens are shown and kept.

mod recognized;

use std::rc::Rc;

use rustc_hash::FxHashSet;

use crate::finding::{Confidence, Loc};
use crate::ir::{ExprKind, File, Name, Pattern};
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind};
use crate::link::value::{CLOCK, FuncRef, Hole, HoleKind, StrPiece, Value};
use crate::source::FileId;

use super::Code;
use super::answers::Answers;
use super::brought::brought_in;
use super::names::{bound, function_of, plain};
use super::read_back::Sent;
use super::rows::Rows;
use super::sessions::Sessions;
use super::templates::Templates;
use super::{outcome, taken_out};
use recognized::{Look, is_error_of_sdk, is_of_fragment, names_another_part, plain_token, takes_token_after, token_in};
pub(super) use recognized::{is_as_given, is_given, may_come_back};

/// The entry of an answer that holds the token.
const ACCESS_TOKEN: &str = "access_token";

/// A token that reaches a place outside.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The kind of place (`local-storage`).
    pub kind: String,
    /// Where the app's own code puts it there.
    pub loc: Loc,
    /// Where the token comes from.
    pub origin: Option<Loc>,
    /// Where others come from that are put into the same place with it.
    pub beside: Vec<Loc>,
    /// The calls between.
    pub via: Vec<Loc>,
    /// Where it was put into the session, or the row, that it is read from.
    pub kept: Option<Loc>,
    /// The key it is stored under, if known.
    pub key: Option<String>,
    /// It was read from the page's own address: a token of whoever sent the browser back.
    pub from_page: bool,
    /// How sure it is that it is a token of Egnyte's.
    pub confidence: Confidence,
    /// The function it stands in.
    pub function: FuncRef,
}

/// Whether what reaches a place is seen there.
fn shows(kind: &str) -> bool {
    matches!(kind, "log" | "html" | "response" | "redirect" | "cookie" | "navigate" | "message")
}

/// Whether what reaches a place is kept where scripts of the page can read it.
fn keeps_in_browser(kind: &str) -> bool {
    matches!(kind, "local-storage" | "session-storage" | "indexed-db")
}

/// Whether what reaches a place is kept there as it is.
fn keeps_for_long(kind: &str) -> bool {
    matches!(kind, "file" | "database" | "document" | "column")
}

/// What is known of a value's being a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Token {
    origin: Loc,
    by_flow: bool,
    from_page: bool,
    /// Where it was put into the session, or the row, that it is read from.
    kept: Option<Loc>,
}

/// The tokens that reach a place outside.
#[must_use]
pub(super) fn find(eval: &Eval<'_>, code: &Code<'_>, sent: &Sent, rows: &Rows<'_>) -> Vec<Stored> {
    let Code { in_scope, call_around, file, .. } = *code;
    let mut out: Vec<Stored> = Vec::new();
    let sessions = Sessions::of(eval);
    let answers = Answers::of(eval, code);
    let templates = Templates::of(eval);
    for event in &eval.record.events {
        let EventKind::Sink { kind, key, value } = &event.kind else { continue };
        if event.void || !in_scope(event.chain[0]) || &**kind == "cleaned" {
            continue;
        }
        // The browser is sent to Egnyte's API: that the address holds the token has a rule of its own.
        if &**kind == "redirect" && matches!(value, Value::Str(to) if to.mentions("/pubapi/")) {
            continue;
        }
        let name = key.as_ref().and_then(Value::as_text);
        let named = name.as_deref().is_some_and(names_a_token);
        let granted = || outcome::sees_success(&event.chain, file);
        let comes_back = takes_token_after(event, eval);
        let look = Look { kind, at: event.made_at(), eval, sessions: &sessions, answers: &answers, rows, granted: &granted, comes_back };
        let found = if &**kind == "local-storage" { token_in(value, eval, 0) } else { None };
        let found = found.or_else(|| plain_token(&look, value, 0));
        // What its name alone tells may be any secret.
        let called = |token: &Token| if token.by_flow { names_a_token } else { taken_out::names_a_secret };
        let found = found.filter(|token| !taken_out::is_taken_out(token.origin, called(token), event, file));
        let found = found.filter(|token| !is_error_of_sdk(token.origin, event, eval, file));
        // What is read from where the app keeps the token that it sends.
        let shown = || {
            let origin = if shows(kind) {
                let sent_as_such = || if &**kind == "log" { sent.shown_in(value, eval, 0) } else { None };
                let is_left = |origin: &Loc| !taken_out::is_taken_out(*origin, taken_out::names_a_secret, event, file);
                sent.read_in(value, eval).or_else(|| sent_as_such().filter(is_left))
            } else if keeps_for_long(kind) {
                sent.unlocked_in(value, eval)
            } else {
                None
            };
            origin.map(|origin| Token { origin, by_flow: true, from_page: false, kept: None })
        };
        let brought = || if sent.handed_over { brought_in(value, event, eval, file, 0) } else { None };
        let brought = || brought().map(|origin| Token { origin, by_flow: false, from_page: false, kept: None });
        // What a token request was seen to send is more than a name says.
        let found = found.filter(|token| token.by_flow).or_else(shown).or(found).or_else(brought);
        let filled = || if keeps_in_browser(kind) { templates.token_in(value, eval) } else { None };
        let filled = || filled().map(|at| Token { origin: at, by_flow: false, from_page: false, kept: Some(at) });
        let found = found.or_else(filled);
        let may_hold = is_opaque(value) || matches!(value, Value::Object(_)) || !value.encoded_records().is_empty();
        let is_sent = may_hold && sent.holds(kind, name.as_deref(), value, eval);
        // A record is kept under the name of the whole (`app_state`).
        let is_record = matches!(value, Value::Object(_)) || !value.encoded_records().is_empty();
        let is_another = !is_record && name.as_deref().is_some_and(names_another_part);
        let (origin, confidence, from_page) = match found {
            found if is_sent && !is_another => (found.map(|t| t.origin), Confidence::High, false),
            // What else a page's address holds goes by another name than a token's.
            Some(t) if t.from_page && is_another => continue,
            Some(t) => (Some(t.origin), if t.by_flow { Confidence::High } else { Confidence::Medium }, t.from_page),
            // It is cut out of the page's fragment in a way of its own, and the key's name says what it is.
            None if &**kind == "local-storage" && named && is_of_fragment(value, 0) => (None, Confidence::Medium, true),
            // Only the key's name says so; its value must at least not be something else.
            None if &**kind == "local-storage" && named && is_opaque(value) => (None, Confidence::Low, false),
            None => continue,
        };
        let (loc, via) = match key.as_ref().and_then(Value::as_hole) {
            // A column is where it is declared.
            Some(column) if &**kind == "column" => (column.loc, vec![event.made_at()]),
            _ => naming_place(event, key.as_ref(), call_around, file),
        };
        if !in_scope(loc) {
            continue;
        }
        let kept = found.and_then(|token| token.kept);
        out.push(Stored {
            kind: kind.to_string(),
            loc,
            origin,
            beside: Vec::new(),
            via,
            kept,
            key: name,
            from_page,
            confidence,
            function: event.root,
        });
    }
    // One finding for a place; what is sure says more than what a name suggests.
    out.sort_by(|a, b| (a.loc, b.confidence, &a.kind, a.from_page).cmp(&(b.loc, a.confidence, &b.kind, b.from_page)));
    out.dedup_by(|next, kept| next.loc == kept.loc && next.kind == kept.kind);
    // What a page's script keeps that a template is given is said there.
    let given: Vec<Loc> = out.iter().filter(|s| keeps_in_browser(&s.kind)).filter_map(|s| s.kept).collect();
    out.retain(|s| s.kind != "html" || !given.iter().any(|at| s.loc == *at || s.via.contains(at)));
    // What one chain puts into one store is kept there together (`edit().putString(a, access).putString(r, refresh)`).
    let in_chain = |next: &Stored, kept: &Stored| next.loc.file == kept.loc.file && next.loc.span.start == kept.loc.span.start;
    out.dedup_by(|next, kept| {
        let together = next.kind == "file" && kept.kind == "file" && in_chain(next, kept) && next.confidence == kept.confidence;
        if together {
            kept.beside.extend(next.origin);
        }
        together
    });
    let sure: Vec<Loc> = out.iter().filter(|s| s.confidence > Confidence::Low).flat_map(|s| s.via.iter().copied()).collect();
    out.retain(|s| s.confidence > Confidence::Low || !sure.contains(&s.loc));
    out
}

/// The names under which tokens of Egnyte's are left in sessions.
pub(super) fn in_sessions(eval: &Eval<'_>, in_scope: &dyn Fn(Loc) -> bool) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for event in eval.record.events.iter().filter(|event| !event.void && in_scope(event.chain[0])) {
        if let EventKind::Sink { kind, key: Some(key), value } = &event.kind
            && &**kind == "session"
            && token_in(value, eval, 0).is_some_and(|token| token.by_flow)
        {
            names.extend(key.as_text().and_then(|key| Some(key.rsplit('.').next()?.into())));
        }
    }
    names.sort();
    names.dedup();
    names
}

/// Where the app's own code names the place a token is put: the call that holds the key's text, else the sink itself.
fn naming_place(
    event: &Event,
    key: Option<&Value>,
    call_around: &dyn Fn(Loc) -> Option<Loc>,
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
) -> (Loc, Vec<Loc>) {
    let chain = &event.chain;
    let last = chain.len() - 1;
    let text = match key {
        Some(Value::Str(s)) => s
            .pieces
            .iter()
            .filter_map(|p| match p {
                StrPiece::Text(t) => t.loc(0, t.text.len()),
                StrPiece::Hole(_) => None,
            })
            .next_back(),
        _ => None,
    };
    let Some(text) = text else { return (chain[last], Vec::new()) };
    let holds = |loc: &Loc| loc.file == text.file && loc.span.contains(text.span);
    if let Some(at) = chain.iter().rposition(holds) {
        return (chain[at], chain[at + 1..].to_vec());
    }
    // What makes the path of a file is no place where the file is written.
    match call_around(text).filter(|_| !matches!(&event.kind, EventKind::Sink { kind, .. } if &**kind == "file")) {
        Some(call) => (call, chain[last..].to_vec()),
        // A constant: the place is where a function is not just handed it.
        None => {
            let at = handed_from(chain, file);
            (chain[at], chain[at + 1..].to_vec())
        }
    }
}

/// Which call of a chain, from its end outward, gives a key that the function it stands in is not itself given.
fn handed_from(chain: &[Loc], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> usize {
    let mut at = chain.len() - 1;
    let mut key = 0;
    while at > 0 {
        let site = chain[at];
        let Some(file) = file(site.file) else { break };
        let Some(expr) = file.exprs_in(site.span).find(|e| e.span == site.span && !matches!(e.kind, ExprKind::Await(_))) else { break };
        let given = match &expr.kind {
            // What a store is called by its name for has that name first (`InvokeVoidAsync("localStorage.setItem", key, value)`).
            ExprKind::Call { args, .. } if at + 1 == chain.len() => {
                args.iter().map(|arg| arg.value).find(|arg| !matches!(file.expr(*arg).kind, ExprKind::Str(_)))
            }
            ExprKind::Call { args, .. } => args.get(key).map(|arg| arg.value),
            ExprKind::Assign { target, .. } => match **target {
                Pattern::Place(place) => match &file.expr(place).kind {
                    ExprKind::Index { index, .. } => Some(*index),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        };
        let Some(ExprKind::Name(name)) = given.map(|given| &file.expr(given).kind) else { break };
        let function = file.function(function_of(&file, site.span));
        let Some(parameter) = function.params.iter().position(|p| bound(&p.pattern).contains(name)) else { break };
        at -= 1;
        key = parameter;
    }
    at
}

/// Whether a name suggests an access token.
#[must_use]
pub fn names_a_token(name: &str) -> bool {
    let plain = plain(name);
    let says = plain.contains("token") || plain == "egnyteauth" || plain == "bearer" || plain.contains("accesskey");
    let other = [
        "csrf",
        "xsrf",
        "forgery",
        "push",
        "fcm",
        "device",
        "tokenexp",
        "expires",
        "expiry",
        "tokentype",
        "type",
        "count",
        "refreshing",
        "cancel",
        "page",
        "continuation",
        "next",
        "cursor",
        "sync",
    ];
    says && !other.iter().any(|o| plain.contains(o))
}

/// Whether a value may well be a token: not a flag, number, known text or another field.
fn is_opaque(value: &Value) -> bool {
    // What is made of values made of the same values is looked at once.
    fn any(value: &Value, seen: &mut FxHashSet<*const Hole>) -> bool {
        match value {
            Value::Hole(hole) => is_one(hole, seen),
            Value::Union(all) => all.iter().any(|one| any(one, seen)),
            Value::Str(s) => s.pieces.iter().any(|p| matches!(p, StrPiece::Hole(hole) if is_one(hole, seen))),
            _ => false,
        }
    }
    fn is_one(hole: &Rc<Hole>, seen: &mut FxHashSet<*const Hole>) -> bool {
        match &hole.kind {
            HoleKind::Random | HoleKind::Status(_) | HoleKind::Ok(_) | HoleKind::Cut(_) => false,
            HoleKind::Call(what) => &**what != CLOCK,
            // `new Date().toISOString()`
            HoleKind::Member(Value::Hole(of), _) => !matches!(&of.kind, HoleKind::Call(what) if &**what == CLOCK),
            HoleKind::Derived(from) => seen.insert(Rc::as_ptr(hole)) && from.iter().any(|one| any(one, seen)),
            _ => true,
        }
    }
    any(value, &mut FxHashSet::default())
}
