//! Who asks the app's server: pages in the same tree, and whether they tell a refused token from other failures.
//!
//! Pages mostly do not speak of Egnyte, and are not parsed. What is asked here can be read off their text: whether one of them names the
//! path of a route, and whether any of them names 401.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::ir::{Arg, ExprId, ExprKind, File, FuncId};
use crate::source::{FileId, FileKind, Sources, evidence};

/// Methods of servers and routers that bind a path to a function.
const ROUTING: &[&str] = &["get", "post", "put", "patch", "delete", "all", "route", "api_route", "add_url_rule", "add_api_route"];
/// What only a script that runs in a browser says.
const ON_A_PAGE: &[&str] = &[
    "document.",
    "window.",
    "localStorage",
    "XMLHttpRequest",
    "jQuery",
    "$.ajax",
    "$.get",
    "$.post",
    "$(",
    "useState",
    "useEffect",
    "className=",
    "from 'vue'",
    "from \"vue\"",
    "@angular/",
];
/// What only a script that runs on a server says.
const ON_A_SERVER: &[&str] = &[
    "'express'",
    "\"express\"",
    "'fastify",
    "\"fastify",
    "'koa",
    "\"koa",
    "'node:",
    "\"node:",
    "'fs'",
    "\"fs\"",
    "@nestjs/",
    "createServer(",
    "next/server",
    "process.env.PORT",
];
/// How many scripts and pages an app may have to be looked through.
const MAX_SCRIPTS: usize = 4_000;
/// Folders in which front ends stand.
const FOLDERS: &[&str] = &["client", "frontend", "front-end", "front", "web", "webapp", "www", "public", "static", "ui", "spa"];

/// The pages of a tree.
pub(crate) struct Audience<'a> {
    sources: &'a Sources,
    /// The files of apps, tests aside.
    files: &'a [FileId],
    /// Whether two files belong to one app.
    together: &'a dyn Fn(FileId, FileId) -> bool,
    known: RefCell<FxHashMap<(FileId, String), bool>>,
}

impl<'a> Audience<'a> {
    pub(crate) fn new(sources: &'a Sources, files: &'a [FileId], together: &'a dyn Fn(FileId, FileId) -> bool) -> Self {
        Self { sources, files, together, known: RefCell::default() }
    }

    /// Whether a page of the app asks for what a function answers, and no page of the app tells 401 from the rest.
    pub(crate) fn is_deaf(&self, id: FileId, file: &File, function: FuncId) -> bool {
        let mut paths = routes(file, function);
        paths.extend(evidence::path_of_place(&self.sources.file(id).path));
        paths.iter().filter_map(|path| known_part(path)).any(|path| self.is_asked_for(id, path))
    }

    fn is_asked_for(&self, server: FileId, path: &str) -> bool {
        let key = (server, path.to_owned());
        if let Some(known) = self.known.borrow().get(&key) {
            return *known;
        }
        // Whether 401 is told apart is the same for all paths, and mostly decides.
        let deaf = if path.is_empty() { !self.any_page(server, tells) } else { self.is_asked_for(server, "") };
        let asked = deaf && (path.is_empty() || self.any_page(server, |text, is_page| is_page && names(text, path)));
        self.known.borrow_mut().insert(key, asked);
        asked
    }

    /// Whether something holds for the text of a script or page of the app that is no server's, and whether it surely is a page's. In an
    /// app of very many files nobody looks: then it may.
    fn any_page(&self, server: FileId, mut holds: impl FnMut(&str, bool) -> bool) -> bool {
        let is_script = |id: &FileId| {
            let source = self.sources.file(*id);
            matches!(source.kind, FileKind::JavaScript(_) | FileKind::Page(_)) && evidence::served_by_path(&source.path).is_none()
        };
        let beside = self.files.iter().copied().filter(|id| *id != server && (self.together)(*id, server) && is_script(id));
        let scripts: Vec<FileId> = beside.take(MAX_SCRIPTS + 1).collect();
        if scripts.len() > MAX_SCRIPTS {
            return true;
        }
        let mut buffer = Vec::new();
        scripts.into_iter().any(|id| {
            let source = self.sources.file(id);
            let Some(text) = self.sources.peek(id, &mut buffer).and_then(|bytes| std::str::from_utf8(bytes).ok()) else { return false };
            let is_page = matches!(source.kind, FileKind::Page(_));
            if !is_page && ON_A_SERVER.iter().any(|mark| text.contains(mark)) {
                return false;
            }
            let stands = source.path.rsplit('/').skip(1).any(|folder| FOLDERS.contains(&folder));
            holds(text, is_page || stands || ON_A_PAGE.iter().any(|mark| text.contains(mark)))
        })
    }
}

/// Whether a text says something of a refused token.
fn tells(text: &str, _: bool) -> bool {
    text.contains("401") || text.contains("nauthori") || text.contains("NAUTHORI")
}

/// The paths that a function is bound to: by a decorator, or by a call that it is an argument of.
fn routes(file: &File, function: FuncId) -> Vec<String> {
    let bound = file.function(function);
    let path_of = |callee: ExprId, args: &[Arg]| {
        let ExprKind::Member { name, .. } = &file.expr(callee).kind else { return None };
        let ExprKind::Str(path) = &file.expr(args.first()?.value).kind else { return None };
        (ROUTING.contains(&&**name) && path.cooked.starts_with('/')).then(|| path.cooked.to_string())
    };
    let decorated = bound.decorators.iter().filter_map(|decorator| match &file.expr(*decorator).kind {
        ExprKind::Call { callee, args } => path_of(*callee, args),
        _ => None,
    });
    let mut paths: Vec<String> = decorated.collect();
    for expr in &file.exprs {
        let ExprKind::Call { callee, args } = &expr.kind else { continue };
        let is_named = |arg: &Arg| matches!((&file.expr(arg.value).kind, &bound.name), (ExprKind::Name(name), Some(own)) if name == own);
        if args.iter().skip(1).any(|arg| file.expr(arg.value).span.contains(bound.span) || is_named(arg)) {
            paths.extend(path_of(*callee, args));
        }
    }
    paths
}

/// What is known of a path, up to its first variable part.
fn known_part(path: &str) -> Option<&str> {
    const SHORTEST: usize = 3;
    let end = path.find([':', '{', '<', '[', '*', '(']).unwrap_or(path.len());
    let known = path[..end].trim_end_matches('/');
    (known.len() > SHORTEST).then_some(known)
}

/// Whether a literal of a text is an address on the page's own host that ends in a path, or leads below it.
fn names(text: &str, path: &str) -> bool {
    const LONGEST: usize = 200;
    text.match_indices(path).any(|(at, _)| {
        let ends = text[at + path.len()..].chars().next().is_none_or(|next| "'\"`?/&#".contains(next));
        let mut start = at.saturating_sub(LONGEST);
        while !text.is_char_boundary(start) {
            start += 1;
        }
        let before = &text[start..at];
        let literal = before.rfind(['\'', '"', '`']).map(|quote| &before[quote + 1..]);
        let own =
            literal.is_some_and(|head| !head.contains(char::is_whitespace) && (!head.contains("://") || head.contains("://localhost")));
        ends && own
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_named_by_a_literal_of_its_own_host() {
        assert!(names("fetch('/api/files')", "/files") && names("ask(`/files/${id}`)", "/files") && names("get(\"/files?x=1\")", "/files"));
        assert!(names("axios.get('http://localhost:3001/files')", "/files"));
        assert!(!names("fetch('https://api.boxes.example/files')", "/files") && !names("fetch('/filesystem')", "/files"));
        assert!(!names("// see /files for more", "/files") && !names("'list the /files'", "/files"));
    }

    #[test]
    fn what_is_known_of_a_path_ends_at_its_first_variable() {
        assert_eq!(known_part("/photos/:day"), Some("/photos"));
        assert_eq!(known_part("/plans/<int:id>/pages"), Some("/plans"));
        assert_eq!(known_part("/api/[id]"), Some("/api"));
        assert_eq!(known_part("/:id"), None);
        assert_eq!(known_part("/"), None);
    }
}
