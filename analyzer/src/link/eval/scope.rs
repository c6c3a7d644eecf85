//! Languages in which a bare name may be a member: of the receiver, of what its class inherits, of the classes around.
//!
//! Such languages also keep fields and methods apart, and choose among methods of one name by the arguments.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::value::{Argument, ClassVal, Closure, FuncRef, HoleKind, LibVal, Value};
use super::container::is_type_argument;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ClassKind, Language, Method, MethodKind, Name, Param, ParamKind, Pattern, Span, Type};

impl Eval<'_> {
    /// Whether code at `loc` is of a language in which members are in scope.
    pub(super) fn has_members_in_scope(&self, loc: Loc) -> bool {
        self.world.file(loc.file).is_some_and(|f| f.language.has_members_in_scope())
    }

    /// The receiver whose field `name` is what the bare name means in `cx`.
    pub(super) fn field_holder(&mut self, cx: &Cx, name: &Name) -> Option<Value> {
        let getters = if cx.file.language.binds_receivers() { accessors(name) } else { Vec::new() };
        self.holder(
            cx,
            |e, class| {
                let has = |base: &LibVal, name: &str| e.models_at(base.loc).item(&format!("{}.{name}", base.path)).is_some();
                let base = || e.library_base(class).filter(|base| has(base, name) || getters.iter().any(|getter| has(base, getter)));
                e.field_declared(class, name).or_else(|| base().map(|_| false))
            },
            |e, lib| e.has_property(lib, name),
        )
    }

    /// The receiver whose method `name` is what a call of the bare name means in `cx`.
    pub(super) fn method_holder(&mut self, cx: &Cx, name: &Name) -> Option<Value> {
        let loc = cx.loc(Span::default());
        self.holder(
            cx,
            |e, class| {
                let found = e.candidates(class, name).first().map(|(method, _)| method.is_static);
                let base = || e.library_base(class).filter(|base| e.models_at(base.loc).item(&format!("{}.{name}", base.path)).is_some());
                found.or_else(|| base().map(|_| false))
            },
            |e, receiver| e.has_function(receiver, name, loc).then_some(()),
        )
    }

    /// The receiver, nearest first, of whose class `declares` knows a member, and whether that is static.
    /// `has` asks a receiver that is no class of the program.
    fn holder(
        &mut self,
        cx: &Cx,
        declares: impl Fn(&Self, &Rc<ClassVal>) -> Option<bool>,
        has: impl Fn(&Self, &Value) -> Option<()>,
    ) -> Option<Value> {
        let binds = cx.file.language.binds_receivers();
        let has = |e: &Self, receiver: &Value| if binds { has(e, receiver) } else { None };
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
                    if this.as_ref().is_some_and(|this| has(self, this).is_some()) {
                        return this;
                    }
                }
                Some(other @ (Value::Lib(_) | Value::Str(_) | Value::Hole(_))) if has(self, other).is_some() => return this,
                Some(Value::Union(several)) if several.iter().any(|one| has(self, one).is_some()) => return this,
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

    /// The path that the members of a library's or plain value stand under.
    fn head_of(&self, value: &Value) -> Option<Name> {
        Some(match value {
            Value::Lib(lib) => lib.path.clone(),
            Value::Str(_) => "<str>".into(),
            Value::Object(id) => match self.state.obj(*id)?.kind {
                ObjKind::List => "<list>".into(),
                ObjKind::Record | ObjKind::Library => "<record>".into(),
                ObjKind::Instance(_) => return None,
            },
            _ => return None,
        })
    }

    /// Whether a value has a function that models speak of, its type's own or one that values of any kind have.
    fn has_function(&self, value: &Value, name: &str, loc: Loc) -> bool {
        let models = self.models_at(loc);
        let known = |head: &str| models.item(&format!("{head}.{name}")).is_some();
        let of_answer = || self.answer_types_of(value).iter().any(|ty| known(ty));
        self.head_of(value).is_some_and(|head| known(&head)) || of_answer() || known("<any>") || self.has_property(value, name).is_some()
    }

    /// Whether a library's value, or an answer, has a property that models speak of.
    fn has_property(&self, value: &Value, name: &str) -> Option<()> {
        if let Value::Hole(hole) = value
            && let HoleKind::Answer(event) = hole.kind
        {
            let name: Name = name.into();
            let part = self.answer_part(event, &name).or_else(|| self.got_part(event, &name, hole.loc));
            return (part.is_some() || self.is_answer_itself(hole, &name, hole.loc)).then_some(());
        }
        let Value::Lib(lib) = value else { return None };
        let models = self.models_at(lib.loc);
        let known = |path: String| models.item(&path).is_some();
        let direct = known(format!("{}.{name}", lib.path)) || known(format!("{}.{name}=", lib.path));
        (direct || accessors(name).into_iter().any(|accessor| known(format!("{}.{accessor}", lib.path)))).then_some(())
    }

    /// The method that reads or sets what is written as the property `name` of a library's type.
    pub(super) fn accessor(&self, lib: &LibVal, name: &str, sets: bool) -> Option<LibVal> {
        let models = self.models_at(lib.loc);
        let found = accessors(name).into_iter().filter(|accessor| accessor.starts_with("set") == sets);
        let path = found.map(|accessor| format!("{}.{accessor}", lib.path)).find(|path| models.item(path).is_some())?;
        Some(LibVal { path: path.into(), ..lib.clone() })
    }

    /// The function in scope that `object.name(…)` calls though `object` has no such member: one that extends its type, or a parameter
    /// that is a function with a receiver.
    pub(super) fn extension_in_scope(&mut self, cx: &Cx, object: &Value, name: &Name, takes_types: bool, loc: Loc) -> Option<Closure> {
        if !cx.file.language.binds_receivers() || self.has_own(object, name, loc) {
            return None;
        }
        let mut at = cx.env;
        let local = loop {
            // A parameter that is a function takes no types.
            let extends = |value: &Value| matches!(value, Value::Func(f) if self.world.file(f.func.file).is_some_and(|file| file.function(f.func.func).receiver.is_some()));
            if let Some(value) = self.state.var(at, name).filter(|value| !takes_types || extends(value)) {
                break Some(value.clone());
            }
            let env = &self.envs[at.0 as usize];
            if let Some(Value::Object(id)) = &env.this
                && let Some(value) = self.state.obj(*id).and_then(|o| o.get(name))
            {
                break Some(value.clone());
            }
            match env.parent {
                Some(parent) if parent != at => at = parent,
                _ => break None,
            }
        };
        let is_parameter = local.is_some() && self.envs[at.0 as usize].parent.is_some();
        let found = local.or_else(|| self.declared_elsewhere(cx.id, name)).or_else(|| self.imported(cx.id, name, loc));
        let Some(Value::Func(function)) = found else { return self.member_extension(cx, object, name) };
        let extends = self.world.file(function.func.file).is_some_and(|f| f.function(function.func.func).receiver.is_some());
        (extends || is_parameter).then(|| Closure { this: Some(object.clone()), ..Closure::clone(&function) })
    }

    /// The function of a class around that extends the type of `object`.
    fn member_extension(&self, cx: &Cx, object: &Value, name: &Name) -> Option<Closure> {
        let mut at = cx.env;
        loop {
            let env = &self.envs[at.0 as usize];
            let class = match &env.this {
                Some(Value::Object(id)) => match self.state.obj(*id).map(|o| &o.kind) {
                    Some(ObjKind::Instance(class)) => Some(class.clone()),
                    _ => None,
                },
                Some(Value::Class(class)) => Some(class.clone()),
                _ => None,
            };
            let extends = |(method, owner): &(Method, Rc<ClassVal>)| {
                self.world.file(owner.class.file).is_some_and(|file| file.function(method.func).receiver.is_some())
            };
            if let Some((method, owner)) = class.as_ref().and_then(|class| self.candidates(class, name).into_iter().find(extends)) {
                return Some(self.method_closure(&owner, &method, Some(object.clone())));
            }
            // One of its companion object is a function in a static field.
            if let Some(Value::Func(function)) = class.and_then(|class| self.static_field(&class, name))
                && self.world.file(function.func.file).is_some_and(|file| file.function(function.func.func).receiver.is_some())
            {
                return Some(Closure { this: Some(object.clone()), ..Closure::clone(&function) });
            }
            at = env.parent.filter(|parent| *parent != at)?;
        }
    }

    /// A function that extends a type and is called by its name alone: it works on the innermost receiver around that is of the type.
    pub(super) fn received_implicitly(&self, cx: &Cx, callee: Value) -> Value {
        let Value::Func(function) = &callee else { return callee };
        if !cx.file.language.binds_receivers() {
            return callee;
        }
        let Some(file) = self.world.file(function.func.file) else { return callee };
        let Some(Type::Named(path, _)) = &file.function(function.func.func).receiver else { return callee };
        let Some(wanted) = path.last() else { return callee };
        let mut at = cx.env;
        loop {
            let env = &self.envs[at.0 as usize];
            if let Some(this) = env.this.as_ref().filter(|this| self.is_of_type(this, wanted)) {
                return Value::Func(Rc::new(Closure { this: Some(this.clone()), ..Closure::clone(function) }));
            }
            match env.parent {
                Some(parent) if parent != at => at = parent,
                _ => return callee,
            }
        }
    }

    /// Whether a value is an instance of a type of this name.
    fn is_of_type(&self, value: &Value, name: &str) -> bool {
        match value {
            Value::Lib(lib) => lib.members.is_empty() && lib.path.rsplit('.').next() == Some(name),
            Value::Object(id) => match self.state.obj(*id).map(|o| &o.kind) {
                Some(ObjKind::Instance(class)) => self.lineage(class).iter().any(|c| self.class_name(c).as_deref() == Some(name)),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a value has a method of its own.
    fn has_own(&mut self, object: &Value, name: &Name, loc: Loc) -> bool {
        match object {
            Value::Object(id) => {
                if let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| o.kind.clone()) {
                    return !self.candidates(&class, name).is_empty();
                }
            }
            Value::Class(class) => return !self.candidates(class, name).is_empty() || self.field_declared(class, name).is_some(),
            _ => {}
        }
        let models = self.models_at(loc);
        self.head_of(object).is_some_and(|head| models.item(&format!("{head}.{name}")).is_some())
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
    pub(super) fn candidates(&self, class: &Rc<ClassVal>, name: &str) -> Vec<(Method, Rc<ClassVal>)> {
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

    /// The function that an interface with one method is made of (`Sender { path -> … }`): it is that method.
    pub(super) fn of_function(&self, class: &ClassVal, args: &[Argument]) -> Option<Value> {
        let [Argument { value: function @ Value::Func(_), name: None, spread: false, .. }] = args else { return None };
        let file = self.world.file(class.class.file).filter(|file| file.language == Language::Kotlin)?;
        let declared = file.class(class.class.class);
        // What has no code is not among its methods.
        (declared.kind == ClassKind::Interface && declared.methods.is_empty()).then(|| function.clone())
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
        // A class may stand in several parts, each with constructors.
        let made = match &this {
            Value::Object(id) => match self.state.obj(*id).map(|o| &o.kind) {
                Some(ObjKind::Instance(class)) => self.lineage(class),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let name = self.class_name(&home);
        let parts = made.into_iter().filter(|part| part.class != home.class && self.class_name(part) == name);
        let mut others = Vec::new();
        for part in std::iter::once(home.clone()).chain(parts) {
            let Some(file) = self.world.file(part.class.file) else { continue };
            let is_other = |m: &&Method| m.kind == MethodKind::Constructor && (m.func != func.func || part.class.file != func.file);
            others.extend(file.class(part.class.class).methods.iter().filter(is_other).map(|m| (m.clone(), part.clone())));
        }
        let Some((method, owner)) = self.best(others, &args) else { return Value::Null };
        let func = FuncRef { file: owner.class.file, func: method.func };
        let closure = Closure { func, env: owner.env, this: Some(this), home: Some(owner), bound: Vec::new() };
        self.invoke(&closure, args, Some(loc), loc)
    }

    /// The overload that fits the arguments best; the first of several that fit alike, if it does not run already.
    fn best(&self, candidates: Vec<(Method, Rc<ClassVal>)>, args: &[Argument]) -> Option<(Method, Rc<ClassVal>)> {
        if candidates.len() < 2 {
            return candidates.into_iter().next();
        }
        // Types are given beside what overloads are told apart by: to one that takes some.
        let gives_types = args.iter().any(|arg| is_type_argument(arg.name.as_ref()));
        let takes_types = |param: &Param| matches!(&param.pattern, Pattern::Name(name, _) if is_type_argument(Some(name)));
        let args: Vec<&Argument> = args.iter().filter(|arg| !is_type_argument(arg.name.as_ref())).collect();
        let fit = |(method, owner): &(Method, Rc<ClassVal>)| {
            self.world.file(owner.class.file).map_or(0, |file| {
                let params: Vec<&Param> = file.function(method.func).params.iter().filter(|p| p.kind != ParamKind::NamedOnly).collect();
                let required = params.iter().filter(|p| p.kind == ParamKind::Plain && p.default.is_none()).count();
                let most = if params.iter().any(|p| p.kind == ParamKind::Rest) { usize::MAX } else { params.len() };
                let mut score = if (required..=most).contains(&args.len()) { 100 } else { 0 };
                score += if gives_types && file.function(method.func).params.iter().any(takes_types) { 10 } else { 0 };
                // One that takes as many as are given is meant rather than one that takes any number.
                score += if params.len() == args.len() && most == args.len() { 20 } else { 0 };
                score + params.iter().zip(&args).map(|(param, arg)| self.suits(param.ty.as_ref(), &arg.value)).sum::<i32>()
            })
        };
        let best = candidates.iter().map(&fit).max()?;
        let mut alike = candidates.into_iter().filter(|candidate| fit(candidate) == best).peekable();
        let first = alike.peek().cloned();
        // An overload that is running hands on to another one rather than to itself.
        let running = self.frames.last().map(|frame| frame.func);
        alike.find(|(method, owner)| running != Some(FuncRef { file: owner.class.file, func: method.func })).or(first)
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
                Some(_) => 0,
                // An object of a library is no text and no number.
                None => -1,
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
            // What is the class's own, its nested classes among them, has no such methods.
            [word.to_owned(), lower].into_iter().find(|name| self.field_declared(&class, name) == Some(false)).map(Into::into)
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
                self.state.update(*id, |o| o.set(&field, value.clone()));
                self.note_column(&class, &field, &value, loc);
                Some(object.clone())
            }
            _ => None,
        }
    }
}

/// The methods that stand for a property: `responseCode` is `getResponseCode()` and `setResponseCode(…)`.
pub(super) fn accessors(name: &str) -> Vec<String> {
    let mut chars = name.chars();
    let Some(first) = chars.next() else { return Vec::new() };
    let word: String = first.to_uppercase().chain(chars).collect();
    let mut all = vec![format!("get{word}"), format!("set{word}")];
    if let Some(rest) = name.strip_prefix("is").filter(|rest| rest.starts_with(char::is_uppercase)) {
        all.push(name.to_owned());
        all.push(format!("set{rest}"));
    }
    all
}

impl Language {
    /// Whether a lambda may be called with a receiver of its own, functions may extend types by their name in scope, and properties
    /// stand for the methods that get and set them.
    #[must_use]
    pub const fn binds_receivers(self) -> bool {
        matches!(self, Self::Kotlin)
    }

    /// Whether a bare name may be a member of the receiver or of the classes around. Such languages keep the names of fields and methods
    /// apart, and have several methods of one name.
    #[must_use]
    pub const fn has_members_in_scope(self) -> bool {
        matches!(self, Self::Java | Self::Kotlin | Self::CSharp)
    }
}
