//! What the code calls the places in which it surely keeps a token: stores, tables, files.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Confidence, Loc};
use crate::ir::{ExprId, ExprKind, File, Name};
use crate::source::FileId;

use super::keeping::Kept;
use super::names::{function_of, names_in, path_of, plain};
use super::tokens::{Stored, names_a_token};

/// Names that tell one place from no other.
const ANY_PLACE: &[&str] = &[
    "self",
    "this",
    "db",
    "DB",
    "database",
    "conn",
    "connection",
    "client",
    "session",
    "cursor",
    "pool",
    "tx",
    "em",
    "entitymanager",
    "store",
    "stores",
    "storage",
    "cookies",
    "objects",
    "query",
    "app",
    "ctx",
    "context",
    "request",
    "response",
    "req",
    "res",
    "call",
    "http",
    "settings",
    "config",
    "data",
    "model",
    "models",
    "json",
    "yaml",
    "default",
    "value",
    "file",
    "files",
    "fs",
    "os",
    "io",
    "path",
    "edit",
    "builder",
    "instance",
    "current",
    "repository",
    "state",
];

/// How calls are named that open a file to write to it.
const OPENS: &[&str] = &["open", "openfile", "create", "fopen", "newoutputstream", "newbufferedwriter", "fileoutputstream", "filewriter"];

/// The names of places.
#[derive(Default)]
pub(super) struct Keepers {
    /// What the code calls the objects that take the token.
    objects: FxHashSet<Name>,
    /// Names that stand for the place in texts as well: of tables, files, columns, types.
    named: FxHashSet<Name>,
}

impl Keepers {
    /// Whether a place is called so.
    pub(super) fn hold(&self, name: &str) -> bool {
        self.objects.contains(name) || self.named.contains(name)
    }

    /// Whether a text names a place: one that is a variable's name besides may be the key of anything.
    pub(super) fn hold_named(&self, text: &str) -> bool {
        self.named.contains(text)
    }
}

/// The names of the places that `kept` and `stored` tell of: what the code calls the object that takes the token, the type of what is
/// stored, the table, the file.
pub(super) fn find(kept: &[Kept], stored: &[Stored], files: &[(FileId, Rc<File>)]) -> Keepers {
    let files: FxHashMap<FileId, &File> = files.iter().map(|(id, file)| (*id, &**file)).collect();
    const STAYS: &[&str] = &["file", "database", "document", "column", "local-storage", "session-storage", "extension-storage"];
    // What has a key of its own, whatever else the place holds.
    const KEYED: &[&str] = &["file", "local-storage", "session-storage", "extension-storage", "cookie"];
    let surely = || stored.iter().filter(|one| one.confidence > Confidence::Low);
    let stored = || surely().filter(|one| STAYS.contains(&&*one.kind));
    let mut out = Keepers::default();
    for column in stored().filter(|one| one.kind == "column") {
        let Some(file) = files.get(&column.loc.file) else { continue };
        let class = file.classes.iter().find(|class| class.span.contains(column.loc.span));
        if let Some(class) = class.and_then(|class| class.name.as_deref()) {
            out.named.insert(class.into());
            let last = class.rfind(char::is_uppercase).map_or(class, |at| &class[at..]);
            out.named.extend(called_after(class).chain(called_after(last)));
        }
    }
    out.named.extend(surely().filter(|one| KEYED.contains(&&*one.kind)).filter_map(|one| one.key.as_deref()).map(Name::from));
    let places = kept.iter().map(|one| one.loc).chain(stored().flat_map(|one| std::iter::once(one.loc).chain(one.via.iter().copied())));
    for place in places {
        if let Some(file) = files.get(&place.file) {
            of_place(file, place, &mut out);
        }
    }
    for names in [&mut out.objects, &mut out.named] {
        names.retain(|name| name.len() > 2 && !ANY_PLACE.contains(&&**name));
    }
    out
}

/// The names in the call that keeps the token, and in the function around it.
fn of_place(file: &File, place: Loc, out: &mut Keepers) {
    for expr in file.exprs_in(place.span).filter(|expr| expr.span == place.span) {
        let ExprKind::Call { callee, args } = &expr.kind else { continue };
        let mut path = path_of(file, *callee);
        path.pop();
        out.objects.extend(path);
        out.objects.extend(args.first().and_then(|arg| name_of(file, arg.value)));
        // The column or key that it is kept under.
        let named = args.iter().filter_map(|arg| arg.name.clone());
        let keys = args.iter().flat_map(|arg| names_in(file, file.expr(arg.value).span));
        out.named.extend(named.chain(keys).filter(|name| names_a_token(name) && says_whose(name)));
    }
    let own = function_of(file, place.span);
    if own.0 == 0 && file.functions.len() > 1 {
        return;
    }
    for expr in file.exprs_in(file.function(own).span) {
        match &expr.kind {
            ExprKind::Call { callee, args } | ExprKind::New { callee, args, .. } => {
                let opens = path_of(file, *callee).last().is_some_and(|name| OPENS.contains(&&*name.to_ascii_lowercase()));
                let place = args.first().filter(|_| opens).map(|arg| file.expr(arg.value).span);
                out.named.extend(place.into_iter().flat_map(|at| names_in(file, at)));
            }
            ExprKind::Str(text) => out.named.extend(table_written(&text.cooked)),
            _ => {}
        }
    }
}

/// Whether the name of a token says more than that it is one: other tokens are kept under such names too.
pub(super) fn says_whose(name: &str) -> bool {
    let mut rest = plain(name);
    for word in ["access", "refresh", "bearer", "auth", "token", "user", "key"] {
        rest = rest.replace(word, "");
    }
    rest.len() > 2
}

/// How what stores the instances of a class is called (`grants`, `grantRepository`).
fn called_after(class: &str) -> impl Iterator<Item = Name> {
    let mut letters = class.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    let word = first + letters.as_str();
    ["s", "Repository", "Repo", "Dao", "Store", "Mapper"].into_iter().map(move |ending| format!("{word}{ending}").into())
}

/// The name that an expression is: a constant with a path, a function that gives it.
fn name_of(file: &File, at: ExprId) -> Option<Name> {
    match &file.expr(at).kind {
        ExprKind::Name(name) | ExprKind::Member { name, .. } => Some(name.clone()),
        ExprKind::Call { callee, .. } => path_of(file, *callee).pop(),
        _ => None,
    }
}

/// The table that a statement puts something into.
fn table_written(statement: &str) -> Option<Name> {
    table_after(statement, &["insert into", "replace into", "insert or replace into", "update", "merge into"])
}

/// The table that a statement takes rows out of, or puts nothing into a column of.
pub(super) fn table_emptied(statement: &str) -> Option<Name> {
    let emptied = || table_after(statement, &["update"]).filter(|_| statement.to_ascii_lowercase().contains("null"));
    table_after(statement, &["delete from", "truncate table"]).or_else(emptied)
}

fn table_after(statement: &str, heads: &[&str]) -> Option<Name> {
    let words = statement.split_whitespace().collect::<Vec<_>>();
    let head = heads.iter().find(|head| {
        let wanted = head.split(' ');
        words.len() > wanted.clone().count() && wanted.zip(&words).all(|(wanted, word)| word.eq_ignore_ascii_case(wanted))
    })?;
    let table = words.get(head.split(' ').count())?.split('(').next()?.trim_matches(['`', '"', '\'', '[', ']', ';']);
    (!table.is_empty()).then(|| table.into())
}
