//! Which files join the analysis, ring by ring: those that speak of Egnyte, those whose values do, those that may decide
//! what happens to Egnyte's answers. Who imports whom is [`crate::link::modules`]' part.

use memchr::memmem;
use rayon::prelude::*;
use regex::Regex;
use std::sync::LazyLock;

use super::evidence;
use super::settings::{self, Setting};
use super::{Class, FileId, FileKind, ManifestKind, NotAnalyzed, SettingsFormat, SourceFile, Sources, kind, scan};
use crate::ir::{Language, Name};
use crate::lower::definitions::{Form, make};
use crate::lower::page::{self, Markup};

/// A shorter key is no word to find its users by.
pub const SHORTEST_KEY: usize = 4;

/// A settings file with an Egnyte host, path or scope among its values.
#[derive(Debug, Clone)]
pub struct EgnyteSettings {
    /// The file.
    pub file: FileId,
    /// All that stands in it.
    pub settings: Setting,
    /// The keys that lead to such a value: code that names one of them may mean it. Sorted.
    pub keys: Vec<Name>,
}

/// A file that the report must name because it was not analysed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unanalyzed {
    /// It certainly talks to Egnyte, in a language without a front end.
    Language(FileId, &'static str),
    /// It is a page whose server code certainly talks to Egnyte, in this language; its scripts were analysed.
    ServerCode(FileId, &'static str),
    /// It speaks of Egnyte, or could not even be searched, and has no text.
    Text(FileId, NotAnalyzed),
}

/// The first ring: files of languages with a front end that hold a signal, tests included, in order. A component of a Make app with a
/// path alone has that of the app's base.
#[must_use]
pub fn signal_files(sources: &Sources) -> Vec<FileId> {
    let is_component = |file: &SourceFile| file.kind == FileKind::Definition(Form::Make);
    let is_base = |file: &SourceFile| is_component(file) && make::is_base(file.name()) && file.signals.any();
    let has_base = sources.iter().any(|(_, file)| is_base(file));
    let goes_on = |file: &SourceFile| has_base && is_component(file) && file.specifiers().any(|specifier| specifier == make::BASE);
    ids(sources, |file| file.kind.has_front_end() && file.class.is_analyzed() && (file.signals.any() || goes_on(file)))
}

/// The collections of requests among `signals` that lie in an app with a program that surely talks to Egnyte: what someone tried
/// out by hand is nothing that the app does. `apps` tells which apps a file belongs to.
#[must_use]
pub fn tried_by_hand(sources: &Sources, signals: &[FileId], apps: &dyn Fn(FileId) -> Vec<usize>) -> Vec<FileId> {
    let is_trial = |id: FileId| matches!(sources.file(id).kind, FileKind::Definition(form) if form.is_trial());
    if !signals.iter().any(|id| is_trial(*id)) {
        return Vec::new();
    }
    let programs = sources.iter().filter(|(_, file)| file.class == Class::Source && file.kind.is_code() && file.signals.is_certain());
    let mut with_program: Vec<usize> = programs.flat_map(|(id, _)| apps(id)).collect();
    with_program.sort_unstable();
    with_program.dedup();
    let trials = signals.iter().copied().filter(|id| is_trial(*id));
    trials.filter(|id| apps(*id).iter().any(|app| with_program.binary_search(app).is_ok())).collect()
}

/// What the report must name as not analysed, in order.
#[must_use]
pub fn unanalyzed(sources: &Sources) -> Vec<Unanalyzed> {
    let own = sources.iter().filter(|(_, file)| file.class == Class::Source);
    own.filter_map(|(id, file)| match (file.kind, sources.problem(id)) {
        (FileKind::Page(markup), None) => server_code(sources, id, markup).map(|language| Unanalyzed::ServerCode(id, language)),
        (kind, None) => kind.without_front_end().filter(|_| file.signals.is_certain()).map(|language| Unanalyzed::Language(id, language)),
        (kind, Some(why @ NotAnalyzed::Unreadable(_))) if kind.is_code() => Some(Unanalyzed::Text(id, why)),
        (kind, Some(why)) if kind.has_front_end() && file.signals.any() => Some(Unanalyzed::Text(id, why)),
        (kind, Some(why)) if kind.without_front_end().is_some() && file.signals.is_certain() => Some(Unanalyzed::Text(id, why)),
        _ => None,
    })
    .collect()
}

/// The language of a page's server code, where that certainly talks to Egnyte.
fn server_code(sources: &Sources, id: FileId, markup: Markup) -> Option<&'static str> {
    let file = sources.file(id);
    let language = kind::server_language(file.name()).filter(|_| file.signals.is_certain())?;
    let text = sources.read(id).ok()?;
    let mut code = page::server_code(&text, markup).into_iter();
    code.any(|range| scan::Signals::of(text[range].as_bytes()).is_certain()).then_some(language)
}

/// Settings files with values that speak of Egnyte, in order. Locales, API descriptions and other data do not: no value of
/// theirs is a host, a path or a scope.
#[must_use]
pub fn egnyte_settings(sources: &Sources) -> Vec<EgnyteSettings> {
    static VALUE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i-u)\b(?:qa-)?egnyte\.com\b|\begnytegov\.com\b|(?:^|/)(?:pubapi|puboauth)\b|\bEgnyte\.[a-z]+\b")
            .expect("a constant pattern")
    });
    let candidates = ids(sources, |file| {
        // The settings of a framework may have its clients among them.
        matches!(
            file.kind,
            FileKind::Settings(_) | FileKind::Manifest(ManifestKind::Gradle) | FileKind::Definition(Form::FrameworkSignIn(_))
        ) && file.class == Class::Source
            && file.signals.any()
    });
    let read = candidates.into_par_iter().filter_map(|file| {
        let settings = read_settings(sources, file)?.ok()?;
        let mut keys: Vec<Name> = Vec::new();
        settings.for_each_text(&mut |path, text| {
            keys.extend(VALUE.is_match(&text.cooked).then(|| telling_key(path)).flatten());
        });
        keys.sort_unstable();
        keys.dedup();
        (!keys.is_empty()).then_some(EgnyteSettings { file, settings, keys })
    });
    read.collect()
}

/// What code that asks for a setting names of its path: the last key, or with a last word that is in every file (`mail.url`) the one before.
fn telling_key(path: &[&str]) -> Option<Name> {
    let tells = |key: &str| key.len() >= SHORTEST_KEY;
    let (key, around) = path.split_last()?;
    let (before, last) = match key.rsplit_once('.') {
        Some((before, last)) => (before.rsplit('.').next(), last),
        None => (around.last().copied(), *key),
    };
    Some(match before {
        Some(before) if !tells(last) && tells(before) => before.into(),
        Some(before) if !tells(last) => format!("{before}.{last}").into(),
        _ => (*key).into(),
    })
}

/// The settings in a file that code names; `None` for a file that is none.
#[must_use]
pub fn read_settings(sources: &Sources, file: FileId) -> Option<Result<Setting, settings::SettingsError>> {
    let format = SettingsFormat::of_name(sources.file(file).name())?;
    let text = sources.read(file);
    Some(
        text.map_err(|why| settings::SettingsError { span: None, message: why.to_string() })
            .and_then(|text| settings::parse(&text, format)),
    )
}

/// The analysed files among `within` that hold one of `words`, in order: how a file joins that only names a configuration key.
#[must_use]
pub fn mentioning(sources: &Sources, within: &[FileId], words: &[Name]) -> Vec<FileId> {
    let finders: Vec<memmem::Finder<'_>> = words.iter().map(|word| memmem::Finder::new(word.as_bytes())).collect();
    let candidates = within.par_iter().copied().filter(|id| is_program(sources.file(*id)));
    let holds_one = |bytes: &[u8]| finders.iter().any(|finder| finder.find(bytes).is_some());
    // Where names are the same in any case, they are looked for as they are lowered.
    let ignores_case = |id: FileId| sources.file(id).kind == FileKind::Code(Language::PowerShell);
    let holds = |id: FileId, bytes: &[u8]| if ignores_case(id) { holds_one(&bytes.to_ascii_lowercase()) } else { holds_one(bytes) };
    let holding = candidates.map_init(Vec::new, |buffer, id| sources.peek(id, buffer).is_some_and(|bytes| holds(id, bytes)).then_some(id));
    holding.flatten_iter().collect()
}

/// The files among `within` that may hold a server, a central handler or a store, in order: by what they import, by words
/// of theirs. A route that a framework serves by its place is a server without being read.
#[must_use]
pub fn evidence_files(sources: &Sources, within: &[FileId]) -> Vec<FileId> {
    let tells = |file: &SourceFile| file.acts_globally() || file.specifiers().any(evidence::is_evidence_import);
    within.iter().copied().filter(|id| is_program(sources.file(*id)) && tells(sources.file(*id))).collect()
}

fn is_program(file: &SourceFile) -> bool {
    file.kind.has_front_end() && file.class == Class::Source
}

fn ids(sources: &Sources, keep: impl Fn(&SourceFile) -> bool) -> Vec<FileId> {
    sources.iter().filter(|(_, file)| keep(file)).map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{load, paths, tree};
    use super::*;

    #[test]
    fn rings_hold_what_may_matter() {
        let dir = tree(&[
            ("src/api.ts", "const p = '/pubapi/v1/fs'"),
            ("src/api.test.ts", "'/pubapi/v1/fs'"),
            ("src/http.ts", "axios.interceptors.response.use(ok, fail)"),
            ("src/server.ts", "import express from 'express'"),
            ("src/store.ts", "import { persist } from 'zustand/middleware'"),
            ("src/pages/api/cb.ts", ""),
            ("src/plain.ts", "import x from './x'; const host = config.fileHost"),
            ("src/min.js", &"function a(b){return egnyte(b)};".repeat(100)),
            ("config/default.json", r#"{"files": {"fileHost": "https://acme.egnyte.com"}, "other": "x"}"#),
            ("locales/en.json", r#"{"connect": "Connect to Egnyte"}"#),
            ("broken.json", r#"{"a": "egnyte.com""#),
            (".env", "SCOPES=Egnyte.filesystem\n"),
            ("Client.swift", "get(\"/pubapi/v1/users\")"),
            ("Notes.swift", "// egnyte"),
            ("test/Fake.swift", "/pubapi/v1/users"),
        ]);
        std::fs::write(dir.path().join("bad.py"), b"egnyte\0\xff").unwrap();
        let sources = load(&dir);
        assert_eq!(paths(&sources, &signal_files(&sources)), ["bad.py", "src/api.test.ts", "src/api.ts"]);
        let all: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
        assert_eq!(
            paths(&sources, &evidence_files(&sources, &all)),
            ["src/http.ts", "src/server.ts", "src/store.ts"],
            "a route of Next is served whatever it holds"
        );
        let settings = egnyte_settings(&sources);
        assert_eq!(settings.iter().map(|found| &*sources.file(found.file).path).collect::<Vec<_>>(), [".env", "config/default.json"]);
        assert_eq!(settings[1].keys, [Name::from("fileHost")]);
        assert_eq!(paths(&sources, &mentioning(&sources, &all, &settings[1].keys)), ["src/plain.ts"]);
        let (bad, swift) = (sources.find("bad.py").unwrap(), sources.find("Client.swift").unwrap());
        assert_eq!(unanalyzed(&sources), [Unanalyzed::Language(swift, "Swift"), Unanalyzed::Text(bad, NotAnalyzed::Binary)]);
        assert!(read_settings(&sources, sources.find("broken.json").unwrap()).unwrap().is_err());
    }
}
