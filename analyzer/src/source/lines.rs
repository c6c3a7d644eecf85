//! The lines of a file that hold one of a few words: a search for words jumps where a pattern that may begin on every line crawls.

use regex::bytes::Regex;

/// The lines of `bytes` that hold a match of `words`, in order, each once and without its end. `words` is best an alternation of plain
/// words, which are searched for many bytes at a time.
pub(crate) fn lines_with<'a>(words: &'a Regex, bytes: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let found = words.find_at(bytes, at.min(bytes.len()))?;
        let start = memchr::memrchr(b'\n', &bytes[at..found.start()]).map_or(at, |newline| at + newline + 1);
        let end = memchr::memchr(b'\n', &bytes[found.end()..]).map_or(bytes.len(), |newline| found.end() + newline);
        at = end + 1;
        Some(&bytes[start..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_given_once() {
        let words = Regex::new("(?-u)one|two").unwrap();
        let lines = |text: &'static str| lines_with(&words, text.as_bytes()).map(|line| String::from_utf8_lossy(line)).collect::<Vec<_>>();
        assert_eq!(lines("a one two\nb\n\n  two\r\nc one"), ["a one two", "  two\r", "c one"]);
        assert_eq!(lines("one\n"), ["one"]);
        assert_eq!(lines("\n\none\n\ntwo"), ["one", "two"]);
        assert!(lines("").is_empty() && lines("\n").is_empty());
    }
}
