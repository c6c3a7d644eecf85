//! Makes edits of a text.

use std::ops::Range;

/// A replacement in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Replacement {
    pub(super) at: Range<usize>,
    pub(super) by: String,
}

/// Edits of one text that do not touch each other's bytes, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Replacements(Vec<Replacement>);

impl Replacements {
    /// Whether an edit goes together with those that are there: it is one of them, or touches no byte that they touch. Edits that
    /// insert at one place stand there in the order they came in.
    pub(super) fn takes(&self, new: &Replacement) -> bool {
        self.0.iter().all(|old| old == new || old.at.end <= new.at.start || new.at.end <= old.at.start)
    }

    /// Adds an edit that goes together with the others.
    pub(super) fn add(&mut self, new: Replacement) {
        if !self.0.contains(&new) {
            let before = self.0.partition_point(|old| (old.at.start, old.at.end) <= (new.at.start, new.at.end));
            self.0.insert(before, new);
        }
    }

    /// The text with the edits made; `None` if one of them lies outside of it or within a character.
    pub(super) fn apply(&self, text: &str) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for Replacement { at: place, by } in &self.0 {
            out.push_str(text.get(at..place.start)?);
            text.get(place.clone())?;
            out.push_str(by);
            at = place.end;
        }
        out.push_str(text.get(at..)?);
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edit(at: Range<usize>, by: &str) -> Replacement {
        Replacement { at, by: by.to_owned() }
    }

    fn applied(text: &str, edits: &[Replacement]) -> Option<String> {
        let mut all = Replacements::default();
        for edit in edits.iter().cloned() {
            if all.takes(&edit) {
                all.add(edit);
            }
        }
        all.apply(text)
    }

    #[test]
    fn edits_that_touch_are_not_made_together() {
        assert_eq!(applied("abcdef", &[edit(1..3, "x"), edit(2..4, "y"), edit(3..3, "z")]).as_deref(), Some("axzdef"));
        assert_eq!(applied("abc", &[edit(3..3, " d"), edit(3..3, " e"), edit(3..3, " d")]).as_deref(), Some("abc d e"), "the same once");
        assert_eq!(applied("abc", &[edit(2..3, ""), edit(3..3, "d")]).as_deref(), Some("abd"));
        assert_eq!(applied("ä", &[edit(1..1, "x")]), None);
        assert_eq!(applied("a", &[edit(2..2, "x")]), None);
    }

    proptest! {
        #[test]
        fn each_edit_is_made_whole_or_not_at_all(
            text in "[a-zäß\r\n ]{0,40}",
            edits in proptest::collection::vec((any::<proptest::sample::Index>(), 0usize..6, "[A-Z]{0,4}"), 0..8),
        ) {
            let bounds: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
            let edits: Vec<Replacement> = edits.iter().map(|(at, len, by)| {
                let from = at.index(bounds.len());
                edit(bounds[from]..bounds[(from + len).min(bounds.len() - 1)], by)
            }).collect();
            let mut all = Replacements::default();
            let mut made: Vec<Replacement> = Vec::new();
            for edit in edits {
                if all.takes(&edit) {
                    all.add(edit.clone());
                    if !made.contains(&edit) {
                        made.push(edit);
                    }
                }
            }
            let after = all.apply(&text).expect("every edit lies in the text");
            let (gone, come) = (made.iter().map(|e| e.at.len()).sum::<usize>(), made.iter().map(|e| e.by.len()).sum::<usize>());
            prop_assert_eq!(after.len(), text.len() - gone + come);
            // What no edit touches is there still, in its order.
            let small = |text: &str| text.chars().filter(|c| !c.is_ascii_uppercase()).collect::<String>();
            let kept: String = text.char_indices().filter(|(at, _)| !made.iter().any(|e| e.at.contains(at))).map(|(_, c)| c).collect();
            prop_assert_eq!(small(&after), kept);
        }
    }
}
