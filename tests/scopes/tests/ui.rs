//! What the compiler says to a partner who uses the macros: `tests/ui/`, a file a case.
//!
//! After a change of a message: `TRYBUILD=overwrite cargo test -p egnyte-scopes-tests`, and read what changed.

use std::fs;
use std::path::Path;

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("../ui/pass/*.rs");
    cases.compile_fail("../ui/fail/*.rs");
}

/// The example that people read first is one of the cases that compile.
#[test]
fn the_readme_shows_code_that_compiles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let case = fs::read_to_string(root.join("tests/ui/pass/readme.rs")).expect("the case");
    let (_, shown) = case.split_once("// shown from here\n").expect("a mark where the example begins");
    let (shown, _) = shown.split_once("// to here\n").expect("a mark where the example ends");
    for page in ["README.md", "docs/declaring-scopes.md"] {
        let text = fs::read_to_string(root.join(page)).expect("the page");
        assert!(text.contains(&format!("```rust\n{}\n```", shown.trim())), "{page} shows another example than tests/ui/pass/readme.rs");
    }
}
