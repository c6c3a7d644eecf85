//! Names that need no import: what other files of the same package, namespace or autoload root declare.
//!
//! Found without parsing, as files join the analysis only once somebody is known to need them. A declaration inside a comment is
//! found too: the file is then parsed in vain.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::ir::{Language, Name};
use crate::source::{FileId, FileKind, SourceFile, Sources};

/// What one file declares for others to use.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Declared {
    /// The package or namespace of the file, as imports write it. Languages with one package a folder give the folder's path.
    pub(super) package: String,
    /// Types, and whatever else other files can name.
    pub(super) names: Vec<Name>,
    /// Further packages whose names the file sees without naming them one by one.
    pub(super) opens: Vec<String>,
}

/// Finds the declarations of one file.
pub(super) type Scan = fn(&SourceFile, &[u8]) -> Declared;

/// All files of one language, or of several that share their packages.
#[derive(Debug)]
pub(super) struct Packages {
    files: FxHashMap<FileId, Declared>,
    by_name: FxHashMap<Name, Vec<FileId>>,
    by_package: FxHashMap<String, Vec<FileId>>,
    /// For each declared name, the files with that word.
    mentions: FxHashMap<Name, Vec<FileId>>,
}

impl Packages {
    /// Reads every analysed file of `languages`.
    pub(super) fn read(sources: &Sources, languages: &[Language], scan: Scan) -> Self {
        let is_own = |kind: FileKind| languages.iter().any(|language| kind == FileKind::Code(*language));
        let own: Vec<FileId> = sources.iter().filter(|(_, f)| is_own(f.kind) && f.class.is_analyzed()).map(|(id, _)| id).collect();
        let bytes: Vec<(FileId, Vec<u8>)> = own.par_iter().filter_map(|id| Some((*id, sources.peek(*id)?))).collect();
        let declared: Vec<Declared> = bytes.par_iter().map(|(id, bytes)| scan(sources.file(*id), bytes)).collect();
        let mut all = Self {
            files: FxHashMap::default(),
            by_name: FxHashMap::default(),
            by_package: FxHashMap::default(),
            mentions: FxHashMap::default(),
        };
        for ((id, _), declared) in bytes.iter().zip(declared) {
            for name in &declared.names {
                let files = all.by_name.entry(name.clone()).or_default();
                if files.last() != Some(id) {
                    files.push(*id);
                }
            }
            all.by_package.entry(declared.package.clone()).or_default().push(*id);
            all.files.insert(*id, declared);
        }
        let declared: FxHashSet<Name> = all.by_name.keys().map(|name| word_of(name).into()).collect();
        let words: Vec<FxHashSet<Name>> = bytes.par_iter().map(|(_, bytes)| words(bytes, &declared)).collect();
        for ((id, _), words) in bytes.iter().zip(words) {
            for word in words {
                all.mentions.entry(word).or_default().push(*id);
            }
        }
        all
    }

    /// The file whose declaration of `name` the code of `from` sees without an import.
    pub(super) fn visible(&self, sources: &Sources, from: FileId, name: &str) -> Option<FileId> {
        let own = self.files.get(&from).filter(|own| !own.names.iter().any(|declared| **declared == *name))?;
        let candidates = self.by_name.get(name)?;
        let rank = |id: &FileId| {
            let package = &self.files[id].package;
            let opened = || own.opens.iter().any(|open| open == package);
            // A nested namespace sees the names of those around it.
            let around =
                || !package.is_empty() && own.package.strip_prefix(package.as_str()).is_some_and(|rest| rest.starts_with(['.', '\\', ':']));
            match () {
                () if *package == own.package => Some(0),
                () if around() => Some(1),
                () if opened() => Some(2),
                () => None,
            }
        };
        let folder = sources.file(from).folder();
        let ranked = candidates.iter().filter(|id| **id != from).filter_map(|id| Some((rank(id)?, *id)));
        // Several projects of one tree may use the same package name: the nearest is meant.
        ranked.min_by_key(|(rank, id)| (*rank, std::cmp::Reverse(shared(folder, sources.file(*id).folder())), *id)).map(|(_, id)| id)
    }

    /// The file of `target`'s package that declares `name`.
    pub(super) fn member(&self, sources: &Sources, target: FileId, name: &str) -> Option<FileId> {
        let package = &self.files.get(&target)?.package;
        self.nearest(sources, target, self.by_name.get(name)?.iter().filter(|id| self.files[id].package == *package))
    }

    /// The files of `file`'s package that declare `name`, in order.
    pub(super) fn declaring(&self, file: FileId, name: &str) -> Vec<FileId> {
        let package = self.files.get(&file).map(|declared| &declared.package);
        let all = self.by_name.get(name).map(Vec::as_slice).unwrap_or_default();
        all.iter().copied().filter(|id| self.files.get(id).map(|declared| &declared.package) == package).collect()
    }

    /// The other files of `file`'s package, in order.
    pub(super) fn beside(&self, file: FileId) -> Vec<FileId> {
        let package = self.files.get(&file).map(|declared| &declared.package);
        let all = package.and_then(|package| self.by_package.get(package)).map(Vec::as_slice).unwrap_or_default();
        all.iter().copied().filter(|id| *id != file).collect()
    }

    /// The file that an import of `path` means: a declaration (`package` + separator + name), or any file of a package.
    pub(super) fn import(&self, sources: &Sources, from: FileId, path: &str, separator: char) -> Option<FileId> {
        if let Some((package, name)) = path.rsplit_once(separator)
            && let Some(files) = self.by_name.get(name)
            && let Some(file) = self.nearest(sources, from, files.iter().filter(|id| self.files[id].package == package))
        {
            return Some(file);
        }
        self.nearest(sources, from, self.by_package.get(path)?.iter())
    }

    /// Whether two files belong to one package.
    pub(super) fn together(&self, one: FileId, other: FileId) -> bool {
        matches!((self.files.get(&one), self.files.get(&other)), (Some(a), Some(b)) if a.package == b.package)
    }

    /// The files that hold a word that `target` declares.
    pub(super) fn mentioning(&self, target: FileId) -> Vec<(FileId, &Name)> {
        let names = self.files.get(&target).map(|declared| declared.names.as_slice()).unwrap_or_default();
        let all = names.iter().flat_map(|name| self.mentions.get(word_of(name)).into_iter().flatten().map(move |id| (*id, name)));
        all.filter(|(id, _)| *id != target).collect()
    }

    fn nearest<'a>(&self, sources: &Sources, from: FileId, files: impl Iterator<Item = &'a FileId>) -> Option<FileId> {
        let folder = sources.file(from).folder();
        files.min_by_key(|id| (std::cmp::Reverse(shared(folder, sources.file(**id).folder())), **id)).copied()
    }
}

/// How many folders two paths share from the root.
fn shared(one: &str, other: &str) -> usize {
    one.split('/').zip(other.split('/')).take_while(|(a, b)| a == b && !a.is_empty()).count()
}

/// The word of a name by which it is found in a file: the last of a name in parts.
fn word_of(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

/// The words of a file that some file declares.
fn words(bytes: &[u8], declared: &FxHashSet<Name>) -> FxHashSet<Name> {
    let is_word = |byte: u8| byte == b'_' || byte.is_ascii_alphanumeric() || byte >= 0x80;
    let mut found = FxHashSet::default();
    for word in bytes.split(|byte| !is_word(*byte)).filter(|word| !word.is_empty()) {
        if let Ok(word) = std::str::from_utf8(word)
            && let Some(name) = declared.get(word)
            && !found.contains(name)
        {
            found.insert(name.clone());
        }
    }
    found
}
