//! Generic parameters as values: `E::PATH` is the constant of whatever a function is given for `E`, as an argument or between
//! `::<` and `>`.

use proc_macro2::{Ident, Span as Place, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, FnArg, GenericArgument, PathArguments, Signature, Type};

use super::control::is_wrapper;
use super::lowering::Lowering;
use super::path::plain;
use crate::ir::{Arg, ImportItem, Name, Param, ParamKind, Pattern, Spread};

/// What the machine calls type arguments.
const TYPE_ARGUMENTS: [&str; 2] = ["<T>", "<T2>"];

/// Types that everyone has by their names.
const PRELUDE: &[&str] = &["Box", "Option", "Result", "Self", "String", "Vec"];

impl Lowering<'_> {
    /// Notes what stands for the generic parameters of a function whose parameters were just lowered; gives the parameters that only
    /// a type argument fills.
    pub(super) fn stand_ins_of(&mut self, sig: &Signature, body: &syn::Block, params: &[Param]) -> Vec<Param> {
        let mut more = Vec::new();
        let typed: Vec<&syn::PatType> =
            sig.inputs.iter().filter_map(|input| if let FnArg::Typed(typed) = input { Some(typed) } else { None }).collect();
        for (generic, position) in sig.generics.type_params().zip(TYPE_ARGUMENTS.map(Some).into_iter().chain(std::iter::repeat(None))) {
            let word = plain(&generic.ident);
            if !leads_on(body.to_token_stream(), &word, 0) {
                continue;
            }
            let given = typed.iter().zip(params).find(|(typed, _)| is_param(&typed.ty, &word)).map(|(_, param)| &param.pattern);
            if let Some(Pattern::Name(name, _)) = given {
                self.stand_ins.push((word, name.clone()));
            } else if let Some(position) = position {
                let name = self.intern(position);
                let span = self.place(generic.ident.span());
                self.stand_ins.push((word, name.clone()));
                let pattern = Pattern::Name(name, span);
                more.push(Param { pattern, default: None, ty: None, kind: ParamKind::NamedOnly, decorators: Vec::new(), span });
            }
        }
        more
    }

    /// The types between `::<` and `>` that the program has values for, as arguments.
    pub(super) fn type_arguments(&mut self, given: &syn::AngleBracketedGenericArguments) -> Vec<Arg> {
        let types = given.args.iter().filter_map(|arg| if let GenericArgument::Type(ty) = arg { Some(ty) } else { None });
        let mut out = Vec::new();
        for (ty, name) in types.zip(TYPE_ARGUMENTS) {
            let Type::Path(path) = ty else { continue };
            let Some(head) = path.path.segments.first().filter(|_| path.qself.is_none()).map(|head| plain(&head.ident)) else { continue };
            let single = path.path.segments.len() == 1;
            let stand_in: Option<Name> =
                self.stand_ins.iter().rev().find(|(param, _)| single && *param == head).map(|(_, name)| name.clone());
            let value = match stand_in {
                Some(name) => {
                    let place = self.place(path.path.segments[0].ident.span());
                    self.chain(&[(name, place)])
                }
                None if self.item_name(&head).is_some() || !single || self.may_be_globbed(&head) => self.path_expr(&path.path),
                None => continue,
            };
            let name = self.intern(name);
            out.push(Arg { name: Some(name), spread: Spread::No, value });
        }
        out
    }
}

impl Lowering<'_> {
    /// Whether a type's name may come from elsewhere with all others (`pub use types::*`).
    fn may_be_globbed(&self, name: &str) -> bool {
        let is_own = name.starts_with(char::is_uppercase) && !PRELUDE.contains(&name);
        is_own && self.file.imports.iter().any(|import| matches!(import.item, ImportItem::Wildcard))
    }

    /// Notes what the call at the end of `value` has to give, where the place that it is put in declares that: `self.list().await` of a
    /// function that returns `Result<Vec<User>>` is `self.list::<User>()`.
    pub(super) fn expect(&mut self, value: &Expr, declared: &Type) {
        if let (Some(call), Some(kept)) = (own_call(value), innermost(declared)) {
            let kept = kept.clone();
            self.expected = Some((self.place(call), syn::parse_quote!(::<#kept>)));
        }
    }

    /// What is expected of a call, by the place of its name.
    pub(super) fn expected_of(&mut self, call: Ident) -> Option<syn::AngleBracketedGenericArguments> {
        let at = self.place(call.span());
        self.expected.take_if(|(expected, _)| *expected == at).map(|(_, given)| given)
    }
}

/// The name of the function that a value comes from, if it is one of the class's own, called without type arguments, or a conversion.
fn own_call(value: &Expr) -> Option<Place> {
    match value {
        Expr::Await(wait) => own_call(&wait.base),
        Expr::Try(attempt) => own_call(&attempt.expr),
        Expr::Paren(inner) => own_call(&inner.expr),
        Expr::Return(end) => own_call(end.expr.as_deref()?),
        Expr::Call(call) if is_wrapper(call, "Ok") => own_call(call.args.first()?),
        // What a conversion makes is all that it is asked for.
        Expr::MethodCall(call) if call.args.is_empty() && (call.method == "into" || call.method == "try_into") => Some(call.method.span()),
        Expr::MethodCall(call) if call.turbofish.is_none() => {
            matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("self")).then(|| call.method.span())
        }
        _ => None,
    }
}

/// What a result, an option or a list has in it.
fn innermost(ty: &Type) -> Option<&Type> {
    const HOLDERS: [&str; 5] = ["Result", "Option", "Vec", "Box", "Arc"];
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    if !HOLDERS.iter().any(|holder| last.ident == holder) {
        return Some(ty);
    }
    let PathArguments::AngleBracketed(given) = &last.arguments else { return None };
    given.args.iter().find_map(|arg| if let GenericArgument::Type(ty) = arg { innermost(ty) } else { None })
}

/// Whether a type is the generic parameter `word`, borrowed or not.
fn is_param(ty: &Type, word: &str) -> bool {
    match ty {
        Type::Reference(reference) => is_param(&reference.elem, word),
        Type::Path(path) => path.qself.is_none() && path.path.is_ident(word),
        _ => false,
    }
}

/// Whether `word::` stands somewhere in the code of a function, or the word alone as a type argument.
fn leads_on(tokens: TokenStream, word: &str, depth: u32) -> bool {
    const DEEPEST: u32 = 64;
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let sign = |at: usize, sign: char| matches!(trees.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    trees.iter().enumerate().any(|(at, tree)| match tree {
        TokenTree::Ident(ident) if *ident == word => {
            sign(at + 1, ':') && sign(at + 2, ':') || at > 0 && sign(at - 1, '<') && (sign(at + 1, '>') || sign(at + 1, ','))
        }
        TokenTree::Group(group) => depth < DEEPEST && leads_on(group.stream(), word, depth + 1),
        _ => false,
    })
}
