//! Who looks at how a request went.

use egnyte_rules::model::Does;

use super::super::object::ObjKind;
use super::super::record::{EventKind, Input, Seen};
use super::super::value::{Argument, HandlerId, HoleKind, LibVal, Value};
use super::told::{Told, is_throttling_header, names_throttling, names_unauthorized, tells_of_error};
use super::{Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Language, Name};

/// Methods that tell whether something has a part of some name, or give that part.
const ASKS: &[&str] = &[
    "filled",
    "anyFilled",
    "isNotFilled",
    "whenFilled",
    "missing",
    "hasAny",
    "whenHas",
    "exists",
    "contains",
    "containsKey",
    "ContainsKey",
    "contains_key",
    "has_key?",
    "key?",
    "include?",
    "member?",
    "fetch",
    "dig",
    "values_at",
    "TryGetValue",
    "Has",
];

impl Eval<'_> {
    pub(super) fn see(&mut self, event: EventId, note: impl FnOnce(&mut Seen)) {
        if self.is_unanswered(event) {
            return;
        }
        if let Some(event) = self.record.events.get_mut(event.0 as usize) {
            note(&mut event.seen);
        }
    }

    /// Success or failure of a request is looked at, at `loc`.
    pub(super) fn notice(&mut self, event: EventId, loc: Loc) {
        if self.is_unanswered(event) {
            return;
        }
        if let Some(noticed) = self.record.events.get_mut(event.0 as usize) {
            noticed.seen.noticed = true;
            noticed.noticed_at.get_or_insert(loc);
        }
        self.noticed_now.push(event);
    }

    pub(super) fn see_handler(&mut self, handler: HandlerId, note: impl FnOnce(&mut Seen)) {
        if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
            note(&mut handler.seen);
        }
    }

    /// A condition depends on a value: what the value tells of a request is noticed.
    pub(super) fn look_at(&mut self, value: &Value) {
        self.look_at_depth(value, 0);
    }

    fn look_at_depth(&mut self, value: &Value, depth: u32) {
        match value {
            Value::Hole(h) => match &h.kind {
                HoleKind::Status(e) | HoleKind::Ok(e) => {
                    self.notice(*e, h.loc);
                    // `answer.unauthorized` asks for nothing else.
                    let named = h.name.as_deref().map(|name| (names_unauthorized(name), names_throttling(name)));
                    if let Some((unauthorized, throttled)) = named {
                        self.see(*e, |seen| seen.tell(unauthorized, throttled, Some(h.loc)));
                    }
                }
                HoleKind::Body(e, path) if tells_of_error(path) => {
                    self.notice(*e, h.loc);
                }
                HoleKind::Answer(e) => {
                    // `if response:` of Python's requests asks for success.
                    let python = self.world.file(h.loc.file).is_some_and(|f| f.language == crate::ir::Language::Python);
                    if python {
                        self.notice(*e, h.loc);
                    }
                }
                HoleKind::Error(handler) | HoleKind::ErrorStatus(handler) => self.see_handler(*handler, |s| s.noticed = true),
                // `error.isUnauthorized` asks for nothing else.
                HoleKind::Member(_, name) => {
                    let (unauthorized, throttled) = (names_unauthorized(name), names_throttling(name));
                    if let Some(handler) = Self::error_behind(value) {
                        self.see_handler(handler, |s| {
                            s.noticed = true;
                            s.tell(unauthorized, throttled, Some(h.loc));
                        });
                    }
                }
                HoleKind::Derived(from) if depth < 4 => {
                    for one in from.clone().iter() {
                        self.look_at_depth(one, depth + 1);
                    }
                }
                _ => {}
            },
            Value::Union(all) => {
                for one in all.clone().iter() {
                    self.look_at_depth(one, depth + 1);
                }
            }
            _ => {}
        }
    }

    /// A part of a value is read by name: noted where the value came in from outside, or may have.
    pub(super) fn note_input(&mut self, object: &Value, key: &str, loc: Loc) {
        const KEYS: &[&str] = &["code", "state", "error", "error_description", "error_reason", "error_code", "access_token"];
        if !KEYS.contains(&key) {
            return;
        }
        self.expect_state(key);
        let guessed = match object {
            Value::Hole(h) => match &h.kind {
                HoleKind::Read(kind, _) => !matches!(&**kind, "query" | "fragment" | "location" | "form"),
                HoleKind::Incoming(_) => false,
                // Pairs that a program makes of an address by itself.
                HoleKind::Derived(_) | HoleKind::Member(..) if is_made_of_address(object, 0) => false,
                HoleKind::Param(..) | HoleKind::Opaque | HoleKind::Call(_) | HoleKind::Derived(_) | HoleKind::Undefined => true,
                HoleKind::Member(..) => Self::error_behind(object).is_none(),
                _ => return,
            },
            Value::Lib(lib) => !lib.path.contains("SearchParams") && !self.has_query(lib),
            Value::Object(id) => match self.state.obj(*id) {
                Some(obj) if obj.open => !obj.items.iter().any(holds_search_params),
                _ => return,
            },
            _ => return,
        };
        let Some((function, callers)) = self.frames.split_last().map(|(last, above)| (last.func, above)) else { return };
        // Who hands a function to a library is not who calls it.
        let handed_over = self.frames.iter().rposition(|frame| frame.call.is_none()).unwrap_or_default();
        let callers = callers.iter().skip(handed_over).map(|frame| frame.func).filter(|caller| *caller != function);
        let in_address = match object {
            Value::Hole(h) => match &h.kind {
                HoleKind::Read(kind, _) => matches!(&**kind, "query" | "fragment" | "location"),
                _ => !guessed && is_made_of_address(object, 0),
            },
            _ => !guessed,
        };
        let in_body = comes_in_a_body(object, 0);
        let is_known = |input: &&mut Input| {
            (&*input.key, input.loc, input.function) == (key, loc, function)
                && (input.guessed, input.in_address, input.in_body) == (guessed, in_address, in_body)
        };
        match self.record.inputs.iter_mut().find(is_known) {
            Some(known) => callers.for_each(|caller| {
                if !known.callers.contains(&caller) {
                    known.callers.push(caller);
                }
            }),
            None => {
                let callers = callers.collect();
                self.record.inputs.push(Input { key: key.into(), loc, function, callers, guessed, in_address, in_body });
            }
        }
    }

    /// Parts of an address are read together with what each has to be: one for which that is more than words may be compared by it
    /// (`validate(['state' => Rule::in([$kept])])`).
    pub(super) fn note_checked_parts(&mut self, args: &[Argument], loc: Loc) {
        let Some(Value::Object(id)) = args.first().map(|arg| &arg.value) else { return };
        let Some(rules) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)).cloned() else { return };
        let is_words = |e: &Self, rule: &Value| match rule {
            Value::Object(_) => e.known_items(rule).is_some_and(|all| all.iter().all(|one| one.as_text().is_some())),
            one => one.as_text().is_some(),
        };
        let address = Value::hole(HoleKind::Read("query".into(), None), None, loc);
        for (name, rule) in &rules.fields {
            if !is_words(self, rule) {
                self.note_input(&address, name, loc);
            }
        }
    }

    /// Whether a value of a library is the query, or has a member that reads it, as the request has that a framework hands over.
    pub(super) fn has_query(&self, lib: &LibVal) -> bool {
        let reads = |member: &str| {
            let item = self.models_at(lib.loc).item(&format!("{}.{member}", lib.path));
            item.is_some_and(|(_, item)| item.does == Does::Read && item.kind.as_deref() == Some("query"))
        };
        ["*", "query", "Query"].into_iter().any(reads)
    }

    /// The whole of what came in from outside goes to a library that cannot be seen: it may look for a refusal there, and hold the state
    /// against the one that was sent (`guard.verify(request)`).
    pub(super) fn look_elsewhere(&mut self, callee: &Value, value: &Value, loc: Loc) {
        const QUERIES: &[&str] = &[
            "*",
            "query",
            "Query",
            "Query.*",
            "args",
            "GET",
            "params",
            "query_params",
            "getParameter",
            "FormValue",
            "Request.Query",
            "Request.Query.*",
            "input",
        ];
        let root = |path: &str| path.split(['.', '/', '\\']).next().map(str::to_owned);
        let callee = match callee {
            Value::Lib(library) => Some(&*library.path),
            // Where imports name no types, one that is out of sight is nothing but unknown.
            Value::Hole(_) if self.language_at(loc) == Language::CSharp => None,
            _ => return,
        };
        // A base class that is known does nothing of the kind (`self.check_object_permissions(request, …)`).
        let models = self.models_at(loc);
        if callee.and_then(|path| path.rsplit_once('.')).is_some_and(|(base, _)| models.item(base).is_some()) {
            return;
        }
        let is_whole = match value {
            Value::Hole(hole) => match &hole.kind {
                HoleKind::Incoming(None) => true,
                HoleKind::Read(kind, None) => &**kind == "query",
                _ => false,
            },
            // What the framework itself does with its requests is known.
            Value::Lib(request) if callee.and_then(root) != root(&request.path) => {
                let models = self.models_at(request.loc);
                QUERIES.iter().any(|member| {
                    let item = models.item(&format!("{}.{member}", request.path));
                    item.is_some_and(|(_, item)| item.does == Does::Read && item.kind.as_deref() == Some("query"))
                })
            }
            _ => false,
        };
        if is_whole {
            for key in ["state", "error"] {
                self.note_input(value, key, loc);
            }
        }
    }

    /// A method tells whether parts of a value are there at all. What is only asked about is no evidence that it is taken, but a
    /// refusal or a state that is asked about is looked at.
    pub(super) fn note_asked(&mut self, object: &Value, name: &Name, args: &[Argument], loc: Loc) {
        self.note_found(object, name, args, loc);
        if !ASKS.contains(&&**name) {
            return;
        }
        for arg in args.iter().filter(|arg| arg.name.is_none()) {
            let keys = self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]);
            for key in keys.iter().filter_map(Value::as_text).filter(|key| key.starts_with("error") || key == "state") {
                self.note_input(object, &key, loc);
            }
        }
    }

    /// A part of an address is found by a pattern that names it (`/access_token=([^&]+)/.exec(location.hash)`).
    fn note_found(&mut self, object: &Value, name: &Name, args: &[Argument], loc: Loc) {
        let Some(arg) = args.first().map(|arg| &arg.value) else { return };
        // … or cut off behind its name (`location.hash.split('access_token=')[1]`).
        if &**name == "split" {
            let cut = arg.as_text().unwrap_or_default();
            let name = cut.trim_start_matches(['#', '?', '&']).strip_suffix('=');
            if let Some(key @ ("code" | "access_token")) = name {
                self.note_input(object, key, loc);
            }
            return;
        }
        let (text, pattern, takes) = match &**name {
            "match" | "matchAll" => (object, arg, true),
            "exec" => (arg, object, true),
            "search" => (object, arg, false),
            "test" => (arg, object, false),
            _ => return,
        };
        let Some(pattern) = pattern.as_hole().and_then(|hole| hole.name.clone()).filter(|pattern| pattern.starts_with('/')) else { return };
        for key in ["code", "access_token", "state", "error"].into_iter().filter(|key| takes || *key == "error") {
            if names_part(&pattern, key) {
                self.note_input(text, key, loc);
            }
        }
    }

    /// A header of an answer, or of the answer an error carries, is read: those of throttling tell it from the rest.
    pub(super) fn look_into_header(&mut self, headers: &Value, name: &Value) {
        if !name.as_text().is_some_and(|n| is_throttling_header(&n)) {
            return;
        }
        let at = place_of(name);
        if let Some(event) = Self::headers_behind(headers, 0) {
            self.see(event, |s| s.tell(false, true, at));
        } else if let Some(handler) = Self::error_behind(headers) {
            self.see_handler(handler, |s| s.tell(false, true, at));
        }
    }

    /// The answer whose headers a value holds, as they are or put into another form.
    fn headers_behind(value: &Value, depth: u32) -> Option<EventId> {
        const MAX_FORMS: u32 = 6;
        if depth > MAX_FORMS {
            return None;
        }
        value.alternatives().iter().find_map(|one| {
            let Value::Hole(hole) = one else { return None };
            match &hole.kind {
                HoleKind::Headers(event) => Some(*event),
                HoleKind::Answer(event) if depth == 0 => Some(*event),
                HoleKind::Derived(from) => from.iter().find_map(|of| Self::headers_behind(of, depth + 1)),
                HoleKind::Member(of, _) if depth > 0 => Self::headers_behind(of, depth + 1),
                _ => None,
            }
        })
    }

    /// Methods that look into a status or an error: `[401, 403].includes(status)`, `message.includes("401")`.
    pub(super) fn observe_method(&mut self, object: &Value, name: &Name, args: &[Argument]) {
        if let Some(first) = args.first() {
            self.look_into_header(object, &first.value);
        }
        // A question that names the status it asks for (`status.unauthorized?`).
        let told = Told { unauthorized: names_unauthorized(name), throttled: names_throttling(name) };
        let is_status = |one: &Value| one.as_hole().is_some_and(|hole| matches!(hole.kind, HoleKind::Status(_) | HoleKind::ErrorStatus(_)));
        if (told.unauthorized || told.throttled) && object.alternatives().iter().any(is_status) {
            self.compare_one(object, told, 0);
        }
        if !matches!(
            &**name,
            "includes"
                | "include?"
                | "member?"
                | "indexOf"
                | "contains"
                | "Contains"
                | "startsWith"
                | "startswith"
                | "endsWith"
                | "match"
                | "search"
                | "test"
                | "has"
                | "equals"
                | "isSameCodeAs"
                | "find"
                | "count"
        ) {
            return;
        }
        for arg in args {
            self.comparing([arg.loc, arg.loc], |e| {
                e.compare_with_each(&arg.value, object);
                if !matches!(object, Value::Object(_)) {
                    e.compare(object, &arg.value);
                }
            });
        }
    }

    /// Whether an error type means throttling.
    pub(super) fn means_throttling(&self, ty: &Value) -> bool {
        self.type_name(ty).is_some_and(|name| names_throttling(&name))
    }

    /// Whether an error type means 401 alone.
    pub(super) fn means_unauthorized(&self, ty: &Value) -> bool {
        let listed = matches!(ty, Value::Lib(lib) if self.models_at(lib.loc).is_unauthorized(&lib.path));
        listed || self.type_name(ty).is_some_and(|name| names_unauthorized(&name))
    }

    /// The last word of a type's name.
    pub(super) fn type_name(&self, ty: &Value) -> Option<Name> {
        let name: Name = match ty {
            Value::Class(class) => self.class_name(class)?,
            Value::Lib(lib) => lib.path.clone(),
            Value::Hole(h) => h.name.clone()?,
            _ => return None,
        };
        Some(name.rsplit('.').next().unwrap_or(&name).into())
    }

    /// A server answers with a status: one that a request brought, or the error it raised, goes on to whoever asked the server.
    pub(super) fn forward_status(&mut self, value: &Value, depth: u32) {
        const MAX_DEPTH: u32 = 3;
        for one in value.alternatives().to_vec() {
            match &one {
                Value::Hole(hole) => match &hole.kind {
                    // What passes a central place on its way is nobody's answer yet.
                    HoleKind::Status(event) | HoleKind::Answer(event)
                        if !matches!(self.record.events[event.0 as usize].kind, EventKind::Central(_)) =>
                    {
                        self.see(*event, |seen| seen.forwarded = true);
                    }
                    HoleKind::ErrorStatus(handler) => self.see_handler(*handler, |seen| seen.forwarded = true),
                    // `error.status`, where nothing says which error it is.
                    HoleKind::Member(_, name) if name.to_ascii_lowercase().contains("status") => {
                        if let Some(handler) = Self::error_behind(&one) {
                            self.see_handler(handler, |seen| seen.forwarded = true);
                        }
                    }
                    HoleKind::Derived(from) if depth < MAX_DEPTH => {
                        for part in from.clone().iter() {
                            self.forward_status(part, depth + 1);
                        }
                    }
                    _ => {}
                },
                // An answer with its status beside it, or in it.
                Value::Object(id) if depth < MAX_DEPTH => {
                    let Some(obj) = self.state.obj(*id).filter(|o| !matches!(o.kind, ObjKind::Instance(_))) else { continue };
                    let parts: Vec<Value> = obj.fields.iter().map(|(_, field)| field).chain(&obj.items).take(40).cloned().collect();
                    for part in parts {
                        self.forward_status(&part, depth + 1);
                    }
                }
                _ => {}
            }
        }
    }

    /// The answer of a server, of a library that nothing is known of, is given its status by the name of a method or member.
    pub(super) fn forward_by_name(&mut self, receiver: &str, name: &str, values: &[Value]) {
        const STATUS: &[&str] =
            &["status", "setstatus", "statuscode", "setstatuscode", "withstatus", "sendstatus", "writeheader", "senderror"];
        const ANSWERS: &[&str] = &["res", "rsp", "resp", "response", "reply", "result", "w", "writer", "out", "ctx", "context", "builder"];
        let plain = |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase() };
        let receiver = plain(receiver.trim_end_matches("()").rsplit(['.', ':']).next().unwrap_or_default());
        let is_answer = ANSWERS.iter().any(|word| receiver == *word || word.len() > 4 && receiver.ends_with(word));
        if is_answer && STATUS.contains(&&*plain(name)) {
            for value in values {
                self.forward_status(value, 0);
            }
        }
    }

    /// The status of an answer that nobody has looked at is put where nobody can see who does: on an object of which nothing is known.
    pub(super) fn hand_out_status(&mut self, value: &Value) {
        for one in value.alternatives() {
            if let Value::Hole(hole) = one
                && let HoleKind::Status(event) = hole.kind
            {
                self.see(event, |seen| seen.escaped |= !seen.noticed);
            }
        }
    }

    /// Whoever listens to an event is given an answer, or a record with its status.
    pub(super) fn hand_out_record(&mut self, record: &Value, callee: &str) {
        const TELLS: &[&str] = &["emit", "trigger", "fire", "dispatchEvent"];
        if !TELLS.contains(&callee.rsplit('.').next().unwrap_or(callee)) {
            return;
        }
        for one in record.alternatives() {
            if let Value::Hole(hole) = one
                && let HoleKind::Answer(event) = hole.kind
            {
                self.see(event, |seen| seen.escaped = true);
            }
            let Value::Object(id) = one else { continue };
            let parts: Vec<Value> =
                self.state.obj(*id).map(|o| o.fields.iter().map(|(_, part)| part.clone()).collect()).unwrap_or_default();
            parts.iter().for_each(|part| self.hand_out_status(part));
        }
    }

    /// Something goes to code that cannot be seen.
    pub(super) fn hand_over(&mut self, value: &Value, callee: &Name) {
        let last = callee.rsplit('.').next().unwrap_or(callee);
        for one in value.alternatives().to_vec() {
            let Value::Hole(h) = &one else { continue };
            match &h.kind {
                HoleKind::Answer(e) => self.see(*e, |s| s.escaped = true),
                HoleKind::Status(e) | HoleKind::Ok(e) => self.see(*e, |s| s.noticed = true),
                HoleKind::Error(_) | HoleKind::ErrorStatus(_) | HoleKind::Member(..) => {
                    // A part of a client stands for what it sees; it is no error itself.
                    if let Some(handler) = Self::error_behind(&one).filter(|handler| !self.parts.contains(handler)) {
                        self.see_handler(handler, |s| s.noticed = true);
                        if matches!(
                            last,
                            "next"
                                | "reject"
                                | "callback"
                                | "cb"
                                | "done"
                                | "fail"
                                | "throwError"
                                | "onError"
                                | "rejectWithValue"
                                | "emit"
                                | "destroy"
                                | "<reject>"
                        ) && let Some(handler) = self.record.handlers.get_mut(handler.0 as usize)
                        {
                            handler.rethrows = true;
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

/// Where a text stands.
pub(super) fn place_of(value: &Value) -> Option<Loc> {
    match value {
        Value::Str(s) => s.loc(),
        _ => None,
    }
}

/// Whether a value was made from the parameters of an address.
pub(super) fn holds_search_params(value: &Value) -> bool {
    let Value::Hole(hole) = value else { return false };
    matches!(&hole.kind, HoleKind::Derived(from) if from.iter().any(|one| matches!(one, Value::Lib(lib) if lib.path.ends_with("SearchParams"))))
}

/// Whether a value was taken out of the fragment or the query of an address.
pub(super) fn is_made_of_address(value: &Value, depth: u32) -> bool {
    const MAX_STEPS: u32 = 8;
    let Value::Hole(hole) = value else { return false };
    depth < MAX_STEPS
        && match &hole.kind {
            HoleKind::Read(kind, _) => matches!(&**kind, "fragment" | "query") || depth > 0 && &**kind == "location",
            HoleKind::Member(of, _) => is_made_of_address(of, depth + 1),
            HoleKind::Derived(from) => from.iter().any(|one| is_made_of_address(one, depth + 1)),
            _ => false,
        }
}

/// Whether a value came in with the body of a request, or is part of one that did.
fn comes_in_a_body(value: &Value, depth: u32) -> bool {
    const MAX_STEPS: u32 = 6;
    let Value::Hole(hole) = value else { return false };
    match &hole.kind {
        HoleKind::Read(kind, _) => &**kind == "form",
        HoleKind::Incoming(Some(part)) => matches!(&**part, "body" | "data" | "json" | "form"),
        HoleKind::Member(of, name) if depth < MAX_STEPS => {
            matches!(&**name, "body" | "Body" | "json" | "form" | "payload") || comes_in_a_body(of, depth + 1)
        }
        HoleKind::Derived(from) if depth < MAX_STEPS => from.iter().any(|one| comes_in_a_body(one, depth + 1)),
        _ => false,
    }
}

/// Whether a pattern has a key of a query as a word of its own.
fn names_part(pattern: &str, key: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    pattern.match_indices(key).any(|(at, _)| !pattern[..at].ends_with(joins) && !pattern[at + key.len()..].starts_with(joins))
}
