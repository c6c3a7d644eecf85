//! The configuration files of a tree: the nearest above a file holds.

use std::borrow::Cow;
use std::fs;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;

use super::FILE_NAME;
use super::error::ConfigError;
use super::file::{Allow, AppConfig, Call, FailOn, Level};
use crate::api::Error;
use crate::finding::{Finding, Severity};
use crate::ir::Span;
use crate::report::excerpt::Sources;
use crate::report::model::{AppKind, ConfigUse, Override};
use crate::report::{redact, rulebook};
use crate::source::{FileId, name_of};

/// The configuration files of a tree.
#[derive(Debug, Clone, Default)]
pub struct Configs {
    /// Deepest folder first.
    files: Vec<Loaded>,
    none: AppConfig,
    /// What hides findings has no effect.
    reviewer: bool,
}

/// One of them.
#[derive(Debug, Clone)]
struct Loaded {
    /// The folder it holds for, relative to the root; empty for the root.
    folder: String,
    /// What stands before a path of the tree, as a file above the root sees it; with `/` at its end.
    before: String,
    /// As the report names it.
    path: String,
    /// Its place in the walk; a file given with `--config` may have none.
    file: Option<FileId>,
    text: String,
    config: AppConfig,
}

/// What the levels of rules do to findings.
#[derive(Debug, Default)]
pub struct Levels {
    /// Those that count for less, by their index, each with the severity that it had.
    pub lowered: Vec<(usize, Severity, LevelEntry)>,
    /// Those that are taken out.
    pub off: Vec<(Finding, LevelEntry)>,
    /// Those that would be lowered or taken out, had a reviewer's run not set that aside, by their index.
    pub set_aside: Vec<(usize, LevelEntry)>,
}

/// The entry of `[rules]` that sets the level of a finding.
#[derive(Debug)]
pub struct LevelEntry {
    /// The path of its configuration file.
    pub path: String,
    /// Its place there.
    pub span: Span,
    /// What is said of it.
    pub reason: Option<String>,
}

/// An `[[allow]]` entry with the file it stands in.
#[derive(Debug, Clone, Copy)]
pub struct AllowEntry<'a> {
    /// The entry.
    pub allow: &'a Allow,
    /// The path of its configuration file.
    pub path: &'a str,
    /// The configuration file's place in the walk.
    pub file: Option<FileId>,
    /// The file it stands in.
    loaded: &'a Loaded,
}

impl AllowEntry<'_> {
    /// Whether it accepts findings of the rule with this code in `path`.
    #[must_use]
    pub fn accepts(&self, code: &str, path: &str) -> bool {
        self.allow.accepts(code, &self.loaded.seen(path))
    }
}

/// An entry of a configuration file that speaks of code that is there.
#[derive(Debug, Clone, Copy)]
pub struct Promise<'a> {
    /// The path of its configuration file.
    pub path: &'a str,
    /// The configuration file's place in the walk.
    pub file: FileId,
    /// Its place in the file.
    pub span: Span,
    /// What it speaks of.
    pub what: Promised<'a>,
    loaded: &'a Loaded,
}

/// What an entry speaks of.
#[derive(Debug, Clone, Copy)]
pub enum Promised<'a> {
    /// A call that cannot be resolved.
    Call(&'a Call),
    /// Files that are not to be read: the pattern, and its place among the patterns.
    Exclude(usize, &'a str),
}

impl Promise<'_> {
    /// Whether it is a pattern that takes `path`, whichever configuration holds for that.
    #[must_use]
    pub fn takes(&self, path: &str) -> bool {
        let Promised::Exclude(at, _) = self.what else { return false };
        below(&self.loaded.folder, path).is_some_and(|path| self.loaded.config.exclude_takes(at, path))
    }
}

impl Configs {
    /// Reads the configuration files among the walked files: `(its place in the walk, its path relative to the root)`. Where none lies at
    /// the root, the nearest above it holds, as far up as the Git work tree reaches.
    ///
    /// # Errors
    /// If one cannot be read or is wrong.
    pub fn discover<'a>(root: &Path, files: impl IntoIterator<Item = (FileId, &'a str)>) -> Result<Self, Error> {
        let mut loaded = Vec::new();
        for (file, path) in files {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            loaded.push(Loaded::read(&root.join(path), folder, path, Some(file))?);
        }
        if loaded.iter().all(|one| !one.folder.is_empty()) {
            loaded.extend(Loaded::above(root)?);
        }
        loaded.sort_by(|a, b| depth(&b.folder).cmp(&depth(&a.folder)).then_with(|| a.folder.cmp(&b.folder)));
        Ok(Self { files: loaded, ..Self::default() })
    }

    /// Reads one file that holds for the whole tree, as `--config` gives it.
    ///
    /// # Errors
    /// If it cannot be read or is wrong.
    pub fn single(path: &Path) -> Result<Self, Error> {
        let name = path.to_string_lossy().replace('\\', "/");
        Ok(Self { files: vec![Loaded::read(path, "", &name, None)?], ..Self::default() })
    }

    /// Takes the effect from everything that hides findings, as a reviewer wants it; the report lists it all the same.
    pub fn set_aside(&mut self) {
        self.reviewer = true;
    }

    /// Whether what hides findings has no effect.
    #[must_use]
    pub const fn is_set_aside(&self) -> bool {
        self.reviewer
    }

    /// The configuration that holds for a file.
    #[must_use]
    pub fn for_path(&self, path: &str) -> &AppConfig {
        self.loaded(path).map_or(&self.none, |loaded| &loaded.config)
    }

    /// The path of the configuration that holds for a file.
    #[must_use]
    pub fn path_for(&self, path: &str) -> Option<&str> {
        self.loaded(path).map(|loaded| loaded.path.as_str())
    }

    /// The configuration file that holds for a file, if it lies in the tree.
    #[must_use]
    pub fn file_for(&self, path: &str) -> Option<FileId> {
        self.loaded(path).and_then(|loaded| loaded.file)
    }

    /// A path as the configuration that holds for it names it: relative to its folder.
    #[must_use]
    pub fn seen<'a>(&self, path: &'a str) -> Cow<'a, str> {
        self.loaded(path).map_or(Cow::Borrowed(path), |loaded| loaded.seen(path))
    }

    /// Every `[[calls]]` entry and every pattern of `exclude` in the files of the tree, in order.
    pub fn promises(&self) -> impl Iterator<Item = Promise<'_>> {
        self.files.iter().filter_map(|loaded| Some((loaded, loaded.file?))).flat_map(|(loaded, file)| {
            let promise = move |span: Range<usize>, what| Promise { path: &loaded.path, file, span: Span::of_bytes(&span), what, loaded };
            let calls = loaded.config.calls.iter().map(move |call| promise(call.at.span(), Promised::Call(call)));
            let excludes = loaded.config.exclude.iter().enumerate();
            calls.chain(excludes.map(move |(at, pattern)| promise(pattern.span(), Promised::Exclude(at, pattern.get_ref()))))
        })
    }

    /// The folders that have a configuration of their own; each is an app.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|loaded| loaded.folder.as_str())
    }

    /// Whether a file is not to be read.
    #[must_use]
    pub fn excludes(&self, path: &str) -> bool {
        !self.reviewer && self.excluded(path)
    }

    /// Whether a configuration names a file among those not to be read, whatever comes of it.
    #[must_use]
    fn excluded(&self, path: &str) -> bool {
        self.loaded(path).is_some_and(|loaded| loaded.config.excludes(&loaded.seen(path)))
    }

    /// The least severity that fails the run for a finding in `path`; before a reviewer it is not for the partner to say.
    #[must_use]
    pub fn fail_on(&self, path: &str) -> FailOn {
        let set = self.for_path(path).fail_on.as_ref().filter(|_| !self.reviewer);
        set.map_or(FailOn::default(), |fail_on| *fail_on.get_ref())
    }

    /// Takes out the findings whose rule is off where they are, and gives every other the severity that was set for its rule. In a
    /// reviewer's run nothing is taken out or lowered.
    pub fn apply_levels<'a>(&self, findings: &mut Vec<Finding>, path: impl Fn(FileId) -> &'a str) -> Levels {
        let mut levels = Levels::default();
        for mut finding in std::mem::take(findings) {
            let loaded = self.loaded(path(finding.primary.loc.file));
            let set = loaded.and_then(|loaded| Some((loaded, loaded.config.level(finding.rule)?)));
            let by = match set {
                Some((loaded, (rule, level))) if level.get_ref().severity() < Some(finding.severity) => {
                    Some(LevelEntry { path: loaded.path.clone(), span: span_of(rule, level), reason: loaded.remark(level.span().end) })
                }
                _ => None,
            };
            match (set.map(|(_, (_, level))| level.get_ref().severity()), by) {
                (_, Some(by)) if self.reviewer => levels.set_aside.push((findings.len(), by)),
                (Some(None), Some(by)) => {
                    levels.off.push((finding, by));
                    continue;
                }
                (Some(Some(severity)), by) => {
                    levels.lowered.extend(by.map(|by| (findings.len(), finding.severity, by)));
                    finding.severity = severity;
                }
                _ => {}
            }
            findings.push(finding);
        }
        levels
    }

    /// Every `[[allow]]` entry, in the order of the files and of the entries in them.
    pub fn allows(&self) -> impl Iterator<Item = AllowEntry<'_>> {
        self.files
            .iter()
            .flat_map(|loaded| loaded.config.allow.iter().map(|allow| AllowEntry { allow, path: &loaded.path, file: loaded.file, loaded }))
    }

    /// Whether `entry` stands in the configuration that holds for `path`.
    #[must_use]
    pub fn holds(&self, entry: &AllowEntry<'_>, path: &str) -> bool {
        self.loaded(path).is_some_and(|loaded| loaded.path == entry.path)
    }

    /// Adds the configuration files to the texts a report points into.
    pub fn add_sources(&self, sources: &mut Sources) {
        for loaded in &self.files {
            sources.add(&loaded.path, &loaded.text);
        }
    }

    /// What the report says of them; [`Configs::add_sources`] comes first.
    #[must_use]
    pub fn report(&self, sources: &Sources) -> ConfigUse {
        let mut files: Vec<_> = self.files.iter().map(|loaded| loaded.path.clone()).collect();
        files.sort();
        let mut overrides: Vec<_> = self.files.iter().flat_map(|loaded| loaded.overrides(sources, self.reviewer)).collect();
        overrides.sort_by(|a, b| a.location.cmp(&b.location));
        ConfigUse { files, overrides }
    }

    fn loaded(&self, path: &str) -> Option<&Loaded> {
        self.files.iter().find(|loaded| below(&loaded.folder, path).is_some())
    }
}

impl Loaded {
    /// The nearest configuration above a folder, if that is in a folder of the same Git work tree.
    fn above(root: &Path) -> Result<Option<Self>, Error> {
        let Ok(real) = root.canonicalize() else { return Ok(None) };
        let (mut path, mut before) = (String::new(), String::new());
        for folder in real.ancestors() {
            // What is above the work tree is somebody else's, and the root of a file system is nobody's app.
            let (Some(name), false) = (folder.file_name(), folder.join(".git").exists()) else { break };
            let Some(parent) = folder.parent().filter(|parent| parent.parent().is_some()) else { break };
            path.push_str("../");
            before = format!("{}/{before}", name_of(name));
            let file = parent.join(FILE_NAME);
            if file.is_file() {
                let loaded = Self::read(&file, "", &format!("{path}{FILE_NAME}"), None)?;
                return Ok(Some(Self { before, ..loaded }));
            }
        }
        Ok(None)
    }

    /// A path of the tree as this file names it: relative to its folder.
    fn seen<'a>(&self, path: &'a str) -> Cow<'a, str> {
        let path = below(&self.folder, path).unwrap_or(path);
        if self.before.is_empty() { Cow::Borrowed(path) } else { Cow::Owned(format!("{}{path}", self.before)) }
    }

    fn read(at: &Path, folder: &str, path: &str, file: Option<FileId>) -> Result<Self, Error> {
        let bytes = fs::read(at).map_err(|error| Error::config_unreadable(path, &error))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            Error::Config(Box::new(ConfigError {
                path: path.to_owned(),
                text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
                span: valid..valid + 1,
                message: "this is not UTF-8".to_owned(),
                help: None,
            }))
        })?;
        let config = AppConfig::parse(path, &text).map_err(Box::new)?;
        Ok(Self { folder: folder.to_owned(), before: String::new(), path: path.to_owned(), file, text, config })
    }

    /// Every key that changes what is reported.
    fn overrides(&self, sources: &Sources, reviewer: bool) -> Vec<Override> {
        let config = &self.config;
        let entry = |key: &str, value: &str, span: Range<usize>| {
            let reason = self.remark(span.end).map(|reason| redact::message(&reason));
            let location = sources.location(&self.path, Span::of_bytes(&span));
            Override { key: key.to_owned(), value: redact::message(value), reason, set_aside: false, location }
        };
        let word = |level: Level| level.severity().map_or("off", Severity::as_str);
        let mut entries = Vec::new();
        // What is said already by saying nothing changes nothing.
        let app = config.app.iter().filter(|app| *app.get_ref() != AppKind::default());
        entries.extend(app.map(|app| entry("app", app_word(*app.get_ref()), app.span())));
        entries.extend(config.global_scope.iter().map(|why| entry("global-scope", why.get_ref(), why.span())));
        let fail_on = config.fail_on.iter().filter(|on| *on.get_ref() != FailOn::default());
        entries.extend(fail_on.map(|on| Override { set_aside: reviewer, ..entry("fail-on", fail_on_word(*on.get_ref()), on.span()) }));
        entries.extend(config.scopes.iter().flatten().map(|scope| entry("scopes", scope.get_ref(), scope.span())));
        entries.extend(config.exclude.iter().map(|path| {
            let entry = entry("exclude", path.get_ref(), path.span());
            Override { set_aside: reviewer, ..entry }
        }));
        entries.extend(config.rules.iter().map(|(rule, level): (&Spanned<String>, &Spanned<Level>)| {
            let lowers = rulebook::get(rule.get_ref()).is_some_and(|rule| level.get_ref().severity() < Some(rulebook::severity(rule)));
            let entry = entry(&format!("rules.{}", rule.get_ref()), word(*level.get_ref()), bounds(rule, level));
            Override { set_aside: reviewer && lowers, ..entry }
        }));
        entries.extend(config.calls.iter().map(|call| {
            let method = call.method.as_ref().map_or(String::new(), |method| format!("{} ", method.get_ref()));
            entry("calls", &format!("{} is {method}{}", call.at.get_ref(), call.endpoint.get_ref()), call.at.span())
        }));
        entries.extend(config.allow.iter().map(|allow| {
            let path = allow.path.as_ref().map_or(String::new(), |path| format!(" in {}", path.get_ref()));
            let entry = entry("allow", &format!("{}{path}", allow.rule.get_ref()), allow.rule.span());
            Override { reason: allow.given_reason().map(redact::message), set_aside: reviewer, ..entry }
        }));
        entries
    }

    /// The comment that stands behind a value on its line: why it is so, for keys that have no other place for it.
    fn remark(&self, end: usize) -> Option<String> {
        let line = self.text.get(end..)?.lines().next()?;
        let said = line.trim_start_matches([' ', '\t', ',', ']']).strip_prefix('#')?.trim();
        (!said.is_empty()).then(|| said.to_owned())
    }
}

fn bounds(rule: &Spanned<String>, level: &Spanned<Level>) -> Range<usize> {
    rule.span().start..level.span().end
}

fn span_of(rule: &Spanned<String>, level: &Spanned<Level>) -> Span {
    Span::of_bytes(&bounds(rule, level))
}

const fn app_word(app: AppKind) -> &'static str {
    match app {
        AppKind::Public => "public",
        AppKind::Internal => "internal",
        AppKind::Msp => "msp",
    }
}

const fn fail_on_word(fail_on: FailOn) -> &'static str {
    match fail_on {
        FailOn::Error => "error",
        FailOn::Warning => "warning",
        FailOn::Note => "note",
        FailOn::Never => "never",
    }
}

fn depth(folder: &str) -> usize {
    if folder.is_empty() { 0 } else { folder.split('/').count() }
}

/// The rest of `path` below `folder`.
fn below<'a>(folder: &str, path: &'a str) -> Option<&'a str> {
    if folder.is_empty() { Some(path) } else { path.strip_prefix(folder)?.strip_prefix('/') }
}
