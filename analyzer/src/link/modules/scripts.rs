//! Scripts that run other scripts in their place: by path, whatever stands before its known part.

use super::{Resolution, join};
use crate::source::{FileId, Sources, ancestors};

/// The script that a path means: beside the one that names it, below a folder above it, or the only one with that end.
pub(super) fn resolve(sources: &Sources, from: FileId, specifier: &str) -> Resolution {
    let file = sources.file(from);
    let plain: Vec<&str> = specifier.split(['/', '\\']).filter(|part| !matches!(*part, "" | ".")).collect();
    let plain = plain.join("/");
    if plain.is_empty() {
        return Resolution::Missing;
    }
    let script = |path: &str| sources.find(path).filter(|id| sources.file(*id).kind == file.kind && *id != from);
    if let Some(id) = ancestors(file.folder()).find_map(|folder| script(&join(folder, &plain)?)) {
        return Resolution::File(id);
    }
    let end = format!("/{}", plain.trim_start_matches("../"));
    let mut found = sources.iter().filter(|(id, other)| other.kind == file.kind && other.path.ends_with(&end) && *id != from);
    match (found.next(), found.next()) {
        (Some((id, _)), None) => Resolution::File(id),
        _ => Resolution::Missing,
    }
}
