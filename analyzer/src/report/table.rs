//! Columns, counts and line breaks for text output.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use crate::report::style::Canvas;

/// `1 file`, `2 files`.
pub(crate) fn count(n: usize, what: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{} {what}{plural}", grouped(n))
}

/// The number with a comma after every third digit from the right.
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Breaks a text into lines of at most `width` columns where words allow.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let wide = word.width();
        if column > 0 && column + 1 + wide > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += wide;
    }
    out
}

/// A row: cells with their styles.
pub(crate) type Row = Vec<(String, Style)>;

/// Draws rows in columns that are as wide as their widest cell, the last one excepted.
pub(crate) fn draw(canvas: &mut Canvas, indent: usize, rows: &[Row]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.0.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let mut line = " ".repeat(indent);
        for (at, (text, style)) in row.iter().enumerate() {
            if !text.is_empty() {
                line.push_str(&canvas.paint(*style, text));
            }
            if at + 1 < row.len() {
                line.push_str(&" ".repeat(widths[at] - text.width() + 3));
            }
        }
        canvas.line(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_as_english() {
        assert_eq!(count(1, "file"), "1 file");
        assert_eq!(count(0, "file"), "0 files");
        assert_eq!(count(1_234_567, "file"), "1,234,567 files");
    }

    #[test]
    fn lines_break_between_words_and_never_inside() {
        assert_eq!(wrap("aa bb cc", 5), "aa bb\ncc");
        assert_eq!(wrap("aaaaaaaa b", 5), "aaaaaaaa\nb");
    }
}
