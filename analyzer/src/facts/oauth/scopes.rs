//! The scopes of a token request: the words of a string or list, and what stands between them.

use crate::finding::Loc;
use crate::link::value::{HoleKind, NOWHERE};

use super::super::flat::{Flat, HOLE};

/// The scopes of a token request.
#[derive(Debug, Clone)]
pub enum Scopes {
    /// There is no scope parameter.
    Absent,
    /// These.
    Known(ScopeText),
    /// A value that cannot be seen; where, and why.
    Unresolved(Loc, String),
    /// The helper cannot send a scope; why.
    Impossible(String),
}

impl Scopes {
    /// Whether every scope is known.
    pub(super) const fn is_whole(&self) -> bool {
        matches!(self, Self::Known(text) if !text.open)
    }
}

/// A known scope string.
#[derive(Debug, Clone)]
pub struct ScopeText {
    /// Its words, in order.
    pub words: Vec<ScopeWord>,
    /// What stands between words that is no space, and where.
    pub delimiter: Option<(String, Option<Loc>)>,
    /// The whole string, where it is one literal.
    pub loc: Option<Loc>,
    /// Part of it is not known.
    pub open: bool,
}

/// One scope of a string.
#[derive(Debug, Clone)]
pub struct ScopeWord {
    /// The word.
    pub name: String,
    /// Where it stands; `None` for computed text.
    pub loc: Option<Loc>,
}

/// A list of scopes: each item a scope, or several; or one of several such texts, of which one request has one.
pub(super) fn scopes_of_list(items: &[Vec<Flat>], joined_by: &str) -> Scopes {
    let mut words: Vec<ScopeWord> = Vec::new();
    let mut open = false;
    let mut within = None;
    for item in items {
        let before = words.len();
        for choice in item {
            open |= choice.text.contains(HOLE);
            let (more, delimiter) = words_of(choice);
            let others = before..words.len();
            let more: Vec<ScopeWord> = more.into_iter().filter(|word| !words[others.clone()].iter().any(|w| w.name == word.name)).collect();
            words.extend(more);
            within = within.or(delimiter);
        }
    }
    // What stands within an item is sent as it is.
    let joined = || (words.len() > 1 && joined_by != " ").then(|| (joined_by.to_owned(), words.first().and_then(|w| w.loc)));
    let delimiter = within.or_else(joined);
    Scopes::Known(ScopeText { words, delimiter, loc: None, open })
}

pub(super) fn scopes_of_text(flat: &Flat, loc: Loc) -> Scopes {
    if flat.text.trim_matches(|c: char| c == HOLE || c.is_whitespace()).is_empty() && flat.text.contains(HOLE) {
        let hole = flat.holes(0, flat.text.len()).next();
        let why = match hole {
            Some(h) => match (&h.kind, &h.name) {
                (HoleKind::Env(name), _) => format!("the environment variable `{name}` has no default"),
                (_, Some(name)) => format!("`{name}` is not known here"),
                _ => "the value is computed".into(),
            },
            None => "the value is computed".into(),
        };
        return Scopes::Unresolved(hole.map_or(loc, |h| if h.loc == NOWHERE { loc } else { h.loc }), why);
    }
    let (words, delimiter) = words_of(flat);
    Scopes::Known(ScopeText { words, delimiter, loc: flat.loc(0, flat.text.len()), open: flat.text.contains(HOLE) })
}

/// The words of a scope string, and the first thing between two of them that is no space.
fn words_of(flat: &Flat) -> (Vec<ScopeWord>, Option<(String, Option<Loc>)>) {
    let mut words = Vec::new();
    let mut delimiter = None;
    let bytes = flat.text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &flat.text[at..];
        let (width, gap) = if rest.starts_with("%20") {
            (3, None)
        } else if rest.starts_with("%2C") || rest.starts_with("%2c") {
            (3, Some(","))
        } else if rest.starts_with("%2B") || rest.starts_with("%2b") {
            (3, Some("+"))
        } else {
            match bytes[at] {
                b' ' | b'\t' => (1, None),
                b'+' => (1, Some("+")),
                b',' => (1, Some(",")),
                b';' => (1, Some(";")),
                b'|' => (1, Some("|")),
                b'\n' | b'\r' => (1, Some("newline")),
                _ => (0, None),
            }
        };
        if width > 0 {
            if let (Some(gap), None) = (gap, &delimiter) {
                let between = !words.is_empty() && rest[width..].trim().contains(|c: char| c.is_alphanumeric());
                if between {
                    delimiter = Some((gap.to_owned(), flat.loc(at, at + width)));
                }
            }
            at += width;
            continue;
        }
        let end = rest
            .char_indices()
            .find(|(i, c)| matches!(c, ' ' | '+' | '\t' | ',' | ';' | '|' | '\n' | '\r' | '%') && *i > 0)
            .map_or(rest.len(), |(i, _)| i);
        let word = &rest[..end];
        if !word.contains(HOLE) && word.chars().any(char::is_alphanumeric) {
            words.push(ScopeWord { name: word.to_owned(), loc: flat.loc(at, at + end) });
        }
        at += end;
    }
    (words, delimiter)
}
