//! `--output FORMAT=FILE`: files that are written whole or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::ValueEnum as _;
use clap::builder::PossibleValue;
use tempfile::NamedTempFile;

use super::Fault;
use crate::report::format::Format;

/// A format and the file it goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Output {
    pub(super) format: Format,
    pub(super) file: PathBuf,
}

impl std::str::FromStr for Output {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let names = || Format::value_variants().iter().filter_map(clap::ValueEnum::to_possible_value);
        let list = || names().map(|name: PossibleValue| name.get_name().to_owned()).collect::<Vec<_>>();
        let Some((format, file)) = text.split_once('=').filter(|(_, file)| !file.is_empty()) else {
            return Err("write FORMAT=FILE, as html=report.html".to_owned());
        };
        let format = Format::from_str(format, false).map_err(|_| {
            let known = list();
            match crate::config::nearest(format, known.iter().map(String::as_str)) {
                Some(near) => format!("there is no format `{format}`; did you mean `{near}`?"),
                None => format!("there is no format `{format}`; one of {}", known.join(", ")),
            }
        })?;
        Ok(Self { format, file: file.into() })
    }
}

/// Refuses files that cannot be written, before there is anything to write.
pub(super) fn check<'a>(files: impl IntoIterator<Item = &'a Path>) -> Result<(), Fault> {
    let mut seen: Vec<&Path> = Vec::new();
    for file in files {
        let folder = folder(file);
        if !folder.is_dir() {
            return Err(Fault::Usage(format!("there is no folder `{}` to write `{}` to", folder.display(), file.display())));
        }
        if file.is_dir() {
            return Err(Fault::Usage(format!("`{}` is a folder, and a file is to be written there", file.display())));
        }
        if seen.contains(&file) {
            return Err(Fault::Usage(format!("two outputs go to `{}`", file.display())));
        }
        seen.push(file);
    }
    Ok(())
}

/// Writes texts to their files: to all of them, or to none if one of the texts cannot be written.
pub(super) fn write(texts: &[(&Path, String)]) -> Result<(), Fault> {
    let fault = |file: &Path, error: &std::io::Error| Fault::Usage(format!("`{}` cannot be written: {}", file.display(), error.kind()));
    let mut ready: Vec<(&Path, NamedTempFile)> = Vec::new();
    for (file, text) in texts {
        // A pipe or a device cannot be replaced; it is written to.
        if file.exists() && !file.is_file() {
            std::fs::write(file, text).map_err(|error| fault(file, &error))?;
            continue;
        }
        let mut new = new_file(folder(file)).map_err(|error| fault(file, &error))?;
        new.write_all(text.as_bytes()).and_then(|()| new.as_file().sync_all()).map_err(|error| fault(file, &error))?;
        ready.push((file, new));
    }
    for (file, new) in ready {
        new.persist(file).map_err(|error| fault(file, &error.error))?;
    }
    Ok(())
}

/// A new file beside the one to be replaced, with the rights that any new file gets.
fn new_file(folder: &Path) -> std::io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".egnyte-lint-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// The folder a file lies in.
pub(super) fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
