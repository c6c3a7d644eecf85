//! Excerpts of code for the page: the lines a finding speaks of, cut into pieces that are marked or not.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use super::said::Said;
use crate::report::excerpt::Sources;
use crate::report::model::{Finding, Location};
use crate::report::redact::printable;

/// Related places shown on their code; the page lists the others.
const RELATED_SHOWN: usize = 12;

/// Lines of one place that are shown.
const LINES_SHOWN: u32 = 6;

/// Bytes of a line that are shown.
const LINE_SHOWN: usize = 240;

/// Lines of one file.
#[derive(Serialize)]
pub(super) struct Frame {
    path: String,
    lines: Vec<Line>,
}

/// One line, or a gap if it has no number.
#[derive(Serialize)]
struct Line {
    number: Option<u32>,
    pieces: Vec<Piece>,
    notes: Vec<Note>,
}

/// Text of a line that is marked in one way.
#[derive(Serialize, Debug, PartialEq, Eq)]
struct Piece {
    text: String,
    mark: Mark,
}

/// How a piece is marked.
#[derive(Serialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
enum Mark {
    None,
    Secondary,
    Primary,
}

/// What is said of a place that begins on the line.
#[derive(Serialize)]
struct Note {
    text: Said,
    primary: bool,
}

struct Label<'a> {
    at: &'a Location,
    text: &'a str,
    mark: Mark,
}

/// The excerpts of a finding: the file it is in first, then those of the places that make it so.
pub(super) fn frames(sources: &Sources, finding: &Finding) -> Vec<Frame> {
    let first = Label { at: &finding.location, text: &finding.label, mark: Mark::Primary };
    let others = finding.related.iter().take(RELATED_SHOWN);
    let others = others.map(|related| Label { at: &related.location, text: &related.message, mark: Mark::Secondary });
    let labels: Vec<Label<'_>> = std::iter::once(first).chain(others).filter(|label| label.at.byte_start < label.at.byte_end).collect();
    let mut paths: Vec<&str> = Vec::new();
    for label in &labels {
        if !paths.contains(&label.at.path.as_str()) && sources.text(&label.at.path).is_some() {
            paths.push(&label.at.path);
        }
    }
    paths
        .into_iter()
        .map(|path| {
            let own: Vec<&Label<'_>> = labels.iter().filter(|label| label.at.path == path).collect();
            Frame { path: printable(path), lines: lines(sources, path, &own) }
        })
        .collect()
}

fn lines(sources: &Sources, path: &str, labels: &[&Label<'_>]) -> Vec<Line> {
    let mut shown: BTreeSet<u32> = BTreeSet::new();
    for label in labels {
        let last = label.at.end_line.min(label.at.line + LINES_SHOWN - 1);
        shown.extend(label.at.line.saturating_sub(1).max(1)..=last + 1);
    }
    let mut out: Vec<Line> = Vec::new();
    let mut before = None;
    for number in shown {
        let Some((start, text)) = sources.line(path, number) else { continue };
        if before.is_some_and(|before| before + 1 < number) {
            out.push(Line { number: None, pieces: Vec::new(), notes: Vec::new() });
        }
        before = Some(number);
        let marks: Vec<(Range<usize>, Mark)> = labels
            .iter()
            .filter_map(|label| {
                // Blanks that indent a line are no part of what it says.
                let indent = text.len() - text.trim_start().len();
                let from = (label.at.byte_start as usize).max(start + indent);
                let to = (label.at.byte_end as usize).min(start + text.trim_end().len());
                (from < to).then(|| (from - start..to - start, label.mark))
            })
            .collect();
        let starting = labels.iter().filter(|label| label.at.line == number && !label.text.is_empty());
        let notes = starting.map(|label| Note { text: Said::new(label.text), primary: label.mark == Mark::Primary }).collect();
        out.push(Line { number: Some(number), pieces: pieces(text, &marks), notes });
    }
    out
}

/// Cuts a line at the ends of its marks. Of a line that is too long only what is around the first mark is shown.
fn pieces(text: &str, marks: &[(Range<usize>, Mark)]) -> Vec<Piece> {
    let mut window = 0..text.len();
    if text.len() > LINE_SHOWN {
        let first = marks.iter().map(|(range, _)| range.start).min().unwrap_or(0);
        let from = text.floor_char_boundary(first.saturating_sub(LINE_SHOWN / 4));
        window = from..text.floor_char_boundary((from + LINE_SHOWN).min(text.len()));
    }
    let mut cuts: BTreeSet<usize> = [window.start, window.end].into();
    for (range, _) in marks {
        cuts.extend([range.start, range.end].map(|at| text.floor_char_boundary(at).clamp(window.start, window.end)));
    }
    let plain = |text: &str| Piece { text: text.to_owned(), mark: Mark::None };
    let mut out: Vec<Piece> = Vec::new();
    if window.start > 0 {
        out.push(plain("…"));
    }
    let cuts: Vec<usize> = cuts.into_iter().collect();
    for pair in cuts.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let over = marks.iter().filter(|(range, _)| range.start <= from && from < range.end).map(|(_, mark)| *mark);
        let mark = over.max().unwrap_or(Mark::None);
        out.push(Piece { text: text[from..to].to_owned(), mark });
    }
    if window.end < text.len() {
        out.push(plain("…"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, marks: &[(Range<usize>, Mark)]) -> Vec<(String, Mark)> {
        pieces(text, marks).into_iter().map(|piece| (piece.text, piece.mark)).collect()
    }

    #[test]
    fn the_primary_mark_wins_where_marks_overlap() {
        let marks = [(2..6, Mark::Secondary), (4..8, Mark::Primary)];
        let expected = [("ab", Mark::None), ("cd", Mark::Secondary), ("ef", Mark::Primary), ("gh", Mark::Primary), ("ij", Mark::None)];
        assert_eq!(shown("abcdefghij", &marks), expected.map(|(text, mark)| (text.to_owned(), mark)));
    }

    #[test]
    fn of_a_long_line_the_mark_is_shown() {
        let text = format!("{}MARK{}", "é".repeat(5000), "x".repeat(5000));
        let at = text.find("MARK").expect("it is there");
        let pieces = shown(&text, &[(at..at + 4, Mark::Primary)]);
        assert_eq!(pieces.first().map(|(text, _)| text.as_str()), Some("…"));
        assert!(pieces.contains(&("MARK".to_owned(), Mark::Primary)), "{pieces:?}");
        assert!(pieces.iter().map(|(text, _)| text.len()).sum::<usize>() < 300);
    }
}
