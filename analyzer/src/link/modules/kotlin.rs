//! Kotlin's packages: types, functions and properties of a package see each other, and those of Java in the same package.

use std::sync::LazyLock;

use regex::bytes::Regex;

use super::java;
use super::packages::Declared;
use crate::ir::Language;
use crate::source::{FileKind, SourceFile, lines_with};

/// Finds package, declarations and opened packages of a file of Java or Kotlin.
pub(super) fn declared_on_jvm(file: &SourceFile, bytes: &[u8]) -> Declared {
    if file.kind == FileKind::Code(Language::Kotlin) { declared(bytes) } else { java::declared(file, bytes) }
}

/// Functions and properties are others' to use where they are not indented, as those of a package are in all code that anybody formats.
fn declared(bytes: &[u8]) -> Declared {
    static WORDS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?-u)package|\.\*|class|interface|object|typealias|fun|val|var").expect("a constant pattern"));
    static LINES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?m-u)^\s*package\s+([\w.`\x80-\xff]+)|^\s*import\s+([\w.`\x80-\xff]+)\.\*|\b(?:class|interface|object|typealias)\s+`?([A-Za-z_\x80-\xff][\w\x80-\xff]*)|^(?:(?:public|internal|private|suspend|inline|operator|infix|tailrec|const|lateinit|external|actual|expect)\s+)*(?:fun|val|var)\s+(?:<[^>\n]*>\s*)?(?:[\w<>?,* \x80-\xff]+\.)*`?([A-Za-z_\x80-\xff][\w\x80-\xff]*)",
        )
        .expect("a constant pattern")
    });
    let mut found = Declared::default();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('`', "");
    for captures in lines_with(&WORDS, bytes).flat_map(|line| LINES.captures_iter(line)) {
        if let Some(package) = captures.get(1) {
            found.package = text(package.as_bytes());
        } else if let Some(open) = captures.get(2) {
            found.opens.push(text(open.as_bytes()));
        } else if let Some(name) = captures.get(3).or_else(|| captures.get(4)) {
            found.names.push(text(name.as_bytes()).into());
        }
    }
    found
}
