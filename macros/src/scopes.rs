//! The list of scopes in the attribute.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Error, Ident, LitStr, Token};

/// A scope as written.
struct Scope {
    /// Its full name.
    id: String,
    span: Span,
}

impl Parse for Scope {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            Ok(Self { id: text.value(), span: text.span() })
        } else if input.peek(Ident::peek_any) {
            let word = Ident::parse_any(input)?;
            Ok(Self { id: format!("Egnyte.{}", word.unraw()), span: word.span() })
        } else {
            Err(input.error("expected a scope: `\"Egnyte.filesystem\"` or `filesystem`"))
        }
    }
}

/// Refuses every scope that the catalogue does not know, each at its own place.
pub(crate) fn check(scopes: TokenStream) -> syn::Result<()> {
    let scopes = Punctuated::<Scope, Token![,]>::parse_terminated.parse2(scopes)?;
    let unknown =
        scopes.iter().filter(|scope| egnyte_rules::scope(&scope.id).is_none()).map(|scope| Error::new(scope.span, message(&scope.id)));
    let all = unknown.reduce(|mut all, error| {
        all.combine(error);
        all
    });
    all.map_or(Ok(()), Err)
}

fn message(id: &str) -> String {
    match egnyte_rules::nearest_scope(id) {
        Some(nearest) => format!("unknown Egnyte scope `{id}`, did you mean `{}`?", nearest.id),
        None => {
            let known: Vec<&str> = egnyte_rules::scopes().iter().map(|scope| scope.id.as_ref()).collect();
            format!("unknown Egnyte scope `{id}`; the scopes are {}", known.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    fn errors(scopes: &str) -> Vec<String> {
        match check(scopes.parse().expect("tokens")) {
            Ok(()) => Vec::new(),
            Err(error) => error.into_iter().map(|error| error.to_string()).collect(),
        }
    }

    #[test]
    fn known_scopes_are_accepted_in_both_spellings() {
        for scopes in ["", "filesystem", "\"Egnyte.filesystem\", link,", "\"Egnyte.launchwebsession\""] {
            assert_eq!(errors(scopes), Vec::<String>::new(), "{scopes}");
        }
    }

    #[test]
    fn every_unknown_scope_is_refused_with_what_was_meant() {
        let expected = [
            "unknown Egnyte scope `Egnyte.filesytem`, did you mean `Egnyte.filesystem`?",
            "unknown Egnyte scope `egnyte.link`, did you mean `Egnyte.link`?",
        ];
        assert_eq!(errors("filesytem, group, \"egnyte.link\""), expected);
    }

    #[test]
    fn a_name_that_is_near_nothing_lists_the_scopes() {
        let errors = errors("\"Egnyte.quantumtunnel\"");
        assert!(errors[0].contains("the scopes are Egnyte.filesystem, Egnyte.user"), "{errors:?}");
    }

    #[test]
    fn what_is_no_scope_at_all_is_refused() {
        for scopes in ["42", "filesystem link", "Egnyte.filesystem", "\"a\" = b", ",", "[link]"] {
            assert!(!errors(scopes).is_empty(), "{scopes}");
        }
    }
}
