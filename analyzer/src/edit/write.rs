//! Puts changed files back: whole, in their encoding, with their rights, and only if they are still what was read.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::source::text;

/// Why changed files were not written. None of them was, unless the last step failed for one.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody changed the file in the meantime.
    #[error("`{0}` changed while it was read, so nothing was fixed; run it again")]
    Changed(String),
    /// The file must not be written.
    #[error("`{0}` is read-only, so nothing was fixed")]
    ReadOnly(String),
    /// The file cannot be written in its encoding.
    #[error("`{0}` cannot be written in its own encoding, so nothing was fixed")]
    Encoding(String),
    /// The operating system says no.
    #[error("`{0}` cannot be written: {kind}", kind = .1.kind())]
    Io(String, std::io::Error),
}

/// A file to be changed: its path below the root, what was read, and what it becomes.
pub(super) struct Changed<'a> {
    pub(super) path: &'a str,
    pub(super) before: &'a str,
    pub(super) after: &'a str,
}

/// Writes all of the files, or none if one of them cannot be.
pub(super) fn write<'a>(root: &Path, files: impl IntoIterator<Item = Changed<'a>>) -> Result<(), WriteError> {
    let mut ready: Vec<(&str, PathBuf, NamedTempFile)> = Vec::new();
    for file in files {
        let target = root.join(file.path);
        ready.push((file.path, target.clone(), prepared(&target, &file)?));
    }
    for (path, target, new) in ready {
        new.persist(target).map_err(|error| WriteError::Io(path.to_owned(), error.error))?;
    }
    Ok(())
}

/// The new file, beside the old one and with its rights.
fn prepared(target: &Path, file: &Changed<'_>) -> Result<NamedTempFile, WriteError> {
    let io = |error| WriteError::Io(file.path.to_owned(), error);
    let metadata = fs::symlink_metadata(target).map_err(io)?;
    if !metadata.is_file() {
        return Err(WriteError::Changed(file.path.to_owned()));
    }
    if metadata.permissions().readonly() {
        return Err(WriteError::ReadOnly(file.path.to_owned()));
    }
    let bytes = fs::read(target).map_err(io)?;
    if text::decode(&bytes).ok().as_deref() != Some(file.before) {
        return Err(WriteError::Changed(file.path.to_owned()));
    }
    let bytes = text::encode(file.after, &bytes).ok_or_else(|| WriteError::Encoding(file.path.to_owned()))?;
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::Builder::new().prefix(".egnyte-lint-").tempfile_in(folder).map_err(io)?;
    new.write_all(&bytes).and_then(|()| new.as_file().set_permissions(metadata.permissions())).map_err(io)?;
    new.as_file().sync_all().map_err(io)?;
    Ok(new)
}
