//! What the macros give back.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::Error;

use crate::attributes::{self, Attribute};
use crate::{body, item, list};

/// How the added section begins. Doc comments are one attribute a line, so none of the user's has this text.
const SECTION: &str = "\n# Egnyte scopes\n\n";
/// How a scope of the section begins.
const ENTRY: &str = "- `";

/// The item with its section of documentation, after an error for every fault.
pub(crate) fn attribute(scopes: TokenStream, item: TokenStream) -> TokenStream {
    let mut list = list::read(scopes);
    let (tokens, invisible) = item::unwrapped(item);
    let attributes = attributes::outer(&tokens, 0);
    let rest = &tokens[attributes.last().map_or(0, |last| last.end)..];
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut renamed = Vec::new();
    for attribute in &attributes {
        if !absorb(attribute, &mut list) {
            kept.extend(tokens[attribute.start..attribute.end].iter().cloned());
            renamed.extend(attribute.renamed_arguments().into_iter().flat_map(|arguments| list::read(arguments).scopes));
        }
    }
    let section = match item::refusal(rest) {
        Some((span, why)) => {
            list.errors.push(Error::new(span, why));
            None
        }
        None => {
            let mut declared = list.scopes.clone();
            declared.append(&mut renamed);
            list.errors.extend(body::check(rest, &declared));
            let section = section(&list.scopes);
            Some(quote!(#[doc = #section]))
        }
    };
    let errors = list.errors.iter().map(Error::to_compile_error);
    let item = quote!(#(#kept)* #section #(#rest)*);
    let item = match invisible {
        Some(span) => {
            let mut group = Group::new(Delimiter::None, item);
            group.set_span(span);
            TokenStream::from(TokenTree::Group(group))
        }
        None => item,
    };
    quote!(#(#errors)* #item)
}

/// Adds what a sibling declares; says whether it goes, as what it says is said by this attribute now.
fn absorb(attribute: &Attribute, list: &mut list::List) -> bool {
    if let Some(arguments) = attribute.own_arguments() {
        let sibling = list::read(arguments);
        list.errors.extend(sibling.errors);
        add(list, sibling.scopes);
        return true;
    }
    if let Some(text) = attribute.doc().and_then(|text| text.strip_prefix(SECTION).map(str::to_owned)) {
        // A sibling that goes by another name cannot be known before it is expanded in its turn: it finds this section then.
        let scopes = text.lines().filter_map(|line| line.strip_prefix(ENTRY)?.split('`').next().map(str::to_owned));
        add(list, scopes.collect());
        return true;
    }
    false
}

fn add(list: &mut list::List, scopes: Vec<String>) {
    for scope in scopes {
        if !list.scopes.contains(&scope) {
            list.scopes.push(scope);
        }
    }
}

/// The section of the item's documentation.
fn section(scopes: &[String]) -> String {
    let mut text = SECTION.to_owned();
    if scopes.is_empty() {
        text.push_str("Needs none.\n");
    }
    for id in scopes {
        let apis = egnyte_rules::scope(id).map_or_else(|| "newer than the catalogue".to_owned(), |scope| scope.apis.join(", "));
        text.push_str(&format!("{ENTRY}{id}`: {apis}\n"));
    }
    text
}

/// The scopes as one text.
pub(crate) fn scope_string(scopes: TokenStream) -> TokenStream {
    let mut list = list::read(scopes);
    if list.scopes.is_empty() && list.errors.is_empty() {
        let why = "name at least one scope: a token request without scopes asks for every API";
        list.errors.push(Error::new(proc_macro2::Span::call_site(), why));
    }
    let errors = list.errors.iter().map(Error::to_compile_error);
    let text = list.scopes.join(" ");
    if list.errors.is_empty() { quote!(#text) } else { quote!({ #(#errors)* #text }) }
}

#[cfg(test)]
mod tests;
