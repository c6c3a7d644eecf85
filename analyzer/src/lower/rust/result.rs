//! Results that are known to have failed, and what `?` makes of an error.
//!
//! A failure is raised where it arises, so that a variable which holds a result holds what it is worth where it succeeded. Where the code
//! tells success from failure and goes on with the whole result, the variable holds the error where it failed; what leaves the function
//! by `?`, or as its value, then raises that error: the method [`PROPAGATE`] of it.

use proc_macro2::TokenTree;
use syn::{Expr, GenericArgument, Pat, PathArguments, ReturnType, Stmt, Type};

use super::lowering::Lowering;
use super::path::plain;
use super::pattern::bare;
use crate::ir::{Arg, ExprId, ExprKind, Name, PROPAGATE, Pattern};

impl Lowering<'_> {
    /// `value?`. The error becomes one of the function's own by the conversion that its type has.
    pub(super) fn attempt(&mut self, value: &Expr) -> ExprId {
        let id = self.expr(value);
        let mut made = value;
        while let Expr::Paren(syn::ExprParen { expr: inner, .. }) | Expr::Await(syn::ExprAwait { base: inner, .. }) = made {
            made = inner;
        }
        if !matches!(made, Expr::Call(_) | Expr::MethodCall(_) | Expr::Path(_)) {
            return id;
        }
        let error = self.frame().error.clone();
        if error.is_none() && !self.is_result(id) {
            return id;
        }
        let convert = error.map(|path| {
            let object = self.path_expr(&path);
            let (name, span) = (self.intern("from"), self.span_of(object));
            Arg::plain(self.add(span, ExprKind::Member { object, name, name_span: span }))
        });
        self.propagated(id, convert.into_iter().collect())
    }

    /// A value that leaves the function, with the failure that it may be.
    pub(super) fn leaving(&mut self, value: ExprId) -> ExprId {
        if self.is_result(value) { self.propagated(value, Vec::new()) } else { value }
    }

    fn propagated(&mut self, object: ExprId, args: Vec<Arg>) -> ExprId {
        let span = self.span_of(object);
        let name = self.intern(PROPAGATE);
        let callee = self.add(span, ExprKind::Member { object, name, name_span: span });
        self.add(span, ExprKind::Call { callee, args })
    }

    fn is_result(&mut self, value: ExprId) -> bool {
        let ExprKind::Name(name) = &self.file.expr(value).kind else { return false };
        let name = name.clone();
        self.frame().results.contains(&name)
    }

    /// A variable may hold a result that failed.
    pub(super) fn note_result(&mut self, pattern: &Pattern) -> Option<Name> {
        let Pattern::Name(name, _) = pattern else { return None };
        self.frame().results.insert(name.clone());
        Some(name.clone())
    }

    /// The type of the errors that a function returns, where it may be one of the program's own.
    pub(super) fn own_error(&self, output: &ReturnType) -> Option<syn::Path> {
        let ReturnType::Type(_, ty) = output else { return None };
        error_of(ty).or_else(|| match &**ty {
            Type::Path(path) if path.path.segments.len() == 1 => self.errors.get(&plain(&path.path.segments[0].ident)).cloned(),
            _ => None,
        })
    }

    /// Notes the file's own short names of `Result` (`type Result<T> = std::result::Result<T, Failure>`).
    pub(super) fn note_results(&mut self, items: &[syn::Item]) {
        for item in items {
            if let syn::Item::Type(alias) = item
                && let Some(error) = error_of(&alias.ty)
            {
                self.errors.insert(plain(&alias.ident), error);
            }
        }
    }
}

/// The second type of `Result<T, E>`, if it is a plain path.
fn error_of(ty: &Type) -> Option<syn::Path> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Result")?;
    let PathArguments::AngleBracketed(given) = &last.arguments else { return None };
    match given.args.iter().nth(1)? {
        GenericArgument::Type(Type::Path(error)) if error.qself.is_none() => {
            let last = error.path.segments.last()?;
            matches!(last.arguments, PathArguments::None).then(|| error.path.clone())
        }
        _ => None,
    }
}

/// Whether statements name the variable of a pattern.
pub(super) fn is_used(variable: &Pat, stmts: &[Stmt]) -> bool {
    struct Uses<'n> {
        name: &'n syn::Ident,
        found: bool,
    }
    impl<'ast> syn::visit::Visit<'ast> for Uses<'_> {
        fn visit_ident(&mut self, ident: &'ast syn::Ident) {
            self.found |= ident == self.name;
        }

        fn visit_macro(&mut self, mac: &'ast syn::Macro) {
            let mut open = vec![mac.tokens.clone()];
            while let Some(tokens) = open.pop() {
                for tree in tokens {
                    match tree {
                        TokenTree::Group(group) => open.push(group.stream()),
                        TokenTree::Ident(ident) => self.found |= ident == *self.name,
                        _ => {}
                    }
                }
            }
        }
    }
    let Pat::Ident(ident) = bare(variable) else { return false };
    let mut uses = Uses { name: &ident.ident, found: false };
    stmts.iter().for_each(|stmt| syn::visit::Visit::visit_stmt(&mut uses, stmt));
    uses.found
}

/// What an `if` asks, with nothing else in its condition, whether it failed.
pub(super) fn asks_outcome(next: &Expr) -> Option<&Expr> {
    let Expr::If(choice) = next else { return None };
    outcome_of(&choice.cond).map(|(result, _)| result)
}

/// The result that `r.is_err()` or `r.is_ok()` asks about, and the word for what it is then.
pub(super) fn outcome_of(condition: &Expr) -> Option<(&Expr, &'static str)> {
    let Expr::MethodCall(call) = condition else { return None };
    let word = match call.method.to_string().as_str() {
        "is_err" => "Err",
        "is_ok" => "Ok",
        _ => return None,
    };
    call.args.is_empty().then_some((&*call.receiver, word))
}

pub(super) fn wildcard() -> Pat {
    Pat::Wild(syn::PatWild { attrs: Vec::new(), underscore_token: syn::Token![_](proc_macro2::Span::call_site()) })
}

/// `Err(_)` or `Ok(_)`.
pub(super) fn wrapping(word: &str) -> Pat {
    Pat::TupleStruct(syn::PatTupleStruct {
        attrs: Vec::new(),
        qself: None,
        path: syn::Ident::new(word, proc_macro2::Span::call_site()).into(),
        paren_token: syn::token::Paren::default(),
        elems: std::iter::once(wildcard()).collect(),
    })
}
