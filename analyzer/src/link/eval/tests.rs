//! What the machine does when it fails itself, or runs out of fuel.

use std::rc::Rc;

use super::{Eval, World};
use crate::ir::{File, Name};
use crate::link::models::LibraryModels;
use crate::link::modules::{Resolution, Resolver};
use crate::link::program::Program;
use crate::link::record::EventKind;
use crate::link::value::Value;
use crate::source::FileId;
use crate::source::settings::Setting;
use crate::source::testing::{load, tree};

/// A world with a trap in it.
struct Trapped<'a>(Program<'a>);

impl World for Trapped<'_> {
    fn application_settings(&self, from: FileId) -> Vec<FileId> {
        self.0.application_settings(from)
    }
    fn file(&self, id: FileId) -> Option<Rc<File>> {
        self.0.file(id)
    }
    fn resolve(&self, from: FileId, specifier: &str) -> Resolution {
        self.0.resolve(from, specifier)
    }

    fn replacements(&self, target: FileId) -> &[FileId] {
        self.0.replacements(target)
    }
    fn shared(&self, from: FileId) -> Rc<[FileId]> {
        self.0.shared(from)
    }
    fn visible(&self, from: FileId, name: &str) -> Option<FileId> {
        self.0.visible(from, name)
    }
    fn package_member(&self, target: FileId, name: &str) -> Option<FileId> {
        self.0.package_member(target, name)
    }
    fn parts(&self, file: FileId, name: &str) -> Vec<FileId> {
        self.0.parts(file, name)
    }
    fn reopened(&self, file: FileId, name: &str) -> Vec<FileId> {
        self.0.reopened(file, name)
    }
    fn beside(&self, file: FileId) -> Vec<FileId> {
        self.0.beside(file)
    }
    fn submodule(&self, package: &Resolution, name: &str) -> Option<FileId> {
        self.0.submodule(package, name)
    }
    fn setting(&self, id: FileId) -> Option<Rc<Setting>> {
        self.0.setting(id)
    }
    fn find_setting(&self, from: FileId, path: &str) -> Option<FileId> {
        self.0.find_setting(from, path)
    }
    fn settings_value(&self, from: FileId, key: &str) -> Option<(FileId, Setting)> {
        self.0.settings_value(from, key)
    }
    fn built_constant(&self, from: FileId, path: &str) -> Option<Value> {
        self.0.built_constant(from, path)
    }
    fn settings_modules(&self, from: FileId) -> Vec<Vec<FileId>> {
        self.0.settings_modules(from)
    }
    fn stem(&self, id: FileId) -> Name {
        self.0.stem(id)
    }
    fn place(&self, id: FileId) -> Name {
        self.0.place(id)
    }
    fn mentions_egnyte(&self, id: FileId) -> bool {
        self.0.mentions_egnyte(id)
    }
    fn is_test(&self, id: FileId) -> bool {
        self.0.is_test(id)
    }
    fn environment(&self, from: FileId, name: &str) -> Option<Value> {
        assert!(name != "TRAP", "sprung");
        self.0.environment(from, name)
    }
}

/// The URLs that are requested in `text`, and the functions that were not followed to their end, with why.
fn run(text: &str) -> (Vec<String>, Vec<(String, Option<String>)>) {
    let dir = tree(&[("app.js", text)]);
    let sources = load(&dir);
    let resolver = Resolver::new(&sources);
    let world = Trapped(Program::new(&sources, &resolver, Vec::new()));
    let models = LibraryModels::default();
    let mut eval = Eval::new(&world, &models);
    let file = sources.find("app.js").unwrap();
    eval.explore(&[file], &|_| super::Mention::Here);
    eval.conclude();
    let urls = eval.record.events.iter().filter(|event| !event.void).filter_map(|event| match &event.kind {
        EventKind::Request(request) => request.url.as_text(),
        _ => None,
    });
    let lowered = world.file(file).unwrap();
    let name = |one: &super::Unfinished| lowered.function(one.func.func).name.as_deref().unwrap_or_default().to_owned();
    let unfinished = eval.unfinished().iter().map(|one| (name(one), one.failure.clone())).collect();
    (urls.collect(), unfinished)
}

#[test]
fn a_failure_ends_one_function() {
    let text = "let seen;
        export function before() { return fetch('https://a.example/1'); }
        export function trap() { seen = process.env.TRAP; return fetch('https://a.example/2'); }
        export function after() { return fetch('https://a.example/3'); }";
    let (urls, unfinished) = run(text);
    assert_eq!(urls, ["https://a.example/1", "https://a.example/3"]);
    assert_eq!(unfinished, [("trap".to_owned(), Some("sprung".to_owned()))]);
}

#[test]
fn a_function_without_end_is_named() {
    let long = "x = x + 1;\n".repeat(30_000);
    let text = format!("export function short() {{ return fetch('https://a.example/1'); }}\nexport function long(x) {{ {long} }}");
    let (urls, unfinished) = run(&text);
    assert_eq!(urls, ["https://a.example/1"]);
    assert_eq!(unfinished, [("long".to_owned(), None)]);
}

#[test]
fn what_holds_itself_does_not_grow_without_end() {
    let turns = vec!["0"; 40].join(", ");
    let text = format!(
        "export function list() {{ let all = ['a', 'b']; for (const turn of [{turns}]) {{ all = [...all, ...all]; }} return fetch('https://a.example/1'); }}
        export function record(key) {{ let all = {{ [key()]: 1 }}; for (const turn of [{turns}]) {{ all = {{ ...all, ...all }}; }} return fetch('https://a.example/2'); }}"
    );
    let (urls, unfinished) = run(&text);
    assert_eq!(urls, ["https://a.example/1", "https://a.example/2"]);
    assert_eq!(unfinished, []);
}

#[test]
fn what_nobody_came_to_is_named() {
    // Each of these functions takes all the steps it may, until none are left for the last.
    let turns = "x = x + 1;\n".repeat(100);
    let long = (0..80).map(|n| {
        let calls = "step(x);\n".repeat(200);
        format!("export function long{n}(x) {{ {calls} }}\n")
    });
    let text = format!(
        "function step(x) {{ {turns} }}\n{}export function last() {{ return fetch('https://a.example/1'); }}",
        long.collect::<String>()
    );
    let (urls, unfinished) = run(&text);
    assert!(urls.is_empty());
    assert!(unfinished.contains(&("last".to_owned(), None)));
}
