//! Whose code a file is: the partner's own, a test, or something a machine made.

use std::fs;
use std::path::Path;

use regex::bytes::Regex;
use rustc_hash::FxHashMap;

use super::kind::FileKind;
use super::walk::Found;
use crate::lower::javascript::Dialect;

/// Whose code a file is. Only [`Class::Source`] can be at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Written by the partner, shipped.
    Source,
    /// Written by the partner to try their code out.
    Test,
    /// Written elsewhere and copied in; or compiled from a file of the tree, which is read itself.
    Vendored,
    /// Written by a machine: minified, bundled, compiled, locked.
    Generated,
    /// Prose.
    Documentation,
}

impl Class {
    /// Whether files of the class are analysed at all.
    #[must_use]
    pub const fn is_analyzed(self) -> bool {
        matches!(self, Self::Source | Self::Test)
    }
}

/// The class that paths tell, for every file of a walk.
pub(super) fn by_path(root: &Path, files: &[Found], kinds: &[FileKind]) -> Vec<Class> {
    let mut folders = Folders { root, files, known: FxHashMap::default(), out_dirs: None, installed: FxHashMap::default() };
    let mut classes = Vec::with_capacity(files.len());
    for (file, kind) in files.iter().zip(kinds) {
        let path = file.path.as_str();
        let name = path.rsplit('/').next().unwrap_or(path);
        classes.push(if *kind == FileKind::Documentation {
            Class::Documentation
        } else if let Some(class) = folders.made_elsewhere(path) {
            class
        } else if folders.is_compiled_in_place(path, *kind) {
            Class::Vendored
        } else if is_generated_name(name) {
            Class::Generated
        } else if is_test(path) {
            Class::Test
        } else {
            Class::Source
        });
    }
    classes
}

/// Folders whose files are tests, stubs or sample data.
const TEST_FOLDERS: &[&str] =
    &["test", "tests", "spec", "__tests__", "__mocks__", "mocks", "fixtures", "e2e", "testdata", "androidtest", "cypress", ".storybook"];

/// Whether a path, relative to the root, is test code.
pub(super) fn is_test(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    if folders.split('/').any(|folder| {
        // `Acme.Tests` of .NET and `AcmeTests` of Xcode are test projects.
        TEST_FOLDERS.contains(&folder.to_ascii_lowercase().as_str()) || ends_in_word(folder, &["Tests", "Test"])
    }) {
        return true;
    }
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let lower = stem.to_ascii_lowercase();
    if TEST_FOLDERS.contains(&lower.as_str()) {
        return true;
    }
    let dotted = |word: &str| lower.split('.').skip(1).any(|part| part == word);
    match extension {
        "py" | "ipynb" => lower.starts_with("test_") || lower.ends_with("_test") || lower == "conftest" || dotted("test"),
        "go" | "dart" | "exs" | "cc" | "cpp" => lower.ends_with("_test"),
        "rb" => lower.ends_with("_spec") || lower.ends_with("_test"),
        "java" | "kt" | "kts" | "cs" | "vb" | "php" | "scala" | "swift" | "groovy" | "m" | "mm" => {
            ends_in_word(stem, &["Test", "Tests", "TestCase", "Spec", "IT"])
        }
        "ps1" => dotted("tests"),
        _ => dotted("spec") || dotted("test") || dotted("cy") || dotted("stories") || dotted("story") || lower.ends_with(".e2e-spec"),
    }
}

/// Whether `name` is longer than, and ends in, one of `words` where a new word begins (`UserTest`, `Acme.Tests`; not `latest`, `Test`).
fn ends_in_word(name: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        name.strip_suffix(word).and_then(|rest| rest.chars().next_back()).is_some_and(|before| !before.is_uppercase() || *word != "IT")
    })
}

fn is_generated_name(name: &str) -> bool {
    const LOCKS: &[&str] = &[
        "package-lock.json",
        "npm-shrinkwrap.json",
        "pnpm-lock.yaml",
        "Pipfile.lock",
        "composer.lock",
        "packages.lock.json",
        "go.sum",
        "deno.lock",
        "bun.lock",
        ".pnp.cjs",
        ".pnp.loader.mjs",
    ];
    let lower = name.to_ascii_lowercase();
    LOCKS.contains(&name)
        || lower.ends_with(".map")
        || lower.ends_with(".lock")
        || [
            ".min.js",
            ".min.mjs",
            ".min.cjs",
            ".bundle.js",
            ".chunk.js",
            "-min.js",
            ".pb.go",
            "_pb2.py",
            "_pb2_grpc.py",
            ".g.dart",
            ".g.cs",
        ]
        .iter()
        .any(|suffix| lower.ends_with(suffix))
        || lower.ends_with(".designer.cs")
}

/// Whether a file of this name tells that its folder is a package.
fn comes_with_packages(name: &str) -> bool {
    matches!(name, "package.json" | "bower.json" | "setup.py" | "composer.json" | "PKG-INFO") || name.starts_with("LICENSE")
}

/// Answers questions about folders from the sorted list of files.
struct Folders<'a> {
    root: &'a Path,
    files: &'a [Found],
    known: FxHashMap<&'a str, Option<Origin>>,
    out_dirs: Option<Vec<String>>,
    installed: FxHashMap<String, bool>,
}

/// Where the files of a folder come from that nobody wrote there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Somebody else wrote them.
    Elsewhere,
    /// They are what a build made.
    Built,
}

/// Folder names that are somebody else's wherever they stand.
const ALWAYS_VENDORED: &[&str] = &["third_party", "third-party", "thirdparty", "3rdparty", "htmlcov"];

/// How many packages' metadata a folder holds that packages were installed into; one alone may have been unpacked to be changed.
const INSTALLED: usize = 3;

impl<'a> Folders<'a> {
    /// The class of a file that lies in a folder of copies or build products. The root's own name does not matter.
    fn made_elsewhere(&mut self, path: &'a str) -> Option<Class> {
        for (at, _) in path.match_indices('/') {
            let folder = &path[..at];
            let answer = match self.known.get(folder) {
                Some(answer) => *answer,
                None => {
                    let answer = self.origin(folder);
                    self.known.insert(folder, answer);
                    answer
                }
            };
            match answer {
                Some(Origin::Elsewhere) => return Some(Class::Vendored),
                // Of what was compiled file by file nothing is lost: the source is read.
                Some(Origin::Built) if self.has_source(folder, path) => return Some(Class::Vendored),
                Some(Origin::Built) => return Some(Class::Generated),
                None => {}
            }
        }
        None
    }

    /// Where the files of a folder come from, unless they were written there.
    fn origin(&mut self, folder: &str) -> Option<Origin> {
        let parent = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
        if self.is_copied(folder) || self.is_installed(parent) {
            return Some(Origin::Elsewhere);
        }
        self.is_built(folder).then_some(Origin::Built)
    }

    /// Whether the file of a build folder stands in the tree as the source it was compiled from: by the same name, beside the
    /// folder or in `src`.
    fn has_source(&self, folder: &str, path: &str) -> bool {
        let parent = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
        let inside = path[folder.len()..].trim_start_matches('/');
        let Some((stem, extension)) = inside.rsplit_once('.') else { return false };
        let written: &[&str] = match extension {
            "js" | "mjs" | "cjs" => &["js", "mjs", "cjs", "jsx", "ts", "tsx", "mts", "cts"],
            other => &[other],
        };
        // `build/lib` is where Python's packages are copied to.
        let stems = [stem, stem.strip_prefix("lib/").unwrap_or(stem)];
        let mut bases = stems.iter().flat_map(|stem| [join(parent, stem), join(parent, &format!("src/{stem}"))]);
        bases.any(|base| written.iter().any(|extension| self.has(&format!("{base}.{extension}"))))
    }

    /// Whether a folder holds copies of somebody else's code.
    fn is_copied(&self, folder: &str) -> bool {
        let (parent, name) = folder.rsplit_once('/').map_or(("", folder), |(parent, name)| (parent, name));
        let beside = |file: &str| join(parent, file);
        let inside = |file: &str| join(folder, file);
        // Where .NET's tools put the packages of pages, each in a folder of its own.
        let is_library = parent == "wwwroot/lib" || parent.ends_with("/wwwroot/lib");
        if ALWAYS_VENDORED.contains(&name) || is_library && self.is_package(folder) {
            return true;
        }
        match name {
            "venv" | "env" | "virtualenv" => self.has(&inside("pyvenv.cfg")),
            "vendor" | "vendors" => {
                ["go.mod", "composer.json", "Gemfile"].iter().any(|file| self.has(&beside(file)))
                    || ["autoload.php", "modules.txt"].iter().any(|file| self.has(&inside(file)))
                    || self.holds_packages(folder)
            }
            "coverage" => {
                ["lcov.info", "coverage-final.json", "coverage-summary.json", "clover.xml", "prettify.js"]
                    .iter()
                    .any(|file| self.has(&inside(file)))
                    || self.any_under(&inside("lcov-report"))
            }
            _ => false,
        }
    }

    /// Whether a build made what a folder holds.
    fn is_built(&mut self, folder: &str) -> bool {
        let (parent, name) = folder.rsplit_once('/').map_or(("", folder), |(parent, name)| (parent, name));
        let beside = |file: &str| join(parent, file);
        let inside = |file: &str| join(folder, file);
        match name {
            "target" => {
                ["Cargo.toml", "pom.xml", "build.sbt", "project.clj"].iter().any(|file| self.has(&beside(file)))
                    || self.has(&inside("CACHEDIR.TAG"))
            }
            "dist" => {
                ["package.json", "pyproject.toml", "setup.py"].iter().any(|file| self.has(&beside(file)))
                    || self.is_compiled(parent, folder)
            }
            "build" => {
                ["asset-manifest.json", "CMakeCache.txt"].iter().any(|file| self.has(&inside(file)))
                    || ["classes", "intermediates", "outputs", "bdist.", "_next"].iter().any(|part| self.any_under(&inside(part)))
                    || (self.any_under(&inside("lib")) && self.has(&beside("setup.py")))
                    || self.is_compiled(parent, folder)
            }
            "out" => self.any_under(&inside("_next")) || self.any_under(&inside("production")) || self.is_compiled(parent, folder),
            "lib" | "lib-esm" | "esm" | "cjs" | "es" | "js" | "_build" | "release" | "bundle" => self.is_compiled(parent, folder),
            _ => false,
        }
    }

    fn has(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).is_ok()
    }

    /// The files whose path starts with `prefix`.
    fn under(&self, prefix: &str) -> &'a [Found] {
        let start = self.files.partition_point(|file| file.path.as_str() < prefix);
        let len = self.files[start..].partition_point(|file| file.path.starts_with(prefix));
        &self.files[start..start + len]
    }

    fn any_under(&self, prefix: &str) -> bool {
        !self.under(prefix).is_empty()
    }

    /// Whether Python packages were installed into `folder` (`pip install --target`), which tells by their metadata. The packages
    /// are somebody else's then; a module right beside them may still be the partner's, as in a serverless function.
    fn is_installed(&mut self, folder: &str) -> bool {
        if let Some(known) = self.installed.get(folder) {
            return *known;
        }
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let mut found: Option<&str> = None;
        let mut count = 0;
        for file in self.under(&prefix) {
            let name = file.path[prefix.len()..].split('/').next().unwrap_or_default();
            if name.ends_with(".dist-info") && found != Some(name) {
                found = Some(name);
                count += 1;
            }
        }
        self.installed.insert(folder.to_owned(), count >= INSTALLED);
        count >= INSTALLED
    }

    /// Whether a direct subfolder is a package of its own, licence or metadata included.
    fn holds_packages(&self, folder: &str) -> bool {
        let prefix = format!("{folder}/");
        self.under(&prefix).iter().any(|file| {
            let rest = &file.path[prefix.len()..];
            let mut parts = rest.splitn(3, '/').skip(1);
            matches!((parts.next(), parts.next()), (Some(name), None) if comes_with_packages(name))
        }) || self.under(&prefix).iter().any(|file| file.path.ends_with(".min.js"))
    }

    /// Whether a folder is a package of its own.
    fn is_package(&self, folder: &str) -> bool {
        let prefix = format!("{folder}/");
        self.under(&prefix).iter().any(|file| comes_with_packages(&file.path[prefix.len()..]) || file.path.ends_with(".min.js"))
    }

    /// Whether the JavaScript in `folder` was compiled from TypeScript elsewhere: a `tsconfig.json` says so, or source
    /// maps, or the sources themselves.
    fn is_compiled(&mut self, parent: &str, folder: &str) -> bool {
        if self.out_dirs().iter().any(|dir| dir == folder) {
            return true;
        }
        let prefix = format!("{folder}/");
        let (mut scripts, mut made) = (0, 0);
        for file in self.under(&prefix) {
            let Some(stem) = file.path.strip_suffix(".js") else { continue };
            scripts += 1;
            let rest = &stem[prefix.len()..];
            let source = |base: &str| ["ts", "tsx", "mts"].iter().any(|ext| self.has(&join(parent, &format!("{base}{rest}.{ext}"))));
            if self.has(&format!("{}.map", file.path)) || source("src/") || source("") {
                made += 1;
            }
        }
        made > 0 && made * 2 >= scripts
    }

    /// A `.js` file beside the `.ts` file it was compiled from.
    fn is_compiled_in_place(&self, path: &str, kind: FileKind) -> bool {
        kind == FileKind::JavaScript(Dialect::JavaScript)
            && path.strip_suffix(".js").is_some_and(|stem| self.has(&format!("{stem}.ts")) || self.has(&format!("{stem}.tsx")))
    }

    /// Where the tree's TypeScript configurations put what they compile, relative to the root.
    fn out_dirs(&mut self) -> &[String] {
        let (root, files) = (self.root, self.files);
        self.out_dirs.get_or_insert_with(|| files.iter().filter_map(|file| out_dir(root, file)).collect())
    }
}

fn out_dir(root: &Path, file: &Found) -> Option<String> {
    let (parent, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
    if !(name.starts_with("tsconfig") && name.ends_with(".json")) {
        return None;
    }
    let text = fs::read(file.absolute(root)).ok()?;
    let found = Regex::new(r#""outDir"\s*:\s*"(?:\./)?([^"]+?)/?""#).ok()?.captures(&text)?;
    let dir = std::str::from_utf8(&found[1]).ok()?;
    (dir != "." && !dir.starts_with("..")).then(|| join(parent, dir))
}

fn join(folder: &str, rest: &str) -> String {
    if folder.is_empty() { rest.to_owned() } else { format!("{folder}/{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::{class_of, tree};

    #[test]
    fn tests_are_known_by_folder_and_name() {
        for path in [
            "tests/a.py",
            "src/__tests__/a.ts",
            "app/src/test/java/A.java",
            "src/androidTest/A.kt",
            "Acme.Tests/Client.cs",
            "a/mocks/server.js",
            "test_client.py",
            "client_test.go",
            "a/client.spec.ts",
            "a/client.test.tsx",
            "ClientTest.java",
            "ClientTests.cs",
            "SyncIT.java",
            "tests.py",
            "conftest.py",
            "client_spec.rb",
        ] {
            assert!(is_test(path), "{path}");
        }
        for path in
            ["src/latest.py", "src/contest/a.ts", "attest.go", "src/testing.py", "inspect.js", "src/AUDIT.java", "my.test-data/a.ts"]
        {
            assert!(!is_test(path), "{path}");
        }
    }

    #[test]
    fn folders_nobody_writes_in_are_known_where_something_says_so() {
        for (files, path) in [
            (&["dist/a.js", "package.json"][..], "dist/a.js"),
            (&["dist/main.js", "package.json", "src/app.js"], "dist/main.js"),
            (&["app/target/x.rs", "app/Cargo.toml"], "app/target/x.rs"),
            (&["out/a.js", "out/a.js.map"], "out/a.js"),
            (&["build/static/js/main.js", "build/asset-manifest.json"], "build/static/js/main.js"),
        ] {
            assert_eq!(class_of(files, path), Class::Generated, "{path}");
        }
        for (files, path) in [
            (&["vendor/jquery/jquery.js", "vendor/jquery/LICENSE.txt"][..], "vendor/jquery/jquery.js"),
            (&["vendor/a/b.go", "go.mod"], "vendor/a/b.go"),
            (&["venv/lib/x.py", "venv/pyvenv.cfg"], "venv/lib/x.py"),
            (&["coverage/app.js.html", "coverage/lcov.info"], "coverage/app.js.html"),
            (&["third_party/x.py"], "third_party/x.py"),
            (&["wwwroot/lib/jquery/LICENSE.txt", "wwwroot/lib/jquery/dist/jquery.js"], "wwwroot/lib/jquery/dist/jquery.js"),
            (&["web/wwwroot/lib/grid/grid.js", "web/wwwroot/lib/grid/grid.min.js"], "web/wwwroot/lib/grid/grid.js"),
            // Compiled file by file: the source is read.
            (&["lib/api/client.js", "src/api/client.ts"], "lib/api/client.js"),
            (&["web/dist/api/client.js", "web/src/api/client.tsx", "web/package.json"], "web/dist/api/client.js"),
            (&["build/lib/acme/client.py", "acme/client.py", "setup.py"], "build/lib/acme/client.py"),
            (
                &[
                    "bin/libs/jinja2/env.py",
                    "bin/libs/Jinja2-2.11.3.dist-info/METADATA",
                    "bin/libs/munch-2.3.2.dist-info/METADATA",
                    "bin/libs/six-1.16.0.dist-info/METADATA",
                ],
                "bin/libs/jinja2/env.py",
            ),
        ] {
            assert_eq!(class_of(files, path), Class::Vendored, "{path}");
        }
        for (files, path) in [
            (&["build/webpack.config.js", "package.json"][..], "build/webpack.config.js"),
            (&["lib/client.js", "lib/client.d.ts", "package.json"], "lib/client.js"),
            (&["src/vendor/search.ts"], "src/vendor/search.ts"),
            (&["wwwroot/lib/files/files.js", "wwwroot/lib/jquery/LICENSE.txt"], "wwwroot/lib/files/files.js"),
            (&["src/coverage/policy.ts"], "src/coverage/policy.ts"),
            (&["dist/deals.py"], "dist/deals.py"),
            (&["out/send.py"], "out/send.py"),
            (&["a.dist-info/RECORD", "b.dist-info/RECORD", "c.dist-info/RECORD", "handler.py"], "handler.py"),
            (&["libs/forked/api.py", "libs/forked-1.0.dist-info/METADATA"], "libs/forked/api.py"),
            (&["src/target/list.ts", "package.json"], "src/target/list.ts"),
        ] {
            assert_eq!(class_of(files, path), Class::Source, "{path}");
        }
    }

    #[test]
    fn an_output_folder_of_tsconfig_is_generated_whatever_its_name() {
        let dir = tree(&[("api/tsconfig.json", "{ // x\n \"outDir\": \"./lib\" }"), ("api/lib/a.js", ""), ("lib/b.js", "")]);
        let walked = super::super::walk::walk(dir.path(), &globset::GlobSet::empty(), &[]).unwrap();
        let kinds = vec![FileKind::JavaScript(Dialect::JavaScript); walked.files.len()];
        assert_eq!(by_path(&walked.root, &walked.files, &kinds), [Class::Generated, Class::Source, Class::Source]);
    }

    #[test]
    fn names_of_machine_made_files() {
        for path in ["a/app.min.js", "yarn.lock", "package-lock.json", "svc_pb2.py", "main.js.map"] {
            assert_eq!(class_of(&[path], path), Class::Generated, "{path}");
        }
        assert_eq!(class_of(&["src/a.js", "src/a.ts"], "src/a.js"), Class::Vendored);
        assert_eq!(class_of(&["docs/api.md"], "docs/api.md"), Class::Documentation);
        assert_eq!(class_of(&["src/admin.js"], "src/admin.js"), Class::Source);
    }
}
