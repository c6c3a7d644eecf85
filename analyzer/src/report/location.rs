//! From byte offsets to lines and columns.

use crate::ir::Span;
use crate::report::model::Location;

/// Where the lines of a text start.
///
/// Lines end at `\n` only, as editors and `git` count them.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
    len: u32,
}

impl LineIndex {
    /// Reads the line ends of `text`. Offsets are 32 bits: of a larger text, the part beyond them is one line.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map_while(|at| u32::try_from(at + 1).ok()));
        Self { starts, len: u32::try_from(text.len()).unwrap_or(u32::MAX) }
    }

    /// The number of lines; a text that ends in a line end has an empty last one.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// The line, from 0, that holds the byte at `offset`.
    #[must_use]
    pub fn line(&self, offset: u32) -> usize {
        self.starts.partition_point(|start| *start <= offset) - 1
    }

    /// The bytes of a line, from 0, with its line end; the last line for any later one.
    #[must_use]
    pub fn line_span(&self, line: usize) -> Span {
        let line = line.min(self.starts.len() - 1);
        Span::new(self.starts[line], self.starts.get(line + 1).copied().unwrap_or(self.len))
    }

    /// The place of `span`, which is cut to `text` and to whole characters.
    #[must_use]
    pub fn location(&self, path: &str, text: &str, span: Span) -> Location {
        let start = floor(text, span.start);
        let end = floor(text, span.end).max(start);
        let (line, column) = self.position(text, start);
        let (end_line, end_column) = self.position(text, end);
        Location { path: path.to_owned(), line, column, end_line, end_column, byte_start: start, byte_end: end }
    }

    /// Line and column, both from 1, of a byte at the start of a character.
    fn position(&self, text: &str, offset: u32) -> (u32, u32) {
        let line = self.line(offset);
        let before = &text[self.starts[line] as usize..offset as usize];
        (count(line) + 1, count(before.chars().count()) + 1)
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The last character boundary of `text` at or before `offset`.
fn floor(text: &str, offset: u32) -> u32 {
    count(text.floor_char_boundary(offset as usize))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, start: u32, end: u32) -> (u32, u32, u32, u32) {
        let location = LineIndex::new(text).location("a.js", text, Span::new(start, end));
        (location.line, location.column, location.end_line, location.end_column)
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(at("é🌏x\n", 6, 7), (1, 3, 1, 4));
    }

    #[test]
    fn crlf_belongs_to_its_line() {
        assert_eq!(at("a\r\nbc\r\n", 3, 5), (2, 1, 2, 3));
    }

    #[test]
    fn a_span_may_cross_lines_and_end_at_the_end() {
        assert_eq!(at("ab\ncd", 1, 5), (1, 2, 2, 3));
        assert_eq!(at("ab\n", 3, 3), (2, 1, 2, 1));
    }

    #[test]
    fn spans_out_of_range_or_inside_a_character_are_cut() {
        assert_eq!(at("é", 1, 99), (1, 1, 1, 2));
        assert_eq!(at("", 5, 9), (1, 1, 1, 1));
    }
}
