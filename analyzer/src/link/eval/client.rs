//! Clients of libraries, as objects: what configuring them sets, and what they hold.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::record::{Client, EventKind};
use super::super::value::{Argument, FuncRef, HoleKind, LibVal, ObjId, Value};
use super::Eval;
use super::data_operation::each_once;
use super::external::key_text;
use super::verification::switched_off_at;
use crate::finding::Loc;
use crate::ir::{Expr, ExprKind, Language, Name};
use crate::source::FileId;
use egnyte_rules::model::{Does, Item, Library, Role};

/// The field that holds the function of the program that took a global function's place.
const REPLACED: &str = "@replaced";
/// How many parts of a client may stand around one another.
const MAX_CARRIED: usize = 8;
/// The client that another client, or a request, was made by: the first of them.
const MADE_BY: &str = "@made-by";
/// The roles that configuring a client can set.
pub(super) const CLIENT_ROLES: &[Role] = &[
    Role::Base,
    Role::Headers,
    Role::Query,
    Role::Throws,
    Role::Retries,
    Role::RetriedStatus,
    Role::VerifyTls,
    Role::BasicAuth,
    Role::HttpOnly,
    Role::Value,
    Role::Bearer,
    Role::AuthScheme,
    Role::FullAnswer,
    Role::Method,
    Role::Host,
    Role::Scheme,
    Role::Url,
    Role::Path,
    Role::Form,
    Role::Json,
    Role::Body,
    Role::Transform,
    Role::ContentType,
    Role::ClientId,
    Role::ClientSecret,
    Role::Scope,
    Role::ScopeSeparator,
    Role::ClientAuth,
    Role::RedirectUri,
    Role::State,
    Role::UncheckedState,
    Role::ResponseType,
    Role::AuthorizeUrl,
    Role::TokenUrl,
    Role::GrantType,
    Role::Code,
    Role::Sender,
    Role::Transport,
    Role::Into,
    Role::IntoError,
];
/// Where the verification of certificates is set on a client, on its object.
pub(super) const VERIFIED_AT: &str = "@verified at";

impl Eval<'_> {
    /// A client made from another one (`axios.create`, `got.extend`) starts with what that one carries.
    pub(super) fn inherit_client(&mut self, lib: &LibVal, item: &Item, object: ObjId) {
        let Some(from) = lib.object.and_then(|id| self.state.obj(id)).cloned() else { return };
        // Where each request is an object made by its client, it belongs to that client; so does what stands for a part of its address.
        let in_go = self.world.file(lib.loc.file).is_some_and(|f| f.language == Language::Go);
        let is_part = item.args.iter().any(|arg| arg.role == Role::Path);
        let belongs = (in_go || is_part || self.has_members_in_scope(lib.loc)) && from.site != super::NOWHERE;
        self.state.update(object, |o| {
            if belongs {
                o.site = from.site;
            }
            for (name, value) in from.fields.iter().filter(|(n, _)| n.starts_with('@')) {
                o.set(name, value.clone());
            }
            if o.get(MADE_BY).is_none() && from.site != super::NOWHERE {
                o.set(&MADE_BY.into(), Value::Lib(Rc::new(LibVal::clone(lib))));
            }
        });
    }

    /// A client made from another one may add a path to its URL (`target.path("x")`).
    pub(super) fn extend_url(&mut self, lib: &LibVal, item: &Item, object: ObjId, args: &[Argument], loc: Loc) -> bool {
        let Some(path) = item.args.iter().find(|a| a.role == Role::Path).and_then(|a| args.get(a.at? as usize)) else { return false };
        let known = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@url").or_else(|| o.get("@base"))).cloned();
        let Some(url) = known else { return false };
        let url = self.stringified(url, loc);
        let path = self.stringified(path.value.clone(), path.loc);
        let url = Self::slash_joined(&url, &path, loc);
        self.state.update(object, |o| o.set(&"@url".into(), url));
        true
    }

    /// Sets what the arguments say on a client or builder.
    pub(super) fn configure(&mut self, library: &'static Library, item: &Item, path: &str, object: ObjId, args: &[Argument], loc: Loc) {
        let mut roles = self.roles(library, item, args, loc);
        if let (Some(throws), None) = (item.throws, roles.iter().find(|(role, _)| *role == Role::Throws)) {
            roles.push((Role::Throws, Value::Bool(throws)));
        }
        let pair = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, v)| v.clone());
        if let (Some("options"), Some(key), Some(value)) = (item.kind.as_deref(), pair(Role::Key), pair(Role::Value)) {
            roles.retain(|(role, _)| !matches!(role, Role::Key | Role::Value));
            let Some(key) = key_text(&key) else { return };
            // What is given behind the word may mean more by it (`request :authorization, "Bearer", token`).
            if let Some((library, item)) = self.models_at(loc).item(&format!("{path}({key})")) {
                roles = self.roles(library, item, args.get(1..).unwrap_or_default(), loc);
            } else {
                // It is as good as an argument of that name.
                let told = Argument { name: Some(key), ..Argument::plain(value, loc) };
                roles.extend(self.roles(library, item, &[told], loc));
            }
            for (role, value) in roles {
                self.set_role(object, role, value, loc);
            }
            return;
        }
        if let (Some(kind), Some(key), Some(value)) = (item.kind.as_deref(), pair(Role::Key), pair(Role::Value)) {
            let field: Name = format!("@{kind}").into();
            let existing = self.state.obj(object).and_then(|o| o.get(&field)).cloned();
            let record = match existing {
                // What a client that outlives its users sent before goes on holding what it was sent with.
                Some(held) if self.is_handed_out(object) => self.kept(&held, 0),
                Some(held) => held,
                None => Value::Null,
            };
            let record = match record {
                Value::Object(id) => id,
                _ => self.state.alloc(Obj::new(ObjKind::Record, loc)),
            };
            match key.as_text() {
                Some(key) => self.state.update(record, |o| o.set(&key.into(), value)),
                None => self.state.update(record, |o| o.open = true),
            }
            self.state.update(object, |o| o.set(&field, Value::Object(record)));
            let role = match kind {
                "headers" => Role::Headers,
                "query" => Role::Query,
                _ => Role::Form,
            };
            self.amend(object, &[(role, Value::Object(record))]);
            return;
        }
        self.amend(object, &roles);
        if let Some(method) = item.method.as_deref() {
            let name = || path.rsplit('.').next().unwrap_or_default().to_ascii_uppercase();
            let method = if method == "name" { name() } else { method.to_owned() };
            self.state.update(object, |o| o.set(&"@method".into(), Value::text(&method)));
        }
        for (role, value) in roles {
            let value = self.added(item, object, role, value, loc);
            self.set_role(object, role, value, loc);
        }
    }

    fn set_role(&mut self, object: ObjId, role: Role, value: Value, loc: Loc) {
        if let (true, Some(field)) = (CLIENT_ROLES.contains(&role), role_field(role)) {
            // A handle may be made without a URL and be given one later.
            if role == Role::Url && value.is_null() {
                return;
            }
            // What builds an address piece by piece (`url { host = … }`) is none itself.
            if matches!(role, Role::Url | Role::Base) && matches!(value, Value::Func(_)) {
                return;
            }
            if matches!(role, Role::Url | Role::Base | Role::Host) && self.speaks_of_egnyte(&value, 0) {
                self.told_of_egnyte.extend(self.frames.iter().map(|frame| frame.func));
                self.note_word_of_client(object);
            }
            if role == Role::VerifyTls {
                let told = switched_off_at(&value).unwrap_or(loc);
                self.state.update(object, |o| o.set(&VERIFIED_AT.into(), Value::hole(HoleKind::Opaque, None, told)));
            }
            let value = if self.is_handed_out(object) { self.kept(&value, 0) } else { value };
            let value = if role == Role::Base { self.lent_base(&value).unwrap_or(value) } else { value };
            if role == Role::Url {
                self.place_request(object, loc);
            }
            self.state.update(object, |o| o.set(&field.into(), value));
        }
    }

    /// The base of a client that another one is told for its own. What may be kept from an earlier time (`@client ||= …`) is that client.
    fn lent_base(&self, client: &Value) -> Option<Value> {
        let base_of = |one: &Value| {
            let Value::Lib(lib) = one else { return None };
            let (_, item) = self.models_at(lib.loc).item(&lib.path)?;
            let base = self.state.obj(lib.object?)?.get(role_field(Role::Base)?)?;
            matches!(item.does, Does::Client | Does::Oauth).then(|| base.clone())
        };
        let all = client.alternatives();
        let lent: Vec<Value> = all.iter().filter_map(base_of).collect();
        if lent.is_empty() {
            return None;
        }
        let told = all.iter().filter(|one| matches!(one, Value::Str(_))).cloned();
        Some(Value::union(lent.into_iter().chain(told).collect::<Vec<_>>()))
    }

    /// Remembers where a request that is built step by step takes its URL.
    pub(super) fn place_request(&mut self, request: ObjId, loc: Loc) {
        self.state.update(request, |o| o.set(&"@place".into(), Value::hole(HoleKind::Opaque, None, loc)));
    }

    /// A method that adds (`add_scope`, `Scope.Add`) keeps what was there.
    pub(super) fn added(&mut self, item: &Item, object: ObjId, role: Role, value: Value, loc: Loc) -> Value {
        let adds = item.at.iter().any(|at| at.contains(".add_") || at.contains("{add_") || at.ends_with(".Add"));
        let before = role_field(role).and_then(|field| self.state.obj(object)?.get(field).cloned());
        let Some(before) = before.filter(|_| adds) else { return value };
        // What an earlier turn of a loop may have put there is there as well.
        let each = before.alternatives().iter().chain(value.alternatives());
        let items: Vec<Value> = each.flat_map(|one| self.known_items(one).unwrap_or_else(|| vec![one.clone()])).collect();
        self.list_obj(if matches!(before, Value::Union(_)) { each_once(items) } else { items }, false, loc)
    }

    /// The roles of a request where a token, or the body's type, that is given as such is the header that it becomes.
    fn borne(&mut self, object: ObjId, roles: Vec<(Role, Value)>) -> Vec<(Role, Value)> {
        let scheme = roles.iter().find(|(role, _)| *role == Role::AuthScheme).map(|(_, scheme)| scheme.clone());
        let loc = self.state.obj(object).map_or(crate::link::value::NOWHERE, |o| o.site);
        let each = roles.into_iter().map(|(role, value)| match role {
            Role::Bearer if !value.is_null() => (Role::Headers, self.authorization(scheme.as_ref(), &value, loc)),
            Role::ContentType if !value.is_null() => (Role::Headers, self.record_obj(vec![("Content-Type".into(), value)], loc)),
            _ => (role, value),
        });
        each.collect()
    }

    /// The headers of a request that bears a token, behind `Bearer` or another word.
    pub(super) fn authorization(&mut self, scheme: Option<&Value>, token: &Value, loc: Loc) -> Value {
        let scheme = match scheme.filter(|scheme| !scheme.is_null()) {
            Some(scheme) => Self::concat(scheme, &Value::text(" "), loc),
            None => Value::text("Bearer "),
        };
        self.record_obj(vec![("Authorization".into(), Self::concat(&scheme, token, loc))], loc)
    }

    /// The instances that those among `args` were told to hand requests on to, outermost first.
    pub(super) fn carried_parts(&self, args: &[Argument]) -> Vec<Value> {
        let mut parts = Vec::new();
        for arg in args {
            let mut at = &arg.value;
            for _ in 0..MAX_CARRIED {
                let Value::Object(id) = at else { break };
                let Some(inner) = self.state.obj(*id).and_then(|obj| obj.get("@transport")) else { break };
                parts.push(inner.clone());
                at = inner;
            }
        }
        parts
    }

    /// What is put on a request that was prepared before belongs to what it sends.
    pub(super) fn amend(&mut self, object: ObjId, roles: &[(Role, Value)]) {
        let answer = self.state.obj(object).and_then(|o| o.get("@answer")).cloned();
        let Some(event) = answer.and_then(|answer| Self::event_behind(&answer)) else { return };
        let opened = self.opened(roles);
        let roles = self.borne(object, opened);
        let Some(EventKind::Request(request)) = self.record.events.get_mut(event.0 as usize).map(|event| &mut event.kind) else { return };
        for (role, value) in &roles {
            let target = match role {
                Role::Headers => &mut request.headers,
                Role::Query => &mut request.query,
                Role::BasicAuth => {
                    request.basic = Some(value.clone());
                    continue;
                }
                Role::Form | Role::Json | Role::Body => {
                    request.body.push((*role, value.clone()));
                    if request.verb_by_body && Self::truth(value) != Some(false) {
                        request.method = Value::text("POST");
                    }
                    continue;
                }
                _ => continue,
            };
            if !target.iter().any(|known| known.same(value)) {
                target.push(value.clone());
            }
        }
    }

    /// Configures an instance whose class extends a library's client.
    pub(super) fn configure_client(&mut self, base: &LibVal, object: ObjId, args: &[Argument]) {
        let models = self.models_at(base.loc);
        if let Some((library, item)) = models.item(&base.path) {
            self.configure(library, item, &base.path, object, args, base.loc);
        }
    }

    /// A library's own way to be given a further method (`Http::macro('name', $function)`).
    pub(super) fn add_library_member(&mut self, method: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) {
        let roles = self.roles(library, item, args, loc);
        let given = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, value)| value.clone());
        let name = given(Role::Key).and_then(|name| name.as_text());
        if let (Some(object), Some(name), Some(value)) = (method.object, name, given(Role::Value)) {
            let owner = &method.members[..method.members.len().saturating_sub(1)];
            let member = owner.iter().map(|part| &**part).chain([&*name]).collect::<Vec<_>>().join(".");
            self.added_members.push((loc.file, name.into()));
            self.state.update(object, |o| o.set(&member.into(), value));
        }
    }

    /// The methods that the files `from` give to libraries: whoever calls one need not name the file.
    pub(crate) fn members_added(&self, from: &dyn Fn(FileId) -> bool) -> Vec<Name> {
        self.added_members.iter().filter(|(file, _)| from(*file)).map(|(_, name)| name.clone()).collect()
    }

    /// `library.member = value`.
    pub(super) fn set_library_member(&mut self, lib: &LibVal, name: &Name, value: Value, loc: Loc) {
        let lasts = lib.object.is_some_and(|object| self.is_handed_out(object));
        let value = if lasts { self.kept(&value, 0) } else { value };
        let value = self.beside_what_is_shared(lib, name, value);
        self.keep_in_session(&Value::Lib(lib.clone().into()), name, &value, loc);
        let path = format!("{}.{name}", lib.path);
        if let Some((Value::Lib(shared), true)) = self.shared_holder(&path, lib.loc) {
            self.set_library_member(&shared, name, value, loc);
            return;
        }
        let models = self.models_at(lib.loc);
        let binds = self.world.file(loc.file).is_some_and(|f| f.language.binds_receivers());
        if let Some(setter) = self.accessor(lib, name, true).filter(|_| binds && models.item(&format!("{path}=")).is_none()) {
            self.call_library(&setter, vec![Argument::plain(value, loc)], loc);
            return;
        }
        // A key may hold dots of its own.
        if let Some((library, item)) = models.item(&format!("{path}=")).or_else(|| models.item(&format!("{}.*=", lib.path))) {
            let mut args = vec![Argument::plain(value.clone(), loc)];
            if item.args.iter().any(|a| a.role == Role::Key) && item.at.iter().any(|a| a.ends_with("*=")) {
                args.insert(0, Argument::plain(Value::text(name), loc));
            }
            if item.args.iter().any(|arg| arg.role == Role::AnswerStatus) {
                self.forward_status(&value, 0);
            }
            match item.does {
                Does::Sink => {
                    self.sink(lib, library, item, args, loc);
                    // The page is left: what stands there afterwards is the address of the next one.
                    if item.kind.as_deref() == Some("navigate") {
                        return;
                    }
                }
                Does::Configure => {
                    if let Some(object) = lib.object {
                        self.configure(library, item, &lib.path, object, &args, loc);
                    }
                    // An option may be code that sees every answer.
                    if !item.calls.is_empty() {
                        self.register(lib, library, item, &args, loc);
                    }
                }
                Does::Handler => {
                    self.register(lib, library, item, &args, loc);
                }
                Does::Operation => {
                    self.operation(item, Some(Value::Lib(lib.clone().into())), args, loc);
                }
                // An option that says when to try again, by a policy or a function of the answer.
                Does::Nothing if item.kind.as_deref() == Some("judge") => {
                    let told = if matches!(value, Value::Func(_)) {
                        self.curried(&format!("{path}="), vec![value.clone()], loc)
                    } else {
                        value.clone()
                    };
                    self.tell_policy(&Value::Lib(Rc::new(lib.clone())), told, loc);
                }
                Does::Provide => {
                    self.tell_container(lib, item, &args, loc);
                }
                Does::Calls if !self.wait_for_answer(lib, item, &args, loc) => {
                    self.run_calls(item, &args, None, loc);
                }
                _ => {}
            }
        } else if name.starts_with("on") {
            // An event handler: whoever owns the event calls it.
            self.run_escaped(&value, loc);
        } else {
            self.forward_by_name(&lib.path, name, std::slice::from_ref(&value));
        }
        if let (Value::Func(f), Some(global)) = (&value, self.global_behind(&path, lib.loc)) {
            // `window.fetch = f` puts a function of the program in a global function's place. The first run of that code
            // holds: a later one finds the replacement already there and would wrap it once more.
            let again =
                self.state.obj(global).and_then(|o| o.get(REPLACED)).is_some_and(|old| matches!(old, Value::Func(g) if g.func == f.func));
            if !again && self.takes_what_is_sent(f.func) {
                self.state.update(global, |o| o.set(&REPLACED.into(), value));
            }
            return;
        }
        let Some(object) = lib.object else {
            self.escape(&value, loc);
            return;
        };
        // `axios.defaults.baseURL = …` sets the option of that name on the client.
        let mut parts: Vec<&str> = lib.path.split('.').collect();
        while parts.len() > 1 {
            let head = parts.join(".");
            if let Some((library, _)) = models.item(&head) {
                let option = library.http.as_ref().and_then(|h| h.options.iter().find(|o| o.key == **name));
                if let Some(field) = option.and_then(|o| role_field(o.role)) {
                    let value = value.clone();
                    if self.speaks_of_egnyte(&value, 0) {
                        self.note_word_of_client(object);
                    }
                    self.state.update(object, |o| o.set(&field.into(), value));
                }
                break;
            }
            parts.pop();
        }
        if let Some((library, _)) = parts.first().and_then(|head| models.item(head)) {
            let option = library.http.as_ref().and_then(|h| h.options.iter().find(|o| o.key == **name));
            if let Some(field) = option.and_then(|o| role_field(o.role)) {
                let value = value.clone();
                self.state.update(object, |o| o.set(&field.into(), value));
            }
        }
        let mut members = lib.members.clone();
        members.push(name.clone());
        let key: Name = members.join(".").into();
        if matches!(&*lib.path, "module" | "module.exports") || !lib.path.starts_with('<') {
            self.escape(&value, loc);
        }
        self.state.update(object, |o| o.set(&key, value));
    }

    /// Whether a function can pass on what it is called with. One that cannot stands in for a moment (`fetch` while the app plays at
    /// being offline) and carries no request of the program's.
    fn takes_what_is_sent(&self, func: FuncRef) -> bool {
        let Some(file) = self.world.file(func.file) else { return false };
        let function = file.function(func.func);
        let reads_arguments =
            |expr: &Expr| matches!(&expr.kind, ExprKind::Name(name) if &**name == "arguments") && function.span.contains(expr.span);
        !function.params.is_empty() || file.exprs.iter().any(reads_arguments)
    }

    /// The object of the global function that a member of the global object is (`window.fetch`).
    pub(super) fn global_behind(&mut self, path: &str, loc: Loc) -> Option<ObjId> {
        let canonical = self.models_at(loc).canonical(path);
        self.models_at(loc).global(&canonical).filter(|global| **global == *canonical && *canonical != *path)?;
        match self.library(&canonical, loc) {
            Value::Lib(lib) => lib.object,
            _ => None,
        }
    }

    /// What the app put in the place of a global function.
    pub(super) fn replacement(&self, global: &Obj) -> Option<Value> {
        global.get(REPLACED).cloned()
    }

    /// The identity of the client a library value belongs to.
    pub(super) fn client_of(&self, lib: &LibVal) -> Option<Client> {
        if let Some(carrier) = lib.object.and_then(|object| self.carrier_of(object)) {
            return self.client_of(&carrier);
        }
        // Where paths begin with the name of an organisation, the library's own name tells one from another.
        let site = lib.object.and_then(|id| self.state.obj(id)).map(|o| o.site)?;
        let injected = site == super::NOWHERE && lib.path.starts_with('@');
        let library = (injected || self.has_members_in_scope(lib.loc)).then(|| self.models_at(lib.loc).item(&lib.path)).flatten();
        let package = lib.path.split('(').next().unwrap_or(&lib.path).rfind('/').map_or(0, |at| at + 1);
        let head: Name = match library {
            // A library may be described in parts (`net (bodies)`).
            Some((library, _)) => library.library.split(" (").next().unwrap_or(&library.library).into(),
            None => lib.path[package..].find(['.', '(']).map_or(&*lib.path, |end| &lib.path[..package + end]).into(),
        };
        Some(Client { path: head, site })
    }

    /// What carries the requests of a client's object, and decides on them.
    fn carrier_of(&self, client: ObjId) -> Option<Rc<LibVal>> {
        let carrier = self.state.obj(client)?.get("@transport")?;
        if let Value::Lib(carrier) = carrier { Some(carrier.clone()).filter(|carrier| carrier.object != Some(client)) } else { None }
    }

    /// The object that the requests of a client's object go through.
    pub(super) fn sender_of(&self, client: ObjId) -> ObjId {
        if let Some(carrier) = self.carrier_of(client).and_then(|carrier| carrier.object) {
            return self.sender_of(carrier);
        }
        let maker = self.state.obj(client).and_then(|of| of.get(MADE_BY));
        if let Some(Value::Lib(maker)) = maker { maker.object.unwrap_or(client) } else { client }
    }
}

/// The field that holds a role on a client or prepared request.
pub(super) fn role_field(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Base => "@base",
        Role::Url => "@url",
        Role::Host => "@host",
        Role::Path => "@path",
        Role::Scheme => "@scheme",
        Role::Method => "@method",
        Role::Headers => "@headers",
        Role::Query => "@query",
        Role::Form => "@form",
        Role::Json => "@json",
        Role::Body => "@body",
        Role::Transform => "@transform",
        Role::ContentType => "@content-type",
        Role::BasicAuth => "@basic",
        Role::HttpOnly => "@http-only",
        Role::Value => "@value",
        Role::Bearer => "@bearer",
        Role::AuthScheme => "@auth-scheme",
        Role::Throws => "@throws",
        Role::Retries => "@retries",
        Role::RetriedStatus => "@retried-status",
        Role::VerifyTls => "@verify",
        Role::FullAnswer => "@full",
        Role::ClientId => "@client-id",
        Role::ClientSecret => "@client-secret",
        Role::Scope => "@scope",
        Role::ScopeSeparator => "@scope-separator",
        Role::ClientAuth => "@client-auth",
        Role::RedirectUri => "@redirect",
        Role::State => "@state",
        Role::UncheckedState => "@unchecked-state",
        Role::ResponseType => "@response-type",
        Role::AuthorizeUrl => "@authorize",
        Role::TokenUrl => "@token",
        Role::GrantType => "@grant",
        Role::Code => "@code",
        Role::Sender => "@sender",
        Role::Transport => "@transport",
        Role::Into => "@into",
        Role::IntoError => "@into-error",
        _ => return None,
    })
}
