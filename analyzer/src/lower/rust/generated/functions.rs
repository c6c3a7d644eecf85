//! `#[builder]` of `bon` on functions: their arguments are given by name, one call each, and a last call runs them.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Attribute, FnArg, Ident, ImplItem, ItemFn, ItemImpl, Pat};

use super::builders::{Builder, Part, is_option};
use super::{metas, named, value};

/// Whether a builder stands in the place of an item.
pub(in super::super) fn is_replaced(item: &syn::Item) -> bool {
    matches!(item, syn::Item::Fn(function) if is_builder(&function.attrs))
}

fn is_builder(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("builder") || attr.path().to_token_stream().to_string() == "bon :: builder")
}

pub(super) fn of_function(item: &ItemFn) -> Option<TokenStream> {
    if !is_builder(&item.attrs) {
        return None;
    }
    let name = &item.sig.ident;
    let builder = written_for(&item.vis, &format!("{}Builder", camel(name)), &item.attrs, &item.sig, &item.block, "call")?;
    let (written, empty, made) = (builder.written(), builder.empty(), &builder.name);
    let vis = &item.vis;
    Some(quote_spanned!(name.span()=> #written #vis fn #name() -> #made { #empty }))
}

/// The functions without a receiver in a block that `#[bon]` stands on; `new` is asked for as `builder`.
pub(super) fn of_impl(item: &ItemImpl) -> Option<TokenStream> {
    if !item.attrs.iter().any(|attr| attr.path().is_ident("bon")) {
        return None;
    }
    let syn::Type::Path(of) = &*item.self_ty else { return None };
    let owner = &of.path.segments.last()?.ident;
    let vis = syn::Visibility::Inherited;
    let mut out = TokenStream::new();
    for member in &item.items {
        let ImplItem::Fn(function) = member else { continue };
        let name = &function.sig.ident;
        if !is_builder(&function.attrs) || function.sig.receiver().is_some() {
            continue;
        }
        let is_new = name == "new";
        let kind = if is_new { format!("{owner}Builder") } else { format!("{owner}{}Builder", camel(name)) };
        let finish = if is_new { "build" } else { "call" };
        // `Self` means the type there, and the builder here.
        let block: TokenStream = replaced(function.block.to_token_stream(), owner);
        let Ok(block) = syn::parse2::<syn::Block>(block) else { continue };
        let mut sig = function.sig.clone();
        if let Ok(output) = syn::parse2(replaced(sig.output.to_token_stream(), owner)) {
            sig.output = output;
        }
        let Some(builder) = written_for(&vis, &kind, &function.attrs, &sig, &block, finish) else { continue };
        let (written, empty, made) = (builder.written(), builder.empty(), &builder.name);
        let start = if is_new { Ident::new("builder", name.span()) } else { name.clone() };
        out.extend(quote_spanned!(name.span()=> #written impl #owner { pub fn #start() -> #made { #empty } }));
    }
    Some(out)
}

fn written_for<'i>(
    vis: &'i syn::Visibility,
    kind: &str,
    attrs: &[Attribute],
    sig: &'i syn::Signature,
    block: &syn::Block,
    finish: &str,
) -> Option<Builder<'i>> {
    let said = metas(attrs, &["builder"]);
    let finish = value(&said, "finish_fn").and_then(named).unwrap_or_else(|| Ident::new(finish, sig.ident.span()));
    let mut parts = Vec::new();
    for input in &sig.inputs {
        let FnArg::Typed(typed) = input else { return None };
        let Pat::Ident(name) = &*typed.pat else { return None };
        parts.push(Part::new(&name.ident, &typed.ty, &metas(&typed.attrs, &["builder"]), &said, is_option(&typed.ty)));
    }
    let names = parts.iter().map(|part| &part.field);
    let stmts = &block.stmts;
    let made = quote!(#(let #names = self.#names;)* #(#stmts)*);
    let kept = attrs.iter().filter(|attr| !attr.path().is_ident("builder"));
    Some(Builder {
        vis,
        name: format_ident!("{}", kind, span = sig.ident.span()),
        generics: &sig.generics,
        parts,
        finish,
        output: sig.output.to_token_stream(),
        made,
        attrs: quote!(#(#kept)*),
        is_async: sig.asyncness.is_some(),
    })
}

/// `Self` in `tokens` by the name of the type.
fn replaced(tokens: TokenStream, owner: &Ident) -> TokenStream {
    let one = |tree: proc_macro2::TokenTree| match tree {
        proc_macro2::TokenTree::Ident(ident) if ident == "Self" => Ident::new(&owner.to_string(), ident.span()).into(),
        proc_macro2::TokenTree::Group(group) => {
            let mut inner = proc_macro2::Group::new(group.delimiter(), replaced(group.stream(), owner));
            inner.set_span(group.span());
            inner.into()
        }
        other => other,
    };
    tokens.into_iter().map(one).collect()
}

/// `make_link` as the name of a type: `MakeLink`.
fn camel(name: &Ident) -> String {
    let words = name.to_string();
    let words = words.trim_start_matches("r#").split('_');
    words
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
        })
        .collect()
}
