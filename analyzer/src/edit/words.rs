//! Scopes as they stand in the code: words of one text, or the items of one list.

use std::sync::Arc;

use crate::finding::Loc;
use crate::ir::Span;
use crate::source::{FileId, FileKind, SettingsFormat};

use super::{Edit, Editor, is_plain, slice};

/// What stands for a space between scopes, or in the place of one, as it may be written in a text.
const GAPS: &[&str] = &["%20", "%2C", "%2c", "%2B", "%2b", "%3B", "%3b", "%7C", "%7c", " ", "+", "\t", ",", ";", "|"];
/// Those of them that are a space.
const SPACES: &[&str] = &["%20", " ", "+"];

/// Words that can be changed where they stand.
pub(crate) struct Words {
    file: FileId,
    source: Arc<str>,
    /// Each word, in order.
    words: Vec<Span>,
    form: Form,
}

/// How the words are held together.
enum Form {
    /// In one text, by this separator.
    Text {
        separator: &'static str,
        /// The text itself shows that it is this one.
        shown: bool,
        /// A space may stand between them: nothing ends at one.
        takes_spaces: bool,
        /// Nothing belongs to the scopes behind the last word.
        ends: bool,
    },
    /// As the items of a list, each with its quotes.
    List { whole: Span, items: Vec<Span> },
}

impl Words {
    pub(super) fn read(editor: &Editor<'_>, source: &Arc<str>, words: &[(&str, Loc)], is_list: bool) -> Option<Self> {
        let file = words.first()?.1.file;
        let verbatim = words.iter().all(|(name, at)| at.file == file && slice(source, at.span) == Some(name));
        let spans: Vec<Span> = words.iter().map(|(_, at)| at.span).collect();
        if !verbatim || !spans.is_sorted_by(|a, b| a.end <= b.start) {
            return None;
        }
        let form = match editor.items(words[0].1, &spans) {
            Some((whole, items)) => Form::List { whole, items },
            None if is_list => return None,
            None => {
                let literal = editor.literal(words[0].1)?;
                if !spans.iter().all(|span| literal.content.contains(*span)) {
                    return None;
                }
                let (separator, shown) = separator(source, literal.content, &spans)?;
                let takes_spaces = takes_spaces(editor, source, file, literal.content);
                let behind = slice(source, Span::new(spans.last()?.end, literal.content.end))?;
                let ends = behind.trim_start().is_empty() || behind.starts_with(['&', '#']);
                Form::Text { separator, shown, takes_spaces, ends }
            }
        };
        Some(Self { file, source: source.clone(), words: spans, form })
    }

    /// Adds a word behind the last.
    pub(crate) fn add(&self, word: &str) -> Option<Edit> {
        let last = *self.words.last()?;
        if !is_plain(word) {
            return None;
        }
        let (at, text) = match &self.form {
            Form::Text { separator, takes_spaces, ends, .. } => {
                if !takes_spaces && *separator == " " || !ends {
                    return None;
                }
                (last.end, format!("{separator}{word}"))
            }
            Form::List { items, .. } => {
                let item = *items.last()?;
                let written = slice(&self.source, item)?;
                let (before, after) = (last.start.checked_sub(item.start)?, item.end.checked_sub(last.end)?);
                let (open, close) = (written.get(..before as usize)?, written.get(written.len() - after as usize..)?);
                let joint = match items.as_slice() {
                    // Of one item nobody can tell how the next would be joined to it, unless it stands in quotes.
                    [_] if open.is_empty() || close.is_empty() => return None,
                    [_] => ", ",
                    [.., before, _] => slice(&self.source, Span::new(before.end, item.start)).filter(|gap| is_joint(gap))?,
                    [] => return None,
                };
                (item.end, format!("{joint}{open}{word}{close}"))
            }
        };
        Some((self.at(Span::new(at, at)), text))
    }

    /// Removes a word with what joins it to its neighbour. The last one that is left is not removed: nothing stands for no scope.
    pub(crate) fn remove(&self, word: Loc) -> Option<Edit> {
        let n = self.words.iter().position(|span| *span == word.span && self.file == word.file)?;
        let spans = match &self.form {
            Form::Text { .. } => &self.words,
            Form::List { items, .. } => items,
        };
        if spans.len() < 2 {
            return None;
        }
        let (gap, all) = if n == 0 {
            (Span::new(spans[0].end, spans[1].start), Span::new(spans[0].start, spans[1].start))
        } else {
            (Span::new(spans[n - 1].end, spans[n].start), Span::new(spans[n - 1].end, spans[n].end))
        };
        let gap = slice(&self.source, gap)?;
        let joined = match self.form {
            Form::Text { .. } => gap_pieces(gap).is_some(),
            Form::List { .. } => is_joint(gap),
        };
        if !joined {
            return None;
        }
        match &self.form {
            // In parentheses one item alone is no list any more, but for a comma behind it.
            Form::List { whole, items } if items.len() == 2 && !self.stays_a_list(*whole, items[1]) => {
                (n == 1).then(|| (self.at(all), ",".to_owned()))
            }
            _ => Some((self.at(all), String::new())),
        }
    }

    /// Whether a list of two would still be one with a single item: it has brackets, or a comma at its end.
    fn stays_a_list(&self, whole: Span, last: Span) -> bool {
        let written = slice(&self.source, whole).unwrap_or_default();
        let behind = self.source.get(last.end as usize..).unwrap_or_default();
        !written.starts_with(['(', '"', '\'']) || behind.trim_start().starts_with(',')
    }

    /// Separates the words of a text by spaces.
    pub(crate) fn separate(&self) -> Option<Vec<Edit>> {
        let Form::Text { separator, takes_spaces, .. } = &self.form else { return None };
        if !takes_spaces && *separator == " " {
            return None;
        }
        let mut edits = Vec::new();
        for pair in self.words.windows(2) {
            let gap = Span::new(pair[0].end, pair[1].start);
            if gap_pieces(slice(&self.source, gap)?)?.iter().any(|piece| !SPACES.contains(piece)) {
                edits.push((self.at(gap), (*separator).to_owned()));
            }
        }
        (!edits.is_empty()).then_some(edits)
    }

    /// Whether what separates the words can be told from how they are written: a text of one word may be put into a URL as it is, or
    /// encoded on the way.
    pub(crate) fn shows_separator(&self) -> bool {
        !matches!(self.form, Form::Text { shown: false, .. })
    }

    fn at(&self, span: Span) -> Loc {
        Loc { file: self.file, span }
    }
}

/// What separates scopes in a text, and whether the text shows it: what does so already, else a space as a URL has it, else a space.
/// `None` for a lone `scope=…`, which may be encoded on the way or not.
fn separator(source: &str, content: Span, words: &[Span]) -> Option<(&'static str, bool)> {
    let used = words.windows(2).find_map(|pair| {
        let gap = slice(source, Span::new(pair[0].end, pair[1].start))?;
        SPACES.iter().find(|space| **space == gap)
    });
    let text = slice(source, content)?;
    match used {
        Some(used) => Some((used, true)),
        None if text.contains('=') => text.contains(['?', '&']).then_some(("%20", true)),
        None => Some((" ", false)),
    }
}

/// Whether a space may stand in a text: in a bare value of an environment file a shell would end it, and in a page an attribute
/// without quotes does.
fn takes_spaces(editor: &Editor<'_>, source: &str, file: FileId, content: Span) -> bool {
    let before = slice(source, Span::new(content.start.saturating_sub(1), content.start));
    let quoted = before.is_some_and(|c| matches!(c, "\"" | "'" | "`"));
    match editor.sources.file(file).kind {
        FileKind::Settings(SettingsFormat::Env)
        | FileKind::Page(_)
        | FileKind::Code(crate::ir::Language::Shell | crate::ir::Language::PowerShell) => quoted,
        _ => true,
    }
}

/// The separators that a gap consists of; `None` if there is anything else in it.
fn gap_pieces(gap: &str) -> Option<Vec<&'static str>> {
    let mut rest = gap;
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let piece = GAPS.iter().find(|piece| rest.starts_with(**piece))?;
        pieces.push(*piece);
        rest = &rest[piece.len()..];
    }
    (!pieces.is_empty()).then_some(pieces)
}

/// Whether a gap between two items holds nothing but what joins them.
pub(super) fn is_joint(gap: &str) -> bool {
    !gap.is_empty() && gap.chars().all(|c| c == ',' || c.is_whitespace()) && gap.matches(',').count() <= 1
}
