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

/// A file that an option names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) file: &'a Path,
    /// The option; none for a file that a command names by itself.
    pub(super) option: Option<&'static str>,
}

impl Named<'_> {
    /// What is wrong with it, and who named it.
    fn fault(&self, what: &str) -> Fault {
        Fault::Usage(self.option.map_or_else(|| what.to_owned(), |option| format!("`{option}`: {what}")))
    }
}

/// Refuses files that cannot be read, before anything else is done.
pub(super) fn check_input(file: Named<'_>) -> Result<(), Fault> {
    let shown = file.file.display();
    match std::fs::metadata(file.file) {
        Ok(what) if what.is_dir() => Err(file.fault(&format!("`{shown}` is a folder, and a file is to be read"))),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(file.fault(&format!("there is no file or folder `{shown}`"))),
        Err(error) => Err(file.fault(&format!("`{shown}` cannot be read: {}", error.kind()))),
    }
}

/// Refuses files that cannot be written, before there is anything to write.
pub(super) fn check<'a>(files: impl IntoIterator<Item = Named<'a>>) -> Result<(), Fault> {
    let mut seen: Vec<&Path> = Vec::new();
    for named in files {
        let (file, shown) = (named.file, named.file.display());
        let folder = folder(file);
        if file == Path::new("-") {
            return Err(named.fault("`-` is no file; what `--format` asks for goes to standard output"));
        }
        if !folder.is_dir() {
            return Err(named.fault(&format!("there is no folder `{}` to write `{shown}` to", folder.display())));
        }
        if file.is_dir() {
            return Err(named.fault(&format!("`{shown}` is a folder, and a file is to be written there")));
        }
        if seen.contains(&file) {
            return Err(Fault::Usage(format!("two outputs go to `{shown}`")));
        }
        seen.push(file);
    }
    Ok(())
}

/// Writes texts to their files: to all of them, or to none if one of the texts cannot be written.
pub(super) fn write(texts: &[(Named<'_>, String)]) -> Result<(), Fault> {
    let fault =
        |named: &Named<'_>, error: &std::io::Error| named.fault(&format!("`{}` cannot be written: {}", named.file.display(), error.kind()));
    let mut ready: Vec<(&Named<'_>, PathBuf, NamedTempFile)> = Vec::new();
    for (named, text) in texts {
        let Some(target) = replaceable(named.file) else {
            std::fs::write(named.file, text).map_err(|error| fault(named, &error))?;
            continue;
        };
        let mut new = new_file(&target).map_err(|error| fault(named, &error))?;
        new.write_all(text.as_bytes()).and_then(|()| new.as_file().sync_all()).map_err(|error| fault(named, &error))?;
        ready.push((named, target, new));
    }
    for (named, target, new) in ready {
        new.persist(target).map_err(|error| fault(named, &error.error))?;
    }
    Ok(())
}

/// The file to be replaced: where a link leads, so that the link stays. A pipe or a device cannot be replaced, nor can what a link
/// leads to that is not there; they are written to.
fn replaceable(file: &Path) -> Option<PathBuf> {
    match file.canonicalize() {
        Ok(real) => real.is_file().then_some(real),
        Err(_) => file.symlink_metadata().is_err().then(|| file.to_owned()),
    }
}

/// A new file beside the one to be replaced, with the rights of that one, or else those that any new file gets.
fn new_file(file: &Path) -> std::io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".egnyte-lint-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let new = builder.tempfile_in(folder(file))?;
    if let Ok(old) = file.metadata() {
        new.as_file().set_permissions(old.permissions())?;
    }
    Ok(new)
}

/// The folder a file lies in.
pub(super) fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
