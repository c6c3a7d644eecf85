//! The version control around a tree, read through a library: which commit it is, and what changed since another.
//!
//! The configuration of a repository may name programs to run (filters, hooks, credential helpers). None is: no section that
//! could do so is trusted, whoever owns the files.

mod changes;

use std::path::{Path, PathBuf};

use gix::bstr::{BString, ByteSlice};

use crate::report::model::Commit;
use crate::source::native;
pub use changes::{Changed, Since};

/// The repository that holds a folder.
pub struct Repository {
    repo: gix::Repository,
    /// The folder inside the work tree, with `/` at its end; empty for the work tree itself.
    prefix: String,
}

/// Why a revision cannot be compared with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GitError {
    /// The folder lies in no repository.
    #[error("`{}` lies in no Git work tree, so nothing can be compared with `{}`", .0.display(), .1)]
    NoRepository(PathBuf, String),
    /// The revision is not there.
    #[error("there is no revision `{0}`; in a shallow clone, fetch it first")]
    NoRevision(String),
    /// Nothing is named.
    #[error("the revision to compare with is empty: name a commit, as `git merge-base origin/main HEAD` prints it")]
    Empty,
    /// Two revisions are named.
    #[error("`{0}` names a range, and one revision is needed: the one to compare with, as `git merge-base origin/main HEAD` prints it")]
    Range(String),
    /// The id that stands for no commit at all.
    #[error(
        "`{0}` stands for no commit, as where a branch is new: name the commit it left from, as `git merge-base origin/main HEAD` prints it"
    )]
    Zeros(String),
}

impl Repository {
    /// The repository whose work tree holds `folder`.
    #[must_use]
    pub fn discover(folder: &Path) -> Option<Self> {
        let folder = folder.canonicalize().ok()?;
        let options = || gix::open::Options::isolated().filter_config_section(|_| false);
        let trust = gix::sec::trust::Mapping { full: options(), reduced: options() };
        let repo = gix::ThreadSafeRepository::discover_opts(&folder, gix::discover::upwards::Options::default(), trust).ok()?;
        let repo = repo.to_thread_local();
        let work_tree = repo.workdir()?.canonicalize().ok()?;
        let below = folder.strip_prefix(&work_tree).ok()?;
        let mut prefix = String::new();
        for part in below.components() {
            prefix.push_str(part.as_os_str().to_str()?);
            prefix.push('/');
        }
        Some(Self { repo, prefix })
    }

    /// The folder inside the work tree, with `/` at its end; empty for the work tree itself.
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The commit the folder is at, and whether the folder differs from it. `matters` are the files, relative to the folder, that
    /// count as a difference where Git does not track them.
    #[must_use]
    pub fn commit<'a>(&self, matters: impl IntoIterator<Item = &'a str>) -> Commit {
        let id = self.repo.head_id().ok().map(|id| id.to_string());
        let dirty = id.is_some() && (self.tracked_files_differ() || matters.into_iter().any(|path| !self.is_tracked(path)));
        Commit { id, dirty }
    }

    /// Whether a tracked file of the folder is not as it is in the commit. What cannot be compared differs.
    fn tracked_files_differ(&self) -> bool {
        let Ok(status) = self.repo.status(gix::progress::Discard) else { return true };
        let folder = self.prefix.trim_end_matches('/');
        let pattern = (!folder.is_empty()).then(|| BString::from(format!(":(top,literal){folder}")));
        let status = status
            .index_worktree_rewrites(None)
            .index_worktree_submodules(None)
            .tree_index_track_renames(gix::status::tree_index::TrackRenames::Disabled)
            .index_worktree_options_mut(|options| options.dirwalk_options = None);
        let changes = status.into_iter(pattern);
        changes.map_or(true, |mut changes| changes.next().is_some())
    }

    /// The files of the folder that are tracked, relative to it and in order; links and submodules are none.
    #[must_use]
    pub fn tracked(&self) -> Vec<String> {
        let Ok(index) = self.repo.index_or_empty() else { return Vec::new() };
        let files = index.entries().iter().filter(|entry| entry.mode.contains(gix::index::entry::Mode::FILE));
        files.filter_map(|entry| Some(entry.path(&index).to_str().ok()?.strip_prefix(&self.prefix)?.to_owned())).collect()
    }

    fn is_tracked(&self, path: &str) -> bool {
        let Ok(index) = self.repo.index_or_empty() else { return false };
        let holds = |path: &[u8]| index.entry_by_path([self.prefix.as_bytes(), path].concat().as_bstr()).is_some();
        holds(path.as_bytes()) || native(path).is_some_and(|path| holds(path.as_os_str().as_encoded_bytes()))
    }

    /// The state of the folder at `revision`, to compare with.
    ///
    /// # Errors
    /// If there is no such revision.
    pub fn since(&self, revision: &str) -> Result<Since<'_>, GitError> {
        let said = revision.trim();
        if said.is_empty() {
            return Err(GitError::Empty);
        }
        let missing = || match said {
            zeros if zeros.len() >= 7 && zeros.bytes().all(|byte| byte == b'0') => GitError::Zeros(zeros.to_owned()),
            range if range.contains("..") => GitError::Range(range.to_owned()),
            _ => GitError::NoRevision(revision.to_owned()),
        };
        let id = self.repo.rev_parse_single(revision).map_err(|_| missing())?;
        let tree = id
            .object()
            .and_then(|object| object.peel_to_tree().map_err(|_| gix::object::find::existing::Error::NotFound { oid: id.detach() }))
            .map_err(|_| missing())?;
        Ok(Since::new(id.to_string(), tree, &self.prefix))
    }
}
