//! `{a,b}` in a word: a word for each.

use super::ast::{Part, Word};
use super::printed::part;

/// How many words one may stand for; one that is more stays as it is.
const MAX_WORDS: usize = 40;

/// The words that a word stands for.
pub(super) fn expanded(word: Word) -> Vec<Word> {
    let mut done = Vec::new();
    let mut left = vec![word.clone()];
    while let Some(next) = left.pop() {
        match taken_apart(&next) {
            Some(mut several) => {
                several.reverse();
                left.append(&mut several);
            }
            None => done.push(next),
        }
        if done.len() + left.len() > MAX_WORDS {
            return vec![word];
        }
    }
    done
}

/// A place in a word: a byte of the text that one of its parts is.
type Place = (usize, usize);

/// A word for each of the alternatives of its first braces.
fn taken_apart(word: &Word) -> Option<Vec<Word>> {
    let mut open: Vec<(Place, Vec<Place>)> = Vec::new();
    for (at, piece) in word.parts.iter().enumerate() {
        let Part::Text(text, false) = piece else { continue };
        for (byte, c) in text.cooked.char_indices() {
            match c {
                '{' => open.push(((at, byte), Vec::new())),
                ',' => open.last_mut().into_iter().for_each(|(_, commas)| commas.push((at, byte))),
                '}' => {
                    let Some((start, commas)) = open.pop() else { continue };
                    if !commas.is_empty() {
                        return Some(alternatives(word, start, &commas, (at, byte)));
                    }
                }
                _ => {}
            }
        }
    }
    None
}

fn alternatives(word: &Word, start: Place, commas: &[Place], end: Place) -> Vec<Word> {
    let after = |(at, byte): Place| (at, byte + 1);
    let starts = std::iter::once(start).chain(commas.iter().copied());
    let ends = commas.iter().copied().chain([end]);
    let alternative = |(from, to): (Place, Place)| {
        let mut parts = between(word, (0, 0), start);
        parts.extend(between(word, after(from), to));
        parts.extend(between(word, after(end), (word.parts.len(), 0)));
        Word { span: word.span, parts }
    };
    starts.zip(ends).map(alternative).collect()
}

/// The parts of a word between two places.
fn between(word: &Word, from: Place, to: Place) -> Vec<Part> {
    let inside = word.parts.iter().enumerate().skip(from.0).take_while(|(at, _)| *at <= to.0);
    let cut = inside.filter_map(|(at, piece)| match piece {
        Part::Text(text, quoted) => {
            let start = if at == from.0 { from.1 } else { 0 };
            let end = if at == to.0 { to.1 } else { text.cooked.len() };
            (start < end).then(|| Part::Text(part(text, start, end), *quoted))
        }
        _ if at == to.0 => None,
        other => Some(other.clone()),
    });
    cut.collect()
}
