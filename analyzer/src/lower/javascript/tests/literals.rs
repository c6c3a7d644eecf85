use proptest::prelude::*;

use super::{check_spans, texts};
use crate::ir::{ExprKind, Text};
use crate::lower::javascript::{Dialect, lower};

/// The only literal text of `source`.
fn text(source: &str) -> Text {
    let file = lower(source, Dialect::Tsx);
    assert_eq!(file.problems, [], "{source}");
    check_spans(source, &file);
    texts(&file).first().map(|text| (*text).clone()).unwrap()
}

/// What stands in the source where a literal's `word` should.
fn place<'s>(source: &'s str, word: &str) -> &'s str {
    let file = lower(source, Dialect::Tsx);
    let text = texts(&file).into_iter().find(|text| text.cooked.contains(word)).unwrap();
    let start = text.cooked.find(word).unwrap();
    let span = text.raw_span(start, start + word.len());
    &source[span.start as usize..span.end as usize]
}

#[test]
fn words_behind_escapes_are_found() {
    for source in [
        r#"x = "word other""#,
        r#"x = "\n\t\\ word""#,
        r#"x = "\x41\u0042\u{1F600} word and""#,
        r#"x = "\uD83D\uDE00 word""#,
        "x = \"é漢\\u00e9😀 word é\"",
        "x = 'one \\\n word'",
        "x = 'one \\\r\n word'",
        "x = '\\\n\\\nword'",
        r"x = '\0\101\7 word'",
        r"x = '\q\'word'",
        "x = `\\` \r\n \\u{41} word`",
        "x = `é\\\nword ${y}`",
        "x = <a b='&amp;&#233;&#x1F600;&nope; word'/>",
        "x = <a>\n  é &lt;b&gt; word\n</a>",
    ] {
        assert_eq!(place(source, "word"), "word", "{source}");
    }
}

#[test]
fn escapes_mean_what_the_language_says() {
    for (literal, meaning) in [
        (r"'\n\r\t\b\f\v\0'", "\n\r\t\u{8}\u{c}\u{b}\0"),
        (r"'\x41\u0041\u{41}\u{1f600}\uD83D\uDE00'", "AAA😀😀"),
        (r"'\uD83D.\uDE00'", "\u{fffd}.\u{fffd}"),
        (r"'\'\a\\'", "'a\\"),
        ("'a\\\nb\\\r\nc'", "abc"),
        ("`a\r\nb\rc`", "a\nb\nc"),
        ("`\\``", "`"),
    ] {
        assert_eq!(&*text(&format!("x = {literal}")).cooked, meaning, "{literal}");
    }
    let file = lower("x = <a b='&lt;&#65;&#x41;&nope;\\n'/>", Dialect::Tsx);
    assert!(texts(&file).iter().any(|text| &*text.cooked == "<AA&nope;\\n"));
}

#[test]
fn the_legacy_octal_escapes_of_sloppy_scripts_are_read() {
    let file = lower(r"with (a) x = '\101\7\8'", Dialect::JavaScript);
    assert!(texts(&file).iter().any(|text| &*text.cooked == "A\u{7}8"));
}

#[test]
fn a_word_among_plain_text_is_exact() {
    assert_eq!(place(r#"x = "Egnyte.filesystem Egnyte.link""#, "Egnyte.link"), "Egnyte.link");
    assert_eq!(place("x = `${a}\\n${b} scope`", " scope"), " scope");
}

#[test]
fn a_byte_order_mark_moves_nothing() {
    for source in ["\u{feff}x = 'word'", "\u{feff}#!/usr/bin/env node\nx = 'word'", "#!/usr/bin/env node\r\nx = 'word'"] {
        assert_eq!(place(source, "word"), "word");
    }
}

fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z é漢😀.:/&;-]{0,8}",
        Just("\\n".to_owned()),
        Just("\\\\".to_owned()),
        Just("\\'".to_owned()),
        Just("\\\n".to_owned()),
        Just("\\\r\n".to_owned()),
        Just("\\u00e9".to_owned()),
        Just("\\u{1F600}".to_owned()),
        Just("\\uD83D\\uDE00".to_owned()),
        Just("\\uD83D".to_owned()),
        Just("\\x41".to_owned()),
        Just("\\é".to_owned()),
    ]
}

proptest! {
    #[test]
    fn every_unescaped_stretch_stands_in_the_file(parts in proptest::collection::vec(fragment(), 0..12), template: bool) {
        let body = parts.concat();
        let source = if template { format!("x = `{body}${{y}}{body}`") } else { format!("x = '{body}'") };
        let file = lower(&source, Dialect::JavaScript);
        prop_assert_eq!(&file.problems, &[]);
        check_spans(&source, &file);
        let has_text = file.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::Str(_) | ExprKind::Template(_)));
        prop_assert!(has_text);
    }
}
