//! Texts with holes: literals, and the templates of `format!`, `write!` and `concat!`.

use egnyte_rules::matcher::Part;
use proc_macro2::{Delimiter, Literal, Span, TokenStream, TokenTree};
use syn::Lit;

use crate::attributes::is_punct;

/// A piece of text, or something whose value is not known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    Hole,
}

impl Piece {
    pub(crate) fn part(&self) -> Part<'_> {
        match self {
            Self::Text(text) => Part::Text(text),
            Self::Hole => Part::Hole,
        }
    }
}

/// A text with holes, at the literal it is written as.
pub(crate) struct Template {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) span: Span,
}

/// The value of a string literal.
pub(crate) fn text_of(literal: &Literal) -> Option<String> {
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

/// A literal by itself. What stands in braces is filled in by some function of the program; after a slash at the end more follows.
pub(crate) fn of_literal(literal: &Literal) -> Option<Template> {
    let text = text_of(literal)?;
    let mut pieces = braces(&text, |_| Piece::Hole).unwrap_or_else(|| vec![Piece::Text(text.clone())]);
    if text.ends_with('/') {
        pieces.push(Piece::Hole);
    }
    Some(Template { pieces, span: literal.span() })
}

/// The arguments of `format!(…)`, or of `write!(…)` with the place that is written to left out.
pub(crate) fn of_format(arguments: &[TokenTree], skip: usize) -> Option<Template> {
    let arguments: Vec<&[TokenTree]> = arguments.split(|token| is_punct(token, ',')).skip(skip).collect();
    let literal = only_literal(arguments.first()?)?;
    let values = &arguments[1..];
    let mut next = 0;
    let pieces = braces(&text_of(&literal)?, |name| {
        let name = name.split(':').next().unwrap_or_default().trim();
        let value = if name.is_empty() {
            next += 1;
            values.get(next - 1).copied()
        } else if let Ok(position) = name.parse::<usize>() {
            values.get(position).copied()
        } else {
            values.iter().find_map(|value| match value {
                [TokenTree::Ident(key), equals, value @ ..] if *key == name && is_punct(equals, '=') => Some(value),
                _ => None,
            })
        };
        value.and_then(only_literal).and_then(|literal| plain(&literal)).map_or(Piece::Hole, Piece::Text)
    })?;
    Some(Template { pieces, span: literal.span() })
}

/// The arguments of `concat!(…)`; its place is its first literal that says where the address goes.
pub(crate) fn of_concat(arguments: &[TokenTree]) -> Option<Template> {
    let mut pieces = Vec::new();
    let mut span = None;
    for argument in arguments.split(|token| is_punct(token, ',')).filter(|argument| !argument.is_empty()) {
        match only_literal(argument).and_then(|literal| Some((plain(&literal)?, literal.span()))) {
            Some((text, at)) => {
                if span.is_none() || text.contains("pubapi") {
                    span = Some(at);
                }
                pieces.push(Piece::Text(text));
            }
            None => pieces.push(Piece::Hole),
        }
    }
    Some(Template { pieces, span: span? })
}

fn only_literal(tokens: &[TokenTree]) -> Option<Literal> {
    match tokens {
        [TokenTree::Literal(literal)] => Some(literal.clone()),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            only_literal(&inside)
        }
        _ => None,
    }
}

/// A literal as `concat!` and `{}` write it.
fn plain(literal: &Literal) -> Option<String> {
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        Lit::Char(character) => Some(character.value().to_string()),
        Lit::Int(number) if number.suffix().is_empty() => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}

/// Text with what stands in braces as holes; `{{` is a brace. None where the braces do not match.
fn braces(text: &str, mut hole: impl FnMut(&str) -> Piece) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut said = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        said.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        let after = &rest[at + 1..];
        if let Some(after) = after.strip_prefix(brace) {
            said.push_str(brace);
            rest = after;
        } else {
            let end = after.find('}').filter(|_| brace == "{")?;
            pieces.push(Piece::Text(std::mem::take(&mut said)));
            pieces.push(hole(&after[..end]));
            rest = &after[end + 1..];
        }
    }
    said.push_str(rest);
    pieces.push(Piece::Text(said));
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    Some(pieces)
}

/// The tokens of a stream.
pub(crate) fn tokens(stream: TokenStream) -> Vec<TokenTree> {
    stream.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| if let Piece::Text(text) = piece { text } else { "<?>" }).collect()
    }

    fn format(arguments: &str) -> String {
        let arguments = tokens(arguments.parse().expect("tokens"));
        of_format(&arguments, 0).map_or_else(String::new, |template| shown(&template.pieces))
    }

    #[test]
    fn a_template_has_a_hole_for_each_value_that_is_not_a_literal() {
        assert_eq!(format(r#""https://{domain}.egnyte.com/{}/{:>4}", path, 7"#), "https://<?>.egnyte.com/<?>/7");
        assert_eq!(format(r#""{0}/pubapi/{v}/links{{}}", base(), v = "v1""#), "<?>/pubapi/v1/links{}");
        assert_eq!(format("template"), "");
    }

    #[test]
    fn braces_that_do_not_match_are_no_template() {
        assert_eq!(format(r#""/pubapi/{""#), "");
        assert_eq!(format(r#""/pubapi/}x""#), "");
    }

    #[test]
    fn concat_joins_literals() {
        let arguments = tokens(r#""https://", HOST, "/pubapi/v", 1, "/links""#.parse().expect("tokens"));
        assert_eq!(shown(&of_concat(&arguments).expect("a template").pieces), "https://<?>/pubapi/v1/links");
    }
}
