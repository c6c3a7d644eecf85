//! Items: functions, types, traits, `impl` blocks, constants, modules.
//!
//! A struct, enum or trait is a class; its `impl` blocks in the same file are parts of it, those elsewhere extend it. A variant
//! of an enum is a class of its own below the enum's, with one instance where it holds nothing. Names of `mod x { … }` stand
//! in the file as `x::name`.

use rustc_hash::FxHashMap;
use syn::{Fields, FnArg, ImplItem, Item, TraitItem, Visibility};

use super::attribute::{has_decorators, is_test};
use super::control::Dest;
use super::generated;
use super::lowering::{Lowering, Module, SelfType, bare_function};
use super::path::plain;
use crate::ir::{
    Class, ClassId, ClassKind, ExportSource, ExprId, ExprKind, Field, FuncId, ImportItem, Method, MethodKind, Name, Param, ParamKind,
    Pattern, Prop, Span, StmtKind,
};

/// A constant before its value is lowered.
struct Constant<'i> {
    name: &'i syn::Ident,
    ty: &'i syn::Type,
    value: &'i syn::Expr,
}

impl Lowering<'_> {
    /// The items of a module, the file's own or one inside of it.
    pub(super) fn items(&mut self, items: &[Item]) {
        let kept: Vec<Item>;
        let items = match items.iter().any(generated::is_replaced) {
            true => {
                let made = generated::generated(items.iter().filter(|item| generated::is_replaced(item)));
                kept = items.iter().filter(|item| !generated::is_replaced(item)).cloned().chain(made).collect();
                kept.as_slice()
            }
            false => items,
        };
        let made = self.made_items(items);
        let derived = generated::generated(items.iter().chain(&made));
        let all = [items, made.as_slice(), derived.as_slice()];
        all.iter().for_each(|items| self.names_of_items(items));
        all.iter().for_each(|items| self.uses(items));
        // What stands for itself first, then what others are built from; what is computed last.
        all.iter().for_each(|items| self.constants(items, false));
        // A function that something is put on may run right there, and needs the types by then.
        all.iter().for_each(|items| self.functions(items, false));
        all.iter().for_each(|items| self.types(items));
        all.iter().for_each(|items| self.functions(items, true));
        all.iter().for_each(|items| self.constants(items, true));
        for item in items {
            if let Item::Macro(item) = item
                && item.ident.is_none()
                && !self.rules.knows(&item.mac)
            {
                self.macro_into(&item.mac, &Dest::Discard);
            }
        }
    }

    /// Items among the statements of a block.
    pub(super) fn local_items(&mut self, items: &[&Item]) {
        if items.is_empty() {
            return;
        }
        self.rules.note(items.iter().copied());
        for item in items {
            match item {
                Item::Use(item) => self.use_item(item),
                Item::Fn(item) if !is_test(&item.attrs) => {
                    let name = self.declare(&plain(&item.sig.ident));
                    let id = self.free_function(item, name);
                    let span = self.file.functions[id.index()].span;
                    self.push(span, StmtKind::Function(id));
                }
                Item::Const(item) => self.constant(&item.ident, &item.ty, &item.expr),
                Item::Static(item) => self.constant(&item.ident, &item.ty, &item.expr),
                Item::Struct(_) | Item::Enum(_) | Item::Trait(_) => {
                    for name in declared(item) {
                        self.declare(&name);
                    }
                }
                _ => {}
            }
        }
        for item in items {
            self.type_item(item);
        }
        for item in items {
            if let Item::Impl(item) = item {
                self.impl_block(item);
            }
        }
    }

    /// Notes what a module declares, so that everything in it may be used before it is written.
    fn names_of_items(&mut self, items: &[Item]) {
        for item in items {
            for name in declared(item) {
                self.module().names.insert(name);
            }
            match item {
                Item::Mod(inner) if inner.content.is_some() => {
                    let name = self.own_name(&plain(&inner.ident));
                    self.inline.insert(name);
                }
                Item::Enum(item) => {
                    for variant in &item.variants {
                        let name = self.own_name(&format!("{}::{}", item.ident, variant.ident));
                        self.variants.insert(name);
                    }
                }
                _ => {}
            }
        }
    }

    fn uses(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(item) if item.content.is_none() && !is_test(&item.attrs) => self.outer_module(item),
                Item::ExternCrate(item) => {
                    let name = plain(&item.ident);
                    let local = item.rename.as_ref().map_or_else(|| name.clone(), |(_, rename)| plain(rename));
                    let own = self.own_name(&local);
                    self.module().names.insert(local);
                    let span = self.place(item.ident.span());
                    let module = self.intern(&name);
                    self.file.imports.push(crate::ir::Import {
                        local: Some(own),
                        module,
                        item: ImportItem::Namespace,
                        span,
                        type_only: false,
                    });
                }
                _ => {}
            }
        }
        // Types of the module first, so that `use Kind::*` finds them.
        for item in items {
            if let Item::Struct(_) | Item::Enum(_) | Item::Trait(_) = item {
                self.reserve(item);
            }
        }
        for item in items {
            if let Item::Use(item) = item {
                self.use_item(item);
            }
        }
    }

    fn types(&mut self, items: &[Item]) {
        for item in items {
            if let Item::Mod(item) = item
                && let Some((brace, inner)) = &item.content
                && !is_test(&item.attrs)
            {
                let span = self.place(item.mod_token.span).to(self.place(brace.span.close()));
                self.deeper(span, |this| this.inner_module(item, inner, span));
            }
        }
        for item in items {
            self.type_item(item);
        }
        for item in items {
            if let Item::Impl(item) = item {
                self.impl_block(item);
            }
        }
    }

    /// `mod x { … }`: its names stand in the file behind `x::`, and together in a record `x` for other files.
    fn inner_module(&mut self, item: &syn::ItemMod, inner: &[Item], span: Span) {
        self.marked(&item.attrs, span, &plain(&item.ident));
        let prefix = format!("{}{}::", self.module().prefix, plain(&item.ident));
        self.modules.push(Module { prefix: prefix.clone(), ..Module::default() });
        self.items(inner);
        let Some(module) = self.modules.pop() else { return };
        let mut names: Vec<String> = module.names.into_iter().collect();
        names.sort_unstable();
        let handed_on = module.handed_on.into_iter().map(|other| Prop::Spread(self.add(span, ExprKind::Module(other))));
        let mut props: Vec<Prop> = handed_on.collect();
        let own = names
            .into_iter()
            .map(|name| {
                let own = self.intern(&format!("{prefix}{name}"));
                let value = self.add(span, ExprKind::Name(own));
                let name = self.intern(&name);
                Prop::Pair(super::lowering::key(name, span), value)
            })
            .collect::<Vec<Prop>>();
        props.extend(own);
        let value = self.add(span, ExprKind::Object(props));
        let name = self.own_name(&plain(&item.ident));
        self.bind(name, value, span);
    }

    /// An item that holds others (a module, an `impl`), kept where it carries attributes: a class without members at its place.
    fn marked(&mut self, attrs: &[syn::Attribute], span: Span, name: &str) {
        let decorators = self.decorators(attrs);
        if decorators.is_empty() {
            return;
        }
        let name = self.intern(name);
        let parent = self.frame().id;
        self.file.classes.push(Class {
            name: Some(name),
            span,
            name_span: span,
            kind: ClassKind::Interface,
            bases: Vec::new(),
            decorators,
            fields: Vec::new(),
            methods: Vec::new(),
            parent,
        });
    }

    fn reserve(&mut self, item: &Item) -> Option<(Name, ClassId)> {
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

    fn type_item(&mut self, item: &Item) {
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
                class.fields = fields;
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
    fn visible(&mut self, vis: &Visibility, name: &Name, span: Span) {
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
            // Of what is written beside a field, only that matters which changes what is stored of it.
            let changed = field.attrs.iter().filter(|attr| attr.path().is_ident("diesel") && generated::mentions(attr, "serialize_as"));
            let decorators = changed.map(|attr| self.path_expr(attr.path())).collect();
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
    fn impl_block(&mut self, item: &syn::ItemImpl) {
        if is_test(&item.attrs) {
            return;
        }
        let span = self.place(item.impl_token.span).to(self.place(item.brace_token.span.close()));
        self.deeper(span, |this| this.impl_block_inner(item, span));
    }

    fn impl_block_inner(&mut self, item: &syn::ItemImpl, span: Span) {
        let generics = self.enter_generics(&item.generics);
        let names = match &*item.self_ty {
            syn::Type::Path(path) => self.path_names(&path.path),
            syn::Type::Reference(reference) => match &*reference.elem {
                syn::Type::Path(path) => self.path_names(&path.path),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let stand_ins = self.stand_ins.len();
        // `impl<E: Endpoint> Query for E` gives all that have the bound more methods.
        let blanket = match &*item.self_ty {
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
        let id = self.function(function, |this| {
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

    /// The functions that something is put on, or the others; type aliases stand with those.
    fn functions(&mut self, items: &[Item], decorated: bool) {
        for item in items {
            match item {
                Item::Fn(item) if !is_test(&item.attrs) && has_decorators(&item.attrs) == decorated => {
                    let name = self.own_name(&plain(&item.sig.ident));
                    let id = self.free_function(item, name.clone());
                    let span = self.file.functions[id.index()].span;
                    self.frame().own(name.clone());
                    self.visible(&item.vis, &name, span);
                    self.push(span, StmtKind::Function(id));
                }
                Item::Type(alias) if !decorated => {
                    if let crate::ir::Type::Named(names, _) = self.ty(&alias.ty) {
                        let span = self.place(alias.ident.span());
                        let names: Vec<(Name, Span)> = names.into_iter().map(|name| (name, span)).collect();
                        let value = self.chain(&names);
                        let name = self.own_name(&plain(&alias.ident));
                        self.bind(name, value, span);
                    }
                }
                _ => {}
            }
        }
    }

    /// Constants and statics, each after those it uses: those that are computed, or the others.
    fn constants(&mut self, items: &[Item], computed: bool) {
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

    fn bind(&mut self, name: Name, value: ExprId, span: Span) {
        self.frame().own(name.clone());
        self.push(span, StmtKind::Let { pattern: Pattern::Name(name, span), ty: None, value: Some(value) });
    }
}

/// The names an item declares in its module.
fn declared(item: &Item) -> Vec<String> {
    match item {
        Item::Fn(item) if !is_test(&item.attrs) => vec![plain(&item.sig.ident)],
        Item::Struct(item) if !is_test(&item.attrs) => vec![plain(&item.ident)],
        Item::Enum(item) if !is_test(&item.attrs) => vec![plain(&item.ident)],
        Item::Trait(item) if !is_test(&item.attrs) => vec![plain(&item.ident)],
        Item::Const(item) if !is_test(&item.attrs) => vec![plain(&item.ident)],
        Item::Static(item) if !is_test(&item.attrs) => vec![plain(&item.ident)],
        Item::Type(item) => vec![plain(&item.ident)],
        Item::Mod(item) if !is_test(&item.attrs) => vec![plain(&item.ident)],
        Item::Macro(item) if item.ident.is_none() => Lowering::lazy_names(item.mac.tokens.clone()),
        _ => Vec::new(),
    }
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
