//! `use` and `mod`: what names of this file come from other files and crates.
//!
//! A module is named the way code names it, `::` between its parts: `crate::client`, `super`, `reqwest::blocking`. Names that
//! come from modules written in this file are other names of the same file.

use syn::{UseTree, Visibility};

use super::lowering::Lowering;
use super::path::plain;
use crate::ir::{Export, ExportSource, Import, ImportItem, Name, Span};

impl Lowering<'_> {
    /// `use a::b::{C, d::*};`
    pub(super) fn use_item(&mut self, item: &syn::ItemUse) {
        let public = !matches!(item.vis, Visibility::Inherited);
        let mut work: Vec<(Vec<String>, &UseTree)> = vec![(Vec::new(), &item.tree)];
        while let Some((path, tree)) = work.pop() {
            match tree {
                UseTree::Path(next) => {
                    let mut path = path;
                    path.push(plain(&next.ident));
                    work.push((path, &next.tree));
                }
                UseTree::Group(group) => work.extend(group.items.iter().rev().map(|tree| (path.clone(), tree))),
                UseTree::Name(name) => self.imported(&path, &plain(&name.ident), None, self.place(name.ident.span()), public),
                UseTree::Rename(renamed) => {
                    let local = plain(&renamed.rename);
                    self.imported(&path, &plain(&renamed.ident), Some(local), self.place(renamed.ident.span()), public);
                }
                UseTree::Glob(glob) => self.glob(&path, self.place(glob.star_token.span), public),
            }
        }
    }

    fn imported(&mut self, path: &[String], name: &str, rename: Option<String>, span: Span, public: bool) {
        let (path, name) = match (name, path.split_last()) {
            // `use a::b::{self}` is `use a::b`.
            ("self", Some((last, before))) => (before.to_vec(), last.clone()),
            _ => (path.to_vec(), name.to_owned()),
        };
        let local = rename.unwrap_or_else(|| name.clone());
        if local == "_" {
            return;
        }
        if let Some(target) = self.inside(&path, &name) {
            let exported = self.own_name(&local);
            if public {
                self.export(exported, ExportSource::Local(target.clone()), span);
            }
            self.module().aliases.insert(local, target);
            return;
        }
        let own = self.own_name(&local);
        self.module().names.insert(local);
        let (module, item) = match path.is_empty() {
            true => (self.intern(&name), ImportItem::Namespace),
            false => (self.intern(&path.join("::")), ImportItem::Named(self.intern(&name))),
        };
        if public {
            self.export(own.clone(), ExportSource::Module(module.clone(), item.clone()), span);
        }
        self.file.imports.push(Import { local: Some(own), module, item, span, type_only: false });
    }

    fn glob(&mut self, path: &[String], span: Span, public: bool) {
        // Names of modules around are looked up outward anyway; variants of an own type get names of their own.
        if let Some((last, before)) = path.split_last()
            && let Some(target) = self.inside(before, last)
        {
            self.module().globs.push(format!("{target}::"));
            return;
        }
        if path.iter().all(|part| part == "super" || part == "self") && path.len() < self.modules.len() {
            return;
        }
        let module = self.intern(&path.join("::"));
        match public {
            true if self.modules.len() > 1 => self.module().handed_on.push(module.clone()),
            true => self.export("*".into(), ExportSource::Module(module.clone(), ImportItem::Wildcard), span),
            false => {}
        }
        self.file.imports.push(Import { local: None, module, item: ImportItem::Wildcard, span, type_only: false });
    }

    /// The name in this file that a path means, if it leads to something written here.
    fn inside(&mut self, path: &[String], name: &str) -> Option<Name> {
        let mut depth = self.modules.len().checked_sub(1)?;
        let mut rest = path;
        let mut relative = false;
        while let Some((head, after)) = rest.split_first() {
            match head.as_str() {
                "self" => {}
                "super" if depth > 0 => depth -= 1,
                _ => break,
            }
            relative = true;
            rest = after;
        }
        let head = rest.first().map_or(name, String::as_str);
        let module = self.modules.get(depth)?;
        let at_file = depth == 0 && self.modules.len() == 1 && rest.len() == path.len() && path.is_empty();
        if at_file || !module.names.contains(head) && !module.aliases.contains_key(head) || (!relative && rest.is_empty()) {
            return None;
        }
        let start = module.aliases.get(head).cloned().unwrap_or_else(|| format!("{}{head}", module.prefix).into());
        let is_item = self.inline.contains(&start) || self.classes.contains_key(&start) || rest.is_empty();
        if !is_item {
            return None;
        }
        let mut full = start.to_string();
        for part in rest.iter().skip(1).map(String::as_str).chain((!rest.is_empty()).then_some(name)) {
            full.push_str("::");
            full.push_str(part);
        }
        Some(full.into())
    }

    /// `mod client;`
    pub(super) fn outer_module(&mut self, item: &syn::ItemMod) {
        let name = plain(&item.ident);
        let span = self.place(item.ident.span());
        let own = self.own_name(&name);
        let elsewhere = item.attrs.iter().find_map(|attr| match &attr.meta {
            syn::Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(path), .. }) => Some(path.value()),
                _ => None,
            },
            _ => None,
        });
        let module = match elsewhere {
            Some(path) => format!("./{path}"),
            None => format!("self::{}{name}", self.module().prefix),
        };
        let module = self.intern(&module);
        self.module().names.insert(name);
        let export = !matches!(item.vis, Visibility::Inherited);
        if export {
            self.export(own.clone(), ExportSource::Module(module.clone(), ImportItem::Namespace), span);
        }
        self.file.imports.push(Import { local: Some(own), module, item: ImportItem::Namespace, span, type_only: false });
    }

    pub(super) fn export(&mut self, name: Name, source: ExportSource, span: Span) {
        self.file.exports.push(Export { name, source, span });
    }
}
