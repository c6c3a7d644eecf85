//! Trees for tests.

use std::fs;

use globset::GlobSet;
use tempfile::TempDir;

use super::class::{self, Class};
use super::kind::FileKind;
use super::walk::Found;
use super::{FileId, Sources};

/// A temporary folder with these files.
pub(crate) fn tree(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    dir
}

/// The sources of a temporary folder.
pub(crate) fn load(dir: &TempDir) -> Sources {
    Sources::load(dir.path(), &GlobSet::empty(), &[]).unwrap()
}

/// The paths of some files.
pub(crate) fn paths<'a>(sources: &'a Sources, ids: &[FileId]) -> Vec<&'a str> {
    ids.iter().map(|id| &*sources.file(*id).path).collect()
}

/// The class of `path` in a tree of empty files.
pub(super) fn class_of(files: &[&str], path: &str) -> Class {
    let mut found: Vec<Found> = files.iter().map(|path| Found { path: (*path).to_owned(), native: None }).collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    let kinds: Vec<FileKind> =
        found.iter().map(|file| FileKind::of_name(file.path.rsplit('/').next().unwrap()).unwrap_or(FileKind::Other)).collect();
    let classes = class::by_path("nowhere".as_ref(), &found, &kinds);
    classes[found.iter().position(|file| file.path == path).unwrap()]
}
