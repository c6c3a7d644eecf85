//! What each construct becomes.

mod hostile;
mod python2;
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

/// The drawing of a file, the line of its locals left out.
fn code(text: &str) -> String {
    dump(&lowered(text)).lines().filter(|line| !line.starts_with("locals ")).fold(String::new(), |all, line| all + line + "\n")
}
