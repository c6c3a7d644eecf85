//! `#[derive(Builder)]` of `derive_builder` and `bon`, `#[derive(TypedBuilder)]`: a type that takes the fields one by one.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Field, Ident, ItemStruct, Meta};

use super::{Derives, code, default_of, find, inside, metas, named, text, value};

/// A type that collects what another one, or a function, is made from.
pub(super) struct Builder<'i> {
    /// Who may see it.
    pub(super) vis: &'i syn::Visibility,
    /// What it is called.
    pub(super) name: Ident,
    pub(super) generics: &'i syn::Generics,
    /// What it collects.
    pub(super) parts: Vec<Part<'i>>,
    /// Its last method.
    pub(super) finish: Ident,
    /// What that one gives, with what was collected in `self`.
    pub(super) made: TokenStream,
    /// What that one is declared to give.
    pub(super) output: TokenStream,
    /// Attributes of the code that this stands for.
    pub(super) attrs: TokenStream,
    /// Whether its last method is `async`.
    pub(super) is_async: bool,
}

/// One thing that a builder collects.
pub(super) struct Part<'i> {
    pub(super) field: Ident,
    pub(super) ty: &'i syn::Type,
    /// The methods that set it.
    setters: Vec<Ident>,
    /// The method that adds an item to it.
    each: Option<Ident>,
    /// What it is when nobody sets it.
    default: Option<TokenStream>,
}

impl<'i> Part<'i> {
    /// A part as the attributes at its field or parameter describe it.
    pub(super) fn new(field: &Ident, ty: &'i syn::Type, said: &[Meta], of_all: &[Meta], optional: bool) -> Self {
        let setter = [inside(said, "setter"), inside(said, "setters")].concat();
        let all = inside(of_all, "setter");
        let skipped = find(said, "skip").is_some() || ["skip", "custom"].iter().any(|word| find(&setter, word).is_some());
        let prefix = value(&setter, "prefix").or_else(|| value(&all, "prefix")).and_then(text);
        let name = value(said, "name").or_else(|| value(&setter, "name")).and_then(named);
        let name = name.unwrap_or_else(|| match &prefix {
            Some(prefix) => format_ident!("{}_{}", prefix.trim_end_matches('_'), plain(field), span = field.span()),
            None => field.clone(),
        });
        let mut setters = Vec::new();
        if !skipped {
            setters.push(format_ident!("maybe_{}", plain(&name), span = name.span()));
            setters.push(format_ident!("try_{}", plain(&name), span = name.span()));
            setters.push(name);
        }
        let each = find(&setter, "each").and_then(|each| match each {
            Meta::NameValue(pair) => named(&pair.value),
            list => value(&super::nested(list)?, "name").and_then(named),
        });
        let default = match find(said, "default").or_else(|| find(said, "skip")) {
            Some(Meta::NameValue(pair)) => Some(code(&pair.value)),
            Some(_) => Some(default_of(ty)),
            None if optional || each.is_some() => Some(default_of(ty)),
            None => value(said, "default_code").map(code),
        };
        Part { field: field.clone(), ty, setters, each, default }
    }
}

impl Builder<'_> {
    /// The type with its methods.
    pub(super) fn written(&self) -> TokenStream {
        let Self { vis, name, generics, finish, made, output, attrs, is_async, .. } = self;
        let asynchronous = is_async.then(|| quote!(async));
        let span = name.span();
        let fields = self.parts.iter().map(|part| (&part.field, part.ty));
        let fields = fields.map(|(field, ty)| quote_spanned!(span=> #field: #ty));
        let empty = self.empty();
        let methods = self.parts.iter().flat_map(|Part { field, ty, setters, each, .. }| {
            let set = setters.iter().map(
                move |setter| quote_spanned!(setter.span()=> pub fn #setter(mut self, value: #ty) -> Self { self.#field = value; self }),
            );
            let add = each
                .iter()
                .map(move |each| quote_spanned!(each.span()=> pub fn #each(mut self, item: ()) -> Self { self.#field.push(item); self }));
            set.chain(add)
        });
        quote_spanned!(span=>
            #vis struct #name #generics { #(#fields),* }
            impl #generics #name {
                pub fn default() -> Self { #empty }
                pub fn create_empty() -> Self { #empty }
                #(#methods)*
                #attrs
                pub #asynchronous fn #finish(self) #output { #made }
            }
        )
    }

    /// A builder that nothing was given to.
    pub(super) fn empty(&self) -> TokenStream {
        let name = &self.name;
        let fields = self.parts.iter().filter_map(|part| Some((&part.field, part.default.as_ref()?)));
        let fields = fields.map(|(field, default)| quote_spanned!(field.span()=> #field: #default));
        quote_spanned!(name.span()=> #name { #(#fields),* })
    }
}

pub(super) fn of_struct(item: &ItemStruct, derives: &Derives) -> Option<TokenStream> {
    let typed = derives.has(&["typed_builder"], "TypedBuilder");
    let bon = derives.has(&["bon"], "Builder");
    if !typed && !bon && !derives.has(&["derive_builder"], "Builder") {
        return None;
    }
    let target = &item.ident;
    let said = metas(&item.attrs, &["builder"]);
    let name = ["name", "builder_type"].iter().find_map(|key| value(&said, key).and_then(named));
    let start = value(&said, "start_fn").and_then(named).or_else(|| inner_name(&said, "builder_method"));
    let finish = value(&said, "finish_fn").and_then(named);
    let finish = finish.or_else(|| inner_name(&said, "build_fn")).or_else(|| inner_name(&said, "build_method"));
    let whole = find(&said, "default").is_some();
    let parts: Vec<Part<'_>> = item.fields.iter().filter_map(|field| part(target, field, &said, whole)).collect();
    let fields = parts.iter().map(|part| &part.field);
    let made = quote_spanned!(target.span()=> #target { #(#fields: self.#fields),* });
    let builder = Builder {
        vis: &item.vis,
        name: name.unwrap_or_else(|| format_ident!("{}Builder", target, span = target.span())),
        generics: &item.generics,
        finish: finish.unwrap_or_else(|| Ident::new("build", target.span())),
        parts,
        output: quote_spanned!(target.span()=> -> #target),
        made,
        attrs: TokenStream::new(),
        is_async: false,
    };
    let (written, empty) = (builder.written(), builder.empty());
    let (start, name) = (start.unwrap_or_else(|| Ident::new("builder", target.span())), &builder.name);
    Some(quote_spanned!(target.span()=> #written impl #target { pub fn #start() -> #name { #empty } }))
}

fn part<'i>(target: &Ident, field: &'i Field, of_all: &[Meta], whole: bool) -> Option<Part<'i>> {
    let name = field.ident.as_ref()?;
    let said = metas(&field.attrs, &["builder"]);
    let mut part = Part::new(name, &field.ty, &said, of_all, is_option(&field.ty));
    if whole && find(&said, "default").is_none() {
        part.default = Some(quote_spanned!(name.span()=> #target::default().#name));
    }
    Some(part)
}

pub(super) fn is_option(ty: &syn::Type) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

/// The name in `list(name = …)`.
fn inner_name(said: &[Meta], list: &str) -> Option<Ident> {
    value(&inside(said, list), "name").and_then(named)
}

fn plain(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}
