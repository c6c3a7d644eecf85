//! Package manifests: what a folder is called, what it needs, whether it runs or is used by others.
//!
//! Read leniently: a malformed manifest tells what can be told, and a line that says nothing is passed over.

mod markup;
mod python;
mod tables;

use super::kind::ManifestKind;
use super::settings;
use super::{Class, FileId, SettingsFormat, Sources, evidence};
use crate::ir::{Name, Span};

/// What a manifest says.
#[derive(Debug, Clone, PartialEq)]
pub struct Manifest {
    /// The file.
    pub file: FileId,
    /// Whose manifest it is.
    pub kind: ManifestKind,
    /// The package's name.
    pub name: Option<Name>,
    /// What it depends on.
    pub dependencies: Vec<Dependency>,
    /// Made to be used by other programs: publishable, with nothing that runs by itself. `None` where this kind of manifest
    /// cannot tell.
    pub is_library: Option<bool>,
    /// Holds other packages together and is none itself.
    pub workspace_root: bool,
    /// Commands, scripts and main programs it names.
    pub entry_points: Vec<Name>,
}

/// Something a package depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// As the ecosystem names it: `express`, `flask` (lower case, `_` and `.` as `-`), `group:artifact`, `github.com/x/y`.
    pub name: Name,
    /// Only for development, tests or builds.
    pub dev: bool,
    /// The name in the manifest.
    pub span: Span,
}

impl Manifest {
    fn new(file: FileId, kind: ManifestKind) -> Self {
        Self { file, kind, name: None, dependencies: Vec::new(), is_library: None, workspace_root: false, entry_points: Vec::new() }
    }

    fn depend(&mut self, name: &str, dev: bool, span: Span) {
        let name = name.trim();
        if !name.is_empty() {
            self.dependencies.push(Dependency { name: name.into(), dev, span });
        }
    }

    /// What it depends on when it runs.
    pub fn runtime(&self) -> impl Iterator<Item = &Dependency> {
        self.dependencies.iter().filter(|dependency| !dependency.dev)
    }

    /// The runtime dependencies that are server frameworks. Evidence of a back end once the code uses them.
    pub fn server_frameworks(&self) -> impl Iterator<Item = &Dependency> {
        self.runtime().filter(|dependency| evidence::is_server_framework(self.kind, &dependency.name))
    }

    /// Whether it is the manifest of a server, as far as it tells.
    #[must_use]
    pub fn is_server(&self) -> bool {
        let sdk = |entry: &str| self.kind == ManifestKind::DotNet && entry.eq_ignore_ascii_case(evidence::WEB_SDK);
        self.server_frameworks().next().is_some() || self.entry_points.iter().any(|entry| sdk(entry))
    }

    /// Whether it is the manifest of a browser app.
    #[must_use]
    pub fn is_front_end(&self) -> bool {
        self.kind == ManifestKind::Npm && self.dependencies.iter().any(|dependency| evidence::is_front_end_framework(&dependency.name))
    }
}

/// The manifests of the partner's own code, in order of path.
#[must_use]
pub fn manifests(sources: &Sources) -> Vec<Manifest> {
    let own = sources.iter().filter(|(_, file)| file.class == Class::Source);
    own.filter_map(|(id, file)| Some((id, ManifestKind::of_name(file.name())?))).map(|(id, kind)| read(sources, id, kind)).collect()
}

fn read(sources: &Sources, file: FileId, kind: ManifestKind) -> Manifest {
    let mut manifest = Manifest::new(file, kind);
    let Ok(text) = sources.read(file) else { return manifest };
    let parse = |format| settings::parse(&text, format).ok();
    match kind {
        ManifestKind::Npm => tables::npm(sources, parse(SettingsFormat::Json), &mut manifest),
        ManifestKind::Deno => tables::deno(parse(SettingsFormat::Json), &mut manifest),
        ManifestKind::Composer => tables::composer(parse(SettingsFormat::Json), &mut manifest),
        ManifestKind::Cargo => tables::cargo(sources, parse(SettingsFormat::Toml), &mut manifest),
        ManifestKind::PyProject => python::pyproject(parse(SettingsFormat::Toml), &mut manifest),
        ManifestKind::Pipfile => python::pipfile(parse(SettingsFormat::Toml), &mut manifest),
        ManifestKind::SetupPy => python::setup_py(&text, &mut manifest),
        ManifestKind::SetupCfg => python::setup_cfg(&text, &mut manifest),
        ManifestKind::Requirements => python::requirements(&text, sources.file(file).name(), &mut manifest),
        ManifestKind::Maven => markup::maven(&text, &mut manifest),
        ManifestKind::Gradle => markup::gradle(&text, sources, &mut manifest),
        ManifestKind::DotNet => markup::dotnet(&text, sources.file(file).name(), &mut manifest),
        ManifestKind::Go => markup::go(&text, sources, &mut manifest),
        ManifestKind::Gemfile | ManifestKind::Gemspec => markup::ruby(&text, sources, &mut manifest),
    }
    let serves = manifest.server_frameworks().any(|framework| !evidence::is_client_as_well(&framework.name));
    // Without a `main` no program of Go serves anything: a framework there is for the tests of others, or for what they build.
    if manifest.is_library == Some(true) && (serves && kind != ManifestKind::Go || runs_by_its_files(sources, &manifest)) {
        manifest.is_library = Some(false);
    }
    manifest
}

/// Whether files beside the manifest run by themselves, whatever it says: a package that is started by its name, a page.
fn runs_by_its_files(sources: &Sources, manifest: &Manifest) -> bool {
    match manifest.kind {
        ManifestKind::PyProject | ManifestKind::SetupPy | ManifestKind::SetupCfg => {
            let folder = sources.file(manifest.file).folder();
            let depth = |path: &str| path.matches('/').count();
            sources.iter().any(|(_, file)| {
                file.class == Class::Source
                    && file.name() == "__main__.py"
                    && (folder.is_empty() || file.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
                    // The package itself, or one under `src`: not what the package carries along.
                    && depth(&file.path) <= depth(folder) + if folder.is_empty() { 2 } else { 3 }
            })
        }
        ManifestKind::Npm => beside(sources, manifest, "index.html"),
        _ => false,
    }
}

/// Whether a file stands in the manifest's folder.
fn beside(sources: &Sources, manifest: &Manifest, name: &str) -> bool {
    let folder = sources.file(manifest.file).folder();
    let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    sources.find(&path).is_some()
}

/// Whether the manifest nearest to a file is that of an app which users receive as it is compiled: for phones, or for the browser.
#[must_use]
pub fn is_of_shipped_app(sources: &Sources, manifests: &[Manifest], file: FileId) -> bool {
    let folder_of = |manifest: &Manifest| sources.file(manifest.file).folder().to_owned();
    let path = &sources.file(file).path;
    let around = |manifest: &&Manifest| {
        let folder = folder_of(manifest);
        folder.is_empty() || path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
    };
    let nearest = manifests.iter().filter(around).max_by_key(|manifest| folder_of(manifest).len());
    let ships = |entry: &Name| matches!(&**entry, "com.android.application" | "Microsoft.NET.Sdk.BlazorWebAssembly");
    nearest.is_some_and(|manifest| manifest.entry_points.iter().any(ships))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::{load, tree};

    /// The manifest at `path` as one line: name, runtime, dev, entry points, library, workspace.
    fn described(files: &[(&str, &str)], path: &str) -> String {
        let dir = tree(files);
        let sources = load(&dir);
        let manifest = manifests(&sources).into_iter().find(|manifest| &*sources.file(manifest.file).path == path).unwrap();
        let text = sources.read(manifest.file).unwrap();
        for dependency in &manifest.dependencies {
            let written = &text[dependency.span.start as usize..dependency.span.end as usize];
            let plain = |name: &str| name.to_ascii_lowercase().replace(['_', '.'], "-");
            let last = dependency.name.rsplit([':', '/']).next().unwrap();
            assert!(plain(written).contains(&plain(last)), "{written} for {}", dependency.name);
        }
        let names = |dev| manifest.dependencies.iter().filter(|d| d.dev == dev).map(|d| &*d.name).collect::<Vec<_>>().join(" ");
        format!(
            "{} | {} | {} | {} | {:?} {}",
            manifest.name.as_deref().unwrap_or("-"),
            names(false),
            names(true),
            manifest.entry_points.join(" "),
            manifest.is_library,
            manifest.workspace_root
        )
    }

    #[test]
    fn every_ecosystem_is_read() {
        for (path, text, expected) in [
            (
                "package.json",
                r#"{"name": "web", "private": true, "dependencies": {"react": "1", "express": "4"}, "devDependencies": {"vite": "5"}, "scripts": {"start": "node server.js"}}"#,
                "web | react express | vite | start | Some(false) false",
            ),
            (
                "package.json",
                r#"{"name": "sdk", "main": "index.js", "scripts": {"test": "jest", "build": "tsc"}}"#,
                "sdk |  |  |  | Some(true) false",
            ),
            (
                "package.json",
                r#"{"name": "api", "main": "index.js", "dependencies": {"fastify": "4"}}"#,
                "api | fastify |  |  | Some(false) false",
            ),
            ("package.json", r#"{"workspaces": ["packages/*"]}"#, "- |  |  |  | Some(false) true"),
            ("package.json", "{ \"name\": ", "- |  |  |  | None false"),
            ("package.json", "[1]", "- |  |  |  | Some(false) false"),
            (
                "deno.json",
                r#"{"imports": {"oak": "jsr:@oak/oak@16", "e": "npm:express@4"}, "tasks": {"start": "x"}}"#,
                "- | @oak/oak express |  | start | Some(false) false",
            ),
            (
                "composer.json",
                r#"{"name": "a/b", "type": "library", "require": {"php": ">=8", "slim/slim": "4"}, "require-dev": {"x/y": "1"}}"#,
                "a/b | slim/slim | x/y |  | Some(false) false",
            ),
            ("composer.json", r#"{"name": "a/b", "autoload": {"psr-4": {"A\\": "src"}}}"#, "a/b |  |  |  | Some(true) false"),
            ("composer.json", r#"{"require": {"a/b": "1"}, "autoload": {"psr-4": {"A\\": "src"}}}"#, "- | a/b |  |  | Some(false) false"),
            ("composer.json", r#"{"name": "a/b", "type": "project", "autoload": {}}"#, "a/b |  |  |  | Some(false) false"),
            (
                "Cargo.toml",
                "[package]\nname = \"x\"\n[dependencies]\naxum = \"1\"\n[dev-dependencies]\ninsta = \"1\"\n[[bin]]\nname = \"run\"\n",
                "x | axum | insta | run | Some(false) false",
            ),
            ("Cargo.toml", "[workspace]\nmembers = []\n", "- |  |  |  | Some(false) true"),
            (
                "pyproject.toml",
                "[build-system]\nrequires = []\n[project]\nname = \"Egnyte_Tool\"\ndependencies = [\"Flask>=2\", \"requests[socks] ; x\"]\n[project.optional-dependencies]\ntest = [\"pytest\"]\nredis = [\"redis\"]\n",
                "egnyte-tool | flask requests redis | pytest |  | Some(false) false",
            ),
            (
                "pyproject.toml",
                "[tool.poetry]\nname = \"p\"\n[tool.poetry.dependencies]\npython = \"^3\"\nhttpx = \"*\"\n[tool.poetry.group.dev.dependencies]\nmypy = \"*\"\n[tool.poetry.scripts]\nrun = \"p:main\"\n[build-system]\n",
                "p | httpx | mypy | run | Some(false) false",
            ),
            (
                "setup.py",
                "setup(name='egnyte', install_requires=[\n 'requests>=2',  # x\n \"six\"], tests_require=['nose'])",
                "egnyte | requests six | nose |  | Some(true) false",
            ),
            (
                "setup.py",
                "setup(name='tool', entry_points={'console_scripts': ['tool=t:main']})",
                "tool |  |  | console_scripts | Some(false) false",
            ),
            (
                "setup.cfg",
                "[metadata]\nname = x\n[options]\ninstall_requires =\n    Django>=4\n    requests\npackages = find:\n[flake8]\nignore = E1\n",
                "x | django requests |  |  | Some(false) false",
            ),
            (
                "setup.cfg",
                "[metadata]\nname = x\n[options.entry_points]\ngui_scripts =\n    pins = x.app:main\n",
                "x |  |  | pins | Some(false) false",
            ),
            (
                "pyproject.toml",
                "[build-system]\n[project]\nname = \"x\"\n[project.entry-points.console_scripts]\nrun = \"x:main\"\n[project.entry-points.plugins]\ny = \"z\"\n",
                "x |  |  | run | Some(false) false",
            ),
            ("requirements-dev.txt", "# c\n-r requirements.txt\npytest==1 # x\nruff\n", "- |  | pytest ruff |  | None false"),
            (
                "requirements.txt",
                "Flask_Login>=1\nuvicorn[standard]\ngit+https://x/y.git\n./local\n",
                "- | flask-login uvicorn |  |  | None false",
            ),
            ("Pipfile", "[packages]\ndjango = \"*\"\n[dev-packages]\nblack = \"*\"\n", "- | django | black |  | None false"),
            (
                "pom.xml",
                "<project><parent><artifactId>up</artifactId></parent><artifactId>app</artifactId><!-- <dependency><groupId>no</groupId><artifactId>no</artifactId></dependency> --><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency></dependencies></project>",
                "app | org.springframework.boot:spring-boot-starter-web | junit:junit |  | Some(false) false",
            ),
            (
                "build.gradle.kts",
                "plugins { application }\ndependencies {\n implementation(\"io.ktor:ktor-server-core:2\")\n testImplementation('junit:junit:4')\n}",
                "- | io.ktor:ktor-server-core | junit:junit | application | Some(false) false",
            ),
            (
                "Api.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Refit\" Version=\"7\" /><ProjectReference Include=\"..\\Core\\Core.csproj\" /></ItemGroup></Project>",
                "Api | Refit Core |  | Microsoft.NET.Sdk.Web | Some(false) false",
            ),
            ("Core.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>", "Core |  |  |  | Some(true) false"),
            (
                "go.mod",
                "module github.com/a/b\nrequire (\n github.com/gin-gonic/gin v1 // x\n golang.org/x/net v0 // indirect\n)\nrequire github.com/c/d v1\n",
                "github.com/a/b | github.com/gin-gonic/gin github.com/c/d |  |  | Some(true) false",
            ),
            (
                "Gemfile",
                "source 'x'\ngem 'rails', '~> 7'\ngroup :development, :test do\n  gem \"rspec\"\nend\ngem 'pg'\n",
                "- | rails pg | rspec |  | None false",
            ),
            (
                "egnyte.gemspec",
                "Gem::Specification.new do |s|\n s.name = 'egnyte'\n s.add_dependency 'os'\n s.add_development_dependency('rake')\nend",
                "egnyte | os | rake |  | Some(true) false",
            ),
        ] {
            assert_eq!(described(&[(path, text)], path), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_beside_a_manifest_counts() {
        let gem = "Gem::Specification.new do |s|\n s.name = 'x'\n s.executables = s.files.grep(%r{^exe/}) { |f| File.basename(f) }\nend";
        assert!(described(&[("x.gemspec", gem), ("lib/x.rb", ""), ("bin/setup", "")], "x.gemspec").contains("Some(true)"));
        assert!(described(&[("x.gemspec", gem), ("lib/x.rb", ""), ("exe/x", "")], "x.gemspec").contains("Some(false)"));
        let cargo = "[package]\nname = \"x\"\n";
        assert!(described(&[("Cargo.toml", cargo), ("src/lib.rs", "")], "Cargo.toml").contains("Some(true)"));
        assert!(described(&[("Cargo.toml", cargo), ("src/lib.rs", ""), ("src/main.rs", "")], "Cargo.toml").contains("Some(false)"));
        assert!(described(&[("package.json", "{}"), ("pnpm-workspace.yaml", "")], "package.json").ends_with("true"));
        let python = "[build-system]\n[project]\nname = \"x\"\n";
        assert!(described(&[("pyproject.toml", python), ("x/a.py", "")], "pyproject.toml").contains("Some(true)"));
        assert!(described(&[("pyproject.toml", python), ("x/__main__.py", "")], "pyproject.toml").contains("Some(false)"));
        assert!(described(&[("p/pyproject.toml", python), ("p/src/x/__main__.py", "")], "p/pyproject.toml").contains("Some(false)"));
        assert!(described(&[("p/pyproject.toml", python), ("q/x/__main__.py", "")], "p/pyproject.toml").contains("Some(true)"));
        let npm = r#"{"name": "x", "main": "lib/x"}"#;
        assert!(described(&[("package.json", npm), ("lib/x/index.js", "")], "package.json").contains("Some(true)"));
        let missing = r#"{"name": "x", "main": "index.js"}"#;
        assert!(described(&[("package.json", missing), ("test.js", "")], "package.json").contains("Some(false)"));
        assert!(described(&[("package.json", npm), ("lib/x.js", ""), ("index.html", "")], "package.json").contains("Some(false)"));
        assert!(
            described(&[("package.json", r#"{"name": "x", "main": "dist/x.js"}"#), ("src/x.ts", "")], "package.json")
                .contains("Some(true)")
        );
        assert!(described(&[("go.mod", "module x"), ("cmd/run/main.go", "")], "go.mod").contains("main.go"));
    }

    #[test]
    fn weird_manifests_stop_nothing() {
        for path in [
            "package.json",
            "deno.json",
            "pyproject.toml",
            "setup.py",
            "setup.cfg",
            "requirements.txt",
            "Pipfile",
            "Cargo.toml",
            "pom.xml",
            "build.gradle",
            "X.csproj",
            "go.mod",
            "composer.json",
            "Gemfile",
            "x.gemspec",
        ] {
            for text in [
                "",
                "\u{feff}",
                "{",
                "[[[[",
                "<a><b",
                "\"",
                "'",
                "(",
                "dependencies = {",
                "{\"dependencies\": [1, {}], \"name\": 4, \"workspaces\": 1}",
                "name = [\n'é",
                "install_requires=[",
                "require (",
            ] {
                described(&[(path, text)], path);
            }
        }
    }
}
