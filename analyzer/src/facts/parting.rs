//! Where users part from Egnyte: what revokes a token, and the ways out of an app on which its token is only forgotten.

mod emptied;
mod kept;
mod ways_out;

use std::rc::Rc;

use egnyte_rules::matcher::OAuthStep;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Confidence, Loc};
use crate::ir::{ExportSource, Expr, ExprId, ExprKind, File, FuncId, Function, Language, Name, Pattern, Span, UnaryOp};
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::FuncRef;
use crate::source::FileId;

use super::keepers;
use super::keeping::Kept;
use super::names::{function_of, names_in, path_of, plain};
use super::oauth::TokenRequest;
use super::targets::goes_to_step;
use super::tokens::{Stored, names_a_token};

pub(super) use emptied::empty;
pub(super) use kept::own_field;
pub use ways_out::{is_way_out, says_way_out};

use emptied::gives_nothing;
use kept::{kept_under, name_of_place};
use ways_out::{leads_out, routed_out};

/// A way out of the app.
#[derive(Debug, Clone)]
pub struct Parting {
    /// The function's name, or its head.
    pub loc: Loc,
    /// Where it forgets the token.
    pub forgets: Loc,
    /// The function.
    pub function: FuncRef,
}

/// What revokes a token.
#[derive(Debug, Clone, Copy)]
pub struct Revocation {
    /// Where.
    pub loc: Loc,
    /// It is surely the request to Egnyte, not only something of that name.
    pub sure: bool,
}

/// Names of functions that take something away.
const FORGETS: &[&str] = &[
    "removeitem",
    "removeattribute",
    "remove",
    "delete",
    "del",
    "pop",
    "forget",
    "unset",
    "destroy",
    "drop",
    "deleteasync",
    "removeasync",
    "remove_file",
    "unlink",
    "unlinksync",
    "rm",
    "rmsync",
    "deleteifexists",
    "delete_cookie",
    "clearcookie",
    "deleteone",
    "deletemany",
    "deletewhere",
    "deletebyid",
    "deleteall",
    "executedelete",
    "executedeleteasync",
    "removerange",
    "removeall",
    "delete_all",
    "destroy_all",
    "findoneanddelete",
    "findbyidanddelete",
    "remove_dir_all",
    "removetree",
    "rmtree",
];

/// Names of functions that empty what they are called on.
const EMPTIES: &[&str] = &["clear", "wipe", "reset", "truncate"];

/// What is taken away by functions that say so in their name: `delete_option`, `deleteUserConfig`, `remove_user_meta`.
const TAKEN: &[&str] = &[
    "option",
    "transient",
    "meta",
    "metadata",
    "config",
    "setting",
    "settings",
    "value",
    "cookie",
    "item",
    "key",
    "password",
    "credential",
    "credentials",
    "secret",
    "entry",
    "property",
    "preference",
    "attribute",
    "document",
    "row",
];

/// How names of functions begin that put something away.
const KEEPS: &[&str] = &["put", "save", "set", "store", "keep", "insert", "upsert", "write", "add"];

/// Whether a function is called so as to put something away.
fn is_keeping(name: &str) -> bool {
    let name = plain(name);
    KEEPS.iter().any(|word| name.starts_with(word))
}

/// Whether a function is called so as to take something away.
pub(super) fn takes_away(name: &str) -> bool {
    FORGETS.contains(&name.trim_end_matches('!').to_ascii_lowercase().as_str())
}

/// Whether the name of a function, in lower case, says that it takes away what is kept under a name.
fn takes_kept(name: &str) -> bool {
    let name = plain(name);
    let name = name.strip_suffix("async").unwrap_or(&name);
    let taken = ["delete", "remove", "forget", "unset", "erase", "clear"].iter().find_map(|verb| name.strip_prefix(verb));
    FORGETS.contains(&name) || taken.is_some_and(|what| TAKEN.iter().any(|kind| what.ends_with(kind)))
}

/// Whether what a function of this name takes away is a credential, whatever it is kept under.
fn is_secret(name: &str) -> bool {
    ["credential", "password", "secret"].iter().any(|kind| plain(name).contains(kind))
}

/// Names of functions that end a whole session.
const ENDS: &[&str] =
    &["destroy", "clear", "flush", "invalidate", "abandon", "reset_session", "regenerate", "session_destroy", "session_unset"];

/// How many of the app's own functions are followed from a way out to where something is forgotten.
const MAX_HOPS: u32 = 2;

/// What is known of the places that tokens are kept in, and of the functions that may empty them.
struct Places<'a> {
    /// Names of places and keys, where a token is asked for.
    kept: FxHashSet<Name>,
    /// Names of the places that a token surely reaches.
    by_flow: keepers::Keepers,
    /// Fields of its own under which code of a file keeps a token, and functions that it gives one to keep (`setToken`).
    own_fields: FxHashSet<(FileId, Name)>,
    /// The functions of the program with a name, by that.
    functions: FxHashMap<&'a str, Vec<(FileId, &'a File, FuncId)>>,
}

/// What revokes a token. Code of the app's own that is called so counts, as nobody knows what it sends.
#[must_use]
pub fn revocations(eval: &Eval<'_>, files: &[(FileId, Rc<File>)]) -> Vec<Revocation> {
    let mut out: Vec<Revocation> = Vec::new();
    for event in eval.record.events.iter().filter(|e| !e.void) {
        let sure = match &event.kind {
            EventKind::Request(request) => goes_to_step(request, OAuthStep::Revoke),
            EventKind::Sdk { path, .. } => path.to_ascii_lowercase().contains("revoke"),
            _ => false,
        };
        if sure {
            out.push(Revocation { loc: event.made_at(), sure });
        }
    }
    for (id, file) in files {
        for expr in &file.exprs {
            let named = match &expr.kind {
                ExprKind::Call { callee, .. } => path_of(file, *callee).last().is_some_and(|n| may_revoke(&plain(n))),
                ExprKind::Str(text) => text.cooked.match_indices("/revoke").any(|(at, _)| {
                    let segment = text.cooked[at + 1..].split(['/', '?', '#', ' ']).next().unwrap_or_default();
                    may_revoke(&plain(segment))
                }),
                _ => false,
            };
            if named {
                out.push(Revocation { loc: Loc { file: *id, span: expr.span }, sure: false });
            }
        }
    }
    out.sort_by_key(|r| (!r.sure, r.loc));
    out
}

/// Whether code of this name may revoke a token: `revoke`, `revokeToken`, not `revokeShare` or `revokeObjectURL`.
fn may_revoke(name: &str) -> bool {
    const TOKENS: &[&str] = &["token", "auth", "grant", "session", "credential", "consent", "egnyte"];
    const OTHERS: &[&str] = &[
        "share",
        "link",
        "objecturl",
        "invit",
        "user",
        "member",
        "permission",
        "role",
        "guest",
        "upload",
        "file",
        "folder",
        "document",
        "cert",
    ];
    name.split_once("revoke").is_some_and(|(_, what)| {
        let speaks_of = |words: &[&str]| words.iter().any(|word| what.contains(word));
        speaks_of(TOKENS) || !speaks_of(OTHERS)
    })
}

/// The ways out of the apps on which an Egnyte token is forgotten. `pages`: files that answer requests by their place, which says that they
/// are such a way ([`is_way_out`]).
#[must_use]
pub fn find(
    eval: &Eval<'_>,
    requests: &[TokenRequest],
    (kept_safely, stored): (&[Kept], &[Stored]),
    files: &[(FileId, Rc<File>)],
    pages: &FxHashSet<FileId>,
) -> Vec<Parting> {
    let by_flow_kept = keepers::find(kept_safely, stored, files);
    let (mut kept, own_fields) = kept_under(eval, requests, files);
    // A token that was seen to be stored under a key, whatever that says (`update_option('shop_info', $answer)`).
    let by_flow = stored.iter().filter(|one| matches!(&*one.kind, "database" | "document") && one.confidence > Confidence::Low);
    kept.extend(by_flow.filter_map(|one| one.key.as_deref()).filter(|key| key.len() > 4).map(Name::from));
    let files: Vec<(FileId, &File)> = files.iter().map(|(id, file)| (*id, &**file)).collect();
    let mut functions: FxHashMap<&str, Vec<(FileId, &File, FuncId)>> = FxHashMap::default();
    for (id, file) in &files {
        for (at, function) in (0..).map(FuncId).zip(&file.functions) {
            if let Some(name) = &function.name {
                functions.entry(name).or_default().push((*id, file, at));
            }
        }
    }
    let places = Places { kept, by_flow: by_flow_kept, own_fields, functions };
    let mut out: Vec<Parting> =
        files.par_iter().with_max_len(1).flat_map_iter(|(id, file)| of_file(*id, file, pages.contains(id), &places)).collect();
    let whole = files.iter().filter(|(id, file)| pages.contains(id) && file.language == Language::Php);
    out.extend(whole.filter_map(|(id, file)| {
        let forgets = Loc { file: *id, span: places.forgotten_in(*id, file, FuncId(0), 0)? };
        Some(Parting { loc: forgets, forgets, function: FuncRef { file: *id, func: FuncId(0) } })
    }));
    // A handler inside of another belongs to it.
    out.sort_by_key(|p| p.loc);
    out.dedup_by(|next, first| next.forgets == first.forgets);
    out
}

/// The ways out in one file on which something of `kept` is forgotten. `is_page`: its place is the route of what it exports.
fn of_file(id: FileId, file: &File, is_page: bool, places: &Places<'_>) -> Vec<Parting> {
    let mut routed = routed_out(file);
    if is_page && file.language == Language::JavaScript {
        let is_exported = |function: &Function| match &function.name {
            Some(name) => file.exports.iter().any(|export| matches!(&export.source, ExportSource::Local(own) if own == name)),
            None => function.parent == Some(FuncId(0)),
        };
        routed.extend((0..).map(FuncId).zip(&file.functions).filter(|(_, function)| is_exported(function)).map(|(at, _)| at));
    }
    let functions = (0..).map(FuncId).zip(&file.functions).skip(1).filter(|(at, _)| leads_out(file, *at, &routed));
    let forgetting = functions.filter_map(|(at, function)| Some((at, function, places.forgotten_in(id, file, at, 0)?)));
    let parting = |(at, function, span): (FuncId, &Function, Span)| Parting {
        loc: Loc { file: id, span: function.name_span },
        forgets: Loc { file: id, span },
        function: FuncRef { file: id, func: at },
    };
    forgetting.map(parting).collect()
}

impl Places<'_> {
    /// Where a function forgets a token, by itself or by what it calls.
    fn forgotten_in(&self, id: FileId, file: &File, own: FuncId, hops: u32) -> Option<Span> {
        let by_itself = self.forgets(id, file, own).or_else(|| own_exprs(file, own).find(|e| self.empties(file, e)).map(|e| e.span));
        by_itself.or_else(|| {
            let forgets = |expr: &&Expr| {
                let ExprKind::Call { callee, .. } = &expr.kind else { return false };
                let called = self.called(&path_of(file, *callee));
                called.is_some_and(|(at, of, func)| {
                    of.function(func).span != file.function(own).span && self.forgotten_in(at, of, func, hops + 1).is_some()
                })
            };
            own_exprs(file, own).filter(|_| hops < MAX_HOPS).find(forgets).map(|e| e.span)
        })
    }

    /// The function of the program that a call of this path calls: the only one of its name, or of its class or file too.
    fn called(&self, path: &[Name]) -> Option<(FileId, &File, FuncId)> {
        let (name, of) = path.split_last()?;
        let named = self.functions.get(&**name)?;
        if let [only] = named.as_slice() {
            return Some(*only);
        }
        let of = plain(of.last()?);
        let in_class = |(_, file, func): &&(FileId, &File, FuncId)| {
            let class = file.function(*func).class.and_then(|class| file.class(class).name.as_deref());
            class.is_some_and(|class| plain(class) == of)
        };
        let mut matching = named.iter().filter(in_class);
        match (matching.next(), matching.next()) {
            (Some(only), None) => Some(*only),
            _ => None,
        }
    }

    /// Where a function forgets what is kept, or something that speaks of Egnyte.
    fn forgets(&self, id: FileId, file: &File, own: FuncId) -> Option<Span> {
        let kept = &self.kept;
        let is_kept = |name: &Name| &**name != "session" && kept.contains(name);
        // A token may be a part of what an account has with Egnyte (`user.egnyte.accessToken`).
        let is_kept_at = |path: &[Name]| {
            let last = path.split_last();
            last.is_some_and(|(name, of)| is_kept(name) || names_a_token(name) && of.iter().any(|name| is_egnytes(name)))
        };
        own_exprs(file, own).find_map(|expr| {
            let found = match &expr.kind {
                ExprKind::Unary(UnaryOp::Delete, of) => is_kept_at(&path_of(file, *of)),
                ExprKind::Assign { target, op: None, value } => match &**target {
                    Pattern::Place(place) => {
                        let of_session = |name: &Name| &**name == "session" && kept.contains(name);
                        empty(file.expr(*value))
                            && self.may_be_the_field(id, file, *place)
                            && (name_of_place(file, *place).is_some_and(|name| is_kept(&name) || of_session(&name))
                                || is_kept_at(&path_of(file, *place)))
                    }
                    _ => false,
                },
                ExprKind::Call { callee, args } => {
                    let path = path_of(file, *callee);
                    let last = path.last().map(|n| n.trim_end_matches('!').to_ascii_lowercase()).unwrap_or_default();
                    let given: Vec<Name> = args.iter().flat_map(|a| names_in(file, file.expr(a.value).span)).collect();
                    let keeper = || {
                        path.len() > 1
                            && is_kept(&path[path.len() - 2])
                            && !args.iter().any(|a| matches!(file.expr(a.value).kind, ExprKind::Str(_)))
                    };
                    let of_egnyte = || given.iter().any(is_kept) || path.iter().any(|n| is_egnytes(n));
                    // Where a function of the file says what it works on (`entry()?.delete_credential()`), it is asked.
                    let made = || {
                        let makers = file.functions.iter().filter(|f| f.name.as_ref().is_some_and(|name| path.contains(name)));
                        makers.flat_map(|f| names_in(file, f.span)).any(|name| is_egnytes(&name) || is_kept(&name))
                    };
                    let taken = FORGETS.contains(&last.as_str()) && (of_egnyte() || keeper())
                        || takes_kept(&last) && (of_egnyte() || args.is_empty() && is_secret(&last) && made());
                    let ended = ENDS.contains(&last.as_str())
                        && kept.contains("session")
                        && path.iter().any(|n| n.to_ascii_lowercase().contains("session"));
                    // Django's function ends the session of the request that it is given.
                    let ended = ended
                        || file.language == Language::Python
                            && last == "logout"
                            && kept.contains("session")
                            && given.iter().any(|name| &**name == "request");
                    let called = ["clear", "remove", "delete", "forget", "drop"].iter().any(|w| last.starts_with(w))
                        && (last.contains("token") && path.iter().any(|n| is_egnytes(n)) || is_egnytes(&last));
                    let set = || match (path.last(), args.as_slice()) {
                        (Some(setter), [given]) => {
                            let keeps = || self.own_fields.contains(&(id, setter.clone())) || names_a_token(setter) && is_egnytes(setter);
                            empty(file.expr(given.value)) && is_keeping(setter) && keeps()
                        }
                        _ => false,
                    };
                    taken || ended || called || set() || gives_nothing(file, *callee, args, &is_kept)
                }
                _ => false,
            };
            found.then_some(expr.span)
        })
    }

    /// Whether a place may be the one that keeps the token: a field of another class may be called `token` too.
    fn may_be_the_field(&self, id: FileId, file: &File, place: ExprId) -> bool {
        own_field(file, place).is_none_or(|name| keepers::says_whose(&name) || self.own_fields.contains(&(id, name)))
    }

    /// Whether an expression takes something out of a place that a token surely reaches, or empties that.
    fn empties(&self, file: &File, expr: &Expr) -> bool {
        let holds = |name: &Name| self.by_flow.hold(name) || name.rsplit_once("::").is_some_and(|(_, name)| self.by_flow.hold(name));
        match &expr.kind {
            ExprKind::Call { callee, args } => {
                let path = path_of(file, *callee);
                let Some((last, of)) = path.split_last() else { return false };
                let name = last.trim_end_matches('!').to_ascii_lowercase();
                let empties = EMPTIES.contains(&&*name) && args.is_empty();
                let takes = FORGETS.contains(&&*name) || takes_kept(&name);
                // What is taken out under a key of its own may be something else.
                let keyed = || name.ends_with("item") || args.iter().any(|a| matches!(file.expr(a.value).kind, ExprKind::Str(_)));
                let given = || {
                    args.iter().any(|a| match &file.expr(a.value).kind {
                        ExprKind::Str(text) => self.by_flow.hold_named(&text.cooked),
                        _ => names_in(file, file.expr(a.value).span).iter().any(holds),
                    })
                };
                (empties || takes && !keyed()) && of.iter().any(holds) || takes && given() || gives_nothing(file, *callee, args, &holds)
            }
            ExprKind::Str(text) => keepers::table_emptied(&text.cooked).is_some_and(|table| holds(&table) || is_egnytes(&table)),
            _ => false,
        }
    }
}

/// The expressions of a function; of a file's own code, those that stand in none.
fn own_exprs(file: &File, own: FuncId) -> impl Iterator<Item = &Expr> {
    file.exprs_in(file.function(own).span).filter(move |expr| (function_of(file, expr.span).0 == 0) == (own.0 == 0))
}

/// Whether a name speaks of Egnyte.
fn is_egnytes(name: &str) -> bool {
    name.to_ascii_lowercase().contains("egnyte")
}
