//! Libraries that keep who is signed in, and ask the program what goes into that and what of it the browser gets to see.

use std::rc::Rc;

use egnyte_rules::model::{Callback, Gives, Role};

use super::super::record::EventKind;
use super::super::value::{EventId, HoleKind, LibVal, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{File, Function, Language, Name, Span, StmtKind};

/// What the answer to a token request holds that is a secret, by the names that OAuth has for it.
const GRANTED: &[&str] = &["access_token", "refresh_token"];

impl Eval<'_> {
    /// What a provider answered when a user signed in, with the name that it is registered under.
    pub(super) fn account(&mut self, event: EventId, roles: &[(Role, Value)], loc: Loc) -> Value {
        let provider = Value::union(roles.iter().filter(|(role, _)| *role == Role::Key).map(|(_, name)| name.clone()));
        let part = |name: &&str| {
            let name: Name = (*name).into();
            let kind = HoleKind::Body(event, [name.clone()].into());
            (name.clone(), Value::hole(kind, Some(name), loc))
        };
        let mut parts: Vec<(Name, Value)> = GRANTED.iter().map(part).collect();
        parts.extend((!provider.is_null()).then(|| ("provider".into(), provider)));
        self.open_record(parts, loc)
    }

    /// What a function is given that is asked about a session.
    pub(super) fn signed_in(&mut self, spec: &Callback, account: &Value, loc: Loc) -> Value {
        let user = self.open_record(Vec::new(), loc);
        let session = self.open_record(vec![("user".into(), user)], loc);
        let mut parts: Vec<(Name, Value)> = vec![("session".into(), session), ("account".into(), account.clone())];
        parts.extend(kept(spec, loc).map(|token| ("token".into(), token)));
        self.open_record(parts, loc)
    }

    /// What a function gives for the session, or for the browser.
    pub(super) fn hand_on(&mut self, spec: &Callback, function: &Value, given: &Value, loc: Loc) {
        let place = match function {
            Value::Func(f) => {
                self.world.file(f.func.file).map(|file| Loc { file: f.func.file, span: given_at(&file, file.function(f.func.func)) })
            }
            _ => None,
        };
        let place = place.unwrap_or(loc);
        if spec.gives == Gives::Answer {
            self.happen(EventKind::Sink { kind: "response".into(), key: None, value: given.clone() }, place);
            return;
        }
        let Some(session) = kept(spec, loc) else { return };
        for one in given.alternatives() {
            let Value::Object(id) = one else { continue };
            let entries = self.state.obj(*id).map(|entries| entries.fields.clone()).unwrap_or_default();
            for (name, value) in &entries {
                self.keep_in_session(&session, name, value, place);
            }
        }
    }
}

/// What a library keeps of the one who is signed in, by its type.
fn kept(spec: &Callback, loc: Loc) -> Option<Value> {
    let path: Name = spec.types.first()?.as_ref().into();
    Some(Value::Lib(Rc::new(LibVal { path, object: None, members: Vec::new(), loc })))
}

/// Where a function says what it gives; else its name, or all of one that has none.
pub(super) fn given_at(file: &File, function: &Function) -> Span {
    match function.body.last().map(|last| &last.kind) {
        Some(StmtKind::Return(Some(given))) if matches!(file.language, Language::Python | Language::JavaScript) => file.expr(*given).span,
        _ if function.name.is_some() => function.name_span,
        _ => function.span,
    }
}
