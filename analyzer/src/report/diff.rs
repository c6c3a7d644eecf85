//! Changes of the code as a unified diff, for `patch` and `git apply`.

use similar::TextDiff;

use crate::report::excerpt::Sources;
use crate::report::redact;
use crate::report::style::{Canvas, ERROR, FAINT, GOOD};

/// A change of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file, as the report names it.
    pub path: String,
    /// The bytes that are replaced.
    pub start: usize,
    /// One past the last of them.
    pub end: usize,
    /// By what.
    pub text: String,
}

/// The changes, which do not overlap, as a diff of the redacted texts. `prefix` leads from where the diff is applied to the root.
#[must_use]
pub fn render(changes: &[Change], sources: &Sources, prefix: &str, colour: bool) -> String {
    let mut texts: Vec<(&str, &str, String)> = Vec::new();
    let mut rest = changes;
    while let Some(first) = rest.first() {
        let of_file = rest.iter().take_while(|change| change.path == first.path).count();
        let (own, others) = rest.split_at(of_file);
        rest = others;
        let Some(before) = sources.text(&first.path) else { continue };
        texts.push((&first.path, before, applied(before, own)));
    }
    files(texts.iter().map(|(path, before, after)| (*path, *before, after.as_str())), prefix, colour)
}

/// A diff of files, each with its path and its redacted text before and after.
pub(crate) fn files<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>, prefix: &str, colour: bool) -> String {
    let mut canvas = Canvas::new(colour);
    for (path, before, after) in texts {
        let path = redact::printable(&format!("{prefix}{path}"));
        let diff = TextDiff::from_lines(before, after);
        let text = diff.unified_diff().context_radius(3).header(&format!("a/{path}"), &format!("b/{path}")).to_string();
        // Only what ends a line for Git ends one here: the lines have to be those of the file to the byte.
        for line in text.split_terminator('\n') {
            let style = match line.as_bytes().first() {
                Some(b'+') => GOOD,
                Some(b'-') => ERROR,
                Some(b'@') => FAINT,
                _ => anstyle::Style::new(),
            };
            canvas.exact_line(canvas.paint(style, redact::diff_line(line)));
        }
    }
    canvas.finish()
}

/// The text with the changes made, which are in order.
fn applied(before: &str, changes: &[Change]) -> String {
    let mut after = String::with_capacity(before.len());
    let mut at = 0;
    for change in changes {
        let (Some(kept), true) = (before.get(at..change.start), before.is_char_boundary(change.end)) else { continue };
        after.push_str(kept);
        after.push_str(&change.text);
        at = change.end;
    }
    after.push_str(before.get(at..).unwrap_or_default());
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(start: usize, end: usize, text: &str) -> Change {
        Change { path: "a.py".to_owned(), start, end, text: text.to_owned() }
    }

    #[test]
    fn changes_show_with_the_lines_around_them() {
        let mut sources = Sources::default();
        sources.add("a.py", "# egnyte-scopes: link\ndef a():\n    pass\n");
        let changes = [change(16, 21, " filesystem"), change(22, 22, "@decorated\n")];
        let diff = render(&changes, &sources, "", false);
        assert_eq!(
            diff,
            "--- a/a.py\n+++ b/a.py\n@@ -1,3 +1,4 @@\n-# egnyte-scopes: link\n+# egnyte-scopes: filesystem\n+@decorated\n def a():\n     pass\n"
        );
        assert_eq!(render(&[], &sources, "", false), "");
        assert!(render(&changes, &sources, "apps/portal/", false).starts_with("--- a/apps/portal/a.py\n+++ b/apps/portal/a.py\n"));
    }

    #[test]
    fn a_change_outside_of_the_text_is_left_out() {
        assert_eq!(applied("ä", &[change(1, 1, "x"), change(7, 9, "y")]), "ä");
    }
}
