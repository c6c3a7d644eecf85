//! What reads of settings find in the tree.

use egnyte_rules::model::{Item, Role};

use super::super::value::{Argument, LibVal, ObjId, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{Language, Name};

impl Eval<'_> {
    /// What a read of settings finds in the tree: in the file that was opened, in what was loaded into the receiver, in the
    /// files of a configuration library, in the modules that hold the app's settings.
    pub(super) fn read_settings(&mut self, lib: &LibVal, item: &Item, args: &[Argument], key: Option<&Name>, loc: Loc) -> Option<Value> {
        if let (Some(place), Some(key)) = (&item.place, key) {
            return self.named_setting(place, key, loc);
        }
        let read = item.args.iter().find(|a| a.role == Role::Value).and_then(|a| args.get(a.at? as usize));
        if let Some(value) = read.map(|a| a.value.clone()).and_then(|v| self.settings_file(&v, loc)) {
            return Some(value);
        }
        let key = key?;
        let loaded = lib.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get(key)).cloned();
        let loaded = loaded.or_else(|| self.loaded_behind(lib.object?, key));
        if let Some(mut value) = loaded {
            for at in item.args.iter().filter(|a| a.role == Role::Key).filter_map(|a| a.at).skip(1) {
                let next = args.get(at as usize)?.value.clone();
                value = self.index(&value, &next, loc);
            }
            return Some(value);
        }
        let csharp = self.world.file(loc.file).is_some_and(|f| f.language == Language::CSharp);
        if let Some(value) = csharp.then(|| self.application_setting(key, loc)).flatten() {
            return Some(value);
        }
        let set = self.world.settings_value(loc.file, key);
        let set = if self.has_members_in_scope(loc) { set.map(|value| self.placeholders(&value, loc, 0)) } else { set };
        set.or_else(|| self.setting_of_modules(key, loc))
    }

    /// A constant that the build of an Android app makes, which no code declares: `BuildConfig.API_URL`, `R.string.api_url`.
    pub(super) fn built_constant(&self, path: &str, loc: Loc) -> Option<Value> {
        let starts = |at: &usize| *at == 0 || path.as_bytes()[at - 1] == b'.';
        let at = ["BuildConfig.", "R.string."].iter().find_map(|head| path.find(head).filter(starts))?;
        self.world.built_constant(loc.file, &path[at..])
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
}
