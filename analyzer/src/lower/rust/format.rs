//! Format strings: `"{base}/v1/{}"` with its arguments as an interpolated text.

use super::literal::part;
use super::lowering::Lowering;
use crate::ir::{ExprId, ExprKind, Name, Piece, Span, Text};

/// A piece of a format string.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// The bytes `.0..=.1` are text.
    Text(usize, usize),
    /// A value: the next argument, a numbered one, a named one. The bytes `.1..=.2` of the text name it.
    Value(Argument, usize, usize),
}

#[derive(Debug, PartialEq, Eq)]
enum Argument {
    Next,
    At(usize),
    Named(String),
}

impl Lowering<'_> {
    /// The text that `format` makes of its arguments.
    pub(super) fn template(&mut self, format: &Text, positional: &[ExprId], named: &[(Name, ExprId)], span: Span) -> ExprId {
        let mut pieces = Vec::new();
        let mut next = 0;
        for piece in parts(&format.cooked) {
            match piece {
                Part::Text(start, end) => pieces.push(Piece::Text(part(format, start, end))),
                Part::Value(argument, start, end) => {
                    let place = format.raw_span(start, end);
                    let value = match argument {
                        Argument::Next => {
                            next += 1;
                            positional.get(next - 1).copied()
                        }
                        Argument::At(at) => positional.get(at).copied(),
                        Argument::Named(name) => match named.iter().find(|(known, _)| **known == *name) {
                            Some((_, value)) => Some(*value),
                            None => Some(self.captured(&name, place)),
                        },
                    };
                    let value = value.unwrap_or_else(|| self.add(place, ExprKind::Opaque(Vec::new())));
                    pieces.push(Piece::Hole(value));
                }
            }
        }
        match pieces.as_slice() {
            [] => self.add(span, ExprKind::Str(format.clone())),
            _ => self.add(span, ExprKind::Template(pieces)),
        }
    }

    /// A variable that a format string names.
    fn captured(&mut self, name: &str, place: Span) -> ExprId {
        if name == "self" {
            return self.add(place, ExprKind::This);
        }
        let name = self.meaning(name);
        self.add(place, ExprKind::Name(name))
    }
}

/// The pieces of a format string.
fn parts(text: &str) -> Vec<Part> {
    let mut out = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = text[at..].find(['{', '}']) {
        let open = at + found;
        if text[open..].starts_with("{{") || text[open..].starts_with("}}") {
            out.push(Part::Text(start, open + 1));
            at = open + 2;
            start = at;
            continue;
        }
        let close = text[open..].find('}').map(|length| open + length);
        let Some(close) = close.filter(|_| text[open..].starts_with('{')) else {
            at = open + 1;
            continue;
        };
        out.push(Part::Text(start, open));
        let spec = &text[open + 1..close];
        let name = spec.split(':').next().unwrap_or_default().trim();
        let argument =
            if name.is_empty() { Argument::Next } else { name.parse().map_or_else(|_| Argument::Named(name.to_owned()), Argument::At) };
        out.push(Part::Value(argument, open + 1, open + 1 + name.len()));
        at = close + 1;
        start = at;
    }
    out.push(Part::Text(start, text.len()));
    out.retain(|part| !matches!(part, Part::Text(start, end) if start == end));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_format_strings() {
        assert_eq!(
            parts("{base}/v1/{:?}{0}"),
            [
                Part::Value(Argument::Named("base".into()), 1, 5),
                Part::Text(6, 10),
                Part::Value(Argument::Next, 11, 11),
                Part::Value(Argument::At(0), 15, 16),
            ]
        );
        assert_eq!(parts("{{x}}"), [Part::Text(0, 1), Part::Text(2, 4)]);
        assert_eq!(parts("a}b{"), [Part::Text(0, 4)]);
        assert_eq!(parts(""), []);
    }
}
