//! Which files make up one app.
//!
//! Folders with a manifest are *units*; units that belong together are one app. Where it is not certain that two belong
//! together they stay apart.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::kind::ManifestKind;
use super::manifest::Manifest;
use super::{Class, FileId, RelPath, SourceFile, Sources, evidence, folder_of};
use crate::ir::Name;

/// One app of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct App {
    /// Its folder; empty for the root.
    pub path: RelPath,
    /// The folders of the units it is made of, shared libraries included.
    pub folders: Vec<RelPath>,
    /// Positions of the manifests of those folders.
    pub manifests: Vec<usize>,
    /// Made to be used by other programs, as far as its manifests tell.
    pub is_library: bool,
}

/// The partition of a tree into apps.
#[derive(Debug)]
pub struct Apps {
    /// The apps that hold Egnyte code, by path.
    pub apps: Vec<App>,
    /// Every unit's folder, and the apps it belongs to.
    units: FxHashMap<RelPath, Vec<usize>>,
}

/// The name of the configuration that marks its folder as an app.
pub const CONFIG_NAME: &str = "egnyte-lint.toml";
/// Folders in which the server part of a front end's project stands.
const SERVER_PARTS: &[&str] = &["functions", "api", "edge", "edge-functions", "supabase", "netlify", "amplify", "server", "backend"];
/// Folders in which the front end of a server's project stands.
const FRONT_PARTS: &[&str] = &["client", "frontend", "front-end", "front", "web", "webapp", "web-app", "ui", "spa", "www"];
/// Folders in which a library shows how it is used.
const SAMPLES: &[&str] = &["example", "examples", "sample", "samples", "demo", "demos"];

/// Whether a file stands where a library shows how it is used.
#[must_use]
pub fn is_sample(path: &str) -> bool {
    path.split('/').any(|part| SAMPLES.contains(&part))
}

impl Apps {
    /// The apps that a file belongs to: one, or several where it is of a library that several use.
    #[must_use]
    pub fn of(&self, sources: &Sources, file: FileId) -> &[usize] {
        super::ancestors(sources.file(file).folder()).find_map(|folder| self.units.get(folder)).map_or(&[], Vec::as_slice)
    }

    /// Makes one app of two, as evidence of code wants it (a route or client id of one that the other uses). Positions of
    /// later apps move down by one.
    pub fn merge(&mut self, a: usize, b: usize) {
        let (kept, gone) = (a.min(b), a.max(b));
        if kept == gone || gone >= self.apps.len() {
            return;
        }
        let other = self.apps.remove(gone);
        let app = &mut self.apps[kept];
        app.path = common(&app.path, &other.path).into();
        app.folders.extend(other.folders);
        app.folders.sort_unstable();
        app.folders.dedup();
        app.manifests.extend(other.manifests);
        app.manifests.sort_unstable();
        app.manifests.dedup();
        app.is_library &= other.is_library;
        for apps in self.units.values_mut() {
            for index in apps.iter_mut() {
                *index = match (*index).cmp(&gone) {
                    std::cmp::Ordering::Less => *index,
                    std::cmp::Ordering::Equal => kept,
                    std::cmp::Ordering::Greater => *index - 1,
                };
            }
            apps.sort_unstable();
            apps.dedup();
        }
    }
}

/// Partitions the tree, keeping the apps that hold one of `egnyte_files`.
#[must_use]
pub fn apps(sources: &Sources, manifests: &[Manifest], egnyte_files: &[FileId]) -> Apps {
    let units = Units::find(sources, manifests);
    let mut groups = units.groups();
    units.gather_loose(&mut groups);
    let owners = units.owners(&groups);

    let mut wanted: BTreeMap<usize, ()> = BTreeMap::new();
    for file in egnyte_files {
        if let Some(unit) = units.around(sources.file(*file).folder()) {
            wanted.extend(owners[unit].iter().map(|group| (*group, ())));
        }
    }
    let mut made: Vec<(App, usize)> = wanted.into_keys().map(|group| (units.app(group, &groups, &owners), group)).collect();
    made.sort_by(|a, b| a.0.path.cmp(&b.0.path));
    let position: FxHashMap<usize, usize> = made.iter().enumerate().map(|(at, (_, group))| (*group, at)).collect();
    let by_folder = units.list.iter().zip(&owners).map(|(unit, owners)| {
        let mut apps: Vec<usize> = owners.iter().filter_map(|group| position.get(group).copied()).collect();
        apps.sort_unstable();
        (unit.folder.clone(), apps)
    });
    Apps { units: by_folder.collect(), apps: made.into_iter().map(|(app, _)| app).collect() }
}

/// A folder with a manifest or a configuration, or the root.
struct Unit {
    folder: RelPath,
    manifests: Vec<usize>,
    /// What others may need it by: what its manifests say, its folder behind a slash.
    names: Vec<Name>,
    needs: Vec<Name>,
    is_library: bool,
    /// Runs by itself: has an entry point, a server framework or a front end's framework.
    runs: bool,
    is_server: bool,
    is_front_end: bool,
}

/// Whether a unit shows how others are used (`sample-app`): what a library is does not depend on it.
fn shows(folder: &str) -> bool {
    folder.split(['/', '-', '_']).any(|word| SAMPLES.contains(&word))
}

/// Whether a file of Go in a folder answers requests.
fn listens(sources: &Sources, folder: &str) -> bool {
    let is_go = |file: &SourceFile| file.class == Class::Source && file.name().ends_with(".go") && !file.name().ends_with("_test.go");
    let inside = sources.iter().filter(|(_, file)| is_go(file) && super::ancestors(file.folder()).any(|above| above == folder));
    inside.filter_map(|(id, _)| sources.read(id).ok()).any(|text| evidence::listens(&text))
}

struct Units {
    list: Vec<Unit>,
    by_folder: FxHashMap<RelPath, usize>,
    /// Folders of workspace roots: not units themselves unless they are the root of the tree.
    workspaces: Vec<RelPath>,
}

impl Units {
    fn find(sources: &Sources, manifests: &[Manifest]) -> Self {
        let folder = |manifest: &Manifest| sources.file(manifest.file).folder();
        let workspaces: Vec<RelPath> =
            manifests.iter().filter(|manifest| manifest.workspace_root).map(|manifest| folder(manifest).into()).collect();
        // A configuration at a workspace's root speaks of all its apps.
        let configured: Vec<&str> = sources
            .files
            .iter()
            .filter(|file| file.name() == CONFIG_NAME && !workspaces.iter().any(|root| **root == *file.folder()))
            .map(super::SourceFile::folder)
            .collect();

        let mut members: BTreeMap<&str, Vec<usize>> = configured.iter().map(|folder| (*folder, Vec::new())).collect();
        members.entry("").or_default();
        for (index, manifest) in manifests.iter().enumerate().filter(|(_, manifest)| !manifest.workspace_root) {
            let own = folder(manifest);
            let unit = super::ancestors(own).find(|above| configured.contains(above)).unwrap_or(own);
            members.entry(unit).or_default().push(index);
        }
        let mut list: Vec<Unit> = members.into_iter().map(|(folder, indices)| Unit::new(folder, indices, manifests)).collect();
        if list.iter().any(|unit| unit.is_front_end) {
            let is_go = |unit: &Unit| unit.manifests.iter().any(|at| manifests[*at].kind == ManifestKind::Go);
            for unit in list.iter_mut().filter(|unit| !unit.is_server && is_go(unit)) {
                unit.is_server = listens(sources, &unit.folder);
                unit.runs |= unit.is_server && !unit.is_library;
            }
        }
        let by_folder = list.iter().enumerate().map(|(index, unit)| (unit.folder.clone(), index)).collect();
        Self { list, by_folder, workspaces }
    }

    /// The unit that a folder belongs to.
    fn around(&self, folder: &str) -> Option<usize> {
        super::ancestors(folder).find_map(|folder| self.by_folder.get(folder).copied())
    }

    /// For each unit the group it is in, named by the group's first unit.
    fn groups(&self) -> Vec<usize> {
        let mut groups: Vec<usize> = (0..self.list.len()).collect();
        let mut join = |a: usize, b: usize| {
            let (keep, gone) = (groups[a].min(groups[b]), groups[a].max(groups[b]));
            groups.iter_mut().filter(|group| **group == gone).for_each(|group| *group = keep);
        };
        for (index, unit) in self.list.iter().enumerate() {
            for needed in self.needed_by(index) {
                if self.list[needed].runs && unit.runs {
                    join(index, needed);
                }
            }
            if let Some(outer) = self.part_of(unit) {
                join(index, outer);
            }
        }
        for pair in self.pairs() {
            join(pair.0, pair.1);
        }
        groups
    }

    /// What lies loose at the root of the tree belongs to the one app whose parts stand side by side there.
    fn gather_loose(&self, groups: &mut [usize]) {
        let Some(root) = self.by_folder.get("").copied().filter(|root| self.list[*root].manifests.is_empty()) else { return };
        let is_alone = |unit: usize| groups.iter().filter(|group| **group == groups[unit]).count() == 1;
        let beside: Vec<usize> = (0..self.list.len()).filter(|unit| *unit != root).collect();
        if let [first, rest @ ..] = beside.as_slice()
            && is_alone(root)
            && !rest.is_empty()
            && rest.iter().all(|unit| groups[*unit] == groups[*first])
            && beside.iter().any(|unit| self.list[*unit].folder.split('/').next() != self.list[*first].folder.split('/').next())
        {
            let joined = groups[*first];
            groups.iter_mut().filter(|group| **group == joined).for_each(|group| *group = root);
        }
    }

    /// The units a unit depends on by name.
    fn needed_by(&self, index: usize) -> impl Iterator<Item = usize> {
        let unit = &self.list[index];
        let needed = self
            .list
            .iter()
            .enumerate()
            .filter(move |(other, needed)| *other != index && needed.names.iter().any(|name| unit.needs.contains(name)));
        needed.map(|(other, _)| other)
    }

    /// The front end whose server part a unit is (a functions, api or edge folder inside its folder), or the server whose front end.
    fn part_of(&self, unit: &Unit) -> Option<usize> {
        let outer = self.around(folder_of(&unit.folder)).filter(|_| !unit.folder.is_empty())?;
        let whole = &self.list[outer];
        let inside = |parts: &[&str]| unit.folder[whole.folder.len()..].split('/').any(|part| parts.contains(&part));
        let is_server_part = || whole.is_front_end && inside(SERVER_PARTS);
        let is_front_part = || whole.is_server && unit.is_front_end && !unit.is_server && inside(FRONT_PARTS);
        (!self.workspaces.contains(&whole.folder) && (is_server_part() || is_front_part())).then_some(outer)
    }

    /// Front ends and servers that stand side by side, and nothing else with them.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let mut siblings: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, unit) in self.list.iter().enumerate().filter(|(_, unit)| !unit.folder.is_empty()) {
            siblings.entry(folder_of(&unit.folder)).or_default().push(index);
        }
        let apart = |parent: &str| !self.workspaces.iter().any(|root| **root == *parent);
        let fits =
            |front: usize, server: usize| self.list[front].is_front_end && !self.list[front].is_server && self.list[server].is_server;
        siblings
            .into_iter()
            .filter_map(|(parent, units)| match units[..] {
                [a, b] if apart(parent) && (fits(a, b) || fits(b, a)) => Some((a, b)),
                _ => None,
            })
            .collect()
    }

    /// For each unit the groups it belongs to: a library, or a package that runs nothing, belongs to those that use it.
    fn owners(&self, groups: &[usize]) -> Vec<Vec<usize>> {
        let mut users: Vec<Vec<usize>> = vec![Vec::new(); self.list.len()];
        for (index, unit) in self.list.iter().enumerate() {
            for needed in self.needed_by(index) {
                if !shows(&unit.folder) && (self.list[needed].is_library || !self.list[needed].runs) {
                    users[needed].push(index);
                }
            }
        }
        (0..self.list.len())
            .map(|unit| {
                // Users of users count too, up to those that nobody uses.
                let (mut seen, mut queue, mut owners) = (vec![false; users.len()], vec![unit], Vec::new());
                while let Some(next) = queue.pop() {
                    if std::mem::replace(&mut seen[next], true) {
                        continue;
                    }
                    if users[next].is_empty() {
                        owners.push(groups[next]);
                    }
                    queue.extend(&users[next]);
                }
                if owners.is_empty() {
                    owners.push(groups[unit]);
                }
                owners.sort_unstable();
                owners.dedup();
                owners
            })
            .collect()
    }

    fn app(&self, group: usize, groups: &[usize], owners: &[Vec<usize>]) -> App {
        let own: Vec<&Unit> = self.list.iter().zip(groups).filter(|(_, of)| **of == group).map(|(unit, _)| unit).collect();
        let all = self.list.iter().zip(groups).zip(owners).filter(|((_, of), owners)| **of == group || owners.contains(&group));
        let (mut folders, mut manifests) = (Vec::new(), Vec::new());
        for ((unit, _), _) in all {
            folders.push(unit.folder.clone());
            manifests.extend(&unit.manifests);
        }
        manifests.sort_unstable();
        let path = own.iter().skip(1).fold(own[0].folder.to_string(), |path, unit| common(&path, &unit.folder));
        App { path: path.into(), folders, manifests, is_library: own.iter().all(|unit| unit.is_library) }
    }
}

impl Unit {
    fn new(folder: &str, indices: Vec<usize>, manifests: &[Manifest]) -> Self {
        let own = || indices.iter().map(|index| &manifests[*index]);
        let is_server = own().any(Manifest::is_server);
        let is_front_end = own().any(Manifest::is_front_end);
        let told: Vec<bool> = own().filter_map(|manifest| manifest.is_library).collect();
        let is_library = !told.is_empty() && told.iter().all(|library| *library);
        Self {
            folder: folder.into(),
            names: own().filter_map(|manifest| manifest.name.clone()).chain([format!("/{folder}").into()]).collect(),
            needs: own().flat_map(Manifest::runtime).map(|dependency| last_part(&dependency.name)).collect(),
            is_library,
            runs: !is_library && (is_server || is_front_end || own().any(|manifest| !manifest.entry_points.is_empty())),
            is_server,
            is_front_end,
            manifests: indices,
        }
    }
}

/// Maven names packages `group:artifact`, its modules `artifact`.
fn last_part(name: &Name) -> Name {
    name.rsplit_once(':').map_or_else(|| name.clone(), |(_, artifact)| artifact.into())
}

/// The folder that holds both.
fn common(a: &str, b: &str) -> String {
    let same = a.split('/').zip(b.split('/')).take_while(|(a, b)| a == b).map(|(part, _)| part);
    same.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::super::manifest::manifests;
    use super::super::testing::{load, tree};
    use super::*;

    const REACT: &str = r#"{"name": "web", "private": true, "dependencies": {"react": "1"}, "scripts": {"dev": "vite"}}"#;
    const EXPRESS: &str = r#"{"name": "api", "private": true, "dependencies": {"express": "4"}}"#;

    /// The apps of a tree and, for each file with Egnyte code (every `.ts` and `.py`), whose it is.
    fn partition(files: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let dir = tree(files);
        let sources = load(&dir);
        let egnyte: Vec<FileId> = sources.iter().filter(|(_, file)| file.kind.has_front_end()).map(|(id, _)| id).collect();
        let apps = apps(&sources, &manifests(&sources), &egnyte);
        let whose = egnyte.iter().map(|id| {
            let names: Vec<&str> = apps.of(&sources, *id).iter().map(|app| &*apps.apps[*app].path).collect();
            format!("{}: {}", sources.file(*id).path, names.join(","))
        });
        (apps.apps.iter().map(|app| format!("{}{}", app.path, if app.is_library { " (library)" } else { "" })).collect(), whose.collect())
    }

    #[test]
    fn without_manifests_the_root_is_the_app() {
        assert_eq!(partition(&[("a.py", ""), ("x/b.py", "")]).0, [""]);
        assert_eq!(partition(&[("package.json", REACT), ("src/a.ts", "")]).0, [""]);
        assert!(partition(&[("package.json", REACT)]).0.is_empty());
    }

    #[test]
    fn apps_of_a_workspace_are_apart() {
        let (apps, whose) = partition(&[
            ("package.json", r#"{"workspaces": ["apps/*"]}"#),
            ("apps/web/package.json", REACT),
            ("apps/web/a.ts", ""),
            ("apps/api/package.json", EXPRESS),
            ("apps/api/b.ts", ""),
            ("apps/docs/package.json", r#"{"name": "docs"}"#),
            ("scripts/c.ts", ""),
        ]);
        assert_eq!(apps, ["", "apps/api", "apps/web"]);
        assert_eq!(whose, ["apps/api/b.ts: apps/api", "apps/web/a.ts: apps/web", "scripts/c.ts: "]);
    }

    #[test]
    fn a_front_end_and_a_server_side_by_side_are_one() {
        let client = ("client/package.json", REACT);
        let egnyte = ("client/a.ts", "");
        assert_eq!(partition(&[client, egnyte, ("server/package.json", EXPRESS)]).0, [""]);
        assert_eq!(partition(&[client, egnyte, ("server/requirements.txt", "flask\n")]).0, [""]);
        assert_eq!(partition(&[("package.json", r#"{"private": true}"#), client, egnyte, ("server/package.json", EXPRESS)]).0, [""]);
        // So is a script that lies loose beside them.
        assert_eq!(partition(&[client, egnyte, ("server/package.json", EXPRESS), ("try.ts", "")]).0, [""]);
        assert_eq!(partition(&[client, egnyte, ("try.ts", "")]).0, ["", "client"]);
        // What needs no package to be a server.
        let web = r#"<Project Sdk="Microsoft.NET.Sdk.Web"></Project>"#;
        assert_eq!(partition(&[client, egnyte, ("server/a.csproj", web)]).0, [""]);
        let listens = "import \"net/http\"\nfunc main() { http.ListenAndServe(\":1\", nil) }\n";
        assert_eq!(partition(&[client, egnyte, ("server/go.mod", "module a\n"), ("server/main.go", listens)]).0, [""]);
        let asks = "import \"net/http\"\nfunc main() { http.Get(\"https://a\") }\n";
        assert_eq!(partition(&[client, egnyte, ("tool/go.mod", "module a\n"), ("tool/main.go", asks)]).0, ["client", "tool"]);
        let third = ("other/package.json", EXPRESS);
        assert_eq!(partition(&[client, egnyte, ("server/package.json", EXPRESS), third]).0, ["client"]);
        assert_eq!(partition(&[client, egnyte, ("server/package.json", r#"{"dependencies": {"lodash": "4"}}"#)]).0, ["client"]);
        let workspace = ("package.json", r#"{"workspaces": ["*"]}"#);
        assert_eq!(partition(&[workspace, client, egnyte, ("server/package.json", EXPRESS)]).0, ["client"]);
    }

    #[test]
    fn functions_inside_a_front_end_belong_to_it() {
        let (apps, whose) = partition(&[("web/package.json", REACT), ("web/functions/package.json", EXPRESS), ("web/functions/a.ts", "")]);
        assert_eq!((apps, whose), (vec!["web".to_owned()], vec!["web/functions/a.ts: web".to_owned()]));
        assert_eq!(partition(&[("web/package.json", REACT), ("web/tools/package.json", "{}"), ("web/tools/a.ts", "")]).0, ["web/tools"]);
        // So does a front end inside a server's project.
        assert_eq!(partition(&[("requirements.txt", "flask\n"), ("frontend/package.json", REACT), ("frontend/a.ts", "")]).0, [""]);
        assert_eq!(partition(&[("requirements.txt", "flask\n"), ("docs/package.json", REACT), ("docs/a.ts", "")]).0, ["docs"]);
    }

    #[test]
    fn a_library_belongs_to_every_app_that_uses_it() {
        let web = r#"{"name": "web", "private": true, "dependencies": {"react": "1", "@acme/egnyte": "*"}}"#;
        let admin = r#"{"name": "admin", "private": true, "dependencies": {"react": "1", "@acme/mid": "*"}}"#;
        let (apps, whose) = partition(&[
            ("package.json", r#"{"workspaces": ["*"]}"#),
            ("web/package.json", web),
            ("admin/package.json", admin),
            ("mid/package.json", r#"{"name": "@acme/mid", "main": "dist/i.js", "dependencies": {"@acme/egnyte": "*"}}"#),
            ("egnyte/package.json", r#"{"name": "@acme/egnyte", "private": true}"#),
            ("egnyte/a.ts", ""),
        ]);
        assert_eq!((apps, whose), (vec!["admin".to_owned(), "web".to_owned()], vec!["egnyte/a.ts: admin,web".to_owned()]));
    }

    #[test]
    fn a_library_on_its_own_is_an_app_and_its_examples_do_not_own_it() {
        let sdk = r#"{"name": "egnyte-sdk", "main": "dist/index.js"}"#;
        let demo = r#"{"name": "demo", "dependencies": {"egnyte-sdk": "*", "react": "1"}}"#;
        let (apps, whose) =
            partition(&[("package.json", sdk), ("src/a.ts", ""), ("examples/demo/package.json", demo), ("examples/demo/b.ts", "")]);
        assert_eq!(apps, [" (library)", "examples/demo"]);
        let library = "apply plugin: 'com.android.library'\n";
        let shown = "apply plugin: 'com.android.application'\ndependencies {\n    implementation project(':sdk')\n}\n";
        let (apps, _) = partition(&[
            ("settings.gradle", "include ':sdk', ':sample-app'"),
            ("sdk/build.gradle", library),
            ("sdk/A.java", ""),
            ("sample-app/build.gradle", shown),
            ("sample-app/B.java", ""),
        ]);
        assert_eq!(apps, ["sample-app", "sdk (library)"]);
        assert_eq!(whose, ["examples/demo/b.ts: examples/demo", "src/a.ts: "]);
    }

    #[test]
    fn a_configuration_makes_its_folder_an_app() {
        let config = ("suite/egnyte-lint.toml", "");
        let (apps, _) = partition(&[
            config,
            ("suite/a/package.json", REACT),
            ("suite/a/x.ts", ""),
            ("suite/b/package.json", EXPRESS),
            ("suite/b/y.ts", ""),
        ]);
        assert_eq!(apps, ["suite"]);
    }

    #[test]
    fn packages_that_need_each_other_end() {
        let a = r#"{"name": "a", "main": "dist/a.js", "dependencies": {"b": "*"}}"#;
        let b = r#"{"name": "b", "main": "dist/b.js", "dependencies": {"a": "*"}}"#;
        assert_eq!(partition(&[("a/package.json", a), ("a/x.ts", ""), ("b/package.json", b)]).0, ["a (library)"]);
    }

    #[test]
    fn apps_merge_on_later_evidence() {
        let dir = tree(&[
            ("x/a/package.json", REACT),
            ("x/a/x.ts", ""),
            ("x/b/package.json", REACT),
            ("x/b/y.ts", ""),
            ("z/package.json", REACT),
            ("z/z.ts", ""),
        ]);
        let sources = load(&dir);
        let files: Vec<FileId> = ["x/a/x.ts", "x/b/y.ts", "z/z.ts"].iter().filter_map(|path| sources.find(path)).collect();
        let mut apps = apps(&sources, &manifests(&sources), &files);
        apps.merge(1, 0);
        assert_eq!(apps.apps.iter().map(|app| &*app.path).collect::<Vec<_>>(), ["x", "z"]);
        assert_eq!(files.iter().map(|file| apps.of(&sources, *file)).collect::<Vec<_>>(), [[0], [0], [1]]);
    }
}
