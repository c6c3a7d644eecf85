//! Paths that lead to no endpoint of the catalogue, as a report shows them.

use super::flat::{Flat, HOLE};

/// What stands for a part of a path that is not known.
const UNKNOWN: &str = "{…}";
/// What stands for the id of one thing in a path that no endpoint is known for.
const ID: &str = "{id}";

/// The path of such an address, what is not known of it marked.
pub(super) fn path(flat: &Flat) -> Option<String> {
    let text = &flat.text;
    let from = text.find("pubapi")?;
    let to = text[from..].find(['?', '#']).map_or(text.len(), |query| from + query);
    // Which thing is meant makes no other endpoint.
    let words = text[from..to].trim_end_matches('/').split('/').map(|segment| if is_id(segment) { ID } else { segment });
    Some(format!("/{}", words.collect::<Vec<_>>().join("/").replace(HOLE, UNKNOWN)))
}

/// Whether a segment of a path is the id of one thing: a number, or the digits and letters of one that a machine gives.
pub(super) fn is_id(segment: &str) -> bool {
    const MACHINE_MADE: usize = 16;
    let is_number = !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
    let is_hex = segment.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') && segment.bytes().any(|byte| byte.is_ascii_digit());
    is_number || segment.len() >= MACHINE_MADE && is_hex
}

/// Whether a path without an endpoint ends in something that is not known, behind which it may go on.
#[must_use]
pub fn ends_open(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|last| last.contains(UNKNOWN))
}

/// Whether a path is another one that ends in something unknown, and says that it is an id.
pub(super) fn closes(path: &str, open: &str) -> bool {
    open.strip_suffix(UNKNOWN).is_some_and(|begun| path.strip_suffix(ID) == Some(begun))
}
