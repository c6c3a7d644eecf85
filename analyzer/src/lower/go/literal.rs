//! Literals: text with its places, numbers.

use tree_sitter::Node;

use super::Go;
use crate::ir::{ExprId, ExprKind};
use crate::lower::tree_sitter::{Cook, Escapes, span};

const STRING: Escapes = Escapes {
    octal: true,
    hex: true,
    unicode: true,
    braces: false,
    long_unicode: true,
    control: true,
    blank: false,
    line_end: false,
    keeps_unknown: false,
};

impl Go<'_> {
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let raw = self.out.text_of(node);
        let mut cook = Cook::new(place.start + 1);
        if let Some(inner) = raw.strip_prefix('`') {
            let inner = inner.strip_suffix('`').unwrap_or(inner);
            // Carriage returns are no part of a raw string.
            let mut rest = inner;
            while let Some(at) = rest.find('\r') {
                cook.verbatim(&rest[..at]);
                cook.replaced("", 1);
                rest = &rest[at + 1..];
            }
            cook.verbatim(rest);
        } else {
            let inner = raw.strip_prefix(['"', '\'']).unwrap_or(raw);
            cook.escaped(inner.strip_suffix(['"', '\'']).unwrap_or(inner), STRING);
        }
        let text = cook.finish();
        self.out.add(place, ExprKind::Str(text))
    }

    pub(super) fn number(&mut self, node: Node<'_>) -> ExprId {
        let raw: String = self.out.text_of(node).chars().filter(|c| *c != '_').collect();
        let lower = raw.to_ascii_lowercase();
        let whole = |text: &str, radix| u64::from_str_radix(text, radix).ok();
        #[allow(clippy::cast_precision_loss, reason = "a number is looked at for being a status, and printed")]
        let value = match () {
            () if lower.starts_with("0x") => whole(&lower[2..], 16).map(|n| n as f64),
            () if lower.starts_with("0b") => whole(&lower[2..], 2).map(|n| n as f64),
            () if lower.starts_with("0o") => whole(&lower[2..], 8).map(|n| n as f64),
            () if lower.len() > 1 && lower.starts_with('0') && lower.bytes().all(|b| b.is_ascii_digit()) => {
                whole(&lower[1..], 8).map(|n| n as f64)
            }
            () => lower.parse().ok(),
        };
        self.out.add(span(node), value.map_or(ExprKind::Opaque(Vec::new()), ExprKind::Num))
    }
}
