//! String literals: cooked text with the place of every byte of it.

use ruff_python_ast::{
    BytesLiteral, FStringPart, InterpolatedStringElement, InterpolatedStringElements, StringLiteral, StringLiteralValue, TString,
};
use ruff_text_size::{Ranged, TextRange};

use super::lowering::Lowering;
use crate::ir::{ExprKind, Name, Piece, Span, Text};

/// Grows one [`Text`] out of any number of raw parts.
pub(super) struct TextBuilder {
    cooked: String,
    map: Vec<(u32, u32)>,
    end: u32,
}

/// How raw text becomes cooked text.
#[derive(Clone, Copy)]
struct Cooking {
    escapes: bool,
    /// `\u`, `\U` and `\N` are escapes.
    unicode: bool,
    /// Doubled braces stand for one.
    braces: bool,
}

impl TextBuilder {
    fn new(start: u32) -> Self {
        Self { cooked: String::new(), map: vec![(0, start)], end: start }
    }

    pub(super) fn finish(self) -> Text {
        Text { cooked: self.cooked.into(), map: self.map.into(), end: self.end }
    }

    /// What is added next stands at `raw`.
    fn jump(&mut self, raw: u32) {
        self.end = raw;
        let at = offset(self.cooked.len());
        let last = self.map[self.map.len() - 1];
        if last.1 + (at - last.0) == raw {
            return;
        }
        if last.0 == at && self.map.len() > 1 {
            self.map.pop();
        }
        self.map.push((at, raw));
    }

    /// Adds the raw text at `start` that the parser read as `cooked`.
    ///
    /// The characters of escapes are taken from `cooked` (only the parser knows the names of characters); their
    /// lengths are found here.
    fn add(&mut self, raw: &str, start: u32, cooked: &str, cooking: Cooking) {
        self.jump(start);
        let mut at = 0;
        let first = self.cooked.len();
        while at < raw.len() {
            let rest = &raw[at..];
            let special = |c: char| (c == '\\' && cooking.escapes) || (matches!(c, '{' | '}') && cooking.braces);
            let plain = rest.find(special).unwrap_or(rest.len());
            self.cooked.push_str(&rest[..plain]);
            at += plain;
            let Some(mark) = raw[at..].chars().next() else { break };
            let length = match mark {
                '\\' => escape_length(&raw[at..], cooking.unicode),
                _ if raw[at + 1..].starts_with(mark) => 2,
                _ => 1,
            };
            if length == 1 {
                self.cooked.push(mark);
            } else if !matches!(raw.as_bytes()[at + 1], b'\n' | b'\r') {
                self.cooked.extend(cooked.get(self.cooked.len() - first..).and_then(|rest| rest.chars().next()));
            }
            at += length;
            self.jump(start + offset(at));
        }
        self.end = start + offset(raw.len());
    }
}

/// How many bytes the escape at the start of `raw` takes; 1 if the backslash stands for itself.
fn escape_length(raw: &str, unicode: bool) -> usize {
    let bytes = raw.as_bytes();
    let length = match bytes.get(1) {
        Some(b'\r') if bytes.get(2) == Some(&b'\n') => 3,
        Some(b'\\' | b'\'' | b'"' | b'a' | b'b' | b'f' | b'n' | b'r' | b't' | b'v' | b'\n' | b'\r') => 2,
        Some(b'0'..=b'7') => 1 + bytes[1..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count(),
        Some(b'x') => 4,
        Some(b'u') if unicode => 6,
        Some(b'U') if unicode => 10,
        Some(b'N') if unicode => raw.find('}').map_or(1, |close| close + 1),
        _ => 1,
    };
    if raw.is_char_boundary(length) { length } else { 1 }
}

fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

impl<'a> Lowering<'a> {
    /// A string literal in all its parts; `None` where the parser could not read any.
    pub(super) fn string_text(&self, value: &StringLiteralValue) -> Option<Text> {
        let mut text = None;
        for part in value {
            self.string_part(part, &mut text);
        }
        text.map(TextBuilder::finish)
    }

    fn string_part(&self, part: &StringLiteral, text: &mut Option<TextBuilder>) {
        if part.flags.is_invalid() {
            return;
        }
        let cooking = Cooking { escapes: !part.flags.prefix().is_raw(), unicode: true, braces: false };
        self.raw_part(part.content_range(), &part.value, cooking, text);
    }

    fn raw_part(&self, range: TextRange, cooked: &str, cooking: Cooking, text: &mut Option<TextBuilder>) {
        let start = range.start().to_u32();
        if let Some(raw) = self.text.get(range.start().to_usize()..range.end().to_usize()) {
            text.get_or_insert_with(|| TextBuilder::new(start)).add(raw, start, cooked, cooking);
        }
    }

    /// Bytes as text, one character a byte.
    pub(super) fn bytes_text<'b>(&self, parts: impl IntoIterator<Item = &'b BytesLiteral>) -> Option<Text> {
        let mut text = None;
        for part in parts {
            if part.flags.is_invalid() {
                continue;
            }
            let cooked: String = part.value.iter().copied().map(char::from).collect();
            let cooking = Cooking { escapes: !part.flags.prefix().is_raw(), unicode: false, braces: false };
            self.raw_part(part.content_range(), &cooked, cooking, &mut text);
        }
        text.map(TextBuilder::finish)
    }

    /// The pieces of an f-string, with plain literals beside it.
    pub(super) fn f_string(&mut self, parts: impl IntoIterator<Item = &'a FStringPart>) -> ExprKind {
        let mut pieces = Pieces::default();
        for part in parts {
            match part {
                FStringPart::Literal(literal) => self.string_part(literal, &mut pieces.text),
                FStringPart::FString(string) => self.elements(&string.elements, string.flags.prefix().is_raw(), &mut pieces),
            }
        }
        pieces.finish()
    }

    /// The pieces of a t-string.
    pub(super) fn t_string(&mut self, parts: impl IntoIterator<Item = &'a TString>) -> ExprKind {
        let mut pieces = Pieces::default();
        for part in parts {
            self.elements(&part.elements, part.flags.prefix().is_raw(), &mut pieces);
        }
        pieces.finish()
    }

    fn elements(&mut self, elements: &'a InterpolatedStringElements, raw: bool, pieces: &mut Pieces) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let cooking = Cooking { escapes: !raw, unicode: true, braces: true };
                    self.raw_part(literal.range(), &literal.value, cooking, &mut pieces.text);
                }
                InterpolatedStringElement::Interpolation(hole) => {
                    if let Some(debug) = &hole.debug_text {
                        // `{x=}` prints its own source first: the text between the brace and what follows the `=`.
                        let start = hole.range.start().to_u32() + 1;
                        let end = start + offset(debug.as_str().len());
                        if self.text.get(start as usize..end as usize) == Some(debug.as_str()) {
                            let cooking = Cooking { escapes: false, unicode: false, braces: false };
                            self.raw_part(TextRange::new(start.into(), end.into()), debug.as_str(), cooking, &mut pieces.text);
                        }
                    }
                    let mut inside = Vec::new();
                    if let Some(spec) = &hole.format_spec {
                        self.spec_holes(&spec.elements, &mut inside);
                    }
                    let value = self.expression(&hole.expression);
                    let value = if inside.is_empty() {
                        value
                    } else {
                        inside.push(value);
                        self.add(Span::new(hole.range.start().into(), hole.range.end().into()), ExprKind::Sequence(inside))
                    };
                    pieces.hole(value);
                }
            }
        }
    }

    /// The expressions of a format spec (`{x:{width}}`), which only change how the value looks.
    fn spec_holes(&mut self, elements: &'a InterpolatedStringElements, inside: &mut Vec<crate::ir::ExprId>) {
        for hole in elements.interpolations() {
            let value = self.expression(&hole.expression);
            inside.push(value);
        }
    }
}

#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    text: Option<TextBuilder>,
}

impl Pieces {
    fn hole(&mut self, value: crate::ir::ExprId) {
        self.flush();
        self.done.push(Piece::Hole(value));
    }

    fn flush(&mut self) {
        let text = self.text.take().map(TextBuilder::finish);
        self.done.extend(text.filter(|text| !text.cooked.is_empty()).map(Piece::Text));
    }

    /// A plain string if there are no holes.
    fn finish(mut self) -> ExprKind {
        if self.done.is_empty()
            && let Some(text) = self.text.take()
        {
            return ExprKind::Str(text.finish());
        }
        self.flush();
        ExprKind::Template(self.done)
    }
}

/// The name a literal key stands for, with the place of the name.
pub(super) fn key_of(text: Text) -> (Name, Span) {
    let span = Span::new(text.map[0].1, text.end);
    (text.cooked, span)
}
