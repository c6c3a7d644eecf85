//! Classes: declaration, lineage, methods, what the base of a class has.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassRef, ClassVal, Closure, FuncRef, Hole, HoleKind, LibVal, Value};
use super::{Cx, Eval, Made};
use crate::finding::Loc;
use crate::ir::{Class, ClassId, ClassKind, File, Language, Method, MethodKind, Name};
use crate::source::FileId;
use egnyte_rules::model::Does;

impl Eval<'_> {
    /// Runs a class declaration.
    pub(super) fn declare_class(&mut self, cx: &Cx, id: ClassId) -> Value {
        let file = cx.file.clone();
        let class = file.class(id);
        let loc = cx.loc(class.span);
        let whole = if may_be_part(&file, class) { self.first_part(cx, id) } else { None };
        let is_part = whole.is_some();
        let bases: Vec<Value> = class.bases.iter().map(|b| self.expr(cx, *b)).collect();
        let statics = self.state.alloc(Obj::new(ObjKind::Record, loc));
        let value = Rc::new(ClassVal { class: ClassRef { file: cx.id, class: id }, env: cx.env, bases: bases.clone(), statics });
        let mut declared = value.class;
        let extends = match (class.kind, whole) {
            (ClassKind::Extension(of), _) => Some(self.expr(cx, of)),
            (_, whole) => whole,
        };
        let mut result = Value::Class(value.clone());
        if let Some(extended) = extends {
            match extended {
                Value::Class(extended) => {
                    declared = extended.class;
                    let known = self.extensions.entry(extended.class).or_default();
                    if !known.iter().any(|c| c.class == value.class) {
                        known.push(value.clone());
                    }
                    if is_part {
                        result = Value::Class(extended.clone());
                    }
                    self.extended.insert(value.class, extended);
                }
                Value::Lib(lib) => self.extend_library(lib.path.clone(), &value),
                // A type of a library of which only the answers are known has no more than its name.
                Value::Hole(hole) => {
                    if let Some(name) = &hole.name {
                        self.extend_library(name.clone(), &value);
                    }
                }
                _ => {}
            }
        }
        if !self.world.is_test(cx.id) && class.kind != ClassKind::Interface {
            for base in self.lineage(&value).into_iter().skip(1) {
                let known = self.implementors.entry(base.class).or_default();
                if !known.contains(&declared) {
                    known.push(declared);
                }
            }
        }
        if self.classes.insert(value.class, value.clone()).is_none() {
            // A further part or an extension is no class of its own.
            if let (Some(name), true) = (&class.name, declared == value.class) {
                self.classes_by_name.entry(plain_name(name)).or_default().push(value.class);
            }
            for method in &class.methods {
                let arity = file.function(method.func).params.len();
                self.methods_by_name.entry(method.name.clone()).or_default().push((value.class, arity));
            }
        }
        let this = Value::Class(value.clone());
        for field in &class.fields {
            if let (true, Some(init)) = (field.is_static, field.value) {
                let held = self.with_receiver(cx, &this, &value, |e, cx| {
                    // What stands in a class may speak of it (its one instance, classes inside that extend it) before it is done.
                    if let (Some(name), true) = (&class.name, cx.file.language.has_members_in_scope()) {
                        let own: Name = name.rsplit('.').next().unwrap_or(name).into();
                        e.state.set_var(cx.env, &own, result.clone());
                    }
                    // Class-level code of Python sees the fields above it by name.
                    let fields = e.state.obj(statics).map(|o| o.fields.clone()).unwrap_or_default();
                    if cx.file.language == crate::ir::Language::Python {
                        for (name, value) in fields {
                            e.state.set_var(cx.env, &name, value);
                        }
                    }
                    e.expr(cx, init)
                });
                self.note_maker(cx, init, &held);
                let held = self.unless_environment_says(&value, &field.name, held, cx.loc(field.span));
                self.state.update(statics, |o| o.set(&field.name, held));
            }
        }
        for method in &class.methods {
            let function = file.function(method.func);
            // Annotations change nothing where they stand: see `annotation.rs`.
            if function.decorators.is_empty() || file.language.has_members_in_scope() {
                continue;
            }
            let closure = Value::Func(Rc::new(self.method_closure(&value, method, None)));
            let place = cx.loc(function.span);
            let decorators = function.decorators.clone();
            let decorated = self.decorate(cx, closure, &decorators, place);
            // A wrapper takes the method's place; the method itself stays where its decorators only mark it.
            if let Value::Func(f) = &decorated
                && (f.func.func != method.func || f.func.file != cx.id)
            {
                self.state.update(statics, |o| o.set(&format!("wrapped {}", method.name).into(), decorated.clone()));
            }
        }
        for decorator in class.decorators.iter().filter(|_| !file.language.has_members_in_scope()) {
            self.expr(cx, *decorator);
        }
        self.make(Made::Class(value.clone()));
        result
    }

    /// The text of a class whose library's base reads each field from the environment variable of its name: it is the default.
    fn unless_environment_says(&mut self, class: &Rc<ClassVal>, field: &Name, text: Value, loc: Loc) -> Value {
        let Value::Str(_) = text else { return text };
        let Some(base) = self.library_base(class) else { return text };
        match self.models_at(loc).item(&base.path) {
            Some((_, item)) if item.does == Does::Read && item.kind.as_deref() == Some("environment") => {
                self.environment(Some(&field.to_ascii_uppercase()), Some(text), loc)
            }
            _ => text,
        }
    }

    fn extend_library(&mut self, ty: Name, by: &Rc<ClassVal>) {
        let known = self.library_extensions.entry(ty).or_default();
        if !known.iter().any(|c| c.class == by.class) {
            known.push(by.clone());
        }
    }

    /// The class that a further part of it belongs to; `None` for the first part, as files and declarations in them stand in order.
    fn first_part(&mut self, cx: &Cx, id: ClassId) -> Option<Value> {
        let name = cx.file.class(id).name.clone()?;
        let same = |class: &crate::ir::Class| class.kind == ClassKind::Part && class.name.as_ref() == Some(&name);
        if cx.file.classes[..id.index()].iter().any(same) {
            return self.state.var(cx.env, &name).cloned();
        }
        let first = self.files_with_parts(cx, &name).into_iter().next().filter(|first| *first != cx.id)?;
        let env = self.module(first)?;
        self.state.var(env, &name).cloned()
    }

    /// The files with the parts of a class, in order.
    fn files_with_parts(&self, cx: &Cx, name: &Name) -> Vec<FileId> {
        if cx.file.language != Language::Ruby {
            return self.world.parts(cx.id, name);
        }
        let files = self.world.reopened(cx.id, name);
        if self.add_to_each_other(&files, name) { files } else { Vec::new() }
    }

    /// Whether declarations of one name in several files have no method in common: each adds to the others, and none is another class.
    fn add_to_each_other(&self, files: &[FileId], name: &Name) -> bool {
        let mut methods = FxHashSet::default();
        files.iter().all(|file| {
            let Some(file) = self.world.file(*file) else { return true };
            let declared = file.classes.iter().filter(|class| class.name.as_ref() == Some(name));
            let of_file =
                declared.flat_map(|class| class.methods.iter().map(|method| (method.name.clone(), method.is_static, method.kind)));
            of_file.collect::<FxHashSet<_>>().into_iter().all(|method| methods.insert(method))
        })
    }

    /// Runs the files with the other parts of a class that was just declared.
    pub(super) fn other_parts(&mut self, cx: &Cx, id: ClassId) {
        let class = cx.file.class(id);
        let Some(name) = class.name.as_ref().filter(|_| may_be_part(&cx.file, class)) else { return };
        for other in self.files_with_parts(cx, name) {
            self.module(other);
        }
    }

    pub(super) fn with_receiver<T>(&mut self, cx: &Cx, this: &Value, home: &Rc<ClassVal>, f: impl FnOnce(&mut Self, &Cx) -> T) -> T {
        let outer = &self.envs[cx.env.0 as usize];
        let env = super::EnvId(u32::try_from(self.envs.len()).unwrap_or(u32::MAX));
        let func = outer.func;
        let (this, home) = (Some(this.clone()), Some(home.clone()));
        self.envs.push(super::Env { func, parent: Some(cx.env), this, home, given: None, run: self.run, turn: false });
        f(self, &Cx { file: cx.file.clone(), id: cx.id, env })
    }

    pub(super) fn method_closure(&self, class: &Rc<ClassVal>, method: &Method, this: Option<Value>) -> Closure {
        Closure {
            func: FuncRef { file: class.class.file, func: method.func },
            env: class.env,
            this,
            home: Some(class.clone()),
            bound: Vec::new(),
        }
    }

    /// The class and its bases that are classes of the program, nearest first.
    pub(super) fn lineage(&self, class: &Rc<ClassVal>) -> Vec<Rc<ClassVal>> {
        let mut out: Vec<Rc<ClassVal>> = vec![class.clone()];
        let mut at = 0;
        while at < out.len() && out.len() < 24 {
            for extension in self.extensions.get(&out[at].class).into_iter().flatten() {
                if !out.iter().any(|c| c.class == extension.class) {
                    out.push(extension.clone());
                }
            }
            for base in out[at].bases.clone() {
                for one in base.alternatives() {
                    if let Value::Class(base) = one
                        && !out.iter().any(|c| c.class == base.class)
                    {
                        out.push(base.clone());
                    }
                }
            }
            at += 1;
        }
        out
    }

    /// Whether an object is an instance of a class with a base of which nothing is known.
    pub(super) fn has_unseen_base(&self, object: &Value) -> bool {
        let Value::Object(id) = object else { return false };
        let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| &o.kind) else { return false };
        self.lineage(class).iter().flat_map(|c| c.bases.iter()).any(|base| matches!(base, Value::Hole(_)))
    }

    /// The library type a class extends, if it does.
    pub(super) fn library_base(&self, class: &Rc<ClassVal>) -> Option<LibVal> {
        self.lineage(class).iter().flat_map(|c| c.bases.iter()).find_map(|base| match base {
            Value::Lib(lib) => Some(LibVal::clone(lib)),
            _ => None,
        })
    }

    /// The same where a member is asked for: of several library types (`class Base < OpenStruct` with `include HTTParty`), the one that has
    /// the member.
    pub(super) fn library_base_with(&self, class: &Rc<ClassVal>, member: &Name, loc: Loc) -> Option<LibVal> {
        let lineage = self.lineage(class);
        let bases = || {
            lineage
                .iter()
                .flat_map(|c| c.bases.iter())
                .filter_map(|base| if let Value::Lib(lib) = base { Some(LibVal::clone(lib)) } else { None })
        };
        let models = self.models_at(loc);
        bases().find(|base| models.item(&format!("{}.{member}", base.path)).is_some()).or_else(|| bases().next())
    }

    /// Whether a library that a Ruby class mixes in gives it a method of that name.
    pub(super) fn has_library_method(&self, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> bool {
        self.world.file(class.class.file).is_some_and(|f| f.language == Language::Ruby)
            && self
                .library_base_with(class, name, loc)
                .is_some_and(|base| self.models_at(loc).item(&format!("{}.{name}", base.path)).is_some())
    }

    /// What a parameter without a declared type most likely is, when its member `name` is asked for: an instance of the class that it is
    /// named after (`session`, `Session`), if the program has one such class alone and it has that method.
    pub(super) fn named_after(&mut self, parameter: &Hole, name: &Name) -> Option<Value> {
        let HoleKind::Param(func, at) = &parameter.kind else { return None };
        let file = self.world.file(func.file)?;
        let language = file.language;
        if !matches!(language, Language::Ruby | Language::Python | Language::Php | Language::JavaScript) {
            return None;
        }
        if file.function(func.func).params.get(usize::from(*at)).is_none_or(|param| param.ty.is_some()) {
            return None;
        }
        let plain = plain_name(parameter.name.as_ref()?);
        self.asks_classes = true;
        let mut own =
            self.classes_by_name.get(&plain)?.iter().filter(|class| {
                self.world.file(class.file).is_some_and(|file| file.language == language) && !self.world.is_test(class.file)
            });
        let (Some(only), None) = (own.next(), own.next()) else { return None };
        let class = self.classes.get(only)?.clone();
        let (method, _) = self.find_method(&class, name, false)?;
        // One of the class itself is not what an instance is asked for.
        if method.is_static {
            return None;
        }
        Some(self.typical_instance(&class))
    }

    pub(super) fn class_name(&self, class: &ClassVal) -> Option<Name> {
        self.world.file(class.class.file)?.class(class.class.class).name.clone()
    }

    /// The name of a class, or of that which an instance is of: the code of a class with heirs is there for them, each of which has its own.
    pub(super) fn name_of_class(&self, value: &Value, loc: Loc) -> Value {
        let class = match value {
            Value::Class(class) => Some(class.clone()),
            Value::Object(id) => match self.state.obj(*id).map(|o| &o.kind) {
                Some(ObjKind::Instance(class)) => Some(class.clone()),
                _ => None,
            },
            _ => None,
        };
        let has_heirs = |class: &Rc<ClassVal>| self.implementors.get(&class.class).is_some_and(|heirs| !heirs.is_empty());
        let name = class.filter(|class| !has_heirs(class)).and_then(|class| self.class_name(&class));
        name.map_or_else(|| Self::derived([value.clone()], loc), |name| Value::text(&name))
    }

    /// A class that is put together while the program runs (`type(name, (Base,), members)`): its first base of the program, which gets the members.
    pub(super) fn class_with(&mut self, bases: &Value, members: &Value, loc: Loc) -> Value {
        let bases = self.known_items(bases).unwrap_or_default();
        let Some(class) = bases.into_iter().find_map(|base| if let Value::Class(class) = base { Some(class) } else { None }) else {
            return Value::hole(HoleKind::Opaque, None, loc);
        };
        let Value::Object(members) = members else { return Value::Class(class) };
        for (name, value) in self.state.obj(*members).map(|o| o.fields.clone()).unwrap_or_default() {
            let known = self.state.obj(class.statics).and_then(|o| o.get(&name)).filter(|known| !known.is_null()).cloned();
            let value = known.map_or_else(|| value.clone(), |known| known.join(&value));
            self.state.update(class.statics, |o| o.set(&name, value));
        }
        Value::Class(class)
    }

    /// `super(args)` in a constructor.
    pub(super) fn super_call(&mut self, cx: &Cx, args: Vec<Argument>, loc: Loc) -> Value {
        let env = &self.envs[cx.env.0 as usize];
        let (Some(this), Some(home)) = (env.this.clone(), env.home.clone()) else { return Value::Null };
        let after = self.after(&this, &home);
        if let Some((method, owner)) = after.iter().find_map(|parent| self.constructor_for(parent, &args)) {
            let closure = self.method_closure(&owner, &method, Some(this));
            return self.invoke(&closure, args, Some(loc), loc);
        }
        let parents = if after.is_empty() { vec![home] } else { after };
        if let (Some(base), Value::Object(id)) = (parents.iter().find_map(|parent| self.library_base(parent)), &this) {
            self.construct_base(&base, *id, &args, loc);
        }
        Value::Null
    }

    /// The classes after `home` in the order of the receiver's bases, nearest first: the base of one may be none of the next one's.
    fn after(&self, this: &Value, home: &Rc<ClassVal>) -> Vec<Rc<ClassVal>> {
        let own = match this {
            Value::Object(id) => match self.state.obj(*id).map(|o| &o.kind) {
                Some(ObjKind::Instance(class)) => class.clone(),
                _ => home.clone(),
            },
            Value::Class(class) => class.clone(),
            _ => home.clone(),
        };
        self.lineage(&own).into_iter().skip_while(|class| class.class != home.class).skip(1).collect()
    }

    /// `super.name`.
    pub(super) fn super_member(&mut self, cx: &Cx, name: &Name, loc: Loc) -> Value {
        let env = &self.envs[cx.env.0 as usize];
        let (Some(this), Some(home)) = (env.this.clone(), env.home.clone()) else {
            return Value::hole(HoleKind::Opaque, Some(name.clone()), loc);
        };
        let after = self.after(&this, &home);
        if (&**name == "constructor" || &**name == "__init__")
            && let Some((method, owner)) = after.iter().find_map(|parent| self.constructor(parent))
        {
            return Value::Func(Rc::new(self.method_closure(&owner, &method, Some(this))));
        }
        if let Some((method, owner)) = after.iter().find_map(|parent| self.find_method(parent, name, true)) {
            let closure = self.method_closure(&owner, &method, Some(this));
            if method.kind == MethodKind::Getter {
                return self.invoke(&closure, Vec::new(), None, loc);
            }
            return Value::Func(Rc::new(closure));
        }
        match (self.library_base(&home), &this) {
            (Some(base), Value::Object(id)) => Value::Lib(Rc::new(LibVal {
                path: format!("{}.{name}", base.path).into(),
                object: Some(*id),
                members: vec![name.clone()],
                loc,
            })),
            _ => Value::hole(HoleKind::Opaque, Some(name.clone()), loc),
        }
    }

    /// Runs the setter `name` of the receiver, an instance or a class, if it has one.
    pub(super) fn run_setter(&mut self, receiver: &Value, name: &Name, value: &Value, loc: Loc) -> bool {
        let (class, of_class) = match receiver {
            Value::Class(class) => (class.clone(), true),
            Value::Object(id) => match self.state.obj(*id).map(|o| o.kind.clone()) {
                Some(ObjKind::Instance(class)) => (class, false),
                _ => return false,
            },
            _ => return false,
        };
        for owner in self.lineage(&class) {
            let Some(file) = self.world.file(owner.class.file) else { continue };
            let is_it = |m: &&Method| m.kind == MethodKind::Setter && m.name == *name && (m.is_static || !of_class);
            if let Some(method) = file.class(owner.class.class).methods.iter().find(is_it).cloned() {
                let closure = self.method_closure(&owner, &method, Some(receiver.clone()));
                let arg = Argument::plain(value.clone(), loc);
                self.invoke(&closure, vec![arg], None, loc);
                return true;
            }
        }
        false
    }

    /// Every method an instance of the class has, its own and the inherited, ready to be run.
    pub(super) fn methods_of(&mut self, class: &Rc<ClassVal>, this: &Value) -> Vec<Rc<Closure>> {
        let mut seen = rustc_hash::FxHashMap::default();
        let mut out = Vec::new();
        let maker = self.constructor(class).map(|(_, owner)| owner);
        let lineage = self.lineage(class);
        let extended = self.extended_with(&lineage);
        for owner in lineage {
            let Some(file) = self.world.file(owner.class.file) else { continue };
            // The parts of a class are one.
            let of = self.extended.get(&owner.class).map_or(owner.class, |whole| whole.class);
            // A class may have several methods of one name, and inherit those that take another number of arguments.
            let overloads = file.language.has_members_in_scope();
            for method in &file.class(owner.class.class).methods {
                // A constructor of a base is run with what that of the class gives it, and with nothing else.
                if overloads && method.kind == MethodKind::Constructor && maker.as_ref().is_some_and(|maker| maker.class != owner.class) {
                    continue;
                }
                // A setter that nobody wrote keeps what it is given, and who nobody calls is given nothing (`attr_accessor :base`).
                let function = file.function(method.func);
                if file.language == Language::Ruby && method.kind == MethodKind::Setter && function.span == function.name_span {
                    continue;
                }
                let takes = if overloads { function.params.len() } else { 0 };
                let key = (method.name.clone(), method.kind as u8, method.is_static, takes);
                let first = *seen.entry(key).or_insert((of, method.func));
                if first == (of, method.func) || overloads && first.0 == of {
                    let of_class = method.is_static || extended.contains(&owner.class);
                    let this = if of_class { Value::Class(class.clone()) } else { this.clone() };
                    out.push(Rc::new(self.method_closure(&owner, method, Some(this))));
                }
            }
        }
        out
    }
}

/// A name as it reads in every way of writing: `EgnyteClient`, `egnyte_client` and `egnyteClient` are one. Of a qualified name, the last word.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['.', ':', '\\']).next().unwrap_or(name);
    last.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether other files may declare more of a class: where the language has a word for it, and where any class can be opened again.
fn may_be_part(file: &File, class: &Class) -> bool {
    class.kind == ClassKind::Part || file.language == Language::Ruby && !class.methods.is_empty()
}
