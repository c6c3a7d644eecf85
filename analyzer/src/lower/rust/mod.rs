//! Rust through `syn`.
//!
//! The parser gives all of a file or nothing. What it rejects is split by an error-tolerant grammar: the items with errors in
//! them are blanked, and the rest is parsed again.
//!
//! Macros of the file itself are expanded (`rules.rs`); those of others are not: `macros.rs` knows the common ones. Tests (`#[test]`, `#[cfg(test)]`) are left out. Modules and
//! `impl` blocks that carry attributes are kept as classes without members, at their place.

mod attribute;
mod cases;
mod class;
mod comment;
mod constant;
mod control;
mod derived;
mod expr;
mod format;
mod function;
mod generated;
mod generic;
mod growing;
mod import;
mod item;
mod literal;
mod lowering;
mod macros;
mod path;
mod pattern;
mod recover;
mod result;
mod rules;
#[cfg(test)]
mod tests;

use self::lowering::{Lowering, empty_file, index};
use crate::ir::{File, Language, Problem, Span};
use crate::lower::guard;

pub(in crate::lower) use self::comment::{after_token, block_end};

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let refused = |span: Span, message: &str| {
        let mut file = empty_file(text);
        file.problems.push(Problem { span, message: message.to_owned() });
        file
    };
    if u32::try_from(text.len()).is_err() {
        return refused(Span::default(), "the file is larger than 4 GB");
    }
    if let Some(at) = guard::too_deep(text.as_bytes(), Language::Rust) {
        return refused(Span::new(at, at), "code here is nested too deep");
    }
    // Places are kept by thread and only grow; none of an earlier file is in use any more.
    proc_macro2::extra::invalidate_current_thread_spans();
    let shift = head(text);
    let (syntax, problems) = match syn::parse_file(&text[shift..]) {
        Ok(syntax) => (Some(syntax), Vec::new()),
        Err(error) => {
            let range = error.span().byte_range();
            let at = |offset: usize| index((offset + shift).min(text.len()));
            let problem = Problem {
                span: Span::new(at(range.start), at(range.end)),
                message: message(&error, text[shift..].get(range.start..).unwrap_or_default()),
            };
            (recover::parse(&text[shift..]), vec![problem])
        }
    };
    let Some(syntax) = syntax else {
        let mut file = empty_file(text);
        file.problems = problems;
        return file;
    };
    let mut lowering = Lowering::new(text, index(shift));
    lowering.rules.note(&syntax.items);
    lowering.note_results(&syntax.items);
    let body = lowering.collected(|this| this.items(&syntax.items));
    let (mut file, mut statements) = lowering.finish(body);
    statements.extend(file.functions.iter().skip(1).map(|function| function.span));
    statements.extend(file.classes.iter().map(|class| class.span));
    file.directives = comment::directives(text, statements);
    file.problems.extend(problems);
    file
}

/// Tokens that a message may list.
const EXPECTED: usize = 4;

/// How many bytes the parser must not see: a byte order mark, and the `#!` line of a script.
fn head(text: &str) -> usize {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let rest = &text[mark..];
    // `#![…]` is an attribute.
    let script = rest.starts_with("#!") && !rest[2..].trim_start().starts_with('[');
    mark + if script { rest.find('\n').unwrap_or(rest.len()) } else { 0 }
}

/// What is wrong, in one line. A list of all that could stand there tells a reader less than what does.
fn message(error: &syn::Error, at: &str) -> String {
    let message = error.to_string();
    if message.matches(", ").count() >= EXPECTED {
        let near: String = at.chars().take_while(|c| !c.is_whitespace()).take(20).collect();
        return if near.is_empty() { "syntax error".to_owned() } else { format!("syntax error near `{near}`") };
    }
    let mut chars = message.chars();
    let first = chars.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    first + chars.as_str().trim_end_matches('.')
}
