//! Settings that a framework binds to what the program declares: a field, a parameter, the fields of a class.

use std::rc::Rc;

use egnyte_rules::model::{Does, Role};

use super::super::value::{ClassVal, ObjId, Value};
use super::annotation::Annotation;
use super::loaded::unread_setting;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Name, Type};

impl Eval<'_> {
    /// A setting of the app, with the settings that its text names filled in.
    pub(super) fn setting_text(&mut self, key: &str, loc: Loc) -> Option<Value> {
        let value = self.setting_by_key(key, loc).filter(|set| matches!(set, Value::Str(_)))?;
        Some(self.placeholders(&value, loc, 0))
    }

    /// A setting of the app as what is declared with this type is given it: a list by its items, or as one text with commas.
    pub(super) fn bound_setting(&mut self, key: &str, ty: Option<&Type>, loc: Loc) -> Option<Value> {
        if let Some(text) = self.setting_text(key, loc) {
            return Some(self.bound_as(text, ty, loc));
        }
        let listed = self.setting_by_key(key, loc).filter(|_| matches!(ty, Some(Type::List(_))))?;
        let items = self.known_items(&listed)?.iter().map(|item| self.placeholders(item, loc, 0)).collect();
        Some(self.list_obj(items, false, loc))
    }

    /// A text as what is declared with this type is given it: frameworks split it at commas where that is a list.
    pub(super) fn bound_as(&mut self, text: Value, ty: Option<&Type>, loc: Loc) -> Value {
        if !matches!((ty, &text), (Some(Type::List(_)), Value::Str(_))) {
            return text;
        }
        // An expression of the framework is not evaluated here (`#{'${scopes}'.split(',')}`).
        if text.as_text().is_none_or(|text| text.contains("#{")) {
            return Self::derived([text], loc);
        }
        let parts = self.split(&text, Some(&Value::text(",")), loc);
        let items = self.known_items(&parts).unwrap_or_default();
        let items = items.iter().map(|item| Self::trimmed(item, true, true, char::is_whitespace)).collect();
        self.list_obj(items, false, loc)
    }

    /// A class whose annotation names a section of the settings: its fields are the entries of that section.
    pub(super) fn fields_from_settings(&mut self, cx: &Cx, class: &Rc<ClassVal>, this: ObjId) {
        let declaration = cx.file.class(class.class.class);
        if declaration.decorators.is_empty() || !cx.file.language.has_members_in_scope() {
            return;
        }
        for annotation in self.annotations(cx, &declaration.decorators.clone()) {
            let Annotation { library, item, args, loc, .. } = annotation;
            if item.does != Does::Read || item.kind.as_deref() != Some("settings") {
                continue;
            }
            let roles = self.roles(library, item, &args, loc);
            let Some(prefix) = roles.iter().find(|(r, _)| *r == Role::Key).and_then(|(_, v)| v.as_text()) else { continue };
            for field in &declaration.fields {
                let held = self.state.obj(this).and_then(|o| o.get(&field.name)).cloned();
                let is_list = matches!(field.ty, Some(Type::List(_)));
                if field.is_static || field.value.is_some() && !is_list && matches!(held, Some(Value::Object(_))) {
                    continue;
                }
                let key: Name = format!("{prefix}.{}", field.name).into();
                // A list that is empty until the framework fills it says nothing of what it will hold.
                let is_blank = is_list && held.is_some_and(|held| self.known_items(&held).is_some_and(|items| items.is_empty()));
                let unknown = || is_blank.then(|| unread_setting(&key, loc));
                if let Some(value) = self.bound_setting(&key, field.ty.as_ref(), loc).or_else(unknown) {
                    self.state.update(this, |o| o.set(&field.name, value));
                }
            }
        }
    }
}
