//! Changes of the code that mend a finding: which are certain, how they are written where they stand, and how they are made.
//!
//! A check asks the `Editor` for an edit and gets one only where the bytes that change are a literal, or a comment that speaks to
//! the tool, of code that is the app's own, and stand there as they mean. Edits then travel with the finding; `rounds` makes
//! those that were asked for, and `write` puts the files back as they were written.

mod apply;
mod comment;
mod literal;
mod parameter;
mod rounds;
mod words;
mod write;

use std::rc::Rc;
use std::sync::Arc;

use crate::finding::Loc;
use crate::ir::{File, Span};
use crate::source::{Class, FileId, FileKind, Sources};

pub(crate) use comment::{without, without_word};
pub use rounds::{Choice, FixedFile, Fixes, fix};
pub(crate) use words::Words;
pub use write::WriteError;

/// A replacement: of what, and by what.
pub(crate) type Edit = (Loc, String);

/// Looks at the code as it is written.
#[derive(Clone, Copy)]
pub(crate) struct Editor<'a> {
    pub(crate) sources: &'a Sources,
    /// The lowered form of a file.
    pub(crate) file: &'a dyn Fn(FileId) -> Option<Rc<File>>,
    /// Whether a file belongs to one app alone: a change in any other file is a change of another app.
    pub(crate) of_one_app: &'a dyn Fn(FileId) -> bool,
}

impl<'a> Editor<'a> {
    /// The text of a file that may be changed.
    fn text(&self, file: FileId) -> Option<Arc<str>> {
        let source = self.sources.files.get(file.index())?;
        let known = source.kind.has_front_end() || matches!(source.kind, FileKind::Settings(_));
        if !known || source.class != Class::Source || !(self.of_one_app)(file) {
            return None;
        }
        self.sources.read(file).ok()
    }

    /// Writes `to` over `from`, which stands at `at`, in a literal, as it means. Both are plain words, which no syntax escapes.
    pub(crate) fn respell(&self, at: Loc, from: &str, to: &str) -> Option<Edit> {
        let text = self.text(at.file)?;
        let same = slice(&text, at.span) == Some(from) && is_plain(to);
        (same && from != to && self.literal(at).is_some_and(|literal| !literal.is_name(&text))).then(|| (at, to.to_owned()))
    }

    /// Writes `to` over `from` in a comment or attribute that speaks to the tool.
    pub(crate) fn redeclare(&self, at: Loc, from: &str, to: &str) -> Option<Edit> {
        let text = self.text(at.file)?;
        (slice(&text, at.span) == Some(from) && is_plain(to)).then(|| (at, to.to_owned()))
    }

    /// Takes one of the words of a comment or attribute away; the last one that is left stays.
    pub(crate) fn undeclare(&self, words: &[Loc], word: Loc) -> Option<Edit> {
        let spans: Vec<Span> = words.iter().filter(|other| other.file == word.file).map(|other| other.span).collect();
        let n = spans.iter().position(|span| *span == word.span)?;
        let span = comment::without_item(&self.text(word.file)?, &spans, n)?;
        Some((Loc { file: word.file, span }, String::new()))
    }

    /// What stands at a place of a file that may be changed.
    pub(crate) fn written(&self, at: Loc) -> Option<String> {
        slice(&self.text(at.file)?, at.span).map(str::to_owned)
    }

    /// Makes a URL `https`, where `at` is its `http` and `whose`, a word of its host, stands in the same literal or in the text that
    /// is put together around it. A scheme on its own may be the beginning of any other address.
    pub(crate) fn secure(&self, at: Loc, whose: &str) -> Option<Edit> {
        let text = self.text(at.file)?;
        let scheme = slice(&text, at.span).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
        let is_url = text.get(at.span.end as usize..).is_some_and(|rest| rest.starts_with(':') || rest.starts_with("%3A"));
        (scheme && is_url && self.says(at, whose)).then(|| (at, "https".to_owned()))
    }

    /// Makes a URL `https` that stands whole in one literal.
    pub(crate) fn secure_whole(&self, whole: Loc) -> Option<Edit> {
        let text = self.text(whole.file)?;
        let literal = self.literal(whole)?;
        let at = Loc { file: whole.file, span: Span::new(whole.span.start, whole.span.start + 4) };
        let is_url = slice(&text, whole.span).is_some_and(|url| {
            let (scheme, rest) = url.split_at_checked(4).unwrap_or_default();
            scheme.eq_ignore_ascii_case("http") && (rest.starts_with("://") || rest.starts_with("%3A%2F%2F"))
        });
        (is_url && literal.content.contains(whole.span)).then(|| (at, "https".to_owned()))
    }

    /// Scopes as they stand in the code, each where it is.
    pub(crate) fn words(&self, words: &[(&str, Loc)], is_list: bool) -> Option<Words> {
        let text = self.text(words.first()?.1.file)?;
        Words::read(self, &text, words, is_list)
    }
}

/// The bytes of a span.
fn slice(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}

/// Whether a word stands for itself in every syntax that is edited.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | ' '))
}

/// An offset as a place has it.
fn offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}
