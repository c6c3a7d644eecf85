//! From text to a syntax tree: the ladder of grammars, and what to do when none of them can read the text.

use std::borrow::Cow;

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_parser::{ParseOptions, Parser, ParserReturn};
use oxc_span::SourceType;

use super::Dialect;
use crate::ir::{Problem, Span};

/// A statement that cannot be read alone is tried together with up to this many that follow it.
const MAX_JOINED: usize = 8;

/// Hands the syntax tree of `text`, or of what of it can be read, to `read`, with the errors found on the way.
pub(super) fn with_program(text: &str, dialect: Dialect, read: impl FnOnce(&Program<'_>, Vec<Problem>)) {
    let text = without_prelude(text);
    let ladder = ladder(dialect);
    let allocator = Allocator::default();
    let mut incomplete: Option<ParserReturn<'_>> = None;
    for grammar in ladder {
        let parsed = parse(&allocator, &text, grammar);
        if parsed.panicked {
            continue;
        }
        if !parsed.diagnostics.has_errors() {
            return read(&parsed.program, Vec::new());
        }
        incomplete.get_or_insert(parsed);
    }
    if let Some(parsed) = incomplete {
        return read(&parsed.program, problems(&parsed));
    }
    let (readable, problems) = recover(&text, ladder);
    for grammar in ladder {
        let parsed = parse(&allocator, &readable, grammar);
        if !parsed.panicked {
            return read(&parsed.program, problems);
        }
    }
    // The parts could be read one by one but not together: report the first error and give up.
    let parsed = parse(&allocator, &text, ladder[0]);
    read(&parsed.program, self::problems(&parsed));
}

/// The grammars to try, best first.
fn ladder(dialect: Dialect) -> [SourceType; 3] {
    let script = SourceType::script().with_jsx(true);
    match dialect {
        Dialect::JavaScript => [SourceType::mjs().with_jsx(true), SourceType::tsx(), script],
        Dialect::TypeScript => [SourceType::ts(), SourceType::tsx(), SourceType::ts().with_script(true)],
        Dialect::Tsx => [SourceType::tsx(), SourceType::ts(), script],
    }
}

fn parse<'a>(allocator: &'a Allocator, text: &'a str, grammar: SourceType) -> ParserReturn<'a> {
    let options = ParseOptions { allow_return_outside_function: true, ..ParseOptions::default() };
    Parser::new(allocator, text, grammar).with_options(options).parse()
}

/// A byte order mark and a `#!` line behind it become blanks.
fn without_prelude(text: &str) -> Cow<'_, str> {
    let Some(rest) = text.strip_prefix('\u{feff}') else { return Cow::Borrowed(text) };
    let line = if rest.starts_with("#!") { rest.find(['\n', '\r']).unwrap_or(rest.len()) } else { 0 };
    let prelude = text.len() - rest.len() + line;
    Cow::Owned(" ".repeat(prelude) + &text[prelude..])
}

fn problems(parsed: &ParserReturn<'_>) -> Vec<Problem> {
    parsed
        .diagnostics
        .errors()
        .map(|error| {
            let place = error.labels.first().map_or(Span::default(), |label| Span::new(label.offset(), label.offset() + label.len()));
            Problem { span: place, message: in_our_style(&error.message) }
        })
        .collect()
}

/// Lower case, no full stop.
fn in_our_style(message: &str) -> String {
    let message = message.trim_end_matches('.');
    let mut chars = message.chars();
    match (chars.next(), chars.as_str().chars().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => first.to_lowercase().chain(chars).collect(),
        _ => message.to_owned(),
    }
}

/// `text` with all blanked out that cannot be read, and what that was.
///
/// The text is cut at lines that look like the start of a top-level statement. A part that cannot be read alone is tried
/// together with the following ones (a template literal may hold such lines); if that fails it is dropped.
fn recover(text: &str, ladder: [SourceType; 3]) -> (String, Vec<Problem>) {
    let parts = parts(text);
    let (mut readable, mut problems) = (text.to_owned(), Vec::new());
    let mut at = 0;
    while at < parts.len() {
        let joined = (at..parts.len().min(at + MAX_JOINED)).find(|&last| {
            let part = &text[parts[at].start as usize..parts[last].end as usize];
            ladder.into_iter().any(|grammar| !parse(&Allocator::default(), part, grammar).panicked)
        });
        if let Some(last) = joined {
            at = last + 1;
            continue;
        }
        let place = parts[at];
        problems.push(Problem { span: place, message: error_in(text, place, ladder[0]) });
        readable = blanked(&readable, place);
        at += 1;
    }
    (readable, problems)
}

fn error_in(text: &str, place: Span, grammar: SourceType) -> String {
    let allocator = Allocator::default();
    let parsed = parse(&allocator, &text[place.start as usize..place.end as usize], grammar);
    let error = problems(&parsed).into_iter().next();
    error.map_or_else(|| "this cannot be read".to_owned(), |error| error.message)
}

fn blanked(text: &str, place: Span) -> String {
    let (start, end) = (place.start as usize, place.end as usize);
    let blank: String = text[start..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    [&text[..start], &blank, &text[end..]].concat()
}

/// The whole text, cut at lines that start with a word or decorator in the first column.
fn parts(text: &str) -> Vec<Span> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | '$' | '@' | '('));
        let goes_on = ["else", "catch", "finally", "while", "in ", "instanceof "].iter().any(|word| line.starts_with(word));
        if begins && !goes_on && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| Span::new(offset(start), offset(end))).collect()
}
