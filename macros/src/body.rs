//! Addresses of the Egnyte API inside an item, held against what the item declares.

use egnyte_rules::catalogue::{Evidence, ScopeMode};
use egnyte_rules::declaration;
use egnyte_rules::matcher::{self, Certainty, Part, Target};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::Error;

use crate::attributes::{self, is_punct};
use crate::item;
use crate::template::{self, Piece, Template, tokens};

/// An error at every address inside `item` whose scope is documented and not among `declared`.
pub(crate) fn check(item: &[TokenTree], declared: &[String]) -> Vec<Error> {
    let mut walk = Walk { declared, errors: Vec::new() };
    walk.tokens(item);
    walk.errors
}

struct Walk<'a> {
    declared: &'a [String],
    errors: Vec<Error>,
}

impl Walk<'_> {
    fn stream(&mut self, stream: TokenStream) {
        self.tokens(&tokens(stream));
    }

    fn tokens(&mut self, all: &[TokenTree]) {
        let mut at = 0;
        while at < all.len() {
            at = self.token(all, at);
        }
    }

    /// Looks at what begins at `at`; gives the place after it.
    fn token(&mut self, all: &[TokenTree], at: usize) -> usize {
        if let Some(first) = attributes::at(all, at) {
            if first.inner {
                return if first.is_for_tests() { all.len() } else { first.end };
            }
            let attributes = attributes::outer(all, at);
            let end = attributes.last().map_or(first.end, |last| last.end);
            let apart = attributes.iter().any(|attribute| attribute.declares() || attribute.is_for_tests());
            return if apart { item::end(all, end) } else { end };
        }
        match &all[at] {
            TokenTree::Ident(name) => {
                let name = name.to_string();
                match (all.get(at + 1), all.get(at + 2), all.get(at + 3)) {
                    (Some(bang), Some(TokenTree::Ident(_)), Some(TokenTree::Group(_))) if is_punct(bang, '!') && name == "macro_rules" => {
                        return at + 4;
                    }
                    (Some(bang), Some(TokenTree::Group(arguments)), _) if is_punct(bang, '!') => {
                        self.macro_call(&name, arguments.stream());
                        return at + 3;
                    }
                    (Some(TokenTree::Group(arguments)), ..)
                        if arguments.delimiter() == Delimiter::Parenthesis
                            && at.checked_sub(1).is_some_and(|before| is_punct(&all[before], '.'))
                            && is_aside(&name) =>
                    {
                        return at + 2;
                    }
                    _ => {}
                }
            }
            TokenTree::Group(group) => {
                let is_pattern = group.delimiter() == Delimiter::Parenthesis && begins_pattern_end(all, at + 1);
                if !is_pattern {
                    self.stream(group.stream());
                }
            }
            TokenTree::Literal(literal) => {
                if !is_compared(all, at)
                    && let Some(template) = template::of_literal(literal)
                {
                    self.judge(&template);
                }
            }
            TokenTree::Punct(_) => {}
        }
        at + 1
    }

    fn macro_call(&mut self, name: &str, arguments: TokenStream) {
        if is_message(name) {
            return;
        }
        let arguments = tokens(arguments);
        let template = match name {
            "write" | "writeln" => template::of_format(&arguments, 1),
            "concat" | "concatcp" => template::of_concat(&arguments),
            _ if name.starts_with("format") => template::of_format(&arguments, 0),
            _ => None,
        };
        match template {
            Some(template) => {
                self.judge(&template);
                // Values that are filled in may hold addresses of their own.
                let place = |token: &TokenTree| matches!(token, TokenTree::Literal(literal) if template::text_of(literal).is_some());
                let rest: Vec<TokenTree> = arguments.into_iter().filter(|token| !place(token)).collect();
                self.tokens(&rest);
            }
            None => self.tokens(&arguments),
        }
    }

    fn judge(&mut self, template: &Template) {
        let Some((endpoint, scopes)) = needs(&template.pieces) else { return };
        let missing: Vec<&str> = scopes.into_iter().filter(|scope| !self.declared.iter().any(|declared| declared == scope)).collect();
        if missing.is_empty() {
            return;
        }
        let mut complete: Vec<String> = self.declared.to_vec();
        complete.extend(missing.iter().map(ToString::to_string));
        let message = format!("{}; write `{}`", declaration::missing(endpoint, &missing), declaration::attribute(&complete));
        self.errors.push(Error::new(template.span, message));
    }
}

/// The endpoint that a text unmistakably names, with the scopes that the documentation asks for.
fn needs(pieces: &[Piece]) -> Option<(&'static str, Vec<&'static str>)> {
    if !is_address(pieces) {
        return None;
    }
    let parts: Vec<Part<'_>> = pieces.iter().map(Piece::part).collect();
    let Target::Api(api) = matcher::match_url(None, &parts).target else { return None };
    let endpoint = api.path.filter(|_| api.certainty == Certainty::High)?;
    let documented = |mode: ScopeMode, evidence: Evidence| mode == ScopeMode::AllOf && evidence == Evidence::Documented;
    let sure = |row: &&egnyte_rules::catalogue::Endpoint| documented(row.scope_mode, row.scope_confidence);
    // The verb is not known here: what only some verbs need is not needed for sure.
    let first = api.candidates.first()?;
    let all = |scope: &str| api.candidates.iter().all(|row| sure(row) && row.scopes.iter().any(|other| other == scope));
    let scopes: Vec<&str> = first.scopes.iter().map(AsRef::as_ref).filter(|scope| all(scope)).collect();
    (!scopes.is_empty()).then_some((endpoint, scopes))
}

/// Whether a text is an address or path and nothing else: prose that quotes one has blanks in it.
fn is_address(pieces: &[Piece]) -> bool {
    let mut before_query = true;
    for piece in pieces {
        let Piece::Text(text) = piece else { continue };
        let path = text.split(['?', '#']).next().unwrap_or_default();
        if before_query && path.contains(|c: char| c.is_whitespace() || c.is_control() || "`'\"<>()|".contains(c)) {
            return false;
        }
        before_query &= path.len() == text.len();
    }
    true
}

/// Macros whose text is for people: logs, prints, panics, assertions and errors, and those that test a pattern.
fn is_message(name: &str) -> bool {
    const MESSAGES: [&str; 37] = [
        "print",
        "println",
        "eprint",
        "eprintln",
        "dbg",
        "panic",
        "todo",
        "unimplemented",
        "unreachable",
        "trace",
        "debug",
        "info",
        "warn",
        "error",
        "critical",
        "crit",
        "log",
        "event",
        "span",
        "trace_span",
        "debug_span",
        "info_span",
        "warn_span",
        "error_span",
        "bail",
        "ensure",
        "anyhow",
        "eyre",
        "miette",
        "format_err",
        "whatever",
        "compile_error",
        "include_str",
        "include_bytes",
        "include",
        "matches",
        "stringify",
    ];
    MESSAGES.contains(&name) || name.starts_with("assert") || name.starts_with("debug_assert") || name.starts_with("prop_assert")
}

/// Methods whose text is for people (`expect`) or only compared (`starts_with`); `route` names what this program serves itself.
fn is_aside(name: &str) -> bool {
    const ASIDE: [&str; 19] = [
        "expect",
        "expect_err",
        "context",
        "with_context",
        "wrap_err",
        "wrap_err_with",
        "attach_printable",
        "starts_with",
        "ends_with",
        "contains",
        "strip_prefix",
        "strip_suffix",
        "trim_start_matches",
        "trim_end_matches",
        "split_once",
        "eq",
        "ne",
        "eq_ignore_ascii_case",
        "route",
    ];
    ASIDE.contains(&name)
}

/// Whether a literal is compared with something, or stands in a pattern.
fn is_compared(all: &[TokenTree], at: usize) -> bool {
    let before = |back: usize, character: char| at.checked_sub(back).is_some_and(|place| is_punct(&all[place], character));
    let equals = before(1, '=') && (before(2, '=') || before(2, '!'));
    let compared_on = all.get(at + 1).is_some_and(|next| is_punct(next, '!')) && all.get(at + 2).is_some_and(|next| is_punct(next, '='));
    equals || compared_on || begins_pattern_end(all, at + 1)
}

/// Whether what stands here can only follow a pattern or the left side of a comparison: `=>`, `=`, `|`, `if`.
fn begins_pattern_end(all: &[TokenTree], at: usize) -> bool {
    match all.get(at) {
        Some(TokenTree::Punct(punct)) => matches!(punct.as_char(), '=' | '|') && !all.get(at + 1).is_some_and(|next| is_punct(next, '|')),
        Some(TokenTree::Ident(word)) => *word == "if",
        _ => false,
    }
}
