//! A text with holes as one string, with the way back to where each byte stands.

use std::rc::Rc;

use egnyte_rules::matcher::Part;

use crate::finding::Loc;
use crate::link::value::{Fragment, Hole, HoleKind, Str, StrPiece, Value};

/// Stands for a hole in [`Flat::text`].
pub const HOLE: char = '\u{1}';

/// A text with holes, flattened.
#[derive(Debug, Clone, Default)]
pub struct Flat {
    /// The text; each hole is one [`HOLE`].
    pub text: String,
    /// Where the code puts it together, the last time first, or the literal that it is.
    pub composed: Vec<Loc>,
    fragments: Vec<(usize, Fragment)>,
    holes: Vec<(usize, Rc<Hole>)>,
    /// The holes for which a default stands.
    defaulted: Vec<(usize, Rc<Hole>)>,
}

/// Whether the defaults of parameters count: they do where nobody calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defaults {
    /// None: what is left to a default is a hole.
    None,
    /// Of environment variables and settings only.
    Environment,
    /// Of parameters as well.
    Parameters,
    /// And of tables in which a parameter chooses.
    All,
}

impl Flat {
    /// Each alternative of `value`, flattened.
    #[must_use]
    pub fn all(value: &Value, defaults: Defaults) -> Vec<Self> {
        let nowhere = crate::link::value::NOWHERE;
        let all = value
            .alternatives()
            .iter()
            .filter(|v| !v.is_null())
            .flat_map(|one| {
                let composed = if let Value::Str(s) = one { composed(s) } else { Vec::new() };
                let mut out = vec![Self { composed, ..Self::default() }];
                for piece in one.pieces(nowhere) {
                    extend(&mut out, &piece, defaults, 0);
                }
                out
            })
            .collect();
        Self::without_gaps(all)
    }

    /// What is something in one alternative is not nothing in another: it was empty before it was found (`/folders//notes` beside
    /// `/folders/7/notes`).
    fn without_gaps(mut all: Vec<Self>) -> Vec<Self> {
        let has_gap = |text: &str| text.split_once("://").map_or(text, |(_, rest)| rest).contains("//");
        if !all.iter().any(|flat| has_gap(&flat.text)) {
            return all;
        }
        let whole: Vec<String> = all.iter().map(|flat| &flat.text).filter(|text| !has_gap(text)).cloned().collect();
        let fills = |gaps: &str, whole: &str| {
            let parts = gaps.split('/').zip(whole.split('/'));
            gaps.matches('/').count() == whole.matches('/').count() && parts.into_iter().all(|(gap, part)| gap.is_empty() || gap == part)
        };
        all.retain(|flat| !has_gap(&flat.text) || !whole.iter().any(|whole| fills(&flat.text, whole)));
        all
    }

    fn push_fragment(&mut self, fragment: &Fragment) {
        self.fragments.push((self.text.len(), fragment.clone()));
        // Text that looks like a hole's mark is no text of a URL.
        self.text.extend(fragment.text.chars().filter(|c| *c != HOLE));
    }

    fn push_hole(&mut self, hole: &Rc<Hole>) {
        self.holes.push((self.text.len(), hole.clone()));
        self.text.push(HOLE);
    }

    /// Where the bytes `start..end` of the text stand, if they stand together in one literal.
    #[must_use]
    pub fn loc(&self, start: usize, end: usize) -> Option<Loc> {
        let (at, fragment) = self.fragments.iter().rev().find(|(at, _)| *at <= start)?;
        (end <= at + fragment.text.len()).then(|| fragment.loc(start - at, end - at))?
    }

    /// The literal piece that holds a byte: its place and text.
    #[must_use]
    pub fn piece_at(&self, at: usize) -> Option<(Loc, &str)> {
        let (start, fragment) = self.fragments.iter().rev().find(|(start, _)| *start <= at)?;
        (at < start + fragment.text.len()).then_some(())?;
        Some((fragment.loc(0, fragment.text.len())?, &fragment.text))
    }

    /// Where the known pieces between two bytes stand, longer than a slash.
    pub fn places(&self, start: usize, end: usize) -> impl Iterator<Item = Loc> + '_ {
        self.fragments.iter().filter_map(move |(at, fragment)| {
            let (from, to) = ((*at).max(start), (at + fragment.text.len()).min(end));
            (from < to && self.text[from..to].trim_matches('/').len() > 1).then(|| fragment.loc(from - at, to - at))?
        })
    }

    /// The literal that a known piece is a part of.
    #[must_use]
    pub fn literal_of(&self, piece: Loc) -> Loc {
        let literals = self.fragments.iter().filter_map(|(_, fragment)| fragment.literal());
        literals.filter(|literal| literal.holds(piece)).min_by_key(|literal| literal.span.end - literal.span.start).unwrap_or(piece)
    }

    /// The holes between two bytes of the text.
    pub fn holes(&self, start: usize, end: usize) -> impl Iterator<Item = &Rc<Hole>> {
        self.holes.iter().filter(move |(at, _)| (start..end).contains(at)).map(|(_, h)| h)
    }

    /// Whatever part of it comes from elsewhere: the holes, and those for which a default stands.
    pub fn given(&self) -> impl Iterator<Item = &Rc<Hole>> {
        self.holes.iter().chain(&self.defaulted).map(|(_, hole)| hole)
    }

    /// The holes, with where they are.
    pub fn holes_at(&self) -> impl Iterator<Item = (usize, &Rc<Hole>)> {
        self.holes.iter().map(|(at, hole)| (*at, hole))
    }

    /// Whether any hole is what a caller passes.
    #[must_use]
    pub fn depends_on_param(&self) -> bool {
        self.holes.iter().any(|(_, h)| h.depends_on_param())
    }

    /// The text as the endpoint matcher takes it.
    #[must_use]
    pub fn parts(&self) -> Vec<Part<'_>> {
        let mut out = Vec::new();
        let mut start = 0;
        for (at, _) in self.text.match_indices(HOLE) {
            if at > start {
                out.push(Part::Text(&self.text[start..at]));
            }
            out.push(Part::Hole);
            start = at + HOLE.len_utf8();
        }
        if start < self.text.len() {
            out.push(Part::Text(&self.text[start..]));
        }
        out
    }

    /// The text between two bytes, as people would write it: holes by their names.
    #[must_use]
    pub fn display(&self, start: usize, end: usize) -> String {
        let mut out = String::new();
        for (at, c) in self.text[start..end].char_indices() {
            if c == HOLE {
                let name = self.holes.iter().find(|(h, _)| *h == start + at).and_then(|(_, h)| h.name.clone());
                // A position is no name.
                let name = name.filter(|name| !name.bytes().all(|b| b.is_ascii_digit()));
                out.push('{');
                out.push_str(name.as_deref().unwrap_or("…"));
                out.push('}');
            } else {
                out.push(c);
            }
        }
        out
    }

    /// The part between two bytes as a text of its own.
    #[must_use]
    pub fn slice(&self, start: usize, end: usize) -> Self {
        let mut out = Self { text: self.text[start..end].to_owned(), ..Self::default() };
        for (at, fragment) in &self.fragments {
            let (from, to) = ((*at).max(start), (at + fragment.text.len()).min(end));
            if from < to {
                out.fragments.push((from - start, fragment.slice(from - at, to - at)));
            }
        }
        out.holes = self.holes.iter().filter(|(at, _)| (start..end).contains(at)).map(|(at, h)| (at - start, h.clone())).collect();
        out.defaulted = self.defaulted.iter().filter(|(at, _)| (start..=end).contains(at)).map(|(at, h)| (at - start, h.clone())).collect();
        out
    }
}

fn composed(text: &Str) -> Vec<Loc> {
    match (&text.composed, &*text.pieces) {
        (Some(composed), _) => composed.places().collect(),
        (None, [StrPiece::Text(fragment)]) => fragment.loc(0, fragment.text.len()).into_iter().collect(),
        (None, _) => Vec::new(),
    }
}

/// Whether a hole is a parameter, or a part of one.
fn is_of_param(hole: &Hole, depth: u32) -> bool {
    match &hole.kind {
        HoleKind::Param(..) => true,
        HoleKind::Member(Value::Hole(whole), _) if depth < 4 => is_of_param(whole, depth + 1),
        _ => false,
    }
}

fn extend(all: &mut Vec<Flat>, piece: &StrPiece, defaults: Defaults, depth: u32) {
    match piece {
        StrPiece::Text(fragment) => {
            for flat in all.iter_mut() {
                flat.push_fragment(fragment);
            }
        }
        StrPiece::Hole(hole) => {
            let counts = match hole.kind {
                _ if is_of_param(hole, 0) => matches!(defaults, Defaults::Parameters | Defaults::All),
                HoleKind::Env(_) | HoleKind::Read(..) | HoleKind::Member(..) => defaults != Defaults::None,
                HoleKind::Derived(_) => defaults == Defaults::All,
                _ => false,
            };
            let default = hole
                .default
                .as_ref()
                .filter(|d| counts && depth < 4 && matches!(d, Value::Str(_) | Value::Hole(_) | Value::Num(_) | Value::Union(_)));
            match default {
                Some(default) => {
                    let options: Vec<&Value> = default.alternatives().iter().take(4).collect();
                    let before = std::mem::take(all);
                    for flat in before {
                        for option in &options {
                            let mut begun = flat.clone();
                            begun.defaulted.push((begun.text.len(), hole.clone()));
                            let mut branch = vec![begun];
                            for piece in option.pieces(hole.loc) {
                                extend(&mut branch, &piece, defaults, depth + 1);
                            }
                            all.extend(branch);
                        }
                    }
                    all.truncate(crate::link::value::MAX_ALTERNATIVES);
                }
                None => {
                    for flat in all.iter_mut() {
                        flat.push_hole(hole);
                    }
                }
            }
        }
    }
}
