//! Literal text: escapes resolved, with the exact place of every part.

use oxc_ast::ast::{Expression, StringLiteral, TemplateElement, TemplateLiteral};
use oxc_syntax::xml_entities::XML_ENTITIES;

use super::lowerer::{Lowerer, span};
use crate::ir::{Arg, ExprId, ExprKind, Piece, Span, Text};

/// Which escapes a literal knows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escapes {
    /// `\n`, `\x41`, `\u{1F600}`.
    Script,
    /// The same, and CRLF means LF.
    Template,
    /// `&amp;`, `&#65;`.
    Markup,
}

impl Lowerer<'_> {
    pub(super) fn string(&mut self, literal: &StringLiteral<'_>) -> ExprId {
        let text = self.string_text(literal);
        self.push(span(literal.span), ExprKind::Str(text))
    }

    pub(super) fn string_text(&mut self, literal: &StringLiteral<'_>) -> Text {
        self.cook(inside_quotes(span(literal.span)), Escapes::Script)
    }

    /// The string of a markup attribute.
    pub(super) fn attribute_string(&mut self, literal: &StringLiteral<'_>) -> ExprId {
        let text = self.cook(inside_quotes(span(literal.span)), Escapes::Markup);
        self.push(span(literal.span), ExprKind::Str(text))
    }

    /// Text between markup elements, blanks around it left out; `None` where it is all blank.
    pub(super) fn markup_text(&mut self, place: Span) -> Option<ExprId> {
        let raw = self.slice(place);
        let trimmed = raw.trim_ascii_start();
        let start = place.start + u32::try_from(raw.len() - trimmed.len()).unwrap_or(0);
        let trimmed = trimmed.trim_ascii_end();
        if trimmed.is_empty() {
            return None;
        }
        let place = Span::new(start, start + u32::try_from(trimmed.len()).unwrap_or(0));
        let text = self.cook(place, Escapes::Markup);
        Some(self.push(place, ExprKind::Str(text)))
    }

    /// A template literal; without holes it is a string.
    pub(super) fn template(&mut self, template: &TemplateLiteral<'_>) -> ExprId {
        if let ([element], []) = (template.quasis.as_slice(), template.expressions.as_slice()) {
            let text = self.element_text(element);
            return self.push(span(template.span), ExprKind::Str(text));
        }
        let pieces = self.pieces(&template.quasis, &template.expressions);
        self.push(span(template.span), ExprKind::Template(pieces))
    }

    /// What the function before a template is called with: the list of its texts, then its values.
    pub(super) fn tagged_template(&mut self, template: &TemplateLiteral<'_>) -> Vec<ExprId> {
        let mut texts = Vec::with_capacity(template.quasis.len());
        for element in &template.quasis {
            let text = self.element_text(element);
            let value = self.push(span(element.span), ExprKind::Str(text));
            texts.push(Arg::plain(value));
        }
        let mut values = vec![self.push(span(template.span), ExprKind::Array(texts))];
        values.extend(template.expressions.iter().map(|hole| self.expr(hole)));
        values
    }

    fn pieces(&mut self, quasis: &[TemplateElement<'_>], holes: &[Expression<'_>]) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(quasis.len() + holes.len());
        let mut holes = holes.iter();
        for element in quasis {
            if !element.value.raw.is_empty() {
                pieces.push(Piece::Text(self.element_text(element)));
            }
            if let Some(hole) = holes.next() {
                pieces.push(Piece::Hole(self.expr(hole)));
            }
        }
        pieces
    }

    fn element_text(&mut self, element: &TemplateElement<'_>) -> Text {
        self.cook(span(element.span), Escapes::Template)
    }

    fn cook(&mut self, place: Span, escapes: Escapes) -> Text {
        let raw = self.slice(place);
        let mark = if escapes == Escapes::Markup { '&' } else { '\\' };
        let is_verbatim = !raw.contains(mark) && (escapes != Escapes::Template || !raw.contains('\r'));
        if is_verbatim {
            return Text::verbatim(self.name(raw), place.start);
        }
        let mut cooked = String::with_capacity(raw.len());
        let mut map = vec![(0, place.start)];
        let mut at = 0;
        while let Some(next) = raw[at..].chars().next() {
            let (value, width) = match (next, escapes) {
                ('&', Escapes::Markup) => entity(&raw[at..]),
                ('\\', Escapes::Script | Escapes::Template) => escape(&raw[at..]),
                ('\r', Escapes::Template) => (Some('\n'), if raw[at..].starts_with("\r\n") { 2 } else { 1 }),
                _ => (Some(next), next.len_utf8()),
            };
            cooked.extend(value);
            at += width;
            if value.map_or(0, char::len_utf8) != width {
                let entry = (u32::try_from(cooked.len()).unwrap_or(u32::MAX), place.start + u32::try_from(at).unwrap_or(0));
                // What stands for nothing leaves two places for one offset: the later one holds.
                if map.len() > 1 && map.last().is_some_and(|last| last.0 == entry.0) {
                    map.pop();
                }
                map.push(entry);
            }
        }
        Text { cooked: self.name(&cooked), map: map.into(), end: place.end }
    }
}

fn inside_quotes(literal: Span) -> Span {
    Span::new(literal.start + 1, literal.end.saturating_sub(1).max(literal.start + 1))
}

/// The character that the escape at the start of `raw` stands for, and its width there.
fn escape(raw: &str) -> (Option<char>, usize) {
    let Some(kind) = raw[1..].chars().next() else { return (Some('\\'), 1) };
    let simple = |value| (Some(value), 2);
    match kind {
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        'b' => simple('\u{8}'),
        'f' => simple('\u{c}'),
        'v' => simple('\u{b}'),
        '\r' if raw[2..].starts_with('\n') => (None, 3),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => (None, 1 + kind.len_utf8()),
        '0'..='7' => octal(&raw[1..]),
        'x' => match hex(raw.get(2..4)) {
            Some(value) => (char::from_u32(value), 4),
            None => simple('x'),
        },
        'u' => unicode(raw).unwrap_or((Some('u'), 2)),
        other => (Some(other), 1 + other.len_utf8()),
    }
}

/// A legacy octal escape (`\0` is one), its backslash cut off.
fn octal(digits: &str) -> (Option<char>, usize) {
    let (mut value, mut width) = (0, 0);
    for digit in digits.bytes().take(3).take_while(|digit| (b'0'..=b'7').contains(digit)) {
        let next = value * 8 + u32::from(digit - b'0');
        if next > 0xff {
            break;
        }
        (value, width) = (next, width + 1);
    }
    (char::from_u32(value), 1 + width)
}

fn unicode(raw: &str) -> Option<(Option<char>, usize)> {
    let whole = |value| Some(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER));
    if let Some(rest) = raw.strip_prefix("\\u{") {
        let digits = rest.find('}')?;
        return Some((whole(hex(rest.get(..digits))?), digits + 4));
    }
    let high = hex(raw.get(2..6))?;
    if (0xd800..0xdc00).contains(&high)
        && raw.get(6..8) == Some("\\u")
        && let Some(low) = hex(raw.get(8..12)).filter(|low| (0xdc00..0xe000).contains(low))
    {
        return Some((char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)), 12));
    }
    Some((whole(high), 6))
}

fn hex(digits: Option<&str>) -> Option<u32> {
    digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())).and_then(|digits| u32::from_str_radix(digits, 16).ok())
}

/// The character that the entity at the start of `raw` stands for, and its width there.
fn entity(raw: &str) -> (Option<char>, usize) {
    let known = raw.find(';').filter(|&end| end <= 12).and_then(|end| {
        let name = &raw[1..end];
        let value = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(digits) => hex(Some(digits)),
                None => number.parse().ok(),
            }
            .and_then(char::from_u32),
            None => XML_ENTITIES.get(name).copied(),
        };
        value.map(|value| (Some(value), end + 1))
    });
    known.unwrap_or((Some('&'), 1))
}
