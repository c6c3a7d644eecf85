//! What conditions come to: truth, equality, and what is contained in what.

use super::super::object::ObjKind;
use super::super::record::Event;
use super::super::value::{ClassRef, HoleKind, Value};
use super::{Cx, Eval};
use crate::ir::{ClassKind, ExprId, ExprKind, Language, Name};

impl Eval<'_> {
    /// Whether nothing is known of a value that its declared type would not tell better. Of answers, errors and what came from outside more
    /// is known.
    pub(super) fn says_nothing(value: &Value) -> bool {
        let Value::Hole(hole) = value else { return false };
        !matches!(
            hole.kind,
            HoleKind::Answer(_)
                | HoleKind::Body(..)
                | HoleKind::Status(_)
                | HoleKind::Ok(_)
                | HoleKind::Headers(_)
                | HoleKind::Error(_)
                | HoleKind::ErrorStatus(_)
                | HoleKind::Token(_)
                | HoleKind::Env(_)
                | HoleKind::Read(..)
        )
    }

    /// Whether a field that an expression reads is there only if some code ran that need not have run.
    pub(super) fn may_be_missing(&mut self, cx: &Cx, expr: ExprId) -> bool {
        let is_plain = |kind: &ExprKind| matches!(kind, ExprKind::Name(_) | ExprKind::This);
        let (holder, name) = match &cx.file.expr(expr).kind {
            ExprKind::Member { object, name, .. } => match &cx.file.expr(*object).kind {
                kind if is_plain(kind) => (Some(self.expr(cx, *object)), name),
                ExprKind::Member { object: inner, .. } if is_plain(&cx.file.expr(*inner).kind) => (Some(self.expr(cx, *object)), name),
                _ => return false,
            },
            // Members in scope are read by their names alone.
            ExprKind::Name(name) if cx.file.language.has_members_in_scope() => {
                let home = self.home_of(cx, name);
                let holder = if self.state.var(home, name).is_none() { self.field_holder(cx, name) } else { None };
                (holder, name)
            }
            _ => return false,
        };
        holder.iter().flat_map(Value::alternatives).any(|one| match one {
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| o.unsure.contains(name) || o.assumed.contains(name)),
            _ => false,
        })
    }

    /// Of an expression that asks a table for an entry (`NAMES[kind] || kind`), whether there is one, if that is sure: what a key that nobody
    /// knows asks for may be none of the entries.
    pub(super) fn has_entry(&mut self, cx: &Cx, expr: ExprId) -> Option<Option<bool>> {
        let ExprKind::Index { object, index } = cx.file.expr(expr).kind else { return None };
        let is_name = |expr: ExprId| matches!(cx.file.expr(expr).kind, ExprKind::Name(_));
        if !is_name(object) || !is_name(index) {
            return None;
        }
        let (table, key) = (self.expr(cx, object), self.expr(cx, index));
        let Value::Object(id) = table else { return None };
        let table = self.state.obj(id).filter(|o| matches!(o.kind, ObjKind::Record) && !o.open && !o.fields.is_empty())?;
        let known: Option<Vec<Name>> = key.alternatives().iter().map(|key| key.as_text().map(|key| key.as_str().into())).collect();
        Some(match known {
            Some(keys) if keys.iter().all(|key| table.get(key).is_none()) => Some(false),
            Some(keys) if keys.iter().all(|key| table.get(key).is_some()) => Some(true),
            _ => None,
        })
    }

    /// Whether the value of an expression counts as true, if that is sure.
    pub(super) fn truth_of(&mut self, cx: &Cx, expr: ExprId, value: &Value) -> Option<bool> {
        match self.truth_in(cx, value) {
            Some(true) if self.may_be_missing(cx, expr) || self.is_known_by_type(value) => None,
            truth => truth,
        }
    }

    /// Whether a value may be nothing for all that is known: no more is seen of it than its declared type, which nothing has as well.
    pub(super) fn is_known_by_type(&self, value: &Value) -> bool {
        value.alternatives().iter().any(|one| match one {
            Value::Object(id) => self.state.obj(*id).is_some_and(|object| match &object.kind {
                ObjKind::Instance(class) => {
                    let language = self.world.file(class.class.file).map(|file| file.language);
                    self.typical.get(&class.class) == Some(id) && language != Some(Language::Rust)
                }
                _ => false,
            }),
            _ => false,
        })
    }

    /// A condition: what it surely is, after everything it looks at was noted.
    pub(super) fn test(&mut self, cx: &Cx, expr: ExprId) -> Option<bool> {
        let value = self.expr(cx, expr);
        self.look_at(&value);
        self.truth_of(cx, expr, &value)
    }

    /// Whether a value counts as true in this language. In PHP an empty array does not; arrays are values there, so that one
    /// stays empty until this code writes into it.
    pub(super) fn truth_in(&self, cx: &Cx, value: &Value) -> Option<bool> {
        match value {
            Value::Object(id) if cx.file.language == Language::Php => {
                let object = self.state.obj(*id)?;
                match object.kind {
                    ObjKind::Record | ObjKind::List if object.fields.is_empty() && object.items.is_empty() => {
                        (!object.open).then_some(false)
                    }
                    _ => Some(true),
                }
            }
            // In Python neither does one; who fills it may not have run.
            Value::Object(id) if cx.file.language == Language::Python => {
                let object = self.state.obj(*id)?;
                let sure = object.fields.iter().any(|(name, _)| !object.unsure.contains(name)) || !object.items.is_empty() && !object.open;
                // Of what callers give by name nothing is known, but that it is given for a reason.
                let given = object.open && object.fields.is_empty() && object.items.is_empty();
                let may_be_empty = matches!(object.kind, ObjKind::Record | ObjKind::List) && !sure && !given;
                (!may_be_empty).then_some(true)
            }
            Value::Union(all) => {
                let mut answers = all.iter().map(|one| self.truth_in(cx, one));
                let first = answers.next().flatten()?;
                answers.all(|a| a == Some(first)).then_some(first)
            }
            _ => Self::truth(value),
        }
    }

    /// Whether a value counts as true, if that is sure.
    pub(super) fn truth(value: &Value) -> Option<bool> {
        match value {
            Value::Bool(b) => Some(*b),
            Value::Null => Some(false),
            Value::Num(n) => Some(*n != 0.0),
            Value::Str(s) => match s.as_text() {
                Some(t) if s.pieces.iter().all(|p| matches!(p, super::super::value::StrPiece::Text(_))) => Some(!t.is_empty()),
                Some(_) => None,
                None => s.pieces.iter().any(|p| matches!(p, super::super::value::StrPiece::Text(t) if !t.text.is_empty())).then_some(true),
            },
            // What a library's function gives may be nothing, and so may each part of it or of an object.
            Value::Lib(lib) if lib.path.contains("()") || lib.object.is_some() || !lib.members.is_empty() => None,
            Value::Object(_) | Value::Func(_) | Value::Class(_) | Value::Module(_) | Value::Lib(_) => Some(true),
            Value::Hole(_) => None,
            Value::Union(all) => {
                let mut answers = all.iter().map(Self::truth);
                let first = answers.next().flatten()?;
                answers.all(|a| a == Some(first)).then_some(first)
            }
        }
    }

    /// Whether a value is a part of a library, or of the global object, that no model speaks of.
    pub(super) fn is_unmodelled_part(&self, value: &Value) -> bool {
        let Value::Lib(lib) = value else { return false };
        !lib.members.is_empty()
            && self.models_at(lib.loc).item(&lib.path).is_none()
            && !crate::link::sdk::is_part(&lib.path, self.language_at(lib.loc))
    }

    /// Whether a value is nothing, if that is sure.
    pub(super) fn nullness(value: &Value) -> Option<bool> {
        match value {
            Value::Null => Some(true),
            Value::Lib(lib) if lib.path.contains("()") => None,
            Value::Hole(_) => None,
            Value::Union(all) => {
                let mut answers = all.iter().map(Self::nullness);
                let first = answers.next().flatten()?;
                answers.all(|a| a == Some(first)).then_some(first)
            }
            _ => Some(false),
        }
    }

    /// Whether a value is an answer with its status, which is an object whatever it says: nothing comes in its place.
    pub(super) fn is_whole_answer(&self, value: &Value) -> bool {
        let Value::Hole(hole) = value else { return false };
        let HoleKind::Answer(event) = hole.kind else { return false };
        let http = self.record.events.get(event.0 as usize).and_then(Event::http);
        http.is_some_and(|http| !http.bare)
    }

    /// Whether two variants of an enumeration are the same one. Two of one class may still differ in what they carry.
    pub(super) fn same_variant(&self, left: &Value, right: &Value) -> Option<bool> {
        let ((left, carries), (right, _)) = (self.variant(left)?, self.variant(right)?);
        if left != right { Some(false) } else { (!carries).then_some(true) }
    }

    /// The variant of an enumeration that a value is, and whether such a one carries values of its own.
    pub(super) fn variant(&self, value: &Value) -> Option<(ClassRef, bool)> {
        let Value::Object(id) = value else { return None };
        let ObjKind::Instance(class) = &self.state.obj(*id)?.kind else { return None };
        let file = self.world.file(class.class.file)?;
        let declared = file.class(class.class.class);
        let carries = declared.fields.iter().any(|field| !field.is_static && field.value.is_none());
        (declared.kind == ClassKind::Variant).then_some((class.class, carries))
    }

    pub(super) fn equal(left: &Value, right: &Value) -> Option<bool> {
        match (left, right) {
            (Value::Bool(a), Value::Bool(b)) => Some(a == b),
            (Value::Num(a), Value::Num(b)) => Some(a == b),
            (Value::Null, Value::Null) => Some(true),
            (Value::Null, Value::Str(_) | Value::Num(_) | Value::Object(_) | Value::Func(_) | Value::Bool(_) | Value::Class(_))
            | (Value::Str(_) | Value::Num(_) | Value::Object(_) | Value::Func(_) | Value::Bool(_) | Value::Class(_), Value::Null) => {
                Some(false)
            }
            (Value::Str(a), Value::Str(b)) => {
                let all_text = |s: &super::super::value::Str| s.pieces.iter().all(|p| matches!(p, super::super::value::StrPiece::Text(_)));
                if all_text(a) && all_text(b) {
                    return Some(a.as_text() == b.as_text());
                }
                if Self::begin_differently(left, right) {
                    return Some(false);
                }
                // An empty text is none of which a part is known.
                matches!((Self::truth(left), Self::truth(right)), (Some(true), Some(false)) | (Some(false), Some(true))).then_some(false)
            }
            (Value::Object(a), Value::Object(b)) if a == b => Some(true),
            _ => None,
        }
    }

    /// Whether two texts are the same but for capitals, which the one who compares them may or may not look at.
    pub(super) fn differs_in_case_alone(left: &Value, right: &Value) -> bool {
        matches!((left.as_text(), right.as_text()), (Some(left), Some(right)) if left.to_lowercase() == right.to_lowercase())
    }

    pub(super) fn contains(&self, needle: &Value, haystack: &Value) -> Option<bool> {
        match haystack {
            Value::Object(id) => {
                let obj = self.state.obj(*id)?;
                let text = needle.as_text()?;
                match obj.kind {
                    ObjKind::List => {
                        let found = obj.items.iter().any(|i| i.as_text().as_deref() == Some(&*text));
                        let sure = !obj.open && obj.items.iter().all(|i| i.as_text().is_some());
                        if found { Some(true) } else { sure.then_some(false) }
                    }
                    ObjKind::Record => {
                        if obj.get(&text).is_some() {
                            obj.unsure.iter().all(|unsure| **unsure != *text).then_some(true)
                        } else {
                            (!obj.open).then_some(false)
                        }
                    }
                    _ => None,
                }
            }
            Value::Str(_) => Some(haystack.as_text()?.contains(&needle.as_text()?)),
            _ => None,
        }
    }
}
