//! JavaScript's modules: relative paths, path aliases of the compiler, packages of the tree, conventions of bundlers.

use rustc_hash::FxHashMap;

use super::{Resolution, join};
use crate::ir::Name;
use crate::source::settings::{self, Setting};
use crate::source::{FileId, FileKind, SettingsFormat, Sources, ancestors, folder_of};

/// The module of types that SvelteKit makes for each route.
const MADE_TYPES: &str = "$types";

/// What package and compiler settings say about names.
#[derive(Debug, Default)]
pub(super) struct Packages {
    /// Packages of the tree, by folder.
    by_folder: FxHashMap<String, Package>,
    /// Folders of packages, by the package's name.
    by_name: FxHashMap<Name, String>,
    /// Path aliases, by the folder of the `tsconfig.json` or `jsconfig.json`.
    compilers: FxHashMap<String, Compiler>,
    /// Last words of names that are mapped to a file whose path need not contain them.
    aliases: FxHashMap<FileId, Vec<String>>,
    /// Files that builds put in the place of another one, by that one.
    replacements: FxHashMap<FileId, Vec<FileId>>,
}

#[derive(Debug)]
struct Package {
    settings: Setting,
}

#[derive(Debug, Default, Clone)]
struct Compiler {
    base: Option<String>,
    /// Pattern and targets, the targets relative to the root.
    paths: Vec<(String, Vec<String>)>,
}

/// Extensions a specifier may leave out, TypeScript before what it compiles to.
const EXTENSIONS: &[&str] = &["ts", "tsx", "js", "jsx", "mjs", "cjs", "mts", "cts", "json", "vue", "svelte"];
/// Where a manifest names what its package depends on.
const DEPENDENCIES: &[&str] = &["dependencies", "devDependencies", "peerDependencies", "optionalDependencies", "browser"];
/// Modules of Node.js that go without `node:`.
const NODE: &[&str] = &[
    "assert",
    "async_hooks",
    "buffer",
    "child_process",
    "cluster",
    "console",
    "constants",
    "crypto",
    "dgram",
    "dns",
    "domain",
    "events",
    "fs",
    "http",
    "http2",
    "https",
    "inspector",
    "module",
    "net",
    "os",
    "path",
    "perf_hooks",
    "process",
    "punycode",
    "querystring",
    "readline",
    "repl",
    "stream",
    "string_decoder",
    "sys",
    "timers",
    "tls",
    "tty",
    "url",
    "util",
    "v8",
    "vm",
    "wasi",
    "worker_threads",
    "zlib",
];
/// Folders that builds write, and so whose files have their sources elsewhere.
const BUILT: &[&str] = &["dist", "build", "lib", "out", "esm", "cjs", "es", "umd", "types", "es2015"];
/// How long chains of `extends` are followed.
const MAX_EXTENDS: usize = 8;

impl Packages {
    pub(super) fn read(sources: &Sources) -> Self {
        let mut packages = Self::default();
        for (id, file) in sources.iter().filter(|(_, file)| file.class.is_analyzed()) {
            let folder = file.folder().to_owned();
            if matches!(file.name(), "package.json") {
                let Some(settings) = read_json(sources, id) else { continue };
                if let Some(name) = settings.get("name").and_then(Setting::text) {
                    packages.by_name.entry(name.into()).or_insert_with(|| folder.clone());
                }
                packages.by_folder.insert(folder, Package { settings });
            }
        }
        for (id, file) in sources.iter().filter(|(_, file)| file.class.is_analyzed()) {
            if matches!(file.name(), "tsconfig.json" | "jsconfig.json") {
                let compiler = packages.compiler(sources, id, MAX_EXTENDS);
                packages.compilers.entry(file.folder().to_owned()).or_insert(compiler);
            }
        }
        packages.aliases = packages.find_aliases(sources);
        packages.replacements = replacements(sources);
        packages
    }

    /// The files that a build puts in the place of `target`.
    pub(super) fn replacements(&self, target: FileId) -> &[FileId] {
        self.replacements.get(&target).map_or(&[], Vec::as_slice)
    }

    /// The files in whose place a build puts `target`.
    pub(super) fn replaced_by(&self, target: FileId) -> impl Iterator<Item = FileId> {
        self.replacements.iter().filter(move |(_, others)| others.contains(&target)).map(|(replaced, _)| *replaced)
    }

    pub(super) fn aliases(&self, target: FileId) -> impl Iterator<Item = &str> {
        self.aliases.get(&target).into_iter().flatten().map(String::as_str)
    }

    pub(super) fn resolve(&self, sources: &Sources, from: FileId, specifier: &str) -> Resolution {
        let folder = sources.file(from).folder();
        // Bundlers hang instructions on a path: `raw-loader!./a`, `./a.svg?url`.
        let path = specifier.rsplit('!').next().unwrap_or(specifier);
        let path = path.split('?').next().unwrap_or(path);
        if path == "." || path == ".." || path.starts_with("./") || path.starts_with("../") {
            let Some(target) = join(folder, path) else { return Resolution::Missing };
            return match self.probe(sources, &target) {
                Some(id) => Resolution::File(id),
                // A copy of somebody else's code is not looked into.
                None if sources.find(&target).is_some() => Resolution::External(specifier.into()),
                // The types that a framework makes for each route when it builds, wherever they are asked for.
                None if target.rsplit('/').next().is_some_and(|last| last.trim_end_matches(".js") == MADE_TYPES) => {
                    Resolution::External(format!("./{MADE_TYPES}").into())
                }
                None => Resolution::Missing,
            };
        }
        if path.is_empty() {
            return Resolution::Missing;
        }
        let found = self
            .by_import_map(sources, folder, path)
            .or_else(|| self.by_compiler(sources, folder, path))
            .or_else(|| self.by_package(sources, path))
            .or_else(|| self.by_convention(sources, folder, path))
            .or_else(|| self.by_folder_above(sources, from, path));
        match found {
            Some(id) => Resolution::File(id),
            None if path.starts_with(['#', '/']) || path.starts_with("@/") || path.starts_with("~/") => Resolution::Missing,
            None => Resolution::External(package_at(path).map_or_else(|| specifier.into(), Into::into)),
        }
    }

    /// `#name` of the `imports` of the nearest package.
    fn by_import_map(&self, sources: &Sources, folder: &str, path: &str) -> Option<FileId> {
        if !path.starts_with('#') {
            return None;
        }
        let (at, package) = ancestors(folder).find_map(|at| Some((at, self.by_folder.get(at)?)))?;
        self.mapped(sources, at, package.settings.get("imports")?, path).or_else(|| {
            let (value, star) = lookup(package.settings.get("imports")?, path)?;
            self.by_package(sources, &value.text()?.replace('*', star))
        })
    }

    /// `paths`, then `baseUrl`, of the nearest compiler settings.
    fn by_compiler(&self, sources: &Sources, folder: &str, path: &str) -> Option<FileId> {
        let compiler = ancestors(folder).find_map(|at| self.compilers.get(at))?;
        let matching = compiler.paths.iter().filter_map(|(pattern, targets)| Some((pattern, targets, matched(pattern, path)?)));
        // The longest prefix before the star wins.
        let best = matching.max_by_key(|(pattern, _, _)| (!pattern.contains('*'), pattern.find('*')));
        let aliased = best.and_then(|(_, targets, star)| targets.iter().find_map(|target| self.probe(sources, &target.replace('*', star))));
        aliased.or_else(|| self.probe(sources, &join(compiler.base.as_deref()?, path)?))
    }

    /// A package of the tree by its name, through its `exports` or main file.
    fn by_package(&self, sources: &Sources, path: &str) -> Option<FileId> {
        let segments = if path.starts_with('@') { 2 } else { 1 };
        let end = path.match_indices('/').nth(segments - 1).map_or(path.len(), |(at, _)| at);
        let folder = self.by_name.get(&path[..end])?;
        let package = self.by_folder.get(folder)?;
        let rest = path[end..].trim_start_matches('/');
        if let Some(exports) = package.settings.get("exports") {
            let key = if rest.is_empty() { ".".to_owned() } else { format!("./{rest}") };
            let is_map = exports.entries().iter().any(|(name, _, _)| name.starts_with('.'));
            let found = match is_map {
                true => self.mapped(sources, folder, exports, &key),
                false if rest.is_empty() => self.target(sources, folder, exports, ""),
                false => None,
            };
            if found.is_some() {
                return found;
            }
        }
        if rest.is_empty() {
            return self.entry(sources, folder, package);
        }
        self.probe(sources, &join(folder, rest)?).or_else(|| self.source_of(sources, folder, rest))
    }

    /// What bundlers agree on without saying: `@/` and `~/` are the sources, `$lib` is SvelteKit's, `src/…` starts at the
    /// package.
    fn by_convention(&self, sources: &Sources, folder: &str, path: &str) -> Option<FileId> {
        let (rest, bases): (&str, &[&str]) = match path.split_once('/') {
            Some(("@" | "~" | "@@" | "~~", rest)) => (rest, &["src", "app", ""]),
            Some(("$lib", rest)) => (rest, &["src/lib"]),
            None if path == "$lib" => ("", &["src/lib"]),
            Some(("src" | "app", _)) => (path, &[""]),
            Some(("", rest)) => (rest, &["", "public", "src"]),
            _ => return None,
        };
        ancestors(folder)
            .filter(|at| at.is_empty() || self.by_folder.contains_key(*at))
            .flat_map(|at| bases.iter().filter_map(move |base| join(at, &format!("{base}/{rest}"))))
            .find_map(|target| self.probe(sources, &target))
    }

    /// A path that starts at a folder above the file (`NODE_PATH`, `resolve.modules`), where the package does not depend on anything of
    /// that name.
    fn by_folder_above(&self, sources: &Sources, from: FileId, path: &str) -> Option<FileId> {
        let head = path.split('/').next().unwrap_or(path);
        let folder = sources.file(from).folder();
        let package = ancestors(folder).find(|at| self.by_folder.contains_key(*at))?;
        let settings = &self.by_folder.get(package)?.settings;
        let depends = |kind: &str| settings.get(kind).is_some_and(|names| names.get(head).is_some());
        if path.starts_with(['@', '#', '~', '/']) || NODE.contains(&head) || DEPENDENCIES.iter().any(|kind| depends(kind)) {
            return None;
        }
        let below = ancestors(folder).take_while(|at| *at != package).filter_map(|at| self.probe(sources, &join(at, path)?));
        below.into_iter().find(|found| *found != from)
    }

    /// The file that a path without an extension, a folder or a compiled name stands for.
    fn probe(&self, sources: &Sources, path: &str) -> Option<FileId> {
        self.file(sources, path).or_else(|| {
            let package = self.by_folder.get(path).and_then(|package| self.entry(sources, path, package));
            package.or_else(|| self.file(sources, &join(path, "index")?))
        })
    }

    fn file(&self, sources: &Sources, path: &str) -> Option<FileId> {
        // `./a.js` in TypeScript names the file that `a.ts` is compiled to.
        let compiled: &[(&str, &[&str])] = &[("js", &["ts", "tsx"]), ("jsx", &["tsx"]), ("mjs", &["mts"]), ("cjs", &["cts"])];
        let written = path.rsplit_once('.').and_then(|(stem, extension)| {
            let (_, sources_of) = compiled.iter().find(|(compiled, _)| *compiled == extension)?;
            sources_of.iter().find_map(|extension| analyzed(sources, &format!("{stem}.{extension}")))
        });
        written
            .or_else(|| analyzed(sources, path))
            .or_else(|| EXTENSIONS.iter().find_map(|extension| analyzed(sources, &format!("{path}.{extension}"))))
    }

    /// The main file of a package. Where it is built, its source is guessed.
    fn entry(&self, sources: &Sources, folder: &str, package: &Package) -> Option<FileId> {
        let named = ["source", "module", "main", "browser", "types", "svelte"];
        let named = named.iter().filter_map(|key| package.settings.get(key).and_then(Setting::text));
        named
            .filter_map(|path| self.file(sources, &join(folder, path)?).or_else(|| self.source_of(sources, folder, path)))
            .next()
            .or_else(|| ["src/index", "index", "src/main", "lib/index"].iter().find_map(|path| self.file(sources, &join(folder, path)?)))
    }

    /// The source of a built file: the same name below `src` or the package itself.
    fn source_of(&self, sources: &Sources, folder: &str, path: &str) -> Option<FileId> {
        let path = path.trim_start_matches("./");
        let stem = path.strip_suffix(".d.ts").or_else(|| path.rsplit_once('.').map(|(stem, _)| stem)).unwrap_or(path);
        let mut rest = stem;
        loop {
            for base in ["src", "", "lib"] {
                let candidate = join(folder, &format!("{base}/{rest}"))?;
                let found = self.file(sources, &candidate).or_else(|| self.file(sources, &format!("{candidate}/index")));
                if found.is_some() {
                    return found;
                }
            }
            let (head, tail) = rest.split_once('/')?;
            if !BUILT.contains(&head) {
                return None;
            }
            rest = tail;
        }
    }

    /// `path` in a map of `exports` or `imports`, patterns included.
    fn mapped(&self, sources: &Sources, folder: &str, map: &Setting, path: &str) -> Option<FileId> {
        let (value, star) = lookup(map, path)?;
        self.target(sources, folder, value, star)
    }

    /// The file a target of `exports` leads to, whichever condition leads to one. Settings are bounded in depth.
    fn target(&self, sources: &Sources, folder: &str, value: &Setting, star: &str) -> Option<FileId> {
        if let Some(path) = value.text() {
            let path = path.replace('*', star);
            let inside = path.starts_with('.').then(|| join(folder, &path)).flatten()?;
            return self.file(sources, &inside).or_else(|| self.source_of(sources, folder, &path));
        }
        let conditions = value.entries().iter().map(|(_, _, value)| value);
        value.items().iter().chain(conditions).find_map(|value| self.target(sources, folder, value, star))
    }

    /// The aliases of one compiler settings file, with what it extends or refers to.
    fn compiler(&self, sources: &Sources, id: FileId, depth: usize) -> Compiler {
        let Some(settings) = read_json(sources, id) else { return Compiler::default() };
        let folder = sources.file(id).folder();
        let options = settings.get("compilerOptions");
        let base = options.and_then(|options| options.get("baseUrl")?.text()).and_then(|base| join(folder, base));
        let mut compiler = Compiler::default();
        if let Some(paths) = options.and_then(|options| options.get("paths")) {
            let from = base.as_deref().unwrap_or(folder);
            for (pattern, _, targets) in paths.entries() {
                let targets = targets.items().iter().filter_map(|target| join(from, target.text()?)).collect();
                compiler.paths.push((pattern.to_string(), targets));
            }
        }
        compiler.base = base;
        if depth == 0 {
            return compiler;
        }
        let extended = settings
            .get("extends")
            .into_iter()
            .flat_map(|value| value.text().into_iter().chain(value.items().iter().filter_map(Setting::text)));
        for path in extended {
            let Some(other) = self.config_file(sources, folder, path).filter(|other| *other != id) else { continue };
            let other = self.compiler(sources, other, depth - 1);
            if compiler.paths.is_empty() {
                compiler.paths = other.paths;
            }
            compiler.base = compiler.base.or(other.base);
        }
        // A solution file has no options of its own; the projects it refers to do.
        let references = settings.get("references").map(Setting::items).unwrap_or_default();
        for path in references.iter().filter_map(|reference| reference.get("path")?.text()) {
            if !compiler.paths.is_empty() || compiler.base.is_some() {
                break;
            }
            if let Some(other) =
                self.config_file(sources, folder, path).filter(|other| *other != id && folder_of(&sources.file(*other).path) == folder)
            {
                compiler = self.compiler(sources, other, depth - 1);
            }
        }
        compiler
    }

    /// The settings file that `extends` or `references` names.
    fn config_file(&self, sources: &Sources, folder: &str, path: &str) -> Option<FileId> {
        let target = if path.starts_with('.') {
            join(folder, path)?
        } else {
            let end = path.match_indices('/').nth(usize::from(path.starts_with('@'))).map_or(path.len(), |(at, _)| at);
            join(self.by_name.get(&path[..end])?, &path[end..])?
        };
        [target.clone(), format!("{target}.json"), format!("{target}/tsconfig.json")].iter().find_map(|path| sources.find(path))
    }

    /// Names that lead to a file whatever its path: exact aliases, import maps, packages.
    fn find_aliases(&self, sources: &Sources) -> FxHashMap<FileId, Vec<String>> {
        let mut aliases: FxHashMap<FileId, Vec<String>> = FxHashMap::default();
        let mut add = |name: &str, target: Option<FileId>| {
            let word = super::last_word(name, FileKind::Other);
            if let Some(target) = target.filter(|_| !word.is_empty()) {
                aliases.entry(target).or_default().push(word.to_owned());
            }
        };
        for compiler in self.compilers.values() {
            for (pattern, targets) in compiler.paths.iter().filter(|(pattern, _)| !pattern.contains('*')) {
                targets.iter().for_each(|target| add(pattern, self.probe(sources, target)));
            }
        }
        for (folder, package) in &self.by_folder {
            let maps = ["imports", "exports"].iter().filter_map(|key| package.settings.get(key));
            for (name, _, value) in maps.flat_map(Setting::entries) {
                add(name, self.target(sources, folder, value, ""));
            }
        }
        for (name, folder) in &self.by_name {
            add(name, self.by_package(sources, name));
            add(name, self.by_folder.get(folder).and_then(|package| self.entry(sources, folder, package)));
        }
        aliases
    }
}

/// The value under `path` in a map of `exports` or `imports`, and what the star of its pattern stands for.
fn lookup<'m, 'p>(map: &'m Setting, path: &'p str) -> Option<(&'m Setting, &'p str)> {
    let exact = map.get(path).map(|value| (value, ""));
    exact.or_else(|| {
        let matching = map.entries().iter().filter_map(|(pattern, _, value)| Some((pattern, value, matched(pattern, path)?)));
        matching.max_by_key(|(pattern, _, _)| pattern.find('*')).map(|(_, value, star)| (value, star))
    })
}

/// What the star of `pattern` stands for in `path`; empty for equal texts without a star.
fn matched<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    match pattern.split_once('*') {
        Some((before, after)) => path.strip_prefix(before)?.strip_suffix(after),
        None => (pattern == path).then_some(""),
    }
}

fn analyzed(sources: &Sources, path: &str) -> Option<FileId> {
    sources.find(path).filter(|id| sources.file(*id).class.is_analyzed())
}

/// What the configurations of Angular's builds put in the place of which file (`environment.ts`), as workspaces and their projects say.
fn replacements(sources: &Sources) -> FxHashMap<FileId, Vec<FileId>> {
    const WORKSPACES: &[&str] = &["angular.json", "workspace.json", "project.json"];
    let mut found: FxHashMap<FileId, Vec<FileId>> = FxHashMap::default();
    for (id, file) in sources.iter().filter(|(_, file)| file.class.is_analyzed() && WORKSPACES.contains(&file.name())) {
        let Some(settings) = read_json(sources, id) else { continue };
        let mut open = vec![&settings];
        while let Some(setting) = open.pop() {
            open.extend(setting.entries().iter().map(|(_, _, value)| value));
            for pair in setting.get("fileReplacements").map_or(&[][..], Setting::items) {
                // A path leads on from the root of the workspace, above the project that says so.
                let find = |key: &str| {
                    let path = pair.get(key)?.text()?;
                    ancestors(file.folder()).find_map(|folder| sources.find(&join(folder, path)?))
                };
                if let (Some(replaced), Some(with)) = (find("replace"), find("with")) {
                    let others = found.entry(replaced).or_default();
                    if replaced != with && !others.contains(&with) {
                        others.push(with);
                    }
                }
            }
        }
    }
    for others in found.values_mut() {
        others.sort_unstable();
    }
    found
}

fn read_json(sources: &Sources, id: FileId) -> Option<Setting> {
    settings::parse(&sources.read(id).ok()?, SettingsFormat::Json).ok()
}

/// The package that a specifier names by the registry it comes from, or by its address there, without its version
/// (`npm:@supabase/supabase-js@2`, `https://esm.sh/axios@1.7.2`).
fn package_at(specifier: &str) -> Option<String> {
    const REGISTRIES: &[&str] = &[
        "npm:",
        "jsr:",
        "https://esm.sh/",
        "https://cdn.skypack.dev/",
        "https://cdn.jsdelivr.net/npm/",
        "https://unpkg.com/",
        "https://esm.run/",
    ];
    let rest = REGISTRIES.iter().find_map(|registry| specifier.strip_prefix(registry))?;
    // What builds the package may have a version of its own (`v135/`).
    let built = |word: &str| word.strip_prefix('v').is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    let rest = rest.split_once('/').filter(|(first, _)| built(first)).map_or(rest, |(_, rest)| rest);
    let scope = if rest.starts_with('@') { rest.find('/')? + 1 } else { 0 };
    let (name, inner) = rest[scope..].split_once('/').unwrap_or((&rest[scope..], ""));
    let name = name.split('@').next().filter(|name| !name.is_empty())?;
    // A file of the package stands for it; a way in that it offers has a name.
    let inner = Some(inner).filter(|inner| !inner.is_empty() && !inner.contains('.') && !inner.starts_with('+'));
    Some(format!("{}{name}{}", &rest[..scope], inner.map(|inner| format!("/{inner}")).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use crate::link::modules::{Resolution, Resolver};
    use crate::source::testing::{load, tree};

    /// Checks what specifiers mean in files: a path, `ext:name` or `-`.
    #[track_caller]
    fn check(files: &[(&str, &str)], expected: &[(&str, &str, &str)]) {
        let dir = tree(files);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        for (from, specifier, expected) in expected {
            let found = match resolver.resolve(sources.find(from).unwrap(), specifier) {
                Resolution::File(id) => sources.file(id).path.to_string(),
                Resolution::Folder(path) => format!("dir:{path}"),
                Resolution::External(name) => format!("ext:{name}"),
                Resolution::Missing => "-".to_owned(),
            };
            assert_eq!(found, *expected, "{specifier} in {from}");
        }
    }

    #[test]
    fn relative_paths() {
        check(
            &[
                ("src/a.ts", ""),
                ("src/b.tsx", ""),
                ("src/c.js", ""),
                ("src/c/index.ts", ""),
                ("src/d/index.mjs", ""),
                ("src/urls.json", "{}"),
                ("src/api.client.ts", ""),
                ("src/P.vue", ""),
                ("vendor/x.min.js", ""),
            ],
            &[
                ("src/a.ts", "./b", "src/b.tsx"),
                ("src/a.ts", "./b.js", "src/b.tsx"),
                ("src/a.ts", "./c", "src/c.js"),
                ("src/a.ts", "./c/", "src/c.js"),
                ("src/a.ts", "./d", "src/d/index.mjs"),
                ("src/d/index.mjs", "..", "-"),
                ("src/d/index.mjs", "../a.js", "src/a.ts"),
                ("src/a.ts", "./urls.json", "src/urls.json"),
                ("src/a.ts", "./api.client", "src/api.client.ts"),
                ("src/a.ts", "./P.vue?raw", "src/P.vue"),
                ("src/a.ts", "../../x", "-"),
                ("src/a.ts", "./none", "-"),
                ("src/a.ts", "../vendor/x.min.js", "ext:../vendor/x.min.js"),
                ("src/a.ts", "axios", "ext:axios"),
                ("src/a.ts", "node:fs/promises", "ext:node:fs/promises"),
                ("src/a.ts", "npm:axios@1.7", "ext:axios"),
                ("src/a.ts", "npm:@supabase/supabase-js@2", "ext:@supabase/supabase-js"),
                ("src/a.ts", "npm:hono@4/cookie", "ext:hono/cookie"),
                ("src/a.ts", "https://esm.sh/v135/@supabase/supabase-js@2.39.0/dist/index.js?dts", "ext:@supabase/supabase-js"),
                ("src/a.ts", "https://example.com/axios@1", "ext:https://example.com/axios@1"),
                ("src/a.ts", "", "-"),
            ],
        );
    }

    #[test]
    fn compiler_aliases_with_extends_references_and_comments() {
        check(
            &[
                (
                    "tsconfig.base.json",
                    "{ // base\n \"compilerOptions\": {\"paths\": {\"@acme/*\": [\"libs/*/src\"], \"@acme/http\": [\"libs/net/src/http.ts\"],}}}",
                ),
                ("apps/web/tsconfig.json", r#"{"extends": "../../tsconfig.base"}"#),
                ("apps/web/main.ts", ""),
                ("libs/egnyte/src/index.ts", ""),
                ("libs/net/src/http.ts", ""),
                (
                    "vite/tsconfig.json",
                    r#"{"files": [], "references": [{"path": "./tsconfig.node.json"}, {"path": "./tsconfig.app.json"}]}"#,
                ),
                ("vite/tsconfig.app.json", r#"{"compilerOptions": {"baseUrl": ".", "paths": {"@/*": ["src/*"]}}}"#),
                ("vite/src/api/client.ts", ""),
                ("vite/src/main.ts", ""),
                ("cra/jsconfig.json", r#"{"compilerOptions": {"baseUrl": "src"}}"#),
                ("cra/src/services/egnyte.js", ""),
                ("cra/src/index.js", ""),
                ("loop/tsconfig.json", r#"{"extends": ["./other.json"]}"#),
                ("loop/other.json", r#"{"extends": "./tsconfig.json"}"#),
                ("loop/a.ts", ""),
            ],
            &[
                ("apps/web/main.ts", "@acme/egnyte", "libs/egnyte/src/index.ts"),
                ("apps/web/main.ts", "@acme/http", "libs/net/src/http.ts"),
                ("apps/web/main.ts", "@acme/other", "ext:@acme/other"),
                ("vite/src/main.ts", "@/api/client", "vite/src/api/client.ts"),
                ("cra/src/index.js", "services/egnyte", "cra/src/services/egnyte.js"),
                ("cra/src/index.js", "react", "ext:react"),
                ("loop/a.ts", "x", "ext:x"),
            ],
        );
    }

    #[test]
    fn packages_of_the_tree() {
        check(
            &[
                ("package.json", r#"{"name": "root", "workspaces": ["packages/*"]}"#),
                ("packages/a/package.json", r#"{"name": "@acme/a", "main": "./dist/index.js", "types": "dist/index.d.ts"}"#),
                ("packages/a/src/index.ts", ""),
                ("packages/a/src/deep/x.ts", ""),
                (
                    "packages/b/package.json",
                    r##"{"name": "b", "exports": {".": {"types": "./dist/main.d.ts", "import": "./dist/esm/main.mjs"}, "./urls": "./dist/urls.js", "./parts/*": ["./lib/parts/*.js"]}, "imports": {"#net/*": "./src/net/*.ts"}}"##,
                ),
                ("packages/b/src/main.ts", ""),
                ("packages/b/src/urls.ts", ""),
                ("packages/b/src/parts/one.ts", ""),
                ("packages/b/src/net/http.ts", ""),
                ("packages/c/package.json", r#"{"name": "c", "exports": "./index.js"}"#),
                ("packages/c/index.js", ""),
                ("packages/bad/package.json", "{ not json"),
            ],
            &[
                ("packages/c/index.js", "@acme/a", "packages/a/src/index.ts"),
                ("packages/c/index.js", "@acme/a/dist/deep/x", "packages/a/src/deep/x.ts"),
                ("packages/c/index.js", "b", "packages/b/src/main.ts"),
                ("packages/c/index.js", "b/urls", "packages/b/src/urls.ts"),
                ("packages/c/index.js", "b/parts/one", "packages/b/src/parts/one.ts"),
                ("packages/c/index.js", "b/hidden", "ext:b/hidden"),
                ("packages/b/src/main.ts", "#net/http", "packages/b/src/net/http.ts"),
                ("packages/b/src/main.ts", "#none", "-"),
                ("packages/b/src/main.ts", "c", "packages/c/index.js"),
                ("packages/b/src/main.ts", "../../a", "packages/a/src/index.ts"),
            ],
        );
    }

    #[test]
    fn conventions_of_bundlers() {
        check(
            &[
                ("web/package.json", "{}"),
                ("web/src/api/egnyte.js", ""),
                ("web/src/lib/index.ts", ""),
                ("web/src/lib/store.ts", ""),
                ("web/composables/useEgnyte.ts", ""),
                ("web/src/App.jsx", ""),
            ],
            &[
                ("web/src/App.jsx", "@/api/egnyte", "web/src/api/egnyte.js"),
                ("web/src/App.jsx", "~/composables/useEgnyte", "web/composables/useEgnyte.ts"),
                ("web/src/App.jsx", "$lib/store", "web/src/lib/store.ts"),
                ("web/src/App.jsx", "$lib", "web/src/lib/index.ts"),
                ("web/src/App.jsx", "src/api/egnyte", "web/src/api/egnyte.js"),
                ("web/src/App.jsx", "@/none", "-"),
                ("web/src/App.jsx", "@scope/none", "ext:@scope/none"),
            ],
        );
    }

    #[test]
    fn paths_from_a_folder_above() {
        check(
            &[
                ("package.json", r#"{"devDependencies": {"moment": "2"}}"#),
                ("src/js/main.js", ""),
                ("src/js/moment.js", ""),
                ("src/js/events.js", ""),
                ("src/js/services/user.js", ""),
                ("src/js/services/token.js", ""),
                ("lodash/index.js", ""),
            ],
            &[
                ("src/js/services/user.js", "services/token", "src/js/services/token.js"),
                ("src/js/services/user.js", "main", "src/js/main.js"),
                ("src/js/services/user.js", "moment", "ext:moment"),
                ("src/js/services/user.js", "events", "ext:events"),
                ("src/js/main.js", "lodash", "ext:lodash"),
                ("src/js/main.js", "main", "ext:main"),
            ],
        );
    }
}
