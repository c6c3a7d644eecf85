//! Java's packages: the types of a package see each other; `import a.b.*` opens another one.

use std::sync::LazyLock;

use regex::bytes::Regex;

use super::packages::Declared;
use crate::source::{SourceFile, lines_with};

/// What separates the parts of a package's name.
pub(super) const SEPARATOR: char = '.';

/// Finds package, types and opened packages.
pub(super) fn declared(_: &SourceFile, bytes: &[u8]) -> Declared {
    // Of the imports only those of whole packages matter here.
    static WORDS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?-u)package|\.\*|class|interface|enum|record").expect("a constant pattern"));
    static LINES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?m-u)^\s*package\s+([\w.]+)|^\s*import\s+([\w.]+)\.\*|\b(?:class|interface|enum|record)\s+([A-Za-z_$][\w$]*)")
            .expect("a constant pattern")
    });
    let mut found = Declared::default();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for captures in lines_with(&WORDS, bytes).flat_map(|line| LINES.captures_iter(line)) {
        if let Some(package) = captures.get(1) {
            found.package = text(package.as_bytes());
        } else if let Some(open) = captures.get(2) {
            found.opens.push(text(open.as_bytes()));
        } else if let Some(name) = captures.get(3) {
            found.names.push(text(name.as_bytes()).into());
        }
    }
    found
}
