//! Literals: text with its places, numbers.

use tree_sitter::Node;

use super::Java;
use crate::ir::{ExprId, ExprKind, Text};
use crate::lower::tree_sitter::{Cook, Escapes, span};

const STRING: Escapes = Escapes {
    octal: true,
    hex: false,
    unicode: true,
    braces: false,
    long_unicode: false,
    control: false,
    blank: true,
    line_end: false,
    keeps_unknown: false,
};

impl Java<'_> {
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let text = self.string_text(node);
        self.out.add(span(node), ExprKind::Str(text))
    }

    fn string_text(&mut self, node: Node<'_>) -> Text {
        let place = span(node);
        let raw = self.out.text_of(node);
        if let Some(inner) = raw.strip_prefix("\"\"\"") {
            let inner = inner.strip_suffix("\"\"\"").unwrap_or(inner);
            return text_block(inner, place.start + 3);
        }
        let inner = raw.strip_prefix(['"', '\'']).unwrap_or(raw);
        let inner = inner.strip_suffix(['"', '\'']).unwrap_or(inner);
        let mut cook = Cook::new(place.start + 1);
        cook.escaped(inner, STRING);
        cook.finish()
    }

    pub(super) fn number(&mut self, node: Node<'_>) -> ExprId {
        let raw: String = self.out.text_of(node).chars().filter(|c| *c != '_').collect();
        let lower = raw.to_ascii_lowercase();
        let digits = lower.trim_end_matches('l');
        let whole = |text: &str, radix| u64::from_str_radix(text, radix).ok();
        #[allow(clippy::cast_precision_loss, reason = "a number is looked at for being a status, and printed")]
        let value = match node.kind() {
            "hex_integer_literal" => whole(digits.trim_start_matches("0x"), 16).map(|n| n as f64),
            "binary_integer_literal" => whole(digits.trim_start_matches("0b"), 2).map(|n| n as f64),
            "octal_integer_literal" => whole(digits.trim_start_matches('0'), 8).map(|n| n as f64),
            "decimal_floating_point_literal" => lower.trim_end_matches(['f', 'd']).parse().ok(),
            _ => digits.parse().ok(),
        };
        self.out.add(span(node), value.map_or(ExprKind::Opaque(Vec::new()), ExprKind::Num))
    }
}

/// A text block: its first line end and the indentation that all lines share mean nothing, nor do blanks at the end of a line or an
/// escaped line end.
fn text_block(inner: &str, start: u32) -> Text {
    let mut cook = Cook::new(start);
    let skip = |cook: &mut Cook, width: usize| {
        if width > 0 {
            cook.replaced("", width);
        }
    };
    let opening = inner.find('\n').map_or(inner.len(), |end| end + 1);
    skip(&mut cook, opening);
    let lines: Vec<&str> = inner[opening..].split('\n').collect();
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    // The line of the closing quotes counts even if it holds nothing else.
    let counts = |at: usize, line: &str| !line.trim().is_empty() || at + 1 == lines.len();
    let shared = lines.iter().enumerate().filter(|(at, line)| counts(*at, line)).map(|(_, line)| indent(line)).min().unwrap_or(0);
    for (at, line) in lines.iter().enumerate() {
        let cut = shared.min(indent(line));
        skip(&mut cook, cut);
        let code = line[cut..].trim_end_matches([' ', '\t', '\r']);
        let rest = line.len() - cut - code.len();
        let is_last = at + 1 == lines.len();
        let backslashes = code.len() - code.trim_end_matches('\\').len();
        if !is_last && backslashes % 2 == 1 {
            cook.escaped(&code[..code.len() - 1], STRING);
            skip(&mut cook, rest + 2);
        } else {
            cook.escaped(code, STRING);
            if is_last {
                skip(&mut cook, rest);
            } else {
                cook.replaced("\n", rest + 1);
            }
        }
    }
    cook.finish()
}
