//! Where a user leaves the app: by the names of functions, by routes, by commands, by the places of files.

use rustc_hash::FxHashSet;

use crate::ir::{Expr, ExprId, ExprKind, File, FuncId, Function, Prop};
use crate::source::evidence::served_by_path;

use super::super::credentials::named;
use super::super::names::{names_in, path_of};
use super::{is_egnytes, plain};

/// Words of routes and functions that part a user from the app.
const WAYS_OUT: &[&str] = &["disconnect", "unlink", "logout", "signout", "logoff", "deauthorize", "unauthorize", "deauth", "removeaccount"];

/// Whether a function is a way out by its name, or by the route that it is given to or stands under.
pub(super) fn leads_out(file: &File, at: FuncId, routed: &FxHashSet<FuncId>) -> bool {
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
    // Whoever ends the session of a controller of sessions signs out.
    ends && (resource == "sessions"
        || is_egnytes(resource) && (resource == "egnyte" || CONNECTIONS.iter().any(|word| resource.contains(word))))
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
pub(super) fn routed_out(file: &File) -> FxHashSet<FuncId> {
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
