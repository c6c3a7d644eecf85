//! Whether the certificate of a server is verified: by a flag, by a function that is asked for each certificate, or by an object that
//! carries one of these.

use std::rc::Rc;

use egnyte_rules::model::{Item, Role};

use super::super::object::ObjKind;
use super::super::value::{Hole, HoleKind, ObjId, Value};
use super::Eval;
use super::client::VERIFIED_AT;
use super::request::switches_off;
use crate::finding::Loc;
use crate::ir::{ExprKind, Name, StmtKind};

/// What verification that is switched off is called.
const OFF: &str = "@off";
/// How deep objects that wrap a client's transport are looked into.
const MAX_DEPTH: u32 = 4;

impl Eval<'_> {
    /// What an argument says of verification: of a function or object that accepts whatever it is asked about, where that stands.
    pub(super) fn verification(&self, item: &Item, role: Role, value: &Value, at: Loc) -> Value {
        if role == Role::AcceptAnyCertificate {
            return match Self::truth(value) {
                Some(true) => off(at),
                Some(false) => Value::Bool(true),
                None => Value::hole(HoleKind::Opaque, None, at),
            };
        }
        let keys: Vec<&str> = item.calls.iter().filter_map(|call| call.key.as_deref()).collect();
        if self.accepts_anything(value, &keys, 0) {
            return off(at);
        }
        match value {
            Value::Lib(_) => self.verification_inside(value, 0).unwrap_or_else(|| value.clone()),
            _ => value.clone(),
        }
    }

    /// What an object of a library was told of verification, with the place where.
    fn carried_verification(&self, object: Option<ObjId>) -> Option<Value> {
        let obj = self.state.obj(object?)?;
        let told = obj.get("@verify").filter(|told| switches_off(told))?;
        let set_at = || obj.get(VERIFIED_AT).and_then(Value::as_hole).map_or(obj.site, |hole| hole.loc);
        Some(off(switched_off_at(told).unwrap_or_else(set_at)))
    }

    /// Where a client, or what carries its requests, was told not to verify certificates.
    pub(super) fn unverified_by(&self, client: Option<ObjId>) -> Option<Loc> {
        let carrier = || self.verification_inside(self.state.obj(client?)?.get("@transport")?, 0);
        let told = self.carried_verification(client).or_else(carrier)?;
        told.as_hole().map(|told| told.loc)
    }

    /// What the transport that objects of the program are put around was told of verification.
    pub(super) fn verification_inside(&self, value: &Value, depth: u32) -> Option<Value> {
        match value {
            // A part may have been put on a client before it was told.
            Value::Lib(lib) => self.carried_verification(lib.object).or_else(|| {
                let obj = self.state.obj(lib.object.filter(|_| depth < MAX_DEPTH)?)?;
                let mut parts = obj.fields.iter().filter(|(name, part)| !name.starts_with('@') && matches!(part, Value::Lib(_)));
                parts.find_map(|(_, part)| self.verification_inside(part, depth + 1))
            }),
            Value::Object(id) if depth < MAX_DEPTH => {
                let obj = self.state.obj(*id).filter(|obj| matches!(obj.kind, ObjKind::Instance(_)))?;
                obj.fields.iter().find_map(|(_, field)| self.verification_inside(field, depth + 1))
            }
            _ => None,
        }
    }

    /// Whether a value says yes to every certificate: a function or, under one of `keys`, a method of the program's, or something that a
    /// library has for that.
    fn accepts_anything(&self, value: &Value, keys: &[&str], depth: u32) -> bool {
        match value {
            Value::Func(f) => self.world.file(f.func.file).is_some_and(|file| says_yes(&file, f.func.func, false)),
            Value::Lib(lib) => self.models_at(lib.loc).item(&lib.path).is_some_and(|(_, item)| {
                item.args.iter().any(|arg| arg.role == Role::AcceptAnyCertificate && arg.at.is_none() && arg.name.is_none())
            }),
            Value::Object(id) => {
                let Some(obj) = self.state.obj(*id) else { return false };
                let listed = || obj.items.iter().any(|item| depth < MAX_DEPTH && self.accepts_anything(item, keys, depth + 1));
                match &obj.kind {
                    ObjKind::Instance(class) => self.world.file(class.class.file).is_some_and(|file| {
                        let mut methods = file.class(class.class.class).methods.iter();
                        methods.any(|method| keys.contains(&&*method.name) && says_yes(&file, method.func, true))
                    }),
                    ObjKind::List => listed(),
                    // What an object literal of a class without a name holds.
                    _ => keys.iter().any(|key| obj.get(key).is_some_and(|held| self.accepts_anything(held, keys, depth + 1))),
                }
            }
            _ => false,
        }
    }
}

/// Verification that is switched off at a place.
fn off(at: Loc) -> Value {
    Value::Hole(Rc::new(Hole { kind: HoleKind::Opaque, name: Some(Name::from(OFF)), loc: at, default: Some(Value::Bool(false)) }))
}

/// The place that [`off`] was told.
pub(super) fn switched_off_at(told: &Value) -> Option<Loc> {
    told.as_hole().filter(|told| told.name.as_deref() == Some(OFF)).map(|told| told.loc)
}

/// Whether all that a function does is to say yes: with `true` or, where it would raise an error to say no, with nothing.
fn says_yes(file: &crate::ir::File, func: crate::ir::FuncId, by_silence: bool) -> bool {
    match file.function(func).body.as_slice() {
        [] => by_silence,
        [stmt] => match &stmt.kind {
            StmtKind::Return(None) => by_silence,
            StmtKind::Return(Some(value)) | StmtKind::Expr(value) => match &file.expr(*value).kind {
                ExprKind::Bool(yes) => *yes && matches!(stmt.kind, StmtKind::Return(_)),
                ExprKind::Null => by_silence,
                ExprKind::Name(name) => by_silence && &**name == "Unit",
                _ => false,
            },
            _ => false,
        },
        _ => false,
    }
}
