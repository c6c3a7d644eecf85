//! Requests: what is sent where, and what becomes of the answer.

use super::super::object::{Obj, ObjKind};
use super::super::record::{EventKind, Request};
use super::super::value::{Argument, HoleKind, LibVal, Value};
use super::callback::Given_;
use super::client::{VERIFIED_AT, role_field};
use super::verification::switched_off_at;
use super::{Eval, EventId, HandlerId, ObjId};
use crate::finding::Loc;
use crate::ir::Name;
use egnyte_rules::model::{Callback, Does, Given, Http, Item, Library, Role};
use std::rc::Rc;

/// The field of a prepared request that has the failure which its callbacks are told of.
pub(super) const TOLD: &str = "@told";

impl Eval<'_> {
    /// Sends a request: puts it on the record and gives its answer.
    pub(super) fn request(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        if let Some(answers) = self.several(lib, library, item, &args, loc) {
            return answers;
        }
        if let Some(answer) = self.prepared_answer(&args, loc) {
            return answer;
        }
        if let Some(answer) = self.one_of_several(lib, library, item, &args, loc) {
            return answer;
        }
        if let Some(answer) = self.send_through_own(lib, item, &args, loc) {
            return answer;
        }
        // The request that failed is sent once more, as the error or the answer describes it: no request of its own.
        if args.first().is_some_and(|a| Self::error_behind(&a.value).is_some() || is_of_answer(&a.value)) {
            self.record.resent.push(loc);
            return Value::hole(HoleKind::Opaque, None, loc);
        }
        let mut roles = self.roles(library, item, &args, loc);
        let mut args = args;
        if let Some(object) = lib.object {
            // Fields of a class of the app tell the library where to ask.
            let asked = roles.iter().any(|(role, _)| *role == Role::Url);
            let told = self.described_settings(object, loc).into_iter();
            roles.extend(told.filter(|(role, _)| *role == Role::Base || *role == Role::Url && !asked));
            // One that tells it all may look at the answer as well.
            if !asked {
                args.push(Argument { name: Some("this".into()), ..Argument::plain(Value::Object(object), loc) });
            }
        }
        if item.calls.iter().any(|call| call.receiver.is_some() || fills_request(call)) {
            roles = self.built_by_callbacks(item, &args, roles, loc);
        }
        roles.extend(self.own_address(lib, item, &args, &roles).map(|address| (Role::Url, address)));
        let at = self.place(lib, &args, loc);
        let Some((event, answer)) = self.send(lib, library, item, &roles, at) else {
            self.run_calls(item, &args, None, loc);
            return Value::hole(HoleKind::Opaque, None, loc);
        };
        self.place_switch(library, item, &args, event, at);
        for (field, part) in [("@into", None), ("@into-error", Some("error"))] {
            if let Some(into) = lib.object.and_then(|id| self.state.obj(id)?.get(field).cloned()) {
                let part: Rc<[Name]> = part.into_iter().map(Name::from).collect();
                let body = Value::hole(HoleKind::Body(event, part), None, loc);
                self.decoded_into(&body, Some(&into), loc);
            }
        }
        // The library that asks for the token asks this as well, right behind it: what else it does about it is its own affair.
        let of_sign_in = library.items.iter().any(|row| row.does == Does::OauthToken);
        self.record.events[event.0 as usize].seen.escaped |= of_sign_in;
        let (handler, made) = self.tell_callbacks(item, &args, event, answer.clone(), loc);
        if let Some(handler) = handler {
            self.record.events[event.0 as usize].handlers.push([handler].into());
        }
        // What a callback makes of the answer is what such a call gives.
        let of_answer = |one: &Value| matches!(one, Value::Object(_)) || Self::event_behind(one) == Some(event);
        made.filter(|made| made.alternatives().iter().any(of_answer)).unwrap_or(answer)
    }

    /// Callbacks that a request is made with see its answer once it is sent.
    pub(super) fn tell_later(&mut self, request: ObjId, item: &Item, args: &[Argument], made: Option<(EventId, Value)>, loc: Loc) {
        let hears = |given: &Given| matches!(given, Given::Answer | Given::AnswerBody | Given::Error);
        // Others put it together, and never see that.
        let are_told = item.calls.iter().any(|call| call.with.iter().any(hears));
        let Some((event, answer)) = made.filter(|_| are_told) else { return };
        if let (Some(handler), _) = self.tell_callbacks(item, args, event, answer, loc) {
            let error = Value::hole(HoleKind::Error(handler), None, loc);
            self.state.update(request, |o| o.set(&TOLD.into(), error));
        }
    }

    /// Callbacks given beside the options see this answer; what deals with its failure, if they are told of that, and what they give.
    fn tell_callbacks(
        &mut self,
        item: &Item,
        args: &[Argument],
        event: EventId,
        answer: Value,
        loc: Loc,
    ) -> (Option<HandlerId>, Option<Value>) {
        if item.calls.is_empty() && !args.iter().any(|a| matches!(a.value, Value::Func(_)) && a.name.is_none()) {
            return (None, None);
        }
        let throws = match &self.record.events[event.0 as usize].kind {
            EventKind::Request(r) => r.throws,
            _ => false,
        };
        let handler = self.new_handler(loc, Vec::new(), false);
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        if !throws {
            self.note_transport_error(handler, event);
        }
        if item.calls.is_empty() {
            return (None, None);
        }
        let body = Value::hole(HoleKind::Body(event, Rc::new([])), None, loc);
        let status = Value::hole(HoleKind::Status(event), None, loc);
        let given = Given_ { answer: Some(answer), body: Some(body), status: Some(status), error: Some(error), ..Given_::default() };
        let ran = self.run_callbacks(item, args, &given, loc);
        ((throws && ran.sees_errors).then_some(handler), ran.value)
    }

    /// A request that is one of several which were built before, by whatever decides between them: each is sent.
    fn one_of_several(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let is_built = |one: &Value| match one {
            Value::Lib(built) => built.object.and_then(|object| self.state.obj(object)).is_some_and(|o| o.get("@method").is_some()),
            other => other.is_null(),
        };
        let (at, all) = args.iter().enumerate().find_map(|(at, arg)| match &arg.value {
            Value::Union(all) if all.iter().all(is_built) => Some((at, all.clone())),
            _ => None,
        })?;
        Some(self.each_alternative(&all, |e, one| {
            let mut args = args.to_vec();
            args[at].value = one.clone();
            e.request(lib, library, item, args, loc)
        }))
    }

    /// The answers of a call that sends each request of a list, where the list is known.
    fn several(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let all = args.first().filter(|_| item.kind.as_deref() == Some("several")).and_then(|arg| self.known_items(&arg.value))?;
        let answers = all.into_iter().map(|one| {
            // Each counts where it is described.
            let at = match &one {
                Value::Object(id) => self.state.obj(*id).map(|o| o.site).filter(|site| self.in_one_function(*site, loc)),
                _ => None,
            };
            self.request(lib, library, item, vec![Argument::plain(one, loc)], at.unwrap_or(loc))
        });
        let answers = answers.collect();
        Some(self.list_obj(answers, false, loc))
    }

    /// Options that are made elsewhere switch verification off there, for all requests that are given them.
    fn place_switch(&mut self, library: &Library, item: &Item, args: &[Argument], event: EventId, at: Loc) {
        let options = item.options.iter().chain(library.http.iter().flat_map(|http| http.options.iter()));
        let keys: Vec<&str> = options.filter(|o| o.role == Role::VerifyTls).map(|o| o.key.split('.').next().unwrap_or_default()).collect();
        let made = args.iter().find_map(|arg| {
            let Value::Object(id) = &arg.value else { return None };
            let options = self.state.obj(*id)?;
            keys.iter().any(|key| options.get(key).is_some()).then_some(options.site)
        });
        let elsewhere = made.filter(|made| made.file != at.file || !at.span.contains(made.span));
        if let (Some(made), EventKind::Request(request)) = (elsewhere, &mut self.record.events[event.0 as usize].kind)
            && request.unverified == Some(at)
        {
            request.unverified = Some(made);
        }
    }

    /// What functions that have the request as their receiver make of it.
    pub(super) fn built_by_callbacks(
        &mut self,
        item: &Item,
        args: &[Argument],
        mut roles: Vec<(Role, Value)>,
        loc: Loc,
    ) -> Vec<(Role, Value)> {
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

    /// Where a request counts: where it took its URL, if that was in the function that sends it.
    pub(super) fn place(&self, lib: &LibVal, args: &[Argument], loc: Loc) -> Loc {
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

    /// The address of a client that a request is sent to whose options could name another, and are known not to.
    fn own_address(&self, lib: &LibVal, item: &Item, args: &[Argument], roles: &[(Role, Value)]) -> Option<Value> {
        let by_options = item.args.iter().any(|spec| spec.role == Role::Options)
            && !item.args.iter().any(|spec| matches!(spec.role, Role::Url | Role::Value));
        let named = roles.iter().any(|(role, _)| matches!(role, Role::Url | Role::Path | Role::Host));
        let is_known = |arg: &Argument| match &arg.value {
            _ if arg.spread => false,
            Value::Object(id) if arg.name.is_none() => {
                self.state.obj(*id).is_some_and(|options| matches!(options.kind, ObjKind::Record) && !options.open)
            }
            _ => arg.name.is_some(),
        };
        if !by_options || named || !args.iter().all(is_known) {
            return None;
        }
        self.state.obj(lib.object?)?.get(role_field(Role::Base)?).cloned()
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
        let roles = self.opened(roles);
        let carried = lib.object.and_then(|id| self.state.obj(id)).cloned();
        let own = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, v)| v.clone());
        let client = |role: Role| role_field(role).and_then(|f| carried.as_ref()?.get(f).cloned());
        let set_at = || carried.as_ref()?.get(VERIFIED_AT)?.as_hole().map(|hole| hole.loc);
        let base = own(Role::Base).or_else(|| client(Role::Base));
        // A client of one address alone is asked for nothing but that.
        let alone =
            || !item.args.iter().any(|arg| matches!(arg.role, Role::Url | Role::Options | Role::Value)) && item.does == Does::Request;
        let mut url = own(Role::Url)
            .or_else(|| client(Role::Url))
            .or_else(|| self.assembled(&roles, loc))
            .or_else(|| base.clone().filter(|_| alone()))?;
        // A URL object that was put on a request built before.
        if matches!(url, Value::Lib(_)) {
            url = self.stringified(url, loc);
        }
        let host = own(Role::Host).or_else(|| client(Role::Host));
        if let Some(base) = base {
            let base = self.stringified(base, loc);
            url = Self::on_base(library.http.as_ref(), &base, &url, loc);
        } else if let Some(host) = host {
            // The host was given apart from the path.
            let scheme = own(Role::Scheme).or_else(|| client(Role::Scheme)).map(|scheme| (Role::Scheme, scheme));
            let parts: Vec<_> = std::iter::once((Role::Host, host)).chain(scheme).collect();
            if let Some(base) = self.assembled(&parts, loc) {
                url = Self::with_base(&base, &url, loc);
            }
        }
        let told_verb = own(Role::Method).or_else(|| client(Role::Method)).filter(|m| !m.is_null());
        let verb_by_body = told_verb.is_none() && item.method.as_deref() == Some("by-body");
        let method = match told_verb {
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
            // The statuses at which it raises.
            Some(list) if let Some(statuses) = self.known_items(&list) => {
                let is_pattern = |text: &str| text.starts_with('4') && text.contains(|c: char| !c.is_ascii_digit());
                throws = statuses.iter().any(|status| match status {
                    Value::Num(status) => (*status - 401.0).abs() < 0.5,
                    status => status.as_text().is_some_and(|text| &*text == "401" || is_pattern(&text)),
                });
            }
            _ => {}
        }
        let as_body = own(Role::FullAnswer).is_some_and(|asked| is_type_of_body(&asked, http));
        throws |= as_body;
        let all = |role: Role| own(role).into_iter().chain(client(role)).collect::<Vec<_>>();
        let mut headers: Vec<Value> = all(Role::Headers).into_iter().map(|given| self.headers_by_name(given, loc)).collect();
        if let Some(token) = own(Role::Bearer).or_else(|| client(Role::Bearer)).filter(|token| !token.is_null()) {
            let scheme = own(Role::AuthScheme).or_else(|| client(Role::AuthScheme));
            headers.push(self.authorization(scheme.as_ref(), &token, loc));
        }
        if let Some(kind) = own(Role::ContentType).or_else(|| client(Role::ContentType)).filter(|kind| !kind.is_null()) {
            let mut record = Obj::new(ObjKind::Record, loc);
            record.fields.push(("Content-Type".into(), kind));
            headers.push(Value::Object(self.state.alloc(record)));
        }
        let mut query = all(Role::Query);
        let mut body: Vec<(Role, Value)> =
            [Role::Form, Role::Json, Role::Body].iter().filter_map(|r| own(*r).or_else(|| client(*r)).map(|v| (*r, v))).collect();
        if let Some(data) = own(Role::Data).or_else(|| client(Role::Data)) {
            let gets = method.as_text().is_some_and(|verb| verb.eq_ignore_ascii_case("GET"));
            if gets { query.push(data) } else { body.push((Role::Body, data)) }
        }
        let told = |role: Role| own(role).or_else(|| client(role));
        if let Some(transform) = told(Role::Transform).filter(|told| !told.is_null()) {
            headers.push(self.transform_body(&transform, &mut body, loc));
        }
        let (waits, resent_refused) = self.tries_again(http.is_some_and(|h| h.waits), told);
        let request = Request {
            method,
            url,
            query,
            body,
            headers,
            basic: own(Role::BasicAuth).or_else(|| client(Role::BasicAuth)),
            unverified: own(Role::VerifyTls)
                .filter(switches_off)
                .map(|told| switched_off_at(&told).or_else(set_at).unwrap_or(loc))
                .or_else(|| self.unverified_by(lib.object)),
            http,
            throws,
            waits,
            resent_refused,
            client: self.client_of(lib),
            sender: lib.object.map(|object| self.sender_of(object)),
            gives: item.returns.as_deref().map(Into::into),
            guessed: false,
            described: None,
            handed_down: Vec::new(),
            client_handed_in: carried.as_ref().is_some_and(|client| client.handed_in),
            unsent: false,
            verb_by_body,
        };
        let event = self.happen(EventKind::Request(Box::new(request)), loc);
        let full = own(Role::FullAnswer).is_some_and(|v| matches!(v, Value::Bool(_) | Value::Num(_)) && Self::truth(&v) == Some(true));
        let bare = as_body || http.is_some_and(|h| h.bare) && !full;
        let kind = if bare { HoleKind::Body(event, Rc::new([])) } else { HoleKind::Answer(event) };
        Some((event, Value::hole(kind, None, loc)))
    }

    /// Runs the functions that make what is sent of a request's body, and gives the headers that they set. Pairs as text are a form.
    fn transform_body(&mut self, transform: &Value, body: &mut [(Role, Value)], loc: Loc) -> Value {
        let functions = self.known_items(transform).unwrap_or_else(|| vec![transform.clone()]);
        let headers = self.record_obj(Vec::new(), loc);
        for (role, sent) in body.iter_mut().filter(|(role, _)| *role == Role::Body) {
            for function in &functions {
                let given = || vec![Argument::plain(sent.clone(), loc), Argument::plain(headers.clone(), loc)];
                *sent = match function {
                    Value::Func(_) => self.call_value(function, given(), loc),
                    Value::Hole(_) => Self::derived([sent.clone()], loc),
                    _ => continue,
                };
                if matches!(sent, Value::Str(_) | Value::Lib(_)) {
                    *role = Role::Form;
                }
            }
        }
        headers
    }

    /// What a request is given, with the parts of a body that is an object of its own and brings its headers along.
    pub(super) fn opened(&self, roles: &[(Role, Value)]) -> Vec<(Role, Value)> {
        let mut out: Vec<(Role, Value)> = Vec::new();
        for (role, value) in roles {
            let mut parts = Vec::new();
            if let (Role::Body | Role::Headers, Value::Lib(lib)) = (role, value) {
                self.prepared_roles(lib, &mut parts);
            }
            if parts.is_empty() {
                out.push((*role, value.clone()));
                continue;
            }
            for part in parts {
                match &part {
                    (Role::Headers, Value::Lib(headers)) => {
                        self.prepared_roles(headers, &mut out);
                        out.push(part);
                    }
                    (
                        Role::Body
                        | Role::Form
                        | Role::Json
                        | Role::Bearer
                        | Role::AuthScheme
                        | Role::BasicAuth
                        | Role::ContentType
                        | Role::Headers,
                        _,
                    ) => {
                        out.push(part);
                    }
                    _ => {}
                }
            }
            // What headers hold beside their parts is still there.
            if *role == Role::Headers {
                out.push((*role, value.clone()));
            }
        }
        out
    }

    /// Whether a request that is throttled is sent again by itself: the library does so, or was `told` to, and of more than no tries. And
    /// where it was told to do so when the token is refused.
    pub(super) fn tries_again(&self, by_itself: bool, told: impl Fn(Role) -> Option<Value>) -> (bool, Option<Loc>) {
        let statuses = told(Role::RetriedStatus);
        let retried = by_itself || statuses.as_ref().is_some_and(|told| self.retries_throttled(told));
        let waits = retried && !told(Role::Retries).is_some_and(|tries| self.is_none_at_all(&tries));
        (waits, statuses.and_then(|told| self.retries_refused(&told)))
    }

    /// Whether a number of attempts, or the `limit` of a record of options, is surely none.
    fn is_none_at_all(&self, value: &Value) -> bool {
        match value {
            Value::Bool(tries) => !tries,
            Value::Num(times) => times.abs() < f64::EPSILON,
            Value::Object(id) => {
                let limit = self.state.obj(*id).and_then(|options| options.get("limit"));
                limit.is_some_and(|limit| matches!(limit, Value::Num(times) if times.abs() < f64::EPSILON))
            }
            _ => false,
        }
    }
}

/// Whether a function is given the request before it is sent, to say what it asks for (`conn.post { |request| request.url path }`).
fn fills_request(call: &Callback) -> bool {
    call.with.iter().zip(call.types.iter()).any(|(given, ty)| *given == Given::RequestOptions && !ty.is_empty())
}

/// Whether a value given for "verify the certificate" says no.
pub(super) fn switches_off(value: &Value) -> bool {
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

/// Whether the answer is asked for as the type of what it holds: one that tells of a failure is none, and is raised.
fn is_type_of_body(asked: &Value, http: Option<&Http>) -> bool {
    match asked {
        Value::Lib(ty) => http.is_some_and(|http| !http.answer_types.iter().any(|answer| *answer == *ty.path)),
        Value::Class(_) | Value::Object(_) => true,
        _ => false,
    }
}

/// Whether a value is the description of a request that its answer has (`response.config`).
fn is_of_answer(value: &Value) -> bool {
    let Value::Hole(hole) = value else { return false };
    matches!(&hole.kind, HoleKind::Member(Value::Hole(of), name) if &**name == "config" && matches!(of.kind, HoleKind::Answer(_)))
}
