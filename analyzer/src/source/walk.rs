//! The walk: every regular file below the root, in one order on every machine.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use globset::GlobSet;
use ignore::{DirEntry, WalkBuilder, WalkState};

/// A regular file of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Relative to the root, with `/`; bytes that are not UTF-8 stand as `\xNN`.
    pub(super) path: String,
    /// Where to open it, if that is not `path` below the root.
    pub(super) native: Option<PathBuf>,
}

impl Found {
    /// Where to open it.
    pub(super) fn absolute(&self, root: &Path) -> PathBuf {
        self.native.clone().unwrap_or_else(|| root.join(&self.path))
    }
}

/// What the walk met.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// The folder that paths are relative to, links resolved.
    pub(super) root: PathBuf,
    /// Every file, sorted by path.
    pub(super) files: Vec<Found>,
    /// Folders of packages made elsewhere, which were not entered; sorted.
    pub(super) pruned: Vec<String>,
    /// Entries that could not be read, with the reason; sorted.
    pub(super) unreadable: Vec<(String, String)>,
}

/// Folders that only package managers, build tools and caches make. They are not even entered.
const NEVER_SOURCE: &[&str] = &[
    "node_modules",
    "bower_components",
    "jspm_packages",
    "site-packages",
    "__pycache__",
    "__pypackages__",
    ".venv",
    ".virtualenv",
    ".tox",
    ".nox",
    ".eggs",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".ipynb_checkpoints",
    ".next",
    ".nuxt",
    ".output",
    ".svelte-kit",
    ".angular",
    ".turbo",
    ".parcel-cache",
    ".nyc_output",
    ".serverless",
    ".aws-sam",
    ".vercel",
    ".netlify",
    ".terraform",
    ".gradle",
    ".idea",
    ".vs",
    ".yarn",
    ".pnpm-store",
    ".cache",
    ".hg",
    ".svn",
];

/// Walks `root`, a folder or one file. Git's ignore files below the root are honoured, with or without a repository, but for
/// files that are `tracked` all the same; those above it, the user's own and `.git/info/exclude` are not, so that every machine sees
/// the same tree. No link is followed, the root itself excepted.
pub(super) fn walk(root: &Path, exclude: &GlobSet, tracked: &[String]) -> io::Result<Walk> {
    let root = root.canonicalize()?;
    if root.is_file() {
        let path = root.file_name().map(name_of).unwrap_or_default();
        let parent = root.parent().unwrap_or(&root).to_path_buf();
        return Ok(Walk { files: vec![Found { path, native: Some(root) }], root: parent, ..Walk::default() });
    }
    std::fs::read_dir(&root)?;

    let met = Mutex::new(Walk { root: root.clone(), ..Walk::default() });
    WalkBuilder::new(&root)
        .hidden(false)
        .parents(false)
        .ignore(false)
        .git_global(false)
        .git_exclude(false)
        .require_git(false)
        .follow_links(false)
        .threads(rayon::current_num_threads())
        .build_parallel()
        .run(|| {
            Box::new(|entry| {
                let entry = match entry {
                    Ok(entry) => entry,
                    Err(error) => {
                        locked(&met).unreadable.push(failure(&error, &root));
                        return WalkState::Continue;
                    }
                };
                if entry.depth() == 0 {
                    return WalkState::Continue;
                }
                visit(&entry, &root, exclude, &met)
            })
        });

    let mut met = met.into_inner().unwrap_or_else(PoisonError::into_inner);
    met.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let ignored = |path: &&String| {
        met.files.binary_search_by(|file| file.path.as_str().cmp(path)).is_err()
            && !exclude.is_match(path)
            && !path.split('/').any(|part| NEVER_SOURCE.contains(&part))
            // No link leads there, and it was not deleted.
            && root.join(path).canonicalize().is_ok_and(|at| at == root.join(path) && at.is_file())
    };
    let ignored: Vec<Found> = tracked.iter().filter(ignored).map(|path| Found { path: path.clone(), native: None }).collect();
    if !ignored.is_empty() {
        met.files.extend(ignored);
        met.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    }
    met.pruned.sort_unstable();
    met.unreadable.sort_unstable();
    Ok(met)
}

fn locked(met: &Mutex<Walk>) -> MutexGuard<'_, Walk> {
    met.lock().unwrap_or_else(PoisonError::into_inner)
}

fn visit(entry: &DirEntry, root: &Path, exclude: &GlobSet, met: &Mutex<Walk>) -> WalkState {
    let Some(file_type) = entry.file_type() else { return WalkState::Continue };
    let name = entry.file_name();
    let path = relative(entry.path(), root);
    if name == ".git" || exclude.is_match(&path) {
        return WalkState::Skip;
    }
    if file_type.is_dir() {
        if NEVER_SOURCE.iter().any(|never| name == *never) {
            locked(met).pruned.push(path);
            return WalkState::Skip;
        }
    } else if file_type.is_file() {
        // Pipes, sockets and links are no files of the tree: opening one could block, or leave the root.
        let native = entry.path().to_str().is_none().then(|| entry.path().to_path_buf());
        locked(met).files.push(Found { path, native });
    }
    WalkState::Continue
}

/// What an error of the walk speaks of, and why, without machine paths.
fn failure(error: &ignore::Error, root: &Path) -> (String, String) {
    let mut path = String::from(".");
    let mut inner = error;
    loop {
        match inner {
            ignore::Error::WithPath { path: at, err } => {
                path = relative(at, root);
                inner = err;
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => inner = err,
            ignore::Error::Io(io) => return (path, io.kind().to_string()),
            other => return (path, other.to_string()),
        }
    }
}

/// `path` as seen from `root`, with `/`.
fn relative(path: &Path, root: &Path) -> String {
    // What the walk finds below the root is the root's path and more of it, nearly always in plain text.
    if let (Some(path), Some(root), '/') = (path.to_str(), root.to_str(), std::path::MAIN_SEPARATOR)
        && let Some(rest) = path.strip_prefix(root.trim_end_matches('/'))
        && let Some(rest) = rest.strip_prefix('/')
    {
        return rest.to_owned();
    }
    let mut text = String::new();
    for part in path.strip_prefix(root).unwrap_or(path).components() {
        if !text.is_empty() {
            text.push('/');
        }
        text.push_str(&name_of(part.as_os_str()));
    }
    text
}

/// A file name as text: what is not UTF-8 becomes `\xNN`, so that two names never become one.
pub(crate) fn name_of(name: &OsStr) -> String {
    if let Some(text) = name.to_str() {
        return text.to_owned();
    }
    let mut text = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02x}"));
        }
    }
    text
}

/// The path behind one that [`name_of`] made of bytes that are not UTF-8; `None` if it made nothing of it.
pub(crate) fn native(path: &str) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once("\\x") {
        bytes.extend_from_slice(before.as_bytes());
        let byte = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(|byte| !byte.is_ascii());
        match byte {
            Some(byte) => bytes.push(byte),
            None => bytes.extend_from_slice(b"\\x"),
        }
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    bytes.extend_from_slice(rest.as_bytes());
    (bytes != path.as_bytes()).then(|| of_bytes(bytes)).flatten()
}

#[cfg(unix)]
fn of_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn of_bytes(_: Vec<u8>) -> Option<PathBuf> {
    None
}

#[cfg(test)]
mod tests {
    use std::fs;

    use globset::{Glob, GlobSetBuilder};

    use super::*;
    use crate::source::testing::tree;

    fn paths(root: &Path) -> Vec<String> {
        walk(root, &GlobSet::empty(), &[]).unwrap().files.into_iter().map(|file| file.path).collect()
    }

    #[test]
    fn files_come_sorted_hidden_ones_included() {
        let dir = tree(&[("b.py", ""), ("a/z.ts", ""), ("a.ts", ""), (".env", ""), (".github/x.yml", ""), (".git/config", "")]);
        assert_eq!(paths(dir.path()), [".env", ".github/x.yml", "a.ts", "a/z.ts", "b.py"]);
    }

    #[test]
    fn git_ignore_files_hold_without_a_repository_and_only_below_the_root() {
        let dir = tree(&[(".gitignore", "*.py\n"), ("root/.gitignore", "out/\n"), ("root/out/a.ts", ""), ("root/b.py", "")]);
        assert_eq!(paths(&dir.path().join("root")), [".gitignore", "b.py"]);
    }

    #[test]
    fn package_folders_are_not_entered_but_a_root_inside_one_is() {
        let dir = tree(&[("node_modules/pkg/index.js", ""), ("node_modules/pkg/node_modules/x/i.js", ""), ("a.js", "")]);
        let met = walk(dir.path(), &GlobSet::empty(), &[]).unwrap();
        assert_eq!((met.files.len(), met.pruned.as_slice()), (1, &["node_modules".to_owned()][..]));
        assert_eq!(paths(&dir.path().join("node_modules/pkg")), ["index.js"]);
    }

    #[test]
    fn excluded_globs_are_left_out() {
        let dir = tree(&[("legacy/a.py", ""), ("src/a.py", ""), ("src/b.gen.py", "")]);
        let mut globs = GlobSetBuilder::new();
        globs.add(Glob::new("legacy/**").unwrap()).add(Glob::new("**/*.gen.py").unwrap());
        let met = walk(dir.path(), &globs.build().unwrap(), &[]).unwrap();
        assert_eq!(met.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["src/a.py"]);
    }

    #[test]
    fn a_missing_root_is_an_error_and_a_file_is_a_tree_of_one() {
        let dir = tree(&[("only.py", "x")]);
        assert!(walk(&dir.path().join("nowhere"), &GlobSet::empty(), &[]).is_err());
        assert_eq!(paths(&dir.path().join("only.py")), ["only.py"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let dir = tree(&[("root/a.py", ""), ("outside/secret.py", "")]);
        let root = dir.path().join("root");
        std::os::unix::fs::symlink(&root, root.join("loop")).unwrap();
        std::os::unix::fs::symlink(dir.path().join("outside"), root.join("out")).unwrap();
        std::os::unix::fs::symlink(root.join("a.py"), root.join("b.py")).unwrap();
        assert_eq!(paths(&root), ["a.py"]);
        let linked = dir.path().join("linked-root");
        std::os::unix::fs::symlink(&root, &linked).unwrap();
        assert_eq!(paths(&linked), ["a.py"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_are_not_text_stay_apart() {
        use std::os::unix::ffi::OsStrExt;
        let dir = tree(&[("a.py", "")]);
        for name in [&b"x\xff.py"[..], b"x\xfe.py"] {
            fs::write(dir.path().join(OsStr::from_bytes(name)), "").unwrap();
        }
        assert_eq!(paths(dir.path()), ["a.py", "x\\xfe.py", "x\\xff.py"]);
        assert_eq!(native("x\\xfe.py").as_deref(), Some(Path::new(OsStr::from_bytes(b"x\xfe.py"))));
        assert_eq!((native("a.py"), native("a\\x41.py"), native("\\x"), native("\\xé")), (None, None, None, None));
    }
}
