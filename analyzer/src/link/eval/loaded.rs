//! Settings that a library has loaded, and what it hands out of them: under keys, or put into the fields of a structure.

use super::super::object::ObjKind;
use super::super::value::{HoleKind, ObjId, Value};
use super::Eval;
use super::known::told_name;
use crate::finding::Loc;
use crate::ir::{Field, File, Name};

/// How deep structures are filled.
const MAX_DEPTH: u32 = 4;
/// What the tags of a field begin with that name its setting.
const TAGS: &[&str] = &["mapstructure:\"", "koanf:\"", "yaml:\"", "json:\"", "toml:\""];

/// A setting that nothing in the tree says.
pub(super) fn unread_setting(name: &Name, loc: Loc) -> Value {
    Value::hole(HoleKind::Read("settings".into(), Some(name.clone())), Some(name.clone()), loc)
}

impl Eval<'_> {
    /// What an object of settings holds under a key whose dots lead into its sections.
    pub(super) fn loaded(&self, object: ObjId, key: &str) -> Option<Value> {
        let whole = self.state.obj(object).and_then(|o| o.get(key)).cloned();
        whole.or_else(|| self.loaded_behind(object, key))
    }

    /// What was read from files into an object under a key with dots.
    fn loaded_behind(&self, object: ObjId, key: &str) -> Option<Value> {
        let mut parts = key.split('.');
        let mut value = self.state.obj(object)?.get(parts.next()?)?.clone();
        for part in parts {
            let Value::Object(inner) = value else { return None };
            value = self.state.obj(inner)?.get(part)?.clone();
        }
        Some(value)
    }

    /// Puts what the sections of settings say under keys with dots: other functions do not see the records that this one made of them.
    pub(super) fn spread_sections(&mut self, store: ObjId, section: &str, settings: &Value, depth: u32) {
        let Value::Object(id) = settings else { return };
        let fields = self.state.obj(*id).filter(|_| depth < MAX_DEPTH).map(|o| o.fields.clone()).unwrap_or_default();
        for (name, value) in fields {
            let key: Name = if section.is_empty() { name } else { format!("{section}.{name}").into() };
            if matches!(value, Value::Object(_)) {
                self.spread_sections(store, &key, &value, depth + 1);
            } else if !section.is_empty() {
                self.state.update(store, |o| o.set(&key, value));
            }
        }
    }

    /// Says what a setting is where nothing else says it.
    pub(super) fn default_setting(&mut self, object: ObjId, key: &str, value: &Value, loc: Loc) {
        if self.loaded(object, key).is_some() {
            return;
        }
        let name: Name = key.into();
        let held = Self::with_default(&unread_setting(&name, loc), value);
        self.state.update(object, |o| o.set(&name, held));
    }

    /// Puts what an object of settings holds below `section` into the fields of a structure, which are named as the settings are, in whatever
    /// case, or say in a tag what their setting is called. What nothing says stays open.
    pub(super) fn fill_from_settings(&mut self, settings: ObjId, section: &str, into: ObjId, loc: Loc, depth: u32) {
        let Some(ObjKind::Instance(class)) = self.state.obj(into).map(|o| o.kind.clone()) else { return };
        let Some(file) = self.world.file(class.class.file) else { return };
        for field in &file.class(class.class.class).fields {
            let key = self.setting_of_field(&file, settings, section, field);
            let value = self.loaded(settings, &key);
            let part = self.state.obj(into).and_then(|o| o.get(&field.name)).cloned();
            match (part, value) {
                (Some(Value::Object(part)), value) if depth < MAX_DEPTH && !matches!(value, Some(Value::Str(_))) => {
                    self.fill_from_settings(settings, &key, part, loc, depth + 1);
                }
                (_, Some(value)) => self.state.update(into, |o| o.set(&field.name, value)),
                (_, None) => {
                    let unknown = unread_setting(&key.as_str().into(), loc);
                    self.state.update(into, |o| o.set(&field.name, unknown));
                }
            }
        }
    }

    /// The key of a field's setting: as its tag says, else as a setting is called that differs in case alone, else its own name.
    fn setting_of_field(&self, file: &File, settings: ObjId, section: &str, field: &Field) -> String {
        let tagged = field.decorators.iter().find_map(|tag| told_name(file, *tag, &[], TAGS));
        let below = |name: &str| if section.is_empty() { name.to_owned() } else { format!("{section}.{name}") };
        if let Some(name) = tagged {
            return below(&name);
        }
        let holder = match section {
            "" => Some(settings),
            section => self.loaded(settings, section).as_ref().and_then(Self::store_of),
        };
        let names = holder.and_then(|id| self.state.obj(id)).map(|o| o.fields.iter().map(|(name, _)| name).collect::<Vec<_>>());
        let alike = names.unwrap_or_default().into_iter().find(|name| name.eq_ignore_ascii_case(&field.name));
        alike.map_or_else(|| below(&field.name.to_lowercase()), |name| below(name))
    }
}
