//! Test code that only what it holds gives away.

use memchr::memmem;

/// What test libraries' classes are called that tests and what they stand on extend.
const BASES: &[&[u8]] = &[b"TestCase", b"Fixture", b"TestWithFixtures"];

/// Whether a file of Python holds classes of a test library (`unittest`, `testtools`, `fixtures`), and no class beside them.
pub(super) fn is_python_test(bytes: &[u8]) -> bool {
    if !BASES.iter().any(|base| memmem::find(bytes, base).is_some()) {
        return false;
    }
    let lines = || bytes.split(|byte| *byte == b'\n');
    let imports = |line: &[u8]| {
        let words: Vec<&[u8]> = line.split(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_').filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            [b"from", library, b"import", rest @ ..] => {
                is_test_library(library) && rest.iter().any(|name| BASES.iter().any(|base| name.ends_with(base)))
            }
            [b"import", library, ..] => is_test_library(library),
            _ => false,
        }
    };
    let mut classes = lines().filter(|line| line.starts_with(b"class ")).peekable();
    classes.peek().is_some() && classes.all(extends_test) && lines().any(imports)
}

fn is_test_library(name: &[u8]) -> bool {
    matches!(name, b"unittest" | b"testtools" | b"fixtures")
}

/// Whether the head of a class names a class of a test library as its base.
fn extends_test(head: &[u8]) -> bool {
    let Some(open) = head.iter().position(|byte| *byte == b'(') else { return false };
    let bases = head[open + 1..].split(|byte| matches!(byte, b',' | b')'));
    bases.map(<[u8]>::trim_ascii).any(|base| {
        let last = base.rsplit(|byte| *byte == b'.').next().unwrap_or(base);
        BASES.contains(&last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_test_libraries_are_tests() {
        for (text, expected) in [
            ("from fixtures import Fixture\n\nclass Folder(Fixture):\n    pass\n", true),
            ("import unittest\n\nclass Upload(unittest.TestCase):\n    pass\n", true),
            ("from fixtures import Fixture\nclass Lamp(Fixture):\n    pass\nclass Client:\n    pass\n", false),
            ("from lighting import Fixture\nclass Lamp(Fixture):\n    pass\n", false),
            ("import unittest\n\ndef sync():\n    TestCase = 1\n", false),
            ("import fixtures\n\nclass Model(Base):\n    fixture = fixtures.Fixture()\n", false),
        ] {
            assert_eq!(is_python_test(text.as_bytes()), expected, "{text}");
        }
    }
}
