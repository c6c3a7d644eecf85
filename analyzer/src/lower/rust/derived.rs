//! What attributes and other items say of a type, as code of the type itself: defaults of fields, texts of variants,
//! `From` as the `into` of what it takes.

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, ImplItem, Lit, Meta, Token};

use super::control::Dest;
use super::lowering::{Lowering, bare_function};
use super::path::plain;
use crate::ir::{Arg, ClassId, ExprId, ExprKind, LogicalOp, Method, MethodKind, Name, Span, Stmt, StmtKind, Text};

/// Attributes of libraries that read arguments and settings into structs.
const READERS: &[&str] = &["arg", "clap", "structopt", "envconfig", "serde", "builder", "argh"];
/// What code calls the text that a derive macro gives a variant.
const TEXT_METHODS: &[&str] = &["toString", "to_string", "as_ref", "into", "as_str"];

impl Lowering<'_> {
    /// What a field holds if nobody says otherwise: `#[arg(env = "X", default_value = "…")]`, `#[serde(default = "path")]`.
    pub(super) fn attributed(&mut self, attrs: &[Attribute], field: &str, span: Span) -> Option<ExprId> {
        let mut variable = None;
        let mut default = None;
        let mut given_outside = false;
        for meta in attrs.iter().filter_map(|attr| inner_metas(attr, READERS)).flatten() {
            let Meta::NameValue(pair) = &meta else { continue };
            let Some(key) = pair.path.get_ident().map(plain) else { continue };
            match key.as_str() {
                "env" | "from" => variable = literal(&pair.value),
                "default_value" | "default_value_t" => {
                    given_outside = true;
                    default = Some(self.expr(&pair.value));
                }
                "default" => default = self.default_of(&pair.value),
                _ => {}
            }
        }
        let variable = variable.or_else(|| given_outside.then(|| field.to_uppercase()));
        let read = variable.map(|variable| {
            let callee = self.intern("option_env!");
            let callee = self.add(span, ExprKind::Name(callee));
            let value = self.text(&variable, span);
            self.add(span, ExprKind::Call { callee, args: vec![Arg::plain(value)] })
        });
        match (read, default) {
            (Some(read), Some(default)) => Some(self.add(span, ExprKind::Logical(LogicalOp::Coalesce, read, default))),
            (one, other) => one.or(other),
        }
    }

    /// A default written as an expression, or as text that names a function.
    fn default_of(&mut self, value: &syn::Expr) -> Option<ExprId> {
        let Some(text) = literal(value) else { return Some(self.expr(value)) };
        if !super::generated::is_shallow(&text) {
            return None;
        }
        let path: syn::Path = syn::parse_str(&text).ok()?;
        let syn::Expr::Lit(lit) = value else { return None };
        // The text was parsed on its own: its names stand where the literal does.
        let place = self.place(lit.lit.span());
        let names: Vec<(Name, Span)> = self.path_names(&path).into_iter().map(|(name, _)| (name, place)).collect();
        let callee = self.chain(&names);
        Some(self.add(place, ExprKind::Call { callee, args: Vec::new() }))
    }

    /// The text of a variant that a derive macro takes from `#[strum(serialize = "…")]`.
    pub(super) fn spelled(&mut self, class: ClassId, attrs: &[Attribute]) {
        let found = attrs.iter().filter_map(|attr| inner_metas(attr, &["strum"])).flatten().find_map(|meta| match meta {
            Meta::NameValue(pair) if pair.path.is_ident("serialize") || pair.path.is_ident("to_string") => Some(pair.value),
            _ => None,
        });
        let Some(value) = found else { return };
        let mut function = bare_function(None, Span::default(), Span::default());
        function.own_this = true;
        function.class = Some(class);
        let func = self.function(function, |this| {
            let value = this.expr(&value);
            let span = this.span_of(value);
            (Vec::new(), vec![Stmt { span, kind: StmtKind::Return(Some(value)) }])
        });
        for name in TEXT_METHODS {
            let name = self.intern(name);
            self.file.classes[class.index()].methods.push(Method { name, func, kind: MethodKind::Method, is_static: false });
        }
    }

    /// `impl From<A> for B` is also a method `into` of `A`.
    pub(super) fn converted(&mut self, path: &syn::Path, item: &syn::ItemImpl) {
        let Some(syn::PathArguments::AngleBracketed(given)) = path.segments.last().map(|last| &last.arguments) else { return };
        let Some(syn::GenericArgument::Type(source)) = given.args.first() else { return };
        let mut source = source;
        while let syn::Type::Reference(reference) = source {
            source = &reference.elem;
        }
        let syn::Type::Path(source) = source else { return };
        let names = self.path_names(&source.path);
        let own: Vec<Name> = names.iter().map(|(name, _)| name.clone()).collect();
        let [name] = own.as_slice() else { return };
        let Some(class) = self.classes.get(name).copied() else { return };
        let body = item.items.iter().find_map(|member| match member {
            ImplItem::Fn(function) if function.sig.ident == "from" => Some(function),
            _ => None,
        });
        let Some(function) = body else { return };
        let Some(FnArg::Typed(param)) = function.sig.inputs.first() else { return };
        let into = self.intern("into");
        if self.file.classes[class.index()].methods.iter().any(|method| method.name == into) {
            // Which of several is meant, only the type that is asked for says.
            self.file.classes[class.index()].methods.retain(|method| method.name != into);
            return;
        }
        let span = self.place(function.sig.ident.span());
        let mut head = bare_function(Some(into.clone()), span, span);
        head.own_this = true;
        head.class = Some(class);
        let func = self.function(head, |this| {
            let mut block = this.collected(|this| {
                let value = this.add(span, ExprKind::This);
                let pattern = this.pattern(&param.pat);
                this.push(span, StmtKind::Let { pattern, ty: None, value: Some(value) });
            });
            block.extend(this.block_into(&function.block, &Dest::Return));
            (Vec::new(), block)
        });
        self.file.classes[class.index()].methods.push(Method { name: into, func, kind: MethodKind::Method, is_static: false });
    }

    fn text(&mut self, text: &str, span: Span) -> ExprId {
        self.add(span, ExprKind::Str(Text::verbatim(text, span.start)))
    }
}

/// What stands in the parentheses of an attribute of these names.
fn inner_metas(attr: &Attribute, names: &[&str]) -> Option<Vec<Meta>> {
    let Meta::List(list) = &attr.meta else { return None };
    let word = plain(&list.path.segments.last()?.ident);
    if !names.contains(&word.as_str()) {
        return None;
    }
    Some(Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone()).ok()?.into_iter().collect())
}

fn literal(value: &syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
