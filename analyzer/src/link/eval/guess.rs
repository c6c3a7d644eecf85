//! Calls of functions nobody describes: requests by the shape of their arguments, and what is harmless.

use super::super::object::ObjKind;
use super::super::record::{EventKind, Request};
use super::super::value::{Argument, ClassRef, Hole, HoleKind, Str, StrPiece, Value};
use super::Eval;
use super::made::is_bare_parameter;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use egnyte_rules::model::{Does, Given};
use std::rc::Rc;

pub(super) const VERBS: &[&str] = &["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
/// Names of functions that only look at, keep or compare what they are given.
const HARMLESS: &[&str] = &[
    "log",
    "debug",
    "info",
    "warn",
    "warning",
    "error",
    "print",
    "println",
    "printf",
    "format",
    "push",
    "append",
    "__init_subclass__",
    "<<",
    "add",
    "join",
    "concat",
    "includes",
    "startsWith",
    "endswith",
    "startswith",
    "endsWith",
    "assert",
    "assertEqual",
    "expect",
    "equal",
    "toBe",
    "describe",
    "it",
    "test",
    "set",
    "setItem",
    "resolve",
    "reject",
    "success",
    "failure",
    "next",
    "done",
    "callback",
    "cb",
    "dispatch",
    "emit",
    "on",
    "use",
    "route",
    "parse",
    "match",
    "replace",
    "split",
    "encode",
    "decode",
    "register",
    "define",
    "Error",
    "Exception",
    "raise",
    "t",
    "translate",
    "str",
    "len",
    "isinstance",
    "setState",
    "write",
    "render",
    "send",
    "json",
    "end",
    "indexOf",
    "lastIndexOf",
    "replaceAll",
    "test",
    "exec",
    "contains",
    "has",
    "equals",
    "find",
    "count",
    "search",
    "substring",
    "slice",
    "redirect",
    "mock",
    "patch",
    "stub",
    "when",
    "intercept",
    "nock",
    "reply",
];

/// How deep a value is looked into for texts.
const MAX_DEPTH: u32 = 3;

/// Methods that give an address one of its parts.
const PARTS: &[&str] = &[
    "path",
    "host",
    "scheme",
    "protocol",
    "resolve",
    "segment",
    "segments",
    "pathSegment",
    "pathSegments",
    "addPathSegment",
    "addPathSegments",
    "appendPath",
    "encodedPath",
    "replacePath",
    "queryParam",
];

impl Eval<'_> {
    /// A method of an unknown value that is known by name alone.
    pub(super) fn call_on_unknown(&mut self, object: &Value, hole: &Rc<Hole>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let result = self.known_by_name(object, hole, name, args, loc);
        if let (
            Some(result),
            "trim" | "strip" | "toString" | "rstrip" | "lstrip" | "encode" | "decode" | "toLowerCase" | "lower" | "replace" | "get",
        ) = (&result, &**name)
        {
            self.operate_on_states(name, Some(object), args, result);
        }
        result
    }

    fn known_by_name(&mut self, object: &Value, hole: &Rc<Hole>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let models = self.models_at(loc);
        match &**name {
            // What is masked is shown on purpose.
            "replace" | "replaceAll" if args.get(1).is_some_and(|with| is_mask(&with.value)) => Some(Self::derived([object.clone()], loc)),
            // Text keeps its meaning through these, whatever it is.
            "trim" | "strip" | "toString" | "rstrip" | "lstrip" | "encode" | "decode" | "toLowerCase" | "lower" | "replace" => {
                Some(object.clone())
            }
            "split" | "Split" if Self::written_default(hole).is_some() => Some(self.split(object, args.first().map(|arg| &arg.value), loc)),
            // `get` with a key on settings, bodies, parameters.
            "get" | "getOrDefault" | "getFirst"
                if args.len() <= 2
                    && matches!(hole.kind, HoleKind::Read(..) | HoleKind::Incoming(_) | HoleKind::Body(..) | HoleKind::Env(_)) =>
            {
                let key = args.first().map_or(Value::Null, |a| a.value.clone());
                let found = self.index(object, &key, loc);
                Some(match args.get(1) {
                    Some(default) => Self::with_default(&found, &default.value),
                    None => found,
                })
            }
            // What a caller gives may lack an entry.
            "fetch" if args.len() == 2 && matches!(hole.kind, HoleKind::Param(..)) && self.language_at(loc) == Language::Ruby => {
                let found = self.index(object, &args[0].value, loc);
                let default = self.given_instead(&args[1], loc);
                Some(Self::with_default(&found, &default))
            }
            // So a table is made of it.
            _ if models.item(&format!("<any>.{name}")).is_none()
                && let Some((_, item)) = models.item(&format!("<list>.{name}"))
                && match item.kind.as_deref() {
                    Some("record") => !item.calls.is_empty() && args.iter().any(|arg| matches!(arg.value, Value::Func(_))),
                    Some("table") => args.iter().any(|arg| matches!(arg.value, Value::Func(_))),
                    Some("collect") => args.first().is_some_and(|by| self.functions_of_table(&by.value).is_some()),
                    _ => false,
                } =>
            {
                let made = self.operation(item, Some(object.clone()), args.to_vec(), loc);
                Some(if self.holds_text(&made, 0) { made } else { Self::derived([object.clone()], loc) })
            }
            // Callbacks of list methods run whatever the list is.
            _ if models.item(&format!("<any>.{name}")).is_none()
                && args.iter().any(|arg| matches!(arg.value, Value::Func(_) | Value::Lib(_)))
                && let Some((_, item)) = models.item(&format!("<list>.{name}"))
                && item.does == Does::Calls
                && item.calls.iter().any(|spec| spec.with.contains(&Given::Item)) =>
            {
                let made = self.run_calls(item, args, Some(object.clone()), loc);
                // What is made of parts alone is still what they are parts of.
                let is_web = matches!(&**name, "map" | "forEach" | "filter" | "flatMap" | "reduce" | "find" | "some" | "every" | "sort");
                let part = || Value::hole(HoleKind::Member(object.clone(), format!("{name}()").into()), Some(name.clone()), loc);
                match made {
                    Some(made) if is_web || self.holds_text(&made, 0) => Some(made),
                    _ if is_web => Some(Self::derived([object.clone()], loc)),
                    _ => Some(part()),
                }
            }
            _ => {
                self.note_row_given(object, name, args, loc);
                self.next_in_chain(name, args, loc).or_else(|| self.call_any(object, name, args, loc))
            }
        }
    }

    /// Whether some text is known of a value, or of what it holds.
    fn holds_text(&self, value: &Value, depth: u32) -> bool {
        match value {
            Value::Str(_) => true,
            Value::Union(all) => all.iter().any(|one| self.holds_text(one, depth)),
            Value::Object(id) => self.state.obj(*id).is_some_and(|held| {
                let mut parts = held.items.iter().chain(held.fields.iter().map(|(_, value)| value));
                depth < MAX_DEPTH && parts.any(|part| self.holds_text(part, depth + 1))
            }),
            _ => false,
        }
    }

    /// What the next link of a chain gives, which a link calls by the name that it is itself called by (`@app.call(env)` in `call(env)`):
    /// the answer to the request that is handed on.
    pub(super) fn next_in_chain(&mut self, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let carrier = self.carrier()?;
        let answer = args.iter().map(|arg| &arg.value).find(|value| Self::event_behind(value) == Some(carrier))?.clone();
        let is_called = |frame: &super::Frame| {
            let file = self.world.file(frame.func.file);
            file.is_some_and(|file| file.function(frame.func.func).name.as_ref() == Some(name))
        };
        if !self.frames.iter().any(is_called) {
            return None;
        }
        self.note_sent_on(carrier, loc);
        Some(answer)
    }

    /// An unknown function that is handed an Egnyte URL most likely sends a request there.
    pub(super) fn guess_request(
        &mut self,
        name: &str,
        callee: &Value,
        object: Option<&Value>,
        args: &[Argument],
        loc: Loc,
    ) -> Option<Value> {
        let last = name.rsplit('.').next().unwrap_or(name).trim_end_matches("()");
        // `done.call(this, …)` calls `done`.
        let last = match object {
            Some(Value::Hole(called)) if matches!(last, "call" | "apply") && self.is_javascript(loc.file) => {
                called.name.as_deref().unwrap_or(last)
            }
            _ => last,
        };
        // What is called after the URL it is given makes or keeps URLs (`get_url`, `buildUri`).
        let lower = last.to_ascii_lowercase();
        if lower.contains("url") && !lower.contains("open") || lower.contains("uri") {
            return None;
        }
        // A function `patch` of a package replaces parts of a program under test; of a client it is a verb.
        let of_client = |path: &str| path.rsplit_once('.').is_some_and(|(owner, _)| owner.contains('.') && !owner.ends_with("mock"));
        let is_verb_of_client = last == "patch" && (object.is_some() || matches!(callee, Value::Lib(lib) if of_client(&lib.path)));
        if HARMLESS.contains(&last) && !is_verb_of_client
            || PARTS.contains(&last)
            || lower.starts_with("set")
            || last.starts_with("on")
            || only_tells(last)
        {
            return None;
        }
        // A function that is handed in does what its giver wants with what it is given.
        if matches!(last, "f" | "fn" | "func" | "mapper") && is_bare_parameter(callee)
            || matches!(last, "apply" | "Invoke" | "invoke") && object.is_some_and(is_bare_parameter) && !self.is_javascript(loc.file)
        {
            return None;
        }
        // What works on addresses and texts, and is told to do nothing else.
        let holder = object.and_then(Value::as_hole).and_then(|hole| hole.name.as_deref()).unwrap_or_default();
        let on_addresses = words(name.rsplit_once('.').unwrap_or_default().0.rsplit('.').next().unwrap_or_default())
            .chain(words(holder))
            .any(|word| matches!(&*word, "uri" | "url" | "urls" | "uris" | "query" | "template"));
        if on_addresses && !words(last).any(|word| ACTING.contains(&&*word) || SENDING.contains(&&*word)) {
            return None;
        }
        // Where calling a class makes an instance, a capital letter says that nothing is sent yet.
        let makes = last.starts_with(|c: char| c.is_ascii_uppercase()) && last.contains(|c: char| c.is_ascii_lowercase());
        if makes && self.world.file(loc.file).is_some_and(|f| f.language == crate::ir::Language::Python) {
            return None;
        }
        // Servers and routers are given paths they answer, not URLs they call.
        if object.is_some_and(|o| matches!(o, Value::Hole(h) if h.name.as_deref().is_some_and(|n| matches!(n, "app" | "router" | "server" | "mock" | "nock")))) {
            return None;
        }
        // A name in capitals makes a value.
        let rust = self.world.file(loc.file).is_some_and(|f| f.language == Language::Rust);
        if rust && last.starts_with(|c: char| c.is_ascii_uppercase()) {
            return None;
        }
        let mut url = None;
        let mut described = false;
        let mut without_verb = false;
        let mut method = verb_behind(callee);
        let looked_up = method.is_some();
        let verb = VERBS.contains(&&*last.to_ascii_uppercase());
        let sends = verb || SENDING.iter().any(|word| lower.contains(word));
        for arg in args {
            // What an argument is named for is what it holds: a key or a text is no address.
            if arg.name.as_deref().is_some_and(|name| !names_an_address(name))
                && !matches!(arg.value, Value::Object(_))
                && !is_verb(&arg.value)
            {
                continue;
            }
            // What a library is given may be joined of words (`[base, "pubapi", "v1", path].join("/")`).
            let joined = |s: &Str| matches!(callee, Value::Lib(_)) && whole_text(s).contains("/pubapi/v");
            let looks = |v: &Value| v.alternatives().iter().any(|v| matches!(v, Value::Str(s) if speaks_of_the_api(s) || joined(s)));
            match &arg.value {
                v if looks(v) => url = url.or(Some(v.clone())),
                // An address that a library keeps in its parts.
                v @ Value::Lib(address) => {
                    let is_url = self.models_at(loc).item(&address.path).is_some_and(|(_, i)| i.kind.as_deref() == Some("url-parse"));
                    if sends && is_url && url.is_none() {
                        url = Some(self.stringified(v.clone(), loc)).filter(is_joined_path);
                    }
                }
                Value::Object(id) => {
                    let Some(obj) = self.state.obj(*id).cloned() else { continue };
                    if !matches!(obj.kind, ObjKind::Record) {
                        continue;
                    }
                    let found = ["url", "uri", "path", "endpoint", "href"].iter().find_map(|key| obj.get(key).filter(|v| looks(v)));
                    // Beside a URL stands its verb; in another record the same word means something else.
                    let verb = ["method", "verb", "type", "httpMethod"].iter().find_map(|key| obj.get(key));
                    let verb = verb.filter(|_| found.is_some() || obj.get("method").is_some());
                    described |= found.is_some() && url.is_none() && obj.get("method").is_none();
                    without_verb |= url.is_some() && !obj.open && obj.get("headers").is_some() && verb.is_none();
                    url = url.or_else(|| found.cloned());
                    method = method.or_else(|| verb.cloned());
                }
                v => {
                    if let Some(text) = v.as_text()
                        && VERBS.contains(&&*text.to_ascii_uppercase())
                    {
                        method = method.or(Some(Value::text(&text.to_ascii_uppercase())));
                    }
                }
            }
        }
        let url = url?;
        // A query that is put behind an address leaves it what it is.
        if words(last).any(|word| QUERIES.contains(&&*word)) && words(last).next().is_some_and(|first| ADDING.contains(&&*first)) {
            return Some(url);
        }
        // There are names for many things: only what speaks of requests takes a path without a host for an address.
        let receivers = receivers(name, object);
        let sends = sends || method.is_some();
        let acts = || words(last).any(|word| ACTING.contains(&&*word)) || receivers.iter().any(|word| CLIENTS.contains(&&**word));
        // A library's keys begin at no root.
        let is_key = || matches!(callee, Value::Lib(_)) && !begins_at_root(&url);
        if is_bare_path(&url) && !sends && (is_key() || !acts()) {
            return None;
        }
        // A cache or a counter is asked by an address as by any other key.
        if receivers.iter().any(|word| KEEPERS.contains(&&**word)) && !receivers.iter().any(|word| matches!(&**word, "client" | "http")) {
            return None;
        }
        let method = method.or_else(|| verb.then(|| Value::text(&last.to_ascii_uppercase())));
        // What describes a request without a verb asks for something, and so does what fetches with options that name none.
        let tells = |word: &str| words(last).any(|of_name| of_name == word);
        let asks = described && tells("request") || without_verb && (tells("request") || tells("fetch"));
        let method = method.or_else(|| asks.then(|| Value::text("GET")));
        let request = Request {
            // The verb of a known client is a request, whichever it is.
            guessed: !looked_up,
            ..Request::to(method.unwrap_or(Value::Null), url)
        };
        let event = self.happen(EventKind::Request(Box::new(request)), loc);
        // Which endpoint it is may be what those say who call this function from another file.
        self.told_of_egnyte.extend(self.frames.iter().map(|frame| frame.func));
        // How an unknown function tells the one it is given of a failure is its own affair.
        let told = args.iter().flat_map(|arg| arg.value.alternatives()).any(|value| matches!(value, Value::Func(_)));
        self.record.events[event.0 as usize].seen.escaped |= told;
        Some(Value::hole(HoleKind::Answer(event), None, loc))
    }

    /// What an unknown function made of an Egnyte URL is itself taken for a URL: it sent nothing, and the address is that of the URL.
    pub(super) fn rerouted(&mut self, url: Value) -> Value {
        match &url {
            Value::Union(all) => Value::union(all.iter().map(|one| self.rerouted(one.clone())).collect::<Vec<_>>()),
            Value::Hole(hole) => {
                let HoleKind::Answer(event) = hole.kind else { return url };
                let Some(guess) = self.record.events.get_mut(event.0 as usize) else { return url };
                match &guess.kind {
                    EventKind::Request(request) if request.guessed => {
                        guess.void = true;
                        request.url.clone()
                    }
                    _ => url,
                }
            }
            _ => url,
        }
    }

    /// A method on an unresolved receiver, linked by name: if one class of the program alone has it.
    pub(super) fn call_by_name(&mut self, method: Option<(&Value, &Name)>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let (object, _) = method?;
        if !matches!(object, Value::Hole(h) if matches!(h.kind, HoleKind::Param(..) | HoleKind::Member(..) | HoleKind::Undefined | HoleKind::Opaque | HoleKind::Call(_) | HoleKind::Incoming(_)))
        {
            return None;
        }
        const GENERIC: &[&str] = &[
            "get", "post", "put", "delete", "patch", "request", "send", "call", "run", "fetch", "execute", "do", "list", "create",
            "update", "remove", "save", "load", "find", "open", "close", "read", "write", "init", "start", "stop", "map", "filter",
            "forEach", "push", "pop", "then", "catch", "render", "handle", "process", "apply", "set", "add", "append", "join", "split",
            "upload", "download", "search", "query", "log", "error", "json", "text", "content", "status", "headers", "keys", "values",
            "items", "copy", "clone", "wait", "result", "close", "exists", "connect", "login", "info", "debug", "warning", "next",
        ];
        self.asks_classes = true;
        let owners = self.methods_by_name.get(name)?;
        // Three letters are too few, but for verbs that somebody wrote in capitals (`client.GET`).
        let says_little = GENERIC.contains(&&**name) || name.len() < 4 && name.chars().any(|c| !c.is_ascii_uppercase());
        let called_after = |owner: &ClassRef| {
            let class = self.world.file(owner.file).and_then(|file| file.class(owner.class).name.clone());
            class.zip(receiver_name(object)).is_some_and(|(class, receiver)| is_called_after(&receiver, &class))
        };
        // Only a method that one class of the program has is meant by its name alone, and one that many things have where the
        // receiver bears the name of its class.
        let meant: Vec<_> = owners.iter().filter(|(owner, _)| !says_little || called_after(owner)).collect();
        let [(owner, arity)] = meant.as_slice() else { return None };
        if *arity < args.iter().filter(|a| a.name.is_none()).count() {
            return None;
        }
        let class = self.classes.get(owner)?.clone();
        // Which variant of an enum it is, only a caller can say.
        if self.world.file(owner.file)?.class(owner.class).kind == crate::ir::ClassKind::Enum {
            return None;
        }
        let this = self.typical_instance(&class);
        let method = self.raw_member(&this, name, loc);
        match &method {
            Value::Func(f) => Some(self.invoke(&f.clone(), args.to_vec(), Some(loc), loc)),
            _ => None,
        }
    }
}

/// What a receiver is called.
fn receiver_name(object: &Value) -> Option<Name> {
    if let Value::Hole(hole) = object { hole.name.clone() } else { None }
}

/// Whether a variable bears the name of a class, or the last word of it: `client` and `egnyteClient` for `EgnyteClient`.
fn is_called_after(variable: &str, class: &str) -> bool {
    let (variable, class): (Vec<String>, Vec<String>) = (words(variable).collect(), words(class).collect());
    !variable.is_empty() && class.ends_with(&variable)
}

/// Words in names of functions that send what they are given.
const SENDING: &[&str] = &["request", "fetch", "call", "send", "execute", "api", "http", "json", "url", "egnyte"];

/// Words in names for what stands behind the question mark of an address.
const QUERIES: &[&str] = &["query", "params", "param", "parameters", "parameter", "querystring"];

/// Words that names of functions begin with that put something to something.
const ADDING: &[&str] = &["add", "append", "with", "attach", "merge", "extend"];

/// Words in names of functions that are told what to do with an address.
const ACTING: &[&str] = &[
    "get", "post", "put", "patch", "delete", "head", "download", "upload", "load", "invoke", "perform", "exchange", "submit", "query",
    "list", "create", "read", "update", "remove", "save", "poll", "stream", "pull", "retrieve", "hit", "ask", "rest", "run", "curl",
    "crawl", "page", "pages", "paginate", "ajax", "use", "swr", "proxy", "forward", "do", "all", "each", "try", "retry", "with",
];

/// Words in names of what sends requests.
const CLIENTS: &[&str] = &[
    "client",
    "http",
    "https",
    "api",
    "rest",
    "egnyte",
    "axios",
    "session",
    "connection",
    "conn",
    "gateway",
    "transport",
    "sdk",
    "remote",
];

/// Words in names of what keeps, counts or looks up something under a key.
const KEEPERS: &[&str] = &[
    "cache",
    "caches",
    "redis",
    "memcache",
    "memcached",
    "cookie",
    "cookies",
    "metric",
    "metrics",
    "stats",
    "statsd",
    "counter",
    "counters",
    "histogram",
    "gauge",
    "timer",
    "tracer",
    "span",
    "config",
    "settings",
    "translator",
    "seen",
    "visited",
    "map",
    "dict",
    "lookup",
    "registry",
    "router",
    "routes",
    "bloom",
    "digest",
    "blacklist",
    "allowlist",
    "whitelist",
];

/// The words of a name, in lower case.
fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    let mut rest = name;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut before = '_';
        let end = rest.char_indices().find(|(at, c)| {
            let begins = *at > 0 && c.is_uppercase() && !before.is_uppercase();
            before = *c;
            begins || !c.is_alphanumeric()
        });
        let (word, behind) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        rest = behind;
        (!word.is_empty()).then(|| word.to_lowercase())
    })
}

/// The words in the names of what a call is made on: its own, and those of the path that leads to it.
fn receivers(name: &str, object: Option<&Value>) -> Vec<String> {
    let (path, _) = name.rsplit_once('.').unwrap_or_default();
    let own = match object {
        Some(Value::Hole(hole)) => hole.name.as_deref().unwrap_or_default(),
        Some(Value::Lib(lib)) => &lib.path,
        _ => "",
    };
    words(path).chain(words(own)).collect()
}

/// Whether an argument's name says that it holds an address.
fn names_an_address(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    ["url", "uri", "path", "endpoint", "href", "link", "route", "resource", "address", "location", "src"]
        .iter()
        .any(|word| lower.contains(word))
}

fn is_verb(value: &Value) -> bool {
    value.as_text().is_some_and(|text| VERBS.contains(&&*text.to_ascii_uppercase()))
}

pub(super) fn begins_at_root(url: &Value) -> bool {
    let rooted = |s: &super::super::value::Str| matches!(s.pieces.first(), Some(StrPiece::Text(t)) if t.text.starts_with('/'));
    url.alternatives().iter().any(|one| matches!(one, Value::Str(s) if rooted(s)))
}

/// Whether an address is a path alone: it may name anything.
fn is_bare_path(url: &Value) -> bool {
    url.alternatives().iter().all(|one| match one {
        Value::Str(s) => matches!(s.pieces.first(), Some(StrPiece::Text(t)) if !t.text.contains("://")) && !s.mentions("egnyte.com"),
        _ => false,
    })
}

/// Whether a text is unmistakably about the Public API.
fn speaks_of_the_api(s: &Str) -> bool {
    if s.mentions("puboauth") {
        return false;
    }
    let host = s
        .pieces
        .iter()
        .any(|p| matches!(p, StrPiece::Text(t) if t.text.contains("egnyte.com") && !t.text.contains("developers.egnyte.com")));
    s.mentions("/pubapi/v") || s.mentions("pubapi/") || (host && s.mentions("://") && s.mentions("/pubapi"))
}

/// A text from beginning to end, what nobody knows of it left open.
pub(super) fn whole_text(text: &Str) -> String {
    text.pieces.iter().map(|piece| if let StrPiece::Text(known) = piece { &*known.text } else { "{}" }).collect()
}

/// Whether an address that a library joined of parts, each a piece of its own, has a path of the API.
fn is_joined_path(address: &Value) -> bool {
    address.alternatives().iter().any(|one| match one {
        Value::Str(s) => whole_text(s).contains("/pubapi/v"),
        _ => false,
    })
}

/// Whether a function does nothing.
pub(super) fn is_empty_function(file: &crate::ir::File, func: crate::ir::FuncId) -> bool {
    match file.function(func).body.as_slice() {
        [] => true,
        [stmt] => match &stmt.kind {
            crate::ir::StmtKind::Return(value) => {
                value.is_none_or(|v| matches!(file.expr(v).kind, crate::ir::ExprKind::Null | crate::ir::ExprKind::Bool(_)))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether the first word of a function's name says that it writes down, tests or spells what it is given: `log_debug`, `isValidUrl`.
fn only_tells(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "log",
        "logger",
        "debug",
        "info",
        "trace",
        "warn",
        "warning",
        "error",
        "print",
        "echo",
        "build",
        "assert",
        "expect",
        "is",
        "has",
        "parse",
        "validate",
        "format",
        "mask",
        "redact",
        "sanitize",
        "escape",
        "quote",
        "encode",
        "decode",
        "normalize",
        "trim",
        "strip",
        "join",
    ];
    let name = name.trim_start_matches('_');
    // A function of PowerShell that begins so writes for who runs it (`Write-Log`).
    let end = name.find(|c: char| c == '_' || c.is_ascii_uppercase()).unwrap_or(name.len());
    WORDS.contains(&&name[..end]) || name.starts_with("write-")
}

/// The verb of a callee that is looked up by it: `getattr(session, verb)`, `client[verb]`.
fn verb_behind(callee: &Value) -> Option<Value> {
    let Value::Hole(hole) = callee else { return None };
    let HoleKind::Derived(from) = &hole.kind else { return None };
    let looked_up = from.iter().any(|v| matches!(v, Value::Lib(_)));
    from.iter().find(|v| looked_up && v.depends_on_param() && matches!(v, Value::Hole(_))).cloned()
}

/// Whether a text is put in the place of what is not to be shown (`***`, `[redacted]`).
fn is_mask(with: &Value) -> bool {
    const WORDS: &[&str] = &["redact", "mask", "hidden", "secret", "removed"];
    with.as_text().is_some_and(|text| {
        let lower = text.to_ascii_lowercase();
        let covers = !text.is_empty() && text.chars().all(|c| matches!(c, '*' | 'x' | 'X' | '#' | '.' | '…' | '•'));
        covers || WORDS.iter().any(|word| lower.contains(word))
    })
}
