//! What the arguments of a library's call mean, by role.

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, CLOCK, Hole, HoleKind, LibVal, Value};
use super::Eval;
use super::client::{CLIENT_ROLES, role_field};
use super::guess::VERBS;
use super::request::switches_off;
use crate::finding::Loc;
use crate::ir::Language;
use egnyte_rules::model::{Argument as Spec, Does, Gives, Item, Library, Option_, Role};

/// Whether a row of arguments is of another overload: of one with another number of arguments, or a place that may hold the method, which
/// does so only where something stands behind it (`UploadString(url, "DELETE", "")` beside `UploadString(url, text)`).
pub(super) fn is_other_overload(item: &Item, spec: &Spec, given: usize) -> bool {
    if let Some(of) = spec.of {
        return usize::from(of) != given;
    }
    let Some(at) = spec.at else { return false };
    let is_method = |one: &Spec| one.role == Role::Method;
    let twin = item.args.iter().any(|other| other.at == spec.at && is_method(other) != is_method(spec));
    twin && is_method(spec) != (given > usize::from(at) + 1)
}

/// Whether a value is a number for sure: it is one, the time, or reckoned from the time.
pub(super) fn is_number(value: &Value) -> bool {
    let Value::Hole(hole) = value else { return matches!(value, Value::Num(_)) };
    match &hole.kind {
        HoleKind::Call(what) => &**what == CLOCK,
        HoleKind::Derived(from) => from.iter().any(|one| matches!(one, Value::Hole(_)) && is_number(one)),
        _ => false,
    }
}

impl Eval<'_> {
    /// The arguments of a call by role.
    pub(super) fn roles(&mut self, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Vec<(Role, Value)> {
        let empty: &[Option_] = &[];
        let general: &[Option_] = library.http.as_ref().map_or(empty, |h| &h.options);
        // A function that is called after the verb sends that, whatever its options may hold.
        let is_named = item.method.as_deref() == Some("name");
        let options = item.options.iter().chain(general).filter(|option| !is_named || option.role != Role::Method);
        let options: Vec<Option_> = options.cloned().collect();
        let mut out = Vec::new();
        let positional: Vec<&Argument> = args.iter().filter(|a| a.name.is_none()).collect();
        for spec in item.args.iter() {
            if let (Role::Throws, None, None) = (spec.role, spec.at, spec.name.as_ref()) {
                // The call itself says that no status is raised.
                out.push((Role::Throws, Value::Bool(false)));
                continue;
            }
            if let (Role::FullAnswer, None, None) = (spec.role, spec.at, spec.name.as_ref()) {
                // So it does that the answer comes with its status and headers.
                out.push((Role::FullAnswer, Value::Bool(true)));
                continue;
            }
            if let (Role::RetriedStatus, None, None) = (spec.role, spec.at, spec.name.as_ref()) {
                // The library waits unless it is told not to.
                out.push((Role::RetriedStatus, Value::Num(429.0)));
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
            if is_other_overload(item, spec, positional.len()) {
                continue;
            }
            let by_name = spec.name.as_ref().and_then(|n| args.iter().find(|a| a.name.as_deref() == Some(n.as_ref())));
            let by_place = spec.at.and_then(|at| positional.get(at as usize).copied());
            let loose = if by_name.or(by_place).is_none() && spec.at == u8::try_from(positional.len()).ok() {
                self.loose_record(spec.role, item, &options, args, loc)
            } else {
                None
            };
            let Some(arg) = by_name.or(by_place).or(loose.as_ref()) else { continue };
            if arg.spread {
                continue;
            }
            match spec.role {
                // An overload with a number there (`setcookie(name, value, time() + 3600)`).
                Role::Options if is_number(&arg.value) => {}
                // What another object of the library was told.
                Role::Options if let Value::Lib(lib) = &arg.value => {
                    self.prepared_roles(lib, &mut out);
                    out.extend(self.verification_inside(&arg.value, 0).map(|told| (Role::VerifyTls, told)));
                }
                // Where types say what things are, what a client is made with is no record of a request.
                Role::Options if item.does == Does::Client && matches!(arg.value, Value::Hole(_)) && self.has_members_in_scope(loc) => {}
                // A function that makes what the options are.
                Role::Options if matches!(arg.value, Value::Func(_)) && makes_options(item, spec.at) => {
                    let made = self.run_calls(item, args, None, loc);
                    if let Some(Value::Lib(lib)) = &made {
                        self.prepared_roles(lib, &mut out);
                    } else if let Some(told) = made.and_then(|made| self.verification_inside(&made, 0)) {
                        out.push((Role::VerifyTls, told));
                    }
                }
                // A transport of the program's own stands around one of the library's.
                Role::Options if let Some(told) = self.verification_inside(&arg.value, 0) => out.push((Role::VerifyTls, told)),
                Role::Options => {
                    // A class of the program may tell the library all of a request.
                    let described = if let Value::Object(object) = &arg.value { Some(*object) } else { None };
                    let told = described.filter(|_| item.does == Does::Request).map(|object| self.described_settings(object, loc));
                    match told.filter(|told| !told.is_empty()) {
                        Some(told) => out.extend(told),
                        None => self.options(&arg.value, &options, &mut out, loc, u32::from(item.method.as_deref() == Some("name"))),
                    }
                }
                // An overload without the address (`new RestRequest(Method.POST)`).
                Role::Url if has_method(item) && arg.value.as_text().is_some_and(|text| VERBS.contains(&&*text)) => {
                    out.extend([(Role::Method, arg.value.clone()), (Role::Url, Value::text(""))]);
                }
                Role::Url => {
                    for one in self.rerouted(arg.value.clone()).alternatives().to_vec() {
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
                // A record where the base could stand holds it (`Faraday.new(settings)`).
                Role::Base if matches!(arg.value, Value::Object(_)) && !self.has_text(&arg.value) => {
                    self.options(&arg.value, &options, &mut out, loc, 0);
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
                // One scope after the other (`.scope("Egnyte.filesystem", "Egnyte.link")`).
                Role::Scope if let Some(more) = spec.at.and_then(|at| rest_behind(item, at, &positional)) => {
                    let values = std::iter::once(arg).chain(more.iter().copied()).map(|arg| arg.value.clone()).collect();
                    let list = self.list_obj(values, false, loc);
                    out.push((Role::Scope, list));
                }
                // What has headers and no body is made of the headers alone (`new HttpEntity<>(headers)`).
                Role::Body if positional.len() == 1 && takes_headers(item) && are_headers(&arg.value) => {
                    out.push((Role::Headers, arg.value.clone()));
                }
                Role::VerifyTls | Role::AcceptAnyCertificate => {
                    out.push((Role::VerifyTls, self.verification(item, spec.role, &arg.value, arg.loc)));
                }
                role => out.push((role, arg.value.clone())),
            }
        }
        for arg in args {
            if let (Some(name), false) = (&arg.name, arg.spread) {
                let named = item.args.iter().any(|a| a.name.as_deref() == Some(&**name));
                if let (Some(option), false) = (options.iter().find(|o| o.key == **name), named) {
                    let value = if option.role == Role::Url { self.stringified(arg.value.clone(), arg.loc) } else { arg.value.clone() };
                    self.push_option(item, option.role, value, arg.loc, &mut out);
                }
                // What lies in a record that is given by name.
                for option in options.iter().filter(|o| !named && o.key.strip_prefix(&**name).is_some_and(|rest| rest.starts_with('.'))) {
                    let mut value = arg.value.clone();
                    for key in option.key[name.len() + 1..].split('.') {
                        // Of several records, one may be empty.
                        let held = value.alternatives().iter().filter_map(|one| match one {
                            Value::Object(id) => self.state.obj(*id).and_then(|o| o.get(key)).cloned(),
                            _ => None,
                        });
                        value = Value::union(held.filter(|held| !held.is_null()));
                    }
                    if !value.is_null() {
                        self.push_option(item, option.role, value, arg.loc, &mut out);
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
        // Of several who may look at a certificate, one that accepts any is enough.
        if out.iter().any(|(r, v)| *r == Role::VerifyTls && switches_off(v)) {
            out.retain(|(r, v)| *r != Role::VerifyTls || switches_off(v));
        }
        // Several alternatives of one URL are one URL with alternatives.
        let urls: Vec<Value> = out.iter().filter(|(r, _)| *r == Role::Url).map(|(_, v)| v.clone()).collect();
        if urls.len() > 1 {
            out.retain(|(r, _)| *r != Role::Url);
            out.push((Role::Url, Value::union(urls)));
        }
        out
    }

    /// What is given by name to a function that takes a record there, where the language makes one of it.
    fn loose_record(&mut self, role: Role, item: &Item, options: &[Option_], args: &[Argument], loc: Loc) -> Option<Argument> {
        let is_setting = role == Role::Value && item.does == Does::Configure && item.kind.as_deref() == Some("options");
        let takes_record = is_setting || matches!(role, Role::Form | Role::Json | Role::Body | Role::Query);
        if !takes_record || self.language_at(loc) != Language::Ruby {
            return None;
        }
        let known = |name: &str| {
            let option = |key: &str| key == name || key.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
            name == crate::lower::ruby::BLOCK
                || item.args.iter().any(|a| a.name.as_deref() == Some(name))
                || options.iter().any(|o| option(&o.key))
        };
        let fields: Vec<_> = args
            .iter()
            .filter(|arg| !arg.spread)
            .filter_map(|arg| Some((arg.name.clone()?, arg.value.clone())))
            .filter(|(name, _)| !known(name))
            .collect();
        (!fields.is_empty()).then(|| Argument::plain(self.record_obj(fields, loc), loc))
    }

    fn push_option(&self, item: &Item, role: Role, value: Value, loc: Loc, out: &mut Vec<(Role, Value)>) {
        match (role, &value) {
            (Role::VerifyTls | Role::AcceptAnyCertificate, _) => out.push((Role::VerifyTls, self.verification(item, role, &value, loc))),
            (Role::Options, Value::Lib(lib)) => self.prepared_roles(lib, out),
            (Role::UncheckedState, _) => out.extend(Self::set_flag(&value, loc).map(|set| (role, set))),
            _ => out.push((role, value)),
        }
    }

    /// A flag is none that is not set; of one that is, the place tells.
    fn set_flag(value: &Value, loc: Loc) -> Option<Value> {
        (Self::truth(value) == Some(true)).then(|| Value::hole(HoleKind::Opaque, None, loc))
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

    pub(super) fn prepared_roles(&self, lib: &LibVal, out: &mut Vec<(Role, Value)>) {
        let Some(obj) = lib.object.and_then(|o| self.state.obj(o)) else { return };
        for role in CLIENT_ROLES {
            if let Some(value) = role_field(*role).and_then(|f| obj.get(f)) {
                out.push((*role, value.clone()));
            }
        }
    }

    /// Reads an options object.
    pub(super) fn options(&mut self, value: &Value, options: &[Option_], out: &mut Vec<(Role, Value)>, loc: Loc, depth: u32) {
        let has_url = out.iter().any(|(role, _)| *role == Role::Url);
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
                    // A URL that stands before the options is not looked for in what else they may hold.
                    let apart = has_url && option.role == Role::Url;
                    let has = match &part {
                        Value::Object(id) => {
                            self.state.obj(*id).is_some_and(|o| o.get(key).is_some() || (o.open && o.items.len() == 1 && !apart))
                        }
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
                    if let Value::Lib(lib) = &part {
                        self.prepared_roles(lib, out);
                    } else if depth < 2 {
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
                let part = if option.role == Role::UncheckedState { Self::set_flag(&part, loc) } else { Some(part) };
                out.extend(part.map(|part| (option.role, part)));
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
}

/// Whether the argument at a position is a function that gives options.
fn makes_options(item: &Item, at: Option<u8>) -> bool {
    item.calls.iter().any(|call| Some(call.at) == at && call.gives == Gives::Result)
}

/// The texts that are given behind the last argument a row knows of, where there is nothing else.
fn rest_behind<'a>(item: &Item, at: u8, positional: &'a [&'a Argument]) -> Option<&'a [&'a Argument]> {
    let is_last = item.args.iter().all(|spec| spec.at.is_none_or(|other| other <= at));
    let rest = positional.get(usize::from(at) + 1..).filter(|rest| is_last && !rest.is_empty())?;
    rest.iter().all(|arg| matches!(arg.value, Value::Str(_)) && !arg.spread).then_some(rest)
}

/// Whether a call may be told the method of a request.
fn has_method(item: &Item) -> bool {
    item.args.iter().any(|spec| spec.role == Role::Method)
}

/// Whether headers are given behind what else the row takes.
fn takes_headers(item: &Item) -> bool {
    item.does == Does::Client && item.args.iter().any(|spec| spec.role == Role::Headers && spec.at > Some(0))
}

/// Whether a value is a library's own collection of headers.
fn are_headers(value: &Value) -> bool {
    matches!(value, Value::Lib(lib) if lib.path.rsplit('.').next().is_some_and(|name| name.ends_with("Headers")))
}
