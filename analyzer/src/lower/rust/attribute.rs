//! Attributes: which items are tests, and what the others become.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use super::lowering::Lowering;
use super::path::plain;
use crate::ir::{Arg, ExprId, ExprKind, Spread};

/// Attributes that leave an item what it is: of the compiler, of derive macros, of tools.
const INERT: &[&str] = &[
    "allow",
    "automatically_derived",
    "builder",
    "clap",
    "cold",
    "command",
    "component",
    "function_component",
    "hook",
    "island",
    "arg",
    "cfg",
    "debug_handler",
    "default",
    "deny",
    "deprecated",
    "derive",
    "diagnostic",
    "doc",
    "error",
    "expect",
    "export_name",
    "forbid",
    "from",
    "global_allocator",
    "ignore",
    "inline",
    "instrument",
    "link",
    "link_name",
    "macro_export",
    "macro_use",
    "must_use",
    "no_mangle",
    "no_std",
    "non_exhaustive",
    "path",
    "pin_project",
    "recursion_limit",
    "repr",
    "rustfmt",
    "schemars",
    "serde",
    "serde_as",
    "source",
    "strum",
    "track_caller",
    "transparent",
    "unsafe",
    "used",
    "warn",
    "async_trait",
    "async_recursion",
    "clippy",
    "sqlx",
    "structopt",
    "value",
];

/// Whether an item exists in tests only.
pub(super) fn is_test(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| {
        let Some(last) = attr.path().segments.last() else { return false };
        match (&attr.meta, plain(&last.ident).as_str()) {
            (_, "test" | "bench" | "rstest" | "test_case" | "proptest") => true,
            (Meta::List(list), "cfg") => asks_for_test(list.tokens.clone(), 0),
            _ => false,
        }
    })
}

/// Whether a `cfg` condition holds in tests only.
fn asks_for_test(tokens: TokenStream, depth: u32) -> bool {
    let mut word = String::new();
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) => {
                word = ident.to_string();
                if word == "test" {
                    return true;
                }
            }
            TokenTree::Group(group) if word == "all" && depth < 8 && asks_for_test(group.stream(), depth + 1) => return true,
            _ => {}
        }
    }
    false
}

/// What a `cfg` condition says where no tests run, if that alone decides it.
pub(super) fn outside_of_tests(tokens: &TokenStream) -> Option<bool> {
    if asks_for_test(tokens.clone(), 0) {
        return Some(false);
    }
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next(), trees.next()) {
        (Some(TokenTree::Ident(word)), Some(TokenTree::Group(inner)), None) if word == "not" && asks_for_test(inner.stream(), 0) => {
            Some(true)
        }
        _ => None,
    }
}

/// Whether some attribute of an item may do something to it.
pub(super) fn has_decorators(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| !is_inert(attr.path()))
}

fn is_inert(path: &syn::Path) -> bool {
    let is = |segment: Option<&syn::PathSegment>| segment.is_some_and(|segment| INERT.contains(&plain(&segment.ident).as_str()));
    is(path.segments.first()) || is(path.segments.last())
}

impl Lowering<'_> {
    /// The attributes of an item that may do something to it, each as its name or, with arguments, as a call.
    pub(super) fn decorators(&mut self, attrs: &[Attribute]) -> Vec<ExprId> {
        let mut out = Vec::new();
        for attr in attrs {
            self.decorator(&attr.meta, &mut out);
        }
        out
    }

    fn decorator(&mut self, meta: &Meta, out: &mut Vec<ExprId>) {
        let path = meta.path();
        let Some(first) = path.segments.first().map(|segment| plain(&segment.ident)) else { return };
        if let ("cfg_attr", Meta::List(list)) = (first.as_str(), meta) {
            // `#[cfg_attr(condition, attribute, …)]`
            let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
            let metas = parser.parse2(list.tokens.clone()).unwrap_or_default();
            return metas.iter().skip(1).for_each(|meta| self.decorator(meta, out));
        }
        if is_inert(path) {
            return;
        }
        let callee = self.path_expr(path);
        let span = self.span_of(callee);
        match meta {
            Meta::Path(_) => out.push(callee),
            Meta::NameValue(pair) => {
                let value = self.expr(&pair.value);
                let args = vec![Arg::plain(value)];
                out.push(self.add(span.to(self.span_of(value)), ExprKind::Call { callee, args }));
            }
            Meta::List(list) => {
                let close = match &list.delimiter {
                    syn::MacroDelimiter::Paren(token) => token.span.close(),
                    syn::MacroDelimiter::Brace(token) => token.span.close(),
                    syn::MacroDelimiter::Bracket(token) => token.span.close(),
                };
                let span = span.to(self.place(close));
                let parser = Punctuated::<syn::Expr, Token![,]>::parse_terminated;
                let args = match parser.parse2(list.tokens.clone()) {
                    Ok(exprs) => exprs.iter().map(|expr| self.attribute_argument(expr)).collect(),
                    Err(_) => {
                        let value = self.tokens_opaque(list.tokens.clone(), span);
                        vec![Arg::plain(value)]
                    }
                };
                out.push(self.add(span, ExprKind::Call { callee, args }));
            }
        }
    }

    fn attribute_argument(&mut self, expr: &syn::Expr) -> Arg {
        if let syn::Expr::Assign(assign) = expr
            && let syn::Expr::Path(path) = &*assign.left
            && let Some(ident) = path.path.get_ident()
        {
            let name = self.intern(&plain(ident));
            return Arg { name: Some(name), spread: Spread::No, value: self.expr(&assign.right) };
        }
        Arg::plain(self.expr(expr))
    }
}
