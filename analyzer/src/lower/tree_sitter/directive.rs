//! Comments that speak to the tool.

use tree_sitter::Node;

use super::parse::{span, walk};
use crate::ir::{Directive, Span};

/// What such a comment contains.
const MARKS: [&str; 2] = ["egnyte-lint:", "egnyte-scopes:"];

/// Whether `text` may hold a directive.
pub(super) fn any(text: &str) -> bool {
    MARKS.iter().any(|mark| text.contains(mark))
}

/// The directives of a tree; `items` are the statements and declarations they may speak of. Documentation comments speak to readers.
pub(super) fn directives(root: Node<'_>, text: &str, items: Vec<Span>) -> Vec<Directive> {
    let mut comments = Vec::new();
    walk(root, |node| {
        let is_comment = node.kind().contains("comment");
        if is_comment {
            comments.push(span(node));
        }
        !is_comment
    });
    among(&comments, text, items)
}

/// The directives among `comments`.
pub(super) fn among(comments: &[Span], text: &str, mut items: Vec<Span>) -> Vec<Directive> {
    // Outer places come before the inner ones that start with them.
    items.sort_unstable_by_key(|item| (item.start, std::cmp::Reverse(item.end)));
    items.dedup();
    let mut found = Vec::new();
    for place in comments.iter().copied() {
        let whole = text.get(place.start as usize..place.end as usize).unwrap_or("");
        if any(whole) && !(whole.starts_with("/**") && whole != "/**/") {
            let before = text[..place.start as usize].rsplit(['\n', '\r']).next().unwrap_or("");
            let trailing = !before.trim_matches(['\u{feff}', ' ', '\t']).is_empty();
            found.push(Directive { span: place, text: content(whole), trailing, target: target(place, &items) });
        }
    }
    found
}

/// The text of a comment without its markers and the stars that start its lines.
fn content(comment: &str) -> String {
    if let Some(inner) = comment.strip_prefix("/*") {
        let inner = inner.strip_suffix("*/").unwrap_or(inner);
        let lines = inner.lines().map(|line| line.trim().trim_start_matches('*').trim());
        return lines.collect::<Vec<_>>().join(" ").trim().to_owned();
    }
    comment.trim_start_matches(['/', '#', '!', '-']).trim().to_owned()
}

/// The first item after the comment that lies within the innermost item around the comment.
fn target(comment: Span, items: &[Span]) -> Option<Span> {
    let around = items.iter().filter(|item| item.contains(comment)).min_by_key(|item| item.end - item.start);
    let next = items.iter().find(|item| item.start >= comment.end)?;
    around.is_none_or(|around| around.contains(*next)).then_some(*next)
}
