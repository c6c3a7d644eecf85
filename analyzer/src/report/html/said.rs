//! Messages for the page: what stands between two backticks is code.

use serde::Serialize;

use crate::report::redact::printable;

/// A message in which some words are code.
#[derive(Serialize)]
pub(super) struct Said(Vec<Word>);

#[derive(Serialize)]
struct Word {
    code: bool,
    text: String,
}

impl Said {
    pub(super) fn new(text: &str) -> Self {
        let text = printable(text);
        let parts: Vec<&str> = text.split('`').collect();
        // Backticks that do not pair mean nothing.
        if parts.len().is_multiple_of(2) {
            return Self(vec![Word { code: false, text }]);
        }
        let word = |(at, text): (usize, &&str)| Word { code: at % 2 == 1, text: (*text).to_owned() };
        Self(parts.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(word).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    fn shown(text: &str) -> String {
        Said::new(text).0.iter().map(|word| if word.code { format!("<{}>", word.text) } else { word.text.clone() }).collect()
    }

    #[test]
    fn backticks_that_pair_enclose_code() {
        assert_eq!(shown("`a` needs `b`"), "<a> needs <b>");
        assert_eq!(shown("one ` alone"), "one ` alone");
        assert_eq!(shown(""), "");
    }
}
