//! Containers that hand out objects: what the program tells one to make, and who is given it.

use std::rc::Rc;

use egnyte_rules::model::{Does, Item, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassRef, ClassVal, FuncRef, HoleKind, LibVal, ObjId, Value};
use super::callback::Given_;
use super::provided_settings::ProvidedSettings;
use super::{Cx, Eval, Flow, Made};
use crate::finding::Loc;
use crate::ir::{Arg, ExprId, ExprKind, File, FuncId, Language, Method, MethodKind, Name, Pattern, Type};
use crate::source::FileId;

/// The names of the arguments that are types (`services.AddHttpClient<IClient, Client>()`).
const TYPE_ARGUMENTS: [&str; 2] = ["<T>", "<T2>"];
/// How deep and how wide values are kept that a container is told to hand out.
const MAX_KEPT: u32 = 4;
const MAX_KEPT_FIELDS: usize = 64;
/// Where what goes on describing something keeps the type it is about.
const OF: &str = "@of";

/// Who asks a container.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// The names by which one of several is meant.
    names: Vec<Name>,
    /// No other will do.
    exactly: bool,
    /// The class whose instance is being made.
    class: Option<ClassRef>,
}

/// What a container is asked by.
#[derive(Debug, Clone, PartialEq)]
enum Kind {
    Library(Name),
    Class(ClassRef),
    /// Whatever type the value turns out to be of.
    Unknown,
}

/// How a container comes by what it hands out.
#[derive(Clone)]
enum Maker {
    Ready(Value),
    /// A method of the program, which it calls.
    Method(Rc<ClassVal>, Method),
    /// The callback of the call that told it.
    Callback(&'static Item, Vec<Argument>, Loc),
    /// It is being made.
    Busy,
}

/// Something a container hands out.
struct Provision {
    kind: Kind,
    names: Vec<Name>,
    /// The only class that is given it.
    only_for: Option<ClassRef>,
    /// It is handed out under its name alone.
    by_name: bool,
    maker: Maker,
    loc: Loc,
}

/// What the program told containers.
#[derive(Default)]
pub(super) struct Container {
    provisions: Vec<Provision>,
    /// The functions that a container calls.
    called: rustc_hash::FxHashSet<FuncRef>,
    /// The settings that classes of options are filled from.
    options: rustc_hash::FxHashMap<ClassRef, Value>,
    /// The settings that the program makes for it.
    pub(super) settings: Vec<ProvidedSettings>,
    /// The clients it makes.
    clients: rustc_hash::FxHashSet<ObjId>,
}

/// Whether what has this name is a type argument.
pub(super) fn is_type_argument(name: Option<&Name>) -> bool {
    name.is_some_and(|name| TYPE_ARGUMENTS.contains(&&**name))
}

impl Eval<'_> {
    /// The arguments of a call without the type arguments that nothing asks for: `path` is what a library's callee is called.
    pub(super) fn wanted(&self, args: &[Arg], path: Option<&str>, loc: Loc) -> Vec<Arg> {
        let is_type = |arg: &Arg| is_type_argument(arg.name.as_ref());
        // A function of the program in Rust or C# may ask for what it is given as a type.
        let asks_itself =
            path.is_none() && self.world.file(loc.file).is_some_and(|file| matches!(file.language, Language::Rust | Language::CSharp));
        let wanted = asks_itself
            || args.iter().any(is_type)
                && path.and_then(|path| self.models_at(loc).item(path)).is_some_and(|(_, item)| {
                    let asks = |name: Option<&str>| name.is_some_and(|name| TYPE_ARGUMENTS.contains(&name));
                    item.args.iter().any(|a| asks(a.name.as_deref())) || item.calls.iter().any(|call| asks(call.name.as_deref()))
                });
        args.iter().filter(|arg| wanted || !is_type(arg)).cloned().collect()
    }

    /// How much the program has told containers so far.
    pub(super) fn told_containers(&self) -> usize {
        self.container.provisions.len() + self.container.settings.len()
    }

    /// The types of libraries, each by its last word, that the files `from` tell a container to hand out to whoever asks for them.
    pub(crate) fn library_types_provided(&self, from: &dyn Fn(FileId) -> bool) -> Vec<Name> {
        let for_anybody = self.container.provisions.iter().filter(|provision| provision.only_for.is_none() && !provision.by_name);
        let provided = for_anybody.filter_map(|provision| match (&provision.kind, &provision.maker) {
            (Kind::Library(path), Maker::Method(class, _)) if from(class.class.file) => Some((path, provision.loc)),
            (Kind::Library(path), Maker::Ready(_)) if from(provision.loc.file) => Some((path, provision.loc)),
            _ => None,
        });
        // What sends nothing leads nowhere.
        let sends = |path: &str, loc: Loc| {
            let of_path = |(library, _): (&Library, &Item)| library.http.is_some();
            [path.to_owned(), format!("{path}.get")].iter().any(|path| self.models_at(loc).item(path).is_some_and(of_path))
        };
        provided.filter(|(path, loc)| sends(path, *loc)).filter_map(|(path, _)| path.rsplit('.').next().map(Name::from)).collect()
    }

    /// Notes the methods of `files` whose annotations tell a container to call them.
    pub(super) fn collect_provided(&mut self, files: &[FileId]) {
        for &id in files {
            let Some(file) = self.world.file(id).filter(|file| file.language.has_members_in_scope()) else { continue };
            for one in self.modules_made.get(&id).cloned().unwrap_or_default() {
                let Made::Class(class) = one else { continue };
                // A part of a class that another file declares is that file's.
                if class.class.file != id {
                    continue;
                }
                for method in &file.class(class.class.class).methods {
                    let function = file.function(method.func);
                    if !function.decorators.is_empty() && !self.is_described_method(&file, function) {
                        self.note_provider(&file, &class, method);
                    }
                }
            }
        }
    }

    fn note_provider(&mut self, file: &Rc<File>, class: &Rc<ClassVal>, method: &Method) {
        let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
        let function = file.function(method.func);
        let loc = cx.loc(function.name_span);
        let mut names = vec![method.name.clone()];
        let mut provides = false;
        for decorator in &function.decorators {
            let ExprKind::Call { callee, args } = &file.expr(*decorator).kind else { continue };
            let Value::Lib(lib) = self.expr(&cx, *callee) else { continue };
            if self.models_at(loc).item(&format!("{}()", lib.path)).is_some_and(|(_, item)| item.does == Does::Provide) {
                provides = true;
                for arg in self.args(&cx, args).into_iter().filter(|arg| matches!(arg.name.as_deref(), None | Some("name" | "value"))) {
                    let all = self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value]);
                    names.extend(all.iter().filter_map(Value::as_text).map(Name::from));
                }
            }
        }
        if !provides {
            return;
        }
        names.extend(self.marks(&cx, &function.decorators));
        let kind = match &function.return_type {
            Some(Type::Named(path, _)) => self.kind_of_type(&cx, path, loc),
            _ => Kind::Unknown,
        };
        self.container.called.insert(FuncRef { file: class.class.file, func: method.func });
        let maker = Maker::Method(class.clone(), method.clone());
        self.note_provision(Provision { kind, names, only_for: None, by_name: false, maker, loc });
    }

    fn kind_of_type(&mut self, cx: &Cx, path: &[Name], loc: Loc) -> Kind {
        let Some((head, rest)) = path.split_first() else { return Kind::Unknown };
        let mut value = self.name(cx, head, loc);
        for name in rest {
            value = self.member(&value, name, loc);
        }
        self.kind_of(&value)
    }

    /// What a value, or a type as a value, is asked for by.
    fn kind_of(&self, value: &Value) -> Kind {
        match value {
            Value::Class(class) => Kind::Class(class.class),
            Value::Lib(lib) => Kind::Library(self.models_at(lib.loc).canonical(&lib.path).as_ref().into()),
            Value::Object(id) => match self.state.obj(*id).map(|o| &o.kind) {
                Some(ObjKind::Instance(class)) => Kind::Class(class.class),
                _ => Kind::Unknown,
            },
            _ => Kind::Unknown,
        }
    }

    /// What annotations say to tell things of one type apart: an annotation of the program's own, or a name.
    fn marks(&mut self, cx: &Cx, decorators: &[ExprId]) -> Vec<Name> {
        let mut marks = Vec::new();
        for decorator in decorators {
            let ExprKind::Call { callee, args } = &cx.file.expr(*decorator).kind else { continue };
            match self.expr(cx, *callee) {
                Value::Class(class) => marks.extend(self.class_name(&class)),
                Value::Lib(lib) => {
                    let row = self.models_at(lib.loc).item(&lib.path);
                    if row.is_some_and(|(_, item)| item.does == Does::Inject) {
                        marks.extend(self.args(cx, args).first().and_then(|arg| arg.value.as_text()).map(Name::from));
                    }
                }
                _ => {}
            }
        }
        marks
    }

    fn note_provision(&mut self, new: Provision) {
        let known = |old: &Provision| {
            old.loc == new.loc
                && old.kind == new.kind
                && old.only_for == new.only_for
                && old.by_name == new.by_name
                && (new.names.is_empty() || old.names == new.names)
        };
        if !self.container.provisions.iter().any(known) {
            self.container.provisions.push(new);
        }
    }

    /// Who asks for a parameter, if it is a container that calls the function.
    pub(super) fn asked_by_param(&mut self, cx: &Cx, func: FuncId, decorators: &[ExprId], pattern: &Pattern) -> Option<Asked> {
        if !(cx.file.language.has_members_in_scope() || cx.file.language == Language::Php) {
            return None;
        }
        self.asks_container = true;
        if self.container.provisions.is_empty() {
            return None;
        }
        let called = FuncRef { file: cx.id, func };
        let constructs = || {
            let class = cx.file.function(func).class?;
            cx.file.class(class).methods.iter().find(|m| m.func == func && m.kind == MethodKind::Constructor)
        };
        if !self.container.called.contains(&called) && !self.served.contains(&called) && constructs().is_none() {
            return None;
        }
        let class = match &self.envs[cx.env.0 as usize].this {
            Some(Value::Object(id)) => match self.state.obj(*id).map(|o| &o.kind) {
                Some(ObjKind::Instance(class)) => Some(class.class),
                _ => None,
            },
            _ => None,
        };
        let name = if let Pattern::Name(name, _) = pattern { Some(name.clone()) } else { None };
        Some(self.asked(cx, decorators, name, class))
    }

    /// Who asks for a field of a class, where a container fills it.
    pub(super) fn asked_by_field(&mut self, cx: &Cx, class: &Rc<ClassVal>, decorators: &[ExprId], name: &Name) -> Option<Asked> {
        if !cx.file.language.has_members_in_scope() {
            return None;
        }
        self.asks_container = true;
        if self.container.provisions.is_empty() {
            return None;
        }
        Some(self.asked(cx, decorators, Some(name.clone()), Some(class.class)))
    }

    fn asked(&mut self, cx: &Cx, decorators: &[ExprId], name: Option<Name>, class: Option<ClassRef>) -> Asked {
        let marks = self.marks(cx, decorators);
        let exactly = !marks.is_empty();
        Asked { names: if exactly { marks } else { name.into_iter().collect() }, exactly, class }
    }

    /// What a container hands out for a library's type.
    pub(super) fn provided_library(&mut self, lib: &LibVal, asked: &Asked) -> Option<Value> {
        let kind = self.kind_of(&Value::Lib(Rc::new(lib.clone())));
        self.provided(&kind, asked)
    }

    /// What a container hands out for a class.
    pub(super) fn provided_class(&mut self, class: &Rc<ClassVal>, asked: &Asked) -> Option<Value> {
        self.provided(&Kind::Class(class.class), asked)
    }

    /// What a container hands out for a list of a class: one of each kind that it knows.
    pub(super) fn provided_list(&mut self, class: &Rc<ClassVal>, loc: Loc) -> Option<Value> {
        self.settle_kinds();
        let wanted = Kind::Class(class.class);
        let fits = |p: &Provision| !p.by_name && p.only_for.is_none() && self.is_kind(&p.kind, &wanted);
        let fitting: Vec<usize> = (0..self.container.provisions.len()).filter(|at| fits(&self.container.provisions[*at])).collect();
        let made: Vec<Value> = fitting.into_iter().filter_map(|at| self.made_by_container(at)).collect();
        (!made.is_empty()).then(|| self.list_obj(made, false, loc))
    }

    /// The instances that a container has ready, each with the class that it is asked for by.
    pub(super) fn provided_instances(&self) -> impl Iterator<Item = (ClassRef, &Value)> {
        self.container.provisions.iter().filter_map(|provision| match (&provision.kind, &provision.maker) {
            (Kind::Class(class), Maker::Ready(instance @ Value::Object(_))) => Some((*class, instance)),
            _ => None,
        })
    }

    /// Makes what is only known by what makes it, so that its kind is.
    fn settle_kinds(&mut self) {
        for at in 0..self.container.provisions.len() {
            if self.container.provisions[at].kind == Kind::Unknown {
                self.made_by_container(at);
            }
        }
    }

    fn provided(&mut self, kind: &Kind, asked: &Asked) -> Option<Value> {
        self.settle_kinds();
        let fits = |p: &Provision| !p.by_name && p.only_for.is_none_or(|class| asked.class == Some(class)) && self.is_kind(&p.kind, kind);
        let mut fitting: Vec<usize> = (0..self.container.provisions.len()).filter(|at| fits(&self.container.provisions[*at])).collect();
        if fitting.iter().any(|at| self.container.provisions[*at].only_for.is_some()) {
            fitting.retain(|at| self.container.provisions[*at].only_for.is_some());
        }
        let named = |at: &&usize| self.container.provisions[**at].names.iter().any(|name| asked.names.contains(name));
        let chosen = match (fitting.iter().find(named), fitting.as_slice()) {
            (Some(named), _) => *named,
            (None, [only]) if !asked.exactly => *only,
            _ => return None,
        };
        self.made_by_container(chosen)
    }

    /// Whether something of one kind can be handed out where the other is asked for.
    fn is_kind(&self, kind: &Kind, wanted: &Kind) -> bool {
        match (kind, wanted) {
            (Kind::Class(class), Kind::Class(wanted)) if class != wanted => {
                self.classes.get(class).is_some_and(|class| self.lineage(class).iter().any(|base| base.class == *wanted))
            }
            _ => kind == wanted,
        }
    }

    /// The value of a provision, made when it is first asked for.
    fn made_by_container(&mut self, at: usize) -> Option<Value> {
        let maker = std::mem::replace(&mut self.container.provisions[at].maker, Maker::Busy);
        let value = match maker {
            Maker::Busy => return None,
            Maker::Ready(Value::Class(class)) => self.typical_instance(&class),
            Maker::Ready(value) => value,
            Maker::Method(class, method) => self.aside(|e| e.run_provider(&class, &method)),
            Maker::Callback(item, args, loc) => {
                self.aside(|e| e.run_callbacks(item, &args, &Given_::default(), loc).value.unwrap_or(Value::Null))
            }
        };
        let kind = self.kind_of(&value);
        let provision = &mut self.container.provisions[at];
        provision.maker = Maker::Ready(value.clone());
        if provision.kind == Kind::Unknown {
            provision.kind = kind;
        }
        matches!(value, Value::Lib(_) | Value::Object(_) | Value::Str(_)).then_some(value)
    }

    /// Runs `f` so that what it makes outlives the function that is running. What it sends is recorded where it is run for itself.
    pub(super) fn aside(&mut self, f: impl FnOnce(&mut Self) -> Value) -> Value {
        let aside = self.state.begin_aside();
        let events = self.record.events.len();
        let handlers = std::mem::take(&mut self.handlers);
        let value = f(self);
        self.handlers = handlers;
        for event in &mut self.record.events[events..] {
            event.void = true;
        }
        self.state.end_aside(aside);
        value
    }

    fn run_provider(&mut self, class: &Rc<ClassVal>, method: &Method) -> Value {
        let Some(file) = self.world.file(class.class.file) else { return Value::Null };
        let this = if method.is_static { Value::Class(class.clone()) } else { self.typical_instance(class) };
        let closure = self.method_closure(class, method, Some(this));
        let cx = self.enter(&closure, &file, None, true);
        self.bind_unknown(&cx, method.func, &[]);
        let function = file.function(method.func);
        let flow = self.block(&cx, &function.body);
        let (value, _) = self.leave(&cx, flow == Flow::Next);
        let Some(ty) = &function.return_type else { return value };
        let loc = cx.loc(function.name_span);
        self.shaped(&Cx { env: closure.env, ..cx }, value, ty, loc)
    }

    /// What instances that a container hands out hold, the typical one of their class holds.
    pub(super) fn fill_from_container(&mut self, class: &Rc<ClassVal>, id: ObjId) {
        let mut filled = false;
        for at in 0..self.container.provisions.len() {
            let provision = &self.container.provisions[at];
            if provision.only_for.is_some() || !self.is_kind(&Kind::Class(class.class), &provision.kind) {
                continue;
            }
            let Some(Value::Object(one)) = self.made_by_container(at) else { continue };
            let Some(obj) = self.state.obj(one).cloned() else { continue };
            if one == id || !matches!(&obj.kind, ObjKind::Instance(own) if own.class == class.class) {
                continue;
            }
            for (name, value) in &obj.fields {
                let known = self.state.obj(id).and_then(|o| o.get(name)).filter(|_| filled).cloned();
                let value = known.map_or_else(|| value.clone(), |known| known.join(value));
                self.state.update(id, |o| o.set(name, value));
            }
            filled = true;
        }
    }

    /// A call that asks a container.
    pub(super) fn ask_container(&mut self, lib: &LibVal, item: &'static Item, args: &[Argument], loc: Loc) -> Value {
        self.asks_classes = true;
        self.asks_container = true;
        let key = role(item, args, Role::Key).and_then(|key| key.as_text()).map(Name::from);
        let asked = Asked { exactly: key.is_some(), names: key.into_iter().collect(), class: None };
        let found = match type_argument(args, 0).or_else(|| role(item, args, Role::Value)) {
            Some(Value::Class(class)) => self.typed_class(&class, Some(&asked)),
            Some(Value::Lib(of)) => self.typed_library(&LibVal { loc, ..LibVal::clone(&of) }, loc, Some(&asked)),
            Some(value @ Value::Object(_)) => Some(value),
            _ => None,
        };
        let by_name = |p: &Provision| {
            let of_type = item.returns.as_deref().is_none_or(|ty| p.kind == Kind::Library(ty.into()));
            p.by_name && of_type && p.names.iter().any(|name| asked.names.contains(name))
        };
        let named = self.container.provisions.iter().position(by_name);
        found.or_else(|| self.made_by_container(named?)).unwrap_or_else(|| match &item.returns {
            Some(_) => self.result_of(lib, item, args, loc),
            None => Value::hole(HoleKind::Call(lib.path.clone()), None, loc),
        })
    }

    /// Whether a value is what a container was asked for without saying the type.
    pub(super) fn is_asked_for(&self, value: &Value) -> bool {
        let Value::Hole(hole) = value else { return false };
        let HoleKind::Call(path) = &hole.kind else { return false };
        self.models_at(hole.loc).item(path).is_some_and(|(_, item)| item.does == Does::Inject)
    }

    /// A call that tells a container what to hand out.
    pub(super) fn tell_container(&mut self, lib: &LibVal, item: &'static Item, args: &[Argument], loc: Loc) -> Value {
        let aside = self.state.begin_aside();
        let of = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get(OF)).cloned();
        let first = type_argument(args, 0).or(of);
        let second = type_argument(args, 1);
        let (mut object, mut given) = (None, None);
        match item.kind.as_deref() {
            Some("options") => self.provide_options(item, args, first.as_ref(), loc),
            Some("settings") => given = self.provide_settings(item, args, loc),
            Some("table") => self.provide_table(item, args, loc),
            Some("named") => self.provide_value(item, args, None, None, loc),
            Some(kind) => object = Some(self.provide_client(item, kind, args, first.as_ref(), second, loc)),
            None => self.provide_value(item, args, first.as_ref(), second, loc),
        }
        let value = match &item.returns {
            Some(path) => {
                let object = object.unwrap_or_else(|| self.state.alloc(Obj::new(ObjKind::Library, loc)));
                if let Some(first) = first {
                    self.state.update(object, |o| o.set(&OF.into(), first));
                }
                Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(object), members: Vec::new(), loc }))
            }
            None => given.unwrap_or_else(|| Value::hole(HoleKind::Opaque, None, loc)),
        };
        self.state.end_aside(aside);
        value
    }

    /// A client that is made for one class, under a name, for an interface that describes requests, or for anybody.
    fn provide_client(
        &mut self,
        item: &'static Item,
        kind: &str,
        args: &[Argument],
        first: Option<&Value>,
        second: Option<Value>,
        loc: Loc,
    ) -> ObjId {
        let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
        self.container.clients.insert(object);
        let ty = item.calls.iter().flat_map(|call| call.types.iter()).next();
        let path: Name = ty.map_or("", AsRef::as_ref).into();
        let client = Value::Lib(Rc::new(LibVal { path: path.clone(), object: Some(object), members: Vec::new(), loc }));
        let given = Given_ { client: Some(object), ..Given_::default() };
        self.run_callbacks(item, args, &given, loc);
        let provision = |kind: Kind, names: Vec<Name>, only_for: Option<ClassRef>, value: Value| Provision {
            kind,
            by_name: !names.is_empty(),
            names,
            only_for,
            maker: Maker::Ready(value),
            loc,
        };
        let last = second.as_ref().or(first);
        match (kind, last) {
            ("interface", Some(interface @ Value::Class(class))) => {
                if let Some(made) = self.implement(&client, interface, None, loc) {
                    self.note_provision(provision(Kind::Class(class.class), Vec::new(), None, made));
                }
            }
            (_, Some(Value::Class(class))) => {
                // The class need not say where what it sends goes.
                self.injected.insert((class.class.file, loc.file));
                self.note_provision(provision(Kind::Library(path.clone()), Vec::new(), Some(class.class), client.clone()));
            }
            _ => {}
        }
        match role(item, args, Role::Key).and_then(|key| key.as_text()) {
            Some(key) if !key.is_empty() => self.note_provision(provision(Kind::Library(path), vec![key.into()], None, client)),
            // The client without a name is whoever's that asks for one.
            _ if last.is_none() => self.note_provision(provision(Kind::Library(path), Vec::new(), None, client)),
            _ => {}
        }
        object
    }

    /// A value whose objects outlive the function that is running. To be used where the trail is set aside.
    pub(super) fn kept(&mut self, value: &Value, depth: u32) -> Value {
        let old = match value {
            Value::Object(id) => Some(*id),
            Value::Lib(lib) => lib.object,
            _ => None,
        };
        let Some(old) = old.filter(|_| depth < MAX_KEPT).and_then(|id| self.state.obj(id)).cloned() else { return value.clone() };
        let mut new = Obj::clone(&old);
        for (_, field) in new.fields.iter_mut().take(MAX_KEPT_FIELDS) {
            *field = self.kept(field, depth + 1);
        }
        for item in new.items.iter_mut().take(MAX_KEPT_FIELDS) {
            *item = self.kept(item, depth + 1);
        }
        let id = self.state.alloc(new);
        match value {
            Value::Lib(lib) => Value::Lib(Rc::new(LibVal { object: Some(id), ..LibVal::clone(lib) })),
            _ => Value::Object(id),
        }
    }

    /// Whether an object is a client that a container makes.
    pub(super) fn is_handed_out(&self, object: ObjId) -> bool {
        self.container.clients.contains(&object)
    }

    fn provide_options(&mut self, item: &'static Item, args: &[Argument], of: Option<&Value>, loc: Loc) {
        let Some(Value::Class(class)) = of else { return };
        let section = match role(item, args, Role::Value) {
            Some(section @ Value::Object(_)) => Some(section),
            _ => role(item, args, Role::Key).and_then(|key| key.as_text()).and_then(|key| self.application_setting(&key, loc)),
        };
        if let Some(section) = section {
            let section = self.kept(&section, 0);
            self.container.options.insert(class.class, section);
        }
        if args.iter().any(|arg| matches!(arg.value, Value::Func(_))) {
            let receiver = Some(self.typical_instance(class));
            self.run_callbacks(item, args, &Given_ { receiver, ..Given_::default() }, loc);
        }
    }

    /// The section of the settings that the program says a class of options is filled from.
    pub(super) fn given_options(&self, class: ClassRef) -> Option<Value> {
        self.container.options.get(&class).cloned()
    }

    fn provide_value(&mut self, item: &'static Item, args: &[Argument], first: Option<&Value>, second: Option<Value>, loc: Loc) {
        let by_name = item.kind.as_deref() == Some("named");
        let is_given = |value: &Value| matches!(value, Value::Lib(_) | Value::Object(_)) || by_name && matches!(value, Value::Str(_));
        let given = role(item, args, Role::Value).filter(is_given);
        let is_function = |value: &Value| matches!(value, Value::Func(_));
        // A function may stand in a list, behind the names of what it asks for.
        let is_last_of_list = |value: &Value| by_name && self.known_items(value).is_some_and(|items| items.last().is_some_and(is_function));
        let has_function = args.iter().any(|arg| is_function(&arg.value) || is_last_of_list(&arg.value));
        let class = || args.iter().map(|arg| &arg.value).find(|value| by_name && matches!(value, Value::Class(_))).cloned();
        let maker = match (second.or_else(class).filter(|second| matches!(second, Value::Class(_))), given) {
            (Some(class), _) if !has_function => Maker::Ready(class),
            (_, Some(value)) => Maker::Ready(self.kept(&value, 0)),
            // What a function of the module's own code sees is there later on as well.
            _ if has_function && self.is_at_top_level() => Maker::Callback(item, args.to_vec(), loc),
            _ if has_function => match self.run_callbacks(item, args, &Given_::default(), loc).value {
                Some(value) => Maker::Ready(self.kept(&value, 0)),
                None => return,
            },
            _ => return,
        };
        let kind = first.map_or(Kind::Unknown, |first| self.kind_of(first));
        let names = role(item, args, Role::Key).and_then(|key| key.as_text()).map(Name::from).into_iter().collect();
        self.note_provision(Provision { kind, names, only_for: None, by_name, maker, loc });
    }

    /// What a container hands out to code in `language` under a name alone: to a parameter that has no type (`function (settings) { … }`
    /// of AngularJS), or to a call that names it (`f.response :refusals` of Faraday).
    pub(super) fn provided_by_name(&mut self, name: &Name, language: Language) -> Option<Value> {
        let at = self.place_by_name(name, language)?;
        self.made_by_container(at)
    }

    /// Whether a container was told something of that name.
    pub(super) fn is_provided_by_name(&mut self, name: &Name, language: Language) -> bool {
        self.asks_container = true;
        self.place_by_name(name, language).is_some()
    }

    fn place_by_name(&self, name: &Name, language: Language) -> Option<usize> {
        let is_it = |p: &Provision| p.by_name && p.names.contains(name) && self.language_at(p.loc) == language;
        self.container.provisions.iter().position(is_it)
    }

    /// The names under which containers hand out what has functions of the files `from`.
    pub(crate) fn functions_told_by_name<'a>(&'a self, from: &'a dyn Fn(FileId) -> bool) -> impl Iterator<Item = Name> + 'a {
        let has_functions = |id: ObjId| self.state.obj(id).is_some_and(|o| o.fields.iter().any(|(_, v)| matches!(v, Value::Func(_))));
        let is_it = move |p: &&Provision| {
            let made = match &p.maker {
                Maker::Ready(Value::Object(id)) => has_functions(*id),
                Maker::Callback(..) => true,
                _ => false,
            };
            made && p.by_name && from(p.loc.file)
        };
        self.container.provisions.iter().filter(is_it).flat_map(|provision| provision.names.iter().cloned())
    }

    /// The names under which containers hand out values that hold an address of Egnyte's.
    pub(super) fn values_told_by_name(&self) -> impl Iterator<Item = Name> + '_ {
        let holds = |p: &&Provision| p.by_name && matches!(&p.maker, Maker::Ready(value) if self.speaks_of_egnyte(value, 0));
        self.container.provisions.iter().filter(holds).flat_map(|provision| provision.names.iter().cloned())
    }

    /// A record of functions, each under the name of what it makes, or of classes, each under a name of its own.
    fn provide_table(&mut self, item: &'static Item, args: &[Argument], loc: Loc) {
        let table = role(item, args, Role::Value).and_then(|table| self.state.obj(Self::store_of(&table)?).cloned());
        // Named arguments are such a record as well.
        let named = args.iter().filter_map(|arg| Some((arg.name.clone()?, arg.value.clone())));
        for (name, value) in table.into_iter().flat_map(|table| table.fields.clone()).chain(named) {
            // In Ruby a block that waits to be called stands for what it names (`register_middleware reauth: -> { Reauth }`).
            let value = match &value {
                Value::Func(named) if self.language_at(loc) == Language::Ruby => self.invoke(named, Vec::new(), None, loc),
                _ => value,
            };
            let (maker, by_name) = match value {
                Value::Func(_) => (Maker::Callback(item, vec![Argument::plain(value, loc)], loc), false),
                Value::Class(_) => (Maker::Ready(value), true),
                _ => continue,
            };
            self.note_provision(Provision { kind: Kind::Unknown, names: vec![name], only_for: None, by_name, maker, loc });
        }
    }

    fn is_at_top_level(&self) -> bool {
        self.frames.iter().rfind(|frame| frame.root).is_none_or(|frame| frame.func.func == FuncId(0))
    }
}

/// The type argument of a call at a position.
fn type_argument(args: &[Argument], at: usize) -> Option<Value> {
    args.iter().find(|arg| arg.name.as_deref() == Some(TYPE_ARGUMENTS[at])).map(|arg| arg.value.clone())
}

/// The argument that a row gives a role, type arguments left out.
pub(super) fn role(item: &Item, args: &[Argument], role: Role) -> Option<Value> {
    let own = item.args.iter().find(|a| a.role == role && a.at.is_some())?;
    let named = own.name.as_deref().and_then(|name| args.iter().find(|arg| arg.name.as_deref() == Some(name)));
    let positional = || args.iter().filter(|arg| arg.name.is_none()).nth(own.at? as usize);
    named.or_else(positional).map(|arg| arg.value.clone())
}
