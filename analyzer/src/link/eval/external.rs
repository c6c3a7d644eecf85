//! Calls of libraries, as their models describe them.

use super::super::object::{Obj, ObjKind};
use super::super::record::{Central, EventKind};
use super::super::value::{Argument, Hole, HoleKind, LibVal, ObjId, Value};
use super::answer::OWN_ANSWER;
use super::callback::Given_;
use super::container::role;
use super::iterator::YIELD;
use super::store::{CREATOR, DISPATCH, GETTER, SETTER, STORE, STORE_PUT, STORE_SET, STORE_STATE, STORE_SUBSCRIBE};
use super::{Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::link::models::library_of;
use egnyte_rules::model::{Does, Given, Http, Item, Role};
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

    /// Calls a library function, or reads what stands under its path.
    pub(super) fn call_library(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc) -> Value {
        match &*lib.path {
            RESOLVE | SETTER => return self.set_cell(lib, args, loc),
            YIELD => return self.take_turn(lib, args, loc),
            NEXT => {
                self.catch_from_within(loc);
                return Value::hole(HoleKind::Opaque, None, loc);
            }
            REJECT => {
                self.raise_given(&args);
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
            path if path == STORE_SET || STORE_PUT.contains(&path) && args.len() == 1 => {
                let setter = LibVal { path: SETTER.into(), object: None, members: lib.members.clone(), loc };
                return self.set_cell(&setter, args, loc);
            }
            _ => {}
        }
        if let Some(value) = self.call_container_base(lib, &args, loc) {
            return value;
        }
        if self.call_client_base(lib, &args) {
            return Value::Null;
        }
        let models = self.models_at(lib.loc);
        let word = args.first().and_then(|arg| arg.value.as_text());
        let Some((library, item)) = word.and_then(|word| models.item_for(&lib.path, &word)).or_else(|| models.item(&lib.path)) else {
            return self.call_unmodelled(lib, args, loc);
        };
        if item.does != Does::Sink {
            self.note_log_filters(lib, item, &args);
            self.note_destructuring(item, &args);
        }
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
        if matches!(item.does, Does::Client | Does::Prepare | Does::Configure) {
            self.prepare_states();
        }
        match item.does {
            Does::Column if item.kind.as_deref() == Some("row") => {
                let filled = self.filled_columns(library, item, &args, loc);
                self.note_row(lib, &filled, loc);
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
                args.iter().for_each(|arg| self.hand_out_record(&arg.value, &lib.path));
                self.run_calls(item, &args, None, loc);
                self.name_states(None, lib.path.rsplit('.').next().unwrap_or_default(), &args, &Value::Null, loc);
                let made = self.result_of(lib, item, &args, loc);
                self.seal(&made, library, item, &args, loc);
                made
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
                self.inherit_client(lib, item, object);
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
            Does::Configure if item.kind.as_deref() == Some("member") => {
                self.add_library_member(lib, library, item, &args, loc);
                Value::Null
            }
            Does::Configure => {
                // What a container hands out lasts longer than the function that tells it.
                let aside = lib.object.filter(|object| self.is_handed_out(*object)).map(|_| self.state.begin_aside());
                if let Some(object) = lib.object {
                    self.configure(library, item, &lib.path, object, &args, loc);
                    if item.calls.iter().any(|call| call.with.contains(&Given::Answer) || call.with.contains(&Given::Error)) {
                        self.register(lib, library, item, &args, loc);
                    }
                    self.note_retried(lib, library, item, &args, loc);
                    if let Some(client) = self.client_of(lib).filter(|_| args.iter().any(|arg| Self::error_behind(&arg.value).is_some())) {
                        self.add_parts(&client, &args, loc);
                    }
                    if item.calls.iter().any(|call| call.receiver.is_some() || call.with.contains(&Given::Receiver)) {
                        self.run_callbacks(item, &args, &Given_ { client: Some(object), ..Given_::default() }, loc);
                    }
                }
                if let Some(aside) = aside {
                    self.state.end_aside(aside);
                }
                let receiver = lib.owner();
                let path: Name = item.returns.as_deref().unwrap_or(receiver).into();
                Value::Lib(Rc::new(LibVal { path, object: lib.object, members: Vec::new(), loc: lib.loc }))
            }
            Does::Handler if item.kind.as_deref() == Some("swallow") => {
                let types = args.into_iter().map(|arg| arg.value).collect();
                self.curried(&lib.path, types, loc)
            }
            Does::Handler if item.kind.as_deref() == Some("further-in") => {
                self.catch_from_within(loc);
                Value::hole(HoleKind::Opaque, None, loc)
            }
            Does::Handler if item.kind.as_deref() == Some("caught") => self.caught_by_framework(loc),
            Does::Handler => {
                let watched = self.register(lib, library, item, &args, loc);
                let error = Value::hole(HoleKind::Error(watched), None, loc);
                if let (Some("retry"), true) = (item.kind.as_deref(), item.returns.is_some()) {
                    let policy = self.result_of(lib, item, &args, loc);
                    self.tell_policy(&policy, error, loc);
                    return policy;
                }
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
                    self.parts.insert(watched);
                    return error;
                }
                if item.kind.as_deref() != Some("retry") {
                    return self.result_of(lib, item, &args, loc);
                }
                // What decides about another try has looked at the errors of whatever it is put on.
                let called = format!("{}()", lib.path);
                if models.item(&called).is_some() { self.curried(&called, vec![error], loc) } else { error }
            }
            Does::Operation if item.kind.as_deref() == Some("answer") => {
                let given = |role: Role| item.args.iter().find(|a| a.role == role).and_then(|a| args.get(a.at? as usize)).map(|a| &a.value);
                let own = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get(OWN_ANSWER));
                let sent_for = self.carrier();
                // One of several requests may have brought it.
                let brought_by = given(Role::Value).or(own).map_or(&[][..], Value::alternatives).iter().filter_map(Self::event_behind);
                let mut events: Vec<_> = brought_by.collect();
                if events.is_empty() {
                    events.extend(sent_for);
                }
                // A handle that nobody knows (`curl_multi_info_read($all)['handle']`) is any of those that the function has sent by.
                if events.is_empty() && given(Role::Receiver).is_some() {
                    let first = self.frames.last().map_or(0, |frame| frame.first_event);
                    let by_it = |http: &Http| library.http.as_ref().is_some_and(|own| std::ptr::eq(own, http));
                    let here = self.record.events.iter().enumerate().skip(first);
                    let sent = here.filter(|(_, event)| matches!(&event.kind, EventKind::Request(one) if one.http.is_some_and(by_it)));
                    events.extend(sent.map(|(at, _)| EventId(u32::try_from(at).unwrap_or(u32::MAX))));
                }
                if events.is_empty() {
                    return Value::hole(HoleKind::Opaque, None, loc);
                }
                // What a central place gets for the request that it hands on; a part of an answer is none.
                if let Some(event) = sent_for.filter(|event| events.contains(event))
                    && given(Role::Value).is_some()
                    && item.returns.is_none()
                {
                    self.note_sent_on(event, loc);
                    args.iter().for_each(|arg| self.put_on_by_building(&arg.value, loc));
                }
                let part = given(Role::Key).and_then(key_text).or_else(|| item.returns.as_deref().map(Into::into));
                let asked = given(Role::Key).cloned();
                let answer = Value::union(events.into_iter().map(|event| Value::hole(HoleKind::Answer(event), None, loc)));
                // The part may be a header.
                if let Some(name) = &asked {
                    answer.alternatives().iter().for_each(|one| self.look_into_header(one, name));
                }
                part.map_or(answer.clone(), |part| self.member(&answer, &part, loc))
            }
            Does::Operation if item.kind.as_deref() == Some("command-line") => self.run_command_line(&args, loc),
            // All variables at once, of which one is asked for later (`System.getenv().getOrDefault("X", "y")`).
            Does::Operation if item.kind.as_deref() == Some("environment") && args.is_empty() => {
                Value::Lib(Rc::new(LibVal { path: format!("{}()", lib.path).into(), object: None, members: Vec::new(), loc }))
            }
            Does::Operation => {
                if item.kind.as_deref() == Some("url-parse")
                    && let Some(url) = self.url_by_parts(lib, library, item, &args, loc)
                {
                    return url;
                }
                // Who is told how to make a value and given none stands for what is made (`field(default_factory=…)`).
                if item.kind.as_deref() == Some("identity")
                    && let Some(made) = self.run_calls(item, &args, None, loc)
                {
                    return made;
                }
                let receiver = self.operand_of(lib, item);
                if let (Some("search-params"), Some(params)) = (item.kind.as_deref(), &receiver) {
                    // The builder that belongs to a URL, not a copy of it.
                    return params.clone();
                }
                // Of an object that nothing is known of, the parts are not known either: the query of a request that came in.
                let blank = |id: &ObjId| self.state.obj(*id).is_some_and(|o| o.fields.is_empty());
                let is_type = lib.object.is_some_and(|object| self.libraries.values().any(|id| *id == object));
                let open = item.kind.as_deref() == Some("record")
                    && args.is_empty()
                    && !is_type
                    && !lib.members.is_empty()
                    && lib.object.as_ref().is_some_and(blank);
                let result = self.operation(item, receiver, args, loc);
                if let (true, Value::Object(made)) = (open, &result) {
                    self.state.update(*made, |o| o.open = true);
                }
                result
            }
            Does::Sink => self.sink(lib, library, item, args, loc),
            Does::Read if self.filled_by_reading(item, &args, loc) => Value::hole(HoleKind::Opaque, None, loc),
            Does::Read => {
                let key = match item.args.iter().find(|spec| spec.role == Role::Key).map(|spec| (spec.at, &spec.name)) {
                    Some((None, Some(name))) => args.iter().find(|arg| arg.name.as_deref() == Some(&**name)),
                    spec => args.get(spec.and_then(|(at, _)| at).map_or(0, usize::from)),
                };
                let key = key.and_then(|arg| arg.value.as_text());
                let kind: Name = item.kind.as_deref().unwrap_or("outside").into();
                let known = self.read_with_defaults(item, &args, &kind, loc);
                if let Some(read) = known.or_else(|| self.read_options(lib, &kind, loc)) {
                    self.run_calls(item, &args, Some(read.clone()), loc);
                    return read;
                }
                self.run_calls(item, &args, None, loc);
                if &*kind == "query" {
                    self.note_checked_parts(&args, loc);
                }
                if &*kind == "database" {
                    self.note_row_read(lib, &args, loc);
                    if item.options.iter().any(|option| option.role == Role::Transform) {
                        self.rows_watched.insert(loc, (lib.clone(), item));
                    }
                }
                let own_name = lib.path.ends_with(&format!(".{}", key.as_deref().unwrap_or("\0")))
                    && !item.at.iter().any(|a| a.ends_with(".*") || a.ends_with(",*}"));
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
                let default = Self::default_of_read(item, &args);
                Value::Hole(Rc::new(Hole { kind: HoleKind::Read(kind, key.clone()), name: key, loc, default }))
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
                // A route by name alone, without the block that answers, is one of another framework, which has words of its own for them.
                let named = item.kind.as_deref() == Some("route")
                    && self.language_at(loc) == Language::Ruby
                    && !args.iter().any(|arg| matches!(arg.value, Value::Func(_)));
                if !named {
                    self.happen(EventKind::Server { library: library_of(library, &lib.path) }, loc);
                }
                self.server_callbacks(lib, item, &args, loc);
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
                self.put_policies(lib, &args);
                // Functions put on something that stands for a request yet to be sent see the answer to it.
                let answer = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get("@answer")).cloned();
                let result = match answer {
                    Some(answer) if !item.calls.is_empty() => {
                        self.run_callbacks(item, &args, &Given_ { answer: Some(answer), ..Given_::default() }, loc).value
                    }
                    _ if matches!(item.kind.as_deref(), Some("keeps" | "holds")) => self.run_and_keep(item, &args, loc),
                    _ if item.kind.as_deref() == Some("retry") => self.run_and_try_again(library, item, &args, loc),
                    _ => self.run_calls(item, &args, handed_itself(lib, item), loc),
                };
                self.through.truncate(depth);
                if let (Some("provide"), Some(made)) = (item.kind.as_deref(), &result) {
                    self.hand_out(&made.clone());
                }
                // A generator hands over what it yields, and cleans up afterwards.
                let yielded = result.as_ref().filter(|_| item.kind.as_deref() == Some("dependency")).and_then(|made| self.yielded_by(made));
                yielded.or(result).unwrap_or_else(|| self.result_of(lib, item, &args, loc))
            }
            Does::State => self.state_cell(lib, library, item, &args, loc),
            Does::Action => self.action(lib, library, item, &args, loc),
            Does::Provide => self.tell_container(lib, item, &args, loc),
            Does::Inject => self.ask_container(lib, item, &args, loc),
            Does::Abort => {
                if item.kind.as_deref() == Some("raise") {
                    self.raise_given(&args);
                    // Who is handed what raises gets no result, as from a function that throws.
                    return Value::Null;
                }
                if item.kind.as_deref() == Some("log") {
                    self.sink(lib, library, item, args.clone(), loc);
                }
                if let Some(condition) = role(item, &args, Role::Value) {
                    self.look_at(&condition);
                    return Value::hole(HoleKind::Opaque, None, loc);
                }
                Value::Lib(Rc::new(LibVal { path: ABORTED.into(), object: None, members: Vec::new(), loc }))
            }
        }
    }

    /// Several values read at once by a record of their defaults (`storage.sync.get({domain: 'acme'})`): a record of the same keys.
    fn read_with_defaults(&mut self, item: &Item, args: &[Argument], kind: &Name, loc: Loc) -> Option<Value> {
        let at = item.args.iter().find(|arg| arg.role == Role::Defaults)?.at?;
        let Value::Object(given) = args.get(usize::from(at))?.value else { return None };
        let defaults = self.state.obj(given).filter(|o| matches!(o.kind, ObjKind::Record))?.fields.clone();
        Some(self.read_or_default(defaults, kind, loc))
    }

    /// A record of what is read under the names of its defaults.
    pub(super) fn read_or_default(&mut self, defaults: Vec<(Name, Value)>, kind: &Name, loc: Loc) -> Value {
        let mut read = Obj::new(ObjKind::Record, loc);
        read.open = true;
        for (key, default) in defaults {
            let default = match default {
                Value::Hole(hole) => hole.default.clone(),
                default => Some(default).filter(|default| matches!(default, Value::Str(_)) && !Self::is_no_text(default)),
            };
            let hole = Hole { kind: HoleKind::Read(kind.clone(), Some(key.clone())), name: Some(key.clone()), loc, default };
            read.set(&key, Value::Hole(Rc::new(hole)));
        }
        Value::Object(self.state.alloc(read))
    }

    /// What is read where nobody gives anything: the argument that the row says.
    fn default_of_read(item: &Item, args: &[Argument]) -> Option<Value> {
        // Without a key the value is what is read.
        item.args.iter().find(|arg| arg.role == Role::Key)?;
        let at = item.args.iter().find(|arg| arg.role == Role::Value)?.at?;
        args.get(usize::from(at))
            .map(|arg| arg.value.clone())
            .filter(|default| matches!(default, Value::Str(_)) && !Self::is_no_text(default))
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

    /// The constructor of a library's client that a class extends (`super().__init__(base_url=address)`, or the same with the receiver
    /// among its arguments): the instance is one so configured.
    fn call_client_base(&mut self, lib: &LibVal, args: &[Argument]) -> bool {
        let Some(base) = lib.path.strip_suffix(".__init__") else { return false };
        if !self.models_at(lib.loc).item(base).is_some_and(|(_, item)| matches!(item.does, Does::Client | Does::Oauth)) {
            return false;
        }
        let is_instance = |id: &ObjId| self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_)));
        let (id, args) = match (lib.object.filter(is_instance), args.split_first()) {
            (Some(id), _) => (id, args),
            (None, Some((Argument { value: Value::Object(id), .. }, rest))) if is_instance(id) => (*id, rest),
            _ => return false,
        };
        self.configure_client(&LibVal { path: base.into(), ..lib.clone() }, id, args);
        true
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
                // A request is no text, though it has an address.
                let is_request = self.state.obj(object).is_some_and(|o| o.get("@answer").is_some());
                let text = if is_request { None } else { self.library_text(&receiver, lib.loc) };
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

    /// A method on a plain value.
    pub(super) fn call_builtin(&mut self, head: &str, object: &Value, name: &Name, args: Vec<Argument>, loc: Loc) -> Value {
        self.observe_method(object, name, &args);
        let path = format!("{head}.{name}");
        match self.models_at(loc).item(&path) {
            Some((_, item)) => match item.does {
                // A function among the arguments is asked on the way (`first { it.code == code }`).
                Does::Operation => {
                    self.run_calls(item, &args, Some(object.clone()), loc);
                    self.operation(item, Some(object.clone()), args, loc)
                }
                Does::Calls => {
                    let result = self.run_calls(item, &args, Some(object.clone()), loc);
                    if let (Some(result), Some("judge")) = (&result, item.kind.as_deref()) {
                        let judges = self.known_items(object).unwrap_or_else(|| vec![object.clone()]);
                        for judge in judges.iter().filter(|judge| matches!(judge, Value::Func(_))) {
                            self.call_value(judge, vec![Argument::plain(result.clone(), loc)], loc);
                        }
                    }
                    result.unwrap_or_else(|| Self::derived([object.clone()], loc))
                }
                // How many there are says nothing of what they are.
                Does::Nothing if matches!(&**name, "size" | "count") => Value::hole(HoleKind::Call(name.clone()), Some(name.clone()), loc),
                Does::Nothing => Self::derived([object.clone()], loc),
                // What is put around a function sees what that raises.
                Does::Handler => {
                    if let Some((library, item)) = self.models_at(loc).item(&path) {
                        let lib = LibVal { path: path.as_str().into(), object: None, members: Vec::new(), loc };
                        let watched = self.register(&lib, library, item, &args, loc);
                        if let (Value::Func(function), Some("retry")) = (object, item.kind.as_deref()) {
                            self.guards.insert(function.func, [watched].into());
                        }
                    }
                    object.clone()
                }
                // What a library puts on texts that are addresses or paths: the text is the first argument.
                Does::Request | Does::Prepare | Does::Client | Does::Sink => {
                    let lib = LibVal { path: path.as_str().into(), object: None, members: Vec::new(), loc };
                    let args = std::iter::once(Argument::plain(object.clone(), loc)).chain(args).collect();
                    self.call_library(&lib, args, loc)
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

    /// The error that a server's framework caught, where the code asks for it: whoever looks at it is a central place.
    pub(super) fn caught_by_framework(&mut self, loc: Loc) -> Value {
        let handler = self.new_handler(loc, Vec::new(), false);
        self.record.central.push(Central { client: None, handler: Some(handler), carrier: None, loc });
        Value::hole(HoleKind::Error(handler), None, loc)
    }
}

/// The object that a function works on, where its row says that an argument is it.
fn receiver_among(item: &Item, args: &[Argument]) -> Option<ObjId> {
    // A template is what it was parsed from, wherever it is written to.
    if item.place.as_deref() == Some("template") {
        return None;
    }
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

/// Whether a call says which status a server answers with.
fn gives_status(item: &Item) -> bool {
    item.args.iter().any(|arg| arg.role == Role::AnswerStatus) || item.options.iter().any(|option| option.role == Role::AnswerStatus)
}

/// What a method's callbacks are given where that is what it was called on (`app.register(plugin)`).
fn handed_itself(lib: &LibVal, item: &Item) -> Option<Value> {
    let asked = item.calls.iter().any(|call| call.with.contains(&Given::Receiver) || call.receiver.as_deref() == Some("receiver"));
    let is_method = lib.object.is_some() && !lib.members.is_empty() && item.args.iter().all(|arg| arg.role != Role::Value);
    (asked && is_method).then(|| Eval::receiver_of(lib))
}
