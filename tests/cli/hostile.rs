//! Whatever a file holds and wherever a finding points, nothing panics and nothing moves the cursor.

use egnyte_lint::finding::Severity;
use egnyte_lint::ir::Span;
use egnyte_lint::report::model::Related;
use egnyte_lint::report::redact;
use egnyte_lint::report::terminal::{Verbosity, View, render};
use proptest::prelude::*;

use crate::sample::Sample;

/// Text with line ends, wide and combining characters, controls, secrets, and lines that are too long.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter),
        2 => proptest::sample::select(vec!["fetch(url);", "if (x) {\t", "}", "token", "= '", "'"]).prop_map(str::to_owned),
        1 => Just("\r\n".to_owned()),
        1 => Just("\n".to_owned()),
        1 => Just("token = '68zc95e3xv954u6k3pbqqq7j'".to_owned()),
        1 => Just("\u{1b}[2J\u{9b}\u{202e}e\u{301}\u{1f600}".to_owned()),
        1 => (150usize..400).prop_map(|n| "xé".repeat(n)),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn redacting_keeps_every_place(text in text()) {
        let shown = redact::source(&text);
        prop_assert_eq!(shown.len(), text.len());
        prop_assert!(shown.char_indices().map(|(at, _)| at).eq(text.char_indices().map(|(at, _)| at)));
        prop_assert_eq!(redact::source(&shown), shown);
    }

    #[test]
    fn any_text_and_any_span_can_be_shown(text in text(), spans in proptest::collection::vec((0u32..3000, 0u32..300), 1..5)) {
        let mut sample = Sample::new();
        sample.sources.add("a.js", &text);
        let at = |(start, len): &(u32, u32)| sample.sources.location("a.js", Span::new(*start, start + len));
        let mut finding = sample.finding("EG401", Severity::Error, "a fault", at(&spans[0]));
        finding.related = spans[1..].iter().map(|span| Related { location: at(span), message: "why".to_owned() }).collect();
        sample.report.findings.push(finding);
        let shown = render(&sample.report, &sample.sources, View { colour: false, verbosity: Verbosity::Verbose });
        prop_assert!(!shown.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{:?}", shown);
        prop_assert!(shown.lines().all(|line| line.chars().count() < 1500), "a line is too long: {}", shown);
    }
}
