//! Calls of libraries, as their models describe them.

use std::rc::Rc;

use egnyte_rules::model::{Callback, Does, Given, Gives, Item, Library, Role};
use egnyte_rules::models::Models;

use super::super::record::{Central, Client, EventKind, OauthUse};
use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, HandlerId, HoleKind, LibVal, ObjId, StrPiece, Value};
use super::store::{CREATOR, DISPATCH, GETTER, SETTER, STORE, STORE_SET, STORE_STATE, STORE_SUBSCRIBE};
use super::{Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::link::sdk;

/// The path of a call after which nothing runs.
pub(super) const ABORTED: &str = "<aborted>";
const RESOLVE: &str = "<resolve>";
const REJECT: &str = "<reject>";
const NEXT: &str = "<next>";
/// The path of a callee whose first arguments are fixed.
pub(super) const PARTIAL: &str = "<partial>";
/// The field that holds the function of the program that took a global function's place.
const REPLACED: &str = "@replaced";
/// The field that holds what a decorator factory was given.
const GIVEN: &str = "@given";

/// The field that holds a role on a client or prepared request.
pub(super) fn role_field(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Base => "@base",
        Role::Url => "@url",
        Role::Host => "@host",
        Role::Path => "@path",
        Role::Scheme => "@scheme",
        Role::Method => "@method",
        Role::Headers => "@headers",
        Role::Query => "@query",
        Role::Form => "@form",
        Role::Json => "@json",
        Role::Body => "@body",
        Role::ContentType => "@content-type",
        Role::BasicAuth => "@basic",
        Role::HttpOnly => "@http-only",
        Role::Value => "@value",
        Role::Bearer => "@bearer",
        Role::Throws => "@throws",
        Role::VerifyTls => "@verify",
        Role::FullAnswer => "@full",
        Role::ClientId => "@client-id",
        Role::ClientSecret => "@client-secret",
        Role::Scope => "@scope",
        Role::ScopeSeparator => "@scope-separator",
        Role::RedirectUri => "@redirect",
        Role::State => "@state",
        Role::ResponseType => "@response-type",
        Role::AuthorizeUrl => "@authorize",
        Role::TokenUrl => "@token",
        Role::GrantType => "@grant",
        Role::Code => "@code",
        Role::Sender => "@sender",
        Role::Transport => "@transport",
        _ => return None,
    })
}

/// The roles that configuring a client can set.
pub(super) const CLIENT_ROLES: &[Role] = &[
    Role::Base,
    Role::Headers,
    Role::Query,
    Role::Throws,
    Role::VerifyTls,
    Role::BasicAuth,
    Role::HttpOnly,
    Role::Value,
    Role::Bearer,
    Role::FullAnswer,
    Role::Method,
    Role::Host,
    Role::Scheme,
    Role::Url,
    Role::Path,
    Role::Form,
    Role::Json,
    Role::Body,
    Role::ContentType,
    Role::ClientId,
    Role::ClientSecret,
    Role::Scope,
    Role::ScopeSeparator,
    Role::RedirectUri,
    Role::State,
    Role::ResponseType,
    Role::AuthorizeUrl,
    Role::TokenUrl,
    Role::GrantType,
    Role::Code,
    Role::Sender,
    Role::Transport,
];

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

/// Where the verification of certificates is set on a client, on its object.
pub(super) const VERIFIED_AT: &str = "@verified at";

impl<'a> Eval<'a> {
    /// The models of the language a place is written in.
    pub(super) fn models_at(&self, loc: Loc) -> &'a Models<'static> {
        let language = self.world.file(loc.file).map_or(Language::JavaScript, |f| f.language);
        self.models.of(language)
    }

    /// Calls a library function. `property` means that its value is read rather than called.
    pub(super) fn call_library(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc, property: bool) -> Value {
        match &*lib.path {
            RESOLVE | SETTER => return self.set_cell(lib, args, loc),
            NEXT => {
                // What is raised further in arrives here: the clauses around this call are a central place.
                for handler in self.handlers.last().cloned().iter().flat_map(|clauses| clauses.iter()) {
                    self.record.central.push(Central { client: None, handler: Some(*handler), carrier: None, loc });
                }
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
        let Some((library, item)) = models.item(&lib.path) else {
            return self.call_unmodelled(lib, args, loc);
        };
        let _ = property;
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
                if let Some(object) = lib.object {
                    self.configure(library, item, &lib.path, object, &args, loc);
                    if item.calls.iter().any(|call| call.receiver.is_some()) {
                        self.run_callbacks(item, &args, &Given_ { client: Some(object), ..Given_::default() }, loc);
                    }
                }
                let receiver = lib.path.rsplit_once('.').map_or(&*lib.path, |(head, _)| head);
                let path: Name = item.returns.as_deref().unwrap_or(receiver).into();
                Value::Lib(Rc::new(LibVal { path, object: lib.object, members: Vec::new(), loc: lib.loc }))
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
                let own = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get(super::request::OWN_ANSWER));
                let Some(event) = given(Role::Value).or(own).and_then(Self::event_behind) else {
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
                self.happen(EventKind::Server { library: library.library.as_ref().into() }, loc);
                self.server_callbacks(item, &args, loc);
                self.result_of(lib, item, &args, loc)
            }
            Does::Oauth | Does::OauthAuthorize | Does::OauthToken => self.oauth_library(lib, library, item, &args, loc),
            Does::Calls => {
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
                let result = self.run_calls(item, &args, None, loc);
                self.through.truncate(depth);
                result.unwrap_or_else(|| self.result_of(lib, item, &args, loc))
            }
            Does::State => self.state_cell(lib, library, item, &args, loc),
            Does::Action => self.action(lib, library, item, &args, loc),
            Does::Abort => {
                if &*lib.path == "Promise.reject" {
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
        let read = item.args.iter().find(|a| a.role == Role::Value).and_then(|a| args.get(a.at? as usize));
        if let Some(value) = read.map(|a| a.value.clone()).and_then(|v| self.settings_file(&v, loc)) {
            return Some(value);
        }
        let key = key?;
        let loaded = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get(key)).cloned();
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

    /// The result of a call whose model only names its type.
    fn result_of(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Value {
        // A file that is opened is known by its path.
        let opened = item.args.iter().find(|a| a.role == Role::Path).and_then(|a| args.get(a.at? as usize)).map(|a| a.value.clone());
        let opened = opened.map(|path| self.stringified(path, loc)).or_else(|| self.state.obj(lib.object?)?.get("@url").cloned());
        match &item.returns {
            Some(path) => {
                let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
                if let Some(opened) = opened {
                    self.state.update(object, |o| o.set(&"@path".into(), opened));
                }
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
    fn curried(&mut self, path: &str, given: Vec<Value>, loc: Loc) -> Value {
        let given = self.list_obj(given, false, loc);
        let mut obj = Obj::new(ObjKind::Library, loc);
        obj.set(&GIVEN.into(), given);
        let object = Some(self.state.alloc(obj));
        Value::Lib(Rc::new(LibVal { path: path.into(), object, members: Vec::new(), loc }))
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
        if let Some(found) = sdk::lookup(&lib.path) {
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
                let name: Name = if super::request::VERBS.contains(&last) { last.into() } else { "request".into() };
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
    fn options_record(&mut self, args: &[Argument], loc: Loc) -> Value {
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

    /// A client made from another one (`axios.create`, `got.extend`) starts with what that one carries.
    fn inherit_client(&mut self, lib: &LibVal, object: ObjId) {
        let Some(from) = lib.object.and_then(|id| self.state.obj(id)).cloned() else { return };
        // Where each request is an object made by its client, it belongs to that client.
        let in_go = self.world.file(lib.loc.file).is_some_and(|f| f.language == Language::Go);
        let belongs = (in_go || self.has_members_in_scope(lib.loc)) && from.site != super::NOWHERE;
        self.state.update(object, |o| {
            if belongs {
                o.site = from.site;
            }
            for (name, value) in from.fields.iter().filter(|(n, _)| n.starts_with('@')) {
                o.set(name, value.clone());
            }
        });
    }

    /// A client made from another one may add a path to its URL (`target.path("x")`).
    fn extend_url(&mut self, lib: &LibVal, item: &Item, object: ObjId, args: &[Argument], loc: Loc) -> bool {
        let Some(path) = item.args.iter().find(|a| a.role == Role::Path).and_then(|a| args.get(a.at? as usize)) else { return false };
        let Some(url) = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@url")).cloned() else { return false };
        let url = self.stringified(url, loc);
        let path = self.stringified(path.value.clone(), path.loc);
        let url = Self::slash_joined(&url, &path, loc);
        self.state.update(object, |o| o.set(&"@url".into(), url));
        true
    }

    /// Sets what the arguments say on a client or builder.
    pub(super) fn configure(&mut self, library: &'static Library, item: &Item, path: &str, object: ObjId, args: &[Argument], loc: Loc) {
        let roles = self.roles(library, item, args, loc);
        let pair = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, v)| v.clone());
        if let (Some("options"), Some(key), Some(value)) = (item.kind.as_deref(), pair(Role::Key), pair(Role::Value)) {
            let options = library.http.as_ref().map(|http| &http.options);
            let option = key_text(&key).and_then(|key| options?.iter().find(|option| option.key == *key));
            if let Some(option) = option {
                self.set_role(object, option.role, value, loc);
            }
            return;
        }
        if let (Some(kind), Some(key), Some(value)) = (item.kind.as_deref(), pair(Role::Key), pair(Role::Value)) {
            let field: Name = format!("@{kind}").into();
            let existing = self.state.obj(object).and_then(|o| o.get(&field)).cloned();
            let record = match existing {
                Some(Value::Object(id)) => id,
                _ => self.state.alloc(Obj::new(ObjKind::Record, loc)),
            };
            match key.as_text() {
                Some(key) => self.state.update(record, |o| o.set(&key.into(), value)),
                None => self.state.update(record, |o| o.open = true),
            }
            self.state.update(object, |o| o.set(&field, Value::Object(record)));
            let role = match kind {
                "headers" => Role::Headers,
                "query" => Role::Query,
                _ => Role::Form,
            };
            self.amend(object, &[(role, Value::Object(record))]);
            return;
        }
        self.amend(object, &roles);
        if let Some(method) = item.method.as_deref() {
            let name = || path.rsplit('.').next().unwrap_or_default().to_ascii_uppercase();
            let method = if method == "name" { name() } else { method.to_owned() };
            self.state.update(object, |o| o.set(&"@method".into(), Value::text(&method)));
        }
        for (role, value) in roles {
            let value = self.added(item, object, role, value, loc);
            self.set_role(object, role, value, loc);
        }
    }

    fn set_role(&mut self, object: ObjId, role: Role, value: Value, loc: Loc) {
        if let (true, Some(field)) = (CLIENT_ROLES.contains(&role), role_field(role)) {
            // A handle may be made without a URL and be given one later.
            if role == Role::Url && value.is_null() {
                return;
            }
            if role == Role::VerifyTls {
                self.state.update(object, |o| o.set(&VERIFIED_AT.into(), Value::hole(HoleKind::Opaque, None, loc)));
            }
            if role == Role::Url {
                self.place_request(object, loc);
            }
            self.state.update(object, |o| o.set(&field.into(), value));
        }
    }

    /// Remembers where a request that is built step by step takes its URL.
    fn place_request(&mut self, request: ObjId, loc: Loc) {
        self.state.update(request, |o| o.set(&"@place".into(), Value::hole(HoleKind::Opaque, None, loc)));
    }

    /// A method that adds (`add_scope`) keeps what was there.
    fn added(&mut self, item: &Item, object: ObjId, role: Role, value: Value, loc: Loc) -> Value {
        let adds = item.at.iter().any(|at| at.contains(".add_") || at.contains("{add_"));
        let before = role_field(role).and_then(|field| self.state.obj(object)?.get(field).cloned());
        let Some(before) = before.filter(|_| adds) else { return value };
        let mut items = self.known_items(&before).unwrap_or_else(|| vec![before]);
        items.extend(self.known_items(&value).unwrap_or_else(|| vec![value]));
        self.list_obj(items, false, loc)
    }

    /// A token that is given as such is a header to who looks at the request.
    fn borne(&mut self, object: ObjId, role: Role, value: &Value) -> (Role, Value) {
        if role != Role::Bearer || value.is_null() {
            return (role, value.clone());
        }
        let loc = self.state.obj(object).map_or(crate::link::value::NOWHERE, |o| o.site);
        let mut record = Obj::new(ObjKind::Record, loc);
        record.fields.push(("Authorization".into(), Self::concat(&Value::text("Bearer "), value, loc)));
        (Role::Headers, Value::Object(self.state.alloc(record)))
    }

    /// What is put on a request that was prepared before belongs to what it sends.
    pub(super) fn amend(&mut self, object: ObjId, roles: &[(Role, Value)]) {
        let answer = self.state.obj(object).and_then(|o| o.get("@answer")).cloned();
        let Some(event) = answer.and_then(|answer| Self::event_behind(&answer)) else { return };
        let roles: Vec<(Role, Value)> = roles.iter().map(|(role, value)| self.borne(object, *role, value)).collect();
        let Some(EventKind::Request(request)) = self.record.events.get_mut(event.0 as usize).map(|event| &mut event.kind) else { return };
        for (role, value) in &roles {
            let target = match role {
                Role::Headers => &mut request.headers,
                Role::Query => &mut request.query,
                Role::BasicAuth => {
                    request.basic = Some(value.clone());
                    continue;
                }
                Role::Form | Role::Json | Role::Body => {
                    request.body.push((*role, value.clone()));
                    continue;
                }
                _ => continue,
            };
            if !target.iter().any(|known| known.same(value)) {
                target.push(value.clone());
            }
        }
    }

    /// Configures an instance whose class extends a library's client.
    pub(super) fn configure_client(&mut self, base: &LibVal, object: ObjId, args: &[Argument]) {
        let models = self.models_at(base.loc);
        if let Some((library, item)) = models.item(&base.path) {
            self.configure(library, item, &base.path, object, args, base.loc);
        }
    }

    /// `library.member = value`.
    pub(super) fn set_library_member(&mut self, lib: &LibVal, name: &Name, value: Value, loc: Loc) {
        let path = format!("{}.{name}", lib.path);
        let models = self.models_at(lib.loc);
        let binds = self.world.file(loc.file).is_some_and(|f| f.language.binds_receivers());
        if let Some(setter) = self.accessor(lib, name, true).filter(|_| binds && models.item(&format!("{path}=")).is_none()) {
            self.call_library(&setter, vec![Argument::plain(value, loc)], loc, false);
            return;
        }
        // A key may hold dots of its own.
        if let Some((library, item)) = models.item(&format!("{path}=")).or_else(|| models.item(&format!("{}.*=", lib.path))) {
            let mut args = vec![Argument::plain(value.clone(), loc)];
            if item.args.iter().any(|a| a.role == Role::Key) && item.at.iter().any(|a| a.ends_with("*=")) {
                args.insert(0, Argument::plain(Value::text(name), loc));
            }
            match item.does {
                Does::Sink => {
                    self.sink(lib, library, item, args, loc);
                }
                Does::Configure => {
                    if let Some(object) = lib.object {
                        self.configure(library, item, &lib.path, object, &args, loc);
                    }
                }
                Does::Handler => {
                    self.register(lib, library, item, &args, loc);
                }
                Does::Calls if !self.wait_for_answer(lib, item, &args, loc) => {
                    self.run_calls(item, &args, None, loc);
                }
                _ => {}
            }
        } else if name.starts_with("on") {
            // An event handler: whoever owns the event calls it.
            self.run_escaped(&value, loc);
        }
        if let (Value::Func(f), Some(global)) = (&value, self.global_behind(&path, lib.loc)) {
            // `window.fetch = f` puts a function of the program in a global function's place. The first run of that code
            // holds: a later one finds the replacement already there and would wrap it once more.
            let again =
                self.state.obj(global).and_then(|o| o.get(REPLACED)).is_some_and(|old| matches!(old, Value::Func(g) if g.func == f.func));
            if !again {
                self.state.update(global, |o| o.set(&REPLACED.into(), value));
            }
            return;
        }
        let Some(object) = lib.object else {
            self.escape(&value, loc);
            return;
        };
        // `axios.defaults.baseURL = …` sets the option of that name on the client.
        let mut parts: Vec<&str> = lib.path.split('.').collect();
        while parts.len() > 1 {
            let head = parts.join(".");
            if let Some((library, _)) = models.item(&head) {
                let option = library.http.as_ref().and_then(|h| h.options.iter().find(|o| o.key == **name));
                if let Some(field) = option.and_then(|o| role_field(o.role)) {
                    let value = value.clone();
                    self.state.update(object, |o| o.set(&field.into(), value));
                }
                break;
            }
            parts.pop();
        }
        if let Some((library, _)) = parts.first().and_then(|head| models.item(head)) {
            let option = library.http.as_ref().and_then(|h| h.options.iter().find(|o| o.key == **name));
            if let Some(field) = option.and_then(|o| role_field(o.role)) {
                let value = value.clone();
                self.state.update(object, |o| o.set(&field.into(), value));
            }
        }
        let mut members = lib.members.clone();
        members.push(name.clone());
        let key: Name = members.join(".").into();
        if matches!(&*lib.path, "module" | "module.exports") || !lib.path.starts_with('<') {
            self.escape(&value, loc);
        }
        self.state.update(object, |o| o.set(&key, value));
    }

    /// The object of the global function that a member of the global object is (`window.fetch`).
    pub(super) fn global_behind(&mut self, path: &str, loc: Loc) -> Option<ObjId> {
        let canonical = self.models_at(loc).canonical(path);
        self.models_at(loc).global(&canonical).filter(|global| **global == *canonical && *canonical != *path)?;
        match self.library(&canonical, loc) {
            Value::Lib(lib) => lib.object,
            _ => None,
        }
    }

    /// What the app put in the place of a global function.
    pub(super) fn replacement(&self, global: &Obj) -> Option<Value> {
        global.get(REPLACED).cloned()
    }

    /// The identity of the client a library value belongs to.
    pub(super) fn client_of(&self, lib: &LibVal) -> Option<Client> {
        // What carries its requests decides.
        let carrier = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@transport")).cloned();
        if let Some(Value::Lib(carrier)) = carrier
            && carrier.object != lib.object
        {
            return self.client_of(&carrier);
        }
        // Where paths begin with the name of an organisation, the library's own name tells one from another.
        let site = lib.object.and_then(|id| self.state.obj(id)).map(|o| o.site)?;
        let injected = site == super::NOWHERE && lib.path.starts_with('@');
        let library = (injected || self.has_members_in_scope(lib.loc)).then(|| self.models_at(lib.loc).item(&lib.path)).flatten();
        let package = lib.path.split('(').next().unwrap_or(&lib.path).rfind('/').map_or(0, |at| at + 1);
        let head: Name = match library {
            Some((library, _)) => library.library.as_ref().into(),
            None => lib.path[package..].find(['.', '(']).map_or(&*lib.path, |end| &lib.path[..package + end]).into(),
        };
        Some(Client { path: head, site })
    }

    /// Functions given to a client's constructor that see every answer. The value of the call where one of them decides it.
    fn central_callbacks(&mut self, client: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let sees_all = item.calls.iter().any(|c| c.with.iter().any(|g| matches!(g, Given::Answer | Given::Error | Given::RequestOptions)));
        if sees_all {
            self.run_central(client, library, item, args, loc);
            None
        } else {
            self.run_callbacks(item, args, &Given_ { client: client.object, ..Given_::default() }, loc).value
        }
    }

    /// Registers a central handler; gives back where what it looks at is noted.
    pub(super) fn register(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> HandlerId {
        match item.kind.as_deref() {
            Some("error-handler") => {
                let (handler, carrier) = self.run_watched(library, item, args, None, loc);
                self.record.central.push(Central { client: None, handler: Some(handler), carrier: Some(carrier), loc });
                handler
            }
            // It runs for 401 alone.
            Some("unauthorized-handler") => {
                let handler = self.run_central(lib, library, item, args, loc);
                self.record.handlers[handler.0 as usize].seen.unauthorized = true;
                handler
            }
            Some("retry") => {
                let (handler, _) = self.run_watched(library, item, args, None, loc);
                // After the last try the error goes on.
                self.record.handlers[handler.0 as usize].rethrows = true;
                handler
            }
            Some("throttling") => {
                let handler = self.run_central(lib, library, item, args, loc);
                self.record.handlers[handler.0 as usize].seen.throttled = true;
                handler
            }
            _ => self.run_central(lib, library, item, args, loc),
        }
    }

    fn run_central(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> HandlerId {
        let client = self.client_of(lib);
        let (handler, carrier) = self.run_watched(library, item, args, lib.object, loc);
        let waits = |value: &Value| match value {
            Value::Lib(part) => self.models_at(loc).item(&part.path).is_some_and(|(_, row)| row.kind.as_deref() == Some("throttling")),
            _ => false,
        };
        if args.iter().any(|arg| waits(&arg.value)) {
            // A part of a library that waits by itself.
            self.record.handlers[handler.0 as usize].seen.throttled = true;
        }
        if let Some(client) = client {
            self.record.central.push(Central { client: Some(client), handler: Some(handler), carrier: Some(carrier), loc });
        }
        handler
    }

    /// A method that a framework calls by its name on classes of the app (`process_exception` of Django's middleware).
    pub(super) fn framework_method(&mut self, name: &Name, method: &Rc<super::Closure>) {
        let Some(file) = self.world.file(method.func.file) else { return };
        let loc = Loc { file: method.func.file, span: file.function(method.func.func).span };
        let Some((library, item)) = self.models_at(loc).item(&format!("<instance>.{name}")) else { return };
        let mut method = super::Closure::clone(method);
        if file.language == Language::Rust {
            // The error is the receiver, which the row's first value is for.
            method.this = None;
        }
        let function = Argument::plain(Value::Func(Rc::new(method)), loc);
        let (handler, _) = self.run_watched(library, item, &[function], None, loc);
        self.record.central.push(Central { client: None, handler: Some(handler), carrier: None, loc });
    }

    /// Runs callbacks with an answer and an error of nobody in particular, and watches what they look at.
    fn run_watched(
        &mut self,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        client: Option<ObjId>,
        loc: Loc,
    ) -> (HandlerId, EventId) {
        let carrier = self.happen(EventKind::Central(library.http.as_ref()), loc);
        self.record.events[carrier.0 as usize].void = true;
        let handler = self.new_handler(loc, Vec::new(), false);
        let answer = Value::hole(HoleKind::Answer(carrier), None, loc);
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        self.catching.push(handler);
        self.run_callbacks(item, args, &Given_ { answer: Some(answer), error: Some(error), client, ..Given_::default() }, loc);
        self.catching.pop();
        (handler, carrier)
    }

    /// Route handlers and error handlers of a server.
    fn server_callbacks(&mut self, item: &Item, args: &[Argument], loc: Loc) {
        if item.kind.as_deref() == Some("route") {
            for arg in args {
                let items = self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]);
                let functions = items.iter().flat_map(Value::alternatives).filter_map(|one| match one {
                    Value::Func(f) => Some(f.func),
                    _ => None,
                });
                self.served.extend(functions);
            }
        }
        if item.calls.is_empty() {
            for arg in args {
                self.run_escaped(&arg.value, loc);
            }
            return;
        }
        let handler = self.new_handler(loc, Vec::new(), false);
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let ran = self.run_callbacks(item, args, &Given_ { error: Some(error), ..Given_::default() }, loc);
        if ran.error_handler {
            self.record.central.push(Central { client: None, handler: Some(handler), carrier: None, loc });
        }
    }

    /// Runs the callbacks of a call; its value where a callback decides it.
    pub(super) fn run_calls(&mut self, item: &Item, args: &[Argument], receiver: Option<Value>, loc: Loc) -> Option<Value> {
        if item.calls.is_empty() {
            return None;
        }
        self.run_callbacks(item, args, &Given_ { receiver, ..Given_::default() }, loc).value
    }

    /// Runs the callbacks of a call with what its model says they get.
    pub(super) fn run_callbacks(&mut self, item: &Item, args: &[Argument], given: &Given_, loc: Loc) -> Ran {
        let mut ran = Ran::default();
        let receiver = given.receiver.clone().or_else(|| {
            let at = item.args.iter().find(|a| a.role == Role::Value)?.at?;
            args.get(at as usize).map(|a| a.value.clone())
        });
        for spec in item.calls.iter() {
            // What builds a request has run before there was an answer.
            if spec.receiver.as_deref().is_some_and(|of| of != "receiver") && given.answer.is_some() && given.receiver.is_none() {
                continue;
            }
            self.tell_by_key(spec, args, given);
            for function in self.callbacks(spec, args) {
                if let (Some(arity), Value::Func(f)) = (spec.arity, &function) {
                    let takes = self.world.file(f.func.file).map_or(0, |file| Self::takes(&file, f.func.func));
                    if takes != arity as usize {
                        continue;
                    }
                }
                if matches!(&function, Value::Lib(l) if &*l.path == STORE) {
                    ran.value = Some(function);
                    continue;
                }
                if !matches!(function, Value::Func(_) | Value::Lib(_) | Value::Union(_) | Value::Class(_)) {
                    if spec.gives == Gives::Function {
                        ran.value = Some(function);
                    }
                    continue;
                }
                ran.error_handler |= spec.with.first() == Some(&Given::Error);
                ran.sees_errors |= spec.with.contains(&Given::Error);
                if let (true, Value::Func(f)) = (spec.with.contains(&Given::Item), &function) {
                    self.iterated.insert(f.func);
                }
                let value = self.run_callback(spec, &function, receiver.as_ref(), given, args, loc);
                match (value, &ran.value) {
                    (Some(value), Some(before)) => ran.value = Some(before.join(&value)),
                    (Some(value), None) => ran.value = Some(value),
                    _ => {}
                }
            }
        }
        ran
    }

    /// A table of error callbacks by status that has an entry for 401 (`statusCode: { 401: … }`) tells it apart.
    fn tell_by_key(&mut self, spec: &Callback, args: &[Argument], given: &Given_) {
        let (Some(table), Some(Value::Hole(error))) = (spec.key.as_deref().and_then(|k| k.strip_suffix(".*")), &given.error) else {
            return;
        };
        if !spec.with.contains(&Given::Error) {
            return;
        }
        let holder = args.iter().filter(|a| a.name.is_none()).nth(spec.at as usize).map(|a| a.value.clone());
        for one in holder.iter().flat_map(Value::alternatives) {
            let Value::Object(id) = one else { continue };
            let Some(entries) = self.state.obj(*id).and_then(|o| o.get(table)).cloned() else { continue };
            self.compare_with_each(&Value::Hole(error.clone()), &entries);
        }
    }

    /// The functions an argument holds.
    fn callbacks(&mut self, spec: &Callback, args: &[Argument]) -> Vec<Value> {
        self.keyed_callbacks(spec, args).into_iter().map(|(_, function)| function).collect()
    }

    /// The functions an argument holds, each with the key that `*` stands for.
    pub(super) fn keyed_callbacks(&mut self, spec: &Callback, args: &[Argument]) -> Vec<(Option<Name>, Value)> {
        let mut holders: Vec<Value> = Vec::new();
        if let Some(arg) = spec.name.as_ref().and_then(|n| args.iter().find(|a| a.name.as_deref() == Some(n.as_ref()))) {
            holders.push(arg.value.clone());
        } else {
            let positional: Vec<&Argument> = args.iter().filter(|a| a.name.is_none()).collect();
            let end = if spec.rest { positional.len() } else { spec.at as usize + 1 };
            for arg in positional.get(spec.at as usize..end.min(positional.len())).unwrap_or_default() {
                match self.known_items(&arg.value) {
                    Some(items) if spec.rest => holders.extend(items),
                    _ => holders.push(arg.value.clone()),
                }
            }
        }
        let mut holders: Vec<(Option<Name>, Value)> = holders.into_iter().map(|h| (None, h)).collect();
        let Some(key) = &spec.key else { return holders };
        for part in key.split('.') {
            let mut next = Vec::new();
            for (named, holder) in holders {
                // A type without fields is its own only value.
                let holder = if let Value::Class(class) = &holder { self.typical_instance(class) } else { holder };
                let Value::Object(id) = holder else { continue };
                let Some(obj) = self.state.obj(id).cloned() else { continue };
                // An object of the program that a library calls by the names of its methods.
                if matches!(obj.kind, ObjKind::Instance(_)) && obj.get(part).is_none() {
                    let method = self.raw_member(&holder, &part.into(), super::NOWHERE);
                    next.extend(matches!(method, Value::Func(_)).then_some((named, method)));
                    continue;
                }
                if part == "*" {
                    next.extend(obj.fields.iter().map(|(name, v)| (Some(name.clone()), v.clone())));
                } else if let Some(value) = obj.get(part) {
                    next.push((named, value.clone()));
                }
            }
            holders = next;
        }
        let items = |(key, h): (Option<Name>, Value)| {
            let all = self.known_items(&h).unwrap_or_else(|| vec![h]);
            all.into_iter().map(move |one| (key.clone(), one))
        };
        holders.into_iter().flat_map(items).collect()
    }

    /// A function that gets the error and the answer of a request is where its failure would be looked at.
    fn answered_by(&mut self, spec: &Callback, function: &Value, given: &Given_) {
        let at = |wanted: Given| spec.with.iter().position(|given| *given == wanted);
        let (Some(_), Some(position), Value::Func(f)) = (at(Given::Error), at(Given::Answer), function) else { return };
        let Some(event) = given.answer.as_ref().and_then(Self::event_behind) else { return };
        let Some(file) = self.world.file(f.func.file) else { return };
        let Some(param) = file.function(f.func.func).params.get(position) else { return };
        if let Some(event) = self.record.events.get_mut(event.0 as usize) {
            event.answered_at.get_or_insert(Loc { file: f.func.file, span: param.span });
        }
    }

    fn run_callback(
        &mut self,
        spec: &Callback,
        function: &Value,
        receiver: Option<&Value>,
        given: &Given_,
        args: &[Argument],
        loc: Loc,
    ) -> Option<Value> {
        let watches = spec.with.iter().any(|g| matches!(g, Given::Error | Given::Answer | Given::Next));
        if spec.gives == Gives::Function && !watches {
            self.run_escaped(function, loc);
            return Some(function.clone());
        }
        self.answered_by(spec, function, given);
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let (items, known) = match receiver {
            Some(receiver) if spec.with.contains(&Given::Item) => self.iterate(receiver, false, loc),
            _ => (vec![unknown()], true),
        };
        let settled = self.state.alloc(Obj::new(ObjKind::Library, loc));
        let mut results = Vec::new();
        let own = self.own_receiver(spec, receiver, given, args, loc);
        let mut accumulator = args.iter().filter(|a| a.name.is_none()).nth(spec.at as usize + 1).map(|a| a.value.clone());
        for (at, item) in items.iter().enumerate() {
            let mut values = Vec::new();
            for (n, what) in spec.with.iter().enumerate() {
                let ty = spec.types.get(n).filter(|t| !t.is_empty());
                if let Some(ty) = ty {
                    let object = given.client.unwrap_or_else(|| self.state.alloc(Obj::new(ObjKind::Library, loc)));
                    // An answer of a type of its own is one that has yet to be asked for (`next.run(request)`).
                    let object = match (what, &given.answer) {
                        (Given::Answer, Some(answer)) => {
                            let (answer, own) = (answer.clone(), self.state.alloc(Obj::new(ObjKind::Library, loc)));
                            self.state.update(own, |o| o.set(&"@answer".into(), answer));
                            own
                        }
                        _ => object,
                    };
                    let lib = LibVal { path: ty.as_ref().into(), object: Some(object), members: Vec::new(), loc };
                    values.push(Value::Lib(Rc::new(lib)));
                    continue;
                }
                let special =
                    |path: &str| Value::Lib(Rc::new(LibVal { path: path.into(), object: Some(settled), members: Vec::new(), loc }));
                values.push(match what {
                    Given::Item => item.clone(),
                    Given::Index => Value::Num(f64::from(u32::try_from(at).unwrap_or(0))),
                    Given::Receiver => receiver.cloned().unwrap_or_else(unknown),
                    Given::Accumulator => accumulator.clone().unwrap_or_else(unknown),
                    Given::Answer => given.answer.clone().or_else(|| receiver.cloned()).unwrap_or_else(unknown),
                    Given::AnswerBody => given.body.clone().unwrap_or_else(unknown),
                    Given::Error => given.error.clone().unwrap_or_else(unknown),
                    Given::IncomingRequest => Value::hole(HoleKind::Incoming(None), Some("request".into()), loc),
                    Given::Resolve => special(RESOLVE),
                    Given::Reject => special(REJECT),
                    Given::Next => special(NEXT),
                    Given::Rest => {
                        let rest = args.iter().filter(|a| a.name.is_none()).skip(spec.at as usize + 1);
                        values.extend(rest.map(|a| a.value.clone()));
                        continue;
                    }
                    Given::Setter => Value::Lib(Rc::new(LibVal {
                        path: SETTER.into(),
                        object: None,
                        members: given.cell.iter().cloned().collect(),
                        loc,
                    })),
                    Given::Getter => Value::Lib(Rc::new(LibVal {
                        path: GETTER.into(),
                        object: None,
                        members: given.cell.iter().cloned().collect(),
                        loc,
                    })),
                    Given::State => self.given_state(given.cell.as_ref(), loc),
                    Given::Exchange => {
                        let answer = given.answer.clone().unwrap_or_else(unknown);
                        let error = given.error.clone().unwrap_or_else(unknown);
                        self.record_obj(
                            vec![
                                ("response".into(), answer),
                                ("error".into(), error),
                                ("request".into(), unknown()),
                                ("options".into(), unknown()),
                            ],
                            loc,
                        )
                    }
                    Given::Status => given.status.clone().unwrap_or_else(unknown),
                    Given::Unknown | Given::OutgoingAnswer | Given::RequestOptions | Given::Action | Given::Payload => unknown(),
                });
            }
            let call_args: Vec<Argument> = values.into_iter().map(|value| Argument::plain(value, loc)).collect();
            // A call that hands its own arguments on is a call of the function all the same.
            let call = (*spec.with == [Given::Rest]).then_some(loc);
            let result = match function {
                Value::Func(f) => {
                    let mut function = super::Closure::clone(f);
                    function.this = own.clone().or(function.this);
                    self.invoke(&function, call_args, call, loc)
                }
                other => self.call_value(other, call_args, loc),
            };
            if spec.with.contains(&Given::Accumulator) {
                accumulator = Some(result.clone());
            }
            results.push(result);
        }
        if spec.with.contains(&Given::Resolve) {
            return Some(self.state.obj(settled).and_then(|o| o.get("value")).cloned().unwrap_or_else(unknown));
        }
        match spec.gives {
            Gives::Unknown => None,
            Gives::Function => Some(function.clone()),
            Gives::Result => Some(results.pop().unwrap_or_else(unknown)),
            Gives::Results => Some(self.list_obj(results, !known, loc)),
            Gives::Receiver => Some(receiver.cloned().or(own).unwrap_or_else(unknown)),
            Gives::Item => Some(receiver.cloned().map_or_else(unknown, |r| self.member(&r, &"[]".into(), loc))),
        }
    }

    /// What a function has as its own receiver.
    fn own_receiver(&mut self, spec: &Callback, receiver: Option<&Value>, given: &Given_, args: &[Argument], loc: Loc) -> Option<Value> {
        let ty = spec.receiver.as_deref()?;
        if ty == "receiver" {
            return receiver.cloned();
        }
        let first = args.first().and_then(|arg| if let Value::Lib(lib) = &arg.value { Some(lib.path.clone()) } else { None });
        let made = match ty {
            "<text>" => Some(self.text_object("java.lang.StringBuilder", Value::text(""), loc)),
            "<record>" => Some(self.record_obj(Vec::new(), loc)),
            "<list>" => Some(self.list_obj(Vec::new(), false, loc)),
            _ => None,
        };
        if made.is_some() {
            return made;
        }
        let path: Name = match first {
            Some(first) => ty.replace("{0}", &first).into(),
            None => ty.into(),
        };
        let own = match receiver {
            Some(Value::Lib(lib)) => lib.object,
            _ => None,
        };
        let object = given.client.or(own).unwrap_or_else(|| self.state.alloc(Obj::new(ObjKind::Library, loc)));
        Some(Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc })))
    }

    fn sink(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
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
        if roles.iter().any(|(r, v)| *r == Role::GivenBack && Self::truth(v) == Some(true)) {
            return Self::derived(values, loc);
        }
        if &*kind == "database" {
            self.note_row(lib, &args, loc);
        }
        for value in values {
            if matches!(&*kind, "navigate" | "redirect") && !matches!(value, Value::Num(_)) {
                let url = self.stringified(value.clone(), loc);
                self.navigate(&url, loc);
            } else if matches!(&*kind, "response" | "html" | "message") {
                self.escape(&value, loc);
            }
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
        let separator = item.args.iter().find_map(|arg| arg.delimiter.as_deref());
        if let (Some(separator), false) = (separator, roles.iter().any(|(r, _)| *r == Role::ScopeSeparator)) {
            roles.push((Role::ScopeSeparator, Value::text(separator)));
        }
        self.run_calls(item, args, None, loc);
        match item.does {
            Does::Oauth => {
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

    /// The error being caught is raised again or handed on.
    pub(super) fn raise_again(&mut self) {
        for handler in self.catching.clone() {
            if let Some(h) = self.record.handlers.get_mut(handler.0 as usize) {
                h.rethrows = true;
            }
        }
    }
}

/// What callbacks are given.
#[derive(Default)]
pub(super) struct Given_ {
    pub(super) receiver: Option<Value>,
    pub(super) answer: Option<Value>,
    pub(super) body: Option<Value>,
    pub(super) error: Option<Value>,
    pub(super) status: Option<Value>,
    pub(super) cell: Option<Name>,
    /// The client that is made by the call: parts of it that callbacks get share its object.
    pub(super) client: Option<ObjId>,
}

/// What became of callbacks.
#[derive(Default)]
pub(super) struct Ran {
    pub(super) value: Option<Value>,
    /// One of them is an error handler: the error is the first thing it is given.
    pub(super) error_handler: bool,
    /// One of them is given the error.
    pub(super) sees_errors: bool,
}
