//! Rust's modules: crates by their manifests, modules by their files.
//!
//! A path is resolved as far as it names files. What it names inside of a file (a type, a module written there) is
//! [`Resolution::Missing`] here, and for the caller to look up part by part.

use rustc_hash::FxHashMap;

use super::{Resolution, join};
use crate::ir::Language;
use crate::source::settings::{self, Setting};
use crate::source::{FileId, FileKind, SettingsFormat, Sources, folder_of};

/// Crates that come with the compiler.
const SYSROOT: &[&str] = &["std", "core", "alloc", "proc_macro"];

/// The packages of the tree.
#[derive(Debug)]
pub(super) struct Crates {
    /// Deepest folder first.
    packages: Vec<Package>,
}

#[derive(Debug)]
struct Package {
    folder: String,
    /// What code of other packages calls its library.
    name: Option<String>,
    lib: Option<FileId>,
    /// Files that crates start from: the library's, then those of binaries.
    roots: Vec<FileId>,
    /// What its code calls each dependency, with the name of the package.
    dependencies: FxHashMap<String, String>,
    /// It is of the edition 2015, in which the paths of `use` start at the crate's root.
    from_root: bool,
}

impl Crates {
    pub(super) fn read(sources: &Sources) -> Self {
        let manifests = sources.iter().filter(|(_, file)| file.name() == "Cargo.toml" && file.class.is_analyzed());
        let mut packages: Vec<Package> = manifests.filter_map(|(id, _)| package(sources, id)).collect();
        packages.sort_by(|a, b| (b.folder.len(), &a.folder).cmp(&(a.folder.len(), &b.folder)));
        Self { packages }
    }

    pub(super) fn resolve(&self, sources: &Sources, from: FileId, module: &str) -> Resolution {
        if let Some(path) = module.strip_prefix("./") {
            let found = join(sources.file(from).folder(), path).and_then(|path| sources.find(&path));
            return found.map_or(Resolution::Missing, Resolution::File);
        }
        let parts: Vec<&str> = module.split("::").collect();
        let Some((head, rest)) = parts.split_first() else { return Resolution::Missing };
        match *head {
            "crate" => self.root_of(sources, from).map_or(Resolution::Missing, |root| self.walk(sources, root, rest)),
            "self" => self.walk(sources, from, rest),
            "super" => {
                let mut at = self.parent(sources, from);
                let mut rest = rest;
                while let (Some(file), Some(("super", after))) = (at, rest.split_first().map(|(head, after)| (*head, after))) {
                    at = self.parent(sources, file);
                    rest = after;
                }
                at.map_or(Resolution::Missing, |file| self.walk(sources, file, rest))
            }
            name => {
                if self.child(sources, from, name).is_some() {
                    return self.walk(sources, from, &parts);
                }
                if SYSROOT.contains(&name) {
                    return Resolution::External(parts.join(".").into());
                }
                let Some(package) = self.package_of(sources, from) else {
                    return Resolution::External(parts.join(".").into());
                };
                let real = package.dependencies.get(name).map(String::as_str);
                let root = package.from_root.then(|| self.root_of(sources, from)).flatten();
                if let (None, Some(root)) = (real, root.filter(|root| self.child(sources, *root, name).is_some())) {
                    return self.walk(sources, root, &parts);
                }
                if real.is_none() && package.name.as_deref() != Some(name) {
                    return Resolution::Missing;
                }
                let real = real.unwrap_or(name);
                match self.packages.iter().find(|other| other.name.as_deref() == Some(real)).and_then(|other| other.lib) {
                    Some(lib) => self.walk(sources, lib, rest),
                    None => {
                        let path: Vec<&str> = std::iter::once(real).chain(rest.iter().copied()).collect();
                        Resolution::External(path.join(".").into())
                    }
                }
            }
        }
    }

    /// The names by which other packages speak of a file.
    pub(super) fn aliases(&self, target: FileId) -> impl Iterator<Item = &str> {
        self.packages.iter().filter(move |package| package.lib == Some(target)).filter_map(|package| package.name.as_deref())
    }

    fn package_of(&self, sources: &Sources, file: FileId) -> Option<&Package> {
        let folder = sources.file(file).folder();
        self.packages.iter().find(|package| {
            package.folder.is_empty()
                || folder == package.folder
                || folder.strip_prefix(&*package.folder).is_some_and(|rest| rest.starts_with('/'))
        })
    }

    /// The file that the crate of `from` starts with: of several, the one that declares the module `from` is part of.
    fn root_of(&self, sources: &Sources, from: FileId) -> Option<FileId> {
        let Some(package) = self.package_of(sources, from) else { return self.topmost(sources, from) };
        if package.roots.contains(&from) {
            return Some(from);
        }
        let path = &sources.file(from).path;
        let declares = |root: &FileId| {
            let folder = sources.file(*root).folder();
            let below = path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/');
            let top = below.split('/').next().unwrap_or(below).trim_end_matches(".rs");
            let wanted = format!("self::{top}");
            sources.file(*root).specifiers().any(|specifier| specifier == wanted)
        };
        package.roots.iter().copied().find(declares).or_else(|| package.roots.first().copied()).or_else(|| self.topmost(sources, from))
    }

    /// Without a manifest: the last module on the way up.
    fn topmost(&self, sources: &Sources, from: FileId) -> Option<FileId> {
        let mut at = from;
        for _ in 0..32 {
            match self.parent(sources, at) {
                Some(parent) if parent != at => at = parent,
                _ => break,
            }
        }
        Some(at)
    }

    fn is_root(&self, sources: &Sources, file: FileId) -> bool {
        matches!(sources.file(file).name(), "lib.rs" | "main.rs") || self.packages.iter().any(|package| package.roots.contains(&file))
    }

    /// The module that a file is declared in.
    fn parent(&self, sources: &Sources, file: FileId) -> Option<FileId> {
        if self.is_root(sources, file) {
            return None;
        }
        let folder = sources.file(file).folder();
        let holder = if sources.file(file).name() == "mod.rs" { folder_of(folder) } else { folder };
        let beside = ["mod.rs", "lib.rs", "main.rs"].into_iter().map(|name| join(holder, name));
        let above = (!holder.is_empty()).then(|| format!("{holder}.rs"));
        let mut candidates = beside.chain([above]).flatten().filter_map(|path| sources.find(&path)).filter(|id| *id != file);
        let first = candidates.next()?;
        // In a folder with a library and a binary, the crate decides.
        if matches!(sources.file(first).name(), "lib.rs" | "main.rs") {
            return self.package_of(sources, file).and_then(|_| self.root_of(sources, file)).or(Some(first));
        }
        Some(first)
    }

    fn walk(&self, sources: &Sources, start: FileId, parts: &[&str]) -> Resolution {
        let mut at = start;
        for part in parts {
            match self.child(sources, at, part) {
                Some(next) => at = next,
                None => return Resolution::Missing,
            }
        }
        Resolution::File(at)
    }

    /// The file of the module `name` declared in a file.
    fn child(&self, sources: &Sources, file: FileId, name: &str) -> Option<FileId> {
        let folder = sources.file(file).folder();
        let own = sources.file(file).name();
        let base = if own == "mod.rs" || self.is_root(sources, file) {
            folder.to_owned()
        } else {
            join(folder, own.strip_suffix(".rs").unwrap_or(own))?
        };
        [format!("{name}.rs"), format!("{name}/mod.rs")].into_iter().find_map(|path| {
            let id = sources.find(&join(&base, &path)?)?;
            // Another binary beside this one is a crate of its own, unless it is declared here as well.
            let declared = || sources.file(file).specifiers().any(|specifier| specifier.strip_prefix("self::") == Some(name));
            if self.is_root(sources, id) && !declared() {
                return None;
            }
            (id != file && sources.file(id).kind == FileKind::Code(Language::Rust) && sources.file(id).class.is_analyzed()).then_some(id)
        })
    }
}

fn package(sources: &Sources, manifest: FileId) -> Option<Package> {
    let text = sources.read(manifest).ok()?;
    let settings = settings::parse(&text, SettingsFormat::Toml).ok()?;
    let table = settings.get("package")?;
    let folder = sources.file(manifest).folder().to_owned();
    let find = |path: &str| join(&folder, path).and_then(|path| sources.find(&path));
    let lib_table = settings.get("lib");
    let lib = lib_table.and_then(|lib| find(lib.get("path")?.text()?)).or_else(|| find("src/lib.rs"));
    let own_name = lib_table.and_then(|lib| lib.get("name")?.text()).or_else(|| table.get("name")?.text());
    let mut roots: Vec<FileId> = lib.into_iter().chain(find("src/main.rs")).collect();
    for bin in settings.get("bin").map(Setting::items).unwrap_or_default() {
        roots.extend(bin.get("path").and_then(Setting::text).and_then(find));
    }
    for (id, file) in sources.iter() {
        let Some(below) = file.path.strip_prefix(&*folder).map(|rest| rest.trim_start_matches('/')) else { continue };
        let is_bin = ["src/bin/", "examples/", "tests/", "benches/"].iter().any(|place| {
            below
                .strip_prefix(place)
                .is_some_and(|rest| !rest.contains('/') || rest.ends_with("/main.rs") && rest.matches('/').count() == 1)
        });
        if (is_bin && file.kind == FileKind::Code(Language::Rust) || below == "build.rs") && !roots.contains(&id) {
            roots.push(id);
        }
    }
    let mut dependencies = FxHashMap::default();
    let targets = settings.get("target").map(Setting::entries).unwrap_or_default().iter().map(|(_, _, target)| target);
    for table in std::iter::once(&settings).chain(targets) {
        for group in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (name, _, value) in table.get(group).map(Setting::entries).unwrap_or_default() {
                let real = value.get("package").and_then(Setting::text).unwrap_or(name);
                dependencies.insert(underscored(name), underscored(real));
            }
        }
    }
    let from_root = table.get("edition").is_none_or(|edition| edition.text() == Some("2015"));
    Some(Package { folder, name: own_name.map(underscored), lib, roots, dependencies, from_root })
}

fn underscored(name: &str) -> String {
    name.replace('-', "_")
}

#[cfg(test)]
mod tests {
    use crate::link::modules::{Resolution, Resolver};
    use crate::source::testing::{load, tree};

    const TREE: &[(&str, &str)] = &[
        ("Cargo.toml", "[workspace]\nmembers = [\"core\", \"app\"]\n"),
        ("core/Cargo.toml", "[package]\nname = \"egnyte-core\"\n[dependencies]\nreqwest = \"0.12\"\n"),
        ("core/src/lib.rs", "pub mod client;\nmod urls;\n"),
        ("core/src/client/mod.rs", "mod retry;\n"),
        ("core/src/client/retry.rs", ""),
        ("core/src/urls.rs", "mod v2;"),
        ("core/src/urls/v2.rs", ""),
        (
            "app/Cargo.toml",
            "[package]\nname = \"app\"\n[dependencies]\negnyte-core = { path = \"../core\" }\nhttp-client = { package = \"reqwest\", version = \"0.12\" }\n",
        ),
        ("app/src/main.rs", "mod jobs;\n"),
        ("app/src/jobs.rs", ""),
        ("app/src/lib.rs", "pub mod shared;\n"),
        ("app/src/shared.rs", ""),
        ("app/src/bin/once.rs", ""),
        ("app/src/bin/tokio.rs", "mod shelf;"),
        ("app/src/bin/shelf.rs", ""),
    ];

    /// What `module` means in `from`: a path, `ext:path` or `-`.
    fn resolve(from: &str, module: &str) -> String {
        let dir = tree(TREE);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        match resolver.resolve(sources.find(from).unwrap(), module) {
            Resolution::File(id) => sources.file(id).path.to_string(),
            Resolution::External(name) => format!("ext:{name}"),
            Resolution::Folder(_) | Resolution::Missing => "-".to_owned(),
        }
    }

    #[test]
    fn modules_of_a_crate() {
        for (from, module, expected) in [
            ("core/src/lib.rs", "self::client", "core/src/client/mod.rs"),
            ("core/src/client/mod.rs", "self::retry", "core/src/client/retry.rs"),
            ("core/src/client/retry.rs", "super", "core/src/client/mod.rs"),
            ("core/src/client/retry.rs", "super::super::urls", "core/src/urls.rs"),
            ("core/src/urls/v2.rs", "super", "core/src/urls.rs"),
            ("core/src/urls/v2.rs", "crate::client::retry", "core/src/client/retry.rs"),
            ("core/src/client/retry.rs", "crate", "core/src/lib.rs"),
            ("core/src/lib.rs", "client", "core/src/client/mod.rs"),
            ("core/src/lib.rs", "crate::client::Client", "-"),
            ("core/src/lib.rs", "super", "-"),
        ] {
            assert_eq!(resolve(from, module), expected, "{module} in {from}");
        }
    }

    #[test]
    fn crates_of_a_workspace_and_others() {
        for (from, module, expected) in [
            ("app/src/main.rs", "egnyte_core::client", "core/src/client/mod.rs"),
            ("app/src/jobs.rs", "crate", "app/src/main.rs"),
            ("app/src/shared.rs", "crate", "app/src/lib.rs"),
            ("app/src/shared.rs", "super", "app/src/lib.rs"),
            ("app/src/main.rs", "app::shared", "app/src/shared.rs"),
            ("app/src/bin/once.rs", "app", "app/src/lib.rs"),
            ("app/src/bin/once.rs", "tokio", "-"),
            ("app/src/bin/tokio.rs", "self::shelf", "app/src/bin/shelf.rs"),
            ("app/src/main.rs", "http_client::blocking", "ext:reqwest.blocking"),
            ("core/src/lib.rs", "std::env", "ext:std.env"),
            ("core/src/lib.rs", "tokio", "-"),
        ] {
            assert_eq!(resolve(from, module), expected, "{module} in {from}");
        }
    }
}
