//! Comments that speak to the tool.

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::Ranged;

use super::lowering::span;
use crate::ir::{Directive, Span};

const MARKS: [&str; 2] = ["egnyte-lint:", "egnyte-scopes:"];

/// The directives of a file, given all its statements.
pub(super) fn directives(text: &str, tokens: &Tokens, mut statements: Vec<Span>) -> Vec<Directive> {
    // Of the statements that start at one place the outermost comes first.
    statements.sort_unstable_by_key(|statement| (statement.start, std::cmp::Reverse(statement.end)));
    let mut found = Vec::new();
    for token in tokens.iter().filter(|token| token.kind() == TokenKind::Comment) {
        let place = span(token);
        let Some(comment) = text.get(token.start().to_usize()..token.end().to_usize()) else { continue };
        if !MARKS.iter().any(|mark| comment.contains(mark)) {
            continue;
        }
        let before = &text[..place.start as usize];
        let line = &before[before.rfind(['\n', '\r']).map_or(0, |end| end + 1)..];
        let next = statements.partition_point(|statement| statement.start < place.end);
        found.push(Directive {
            span: place,
            text: comment.trim_start_matches('#').trim().to_owned(),
            trailing: !line.trim().is_empty(),
            target: statements.get(next).copied(),
        });
    }
    found
}
