//! Types: structs, enums and their variants, traits, `impl` blocks.
//!
//! A struct, enum or trait is a class; its `impl` blocks in the same file are parts of it, those elsewhere extend it. A variant
//! of an enum is a class of its own below the enum's, with one instance where it holds nothing.

use syn::{Fields, FnArg, ImplItem, Item, TraitItem, Visibility};

use super::attribute::is_test;
use super::generated;
use super::lowering::{Lowering, SelfType};
use super::path::plain;
use crate::ir::{
    Class, ClassId, ClassKind, ExportSource, ExprId, ExprKind, Field, Import, ImportItem, Method, MethodKind, Name, Pattern, Span, StmtKind,
};

impl Lowering<'_> {
    pub(super) fn reserve(&mut self, item: &Item) -> Option<(Name, ClassId)> {
        let (ident, kind) = match item {
            Item::Struct(item) if !is_test(&item.attrs) => (&item.ident, ClassKind::Class),
            Item::Enum(item) if !is_test(&item.attrs) => (&item.ident, ClassKind::Enum),
            Item::Trait(item) if !is_test(&item.attrs) => (&item.ident, ClassKind::Interface),
            _ => return None,
        };
        let written = plain(ident);
        let name = match self.local(&written) {
            Some(name) => name,
            None => self.own_name(&written),
        };
        if let Some(id) = self.classes.get(&name) {
            return Some((name.clone(), *id));
        }
        let id = ClassId(super::lowering::index(self.file.classes.len()));
        let name_span = self.place(ident.span());
        let parent = self.frame().id;
        self.file.classes.push(Class {
            name: Some(name.clone()),
            span: name_span,
            name_span,
            kind,
            bases: Vec::new(),
            decorators: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            parent,
        });
        self.classes.insert(name.clone(), id);
        Some((name, id))
    }

    pub(super) fn type_item(&mut self, item: &Item) {
        let Some((name, id)) = self.reserve(item) else { return };
        let before = self.self_type.replace(SelfType::Type(vec![name.clone()]));
        match item {
            Item::Struct(item) => {
                let generics = self.enter_generics(&item.generics);
                let fields = self.fields(&item.fields);
                self.generics.truncate(generics);
                let span = self.place(item.struct_token.span).to(self.fields_end(&item.fields, item.ident.span()));
                let decorators = self.decorators(&item.attrs);
                let class = &mut self.file.classes[id.index()];
                class.span = span;
                // Blocks of inner modules may have given it constants before (`mod api { impl Listed for super::Link { … } }`).
                class.fields.splice(0..0, fields);
                class.decorators = decorators;
                self.visible(&item.vis, &name, span);
                self.declare_class(id, &name, span);
            }
            Item::Enum(item) => {
                let span = self.place(item.enum_token.span).to(self.place(item.brace_token.span.close()));
                let decorators = self.decorators(&item.attrs);
                let class = &mut self.file.classes[id.index()];
                class.span = span;
                class.decorators = decorators;
                self.visible(&item.vis, &name, span);
                self.declare_class(id, &name, span);
                for variant in &item.variants {
                    self.variant(&name, variant);
                }
            }
            Item::Trait(item) => {
                let span = self.place(item.trait_token.span).to(self.place(item.brace_token.span.close()));
                self.self_type = Some(SelfType::Implementor);
                let generics = self.enter_generics(&item.generics);
                let decorators = self.decorators(&item.attrs);
                let mut bases = Vec::new();
                for bound in &item.supertraits {
                    if let syn::TypeParamBound::Trait(bound) = bound {
                        bases.push(self.path_expr(&bound.path));
                    }
                }
                for member in &item.items {
                    self.trait_member(id, member);
                }
                self.generics.truncate(generics);
                let class = &mut self.file.classes[id.index()];
                class.span = span;
                class.decorators = decorators;
                class.bases = bases;
                self.visible(&item.vis, &name, span);
                self.declare_class(id, &name, span);
            }
            _ => {}
        }
        self.self_type = before;
    }

    fn declare_class(&mut self, id: ClassId, name: &Name, span: Span) {
        self.frame().own(name.clone());
        self.push(span, StmtKind::Class(id));
    }

    /// Notes what code outside of the file may use.
    pub(super) fn visible(&mut self, vis: &Visibility, name: &Name, span: Span) {
        if matches!(vis, Visibility::Public(_)) {
            self.export(name.clone(), ExportSource::Local(name.clone()), span);
        }
    }

    fn fields_end(&self, fields: &Fields, otherwise: proc_macro2::Span) -> Span {
        match fields {
            Fields::Named(named) => self.place(named.brace_token.span.close()),
            Fields::Unnamed(unnamed) => self.place(unnamed.paren_token.span.close()),
            Fields::Unit => self.place(otherwise),
        }
    }

    fn fields(&mut self, fields: &Fields) -> Vec<Field> {
        let mut out = Vec::new();
        for (at, field) in fields.iter().enumerate() {
            let (name, span) = match &field.ident {
                Some(ident) => (plain(ident), self.place(ident.span())),
                None => (at.to_string(), Span::default()),
            };
            let ty = Some(self.ty(&field.ty));
            let value = self.attributed(&field.attrs, &name, span);
            // Of what is written beside a field, only that matters which changes what is stored of it, or leaves it out of what is written.
            let changed = field.attrs.iter().filter(|attr| attr.path().is_ident("diesel") && generated::mentions(attr, "serialize_as"));
            let mut decorators: Vec<ExprId> = changed.map(|attr| self.path_expr(attr.path())).collect();
            let skipped = field.attrs.iter().filter_map(|attr| ["skip", "skip_serializing"].iter().find(|word| serde_says(attr, word)));
            for word in skipped {
                let word = self.intern(word);
                decorators.push(self.add(span, ExprKind::Name(word)));
            }
            out.push(Field { name: self.intern(&name), is_static: false, ty, value, span, decorators });
        }
        out
    }

    /// A variant: a class below the enum's. Where it holds nothing, its name is its one instance.
    fn variant(&mut self, owner: &Name, variant: &syn::Variant) {
        let written = plain(&variant.ident);
        let span = self.place(variant.ident.span());
        let name = self.intern(&format!("{owner}::{written}"));
        let fields = self.fields(&variant.fields);
        let base = self.add(span, ExprKind::Name(owner.clone()));
        let id = ClassId(super::lowering::index(self.file.classes.len()));
        let parent = self.frame().id;
        self.file.classes.push(Class {
            name: Some(name.clone()),
            span: span.to(self.fields_end(&variant.fields, variant.ident.span())),
            name_span: span,
            kind: ClassKind::Variant,
            bases: vec![base],
            decorators: Vec::new(),
            fields,
            methods: Vec::new(),
            parent,
        });
        self.classes.insert(name.clone(), id);
        self.spelled(id, &variant.attrs);
        self.declare_class(id, &name, span);
        let mut value = self.add(span, ExprKind::Name(name.clone()));
        if matches!(variant.fields, Fields::Unit) {
            value = self.add(span, ExprKind::New { callee: value, args: Vec::new() });
            let target = Box::new(Pattern::Name(name.clone(), span));
            value = self.add(span, ExprKind::Assign { target, op: None, value });
        }
        let object = self.add(span, ExprKind::Name(owner.clone()));
        let word = self.intern(&written);
        let place = self.add(span, ExprKind::Member { object, name: word, name_span: span });
        let kind = ExprKind::Assign { target: Box::new(Pattern::Place(place)), op: None, value };
        let assigned = self.add(span, kind);
        self.push(span, StmtKind::Expr(assigned));
    }

    fn trait_member(&mut self, class: ClassId, member: &TraitItem) {
        match member {
            TraitItem::Fn(function) => {
                if let Some(body) = &function.default {
                    let start = self.place(function.sig.fn_token.span);
                    self.method(class, &function.attrs, &function.sig, body, start, false);
                }
            }
            TraitItem::Const(constant) => {
                if let Some((_, value)) = &constant.default {
                    self.static_field(class, &constant.ident, &constant.ty, value);
                }
            }
            _ => {}
        }
    }

    /// `impl Type { … }` and `impl Trait for Type { … }`.
    pub(super) fn impl_block(&mut self, item: &syn::ItemImpl) {
        if is_test(&item.attrs) {
            return;
        }
        let span = self.place(item.impl_token.span).to(self.place(item.brace_token.span.close()));
        self.deeper(span, |this| this.impl_block_inner(item, span));
    }

    fn impl_block_inner(&mut self, item: &syn::ItemImpl, span: Span) {
        let generics = self.enter_generics(&item.generics);
        let self_ty = self.held_by_result(&item.self_ty).unwrap_or(&item.self_ty);
        let names = match self_ty {
            syn::Type::Path(path) => self.path_names(&path.path),
            syn::Type::Reference(reference) => match &*reference.elem {
                syn::Type::Path(path) => self.path_names(&path.path),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let stand_ins = self.stand_ins.len();
        // `impl<E: Endpoint> Query for E` gives all that have the bound more methods.
        let blanket = match self_ty {
            syn::Type::Path(path) => item.generics.type_params().find(|param| path.path.is_ident(&param.ident)),
            _ => None,
        };
        let names = match blanket.map(|param| plain(&param.ident)) {
            Some(word) => match self.generics.iter().rev().find(|(param, _)| *param == word).map(|(_, bound)| bound.clone()) {
                Some(crate::ir::Type::Named(bound, _)) => {
                    let own = self.intern("Self");
                    self.stand_ins.push((word, own));
                    let place = self.place(item.impl_token.span);
                    bound.into_iter().map(|name| (name, place)).collect()
                }
                _ => names,
            },
            None => names,
        };
        let path: Vec<Name> = names.iter().map(|(name, _)| name.clone()).collect();
        let label = path.last().cloned().unwrap_or_else(|| "impl".into());
        self.marked(&item.attrs, span, &label);
        let known = if path.len() == 1 { self.classes.get(&path[0]).copied() } else { None };
        let class = known.unwrap_or_else(|| {
            // A type of another file: these members are put on it.
            let of = self.chain(&names);
            let id = ClassId(super::lowering::index(self.file.classes.len()));
            let parent = self.frame().id;
            self.file.classes.push(Class {
                name: Some(label.clone()),
                span,
                name_span: names.last().map_or(span, |(_, place)| *place),
                kind: ClassKind::Extension(of),
                bases: Vec::new(),
                decorators: Vec::new(),
                fields: Vec::new(),
                methods: Vec::new(),
                parent,
            });
            id
        });
        let own = if self.stand_ins.len() > stand_ins { SelfType::Implementor } else { SelfType::Type(path) };
        let before = self.self_type.replace(own);
        let mut displays = false;
        if let Some((path, _)) = &item.trait_ {
            let last = path.segments.last().map(|segment| plain(&segment.ident)).unwrap_or_default();
            displays = last == "Display";
            if last == "From" {
                self.converted(path, item);
            }
            if !is_std_trait(&last) && self.stand_ins.len() == stand_ins {
                let base = self.path_expr(path);
                self.file.classes[class.index()].bases.push(base);
            }
        }
        let made = self.made_members(&item.items);
        for member in item.items.iter().chain(&made) {
            match member {
                ImplItem::Fn(function) if !is_test(&function.attrs) => {
                    let start = self.place(function.sig.fn_token.span);
                    self.method(class, &function.attrs, &function.sig, &function.block, start, displays);
                }
                ImplItem::Const(constant) => self.static_field(class, &constant.ident, &constant.ty, &constant.expr),
                _ => {}
            }
        }
        self.self_type = before;
        self.stand_ins.truncate(stand_ins);
        self.generics.truncate(generics);
        if known.is_none() {
            self.push(span, StmtKind::Class(class));
        }
    }

    /// What a `Result` holds if all went well, whatever it is imported as: a value is here both, so a method that is put on the one is
    /// put on the other.
    fn held_by_result<'t>(&self, ty: &'t syn::Type) -> Option<&'t syn::Type> {
        let syn::Type::Path(path) = ty else { return None };
        let last = path.path.segments.last()?;
        let name = plain(&last.ident);
        let imported = |import: &Import| {
            import.local.as_deref() == Some(&*name) && matches!(&import.item, ImportItem::Named(item) if &**item == "Result")
        };
        if name != "Result" && !self.file.imports.iter().any(imported) {
            return None;
        }
        let syn::PathArguments::AngleBracketed(given) = &last.arguments else { return None };
        given.args.iter().find_map(|arg| if let syn::GenericArgument::Type(held) = arg { Some(held) } else { None })
    }

    fn static_field(&mut self, class: ClassId, name: &syn::Ident, ty: &syn::Type, value: &syn::Expr) {
        let span = self.place(name.span());
        let ty = Some(self.ty(ty));
        let mut lowered = None;
        let before = self.collected(|this| lowered = Some(this.expr(value)));
        for stmt in before {
            self.push(stmt.span, stmt.kind);
        }
        let name = self.intern(&plain(name));
        let field = Field { name, is_static: true, ty, value: lowered, span, decorators: Vec::new() };
        self.file.classes[class.index()].fields.push(field);
    }

    fn method(&mut self, class: ClassId, attrs: &[syn::Attribute], sig: &syn::Signature, body: &syn::Block, start: Span, displays: bool) {
        let receives = sig.inputs.iter().any(|input| matches!(input, FnArg::Receiver(_)));
        let writes = displays && sig.ident == "fmt";
        let id = self.signature_and_body(attrs, sig, body, start, true, writes);
        self.file.functions[id.index()].class = Some(class);
        let name = if writes { self.intern("toString") } else { self.intern(&plain(&sig.ident)) };
        let method = Method { name, func: id, kind: MethodKind::Method, is_static: !receives };
        self.file.classes[class.index()].methods.push(method);
    }
}

/// Whether an attribute tells serde something.
fn serde_says(attr: &syn::Attribute, word: &str) -> bool {
    attr.path().is_ident("serde") && generated::mentions(attr, word)
}

/// Traits of the standard library and of derive macros: what they add to a type is not code of a library.
fn is_std_trait(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "Display",
        "Debug",
        "Default",
        "Clone",
        "Copy",
        "From",
        "Into",
        "TryFrom",
        "TryInto",
        "Drop",
        "Deref",
        "DerefMut",
        "Iterator",
        "IntoIterator",
        "Future",
        "Stream",
        "Error",
        "FromStr",
        "AsRef",
        "AsMut",
        "Borrow",
        "ToString",
        "PartialEq",
        "Eq",
        "PartialOrd",
        "Ord",
        "Hash",
        "Add",
        "AddAssign",
        "Index",
        "IndexMut",
        "Serialize",
        "Deserialize",
        "Write",
        "Read",
        "Send",
        "Sync",
        "IntoResponse",
        "ResponseError",
        "FromRequest",
        "FromRequestParts",
        "Responder",
        "Fn",
        "FnMut",
        "FnOnce",
        "Extend",
        "FromIterator",
    ];
    NAMES.contains(&name)
}
