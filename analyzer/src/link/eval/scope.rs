//! Languages in which a bare name may be a member: of the receiver, of what its class inherits, of the classes around.
//!
//! Such languages also keep fields and methods apart, and choose among methods of one name by the arguments.

use std::rc::Rc;

use super::super::state::ObjKind;
use super::super::value::{Argument, ClassVal, Closure, FuncRef, HoleKind, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Language, Method, MethodKind, Name, ParamKind, Type};

impl Eval<'_> {
    /// Whether code at `loc` is of a language in which members are in scope.
    pub(super) fn has_members_in_scope(&self, loc: Loc) -> bool {
        self.world.file(loc.file).is_some_and(|f| f.language.has_members_in_scope())
    }

    /// The receiver whose field `name` is what the bare name means in `cx`.
    pub(super) fn field_holder(&mut self, cx: &Cx, name: &Name) -> Option<Value> {
        self.holder(cx, |e, class| {
            let base = || e.library_base(class).filter(|base| e.models_at(base.loc).item(&format!("{}.{name}", base.path)).is_some());
            e.field_declared(class, name).or_else(|| base().map(|_| false))
        })
    }

    /// The receiver whose method `name` is what a call of the bare name means in `cx`.
    pub(super) fn method_holder(&mut self, cx: &Cx, name: &Name) -> Option<Value> {
        self.holder(cx, |e, class| {
            let found = e.candidates(class, name).first().map(|(method, _)| method.is_static);
            let base = || e.library_base(class).filter(|base| e.models_at(base.loc).item(&format!("{}.{name}", base.path)).is_some());
            found.or_else(|| base().map(|_| false))
        })
    }

    /// The receiver, nearest first, of whose class `declares` knows a member, and whether that is static.
    fn holder(&mut self, cx: &Cx, declares: impl Fn(&Self, &Rc<ClassVal>) -> Option<bool>) -> Option<Value> {
        let mut at = cx.env;
        loop {
            let env = &self.envs[at.0 as usize];
            let (this, parent) = (env.this.clone(), env.parent);
            match &this {
                Some(Value::Object(id)) => {
                    if let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| o.kind.clone())
                        && declares(self, &class).is_some()
                    {
                        return this;
                    }
                }
                Some(Value::Class(class)) => match declares(self, class) {
                    Some(true) => return this,
                    // Code of a class inside: its instances belong to some instance of the class around.
                    Some(false) => return Some(self.typical_instance(&class.clone())),
                    None => {}
                },
                _ => {}
            }
            at = parent.filter(|parent| *parent != at)?;
        }
    }

    /// Whether a class or one of its bases declares the field `name`, and whether that is static.
    pub(super) fn field_declared(&self, class: &Rc<ClassVal>, name: &str) -> Option<bool> {
        self.lineage(class).iter().find_map(|owner| {
            let file = self.world.file(owner.class.file)?;
            let class = file.class(owner.class.class);
            let property = || class.methods.iter().find(|m| &*m.name == name && m.kind == MethodKind::Getter).map(|m| m.is_static);
            class.fields.iter().find(|field| &*field.name == name).map(|field| field.is_static).or_else(property)
        })
    }

    /// The methods of one name that a class has, its own first.
    fn candidates(&self, class: &Rc<ClassVal>, name: &str) -> Vec<(Method, Rc<ClassVal>)> {
        self.lineage(class)
            .into_iter()
            .filter_map(|owner| {
                let file = self.world.file(owner.class.file)?;
                let methods = file.class(owner.class.class).methods.iter();
                let named = methods.filter(|m| &*m.name == name && m.kind == MethodKind::Method).cloned();
                Some(named.map(|method| (method, owner.clone())).collect::<Vec<_>>())
            })
            .flatten()
            .collect()
    }

    /// The method that `object.name(args)` calls; `None` where the class has none of that name.
    pub(super) fn method_for(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, args: &[Argument]) -> Option<Value> {
        let candidates = self.candidates(class, name);
        let (method, owner) = self.best(candidates, args).or_else(|| self.sole_implementation(class, name, args))?;
        let this = match object {
            // What only a class further down has is called on an instance of that class.
            Value::Object(_) if !self.lineage(class).iter().any(|c| c.class == owner.class) => self.typical_instance(&owner),
            _ => object.clone(),
        };
        let this = if method.is_static { Value::Class(owner.clone()) } else { this };
        let func = FuncRef { file: owner.class.file, func: method.func };
        Some(Value::Func(Rc::new(Closure { func, env: owner.env, this: Some(this), home: Some(owner), bound: Vec::new() })))
    }

    /// The constructor that `new` calls with `args`.
    pub(super) fn constructor_for(&self, class: &Rc<ClassVal>, args: &[Argument]) -> Option<(Method, Rc<ClassVal>)> {
        self.lineage(class).into_iter().find_map(|owner| {
            let file = self.world.file(owner.class.file)?;
            let constructors = file.class(owner.class.class).methods.iter().filter(|m| m.kind == MethodKind::Constructor);
            self.best(constructors.map(|m| (m.clone(), owner.clone())).collect(), args)
        })
    }

    /// `this(args)` in a constructor: another one of the same class.
    pub(super) fn delegate(&mut self, cx: &Cx, args: Vec<Argument>, loc: Loc) -> Value {
        let env = &self.envs[cx.env.0 as usize];
        let (Some(this), Some(home), func) = (env.this.clone(), env.home.clone(), env.func) else { return Value::Null };
        let Some(file) = self.world.file(home.class.file) else { return Value::Null };
        let others = file.class(home.class.class).methods.iter().filter(|m| m.kind == MethodKind::Constructor && m.func != func.func);
        let Some((method, owner)) = self.best(others.map(|m| (m.clone(), home.clone())).collect(), &args) else { return Value::Null };
        let func = FuncRef { file: owner.class.file, func: method.func };
        let closure = Closure { func, env: owner.env, this: Some(this), home: Some(owner), bound: Vec::new() };
        self.invoke(&closure, args, Some(loc), loc)
    }

    /// The overload that fits the arguments best; the first of several that fit alike.
    fn best(&self, candidates: Vec<(Method, Rc<ClassVal>)>, args: &[Argument]) -> Option<(Method, Rc<ClassVal>)> {
        if candidates.len() < 2 {
            return candidates.into_iter().next();
        }
        let fit = |(method, owner): &(Method, Rc<ClassVal>)| {
            self.world.file(owner.class.file).map_or(0, |file| {
                let params = &file.function(method.func).params;
                let required = params.iter().filter(|p| p.kind == ParamKind::Plain && p.default.is_none()).count();
                let most = if params.iter().any(|p| p.kind == ParamKind::Rest) { usize::MAX } else { params.len() };
                let mut score = if (required..=most).contains(&args.len()) { 100 } else { 0 };
                // One that takes as many as are given is meant rather than one that takes any number.
                score += if params.len() == args.len() && most == args.len() { 20 } else { 0 };
                score + params.iter().zip(args).map(|(param, arg)| self.suits(param.ty.as_ref(), &arg.value)).sum::<i32>()
            })
        };
        let best = candidates.iter().map(&fit).max()?;
        candidates.into_iter().find(|candidate| fit(candidate) == best)
    }

    /// How well a value suits a declared type.
    fn suits(&self, ty: Option<&Type>, value: &Value) -> i32 {
        let named = match ty {
            Some(Type::Named(path, _)) => path.last().map(|last| &**last),
            _ => None,
        };
        match value {
            Value::Object(id) => match (self.state.obj(*id).map(|o| o.kind.clone()), named) {
                (Some(ObjKind::Instance(class)), Some(named)) => {
                    let is = self.lineage(&class).iter().any(|c| self.class_name(c).as_deref() == Some(named));
                    if is { 3 } else { -3 }
                }
                (Some(ObjKind::Instance(_)), None) => -1,
                (_, Some(_)) => -1,
                _ => 1,
            },
            Value::Lib(lib) => match named {
                Some(named) if lib.path.rsplit('.').next() == Some(named) => 3,
                _ => 0,
            },
            Value::Str(_) | Value::Num(_) | Value::Bool(_) => {
                if named.is_some() {
                    -2
                } else {
                    1
                }
            }
            _ => 0,
        }
    }

    /// The method of the only class further down that has it: what a call on an interface or an abstract class means if one class alone
    /// is seen to implement it.
    fn sole_implementation(&self, class: &Rc<ClassVal>, name: &Name, args: &[Argument]) -> Option<(Method, Rc<ClassVal>)> {
        let owners = self.methods_by_name.get(name)?;
        let mut below = owners
            .iter()
            .filter_map(|(owner, _)| self.classes.get(owner))
            .filter(|owner| owner.class != class.class && self.lineage(owner).iter().any(|base| base.class == class.class));
        let first = below.next()?;
        if below.any(|other| other.class != first.class) {
            return None;
        }
        self.best(self.candidates(first, name), args)
    }

    /// Whether annotations alone say what the methods of an interface do.
    pub(super) fn is_described(&self, class: &Rc<ClassVal>) -> bool {
        self.world.file(class.class.file).is_some_and(|file| {
            let methods = &file.class(class.class.class).methods;
            file.language.has_members_in_scope() && methods.iter().any(|m| !file.function(m.func).decorators.is_empty())
        })
    }

    /// A method that nobody wrote but a field stands for: accessors and builders that are made by annotations.
    pub(super) fn generated_method(&mut self, object: &Value, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        // A property of C# that is called holds a function.
        if self.world.file(loc.file).is_none_or(|f| f.language == Language::CSharp) {
            return None;
        }
        if let (Value::Class(class), "builder", []) = (object, &**name, args) {
            return Some(self.instantiate(&Value::Class(class.clone()), Vec::new(), loc));
        }
        let Value::Object(id) = object else { return None };
        let ObjKind::Instance(class) = self.state.obj(*id)?.kind.clone() else { return None };
        let field = |word: &str| -> Option<Name> {
            let mut chars = word.chars();
            let first = chars.next()?;
            let lower: String = first.to_lowercase().chain(chars).collect();
            [word.to_owned(), lower].into_iter().find(|name| self.field_declared(&class, name).is_some()).map(Into::into)
        };
        match args {
            [] if &**name == "build" => Some(object.clone()),
            [] => {
                let word = name.strip_prefix("get").or_else(|| name.strip_prefix("is")).filter(|word| word.starts_with(char::is_uppercase));
                let field = field(word.unwrap_or(name))?;
                let held = self.state.obj(*id).and_then(|o| o.get(&field)).cloned();
                Some(held.unwrap_or_else(|| Value::hole(HoleKind::Member(object.clone(), field.clone()), Some(field), loc)))
            }
            [value] => {
                let setter = name.strip_prefix("set").filter(|word| word.starts_with(char::is_uppercase));
                let field = field(setter.unwrap_or(name))?;
                let value = value.value.clone();
                self.state.update(*id, |o| o.set(&field, value));
                Some(object.clone())
            }
            _ => None,
        }
    }
}

impl Language {
    /// Whether a bare name may be a member of the receiver or of the classes around. Such languages keep the names of fields and methods
    /// apart, and have several methods of one name.
    #[must_use]
    pub const fn has_members_in_scope(self) -> bool {
        matches!(self, Self::Java | Self::Kotlin | Self::CSharp)
    }
}
