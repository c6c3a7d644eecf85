//! Requests: what is sent where, and what becomes of the answer.

use super::super::object::{Obj, ObjKind};
use super::super::record::{Event, EventKind, Request, Seen};
use super::super::value::{Argument, HoleKind, LibVal, Value};
use super::answer::OWN_ANSWER;
use super::callback::Given_;
use super::client::{VERIFIED_AT, role_field};
use super::guess::begins_at_root;
use super::late::around;
use super::verification::switched_off_at;
use super::{Eval, EventId, HandlerId, ObjId};
use crate::finding::Loc;
use crate::ir::Name;
use egnyte_rules::model::{Callback, Does, Given, Http, Item, Library, Role};
use std::rc::Rc;

/// The field of a prepared request that has the failure which its callbacks are told of.
const TOLD: &str = "@told";

/// What rows call waiting for a value of a type.
const WAITED: &str = "await";

impl Eval<'_> {
    /// Sends a request: puts it on the record and gives its answer.
    pub(super) fn request(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        if let Some(answer) = self.prepared_answer(&args, loc) {
            return answer;
        }
        if let Some(answer) = self.one_of_several(lib, library, item, &args, loc) {
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
        if let Some(handler) = self.tell_callbacks(item, &args, event, answer.clone(), loc) {
            self.record.events[event.0 as usize].handlers.push([handler].into());
        }
        answer
    }

    /// Callbacks that a request is made with see its answer once it is sent.
    pub(super) fn tell_later(&mut self, request: ObjId, item: &Item, args: &[Argument], made: Option<(EventId, Value)>, loc: Loc) {
        let hears = |given: &Given| matches!(given, Given::Answer | Given::AnswerBody | Given::Error);
        // Others put it together, and never see that.
        let are_told = item.calls.iter().any(|call| call.with.iter().any(hears));
        let Some((event, answer)) = made.filter(|_| are_told) else { return };
        if let Some(handler) = self.tell_callbacks(item, args, event, answer, loc) {
            let error = Value::hole(HoleKind::Error(handler), None, loc);
            self.state.update(request, |o| o.set(&TOLD.into(), error));
        }
    }

    /// Callbacks given beside the options see this answer; what deals with its failure, if they are told of that.
    fn tell_callbacks(&mut self, item: &Item, args: &[Argument], event: EventId, answer: Value, loc: Loc) -> Option<HandlerId> {
        if item.calls.is_empty() && !args.iter().any(|a| matches!(a.value, Value::Func(_)) && a.name.is_none()) {
            return None;
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
            return None;
        }
        let body = Value::hole(HoleKind::Body(event, Rc::new([])), None, loc);
        let status = Value::hole(HoleKind::Status(event), None, loc);
        let given = Given_ { answer: Some(answer), body: Some(body), status: Some(status), error: Some(error), ..Given_::default() };
        let ran = self.run_callbacks(item, args, &given, loc);
        (throws && ran.sees_errors).then_some(handler)
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

    /// The answer of a request that was built before and is sent by this call. It is this call that fails. What makes a request may
    /// give nothing instead, or one of several: each that may be the one is sent.
    fn prepared_answer(&mut self, args: &[Argument], loc: Loc) -> Option<Value> {
        let prepared = |arg: &Argument| -> Vec<(Value, [Option<Value>; 3])> {
            let requests = arg.value.alternatives().iter().filter_map(|one| match one {
                Value::Lib(request) => self.state.obj(request.object?),
                _ => None,
            });
            let told = |request: &Rc<Obj>, field: &str| request.get(field).cloned();
            requests
                .filter_map(|request| Some((told(request, "@answer")?, ["@method", "@throws", TOLD].map(|field| told(request, field)))))
                .collect()
        };
        let mut requests = args.iter().map(prepared).find(|requests| !requests.is_empty())?;
        for (answer, [verb, throws, listener]) in &mut requests {
            *answer = self.sent_again(answer);
            // A function tells the verb when it is asked.
            let verb = verb.as_ref().map(|verb| match verb {
                Value::Func(told) => self.invoke(told, Vec::new(), None, loc),
                verb => verb.clone(),
            });
            let Some(event) = Self::event_behind(answer).and_then(|event| self.record.events.get_mut(event.0 as usize)) else { continue };
            // Each of the functions of a central place hands on what passes it.
            let before = if matches!(event.kind, EventKind::Central(_)) { std::mem::take(&mut event.handlers) } else { Vec::new() };
            event.handlers = around(&before, &self.handlers);
            // What it was made with hears of its failure, whoever sends it.
            if let Some(HoleKind::Error(handler)) = listener.as_ref().and_then(Value::as_hole).map(|told| &told.kind) {
                event.handlers.push([*handler].into());
            }
            event.through.clone_from(&self.through);
            // What a request that was built before was told since counts when it is sent.
            let EventKind::Request(request) = &mut event.kind else { continue };
            request.unsent = false;
            if let Some(verb) = verb.filter(|verb| !verb.is_null()) {
                request.method = verb;
            }
            if let Some(Value::Bool(throws)) = throws {
                request.throws = *throws;
            }
        }
        requests.into_iter().map(|(answer, _)| answer).reduce(|one, other| one.join(&other))
    }

    /// The answer of a prepared request that is sent now. Who sends one once more looks at another answer than the first time.
    fn sent_again(&mut self, answer: &Value) -> Value {
        let Value::Hole(hole) = answer else { return answer.clone() };
        let event = Self::event_behind(answer).and_then(|event| self.record.events.get(event.0 as usize));
        let Some(event) = event.filter(|event| event.sent.is_some() && matches!(event.kind, EventKind::Request(_))) else {
            return answer.clone();
        };
        let again = Event { seen: Seen::default(), answered_at: None, lost_at: None, noticed_at: None, shown_at: None, ..event.clone() };
        let id = EventId(u32::try_from(self.record.events.len()).unwrap_or(u32::MAX));
        self.record.events.push(again);
        Value::hole(HoleKind::Answer(id), hole.name.clone(), hole.loc)
    }

    /// A prepared request goes where nobody sees who sends it.
    pub(super) fn hand_over_request(&mut self, value: &Value) {
        let Value::Lib(request) = value else { return };
        let answer = request.object.and_then(|object| self.state.obj(object)).and_then(|request| request.get("@answer"));
        let Some(event) = answer.and_then(Self::event_behind) else { return };
        if self.record.events.get(event.0 as usize).is_some_and(|event| event.sent.is_none()) {
            self.see(event, |seen| seen.escaped = true);
        }
    }

    /// The answer of a prepared request that is sent by waiting for it: a row of its type says so. Waiting for another is waiting for
    /// what makes it.
    pub(super) fn sent_by_waiting(&mut self, request: &Value, loc: Loc) -> Option<Value> {
        let Value::Lib(request) = request else { return None };
        let waited = LibVal { path: format!("{}.{WAITED}", request.path).into(), ..LibVal::clone(request) };
        self.models_at(loc).item(&waited.path)?;
        Some(self.call_library(&waited, Vec::new(), loc))
    }

    /// Notes that a central place hands its request on here.
    pub(super) fn note_sent_on(&mut self, carrier: EventId, loc: Loc) {
        if !self.record.sent_on.contains(&(loc, carrier)) {
            self.record.sent_on.push((loc, carrier));
        }
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
    fn tries_again(&self, by_itself: bool, told: impl Fn(Role) -> Option<Value>) -> (bool, Option<Loc>) {
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

    /// Builds a request that is sent later, or sends one.
    pub(super) fn prepare(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        if item.kind.as_deref() == Some("send") {
            let args: Vec<Argument> = args.into_iter().map(|arg| Argument { value: self.as_request(arg.value), ..arg }).collect();
            if let Some(carrier) = self.carrier() {
                self.note_sent_on(carrier, loc);
                args.iter().for_each(|arg| self.put_on_by_building(&arg.value, loc));
                self.note_base_put_before(library, &args, loc);
            }
            let prepared = self.prepared_answer(&args, loc);
            for answer in prepared.iter().flat_map(Value::alternatives) {
                self.sent_by(lib, answer, loc);
            }
            let own = lib.object.and_then(|o| self.state.obj(o)).cloned();
            if let (Some(object), Some(_)) = (lib.object, own.as_ref().and_then(|o| o.get("@answer"))) {
                // What is given along with sending, and who is around to see it fail.
                let given = self.roles(library, item, &args, loc);
                self.amend(object, &given);
                let this = Argument::plain(Value::Lib(Rc::new(lib.clone())), loc);
                self.prepared_answer(std::slice::from_ref(&this), loc);
            }
            if let Some(answer) = prepared.or_else(|| own.as_ref().and_then(|o| o.get("@answer").cloned())) {
                // Where sending gives something else, the request is asked for its answer.
                if let (Some(object), Some(_)) = (lib.object, &item.returns) {
                    self.state.update(object, |o| o.set(&OWN_ANSWER.into(), answer.clone()));
                }
                return self.sent(lib, library, item, &args, answer, loc);
            }
            // `xhr.open(verb, url)` is noted on the object itself. A client that is given requests sends each of them.
            let by_itself = !args.iter().any(|arg| matches!(&arg.value, Value::Lib(request) if request.object.is_some()));
            if let Some(answer) =
                own.as_ref().and_then(|o| o.get(OWN_ANSWER)).filter(|_| by_itself && self.has_members_in_scope(loc)).cloned()
            {
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
                    if let Some(object) = lib.object.filter(|_| by_itself || !self.has_members_in_scope(loc)) {
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
        let at = self.place(lib, &args, loc);
        let sent = self.prepare_in(object, lib, library, item, &roles, at);
        self.tell_later(object, item, &args, sent, loc);
        let receiver = lib.owner();
        let path: Name = item.returns.as_deref().unwrap_or(receiver).into();
        Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }))
    }

    /// Keeps with `object` what a request is told, and the answer it will have, which is given as well.
    pub(super) fn prepare_in(
        &mut self,
        object: ObjId,
        lib: &LibVal,
        library: &'static Library,
        item: &Item,
        roles: &[(Role, Value)],
        at: Loc,
    ) -> Option<(EventId, Value)> {
        for (role, value) in roles {
            if let Some(field) = role_field(*role) {
                let value = value.clone();
                self.state.update(object, |o| o.set(&field.into(), value));
            }
        }
        let (event, answer) = self.send(lib, library, item, roles, at)?;
        self.set_unsent(event, true);
        self.state.update(object, |o| o.set(&"@answer".into(), answer.clone()));
        Some((event, answer))
    }

    fn set_unsent(&mut self, event: EventId, unsent: bool) {
        if let Some(EventKind::Request(request)) = self.record.events.get_mut(event.0 as usize).map(|event| &mut event.kind) {
            request.unsent = unsent;
        }
    }

    /// A request that was built by itself is sent by a client: relative to the client's base, and with its headers.
    fn sent_by(&mut self, client: &LibVal, answer: &Value, loc: Loc) {
        let Some(event) = Self::event_behind(answer) else { return };
        let own = client.object.and_then(|id| self.state.obj(id)).cloned();
        let sender = self.client_of(client);
        let own_sender = client.object.map(|object| self.sender_of(object));
        // Who sends it decides who looks at the answer.
        let watched = self.has_members_in_scope(loc)
            && self.record.central.iter().any(|central| central.client.is_some() && central.client == sender);
        let base = own.as_ref().and_then(|o| o.get("@base")).cloned();
        let base = base.map(|base| self.stringified(base, loc));
        // A connection has a host, and no address of its own: what it sends says the path.
        let is_path = self.record.events.get(event.0 as usize).is_some_and(|event| match &event.kind {
            EventKind::Request(request) => begins_at_root(&request.url),
            _ => false,
        });
        let part = |role: Role| Some((role, own.as_ref()?.get(role_field(role)?)?.clone()));
        let host = || part(Role::Host).map(|host| [vec![host], part(Role::Scheme).into_iter().collect()].concat());
        let base = match base {
            None if is_path => host().and_then(|parts| self.assembled(&parts, loc)),
            base => base,
        };
        let unverified = self.unverified_by(client.object);
        let told = |role: Role| part(role).map(|(_, told)| told);
        let (waits, refused) = self.tries_again(false, told);
        let Some(EventKind::Request(request)) = self.record.events.get_mut(event.0 as usize).map(|event| &mut event.kind) else { return };
        request.unverified = request.unverified.or(unverified);
        request.waits |= waits;
        request.resent_refused = request.resent_refused.or(refused);
        if let Some(base) = base {
            request.url = Self::on_base(request.http, &base, &request.url, loc);
        }
        if let Some(headers) = own.as_ref().and_then(|o| o.get("@headers")).filter(|h| !request.headers.iter().any(|known| known.same(h))) {
            request.headers.push(headers.clone());
        }
        // What a library's own function built is nobody's until it is sent.
        if watched || request.client.as_ref().is_none_or(|own| own.site == super::NOWHERE) {
            request.client = sender.or(request.client.take());
            request.sender = own_sender.or(request.sender);
        }
    }

    /// What sending a prepared request gives: its answer; the part of it that the call is named after (`getResponseCode()`); what the
    /// functions given with it make of it.
    pub(super) fn sent(
        &mut self,
        lib: &LibVal,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        answer: Value,
        loc: Loc,
    ) -> Value {
        if let Value::Union(several) = &answer {
            let parts: Vec<Value> = several.iter().map(|one| self.sent(lib, library, item, args, one.clone(), loc)).collect();
            return parts.into_iter().reduce(|one, other| one.join(&other)).unwrap_or(answer);
        }
        let HoleKind::Answer(event) = answer.as_hole().map_or(HoleKind::Opaque, |h| h.kind.clone()) else { return answer };
        self.sending.push(event.0 as usize);
        self.set_unsent(event, false);
        let word: Name = lib.path.rsplit('.').next().unwrap_or_default().into();
        // An object that takes its URL and sends itself in one function is one call, and stands where it took the URL.
        let placed = lib.object.and_then(|object| self.state.obj(object)?.get("@place")?.as_hole().map(|hole| hole.loc));
        let apart = placed.is_none_or(|placed| !self.in_one_function(placed, loc));
        if let Some(event) = self.record.events.get_mut(event.0 as usize).filter(|_| apart) {
            event.sent.get_or_insert(loc);
        }
        if item.throws == Some(true) && !library.http.as_ref().is_some_and(|h| h.throws) {
            self.raise_here(event, loc);
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
        match (self.answer_part(event, &word), &item.returns) {
            (Some(kind), _) => Value::hole(kind, Some(word), loc),
            // What tells when it is done; the request itself holds the answer.
            (None, Some(_)) => self.result_of(lib, item, args, loc),
            (None, None) => answer,
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
