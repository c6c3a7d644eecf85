//! Constants and statics, in an order in which each comes after those it uses.

use rustc_hash::FxHashMap;
use syn::{Item, Visibility};

use super::attribute::is_test;
use super::lowering::Lowering;
use super::path::plain;
use crate::ir::{Pattern, StmtKind};

/// A constant before its value is lowered.
struct Constant<'i> {
    name: &'i syn::Ident,
    ty: &'i syn::Type,
    value: &'i syn::Expr,
}

impl Lowering<'_> {
    /// Constants and statics, each after those it uses: those that are computed, or the others.
    pub(super) fn constants(&mut self, items: &[Item], computed: bool) {
        let mut found: Vec<Constant<'_>> = Vec::new();
        for item in items {
            match item {
                Item::Const(item) if !is_test(&item.attrs) => {
                    if computed {
                        self.public_name(&item.vis, &item.ident);
                    }
                    found.push(Constant { name: &item.ident, ty: &item.ty, value: &item.expr });
                }
                Item::Static(item) if !is_test(&item.attrs) => {
                    if computed {
                        self.public_name(&item.vis, &item.ident);
                    }
                    found.push(Constant { name: &item.ident, ty: &item.ty, value: &item.expr });
                }
                _ => {}
            }
        }
        found.retain(|constant| is_computed(constant.value) == computed);
        for at in in_order(&found) {
            let constant = &found[at];
            self.constant(constant.name, constant.ty, constant.value);
        }
    }

    fn public_name(&mut self, vis: &Visibility, ident: &syn::Ident) {
        let (name, span) = (self.own_name(&plain(ident)), self.place(ident.span()));
        self.visible(vis, &name, span);
    }

    /// `const NAME: Type = value;`
    pub(super) fn constant(&mut self, ident: &syn::Ident, ty: &syn::Type, value: &syn::Expr) {
        let span = self.place(ident.span());
        let ty = self.ty(ty);
        let value = self.expr(value);
        let written = plain(ident);
        let name = if self.frames.len() > 1 { self.declare(&written) } else { self.own_name(&written) };
        self.frame().own(name.clone());
        let pattern = Pattern::Name(name, span);
        self.push(span.to(self.span_of(value)), StmtKind::Let { pattern, ty: Some(ty), value: Some(value) });
    }
}

/// Whether the value of a constant is computed from more than literals and other constants.
fn is_computed(value: &syn::Expr) -> bool {
    match value {
        syn::Expr::Lit(_) => false,
        syn::Expr::Path(path) => path.path.segments.len() > 1,
        syn::Expr::Reference(reference) => is_computed(&reference.expr),
        syn::Expr::Paren(inner) => is_computed(&inner.expr),
        syn::Expr::Array(array) => array.elems.iter().any(is_computed),
        syn::Expr::Tuple(tuple) => tuple.elems.iter().any(is_computed),
        syn::Expr::Unary(unary) => is_computed(&unary.expr),
        syn::Expr::Macro(invocation) => invocation.mac.tokens.to_string().contains("::"),
        _ => true,
    }
}

/// The positions of constants in an order in which each comes after those its value names.
fn in_order(constants: &[Constant<'_>]) -> Vec<usize> {
    let by_name: FxHashMap<String, usize> = constants.iter().enumerate().map(|(at, constant)| (plain(constant.name), at)).collect();
    let uses: Vec<Vec<usize>> = constants.iter().map(|constant| named_in(constant.value, &by_name)).collect();
    let mut state = vec![0_u8; constants.len()];
    let mut order = Vec::with_capacity(constants.len());
    for start in 0..constants.len() {
        let mut stack = vec![start];
        while let Some(&at) = stack.last() {
            if state[at] == 0 {
                state[at] = 1;
                stack.extend(uses[at].iter().copied().filter(|used| state[*used] == 0));
                continue;
            }
            stack.pop();
            if state[at] == 1 {
                state[at] = 2;
                order.push(at);
            }
        }
    }
    order
}

/// The constants whose names stand in an expression.
fn named_in(value: &syn::Expr, known: &FxHashMap<String, usize>) -> Vec<usize> {
    struct Names<'k> {
        known: &'k FxHashMap<String, usize>,
        found: Vec<usize>,
    }
    impl<'ast> syn::visit::Visit<'ast> for Names<'_> {
        fn visit_ident(&mut self, ident: &'ast syn::Ident) {
            self.found.extend(self.known.get(&ident.to_string()));
        }

        fn visit_macro(&mut self, mac: &'ast syn::Macro) {
            let mut open = vec![mac.tokens.clone()];
            while let Some(tokens) = open.pop() {
                for tree in tokens {
                    match tree {
                        proc_macro2::TokenTree::Group(group) => open.push(group.stream()),
                        proc_macro2::TokenTree::Ident(ident) => self.found.extend(self.known.get(&ident.to_string())),
                        proc_macro2::TokenTree::Literal(literal) => {
                            // `format!("{BASE}/v1")` names what it captures.
                            let text = literal.to_string();
                            self.found.extend(self.known.iter().filter(|(name, _)| text.contains(&format!("{{{name}"))).map(|(_, at)| *at));
                        }
                        proc_macro2::TokenTree::Punct(_) => {}
                    }
                }
            }
        }
    }
    let mut names = Names { known, found: Vec::new() };
    syn::visit::Visit::visit_expr(&mut names, value);
    names.found.sort_unstable();
    names.found.dedup();
    names.found
}
