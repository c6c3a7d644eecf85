//! Libraries that sign a user in.

use std::rc::Rc;

use egnyte_rules::model::{Does, Given, Item, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::record::OauthUse;
use super::super::value::{Argument, EventId, Hole, HoleKind, LibVal, ObjId, Value};
use super::Eval;
use super::callback::Given_;
use super::client::{CLIENT_ROLES, role_field};
use crate::finding::Loc;
use crate::ir::Name;

impl Eval<'_> {
    pub(super) fn oauth_library(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Value {
        let mut roles = self.roles(library, item, args, loc);
        let kind: Option<Name> = item.kind.as_deref().map(Into::into);
        if let Some(address) = item.place.as_deref().filter(|_| item.does == Does::OauthAuthorize) {
            roles.push((Role::AuthorizeUrl, Value::text(address)));
        }
        let unseen = args.iter().any(|arg| arg.spread || self.may_hold_more(&arg.value)) || Self::are_handed_on(library, item, args);
        if unseen {
            // What is not known of the settings may well be a state.
            roles.push((Role::State, Value::hole(HoleKind::Opaque, None, loc)));
        }
        let configured = self.configured_by_callbacks(item, args, loc);
        match item.does {
            Does::Oauth => {
                // What is made by another object of the library, or told by a class that extends it, keeps to the settings of that.
                for maker in lib.object.map(|id| self.with_statics(id)).unwrap_or_default() {
                    if let Some(maker) = self.state.obj(maker) {
                        add_settings(maker, &mut roles);
                    }
                }
                join_as_usual(item, &mut roles);
                ask_as_made_for(item, &mut roles);
                if unseen {
                    ask_for_unseen(&mut roles, args, loc);
                }
                let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
                for (role, value) in &roles {
                    if let Some(field) = role_field(*role) {
                        let value = value.clone();
                        self.state.update(object, |o| o.set(&field.into(), value));
                    }
                }
                let path: Name = item.returns.as_deref().unwrap_or(&lib.path).into();
                let made = Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }));
                // A registry hands out what is registered with it by its name.
                let name = roles.iter().find(|(r, _)| *r == Role::Key).and_then(|(_, v)| v.as_text());
                if let (Some(name), Some(registry)) = (name, lib.object) {
                    let made = made.clone();
                    self.state.update(registry, |o| o.set(&name.into(), made));
                }
                let names: Vec<(Role, Value)> = roles.iter().filter(|(role, _)| *role == Role::Key).cloned().collect();
                let event = self.oauth(kind, OauthUse::Configure, roles, loc);
                self.hand_out_token(item, args, (event, &names), loc);
                made
            }
            does => {
                // What the object was configured with counts, unless the call says otherwise; then what its class says.
                let described = lib.object.map(|object| self.described_settings(object, loc)).unwrap_or_default();
                let asks = roles.iter().any(|(role, _)| *role == Role::Scope);
                for obj in configured.into_iter().chain(lib.object).filter_map(|id| self.state.obj(id)) {
                    add_settings(obj, &mut roles);
                }
                for (role, value) in described {
                    if !roles.iter().any(|(r, _)| *r == role) {
                        roles.push((role, value));
                    }
                }
                // Whoever has a code has agreed to the scopes it was asked for with.
                if does == Does::OauthToken && !asks && trades_code(item, &roles) {
                    roles.retain(|(role, _)| *role != Role::Scope);
                } else if unseen {
                    ask_for_unseen(&mut roles, args, loc);
                }
                join_as_usual(item, &mut roles);
                let step = if does == Does::OauthAuthorize { OauthUse::Authorize } else { OauthUse::Token };
                let base = roles.iter().find(|(role, _)| *role == Role::Base).cloned();
                let event = self.oauth(kind, step, roles, loc);
                self.hand_out_token(item, args, (event, &[]), loc);
                if let (OauthUse::Token, Some(path)) = (step, &item.returns) {
                    self.keep_token(event, path.as_ref().into(), base, loc);
                }
                match (step, &item.returns) {
                    (OauthUse::Token, _) => Value::hole(HoleKind::Body(event, Rc::new([])), Some("token".into()), loc),
                    (_, Some(_)) => self.result_of(lib, item, args, loc),
                    (_, None) => Value::hole(HoleKind::Call(lib.path.clone()), None, loc),
                }
            }
        }
    }

    /// Notes what a library makes of the token that a request of its own gets, which sends requests to where that was asked for.
    fn keep_token(&mut self, event: EventId, path: Name, base: Option<(Role, Value)>, loc: Loc) {
        let mut token = Obj::new(ObjKind::Library, loc);
        if let Some((field, (_, value))) = role_field(Role::Base).zip(base) {
            token.set(&field.into(), value);
        }
        let object = Some(self.state.alloc(token));
        self.tokens.insert(event, LibVal { path, object, members: Vec::new(), loc });
    }

    /// A request that such a token sends, or the text of it.
    pub(super) fn sent_by_token(&mut self, token: &Hole, method: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let HoleKind::Body(event, part) = &token.kind else { return None };
        let token = self.tokens.get(event).filter(|_| part.is_empty())?.clone();
        let sender = LibVal { path: format!("{}.{method}", token.path).into(), ..token };
        let (_, item) = self.models_at(loc).item(&sender.path)?;
        match item.does {
            Does::Request => Some(self.call_library(&sender, args.to_vec(), loc)),
            Does::Read => Some(Value::hole(HoleKind::Body(*event, Rc::new(["access_token".into()])), Some(method.clone()), loc)),
            // A part that prints as something else (`{:?}` of an `AccessToken`).
            Does::Operation if item.kind.as_deref() == Some("veiled") => {
                let part = Value::hole(HoleKind::Body(*event, Rc::new([method.clone()])), Some(method.clone()), loc);
                Some(Self::veiled(part, loc))
            }
            _ => None,
        }
    }

    /// An object, and of an instance what its class and the bases of that say for all of theirs.
    fn with_statics(&self, object: ObjId) -> Vec<ObjId> {
        let lineage = match self.state.obj(object).map(|o| &o.kind) {
            Some(ObjKind::Instance(class)) => self.lineage(class),
            _ => Vec::new(),
        };
        std::iter::once(object).chain(lineage.iter().map(|class| class.statics)).collect()
    }

    /// Runs the functions that a library is given; the object that they are handed to write its settings to.
    fn configured_by_callbacks(&mut self, item: &Item, args: &[Argument], loc: Loc) -> Option<ObjId> {
        if item.calls.is_empty() || takes_token(item) {
            return None;
        }
        let settings = self.state.alloc(Obj::new(ObjKind::Library, loc));
        self.run_callbacks(item, args, &Given_ { client: Some(settings), ..Given_::default() }, loc);
        Some(settings)
    }

    /// Runs the functions that a library calls with the token it was given.
    fn hand_out_token(&mut self, item: &Item, args: &[Argument], (event, names): (EventId, &[(Role, Value)]), loc: Loc) {
        if takes_token(item) {
            let body = Some(Value::hole(HoleKind::Body(event, Rc::new(["access_token".into()])), Some("token".into()), loc));
            let account = Some(self.account(event, names, loc));
            self.run_callbacks(item, args, &Given_ { body, account, ..Given_::default() }, loc);
        }
    }

    /// Whether the record of settings is one that callers give, as far as the library takes one there, or scopes from any.
    fn are_handed_on(library: &Library, item: &Item, args: &[Argument]) -> bool {
        let general = library.http.as_ref().map(|http| http.options.iter());
        let takes_scope = item.options.iter().chain(general.into_iter().flatten()).any(|option| option.role == Role::Scope);
        let is_record = |at: usize| {
            let spec = item.args.iter().find(|spec| spec.at.is_some_and(|own| usize::from(own) == at));
            spec.map_or(takes_scope, |spec| spec.role == Role::Options)
        };
        let mut positional = args.iter().filter(|arg| arg.name.is_none()).enumerate();
        positional.any(|(at, arg)| is_record(at) && matches!(arg.value, Value::Hole(_)) && arg.value.depends_on_param())
    }

    /// Whether a record among the settings of a library has entries that are not known.
    fn may_hold_more(&self, value: &Value) -> bool {
        value.alternatives().iter().any(|one| match one {
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| o.open),
            _ => false,
        })
    }
}

/// Adds what an object was configured with to what is said without it.
fn add_settings(object: &Obj, roles: &mut Vec<(Role, Value)>) {
    for role in CLIENT_ROLES {
        if let (Some(field), false) = (role_field(*role), roles.iter().any(|(r, _)| r == role))
            && let Some(value) = object.get(field)
        {
            roles.push((*role, value.clone()));
        }
    }
}

/// Where no scopes are named, what is not known of the settings may well name them.
fn ask_for_unseen(roles: &mut Vec<(Role, Value)>, args: &[Argument], loc: Loc) {
    if !roles.iter().any(|(role, _)| *role == Role::Scope) {
        // Of what callers give it is up to them.
        let given: Vec<Value> = args.iter().map(|arg| arg.value.clone()).filter(Value::depends_on_param).collect();
        roles.push((Role::Scope, Value::hole(HoleKind::Derived(given.into()), None, loc)));
    }
}

/// Whether the functions that a library is given take the token, and write no settings.
fn takes_token(item: &Item) -> bool {
    item.calls.iter().any(|call| call.with.iter().any(|given| matches!(given, Given::AnswerBody | Given::SignIn)))
}

/// Whether a call gives a code for a token.
fn trades_code(item: &Item, roles: &[(Role, Value)]) -> bool {
    let grant = roles.iter().find(|(role, _)| *role == Role::GrantType).and_then(|(_, grant)| grant.as_text());
    match grant {
        Some(grant) => grant == "authorization_code",
        None => item.kind.as_deref().is_some_and(|kind| kind.split(' ').any(|word| word == "authorization_code")),
    }
}

/// What an object asks with that is made for one grant alone, whoever is given it.
fn ask_as_made_for(item: &Item, roles: &mut Vec<(Role, Value)>) {
    match item.kind.as_deref() {
        Some("password") => roles.push((Role::GrantType, Value::text("password"))),
        Some("implicit") => roles.push((Role::ResponseType, Value::text("token"))),
        _ => {}
    }
}

/// What the library joins a list of scopes with, where nothing else is said anywhere.
fn join_as_usual(item: &Item, roles: &mut Vec<(Role, Value)>) {
    let separator = item.args.iter().find_map(|arg| arg.delimiter.as_deref());
    if let (Some(separator), false) = (separator, roles.iter().any(|(r, _)| *r == Role::ScopeSeparator)) {
        roles.push((Role::ScopeSeparator, Value::text(separator)));
    }
}
