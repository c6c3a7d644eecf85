//! Components of a Make app: each knows the app's base, and a connection the scopes that it is asked for.

use super::Resolution;
use crate::lower::definitions::Form;
use crate::lower::definitions::make::{BASE, SCOPES, is_base, lists_scopes};
use crate::source::{FileId, FileKind, SourceFile, Sources, ancestors};

/// The component that `specifier` means in `from`: the base of its own app, or the only list of scopes, beside it.
pub(super) fn resolve(sources: &Sources, from: FileId, specifier: &str) -> Resolution {
    let components = || sources.iter().filter(|(id, file)| *id != from && file.kind == FileKind::Definition(Form::Make));
    let of = |fits: fn(&str) -> bool| components().filter(move |(_, file)| fits(file.name()));
    let folder = sources.file(from).folder();
    let only = |found: Vec<(FileId, &SourceFile)>| if let [(id, _)] = found.as_slice() { Some(*id) } else { None };
    let found = match specifier {
        // It stands in a folder beside those of the modules and connections, or above them.
        BASE => ancestors(folder)
            .find_map(|above| {
                let is_below = |other: &str| {
                    above.is_empty() || other.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                };
                let below: Vec<_> = of(is_base).filter(|(_, file)| is_below(file.folder())).collect();
                (!below.is_empty()).then(|| only(below))
            })
            .flatten(),
        // What modules need besides is asked for as well.
        SCOPES => only(of(lists_scopes).collect()).filter(|id| sources.file(*id).folder() == folder),
        _ => None,
    };
    found.map_or(Resolution::Missing, Resolution::File)
}
