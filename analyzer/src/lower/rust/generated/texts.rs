//! `#[derive(Display)]` of `derive_more` and `parse-display`: what values print as.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Fields, Ident, ItemEnum, ItemStruct, Meta};

use super::Derives;

const LIBRARIES: &[&str] = &["derive_more", "parse_display"];

pub(super) fn of_struct(item: &ItemStruct, derives: &Derives) -> Option<TokenStream> {
    if !derives.has(LIBRARIES, "Display") {
        return None;
    }
    let name = &item.ident;
    let printed = printed(&item.attrs, &item.fields)?;
    let fields = bound(&item.fields, name.to_token_stream());
    let body = quote_spanned!(name.span()=> let #fields = self; #printed);
    Some(display(name, &body))
}

pub(super) fn of_enum(item: &ItemEnum, derives: &Derives) -> Option<TokenStream> {
    // strum has a derive macro of this name as well, with attributes of its own.
    let by_strum = |attrs: &[Attribute]| attrs.iter().any(|attr| attr.path().is_ident("strum"));
    if !derives.has(LIBRARIES, "Display") || by_strum(&item.attrs) || item.variants.iter().any(|variant| by_strum(&variant.attrs)) {
        return None;
    }
    let name = &item.ident;
    let arms = item.variants.iter().map(|variant| {
        let word = &variant.ident;
        let fields = bound(&variant.fields, quote_spanned!(word.span()=> #name::#word));
        let printed = printed(&variant.attrs, &variant.fields).unwrap_or_else(|| {
            let word = word.to_string();
            quote_spanned!(variant.ident.span()=> write!(f, #word))
        });
        quote_spanned!(word.span()=> #fields => #printed,)
    });
    let body = quote_spanned!(name.span()=> match self { #(#arms)* });
    Some(display(name, &body))
}

fn display(name: &Ident, body: &TokenStream) -> TokenStream {
    quote_spanned!(name.span()=>
        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result { #body }
        }
    )
}

/// A pattern that binds every field: by its name, or as `_0`, `_1`.
fn bound(fields: &Fields, path: TokenStream) -> TokenStream {
    match fields {
        Fields::Unit => path,
        Fields::Named(named) => {
            let names = named.named.iter().filter_map(|field| field.ident.as_ref());
            quote_spanned!(path.span()=> #path { #(#names),* })
        }
        Fields::Unnamed(unnamed) => {
            let names = (0..unnamed.unnamed.len()).map(|at| format_ident!("_{at}", span = path.span()));
            quote_spanned!(path.span()=> #path(#(#names),*))
        }
    }
}

/// `#[display("…", …)]` or `#[display(fmt = "…", …)]`; of one field without either, the field.
fn printed(attrs: &[Attribute], fields: &Fields) -> Option<TokenStream> {
    let said = attrs.iter().find(|attr| attr.path().is_ident("display")).map(|attr| &attr.meta);
    match said {
        Some(Meta::List(list)) => {
            let mut tokens = list.tokens.clone().into_iter().peekable();
            if matches!(tokens.peek(), Some(proc_macro2::TokenTree::Ident(word)) if word == "fmt") {
                tokens.nth(1);
            }
            let given: TokenStream = tokens.collect();
            Some(quote_spanned!(list.tokens.span()=> write!(f, #given)))
        }
        _ if fields.len() == 1 => {
            let field = fields.iter().next()?;
            let name = field.ident.clone().unwrap_or_else(|| format_ident!("_0", span = field.ty.span()));
            Some(quote_spanned!(field.ty.span()=> write!(f, "{}", #name)))
        }
        _ => None,
    }
}
