//! Functions and methods: their heads, and what is put on them.

use syn::FnArg;

use super::control::Dest;
use super::lowering::{Lowering, bare_function};
use super::path::plain;
use crate::ir::{ExprKind, FuncId, Name, Param, ParamKind, Pattern, Span, StmtKind};

impl Lowering<'_> {
    pub(super) fn free_function(&mut self, item: &syn::ItemFn, name: Name) -> FuncId {
        let start = self.place(item.sig.fn_token.span);
        let id = self.signature_and_body(&item.attrs, &item.sig, &item.block, start, false, false);
        self.file.functions[id.index()].name = Some(name);
        id
    }

    pub(super) fn signature_and_body(
        &mut self,
        attrs: &[syn::Attribute],
        sig: &syn::Signature,
        body: &syn::Block,
        start: Span,
        own_this: bool,
        writes: bool,
    ) -> FuncId {
        let name = self.intern(&plain(&sig.ident));
        let span = start.to(self.place(body.brace_token.span.close()));
        let mut function = bare_function(Some(name), span, self.place(sig.ident.span()));
        let generics = self.enter_generics(&sig.generics);
        function.own_this = own_this;
        function.is_async = sig.asyncness.is_some();
        function.decorators = self.decorators(attrs);
        function.return_type = self.output(&sig.output);
        let stand_ins = self.stand_ins.len();
        let error = self.own_error(&sig.output);
        let id = self.function(function, |this| {
            this.frame().error = error;
            let mut params = this.params(sig);
            let by_type = this.stand_ins_of(sig, body, &params);
            params.extend(by_type);
            if writes {
                let formatter = sig.inputs.iter().rev().find_map(|input| match input {
                    FnArg::Typed(typed) => match super::pattern::bare(&typed.pat) {
                        syn::Pat::Ident(ident) => Some(plain(&ident.ident)),
                        _ => None,
                    },
                    FnArg::Receiver(_) => None,
                });
                let variable = this.temporary("written");
                this.frame().formatter = formatter.map(|formatter| (formatter, variable.clone()));
                let empty = this.add(start, ExprKind::Template(Vec::new()));
                let pattern = Pattern::Name(variable, start);
                let mut block = this.collected(|this| this.push(start, StmtKind::Let { pattern, ty: None, value: Some(empty) }));
                block.extend(this.block_into(body, &Dest::Return));
                return (params, block);
            }
            if let (Some(syn::Stmt::Expr(value, None)), syn::ReturnType::Type(_, declared)) = (body.stmts.last(), &sig.output) {
                this.expect(value, declared);
            }
            let block = this.block_into(body, &Dest::Return);
            (params, block)
        });
        self.stand_ins.truncate(stand_ins);
        self.generics.truncate(generics);
        id
    }

    fn params(&mut self, sig: &syn::Signature) -> Vec<Param> {
        let mut params = Vec::new();
        for input in &sig.inputs {
            let FnArg::Typed(typed) = input else { continue };
            let ty = Some(self.ty(&typed.ty));
            let pattern = self.pattern(&typed.pat);
            self.note_text(&pattern, Some(&*typed.ty), None);
            let span = match super::pattern::bare(&typed.pat) {
                syn::Pat::Ident(ident) => self.place(ident.ident.span()),
                _ => self.place(typed.colon_token.span),
            };
            params.push(Param { pattern, default: None, ty, kind: ParamKind::Plain, decorators: Vec::new(), span });
        }
        params
    }
}
