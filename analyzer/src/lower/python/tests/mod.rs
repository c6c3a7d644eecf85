//! What each construct becomes.

mod sketch;
mod syntax;

use super::lower;
use crate::ir::File;

/// Lowers text that must be free of syntax errors.
fn lowered(text: &str) -> File {
    let file = lower(text);
    assert_eq!(file.problems, [], "in\n{text}");
    file
}

/// The drawing of a file's own code.
fn code(text: &str) -> String {
    sketch::sketch(&lowered(text))
}
