//! Items: the modules of a file, and what stands in them.
//!
//! What a module holds, in the order in which it has to be known: names, what they are taken from, constants, functions, types. Names
//! of `mod x { … }` stand in the file as `x::name`.

use syn::Item;

use super::attribute::{has_decorators, is_test};
use super::control::Dest;
use super::generated;
use super::lowering::{Lowering, Module};
use super::path::plain;
use crate::ir::{Class, ClassKind, ExprId, ExprKind, ImportItem, Name, Pattern, Prop, Span, StmtKind};

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
        // What a trait gives to all that have it is there before them, wherever it stands.
        let (traits, others): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| matches!(item, Item::Trait(_)));
        for item in traits.into_iter().chain(others) {
            self.type_item(item);
        }
        for item in items {
            if let Item::Type(alias) = item {
                self.alias(alias);
            }
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
    pub(super) fn marked(&mut self, attrs: &[syn::Attribute], span: Span, name: &str) {
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

    /// The functions that something is put on, or the others.
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
                _ => {}
            }
        }
    }

    /// Another name of a type that is declared by then; members may be put on it under this one too.
    fn alias(&mut self, alias: &syn::ItemType) {
        if let crate::ir::Type::Named(names, _) = self.ty(&alias.ty) {
            let span = self.place(alias.ident.span());
            let names: Vec<(Name, Span)> = names.into_iter().map(|name| (name, span)).collect();
            let value = self.chain(&names);
            let name = self.own_name(&plain(&alias.ident));
            self.bind(name, value, span);
        }
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
