//! From a module as an import names it to the file that is meant.

mod csharp;
mod go;
mod java;
mod javascript;
mod kotlin;
mod make;
pub(crate) mod nuxt;
mod packages;
mod page;
mod php;
mod python;
mod ruby;
mod rust;
mod scripts;

use std::cell::{OnceCell, RefCell};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ir::{Language, Name};
use crate::lower::definitions::Form;
use crate::lower::page::{Markup, loaded_scripts};
use crate::source::{Class, FileId, FileKind, LOADED, RelPath, Sources};

/// What a module specifier means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// A file of the tree.
    File(FileId),
    /// A Python package without an `__init__.py`: a folder of the tree. Empty for the root.
    Folder(RelPath),
    /// A package from elsewhere; its path as written.
    External(Name),
    /// A path into the tree where nothing is.
    Missing,
}

impl Resolution {
    /// The file, if it is one.
    #[must_use]
    pub fn file(&self) -> Option<FileId> {
        if let Self::File(id) = self { Some(*id) } else { None }
    }
}

/// Resolves the modules of one tree.
#[derive(Debug)]
pub struct Resolver<'a> {
    sources: &'a Sources,
    javascript: javascript::Packages,
    python: python::Roots,
    php: php::Autoload,
    rust: rust::Crates,
    /// For each word that can end a specifier, the files that have such a specifier.
    mentions: FxHashMap<Name, Vec<FileId>>,
    /// What was resolved before, by file and specifier: the same imports are asked for at every name they bind.
    resolved: RefCell<FxHashMap<FileId, FxHashMap<Name, Resolution>>>,
    /// Read when a file of the language first asks.
    java: OnceCell<packages::Packages>,
    ruby: OnceCell<packages::Packages>,
    csharp: OnceCell<packages::Packages>,
    csharp_projects: OnceCell<Vec<String>>,
    go: OnceCell<packages::Packages>,
    go_modules: OnceCell<Vec<go::Module>>,
    nuxt: OnceCell<Option<packages::Packages>>,
    powershell: OnceCell<scripts::Modules>,
    apps_script: OnceCell<scripts::Modules>,
}

impl<'a> Resolver<'a> {
    /// Reads the package and compiler settings of the tree.
    #[must_use]
    pub fn new(sources: &'a Sources) -> Self {
        let mut mentions: FxHashMap<Name, Vec<FileId>> = FxHashMap::default();
        for (id, file) in sources.iter().filter(|(_, file)| file.class.is_analyzed()) {
            for specifier in file.specifiers() {
                let word = last_word(specifier, file.kind);
                let files = match mentions.get_mut(word) {
                    Some(files) => files,
                    None => mentions.entry(word.into()).or_default(),
                };
                if files.last() != Some(&id) {
                    files.push(id);
                }
            }
        }
        Self {
            sources,
            javascript: javascript::Packages::read(sources),
            python: python::Roots::find(sources),
            php: php::Autoload::read(sources),
            rust: rust::Crates::read(sources),
            mentions,
            resolved: RefCell::default(),
            java: OnceCell::new(),
            ruby: OnceCell::new(),
            csharp: OnceCell::new(),
            csharp_projects: OnceCell::new(),
            go: OnceCell::new(),
            go_modules: OnceCell::new(),
            nuxt: OnceCell::new(),
            powershell: OnceCell::new(),
            apps_script: OnceCell::new(),
        }
    }

    /// The module that `specifier`, as [`crate::ir::Import::module`] has it, means in `from`.
    #[must_use]
    pub fn resolve(&self, from: FileId, specifier: &str) -> Resolution {
        if let Some(known) = self.resolved.borrow().get(&from).and_then(|of_file| of_file.get(specifier)) {
            return known.clone();
        }
        let found = self.look_up(from, specifier);
        self.resolved.borrow_mut().entry(from).or_default().insert(specifier.into(), found.clone());
        found
    }

    fn look_up(&self, from: FileId, specifier: &str) -> Resolution {
        match self.sources.file(from).kind {
            FileKind::Python | FileKind::Notebook => self.python.resolve(self.sources, from, specifier),
            FileKind::Code(Language::Php) => self.php.resolve(self.sources, from, specifier),
            FileKind::Code(Language::Shell | Language::PowerShell) => scripts::resolve(self.sources, from, specifier),
            FileKind::Page(Markup::Html | Markup::Jsp | Markup::Razor | Markup::Blade) if specifier.starts_with(['.', '/']) => {
                page::resolve(self.sources, from, specifier)
            }
            FileKind::Code(Language::Rust) => self.rust.resolve(self.sources, from, specifier),
            FileKind::Code(Language::Ruby) => ruby::resolve(self.sources, from, specifier),
            FileKind::Code(Language::Java | Language::Kotlin) => self
                .packages(from)
                .and_then(|packages| packages.import(self.sources, from, specifier, java::SEPARATOR))
                .map_or_else(|| Resolution::External(specifier.into()), Resolution::File),
            FileKind::Code(Language::CSharp) | FileKind::Component => self
                .packages(from)
                .and_then(|packages| packages.import(self.sources, from, specifier, csharp::SEPARATOR))
                .map_or_else(|| Resolution::External(specifier.into()), Resolution::File),
            FileKind::Code(Language::Go) => self.resolve_go(from, specifier),
            FileKind::Definition(Form::Make) => make::resolve(self.sources, from, specifier),
            FileKind::Definition(_) => Resolution::Missing,
            _ => self.javascript.resolve(self.sources, from, specifier.strip_prefix(LOADED).unwrap_or(specifier)),
        }
    }

    /// The files whose top-level names a file sees without importing them, in order: the pages that load a script, the PHP
    /// files that include a file, and what else they load or include.
    #[must_use]
    pub fn shared(&self, script: FileId) -> Vec<FileId> {
        let mut shared = Vec::new();
        match self.sources.file(script).kind {
            FileKind::JavaScript(_) | FileKind::Code(Language::Shell | Language::PowerShell) => {}
            FileKind::Code(Language::Php) => shared.extend(self.php.always(self.sources, script)),
            _ => return shared,
        }
        // What a test puts in the place of a library's functions is for its own run.
        let is_test = |id: FileId| self.sources.file(id).class == Class::Test;
        for page in self.direct_importers(script).into_iter().filter(|page| !is_test(*page) || is_test(script)) {
            let scripts = self.scripts(page);
            if scripts.contains(&script) {
                shared.push(page);
                shared.extend(scripts);
            }
        }
        if matches!(self.sources.file(script).kind, FileKind::JavaScript(_)) {
            shared.extend(self.scripts(script));
            let projects = self.apps_script.get_or_init(|| scripts::Modules::of_apps_script(self.sources));
            shared.extend(projects.beside(script));
        }
        if self.sources.file(script).kind == FileKind::Code(Language::PowerShell) {
            let modules = self.powershell.get_or_init(|| scripts::Modules::of_powershell(self.sources));
            let taken = self.scripts(script);
            shared.extend(std::iter::once(script).chain(taken).flat_map(|id| modules.beside(id)));
        }
        shared.sort_unstable();
        shared.dedup();
        shared.retain(|id| *id != script);
        shared
    }

    /// The files that share their names with a page that loads them, or a PHP file that includes them.
    fn scripts(&self, page: FileId) -> Vec<FileId> {
        if let FileKind::Code(Language::Php | Language::Shell | Language::PowerShell) = self.sources.file(page).kind {
            let included = self.sources.file(page).specifiers().filter(|specifier| specifier.starts_with("./"));
            return included.filter_map(|path| self.resolve(page, path).file()).collect();
        }
        if matches!(self.sources.file(page).kind, FileKind::JavaScript(_) | FileKind::Settings(_)) {
            let loaded = self.sources.file(page).specifiers().filter(|specifier| specifier.starts_with(LOADED));
            return loaded.filter_map(|path| self.resolve(page, path).file()).collect();
        }
        let FileKind::Page(markup) = self.sources.file(page).kind else { return Vec::new() };
        let Ok(text) = self.sources.read(page) else { return Vec::new() };
        let loaded = loaded_scripts(&text, markup).into_iter().filter(|(_, _, is_module)| !is_module);
        loaded.filter_map(|(_, path, _)| self.resolve(page, &path).file()).collect()
    }

    /// A package of one of the tree's modules, or one from elsewhere.
    fn resolve_go(&self, from: FileId, path: &str) -> Resolution {
        let modules = self.go_modules.get_or_init(|| go::modules(self.sources));
        match go::folder_of(modules, self.sources.file(from).folder(), path) {
            Some(folder) => self
                .packages(from)
                .and_then(|packages| packages.import(self.sources, from, &folder, go::SEPARATOR))
                // A part of the module that is not here is what it is elsewhere.
                .map_or_else(|| Resolution::External(path.into()), Resolution::File),
            None => Resolution::External(path.into()),
        }
    }

    /// The declarations of the language of `file`, for languages whose files see each other without imports.
    fn packages(&self, file: FileId) -> Option<&packages::Packages> {
        match self.sources.file(file).kind {
            FileKind::Code(Language::Java | Language::Kotlin) => {
                // The two see each other's packages.
                let both = &[Language::Java, Language::Kotlin];
                Some(self.java.get_or_init(|| packages::Packages::read(self.sources, both, kotlin::declared_on_jvm)))
            }
            FileKind::Code(Language::Ruby) => {
                Some(self.ruby.get_or_init(|| packages::Packages::read(self.sources, &[Language::Ruby], ruby::declared)))
            }
            FileKind::Code(Language::CSharp) | FileKind::Component => Some(self.csharp.get_or_init(|| {
                packages::Packages::of(self.sources, |file| file.kind.language() == Some(Language::CSharp), csharp::declared)
            })),
            FileKind::Code(Language::Go) => {
                Some(self.go.get_or_init(|| packages::Packages::read(self.sources, &[Language::Go], go::declared)))
            }
            _ => None,
        }
    }

    /// What the files of Nuxt's apps see of each other without an import, if `file` may be one of them.
    fn auto_imports(&self, file: FileId) -> Option<&packages::Packages> {
        nuxt::is_script(self.sources.file(file)).then(|| self.nuxt.get_or_init(|| nuxt::read(self.sources)))?.as_ref()
    }

    /// The files that may hold parts of one declaration of `file`, itself among them, in order.
    #[must_use]
    pub fn parts(&self, file: FileId, name: &str) -> Vec<FileId> {
        let Some(packages) = self.packages(file) else { return vec![file] };
        let mut found = packages.declaring(file, name);
        if self.sources.file(file).kind.language() == Some(Language::CSharp) {
            let projects = self.csharp_projects.get_or_init(|| csharp::projects(self.sources));
            found.retain(|other| csharp::same_project(self.sources, projects, file, *other));
        }
        found
    }

    /// The files that open a class of Ruby that `file` opens and are loaded together with it, itself among them, in order.
    #[must_use]
    pub fn reopened(&self, file: FileId, name: &str) -> Vec<FileId> {
        let mut found = self.parts(file, name);
        found.retain(|other| *other == file || ruby::same_library(self.sources, file, *other));
        found
    }

    /// The files that import a file's package or something of it.
    #[must_use]
    pub fn importing_package(&self, file: FileId) -> &[FileId] {
        let found =
            self.packages(file).map(|packages| packages.importing(self.sources, file, &|id, specifier| self.look_up(id, specifier).file()));
        found.unwrap_or_default()
    }

    /// The other files of a file's package.
    #[must_use]
    pub fn beside(&self, file: FileId) -> Vec<FileId> {
        self.packages(file).map(|packages| packages.beside(file)).unwrap_or_default()
    }

    /// The file whose declaration of `name` the code of `from` sees without an import.
    #[must_use]
    pub fn visible(&self, from: FileId, name: &str) -> Option<FileId> {
        self.packages(from).or_else(|| self.auto_imports(from))?.visible(self.sources, from, name)
    }

    /// The file of `target`'s package that declares `name`.
    #[must_use]
    pub fn package_member(&self, target: FileId, name: &str) -> Option<FileId> {
        self.packages(target)?.member(self.sources, target, name)
    }

    /// The submodule `name` of a Python package: of its folder, or of the folder of its `__init__.py`. A name the package
    /// binds itself is for the caller to look up first.
    #[must_use]
    pub fn resolve_member(&self, package: &Resolution, name: &str) -> Resolution {
        match package {
            Resolution::File(id) if self.sources.file(*id).name() == "__init__.py" => {
                python::submodule(self.sources, self.sources.file(*id).folder(), name)
            }
            Resolution::Folder(folder) => python::submodule(self.sources, folder, name),
            _ => Resolution::Missing,
        }
    }

    /// The analysed files that import `target`, or see its names because a page loads both, in order.
    #[must_use]
    pub fn importers(&self, target: FileId) -> Vec<FileId> {
        let mut importers = self.direct_importers(target);
        importers.extend(self.shared(target));
        importers.extend(self.javascript.replaced_by(target).flat_map(|replaced| self.direct_importers(replaced)));
        importers.sort_unstable();
        importers.dedup();
        importers
    }

    /// The files that a build may put in the place of `target`.
    #[must_use]
    pub fn replacements(&self, target: FileId) -> &[FileId] {
        self.javascript.replacements(target)
    }

    fn direct_importers(&self, target: FileId) -> Vec<FileId> {
        if let Some(packages) = self.packages(target) {
            let importing = self.importing_package(target);
            let imports = |id: FileId| importing.binary_search(&id).is_ok();
            let candidates: FxHashSet<FileId> = packages.seeing(target).chain(importing.iter().copied()).collect();
            let mentioning = packages.mentioning(self.sources, target, &candidates).into_iter();
            let sees = |id: FileId, name: &str| packages.visible(self.sources, id, name) == Some(target);
            let mut found: Vec<FileId> = mentioning.filter(|(id, name)| imports(*id) || sees(*id, name)).map(|(id, _)| id).collect();
            if self.sources.file(target).kind == FileKind::Code(Language::Ruby) {
                found.extend(self.naming(target));
            }
            // Methods are no names of a package, and a field may be all that leads to them.
            if self.sources.file(target).kind == FileKind::Code(Language::Go) {
                found.extend(packages.beside(target));
            }
            found.sort_unstable();
            found.dedup();
            return found;
        }
        let mut found = self.naming(target);
        if let Some(packages) = self.auto_imports(target) {
            found.extend(packages.naming(self.sources, target));
            found.sort_unstable();
            found.dedup();
        }
        found
    }

    /// The files with a specifier that means `target`.
    fn naming(&self, target: FileId) -> Vec<FileId> {
        let file = self.sources.file(target);
        let stem = file.name().split('.').next().unwrap_or_default();
        // Folders can stand for the file in them (`index.ts`, `__init__.py`, `packages/x/src/index.ts`), `.` and `..` too.
        // `class-box.php` holds `Box`.
        let class: String = stem.strip_prefix("class-").map_or(String::new(), capitalized);
        let words = [stem, file.name(), class.as_str(), ""].into_iter().chain(file.folder().rsplit('/').take(4));
        let words = words.chain(self.javascript.aliases(target)).chain(self.rust.aliases(target));
        let by_folders = if file.kind == FileKind::Code(Language::Php) { php::names_by_folders(file.folder(), stem) } else { Vec::new() };
        let words = words.chain(by_folders.iter().map(String::as_str));
        let words: Vec<&str> = words.collect();
        let mut candidates: Vec<FileId> = words.iter().filter_map(|word| self.mentions.get(*word)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|&id| {
            let file = self.sources.file(id);
            let mut specifiers = file.specifiers().filter(|specifier| words.contains(&last_word(specifier, file.kind)));
            id != target && specifiers.any(|specifier| self.resolve(id, specifier) == Resolution::File(target))
        });
        candidates
    }
}

/// `my-box` as a class is named: `My_Box`.
fn capitalized(stem: &str) -> String {
    let words = stem.split('-').map(|word| {
        let mut chars = word.chars();
        chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
    });
    words.collect::<Vec<String>>().join("_")
}

/// The word of a specifier by which its importers are found: the last segment without its extension. Empty for `.`, `..`.
fn last_word(specifier: &str, kind: FileKind) -> &str {
    if matches!(kind, FileKind::Python | FileKind::Notebook) {
        return specifier.rsplit('.').next().unwrap_or_default();
    }
    if kind == FileKind::Code(Language::Php) && !specifier.contains('/') {
        return specifier.rsplit('\\').next().unwrap_or_default();
    }
    if kind == FileKind::Code(Language::Rust) {
        let word = specifier.rsplit("::").next().unwrap_or_default();
        return if matches!(word, "crate" | "super" | "self") { "" } else { word.trim_start_matches("./").trim_end_matches(".rs") };
    }
    let path = specifier.split('?').next().unwrap_or_default().trim_end_matches('/');
    let segment = path.rsplit('/').next().unwrap_or_default();
    segment.split('.').next().unwrap_or_default()
}

/// `path` taken from `folder`, with `.` and `..` resolved; `None` where it leaves the root.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::{load, paths, tree};

    #[test]
    fn paths_join_inside_the_root() {
        assert_eq!(join("a/b", "./c/../d").as_deref(), Some("a/b/d"));
        assert_eq!(join("a", "..").as_deref(), Some(""));
        assert_eq!(join("a", "../.."), None);
    }

    #[test]
    fn importers_are_found_through_every_way_of_naming() {
        let dir = tree(&[
            ("package.json", r##"{"name": "root", "imports": {"#net": "./packages/egnyte/src/index.ts"}}"##),
            ("tsconfig.json", r#"{"compilerOptions": {"paths": {"@client": ["./packages/egnyte/src/index.ts"]}}}"#),
            ("packages/egnyte/package.json", r#"{"name": "@acme/egnyte", "main": "dist/index.js"}"#),
            ("packages/egnyte/src/index.ts", "export const x = 1;"),
            ("packages/egnyte/src/near.ts", "import { x } from '.';"),
            ("packages/egnyte/src/deep/near.ts", "import { x } from '..';"),
            ("packages/egnyte/src/named.ts", "import { x } from './index.js';"),
            ("packages/egnyte/src/itself.ts", "import { y } from './near';"),
            ("by-alias.ts", "import { x } from '@client';"),
            ("by-import-map.ts", "import { x } from '#net';"),
            ("by-package.ts", "import { x } from '@acme/egnyte';"),
            ("other.ts", "import { x } from '@other/egnyte'; import './index';"),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        let target = sources.find("packages/egnyte/src/index.ts").unwrap();
        assert_eq!(
            paths(&sources, &resolver.importers(target)),
            [
                "by-alias.ts",
                "by-import-map.ts",
                "by-package.ts",
                "packages/egnyte/src/deep/near.ts",
                "packages/egnyte/src/named.ts",
                "packages/egnyte/src/near.ts"
            ]
        );
    }

    #[test]
    fn packages_see_each_other_without_imports() {
        let dir = tree(&[
            ("a/src/com/acme/api/Client.java", "package com.acme.api;\nclass Client extends Base {}"),
            ("a/src/com/acme/api/Base.java", "package com.acme.api;\nabstract class Base {}\ninterface Paths {}"),
            ("a/src/com/acme/Main.java", "package com.acme;\nimport com.acme.api.Client;\nclass Main { Client c; }"),
            ("a/src/com/acme/Other.java", "package com.acme;\nimport com.acme.api.*;\nclass Other { Paths c; }"),
            ("a/src/com/acme/Blind.java", "package com.acme;\nclass Blind { Paths c; }"),
            ("b/src/com/acme/api/Base.java", "package com.acme.api;\nclass Base {}"),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        let file = |path: &str| sources.find(&format!("a/src/com/acme/{path}.java")).unwrap();
        assert_eq!(resolver.visible(file("api/Client"), "Base"), Some(file("api/Base")), "the nearest of two");
        assert_eq!(resolver.visible(file("Other"), "Paths"), Some(file("api/Base")));
        assert_eq!(resolver.visible(file("Blind"), "Paths"), None);
        assert_eq!(resolver.resolve(file("Main"), "com.acme.api.Client"), Resolution::File(file("api/Client")));
        assert_eq!(resolver.resolve(file("Main"), "okhttp3.Request"), Resolution::External("okhttp3.Request".into()));
        assert_eq!(resolver.package_member(file("api/Client"), "Paths"), Some(file("api/Base")));
        assert_eq!(paths(&sources, &resolver.importers(file("api/Base"))), ["a/src/com/acme/Other.java", "a/src/com/acme/api/Client.java"]);
        assert_eq!(paths(&sources, &resolver.importers(file("api/Client"))), ["a/src/com/acme/Main.java"]);
    }

    #[test]
    fn python_importers_too() {
        let dir = tree(&[
            ("app/__init__.py", ""),
            ("app/net/__init__.py", ""),
            ("app/net/client.py", ""),
            ("app/a.py", "from app.net.client import get"),
            ("app/b.py", "from .net import client"),
            ("app/c.py", "import app.net.client as c"),
            ("app/d.py", "from . import net"),
            ("client.py", ""),
            ("e.py", "import client"),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        let importers = |path: &str| paths(&sources, &resolver.importers(sources.find(path).unwrap()));
        assert_eq!(importers("app/net/client.py"), ["app/a.py", "app/b.py", "app/c.py"]);
        assert_eq!(importers("app/net/__init__.py"), ["app/b.py", "app/d.py"]);
        assert_eq!(importers("client.py"), ["e.py"]);
    }
}
