//! Scripts that are named like tests (`test_upload.py`, `test.js`) and are none: somebody runs them by hand, against Egnyte itself, with
//! what they hold.

use std::sync::LazyLock;

use regex::bytes::Regex;

use super::kind::FileKind;
use crate::ir::Language;

/// What only a test says: its framework, or that something is as it should be.
static OF_TESTS: LazyLock<Regex> = LazyLock::new(|| {
    let python =
        r"\bassert\b|\bassert_|\b(?:unittest|pytest|nose|mock|testtools|hypothesis|doctest|behave)\b|\bfrom fixtures\b|\bdjango\.test\b";
    let script = r"\b(?:describe|it|test|suite|expect|assert|beforeEach|sinon|jest|vi)\s*[.(]|node:test";
    let others = r"PHPUnit|Pest\\|\bRSpec\b|[Mm]inite?st|Test::Unit|\bDescribe\b";
    Regex::new(&format!("(?-u){python}|{script}|{others}")).expect("a constant pattern")
});

/// A statement of Python that runs when its module does, and does something.
static RUNS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m-u)^(?:if __name__\s*==|(?:[A-Za-z_]\w*\s*=\s*)?(?:await )?[A-Za-z_][\w.]*\()").expect("a constant pattern")
});

/// Whether nothing but its name, as people give it to scripts, calls a file a test.
pub(super) fn is_named_so(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folders = folders.to_ascii_lowercase();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_ascii_lowercase();
    let is_among_tests = ["test", "spec", "mock", "fixture", "e2e", "cypress"].iter().any(|word| folders.contains(word));
    !is_among_tests && (matches!(&*stem, "test" | "tests") || stem.starts_with("test_") || stem.ends_with("_test"))
}

/// Whether a file that only its name calls a test is run by hand.
pub(super) fn is_run(bytes: &[u8], kind: FileKind) -> bool {
    match kind {
        FileKind::Python => RUNS.is_match(bytes) && !OF_TESTS.is_match(bytes),
        // The statements of these run as they stand.
        FileKind::JavaScript(_) | FileKind::Code(Language::Php | Language::Ruby | Language::PowerShell) => !OF_TESTS.is_match(bytes),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lower::javascript::Dialect;

    #[test]
    fn scripts_are_told_from_tests() {
        let python = |text: &str| is_run(text.as_bytes(), FileKind::Python);
        assert!(python("import egnyte\nclient = egnyte.EgnyteClient(config)\nlist_all()\n"));
        assert!(python("def test_download():\n    return True\n\nif __name__ == '__main__':\n    test_download()\n"));
        assert!(!python("def test_download():\n    download()\n"));
        assert!(!python("import unittest\nunittest.main()\n") && !python("check()\nassert done\n"));
        assert!(!python("from unittest.mock import patch\nrun()\n") && !python("from fixtures import Fixture\nrun()\n"));
        let script = |text: &str| is_run(text.as_bytes(), FileKind::JavaScript(Dialect::JavaScript));
        assert!(script("fetch(url).then((r) => console.log(r.status));"));
        assert!(!script("describe('links', () => {});") && !script("test('links', () => {});") && !script("assert.equal(a, b);"));
        assert!(is_named_so("scripts/test_api.py") && is_named_so("test.js") && !is_named_so("links.test.js"));
        assert!(!is_named_so("local_tests/test_bulk.py") && !is_named_so("src/Card.stories.tsx"));
    }
}
