//! Which item the attribute stands on, told from its first tokens: the rest of the item is never parsed.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use crate::attributes::{self, is_punct};

/// Where the attribute may stand.
const CARRIERS: &str = "`egnyte_scopes` stands on a function, an `impl` block, a trait, an inline module, a struct, an enum or a constant";

/// Why the item whose attributes end at the start of `tokens` cannot declare scopes; at the word that says what it is.
pub(crate) fn refusal(tokens: &[TokenTree]) -> Option<(Span, String)> {
    let tokens = flat(tokens);
    let mut rest = tokens.as_slice();
    loop {
        let (first, after) = match rest {
            [] => return Some((Span::call_site(), CARRIERS.to_owned())),
            [TokenTree::Ident(first), after @ ..] => (first, after),
            [other, ..] => return Some((other.span(), CARRIERS.to_owned())),
        };
        let refuse = |what: &str| Some((first.span(), format!("{what} cannot declare scopes: {CARRIERS}")));
        rest = match first.to_string().as_str() {
            "fn" | "impl" | "trait" | "struct" | "enum" => return None,
            "pub" => match after {
                [TokenTree::Group(group), after @ ..] if group.delimiter() == Delimiter::Parenthesis => after,
                _ => after,
            },
            "const" if !after.first().is_some_and(is_qualifier) => return None,
            "extern" => match after {
                [TokenTree::Literal(_), TokenTree::Ident(_), ..] => &after[1..],
                [TokenTree::Ident(word), ..] if *word == "crate" => return refuse("`extern crate`"),
                [TokenTree::Ident(_), ..] => after,
                _ => return refuse("a block of foreign items"),
            },
            "mod" => {
                let inline = matches!(after, [TokenTree::Ident(_), TokenTree::Group(_), ..]);
                return if inline { None } else { refuse("a module in a file of its own") };
            }
            "type" => return refuse("a type alias"),
            "use" => return refuse("an import"),
            "static" => return refuse("a static"),
            "union" if matches!(after.first(), Some(TokenTree::Ident(_))) => return refuse("a union"),
            "let" => return refuse("a variable"),
            _ if matches!(after.first(), Some(token) if is_punct(token, '!')) => return refuse("a macro"),
            word if is_qualifier(&rest[0]) || matches!(word, "default" | "auto") => after,
            _ => return Some((first.span(), CARRIERS.to_owned())),
        };
    }
}

/// Whether a word may stand before `fn`, `impl` or `trait`.
fn is_qualifier(token: &TokenTree) -> bool {
    let TokenTree::Ident(word) = token else { return false };
    ["fn", "async", "unsafe", "safe", "extern", "gen", "const", "impl"].iter().any(|qualifier| *word == qualifier)
}

/// The first tokens without the invisible groups that macros leave around what they were given.
fn flat(tokens: &[TokenTree]) -> Vec<TokenTree> {
    const ENOUGH: usize = 24;
    let mut out = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                let after = attributes::outer(&inside, 0).last().map_or(0, |last| last.end);
                out.extend(flat(&inside[after..]));
            }
            _ => out.push(token.clone()),
        }
        if out.len() >= ENOUGH {
            break;
        }
    }
    out
}

/// Where the item, statement, field or arm that begins at `start` ends, one past its last token.
pub(crate) fn end(tokens: &[TokenTree], start: usize) -> usize {
    let mut at = start;
    // The value of a constant may hold braces; everything else ends with its first block.
    let mut only_semicolon = false;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Ident(word) if (*word == "let" || *word == "static" || *word == "use" || *word == "type") && at < start + 6 => {
                only_semicolon = true;
            }
            TokenTree::Ident(word) if *word == "const" && at < start + 6 => {
                only_semicolon |= !tokens.get(at + 1).is_some_and(is_qualifier);
            }
            TokenTree::Punct(punct) if punct.as_char() == ';' => return at + 1,
            TokenTree::Punct(punct) if punct.as_char() == ',' && !only_semicolon && !in_angles(tokens, start, at) => return at + 1,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !only_semicolon && !in_angles(tokens, start, at) => {
                return at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether more `<` than `>` stand between two places; the `>` of `->` and `=>` closes nothing.
fn in_angles(tokens: &[TokenTree], start: usize, at: usize) -> bool {
    let mut depth = 0_i32;
    for place in start..at {
        if is_punct(&tokens[place], '<') {
            depth += 1;
        } else if is_punct(&tokens[place], '>') {
            let arrow = place > start && (is_punct(&tokens[place - 1], '-') || is_punct(&tokens[place - 1], '='));
            depth -= i32::from(!arrow);
        }
    }
    depth > 0
}

/// The tokens of an item, and whether an invisible group of the caller's macro holds all of them.
pub(crate) fn unwrapped(item: TokenStream) -> (Vec<TokenTree>, Option<Span>) {
    let tokens: Vec<TokenTree> = item.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => (group.stream().into_iter().collect(), Some(group.span())),
        _ => (tokens, None),
    }
}
