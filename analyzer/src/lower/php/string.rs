//! Strings, with what is filled into them.

use tree_sitter::Node;

use super::Php;
use crate::ir::{ExprId, ExprKind, Piece, Span, Text};
use crate::lower::tree_sitter::{Cook, Escapes, children, span};

const DOUBLE: Escapes = Escapes {
    octal: true,
    hex: true,
    unicode: false,
    braces: true,
    long_unicode: false,
    control: true,
    blank: false,
    line_end: false,
    keeps_unknown: true,
};

impl Php<'_> {
    /// `'text'`: only the backslash and the quote are escaped.
    pub(super) fn single_quoted(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let raw = self.base.text_of(node);
        let prefix = raw.find('\'').map_or(0, |at| at + 1);
        let inner = raw.get(prefix..raw.len().saturating_sub(1).max(prefix)).unwrap_or("");
        let mut cook = Cook::new(place.start + index(prefix));
        let mut rest = inner;
        while let Some(at) = rest.find('\\') {
            cook.verbatim(&rest[..at]);
            match rest[at + 1..].chars().next() {
                Some(c @ ('\\' | '\'')) => {
                    cook.replaced(c.encode_utf8(&mut [0; 4]), 2);
                    rest = &rest[at + 2..];
                }
                _ => {
                    cook.verbatim("\\");
                    rest = &rest[at + 1..];
                }
            }
        }
        cook.verbatim(rest);
        self.base.add(place, ExprKind::Str(cook.finish()))
    }

    /// `"text $x {$y->z}"`.
    pub(super) fn double_quoted(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let raw = self.base.text_of(node);
        let open = raw.find('"').map_or(0, |at| at + 1);
        let content = Span::new(place.start + index(open), place.end.saturating_sub(1).max(place.start + index(open)));
        self.filled(node, place, content, true, 0)
    }

    /// A heredoc or nowdoc.
    pub(super) fn heredoc(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(body) = node.child_by_field_name("value") else {
            return self.base.add(place, ExprKind::Str(Text::verbatim("", place.start)));
        };
        let whole = span(body);
        let raw = self.base.text_of(body);
        // The line end behind the opening mark and the one before the closing mark are not part of the text.
        let head = raw.len() - raw.trim_start_matches(['\r', '\n']).len();
        let start = whole.start + index(head.min(1 + usize::from(raw.starts_with('\r'))));
        // What the closing mark is indented by is taken from every line.
        let indent = node.child_by_field_name("end_tag").map_or(0, |end| end.start_position().column);
        let mut end = whole.end;
        if let Some(mark) = node.child_by_field_name("end_tag") {
            let before = self.base.text.get(..mark.start_byte()).unwrap_or("").trim_end_matches([' ', '\t']);
            let before = before.strip_suffix('\n').map_or(before, |text| text.strip_suffix('\r').unwrap_or(text));
            end = end.min(index(before.len())).max(start);
        }
        self.filled(body, place, Span::new(start, end), node.kind() == "heredoc", indent)
    }

    /// Text with holes; `content` is where the text stands.
    fn filled(&mut self, node: Node<'_>, place: Span, content: Span, escapes: bool, indent: usize) -> ExprId {
        let mut pieces = Vec::new();
        let mut at = content.start;
        for child in children(node) {
            if matches!(child.kind(), "string_content" | "escape_sequence" | "nowdoc_string") {
                continue;
            }
            let hole = span(child);
            // `{$x}` and `${x}` have marks of their own around the expression.
            let (mut start, mut end) = (hole.start, hole.end);
            let bytes = self.base.text.as_bytes();
            if start > 0 && bytes.get(start as usize - 1) == Some(&b'{') {
                start -= 1;
                if start > 0 && bytes.get(start as usize - 1) == Some(&b'$') {
                    start -= 1;
                }
                if bytes.get(end as usize) == Some(&b'}') {
                    end += 1;
                }
            }
            if start < at || end > content.end {
                continue;
            }
            self.text_piece(Span::new(at, start), escapes, indent, &mut pieces);
            let value = self.expr(child);
            pieces.push(Piece::Hole(value));
            at = end;
        }
        self.text_piece(Span::new(at, content.end.max(at)), escapes, indent, &mut pieces);
        match pieces.as_slice() {
            [] => self.base.add(place, ExprKind::Str(Text::verbatim("", content.start))),
            [Piece::Text(text)] => {
                let text = text.clone();
                self.base.add(place, ExprKind::Str(text))
            }
            _ => self.base.add(place, ExprKind::Template(pieces)),
        }
    }

    fn text_piece(&mut self, place: Span, escapes: bool, indent: usize, pieces: &mut Vec<Piece>) {
        let raw = self.base.text.get(place.start as usize..place.end as usize).unwrap_or("");
        if raw.is_empty() {
            return;
        }
        let mut cook = Cook::new(place.start);
        for (at, line) in raw.split_inclusive('\n').enumerate() {
            let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
            let cut = if at > 0 || pieces.is_empty() { blanks.min(indent) } else { 0 };
            cook.replaced("", cut);
            let mut rest = &line[cut..];
            while escapes && let Some(at) = rest.find("\\$") {
                cook.escaped(&rest[..at], DOUBLE);
                cook.replaced("$", 2);
                rest = &rest[at + 2..];
            }
            if escapes { cook.escaped(rest, DOUBLE) } else { cook.verbatim(rest) }
        }
        pieces.push(Piece::Text(cook.finish()));
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
