//! Paths (`a::b::C`) and types.

use syn::{GenericArgument, GenericParam, Generics, PathArguments, ReturnType, TypeParamBound, WherePredicate};

use super::lowering::{Lowering, SelfType};
use crate::ir::{ExprId, ExprKind, Name, Span, Type};

/// Types that only say how a value of their parameter is owned, shared, locked or awaited.
const TRANSPARENT: &[&str] = &[
    "Box",
    "Arc",
    "Rc",
    "Cow",
    "Pin",
    "Option",
    "Result",
    "Mutex",
    "RwLock",
    "RefCell",
    "Cell",
    "OnceCell",
    "OnceLock",
    "LazyLock",
    "LazyCell",
    "Lazy",
    "Weak",
    "ManuallyDrop",
    "MutexGuard",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "Ref",
    "RefMut",
];
/// Types of lists.
const LISTS: &[&str] = &["Vec", "VecDeque", "HashSet", "BTreeSet"];
/// Types of plain values: what they are called says nothing of what they hold.
const PLAIN: &[&str] = &[
    "String",
    "str",
    "bool",
    "char",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "f32",
    "f64",
    "HashMap",
    "BTreeMap",
    "Path",
    "PathBuf",
    "OsString",
    "OsStr",
    "Bytes",
    "Duration",
    "Instant",
    "Value",
    "Infallible",
];

impl Lowering<'_> {
    /// The names a path leads through, its head as it is called in this file.
    pub(super) fn path_names(&mut self, path: &syn::Path) -> Vec<(Name, Span)> {
        let mut names: Vec<(String, Span)> =
            path.segments.iter().map(|segment| (plain(&segment.ident), self.place(segment.ident.span()))).collect();
        let Some((head, place)) = names.first().cloned() else { return Vec::new() };
        let mut out: Vec<(Name, Span)> = Vec::new();
        match head.as_str() {
            "Self" => match self.self_type.clone() {
                Some(SelfType::Type(own)) => {
                    out.extend(own.into_iter().map(|name| (name, place)));
                    names.remove(0);
                }
                _ => {
                    let name = self.intern("Self");
                    out.push((name, place));
                    names.remove(0);
                }
            },
            // Inside `mod x { … }` the way out of it stays in the file.
            "self" | "super" if names.len() > 1 && self.stays_inside(&names) => {
                let up = names.iter().take_while(|(name, _)| name == "super").count();
                let skip = up + names.iter().take_while(|(name, _)| name == "self").count();
                names.drain(..skip.max(1));
                let depth = self.modules.len().saturating_sub(up + 1);
                if let Some((first, place)) = names.first().cloned() {
                    let prefix = self.modules.get(depth).map(|module| module.prefix.clone()).unwrap_or_default();
                    let alias = self.modules.get(depth).and_then(|module| module.aliases.get(&first)).cloned();
                    let name = alias.unwrap_or_else(|| format!("{prefix}{first}").into());
                    out.push((self.intern(&name), place));
                    names.remove(0);
                }
            }
            _ => {
                let name = match path.leading_colon {
                    Some(_) => self.intern(&head),
                    // What leads on by `::` is a module or a type, whatever variable has the same name.
                    None if names.len() > 1 => self.holder(&head),
                    None => self.meaning(&head),
                };
                out.push((name, place));
                names.remove(0);
            }
        }
        for (name, place) in names {
            let name = self.intern(&name);
            out.push((name, place));
        }
        out
    }

    /// What the first word of a longer path stands for.
    fn holder(&mut self, head: &str) -> Name {
        let local = self.local(head).filter(|name| self.classes.contains_key(name));
        let stand_in = self.stand_ins.iter().rev().find(|(param, _)| param == head).map(|(_, name)| name.clone());
        match stand_in.or(local).or_else(|| self.item_name(head)) {
            Some(name) => self.intern(&name),
            None => self.intern(head),
        }
    }

    /// Whether a path that starts with `self` or `super` leads to a module written in this file.
    fn stays_inside(&self, names: &[(String, Span)]) -> bool {
        let up = names.iter().take_while(|(name, _)| name == "super").count();
        up < self.modules.len() && (self.modules.len() > 1 || up == 0)
    }

    /// A path as a value.
    pub(super) fn path_expr(&mut self, path: &syn::Path) -> ExprId {
        let names = self.path_names(path);
        self.chain(&names)
    }

    /// Names that lead from one to the next, as an expression.
    pub(super) fn chain(&mut self, names: &[(Name, Span)]) -> ExprId {
        let Some(((head, place), rest)) = names.split_first() else { return self.add(Span::default(), ExprKind::Null) };
        let kind = match &**head {
            "self" if rest.is_empty() => ExprKind::This,
            "Self" => ExprKind::This,
            _ => ExprKind::Name(head.clone()),
        };
        let mut object = self.add(*place, kind);
        for (name, at) in rest {
            object = self.add(place.to(*at), ExprKind::Member { object, name: name.clone(), name_span: *at });
        }
        object
    }

    /// A type as far as it can name a class.
    pub(super) fn ty(&mut self, ty: &syn::Type) -> Type {
        match ty {
            syn::Type::Reference(reference) => self.ty(&reference.elem),
            syn::Type::Paren(inner) => self.ty(&inner.elem),
            syn::Type::Group(inner) => self.ty(&inner.elem),
            syn::Type::ImplTrait(bounds) => self.bounds(bounds.bounds.iter()),
            syn::Type::TraitObject(object) => self.bounds(object.bounds.iter()),
            syn::Type::Path(path) => self.type_path(path),
            _ => Type::Opaque,
        }
    }

    fn type_path(&mut self, path: &syn::TypePath) -> Type {
        if path.qself.is_some() {
            return Type::Opaque;
        }
        let Some(last) = path.path.segments.last() else { return Type::Opaque };
        let word = plain(&last.ident);
        let args: Vec<&syn::Type> = match &last.arguments {
            PathArguments::AngleBracketed(args) => args
                .args
                .iter()
                .filter_map(|arg| match arg {
                    GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        if path.path.segments.len() == 1
            && let Some((_, bound)) = self.generics.iter().rev().find(|(name, _)| *name == word)
        {
            return bound.clone();
        }
        if TRANSPARENT.contains(&word.as_str()) && self.item_class(&word).is_none() {
            return args.first().map_or(Type::Opaque, |first| self.ty(first));
        }
        if LISTS.contains(&word.as_str()) && self.item_class(&word).is_none() {
            return Type::List(None);
        }
        if PLAIN.contains(&word.as_str()) && self.item_class(&word).is_none() {
            return Type::Opaque;
        }
        let args = args.into_iter().map(|arg| self.ty(arg)).collect();
        let names: Vec<Name> = self.path_names(&path.path).into_iter().map(|(name, _)| name).collect();
        match names.first().map(|head| &**head) {
            None | Some("Self") => Type::Opaque,
            _ => Type::Named(names, args),
        }
    }

    fn item_class(&self, word: &str) -> Option<crate::ir::ClassId> {
        self.item_name(word).and_then(|name| self.classes.get(&name).copied())
    }

    /// What `impl A + B` and `dyn A + B` name: the first trait that is no marker. Of a future, what it gives; of what may become something,
    /// that.
    fn bounds<'b>(&mut self, bounds: impl Iterator<Item = &'b TypeParamBound>) -> Type {
        for bound in bounds {
            let TypeParamBound::Trait(bound) = bound else { continue };
            let Some(last) = bound.path.segments.last() else { continue };
            match plain(&last.ident).as_str() {
                "Send" | "Sync" | "Sized" | "Unpin" | "Clone" | "Copy" | "Debug" | "Display" | "Default" | "Serialize"
                | "DeserializeOwned" | "Deserialize" | "AsRef" | "ToString" | "Fn" | "FnMut" | "FnOnce" | "IntoIterator" | "Iterator" => {}
                // What turns into a type is one by the time that it is used.
                "Into" | "TryInto" => {
                    if let PathArguments::AngleBracketed(args) = &last.arguments
                        && let Some(GenericArgument::Type(into)) = args.args.first()
                    {
                        return self.ty(into);
                    }
                }
                "Future" => {
                    if let PathArguments::AngleBracketed(args) = &last.arguments
                        && let Some(GenericArgument::AssocType(output)) = args.args.first()
                    {
                        return self.ty(&output.ty);
                    }
                }
                _ => return Type::Named(self.path_names(&bound.path).into_iter().map(|(name, _)| name).collect(), Vec::new()),
            }
        }
        Type::Opaque
    }

    /// The type a function gives, without what only says that it may fail.
    pub(super) fn output(&mut self, output: &ReturnType) -> Option<Type> {
        match output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => match self.ty(ty) {
                Type::Opaque => None,
                ty => Some(ty),
            },
        }
    }

    /// Notes the bounds of generic parameters; gives back how many there were before.
    pub(super) fn enter_generics(&mut self, generics: &Generics) -> usize {
        let before = self.generics.len();
        for param in &generics.params {
            if let GenericParam::Type(param) = param {
                let bound = self.bounds(param.bounds.iter());
                self.generics.push((plain(&param.ident), bound));
            }
        }
        for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            let WherePredicate::Type(predicate) = predicate else { continue };
            let syn::Type::Path(path) = &predicate.bounded_ty else { continue };
            let Some(name) = path.path.get_ident().map(plain) else { continue };
            let bound = self.bounds(predicate.bounds.iter());
            if bound != Type::Opaque
                && let Some(entry) = self.generics[before..].iter_mut().find(|(param, _)| *param == name)
            {
                entry.1 = bound;
            }
        }
        before
    }
}

/// An identifier without the marker of a raw one.
pub(super) fn plain(ident: &proc_macro2::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}
