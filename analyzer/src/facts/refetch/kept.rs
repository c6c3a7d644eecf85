//! Signs that a token is kept: read off the code itself, as generously as can be. Where one is seen, nothing is said.

use crate::ir::{Expr, ExprId, ExprKind, File, FuncId, Language, Name, Pattern, Span, Stmt, StmtKind};

use super::super::names::{bound, function_of, names_in, path_of};
use super::around::returns;

/// What names of things that have to do with a token hold.
const TOKEN: &[&str] = &["token", "auth", "cred", "session", "cache", "bearer", "login", "logged", "expir", "valid", "401", "unauthor"];

/// What names of functions that keep the result of another one hold.
const MEMOIZING: &[&str] =
    &["cache", "memo", "remember", "once", "lazy", "getor", "get_or", "computeif", "singleton", "dedupe", "shared", "pool"];

/// Names of functions that put something somewhere, and what others of them begin with.
const PUTS: &[&str] =
    &["set", "put", "insert", "update", "setex", "setitem", "set_item", "add_or_update", "addorupdate", "dump", "replace"];
const PUTTING: &[&str] = &["save", "store", "cache", "persist", "remember", "upsert", "write", "keep", "setstring", "set_string"];

/// Whether one of the names has to do with a token or its being valid.
pub(super) fn speaks_of_token(names: &[Name]) -> bool {
    names.iter().any(|name| says(name, TOKEN))
}

fn says(name: &str, words: &[&str]) -> bool {
    let lower = name.to_ascii_lowercase();
    words.iter().any(|word| lower.contains(word))
}

/// Whether a function gives something back before it comes to `at`.
pub(super) fn returns_early(file: &File, function: FuncId, at: Span) -> bool {
    fn before(block: &[Stmt], at: Span, file: &File) -> bool {
        block.iter().take_while(|s| s.span.start < at.start).any(|stmt| {
            if stmt.span.contains(at) {
                return match &stmt.kind {
                    StmtKind::Try { body, .. } | StmtKind::With { body, .. } | StmtKind::Block(body) => before(body, at, file),
                    _ => false,
                };
            }
            returns(stmt) && gives(stmt, file)
        })
    }
    before(&file.function(function).body, at, file)
}

/// Whether a statement returns something, or ends a function that gives nothing back.
fn gives(stmt: &Stmt, file: &File) -> bool {
    let any = |block: &[Stmt]| block.iter().any(|s| gives(s, file));
    match &stmt.kind {
        StmtKind::Return(None) => true,
        StmtKind::Return(Some(value)) => !matches!(file.expr(*value).kind, ExprKind::Null),
        StmtKind::If { then, otherwise, .. } => any(then) || any(otherwise),
        StmtKind::Match { arms, .. } => arms.iter().any(|a| any(&a.body)),
        StmtKind::Try { body, catches, otherwise, finally } => {
            any(body) || catches.iter().any(|c| any(&c.body)) || any(otherwise) || any(finally)
        }
        StmtKind::With { body, .. } | StmtKind::Block(body) => any(body),
        StmtKind::ForEach { body, .. } | StmtKind::While { body, .. } => any(body),
        _ => false,
    }
}

/// Where a function that asks for a token at `at` puts it so that it outlives the call, or asks through what remembers. What a function
/// that `serves` a request puts there outlives that request only in a few places.
pub(in crate::facts) fn kept_at(file: &File, function: FuncId, at: Span, serves: bool) -> Option<Span> {
    let own = file.function(function);
    let within = |e: &&Expr| function.0 == 0 && function_of(file, e.span).0 == 0 || function.0 != 0 && own.span.contains(e.span);
    let keeps = |expr: &&Expr| match &expr.kind {
        ExprKind::Assign { target, .. } => outlives(file, function, target) && !(serves && goes_with_request(file, function, target)),
        ExprKind::Call { callee, args } => {
            let path = path_of(file, *callee);
            let memoizing = expr.span.contains(at) && path.iter().any(|n| says(n, MEMOIZING));
            let last = path.last().map(|n| n.to_ascii_lowercase()).unwrap_or_default();
            let puts = PUTS.contains(&last.as_str()) || PUTTING.iter().any(|p| last.starts_with(p));
            let given: Vec<Name> = args.iter().flat_map(|a| names_in(file, file.expr(a.value).span)).collect();
            // What is given headers is a request of its own.
            let elsewhere = path.iter().chain(&given).any(|n| is_header(n)) || path.iter().any(|n| is_request_part(n));
            let said = || speaks_of_token(&given) || speaks_of_token(&path);
            memoizing || puts && !elsewhere && said()
        }
        _ => false,
    };
    file.exprs.iter().filter(within).find(keeps).map(|e| e.span)
}

/// A part of a request that is being built: what is put there is sent, not kept.
fn is_request_part(name: &str) -> bool {
    says(name, &["header", "param", "form", "query", "body", "option", "curl", "config", "request", "payload", "data"])
}

fn is_header(name: &str) -> bool {
    name.eq_ignore_ascii_case("authorization") || name.eq_ignore_ascii_case("headers")
}

/// Whether a place is one of the headers that a client puts on all of its requests: nobody asks these for the token, so that without a
/// condition around the request they do not save one.
fn is_default_header(path: &[Name]) -> bool {
    path.split_last().is_some_and(|(_, of)| of.iter().any(|name| name.to_ascii_lowercase().ends_with("headers")))
}

/// Whether what is assigned to outlives the function: a member of what it did not make, or a name of somebody else's.
fn outlives(file: &File, function: FuncId, target: &Pattern) -> bool {
    let own = file.function(function);
    let is_local = |name: &Name| own.locals.contains(name);
    match target {
        Pattern::Name(name, _) => {
            function.0 != 0 && !is_local(name) && !binds(file, function, name) && speaks_of_token(std::slice::from_ref(name))
        }
        Pattern::Place(place) => {
            let path = path_of(file, *place);
            let root = root_of(file, *place);
            let (local, param) = match root.map(|r| &file.expr(r).kind) {
                Some(ExprKind::Name(name)) => (is_local(name), binds(file, function, name)),
                // What a call gives (`teams.get(id)`) was there before.
                Some(ExprKind::This | ExprKind::Call { .. }) => (false, false),
                _ => (true, false),
            };
            let passing = param && path.iter().any(|n| is_request_part(n) || &**n == "locals");
            !local && !passing && !is_default_header(&path) && speaks_of_token(&path)
        }
        Pattern::Object { props, .. } => props.iter().any(|p| outlives(file, function, &p.value)),
        Pattern::Array { items, .. } => items.iter().flatten().any(|p| outlives(file, function, p)),
        Pattern::Default(inner, _) => outlives(file, function, inner),
        Pattern::Ignore => false,
    }
}

/// Whether a function puts a token where the handler of the same request finds it.
pub(super) fn hands_on(file: &File, function: FuncId) -> bool {
    let own = file.function(function);
    file.exprs_in(own.span).any(|expr| match &expr.kind {
        ExprKind::Assign { target, .. } => match **target {
            Pattern::Place(place) => speaks_of_token(&path_of(file, place)) && goes_with_request(file, function, target),
            _ => false,
        },
        _ => false,
    })
}

/// Whether what is assigned to lasts as long as the request that a function serves: a member of what the function is given, or of what
/// a framework keeps for the request (`g`), but for sessions and the app itself.
fn goes_with_request(file: &File, function: FuncId, target: &Pattern) -> bool {
    const LASTING: &[&str] = &["session", "cookie", "app", "application", "server", "cache", "store", "redis", "jar"];
    let Pattern::Place(place) = target else { return false };
    let of_request = match root_of(file, *place).map(|root| &file.expr(root).kind) {
        Some(ExprKind::Name(name)) => binds(file, function, name) || &**name == "g",
        // Ruby's frameworks make the object that serves a request anew for each.
        Some(ExprKind::This) => file.language == Language::Ruby,
        _ => false,
    };
    of_request && !path_of(file, *place).iter().any(|name| LASTING.iter().any(|lasting| name.eq_ignore_ascii_case(lasting)))
}

fn binds(file: &File, function: FuncId, name: &Name) -> bool {
    file.function(function).params.iter().any(|p| bound(&p.pattern).contains(name))
}

fn root_of(file: &File, at: ExprId) -> Option<ExprId> {
    let mut id = at;
    loop {
        id = match &file.expr(id).kind {
            ExprKind::Member { object, .. } | ExprKind::Index { object, .. } | ExprKind::Slice { object, .. } => *object,
            ExprKind::Cast { value, .. } => *value,
            ExprKind::Name(_) | ExprKind::This | ExprKind::Call { .. } => return Some(id),
            _ => return None,
        };
    }
}

/// Whether something that remembers was put around a function: an annotation, or a call that is given it.
pub(in crate::facts) fn is_memoized(file: &File, function: FuncId) -> bool {
    let own = file.function(function);
    if own.decorators.iter().any(|d| names_in(file, file.expr(*d).span).iter().any(|n| says(n, MEMOIZING))) {
        return true;
    }
    file.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::Call { callee, args } | ExprKind::New { callee, args } => {
            let given = args.iter().any(|a| match &file.expr(a.value).kind {
                ExprKind::Name(name) | ExprKind::Member { name, .. } => own.name.as_ref() == Some(name),
                ExprKind::Lambda(id) => file.function(*id).span.contains(own.span) && function.0 != 0,
                _ => false,
            });
            given && path_of(file, *callee).iter().any(|n| says(n, MEMOIZING))
        }
        _ => false,
    })
}
