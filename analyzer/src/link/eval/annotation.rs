//! Annotations that a library gives a meaning: values of fields and parameters, handlers of a framework, requests that an interface
//! describes.

use std::rc::Rc;

use egnyte_rules::model::{Does, Http, Item, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, ClassVal, Closure, FuncRef, HoleKind, LibVal, StrPiece, Value};
use super::callback::Given_;
use super::container::role;
use super::described::says_form;
use super::guess::VERBS;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ClassKind, ExprId, ExprKind, Field, File, Function, Language, MethodKind, Name, Param, Pattern, StmtKind, Type};
use crate::link::models::library_of;

/// How many clients carry the requests of each other.
const MAX_CARRIERS: usize = 4;

/// An annotation a model speaks of.
pub(super) struct Annotation {
    pub(super) library: &'static Library,
    /// The row.
    pub(super) item: &'static Item,
    path: Name,
    /// What stands between its parentheses.
    pub(super) args: Vec<Argument>,
    pub(super) loc: Loc,
}

impl Eval<'_> {
    /// The annotations among decorators that models speak of.
    pub(super) fn annotations(&mut self, cx: &Cx, decorators: &[ExprId]) -> Vec<Annotation> {
        if decorators.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for id in decorators {
            let ExprKind::Call { callee, args } = &cx.file.expr(*id).kind else { continue };
            let Value::Lib(lib) = self.expr(cx, *callee) else { continue };
            let loc = cx.expr_loc(*id);
            let args = self.args(cx, args);
            if let Some((library, item)) = self.models_at(loc).item(&lib.path) {
                found.push(Annotation { library, item, path: lib.path.clone(), args, loc });
            }
        }
        found
    }

    /// The annotations of a member, which sees the constants of its class.
    fn member_annotations(&mut self, cx: &Cx, class: &Rc<ClassVal>, decorators: &[ExprId]) -> Vec<Annotation> {
        self.with_receiver(cx, &Value::Class(class.clone()), class, |e, cx| e.annotations(cx, decorators))
    }

    /// The value that an annotation gives a field.
    pub(super) fn annotated_field(&mut self, cx: &Cx, field: &Field) -> Option<Value> {
        self.annotated(cx, &field.decorators, &field.name, field.ty.as_ref())
    }

    /// The value that an annotation gives a parameter.
    pub(super) fn annotated_param(&mut self, cx: &Cx, param: &Param) -> Option<Value> {
        let Pattern::Name(name, _) = &param.pattern else { return None };
        self.annotated(cx, &param.decorators, name, param.ty.as_ref())
    }

    fn annotated(&mut self, cx: &Cx, decorators: &[ExprId], name: &Name, ty: Option<&Type>) -> Option<Value> {
        if cx.file.language == Language::Python {
            return decorators.iter().find_map(|said| self.depended_on(cx, *said, name));
        }
        if cx.file.language == Language::JavaScript {
            return self.read_from_query(cx, decorators, name);
        }
        let annotates = cx.file.language.has_members_in_scope() || cx.file.language == Language::Php;
        if decorators.is_empty() || !annotates {
            return None;
        }
        for annotation in self.annotations(cx, decorators) {
            let Annotation { library, item, path, args, loc } = annotation;
            match item.does {
                // It names a service, or whatever else it takes, in place of the text that the row speaks of.
                Does::Operation if item.args.iter().any(|a| a.role == Role::Value) && role(item, &args, Role::Value).is_none() => {}
                Does::Operation => {
                    let text = self.operation(item, None, args, loc);
                    return Some(self.bound_as(text, ty, loc));
                }
                Does::Read => {
                    let roles = self.roles(library, item, &args, loc);
                    let role = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, v)| v.clone());
                    // What is declared as a class with a field for each part is no part itself.
                    let class =
                        if item.kind.as_deref() == Some("query") { ty.and_then(|ty| self.declared_class(cx, ty, loc)) } else { None };
                    if let Some(filled) = class.and_then(|class| self.filled_instance(&class, loc)) {
                        return Some(filled);
                    }
                    let key: Name = role(Role::Key).and_then(|key| key.as_text()).map_or_else(|| name.clone(), Into::into);
                    let kind: Name = item.kind.as_deref().unwrap_or("outside").into();
                    let found = (&*kind == "settings").then(|| self.bound_setting(&key, ty, loc)).flatten();
                    if found.is_some() {
                        return found;
                    }
                    let hole = Value::hole(HoleKind::Read(kind, Some(key.clone())), Some(key.clone()), loc);
                    self.note_input(&hole, &key, loc);
                    return Some(role(Role::Value).map_or(hole.clone(), |default| Self::with_default(&hole, &default)));
                }
                // A client that is told here where its requests go.
                Does::Client => {
                    let Some(Value::Lib(client)) = ty.and_then(|ty| self.typed(cx, ty, loc)) else { continue };
                    let base = self.address_of_client(library, item, &args, loc);
                    let (Some(object), Some(base)) = (client.object, base) else { continue };
                    self.state.update(object, |o| o.set(&"@base".into(), base));
                    return Some(Value::Lib(client));
                }
                // The library makes the value by the type alone.
                _ => {
                    let _ = path;
                }
            }
        }
        None
    }

    /// The class of the program that a type names.
    pub(super) fn declared_class(&mut self, cx: &Cx, ty: &Type, loc: Loc) -> Option<Rc<ClassVal>> {
        let Type::Named(path, _) = ty else { return None };
        if let Value::Class(class) = self.declared(cx, path, loc)? { Some(class) } else { None }
    }

    /// What a decorator says to read from the address of a request (`@Query('code') code`): all of it, where it names no part.
    fn read_from_query(&mut self, cx: &Cx, decorators: &[ExprId], name: &Name) -> Option<Value> {
        decorators.iter().find_map(|decorator| {
            let ExprKind::Call { callee, args } = &cx.file.expr(*decorator).kind else { return None };
            let is_query = |value: &Value| match value {
                Value::Hole(hole) => matches!(&hole.kind, HoleKind::Read(kind, None) if &**kind == "query"),
                _ => false,
            };
            let loc = cx.expr_loc(*decorator);
            let all = Some(self.expr(cx, *callee)).filter(is_query)?;
            let key: Option<Name> = self.args(cx, args).first().and_then(|key| key.value.as_text()).map(Into::into);
            let Some(key) = key else {
                return Some(Value::hole(HoleKind::Read("query".into(), None), Some(name.clone()), loc));
            };
            self.note_input(&all, &key, loc);
            Some(Value::hole(HoleKind::Read("query".into(), Some(key.clone())), Some(key), loc))
        })
    }

    /// What a parameter's default or annotation reads without naming it: that goes by the parameter's name (`code: str = Query(...)`).
    pub(super) fn read_by_name(&mut self, said: &Value, name: &Name, loc: Loc) -> Option<Value> {
        let Value::Hole(hole) = said else { return None };
        let HoleKind::Read(kind, None) = &hole.kind else { return None };
        let read = Value::hole(HoleKind::Read(kind.clone(), Some(name.clone())), Some(name.clone()), loc);
        self.note_input(&read, name, loc);
        Some(read)
    }

    /// What a function gives that a parameter's annotation says it is to be called for (`Annotated[Client, Depends(get_client)]`), or what
    /// the annotation reads.
    fn depended_on(&mut self, cx: &Cx, said: ExprId, name: &Name) -> Option<Value> {
        let ExprKind::Call { callee, .. } = &cx.file.expr(said).kind else { return None };
        let Value::Lib(lib) = self.expr(cx, *callee) else { return None };
        let (_, item) = self.models_at(lib.loc).item(&lib.path)?;
        if item.does == Does::Read {
            let read = self.expr(cx, said);
            return self.read_by_name(&read, name, cx.expr_loc(said));
        }
        if item.does != Does::Calls || item.kind.as_deref() != Some("dependency") {
            return None;
        }
        let given = self.expr(cx, said);
        (!Self::says_nothing(&given)).then_some(given)
    }

    /// What stands beside the type in a name for an annotated one (`Session = Annotated[Client, Depends(get_client)]`), if that is known.
    pub(super) fn said_beside(&self, named: &Value) -> Option<Value> {
        let Value::Hole(hole) = named else { return None };
        let HoleKind::Derived(from) = &hole.kind else { return None };
        let [Value::Lib(annotated), parts] = &**from else { return None };
        if !annotated.path.ends_with("Annotated") {
            return None;
        }
        let parts = self.known_items(parts)?;
        let given = |said: &Value| match said {
            Value::Lib(_) | Value::Object(_) => true,
            Value::Hole(hole) => matches!(hole.kind, HoleKind::Body(..) | HoleKind::Token(_)),
            _ => false,
        };
        parts.into_iter().skip(1).find(given)
    }

    /// What a framework makes of a class of the app: a server, a place that handles errors.
    pub(super) fn framework_class(&mut self, class: &Rc<ClassVal>, this: &Value) {
        let Some(file) = self.world.file(class.class.file) else { return };
        let declaration = file.class(class.class.class);
        let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
        let loc = cx.loc(declaration.name_span);
        let has_annotations = file.language.has_members_in_scope();
        if !has_annotations {
            self.handling_class(&cx, &declaration.decorators, this, loc);
        } else if declaration.kind == ClassKind::Interface {
            return;
        }
        let annotations = if has_annotations { self.annotations(&cx, &declaration.decorators.clone()) } else { Vec::new() };
        for annotation in annotations {
            if annotation.item.does == Does::Server {
                self.happen(EventKind::Server { library: library_of(annotation.library, &annotation.path) }, loc);
            }
        }
        let bases: Vec<LibVal> = self
            .lineage(class)
            .iter()
            .flat_map(|c| c.bases.clone())
            .filter_map(|b| if let Value::Lib(l) = b { Some(LibVal::clone(&l)) } else { None })
            .collect();
        for base in bases {
            let Some((library, item)) = self.models_at(loc).item(&base.path) else { continue };
            match item.does {
                Does::Server if has_annotations => {
                    // It calls the methods by names that addresses hold.
                    let methods = declaration.methods.iter().filter(|m| m.kind == MethodKind::Method && !m.is_static);
                    self.actions.extend(methods.map(|m| FuncRef { file: class.class.file, func: m.func }));
                    self.happen(EventKind::Server { library: library_of(library, &base.path) }, loc);
                }
                Does::Server => self.note_handed_types(class, item),
                Does::Calls if item.kind.as_deref() == Some("jobs") => {
                    let receiver = [Argument::plain(this.clone(), loc)];
                    let run: Vec<Value> = item.calls.iter().flat_map(|spec| self.callbacks(spec, &receiver)).collect();
                    self.jobs.extend(run.iter().filter_map(|one| if let Value::Func(function) = one { Some(function.func) } else { None }));
                }
                // A library calls the methods of its own interface.
                Does::Calls if has_annotations => {
                    let methods = declaration.methods.iter().filter(|m| m.kind == MethodKind::Method && !m.is_static);
                    self.actions.extend(methods.map(|m| FuncRef { file: class.class.file, func: m.func }));
                    self.run_callbacks(item, &[Argument::plain(this.clone(), loc)], &Given_::default(), loc);
                }
                Does::Handler => {
                    let receiver = Argument::plain(this.clone(), loc);
                    self.register(&base, library, item, &[receiver], loc);
                }
                _ => {}
            }
        }
    }

    /// What a server hands to the methods that it calls by their names, where their parameters say no types.
    fn note_handed_types(&mut self, class: &Rc<ClassVal>, item: &'static Item) {
        for spec in item.calls.iter() {
            let Some((method, owner)) = spec.key.as_deref().and_then(|name| self.find_method(class, name, false)) else { continue };
            let func = FuncRef { file: owner.class.file, func: method.func };
            for (at, ty) in (0..).zip(spec.types.iter()).filter(|(_, ty)| !ty.is_empty()) {
                self.handed_types.entry((func, at)).or_insert_with(|| ty.as_ref().into());
            }
        }
    }

    /// A class whose decorator says that it handles errors (`@Catch()`).
    fn handling_class(&mut self, cx: &Cx, decorators: &[ExprId], this: &Value, loc: Loc) {
        for decorator in decorators {
            let Value::Lib(lib) = self.expr(cx, *decorator) else { continue };
            if let Some((library, item)) = self.models_at(loc).item(&lib.path).filter(|(_, item)| item.does == Does::Handler) {
                self.register(&lib, library, item, &[Argument::plain(this.clone(), loc)], loc);
            }
        }
    }

    /// A class that tells a library how to sign in, as the library's options themselves, or what to ask for.
    pub(super) fn describing_class(&mut self, class: &Rc<ClassVal>, this: &Value) {
        let bases: Vec<Rc<LibVal>> =
            class.bases.iter().filter_map(|b| if let Value::Lib(lib) = b { Some(lib.clone()) } else { None }).collect();
        if bases.is_empty() {
            return;
        }
        let Some(file) = self.world.file(class.class.file) else { return };
        let loc = Loc { file: class.class.file, span: file.class(class.class.class).name_span };
        for base in bases {
            let Some((library, item)) = self.models_at(loc).item(&base.path) else { continue };
            match item.does {
                Does::Oauth => {
                    let value = self.described_options(class, this, item, loc);
                    // What its constructor handed to that of the base (`super({ scope })`) is kept with the instance.
                    let object = if let Value::Object(id) = this { Some(*id) } else { None };
                    let base = LibVal { object, ..LibVal::clone(&base) };
                    self.oauth_library(&base, library, item, &[Argument::plain(value, loc)], loc);
                }
                Does::Request if item.kind.as_deref() == Some("routing") => self.routed_requests(&base, library, item, this, loc),
                _ => {}
            }
        }
    }

    /// What the class of an object says about signing in, or of its requests, if it is one that describes that to a library.
    pub(super) fn described_settings(&mut self, object: super::ObjId, loc: Loc) -> Vec<(Role, Value)> {
        let Some(ObjKind::Instance(class)) = self.state.obj(object).map(|o| o.kind.clone()) else { return Vec::new() };
        let Some(base) = self.library_base(&class) else { return Vec::new() };
        let is_asked = |item: &Item| item.options.iter().any(|option| option.key.ends_with("()"));
        let described = |item: &Item| match item.does {
            Does::Oauth => true,
            Does::Client => !item.options.is_empty(),
            Does::Request => item.kind.as_deref() == Some("described") && is_asked(item),
            Does::Prepare => is_asked(item),
            _ => false,
        };
        let Some((library, item)) = self.models_at(loc).item(&base.path).filter(|(_, item)| described(item)) else {
            return Vec::new();
        };
        let value = self.described_options(&class, &Value::Object(object), item, loc);
        self.roles(library, item, &[Argument::plain(value, loc)], loc)
    }

    /// The fields of an instance and of its class with what those of its methods give that the library asks.
    fn described_options(&mut self, class: &Rc<ClassVal>, this: &Value, item: &Item, loc: Loc) -> Value {
        let asked: Vec<Name> = item.options.iter().filter_map(|option| option.key.strip_suffix("()").map(Into::into)).collect();
        let told = self.fields_of(this, loc);
        let Value::Object(options) = told else { return told };
        for name in asked {
            let Some((method, owner)) = self.find_method(class, &name, false) else { continue };
            let func = FuncRef { file: owner.class.file, func: method.func };
            let closure = Closure { func, env: owner.env, this: Some(this.clone()), home: Some(owner), bound: Vec::new() };
            let given = self.invoke(&closure, Vec::new(), None, loc);
            self.state.update(options, |o| o.set(&format!("{name}()").into(), given));
        }
        told
    }

    /// What a framework makes of a method of the app by its annotations: a route, a handler of errors.
    pub(super) fn framework_annotations(&mut self, closure: &Rc<Closure>) {
        let Some(file) = self.world.file(closure.func.file).filter(|f| f.language.has_members_in_scope()) else { return };
        let function = file.function(closure.func.func);
        if function.decorators.is_empty() || self.is_described_method(&file, function) {
            return;
        }
        let cx = Cx { file: file.clone(), id: closure.func.file, env: closure.env };
        let loc = cx.loc(function.name_span);
        let annotations = match &closure.home {
            Some(home) => self.member_annotations(&cx, &home.clone(), &function.decorators),
            None => self.annotations(&cx, &function.decorators),
        };
        for annotation in annotations {
            // What an annotation does to the method it stands on has a row of its own.
            let applied = format!("{}()", annotation.path);
            let Some((library, item)) = self.models_at(loc).item(&applied) else { continue };
            let method = Argument::plain(Value::Func(closure.clone()), loc);
            match item.does {
                Does::Server => {
                    if item.kind.as_deref() == Some("route") {
                        self.served.insert(closure.func);
                    }
                    self.happen(EventKind::Server { library: library_of(library, &applied) }, loc);
                }
                // What is run once more is told in the annotation, and nobody but the program calls the method.
                Does::Handler if item.kind.as_deref() == Some("retry") => {
                    let lib = LibVal { path: applied.into(), object: None, members: Vec::new(), loc };
                    let watched = self.register(&lib, library, item, &annotation.args, loc);
                    self.guards.insert(closure.func, [watched].into());
                    continue;
                }
                Does::Handler => {
                    // The types of errors it is for stand in the annotation.
                    let said = annotation.args.iter().map(|given| given.value.clone()).collect();
                    let Value::Lib(lib) = self.curried(&applied, said, loc) else { continue };
                    let handler = self.register(&lib, library, item, &[method], loc);
                    let error = Value::hole(HoleKind::Error(handler), None, loc);
                    for given in &annotation.args {
                        for ty in self.known_items(&given.value).unwrap_or_else(|| vec![given.value.clone()]) {
                            // An error of the program's own is raised by code that has looked at the failure itself.
                            if matches!(ty, Value::Class(_)) {
                                continue;
                            }
                            self.compare_type(&error, &ty, loc);
                        }
                    }
                }
                Does::Provide => self.register_provided(&cx, closure, function, loc),
                _ => {}
            }
            self.handed_over.insert(closure.func);
        }
    }

    /// A container is told to hand out what a library asks for by its type: a place that handles its errors.
    fn register_provided(&mut self, cx: &Cx, closure: &Rc<Closure>, function: &Function, loc: Loc) {
        let Some(Type::Named(path, _)) = &function.return_type else { return };
        let Some((head, rest)) = path.split_first() else { return };
        let mut ty = self.name(cx, head, loc);
        for name in rest {
            ty = self.member(&ty, name, loc);
        }
        let Value::Lib(lib) = ty else { return };
        let Some((library, item)) = self.models_at(loc).item(&lib.path).filter(|(_, item)| item.does == Does::Handler) else { return };
        let made = self.invoke(closure, Vec::new(), None, loc);
        // An instance of a class of the program's is registered with its class.
        if let Value::Func(_) = made {
            self.register(&lib, library, item, &[Argument::plain(made, loc)], loc);
        }
    }

    /// Whether a method of an interface, or of a class whose other part is generated, has no code: its annotations say what it does.
    pub(super) fn is_described_method(&self, file: &File, function: &Function) -> bool {
        let without_code = |kind: ClassKind| matches!(kind, ClassKind::Interface | ClassKind::Part | ClassKind::Extension(_));
        let declares = function.class.is_some_and(|class| without_code(file.class(class).kind));
        let unknown = |id: &ExprId| matches!(&file.expr(*id).kind, ExprKind::Opaque(inside) if inside.is_empty());
        declares && matches!(function.body.as_slice(), [only] if matches!(&only.kind, StmtKind::Return(Some(value)) if unknown(value)))
    }

    /// The call of a method whose annotation is a statement that a library carries out with what the method is given.
    fn described_statement(&mut self, annotations: &[Annotation], args: &[Argument], loc: Loc) {
        if let Some(statement) = annotations.iter().find(|annotation| annotation.item.does == Does::Sink) {
            let lib = LibVal { path: statement.path.clone(), object: None, members: Vec::new(), loc };
            let given = statement.args.iter().chain(args).cloned().collect();
            self.sink(&lib, statement.library, statement.item, given, loc);
        }
    }

    /// The call of a method whose annotations describe a request.
    pub(super) fn described_request(&mut self, closure: &Closure, function: &Function, args: &[Argument], loc: Loc) -> Option<Value> {
        let file = self.world.file(closure.func.file)?;
        if function.decorators.is_empty() || !self.is_described_method(&file, function) {
            return None;
        }
        let home = closure.home.clone()?;
        let cx = Cx { file: file.clone(), id: closure.func.file, env: closure.env };
        let by_position = self.by_position(&cx, function, args, loc);
        let args = by_position.as_slice();
        let describes = |a: &Annotation| a.item.does == Does::Request && a.item.kind.as_deref() == Some("described");
        let (annotations, others): (Vec<Annotation>, Vec<Annotation>) =
            self.member_annotations(&cx, &home, &function.decorators).into_iter().partition(describes);
        let Some(first) = annotations.first() else {
            self.described_statement(&others, args, loc);
            return None;
        };
        let (library, http) = (first.library, first.library.http.as_ref());
        let mut roles: Vec<(Role, Value)> = Vec::new();
        for annotation in &annotations {
            let mut own = self.roles(annotation.library, annotation.item, &annotation.args, loc);
            if let Some(verb) = annotation.item.method.as_deref() {
                let last = || annotation.path.rsplit('.').next().unwrap_or_default().to_ascii_uppercase();
                own.push((Role::Method, Value::text(&if verb == "name" { last() } else { verb.to_owned() })));
            }
            // Several annotations describe one request (`@GET @Path("/x")`).
            own.retain(|(role, _)| !roles.iter().any(|(r, _)| r == role));
            roles.extend(own);
        }
        let take = |roles: &mut Vec<(Role, Value)>, role: Role| {
            let at = roles.iter().position(|(r, _)| *r == role)?;
            Some(roles.remove(at).1)
        };
        let mut url = take(&mut roles, Role::Url).unwrap_or_else(|| Value::text(""));
        if let Some(items) = self.known_items(&url) {
            url = Value::union(items);
        }
        for (at, param) in function.params.iter().enumerate() {
            let Some(arg) = args.get(at) else { continue };
            let annotated = self.annotations(&cx, &param.decorators);
            if annotated.iter().any(|a| a.item.does == Does::Configure && a.item.args.iter().any(|s| s.role == Role::Url)) {
                url = self.stringified(arg.value.clone(), loc);
            }
        }
        let (url, verb) = Self::split_verb(&url);
        let values = self.path_values(&cx, function, args, loc);
        let url = self.filled(&url, &values, loc);
        let mut parts = self.described_parts(&cx, function, &others, args, &values, loc);
        if annotations.iter().any(says_form) {
            parts.iter_mut().filter(|(role, _)| *role == Role::Query).for_each(|(role, _)| *role = Role::Form);
        }
        roles.extend(parts);
        let (base, prefix) = self.described_base(&home, closure.this.as_ref(), loc);
        let whole =
            prefix.map_or(url.clone(), |prefix| if Self::is_no_text(&url) { prefix.clone() } else { Self::with_base(&prefix, &url, loc) });
        let method = take(&mut roles, Role::Method).or(verb);
        roles.push((Role::Url, whole));
        roles.extend(base.map(|base| (Role::Base, base)));
        roles.extend(method.map(|method| (Role::Method, method)));
        let client = closure.this.as_ref().and_then(|this| self.client_behind(this));
        let described = closure.home.as_ref().map(|home| home.class);
        let lib = client.unwrap_or_else(|| LibVal { path: first.path.clone(), object: None, members: Vec::new(), loc });
        let item = first.item;
        let (event, answer) = self.send(&lib, library, item, &roles, loc)?;
        if let Some(EventKind::Request(request)) = self.record.events.get_mut(event.0 as usize).map(|event| &mut event.kind) {
            request.described = described;
        }
        Some(self.described_result(function, library, http, event, answer, loc))
    }

    /// Arguments in the order of the parameters, those given by name too; what is left out is what the parameter says.
    fn by_position(&mut self, cx: &Cx, function: &Function, args: &[Argument], loc: Loc) -> Vec<Argument> {
        let has_defaults = function.params.iter().skip(args.len()).any(|param| param.default.is_some());
        if !has_defaults && args.iter().all(|arg| arg.name.is_none()) {
            return args.to_vec();
        }
        let mut positional = args.iter().filter(|arg| arg.name.is_none());
        let mut given = Vec::with_capacity(function.params.len());
        for param in &function.params {
            let own = if let Pattern::Name(name, _) = &param.pattern { Some(name) } else { None };
            let named = args.iter().find(|arg| arg.name.is_some() && arg.name.as_ref() == own);
            given.push(match (named.or_else(|| positional.next()), param.default) {
                (Some(arg), _) => arg.clone(),
                (None, Some(default)) => Argument::plain(self.expr(cx, default), loc),
                (None, None) => Argument::plain(Value::hole(HoleKind::Opaque, None, loc), loc),
            });
        }
        given
    }

    /// What the call of such a method gives: what its type says.
    fn described_result(
        &mut self,
        function: &Function,
        library: &'static Library,
        http: Option<&'static Http>,
        event: super::EventId,
        answer: Value,
        loc: Loc,
    ) -> Value {
        let last = match &function.return_type {
            Some(Type::Named(path, _)) => path.last().cloned(),
            _ => None,
        };
        let named = |ty: &str| last.as_deref().is_some_and(|last| ty.rsplit('.').next() == Some(last));
        // A request that is prepared here and sent by another call (`Call<T>`).
        let prepared = library.items.iter().find(|item| item.does == Does::Prepare && item.kind.as_deref() == Some("send"));
        let prepared = prepared.and_then(|item| item.at.iter().find_map(|at| at.rsplit_once('.').map(|(head, _)| head.to_owned())));
        if let Some(ty) = prepared.filter(|ty| named(ty)) {
            let mut obj = Obj::new(ObjKind::Library, loc);
            obj.set(&"@answer".into(), answer);
            let object = self.state.alloc(obj);
            return Value::Lib(Rc::new(LibVal { path: ty.into(), object: Some(object), members: Vec::new(), loc }));
        }
        let full = http.is_some_and(|h| h.answer_types.iter().any(|ty| named(ty)));
        if full {
            return Value::hole(HoleKind::Answer(event), None, loc);
        }
        // Without a place for the status, a failure is raised.
        if let Some(EventKind::Request(request)) = self.record.events.get_mut(event.0 as usize).map(|e| &mut e.kind) {
            request.throws = true;
        }
        Value::hole(HoleKind::Body(event, Rc::new([])), None, loc)
    }

    /// The arguments of such a call by the names of the placeholders they fill.
    fn path_values(&mut self, cx: &Cx, function: &Function, args: &[Argument], loc: Loc) -> Value {
        let mut fields: Vec<(Name, Value)> = Vec::new();
        for (param, arg) in function.params.iter().zip(args) {
            if let Pattern::Name(name, _) = &param.pattern {
                fields.push((name.clone(), arg.value.clone()));
            }
            for decorator in &param.decorators {
                let ExprKind::Call { args: given, .. } = &cx.file.expr(*decorator).kind else { continue };
                let given = self.args(cx, given);
                let named = given.iter().find(|g| g.name.is_none() || g.name.as_deref() == Some("name"));
                if let Some(key) = named.and_then(|g| g.value.as_text()) {
                    fields.push((key.into(), arg.value.clone()));
                }
            }
        }
        self.record_obj(fields, loc)
    }

    /// The base and the prefix of the requests that an interface describes: what its client was made with, what its own annotations say.
    fn described_base(&mut self, class: &Rc<ClassVal>, this: Option<&Value>, loc: Loc) -> (Option<Value>, Option<Value>) {
        let Some(file) = self.world.file(class.class.file) else { return (None, None) };
        let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
        let mut base = this.and_then(|this| match this {
            Value::Object(id) => self.state.obj(*id).and_then(|o| o.get("@base")).cloned(),
            _ => None,
        });
        // The client may have been told its base after it made the instance.
        let behind = || this.and_then(|this| self.client_behind(this)).and_then(|client| self.carried_base(&client));
        base = base.or_else(behind).map(|base| self.stringified(base, loc));
        base = base.or_else(|| self.described_bases.get(&class.class).cloned());
        let mut prefix: Option<Value> = None;
        for annotation in self.annotations(&cx, &file.class(class.class.class).decorators.clone()) {
            let roles = self.roles(annotation.library, annotation.item, &annotation.args, loc);
            for (role, value) in roles {
                match role {
                    Role::Base | Role::Key => {
                        let value = self.placeholders(&value, loc, 0);
                        let set = self.address_by_name(annotation.item, &value, loc);
                        base = base.or(set).or_else(|| (role == Role::Base).then_some(value));
                    }
                    Role::Url | Role::Path => {
                        prefix = Some(match prefix {
                            Some(before) => Self::with_base(&before, &value, loc),
                            None => value,
                        });
                    }
                    _ => {}
                }
            }
        }
        (base.filter(|b| !Self::is_no_text(b)), prefix.filter(|p| !Self::is_no_text(p)))
    }

    /// Where the requests of a client go that an annotation is for: an address, or the name of one in the settings.
    fn address_of_client(&mut self, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let roles = self.roles(library, item, args, loc);
        let told = roles.iter().filter(|(role, _)| matches!(role, Role::Base | Role::Key));
        let base = told.cloned().collect::<Vec<_>>().into_iter().find_map(|(role, value)| {
            let value = self.placeholders(&value, loc, 0);
            let is_address = matches!(&value, Value::Str(text) if text.mentions("://"));
            self.address_by_name(item, &value, loc).or_else(|| (role == Role::Base && is_address).then_some(value))
        })?;
        let path = roles.into_iter().find(|(role, _)| *role == Role::Path).map(|(_, path)| path);
        Some(path.map_or_else(|| base.clone(), |path| Self::with_base(&base, &path, loc)))
    }

    /// The address that the settings have for a client of this name, where its library looks there (`place`).
    fn address_by_name(&mut self, item: &Item, name: &Value, loc: Loc) -> Option<Value> {
        let (place, name) = (item.place.as_deref()?, name.as_text()?);
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        let address = self.setting_text(&place.replace('*', &name), loc).filter(|_| is_name)?;
        Some(self.placeholders(&address, loc, 0))
    }

    /// An instance of an interface, made by a library: its requests go through the client that made it.
    pub(super) fn implement(&mut self, client: &Value, interface: &Value, base: Option<Value>, loc: Loc) -> Option<Value> {
        let Value::Class(class) = interface else { return None };
        let carried = if let Value::Lib(lib) = client { self.carried_base(lib) } else { None };
        let mut obj = Obj::new(ObjKind::Instance(class.clone()), loc);
        obj.set(&"@client".into(), client.clone());
        let identity = if let Value::Lib(lib) = client { self.client_of(lib) } else { None };
        if let Some(identity) = identity {
            self.described_clients.insert(class.class, identity);
        }
        if let Some(base) = base.or(carried) {
            let base = self.stringified(base, loc);
            // Instances that come from elsewhere are made the same way.
            self.described_bases.insert(class.class, base.clone());
            obj.set(&"@base".into(), base);
        }
        Some(Value::Object(self.state.alloc(obj)))
    }

    /// The base of a client, or of the one that carries its requests.
    fn carried_base(&self, client: &LibVal) -> Option<Value> {
        let mut client = client.clone();
        for _ in 0..MAX_CARRIERS {
            let held = self.state.obj(client.object?)?;
            if let Some(base) = held.get("@base") {
                return Some(base.clone());
            }
            let Some(Value::Lib(carrier)) = held.get("@transport") else { return None };
            client = LibVal::clone(carrier);
        }
        None
    }

    fn client_behind(&self, this: &Value) -> Option<LibVal> {
        let Value::Object(id) = this else { return None };
        match self.state.obj(*id)?.get("@client")? {
            Value::Lib(lib) => Some(LibVal::clone(lib)),
            _ => None,
        }
    }

    /// `GET /path` in one text, whatever stands behind the path.
    fn split_verb(url: &Value) -> (Value, Option<Value>) {
        let Value::Str(text) = url else { return (url.clone(), None) };
        let Some(StrPiece::Text(first)) = text.pieces.first() else { return (url.clone(), None) };
        match first.text.split_once(' ').filter(|(verb, _)| VERBS.contains(verb)) {
            Some((verb, _)) => (Self::tail_of(text, verb.len() + 1), Some(Value::text(verb))),
            None => (url.clone(), None),
        }
    }

    /// The functions of an answer's own type: handlers of some statuses (`onStatus`).
    pub(super) fn call_typed_answer(
        &mut self,
        event: super::EventId,
        http: Option<&'static Http>,
        name: &Name,
        args: &[Argument],
        loc: Loc,
    ) -> Option<Value> {
        let http = http?;
        let models = self.models_at(loc);
        let (_, item) = http.answer_types.iter().find_map(|ty| models.item(&format!("{ty}.{name}")))?;
        let answer = Value::hole(HoleKind::Answer(event), None, loc);
        // It is written where the call says: with its status, if that is the answer of a server, or may be.
        let own_status = |arg: &egnyte_rules::model::Argument| arg.role == Role::AnswerStatus && arg.at.is_none() && arg.name.is_none();
        let to_server = |to: &Argument| match &to.value {
            Value::Lib(to) => to.path.ends_with("Response") || to.path.ends_with("Reply"),
            to => matches!(to, Value::Hole(_)),
        };
        if item.args.iter().any(own_status) && args.first().is_some_and(to_server) {
            self.forward_status(&answer, 0);
        }
        // The call itself says whether a refusal is raised (`toArray(false)`).
        let quiet = |spec: &egnyte_rules::model::Argument| {
            spec.role == Role::Throws
                && spec.at.and_then(|at| args.get(usize::from(at))).is_some_and(|arg| matches!(arg.value, Value::Bool(false)))
        };
        if item.args.iter().any(quiet)
            && let EventKind::Request(request) = &mut self.record.events[event.0 as usize].kind
        {
            request.throws = false;
        }
        if item.calls.is_empty() {
            return None;
        }
        // What runs functions for success or failure has asked which of them it is.
        if http.ok.iter().any(|ok| *ok == **name) {
            self.notice(event, loc);
        }
        let status = Value::hole(HoleKind::Status(event), None, loc);
        let given = Given_ { answer: Some(answer.clone()), status: Some(status), receiver: Some(answer.clone()), ..Given_::default() };
        Some(self.run_callbacks(item, args, &given, loc).value.unwrap_or(answer))
    }
}
