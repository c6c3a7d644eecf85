//! Generic parameters as values: `E::PATH` is the constant of whatever a function is given for `E`, as an argument or between
//! `::<` and `>`.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{FnArg, GenericArgument, Signature, Type};

use super::lowering::Lowering;
use super::path::plain;
use crate::ir::{Arg, Name, Param, ParamKind, Pattern, Spread};

/// What the machine calls type arguments.
const TYPE_ARGUMENTS: [&str; 2] = ["<T>", "<T2>"];

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
                None if self.item_name(&head).is_some() || !single => self.path_expr(&path.path),
                None => continue,
            };
            let name = self.intern(name);
            out.push(Arg { name: Some(name), spread: Spread::No, value });
        }
        out
    }
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
