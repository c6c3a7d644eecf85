//! Members of what libraries have: types, constants, properties that are methods.

use std::rc::Rc;

use egnyte_rules::model::{Does, Item, Role};

use super::super::record::{Event, EventKind};
use super::super::value::{Argument, HoleKind, LibVal, Value};
use super::client::role_field;
use super::guess::VERBS;
use super::observe::is_made_of_address;
use super::{Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::link::modules::Resolution;
use crate::link::sdk;

impl Eval<'_> {
    /// A type of the program whose name is spelt out with its package (`new com.example.Api()`).
    fn own_type_in_full(&mut self, path: &str, name: &Name, loc: Loc) -> Option<Value> {
        let is_type = name.starts_with(|first: char| first.is_uppercase());
        let package = path.strip_suffix(&**name)?;
        if !is_type || package.contains(|c: char| c.is_uppercase()) || !self.nests_types(loc.file) {
            return None;
        }
        match self.world.resolve(loc.file, path) {
            Resolution::File(target) => self.imported_type(target, &path.into(), loc),
            _ => None,
        }
    }

    pub(super) fn library_member(&mut self, lib: &LibVal, name: &Name, loc: Loc) -> Value {
        // The default export of a package is the package; elsewhere it is a member like any other.
        if &**name == "default" && self.world.file(loc.file).is_none_or(|f| f.language == crate::ir::Language::JavaScript) {
            return Value::Lib(Rc::new(lib.clone()));
        }
        let mut members = lib.members.clone();
        members.push(name.clone());
        let models = self.models_at(lib.loc);
        let path = format!("{}.{name}", lib.path);
        if let Some(own) = self.own_type_in_full(&path, name, loc) {
            return own;
        }
        if let Some(id) = lib.object {
            // What the app put there comes first.
            let own = match self.state.obj(id) {
                Some(obj) => obj.get(&members.join(".")).filter(|value| !self.is_contested(id, value)).cloned(),
                None => None,
            };
            if let Some(value) = own {
                return value;
            }
            // What sends where it is called gives the answer itself.
            let sends = models.item(&path).is_some_and(|(_, item)| item.does == Does::Prepare);
            if let (true, false, Some(value)) = (lib.members.is_empty(), sends, self.own_answer(id, name, loc)) {
                return value;
            }
            // Of an address that came in, taken apart: its query came in as well.
            if let (true, "query" | "fragment", Some(address)) =
                (lib.members.is_empty(), &**name, self.state.obj(id).and_then(|o| o.get("@url")))
                && is_made_of_address(address, 0)
            {
                return address.clone();
            }
        }
        if let ("module", "exports", Some(exports)) = (&*lib.path, &**name, lib.object) {
            return Value::Object(exports);
        }
        if let Some(value) = self.configured_member(lib, name) {
            return value;
        }
        if let Some((sdk, symbol)) = sdk::token_field(&path, self.language_at(lib.loc)) {
            let read = self.happen(EventKind::Sdk { sdk, path: symbol.into(), args: Vec::new(), config: None }, loc);
            return Value::hole(HoleKind::Token(read), Some("token".into()), loc);
        }
        let written = path;
        let path: Name = models.canonical(&written).as_ref().into();
        if let Some(shared) = self.shared_member(&path, name, loc) {
            return shared;
        }
        // Some ways to name one object lead through others.
        if self.language_at(lib.loc) == Language::Ruby && !path.contains('.') && models.global(&path).is_some() {
            return self.library(&path, loc);
        }
        if let Some(global) = self.global_behind(&written, lib.loc)
            && let Some(replaced) = self.state.obj(global).and_then(|o| self.replacement(o))
        {
            return replaced;
        }
        // A type of errors keeps its name.
        let is_type =
            matches!(&**name, "Unauthorized" | "TooManyRequests") && self.has_members_in_scope(loc) && !lib.path.ends_with("StatusCode");
        if !is_type && ends_with_ignoring_case(&path, "unauthorized") || path.ends_with("HTTP_401_UNAUTHORIZED") {
            return Value::Num(401.0);
        }
        if !is_type && path.ends_with("TooManyRequests") || ends_with_ignoring_case(&path, "too_many_requests") {
            return Value::Num(429.0);
        }
        // `Method::GET`, `HttpMethod.Post`: the verb itself.
        let verb = name.to_ascii_uppercase();
        if is_type_of_verbs(&lib.path) && VERBS.contains(&&*verb) && models.item(&path).is_none() {
            return Value::text(&verb);
        }
        if let Some(verb) = verb_constant(name) {
            return Value::text(verb);
        }
        if let Some(header) = header_constant(&path) {
            return header;
        }
        if let Some(constant) = self.built_constant(&path, loc) {
            return constant;
        }
        let loc = if lib.object.is_some() { lib.loc } else { loc };
        // What is there under any name the app likes (a client's tables) is of one type.
        if let Some((_, Item { does: Does::Nothing, returns: Some(part), at, .. })) = models.item(&path)
            && at.iter().any(|at| at.ends_with(".*"))
        {
            return Value::Lib(Rc::new(LibVal { path: part.as_ref().into(), object: lib.object, members, loc }));
        }
        Value::Lib(Rc::new(LibVal { path, object: lib.object, members, loc }))
    }

    /// What a client was configured with, read back by the name of the option (`client.defaults.baseURL`, `session.headers`).
    fn configured_member(&self, lib: &LibVal, name: &Name) -> Option<Value> {
        let obj = self.state.obj(lib.object?)?;
        let models = self.models_at(lib.loc);
        let head = lib.path.split('.').scan(String::new(), |path, part| {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(part);
            Some(path.clone())
        });
        let http = head.filter_map(|path| models.item(&path)).find_map(|(library, _)| library.http.as_ref())?;
        let option = http.options.iter().find(|o| o.key == **name)?;
        obj.get(role_field(option.role)?).cloned()
    }

    /// What the last request that gives its body alone has left of its answer beside that.
    pub(super) fn last_status(&self, loc: Loc) -> Value {
        let gives_body = |event: &Event| matches!(&event.kind, EventKind::Request(request) if request.http.is_some_and(|http| http.bare));
        let last = self.record.events.iter().rposition(gives_body).and_then(|at| u32::try_from(at).ok());
        let kind = last.map_or(HoleKind::Opaque, |at| HoleKind::Status(EventId(at)));
        Value::hole(kind, Some("$http_response_header".into()), loc)
    }

    /// What a library member is when it is read rather than called, where a model says so.
    pub(super) fn library_property(&mut self, lib: &LibVal, loc: Loc) -> Option<Value> {
        let models = self.models_at(lib.loc);
        // A key may hold dots of its own.
        let dotted = lib.members.last().filter(|key| key.contains('.'));
        let owner = dotted.and_then(|key| lib.path.strip_suffix(&**key));
        let by_key = || {
            let any = format!("{}*", owner?);
            models.item_for(&any, dotted?).or_else(|| models.item(&any))
        };
        let Some((_, item)) = models.item(&lib.path).or_else(by_key) else {
            return self.part_of_request(lib, loc);
        };
        if !item.calls.is_empty() {
            return None;
        }
        // What is kept under any key, read by an index (`query["state"]`).
        if item.kind.as_deref() == Some("get") && item.at.iter().any(|at| at.ends_with(".*")) {
            let key = lib.members.last()?;
            let holder = LibVal { path: lib.path.strip_suffix(&**key)?.strip_suffix('.')?.into(), members: Vec::new(), ..lib.clone() };
            self.note_input(&Value::Lib(Rc::new(holder)), key, loc);
            return Some(self.call_library(lib, vec![Argument::plain(Value::text(key), loc)], loc));
        }
        if let (Some("constant"), Some(text)) = (item.kind.as_deref(), item.place.as_deref()) {
            return Some(Value::text(text));
        }
        if item.does == Does::Handler && item.kind.as_deref() == Some("caught") {
            return Some(self.caught_by_framework(loc));
        }
        let is_property = match item.does {
            Does::Read => true,
            Does::Operation => {
                matches!(item.kind.as_deref(), Some("environment" | "search-params" | "clock" | "identity" | "slice"))
                    || is_part_of_url(item.kind.as_deref())
            }
            Does::State => item.kind.as_deref() == Some("value") && item.args.is_empty(),
            _ => false,
        };
        // `location.hash` is read; `localStorage.getItem` and `os.getenv` are called and only then read.
        let last = dotted.map_or_else(|| lib.path.rsplit('.').next().unwrap_or(&lib.path), |key| &**key);
        let names_file = item.kind.as_deref() == Some("settings") && item.args.iter().any(|arg| arg.role == Role::Path);
        let looks_called =
            names_file || last.starts_with("get") || matches!(last, "pop" | "setdefault" | "read" | "toString" | "config" | "load");
        // What is named like a class is called (`Query()`); what is not may still be a constant (`request.GET`).
        let is_class =
            self.language_at(loc) == Language::Python && last.starts_with(char::is_uppercase) && last.contains(char::is_lowercase);
        if !is_property || looks_called || is_class {
            return None;
        }
        // C# and PowerShell tell properties from calls: what is read without being called is no method. In Ruby that is what `uri.path += "/x"` reads.
        let property =
            self.world.file(loc.file).is_some_and(|f| matches!(f.language, Language::CSharp | Language::Ruby | Language::PowerShell));
        let converts = property && item.kind.as_deref() == Some("identity") && item.args.is_empty();
        if matches!(item.does, Does::Operation)
            && !converts
            && !matches!(item.kind.as_deref(), Some("environment" | "search-params"))
            && !is_part_of_url(item.kind.as_deref())
        {
            return None;
        }
        if item.kind.as_deref() == Some("environment") && !item.at.iter().any(|at| at.ends_with(".*")) {
            return None;
        }
        let key = Argument::plain(Value::text(last), loc);
        match owner {
            Some(owner) => Some(self.call_library(&LibVal { path: format!("{owner}*").into(), ..lib.clone() }, vec![key], loc)),
            None => Some(self.call_library(lib, vec![key], loc)),
        }
    }

    /// A property that no row has: in PHP an incoming request gives what came under the name (`$request->state`).
    fn part_of_request(&mut self, lib: &LibVal, loc: Loc) -> Option<Value> {
        let name = lib.members.last().filter(|_| self.language_at(loc) == Language::Php)?;
        let path = lib.path.strip_suffix(&**name)?.strip_suffix('.')?;
        let request = LibVal { path: path.into(), members: Vec::new(), ..lib.clone() };
        if !self.has_query(&request) {
            return None;
        }
        self.note_input(&Value::Lib(Rc::new(request)), name, loc);
        Some(Value::hole(HoleKind::Read("query".into(), Some(name.clone())), Some(name.clone()), loc))
    }

    /// What the getter gives that a property of a library's type stands for.
    pub(super) fn got_property(&mut self, object: &Value, member: &LibVal, name: &Name, loc: Loc) -> Option<Value> {
        let Value::Lib(owner) = object else { return None };
        if !self.world.file(loc.file)?.language.binds_receivers() || self.models_at(member.loc).item(&member.path).is_some() {
            return None;
        }
        let getter = self.accessor(owner, name, false)?;
        Some(self.call_library(&getter, Vec::new(), loc))
    }
}

/// Whether a name ends with an ASCII word, in whatever case.
fn ends_with_ignoring_case(name: &str, word: &str) -> bool {
    let tail = name.len().checked_sub(word.len()).and_then(|at| name.as_bytes().get(at..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether an operation reads a part off a URL.
fn is_part_of_url(kind: Option<&str>) -> bool {
    matches!(kind, Some("url-path" | "url-target" | "url-origin" | "url-host" | "url-query"))
}

/// Whether the values of a library's type are the verbs of requests, which are texts here.
pub(super) fn is_type_of_verbs(path: &str) -> bool {
    let name = path.rsplit('.').next().unwrap_or(path);
    name.ends_with("Method") || name.ends_with("Verb")
}

/// The verb that a constant is named after, whoever has it: `http.MethodGet`, `Request::METHOD_POST`, `Request::HTTP_METHOD_PUT`.
fn verb_constant(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix("HTTP_").unwrap_or(name);
    let verb = name.strip_prefix("METHOD_").or_else(|| name.strip_prefix("Method"))?;
    VERBS.iter().find(|known| known.eq_ignore_ascii_case(verb)).copied()
}

/// The name of a header that a library has a constant for (`header::AUTHORIZATION`, `HttpHeaders.AUTHORIZATION`).
pub(super) fn header_constant(path: &str) -> Option<Value> {
    let (owner, name) = path.rsplit_once('.')?;
    let of_headers = matches!(owner.rsplit('.').next(), Some("header" | "HttpHeaders" | "HeaderNames"));
    let shouted = name.len() > 1 && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    (of_headers && shouted).then(|| Value::text(&name.to_ascii_lowercase().replace('_', "-")))
}
