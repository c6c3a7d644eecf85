//! What derive macros of libraries write: builders, constructors, getters and setters, texts. Each becomes the items that the
//! macro would write, as far as they say what holds which value; their tokens stand where the words are that ask for them.

mod accessors;
mod builders;
mod functions;
mod tables;
mod texts;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Field, Fields, Item, Lit, Meta, Token, Type};

use crate::ir::Language;
use crate::lower::guard;

pub(super) use functions::is_replaced;

/// The items that derive macros write for `items`.
pub(super) fn generated<'i>(items: impl Iterator<Item = &'i Item>) -> Vec<Item> {
    let mut out = Vec::new();
    for item in items {
        let mut written: Vec<TokenStream> = Vec::new();
        match item {
            Item::Struct(item) => {
                let derives = derives(&item.attrs);
                written.extend(builders::of_struct(item, &derives));
                written.extend(accessors::of_struct(item, &derives));
                written.extend(texts::of_struct(item, &derives));
                written.extend(tables::of_row(item, &derives));
            }
            Item::Enum(item) => written.extend(texts::of_enum(item, &derives(&item.attrs))),
            Item::Fn(item) => written.extend(functions::of_function(item)),
            Item::Impl(item) => written.extend(functions::of_impl(item)),
            Item::Macro(item) => written.extend(tables::of_macro(&item.mac)),
            _ => {}
        }
        out.extend(written.into_iter().filter_map(|tokens| syn::parse2::<syn::File>(tokens).ok()).flat_map(|file| file.items));
    }
    out
}

/// What an item derives: the last word of each path, behind the word before it.
struct Derives(Vec<(Option<String>, String)>);

impl Derives {
    /// Whether it derives `name`, named alone or behind one of `libraries`.
    fn has(&self, libraries: &[&str], name: &str) -> bool {
        self.0.iter().any(|(of, word)| word == name && of.as_deref().is_none_or(|of| libraries.contains(&of)))
    }
}

fn derives(attrs: &[Attribute]) -> Derives {
    let paths = attrs.iter().filter(|attr| attr.path().is_ident("derive")).filter_map(|attr| match &attr.meta {
        Meta::List(list) => Punctuated::<syn::Path, Token![,]>::parse_terminated.parse2(list.tokens.clone()).ok(),
        _ => None,
    });
    let words = paths.flatten().filter_map(|path| {
        let mut words: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let last = words.pop()?;
        Some((words.pop(), last))
    });
    Derives(words.collect())
}

/// What stands in the parentheses of the attributes of these names.
fn metas(attrs: &[Attribute], names: &[&str]) -> Vec<Meta> {
    attrs
        .iter()
        .filter(|attr| names.iter().any(|name| attr.path().is_ident(name)))
        .filter_map(|attr| nested(&attr.meta))
        .flatten()
        .collect()
}

/// What stands in the parentheses of `name(…)`.
fn nested(meta: &Meta) -> Option<Vec<Meta>> {
    let Meta::List(list) = meta else { return None };
    Some(Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone()).ok()?.into_iter().collect())
}

/// The entry `name`, however it is written.
fn find<'m>(metas: &'m [Meta], name: &str) -> Option<&'m Meta> {
    metas.iter().find(|meta| meta.path().is_ident(name))
}

/// The entries of `name(…)` among `metas`.
fn inside(metas: &[Meta], name: &str) -> Vec<Meta> {
    metas.iter().filter(|meta| meta.path().is_ident(name)).filter_map(nested).flatten().collect()
}

/// The value of `name = value`.
fn value<'m>(metas: &'m [Meta], name: &str) -> Option<&'m Expr> {
    match find(metas, name)? {
        Meta::NameValue(pair) => Some(&pair.value),
        _ => None,
    }
}

/// A name given as an identifier or as text.
fn named(value: &Expr) -> Option<syn::Ident> {
    match value {
        Expr::Path(path) => path.path.get_ident().cloned(),
        Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) => text.parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the word stands in the parentheses of an attribute.
pub(super) fn mentions(attr: &Attribute, word: &str) -> bool {
    nested(&attr.meta).is_some_and(|metas| find(&metas, word).is_some())
}

/// The text of a literal.
fn text(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Code that is given as such, or as text.
fn code(value: &Expr) -> TokenStream {
    let parsed = match value {
        Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) if is_shallow(&text.value()) => text.parse::<Expr>().ok(),
        _ => None,
    };
    parsed.map_or_else(|| value.to_token_stream(), ToTokens::into_token_stream)
}

/// Whether code in a text may be parsed: nobody has looked yet how deep it goes.
pub(super) fn is_shallow(text: &str) -> bool {
    const LONGEST: usize = 2_000;
    text.len() <= LONGEST && guard::too_deep(text.as_bytes(), Language::Rust).is_none()
}

/// What `Default` gives for a type.
fn default_of(ty: &Type) -> TokenStream {
    let span = ty.span();
    let Type::Path(path) = ty else { return quote_spanned!(span=> ::std::default::Default::default()) };
    let word = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    match word.as_str() {
        "Option" => quote_spanned!(span=> None),
        "String" => quote_spanned!(span=> String::new()),
        "Vec" => quote_spanned!(span=> Vec::new()),
        "bool" => quote_spanned!(span=> false),
        _ => quote_spanned!(span=> <#ty>::default()),
    }
}

/// The fields of a struct as its literals name them: by name or position.
fn members(fields: &Fields) -> Vec<(TokenStream, &Field)> {
    let member = |(at, field): (usize, &Field)| match &field.ident {
        Some(ident) => ident.to_token_stream(),
        None => {
            let index = syn::Index { index: u32::try_from(at).unwrap_or_default(), span: field.ty.span() };
            quote!(#index)
        }
    };
    fields.iter().enumerate().map(|(at, field)| (member((at, field)), field)).collect()
}
