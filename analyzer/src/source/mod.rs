//! Which files there are, which of them matter, and their bytes.

pub mod apps;
mod by_hand;
mod class;
pub mod deployment;
pub mod evidence;
mod kind;
mod lines;
pub mod manifest;
pub mod rings;
mod scan;
pub mod settings;
mod specifiers;
mod test_code;
pub(crate) mod text;
mod walk;

#[cfg(test)]
pub(crate) mod testing;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use globset::GlobSet;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

pub use self::class::Class;
pub use self::kind::{FileKind, ManifestKind, SettingsFormat};
pub(crate) use self::lines::lines_with;
pub use self::scan::{MAX_FILE_LEN, Signals};
pub(crate) use self::specifiers::{LOADED, known_path};
pub use self::text::NotAnalyzed;
pub(crate) use self::walk::{name_of, native};
use crate::finding::Loc;
use crate::ir::Name;

/// A file of the analysed tree, by its position in the walk (sorted by path).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

impl FileId {
    /// The position in the walk.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A path relative to the root, with `/`.
pub type RelPath = Name;

/// One file of the tree and what the scan found in it.
#[derive(Debug)]
pub struct SourceFile {
    /// Relative to the root.
    pub path: RelPath,
    /// What it is.
    pub kind: FileKind,
    /// Whose it is.
    pub class: Class,
    /// Its length in bytes; 0 for a file that nobody needed to open.
    pub len: u64,
    /// Words in it that hint at Egnyte.
    pub signals: Signals,
    /// It is a page that a program sends: the file before it, of the same path, is the program that stands between its tags.
    pub is_page_of_program: bool,
    /// It is named like a test, and is a script that somebody runs to try things out.
    pub is_run_by_hand: bool,
    /// Modules it names, and whether it acts on others.
    ties: specifiers::Ties,
}

impl SourceFile {
    /// The modules it names, found lexically: JavaScript specifiers as written; of Python's `from a import b` both `a` and
    /// `a.b`.
    pub fn specifiers(&self) -> impl Iterator<Item = &str> {
        self.ties.specifiers.lines()
    }

    /// It speaks of interceptors, global handlers or a patched `fetch`: it may act on requests made elsewhere.
    #[must_use]
    pub fn acts_globally(&self) -> bool {
        self.ties.acts_globally
    }

    /// The folder it stands in; empty for the root.
    #[must_use]
    pub fn folder(&self) -> &str {
        folder_of(&self.path)
    }

    /// Its name without folders.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// The folder of a path; empty for the root.
#[must_use]
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// `folder` and every folder above it, the root (empty) last.
pub(crate) fn ancestors(folder: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder), |folder| (!folder.is_empty()).then(|| folder_of(folder)))
}

/// Every file of a tree, walked and scanned once.
#[derive(Debug)]
pub struct Sources {
    /// The files, sorted by path; [`FileId`] is a position here.
    pub files: Vec<SourceFile>,
    /// Folders of installed packages, caches and the like that were not entered.
    pub pruned: Vec<RelPath>,
    /// Folders and entries that the walk could not read, with the reason.
    pub unreadable: Vec<(RelPath, NotAnalyzed)>,
    /// Code that mentions Egnyte and that a configuration keeps out, in order.
    pub excluded: Vec<FileId>,
    root: PathBuf,
    by_path: FxHashMap<RelPath, FileId>,
    /// Names that are not text, and so cannot be made from [`SourceFile::path`].
    native: FxHashMap<FileId, PathBuf>,
    /// Texts of the files that joined the analysis.
    texts: Mutex<FxHashMap<FileId, Result<Arc<str>, NotAnalyzed>>>,
    /// Texts that count in place of what lies on disk.
    changed: FxHashMap<FileId, Arc<str>>,
}

impl Sources {
    /// Walks and scans `root`, a folder or a single file; what `exclude` matches (relative to the root) is as if it were
    /// not there, and what is `tracked` (relative to the root, too) is there, whatever an ignore file says. Fails only where the root
    /// itself cannot be read.
    ///
    /// # Errors
    /// The operating system's, for the root.
    pub fn load(root: &Path, exclude: &GlobSet, tracked: &[String]) -> io::Result<Self> {
        let walked = walk::walk(root, exclude, tracked)?;
        let kinds: Vec<Option<FileKind>> =
            walked.files.par_iter().map(|file| FileKind::of_name(file.path.rsplit('/').next().unwrap_or_default())).collect();
        let plain: Vec<FileKind> = kinds.iter().map(|kind| kind.unwrap_or(FileKind::Other)).collect();
        let classes = class::by_path(&walked.root, &walked.files, &plain);
        let scanned: Vec<scan::Scanned> = (walked.files.par_iter(), &kinds, &classes)
            .into_par_iter()
            .map_init(Vec::new, |buffer, (file, kind, class)| {
                scan::scan(&file.absolute(&walked.root), *kind, *class, buffer).defined(&file.path)
            })
            .collect();

        let mut sources = Self {
            files: Vec::with_capacity(walked.files.len()),
            pruned: walked.pruned.into_iter().map(Name::from).collect(),
            unreadable: walked.unreadable.into_iter().map(|(path, why)| (path.into(), NotAnalyzed::Unreadable(why))).collect(),
            root: walked.root,
            excluded: Vec::new(),
            by_path: FxHashMap::default(),
            native: FxHashMap::default(),
            texts: Mutex::default(),
            changed: FxHashMap::default(),
        };
        let texts = sources.texts.get_mut().unwrap_or_else(PoisonError::into_inner);
        for ((found, scanned), class) in walked.files.into_iter().zip(scanned).zip(classes) {
            let (id, path) = (FileId(u32::try_from(sources.files.len()).unwrap_or(u32::MAX)), RelPath::from(found.path));
            sources.by_path.insert(Arc::clone(&path), id);
            let is_run_by_hand = scanned.run_by_hand && by_hand::is_named_so(&path);
            let class = match class {
                _ if scanned.generated => Class::Generated,
                Class::Test if is_run_by_hand => Class::Source,
                Class::Source if scanned.test => Class::Test,
                class => class,
            };
            let program = SourceFile {
                path,
                kind: scanned.kind,
                class,
                len: scanned.len,
                signals: scanned.signals,
                is_page_of_program: false,
                is_run_by_hand,
                ties: scanned.ties,
            };
            let page = scanned.page.map(|ties| SourceFile {
                path: Arc::clone(&program.path),
                kind: program.kind.page_of_program().unwrap_or(program.kind),
                is_page_of_program: true,
                ties,
                ..program
            });
            for (id, file) in (id.0..).map(FileId).zip(std::iter::once(program).chain(page)) {
                sources.native.extend(found.native.clone().map(|native| (id, native)));
                texts.extend(scanned.text.clone().map(|text| (id, text)));
                sources.files.push(file);
            }
        }
        Ok(sources)
    }

    /// Leaves files out of the analysis, as if they were somebody else's, and keeps in mind those that mention Egnyte.
    pub fn set_aside(&mut self, excluded: impl Fn(&str) -> bool) {
        for (id, file) in (0..).map(FileId).zip(&mut self.files) {
            if excluded(&file.path) {
                if file.class == Class::Source && file.kind.is_code() && file.signals.any() {
                    self.excluded.push(id);
                }
                file.class = Class::Vendored;
            }
        }
    }

    /// Lets a text count in place of what lies on disk. What the scan saw of the file stays as it is: words that speak of Egnyte do
    /// not come or go by an edit of a word.
    pub(crate) fn replace(&mut self, path: &str, text: Arc<str>) {
        if let Some(id) = self.find(path) {
            self.release(id);
            self.changed.insert(id, text);
        }
    }

    /// How many files there are; a page and its program are one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.files.iter().filter(|file| !file.is_page_of_program).count()
    }

    /// Every file with its id, in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The file behind `id`.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.index()]
    }

    /// The file at `path`.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// The files below `folder` (empty for all), in order.
    #[must_use]
    pub fn below(&self, folder: &str) -> std::ops::Range<usize> {
        if folder.is_empty() {
            return 0..self.files.len();
        }
        let prefix = format!("{folder}/");
        let start = self.files.partition_point(|file| *file.path < *prefix);
        start..start + self.files[start..].partition_point(|file| file.path.starts_with(&prefix))
    }

    /// The text of a file; read at most once, then kept until [`Sources::release`].
    ///
    /// # Errors
    /// Why the file has no text to analyse.
    pub fn read(&self, id: FileId) -> Result<Arc<str>, NotAnalyzed> {
        if let Some(text) = self.texts().get(&id) {
            return text.clone();
        }
        let text = self.read_now(id);
        self.texts().entry(id).or_insert(text).clone()
    }

    /// The bytes of a file for one look; nothing is kept but the room in `buffer`, which is reused from file to file. `None` where the
    /// file is too large or cannot be read.
    pub(crate) fn peek<'b>(&'b self, id: FileId, buffer: &'b mut Vec<u8>) -> Option<&'b [u8]> {
        if let Some(text) = self.changed.get(&id) {
            return Some(text.as_bytes());
        }
        if self.file(id).len > MAX_FILE_LEN as u64 {
            return None;
        }
        buffer.clear();
        // Its length is not asked for again: there is room in the buffer for most files.
        File::open(self.absolute(id)).ok()?.take(MAX_FILE_LEN as u64).read_to_end(buffer).ok()?;
        Some(buffer)
    }

    /// Whether the code in a place speaks of Egnyte itself.
    #[must_use]
    pub fn mentions(&self, loc: Loc) -> bool {
        let speaks =
            |text: &str| text.as_bytes().get(loc.span.start as usize..loc.span.end as usize).is_some_and(|bytes| Signals::of(bytes).any());
        self.file(loc.file).signals.any() && self.read(loc.file).is_ok_and(|text| speaks(&text))
    }

    /// Forgets the text of a file that turned out not to matter.
    pub fn release(&self, id: FileId) {
        self.texts().remove(&id);
    }

    /// Why a file that matters could not be analysed, as far as the scan knows; a file of a language without a front end
    /// is not among them.
    #[must_use]
    pub fn problem(&self, id: FileId) -> Option<NotAnalyzed> {
        self.texts().get(&id)?.as_ref().err().cloned()
    }

    fn read_now(&self, id: FileId) -> Result<Arc<str>, NotAnalyzed> {
        if let Some(text) = self.changed.get(&id) {
            return Ok(Arc::clone(text));
        }
        let path = self.absolute(id);
        let unreadable = |error: io::Error| NotAnalyzed::Unreadable(error.kind().to_string());
        let len = std::fs::metadata(&path).map_err(unreadable)?.len();
        if len > MAX_FILE_LEN as u64 {
            return Err(NotAnalyzed::Oversized(len));
        }
        text::decode(&std::fs::read(&path).map_err(unreadable)?)
    }

    /// Whether a file can be opened by its path: the names of some are no text.
    pub(crate) fn has_plain_name(&self, id: FileId) -> bool {
        !self.native.contains_key(&id)
    }

    /// Where to open a file.
    fn absolute(&self, id: FileId) -> PathBuf {
        self.native.get(&id).cloned().unwrap_or_else(|| self.root.join(&*self.file(id).path))
    }

    fn texts(&self) -> std::sync::MutexGuard<'_, FxHashMap<FileId, Result<Arc<str>, NotAnalyzed>>> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{load, tree};
    use super::*;

    #[test]
    fn a_tree_is_scanned_and_read() {
        let dir = tree(&[
            ("src/api.ts", "import { go } from './go';\nconst u = 'https://acme.egnyte.com/pubapi/v1/fs';"),
            ("src/go.ts", "export const go = 1;"),
            ("src/api.test.ts", "egnyte"),
            ("README.md", "egnyte"),
            ("bin/sync", "#!/usr/bin/env python3\nimport egnyte\n"),
            ("node_modules/egnyte/index.js", "egnyte"),
        ]);
        let sources = load(&dir);
        let seen: Vec<_> = sources.files.iter().map(|file| (&*file.path, file.class, file.signals.any())).collect();
        assert_eq!(
            seen,
            [
                ("README.md", Class::Documentation, false),
                ("bin/sync", Class::Source, true),
                ("src/api.test.ts", Class::Test, true),
                ("src/api.ts", Class::Source, true),
                ("src/go.ts", Class::Source, false),
            ]
        );
        assert_eq!(sources.file(FileId(1)).kind, FileKind::Python);
        assert_eq!(&*sources.pruned, [Name::from("node_modules")]);
        let api = sources.find("src/api.ts").unwrap();
        assert_eq!(sources.file(api).specifiers().collect::<Vec<_>>(), ["./go"]);
        assert!(sources.read(api).unwrap().contains("/pubapi/v1/fs"));
        assert_eq!(&*sources.read(sources.find("src/go.ts").unwrap()).unwrap(), "export const go = 1;");
        assert_eq!(sources.below("src"), 2..5);
        assert!(sources.below("sr").is_empty());
    }

    #[test]
    fn what_cannot_be_analysed_has_a_reason_and_stops_nothing() {
        let dir = tree(&[("ok.py", "egnyte"), ("other.py", "x = 1")]);
        let root = dir.path();
        std::fs::write(root.join("binary.py"), b"egnyte\0\x01\x02\xff").unwrap();
        std::fs::write(root.join("cyrillic.py"), b"egnyte = '\xcf\xf0\xe8\xe2\xe5\xf2\xcf\xf0\xe8\xe2\xe5\xf2'").unwrap();
        let huge = std::fs::File::create(root.join("huge.py")).unwrap();
        huge.set_len(50 << 20).unwrap();
        std::fs::write(root.join("wide.py"), "\u{feff}token = 'egnyte'".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
            .unwrap();
        let sources = load(&dir);
        let read = |path: &str| sources.read(sources.find(path).unwrap());
        assert_eq!(read("binary.py"), Err(NotAnalyzed::Binary));
        assert_eq!(read("cyrillic.py"), Err(NotAnalyzed::Encoding));
        assert_eq!(read("huge.py"), Err(NotAnalyzed::Oversized(50 << 20)));
        assert_eq!(read("huge.py").unwrap_err().to_string(), "50 MB is more than the limit of 5 MB");
        assert!(sources.file(sources.find("wide.py").unwrap()).signals.egnyte);
        assert_eq!(&*read("wide.py").unwrap(), "token = 'egnyte'");
        assert!(read("ok.py").is_ok() && read("other.py").is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn unreadable_files_and_folders_are_named() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tree(&[("secret.py", "egnyte"), ("closed/a.py", "egnyte"), ("ok.py", "egnyte")]);
        let lock = |path: &str, mode| std::fs::set_permissions(dir.path().join(path), std::fs::Permissions::from_mode(mode)).unwrap();
        lock("secret.py", 0o000);
        lock("closed", 0o000);
        let privileged = std::fs::read(dir.path().join("secret.py")).is_ok();
        let sources = load(&dir);
        let secret = sources.find("secret.py").unwrap();
        if !privileged {
            assert_eq!(sources.problem(secret), Some(NotAnalyzed::Unreadable("permission denied".to_owned())));
            assert_eq!(&*sources.unreadable[0].0, "closed");
        }
        assert!(sources.read(sources.find("ok.py").unwrap()).is_ok());
        lock("closed", 0o700);
    }
}
