//! The list of scopes: `filesystem, "Egnyte.link", unlisted("Egnyte.new")`.

use egnyte_rules::declaration::{self, Form, Word};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::{Error, LitStr};

/// What a list declares, and what is wrong with it.
#[derive(Default)]
pub(crate) struct List {
    /// Full names in the order written; of a slip, what was most likely meant.
    pub(crate) scopes: Vec<String>,
    /// Every fault, each at its own place.
    pub(crate) errors: Vec<Error>,
}

/// A scope as written, with its place.
struct Written {
    text: String,
    form: Form,
    span: Span,
}

const EXPECTED: &str = "expected a scope: `filesystem` or `\"Egnyte.filesystem\"`";

/// Reads a whole list, with every fault in it.
pub(crate) fn read(tokens: TokenStream) -> List {
    let mut list = List::default();
    let mut written = Vec::new();
    words(tokens, false, &mut written, &mut list.errors);
    let plain: Vec<Word<'_>> = written.iter().map(|word| Word { text: &word.text, form: word.form }).collect();
    for (word, meaning) in written.iter().zip(declaration::read(&plain)) {
        list.errors.extend(meaning.fault.map(|fault| Error::new(word.span, fault)));
        list.scopes.extend(meaning.scope.filter(|scope| !list.scopes.contains(scope)));
    }
    list
}

/// Splits the tokens into words. A fault does not end it: what follows the next comma is read again.
fn words(tokens: TokenStream, unlisted: bool, out: &mut Vec<Written>, errors: &mut Vec<Error>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let pieces = tokens.split(is_comma);
    let mut commas = tokens.iter().filter(|token| is_comma(token));
    for piece in pieces {
        let comma = commas.next();
        match (piece, comma) {
            // After the last comma, or of an empty list.
            ([], None) => {}
            ([], Some(comma)) => errors.push(Error::new(comma.span(), EXPECTED)),
            (piece, _) => word(piece, unlisted, out, errors),
        }
    }
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

fn word(piece: &[TokenTree], unlisted: bool, out: &mut Vec<Written>, errors: &mut Vec<Error>) {
    let rest = match piece {
        [TokenTree::Ident(name), TokenTree::Group(group), rest @ ..]
            if name == "unlisted" && group.delimiter() == Delimiter::Parenthesis && !unlisted =>
        {
            if group.stream().is_empty() {
                errors.push(Error::new(group.span(), "expected a scope: `unlisted(\"Egnyte.new\")`"));
            }
            words(group.stream(), true, out, errors);
            rest
        }
        [TokenTree::Ident(prefix), TokenTree::Punct(_), ..] => {
            let full = "the full name of a scope stands in quotes, as in `\"Egnyte.filesystem\"`";
            errors.push(spanned(piece, if prefix == "Egnyte" { full } else { EXPECTED }));
            return;
        }
        [TokenTree::Ident(word), rest @ ..] if !unlisted => {
            out.push(short(word));
            rest
        }
        [TokenTree::Literal(literal), rest @ ..] => {
            match syn::parse2::<LitStr>(TokenTree::Literal(literal.clone()).into()) {
                Ok(text) => {
                    let form = if unlisted { Form::Unlisted } else { Form::Full };
                    out.push(Written { text: text.value(), form, span: literal.span() });
                }
                Err(_) => errors.push(Error::new(literal.span(), EXPECTED)),
            }
            rest
        }
        [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::None => {
            // What a macro of the caller handed over.
            return words(group.stream(), unlisted, out, errors);
        }
        _ => {
            let expected = if unlisted { "expected a scope in quotes, as in `unlisted(\"Egnyte.new\")`" } else { EXPECTED };
            errors.push(spanned(piece, expected));
            return;
        }
    };
    if let Some(next) = rest.first() {
        errors.push(Error::new(next.span(), "expected `,` between scopes"));
        // A word without its comma is still a word.
        if matches!(next, TokenTree::Ident(_) | TokenTree::Literal(_)) {
            word(rest, unlisted, out, errors);
        }
    }
}

fn short(word: &Ident) -> Written {
    Written { text: word.unraw().to_string(), form: Form::Short, span: word.span() }
}

fn spanned(tokens: &[TokenTree], message: &str) -> Error {
    Error::new_spanned(tokens.iter().cloned().collect::<TokenStream>(), message)
}

#[cfg(test)]
mod tests {
    use super::read;

    fn errors(scopes: &str) -> Vec<String> {
        read(scopes.parse().expect("tokens")).errors.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn full_and_short_names_are_known() {
        for list in ["", "filesystem", "\"Egnyte.filesystem\", link,", "r#link", "unlisted(\"Egnyte.new\"), audit"] {
            assert_eq!(errors(list), [""; 0], "{list}");
        }
        assert_eq!(read("link, \"Egnyte.audit\"".parse().expect("tokens")).scopes, ["Egnyte.link", "Egnyte.audit"]);
    }

    #[test]
    fn every_slip_is_named() {
        let [first, second] = &errors("filesytem, \"egnyte.link\"")[..] else { panic!("two errors") };
        assert_eq!(first, "unknown Egnyte scope `Egnyte.filesytem`, did you mean `filesystem`?");
        assert_eq!(second, "scopes are case-sensitive: write `Egnyte.link`, not `egnyte.link`");
        assert_eq!(errors("link, link"), ["`Egnyte.link` is declared twice"]);
        assert_eq!(errors("filesytem, filesystem").len(), 1, "the slip is no second one");
        assert_eq!(errors("link, link, link").len(), 2);
        assert_eq!(errors("filesystem link"), ["expected `,` between scopes"]);
        assert_eq!(errors("Egnyte::link"), ["the full name of a scope stands in quotes, as in `\"Egnyte.filesystem\"`"]);
        assert_eq!(errors("unlisted(\"Egnyte.link\")"), ["`Egnyte.link` is in the catalogue; declare it without `unlisted`"]);
        assert_eq!(errors("1, ,").len(), 2);
    }

    #[test]
    fn a_slip_still_stands_for_what_was_meant() {
        assert_eq!(read("filesytem".parse().expect("tokens")).scopes, ["Egnyte.filesystem"]);
    }
}
