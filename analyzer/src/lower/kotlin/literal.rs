//! Literals: text with its places, numbers.

use tree_sitter::Node;

use super::Kotlin;
use crate::ir::{ExprId, ExprKind, Piece};
use crate::lower::tree_sitter::{Cook, Escapes, children, span};

const STRING: Escapes = Escapes {
    octal: false,
    hex: false,
    unicode: true,
    braces: false,
    long_unicode: false,
    control: false,
    blank: false,
    line_end: false,
    keeps_unknown: false,
};

/// What of the lines of a raw string is not meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Margin {
    /// The blanks that all lines begin with.
    Indentation,
    /// Everything up to `|`.
    Bar,
}

/// What is cut from the lines of a raw string.
#[derive(Clone, Copy)]
struct Cut {
    margin: Margin,
    width: usize,
}

impl Kotlin<'_> {
    /// A string with its holes; `margin` is taken off a raw one.
    pub(super) fn string(&mut self, node: Node<'_>, margin: Option<Margin>) -> ExprId {
        let place = span(node);
        let whole = self.out.text_of(node);
        let dollars = whole.len() - whole.trim_start_matches('$').len();
        let quotes = if whole[dollars..].starts_with("\"\"\"") { 3 } else { 1 };
        let raw = quotes == 3;
        let cut = margin.filter(|_| raw).map(|margin| Cut { margin, width: indentation(whole, dollars + quotes) });
        let end = whole.len().saturating_sub(if whole.ends_with("\"\"\"") && raw { 3 } else { 1 }).max(dollars + quotes);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = dollars + quotes;
        let mut holes = Vec::new();
        for part in children(node) {
            if matches!(part.kind(), "interpolated_expression" | "interpolated_identifier") {
                holes.push(part);
            }
        }
        for hole in holes {
            let (from, to) = hole_of(whole, hole.start_byte() - node.start_byte(), hole.end_byte() - node.start_byte());
            self.push_text(&mut pieces, whole, at, from.max(at), end, cut, place.start);
            let value = self.expr(hole);
            pieces.push(Piece::Hole(value));
            at = to.max(at);
        }
        self.push_text(&mut pieces, whole, at, end.max(at), end, cut, place.start);
        let kind = match pieces.as_slice() {
            [] => ExprKind::Str(crate::ir::Text::verbatim("", place.start + u32::try_from(dollars + quotes).unwrap_or(0))),
            [Piece::Text(text)] => ExprKind::Str(text.clone()),
            _ => ExprKind::Template(pieces),
        };
        self.out.add(place, kind)
    }

    #[allow(clippy::too_many_arguments, reason = "a range of a literal, with where the literal begins and ends")]
    fn push_text(&mut self, pieces: &mut Vec<Piece>, whole: &str, from: usize, to: usize, end: usize, cut: Option<Cut>, start: u32) {
        let Some(text) = whole.get(from..to).filter(|text| !text.is_empty()) else { return };
        let mut cook = Cook::new(start + u32::try_from(from).unwrap_or(0));
        let raw = whole.trim_start_matches('$').starts_with("\"\"\"");
        match cut {
            Some(cut) => trimmed(&mut cook, text, pieces.is_empty(), to == end, cut),
            None if raw => cook.verbatim(text),
            None => cook.escaped(text, STRING),
        }
        let text = cook.finish();
        if !text.cooked.is_empty() {
            pieces.push(Piece::Text(text));
        }
    }

    pub(super) fn character(&mut self, node: Node<'_>) -> ExprId {
        let whole = self.out.text_of(node);
        let inner = whole.strip_prefix('\'').unwrap_or(whole);
        let inner = inner.strip_suffix('\'').unwrap_or(inner);
        let mut cook = Cook::new(span(node).start + 1);
        cook.escaped(inner, STRING);
        let text = cook.finish();
        self.out.add(span(node), ExprKind::Str(text))
    }

    pub(super) fn number(&mut self, node: Node<'_>) -> ExprId {
        let raw: String = self.out.text_of(node).chars().filter(|c| *c != '_').collect();
        let lower = raw.to_ascii_lowercase();
        let digits = lower.trim_end_matches(['l', 'u']);
        let whole = |text: &str, radix| u64::from_str_radix(text, radix).ok();
        #[allow(clippy::cast_precision_loss, reason = "a number is looked at for being a status, and printed")]
        let value = if let Some(hex) = digits.strip_prefix("0x") {
            whole(hex, 16).map(|n| n as f64)
        } else if let Some(binary) = digits.strip_prefix("0b") {
            whole(binary, 2).map(|n| n as f64)
        } else {
            digits.trim_end_matches('f').parse().ok()
        };
        self.out.add(span(node), value.map_or(ExprKind::Opaque(Vec::new()), ExprKind::Num))
    }
}

/// The whole of a hole, `$` and braces included, of which the expression lies at `from..to`.
fn hole_of(whole: &str, from: usize, to: usize) -> (usize, usize) {
    let before = whole.get(..from).unwrap_or("").trim_end_matches([' ', '\t', '\r', '\n']);
    match before.strip_suffix('{') {
        Some(opened) => {
            let close = whole.get(to..).and_then(|rest| rest.find('}')).map_or(to, |at| to + at + 1);
            (opened.trim_end_matches('$').len(), close)
        }
        None => (before.trim_end_matches('$').len(), to),
    }
}

/// The blanks that all lines of a raw string begin with, blank lines and the first line left out.
fn indentation(whole: &str, from: usize) -> usize {
    let inner = whole.get(from..).unwrap_or("");
    let inner = inner.strip_suffix("\"\"\"").unwrap_or(inner);
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    inner.split('\n').filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0)
}

/// Part of a raw string without what is not meant of its lines. `first` and `last` tell whether it stands at the quotes.
fn trimmed(cook: &mut Cook, text: &str, first: bool, last: bool, cut: Cut) {
    let skip = |cook: &mut Cook, width: usize| {
        if width > 0 {
            cook.replaced("", width);
        }
    };
    let mut rest = text;
    let mut at_start = first;
    // A blank first line is no line, nor is a blank last one.
    if let Some(end) = text.find('\n').filter(|end| first && text[..*end].trim().is_empty()) {
        skip(cook, end + 1);
        rest = &text[end + 1..];
    }
    let tail = rest.rfind('\n').filter(|at| last && rest[*at..].trim().is_empty()).unwrap_or(rest.len());
    let (body, tail) = rest.split_at(tail);
    for line in body.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let width = match cut.margin {
            _ if !at_start => 0,
            Margin::Indentation => indent.min(cut.width),
            Margin::Bar if line[indent..].starts_with('|') => indent + 1,
            Margin::Bar => 0,
        };
        skip(cook, width);
        cook.verbatim(&line[width..]);
        at_start = true;
    }
    skip(cook, tail.len());
}
