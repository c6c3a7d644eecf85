//! Comments that speak to the tool.

use oxc_ast::ast::Comment;

use super::lowerer::{Lowerer, span};
use crate::ir::{Directive, Span};

/// What such a comment contains.
const MARKS: [&str; 2] = ["egnyte-lint:", "egnyte-scopes:"];

/// Whether `text` may hold a directive.
pub(super) fn any(text: &str) -> bool {
    MARKS.iter().any(|mark| text.contains(mark))
}

impl Lowerer<'_> {
    /// Finds the directives among the comments, which stand in order.
    pub(super) fn directives(&mut self, comments: &[Comment]) {
        let Some(mut items) = self.items.take() else { return };
        // Outer places come before the inner ones that start with them.
        items.sort_unstable_by_key(|item| (item.start, std::cmp::Reverse(item.end)));
        for comment in comments {
            let place = span(comment.span);
            let whole = self.slice(place);
            if !any(whole) || whole.starts_with("/**") && whole != "/**/" {
                continue;
            }
            let text = content(whole);
            let trailing = self.code_precedes(place.start, comments);
            let target = target(place, &items);
            self.file.directives.push(Directive { span: place, text, trailing, target });
        }
    }

    /// Whether anything but blanks, other comments and the brace of a markup comment stands before `at` on its line.
    fn code_precedes(&self, at: u32, comments: &[Comment]) -> bool {
        let mut at = at;
        loop {
            let before = self.text[..at as usize].trim_end_matches([' ', '\t']);
            match comments.binary_search_by_key(&before.len(), |comment| comment.span.end as usize) {
                Ok(found) if comments[found].is_block() => at = comments[found].span.start,
                _ => return !line_is_bare(before),
            }
        }
    }
}

/// Whether the last line of `before` holds nothing but, at most, the `{` that opens a comment among markup.
fn line_is_bare(before: &str) -> bool {
    let line = before.rsplit(['\n', '\r', '\u{2028}', '\u{2029}']).next().unwrap_or(before);
    matches!(line.trim_matches(['\u{feff}', ' ', '\t']), "" | "{")
}

/// The text of a comment without its markers and the stars that start its lines.
fn content(comment: &str) -> String {
    if let Some(line) = comment.strip_prefix("//") {
        return line.trim_start_matches('/').trim().to_owned();
    }
    let inner = comment.strip_prefix("/*").map_or(comment, |inner| inner.strip_suffix("*/").unwrap_or(inner));
    let lines = inner.lines().map(|line| line.trim().trim_start_matches('*').trim());
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// The first item after the comment that lies within the innermost item around the comment.
fn target(comment: Span, items: &[Span]) -> Option<Span> {
    let around = items.iter().filter(|item| item.contains(comment)).min_by_key(|item| item.end - item.start);
    let next = items.iter().find(|item| item.start >= comment.end)?;
    around.is_none_or(|around| around.contains(*next)).then_some(*next)
}
