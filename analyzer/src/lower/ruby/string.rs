//! Strings, symbols and here-documents, with what is filled into them.

use tree_sitter::Node;

use super::Ruby;
use crate::ir::{Arg, ExprId, ExprKind, Piece, Span, Text};
use crate::lower::tree_sitter::{Cook, Escapes, children, span};

const DOUBLE: Escapes = Escapes {
    octal: true,
    hex: true,
    unicode: true,
    braces: true,
    long_unicode: false,
    control: true,
    blank: true,
    line_end: true,
    keeps_unknown: false,
};

impl Ruby<'_> {
    /// Text with holes: everything between the marks of `node`.
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let mut pieces = Vec::new();
        self.pieces(node, 0, &mut pieces);
        self.filled(pieces, span(node))
    }

    /// `"a" "b"`.
    pub(super) fn chained(&mut self, node: Node<'_>) -> ExprId {
        let mut pieces = Vec::new();
        for part in children(node) {
            self.pieces(part, 0, &mut pieces);
        }
        self.filled(pieces, span(node))
    }

    /// `<<~MARK`: its text stands further down.
    pub(super) fn heredoc(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(body) = self.heredocs.get(&node.start_byte()).copied() else { return self.text("", place) };
        let squiggly = self.base.text_of(node).starts_with("<<~");
        let raw = self.base.text_of(body);
        let lines = raw.lines().skip(1).filter(|line| !line.trim().is_empty());
        // The last line is the closing mark.
        let count = lines.clone().count().saturating_sub(1);
        let indent = lines.take(count).map(|line| line.len() - line.trim_start_matches([' ', '\t']).len()).min().unwrap_or(0);
        let mut pieces = Vec::new();
        self.pieces(body, if squiggly { indent } else { 0 }, &mut pieces);
        self.filled(pieces, place)
    }

    /// `%w[a b]`, `%i[a b]`.
    pub(super) fn words(&mut self, node: Node<'_>) -> ExprId {
        let items = children(node).into_iter().map(|word| Arg::plain(self.string(word))).collect();
        self.base.add(span(node), ExprKind::Array(items))
    }

    /// `:name`, `name:`.
    pub(super) fn symbol(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let raw = self.base.text_of(node);
        let name = raw.trim_start_matches(':');
        let text = Text::verbatim(name, place.start + u32::try_from(raw.len() - name.len()).unwrap_or(0));
        self.base.add(place, ExprKind::Str(text))
    }

    fn filled(&mut self, pieces: Vec<Piece>, place: Span) -> ExprId {
        match pieces.as_slice() {
            [] => self.text("", place),
            [Piece::Text(text)] => {
                let text = text.clone();
                self.base.add(place, ExprKind::Str(text))
            }
            _ => self.base.add(place, ExprKind::Template(pieces)),
        }
    }

    fn pieces(&mut self, node: Node<'_>, indent: usize, pieces: &mut Vec<Piece>) {
        let mut literal: Option<Cook> = None;
        let single = self.base.text_of(node).starts_with(['\'']);
        for part in children(node) {
            let place = span(part);
            let raw = self.base.text_of(part);
            match part.kind() {
                "interpolation" => {
                    pieces.extend(literal.take().map(|cook| Piece::Text(cook.finish())));
                    let inside: Vec<ExprId> = children(part).into_iter().map(|one| self.expr(one)).collect();
                    let hole = match inside.as_slice() {
                        [one] => *one,
                        _ => self.base.add(place, ExprKind::Sequence(inside)),
                    };
                    pieces.push(Piece::Hole(hole));
                }
                "string_content" | "heredoc_content" | "escape_sequence" => {
                    let cook = literal.get_or_insert_with(|| Cook::new(place.start));
                    if part.kind() == "escape_sequence" && !single {
                        cook.escaped(raw, DOUBLE);
                    } else if part.kind() == "escape_sequence" {
                        cook.replaced(raw.get(1..).unwrap_or(raw), raw.len());
                    } else {
                        // A here-document starts with the end of the line of its mark.
                        let starts = pieces.is_empty() && cook.is_empty() && part.kind() == "heredoc_content";
                        let head = if starts && raw.starts_with("\r\n") { 2 } else { usize::from(starts && raw.starts_with('\n')) };
                        cook.replaced("", head);
                        dedented(cook, &raw[head..], indent, head > 0);
                    }
                }
                _ => {}
            }
        }
        pieces.extend(literal.map(|cook| Piece::Text(cook.finish())));
    }
}

/// Text whose lines lose their common indentation; `at_start` says that it begins a line.
fn dedented(cook: &mut Cook, raw: &str, indent: usize, at_start: bool) {
    if indent == 0 {
        return cook.verbatim(raw);
    }
    for (at, line) in raw.split_inclusive('\n').enumerate() {
        // What goes on behind a hole is in the middle of its line.
        let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
        let cut = if at > 0 || at_start { blanks.min(indent) } else { 0 };
        cook.replaced("", cut);
        cook.verbatim(&line[cut..]);
    }
}
