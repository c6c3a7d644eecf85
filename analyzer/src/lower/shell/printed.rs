//! What commands print that put texts together or take one apart: `echo`, `printf`, `grep`, `jq`.

use super::Shell;
use super::ast::{Part, Word};
use super::command::plain;
use crate::ir::{ExprId, ExprKind, Piece, Span, Text};

impl Shell<'_> {
    /// `echo a b`.
    pub(super) fn joined(&mut self, span: Span, args: &[Word]) -> ExprId {
        let args: Vec<&Word> = args.iter().filter(|word| !matches!(word.text().as_deref(), Some("-n" | "-e" | "-E" | "-ne"))).collect();
        if let [one] = args.as_slice() {
            return self.word(one);
        }
        let mut pieces = Vec::new();
        for (at, word) in args.iter().enumerate() {
            if at > 0 {
                pieces.push(Piece::Text(Text::verbatim(" ", word.span.start.saturating_sub(1))));
            }
            pieces.push(Piece::Hole(self.word(word)));
        }
        self.base.add(span, ExprKind::Template(pieces))
    }

    /// `printf '%s/%s' "$a" "$b"`.
    pub(super) fn formatted(&mut self, span: Span, args: &[Word]) -> ExprId {
        let args: Vec<&Word> = args.iter().skip_while(|word| word.text().as_deref() == Some("--")).collect();
        let Some((format, values)) = args.split_first() else { return self.text(span, "") };
        let Some(Part::Text(text, _)) = format.parts.first().filter(|_| format.parts.len() == 1) else {
            let parts = args.iter().map(|word| self.word(word)).collect();
            return self.base.add(span, ExprKind::Opaque(parts));
        };
        let (mut pieces, mut values) = (Vec::new(), values.iter());
        let mut start = 0;
        let cooked = text.cooked.trim_end_matches("\\n");
        while let Some(at) = cooked[start..].find('%').map(|at| at + start) {
            if at > start {
                pieces.push(Piece::Text(part(text, start, at)));
            }
            let rest = &cooked[at + 1..];
            let width = rest.find(|c: char| c.is_ascii_alphabetic() || c == '%').map_or(rest.len(), |width| width + 1);
            if rest[..width].ends_with('%') {
                pieces.push(Piece::Text(Text::verbatim("%", text.raw(at))));
            } else if let Some(value) = values.next() {
                pieces.push(Piece::Hole(self.word(value)));
            }
            start = at + 1 + width;
        }
        if start < cooked.len() {
            pieces.push(Piece::Text(part(text, start, cooked.len())));
        }
        self.base.add(span, ExprKind::Template(pieces))
    }

    /// `grep -o '"id":"[^"]*"'`: what it finds in what it reads.
    pub(super) fn searched(&mut self, span: Span, args: &[Word], read: Option<ExprId>) -> ExprId {
        let pattern = super::test::sought(args).map(|word| self.word(&word));
        let parts: Vec<ExprId> = read.into_iter().chain(pattern).collect();
        let &[text, pattern] = parts.as_slice() else { return self.base.add(span, ExprKind::Opaque(parts)) };
        let method = self.member(text, "match", span);
        self.base.add(span, ExprKind::Call { callee: method, args: vec![plain(pattern)] })
    }

    /// `jq -r '.a.b'`: a part of what it reads, if the filter is no more than its path.
    pub(super) fn selected(&mut self, span: Span, args: &[Word], read: Option<ExprId>) -> ExprId {
        let filter = args.iter().filter(|word| !word.head().starts_with('-')).find_map(Word::text).unwrap_or_default();
        let path = filter.split("//").next().unwrap_or_default().trim();
        // `has("error")` asks for a member as `.error` does.
        let asked = path.strip_prefix("has(\"").and_then(|rest| rest.strip_suffix("\")")).map(|name| format!(".{name}"));
        let path = asked.as_deref().unwrap_or(path);
        let simple = path.starts_with('.') && path[1..].chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
        let Some(mut value) = read else {
            let parts = args.iter().map(|word| self.word(word)).collect();
            return self.base.add(span, ExprKind::Opaque(parts));
        };
        if !simple {
            return self.base.add(span, ExprKind::Opaque(vec![value]));
        }
        for name in path.split('.').filter(|name| !name.is_empty()).take(8) {
            value = self.member(value, name, span);
        }
        value
    }
}

/// A part of a text.
pub(super) fn part(text: &Text, start: usize, end: usize) -> Text {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut map = vec![(0, text.raw(start))];
    let inner = text.map.iter().filter(|(cooked, _)| (*cooked as usize) > start && (*cooked as usize) < end);
    map.extend(inner.map(|(cooked, raw)| (cooked - offset(start), *raw)));
    Text { cooked: text.cooked[start..end].into(), map: map.into(), end: text.raw(end) }
}
