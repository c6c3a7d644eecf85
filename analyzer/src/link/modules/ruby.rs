//! Ruby's names: constants by their full names, in whatever file declares them, as autoloading finds them; files by
//! `require_relative`.

use std::sync::LazyLock;

use regex::bytes::Regex;

use super::packages::Declared;
use super::{Resolution, join};
use crate::ir::Name;
use crate::source::{FileId, SourceFile, Sources};

/// Finds the constants of a file. Which module a line belongs to is told by its indentation, as the `end` of a module stands below
/// its beginning in all code that anybody formats.
pub(super) fn declared(_: &SourceFile, bytes: &[u8]) -> Declared {
    static LINES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?m-u)^([ \t]*)(?:(class|module)\s+((?:::)?[A-Z][\w:]*)([^\n]*)|([A-Z]\w*)\s*(?:\|\||)=[^=~>]|(end)\b|((?:def|extend|include|mattr_\w+|config_accessor|module_function|attr_\w+)\b|class\s*<<))",
        )
        .expect("a constant pattern")
    });
    let mut found = Declared::default();
    // Open modules: how far their lines are indented, full name, and whether the name is listed.
    let mut open: Vec<(usize, String, bool)> = Vec::new();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for groups in LINES.captures_iter(bytes) {
        let indent = groups.get(1).map_or(0, |blanks| blanks.len());
        if groups.get(6).is_some() {
            if open.last().is_some_and(|(at, _, _)| *at == indent) {
                open.pop();
            }
            continue;
        }
        while open.last().is_some_and(|(at, _, _)| *at >= indent) {
            open.pop();
        }
        let full = |name: String| match open.last() {
            Some((_, around, _)) if !name.starts_with("::") => format!("{around}::{name}"),
            _ => name.trim_start_matches("::").to_owned(),
        };
        if let (Some(kind), Some(name)) = (groups.get(2), groups.get(3)) {
            let name = full(text(name.as_bytes()));
            // A module is often but the place of what stands in it.
            let listed = kind.as_bytes() == b"class";
            if listed {
                found.names.push(name.as_str().into());
            }
            if !groups.get(4).is_some_and(|rest| rest.as_bytes().trim_ascii_end().ends_with(b"end")) {
                open.push((indent, name, listed));
            }
            continue;
        }
        if let Some(name) = groups.get(5) {
            let name = full(text(name.as_bytes()));
            found.names.push(name.into());
        }
        // Every library has a file that opens its module to say its version, and is none the wiser for it.
        if groups.get(5).is_some_and(|name| name.as_bytes() == b"VERSION") {
            continue;
        }
        if let Some((_, name, listed @ false)) = open.last_mut() {
            *listed = true;
            found.names.push(name.as_str().into());
        }
    }
    found
}

/// The file of `require_relative` (`./x`); what `require` names is a library.
pub(super) fn resolve(sources: &Sources, from: FileId, specifier: &str) -> Resolution {
    let Some(path) = specifier.strip_prefix("./") else { return Resolution::External(Name::from(specifier)) };
    let found = join(sources.file(from).folder(), path);
    let found = found.and_then(|path| sources.find(&path).or_else(|| sources.find(&format!("{path}.rb"))));
    found.filter(|id| sources.file(*id).class.is_analyzed()).map_or(Resolution::Missing, Resolution::File)
}

/// Whether two files are loaded together, as those of one library are: below one `lib`.
pub(super) fn same_library(sources: &Sources, one: FileId, other: FileId) -> bool {
    let root = |id: FileId| {
        let path = &sources.file(id).path;
        let at = if path.starts_with("lib/") { Some(0) } else { path.find("/lib/") };
        at.map(|at| path[..at].to_owned())
    };
    root(one).is_some_and(|library| root(other) == Some(library))
}
