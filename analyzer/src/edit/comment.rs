//! Comments that speak to the tool, without what nobody needs of them.

use crate::ir::Span;

use super::{offset, slice};

/// Removes a comment, and with it the line that it leaves empty or the blanks before it. `None` if it says more than `text`.
pub(crate) fn without(source: &str, comment: Span, text: &str) -> Option<(Span, String)> {
    let written = slice(source, comment)?;
    if written.contains('\n') || !written.contains(text) || !text.ends_with(')') {
        return None;
    }
    let (start, end) = (comment.start as usize, comment.end as usize);
    let before = &source[..start];
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let after = &source[end..];
    let rest = after.find('\n').map_or(after, |at| &after[..at]);
    let blank = |text: &str| text.chars().all(char::is_whitespace);
    let span = match (blank(&source[line..start]), blank(rest)) {
        (true, true) if after.len() > rest.len() => (line, end + rest.len() + 1),
        (_, true) => (line + source[line..start].trim_end().len(), end),
        (_, false) => (start, end),
    };
    Some((Span::new(offset(span.0), offset(span.1)), String::new()))
}

/// Removes one word of the list that a comment holds, with the comma that belongs to it.
pub(crate) fn without_word(source: &str, comment: Span, word: &str) -> Option<(Span, String)> {
    let written = slice(source, comment)?;
    let list = written.find('(')? + 1;
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let at = written[list..]
        .match_indices(word)
        .map(|(at, _)| list + at)
        .find(|at| is_end(written[..*at].chars().next_back()) && is_end(written[at + word.len()..].chars().next()))?;
    let rest = &written[at + word.len()..];
    let comma = rest.trim_start().strip_prefix(',')?;
    let end = at + word.len() + (rest.len() - comma.trim_start().len());
    let start = comment.start as usize;
    Some((Span::new(offset(start + at), offset(start + end)), String::new()))
}

/// Removes one of several words with what joins it to its neighbour, where that is a comma or blanks.
pub(super) fn without_item(source: &str, words: &[Span], n: usize) -> Option<Span> {
    let (gap, all) = match n {
        0 => (Span::new(words.first()?.end, words.get(1)?.start), Span::new(words[0].start, words[1].start)),
        _ => (Span::new(words[n - 1].end, words.get(n)?.start), Span::new(words[n - 1].end, words[n].end)),
    };
    let joined = slice(source, gap)?.chars().all(|c| matches!(c, ',' | ' ' | '\t'));
    (joined && !gap.is_empty()).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(source: &str, comment: &str, (span, text): (Span, String)) -> String {
        assert!(source.contains(comment) && text.is_empty());
        format!("{}{}", &source[..span.start as usize], &source[span.end as usize..])
    }

    fn span_of(source: &str, part: &str) -> Span {
        let at = source.find(part).expect("it is there");
        Span::new(offset(at), offset(at + part.len()))
    }

    fn removed(source: &str, comment: &str) -> Option<String> {
        let text = comment.trim_start_matches(['/', '#', '*', ' ', '{']).trim_end_matches(['*', '/', ' ', '}']);
        without(source, span_of(source, comment), text).map(|edit| cut(source, comment, edit))
    }

    #[test]
    fn a_line_of_its_own_goes_whole() {
        let comment = "# egnyte-lint: allow(EG401)";
        assert_eq!(removed("a = 1\n    # egnyte-lint: allow(EG401)\r\nb = 2\n", comment).as_deref(), Some("a = 1\nb = 2\n"));
        assert_eq!(removed("# egnyte-lint: allow(EG401)", comment).as_deref(), Some(""));
    }

    #[test]
    fn code_on_the_line_stays() {
        assert_eq!(removed("a();  // egnyte-lint: allow(EG401)\nb();\n", "// egnyte-lint: allow(EG401)").as_deref(), Some("a();\nb();\n"));
        assert_eq!(removed("{/* egnyte-lint: allow(EG401) */}\n", "/* egnyte-lint: allow(EG401) */").as_deref(), Some("{}\n"));
    }

    #[test]
    fn a_comment_that_says_more_stays() {
        assert_eq!(without("/* a\n allow() */", Span::new(0, 15), "allow()"), None);
        assert_eq!(without("# egnyte-lint: allow(EG401) for now", Span::new(0, 35), "egnyte-lint: allow(EG401) for now"), None);
    }

    #[test]
    fn one_word_of_several_goes_with_its_comma() {
        let source = "# egnyte-lint: allow(EG401, EG403, reason = \"EG401\")";
        let whole = span_of(source, source);
        let without = |word| without_word(source, whole, word).map(|edit| cut(source, source, edit));
        assert_eq!(without("EG401").as_deref(), Some("# egnyte-lint: allow(EG403, reason = \"EG401\")"));
        assert_eq!(without("EG403").as_deref(), Some("# egnyte-lint: allow(EG401, reason = \"EG401\")"));
        assert_eq!(without("EG40"), None);
    }
}
