//! The sessions that a server keeps between two requests: what one handler puts there, any other may read.

use super::super::value::{Argument, HoleKind, LibVal, StrPiece, Value};
use super::{Eval, EventKind};
use crate::finding::Loc;
use crate::ir::{Language, Name};
use egnyte_rules::model::{Does, Item};

/// How many names lead to a part of a session at most.
const MAX_NAMES: usize = 6;
/// What a request is called that a server hands to a function nobody declares a type of.
const REQUESTS: &[&str] = &["request", "req"];

/// Methods that put a value under a key into a session.
const PUTTING: &[&str] = &["set", "put", "setAttribute", "Set", "SetString"];
/// Methods that give what stands there.
const READING: &[&str] = &["get", "pop", "pull", "getAttribute", "Get", "GetString"];

impl Eval<'_> {
    /// Of a value that is a session or is read from one: what the session is called, if that is known, and the names that lead to the
    /// part.
    pub fn session_part(&self, value: &Value) -> Option<(Name, Vec<Name>)> {
        match value {
            Value::Lib(lib) => self.session_of_library(lib),
            Value::Hole(hole) => {
                let (mut at, mut names) = (hole, Vec::new());
                loop {
                    match &at.kind {
                        HoleKind::Read(kind, None) if &**kind == "store" => {
                            names.reverse();
                            return Some((at.name.clone().filter(|name| is_called_session(name))?, names));
                        }
                        // Which store that was is forgotten.
                        HoleKind::Read(kind, Some(key)) if &**kind == "store" => {
                            names.push(key.clone());
                            names.reverse();
                            return Some(("".into(), names));
                        }
                        HoleKind::Member(of, name) if names.len() < MAX_NAMES => match of {
                            Value::Hole(of) if &**name == "session" && matches!(of.kind, HoleKind::Param(..)) => {
                                of.name.as_deref().filter(|name| REQUESTS.contains(name))?;
                                names.reverse();
                                return Some((name.clone(), names));
                            }
                            Value::Hole(of) => {
                                names.push(name.clone());
                                at = of;
                            }
                            Value::Lib(lib) => {
                                let (store, mut path) = self.session_of_library(lib)?;
                                names.push(name.clone());
                                names.reverse();
                                path.extend(names);
                                return Some((store, path));
                            }
                            _ => return None,
                        },
                        _ => return None,
                    }
                }
            }
            _ => None,
        }
    }

    /// A path that leads through a type's session (`express.Request.session.user.name`).
    fn session_of_library(&self, lib: &LibVal) -> Option<(Name, Vec<Name>)> {
        let models = self.models_at(lib.loc);
        let ends = lib.path.match_indices('.').map(|(at, _)| at).chain([lib.path.len()]);
        let is_session = |end: &usize| {
            let item = models.item(&lib.path[..*end]).map(|(_, item)| item);
            item.is_some_and(|item| item.does == Does::State && item.kind.as_deref() == Some("store") && item.place.is_none())
        };
        let end = ends.filter(|end| is_called_session(&lib.path[..*end])).take(MAX_NAMES * 2).find(is_session)?;
        let rest = lib.path[end..].trim_start_matches('.');
        let names: Vec<Name> = rest.split('.').filter(|name| !name.is_empty()).map(Into::into).collect();
        (names.len() <= MAX_NAMES && !rest.contains('(')).then(|| (lib.path[..end].into(), names))
    }

    /// What stands under a name in a session, as a part of a text.
    pub(super) fn kept_in_session(&self, lib: &LibVal, loc: Loc) -> Option<Value> {
        let (owner, name) = lib.path.rsplit_once('.')?;
        let owner = LibVal { path: owner.into(), ..lib.clone() };
        self.session_of_library(&owner)?;
        Some(Value::hole(HoleKind::Member(Value::Lib(owner.into()), name.into()), Some(name.into()), loc))
    }

    /// What is put into a session is on the record under the names that lead there.
    pub(super) fn keep_in_session(&mut self, of: &Value, name: &Name, value: &Value, loc: Loc) {
        if let Some((store, mut path)) = self.session_part(of).filter(|(store, _)| !store.is_empty()) {
            path.push(name.clone());
            let key = Some(Value::text(&format!("{store}.{}", path.join("."))));
            self.happen(EventKind::Sink { kind: "session".into(), key, value: value.clone() }, loc);
        }
    }

    /// A method of a session puts a value under a key there.
    pub(super) fn put_into_session(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) {
        if let (Some(owner), [key, value]) = (session_behind(&lib.path, PUTTING), args)
            && let Some(key) = key.value.as_text()
        {
            let store = LibVal { path: owner.into(), ..lib.clone() };
            self.keep_in_session(&Value::Lib(store.into()), &key.into(), &value.value, loc);
        }
    }

    /// What a method of a session gives for a key.
    pub(super) fn read_from_session(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) -> Option<Value> {
        let owner = session_behind(&lib.path, READING)?;
        let key = args.first()?.value.as_text()?;
        let store = LibVal { path: owner.into(), ..lib.clone() };
        self.session_of_library(&store)?;
        let found = self.member(&Value::Lib(store.into()), &key.into(), loc);
        Some(match args.get(1) {
            Some(default) => Self::with_default(&found, &default.value),
            None => found,
        })
    }

    /// What a function gives that leads to a session where it is given nothing: for a name what stands there under it, and of a record
    /// all goes in there (`session('key')`, `session(['key' => $value])`).
    pub(super) fn by_session_helper(&mut self, item: &Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let path = item.returns.as_deref().filter(|path| is_called_session(path))?;
        let given = args.first()?;
        let store = Value::Lib(LibVal { path: path.into(), object: None, members: Vec::new(), loc }.into());
        if let Value::Object(id) = &given.value {
            let entries: Vec<(Name, Value)> = self.state.obj(*id)?.fields.clone();
            for (name, value) in entries {
                self.keep_in_session(&store, &name, &value, loc);
            }
            return None;
        }
        let found = self.member(&store, &given.value.as_text()?.into(), loc);
        Some(match args.get(1) {
            Some(default) => Self::with_default(&found, &default.value),
            None => found,
        })
    }

    /// What a function gives to the framework that runs it, and that framework to the browser: what the handler of a route gives, where it
    /// is the answer itself, and what the model of a function that a framework knows by its name says.
    pub(super) fn answer_with(&mut self, function: &str, served: bool, value: &Value, loc: Loc) {
        let models = self.models_at(loc);
        let place = self.world.place(loc.file);
        let known = models.item(&format!("<export>.{function}")).or_else(|| models.item(&format!("<export>.{place}.{function}")));
        let known = known.map(|(_, item)| item).filter(|item| item.does == Does::Sink);
        let language = self.language_at(loc);
        let writes_instances = matches!(language, Language::CSharp | Language::Java | Language::Kotlin);
        let writes_records = matches!(language, Language::Python | Language::JavaScript);
        // The block of a route in Ruby gives the body, and so does a view of Python; a controller's method of Ruby gives nothing.
        let writes_texts = writes_instances || writes_records || language == Language::Ruby && function.is_empty();
        for one in value.alternatives() {
            let Value::Object(id) = one else {
                if served && writes_texts {
                    self.answer_with_text(one, loc);
                }
                continue;
            };
            let Some(obj) = self.state.obj(*id) else { continue };
            let plain = !matches!(obj.kind, super::super::object::ObjKind::Instance(_));
            // What another function made is given here.
            let site = if self.in_one_function(obj.site, loc) { obj.site } else { loc };
            let part = match known {
                Some(item) if item.options.is_empty() => Some(one.clone()),
                Some(item) => item.options.iter().find_map(|option| obj.get(&option.key)).cloned(),
                None => {
                    let whole = if writes_instances { served } else { served && plain && writes_records };
                    whole.then(|| one.clone())
                }
            };
            if let Some(value) = part {
                self.happen(EventKind::Sink { kind: "response".into(), key: None, value }, site);
            }
        }
    }

    /// A text is the whole answer, or says where to go on.
    fn answer_with_text(&mut self, text: &Value, loc: Loc) {
        let (read, kind) = match text {
            Value::Hole(hole) => (Some(hole.loc), "response"),
            Value::Str(text) => {
                let first = text.pieces.first();
                let goes_on = first.is_some_and(|piece| matches!(piece, StrPiece::Text(known) if known.text.starts_with(REDIRECTS)));
                (text.loc(), if goes_on { "redirect" } else { "response" })
            }
            _ => return,
        };
        // What another function made is given here.
        let place = read.filter(|at| self.in_one_function(*at, loc)).unwrap_or(loc);
        self.happen(EventKind::Sink { kind: kind.into(), key: None, value: text.clone() }, place);
    }
}

/// What a text begins with by which a function of Spring's sends the browser elsewhere.
const REDIRECTS: &str = "redirect:";

/// What a path is of that ends in one of the methods.
fn session_behind<'p>(path: &'p str, methods: &[&str]) -> Option<&'p str> {
    path.rsplit_once('.').filter(|(_, method)| methods.contains(method)).map(|(owner, _)| owner)
}

/// Whether a store is what a server keeps between two requests, rather than for one alone (`flask.g`).
fn is_called_session(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(|name| name.to_ascii_lowercase().contains("session"))
}
