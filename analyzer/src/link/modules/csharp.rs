//! C#'s namespaces: the types of a namespace and of those around it see each other; `using a.b` opens another one.

use std::sync::LazyLock;

use regex::bytes::Regex;

use super::packages::Declared;
use crate::source::{FileId, ManifestKind, SourceFile, Sources, ancestors, lines_with};

/// What separates the parts of a namespace's name.
pub(super) const SEPARATOR: char = '.';

/// What the components of a folder share: the namespaces that they open.
const IMPORTS: &str = "_Imports.razor";

/// Finds namespace, types, methods that are put on other types, and opened namespaces. A file with several namespaces counts for its first.
pub(super) fn declared(file: &SourceFile, bytes: &[u8]) -> Declared {
    static WORDS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?-u)namespace|using|class|interface|enum|struct|record|\(\s*this\s").expect("a constant pattern"));
    static LINES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?m-u)^\s*(?:\xEF\xBB\xBF)?namespace\s+([\w.]+)|^\s*(?:\xEF\xBB\xBF)?(?P<all>global\s+|@)?using\s+(?:static\s+)?([\w.]+)\s*(?:;|$)|\b(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+(@?[A-Za-z_]\w*)|\bstatic\b[^(=;]*?([A-Za-z_]\w*)\s*(?:<[^()]*>)?\(\s*this\s",
        )
        .expect("a constant pattern")
    });
    let mut found = Declared::default();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for captures in lines_with(&WORDS, bytes).flat_map(|line| LINES.captures_iter(line)) {
        if let Some(package) = captures.get(1) {
            if found.package.is_empty() {
                found.package = text(package.as_bytes());
            }
        } else if let Some(open) = captures.get(3) {
            let is_for_all = captures.name("all").is_some_and(|word| word.as_bytes() != b"@" || file.name() == IMPORTS);
            let opens = if is_for_all { &mut found.opens_for_all } else { &mut found.opens };
            opens.push(text(open.as_bytes()));
        } else if let Some(name) = captures.get(4).or_else(|| captures.get(5)) {
            found.names.push(text(name.as_bytes()).trim_start_matches('@').into());
        }
    }
    found
}

/// The folders of the tree's projects.
pub(super) fn projects(sources: &Sources) -> Vec<String> {
    let manifests = sources.iter().filter(|(_, file)| ManifestKind::of_name(file.name()) == Some(ManifestKind::DotNet));
    let mut folders: Vec<String> = manifests.map(|(_, file)| file.folder().to_owned()).collect();
    folders.sort_unstable();
    folders.dedup();
    folders
}

/// Whether two files belong to one project.
pub(super) fn same_project(sources: &Sources, projects: &[String], one: FileId, other: FileId) -> bool {
    let of = |id| ancestors(sources.file(id).folder()).find(|folder| projects.binary_search_by(|known| known.as_str().cmp(folder)).is_ok());
    of(one) == of(other)
}
