//! Constructs and what they become.

use crate::ir::ExprKind;
use crate::lower::dump::dump;
use crate::lower::ruby::lower;

#[track_caller]
fn check(code: &str, expected: &str) {
    let file = lower(code);
    assert_eq!(file.problems, [], "in\n{code}");
    assert_eq!(dump(&file), expected, "of\n{code}");
}
