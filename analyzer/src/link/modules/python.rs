//! Python's modules: dotted names looked for below source roots.

use std::collections::BTreeSet;

use super::{Resolution, ancestors, join};
use crate::ir::Name;
use crate::source::{FileId, ManifestKind, Sources, folder_of};

/// Folders that absolute imports can start from.
#[derive(Debug)]
pub(super) struct Roots {
    /// Folders with a manifest, their `src` and `lib`, and the root; deepest first.
    folders: Vec<String>,
}

impl Roots {
    pub(super) fn find(sources: &Sources) -> Self {
        let mut folders = BTreeSet::from([String::new(), "src".to_owned(), "lib".to_owned()]);
        for (_, file) in sources.iter() {
            let python = matches!(
                ManifestKind::of_name(file.name()),
                Some(
                    ManifestKind::PyProject
                        | ManifestKind::SetupPy
                        | ManifestKind::SetupCfg
                        | ManifestKind::Requirements
                        | ManifestKind::Pipfile
                )
            );
            if python || file.name() == "manage.py" {
                for below in [".", "src", "lib", "python"] {
                    folders.extend(join(file.folder(), below).filter(|folder| !sources.below(folder).is_empty()));
                }
            }
        }
        let mut folders: Vec<String> = folders.into_iter().collect();
        folders.sort_by_key(|folder| std::cmp::Reverse(folder.len()));
        Self { folders }
    }

    pub(super) fn resolve(&self, sources: &Sources, from: FileId, module: &str) -> Resolution {
        let folder = sources.file(from).folder();
        let name = module.trim_start_matches('.');
        let dots = module.len() - name.len();
        if dots > 0 {
            let Some(base) = ancestors(folder).nth(dots - 1) else { return Resolution::Missing };
            return below(sources, base, name, true);
        }
        if name.is_empty() || !name.split('.').all(|part| part.chars().all(|c| c.is_alphanumeric() || c == '_') && !part.is_empty()) {
            return Resolution::Missing;
        }
        // A package of the same name as one folder nearby may be meant to be found elsewhere: files win over mere folders.
        let near = || self.near(sources, folder);
        near()
            .map(|base| below(sources, base, name, false))
            .find(|found| matches!(found, Resolution::File(_)))
            .or_else(|| self.other_project(sources, name))
            .or_else(|| near().map(|base| below(sources, base, name, false)).find(|found| *found != Resolution::Missing))
            .unwrap_or_else(|| {
                // A missing submodule of a package in the tree is no package from elsewhere.
                let head = name.split('.').next().unwrap_or(name);
                let own = head != name && near().any(|base| matches!(below(sources, base, head, false), Resolution::File(_)));
                if own { Resolution::Missing } else { Resolution::External(name.into()) }
            })
    }

    /// A package of another project of the tree. A lone module there is more likely to be that project's own affair.
    fn other_project(&self, sources: &Sources, name: &str) -> Option<Resolution> {
        let head = name.split('.').next().unwrap_or(name);
        let root = self.folders.iter().find(|root| join(root, head).is_some_and(|folder| sources.find(&init(&folder)).is_some()))?;
        Some(below(sources, root, name, false)).filter(|found| *found != Resolution::Missing)
    }

    /// Where an absolute import of a file in `folder` may start: beside the file, as for scripts; above its package; the
    /// source roots around it; then those of its project's other folders.
    fn near<'b>(&'b self, sources: &'b Sources, folder: &'b str) -> impl Iterator<Item = &'b str> {
        let outside = ancestors(folder).filter(move |base| *base == folder || sources.find(&init(base)).is_none());
        let inside = move |root: &str| root.is_empty() || folder == root || folder.starts_with(&format!("{root}/"));
        let around = self.folders.iter().filter(move |root| inside(root));
        let beside = self.folders.iter().filter(move |root| !inside(root) && inside(folder_of(root)));
        outside.chain(around.chain(beside).map(String::as_str))
    }
}

/// The module `name` below `base`; an empty name is the package itself.
fn below(sources: &Sources, base: &str, name: &str, relative: bool) -> Resolution {
    let Some(path) = join(base, &name.replace('.', "/")) else { return Resolution::Missing };
    for candidate in [init(&path), format!("{path}.py")] {
        if let Some(id) = sources.find(candidate.trim_start_matches('/')).filter(|id| sources.file(*id).class.is_analyzed()) {
            return Resolution::File(id);
        }
    }
    // Any folder is a package, but one without Python below it is a coincidence of names.
    let files = &sources.files[sources.below(&path)];
    let holds_python = files.iter().any(|file| file.name().ends_with(".py"));
    if (holds_python && !path.is_empty()) || (relative && name.is_empty()) {
        Resolution::Folder(Name::from(path))
    } else {
        Resolution::Missing
    }
}

/// The submodule `name` of the package in `folder`.
pub(super) fn submodule(sources: &Sources, folder: &str, name: &str) -> Resolution {
    below(sources, folder, name, false)
}

fn init(folder: &str) -> String {
    if folder.is_empty() { "__init__.py".to_owned() } else { format!("{folder}/__init__.py") }
}

#[cfg(test)]
mod tests {
    use crate::link::modules::{Resolution, Resolver};
    use crate::source::testing::{load, tree};

    /// What `module` means in `from`: a path, `dir:path`, `ext:path` or `-`.
    fn resolve(files: &[&str], from: &str, module: &str) -> String {
        let dir = tree(&files.iter().map(|path| (*path, "")).collect::<Vec<_>>());
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        match resolver.resolve(sources.find(from).unwrap(), module) {
            Resolution::File(id) => sources.file(id).path.to_string(),
            Resolution::Folder(path) => format!("dir:{path}"),
            Resolution::External(name) => format!("ext:{name}"),
            Resolution::Missing => "-".to_owned(),
        }
    }

    #[test]
    fn relative_imports() {
        let files = &["app/__init__.py", "app/api/__init__.py", "app/api/urls.py", "app/api/v2/users.py", "app/main.py", "scripts/run.py"];
        for (from, module, expected) in [
            ("app/api/urls.py", ".", "app/api/__init__.py"),
            ("app/api/urls.py", "..main", "app/main.py"),
            ("app/main.py", ".api.urls", "app/api/urls.py"),
            ("app/main.py", ".api.v2", "dir:app/api/v2"),
            ("app/api/__init__.py", ".urls", "app/api/urls.py"),
            ("app/main.py", ".nothing", "-"),
            ("app/main.py", "....x", "-"),
            ("scripts/run.py", ".", "dir:scripts"),
        ] {
            assert_eq!(resolve(files, from, module), expected, "{module} in {from}");
        }
    }

    #[test]
    fn absolute_imports() {
        let files = &[
            "backend/pyproject.toml",
            "backend/src/core/__init__.py",
            "backend/src/core/http.py",
            "backend/app/main.py",
            "backend/app/helpers.py",
            "tools/requirements.txt",
            "tools/sync.py",
            "tools/lib/egnyte_tools.py",
            "shared/names/consts.py",
            "http/readme.html",
        ];
        for (from, module, expected) in [
            ("backend/app/main.py", "core.http", "backend/src/core/http.py"),
            ("backend/app/main.py", "helpers", "backend/app/helpers.py"),
            ("backend/app/main.py", "app.helpers", "backend/app/helpers.py"),
            ("backend/app/main.py", "core.missing", "-"),
            ("backend/app/main.py", "requests.auth", "ext:requests.auth"),
            ("backend/app/main.py", "http", "ext:http"),
            ("backend/app/main.py", "shared.names", "dir:shared/names"),
            ("tools/sync.py", "egnyte_tools", "tools/lib/egnyte_tools.py"),
            ("tools/sync.py", "shared.names.consts", "shared/names/consts.py"),
            ("tools/sync.py", "tools", "dir:tools"),
            ("tools/sync.py", "", "-"),
            ("tools/sync.py", "a..b", "-"),
        ] {
            assert_eq!(resolve(files, from, module), expected, "{module} in {from}");
        }
    }

    #[test]
    fn members_of_packages() {
        let dir = tree(&[("p/__init__.py", ""), ("p/client.py", ""), ("n/urls.py", ""), ("n/deep/x.py", ""), ("main.py", "")]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        let main = sources.find("main.py").unwrap();
        let member = |package: &str, name: &str| resolver.resolve_member(&resolver.resolve(main, package), name);
        assert_eq!(member("p", "client"), Resolution::File(sources.find("p/client.py").unwrap()));
        assert_eq!(member("n", "urls"), Resolution::File(sources.find("n/urls.py").unwrap()));
        assert_eq!(member("n", "deep"), Resolution::Folder("n/deep".into()));
        assert_eq!(member("p", "none"), Resolution::Missing);
        assert_eq!(member("p.client", "x"), Resolution::Missing);
    }
}
