//! The texts findings point into, safe to show, and the part of them that fits a screen.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use codespan_reporting::files::{Error, Files};
use rayon::prelude::*;

use crate::ir::Span;
use crate::report::location::LineIndex;
use crate::report::model::Location;
use crate::report::redact;

/// Longest line that is shown whole, in bytes.
const LONG_LINE: usize = 200;

/// Fewest bytes shown around a label of a longer line.
const SMALLEST_WINDOW: usize = 40;

/// The redacted texts of the files a report points into, by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    texts: BTreeMap<String, Source>,
}

/// One redacted text.
#[derive(Debug, Clone)]
pub struct Source {
    text: String,
    lines: LineIndex,
}

impl Source {
    fn redacted(text: &str) -> Self {
        let text = redact::source(text);
        Self { lines: LineIndex::new(&text), text }
    }
}

impl Sources {
    /// Adds a file; its text is redacted here and kept in no other form.
    pub fn add(&mut self, path: &str, text: &str) {
        self.texts.entry(path.to_owned()).or_insert_with(|| Source::redacted(text));
    }

    /// Adds many files at once, as [`Sources::add`] does.
    pub(crate) fn add_all(&mut self, files: &BTreeMap<&str, Arc<str>>) {
        let new: Vec<(&str, &Arc<str>)> =
            files.iter().map(|(path, text)| (*path, text)).filter(|(path, _)| !self.texts.contains_key(*path)).collect();
        let redacted: Vec<(String, Source)> =
            new.into_par_iter().with_max_len(1).map(|(path, text)| (path.to_owned(), Source::redacted(text))).collect();
        self.texts.extend(redacted);
    }

    /// Masks what is known to be a secret, whatever it looks like.
    pub fn hide(&mut self, path: &str, span: Span) {
        if let Some(source) = self.texts.get_mut(path) {
            let secret = slice(&source.text, span);
            let start = span.start as usize;
            if source.text.get(start..start + secret.len()) == Some(secret) {
                let masked = redact::masked(secret);
                source.text.replace_range(start..start + masked.len(), &masked);
            }
        }
    }

    /// The files that were added, by path.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The text of a file, redacted, its bytes where they were.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(|source| source.text.as_str())
    }

    /// The place of `span` in a file. Of a file that was not added nothing but the bytes is known.
    #[must_use]
    pub fn location(&self, path: &str, span: Span) -> Location {
        self.texts.get(path).map_or_else(
            || Location {
                path: path.to_owned(),
                line: 1,
                column: 1,
                end_line: 1,
                end_column: 1,
                byte_start: span.start,
                byte_end: span.end,
            },
            |source| source.lines.location(path, &source.text, span),
        )
    }

    /// The lines that `span` touches, for a fingerprint; the span alone where a line is too long to be a statement.
    #[must_use]
    pub fn statement(&self, path: &str, span: Span) -> &str {
        let Some(source) = self.texts.get(path) else { return "" };
        let first = source.lines.line_span(source.lines.line(span.start));
        let last = source.lines.line_span(source.lines.line(span.end));
        let whole = slice(&source.text, first.to(last));
        if whole.len() <= 2_000 { whole } else { slice(&source.text, span) }
    }

    /// A line of a file, from 1, without its end, and the byte it starts at.
    pub(crate) fn line(&self, path: &str, line: u32) -> Option<(usize, &str)> {
        let source = self.texts.get(path)?;
        let at = (line as usize).checked_sub(1).filter(|at| *at < source.lines.lines())?;
        let span = source.lines.line_span(at);
        Some((span.start as usize, slice(&source.text, span).trim_end_matches(['\n', '\r'])))
    }

    /// A view of the file with room for `labels` on a screen; `None` for a file that was not added.
    pub(crate) fn excerpt(&self, path: &str, labels: &[Range<usize>]) -> Option<Excerpt<'_>> {
        let source = self.texts.get(path)?;
        Some(Excerpt::new(redact::printable(path), source, labels))
    }
}

fn slice(text: &str, span: Span) -> &str {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.floor_char_boundary(span.end as usize).max(start);
    &text[start..end]
}

/// One file as a diagnostic shows it: lines that are too long are cut around the labels, every other keeps its place.
///
/// Line indices are those of the file. A byte of the view is not a byte of the file: labels go through [`Excerpt::place`].
pub(crate) struct Excerpt<'a> {
    name: String,
    source: &'a Source,
    cut: Option<Cut>,
}

/// The text of a view whose lines had to be cut. Lines without a label are empty in it.
struct Cut {
    text: String,
    starts: Vec<usize>,
    /// Pieces of the file in the view, in order: where each starts in the file and in the view, and its length.
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy)]
struct Piece {
    file: usize,
    view: usize,
    len: usize,
}

impl<'a> Excerpt<'a> {
    fn new(name: String, source: &'a Source, labels: &[Range<usize>]) -> Self {
        let mut marked = BTreeMap::<usize, Vec<Range<usize>>>::new();
        for label in labels {
            marked.entry(source.lines.line(offset(label.start))).or_default().push(label.clone());
        }
        let too_long = |line: usize| {
            let span = source.lines.line_span(line);
            (span.end - span.start) as usize > LONG_LINE
        };
        // A diagnostic also shows the one line between two labelled ones.
        let cut = marked.keys().any(|line| too_long(*line) || too_long(line + 1)).then(|| Cut::new(source, &marked));
        Self { name, source, cut }
    }

    /// The range of the view that shows `range` of the file: its first line, as far as the view has it.
    pub(crate) fn place(&self, range: &Range<usize>) -> Range<usize> {
        let text = &self.source.text;
        let line = self.source.lines.line_span(self.source.lines.line(offset(range.start)));
        let line_end = line.start as usize + slice(text, line).trim_end().len();
        let start = text.floor_char_boundary(range.start);
        let end = text.floor_char_boundary(range.end.min(line_end)).max(start);
        match &self.cut {
            None => start..end,
            Some(cut) => cut.place(start..end),
        }
    }
}

impl Cut {
    fn new(source: &Source, marked: &BTreeMap<usize, Vec<Range<usize>>>) -> Self {
        let mut cut = Self { text: String::new(), starts: Vec::with_capacity(source.lines.lines()), pieces: Vec::new() };
        for line in 0..source.lines.lines() {
            cut.starts.push(cut.text.len());
            if let Some(labels) = marked.get(&line) {
                cut.line(source, line, labels);
            }
            cut.text.push('\n');
        }
        cut
    }

    /// Adds what of a line is near its labels.
    fn line(&mut self, source: &Source, line: usize, labels: &[Range<usize>]) {
        let span = source.lines.line_span(line);
        let (start, whole) = (span.start as usize, slice(&source.text, span).trim_end());
        let end = start + whole.len();
        if whole.len() <= LONG_LINE {
            self.piece(source, start..end);
            return;
        }
        let window = (LONG_LINE / labels.len()).max(SMALLEST_WINDOW);
        let mut windows: Vec<_> = labels
            .iter()
            .map(|label| {
                let from = label.start.saturating_sub(window / 4).max(start).min(end);
                from..from.saturating_add(window).min(end)
            })
            .collect();
        windows.sort_by_key(|window| window.start);
        let mut shown = start;
        for window in windows {
            let from = source.text.floor_char_boundary(window.start.max(shown));
            let to = source.text.floor_char_boundary(window.end);
            if from >= to {
                continue;
            }
            if from > shown {
                self.text.push('…');
            }
            self.piece(source, from..to);
            shown = to;
        }
        if shown < end {
            self.text.push('…');
        }
    }

    fn piece(&mut self, source: &Source, range: Range<usize>) {
        self.pieces.push(Piece { file: range.start, view: self.text.len(), len: range.len() });
        self.text.push_str(&source.text[range]);
    }

    /// Every label has a piece that holds its start.
    fn place(&self, range: Range<usize>) -> Range<usize> {
        let at = self.pieces.partition_point(|piece| piece.file <= range.start).saturating_sub(1);
        let Some(piece) = self.pieces.get(at) else { return 0..0 };
        let view = |offset: usize| piece.view + offset.saturating_sub(piece.file).min(piece.len);
        view(range.start)..view(range.end)
    }

    /// The byte of the file that the view shows at `view`.
    fn file(&self, view: usize) -> usize {
        let at = self.pieces.partition_point(|piece| piece.view <= view).saturating_sub(1);
        self.pieces.get(at).map_or(0, |piece| piece.file + view.saturating_sub(piece.view).min(piece.len))
    }
}

/// The files of one diagnostic, known by their position.
pub(crate) struct Excerpts<'a>(pub(crate) Vec<Excerpt<'a>>);

impl<'f> Files<'f> for Excerpts<'_>
where
    Self: 'f,
{
    type FileId = usize;
    type Name = &'f str;
    type Source = &'f str;

    fn name(&'f self, id: usize) -> Result<&'f str, Error> {
        Ok(&self.0.get(id).ok_or(Error::FileMissing)?.name)
    }

    fn source(&'f self, id: usize) -> Result<&'f str, Error> {
        let excerpt = self.0.get(id).ok_or(Error::FileMissing)?;
        Ok(excerpt.cut.as_ref().map_or(excerpt.source.text.as_str(), |cut| &cut.text))
    }

    fn line_index(&'f self, id: usize, byte_index: usize) -> Result<usize, Error> {
        let excerpt = self.0.get(id).ok_or(Error::FileMissing)?;
        Ok(match &excerpt.cut {
            Some(cut) => cut.starts.partition_point(|start| *start <= byte_index).saturating_sub(1),
            None => excerpt.source.lines.line(offset(byte_index)),
        })
    }

    fn column_number(&'f self, id: usize, _line_index: usize, byte_index: usize) -> Result<usize, Error> {
        let excerpt = self.0.get(id).ok_or(Error::FileMissing)?;
        let byte = offset(excerpt.cut.as_ref().map_or(byte_index, |cut| cut.file(byte_index)));
        Ok(excerpt.source.lines.location("", &excerpt.source.text, Span::new(byte, byte)).column as usize)
    }

    fn line_range(&'f self, id: usize, line_index: usize) -> Result<Range<usize>, Error> {
        let excerpt = self.0.get(id).ok_or(Error::FileMissing)?;
        let lines = excerpt.source.lines.lines();
        if line_index >= lines {
            return Err(Error::LineTooLarge { given: line_index, max: lines - 1 });
        }
        Ok(match &excerpt.cut {
            Some(cut) => cut.starts[line_index]..cut.starts.get(line_index + 1).copied().unwrap_or(cut.text.len()),
            None => {
                let span = excerpt.source.lines.line_span(line_index);
                span.start as usize..span.end as usize
            }
        })
    }
}

fn offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}
