//! Instances of classes: how they are made, and what one is like of which nobody knows how it was made.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassRef, ClassVal, Closure, FuncRef, Hole, HoleKind, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Field, File, Language, Method, MethodKind, Name, Type};

/// How many ways to make an instance are tried for the typical one.
const MAX_FACTORIES: usize = 4;

/// How deep structs that are read from settings nest.
const MAX_SHAPES: usize = 6;

/// The field of a library's structure that is written out in the code: what is not said of it is empty.
pub(super) const LITERAL: &str = "@literal";

impl Eval<'_> {
    /// The instance that stands for all instances of a class nobody is seen to make: its constructor ran with holes.
    pub(super) fn typical_instance(&mut self, class: &Rc<ClassVal>) -> Value {
        if let Some(id) = self.typical.get(&class.class)
            && self.state.obj(*id).is_some()
        {
            return Value::Object(*id);
        }
        let Some(file) = self.world.file(class.class.file) else { return Value::Null };
        let loc = Loc { file: class.class.file, span: file.class(class.class.class).span };
        // The constructor is run again as a root of its own; what it sends is recorded there.
        self.aside(|e| {
            let id = e.state.alloc(Obj::new(ObjKind::Instance(class.clone()), loc));
            e.typical.insert(class.class, id);
            let this = Value::Object(id);
            e.init_fields(class, &this);
            e.forget_empty_texts(class, id, loc);
            e.leave_to_subclasses(class, id, loc);
            let constructor = e.constructor(class);
            if let Some((method, owner)) = &constructor {
                let closure = e.method_closure(owner, method, Some(this.clone()));
                e.run_unknown(&closure);
                e.run_factories(class);
            }
            let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
            e.fields_from_settings(&cx, class, id);
            if constructor.is_none() {
                e.make_by_factories(class, id);
                e.bind_record_fields(class, id, loc);
            }
            e.fill_from_container(class, id);
            this
        })
    }

    /// Runs a constructor with unknown arguments.
    pub(super) fn run_unknown(&mut self, constructor: &Closure) {
        if let Some(file) = self.world.file(constructor.func.file) {
            let func = constructor.func.func;
            let cx = self.enter(constructor, &file, None, true);
            self.bind_unknown(&cx, func, &[]);
            self.block(&cx, &file.function(func).body);
            self.leave(&cx, false);
        }
    }

    /// A class may have static functions that call its constructor (`Settings.of(token)`): an address that they give it is what its instances
    /// have. What they put there is noted where the instance is made.
    fn run_factories(&mut self, class: &Rc<ClassVal>) {
        let (Some(file), Some(name)) = (self.world.file(class.class.file), self.class_name(class)) else { return };
        if matches!(file.language, Language::Go | Language::Rust) {
            return;
        }
        let makes = |ty: &Type| matches!(ty, Type::Named(path, _) if path.last().is_some_and(|last| *last == name || matches!(&**last, "self" | "static")));
        let methods = file.class(class.class.class).methods.iter();
        let factories = methods.filter(|m| m.is_static && file.function(m.func).return_type.as_ref().is_some_and(makes));
        for method in factories.take(MAX_FACTORIES) {
            let closure = self.method_closure(class, method, Some(Value::Class(class.clone())));
            self.run_unknown(&closure);
        }
    }

    /// What a container makes is what everybody gets who asks for its class: its fields are those of a typical instance.
    pub(super) fn hand_out(&mut self, made: &Value) {
        for one in made.alternatives() {
            let Value::Object(id) = one else { continue };
            let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| o.kind.clone()) else { continue };
            let fields = self.state.obj(*id).map(|o| o.fields.clone()).unwrap_or_default();
            let Value::Object(typical) = self.typical_instance(&class) else { continue };
            if typical == *id {
                continue;
            }
            for (name, value) in fields {
                self.state.update(typical, |o| o.set(&name, value));
            }
        }
    }

    /// A class without a constructor may have static functions that make its instances (`new` of Rust): what they put into
    /// the fields, each with unknown arguments, is what a typical instance holds.
    fn make_by_factories(&mut self, class: &Rc<ClassVal>, id: super::ObjId) {
        let Some(name) = self.class_name(class) else { return };
        let mut factories: Vec<(Method, Rc<ClassVal>)> = Vec::new();
        for owner in self.lineage(class) {
            let Some(file) = self.world.file(owner.class.file) else { continue };
            if file.language == Language::Go {
                self.make_by_go_functions(class, id);
                return;
            }
            if file.language != Language::Rust {
                return;
            }
            for method in file.class(owner.class.class).methods.iter().filter(|m| m.is_static) {
                let makes = |ty: &Type| matches!(ty, Type::Named(path, _) if path.last().is_some_and(|last| *last == name || name.ends_with(&format!("::{last}"))));
                if file.function(method.func).return_type.as_ref().is_some_and(makes) {
                    factories.push((method.clone(), owner.clone()));
                }
            }
        }
        // `new` is what the others build on.
        factories.sort_by_key(|(method, _)| &*method.name != "new");
        for (method, owner) in factories.into_iter().take(MAX_FACTORIES) {
            let closure = self.method_closure(&owner, &method, Some(Value::Class(class.clone())));
            let Some(file) = self.world.file(owner.class.file) else { continue };
            let cx = self.enter(&closure, &file, None, true);
            self.bind_unknown(&cx, method.func, &[]);
            let flow = self.block(&cx, &file.function(method.func).body);
            let (made, _) = self.leave(&cx, flow == super::Flow::Next);
            for one in made.alternatives() {
                let Value::Object(one) = one else { continue };
                let Some(obj) = self.state.obj(*one).cloned() else { continue };
                if *one == id || !matches!(&obj.kind, ObjKind::Instance(c) if c.class == class.class) {
                    continue;
                }
                for (field, value) in &obj.fields {
                    let known = self.state.obj(id).and_then(|o| o.get(field)).cloned();
                    // What `Default` puts there is what a maker leaves out (`..Default::default()`).
                    let by_default = &*method.name == "default" && matches!(value, Value::Str(_));
                    let value = match known {
                        Some(known) if by_default => known,
                        None if by_default => self.left_out(class, field, value),
                        Some(known) if !matches!(known, Value::Lib(_)) => known.join(value),
                        // One that makes it knows more of it than one that is given it.
                        Some(known) if self.is_handed_in(value) => known,
                        _ => value.clone(),
                    };
                    self.state.update(id, |o| o.set(field, value));
                }
            }
        }
    }

    /// Whether something of a library was made elsewhere, so that nothing but its type is known.
    fn is_handed_in(&self, value: &Value) -> bool {
        matches!(value, Value::Lib(lib) if lib.object.and_then(|id| self.state.obj(id)).is_some_and(|o| o.handed_in))
    }

    /// In Go a struct's makers are functions beside it whose names begin with `New` and that return it, alone or with an error.
    fn make_by_go_functions(&mut self, class: &Rc<ClassVal>, id: super::ObjId) {
        let (Some(name), Some(file)) = (self.class_name(class), self.world.file(class.class.file)) else { return };
        let makes = |ty: &Type| matches!(ty, Type::Named(path, _) if path.last() == Some(&name));
        let is_maker = |f: &&crate::ir::Function| {
            let named = f.name.as_ref().is_some_and(|name| name.starts_with("New") || name.starts_with("new"));
            named && f.class.is_none() && f.parent == Some(crate::ir::FuncId(0))
        };
        let of_type = |f: &&crate::ir::Function| f.return_type.as_ref().is_some_and(makes);
        // One that gives no more than an interface has the literal in its code.
        let writes_one = |f: &&crate::ir::Function| {
            file.exprs_in(f.span).any(|expr| {
                matches!(&expr.kind, crate::ir::ExprKind::New { callee, .. }
                    if matches!(&file.expr(*callee).kind, crate::ir::ExprKind::Name(made) if *made == name))
            })
        };
        let by_type = file.functions.iter().filter(is_maker).filter(of_type);
        let by_literal = file.functions.iter().filter(is_maker).filter(|f| !of_type(f) && writes_one(f));
        let makers: Vec<Name> = by_type.chain(by_literal).filter_map(|f| f.name.clone()).take(MAX_FACTORIES).collect();
        for maker in makers {
            let Some(Value::Func(closure)) = self.modules.get(&class.class.file).and_then(|m| self.state.var(m.env, &maker)).cloned()
            else {
                continue;
            };
            let cx = self.enter(&closure, &file, None, true);
            self.bind_unknown(&cx, closure.func.func, &[]);
            let flow = self.block(&cx, &file.function(closure.func.func).body);
            let (made, _) = self.leave(&cx, flow == super::Flow::Next);
            let first = |e: &Self, one: &Value| match e.known_items(one) {
                Some(items) => items.into_iter().next(),
                None => Some(one.clone()),
            };
            for one in made.alternatives() {
                let Some(Value::Object(one)) = first(self, one) else { continue };
                let Some(obj) = self.state.obj(one).cloned() else { continue };
                if one == id || !matches!(&obj.kind, ObjKind::Instance(c) if c.class == class.class) {
                    continue;
                }
                for (field, value) in obj.fields.iter().filter(|(_, value)| !value.is_null()) {
                    let known = self.state.obj(id).and_then(|o| o.get(field)).cloned();
                    let value = match known {
                        Some(known @ (Value::Str(_) | Value::Object(_))) => known.join(value),
                        _ => value.clone(),
                    };
                    self.state.update(id, |o| o.set(field, value));
                }
            }
        }
    }

    /// Whether a value is the environment's, or what a sign-in answered, in one of several ways in which it was asked.
    fn may_be_read_as(&self, value: &Value) -> bool {
        let is_env = matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Env(_)));
        is_env || value.alternatives().iter().any(|one| matches!(one, Value::Hole(hole) if self.is_grant(hole)))
    }

    /// What was read from outside (a settings file, the environment) as the struct that code declares it to be: an instance with its defaults.
    /// A client as the interface that it carries out.
    pub(super) fn shaped(&mut self, cx: &Cx, value: Value, ty: &Type, loc: Loc) -> Value {
        let Type::Named(path, args) = ty else { return value };
        match &value {
            Value::Object(record) if cx.file.language == Language::Rust => {
                let Some(read) = self.state.obj(*record).filter(|o| matches!(o.kind, ObjKind::Record)).cloned() else { return value };
                match self.declared(cx, path, loc) {
                    Some(Value::Class(class)) => self.shaped_as(&class, &read, loc, 0),
                    _ => value,
                }
            }
            Value::Hole(_) | Value::Union(_) if cx.file.language.reads_into_types() && self.may_be_read_as(&value) => {
                // What fails or comes later is of the type it wraps.
                let wraps = |last: &Name| matches!(&**last, "Result" | "Option" | "Optional" | "Task" | "ValueTask");
                let inner = match args.first() {
                    Some(Type::Named(inner, _)) if path.last().is_some_and(wraps) => inner,
                    _ => path,
                };
                match self.declared(cx, inner, loc) {
                    Some(Value::Class(class)) if matches!(value, Value::Union(_)) => {
                        self.grants_read_as(&class, &value, loc).unwrap_or(value)
                    }
                    Some(Value::Class(class)) => self.read_as(&class, &value, loc).unwrap_or(value),
                    _ => value,
                }
            }
            Value::Lib(_) if cx.file.language.has_members_in_scope() => match self.declared(cx, path, loc) {
                Some(Value::Class(class)) if self.is_described(&class) => {
                    self.implement(&value, &Value::Class(class), None, loc).unwrap_or(value)
                }
                _ => value,
            },
            _ => value,
        }
    }

    fn shaped_as(&mut self, class: &Rc<ClassVal>, read: &Obj, loc: Loc, depth: usize) -> Value {
        let id = self.state.alloc(Obj::new(ObjKind::Instance(class.clone()), loc));
        let this = Value::Object(id);
        self.init_fields(class, &this);
        let Some(file) = self.world.file(class.class.file) else { return this };
        let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
        for field in file.class(class.class.class).fields.iter().filter(|field| !field.is_static) {
            let spelt = [field.name.to_string(), field.name.replace('_', "-"), camel(&field.name)];
            let Some(given) = spelt.iter().find_map(|key| read.get(key)).cloned() else { continue };
            let inner = match (&given, &field.ty) {
                (Value::Object(inner), Some(Type::Named(path, _))) if depth < MAX_SHAPES => {
                    let inner = self.state.obj(*inner).filter(|o| matches!(o.kind, ObjKind::Record)).cloned();
                    let declared = path.first().map(|head| self.name(&cx, head, loc));
                    inner.zip(declared)
                }
                _ => None,
            };
            let given = match inner {
                Some((inner, Value::Class(of))) => self.shaped_as(&of, &inner, loc, depth + 1),
                _ => given,
            };
            self.state.update(id, |o| o.set(&field.name, given));
        }
        this
    }

    /// A field as its maker's parameter, with what it holds where none is given.
    fn left_out(&self, class: &Rc<ClassVal>, field: &Name, default: &Value) -> Value {
        let Some(file) = self.world.file(class.class.file) else { return default.clone() };
        let declaration = file.class(class.class.class);
        let Some(at) = declaration.fields.iter().position(|f| f.name == *field) else { return default.clone() };
        Value::Hole(Rc::new(Hole {
            kind: HoleKind::Param(FuncRef { file: class.class.file, func: declaration.parent }, u16::try_from(at).unwrap_or(u16::MAX)),
            name: Some(field.clone()),
            loc: Loc { file: class.class.file, span: declaration.fields[at].span },
            default: Some(default.clone()),
        }))
    }

    /// Typed fields of a class without a constructor (data classes) are its parameters, those that it inherits too.
    fn bind_record_fields(&mut self, class: &Rc<ClassVal>, id: super::ObjId, loc: Loc) {
        for owner in self.owners_of_fields(class) {
            self.bind_fields_of(&owner, id, loc);
        }
    }

    fn bind_fields_of(&mut self, class: &Rc<ClassVal>, id: super::ObjId, loc: Loc) {
        let Some(file) = self.world.file(class.class.file) else { return };
        let declaration = file.class(class.class.class);
        let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
        for (at, field) in declaration.fields.iter().enumerate() {
            let known = self.state.obj(id).is_some_and(|o| o.get(&field.name).is_some());
            if field.value.is_some() && file.language == Language::Python && field.ty.is_some() {
                self.leave_to_makers(class, field, id, cx.loc(field.span));
            }
            if known || field.value.is_some() {
                continue;
            }
            let asked = self.asked_by_field(&cx, class, &field.decorators, &field.name);
            let typed = field.ty.as_ref().and_then(|ty| self.typed_for(&cx, ty, asked.as_ref(), loc));
            let value = typed.unwrap_or_else(|| {
                Value::Hole(Rc::new(Hole {
                    kind: HoleKind::Param(
                        FuncRef { file: class.class.file, func: declaration.parent },
                        u16::try_from(at).unwrap_or(u16::MAX),
                    ),
                    name: Some(field.name.clone()),
                    loc: cx.loc(field.span),
                    default: None,
                }))
            });
            match self.is_null_at_first(&file, class, field) {
                true => self.state.update(id, |o| o.assume(&field.name, value)),
                false => self.state.update(id, |o| o.set(&field.name, value)),
            }
        }
    }

    /// What a field of a data class is without a word of it (`name: str | None = None`), it is for those who make an instance so; others say
    /// what it is.
    fn leave_to_makers(&mut self, class: &Rc<ClassVal>, field: &Field, id: super::ObjId, loc: Loc) {
        let held = |e: &Self, holder: super::ObjId| e.state.obj(holder).and_then(|o| o.get(&field.name)).cloned();
        let Some(blank @ (Value::Null | Value::Bool(_))) = held(self, id).or_else(|| held(self, class.statics)) else { return };
        let given = Value::hole(HoleKind::Member(Value::Object(id), field.name.clone()), Some(field.name.clone()), loc);
        self.state.update(id, |o| o.set(&field.name, blank.join(&given)));
    }

    /// A text that is empty at first only says that there has to be one, in languages that tell what may be missing: whoever makes an
    /// instance says what it is (`string Id { get; init; } = ""`).
    fn forget_empty_texts(&mut self, class: &Rc<ClassVal>, id: super::ObjId, loc: Loc) {
        if !matches!(self.language_at(loc), Language::CSharp | Language::Kotlin) || self.constructor(class).is_some() {
            return;
        }
        let empty =
            |o: &Obj| -> Vec<Name> { o.fields.iter().filter(|(_, value)| value.is_empty_text()).map(|(name, _)| name.clone()).collect() };
        for name in self.state.obj(id).map(|o| empty(o)).unwrap_or_default() {
            let given = Value::hole(HoleKind::Member(Value::Object(id), name.clone()), Some(name.clone()), loc);
            self.state.update(id, |o| o.set(&name, given));
        }
    }

    /// A text that is empty in a base, and that each class below says anew, is nobody's: the base is only there to be extended.
    fn leave_to_subclasses(&mut self, class: &Rc<ClassVal>, id: super::ObjId, loc: Loc) {
        let below = self.implementors.get(&class.class).cloned().unwrap_or_default();
        let (false, Some(file)) = (below.is_empty(), self.world.file(class.class.file)) else { return };
        let says = |e: &Self, of: &ClassRef, name: &Name| {
            let lineage = e.classes.get(of).map(|of| e.lineage(of)).unwrap_or_default();
            let own = lineage.into_iter().take_while(|one| one.class != class.class);
            own.filter_map(|one| e.world.file(one.class.file).map(|file| (file, one)))
                .any(|(file, one)| file.class(one.class.class).fields.iter().any(|field| field.name == *name && field.value.is_some()))
        };
        for field in &file.class(class.class.class).fields {
            let holder = if field.is_static { class.statics } else { id };
            let is_empty = self.state.obj(holder).and_then(|o| o.get(&field.name)).is_some_and(Value::is_empty_text);
            if is_empty && below.iter().all(|of| says(self, of, &field.name)) {
                let said_below = Value::hole(HoleKind::Member(Value::Object(id), field.name.clone()), Some(field.name.clone()), loc);
                self.state.update(id, |o| o.set(&field.name, said_below));
            }
        }
    }

    /// A copy of an instance with other parts, made as the first was (`route.copy(path = "/v1/links")`).
    pub(super) fn made_again(&mut self, class: &Rc<ClassVal>, id: super::ObjId, args: Vec<Argument>, loc: Loc) -> Value {
        let mut order = self.fields_in_order(class).into_iter();
        let mut given: Vec<Argument> = Vec::new();
        for mut arg in args {
            arg.name = arg.name.or_else(|| order.next());
            given.push(arg);
        }
        for name in self.fields_in_order(class) {
            let before = self.state.obj(id).and_then(|o| o.get(&name)).cloned();
            if let (false, Some(before)) = (given.iter().any(|arg| arg.name.as_ref() == Some(&name)), before) {
                given.push(Argument { name: Some(name), ..Argument::plain(before, loc) });
            }
        }
        self.instance(class, given, loc)
    }

    /// Whether a field holds nothing until code of the program writes to it: no container, and no constructor that is generated, does.
    fn is_null_at_first(&self, file: &File, class: &Rc<ClassVal>, field: &Field) -> bool {
        let annotated = !field.decorators.is_empty() || !file.class(class.class.class).decorators.is_empty();
        file.language.has_members_in_scope() && field.value.is_none() && !annotated
    }

    pub(super) fn init_fields(&mut self, class: &Rc<ClassVal>, this: &Value) {
        let Value::Object(id) = this else { return };
        for owner in self.owners_of_fields(class).into_iter().rev() {
            let Some(file) = self.world.file(owner.class.file) else { continue };
            let cx = Cx { file: file.clone(), id: owner.class.file, env: owner.env };
            for field in &file.class(owner.class.class).fields {
                if field.is_static {
                    continue;
                }
                let loc = cx.loc(field.span);
                let given = self.with_receiver(&cx, this, &owner, |e, cx| e.annotated_field(cx, field));
                let initial = match field.value {
                    _ if given.is_some() => given,
                    Some(init) => Some(self.with_receiver(&cx, this, &owner, |e, cx| e.expr(cx, init))),
                    None => None,
                };
                let value = match initial {
                    Some(value) if !self.is_asked_for(&value) => match &field.ty {
                        Some(ty) => Some(self.shaped(&cx, value, ty, loc)),
                        None => Some(value),
                    },
                    None if let Some(all) = self.filled_with_all(&cx, field) => Some(all),
                    value => {
                        let asked = self.asked_by_field(&cx, class, &field.decorators, &field.name);
                        field.ty.as_ref().and_then(|ty| self.typed_for(&cx, ty, asked.as_ref(), loc)).or(value)
                    }
                };
                let Some(value) = value else { continue };
                match self.is_null_at_first(&cx.file, &owner, field) {
                    true => self.state.update(*id, |o| o.assume(&field.name, value)),
                    false => self.state.update(*id, |o| o.set(&field.name, value)),
                }
            }
        }
    }

    /// The classes whose fields an instance has: what a struct of Go embeds has its own.
    fn owners_of_fields(&self, class: &Rc<ClassVal>) -> Vec<Rc<ClassVal>> {
        match self.world.file(class.class.file).map(|file| file.language) {
            Some(Language::Go) => {
                // A type that is defined as another one has the parts of that; of what is embedded the parts are its own.
                let lineage = self.lineage(class);
                let is_bare = |class: &Rc<ClassVal>| {
                    self.world.file(class.class.file).is_some_and(|file| file.class(class.class.class).fields.is_empty())
                };
                let bare = lineage.iter().take_while(|class| is_bare(class)).count();
                lineage.into_iter().take(bare + 1).collect()
            }
            _ => self.lineage(class),
        }
    }

    pub(super) fn constructor(&self, class: &Rc<ClassVal>) -> Option<(Method, Rc<ClassVal>)> {
        self.lineage(class).into_iter().find_map(|owner| {
            let file = self.world.file(owner.class.file)?;
            let method = file.class(owner.class.class).methods.iter().find(|m| m.kind == MethodKind::Constructor)?.clone();
            Some((method, owner))
        })
    }

    /// `new callee(args)`, or the call of a class.
    pub(super) fn instantiate(&mut self, callee: &Value, args: Vec<Argument>, loc: Loc) -> Value {
        self.note_injected(callee, &args);
        match callee {
            Value::Class(class) => {
                if let Some(function) = self.frames.last().map(|frame| frame.func) {
                    let place = self.carrier();
                    let lineage = self.lineage(class);
                    self.record.made.extend(lineage.iter().map(|class| (class.class, function, place)));
                }
                self.instance(class, args, loc)
            }
            Value::Func(f) => self.construct(&f.clone(), args, loc),
            // `new static` in a method of an instance: another one of its class.
            Value::Object(id) if self.language_at(loc) == Language::Php => match self.state.obj(*id).map(|o| o.kind.clone()) {
                Some(ObjKind::Instance(class)) => self.instantiate(&Value::Class(class), args, loc),
                _ => self.call_value(callee, args, loc),
            },
            Value::Union(all) => {
                let all = all.clone();
                let made: Vec<Value> = all.iter().map(|one| self.instantiate(one, args.clone(), loc)).collect();
                Value::union(made)
            }
            // A struct of elsewhere is its fields.
            Value::Hole(_) | Value::Lib(_) if self.is_plain_struct(callee, loc) => {
                let fields = args.into_iter().filter(|a| !a.spread).filter_map(|a| Some((a.name?, a.value))).collect();
                let record = self.record_obj(fields, loc);
                if let (Value::Object(id), Value::Lib(lib)) = (&record, callee) {
                    let name: Name = lib.path.clone();
                    self.state.update(*id, |o| o.set(&"@type".into(), Value::text(&name)));
                }
                record
            }
            // Nothing near tells the type of what is made of one text (`client.BaseAddress = new(root)`): it holds that text, as an address does.
            Value::Hole(_) if matches!(args.as_slice(), [only] if is_text(&only.value)) && self.language_at(loc) == Language::CSharp => {
                args.into_iter().next().map_or(Value::Null, |only| only.value)
            }
            // What stands beside it may say no more than whether it is a reference (`new("/v1/links", UriKind.Relative)`).
            Value::Hole(_)
                if matches!(args.as_slice(), [first, kind] if is_text(&first.value) && is_kind_of_address(&kind.value))
                    && self.language_at(loc) == Language::CSharp =>
            {
                args.into_iter().next().map_or(Value::Null, |first| first.value)
            }
            other => {
                let made = self.call_value(other, args.clone(), loc);
                let made = self.with_told_base(other, made, &args, true, loc);
                if let (Value::Lib(lib), Language::Go) = (&made, self.language_at(loc))
                    && let Some(id) = lib.object
                {
                    self.state.update(id, |o| o.set(&LITERAL.into(), Value::Bool(true)));
                }
                made
            }
        }
    }

    /// Whether making a value of elsewhere only puts its parts together, as far as is known.
    fn is_plain_struct(&self, callee: &Value, loc: Loc) -> bool {
        match self.world.file(loc.file).map(|f| f.language) {
            Some(Language::Rust) => true,
            Some(Language::Go) => match callee {
                Value::Lib(lib) => self.models_at(loc).item(&lib.path).is_none() && !crate::link::sdk::is_part(&lib.path, Language::Go),
                _ => true,
            },
            _ => false,
        }
    }

    /// Whether a class, or one that it is made of, has a constructor.
    pub(super) fn constructs(&self, class: &Rc<ClassVal>) -> bool {
        self.constructor(class).is_some()
    }

    pub(super) fn instance(&mut self, class: &Rc<ClassVal>, args: Vec<Argument>, loc: Loc) -> Value {
        let id = self.state.alloc(Obj::new(ObjKind::Instance(class.clone()), loc));
        let this = Value::Object(id);
        self.init_fields(class, &this);
        let own = self.constructor_for(class, &args);
        if own.is_none() {
            for arg in &args {
                if let Some(name) = arg.name.as_ref().filter(|_| !arg.spread) {
                    self.note_attribute(class, name, &arg.value, loc);
                }
            }
        }
        match own {
            Some((method, owner)) => {
                let closure = self.method_closure(&owner, &method, Some(this.clone()));
                self.invoke(&closure, args, Some(loc), loc);
            }
            None => match self.library_base(class) {
                Some(base) if !self.has_plain_fields(class) => self.construct_base(&base, id, &args, loc),
                // What a class without a constructor is given in order, one that is generated takes (`@AllArgsConstructor`).
                _ if self.has_members_in_scope(loc) && args.iter().all(|arg| arg.name.is_some()) => {}
                _ => {
                    self.fields_from(class, id, &args, loc);
                    self.note_made(class, &args);
                }
            },
        }
        self.note_given(class, id);
        // An enumeration's member is asked for by value: `Path("/x")` is as good as its argument.
        this
    }

    fn has_plain_fields(&self, class: &Rc<ClassVal>) -> bool {
        let has_typed = |owner: &Rc<ClassVal>| {
            self.world
                .file(owner.class.file)
                .is_some_and(|file| file.class(owner.class.class).fields.iter().any(|field| field.ty.is_some()))
        };
        self.owners_of_fields(class).iter().any(has_typed)
    }

    /// Arguments of a data class go to its fields in order or by name.
    fn fields_from(&mut self, class: &Rc<ClassVal>, id: super::ObjId, args: &[Argument], loc: Loc) {
        // A generated constructor takes what has no value yet (`@RequiredArgsConstructor`).
        let generated = self.has_members_in_scope(loc);
        let names = self.names_of_fields(class, |field| !generated || !field.is_static && field.value.is_none());
        let mut positional = names.iter().cloned();
        for arg in args {
            if arg.spread && arg.name.is_some() {
                let is_given = |name: &&Name| args.iter().any(|arg| arg.name.as_ref() == Some(*name));
                let left: Vec<Name> = names.iter().filter(|name| !is_given(name)).cloned().collect();
                self.fields_from_spread(class, id, &left, &arg.value, loc);
                continue;
            }
            let name = match &arg.name {
                Some(name) => Some(name.clone()),
                None => positional.next(),
            };
            if let (Some(name), false) = (name, arg.spread) {
                let value = arg.value.clone();
                self.state.update(id, |o| o.set(&name, value));
            }
        }
    }

    /// The fields of an instance that are no one else's, in order.
    pub(super) fn fields_in_order(&self, class: &Rc<ClassVal>) -> Vec<Name> {
        self.names_of_fields(class, |field| !field.is_static)
    }

    fn names_of_fields(&self, class: &Rc<ClassVal>, counts: impl Fn(&Field) -> bool) -> Vec<Name> {
        let mut names = Vec::new();
        for owner in self.owners_of_fields(class).into_iter().rev() {
            if let Some(file) = self.world.file(owner.class.file) {
                names.extend(file.class(owner.class.class).fields.iter().filter(|field| counts(field)).map(|field| field.name.clone()));
            }
        }
        names
    }

    /// What is spread into the fields of a data class (`Grant(**answer.json())`) fills each with its part of the same name: a field that
    /// has a value by itself only where an answer to a token request, which tells them all, is spread.
    fn fields_from_spread(&mut self, class: &Rc<ClassVal>, id: super::ObjId, names: &[Name], whole: &Value, loc: Loc) {
        let Value::Hole(hole) = whole else { return };
        let tells_all = self.is_grant(hole);
        let owners = self.owners_of_fields(class);
        for name in names {
            if !tells_all && self.state.obj(id).is_some_and(|o| o.get(name).is_some()) {
                continue;
            }
            let printing = owners.iter().find_map(|owner| {
                let file = self.world.file(owner.class.file)?;
                let field = file.class(owner.class.class).fields.iter().find(|field| field.name == *name)?.clone();
                self.read_part(owner, &field, whole, loc, 0)
            });
            let part = printing.unwrap_or_else(|| self.member(whole, name, loc));
            self.state.update(id, |o| o.set(name, part));
        }
    }
}

/// A name of words with underscores as one whose words begin with capitals but for the first.
fn camel(name: &str) -> String {
    let mut up = false;
    name.chars()
        .filter_map(|c| {
            if c == '_' {
                up = true;
                return None;
            }
            let c = if up { c.to_ascii_uppercase() } else { c };
            up = false;
            Some(c)
        })
        .collect()
}

/// Whether a value is a text, or one unless somebody says otherwise.
fn is_text(value: &Value) -> bool {
    match value {
        Value::Str(_) => true,
        Value::Hole(hole) => matches!(hole.default, Some(Value::Str(_))),
        _ => false,
    }
}

/// Whether a value is one of .NET's words for what an address is: `UriKind.Relative`.
fn is_kind_of_address(value: &Value) -> bool {
    match value {
        Value::Lib(lib) => lib.path.contains("UriKind."),
        Value::Hole(hole) => matches!(&hole.kind, HoleKind::Member(Value::Hole(of), _) if of.name.as_deref() == Some("UriKind")),
        _ => false,
    }
}
