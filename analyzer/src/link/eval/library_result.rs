//! What calls of libraries give back, where a model says no more than its type, or nothing at all.

use std::rc::Rc;

use egnyte_rules::model::{Does, Http, Item, Role};

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, HandlerId, HoleKind, LibVal, Value};
use super::Eval;
use super::external::GIVEN;
use super::guess::VERBS;
use crate::finding::Loc;
use crate::ir::Name;
use crate::link::sdk;

/// What the names of a builder's methods begin with.
const SETTING: &[&str] = &["set", "with", "add", "enable", "disable", "allow", "use", "default", "configure"];

impl Eval<'_> {
    /// What a method of a library object is called on.
    pub(super) fn receiver_of(lib: &LibVal) -> Value {
        let path: Name = lib.owner().into();
        let mut members = lib.members.clone();
        members.pop();
        Value::Lib(Rc::new(LibVal { path, object: lib.object, members, loc: lib.loc }))
    }

    /// The result of a call whose model only names its type.
    pub(super) fn result_of(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Value {
        if let Some(kept) = self.by_session_helper(item, args, loc) {
            return kept;
        }
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
                self.hand_down_policy(lib, item, args, &mut made);
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

    /// A library call no model speaks of: an SDK of the catalogue, or something unknown whose result is named by its path.
    pub(super) fn call_unmodelled(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc) -> Value {
        if let Some(kept) = self.read_from_session(lib, &args, loc) {
            return kept;
        }
        self.put_into_session(lib, &args, loc);
        if self.is_javascript(loc.file) {
            self.hand_out_promises(&args);
        }
        if let Some(found) = sdk::lookup(&lib.path, self.language_at(lib.loc)) {
            let config = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@options")).cloned();
            let values: Vec<Value> = args.iter().map(|a| a.value.clone()).collect();
            let event = EventKind::Sdk { sdk: found.sdk, path: found.path.clone(), args: values.clone(), config };
            let told = found.failure.and_then(|option| self.told_of_failures(option, &args));
            let around = self.handlers.len();
            self.handlers.extend(told.as_ref().map(|(_, handler)| [*handler].into()));
            let event = self.happen(event, loc);
            self.handlers.truncate(around);
            if let Some((function, handler)) = told {
                self.catching.push(handler);
                self.call_value(&function, vec![Argument::plain(Value::hole(HoleKind::Error(handler), None, loc), loc)], loc);
                self.catching.pop();
            }
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
                let first = self.record.events.len();
                if let Some(answer) = self.guess_request(&name, &callee, None, &args, loc) {
                    let library = found.sent_by.and_then(|path| self.models_at(loc).item(path)).map(|(library, _)| library);
                    if let Some(http) = library.and_then(|library| library.http.as_ref()) {
                        self.know_sender(first, http, found.sdk.rate_limit_handling.is_some());
                    }
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
        let called = format!("{}()", lib.path);
        if self.models_at(lib.loc).item(&called).is_some_and(|(_, item)| item.kind.as_deref() == Some("error-handler")) {
            // What makes a decorator is given the types of errors that the decorated function is for.
            return self.curried(&called, args.into_iter().map(|arg| arg.value).collect(), loc);
        }
        if self.goes_on(lib) {
            for arg in &args {
                self.run_escaped(&arg.value, loc);
            }
            return Self::receiver_of(lib);
        }
        if let Some(answer) = self.sent_by_unknown_client(lib, &args, loc) {
            return answer;
        }
        let callee = Value::Lib(Rc::new(lib.clone()));
        let result = self.call_unknown(&callee, None, args.clone(), loc);
        let result = match result {
            Value::Hole(h) if matches!(h.kind, HoleKind::Call(_)) => {
                let path: Name = format!("{}()", lib.path).into();
                if path.len() > 200 {
                    return Value::Hole(h);
                }
                // A client of an unknown library still carries what is put on it.
                Value::Lib(Rc::new(LibVal { path, object: lib.object.filter(|_| !lib.members.is_empty()), members: Vec::new(), loc }))
            }
            other => other,
        };
        self.with_told_base(&callee, result, &args, false, loc)
    }

    /// The function among the options of a call that is told of its failures, and the clause that it stands for.
    fn told_of_failures(&mut self, option: &str, args: &[Argument]) -> Option<(Value, HandlerId)> {
        let options =
            args.iter().find_map(|arg| if let Value::Object(id) = arg.value { self.state.obj(id) } else { None }?.get(option).cloned())?;
        let Value::Func(function) = &options else { return None };
        let file = self.world.file(function.func.file)?;
        let own = file.function(function.func.func);
        let handler = self.new_handler(Loc { file: function.func.file, span: own.span }, Vec::new(), own.body.is_empty());
        Some((options, handler))
    }

    /// Whether a method that no row speaks of is one of a builder's, which sets something and gives the builder back: its name says so,
    /// and rows speak of others that do.
    fn goes_on(&self, lib: &LibVal) -> bool {
        let Some((owner, name)) = lib.path.rsplit_once('.') else { return false };
        let of_builder = |prefix: &&str| name.len() >= prefix.len() && name[..prefix.len()].eq_ignore_ascii_case(prefix);
        let rest = |prefix: &str| name[prefix.len()..].chars().next();
        // A word ends where the next begins.
        let is_word = |prefix: &str| rest(prefix).is_none_or(|next| next.is_ascii_uppercase() || next == '_');
        lib.object.is_some()
            && name.is_ascii()
            && SETTING.iter().find(|prefix| of_builder(prefix) && is_word(prefix)).is_some()
            && self.models_at(lib.loc).is_builder(owner)
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

    /// What sent the requests since `first` is known after all: a library that an SDK hands the answers of back. The SDK may wait where
    /// that does not.
    fn know_sender(&mut self, first: usize, http: &'static Http, waits: bool) {
        for event in &mut self.record.events[first..] {
            if let EventKind::Request(request) = &mut event.kind {
                (request.http, request.throws, request.guessed) = (Some(http), http.throws, false);
                request.waits |= waits;
            }
        }
    }
}
