//! Functions that see every answer of a client, and what a server runs around its handlers.

use std::rc::Rc;

use egnyte_rules::model::{Callback, Does, Given, Gives, Item, Library, Role};

use super::super::record::{Central, Client, EVERY_CLIENT, EventKind, Mount, PutOn, Route, Seen};
use super::super::value::{Argument, Closure, FuncRef, HandlerId, HoleKind, LibVal, ObjId, Value};
use super::callback::Given_;
use super::client::role_field;
use super::external::GIVEN;
use super::signing::Watching;
use super::{Cx, Eval, EventId};
use crate::finding::Loc;
use crate::ir::{Expr, ExprId, ExprKind, Language, Name, Pattern, Type};

impl Eval<'_> {
    /// Functions given to a client's constructor that see every answer. The value of the call where one of them decides it.
    pub(super) fn central_callbacks(
        &mut self,
        client: &LibVal,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        loc: Loc,
    ) -> Option<Value> {
        let positional = args.iter().filter(|arg| arg.name.is_none()).count();
        let by_name = |c: &Callback| c.name.as_deref().is_some_and(|name| args.iter().any(|arg| arg.name.as_deref() == Some(name)));
        let is_given = |c: &&Callback| usize::from(c.at) < positional || by_name(c);
        let sees_all = item
            .calls
            .iter()
            .filter(is_given)
            .any(|c| c.with.iter().any(|g| matches!(g, Given::Answer | Given::Error | Given::Exchange | Given::RequestOptions)));
        if sees_all {
            self.register(client, library, item, args, loc);
            None
        } else {
            self.run_callbacks(item, args, &Given_ { client: client.object, ..Given_::default() }, loc).value
        }
    }

    /// Registers a central handler; gives back where what it looks at is noted.
    pub(super) fn register(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> HandlerId {
        // The client may be an argument (`axiosRetry(client, …)`).
        let given = item.args.iter().find(|a| a.role == Role::Value).and_then(|a| args.get(a.at? as usize));
        let client = match given.map(|arg| &arg.value) {
            Some(Value::Lib(client)) => Some(client.clone()),
            _ => None,
        };
        let lib = client.as_deref().unwrap_or(lib);
        match item.kind.as_deref() {
            Some("error-handler") => {
                let (handler, carrier) = self.run_watched(library, item, args, None, loc);
                // Registered for the error of a refused token alone, or of too many requests.
                for ty in args.iter().map(|arg| &arg.value).filter(|ty| matches!(ty, Value::Lib(_) | Value::Class(_))) {
                    let told = (self.means_unauthorized(ty), self.means_throttling(ty));
                    self.record.handlers[handler.0 as usize].seen.tell(told.0, told.1, Some(loc));
                }
                let types = self.handled_types(lib, item, args).unwrap_or_default();
                // The same where its own parameter says so, or what stands beside it.
                if !types.is_empty() {
                    let told = (types.iter().all(|ty| self.means_unauthorized(ty)), types.iter().all(|ty| self.means_throttling(ty)));
                    self.record.handlers[handler.0 as usize].seen.tell(told.0, told.1, Some(loc));
                }
                self.record.handlers[handler.0 as usize].types = types;
                self.record.central.push(Central { client: None, handler: Some(handler), carrier: Some(carrier), loc });
                handler
            }
            // It runs for 401 alone.
            Some("unauthorized-handler") => {
                let handler = self.run_central(lib, library, item, args, loc);
                self.record.handlers[handler.0 as usize].seen.tell(true, false, Some(loc));
                let run: Vec<Value> = item.calls.iter().flat_map(|spec| self.callbacks(spec, args)).collect();
                if let Some(client) = self.client_of(lib) {
                    let functions =
                        run.iter().filter_map(|one| if let Value::Func(f) = one { Some((client.clone(), f.func)) } else { None });
                    self.record.for_401.extend(functions);
                }
                handler
            }
            Some("retry") => {
                let (handler, _) = self.run_watched(library, item, args, None, loc);
                self.try_again_at(handler, args, loc);
                self.note_policy(item, args, PutOn::Watched(handler));
                self.note_resent(library, item, args, Some(PutOn::Watched(handler)), loc);
                handler
            }
            Some("injected-interceptor") => {
                let client = Client { path: library.library.as_ref().into(), site: super::NOWHERE };
                // It is put on no client in particular: the module that the library is imported as is none.
                self.run_for(Some(client), library, item, args, None, loc)
            }
            Some("every-client") => {
                let client = Client { path: EVERY_CLIENT.into(), site: super::NOWHERE };
                self.run_for(Some(client), library, item, args, None, loc)
            }
            // What decides which answers are waited for may look at those that say so.
            Some("throttling-policy") => {
                let handler = self.run_policy(library, item, args, lib.object, loc);
                self.note_policy_of(lib, item, args);
                let throttled = self.record.handlers[handler.0 as usize].seen.throttled;
                if let (true, Some(client)) = (throttled, self.client_of(lib)) {
                    self.record.central.push(Central { client: Some(client), handler: Some(handler), carrier: None, loc });
                }
                handler
            }
            Some("retry-condition") => {
                self.note_policy_of(lib, item, args);
                self.run_central(lib, library, item, args, loc)
            }
            // The same for a part that another call puts on its client.
            Some("throttling-layer") => {
                let handler = self.run_policy(library, item, args, lib.object, loc);
                self.note_policy(item, args, PutOn::Watched(handler));
                handler
            }
            Some("layer") => {
                let (handler, carrier) = self.run_watched(library, item, args, lib.object, loc);
                let seen = self.record.events[carrier.0 as usize].seen;
                self.record.handlers[handler.0 as usize].seen.add(seen);
                handler
            }
            Some("throttling") => {
                let handler = self.run_central(lib, library, item, args, loc);
                self.record.handlers[handler.0 as usize].seen.tell(false, true, Some(loc));
                self.note_resent(library, item, args, self.client_of(lib).map(PutOn::Client), loc);
                handler
            }
            _ => self.run_central(lib, library, item, args, loc),
        }
    }

    /// The types of errors that a handler is registered for: those given beside it, to the decorator it stands under, or else its own
    /// parameter's. Nothing where they are not known, or it is for all.
    fn handled_types(&mut self, lib: &LibVal, item: &Item, args: &[Argument]) -> Option<Vec<Value>> {
        let is_run = |(at, arg): (usize, &Argument)| match &arg.name {
            Some(name) => item.calls.iter().any(|call| call.name.as_deref() == Some(&**name)),
            None => item.calls.iter().any(|call| usize::from(call.at) == at),
        };
        let beside = args.iter().enumerate().filter(|one| !is_run(*one)).map(|(_, arg)| arg.value.clone());
        let given = lib.object.and_then(|object| self.state.obj(object)?.get(GIVEN).cloned());
        let told: Vec<Value> =
            given.into_iter().chain(beside).flat_map(|one| self.known_items(&one).unwrap_or_else(|| vec![one])).collect();
        let told: Vec<Value> = told.into_iter().filter(|one| !matches!(one, Value::Bool(_))).collect();
        if told.iter().any(|one| !matches!(one, Value::Class(_) | Value::Lib(_) | Value::Num(_) | Value::Hole(_))) {
            return None;
        }
        if told.is_empty() { self.declared_error(item, args) } else { Some(told) }
    }

    /// The type of the error that a handler takes, where that decides which errors come to it.
    fn declared_error(&mut self, item: &Item, args: &[Argument]) -> Option<Vec<Value>> {
        let mut types = Vec::new();
        for spec in item.calls.iter() {
            let Some(at) = spec.with.iter().position(|given| *given == Given::Error) else { continue };
            for function in self.callbacks(spec, args) {
                let Value::Func(function) = function else { return None };
                let file = self.world.file(function.func.file)?;
                if !file.language.has_members_in_scope() && file.language != Language::Php {
                    return None;
                }
                let own = file.function(function.func.func);
                let Some(Type::Named(path, _)) = own.params.get(at).and_then(|param| param.ty.clone()) else { return None };
                let loc = Loc { file: function.func.file, span: own.name_span };
                let cx = Cx { file: file.clone(), id: function.func.file, env: function.env };
                types.push(self.declared(&cx, &path, loc)?);
            }
        }
        Some(types)
    }

    fn note_policy_of(&mut self, client: &LibVal, item: &Item, args: &[Argument]) {
        if let Some(client) = self.client_of(client) {
            self.note_policy(item, args, PutOn::Client(client));
        }
    }

    /// Runs functions that decide which answers are waited for: of what they look at, throttling alone counts.
    fn run_policy(&mut self, library: &'static Library, item: &Item, args: &[Argument], client: Option<ObjId>, loc: Loc) -> HandlerId {
        let (handler, carrier) = self.run_watched(library, item, args, client, loc);
        let of_error = self.record.handlers[handler.0 as usize].seen;
        let of_answer = self.record.events[carrier.0 as usize].seen;
        let throttled = of_error.throttled || of_answer.throttled;
        let throttled_at = of_error.throttled_at.or(of_answer.throttled_at);
        self.record.handlers[handler.0 as usize].seen = Seen { throttled, throttled_at, ..Seen::default() };
        handler
    }

    /// A client that is told at which statuses it waits and tries again.
    pub(super) fn note_retried(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) {
        let told = self.note_resent(library, item, args, self.client_of(lib).map(PutOn::Client), loc);
        let throttled = told.iter().any(|value| self.retries_throttled(value));
        if let (true, Some(client)) = (throttled, self.client_of(lib)) {
            let handler = self.new_handler(loc, Vec::new(), false);
            self.record.handlers[handler.0 as usize].seen.tell(false, true, Some(loc));
            self.record.central.push(Central { client: Some(client), handler: Some(handler), carrier: None, loc });
        }
    }

    /// Whether what is throttled is among the statuses, or the errors that stand for them, at which a client tries again.
    pub(super) fn retries_throttled(&self, told: &Value) -> bool {
        let items = |value: Value| self.known_items(&value).unwrap_or_else(|| vec![value]);
        // Several rules may stand in a list, of which each has its statuses.
        let all: Vec<Value> = items(told.clone()).into_iter().flat_map(items).collect();
        all.iter().flat_map(Value::alternatives).any(|one| match one {
            Value::Num(status) => (*status - 429.0).abs() < 0.5,
            Value::Lib(error) => error.path.ends_with("TooManyRequestsError"),
            // Told to try again, and how, but not at which statuses (`retry_failed: {max_retries: 4}`): at those that the library knows.
            Value::Bool(tries) => *tries,
            Value::Object(_) | Value::Hole(_) => true,
            _ => false,
        })
    }

    fn run_central(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> HandlerId {
        if let (Some(client), true) = (lib.object, item.args.iter().any(|arg| arg.role == Role::Throws)) {
            // What stands in the place of whoever raises, the last of its functions, and raises nothing.
            let raising = item.calls.last().map(|spec| self.callbacks(spec, args)).unwrap_or_default();
            if raising.first().is_some_and(|function| self.raises_nothing(function))
                && let Some(field) = role_field(Role::Throws)
            {
                self.state.update(client, |o| o.set(&field.into(), Value::Bool(false)));
            }
        }
        self.run_for(self.client_of(lib), library, item, args, lib.object, loc)
    }

    /// Whether a function of the program surely raises nothing: it makes nothing, and calls nothing but logs and what it is given.
    fn raises_nothing(&self, function: &Value) -> bool {
        let Value::Func(function) = function else { return false };
        let Some(file) = self.world.file(function.func.file) else { return false };
        let own = file.function(function.func.func);
        let is_harmless = |mut of: ExprId| loop {
            match &file.expr(of).kind {
                ExprKind::Member { object, .. } => of = *object,
                ExprKind::Call { callee, .. } => of = *callee,
                ExprKind::Name(name) => {
                    return own.params.iter().any(|param| matches!(&param.pattern, Pattern::Name(own, _) if own == name))
                        || name.to_ascii_lowercase().contains("log");
                }
                _ => return false,
            }
        };
        let is_quiet = |e: &Expr| match &e.kind {
            ExprKind::Call { callee, .. } => is_harmless(*callee) && matches!(file.expr(*callee).kind, ExprKind::Member { .. }),
            ExprKind::New { .. } | ExprKind::Super => false,
            _ => true,
        };
        file.exprs_in(own.span).all(is_quiet)
    }

    /// Runs functions that see the answers to every request of a client, and those of what they stand around (`new Outer(new Inner())`).
    fn run_for(
        &mut self,
        client: Option<Client>,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        object: Option<ObjId>,
        loc: Loc,
    ) -> HandlerId {
        for inner in self.carried_parts(args) {
            self.run_for_one(client.clone(), library, item, &[Argument::plain(inner, loc)], object, loc);
        }
        self.run_for_one(client, library, item, args, object, loc)
    }

    fn run_for_one(
        &mut self,
        client: Option<Client>,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        object: Option<ObjId>,
        loc: Loc,
    ) -> HandlerId {
        if let Some(client) = &client {
            for spec in item.calls.iter().filter(|c| c.with.contains(&Given::RequestOptions)) {
                for (_, function) in self.keyed_callbacks(spec, args) {
                    let Value::Func(f) = function else { continue };
                    let before = (f.func, client.clone());
                    if !self.before_requests.contains(&before) {
                        self.before_requests.push(before);
                    }
                }
            }
        }
        let changed =
            object.filter(|_| item.kind.as_deref() == Some("request-interceptor")).map(|client| (self.begin_options(loc), client));
        let around = std::mem::replace(&mut self.changed_options, changed.map(|(options, _)| options));
        let (handler, carrier) = self.run_watched(library, item, args, object, loc);
        self.changed_options = around;
        if let Some((options, client)) = changed {
            self.end_options(options, library, client, Watching { place: handler, carrier, client: Some(client) });
        }
        let waits = |value: &Value| match value {
            Value::Lib(part) => self.models_at(loc).item(&part.path).is_some_and(|(_, row)| row.kind.as_deref() == Some("throttling")),
            _ => false,
        };
        if args.iter().any(|arg| waits(&arg.value)) {
            // A part of a library that waits by itself.
            self.record.handlers[handler.0 as usize].seen.tell(false, true, Some(loc));
        }
        if let Some(client) = client {
            self.add_parts(&client, args, loc);
            self.record.central.push(Central { client: Some(client), handler: Some(handler), carrier: Some(carrier), loc });
        }
        handler
    }

    /// Parts of a client that were made before, and look at its requests and answers for themselves.
    pub(super) fn add_parts(&mut self, client: &Client, args: &[Argument], loc: Loc) {
        for part in args.iter().flat_map(|arg| arg.value.alternatives()).filter_map(Self::error_behind) {
            self.record.central.push(Central { client: Some(client.clone()), handler: Some(part), carrier: None, loc });
        }
    }

    /// A method that a framework calls by its name on classes of the app (`process_exception` of Django's middleware).
    pub(super) fn framework_method(&mut self, name: &Name, method: &Rc<Closure>) {
        self.framework_function(&format!("<instance>.{name}"), method);
    }

    /// The same of a record: one (`responseError` of what AngularJS's interceptors are), or a list of them (`afterResponse: [check]` of
    /// an app of Zapier's).
    pub(super) fn framework_member(&mut self, name: &Name, value: &Value) {
        let functions = match value {
            Value::Func(function) => vec![function.clone()],
            Value::Object(_) => {
                self.request_in_record(name, value);
                let items = self.known_items(value).unwrap_or_default();
                items.into_iter().filter_map(|item| if let Value::Func(function) = item { Some(function) } else { None }).collect()
            }
            _ => return,
        };
        for function in functions {
            self.framework_function(&format!("<record>.{name}"), &function);
        }
    }

    /// A request that a record describes for a framework, whose address has the framework's own placeholders (`perform: { url: … }` of an
    /// app of Zapier's).
    fn request_in_record(&mut self, name: &Name, value: &Value) {
        let Value::Object(id) = value else { return };
        let Some(site) = self.state.obj(*id).map(|record| record.site).filter(|site| *site != super::NOWHERE) else { return };
        let Some((library, item)) = self.models_at(site).item(&format!("<record>.{name}")) else { return };
        let Some(mark) = item.place.as_deref().filter(|_| item.does == Does::Request) else { return };
        let address = self.state.obj(*id).and_then(|record| record.get("url").cloned());
        if address.is_some_and(|address| matches!(&address, Value::Str(text) if text.mentions(mark))) {
            let lib = LibVal { path: library.library.as_ref().into(), object: None, members: Vec::new(), loc: site };
            self.request(&lib, library, item, vec![Argument::plain(value.clone(), site)], site);
        }
    }

    /// A sign-in that a record describes for a platform, the same way (`authorization_url: 'https://${connection.subdomain}…'`).
    pub(super) fn sign_in_in_record(&mut self, id: ObjId, site: Loc) {
        let Some(record) = self.state.obj(id) else { return };
        let is_address = |value: &Value| matches!(value, Value::Str(text) if text.mentions("${"));
        let addresses: Vec<(Name, Value)> = record.fields.iter().filter(|(_, value)| is_address(value)).cloned().collect();
        for (name, address) in addresses {
            let Some((library, item)) = self.models_at(site).item(&format!("<record>.{name}")) else { continue };
            let Some(mark) = item.place.as_deref().filter(|_| item.does == Does::Oauth) else { continue };
            if matches!(&address, Value::Str(text) if text.mentions(mark)) {
                let lib = LibVal { path: library.library.as_ref().into(), object: None, members: Vec::new(), loc: site };
                self.oauth_library(&lib, library, item, &[Argument::plain(Value::Object(id), site)], site);
                return;
            }
        }
    }

    fn framework_function(&mut self, path: &str, method: &Rc<Closure>) {
        let Some(file) = self.world.file(method.func.file) else { return };
        let loc = Loc { file: method.func.file, span: file.function(method.func.func).span };
        let Some((library, item)) = self.models_at(loc).item(path).filter(|(_, item)| item.does == Does::Handler) else { return };
        let mut method = Closure::clone(method);
        if file.language == Language::Rust {
            // The error is the receiver, which the row's first value is for.
            method.this = None;
        }
        let function = Argument::plain(Value::Func(Rc::new(method)), loc);
        if matches!(item.kind.as_deref(), Some("injected-interceptor" | "every-client")) {
            let lib = LibVal { path: library.library.as_ref().into(), object: None, members: Vec::new(), loc };
            self.register(&lib, library, item, &[function], loc);
            return;
        }
        let (handler, _) = self.run_watched(library, item, &[function], None, loc);
        self.record.central.push(Central { client: None, handler: Some(handler), carrier: None, loc });
    }

    /// Runs callbacks with an answer and an error of nobody in particular, and watches what they look at.
    fn run_watched(
        &mut self,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        client: Option<ObjId>,
        loc: Loc,
    ) -> (HandlerId, EventId) {
        let carrier = self.happen(EventKind::Central(library.http.as_ref()), loc);
        self.record.events[carrier.0 as usize].void = true;
        // The code around speaks of registering, not of what is answered later.
        self.record.events[carrier.0 as usize].handlers.clear();
        let handler = self.new_handler(loc, Vec::new(), false);
        let answer = Value::hole(HoleKind::Answer(carrier), None, loc);
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let status = Value::hole(HoleKind::Status(carrier), None, loc);
        self.catching.push(handler);
        self.watching.push(Watching { place: handler, carrier, client: client.map(|object| self.sender_of(object)) });
        if let Some(options) = self.changed_options {
            let request = self.request_to_send(loc);
            self.state.update(options, |o| o.items.push(request));
        }
        let given = Given_ { answer: Some(answer.clone()), status: Some(status), error: Some(error), client, ..Given_::default() };
        let ran = self.run_callbacks(item, args, &given, loc);
        // A function that is given the one further in gives the one that looks at the answers.
        if let Some(made) = ran.value.filter(|_| item.calls.iter().any(|call| call.gives == Gives::Result)) {
            if item.kind.as_deref() == Some("throttling-policy") {
                self.call_value(&made, vec![Argument::plain(answer, loc)], loc);
            } else {
                self.run_escaped(&made, loc);
            }
        }
        self.watching.pop();
        self.catching.pop();
        (handler, carrier)
    }

    /// Functions that run before the handlers of a server's requests, or for them.
    pub(super) fn note_before_handlers(&mut self, item: &Item, args: &[Argument]) {
        let gives = match item.kind.as_deref() {
            Some("dependency") => true,
            Some("before-handlers") => false,
            Some("jobs") => {
                let functions = args.iter().flat_map(|arg| arg.value.alternatives());
                self.jobs.extend(functions.filter_map(|one| if let Value::Func(function) = one { Some(function.func) } else { None }));
                return;
            }
            _ => return,
        };
        for one in args.iter().flat_map(|arg| arg.value.alternatives()) {
            if let Value::Func(function) = one {
                self.before_handlers.insert(function.func, gives);
            }
        }
    }

    /// Route handlers and error handlers of a server; `router` is what they are registered on.
    pub(super) fn server_callbacks(&mut self, router: &LibVal, item: &Item, args: &[Argument], loc: Loc) {
        if item.kind.as_deref() == Some("route") {
            self.note_routes(router, args);
        }
        if item.calls.is_empty() {
            for arg in args {
                self.run_escaped(&arg.value, loc);
            }
            return;
        }
        let handler = self.new_handler(loc, Vec::new(), false);
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let ran = self.run_callbacks(item, args, &Given_ { error: Some(error), ..Given_::default() }, loc);
        if ran.sees_errors {
            self.record.central.push(Central { client: None, handler: Some(handler), carrier: None, loc });
        }
    }

    /// The functions that answer the requests of a server, and under which path, if a text says so.
    fn note_routes(&mut self, router: &LibVal, args: &[Argument]) {
        let path: Option<Name> = args.iter().find_map(|arg| arg.value.as_text()).map(Into::into);
        let made_at = |eval: &Self, lib: &LibVal| Some(eval.state.obj(lib.object?)?.site);
        let on = made_at(self, router);
        for arg in args {
            let items = self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]);
            // A method of a controller, by its class and its name.
            if let [Value::Class(class), method] = items.as_slice()
                && let Some((method, owner)) = method.as_text().and_then(|name| self.find_method(class, &name, false))
            {
                let function = FuncRef { file: owner.class.file, func: method.func };
                self.record.routes.extend(path.clone().map(|path| Route { path, function, router: on }));
            }
            for one in items.iter().flat_map(Value::alternatives) {
                match one {
                    Value::Func(handler) => {
                        self.served.insert(handler.func);
                        self.record.routes.extend(path.clone().map(|path| Route { path, function: handler.func, router: on }));
                    }
                    Value::Lib(mounted) => {
                        let router = made_at(self, mounted);
                        self.record.mounts.extend(path.clone().zip(router).map(|(path, router)| Mount { path, router, on }));
                    }
                    _ => {}
                }
            }
        }
    }
}
