//! Literal text.

use super::{Name, Span};

/// Literal text: what it means, and where each part of it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text with escapes resolved.
    pub cooked: Name,
    /// Where the cooked bytes stand in the file, in order: `(offset in cooked, offset in file)` at each place where
    /// the two stop running in step. The first entry is always `(0, start of the content)`; a piece of one cooked
    /// character that is several raw bytes is followed by an entry for what comes after it.
    pub map: Box<[(u32, u32)]>,
    /// Where the content ends in the file.
    pub end: u32,
}

impl Text {
    /// Text that stands in the file exactly as it means, from `start`.
    #[must_use]
    pub fn verbatim(text: impl Into<Name>, start: u32) -> Self {
        let cooked: Name = text.into();
        let end = start + u32::try_from(cooked.len()).unwrap_or(u32::MAX - start);
        Self { cooked, map: Box::new([(0, start)]), end }
    }

    /// Where cooked byte `offset` stands in the file.
    #[must_use]
    pub fn raw(&self, offset: usize) -> u32 {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        if offset as usize >= self.cooked.len() {
            return self.end;
        }
        let at = self.map.partition_point(|&(cooked, _)| cooked <= offset) - 1;
        let (cooked, raw) = self.map[at];
        (raw + (offset - cooked)).min(self.end)
    }

    /// Where the cooked bytes `start..end` stand in the file.
    #[must_use]
    pub fn raw_span(&self, start: usize, end: usize) -> Span {
        Span { start: self.raw(start), end: self.raw(end) }
    }
}
