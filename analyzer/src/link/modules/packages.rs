//! Names that need no import: what other files of the same package, namespace or autoload root declare.
//!
//! Found without parsing, as files join the analysis only once somebody is known to need them. A declaration inside a comment is
//! found too: the file is then parsed in vain.

use std::cell::OnceCell;

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
    /// Those whose names every file of the language sees, since this one says so.
    pub(super) opens_for_all: Vec<String>,
}

/// Finds the declarations of one file.
pub(super) type Scan = fn(&SourceFile, &[u8]) -> Declared;

/// All files of one language, or of several that share their packages, or of one framework.
#[derive(Debug)]
pub(super) struct Packages {
    files: FxHashMap<FileId, Declared>,
    by_name: FxHashMap<Name, Vec<FileId>>,
    by_package: FxHashMap<String, Vec<FileId>>,
    /// The packages that are open to all.
    opened: FxHashSet<String>,
    /// For each declared name, the files with that word; found once somebody asks for a name that many files see.
    mentions: OnceCell<FxHashMap<Name, Vec<FileId>>>,
    /// For each package, the files that import it or something of it; found once somebody asks.
    importers: OnceCell<FxHashMap<String, Vec<FileId>>>,
}

/// So many files are searched for the names of one before it pays to note down the words of all.
const FEW: usize = 200;

impl Packages {
    /// Reads every analysed file of `languages`.
    pub(super) fn read(sources: &Sources, languages: &[Language], scan: Scan) -> Self {
        Self::of(sources, |file| languages.iter().any(|language| file.kind == FileKind::Code(*language)), scan)
    }

    /// Reads every analysed file that `is_own`.
    pub(super) fn of(
        sources: &Sources,
        is_own: impl Fn(&SourceFile) -> bool,
        scan: impl Fn(&SourceFile, &[u8]) -> Declared + Sync + Send,
    ) -> Self {
        let own: Vec<FileId> = sources.iter().filter(|(_, f)| f.class.is_analyzed() && is_own(f)).map(|(id, _)| id).collect();
        let read = own.par_iter().map_init(Vec::new, |buffer, id| Some((*id, scan(sources.file(*id), sources.peek(*id, buffer)?))));
        let declared: Vec<(FileId, Declared)> = read.flatten_iter().collect();
        let mut all = Self {
            files: FxHashMap::default(),
            by_name: FxHashMap::default(),
            by_package: FxHashMap::default(),
            opened: FxHashSet::default(),
            mentions: OnceCell::new(),
            importers: OnceCell::new(),
        };
        for (id, declared) in declared {
            for name in &declared.names {
                let files = all.by_name.entry(name.clone()).or_default();
                if files.last() != Some(&id) {
                    files.push(id);
                }
            }
            all.by_package.entry(declared.package.clone()).or_default().push(id);
            all.opened.extend(declared.opens_for_all.iter().cloned());
            all.files.insert(id, declared);
        }
        all
    }

    /// The file whose declaration of `name` the code of `from` sees without an import.
    pub(super) fn visible(&self, sources: &Sources, from: FileId, name: &str) -> Option<FileId> {
        let own = self.files.get(&from).filter(|own| !own.names.iter().any(|declared| **declared == *name))?;
        let candidates = self.by_name.get(name)?;
        let rank = |id: &FileId| {
            let package = &self.files[id].package;
            let opened = || own.opens.iter().any(|open| open == package) || self.opened.contains(package);
            // A nested namespace sees the names of those around it.
            match () {
                () if *package == own.package => Some(0),
                () if is_around(package, &own.package) => Some(1),
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

    /// The files of `candidates` (or of all, if there are many) that hold a word that `target` declares, with the name.
    pub(super) fn mentioning(&self, sources: &Sources, target: FileId, candidates: &FxHashSet<FileId>) -> Vec<(FileId, &Name)> {
        let names = self.files.get(&target).map(|declared| declared.names.as_slice()).unwrap_or_default();
        if candidates.len() > FEW {
            let mentions = self.mentions.get_or_init(|| self.all_mentions(sources));
            let all = names.iter().flat_map(|name| mentions.get(word_of(name)).into_iter().flatten().map(move |id| (*id, name)));
            return all.filter(|(id, _)| *id != target && candidates.contains(id)).collect();
        }
        let own: FxHashSet<Name> = names.iter().map(|name| word_of(name).into()).collect();
        let outlines = Outlines::of(&own);
        let searched = candidates.par_iter().filter(|id| **id != target);
        let found = searched
            .map_init(Vec::new, |buffer, id| Some((*id, words(sources.peek(*id, buffer)?, &own, &outlines))))
            .flatten_iter()
            .flat_map_iter(|(id, words)| names.iter().filter(move |name| words.contains(word_of(name))).map(move |name| (id, name)));
        found.collect()
    }

    /// The files that name something of `target` which they see without an import.
    pub(super) fn naming(&self, sources: &Sources, target: FileId) -> Vec<FileId> {
        let candidates: FxHashSet<FileId> = self.seeing(target).collect();
        let mentioning = self.mentioning(sources, target, &candidates).into_iter();
        mentioning.filter(|(id, name)| self.visible(sources, *id, name) == Some(target)).map(|(id, _)| id).collect()
    }

    /// The files that import `target`'s package or something of it, in order. `resolve` tells the file that a specifier means.
    pub(super) fn importing(&self, sources: &Sources, target: FileId, resolve: &dyn Fn(FileId, &str) -> Option<FileId>) -> &[FileId] {
        let importers = self.importers.get_or_init(|| {
            let mut importers: FxHashMap<String, Vec<FileId>> = FxHashMap::default();
            for (id, file) in sources.iter().filter(|(id, _)| self.files.contains_key(id)) {
                for found in file.specifiers().filter_map(|specifier| self.files.get(&resolve(id, specifier)?)) {
                    match importers.get_mut(&found.package) {
                        Some(of_package) if of_package.last() == Some(&id) => {}
                        Some(of_package) => of_package.push(id),
                        None => drop(importers.insert(found.package.clone(), vec![id])),
                    }
                }
            }
            importers
        });
        self.files.get(&target).and_then(|target| importers.get(&target.package)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The files that see the names of `target`'s package without importing one by one.
    pub(super) fn seeing(&self, target: FileId) -> impl Iterator<Item = FileId> {
        let package = self.files.get(&target).map(|declared| declared.package.as_str());
        let sees = move |own: &Declared| {
            package.is_some_and(|package| {
                let opens = || own.opens.iter().any(|open| open == package) || self.opened.contains(package);
                own.package == package || is_around(package, &own.package) || opens()
            })
        };
        self.files.iter().filter(move |(_, own)| sees(own)).map(|(id, _)| *id)
    }

    fn all_mentions(&self, sources: &Sources) -> FxHashMap<Name, Vec<FileId>> {
        let declared: FxHashSet<Name> = self.by_name.keys().map(|name| word_of(name).into()).collect();
        let outlines = Outlines::of(&declared);
        let mut files: Vec<FileId> = self.files.keys().copied().collect();
        files.sort_unstable();
        let read = files.par_iter().map_init(Vec::new, |buffer, id| Some((*id, words(sources.peek(*id, buffer)?, &declared, &outlines))));
        let read: Vec<(FileId, FxHashSet<Name>)> = read.flatten_iter().collect();
        let mut mentions: FxHashMap<Name, Vec<FileId>> = FxHashMap::default();
        for (id, words) in read {
            words.into_iter().for_each(|word| mentions.entry(word).or_default().push(id));
        }
        mentions
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

/// Whether a namespace holds another one.
fn is_around(outer: &str, inner: &str) -> bool {
    !outer.is_empty() && inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with(['.', '\\', ':']))
}

/// The word of a name by which it is found in a file: the last of a name in parts.
fn word_of(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

/// What is quickly seen of a set of words. Most words of a program differ from all of them in this, and need not be looked up.
struct Outlines(Vec<bool>);

impl Outlines {
    fn of(words: &FxHashSet<Name>) -> Self {
        let mut seen = vec![false; 1 << 15];
        words.iter().for_each(|word| seen[Self::outline(word.as_bytes())] = true);
        Self(seen)
    }

    fn may_hold(&self, word: &[u8]) -> bool {
        self.0[Self::outline(word)]
    }

    /// The length and a part of the first and the last letter.
    fn outline(word: &[u8]) -> usize {
        let letter = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or_default() & 0x3f);
        (word.len() & 7) << 12 | letter(word.first()) << 6 | letter(word.last())
    }
}

/// The words of a file that some file declares.
fn words(bytes: &[u8], declared: &FxHashSet<Name>, outlines: &Outlines) -> FxHashSet<Name> {
    const IS_WORD: [bool; 256] = {
        let mut is_word = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            is_word[byte] = byte == b'_' as usize || byte >= 0x80 || (byte as u8).is_ascii_alphanumeric();
            byte += 1;
        }
        is_word
    };
    let mut found = FxHashSet::default();
    for word in bytes.split(|byte| !IS_WORD[usize::from(*byte)]).filter(|word| !word.is_empty() && outlines.may_hold(word)) {
        if let Ok(word) = std::str::from_utf8(word)
            && let Some(name) = declared.get(word)
            && !found.contains(name)
        {
            found.insert(name.clone());
        }
    }
    found
}
