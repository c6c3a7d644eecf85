//! Python through ruff's parser.

mod annotation;
mod builtin;
mod class;
mod comment;
mod expression;
mod function;
mod guard;
mod import;
mod lowering;
mod matching;
mod python2;
mod scope;
mod statement;
mod string;

use ruff_python_ast::{ModModule, PySourceType};
use ruff_python_parser::{ParseError, Parsed, parse_unchecked_source};

use self::lowering::{Lowering, empty_file};
use self::scope::Scopes;
use crate::ir::{File, Problem, Span};

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    lower_source(text, PySourceType::Python)
}

/// Lowers the code of a notebook, where lines may be commands of the notebook (`%magic`, `!command`, `name?`).
pub(super) fn lower_notebook(text: &str) -> File {
    lower_source(text, PySourceType::Ipynb)
}

fn lower_source(text: &str, kind: PySourceType) -> File {
    if let Some(problem) = guard::refusal(text, kind) {
        let mut file = empty_file(text);
        file.problems.push(problem);
        return file;
    }
    // The parser keeps every statement it understands around those it does not.
    let parsed = parse(text, kind);
    let module = parsed.syntax();
    let scopes = Scopes::of(&module.body);
    let mut lowering = Lowering::new(text, &scopes);
    lowering.module(module);
    let problems: Vec<Problem> =
        parsed.errors().iter().filter(|error| !lowering.forgives(error)).map(|error| problem(error, text)).collect();
    let mut file = lowering.file;
    file.directives = comment::directives(text, parsed.tokens(), lowering.statements);
    file.problems.extend(problems);
    file.problems.sort_by_key(|problem| problem.span);
    file
}

/// Parses as a notebook where that is possible: what recovers from an error there may come upon a command in the middle of an expression,
/// which the parser holds to be impossible. Plain Python has no commands.
fn parse(text: &str, kind: PySourceType) -> Parsed<ModModule> {
    if kind != PySourceType::Ipynb {
        return parse_unchecked_source(text, kind);
    }
    std::panic::catch_unwind(|| parse_unchecked_source(text, kind)).unwrap_or_else(|_| parse_unchecked_source(text, PySourceType::Python))
}

fn problem(error: &ParseError, text: &str) -> Problem {
    let end = lowering::index(text.len());
    let span = Span::new(error.location.start().to_u32().min(end), error.location.end().to_u32().min(end));
    let message = error.error.to_string();
    let mut chars = message.chars();
    let first = chars.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    Problem { span, message: first + chars.as_str().trim_end_matches('.') }
}

#[cfg(test)]
mod tests;
