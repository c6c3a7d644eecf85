//! Go's packages: a folder is a package, whose files see each other; its import path is the module's and the folder's.

use std::sync::LazyLock;

use regex::bytes::Regex;

use super::join;
use super::packages::Declared;
use crate::source::{ManifestKind, SourceFile, Sources};

/// What separates a package's path from a name in it. Imports name packages alone.
pub(super) const SEPARATOR: char = '\0';

/// A `go.mod`.
#[derive(Debug)]
pub(super) struct Module {
    folder: String,
    path: String,
}

/// The modules of the tree.
pub(super) fn modules(sources: &Sources) -> Vec<Module> {
    static PATH: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"(?m-u)^\s*module\s+"?([^\s"]+)"#).expect("a constant pattern"));
    let manifests = sources.iter().filter(|(_, file)| ManifestKind::of_name(file.name()) == Some(ManifestKind::Go));
    let mut found: Vec<Module> = manifests
        .filter_map(|(id, file)| {
            let text = sources.read(id).ok()?;
            let path = PATH.captures(text.as_bytes())?;
            Some(Module { folder: file.folder().to_owned(), path: String::from_utf8_lossy(&path[1]).into_owned() })
        })
        .collect();
    // Of several modules with one path, or one inside of another, the longest path is meant.
    found.sort_by(|a, b| (b.path.len(), &a.folder).cmp(&(a.path.len(), &b.folder)));
    found
}

/// The folder that an import path means, if it is one of the tree: of a module's, or relative.
pub(super) fn folder_of(modules: &[Module], from: &str, path: &str) -> Option<String> {
    if path.starts_with("./") || path.starts_with("../") {
        return join(from, path);
    }
    if modules.is_empty() {
        return folder_in_workspace(path);
    }
    modules.iter().find_map(|module| {
        let rest = path.strip_prefix(module.path.as_str())?;
        if rest.is_empty() { Some(module.folder.clone()) } else { join(&module.folder, rest.strip_prefix('/')?) }
    })
}

/// The same where nothing names the tree: before there were modules, it lay in a workspace under the repository's address
/// (`github.com/acme/sync/pkg/api`).
fn folder_in_workspace(path: &str) -> Option<String> {
    let mut parts = path.splitn(4, '/');
    let hosted = parts.next().is_some_and(|host| host.contains('.'));
    parts.nth(2).filter(|_| hosted).map(str::to_owned)
}

/// Finds the names that a file declares for its package, which is its folder. Declarations begin their lines.
pub(super) fn declared(file: &SourceFile, bytes: &[u8]) -> Declared {
    static HEAD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?-u)(?:func|type|var|const)[ \t]+([A-Za-z_]\w*)|^(type|var|const)[ \t]*\(").expect("a constant pattern")
    });
    static NAMES: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^(?-u)\t([A-Za-z_]\w*(?:[ \t]*,[ \t]*[A-Za-z_]\w*)*)").expect("a constant pattern"));
    let mut found = Declared { package: file.folder().to_owned(), ..Declared::default() };
    let mut grouped = false;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    let mut start = 0;
    for end in ends {
        let line = &bytes[start..end];
        start = end + 1;
        match line.first() {
            Some(b'f' | b't' | b'v' | b'c') => match HEAD.captures(line) {
                Some(captures) if captures.get(2).is_some() => grouped = true,
                Some(captures) => found.names.push(text(&captures[1]).into()),
                None => {}
            },
            // The lines of `const (…)`.
            Some(b'\t') if grouped => {
                let names = NAMES.captures(line).map(|captures| text(&captures[1])).unwrap_or_default();
                found.names.extend(names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(Into::into));
            }
            Some(b')') => grouped = false,
            _ => {}
        }
    }
    found
}
