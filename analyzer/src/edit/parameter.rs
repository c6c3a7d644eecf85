//! A parameter that the code has a value for and does not send.

use crate::finding::Loc;
use crate::ir::{Expr, ExprKind, File, Function, Key, Pattern, Piece, Prop, Span, StmtKind, Text};
use crate::source::FileKind;

use super::literal::content;
use super::words::is_joint;
use super::{Edit, Editor, slice};

impl Editor<'_> {
    /// Sends a further parameter `name` beside one whose value is the literal at `beside`. Its value is the one variable that the
    /// function makes before, by a call that `fits`, under one of the names `of`; it is written as its neighbours are.
    pub(crate) fn send(&self, name: &str, of: &[&str], fits: impl Fn(&str) -> bool, beside: (&str, Loc)) -> Option<Edit> {
        let (sibling, at) = beside;
        let is_code =
            !matches!(self.sources.files.get(at.file.index())?.kind, FileKind::Notebook | FileKind::Component | FileKind::Page(_));
        let source = self.text(at.file).filter(|_| is_code)?;
        let file = (self.file)(at.file)?;
        let around = file.functions.iter().filter(|f| f.span.contains(at.span));
        let (variable, value) = made(&file, around.min_by_key(|f| f.span.end - f.span.start)?, at.span, of)?;
        let variable = slice(&source, variable).filter(|_| slice(&source, value).is_some_and(fits))?;
        let pair = |key: &str, joint: &str| format!("{joint}{}{variable}", key.replacen(sibling, name, 1));
        file.exprs
            .iter()
            .find_map(|expr| match &expr.kind {
                ExprKind::Object(props) => {
                    let (span, key, joint) = entry(&file, &source, props, at.span)?;
                    (key.matches(sibling).count() == 1).then(|| (Span::new(span.end, span.end), pair(key, joint)))
                }
                ExprKind::Template(pieces) => {
                    let before = slice(&source, Span::new(expr.span.start, at.span.start))?;
                    let (open, close) = before.ends_with(&format!("{sibling}=")).then(|| hole(&file, &source, pieces, at.span))??;
                    Some((Span::new(at.span.end, at.span.end), format!("&{name}={open}{variable}{close}")))
                }
                _ => None,
            })
            .map(|(span, text)| (Loc { file: at.file, span }, text))
    }
}

/// The one variable of these names that a function makes by a call before a place, and the call.
fn made(file: &File, function: &Function, before: Span, of: &[&str]) -> Option<(Span, Span)> {
    let is_call = |value: &Expr| match &value.kind {
        ExprKind::Await(inner) => matches!(file.expr(*inner).kind, ExprKind::Call { .. }),
        kind => matches!(kind, ExprKind::Call { .. }),
    };
    let mut found = function.body.iter().filter(|stmt| stmt.span.end <= before.start).filter_map(|stmt| {
        let (pattern, value) = match &stmt.kind {
            StmtKind::Let { pattern, value: Some(value), .. } => (pattern, value),
            StmtKind::Expr(id) => match &file.expr(*id).kind {
                ExprKind::Assign { target, op: None, value } => (&**target, value),
                _ => return None,
            },
            _ => return None,
        };
        let Pattern::Name(name, span) = pattern else { return None };
        let plain = name.trim_start_matches('$').replace('_', "").to_ascii_lowercase();
        (of.contains(&plain.as_str()) && is_call(file.expr(*value))).then(|| (*span, file.expr(*value).span))
    });
    let one = found.next()?;
    found.next().is_none().then_some(one)
}

/// The entry of a record whose value is the literal at a place: where the value stands, what is written before it, and what joins
/// entries.
fn entry<'s>(file: &File, source: &'s str, props: &[Prop], at: Span) -> Option<(Span, &'s str, &'s str)> {
    let pairs: Vec<(Span, &Expr)> = props
        .iter()
        .filter_map(|prop| if let Prop::Pair(Key::Name(_, key), value) = prop { Some((*key, file.expr(*value))) } else { None })
        .collect();
    let n = pairs.iter().position(|(_, value)| matches!(&value.kind, ExprKind::Str(text) if content(text) == at))?;
    let start = |key: Span| {
        let quote = |at: u32| slice(source, Span::new(at, at + 1)).filter(|c| matches!(*c, "\"" | "'"));
        let quoted = key.start > 0 && quote(key.start - 1).is_some() && quote(key.start - 1) == quote(key.end);
        if quoted { key.start - 1 } else { key.start }
    };
    let (key, value) = pairs[n];
    let joint = n.checked_sub(1).and_then(|before| slice(source, Span::new(pairs[before].1.span.end, start(key))));
    let joint = joint.filter(|joint| joint.contains(',') && is_joint(joint)).unwrap_or(", ");
    Some((value.span, slice(source, Span::new(start(key), value.span.start))?, joint))
}

/// What stands before and behind a variable that is put into the text which holds a place.
fn hole<'s>(file: &File, source: &'s str, pieces: &[Piece], at: Span) -> Option<(&'s str, &'s str)> {
    let text = |piece: &Piece| -> Option<Span> { if let Piece::Text(text) = piece { Some(content(text as &Text)) } else { None } };
    if !pieces.iter().filter_map(text).any(|span| span.contains(at)) {
        return None;
    }
    pieces.windows(3).find_map(|three| {
        let Piece::Hole(id) = &three[1] else { return None };
        let (before, behind, value) = (text(&three[0])?, text(&three[2])?, file.expr(*id));
        let open = slice(source, Span::new(before.end, value.span.start))?;
        let close = slice(source, Span::new(value.span.end, behind.start))?;
        // The next piece of text may stand in a literal of its own.
        let close = if open.ends_with('{') && close.starts_with('}') { "}" } else { close };
        let is_syntax = |part: &str| part.len() <= 2 && part.chars().all(|c| c.is_ascii_punctuation());
        (matches!(value.kind, ExprKind::Name(_)) && is_syntax(open) && is_syntax(close)).then_some((open, close))
    })
}
