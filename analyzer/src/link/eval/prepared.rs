//! Requests that are described first and sent later, by something else.

use std::rc::Rc;

use egnyte_rules::model::{Item, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::record::{Event, EventKind, Seen};
use super::super::value::{Argument, HoleKind, LibVal, Value};
use super::answer::OWN_ANSWER;
use super::callback::Given_;
use super::client::role_field;
use super::guess::begins_at_root;
use super::late::around;
use super::request::TOLD;
use super::{Eval, EventId, ObjId};
use crate::finding::Loc;
use crate::ir::Name;

/// What rows call waiting for a value of a type.
const WAITED: &str = "await";

impl Eval<'_> {
    /// Builds a request that is sent later, or sends one.
    pub(super) fn prepare(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        if item.kind.as_deref() == Some("send") {
            let args: Vec<Argument> = args.into_iter().map(|arg| self.request_made(library, arg)).collect();
            let args: Vec<Argument> = args.into_iter().map(|arg| Argument { value: self.as_request(arg.value), ..arg }).collect();
            let args: Vec<Argument> = args.into_iter().map(|arg| Argument { value: self.each_of_requests(arg.value), ..arg }).collect();
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

    /// A list of requests that were built before, as any of them.
    fn each_of_requests(&self, value: Value) -> Value {
        let is_built = |one: &Value| match one {
            Value::Lib(built) => built.object.and_then(|object| self.state.obj(object)).is_some_and(|o| o.get("@answer").is_some()),
            _ => false,
        };
        match self.known_items(&value) {
            Some(items) if !items.is_empty() && items.iter().all(is_built) => Value::union(items),
            _ => value,
        }
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
            // What sends it may be of a class that looks at the answer.
            let this = lib.object.map(|object| Argument { name: Some("this".into()), ..Argument::plain(Value::Object(object), loc) });
            let args: Vec<Argument> = args.iter().cloned().chain(this).collect();
            if let Some(made) = self.run_callbacks(item, &args, &given, loc).value {
                return made;
            }
        }
        match (self.answer_part(event, &word), &item.returns) {
            (Some(kind), _) => {
                let part = Value::hole(kind, Some(word), loc);
                // A header is asked for by its name at once (`getHeaderField("Retry-After")`).
                if let Some(name) = args.first() {
                    self.look_into_header(&part, &name.value);
                }
                part
            }
            // What tells when it is done; the request itself holds the answer.
            (None, Some(_)) => self.result_of(lib, item, args, loc),
            (None, None) => answer,
        }
    }

    /// The answer of a request that was built before and is sent by this call. It is this call that fails. What makes a request may
    /// give nothing instead, or one of several: each that may be the one is sent.
    pub(super) fn prepared_answer(&mut self, args: &[Argument], loc: Loc) -> Option<Value> {
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
        let again = Event {
            seen: Seen::default(),
            sent: None,
            answered_at: None,
            lost_at: None,
            noticed_at: None,
            shown_at: None,
            ..event.clone()
        };
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
}
