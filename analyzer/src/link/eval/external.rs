//! Calls of libraries, as their models describe them.

use super::super::record::{Central, EventKind, OauthUse};
use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, HandlerId, Hole, HoleKind, LibVal, ObjId, StrPiece, Value};
use super::Eval;
use super::answer::OWN_ANSWER;
use super::callback::Given_;
use super::client::{CLIENT_ROLES, role_field};
use super::guess::VERBS;
use super::store::{CREATOR, DISPATCH, GETTER, SETTER, STORE, STORE_SET, STORE_STATE, STORE_SUBSCRIBE};
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::link::models::library_of;
use crate::link::sdk;
use egnyte_rules::model::{Does, Given, Item, Library, Role};
use egnyte_rules::models::Models;
use std::rc::Rc;

/// The path of a call after which nothing runs.
pub(super) const ABORTED: &str = "<aborted>";
pub(super) const RESOLVE: &str = "<resolve>";
pub(super) const REJECT: &str = "<reject>";
pub(super) const NEXT: &str = "<next>";
/// The path of a callee whose first arguments are fixed.
pub(super) const PARTIAL: &str = "<partial>";
/// The field that holds what a decorator factory was given.
pub(super) const GIVEN: &str = "@given";

impl<'a> Eval<'a> {
    /// The models of the language a place is written in.
    pub(super) fn models_at(&self, loc: Loc) -> &'a Models<'static> {
        self.models.of(self.language_at(loc))
    }

    /// The language a place is written in.
    pub(super) fn language_at(&self, loc: Loc) -> Language {
        self.world.file(loc.file).map_or(Language::JavaScript, |f| f.language)
    }

    /// Calls a library function. `property` means that its value is read rather than called.
    pub(super) fn call_library(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc, property: bool) -> Value {
        match &*lib.path {
            RESOLVE | SETTER => return self.set_cell(lib, args, loc),
            NEXT => {
                self.catch_from_within(loc);
                return Value::hole(HoleKind::Opaque, None, loc);
            }
            REJECT => {
                self.raise_again();
                return Value::Null;
            }
            PARTIAL => return self.call_partial(lib, args, loc).unwrap_or_else(|| Value::hole(HoleKind::Opaque, None, loc)),
            GETTER => return self.state_of(&Value::Lib(Rc::new(lib.clone())), loc),
            STORE | STORE_STATE => return self.store_state(lib, args, loc),
            STORE_SUBSCRIBE => {
                if let Some(function) = args.last() {
                    let with = vec![Given::State, Given::Unknown];
                    self.watch_with(function.value.clone(), with, Value::Lib(Rc::new(lib.clone())), loc);
                }
                return Value::hole(HoleKind::Opaque, None, loc);
            }
            CREATOR => return self.create_action(lib, args, loc),
            DISPATCH => {
                let action = args.into_iter().next().map_or(Value::Null, |a| a.value);
                return self.dispatch(&action, None, loc);
            }
            STORE_SET => {
                let setter = LibVal { path: SETTER.into(), object: None, members: lib.members.clone(), loc };
                return self.set_cell(&setter, args, loc);
            }
            _ => {}
        }
        if let Some(value) = self.call_container_base(lib, &args, loc) {
            return value;
        }
        let models = self.models_at(lib.loc);
        let word = args.first().and_then(|arg| arg.value.as_text());
        let Some((library, item)) = word.and_then(|word| models.item_for(&lib.path, &word)).or_else(|| models.item(&lib.path)) else {
            return self.call_unmodelled(lib, args, loc);
        };
        let _ = property;
        if gives_status(item) {
            for (_, status) in self.roles(library, item, &args, loc).into_iter().filter(|(role, _)| *role == Role::AnswerStatus) {
                self.forward_status(&status, 0);
            }
        }
        let acting;
        let lib = match receiver_among(item, &args) {
            Some(object) => {
                acting = LibVal { object: Some(object), ..lib.clone() };
                &acting
            }
            None => lib,
        };
        match item.does {
            Does::Column if item.kind.as_deref() == Some("row") => {
                self.note_row(lib, &args, loc);
                self.note_row_read(lib, &args, loc);
                self.result_of(lib, item, &args, loc)
            }
            Does::Column if item.kind.as_deref() == Some("described") => {
                self.run_calls(item, &args, None, loc);
                self.describe_table(lib, item, &args, loc)
            }
            Does::Column if item.kind.as_deref() == Some("listed") => self.list_columns(lib, item, &args, loc),
            Does::Column if item.kind.as_deref() == Some("changed") => {
                self.change_rows(lib);
                self.result_of(lib, item, &args, loc)
            }
            Does::Nothing | Does::Column => {
                self.run_calls(item, &args, None, loc);
                self.result_of(lib, item, &args, loc)
            }
            // It describes what a method of an interface sends; the call of that method is the request.
            Does::Request if item.kind.as_deref() == Some("described") => Value::hole(HoleKind::Opaque, None, loc),
            Does::Request => match self.own_request_method(lib, item) {
                Some((method, verb)) => {
                    let verb = Argument::plain(verb, loc);
                    self.call_value(&method, std::iter::once(verb).chain(args).collect(), loc)
                }
                None => self.request(lib, library, item, args, loc),
            },
            Does::Prepare => self.prepare(lib, library, item, args, loc),
            Does::Client => {
                let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
                self.inherit_client(lib, object);
                if self.extend_url(lib, item, object, &args, loc) {
                    self.place_request(object, loc);
                }
                if item.args.iter().any(|a| a.role == Role::Url && a.at.is_none() && a.name.is_none()) {
                    self.place_request(object, loc);
                }
                let path: Name = item.returns.as_deref().unwrap_or(&lib.path).into();
                let client = LibVal { path, object: Some(object), members: Vec::new(), loc };
                self.configure(library, item, &lib.path, object, &args, loc);
                if let Some(value) = self.central_callbacks(&client, library, item, &args, loc) {
                    return value;
                }
                Value::Lib(Rc::new(client))
            }
            Does::Configure => {
                // What a container hands out lasts longer than the function that tells it.
                let aside = lib.object.filter(|object| self.is_handed_out(*object)).map(|_| self.state.begin_aside());
                if let Some(object) = lib.object {
                    self.configure(library, item, &lib.path, object, &args, loc);
                    if item.calls.iter().any(|call| call.with.contains(&Given::Answer)) {
                        self.register(lib, library, item, &args, loc);
                    }
                    self.note_retried(lib, library, item, &args, loc);
                    if item.calls.iter().any(|call| call.receiver.is_some() || call.with.contains(&Given::Receiver)) {
                        self.run_callbacks(item, &args, &Given_ { client: Some(object), ..Given_::default() }, loc);
                    }
                }
                if let Some(aside) = aside {
                    self.state.end_aside(aside);
                }
                let receiver = lib.path.rsplit_once('.').map_or(&*lib.path, |(head, _)| head);
                let path: Name = item.returns.as_deref().unwrap_or(receiver).into();
                Value::Lib(Rc::new(LibVal { path, object: lib.object, members: Vec::new(), loc: lib.loc }))
            }
            Does::Handler if item.kind.as_deref() == Some("swallow") => {
                let types = args.into_iter().map(|arg| arg.value).collect();
                self.curried(&lib.path, types, loc)
            }
            Does::Handler => {
                let watched = self.register(lib, library, item, &args, loc);
                if let (Some(path), Some(object)) = (&item.returns, lib.object) {
                    // Registered on a builder, which goes on.
                    return Value::Lib(Rc::new(LibVal {
                        path: path.as_ref().into(),
                        object: Some(object),
                        members: Vec::new(),
                        loc: lib.loc,
                    }));
                }
                if matches!(item.kind.as_deref(), Some("layer" | "throttling-layer")) {
                    return Value::hole(HoleKind::Error(watched), None, loc);
                }
                if item.kind.as_deref() != Some("retry") {
                    return self.result_of(lib, item, &args, loc);
                }
                // What decides about another try has looked at the errors of whatever it is put on.
                let error = Value::hole(HoleKind::Error(watched), None, loc);
                let called = format!("{}()", lib.path);
                if models.item(&called).is_some() { self.curried(&called, vec![error], loc) } else { error }
            }
            Does::Operation if item.kind.as_deref() == Some("answer") => {
                let given = |role: Role| item.args.iter().find(|a| a.role == role).and_then(|a| args.get(a.at? as usize)).map(|a| &a.value);
                let own = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get(OWN_ANSWER));
                let sent_for = self.carriers.last().copied();
                let Some(event) = given(Role::Value).or(own).and_then(Self::event_behind).or(sent_for) else {
                    return Value::hole(HoleKind::Opaque, None, loc);
                };
                let part = given(Role::Key).and_then(key_text).or_else(|| item.returns.as_deref().map(Into::into));
                let answer = Value::hole(HoleKind::Answer(event), None, loc);
                part.map_or(answer.clone(), |part| self.member(&answer, &part, loc))
            }
            Does::Operation => {
                let receiver = self.operand_of(lib, item);
                if let (Some("search-params"), Some(params)) = (item.kind.as_deref(), &receiver) {
                    // The builder that belongs to a URL, not a copy of it.
                    return params.clone();
                }
                self.operation(item, receiver, args, loc)
            }
            Does::Sink => self.sink(lib, library, item, args, loc),
            Does::Read => {
                let key = item.args.iter().find(|a| a.role == Role::Key).and_then(|a| a.at).or(Some(0));
                let key = key.and_then(|at| args.get(at as usize)).and_then(|a| a.value.as_text());
                self.run_calls(item, &args, None, loc);
                let kind: Name = item.kind.as_deref().unwrap_or("outside").into();
                if &*kind == "database" {
                    self.note_row_read(lib, &args, loc);
                }
                let own_name =
                    lib.path.ends_with(&format!(".{}", key.as_deref().unwrap_or("\0"))) && !item.at.iter().any(|a| a.ends_with(".*"));
                let mut key: Option<Name> = key.filter(|_| !own_name).map(Into::into);
                if let Some(key) = &key {
                    self.note_input(&Value::hole(HoleKind::Read(kind.clone(), None), None, loc), key, loc);
                }
                if matches!(&*kind, "settings" | "file")
                    && let Some(value) = self.read_settings(lib, item, &args, key.as_ref(), loc)
                {
                    return value;
                }
                if &*kind == "file" {
                    let path = args.first().map(|a| a.value.clone());
                    let path = path
                        .map(|p| self.stringified(p, loc))
                        .or_else(|| super::modules::opened_path(self.state.obj(lib.object?)?).cloned());
                    key = path.and_then(|p| Self::known_tail(&p)).map(Into::into);
                }
                Value::hole(HoleKind::Read(kind, key.clone()), key, loc)
            }
            Does::Clean => {
                // What becomes of it says nothing any more, but that it was cleaned may be evidence.
                for arg in &args {
                    let (key, value) = (Some(Value::text(&lib.path)), arg.value.clone());
                    self.happen(EventKind::Sink { kind: "cleaned".into(), key, value }, loc);
                }
                Value::hole(HoleKind::Opaque, None, loc)
            }
            Does::Server => {
                self.happen(EventKind::Server { library: library_of(library, &lib.path) }, loc);
                self.server_callbacks(item, &args, loc);
                match self.result_of(lib, item, &args, loc) {
                    // Routes are registered one after the other on what registering gives back.
                    Value::Hole(_) if item.kind.as_deref() == Some("route") => Self::receiver_of(lib),
                    result => result,
                }
            }
            Does::Oauth | Does::OauthAuthorize | Does::OauthToken => self.oauth_library(lib, library, item, &args, loc),
            // What it does waits until it is handed to a stream.
            Does::Calls if item.kind.as_deref() == Some("operator") => self.operator(lib, &args, loc),
            Does::Calls => {
                if item.kind.as_deref() == Some("dispatch") {
                    self.catch_from_within(loc);
                }
                // A library that sends nothing itself may still see how the functions it runs fare.
                let through = library.http.is_none().then(|| self.client_of(lib)).flatten();
                let depth = self.through.len();
                self.through.extend(through.map(|c| c.path));
                if self.wait_for_answer(lib, item, &args, loc) {
                    return Value::hole(HoleKind::Opaque, None, loc);
                }
                self.watch(item, &args, &Value::Lib(Rc::new(lib.clone())), loc);
                if let (Some(object), Some(action)) =
                    (lib.object, item.args.iter().find(|a| a.role == Role::Key).and_then(|a| args.get(a.at? as usize)))
                    && let Some(name) = self.action_name(&action.value)
                {
                    self.bind_callbacks(object, item, &args, Some(&name));
                }
                self.note_before_handlers(item, &args);
                // Functions put on something that stands for a request yet to be sent see the answer to it.
                let answer = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get("@answer")).cloned();
                let result = match answer {
                    Some(answer) if !item.calls.is_empty() => {
                        self.run_callbacks(item, &args, &Given_ { answer: Some(answer), ..Given_::default() }, loc).value
                    }
                    _ => self.run_calls(item, &args, None, loc),
                };
                self.through.truncate(depth);
                if let (Some("provide"), Some(made)) = (item.kind.as_deref(), &result) {
                    self.hand_out(&made.clone());
                }
                result.unwrap_or_else(|| self.result_of(lib, item, &args, loc))
            }
            Does::State => self.state_cell(lib, library, item, &args, loc),
            Does::Action => self.action(lib, library, item, &args, loc),
            Does::Provide => self.tell_container(lib, item, &args, loc),
            Does::Inject => self.ask_container(lib, item, &args, loc),
            Does::Abort => {
                if item.kind.as_deref() == Some("raise") {
                    self.raise_again();
                    return Value::hole(HoleKind::Opaque, None, loc);
                }
                Value::Lib(Rc::new(LibVal { path: ABORTED.into(), object: None, members: Vec::new(), loc }))
            }
        }
    }

    /// The verbs that a class inherits from a library's client go through its `request` method, which it may override.
    fn own_request_method(&mut self, lib: &LibVal, item: &Item) -> Option<(Value, Value)> {
        if item.method.as_deref() != Some("name") {
            return None;
        }
        let id = lib.object?;
        let ObjKind::Instance(class) = self.state.obj(id)?.kind.clone() else { return None };
        self.find_method(&class, "request", false)?;
        let method = self.raw_member(&Value::Object(id), &"request".into(), lib.loc);
        let verb = lib.path.rsplit('.').next().unwrap_or_default().to_ascii_uppercase();
        Some((method, Value::text(&verb)))
    }

    /// A method that a class inherits from a dictionary or list: its entries are kept with its fields.
    fn call_container_base(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) -> Option<Value> {
        let (base, name) = lib.path.rsplit_once('.')?;
        let head = match base {
            "dict" | "collections.OrderedDict" | "collections.UserDict" | "collections.defaultdict" => "<record>",
            "list" | "collections.UserList" => "<list>",
            _ => return None,
        };
        let id = lib.object.filter(|id| self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_))))?;
        let name = match (head, name) {
            ("<record>", "__init__") => "update",
            ("<list>", "__init__") => "extend",
            (_, name) => name,
        };
        Some(self.call_builtin(head, &Value::Object(id), &name.into(), args.to_vec(), loc))
    }

    /// What a method of a library object works on.
    fn operand_of(&mut self, lib: &LibVal, item: &Item) -> Option<Value> {
        let receiver_type = item.at.iter().any(|at| at.starts_with('<')) || !lib.members.is_empty();
        let object = lib.object?;
        let is_global = self.libraries.values().any(|id| *id == object);
        if is_global || !receiver_type {
            return None;
        }
        let (path, _) = lib.path.rsplit_once('.')?;
        let mut members = lib.members.clone();
        members.pop();
        let receiver = LibVal { path: path.into(), object: Some(object), members, loc: lib.loc };
        Some(match item.kind.as_deref() {
            Some("identity" | "concat" | "encode") => {
                let text = self.library_text(&receiver, lib.loc);
                text.unwrap_or_else(|| Value::Lib(Rc::new(receiver)))
            }
            Some("search-params") => return self.params_of(object, item, lib.loc),
            _ => Value::Lib(Rc::new(receiver)),
        })
    }

    /// The query builder that belongs to a URL object; made when it is first asked for.
    fn params_of(&mut self, url: ObjId, item: &Item, loc: Loc) -> Option<Value> {
        if let Some(params) = self.state.obj(url).and_then(|o| o.get("@params")).cloned() {
            return Some(params);
        }
        let object = self.state.alloc(Obj::new(ObjKind::Record, loc));
        let path: Name = item.returns.as_deref().unwrap_or("URLSearchParams").into();
        let params = Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }));
        let stored = params.clone();
        self.state.update(url, |o| o.set(&"@params".into(), stored));
        Some(params)
    }

    /// What a read of settings finds in the tree: in the file that was opened, in what was loaded into the receiver, in the
    /// files of a configuration library, in the modules that hold the app's settings.
    fn read_settings(&mut self, lib: &LibVal, item: &Item, args: &[Argument], key: Option<&Name>, loc: Loc) -> Option<Value> {
        if let (Some(place), Some(key)) = (&item.place, key) {
            return self.named_setting(place, key, loc);
        }
        let read = item.args.iter().find(|a| a.role == Role::Value).and_then(|a| args.get(a.at? as usize));
        if let Some(value) = read.map(|a| a.value.clone()).and_then(|v| self.settings_file(&v, loc)) {
            return Some(value);
        }
        let key = key?;
        let loaded = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get(key)).cloned();
        let loaded = loaded.or_else(|| self.loaded_behind(lib.object?, key));
        if let Some(mut value) = loaded {
            for at in item.args.iter().filter(|a| a.role == Role::Key).filter_map(|a| a.at).skip(1) {
                let next = args.get(at as usize)?.value.clone();
                value = self.index(&value, &next, loc);
            }
            return Some(value);
        }
        let csharp = self.world.file(loc.file).is_some_and(|f| f.language == Language::CSharp);
        if let Some(value) = csharp.then(|| self.application_setting(key, loc)).flatten() {
            return Some(value);
        }
        let set = self.world.settings_value(loc.file, key);
        let set = if self.has_members_in_scope(loc) { set.map(|value| self.placeholders(&value, loc, 0)) } else { set };
        set.or_else(|| self.setting_of_modules(key, loc))
    }

    /// What was read from files into an object under a key with dots.
    fn loaded_behind(&self, object: ObjId, key: &str) -> Option<Value> {
        let mut parts = key.split('.');
        let mut value = self.state.obj(object)?.get(parts.next()?)?.clone();
        for part in parts {
            let Value::Object(inner) = value else { return None };
            value = self.state.obj(inner)?.get(part)?.clone();
        }
        Some(value)
    }

    /// What a method of a library object is called on.
    fn receiver_of(lib: &LibVal) -> Value {
        let path: Name = lib.path.rsplit_once('.').map_or(&*lib.path, |(head, _)| head).into();
        let mut members = lib.members.clone();
        members.pop();
        Value::Lib(Rc::new(LibVal { path, object: lib.object, members, loc: lib.loc }))
    }

    /// The result of a call whose model only names its type.
    pub(super) fn result_of(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Value {
        // A file that is opened is known by its path.
        let opened = item.args.iter().find(|a| a.role == Role::Path).and_then(|a| args.get(a.at? as usize)).map(|a| a.value.clone());
        let opened = opened.map(|path| self.stringified(path, loc)).or_else(|| self.state.obj(lib.object?)?.get("@url").cloned());
        match &item.returns {
            Some(path) => {
                let mut made = Obj::new(ObjKind::Library, loc);
                self.hand_down_changes(lib, &mut made);
                if let Some(opened) = opened {
                    made.set(&"@path".into(), opened);
                }
                let object = self.state.alloc(made);
                Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(object), members: Vec::new(), loc }))
            }
            None => {
                let called = format!("{}()", lib.path);
                if self.models_at(lib.loc).item(&called).is_some() {
                    // A decorator factory: what it was given speaks of what it will be put on.
                    return self.curried(&called, args.iter().map(|a| a.value.clone()).collect(), loc);
                }
                let name: Name = lib.path.rsplit('.').next().unwrap_or(&lib.path).into();
                if name.starts_with(|c: char| c.is_ascii_uppercase()) && self.models_at(lib.loc).is_type(&lib.path) {
                    let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
                    return Value::Lib(Rc::new(LibVal { path: lib.path.clone(), object: Some(object), members: Vec::new(), loc }));
                }
                Value::hole(HoleKind::Call(lib.path.clone()), Some(name), loc)
            }
        }
    }

    /// What a decorator factory gives: the function `path`, which remembers what the factory was given.
    pub(super) fn curried(&mut self, path: &str, given: Vec<Value>, loc: Loc) -> Value {
        let given = self.list_obj(given, false, loc);
        let mut obj = Obj::new(ObjKind::Library, loc);
        obj.set(&GIVEN.into(), given);
        let object = Some(self.state.alloc(obj));
        Value::Lib(Rc::new(LibVal { path: path.into(), object, members: Vec::new(), loc }))
    }

    /// The types of errors that a library's context manager keeps to itself, if it does.
    pub(super) fn swallowed_by(&self, manager: &LibVal) -> Option<Vec<Value>> {
        let (_, item) = self.models_at(manager.loc).item(&manager.path)?;
        let types = self.state.obj(manager.object?)?.get(GIVEN)?;
        (item.does == Does::Handler && item.kind.as_deref() == Some("swallow")).then(|| self.known_items(types)).flatten()
    }

    /// The watched errors (see [`Self::register`]) among what a decorator factory was given.
    pub(super) fn guards_of(&self, decorator: &LibVal) -> Vec<HandlerId> {
        let given = decorator.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get(GIVEN));
        let mut open: Vec<Value> = given.and_then(|g| self.known_items(g)).unwrap_or_default();
        let mut out = Vec::new();
        while let Some(value) = open.pop() {
            for one in value.alternatives() {
                if let Value::Hole(h) = one {
                    match &h.kind {
                        HoleKind::Error(handler) => out.push(*handler),
                        HoleKind::Derived(from) => open.extend(from.iter().cloned()),
                        _ => {}
                    }
                }
            }
        }
        out
    }

    /// A library call no model speaks of: an SDK of the catalogue, or something unknown whose result is named by its path.
    fn call_unmodelled(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc) -> Value {
        if let Some(found) = sdk::lookup(&lib.path, self.language_at(lib.loc)) {
            let config = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@options")).cloned();
            let values: Vec<Value> = args.iter().map(|a| a.value.clone()).collect();
            let event = EventKind::Sdk { sdk: found.sdk, path: found.path.clone(), args: values.clone(), config };
            let event = self.happen(event, loc);
            for arg in &args {
                self.run_escaped(&arg.value, loc);
            }
            if found.makes_client {
                let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
                let options = self.options_record(&args, loc);
                self.state.update(object, |o| o.set(&"@options".into(), options));
                return Value::Lib(Rc::new(LibVal { path: found.result, object: Some(object), members: Vec::new(), loc }));
            }
            if found.gives_base {
                let hole = Value::hole(HoleKind::Opaque, Some("domain".into()), loc);
                return Self::concat(&Self::concat(&Value::text("https://"), &hole, loc), &Value::text(".egnyte.com/pubapi"), loc);
            }
            if found.raw {
                // `client.GET(url)` says its verb.
                let last = lib.path.rsplit('.').next().unwrap_or_default();
                let name: Name = if VERBS.contains(&last) { last.into() } else { "request".into() };
                let callee = Value::Lib(Rc::new(lib.clone()));
                if let Some(answer) = self.guess_request(&name, &callee, None, &args, loc) {
                    return answer;
                }
            }
            if found.hands_out_token {
                return Value::hole(HoleKind::Token(event), Some("token".into()), loc);
            }
            if let Some(result) = found.chain {
                return Value::Lib(Rc::new(LibVal { path: result, object: lib.object, members: Vec::new(), loc }));
            }
            return Value::hole(HoleKind::Answer(event), None, loc);
        }
        let callee = Value::Lib(Rc::new(lib.clone()));
        let result = self.call_unknown(&callee, None, args, loc);
        match result {
            Value::Hole(h) if matches!(h.kind, HoleKind::Call(_)) => {
                let path: Name = format!("{}()", lib.path).into();
                if path.len() > 200 {
                    return Value::Hole(h);
                }
                // A client of an unknown library still carries what is put on it.
                Value::Lib(Rc::new(LibVal { path, object: lib.object.filter(|_| !lib.members.is_empty()), members: Vec::new(), loc }))
            }
            other => other,
        }
    }

    /// All arguments of a client's constructor as one record.
    pub(super) fn options_record(&mut self, args: &[Argument], loc: Loc) -> Value {
        let id = self.state.alloc(Obj::new(ObjKind::Record, loc));
        for arg in args {
            match (&arg.name, &arg.value) {
                (Some(name), value) if !arg.spread => {
                    let value = value.clone();
                    self.state.update(id, |o| o.set(name, value));
                }
                (_, Value::Object(_)) => self.spread_into(id, &arg.value),
                (_, value) => {
                    let value = value.clone();
                    self.state.update(id, |o| o.items.push(value));
                }
            }
        }
        Value::Object(id)
    }

    pub(super) fn sink(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        let mut roles = self.roles(library, item, &args, loc);
        self.take_apart(&mut roles);
        let mut kind: Name = item.kind.as_deref().unwrap_or("outside").into();
        // A cookie that no script can read is another place than one that any can.
        let hidden = roles.iter().rev().find(|(r, _)| *r == Role::HttpOnly).is_some_and(|(_, v)| Self::truth(v) != Some(false));
        if hidden && &*kind == "cookie" {
            kind = "http-only-cookie".into();
        }
        let key = roles.iter().find(|(r, _)| *r == Role::Key).map(|(_, v)| v.clone());
        let mut values: Vec<Value> = roles.iter().filter(|(r, _)| matches!(r, Role::Value | Role::Url)).map(|(_, v)| v.clone()).collect();
        if item.args.is_empty() {
            values = args.iter().map(|a| a.value.clone()).collect();
        }
        if item.args.iter().any(|a| a.role == Role::Value && a.at.is_none() && a.name.is_none()) {
            // What is written is what it is called on.
            values.push(Self::receiver_of(lib));
        }
        if roles.iter().any(|(r, v)| *r == Role::GivenBack && Self::truth(v) == Some(true)) {
            return Self::derived(values, loc);
        }
        if matches!(&*kind, "database" | "document") && self.only_reads(lib, &args) {
            values.clear();
        }
        if matches!(&*kind, "database" | "document") && !self.is_changed(lib) && !self.encrypts_itself(lib, &args) {
            values.iter().for_each(|value| self.note_stored(lib, item, value, loc));
        }
        if &*kind == "database" {
            self.note_row(lib, &args, loc);
            if item.args.is_empty() {
                // What is put into a column says its name.
                self.note_undeclared(lib, &args, loc);
                // A statement of a table's, and the rows it is carried out with.
                if let Some((Value::Lib(statement), rows)) = args.split_first().map(|(first, rows)| (&first.value, rows)) {
                    self.note_described_row(statement, rows, loc);
                }
                values = args.iter().filter(|arg| arg.name.is_none()).map(|arg| arg.value.clone()).collect();
            }
        }
        if matches!(&*kind, "database" | "document") && (self.is_changed(lib) || self.encrypts_itself(lib, &args)) {
            kind = "cleaned".into();
        }
        for value in values {
            if matches!(&*kind, "navigate" | "redirect") && !matches!(value, Value::Num(_)) {
                let url = self.stringified(value.clone(), loc);
                self.navigate(&url, loc);
            } else if matches!(&*kind, "response" | "html" | "message") || &*kind == "log" && is_filled_address(&value) {
                // A program without pages of its own shows the user an address to open.
                self.escape(&value, loc);
            }
            self.notice_shown(&value);
            for handler in Self::errors_in(&value) {
                // Printing an error is not dealing with it, but it is noticed.
                if let Some(h) = self.record.handlers.get_mut(handler.0 as usize) {
                    h.seen.noticed = true;
                }
            }
            self.happen(EventKind::Sink { kind: kind.clone(), key: key.clone(), value }, loc);
        }
        for arg in &args {
            if matches!(arg.value, Value::Func(_)) {
                self.run_escaped(&arg.value, loc);
            }
        }
        match &item.returns {
            Some(path) => Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: lib.object, members: Vec::new(), loc: lib.loc })),
            None => Value::hole(HoleKind::Opaque, None, loc),
        }
    }

    /// Whether the statement that a call carries out calls a function of the database that encrypts (`pgp_sym_encrypt($1, $2)`).
    fn encrypts_itself(&self, lib: &LibVal, args: &[Argument]) -> bool {
        self.statements(lib, args).iter().any(|statement| {
            let Value::Str(text) = statement else { return false };
            text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(known) if calls_encryption(&known.text)))
        })
    }

    /// The statement that was prepared before, and what else a call is given.
    fn statements(&self, lib: &LibVal, args: &[Argument]) -> Vec<Value> {
        let prepared = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get("@path")).cloned();
        let mut out: Vec<Value> = prepared.into_iter().collect();
        for arg in args {
            out.push(arg.value.clone());
            // A driver may take the statement as one of its options (`{ text, values }`).
            if let Value::Object(id) = &arg.value {
                out.extend(self.state.obj(*id).and_then(|o| o.get("text").or_else(|| o.get("sql"))).cloned());
            }
        }
        out
    }

    /// Whether the statement that a call carries out, or that was prepared before, stores nothing: what it is given is looked for.
    fn only_reads(&mut self, lib: &LibVal, args: &[Argument]) -> bool {
        self.statements(lib, args).iter().any(|statement| {
            let Value::Str(text) = statement else { return false };
            let Some(StrPiece::Text(head)) = text.pieces.first() else { return false };
            let word = head.text.split_whitespace().next().unwrap_or_default();
            ["select", "delete", "show"].iter().any(|reads| word.eq_ignore_ascii_case(reads)) && head.text.trim_start().len() > word.len()
        })
    }

    /// What is stored may be an object that was built step by step (a cookie): its value is what counts, and how it is marked.
    fn take_apart(&self, roles: &mut Vec<(Role, Value)>) {
        let built = roles.iter().enumerate().find_map(|(at, (role, value))| match value {
            Value::Lib(lib) if *role == Role::Value => {
                let obj = self.state.obj(lib.object?)?;
                Some((at, obj.get("@value")?.clone(), obj.get("@http-only").cloned()))
            }
            _ => None,
        });
        if let Some((at, value, hidden)) = built {
            roles[at].1 = value;
            roles.extend(hidden.map(|hidden| (Role::HttpOnly, hidden)));
        }
    }

    /// The handlers whose errors a value is, or is made of.
    /// A status that is shown is looked at, if by nobody but a person.
    fn notice_shown(&mut self, value: &Value) {
        let holes: Vec<Rc<Hole>> = match value {
            Value::Hole(hole) => vec![hole.clone()],
            Value::Str(text) => {
                text.pieces.iter().filter_map(|p| if let StrPiece::Hole(hole) = p { Some(hole.clone()) } else { None }).collect()
            }
            _ => Vec::new(),
        };
        for hole in holes {
            if let HoleKind::Status(event) | HoleKind::Ok(event) = hole.kind {
                self.notice(event, hole.loc);
            }
        }
    }

    fn errors_in(value: &Value) -> Vec<HandlerId> {
        match value {
            Value::Str(s) => {
                let holes = s.pieces.iter().filter_map(|p| match p {
                    StrPiece::Hole(h) => Some(Value::Hole(h.clone())),
                    StrPiece::Text(_) => None,
                });
                holes.filter_map(|hole| Self::error_behind(&hole)).collect()
            }
            other => Self::error_behind(other).into_iter().collect(),
        }
    }

    pub(super) fn oauth_library(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Value {
        let mut roles = self.roles(library, item, args, loc);
        let kind: Option<Name> = item.kind.as_deref().map(Into::into);
        if args.iter().any(|arg| arg.spread || self.may_hold_more(&arg.value)) {
            // What is not known of the settings may well be a state.
            roles.push((Role::State, Value::hole(HoleKind::Opaque, None, loc)));
        }
        self.run_calls(item, args, None, loc);
        match item.does {
            Does::Oauth => {
                join_as_usual(item, &mut roles);
                let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
                for (role, value) in &roles {
                    if let Some(field) = role_field(*role) {
                        let value = value.clone();
                        self.state.update(object, |o| o.set(&field.into(), value));
                    }
                }
                // What is made by another object of the library keeps to the settings of that.
                let maker = lib.object.and_then(|id| self.state.obj(id)).cloned();
                for field in CLIENT_ROLES.iter().filter_map(|role| role_field(*role)) {
                    let given = maker.as_ref().and_then(|maker| maker.get(field)).cloned();
                    if let Some(value) = given.filter(|_| self.state.obj(object).is_some_and(|o| o.get(field).is_none())) {
                        self.state.update(object, |o| o.set(&field.into(), value));
                    }
                }
                let path: Name = item.returns.as_deref().unwrap_or(&lib.path).into();
                let made = Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }));
                // A registry hands out what is registered with it by its name.
                let name = roles.iter().find(|(r, _)| *r == Role::Key).and_then(|(_, v)| v.as_text());
                if let (Some(name), Some(registry)) = (name, lib.object) {
                    let made = made.clone();
                    self.state.update(registry, |o| o.set(&name.into(), made));
                }
                self.oauth(kind, OauthUse::Configure, roles, loc);
                made
            }
            does => {
                // What the object was configured with counts, unless the call says otherwise; then what its class says.
                let described = lib.object.map(|object| self.described_sign_in(object, loc)).unwrap_or_default();
                if let Some(obj) = lib.object.and_then(|id| self.state.obj(id)).cloned() {
                    for role in CLIENT_ROLES {
                        if let (Some(field), false) = (role_field(*role), roles.iter().any(|(r, _)| r == role))
                            && let Some(value) = obj.get(field)
                        {
                            roles.push((*role, value.clone()));
                        }
                    }
                }
                for (role, value) in described {
                    if !roles.iter().any(|(r, _)| *r == role) {
                        roles.push((role, value));
                    }
                }
                join_as_usual(item, &mut roles);
                let step = if does == Does::OauthAuthorize { OauthUse::Authorize } else { OauthUse::Token };
                let event = self.oauth(kind, step, roles, loc);
                match step {
                    OauthUse::Token => Value::hole(HoleKind::Body(event, Rc::new([])), Some("token".into()), loc),
                    _ => Value::hole(HoleKind::Call(lib.path.clone()), None, loc),
                }
            }
        }
    }

    /// Whether a record among the settings of a library has entries that are not known.
    fn may_hold_more(&self, value: &Value) -> bool {
        value.alternatives().iter().any(|one| match one {
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| o.open),
            _ => false,
        })
    }

    /// A method on a plain value.
    pub(super) fn call_builtin(&mut self, head: &str, object: &Value, name: &Name, args: Vec<Argument>, loc: Loc) -> Value {
        self.observe_method(object, name, &args);
        let path = format!("{head}.{name}");
        match self.models_at(loc).item(&path) {
            Some((_, item)) => match item.does {
                Does::Operation => self.operation(item, Some(object.clone()), args, loc),
                Does::Calls => {
                    self.run_calls(item, &args, Some(object.clone()), loc).unwrap_or_else(|| Self::derived([object.clone()], loc))
                }
                Does::Nothing => Self::derived([object.clone()], loc),
                // What is put around a function sees what that raises.
                Does::Handler => {
                    if let Some((library, item)) = self.models_at(loc).item(&path) {
                        let lib = LibVal { path: path.as_str().into(), object: None, members: Vec::new(), loc };
                        self.register(&lib, library, item, &args, loc);
                    }
                    object.clone()
                }
                _ => Value::hole(HoleKind::Opaque, None, loc),
            },
            None => {
                if let Some(value) = self.call_any(object, name, &args, loc) {
                    return value;
                }
                let callee = Value::hole(HoleKind::Member(object.clone(), name.clone()), Some(name.clone()), loc);
                self.call_unknown(&callee, Some((object, name)), args, loc)
            }
        }
    }

    /// What is raised by code further in arrives at this call: the clauses around it are a central place.
    fn catch_from_within(&mut self, loc: Loc) {
        for handler in self.handlers.last().cloned().iter().flat_map(|clauses| clauses.iter()) {
            self.record.central.push(Central { client: None, handler: Some(*handler), carrier: None, loc });
        }
    }

    /// The error being caught is raised again or handed on.
    fn raise_again(&mut self) {
        for handler in self.catching.clone() {
            if let Some(h) = self.record.handlers.get_mut(handler.0 as usize) {
                h.rethrows = true;
            }
        }
    }
}

/// The object that a function works on, where its row says that an argument is it.
fn receiver_among(item: &Item, args: &[Argument]) -> Option<ObjId> {
    let at = item.args.iter().find(|a| a.role == Role::Receiver)?.at?;
    match &args.get(at as usize)?.value {
        Value::Lib(lib) => lib.object,
        _ => None,
    }
}

/// The text of a key; a library's constant stands for its own name.
pub(super) fn key_text(key: &Value) -> Option<Name> {
    match key {
        Value::Lib(lib) => Some(lib.path.clone()),
        _ => key.as_text().map(Into::into),
    }
}

/// Whether a statement calls a function that encrypts: the name of one, and its bracket.
fn calls_encryption(statement: &str) -> bool {
    let lower = statement.to_ascii_lowercase();
    lower.match_indices("encrypt").any(|(at, word)| {
        let rest = lower[at + word.len()..].trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
        rest.trim_start().starts_with('(')
    })
}

/// Whether a call says which status a server answers with.
fn gives_status(item: &Item) -> bool {
    item.args.iter().any(|arg| arg.role == Role::AnswerStatus) || item.options.iter().any(|option| option.role == Role::AnswerStatus)
}

/// Whether a value is an address whose client id the program fills in, not one that its help speaks of.
fn is_filled_address(value: &Value) -> bool {
    value.alternatives().iter().any(|one| {
        let Value::Str(text) = one else { return false };
        text.pieces
            .windows(2)
            .any(|pair| matches!(pair, [StrPiece::Text(before), StrPiece::Hole(_)] if before.text.ends_with("client_id=")))
    })
}

/// What the library joins a list of scopes with, where nothing else is said anywhere.
fn join_as_usual(item: &Item, roles: &mut Vec<(Role, Value)>) {
    let separator = item.args.iter().find_map(|arg| arg.delimiter.as_deref());
    if let (Some(separator), false) = (separator, roles.iter().any(|(r, _)| *r == Role::ScopeSeparator)) {
        roles.push((Role::ScopeSeparator, Value::text(separator)));
    }
}
