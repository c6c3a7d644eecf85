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

/// After so many statements and lines that cannot be read, what follows is given up: this is no JavaScript.
const MAX_DROPPED: usize = 50;

/// So many lines are taken out of a statement before it is given up.
const MAX_BAD_LINES: usize = 4;

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

/// Whether one of the grammars reads `text` without an error.
pub(super) fn is_readable(text: &str, dialect: Dialect) -> bool {
    let allocator = Allocator::default();
    ladder(dialect).into_iter().any(|grammar| {
        let parsed = parse(&allocator, text, grammar);
        !parsed.panicked && !parsed.diagnostics.has_errors()
    })
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
/// together with the following ones (a template literal may hold such lines), then without the lines that hold the
/// errors; if that fails too it is dropped.
fn recover(text: &str, ladder: [SourceType; 3]) -> (String, Vec<Problem>) {
    let parts = parts(text);
    let (mut readable, mut problems) = (text.to_owned(), Vec::new());
    let mut at = 0;
    while at < parts.len() {
        if problems.len() >= MAX_DROPPED {
            let rest = Span::new(parts[at].start, offset(text.len()));
            blank(&mut readable, rest);
            problems.push(Problem { span: rest, message: "this cannot be read".to_owned() });
            break;
        }
        let whole = (at..parts.len().min(at + MAX_JOINED)).find(|&last| {
            let part = &text[parts[at].start as usize..parts[last].end as usize];
            ladder.into_iter().any(|grammar| first_error(part, grammar).is_none())
        });
        if let Some(last) = whole {
            at = last + 1;
            continue;
        }
        let dropped = without_bad_lines(text, parts[at], ladder).unwrap_or_else(|| {
            let message = first_error(&text[parts[at].start as usize..parts[at].end as usize], ladder[0]).map(|error| error.message);
            vec![Problem { span: parts[at], message: message.unwrap_or_default() }]
        });
        for problem in &dropped {
            blank(&mut readable, problem.span);
        }
        problems.extend(dropped);
        at += 1;
    }
    (readable, problems)
}

/// The few lines without which `part` of the text can be read, if there are such lines. Each must balance its brackets.
fn without_bad_lines(text: &str, part: Span, ladder: [SourceType; 3]) -> Option<Vec<Problem>> {
    ladder.into_iter().find_map(|grammar| {
        let mut rest = text[part.start as usize..part.end as usize].to_owned();
        let mut dropped = Vec::new();
        while let Some(Problem { span, message }) = first_error(&rest, grammar) {
            let at = rest.floor_char_boundary(span.start as usize);
            let start = rest[..at].rfind('\n').map_or(0, |end| end + 1);
            let end = rest[at..].find('\n').map_or(rest.len(), |end| at + end);
            let line = &rest[start..end];
            if dropped.len() >= MAX_BAD_LINES || line.trim().is_empty() || !is_balanced(line) {
                return None;
            }
            let line = Span::new(offset(start), offset(end));
            blank(&mut rest, line);
            dropped.push(Problem { span: Span::new(part.start + line.start, part.start + line.end), message });
        }
        Some(dropped)
    })
}

/// Whether a line can be taken out without opening or closing anything around it.
fn is_balanced(line: &str) -> bool {
    let count = |byte: char| line.matches(byte).count();
    count('(') == count(')') && count('[') == count(']') && count('{') == count('}') && count('`') % 2 == 0
}

/// The error that keeps `text` from being read at all.
fn first_error(text: &str, grammar: SourceType) -> Option<Problem> {
    let allocator = Allocator::default();
    let parsed = parse(&allocator, text, grammar);
    if !parsed.panicked {
        return None;
    }
    let unnamed = Problem { span: Span::default(), message: "this cannot be read".to_owned() };
    Some(problems(&parsed).into_iter().next().unwrap_or(unnamed))
}

fn blank(text: &mut String, place: Span) {
    let range = place.start as usize..place.end as usize;
    let blank: String = text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(range, &blank);
}

/// The whole text, cut at lines that start with a word or decorator in the first column.
fn parts(text: &str) -> Vec<Span> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | '$' | '@' | '('))
            || ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|conflict| line.starts_with(conflict));
        let goes_on = ["else", "catch", "finally", "while", "in ", "instanceof "].iter().any(|word| line.starts_with(word));
        if begins && !goes_on && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| Span::new(offset(start), offset(end))).collect()
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
