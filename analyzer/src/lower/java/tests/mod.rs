//! What each construct becomes.

mod hostile;
mod syntax;

use super::lower;
use crate::ir::File;
use crate::lower::dump::dump;

/// Lowers text that must be free of syntax errors.
fn lowered(text: &str) -> File {
    let file = lower(text);
    assert_eq!(file.problems, [], "in\n{text}");
    file
}

/// The drawing of a file, the lines of its locals left out.
fn code(text: &str) -> String {
    dump(&lowered(text)).lines().filter(|line| !line.trim_start().starts_with("locals ")).fold(String::new(), |all, line| all + line + "\n")
}
