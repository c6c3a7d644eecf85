//! The code of a page as it grows: pieces of the page's own text, and what stands between them.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::constants::literal;
use crate::ir::Text;

/// Code taken out of a page, with where each part of it stands there.
pub(in crate::lower) struct Code<'t> {
    page: &'t str,
    cooked: String,
    map: Vec<(u32, u32)>,
    /// The texts that the page's own server code gives names to.
    constants: FxHashMap<&'t str, String>,
}

impl<'t> Code<'t> {
    pub(in crate::lower) fn new(page: &'t str) -> Self {
        Self { page, cooked: String::new(), map: vec![(0, 0)], constants: FxHashMap::default() }
    }

    /// The same, with what the page's own server code gives names to.
    pub(super) fn with(self, constants: FxHashMap<&'t str, String>) -> Self {
        Self { constants, ..self }
    }

    /// The text that an expression of the server's stands for, if it is one or the name of one.
    pub(super) fn constant(&self, expression: &str) -> Option<String> {
        self.constants.get(plain_name(expression)).cloned().or_else(|| literal(expression, &self.constants))
    }

    /// How long the code is.
    pub(super) fn len(&self) -> u32 {
        to_u32(self.cooked.len())
    }

    /// Adds a piece of the page. What follows a piece is [`Code::put`] at its end, so that a place that ends with the
    /// piece does not reach into another one.
    pub(in crate::lower) fn copy(&mut self, range: Range<usize>) {
        self.map.push((self.len(), to_u32(range.start)));
        self.cooked.push_str(&self.page[range]);
    }

    /// Adds what does not stand in the page; all of it is said to be at `at`.
    pub(in crate::lower) fn put(&mut self, text: &str, at: usize) {
        let start = self.len();
        self.map.extend((start..start + to_u32(text.len())).map(|offset| (offset, to_u32(at))));
        self.cooked.push_str(text);
    }

    /// The code from `start` on.
    pub(super) fn since(&self, start: u32) -> &str {
        &self.cooked[start as usize..]
    }

    /// How far the code has grown.
    pub(super) fn mark(&self) -> (usize, usize) {
        (self.cooked.len(), self.map.len())
    }

    /// Forgets what was added since `mark`.
    pub(super) fn back_to(&mut self, mark: (usize, usize)) {
        self.cooked.truncate(mark.0);
        self.map.truncate(mark.1);
    }

    /// Takes away the blanks that all lines from `start` on begin with: in code that cannot be read, statements are told
    /// by what stands in the first column.
    pub(super) fn dedent(&mut self, start: u32) {
        let tail = self.cooked.split_off(start as usize);
        let margin = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
        let lines = tail.lines().skip(1).filter(|line| !line.trim().is_empty());
        let common = lines.map(margin).min().unwrap_or(0);
        let old = self.map.split_off(self.map.partition_point(|jump| jump.0 < start));
        let whole = Text {
            cooked: tail.clone().into(),
            map: old.iter().map(|jump| (jump.0 - start, jump.1)).collect(),
            end: to_u32(self.page.len()),
        };
        let mut jumps = old.iter().map(|jump| (jump.0 - start) as usize).peekable();
        let mut at = 0;
        for line in tail.split_inclusive('\n') {
            let cut = margin(line).min(common).min(line.trim_end().len());
            let from = at + cut;
            while jumps.next_if(|jump| *jump <= from).is_some() {}
            self.map.push((self.len(), whole.raw(from)));
            let base = self.cooked.len();
            while let Some(jump) = jumps.next_if(|jump| *jump < at + line.len()) {
                self.map.push((to_u32(base + jump - from), whole.raw(jump)));
            }
            self.cooked.push_str(&line[cut..]);
            at += line.len();
        }
    }

    /// The code, and where it stands.
    pub(in crate::lower) fn finish(self) -> Text {
        Text { cooked: self.cooked.into(), map: self.map.into(), end: to_u32(self.page.len()) }
    }
}

/// The name that an expression of the server's is, if it is no more than one.
pub(super) fn plain_name(expression: &str) -> &str {
    let name = expression.split('|').next().unwrap_or(expression);
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | '-'));
    name.strip_prefix('$').unwrap_or(name)
}

pub(super) fn to_u32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
