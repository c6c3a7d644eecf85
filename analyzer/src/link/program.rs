//! The program under analysis: files lowered on demand, their imports, and the settings code reads.

use std::cell::RefCell;
use std::rc::Rc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::ir::{File, Language, Name, Text};
use crate::lower;
use crate::source::settings::{self, Setting, SettingValue};
use crate::source::{Class, FileId, FileKind, ManifestKind, SettingsFormat, Sources, folder_of};

use super::eval::World;
use super::modules::{Resolution, Resolver};
use super::samples;
use super::value::{Fragment, Origin, Str, StrPiece, Value};

/// The tree as the abstract machine sees it.
pub struct Program<'a> {
    sources: &'a Sources,
    resolver: &'a Resolver<'a>,
    /// For each file of the walk what was lowered of it, once somebody asked.
    files: RefCell<Vec<Option<Option<Rc<File>>>>>,
    /// Files that were lowered before anybody asked.
    ahead: RefCell<FxHashMap<FileId, Lowered>>,
    settings: RefCell<FxHashMap<FileId, Option<Rc<Setting>>>>,
    near_settings: RefCell<FxHashMap<String, Rc<NearSettings>>>,
    shared: RefCell<FxHashMap<FileId, Rc<[FileId]>>>,
    /// `.env` files by the folder they are for, nearest name first.
    environments: Vec<(String, FileId)>,
    /// Samples of such files.
    samples: Vec<(String, FileId)>,
    /// Modules that hold settings as constants.
    settings_modules: Vec<FileId>,
    /// Files that a build makes constants of.
    built_of: Vec<FileId>,
    /// Front ends that panicked, with the file.
    pub panics: RefCell<Vec<(FileId, String)>>,
}

impl<'a> Program<'a> {
    /// A program over the walked tree. `ahead`: files that [`lower_all`] lowered, as it is known that somebody will ask for them.
    #[must_use]
    pub fn new(sources: &'a Sources, resolver: &'a Resolver<'a>, ahead: Vec<(FileId, Lowered)>) -> Self {
        let mut environments: Vec<(String, FileId)> = sources
            .iter()
            .filter(|(_, f)| (f.kind == FileKind::Settings(SettingsFormat::Env) || is_of_worker(f)) && f.class == Class::Source)
            .map(|(id, f)| (configured_by(f.folder()).to_owned(), id))
            .collect();
        environments.sort();
        let (samples, environments) = environments.into_iter().partition(|(_, id)| is_sample(sources.file(*id).name()));
        let settings_modules = sources.iter().filter(|(_, f)| holds_settings(f)).map(|(id, _)| id).collect();
        let is_built_of = |kind| {
            let of_build = FileKind::Manifest(ManifestKind::Gradle);
            kind == of_build || matches!(kind, FileKind::Settings(SettingsFormat::Resources | SettingsFormat::Designed))
        };
        let built_of = sources.iter().filter(|(_, f)| is_built_of(f.kind) && f.class == Class::Source).map(|(id, _)| id).collect();
        Self {
            sources,
            resolver,
            files: RefCell::new(vec![None; sources.files.len()]),
            ahead: RefCell::new(ahead.into_iter().collect()),
            settings: RefCell::default(),
            near_settings: RefCell::default(),
            shared: RefCell::default(),
            environments,
            samples,
            settings_modules,
            built_of,
            panics: RefCell::default(),
        }
    }

    /// Lowers files in parallel, ahead of being asked for them one by one.
    pub fn load(&self, ids: &[FileId]) {
        let is_new = |id: &FileId| self.files.borrow()[id.index()].is_none() && !self.ahead.borrow().contains_key(id);
        let missing: Vec<FileId> = ids.iter().copied().filter(is_new).collect();
        self.ahead.borrow_mut().extend(lower_all(self.sources, &missing));
        for id in ids {
            self.file(*id);
        }
    }

    fn keep(&self, id: FileId, file: Lowered) -> Option<Rc<File>> {
        let file = match file {
            Ok(file) => file.map(Rc::new),
            Err(panic) => {
                self.panics.borrow_mut().push((id, panic));
                None
            }
        };
        self.files.borrow_mut()[id.index()] = Some(file.clone());
        file
    }

    /// The files that were lowered, in order.
    #[must_use]
    pub fn loaded(&self) -> Vec<(FileId, Rc<File>)> {
        (0..).map(FileId).zip(self.files.borrow().iter()).filter_map(|(id, file)| Some((id, file.clone()??))).collect()
    }
}

impl Drop for Program<'_> {
    /// Nobody has to wait until the files are forgotten.
    fn drop(&mut self) {
        let files = std::mem::take(&mut *self.files.borrow_mut());
        let files: Vec<File> = files.into_iter().flatten().flatten().filter_map(Rc::into_inner).collect();
        if !files.is_empty() {
            rayon::spawn(move || drop(files));
        }
    }
}

/// What came of lowering a file: nothing where it has no front end or no text, and what the front end said if it panicked.
pub type Lowered = Result<Option<File>, String>;

/// Lowers files in parallel.
#[must_use]
pub fn lower_all(sources: &Sources, ids: &[FileId]) -> Vec<(FileId, Lowered)> {
    // A file of one language costs many times one of another: each is given out by itself, so that no thread is left with a heap of them.
    ids.par_iter().with_max_len(1).map(|id| (*id, lower_file(sources, *id))).collect()
}

/// Lowers one file; a panic of the front end is an error with its message.
fn lower_file(sources: &Sources, id: FileId) -> Lowered {
    let kind = sources.file(id).kind;
    if !kind.has_front_end() || !sources.file(id).class.is_analyzed() {
        return Ok(None);
    }
    let Ok(text) = sources.read(id) else { return Ok(None) };
    let lower = || lower_text(kind, &text);
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(lower)).map(Some).map_err(|panic| panic_message(&*panic))
}

/// Lowers the text of a file of a kind that has a front end.
pub(crate) fn lower_text(kind: FileKind, text: &str) -> File {
    match kind {
        FileKind::JavaScript(dialect) => lower::javascript::lower(text, dialect),
        FileKind::Notebook => lower::notebook::lower(text),
        FileKind::Component => lower::component::lower(text),
        FileKind::Code(Language::Php) => lower::php::lower(text),
        FileKind::Code(Language::Ruby) => lower::ruby::lower(text),
        FileKind::Page(markup) => lower::page::lower(text, markup),
        FileKind::Code(Language::CSharp) => lower::csharp::lower(text),
        FileKind::Code(Language::Go) => lower::go::lower(text),
        FileKind::Code(Language::Java) => lower::java::lower(text),
        FileKind::Code(Language::Kotlin) => lower::kotlin::lower(text),
        FileKind::Code(Language::Rust) => lower::rust::lower(text),
        FileKind::Code(Language::PowerShell) => lower::powershell::lower(text),
        FileKind::Code(Language::Shell) => lower::shell::lower(text),
        FileKind::Definition(form) => lower::definitions::lower(text, form),
        _ => lower::python::lower(text),
    }
}

/// What a panic said.
#[must_use]
pub fn panic_message(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "panic".into())
}

/// Whether a settings file is a sample to be copied rather than the real one.
#[must_use]
pub fn is_sample(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    ["example", "sample", "template", "dist", "default"].iter().any(|w| lower.contains(w))
}

impl World for Program<'_> {
    fn file(&self, id: FileId) -> Option<Rc<File>> {
        match self.files.borrow().get(id.index()) {
            Some(Some(file)) => return file.clone(),
            Some(None) => {}
            None => return None,
        }
        let ahead = self.ahead.borrow_mut().remove(&id);
        self.keep(id, ahead.unwrap_or_else(|| lower_file(self.sources, id)))
    }

    fn resolve(&self, from: FileId, specifier: &str) -> Resolution {
        self.resolver.resolve(from, specifier)
    }

    fn replacements(&self, target: FileId) -> &[FileId] {
        self.resolver.replacements(target)
    }

    fn shared(&self, from: FileId) -> Rc<[FileId]> {
        if let Some(shared) = self.shared.borrow().get(&from) {
            return shared.clone();
        }
        let shared: Rc<[FileId]> = self.resolver.shared(from).into();
        self.shared.borrow_mut().insert(from, shared.clone());
        shared
    }

    fn visible(&self, from: FileId, name: &str) -> Option<FileId> {
        self.resolver.visible(from, name)
    }

    fn package_member(&self, target: FileId, name: &str) -> Option<FileId> {
        self.resolver.package_member(target, name)
    }

    fn parts(&self, file: FileId, name: &str) -> Vec<FileId> {
        self.resolver.parts(file, name)
    }

    fn reopened(&self, file: FileId, name: &str) -> Vec<FileId> {
        self.resolver.reopened(file, name)
    }

    fn beside(&self, file: FileId) -> Vec<FileId> {
        self.resolver.beside(file)
    }

    fn submodule(&self, package: &Resolution, name: &str) -> Option<FileId> {
        self.resolver.resolve_member(package, name).file()
    }

    fn setting(&self, id: FileId) -> Option<Rc<Setting>> {
        if let Some(setting) = self.settings.borrow().get(&id) {
            return setting.clone();
        }
        let format = match self.sources.file(id).kind {
            FileKind::Manifest(_) if self.sources.file(id).name().ends_with(".json") => Some(SettingsFormat::Json),
            kind => kind.settings_format(),
        };
        let setting = format.and_then(|format| {
            let text = self.sources.read(id).ok()?;
            settings::parse(&text, format).ok().map(Rc::new)
        });
        self.settings.borrow_mut().insert(id, setting.clone());
        setting
    }

    fn find_setting(&self, from: FileId, path: &str) -> Option<FileId> {
        let is_setting =
            |id: &FileId| matches!(self.sources.file(*id).kind, FileKind::Settings(_) | FileKind::Definition(_) | FileKind::Manifest(_));
        let plain = normalized(path);
        // Relative to the file, to a folder above it, or by the tail alone where only one file has it.
        let mut folder = Some(self.sources.file(from).folder());
        while let Some(at) = folder {
            let candidate = if at.is_empty() { plain.clone() } else { format!("{at}/{plain}") };
            if let Some(id) = self.sources.find(&candidate).filter(is_setting) {
                return Some(id);
            }
            folder = (!at.is_empty()).then(|| crate::source::folder_of(at));
        }
        let tail = format!("/{plain}");
        let mut found = self.sources.iter().filter(|(id, f)| f.path.ends_with(&tail) && is_setting(id)).map(|(id, _)| id);
        found.next().filter(|_| found.next().is_none())
    }

    fn settings_value(&self, from: FileId, key: &str) -> Option<(FileId, Setting)> {
        crate::source::ancestors(self.sources.file(from).folder()).find_map(|folder| {
            let near = self.near_settings(folder);
            let exact = near.config.iter().find_map(|&id| {
                let setting = self.setting(id)?;
                let found = key.split('.').try_fold(&*setting, |found, part| found.get(part))?;
                matches!(found.value, SettingValue::Text(_) | SettingValue::List(_) | SettingValue::Map(_)).then(|| (id, found.clone()))
            });
            exact.or_else(|| near.application.iter().find_map(|&id| self.application_setting(id, key)))
        })
    }

    fn built_constant(&self, from: FileId, path: &str) -> Option<Value> {
        crate::source::ancestors(self.sources.file(from).folder()).find_map(|folder| {
            let inside = |id: &&FileId| {
                let path = &self.sources.file(**id).path;
                folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
            };
            self.built_of.iter().filter(inside).find_map(|id| {
                let setting = self.setting(*id)?;
                let file = self.sources.file(*id);
                // The class of constants is called as the file that they are made of.
                let path = match file.kind {
                    FileKind::Settings(SettingsFormat::Designed) => path.strip_prefix(file.name().split('.').next()?)?.strip_prefix('.')?,
                    _ => path,
                };
                match &path.split('.').try_fold(&*setting, |at, part| at.get(part))?.value {
                    SettingValue::Text(text) => Some(text_value(*id, text)),
                    _ => None,
                }
            })
        })
    }

    fn application_settings(&self, from: FileId) -> Vec<FileId> {
        for folder in crate::source::ancestors(self.sources.file(from).folder()) {
            let names = [
                "appsettings.Production.json",
                "appsettings.json",
                "appsettings.Development.json",
                "Web.config",
                "web.config",
                "App.config",
                "app.config",
            ];
            let path = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
            let found: Vec<FileId> = names.into_iter().filter_map(|name| self.sources.find(&path(name))).collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    fn settings_modules(&self, from: FileId) -> Vec<Vec<FileId>> {
        let mut left = self.settings_modules.clone();
        let mut out = Vec::new();
        for folder in crate::source::ancestors(self.sources.file(from).folder()) {
            let inside = |id: &FileId| {
                let path = &self.sources.file(*id).path;
                folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
            };
            let near: Vec<FileId> = left.iter().copied().filter(inside).collect();
            left.retain(|id| !near.contains(id));
            if !near.is_empty() {
                out.push(near);
            }
        }
        out
    }

    fn stem(&self, id: FileId) -> Name {
        let name = self.sources.file(id).name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).into()
    }

    fn place(&self, id: FileId) -> Name {
        const ROUTES: &str = "pages/api";
        let folder = self.sources.file(id).folder();
        let within = folder.match_indices(ROUTES).any(|(at, _)| {
            let ends = |rest: &str, bound: &str| rest.is_empty() || rest.starts_with(bound);
            (at == 0 || folder[..at].ends_with('/')) && ends(&folder[at + ROUTES.len()..], "/")
        });
        if within { ROUTES.into() } else { self.stem(id) }
    }

    fn mentions_egnyte(&self, id: FileId) -> bool {
        self.sources.file(id).signals.any()
    }

    fn is_test(&self, id: FileId) -> bool {
        self.sources.file(id).class == Class::Test
    }

    fn environment(&self, from: FileId, name: &str) -> Option<Value> {
        let said = |id: FileId, text: &Text| Some(text_value(id, text));
        self.nearest(&self.environments, from, name, &said).or_else(|| self.nearest(&self.samples, from, name, &samples::address))
    }
}

impl Program<'_> {
    /// What the nearest of these files above a file's folder gives a variable, as far as `read` makes something of it.
    fn nearest(
        &self,
        files: &[(String, FileId)],
        from: FileId,
        name: &str,
        read: &dyn Fn(FileId, &Text) -> Option<Value>,
    ) -> Option<Value> {
        let mut folder = self.sources.file(from).folder();
        loop {
            let start = files.partition_point(|(f, _)| f.as_str() < folder);
            for (_, id) in files[start..].iter().take_while(|(at, _)| at == folder) {
                let setting = self.setting(*id)?;
                let variables = if is_of_worker(self.sources.file(*id)) { setting.get("vars") } else { Some(&*setting) };
                if let Some(SettingValue::Text(text)) = variables.and_then(|all| all.get(name)).map(|s| &s.value)
                    && !text.cooked.is_empty()
                    && let Some(value) = read(*id, text)
                {
                    return Some(value);
                }
            }
            if folder.is_empty() {
                return None;
            }
            folder = folder_of(folder);
        }
    }

    /// The settings files that code in this folder may be read from, as far as they are there.
    fn near_settings(&self, folder: &str) -> Rc<NearSettings> {
        if let Some(near) = self.near_settings.borrow().get(folder) {
            return near.clone();
        }
        let near = Rc::new(NearSettings::below(self.sources, folder));
        self.near_settings.borrow_mut().insert(folder.to_owned(), near.clone());
        near
    }

    fn application_setting(&self, file: FileId, key: &str) -> Option<(FileId, Setting)> {
        let setting = self.setting(file)?;
        let found = relaxed(&setting, key, 0).cloned().or_else(|| numbered(&setting, key))?;
        matches!(found.value, SettingValue::Text(_) | SettingValue::Number(_) | SettingValue::List(_)).then_some((file, found))
    }
}

/// The settings files below a folder, those first that are asked first.
#[derive(Debug)]
struct NearSettings {
    /// Those whose keys are written as they are asked for.
    config: Vec<FileId>,
    /// Those that frameworks of the Java world read below a project's folder.
    application: Vec<FileId>,
}

impl NearSettings {
    fn below(sources: &Sources, folder: &str) -> Self {
        const FOLDERS: &[&str] = &["src/main/resources", "src/main/resources/config", "resources", "config", ""];
        const NAMES: &[&str] = &[
            "application",
            "bootstrap",
            "application-default",
            "application-prod",
            "application-production",
            "application-dev",
            "application-local",
        ];
        let join = |parts: &[&str]| parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("/");
        let config = ["default", "production", "local", "development"]
            .iter()
            .flat_map(|name| ["json", "yaml", "yml", "toml"].map(|extension| join(&[folder, "config", &format!("{name}.{extension}")])));
        let application = FOLDERS.iter().flat_map(|below| {
            let named = NAMES.iter().flat_map(|name| ["yml", "yaml", "properties"].map(|extension| format!("{name}.{extension}")));
            named.chain(["META-INF/microprofile-config.properties".to_owned()]).map(|name| join(&[folder, below, &name]))
        });
        let there = |paths: &mut dyn Iterator<Item = String>| paths.filter_map(|path| sources.find(&path)).collect();
        Self { config: there(&mut config.into_iter()), application: there(&mut application.into_iter()) }
    }
}

/// The list whose items stand each under a key of its own (`scopes[0]=`, `scopes[1]=`).
fn numbered(setting: &Setting, key: &str) -> Option<Setting> {
    let items: Vec<Setting> = (0..).map_while(|at| relaxed(setting, &format!("{key}[{at}]"), 0).cloned()).collect();
    Some(Setting { span: items.first()?.span, value: SettingValue::List(items) })
}

/// The entry behind a dotted key, whose parts may be written as nested maps or together, and in any of the usual cases.
fn relaxed<'s>(setting: &'s Setting, key: &str, depth: u32) -> Option<&'s Setting> {
    let plain = |text: &str| text.chars().filter(|c| !matches!(c, '-' | '_')).flat_map(char::to_lowercase).collect::<String>();
    let wanted = plain(key);
    setting.entries().iter().rev().find_map(|(name, _, value)| {
        let name = plain(name);
        if name == wanted {
            return Some(value);
        }
        let parts = name.split('.').count();
        wanted.strip_prefix(&name)?.strip_prefix('.')?;
        let tail = key.splitn(parts + 1, '.').last()?;
        if depth < 16 { relaxed(value, tail, depth + 1) } else { None }
    })
}

/// The folder that the `.env` files in `folder` are for: the one above, where `folder` holds nothing but settings.
fn configured_by(folder: &str) -> &str {
    match folder.rsplit('/').next() {
        Some("config" | "env" | "envs") => folder_of(folder),
        _ => folder,
    }
}

/// Whether a file says what variables a worker of Cloudflare has, which stand in a section of their own.
fn is_of_worker(file: &crate::source::SourceFile) -> bool {
    let is_read = matches!(file.kind, FileKind::Settings(SettingsFormat::Toml | SettingsFormat::Json));
    is_read && file.name().split('.').next() == Some("wrangler")
}

/// Whether a file is one of the modules that web frameworks read an app's settings from.
fn holds_settings(file: &crate::source::SourceFile) -> bool {
    let stem = file.name().strip_suffix(".py").unwrap_or_default();
    let folder = file.folder().rsplit('/').next().unwrap_or_default();
    file.kind == FileKind::Python
        && file.class == Class::Source
        && (stem.contains("settings") || stem == "config" || matches!(folder, "settings" | "config"))
}

/// A path without `.` and leading `..` segments.
fn normalized(path: &str) -> String {
    path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect::<Vec<_>>().join("/")
}

fn text_value(file: FileId, text: &Text) -> Value {
    let origin = Origin { file, text: Rc::new(text.clone()), offset: 0 };
    Value::Str(Rc::new(Str { pieces: vec![StrPiece::Text(Fragment { text: text.cooked.clone(), origin: Some(origin) })], composed: None }))
}
