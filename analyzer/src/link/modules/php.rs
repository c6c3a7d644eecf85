//! PHP's names: classes by Composer's autoload rules, files by `require` and `include`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Resolution, join};
use crate::ir::{Language, Name};
use crate::source::settings::{self, Setting};
use crate::source::{FileId, FileKind, SettingsFormat, Sources, ancestors};

/// How many folders a class may have in its name.
const MAX_FOLDERS: usize = 8;

/// What Composer's settings say about classes.
#[derive(Debug, Default)]
pub(super) struct Autoload {
    /// Prefixes of namespaces, without a trailing backslash, with the folders their classes stand in; the longest first.
    prefixes: Vec<(String, String)>,
    /// Files that are loaded with every program, by the folder of the settings that say so.
    files: Vec<(String, FileId)>,
    /// Names that Laravel gives a package's classes everywhere, with the full names of these.
    aliases: BTreeMap<String, String>,
    /// PHP files by name in lower case.
    by_name: BTreeMap<String, Vec<FileId>>,
    /// The namespaces of the files that were asked for it.
    namespaces: RefCell<BTreeMap<FileId, Option<String>>>,
}

impl Autoload {
    pub(super) fn read(sources: &Sources) -> Self {
        let mut autoload = Self::default();
        for (id, file) in sources.iter().filter(|(_, file)| file.class.is_analyzed()) {
            if file.kind == FileKind::Code(Language::Php) {
                autoload.by_name.entry(file.name().to_ascii_lowercase()).or_default().push(id);
            }
            if file.name() != "composer.json" {
                continue;
            }
            let settings = sources.read(id).ok().and_then(|text| settings::parse(&text, SettingsFormat::Json).ok());
            for part in settings.iter().flat_map(|settings| ["autoload", "autoload-dev"].into_iter().filter_map(|key| settings.get(key))) {
                autoload.add(sources, file.folder(), part);
            }
            let aliases = settings.as_ref().and_then(|settings| settings.get("extra")?.get("laravel")?.get("aliases"));
            for (alias, _, class) in aliases.map(Setting::entries).unwrap_or_default() {
                autoload.aliases.extend(class.text().map(|class| (alias.to_string(), class.trim_start_matches('\\').to_owned())));
            }
        }
        autoload.prefixes.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        autoload
    }

    fn add(&mut self, sources: &Sources, folder: &str, part: &Setting) {
        for (key, is_old) in [("psr-4", false), ("psr-0", true)] {
            for (prefix, _, paths) in part.get(key).map(Setting::entries).unwrap_or_default() {
                let plain = prefix.trim_end_matches('\\');
                for path in paths.text().into_iter().chain(paths.items().iter().filter_map(Setting::text)) {
                    // The old rule repeats the prefix as folders.
                    let path = if is_old { format!("{path}/{}", plain.replace('\\', "/")) } else { path.to_owned() };
                    self.prefixes.extend(join(folder, &path).map(|path| (plain.to_owned(), path)));
                }
            }
        }
        for path in part.get("files").map(Setting::items).unwrap_or_default().iter().filter_map(Setting::text) {
            let file = join(folder, path).and_then(|path| sources.find(&path));
            self.files.extend(file.map(|file| (folder.to_owned(), file)));
        }
    }

    /// A class by its full name, or a file by its path (`./x.php`).
    pub(super) fn resolve(&self, sources: &Sources, from: FileId, specifier: &str) -> Resolution {
        if let Some(path) = specifier.strip_prefix("./") {
            return self.file(sources, from, path).map_or(Resolution::Missing, Resolution::File);
        }
        let specifier = self.aliases.get(specifier).map_or(specifier, String::as_str);
        if let Some(id) = self.class(sources, specifier).filter(|id| *id != from) {
            return Resolution::File(id);
        }
        match specifier.rsplit_once('\\') {
            // The class is a member of its namespace.
            Some((namespace, _)) => Resolution::External(Name::from(namespace)),
            None => Resolution::Missing,
        }
    }

    fn class(&self, sources: &Sources, name: &str) -> Option<FileId> {
        for (prefix, folder) in &self.prefixes {
            let rest =
                if prefix.is_empty() { Some(name) } else { name.strip_prefix(prefix.as_str()).and_then(|rest| rest.strip_prefix('\\')) };
            let found = rest.and_then(|rest| join(folder, &format!("{}.php", rest.replace('\\', "/"))));
            if let Some(id) = found.and_then(|path| analyzed(sources, &path)) {
                return Some(id);
            }
        }
        // Without settings the folders still follow the namespace, at least its last part.
        let parts: Vec<&str> = name.split('\\').collect();
        let file = parts.last()?.to_ascii_lowercase();
        let names = [
            format!("{file}.php"),
            format!("class-{}.php", file.replace('_', "-")),
            format!("{file}.class.php"),
            format!("{file}.inc.php"),
        ];
        let candidates: Vec<FileId> = names.iter().filter_map(|name| self.by_name.get(name)).flatten().copied().collect();
        let folders: Vec<String> = parts[..parts.len() - 1].iter().map(|part| part.to_ascii_lowercase()).collect();
        let fits = |id: &FileId| {
            let folder = sources.file(*id).folder().to_ascii_lowercase();
            folders.last().is_none_or(|last| {
                folder.rsplit('/').next() == Some(last)
                    || (folders.len() == 1 && matches!(folder.rsplit('/').next(), Some("src" | "lib" | "")))
            })
        };
        let only = |mut fitting: Vec<FileId>| fitting.pop().filter(|_| fitting.is_empty());
        // Files that are loaded by their paths need not stand where their namespace says (`includes/class-client.php`).
        let declares = |id: &FileId, namespace: &str| self.namespace(sources, *id).is_some_and(|own| own.eq_ignore_ascii_case(namespace));
        only(candidates.iter().copied().filter(fits).collect())
            .or_else(|| {
                let (namespace, _) = name.rsplit_once('\\')?;
                only(candidates.into_iter().filter(|id| declares(id, namespace)).collect())
            })
            .or_else(|| self.class_by_folders(sources, name))
    }

    /// A class whose name has its folders in it (`CRM_Contact_Form_Task` in `CRM/Contact/Form/Task.php`), as was done before there were
    /// namespaces, if one file alone stands there.
    fn class_by_folders(&self, sources: &Sources, name: &str) -> Option<FileId> {
        let path = format!("{}.php", name.replace(['_', '\\'], "/").to_ascii_lowercase());
        let (_, file) = path.rsplit_once('/').filter(|_| name.contains('_'))?;
        let stands_there = |id: &&FileId| {
            let own = sources.file(**id).path.to_ascii_lowercase();
            own.strip_suffix(&path).is_some_and(|above| above.is_empty() || above.ends_with('/'))
        };
        let mut found = self.by_name.get(file)?.iter().filter(stands_there);
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// The namespace that a file declares.
    fn namespace(&self, sources: &Sources, id: FileId) -> Option<String> {
        let read = || {
            let text = sources.read(id).ok()?;
            let declaration = text.lines().find_map(|line| line.trim_start().strip_prefix("namespace "))?;
            Some(declaration.split([';', '{']).next()?.trim().to_owned())
        };
        self.namespaces.borrow_mut().entry(id).or_insert_with(read).clone()
    }

    /// A file by the end of its path: beside the file that names it, below a folder above it, or anywhere if only one has it.
    fn file(&self, sources: &Sources, from: FileId, path: &str) -> Option<FileId> {
        let folder = sources.file(from).folder();
        if let Some(id) = join(folder, path).and_then(|path| analyzed(sources, &path)) {
            return Some(id);
        }
        let plain: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
        let plain = plain.join("/");
        if let Some(id) = ancestors(folder).find_map(|at| join(at, &plain).and_then(|path| analyzed(sources, &path))) {
            return Some(id);
        }
        let name = plain.rsplit('/').next()?.to_ascii_lowercase();
        let end = format!("/{plain}");
        let mut found = self.by_name.get(&name)?.iter().filter(|id| sources.file(**id).path.ends_with(&end));
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// The files that Composer loads with every program that `from` may be part of.
    pub(super) fn always(&self, sources: &Sources, from: FileId) -> impl Iterator<Item = FileId> {
        let folder = sources.file(from).folder();
        self.files.iter().filter(move |(root, _)| ancestors(folder).any(|at| at == root)).map(|(_, file)| *file)
    }
}

/// How classes of a file may be called whose names have folders in them: `Form_Task`, `Contact_Form_Task` and so on.
pub(super) fn names_by_folders(folder: &str, stem: &str) -> Vec<String> {
    let longer = |name: &mut String, part: &str| {
        *name = format!("{part}_{name}");
        Some(name.clone())
    };
    folder.rsplit('/').take(MAX_FOLDERS).filter(|part| !part.is_empty()).scan(stem.to_owned(), longer).collect()
}

fn analyzed(sources: &Sources, path: &str) -> Option<FileId> {
    sources.find(path).filter(|id| sources.file(*id).class.is_analyzed() && sources.file(*id).kind == FileKind::Code(Language::Php))
}

#[cfg(test)]
mod tests {
    use crate::link::modules::{Resolution, Resolver};
    use crate::source::testing::{load, tree};

    #[test]
    fn classes_and_files() {
        let dir = tree(&[
            (
                "composer.json",
                r#"{"autoload": {"psr-4": {"App\\": "app/", "App\\Egnyte\\": ["lib/egnyte"]}, "psr-0": {"Old_": "old"}, "files": ["helpers.php"]}}"#,
            ),
            ("app/Http/Files.php", ""),
            ("lib/egnyte/Client.php", ""),
            ("helpers.php", ""),
            ("plain/src/Vendor/Api/Thing.php", ""),
            ("plain/inc/config.php", ""),
            ("plain/index.php", "<?php require 'inc/config.php'; require_once __DIR__ . '/inc/api.php'; new Box();"),
            ("plain/inc/api.php", ""),
            ("plain/inc/class-box.php", ""),
            ("one/twice.php", ""),
            ("two/twice.php", ""),
            ("plugin/includes/class-sync-client.php", "<?php\nnamespace Acme\\Sync;\nclass Sync_Client {}"),
            ("module/CRM/Archive/Form/Task.php", ""),
            ("module/archive.php", "<?php\nreturn CRM_Archive_Form_Task::all();"),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        for (from, specifier, expected) in [
            ("plain/index.php", r"App\Http\Files", "app/Http/Files.php"),
            ("plain/index.php", r"App\Egnyte\Client", "lib/egnyte/Client.php"),
            ("plain/index.php", r"Vendor\Api\Thing", "plain/src/Vendor/Api/Thing.php"),
            ("plain/index.php", "Box", "plain/inc/class-box.php"),
            ("plain/index.php", r"GuzzleHttp\Client", "ext:GuzzleHttp"),
            ("plain/index.php", r"Other\Client", "ext:Other"),
            ("plain/index.php", r"Acme\Sync\Sync_Client", "plugin/includes/class-sync-client.php"),
            ("plain/index.php", r"Other\Sync_Client", "ext:Other"),
            ("plain/index.php", "CRM_Archive_Form_Task", "module/CRM/Archive/Form/Task.php"),
            ("plain/index.php", "Archive_Task", "-"),
            ("plain/index.php", "Exception", "-"),
            ("plain/index.php", "./inc/config.php", "plain/inc/config.php"),
            ("app/Http/Files.php", "./inc/config.php", "plain/inc/config.php"),
            ("app/Http/Files.php", "./twice.php", "-"),
        ] {
            let found = match resolver.resolve(sources.find(from).unwrap(), specifier) {
                Resolution::File(id) => sources.file(id).path.to_string(),
                Resolution::External(name) => format!("ext:{name}"),
                _ => "-".to_owned(),
            };
            assert_eq!(found, expected, "{specifier} in {from}");
        }
        let shared = |path: &str| {
            let found = resolver.shared(sources.find(path).unwrap());
            found.iter().map(|id| sources.file(*id).path.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(shared("plain/inc/api.php"), ["helpers.php", "plain/inc/config.php", "plain/index.php"]);
        assert_eq!(shared("app/Http/Files.php"), ["helpers.php"]);
        let importers = |path: &str| resolver.importers(sources.find(path).unwrap());
        assert!(importers("module/CRM/Archive/Form/Task.php").contains(&sources.find("module/archive.php").unwrap()));
        assert!(importers("plain/inc/class-box.php").contains(&sources.find("plain/index.php").unwrap()));
    }
}
