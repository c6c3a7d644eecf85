//! JavaScript and TypeScript through oxc.
//!
//! `parse` finds a grammar that reads the text (or the part of it that can be read), `lowerer` holds what is known
//! while lowering, and every other module lowers one kind of node.

mod class;
mod declaration;
mod directive;
mod expr;
mod function;
mod jsx;
mod literal;
mod lowerer;
mod module;
mod parse;
mod pattern;
mod scope;
mod stmt;
mod types;

#[cfg(test)]
mod tests;

use crate::ir::{File, Language, Problem, Span};
use crate::lower::guard;
use lowerer::Lowerer;

/// How a JavaScript file is to be read first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// `.js`, `.jsx`, `.mjs`, `.cjs`.
    JavaScript,
    /// `.ts`, `.mts`, `.cts`.
    TypeScript,
    /// `.tsx`.
    Tsx,
}

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str, dialect: Dialect) -> File {
    let mut lowerer = Lowerer::new(text);
    if u32::try_from(text.len()).is_err() {
        lowerer.problem(Span::default(), "the file is too large".to_owned());
    } else if let Some(at) = guard::too_deep(text.as_bytes(), Language::JavaScript) {
        lowerer.problem(Span::new(at, at), "code here is nested too deep".to_owned());
    } else {
        parse::with_program(text, dialect, |program, problems| {
            for Problem { span, message } in problems {
                lowerer.problem(span, message);
            }
            lowerer.program(program);
        });
    }
    lowerer.finish()
}

/// Whether `text` is JavaScript without errors.
#[must_use]
pub fn is_readable(text: &str, dialect: Dialect) -> bool {
    guard::too_deep(text.as_bytes(), Language::JavaScript).is_none() && parse::is_readable(text, dialect)
}
