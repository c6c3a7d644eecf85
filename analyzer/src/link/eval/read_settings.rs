//! What reads of settings find in the tree.

use std::rc::Rc;

use egnyte_rules::model::{Item, Role};

use super::super::object::Obj;
use super::super::value::{Argument, Hole, LibVal, Value};
use super::Eval;
use super::loaded::unread_setting;
use super::modules::opened_path;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::link::modules::Resolution;

/// How many folders above its own a file is looked for that holds the settings of an app.
const MAX_FOLDERS: usize = 12;
/// How deep the records of such a file are looked into.
const MAX_DEPTH: u32 = 3;

impl Eval<'_> {
    /// What a read of settings finds in the tree: in the file that was opened, in what was loaded into the receiver, in the
    /// files of a configuration library, in the modules that hold the app's settings.
    pub(super) fn read_settings(&mut self, lib: &LibVal, item: &Item, args: &[Argument], key: Option<&Name>, loc: Loc) -> Option<Value> {
        let named = item.args.iter().find(|a| a.role == Role::Path).filter(|_| item.kind.as_deref() == Some("settings"));
        let named = named.and_then(|a| args.get(a.at? as usize)).map(|a| a.value.clone());
        if let Some(value) = named.and_then(|path| self.settings_at(&path, loc)) {
            return Some(self.filled_from_environment(&value, loc, 0));
        }
        // What there is one of for the whole program holds what any function loaded into it.
        let shared = item.place.as_deref().and_then(|ty| self.shared_by_type(ty, loc));
        let store = shared.as_ref().and_then(Self::store_of).or(lib.object);
        if let (Some(place), Some(key), None) = (&item.place, key, &shared) {
            return self.named_setting(place, key, loc);
        }
        if let Some(section) = item.place.as_deref().and_then(|place| self.settings_section(place, loc)) {
            return Some(section);
        }
        let read = item.args.iter().find(|a| a.role == Role::Value).and_then(|a| args.get(a.at? as usize));
        if let Some(value) = read.map(|a| a.value.clone()).and_then(|v| self.settings_file(&v, loc)) {
            return Some(self.filled_from_environment(&value, loc, 0));
        }
        let key = key?;
        if let Some(mut value) = store.and_then(|store| self.loaded(store, key)) {
            for at in item.args.iter().filter(|a| a.role == Role::Key).filter_map(|a| a.at).skip(1) {
                let next = args.get(at as usize)?.value.clone();
                value = self.index(&value, &next, loc);
            }
            return Some(value);
        }
        if let Some(text) = self.text_of_bundle(lib, key, loc) {
            return Some(text);
        }
        let csharp = self.world.file(loc.file).is_some_and(|f| f.language == Language::CSharp);
        if let Some(value) = csharp.then(|| self.application_setting(key, loc)).flatten() {
            return Some(value);
        }
        let set = self.setting_by_key(key, loc);
        let set = match self.has_members_in_scope(loc) {
            // Asked for by its key, a list of these files is no text.
            true => set.filter(|set| matches!(set, Value::Str(_))).map(|value| self.placeholders(&value, loc, 0)),
            false => set,
        };
        set.or_else(|| self.setting_of_modules(key, loc))
    }

    /// A text of the file of properties that a program of Java's opened by its name (`ResourceBundle.getBundle("texts")`).
    fn text_of_bundle(&mut self, lib: &LibVal, key: &Name, loc: Loc) -> Option<Value> {
        let path = opened_path(self.state.obj(lib.object.filter(|_| self.language_at(loc) == Language::Java)?)?)?.as_text()?;
        let Value::Object(file) = self.setting_at(&path.replace('.', "/"), loc)? else { return None };
        self.loaded(file, key).filter(|text| matches!(text, Value::Str(_)))
    }

    /// Settings of a file with what a text names in them (`${EGNYTE_URL}`): whoever reads the file puts variables of the environment there.
    fn filled_from_environment(&mut self, value: &Value, loc: Loc, depth: u32) -> Value {
        match value {
            Value::Str(text) if text.mentions("${") => self.placeholders(value, loc, 0),
            Value::Object(id) if self.names_environment(value, depth) => {
                let Some(mut section) = self.state.obj(*id).map(|obj| Obj::clone(obj)) else { return value.clone() };
                for held in section.fields.iter_mut().map(|(_, field)| field).chain(&mut section.items) {
                    *held = self.filled_from_environment(held, loc, depth + 1);
                }
                Value::Object(self.state.alloc(section))
            }
            _ => value.clone(),
        }
    }

    fn names_environment(&self, value: &Value, depth: u32) -> bool {
        match value {
            Value::Str(text) => text.mentions("${"),
            Value::Object(id) if depth <= MAX_DEPTH => self.state.obj(*id).is_some_and(|section| {
                let mut held = section.fields.iter().map(|(_, field)| field).chain(&section.items);
                held.any(|one| self.names_environment(one, depth + 1))
            }),
            _ => false,
        }
    }

    /// A section of what the nearest module of that name exports (`runtimeConfig` of `nuxt.config`).
    fn settings_section(&mut self, place: &str, loc: Loc) -> Option<Value> {
        let (module, section) = place.split_once('#')?;
        let mut above = (0..MAX_FOLDERS).map(|folders| format!("./{}{module}", "../".repeat(folders)));
        let file = above.find_map(|path| match self.world.resolve(loc.file, &path) {
            Resolution::File(file) if file != loc.file => self.world.file(file).map(|_| file),
            _ => None,
        })?;
        let settings = self.exported(file, &"default".into(), loc)?;
        let section = self.member(&settings, &section.into(), loc);
        matches!(section, Value::Object(_)).then(|| self.left_to_be_filled(&section, &place.into(), loc, 0))
    }

    /// What such a module leaves empty is filled in by whoever runs the app.
    fn left_to_be_filled(&mut self, value: &Value, name: &Name, loc: Loc, depth: u32) -> Value {
        let is_blank = |value: &Value| value.as_text().is_some_and(|text| text.is_empty());
        match value {
            blank if is_blank(blank) => unread_setting(name, loc),
            Value::Hole(hole) if hole.default.as_ref().is_some_and(is_blank) => {
                Value::Hole(Rc::new(Hole { default: None, ..Hole::clone(hole) }))
            }
            Value::Object(id) if depth < MAX_DEPTH => {
                let Some(mut record) = self.state.obj(*id).map(|obj| Obj::clone(obj)) else { return value.clone() };
                for (name, field) in &mut record.fields {
                    *field = self.left_to_be_filled(field, name, loc, depth + 1);
                }
                Value::Object(self.state.alloc(record))
            }
            _ => value.clone(),
        }
    }

    /// A constant that the build of an Android app makes, which no code declares: `BuildConfig.API_URL`, `R.string.api_url`; or one that
    /// Visual Studio does, in code that nobody reads: `Properties.Resources.ApiUrl`, `Settings.Default.ApiUrl`.
    pub(super) fn built_constant(&self, path: &str, loc: Loc) -> Option<Value> {
        if self.language_at(loc) == Language::CSharp {
            let segments = if path.contains(".Default.") { 3 } else { 2 };
            let at = path.rmatch_indices('.').nth(segments - 1).map_or(0, |(at, _)| at + 1);
            return self.world.built_constant(loc.file, &path[at..]);
        }
        let starts = |at: &usize| *at == 0 || path.as_bytes()[at - 1] == b'.';
        let at = ["BuildConfig.", "R.string."].iter().find_map(|head| path.find(head).filter(starts))?;
        self.world.built_constant(loc.file, &path[at..])
    }
}
