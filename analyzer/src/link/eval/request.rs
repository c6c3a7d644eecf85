//! Requests: what is sent where, and what becomes of the answer.

use std::rc::Rc;

use egnyte_rules::model::{Does, Given, Http, Item, Library, Option_, Role};

use super::super::record::{EventKind, Request};
use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, Closure, Hole, HoleKind, LibVal, StrPiece, Value};
use super::call::Settling;
use super::external::VERIFIED_AT;
use super::external::{Given_, role_field};
use super::{Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Language, Name};

pub(super) const VERBS: &[&str] = &["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
/// The field of a request's own object that holds its answer.
pub(super) const OWN_ANSWER: &str = "@own-answer";
/// The field that holds the functions waiting for it.
const WAITING: &str = "@waiting";
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

impl Eval<'_> {
    /// The arguments of a call by role.
    pub(super) fn roles(&mut self, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Vec<(Role, Value)> {
        let empty: &[Option_] = &[];
        let general: &[Option_] = library.http.as_ref().map_or(empty, |h| &h.options);
        let options: Vec<Option_> = item.options.iter().chain(general).cloned().collect();
        let mut out = Vec::new();
        let positional: Vec<&Argument> = args.iter().filter(|a| a.name.is_none()).collect();
        for spec in item.args.iter() {
            if let (Role::Throws, None, None) = (spec.role, spec.at, spec.name.as_ref()) {
                // The call itself says that no status is raised.
                out.push((Role::Throws, Value::Bool(false)));
                continue;
            }
            if let (Role::VerifyTls, None, None) = (spec.role, spec.at, spec.name.as_ref()) {
                // So it does here, unless it is told not to; what it is told is not always known.
                match positional.first().map(|arg| &arg.value) {
                    None => out.push((Role::VerifyTls, Value::Bool(false))),
                    Some(Value::Bool(off)) => out.push((Role::VerifyTls, Value::Bool(!off))),
                    Some(_) => {}
                }
                continue;
            }
            let by_name = spec.name.as_ref().and_then(|n| args.iter().find(|a| a.name.as_deref() == Some(n.as_ref())));
            let by_place = spec.at.and_then(|at| positional.get(at as usize).copied());
            let Some(arg) = by_name.or(by_place) else { continue };
            if arg.spread {
                continue;
            }
            match spec.role {
                Role::Options => self.options(&arg.value, &options, &mut out, loc, u32::from(item.method.as_deref() == Some("name"))),
                Role::Url => {
                    for one in arg.value.alternatives().to_vec() {
                        match &one {
                            // One that builds the request has that as its receiver.
                            Value::Func(_) if item.calls.iter().any(|call| call.receiver.is_some()) => {}
                            // A function that builds the URL.
                            Value::Func(_) if !item.calls.is_empty() => {
                                if let Some(url) = self.run_calls(item, args, None, loc) {
                                    out.push((Role::Url, self.stringified(url, arg.loc)));
                                }
                            }
                            // An instance with a text of its own stands for that text.
                            Value::Object(_) if !self.has_text(&one) => self.options(&one, &options, &mut out, loc, 0),
                            Value::Hole(h) if h.depends_on_param() && positional.len() == 1 && self.may_be_options(h, &options) => {
                                self.options(&one, &options, &mut out, loc, 0);
                            }
                            Value::Lib(lib)
                                if lib.object.and_then(|o| self.state.obj(o)).is_some_and(|o| {
                                    o.get("@answer").is_some() || o.get("@method").is_some() || o.get("@place").is_some()
                                }) =>
                            {
                                // A prepared request given where a URL could stand.
                                self.prepared_roles(lib, &mut out);
                            }
                            other => {
                                let url = self.stringified(other.clone(), arg.loc);
                                out.push((Role::Url, url));
                            }
                        }
                    }
                }
                // A name with its password behind it.
                Role::BasicAuth if item.does == Does::Configure || item.does == Does::Client => {
                    let second =
                        spec.at.and_then(|at| positional.get(usize::from(at) + 1)).filter(|a| !matches!(a.value, Value::Object(_)));
                    let value = match second {
                        Some(second) => {
                            let mut pair = Obj::new(ObjKind::List, loc);
                            pair.items = vec![arg.value.clone(), second.value.clone()];
                            Value::Object(self.state.alloc(pair))
                        }
                        None => arg.value.clone(),
                    };
                    out.push((Role::BasicAuth, value));
                }
                Role::Fill => {
                    let from = spec.at.map_or(0, usize::from);
                    let values: Vec<Value> = positional.get(from..).unwrap_or_default().iter().map(|a| a.value.clone()).collect();
                    let value = match values.as_slice() {
                        [one @ Value::Object(_)] => one.clone(),
                        _ => self.list_obj(values, false, loc),
                    };
                    out.push((Role::Fill, value));
                }
                role => out.push((role, arg.value.clone())),
            }
        }
        for arg in args {
            if let (Some(name), false) = (&arg.name, arg.spread) {
                let named = item.args.iter().any(|a| a.name.as_deref() == Some(&**name));
                if let (Some(option), false) = (options.iter().find(|o| o.key == **name), named) {
                    let value = if option.role == Role::Url { self.stringified(arg.value.clone(), arg.loc) } else { arg.value.clone() };
                    out.push((option.role, value));
                }
                // What lies in a record that is given by name.
                for option in options.iter().filter(|o| !named && o.key.strip_prefix(&**name).is_some_and(|rest| rest.starts_with('.'))) {
                    let mut value = arg.value.clone();
                    for key in option.key[name.len() + 1..].split('.') {
                        let held = match &value {
                            Value::Object(id) => self.state.obj(*id).and_then(|o| o.get(key)).cloned(),
                            _ => None,
                        };
                        value = held.unwrap_or(Value::Null);
                    }
                    if !value.is_null() {
                        out.push((option.role, value));
                    }
                }
            }
        }
        if let Some(at) = out.iter().position(|(r, _)| *r == Role::Fill) {
            let (_, values) = out.remove(at);
            for (role, url) in &mut out {
                if *role == Role::Url {
                    *url = self.filled(url, &values, loc);
                }
            }
        }
        // Several alternatives of one URL are one URL with alternatives.
        let urls: Vec<Value> = out.iter().filter(|(r, _)| *r == Role::Url).map(|(_, v)| v.clone()).collect();
        if urls.len() > 1 {
            out.retain(|(r, _)| *r != Role::Url);
            out.push((Role::Url, Value::union(urls)));
        }
        out
    }

    fn has_text(&mut self, value: &Value) -> bool {
        ["__str__", "toString"].iter().any(|name| self.has_method(value, &(*name).into()))
    }

    /// Whether an unknown single argument is more likely options than a URL: by its name.
    fn may_be_options(&self, hole: &Hole, options: &[Option_]) -> bool {
        options.iter().any(|o| o.role == Role::Url)
            && hole.name.as_deref().is_some_and(|n| {
                let lower = n.to_ascii_lowercase();
                ["option", "config", "opts", "param", "request", "args"].iter().any(|w| lower.contains(w))
            })
    }

    fn prepared_roles(&self, lib: &LibVal, out: &mut Vec<(Role, Value)>) {
        let Some(obj) = lib.object.and_then(|o| self.state.obj(o)) else { return };
        for role in super::external::CLIENT_ROLES {
            if let Some(value) = role_field(*role).and_then(|f| obj.get(f)) {
                out.push((*role, value.clone()));
            }
        }
    }

    /// Reads an options object.
    fn options(&mut self, value: &Value, options: &[Option_], out: &mut Vec<(Role, Value)>, loc: Loc, depth: u32) {
        for one in value.alternatives().to_vec() {
            match &one {
                Value::Object(_) => {}
                // Options that a caller passes: the URL and verb in them are the caller's.
                Value::Hole(h) if h.depends_on_param() && depth == 0 => {
                    for option in options {
                        if matches!(option.role, Role::Url | Role::Method) && !out.iter().any(|(r, _)| *r == option.role) {
                            let part = self.member(&one, &option.key.as_ref().into(), loc);
                            out.push((option.role, part));
                        }
                    }
                    continue;
                }
                _ => continue,
            }
            for option in options {
                let mut part = one.clone();
                let mut found = true;
                for key in option.key.split('.') {
                    if let Some(field) = self.named_field(&part, key) {
                        part = field;
                        continue;
                    }
                    part = self.of_list(part);
                    let has = match &part {
                        Value::Object(id) => self.state.obj(*id).is_some_and(|o| o.get(key).is_some() || (o.open && o.items.len() == 1)),
                        _ => false,
                    };
                    if !has {
                        found = false;
                        break;
                    }
                    part = self.member(&part, &key.into(), loc);
                }
                if !found || part.is_null() {
                    continue;
                }
                if option.role == Role::Options {
                    if depth < 2 {
                        self.options(&part, options, out, loc, depth + 1);
                    }
                    continue;
                }
                // An address may be told by a function.
                if let (Role::Base | Role::AuthorizeUrl | Role::TokenUrl, Value::Func(_)) = (option.role, &part) {
                    part = self.call_value(&part, Vec::new(), loc);
                }
                if matches!(option.role, Role::Url | Role::Base | Role::Path | Role::Host) {
                    part = self.stringified(part, loc);
                }
                out.push((option.role, part));
            }
        }
    }

    /// What a list of fields, each a record with its name and default, says of one of them.
    fn named_field(&self, list: &Value, key: &str) -> Option<Value> {
        let items = self.known_items(list)?;
        items.iter().find_map(|item| {
            let Value::Object(id) = item else { return None };
            let obj = self.state.obj(*id)?;
            (obj.get("name")?.as_text()? == key).then(|| obj.get("default").cloned()).flatten()
        })
    }

    /// Where an option's path leads through a list (of OAuth providers): the item that speaks of Egnyte's token endpoint, if one does.
    fn of_list(&self, part: Value) -> Value {
        let items = self.known_items(&part).unwrap_or_default();
        items.into_iter().find(|item| self.speaks_of_oauth(item, 0)).unwrap_or(part)
    }

    /// Sends a request: puts it on the record and gives its answer.
    pub(super) fn request(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        if let Some(answer) = self.prepared_answer(&args) {
            return answer;
        }
        if let Some(answer) = self.send_through_own(lib, item, &args, loc) {
            return answer;
        }
        // The request that failed is sent once more, as the error describes it: no request of its own.
        if args.first().is_some_and(|a| Self::error_behind(&a.value).is_some()) {
            self.record.resent.push(loc);
            return Value::hole(HoleKind::Opaque, None, loc);
        }
        let mut roles = self.roles(library, item, &args, loc);
        if item.calls.iter().any(|call| call.receiver.is_some()) {
            roles = self.built_by_callbacks(item, &args, roles, loc);
        }
        let at = self.place(lib, &args, loc);
        let Some((event, answer)) = self.send(lib, library, item, &roles, at) else {
            self.run_calls(item, &args, None, loc);
            return Value::hole(HoleKind::Opaque, None, loc);
        };
        // Callbacks given beside the options see this answer.
        let callback = args.iter().rev().find(|a| matches!(a.value, Value::Func(_)) && a.name.is_none()).cloned();
        if !item.calls.is_empty() || callback.is_some() {
            let throws = match &self.record.events[event.0 as usize].kind {
                EventKind::Request(r) => r.throws,
                _ => false,
            };
            let handler = self.new_handler(loc, Vec::new(), false);
            let error = Value::hole(HoleKind::Error(handler), None, loc);
            let body = Value::hole(HoleKind::Body(event, Rc::new([])), None, loc);
            let given = Given_ { answer: Some(answer.clone()), body: Some(body), error: Some(error), ..Given_::default() };
            if !item.calls.is_empty() {
                let ran = self.run_callbacks(item, &args, &given, loc);
                if throws && ran.sees_errors {
                    self.record.events[event.0 as usize].handlers.push([handler].into());
                }
            }
        }
        answer
    }

    /// What functions that have the request as their receiver make of it.
    fn built_by_callbacks(&mut self, item: &Item, args: &[Argument], mut roles: Vec<(Role, Value)>, loc: Loc) -> Vec<(Role, Value)> {
        let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
        for (role, value) in &roles {
            if let Some(field) = role_field(*role) {
                let value = value.clone();
                self.state.update(object, |o| o.set(&field.into(), value));
            }
        }
        self.run_callbacks(item, args, &Given_ { client: Some(object), ..Given_::default() }, loc);
        let mut built = Vec::new();
        self.prepared_roles(&LibVal { path: "".into(), object: Some(object), members: Vec::new(), loc }, &mut built);
        roles.retain(|(role, _)| !built.iter().any(|(known, _)| known == role));
        roles.extend(built);
        roles
    }

    /// The answer of a request that was built before and is sent by this call. It is this call that fails.
    fn prepared_answer(&mut self, args: &[Argument]) -> Option<Value> {
        let answer = args.iter().find_map(|a| match &a.value {
            Value::Lib(l) => l.object.and_then(|o| self.state.obj(o)).and_then(|o| o.get("@answer")).cloned(),
            _ => None,
        })?;
        if let Some(event) = Self::event_behind(&answer) {
            let (handlers, through) = (self.handlers.clone(), self.through.clone());
            if let Some(event) = self.record.events.get_mut(event.0 as usize) {
                event.handlers = handlers;
                event.through = through;
            }
        }
        Some(answer)
    }

    /// Where a request counts: where it took its URL, if that was in the function that sends it.
    fn place(&self, lib: &LibVal, args: &[Argument], loc: Loc) -> Loc {
        let objects = args.iter().map(|a| &a.value).filter_map(|v| if let Value::Lib(l) = v { l.object } else { None }).chain(lib.object);
        let place = objects.filter_map(|o| self.state.obj(o)?.get("@place")?.as_hole().map(|h| h.loc)).next();
        let Some((place, frame)) = place.zip(self.frames.last()) else { return loc };
        let around = self.world.file(frame.func.file).map(|f| {
            let mut function = f.function(frame.func.func);
            // A lambda that sees the receiver it is called with stands for code of the function around it.
            while let (true, None, Some(parent)) = (f.language.binds_receivers() && !function.own_this, &function.name, function.parent) {
                function = f.function(parent);
            }
            function.span
        });
        if place.file == frame.func.file && around.is_some_and(|span| span.contains(place.span)) { place } else { loc }
    }

    /// A request that its row describes by what a callback returns: given to the app's own sender where the client has one.
    fn send_through_own(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let sender = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@sender")).cloned()?;
        let described = self.run_calls(item, args, None, loc)?;
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let given = [described, unknown(), unknown()].into_iter().map(|value| Argument::plain(value, loc)).collect();
        Some(self.call_value(&sender, given, loc))
    }

    /// Puts a request on the record.
    pub(super) fn send(
        &mut self,
        lib: &LibVal,
        library: &'static Library,
        item: &Item,
        roles: &[(Role, Value)],
        loc: Loc,
    ) -> Option<(EventId, Value)> {
        let carried = lib.object.and_then(|id| self.state.obj(id)).cloned();
        let own = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, v)| v.clone());
        let client = |role: Role| role_field(role).and_then(|f| carried.as_ref()?.get(f).cloned());
        let set_at = || carried.as_ref()?.get(VERIFIED_AT)?.as_hole().map(|hole| hole.loc);
        let base = own(Role::Base).or_else(|| client(Role::Base));
        let mut url = own(Role::Url).or_else(|| client(Role::Url)).or_else(|| self.assembled(roles, loc))?;
        // A URL object that was put on a request built before.
        if matches!(url, Value::Lib(_)) {
            url = self.stringified(url, loc);
        }
        let host = own(Role::Host).or_else(|| client(Role::Host));
        if let Some(base) = base {
            let base = self.stringified(base, loc);
            url = Self::with_base(&base, &url, loc);
        } else if let Some(host) = host {
            // The host was given apart from the path.
            let host = self.stringified(host, loc);
            let base = Self::concat(&Value::text("https://"), &host, loc);
            url = Self::with_base(&base, &url, loc);
        }
        let method = match own(Role::Method).or_else(|| client(Role::Method)).filter(|m| !m.is_null()) {
            Some(method) => method,
            None => match item.method.as_deref() {
                Some("by-body") => {
                    let bodies = [Role::Form, Role::Json, Role::Body];
                    let filled = bodies.iter().filter_map(|role| own(*role).or_else(|| client(*role)));
                    let filled = filled.into_iter().any(|body| Self::truth(&body) != Some(false));
                    Value::text(if filled { "POST" } else { "GET" })
                }
                Some("name") => Value::text(&lib.path.rsplit('.').next().unwrap_or_default().to_ascii_uppercase()),
                Some(verb) => Value::text(verb),
                None => Value::Null,
            },
        };
        let http: Option<&'static Http> = library.http.as_ref();
        let mut throws = item.throws.unwrap_or_else(|| http.is_some_and(|h| h.throws));
        match own(Role::Throws).or_else(|| client(Role::Throws)) {
            Some(Value::Bool(b)) => throws = b,
            Some(Value::Func(_)) => throws = false,
            // The name of the part that raises.
            Some(Value::Str(_)) => throws = true,
            _ => {}
        }
        let all = |role: Role| own(role).into_iter().chain(client(role)).collect::<Vec<_>>();
        let mut headers = all(Role::Headers);
        if let Some(token) = own(Role::Bearer).or_else(|| client(Role::Bearer)).filter(|token| !token.is_null()) {
            let mut record = Obj::new(ObjKind::Record, loc);
            record.fields.push(("Authorization".into(), Self::concat(&Value::text("Bearer "), &token, loc)));
            headers.push(Value::Object(self.state.alloc(record)));
        }
        if let Some(kind) = own(Role::ContentType).or_else(|| client(Role::ContentType)).filter(|kind| !kind.is_null()) {
            let mut record = Obj::new(ObjKind::Record, loc);
            record.fields.push(("Content-Type".into(), kind));
            headers.push(Value::Object(self.state.alloc(record)));
        }
        let request = Request {
            method,
            url,
            query: all(Role::Query),
            body: [Role::Form, Role::Json, Role::Body].iter().filter_map(|r| own(*r).or_else(|| client(*r)).map(|v| (*r, v))).collect(),
            headers,
            basic: own(Role::BasicAuth).or_else(|| client(Role::BasicAuth)),
            unverified: own(Role::VerifyTls).filter(switches_off).map(|_| set_at().unwrap_or(loc)).or_else(|| {
                let carried = carried.as_ref().filter(|_| client(Role::VerifyTls).as_ref().is_some_and(switches_off))?;
                Some(set_at().unwrap_or(carried.site))
            }),
            http,
            throws,
            client: self.client_of(lib),
            guessed: false,
        };
        let event = self.happen(EventKind::Request(Box::new(request)), loc);
        let full = own(Role::FullAnswer).is_some_and(|v| matches!(v, Value::Bool(_) | Value::Num(_)) && Self::truth(&v) == Some(true));
        let bare = http.is_some_and(|h| h.bare) && !full;
        let kind = if bare { HoleKind::Body(event, Rc::new([])) } else { HoleKind::Answer(event) };
        Some((event, Value::hole(kind, None, loc)))
    }

    /// A relative URL behind its base: one slash between them.
    pub(super) fn with_base(base: &Value, url: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        for one in url.alternatives() {
            // A scheme and what follows it may come from two places.
            let head: String = match one {
                Value::Str(s) => {
                    s.pieces.iter().map_while(|piece| if let StrPiece::Text(t) = piece { Some(&*t.text) } else { None }).collect()
                }
                _ => String::new(),
            };
            let starts = |p: &dyn Fn(&str) -> bool| p(&head);
            out.push(if starts(&|t| t.contains("://") || t.starts_with("//")) {
                one.clone()
            } else {
                let trimmed = matches!(base, Value::Str(s) if matches!(s.pieces.last(), Some(StrPiece::Text(t)) if t.text.ends_with('/')));
                if trimmed || starts(&|t| t.starts_with('/')) {
                    // The matcher takes doubled slashes for one.
                    Self::concat(base, one, loc)
                } else {
                    Self::concat(&Self::concat(base, &Value::text("/"), loc), one, loc)
                }
            });
        }
        Value::union(out)
    }

    /// A URL given in parts.
    fn assembled(&mut self, roles: &[(Role, Value)], loc: Loc) -> Option<Value> {
        let part = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, v)| v.clone());
        let path = part(Role::Path);
        let host = part(Role::Host);
        if path.is_none() && host.is_none() {
            return None;
        }
        let mut out = Value::text("");
        if let Some(host) = host {
            let scheme = part(Role::Scheme).unwrap_or_else(|| Value::text("https"));
            let scheme = Self::concat(&self.stringified(scheme, loc), &Value::text("://"), loc);
            let host = self.stringified(host, loc);
            out = Self::concat(&scheme, &host, loc);
        }
        if let Some(path) = path {
            let path = self.stringified(path, loc);
            out = Self::concat(&out, &path, loc);
        }
        Some(out)
    }

    /// Builds a request that is sent later, or sends one.
    pub(super) fn prepare(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        if item.kind.as_deref() == Some("send") {
            let prepared = self.prepared_answer(&args);
            if let Some(answer) = &prepared {
                self.sent_by(lib, answer, loc);
            }
            let own = lib.object.and_then(|o| self.state.obj(o)).cloned();
            if let (Some(object), Some(_)) = (lib.object, own.as_ref().and_then(|o| o.get("@answer"))) {
                // What is given along with sending, and who is around to see it fail.
                let given = self.roles(library, item, &args, loc);
                self.amend(object, &given);
                let this = Argument::plain(Value::Lib(Rc::new(lib.clone())), loc);
                self.prepared_answer(std::slice::from_ref(&this));
            }
            if let Some(answer) = prepared.or_else(|| own.as_ref().and_then(|o| o.get("@answer").cloned())) {
                return self.sent(lib, library, item, &args, answer, loc);
            }
            // `xhr.open(verb, url)` is noted on the object itself.
            if let Some(answer) = own.as_ref().and_then(|o| o.get(OWN_ANSWER)).filter(|_| self.has_members_in_scope(loc)).cloned() {
                // A connection sends once, whatever is asked of it afterwards.
                return self.sent(lib, library, item, &args, answer, loc);
            }
            let mut roles = self.roles(library, item, &args, loc);
            for arg in &args {
                if let Value::Lib(request) = &arg.value {
                    self.prepared_roles(request, &mut roles);
                }
            }
            self.prepared_roles(lib, &mut roles);
            let at = self.place(lib, &args, loc);
            return match self.send(lib, library, item, &roles, at) {
                Some((_, answer)) => {
                    if let Some(object) = lib.object {
                        let own = answer.clone();
                        self.state.update(object, |o| o.set(&OWN_ANSWER.into(), own));
                        self.answer_arrives(lib, loc);
                    }
                    self.sent(lib, library, item, &args, answer, loc)
                }
                None => Value::hole(HoleKind::Opaque, None, loc),
            };
        }
        let mut roles = self.roles(library, item, &args, loc);
        if item.calls.iter().any(|call| call.receiver.is_some()) {
            roles = self.built_by_callbacks(item, &args, roles, loc);
        }
        let fresh = item.returns.is_some() || lib.object.is_none();
        let object = match lib.object {
            Some(object) if !fresh => object,
            _ => self.state.alloc(Obj::new(ObjKind::Library, loc)),
        };
        for (role, value) in &roles {
            if let Some(field) = role_field(*role) {
                let value = value.clone();
                self.state.update(object, |o| o.set(&field.into(), value));
            }
        }
        let at = self.place(lib, &args, loc);
        if let Some((event, answer)) = self.send(lib, library, item, &roles, at) {
            self.state.update(object, |o| o.set(&"@answer".into(), answer));
            let _ = event;
        }
        let receiver = lib.path.rsplit_once('.').map_or(&*lib.path, |(head, _)| head);
        let path: Name = item.returns.as_deref().unwrap_or(receiver).into();
        Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }))
    }

    /// A request that was built by itself is sent by a client: relative to the client's base, and with its headers.
    fn sent_by(&mut self, client: &LibVal, answer: &Value, loc: Loc) {
        let Some(event) = Self::event_behind(answer) else { return };
        let own = client.object.and_then(|id| self.state.obj(id)).cloned();
        let sender = self.client_of(client);
        let base = own.as_ref().and_then(|o| o.get("@base")).cloned();
        let base = base.map(|base| self.stringified(base, loc));
        let Some(EventKind::Request(request)) = self.record.events.get_mut(event.0 as usize).map(|event| &mut event.kind) else { return };
        if let Some(base) = base {
            request.url = Self::with_base(&base, &request.url, loc);
        }
        if let Some(headers) = own.as_ref().and_then(|o| o.get("@headers")).filter(|h| !request.headers.iter().any(|known| known.same(h))) {
            request.headers.push(headers.clone());
        }
        if request.client.is_none() {
            request.client = sender;
        }
    }

    /// Functions that a request's own object calls when its answer is there: they run when it is sent.
    pub(super) fn wait_for_answer(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> bool {
        let models = self.models_at(lib.loc);
        let receiver = lib.path.rsplit_once('.').map_or(&*lib.path, |(head, _)| head);
        let is_prepared = [&*lib.path, receiver].iter().any(|path| models.item(path).is_some_and(|(_, i)| i.does == Does::Prepare));
        let waits = item.calls.iter().find(|c| is_prepared && c.with.contains(&Given::Answer));
        let (Some(spec), Some(object)) = (waits, lib.object) else { return false };
        let Some(obj) = self.state.obj(object).cloned() else { return false };
        let functions = self.keyed_callbacks(spec, args).into_iter().map(|(_, f)| f);
        let before = obj.get(WAITING).and_then(|w| self.known_items(w)).unwrap_or_default();
        let waiting = self.list_obj(before.into_iter().chain(functions).collect(), false, loc);
        self.state.update(object, |o| o.set(&WAITING.into(), waiting));
        if obj.get(OWN_ANSWER).is_some() {
            self.answer_arrives(lib, loc);
        }
        true
    }

    fn answer_arrives(&mut self, lib: &LibVal, loc: Loc) {
        let Some(object) = lib.object else { return };
        let waiting = self.state.obj(object).and_then(|o| o.get(WAITING)).cloned();
        let functions = waiting.and_then(|w| self.known_items(&w)).unwrap_or_default();
        self.state.update(object, |o| o.set(&WAITING.into(), Value::Null));
        let path: Name = lib.path.rsplit_once('.').map_or(&*lib.path, |(head, _)| head).into();
        let own = Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc: lib.loc }));
        for function in functions {
            // The function is given an event of the request, and has the request as its receiver.
            let event = self.record_obj(vec![("target".into(), own.clone()), ("currentTarget".into(), own.clone())], loc);
            let args = vec![Argument::plain(event, loc)];
            match &function {
                Value::Func(f) => {
                    let mut bound = Closure::clone(f);
                    bound.this = Some(own.clone());
                    self.invoke(&bound, args, None, loc);
                }
                other => {
                    self.call_value(other, args, loc);
                }
            }
        }
    }

    /// What a request's own object tells of its answer once it is sent.
    pub(super) fn own_answer(&mut self, object: super::super::value::ObjId, name: &Name, loc: Loc) -> Option<Value> {
        let answer = self.state.obj(object)?.get(OWN_ANSWER).cloned()?;
        let event = Self::event_behind(&answer)?;
        self.answer_part(event, name).map(|kind| Value::hole(kind, Some(name.clone()), loc))
    }

    /// What sending a prepared request gives: its answer; the part of it that the call is named after (`getResponseCode()`); what the
    /// functions given with it make of it.
    fn sent(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], answer: Value, loc: Loc) -> Value {
        let HoleKind::Answer(event) = answer.as_hole().map_or(HoleKind::Opaque, |h| h.kind.clone()) else { return answer };
        let word: Name = lib.path.rsplit('.').next().unwrap_or_default().into();
        if let Some(event) = self.record.events.get_mut(event.0 as usize) {
            event.sent.get_or_insert(loc);
        }
        if item.throws == Some(true) && !library.http.as_ref().is_some_and(|h| h.throws) {
            self.see(event, |s| s.raised = true);
            if let Some(event) = self.record.events.get_mut(event.0 as usize) {
                event.noticed_at.get_or_insert(loc);
            }
        }
        if !item.calls.is_empty() {
            let body = Value::hole(HoleKind::Body(event, Rc::new([])), None, loc);
            let handler = self.new_handler(loc, Vec::new(), false);
            let error = Value::hole(HoleKind::Error(handler), None, loc);
            let given = Given_ { answer: Some(answer.clone()), body: Some(body), error: Some(error), ..Given_::default() };
            if let Some(made) = self.run_callbacks(item, args, &given, loc).value {
                return made;
            }
        }
        match self.answer_part(event, &word) {
            Some(kind) => Value::hole(kind, Some(word), loc),
            None => answer,
        }
    }

    /// What a member of an answer holds.
    pub(super) fn answer_part(&self, event: EventId, name: &Name) -> Option<HoleKind> {
        let http = match &self.record.events[event.0 as usize].kind {
            EventKind::Request(r) => r.http,
            EventKind::Central(http) => *http,
            _ => None,
        };
        let in_list = |list: fn(&Http) -> &[egnyte_rules::model::Str], usual: &[&str]| match http {
            Some(h) => list(h).iter().any(|n| *n == **name),
            None => usual.contains(&&**name),
        };
        if in_list(|h| &h.status, &["status", "statusCode", "status_code", "StatusCode"]) {
            return Some(HoleKind::Status(event));
        }
        if in_list(|h| &h.ok, &["ok", "is_success", "is_error", "IsSuccessStatusCode"]) {
            return Some(HoleKind::Ok(event));
        }
        if in_list(|h| &h.body, &["data", "body", "json", "text"]) {
            return Some(HoleKind::Body(event, Rc::new([])));
        }
        if in_list(|h| &h.headers, &["headers"]) {
            return Some(HoleKind::Headers(event));
        }
        None
    }

    /// A method of an answer, its body or its status.
    pub(super) fn call_on_answer(&mut self, hole: &Rc<Hole>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        match &hole.kind {
            HoleKind::Answer(event) => {
                let event = *event;
                let http = match &self.record.events[event.0 as usize].kind {
                    EventKind::Request(r) => r.http,
                    EventKind::Central(http) => *http,
                    _ => None,
                };
                if http.is_some_and(|h| h.raise.iter().any(|r| *r == **name)) || &**name == "raise_for_status" {
                    self.see(event, |s| s.raised = true);
                    if let Some(event) = self.record.events.get_mut(event.0 as usize) {
                        event.noticed_at.get_or_insert(loc);
                    }
                    return Some(Value::hole(HoleKind::Answer(event), None, loc));
                }
                if let Some(value) = self.call_typed_answer(event, http, name, args, loc) {
                    return Some(value);
                }
                match self.answer_part(event, name) {
                    Some(kind) => Some(Value::hole(kind, Some(name.clone()), loc)),
                    // What a future holds.
                    None if &**name == "get" && args.is_empty() && self.has_members_in_scope(loc) => Some(Value::Hole(hole.clone())),
                    None if matches!(&**name, "clone" | "read" | "getBody" | "pipe") => Some(Value::Hole(hole.clone())),
                    None => None,
                }
            }
            HoleKind::Body(event, path) if matches!(&**name, "json" | "text" | "decode" | "read" | "get" | "toString" | "then") => {
                if &**name == "then" {
                    return None;
                }
                if let ("get", Some(key)) = (&**name, args.first().and_then(|a| a.value.as_text())) {
                    let object = Value::Hole(hole.clone());
                    let found = self.member(&object, &key.into(), loc);
                    return Some(found);
                }
                Some(Value::hole(HoleKind::Body(*event, path.clone()), hole.name.clone(), loc))
            }
            HoleKind::Headers(_) => {
                for arg in args {
                    self.look_into_header(&Value::Hole(hole.clone()), &arg.value);
                }
                Some(Value::Hole(hole.clone()))
            }
            HoleKind::Status(_) | HoleKind::ErrorStatus(_) => {
                self.observe_method(&Value::Hole(hole.clone()), name, args);
                Some(Value::Hole(hole.clone()))
            }
            _ => {
                self.observe_method(&Value::Hole(hole.clone()), name, args);
                None
            }
        }
    }

    /// A method of an unknown value that is known by name alone.
    pub(super) fn call_on_unknown(&mut self, object: &Value, hole: &Rc<Hole>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let models = self.models_at(loc);
        match &**name {
            // Text keeps its meaning through these, whatever it is.
            "trim" | "strip" | "toString" | "rstrip" | "lstrip" | "encode" | "decode" | "toLowerCase" | "lower" | "replace" => {
                Some(object.clone())
            }
            // `get` with a key on settings, bodies, parameters.
            "get"
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
            // Callbacks of list methods run whatever the list is.
            "map" | "forEach" | "filter" | "flatMap" | "reduce" | "find" | "some" | "every" | "sort"
                if models.item(&format!("<any>.{name}")).is_none() =>
            {
                let (_, item) = models.item(&format!("<list>.{name}"))?;
                self.run_calls(item, args, Some(object.clone()), loc).or_else(|| Some(Self::derived([object.clone()], loc)))
            }
            _ => self.call_any(object, name, args, loc),
        }
    }

    /// A method that values of every kind have, where the value's own type has none of that name.
    pub(super) fn call_any(&mut self, object: &Value, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let (_, item) = self.models_at(loc).item(&format!("<any>.{name}"))?;
        match item.does {
            Does::Operation => Some(self.operation(item, Some(object.clone()), args.to_vec(), loc)),
            Does::Calls => {
                let given = Given_ { receiver: Some(object.clone()), answer: Some(object.clone()), ..Given_::default() };
                self.run_callbacks(item, args, &given, loc).value.or_else(|| Some(Self::derived([object.clone()], loc)))
            }
            Does::Read => {
                let key: Option<Name> = args.first().and_then(|a| Self::known_tail(&a.value)).map(Into::into);
                let kind: Name = item.kind.as_deref().unwrap_or("outside").into();
                Some(Value::hole(HoleKind::Read(kind, key.clone()), key, loc))
            }
            _ => Some(Self::derived([object.clone()], loc)),
        }
    }

    /// `.then`, `.catch`, `.finally` of whatever stands for a promise; `range` holds the events that made it.
    pub(super) fn call_promise(
        &mut self,
        object: &Value,
        word: Settling,
        args: Vec<Argument>,
        loc: Loc,
        range: std::ops::Range<usize>,
    ) -> Value {
        let on_error = match word {
            Settling::Then => args.get(1),
            Settling::Catch | Settling::Otherwise | Settling::Rethrow => args.first(),
            Settling::Finally => None,
        }
        .filter(|a| !a.value.is_null())
        .cloned();
        let depth = self.handlers.len();
        let mut events: Vec<usize> = range.collect();
        if let Some(event) = Self::event_behind(object)
            && !events.contains(&(event.0 as usize))
        {
            events.push(event.0 as usize);
        }
        let mut result = object.clone();
        if let (Settling::Then | Settling::Finally, Some(callback)) = (word, args.first()) {
            let argument = Argument::plain(object.clone(), loc);
            let given = if word == Settling::Then { vec![argument] } else { Vec::new() };
            let value = match &callback.value {
                Value::Func(f) => self.invoke(&f.clone(), given, None, loc),
                Value::Lib(_) | Value::Union(_) | Value::Class(_) => self.call_value(&callback.value, given, loc),
                _ => object.clone(),
            };
            if word == Settling::Then {
                result = value;
            }
        }
        if let Some(callback) = on_error {
            let empty = match &callback.value {
                Value::Func(f) => self.world.file(f.func.file).is_some_and(|file| is_empty_function(&file, f.func.func)),
                _ => false,
            };
            let handler = self.new_handler(callback.loc, Vec::new(), empty);
            for at in events {
                if let Some(event) = self.record.events.get_mut(at) {
                    let place = depth.min(event.handlers.len());
                    event.handlers.insert(place, [handler].into());
                }
            }
            let error = Value::hole(HoleKind::Error(handler), None, loc);
            let argument = vec![Argument::plain(error, loc)];
            self.catching.push(handler);
            let recovered = match &callback.value {
                Value::Func(f) => self.invoke(&f.clone(), argument, None, loc),
                // A function that cannot be seen gets the error: `reject`, `next`, `done`.
                other => {
                    self.hand_over(&argument[0].value, &"reject".into());
                    self.call_value(other, argument, loc)
                }
            };
            self.catching.pop();
            match word {
                Settling::Rethrow => {
                    if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
                        handler.rethrows = true;
                    }
                }
                Settling::Otherwise => result = Self::with_default(&result, &recovered),
                _ => result = result.join(&recovered),
            }
        }
        result
    }

    pub(super) fn event_behind(value: &Value) -> Option<EventId> {
        match value {
            Value::Hole(h) => match &h.kind {
                HoleKind::Answer(e) | HoleKind::Body(e, _) | HoleKind::Status(e) | HoleKind::Token(e) => Some(*e),
                HoleKind::Member(of, _) => Self::event_behind(of),
                _ => None,
            },
            _ => None,
        }
    }

    /// What a `with` statement binds.
    pub(super) fn entered(&mut self, value: &Value, loc: Loc) -> Value {
        if let Value::Object(id) = value {
            let kind = self.state.obj(*id).map(|o| (o.kind.clone(), o.items.clone()));
            match kind {
                Some((ObjKind::Instance(class), _)) => {
                    for name in ["__enter__", "__aenter__"] {
                        if self.find_method(&class, name, false).is_some() {
                            let method = self.raw_member(value, &name.into(), loc);
                            return self.call_value(&method, Vec::new(), loc);
                        }
                    }
                }
                // A generator as a context manager hands over what it yields.
                Some((ObjKind::List, items)) if items.len() == 1 => return items[0].clone(),
                _ => {}
            }
        }
        value.clone()
    }

    /// Remembers the answers that leave the function under evaluation as its result.
    pub(super) fn mark_returned(&mut self, value: &Value) {
        self.mark_returned_at(value, 0);
    }

    fn mark_returned_at(&mut self, value: &Value, depth: u32) {
        for one in value.alternatives().to_vec() {
            match &one {
                Value::Hole(h) => match &h.kind {
                    HoleKind::Answer(e) | HoleKind::Status(e) | HoleKind::Ok(e) => {
                        if let Some(event) = self.record.events.get_mut(e.0 as usize) {
                            event.returned = true;
                        }
                    }
                    HoleKind::Derived(from) if depth < 3 => {
                        for value in from.clone().iter() {
                            self.mark_returned_at(value, depth + 1);
                        }
                    }
                    _ => {}
                },
                Value::Object(id) if depth < 3 => {
                    let Some(obj) = self.state.obj(*id).cloned() else { continue };
                    for value in obj.fields.iter().map(|(_, v)| v).chain(&obj.items).take(40) {
                        self.mark_returned_at(value, depth + 1);
                    }
                }
                _ => {}
            }
        }
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
        // What is called after the URL it is given makes or keeps URLs (`get_url`, `buildUri`).
        let lower = last.to_ascii_lowercase();
        if lower.contains("url") && !lower.contains("open") || lower.contains("uri") {
            return None;
        }
        if HARMLESS.contains(&last) || last.starts_with("set") || last.starts_with("on") || only_tells(last) {
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
        let mut method = verb_behind(callee);
        let looked_up = method.is_some();
        for arg in args {
            let looks = |v: &Value| v.alternatives().iter().any(|v| matches!(v, Value::Str(s) if speaks_of_the_api(s)));
            match &arg.value {
                v if looks(v) => url = url.or(Some(v.clone())),
                Value::Object(id) => {
                    let Some(obj) = self.state.obj(*id).cloned() else { continue };
                    if !matches!(obj.kind, ObjKind::Record) {
                        continue;
                    }
                    let found = ["url", "uri", "path", "endpoint", "href"].iter().find_map(|key| obj.get(key).filter(|v| looks(v)));
                    // Beside a URL stands its verb; in another record the same word means something else.
                    let verb = ["method", "verb", "type", "httpMethod"].iter().find_map(|key| obj.get(key));
                    let verb = verb.filter(|_| found.is_some() || obj.get("method").is_some());
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
        let method = method.or_else(|| {
            let upper = last.to_ascii_uppercase();
            VERBS.contains(&&*upper).then(|| Value::text(&upper))
        });
        let request = Request {
            method: method.unwrap_or(Value::Null),
            url,
            query: Vec::new(),
            body: Vec::new(),
            headers: Vec::new(),
            basic: None,
            unverified: None,
            http: None,
            throws: false,
            client: None,
            // The verb of a known client is a request, whichever it is.
            guessed: !looked_up,
        };
        let event = self.happen(EventKind::Request(Box::new(request)), loc);
        // How an unknown function tells the one it is given of a failure is its own affair.
        let told = args.iter().flat_map(|arg| arg.value.alternatives()).any(|value| matches!(value, Value::Func(_)));
        self.record.events[event.0 as usize].seen.escaped |= told;
        Some(Value::hole(HoleKind::Answer(event), None, loc))
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
        // Three letters are too few, but for verbs that somebody wrote in capitals (`client.GET`).
        if GENERIC.contains(&&**name) || name.len() < 4 && name.chars().any(|c| !c.is_ascii_uppercase()) {
            return None;
        }
        self.asks_classes = true;
        // Only a method that one class of the program has is meant by its name alone.
        let [(owner, arity)] = self.methods_by_name.get(name)?.as_slice() else { return None };
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

/// Whether a text is unmistakably about the Public API.
fn speaks_of_the_api(s: &super::super::value::Str) -> bool {
    if s.mentions("puboauth") {
        return false;
    }
    let host = s
        .pieces
        .iter()
        .any(|p| matches!(p, StrPiece::Text(t) if t.text.contains("egnyte.com") && !t.text.contains("developers.egnyte.com")));
    s.mentions("/pubapi/v") || s.mentions("pubapi/") || (host && s.mentions("://") && s.mentions("/pubapi"))
}

/// Whether a function does nothing.
fn is_empty_function(file: &crate::ir::File, func: crate::ir::FuncId) -> bool {
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

/// Whether a value given for "verify the certificate" says no.
fn switches_off(value: &Value) -> bool {
    match value {
        Value::Bool(verify) => !verify,
        Value::Num(verify) => verify.abs() < f64::EPSILON,
        // Whoever says nothing leaves it off.
        Value::Hole(hole) => hole.default.as_ref().is_some_and(switches_off),
        Value::Str(_) => matches!(value.as_text().as_deref(), Some("CERT_NONE")),
        Value::Lib(lib) => lib.path.ends_with("CERT_NONE") || lib.path.ends_with("VERIFY_NONE") || lib.path.contains("unverified_context"),
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
    let end = name.find(|c: char| c == '_' || c.is_ascii_uppercase()).unwrap_or(name.len());
    WORDS.contains(&&name[..end])
}

/// The verb of a callee that is looked up by it: `getattr(session, verb)`, `client[verb]`.
fn verb_behind(callee: &Value) -> Option<Value> {
    let Value::Hole(hole) = callee else { return None };
    let HoleKind::Derived(from) = &hole.kind else { return None };
    let looked_up = from.iter().any(|v| matches!(v, Value::Lib(_)));
    from.iter().find(|v| looked_up && v.depends_on_param() && matches!(v, Value::Hole(_))).cloned()
}
