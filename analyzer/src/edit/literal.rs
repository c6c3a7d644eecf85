//! Literals as they stand in a file.

use crate::finding::Loc;
use crate::ir::{BinaryOp, Expr, ExprId, ExprKind, File, Piece, Span, Text};
use crate::source::FileKind;
use crate::source::settings::{self, Setting, SettingValue};

use super::{Edit, Editor, slice};

/// A literal, or a piece of literal text.
pub(super) struct Literal {
    /// What is between its quotes.
    pub(super) content: Span,
}

impl Literal {
    /// Whether it is the name of something (`enum Scheme { Token }`), which the program uses as a text: no quote stands on either side.
    pub(super) fn is_name(&self, text: &str) -> bool {
        let word = text.get(self.content.start as usize..self.content.end as usize).unwrap_or_default();
        let before = text.get(..self.content.start as usize).and_then(|before| before.chars().next_back());
        let behind = text.get(self.content.end as usize..).and_then(|behind| behind.chars().next());
        let ends = |c: Option<char>| c.is_some_and(|c| matches!(c, '"' | '\'' | '`'));
        let is_word = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '_');
        is_word && !ends(before) && !ends(behind)
    }
}

impl Editor<'_> {
    /// The literal that holds a place.
    pub(super) fn literal(&self, at: Loc) -> Option<Literal> {
        let mut best: Option<Span> = None;
        self.for_each_text(at, &mut |text| {
            let content = content(text);
            if content.contains(at.span) && best.is_none_or(|b| content.end - content.start < b.end - b.start) {
                best = Some(content);
            }
        });
        best.map(|content| Literal { content })
    }

    /// Visits every literal text of a file.
    fn for_each_text(&self, at: Loc, visit: &mut dyn FnMut(&Text)) {
        if let FileKind::Settings(format) = self.sources.file(at.file).kind {
            if let Some(setting) = self.text(at.file).and_then(|text| settings::parse(&text, format).ok()) {
                setting.for_each_text(&mut |_, text| visit(text));
            }
        } else if let Some(file) = (self.file)(at.file) {
            file.exprs.iter().for_each(|expr| texts(expr).for_each(&mut *visit));
        }
    }

    /// Whether a word stands in the same literal as a place, or beside it in the text that is put together there.
    pub(super) fn says(&self, at: Loc, word: &str) -> bool {
        let Some(source) = self.text(at.file) else { return false };
        let says = |span: Span| slice(&source, span).is_some_and(|text| text.to_ascii_lowercase().contains(word));
        if self.literal(at).is_some_and(|literal| says(literal.content)) {
            return true;
        }
        let Some(file) = (self.file)(at.file) else { return false };
        let around = file.exprs.iter().filter(|e| e.span.contains(at.span));
        around.filter(|e| matches!(e.kind, ExprKind::Template(_) | ExprKind::Binary(BinaryOp::Add, ..))).any(|whole| {
            let parts = parts(&file, whole);
            parts.iter().any(|text| content(text).contains(at.span)) && parts.iter().any(|text| says(content(text)))
        })
    }

    /// Writes `to` over `from`, which is all of a literal that stands in a call itself: nothing else can be using it.
    pub(crate) fn argument(&self, at: Loc, from: &str, to: &str) -> Option<Edit> {
        let file = (self.file)(at.file)?;
        let literal = |id: &ExprId| matches!(&file.expr(*id).kind, ExprKind::Str(text) if content(text) == at.span);
        let in_call = file.exprs.iter().any(|expr| match &expr.kind {
            ExprKind::Call { callee, args } => {
                args.iter().any(|arg| literal(&arg.value))
                    || matches!(&file.expr(*callee).kind, ExprKind::Member { object, .. } if literal(object))
            }
            _ => false,
        });
        in_call.then(|| self.respell(at, from, to))?
    }

    /// The list whose items are just these texts, and the items, each with its quotes.
    pub(super) fn items(&self, of: Loc, words: &[Span]) -> Option<(Span, Vec<Span>)> {
        if let FileKind::Settings(format) = self.sources.file(of.file).kind {
            let text = self.text(of.file)?;
            return settings::parse(&text, format).ok().and_then(|setting| items_of_settings(&setting, words));
        }
        // What stands between the quotes of a notebook is escaped once more.
        if self.sources.file(of.file).kind == FileKind::Notebook {
            return None;
        }
        let file = (self.file)(of.file)?;
        file.exprs.iter().find_map(|expr| {
            let args = match &expr.kind {
                ExprKind::Array(args) => args,
                // A function that takes two of them takes as many as there are (`List.of`); one of a single item may take no more.
                ExprKind::Call { args, .. } | ExprKind::New { args, .. } if args.len() > 1 => args,
                _ => return None,
            };
            let items = args.iter().map(|arg| file.expr(arg.value));
            let same = args.len() == words.len() && items.clone().zip(words).all(|(item, word)| is_just(item, *word));
            same.then(|| (expr.span, items.map(|item| item.span).collect()))
        })
    }
}

/// What is between the quotes of a literal.
pub(super) fn content(text: &Text) -> Span {
    Span::new(text.raw(0), text.end)
}

/// The texts that an expression itself holds.
fn texts(expr: &Expr) -> impl Iterator<Item = &Text> {
    let (one, pieces): (Option<&Text>, &[Piece]) = match &expr.kind {
        ExprKind::Str(text) => (Some(text), &[]),
        ExprKind::Template(pieces) => (None, pieces),
        _ => (None, &[]),
    };
    one.into_iter().chain(pieces.iter().filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None }))
}

/// The literal texts that are joined to one, without those of other expressions inside.
fn parts<'a>(file: &'a File, whole: &'a Expr) -> Vec<&'a Text> {
    let mut out: Vec<&Text> = Vec::new();
    let mut rest: Vec<&Expr> = vec![whole];
    while let Some(expr) = rest.pop() {
        out.extend(texts(expr));
        if let ExprKind::Binary(BinaryOp::Add, left, right) = &expr.kind {
            rest.extend([left, right].map(|id: &ExprId| file.expr(*id)));
        }
    }
    out
}

/// Whether an item of a list is a literal with just this content.
fn is_just(item: &Expr, word: Span) -> bool {
    matches!(&item.kind, ExprKind::Str(text) if content(text) == word)
}

fn items_of_settings(setting: &Setting, words: &[Span]) -> Option<(Span, Vec<Span>)> {
    let mut rest = vec![setting];
    while let Some(setting) = rest.pop() {
        let items = setting.items();
        let is_just = |(item, word): (&Setting, &Span)| matches!(&item.value, SettingValue::Text(text) if content(text) == *word);
        if items.len() == words.len() && !items.is_empty() && items.iter().zip(words).all(is_just) {
            return Some((setting.span, items.iter().map(|item| item.span).collect()));
        }
        rest.extend(items);
        rest.extend(setting.entries().iter().map(|(_, _, value)| value));
    }
    None
}
