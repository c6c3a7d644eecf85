//! Literals: text with its places, interpolation, numbers.

use tree_sitter::Node;

use super::{CSharp, children};
use crate::ir::{ExprId, ExprKind, Piece, Text};
use crate::lower::tree_sitter::{Cook, Escapes, span};

const STRING: Escapes = Escapes {
    octal: false,
    hex: true,
    unicode: true,
    braces: false,
    long_unicode: true,
    control: true,
    blank: false,
    line_end: false,
    keeps_unknown: false,
};

impl CSharp<'_> {
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let raw = self.out.text_of(node).trim_end_matches("u8");
        let text = match node.kind() {
            "raw_string_literal" => raw_string(raw, place.start),
            "verbatim_string_literal" => {
                let inner = raw.strip_prefix("@\"").unwrap_or(raw);
                let mut cook = Cook::new(place.start + 2);
                doubled(&mut cook, inner.strip_suffix('"').unwrap_or(inner), '"');
                cook.finish()
            }
            _ => {
                let inner = raw.strip_prefix(['"', '\'']).unwrap_or(raw);
                let mut cook = Cook::new(place.start + 1);
                cook.escaped(inner.strip_suffix(['"', '\'']).unwrap_or(inner), STRING);
                cook.finish()
            }
        };
        self.out.add(place, ExprKind::Str(text))
    }

    /// `$"…{value}…"` in its verbatim and raw forms too.
    pub(super) fn interpolated(&mut self, node: Node<'_>) -> ExprId {
        let start = children(node).into_iter().find(|part| part.kind() == "interpolation_start");
        let opening = start.map_or("$\"", |start| self.out.text_of(start));
        let verbatim = opening.contains('@');
        let dollars = opening.bytes().filter(|byte| *byte == b'$').count();
        let is_raw = self.out.text_of(node).trim_start_matches(['$', '@']).starts_with("\"\"\"");
        let mut pieces = Vec::new();
        for part in children(node) {
            match part.kind() {
                "string_content" | "escape_sequence" => {
                    let raw = self.out.text_of(part);
                    let mut cook = Cook::new(span(part).start);
                    match (is_raw, verbatim) {
                        (true, _) => cook.verbatim(raw),
                        (false, true) => doubled(&mut cook, raw, '"'),
                        (false, false) => cook.escaped(raw, STRING),
                    }
                    pieces.push(Piece::Text(if is_raw || dollars > 1 { cook.finish() } else { braces(cook.finish()) }));
                }
                "interpolation" => {
                    let value = children(part).into_iter().find(|inner| {
                        !matches!(inner.kind(), "interpolation_brace" | "interpolation_alignment_clause" | "interpolation_format_clause")
                    });
                    if let Some(value) = value {
                        pieces.push(Piece::Hole(self.expr(value)));
                    }
                }
                _ => {}
            }
        }
        self.out.add(span(node), ExprKind::Template(pieces))
    }

    pub(super) fn number(&mut self, node: Node<'_>) -> ExprId {
        let raw: String = self.out.text_of(node).chars().filter(|c| *c != '_').collect();
        let lower = raw.to_ascii_lowercase();
        let digits = lower.trim_end_matches(['u', 'l']);
        let whole = |text: &str, radix| u64::from_str_radix(text, radix).ok();
        #[allow(clippy::cast_precision_loss, reason = "a number is looked at for being a status, and printed")]
        let value = match () {
            () if digits.starts_with("0x") => whole(&digits[2..], 16).map(|n| n as f64),
            () if digits.starts_with("0b") => whole(&digits[2..], 2).map(|n| n as f64),
            () if node.kind() == "real_literal" => lower.trim_end_matches(['f', 'd', 'm']).parse().ok(),
            () => digits.parse().ok(),
        };
        self.out.add(span(node), value.map_or(ExprKind::Opaque(Vec::new()), ExprKind::Num))
    }
}

/// Text in which a character is written twice to mean itself.
fn doubled(cook: &mut Cook, raw: &str, quote: char) {
    let pair: String = [quote, quote].iter().collect();
    let mut rest = raw;
    while let Some(at) = rest.find(&pair) {
        cook.verbatim(&rest[..at]);
        cook.replaced(quote.encode_utf8(&mut [0; 4]), pair.len());
        rest = &rest[at + pair.len()..];
    }
    cook.verbatim(rest);
}

/// The braces that interpolated text writes twice.
fn braces(text: Text) -> Text {
    if !text.cooked.contains("{{") && !text.cooked.contains("}}") {
        return text;
    }
    let cooked = text.cooked.replace("{{", "{").replace("}}", "}");
    Text { cooked: cooked.into(), map: Box::new([(0, text.raw(0))]), end: text.end }
}

/// `"""…"""`: on several lines, the line ends beside the quotes and the indentation of the closing ones mean nothing.
fn raw_string(raw: &str, start: u32) -> Text {
    let quotes = raw.len() - raw.trim_start_matches('"').len();
    let inner = raw.get(quotes..raw.len().saturating_sub(quotes)).unwrap_or("");
    let mut cook = Cook::new(start + u32::try_from(quotes).unwrap_or(0));
    let Some(opening) = inner.find('\n').filter(|end| inner[..*end].trim().is_empty()) else {
        cook.verbatim(inner);
        return cook.finish();
    };
    let skip = |cook: &mut Cook, width: usize| {
        if width > 0 {
            cook.replaced("", width);
        }
    };
    skip(&mut cook, opening + 1);
    let lines: Vec<&str> = inner[opening + 1..].split('\n').collect();
    let indent = lines.last().filter(|last| last.trim().is_empty()).map_or(0, |last| last.len());
    for (at, line) in lines.iter().enumerate() {
        let is_last = at + 1 == lines.len();
        if is_last && line.trim().is_empty() {
            skip(&mut cook, line.len());
            break;
        }
        let cut = indent.min(line.len() - line.trim_start_matches([' ', '\t']).len());
        skip(&mut cook, cut);
        let code = line[cut..].trim_end_matches('\r');
        cook.verbatim(code);
        let rest = line.len() - cut - code.len();
        match lines.get(at + 1) {
            Some(next) if at + 2 < lines.len() || !next.trim().is_empty() => cook.replaced("\n", rest + 1),
            Some(_) => skip(&mut cook, rest + 1),
            None => skip(&mut cook, rest),
        }
    }
    cook.finish()
}
