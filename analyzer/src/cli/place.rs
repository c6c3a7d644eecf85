//! What a path on the command line speaks of: a folder, or one file of an app.

use std::path::{Component, Path, PathBuf};

use super::Fault;
use super::args::Target;
use super::output::{self, Named, folder};
use crate::config::{FILE_NAME, nearest};
use crate::source::{ManifestKind, name_of};

/// The folder to analyse and, if one file was given, its name in there.
pub(super) fn place(target: &Target) -> Result<(PathBuf, Option<String>), Fault> {
    if let Some(manifest) = &target.manifest_path {
        output::check_input(Named { file: manifest, option: Some("--manifest-path") })?;
        return Ok((folder(manifest).to_owned(), None));
    }
    let path = target.path.clone().unwrap_or_else(|| PathBuf::from("."));
    if path.is_file() {
        let (root, name) = app_of(&path);
        return Ok((root, Some(name)));
    }
    if !path.exists() {
        let typed = path.to_string_lossy();
        if let Some(command) = nearest(&typed, ["calls", "completions", "explain", "init", "man", "rules", "schema", "scopes"]) {
            return Err(Fault::Usage(format!("there is no file or folder `{typed}`; did you mean the command `{command}`?")));
        }
    }
    Ok((path, None))
}

/// The folder of the app that a file belongs to, and the file's name in there: the nearest folder above it with an `egnyte-lint.toml`, or
/// else with a manifest, as far up as the Git work tree reaches; its own folder where there is neither.
fn app_of(file: &Path) -> (PathBuf, String) {
    let own = folder(file);
    let plain = || (own.to_owned(), file.file_name().map(name_of).unwrap_or_default());
    let Ok(real) = own.canonicalize() else { return plain() };
    let mut manifest = None;
    let mut found = None;
    // The root of a file system is nobody's app.
    for (levels, above) in real.ancestors().enumerate().take_while(|(_, above)| above.parent().is_some()) {
        if above.join(FILE_NAME).is_file() {
            found = Some(levels);
            break;
        }
        if manifest.is_none() && has_manifest(above) {
            manifest = Some(levels);
        }
        if above.join(".git").exists() {
            break;
        }
    }
    let levels = found.or(manifest).unwrap_or(0);
    let (Some(root), Some(name)) = (real.ancestors().nth(levels), file.file_name()) else { return plain() };
    let below = real.strip_prefix(root).unwrap_or(Path::new("")).join(name);
    let below: Vec<_> = below.components().map(|part| name_of(part.as_os_str())).collect();
    (written(own, levels, root), below.join("/"))
}

/// What leads from the current folder to one below it, with `/` at its end, as a diff has it that is applied here; nothing for any
/// other folder, which no diff may reach.
pub(super) fn from_here(root: &Path) -> String {
    let below = || Some(root.canonicalize().ok()?.strip_prefix(Path::new(".").canonicalize().ok()?).ok()?.to_owned());
    let below: Option<PathBuf> = below();
    below.iter().flat_map(|below| below.components()).map(|part| name_of(part.as_os_str()) + "/").collect()
}

/// What stands before a path of the report to open it from here: the folder as it was given.
pub(super) fn given(root: &Path) -> String {
    let text = root.to_string_lossy().replace('\\', "/");
    match text.trim_start_matches("./").trim_end_matches('/') {
        "" if text.starts_with('/') => "/".to_owned(),
        "" | "." => String::new(),
        folder => format!("{folder}/"),
    }
}

fn has_manifest(folder: &Path) -> bool {
    let Ok(entries) = folder.read_dir() else { return false };
    entries.flatten().any(|entry| entry.file_name().to_str().is_some_and(|name| ManifestKind::of_name(name).is_some()))
}

/// The folder that is `levels` above another, as somebody who typed that one would write it. `real` is what it has to lead to.
fn written(own: &Path, levels: usize, real: &Path) -> PathBuf {
    let mut out = own.to_owned();
    for _ in 0..levels {
        out = match out.components().next_back() {
            Some(Component::Normal(_)) => folder(&out).to_owned(),
            Some(Component::ParentDir) => out.join(".."),
            _ => PathBuf::from(".."),
        };
    }
    // A link on the way leads elsewhere than it seems.
    if out.canonicalize().is_ok_and(|leads| leads == real) { out } else { real.to_owned() }
}
