//! Constructors, getters, setters and conversions that say nothing but which field they mean.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Field, Ident, ItemStruct, Meta};

use super::{Derives, code, default_of, find, members, metas, named, text, value};

pub(super) fn of_struct(item: &ItemStruct, derives: &Derives) -> Option<TokenStream> {
    let mut methods = TokenStream::new();
    if derives.has(&["derive_new"], "new") || derives.has(&["derive_more"], "Constructor") {
        methods.extend(constructor(item));
    }
    if derives.has(&["smart_default"], "SmartDefault") {
        methods.extend(defaults(item));
    }
    let by_getset = says(&item.attrs, GETSET) || item.fields.iter().any(|field| says(&field.attrs, GETSET));
    for field in &item.fields {
        let Some(name) = &field.ident else { continue };
        if by_getset {
            methods.extend(getset(item, field, name));
            continue;
        }
        if derives.has(&["derive_getters"], "Getters") {
            let said = metas(&field.attrs, &["getter"]);
            let getter = value(&said, "rename").and_then(named).unwrap_or_else(|| name.clone());
            methods.extend(find(&said, "skip").is_none().then(|| getter_of(&getter, name)));
        }
        if derives.has(&["derive_setters"], "Setters") {
            let (all, said) = (metas(&item.attrs, &["setters"]), metas(&field.attrs, &["setters"]));
            let prefix = value(&all, "prefix").and_then(text).unwrap_or_default();
            let setter = value(&said, "rename").and_then(named).unwrap_or_else(|| format_ident!("{prefix}{name}", span = name.span()));
            let method = quote_spanned!(name.span()=> pub fn #setter(mut self, value: ()) -> Self { self.#name = value; self });
            methods.extend(find(&said, "skip").is_none().then_some(method));
        }
    }
    if derives.has(&["derive_more"], "AsRef") {
        methods.extend(pointed(item, "as_ref"));
    }
    let target = &item.ident;
    let mut out = TokenStream::new();
    if !methods.is_empty() {
        let generics = &item.generics;
        out.extend(quote_spanned!(target.span()=> impl #generics #target { #methods }));
    }
    if derives.has(&["derive_more"], "Deref") {
        let deref = pointed(item, "deref");
        out.extend(quote_spanned!(target.span()=> impl ::std::ops::Deref for #target { #deref }));
    }
    if let ([(member, field)], true) = (members(&item.fields).as_slice(), derives.has(&["derive_more"], "From")) {
        let ty = &field.ty;
        let from = quote_spanned!(target.span()=> fn from(value: #ty) -> Self { #target { #member: value } });
        out.extend(quote_spanned!(target.span()=> impl From<#ty> for #target { #from }));
    }
    (!out.is_empty()).then_some(out)
}

/// `new` with the fields as arguments, but for those whose value is said.
fn constructor(item: &ItemStruct) -> TokenStream {
    let target = &item.ident;
    let mut params = Vec::new();
    let mut values = Vec::new();
    for (at, (member, field)) in members(&item.fields).into_iter().enumerate() {
        let said = metas(&field.attrs, &["new"]);
        let ty = &field.ty;
        let value = match (value(&said, "value"), find(&said, "default")) {
            (Some(value), _) => code(value),
            (None, Some(_)) => default_of(ty),
            (None, None) => {
                let name = field.ident.clone().unwrap_or_else(|| format_ident!("part_{at}", span = ty.span()));
                params.push(quote_spanned!(ty.span()=> #name: #ty));
                name.to_token_stream()
            }
        };
        values.push(quote_spanned!(ty.span()=> #member: #value));
    }
    quote_spanned!(target.span()=> pub fn new(#(#params),*) -> Self { #target { #(#values),* } })
}

/// `Default` with the values that `#[default(…)]` and `#[default = …]` say.
fn defaults(item: &ItemStruct) -> TokenStream {
    let target = &item.ident;
    let values = members(&item.fields).into_iter().map(|(member, field)| {
        let said = field.attrs.iter().find(|attr| attr.path().is_ident("default"));
        let value = match said.map(|attr| &attr.meta) {
            Some(Meta::NameValue(pair)) => pair.value.to_token_stream(),
            Some(Meta::List(list)) => list.tokens.clone(),
            _ => default_of(&field.ty),
        };
        quote_spanned!(target.span()=> #member: #value)
    });
    quote_spanned!(target.span()=> pub fn default() -> Self { #target { #(#values),* } })
}

const GETSET: &[&str] = &["getset", "get", "set", "get_copy", "get_clone", "get_mut"];

fn says(attrs: &[Attribute], names: &[&str]) -> bool {
    attrs.iter().any(|attr| names.iter().any(|name| attr.path().is_ident(name)))
}

/// What `getset` writes for a field: what its own attribute says, or else that of the struct.
fn getset(item: &ItemStruct, field: &Field, name: &Ident) -> TokenStream {
    let said = |attrs: &[Attribute]| {
        let old = attrs.iter().filter(|attr| GETSET[1..].iter().any(|word| attr.path().is_ident(word))).map(|attr| attr.meta.clone());
        metas(attrs, &["getset"]).into_iter().chain(old).collect::<Vec<Meta>>()
    };
    let (own, all) = (said(&field.attrs), said(&item.attrs));
    if find(&own, "skip").is_some() {
        return TokenStream::new();
    }
    let asked = |word: &str| find(&own, word).or_else(|| find(&all, word));
    let mut out = TokenStream::new();
    for word in ["get", "get_copy", "get_clone"] {
        let Some(meta) = asked(word) else { continue };
        let prefixed = matches!(meta, Meta::NameValue(pair) if text(&pair.value).is_some_and(|text| text.contains("with_prefix")));
        let getter = if prefixed { format_ident!("get_{name}", span = name.span()) } else { name.clone() };
        out.extend(getter_of(&getter, name));
    }
    if asked("set").is_some() {
        let setter = format_ident!("set_{name}", span = name.span());
        out.extend(quote_spanned!(name.span()=> pub fn #setter(&mut self, value: ()) -> &mut Self { self.#name = value; self }));
    }
    out
}

fn getter_of(getter: &Ident, field: &Ident) -> TokenStream {
    quote_spanned!(field.span()=> pub fn #getter(&self) -> &Self { &self.#field })
}

/// A method that gives the one field, or the one that is marked.
fn pointed(item: &ItemStruct, method: &str) -> Option<TokenStream> {
    let all = members(&item.fields);
    let marked = all.iter().find(|(_, field)| says(&field.attrs, &[method]));
    let (member, field) = marked.or_else(|| all.first().filter(|_| all.len() == 1))?;
    let (ty, method) = (&field.ty, Ident::new(method, field.ty.span()));
    Some(quote_spanned!(field.ty.span()=> pub fn #method(&self) -> &#ty { &self.#member }))
}
