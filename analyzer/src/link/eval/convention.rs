//! What frameworks hand over under a name of their own, and what is told to one such client for all who ask for it.

use std::rc::Rc;

use egnyte_rules::model::{Does, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, LibVal, ObjId, Str, StrPiece, Value};
use super::Eval;
use super::signing::Watching;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::source::FileId;

impl Eval<'_> {
    /// The object of a library, or of a client that there is one of, to configure.
    pub(super) fn object_of_library(&mut self, key: &Name) -> ObjId {
        if let Some(known) = self.libraries.get(key) {
            return *known;
        }
        let aside = self.state.begin_aside();
        let object = self.state.alloc(Obj::new(ObjKind::Library, super::NOWHERE));
        self.state.end_aside(aside);
        self.libraries.insert(key.clone(), object);
        object
    }

    /// What a framework, or the program by way of it, puts under a name on a context and on whatever is called (`this.$axios`): one for the
    /// whole app.
    pub(super) fn conventional_member(&mut self, object: &Value, name: &Name, loc: Loc) -> Option<Value> {
        if !name.starts_with('$') || !self.is_javascript(loc.file) {
            return None;
        }
        let path = self.models_at(loc).conventional_member(name);
        if path.is_none() && !self.is_provided_by_name(name, Language::JavaScript) {
            return None;
        }
        let is_own = match object {
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| o.get(name).is_some()) || self.has_method(object, name),
            Value::Hole(_) | Value::Null => false,
            _ => true,
        };
        if is_own {
            return None;
        }
        let Some(path) = path else { return self.provided_by_name(name, Language::JavaScript) };
        let path: Name = self.models_at(loc).canonical(path).as_ref().into();
        let object = Some(self.object_of_library(name));
        Some(Value::Lib(Rc::new(LibVal { path, object, members: Vec::new(), loc })))
    }

    /// What a framework's settings file exports says how a client is set up that the framework hands over by name: a row of a section of it
    /// (`<export>.nuxt.config.axios`) tells the name.
    pub(super) fn configure_by_settings(&mut self, file: FileId, exported: &Value, loc: Loc) {
        let place = self.world.place(file);
        let Value::Object(settings) = exported else { return };
        if !place.ends_with(".config") {
            return;
        }
        let sections = self.state.obj(*settings).map(|settings| settings.fields.clone()).unwrap_or_default();
        for (name, section) in sections {
            let Some((library, item)) = self.models_at(loc).item(&format!("<export>.{place}.{name}")) else { continue };
            let Some(word) = item.place.as_deref().filter(|_| item.does == Does::Configure) else { continue };
            let Some(path) = self.models_at(loc).conventional_member(word) else { continue };
            let object = self.object_of_library(&word.into());
            self.configure(library, item, path, object, &[Argument::plain(section, loc)], loc);
        }
    }

    /// Remembers the word by which other files ask for a client that was told an address of Egnyte's.
    pub(super) fn note_word_of_client(&mut self, object: ObjId) {
        let words = self.libraries.iter().filter(|(word, known)| **known == object && word.starts_with('$'));
        let words: Vec<Name> = words.map(|(word, _)| word.clone()).collect();
        self.words_of_clients.extend(words);
    }

    /// An interceptor that hands a request on with an address put before its own tells the injected client its base.
    pub(super) fn note_base_put_before(&mut self, library: &'static Library, args: &[Argument], loc: Loc) {
        let Some(injected) = library.items.iter().find(|item| item.kind.as_deref() == Some("injected")) else { return };
        let Some(client) = injected.at.first() else { return };
        let urls = args.iter().filter_map(|arg| match &arg.value {
            Value::Lib(request) => self.state.obj(request.object?)?.get("@url").cloned(),
            _ => None,
        });
        let bases: Vec<Value> = urls.flat_map(|url| url.alternatives().iter().filter_map(put_before).collect::<Vec<_>>()).collect();
        let Some(base) = bases.into_iter().find(|base| self.speaks_of_egnyte(base, 0)) else { return };
        let Value::Lib(client) = self.library(client, loc) else { return };
        if let Some(object) = client.object {
            let aside = self.state.begin_aside();
            self.state.update(object, |o| o.set(&"@base".into(), base));
            self.state.end_aside(aside);
        }
        self.told_of_egnyte.extend(self.frames.iter().map(|frame| frame.func));
        self.words_of_clients.extend(client.path.rsplit('.').next().map(Name::from));
    }

    /// What an interceptor is given that may change the options of every request of a client.
    pub(super) fn begin_options(&mut self, loc: Loc) -> ObjId {
        let mut options = Obj::new(ObjKind::Record, loc);
        options.open = true;
        self.state.alloc(options)
    }

    /// What it told the options of all of them is the client's: a base, or an address put before a request's own, and what goes into every query
    /// and among the headers.
    pub(super) fn end_options(&mut self, options: ObjId, library: &'static Library, client: ObjId, place: Watching) {
        let Some(told) = self.state.obj(options).cloned() else { return };
        let keys = library.http.iter().flat_map(|http| http.options.iter());
        let told: Vec<(Role, Value)> = keys.filter_map(|option| Some((option.role, told.get(&option.key)?.clone()))).collect();
        if let Some((_, query)) = told.iter().find(|(role, _)| *role == Role::Query) {
            self.state.update(client, |o| o.set(&"@query".into(), query.clone()));
        }
        if let Some((_, headers)) = told.iter().find(|(role, _)| *role == Role::Headers) {
            let loc = headers.as_hole().map_or(super::NOWHERE, |hole| hole.loc);
            self.put_on_within(place, headers, loc);
        }
        let bases = told.into_iter().flat_map(|(role, value)| match role {
            Role::Base => vec![value],
            Role::Url => value.alternatives().iter().filter_map(put_before).collect(),
            _ => Vec::new(),
        });
        let bases: Vec<Value> = bases.collect();
        if let Some(base) = bases.into_iter().find(|base| self.speaks_of_egnyte(base, 0)) {
            self.told_of_egnyte.extend(self.frames.iter().map(|frame| frame.func));
            self.note_word_of_client(client);
            self.state.update(client, |o| o.set(&"@base".into(), base));
        }
    }

    /// A client that a container injects, with what it was told for all who ask for it.
    pub(super) fn told_to_all(&mut self, lib: &LibVal, loc: Loc) -> Obj {
        let own = match self.library(&lib.path, loc) {
            Value::Lib(own) => own.object.and_then(|id| self.state.obj(id)).and_then(|o| o.get("@base")).cloned(),
            _ => None,
        };
        let mut client = Obj::new(ObjKind::Library, super::NOWHERE);
        if let Some(base) = own {
            client.set(&"@base".into(), base);
        }
        client
    }

    /// The words by which files ask for clients, and for values, that were told an address of Egnyte's elsewhere.
    pub(crate) fn words_of_clients(&self) -> Vec<Name> {
        let mut words: Vec<Name> = self.words_of_clients.iter().cloned().chain(self.values_told_by_name()).collect();
        words.sort_unstable();
        words.dedup();
        words
    }
}

/// What stands in an address before the one that a request had before.
fn put_before(url: &Value) -> Option<Value> {
    let Value::Str(s) = url else { return None };
    match s.pieces.split_last()? {
        (StrPiece::Hole(_), before) if !before.is_empty() => {
            Some(Value::Str(Rc::new(Str { pieces: before.to_vec(), composed: s.composed.clone() })))
        }
        _ => None,
    }
}
