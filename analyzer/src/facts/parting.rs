//! Where users part from Egnyte: what revokes a token, and the ways out of an app on which its token is only forgotten.

mod emptied;

use std::collections::BTreeSet;
use std::rc::Rc;

use egnyte_rules::matcher::{self, OAuthStep, Target};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Confidence, Loc};
use crate::ir::{ExportSource, Expr, ExprId, ExprKind, File, FuncId, Function, Key, Language, Name, Pattern, Prop, Span, UnaryOp};
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind};
use crate::link::value::FuncRef;
use crate::lower::ruby::OWN_VARIABLE;
use crate::source::FileId;
use crate::source::evidence::served_by_path;

use super::credentials::named;
use super::flat::{Defaults, Flat};
use super::keepers;
use super::keeping::Kept;
use super::names::{function_of, names_in, path_of};
use super::oauth::{Flow, TokenRequest};
use super::tokens::{Stored, names_a_token};

pub(super) use emptied::empty;
use emptied::gives_nothing;

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

/// Words of routes and functions that part a user from the app.
const WAYS_OUT: &[&str] = &["disconnect", "unlink", "logout", "signout", "logoff", "deauthorize", "unauthorize", "deauth", "removeaccount"];

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
            EventKind::Request(request) => Flat::all(&request.url, Defaults::All).iter().any(|flat| {
                let method = request.method.as_text();
                matches!(matcher::match_url(method.as_deref(), &flat.parts()).target, Target::OAuth(OAuthStep::Revoke))
            }),
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
                ExprKind::Str(text) => text.cooked.contains("/revoke"),
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

/// A name without what languages part its words by, in lower case.
fn plain(name: &str) -> String {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

/// Whether a function is a way out by its name, or by the route that it is given to or stands under.
fn leads_out(file: &File, at: FuncId, routed: &FxHashSet<FuncId>) -> bool {
    let function = file.function(at);
    let named = function.name.as_deref().is_some_and(says_way_out) || ends_connection(file, function) || is_view_out(file, function);
    let under_route = |d: &ExprId| {
        let names = names_in(file, file.expr(*d).span);
        let by_delete = || names.iter().any(|n| matches!(&*plain(n), "delete" | "deletemapping" | "httpdelete"));
        names.iter().any(|n| n.starts_with('/') && says_way_out(n)) || by_delete() && names.iter().any(|n| is_connection(n))
    };
    let annotated = || function.decorators.iter().any(under_route);
    named || annotated() || routed.contains(&at)
}

/// Whether a function ends what the resource of a controller is: the user's connection to Egnyte (`EgnyteConnectionsController#destroy`).
fn ends_connection(file: &File, function: &Function) -> bool {
    const CONNECTIONS: &[&str] = &["connection", "session", "integration", "account", "auth", "credential", "token"];
    let ends = function.name.as_deref().is_some_and(|name| matches!(&*plain(name), "destroy" | "delete" | "remove"));
    let class = function.class.and_then(|class| file.class(class).name.as_deref()).map(plain).unwrap_or_default();
    let resource = class.strip_suffix("controller").unwrap_or_default();
    ends && is_egnytes(resource) && (resource == "egnyte" || CONNECTIONS.iter().any(|word| resource.contains(word)))
}

/// Whether a function is what a class does that is a way out by its name (`DisconnectEgnyte.post`).
fn is_view_out(file: &File, function: &Function) -> bool {
    const HANDLERS: &[&str] =
        &["post", "delete", "get", "invoke", "handle", "handleasync", "execute", "call", "perform", "run", "formvalid"];
    let class = function.class.and_then(|class| file.class(class).name.as_deref());
    class.is_some_and(says_way_out) && function.name.as_deref().is_some_and(|name| HANDLERS.contains(&&*plain(name)))
}

/// The functions that are given to a route which parts a user from the app, or to what makes a function of such a name of them
/// (`const logout = useCallback(() => …)`), or that stand beside such a name in a description (`cobra.Command{Use: "logout", Run: …}`).
fn routed_out(file: &File) -> FxHashSet<FuncId> {
    let names = named::names(file);
    let described = file.exprs.iter().filter_map(|expr| described_out(file, expr)).flatten();
    let calls = file.exprs.iter().zip(names).filter_map(|(expr, name)| match &expr.kind {
        ExprKind::Call { callee, args } => Some((*callee, args, name)),
        _ => None,
    });
    let out = calls.filter(|(callee, args, name)| {
        let by_delete = || path_of(file, *callee).last().is_some_and(|verb| matches!(&*plain(verb), "delete" | "del" | "mapdelete"));
        let texts = args.iter().filter_map(|a| if let ExprKind::Str(text) = &file.expr(a.value).kind { Some(text) } else { None });
        name.is_some_and(says_way_out)
            || is_command_out(file, *callee)
            || texts.into_iter().any(|text| says_way_out(&text.cooked) || by_delete() && is_connection(&text.cooked))
    });
    let given = out.flat_map(|(_, args, _)| args).filter_map(|a| match &file.expr(a.value).kind {
        ExprKind::Lambda(id) => Some(*id),
        _ => None,
    });
    given.chain(described).collect()
}

/// Whether a call says what a command does whose name is that of a way out (`program.command('logout').action(…)`).
fn is_command_out(file: &File, callee: ExprId) -> bool {
    let ExprKind::Member { object, name, .. } = &file.expr(callee).kind else { return false };
    let before = |at: &ExprId| match &file.expr(*at).kind {
        ExprKind::Member { object, .. } => Some(*object),
        ExprKind::Call { callee, .. } => Some(*callee),
        _ => None,
    };
    &**name == "action"
        && std::iter::successors(Some(*object), before).any(|at| match &file.expr(at).kind {
            ExprKind::Call { callee, args } => {
                path_of(file, *callee).last().is_some_and(|name| &**name == "command")
                    && args.iter().any(|arg| matches!(&file.expr(arg.value).kind, ExprKind::Str(text) if says_way_out(&text.cooked)))
            }
            _ => false,
        })
}

/// The functions in a record of which another entry begins with the name of a way out (`logout [domain]`).
fn described_out(file: &File, expr: &Expr) -> Option<Vec<FuncId>> {
    let values: Vec<ExprId> = match &expr.kind {
        ExprKind::Object(props) => {
            props.iter().filter_map(|prop| if let Prop::Pair(_, value) = prop { Some(*value) } else { None }).collect()
        }
        ExprKind::New { args, .. } | ExprKind::Call { args, .. } => {
            args.iter().filter(|arg| arg.name.is_some()).map(|arg| arg.value).collect()
        }
        _ => return None,
    };
    let begins = |text: &str| text.split_whitespace().next().is_some_and(says_way_out);
    let names_it = |value: &ExprId| matches!(&file.expr(*value).kind, ExprKind::Str(text) if begins(&text.cooked));
    let functions = || values.iter().filter_map(|value| if let ExprKind::Lambda(id) = file.expr(*value).kind { Some(id) } else { None });
    values.iter().any(names_it).then(|| functions().collect())
}

/// Whether the place of a file, which is its route, says that a user leaves the app by it: its name, or where every such file has the same
/// name its folder (`logout.php`, `pages/api/logout.ts`, `app/api/logout/route.ts`).
#[must_use]
pub fn is_way_out(path: &str) -> bool {
    const UNNAMED: &[&str] = &["route", "index", "+server", "+page.server"];
    let mut segments = path.rsplit('/');
    let name = segments.next().and_then(|file| Some(file.rsplit_once('.')?.0)).unwrap_or_default();
    let named = if UNNAMED.contains(&name) { segments.next().unwrap_or_default() } else { name };
    says_way_out(named) && served_by_path(path).is_some()
}

/// Whether a name or route says that a user leaves the app by it.
#[must_use]
pub fn says_way_out(text: &str) -> bool {
    let text = plain(text);
    WAYS_OUT.iter().any(|word| text.contains(word)) || ends_with_egnyte(&text)
}

/// Whether a route names what a user has with Egnyte, and nothing in it (`/api/integrations/egnyte`, `/egnyte/connection`): to delete that
/// is to part.
fn is_connection(route: &str) -> bool {
    let fixed = route.split('/').filter(|segment| !segment.is_empty() && !segment.starts_with([':', '{', '<']));
    let words: Vec<String> = fixed.map(plain).collect();
    match words.as_slice() {
        [.., before, last] if before == "egnyte" => {
            HELD.contains(&&**last) || last.strip_suffix('s').is_some_and(|one| HELD.contains(&one))
        }
        [.., last] => last.split_once("egnyte").is_some_and(|(before, after)| HELD.contains(&before) && HELD.contains(&after)),
        [] => false,
    }
}

/// What a user has with Egnyte, as names and routes call it.
const HELD: &[&str] = &["", "account", "connection", "access", "credential", "token", "integration", "authorization", "my", "user"];

/// Whether a name or route says no more than that Egnyte is done away with (`egnyte_off`, `/egnyte/remove`, `removeEgnyteAccount`).
fn ends_with_egnyte(plain: &str) -> bool {
    const ENDING: &[&str] = &["off", "remove", "delete", "forget", "disable", "detach", "revert", "leave", "drop"];
    let Some((before, after)) = plain.split_once("egnyte") else { return false };
    let rest = |end: &str, other: &str| {
        ENDING.iter().any(|word| end.strip_prefix(word).or_else(|| end.strip_suffix(word)).is_some_and(|rest| HELD.contains(&rest)))
            && HELD.contains(&other)
    };
    rest(after, before) || rest(before, after)
}

/// What tokens of Egnyte's are kept under where they are asked for: names of places and keys.
fn kept_under(eval: &Eval<'_>, requests: &[TokenRequest], files: &[(FileId, Rc<File>)]) -> (FxHashSet<Name>, FxHashSet<(FileId, Name)>) {
    let mut out = FxHashSet::default();
    let mut own_fields = FxHashSet::default();
    // Names of what a token is written to, whatever they say (`File.write(STORE, token)`).
    let mut places: FxHashSet<Name> = FxHashSet::default();
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
                        out.extend(name_of_place(file, *place));
                        own_fields.extend(own_field(file, *place).map(|name| (function.file, name)));
                        let of_session = path_of(file, *place).iter().any(|n| plain(n) == "session");
                        out.extend(of_session.then(|| Name::from("session")));
                    }
                }
                ExprKind::Call { callee, args } => {
                    // What keeps tokens for several vendors is told which one's it is.
                    let path = path_of(file, *callee);
                    let keeps = path.last().is_some_and(|method| is_keeping(method));
                    if let (true, [kept]) = (keeps, args.as_slice())
                        && names_in(file, file.expr(kept.value).span).iter().any(|name| names_a_token(name))
                    {
                        own_fields.extend(path.last().map(|setter| (function.file, setter.clone())));
                    }
                    if let (true, [.., keeper, _]) = (keeps, path.as_slice()) {
                        if !args.iter().any(|a| matches!(file.expr(a.value).kind, ExprKind::Str(_))) {
                            out.insert(keeper.clone());
                        }
                        // A session that is told by a method what it holds (`session.setAttribute("token", t)`, `sessions.set(User(token))`).
                        let mut given = args.iter().flat_map(|a| names_in(file, file.expr(a.value).span));
                        if matches!(&*plain(keeper), "session" | "sessions") && given.any(|n| names_a_token(&n)) {
                            out.insert("session".into());
                        }
                    }
                    if path.last().is_some_and(|method| plain(method).starts_with("write"))
                        && let Some((place, written)) = args.split_first()
                        && let ExprKind::Name(name) = &file.expr(place.value).kind
                    {
                        let mut written = written.iter().flat_map(|a| names_in(file, file.expr(a.value).span));
                        places.extend(written.any(|n| names_a_token(&n)).then(|| name.clone()));
                    }
                    // What is kept as a record is kept under its names (`store.set({ token })`).
                    if keeps {
                        for arg in args {
                            let ExprKind::Object(props) = &file.expr(arg.value).kind else { continue };
                            out.extend(props.iter().filter_map(|prop| match prop {
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
                    let looks = taking.contains(&function) && path.last().is_some_and(|method| plain(method).starts_with("get"));
                    out.extend(keys.filter(|_| !looks));
                }
                _ => {}
            }
        }
    }
    out.retain(|name| &**name == "session" || names_a_token(name));
    out.extend(places);
    files.iter().for_each(|(_, file)| egnytes_places(file, &mut out));
    out.extend(read_to_send(eval, files));
    (out, own_fields)
}

/// The last name of a place; of a box that holds a value (`token.value`), its own.
fn name_of_place(file: &File, place: ExprId) -> Option<Name> {
    let mut path = path_of(file, place);
    if path.len() > 1 && path.last().is_some_and(|name| matches!(&**name, "value" | "current")) {
        path.pop();
    }
    path.pop()
}

/// The name of a place that is a field of the receiver's own.
fn own_field(file: &File, place: ExprId) -> Option<Name> {
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
        !event.void
            && Flat::all(&request.url, Defaults::All).iter().any(|flat| {
                let found = matcher::match_url(request.method.as_text().as_deref(), &flat.parts());
                matches!(found.target, Target::Api(_)) && found.host.is_egnytes()
            })
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

/// Whether a name that speaks of Egnyte may be that of a token, or of what holds one: not that of what the app shows or remembers beside.
fn may_hold_egnytes(name: &str) -> bool {
    const BESIDE: &[&str] = &[
        "folder", "path", "file", "domain", "host", "url", "uri", "state", "open", "shown", "hidden", "view", "tab", "sort", "filter",
        "theme", "last", "recent", "seen", "cursor", "page", "listing", "cache", "name", "locale", "verifier", "nonce", "enabled",
    ];
    let plain = plain(name);
    is_egnytes(name) && (names_a_token(name) || !BESIDE.iter().any(|word| plain.contains(word)))
}

fn is_egnytes(name: &str) -> bool {
    name.to_ascii_lowercase().contains("egnyte")
}
