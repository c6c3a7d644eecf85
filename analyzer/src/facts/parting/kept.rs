//! What Egnyte's tokens are kept under: names of places and keys.

use std::collections::BTreeSet;
use std::rc::Rc;

use egnyte_rules::matcher::Target;
use rustc_hash::FxHashSet;

use crate::finding::Loc;
use crate::ir::{Arg, Expr, ExprId, ExprKind, File, Key, Language, Name, Pattern, Prop};
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind};
use crate::link::value::FuncRef;
use crate::lower::ruby::OWN_VARIABLE;
use crate::source::FileId;

use super::super::names::{names_in, path_of};
use super::super::oauth::{Flow, TokenRequest};
use super::super::targets::goes_to;
use super::super::tokens::names_a_token;
use super::{FORGETS, is_egnytes, is_keeping, plain};

/// What tokens of Egnyte's are kept under where they are asked for: names of places and keys.
pub(super) fn kept_under(
    eval: &Eval<'_>,
    requests: &[TokenRequest],
    files: &[(FileId, Rc<File>)],
) -> (FxHashSet<Name>, FxHashSet<(FileId, Name)>) {
    let mut names = Names::default();
    // Who keeps a token may be any of those for whom a helper asks.
    // Who only sends the browser to the consent page has none yet.
    let sends_away = |r: &&TokenRequest| !r.exchange && r.written.is_some() && r.flow == Some(Flow::AuthorizationCode);
    let asks = requests.iter().filter(|r| !sends_away(r));
    let sites: FxHashSet<Loc> = asks.filter_map(|r| eval.record.events.get(r.event)).map(Event::made_at).collect();
    let events = eval.record.events.iter().filter(|e| !e.void && sites.contains(&e.made_at()));
    // Where the browser brings the token back, who takes it from the address keeps it.
    let brings_back =
        requests.iter().any(|r| !r.exchange && r.params.get(&["response_type"]).is_some_and(|kind| kind.text.trim() == "token"));
    let takes = eval.record.inputs.iter().filter(|i| brings_back && &*i.key == "access_token" && i.in_address && !i.guessed);
    let taking: Vec<FuncRef> = takes.map(|input| input.function).collect();
    let asking = events.flat_map(|e| e.functions.iter().copied()).chain(taking.iter().copied());
    let mut functions: Vec<FuncRef> = asking.collect();
    functions.sort();
    functions.dedup();
    for function in functions {
        let Some((_, file)) = files.iter().find(|(id, _)| *id == function.file) else { continue };
        // A page of PHP is what a function is elsewhere.
        if function.func.0 == 0 && file.language != Language::Php {
            continue;
        }
        let own = file.function(function.func).span;
        for expr in file.exprs_in(own) {
            match &expr.kind {
                ExprKind::Assign { target, .. } => {
                    if let Pattern::Place(place) = &**target {
                        names.assigned(function.file, file, *place);
                    }
                }
                ExprKind::Call { callee, args } => {
                    names.handed_over(function.file, file, *callee, args, taking.contains(&function));
                    let setter = path_of(file, *callee).pop().filter(|name| is_keeping(name) && may_take_token(name, file, args));
                    names.kept.extend(setter.filter(|name| keeps_in_session(name, files)).map(|_| Name::from("session")));
                }
                _ => {}
            }
        }
    }
    let Names { kept: mut out, own_fields, places } = names;
    out.retain(|name| &**name == "session" || names_a_token(name));
    out.extend(places);
    files.iter().for_each(|(_, file)| egnytes_places(file, &mut out));
    out.extend(read_to_send(eval, files));
    (out, own_fields)
}

/// Names that are gathered where a token is asked for.
#[derive(Default)]
struct Names {
    /// Of places and keys.
    kept: FxHashSet<Name>,
    /// Of fields and setters of the code's own, each with its file.
    own_fields: FxHashSet<(FileId, Name)>,
    /// Of what a token is written to, whatever they say (`File.write(STORE, token)`).
    places: FxHashSet<Name>,
}

impl Names {
    /// What is assigned there is kept under the name of its place.
    fn assigned(&mut self, id: FileId, file: &File, place: ExprId) {
        self.kept.extend(name_of_place(file, place));
        self.own_fields.extend(own_field(file, place).map(|name| (id, name)));
        let of_session = path_of(file, place).iter().any(|n| plain(n) == "session");
        self.kept.extend(of_session.then(|| Name::from("session")));
    }

    /// What a call is given is kept under its keys, or by the one that it is handed to. `taking`: in the code that reads the token off
    /// the address.
    fn handed_over(&mut self, id: FileId, file: &File, callee: ExprId, args: &[Arg], taking: bool) {
        // What keeps tokens for several vendors is told which one's it is.
        let path = path_of(file, callee);
        let keeps = path.last().is_some_and(|method| is_keeping(method));
        if let (true, [kept]) = (keeps, args)
            && names_in(file, file.expr(kept.value).span).iter().any(|name| names_a_token(name))
        {
            self.own_fields.extend(path.last().map(|setter| (id, setter.clone())));
        }
        if let (true, [.., keeper, _]) = (keeps, path.as_slice()) {
            if !args.iter().any(|a| matches!(file.expr(a.value).kind, ExprKind::Str(_))) {
                self.kept.insert(keeper.clone());
            }
            // A session that is told by a method what it holds (`session.setAttribute("token", t)`, `sessions.set(User(token))`).
            let mut given = args.iter().flat_map(|a| names_in(file, file.expr(a.value).span));
            let of_session = |name: &Name| matches!(&*plain(name), "session" | "sessions");
            if path[..path.len() - 1].iter().any(of_session) && given.any(|n| names_a_token(&n)) {
                self.kept.insert("session".into());
            }
        }
        // A session that is called with a record of what it shall hold (`session(['token' => $token])`).
        if let ([only], [Arg { value, .. }]) = (path.as_slice(), args)
            && plain(only) == "session"
            && let ExprKind::Object(props) = &file.expr(*value).kind
        {
            let named = |prop: &Prop| matches!(prop, Prop::Pair(Key::Name(name, _), _) if names_a_token(name));
            self.kept.extend(props.iter().any(named).then(|| Name::from("session")));
        }
        if path.last().is_some_and(|method| plain(method).starts_with("write"))
            && let Some((place, written)) = args.split_first()
            && let ExprKind::Name(name) = &file.expr(place.value).kind
        {
            let mut written = written.iter().flat_map(|a| names_in(file, file.expr(a.value).span));
            self.places.extend(written.any(|n| names_a_token(&n)).then(|| name.clone()));
        }
        // What is kept as a record is kept under its names (`store.set({ token })`).
        if keeps {
            for arg in args {
                let ExprKind::Object(props) = &file.expr(arg.value).kind else { continue };
                self.kept.extend(props.iter().filter_map(|prop| match prop {
                    Prop::Pair(Key::Name(name, _), _) => Some(name.clone()),
                    _ => None,
                }));
            }
        }
        let keys = args.iter().filter_map(|a| match &file.expr(a.value).kind {
            ExprKind::Str(text) => Some(text.cooked.clone()),
            _ => None,
        });
        // What is looked for in the address is no name that it is kept under.
        let looks = taking && path.last().is_some_and(|method| plain(method).starts_with("get"));
        self.kept.extend(keys.filter(|_| !looks));
    }
}

/// Whether a setter of this name is given a token, as it or what it is given says.
fn may_take_token(setter: &str, file: &File, args: &[Arg]) -> bool {
    let given = || args.iter().flat_map(|arg| names_in(file, file.expr(arg.value).span)).any(|name| names_a_token(&name));
    names_a_token(setter) || plain(setter).contains("credential") || given()
}

/// Whether a method of this name puts what it is given into the session that its object stands for (`this.session.token = token`).
fn keeps_in_session(method: &str, files: &[(FileId, Rc<File>)]) -> bool {
    files.iter().any(|(_, file)| {
        let into_session = |expr: &Expr| match &expr.kind {
            ExprKind::Assign { target, op: None, .. } => match &**target {
                Pattern::Place(place) => {
                    let path = path_of(file, *place);
                    path.split_last().is_some_and(|(_, of)| of.iter().any(|name| plain(name) == "session"))
                }
                _ => false,
            },
            _ => false,
        };
        let named = file.functions.iter().filter(|function| function.name.as_deref() == Some(method)).map(|function| function.span);
        let assigned = file.exprs.iter().filter_map(|expr| match &expr.kind {
            ExprKind::Assign { target, value, .. } => match (&**target, &file.expr(*value).kind) {
                (Pattern::Place(place), ExprKind::Lambda(function)) => {
                    (path_of(file, *place).last().map(AsRef::as_ref) == Some(method)).then(|| file.function(*function).span)
                }
                _ => None,
            },
            _ => None,
        });
        named.chain(assigned).any(|own| file.exprs_in(own).any(into_session))
    })
}

/// The last name of a place; of a box that holds a value (`token.value`), its own.
pub(super) fn name_of_place(file: &File, place: ExprId) -> Option<Name> {
    let mut path = path_of(file, place);
    if path.len() > 1 && path.last().is_some_and(|name| matches!(&**name, "value" | "current")) {
        path.pop();
    }
    path.pop()
}

/// The name of a place that is a field of the receiver's own.
pub(in crate::facts) fn own_field(file: &File, place: ExprId) -> Option<Name> {
    let ExprKind::Member { object, name, .. } = &file.expr(place).kind else { return None };
    let is_own = match &file.expr(*object).kind {
        ExprKind::This => true,
        ExprKind::Name(of) => matches!(&**of, "self" | "this"),
        _ => false,
    };
    is_own.then(|| name.strip_prefix(OWN_VARIABLE).map_or_else(|| name.clone(), Name::from))
}

/// What the code that sends requests to Egnyte puts into their header: names of the fields in which tokens are kept.
fn read_to_send(eval: &Eval<'_>, files: &[(FileId, Rc<File>)]) -> FxHashSet<Name> {
    let goes_to_egnyte = |event: &&Event| {
        let EventKind::Request(request) = &event.kind else { return false };
        !event.void && goes_to(request, |found| matches!(found.target, Target::Api(_)) && found.host.is_egnytes())
    };
    let functions: BTreeSet<FuncRef> = eval
        .record
        .events
        .iter()
        .filter(goes_to_egnyte)
        .flat_map(|event| event.functions.iter().copied())
        .filter(|f| f.func.0 != 0)
        .collect();
    let mut out = FxHashSet::default();
    for function in functions {
        let Some((_, file)) = files.iter().find(|(id, _)| *id == function.file) else { continue };
        for expr in file.exprs_in(file.function(function.func).span) {
            out.extend(sent_as_token(file, expr).into_iter().flat_map(|value| names_in(file, file.expr(value).span)));
        }
    }
    // What is called a token may be anybody's: those are known by where they are asked for.
    out.retain(|name| name.len() > 4 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && !names_a_token(name));
    out
}

/// What an expression makes the `Authorization` header.
fn sent_as_token(file: &File, expr: &Expr) -> Option<ExprId> {
    let is_it = |name: &str| name.eq_ignore_ascii_case("authorization");
    match &expr.kind {
        ExprKind::Object(props) => props.iter().find_map(|prop| match prop {
            Prop::Pair(Key::Name(name, _), value) if is_it(name) => Some(*value),
            _ => None,
        }),
        ExprKind::Call { args, .. } => match args.as_slice() {
            [key, value] if matches!(&file.expr(key.value).kind, ExprKind::Str(text) if is_it(&text.cooked)) => Some(value.value),
            _ => None,
        },
        _ => None,
    }
}

/// Names that speak of Egnyte, where something is put under them.
fn egnytes_places(file: &File, out: &mut FxHashSet<Name>) {
    for expr in &file.exprs {
        match &expr.kind {
            ExprKind::Assign { target, .. } => {
                if let Pattern::Place(place) = &**target {
                    out.extend(path_of(file, *place).into_iter().next_back().filter(|n| may_hold_egnytes(n)));
                }
            }
            ExprKind::Call { callee, args } => {
                let last = path_of(file, *callee).last().map(|n| n.to_ascii_lowercase()).unwrap_or_default();
                if !FORGETS.contains(&last.as_str()) && !last.starts_with("get") {
                    out.extend(args.iter().flat_map(|a| names_in(file, file.expr(a.value).span)).filter(|n| may_hold_egnytes(n)));
                }
            }
            _ => {}
        }
    }
}

/// Whether a name that speaks of Egnyte may be that of a token, or of what holds one: not that of what the app shows or remembers beside.
fn may_hold_egnytes(name: &str) -> bool {
    const BESIDE: &[&str] = &[
        "folder", "path", "file", "domain", "host", "url", "uri", "state", "open", "shown", "hidden", "view", "tab", "sort", "filter",
        "theme", "last", "recent", "seen", "cursor", "page", "listing", "cache", "name", "locale", "verifier", "nonce", "enabled",
    ];
    let plain = plain(name);
    is_egnytes(name) && (names_a_token(name) || !BESIDE.iter().any(|word| plain.contains(word)))
}
