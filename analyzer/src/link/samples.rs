//! What a sample of a settings file tells (`.env.example`): which address of Egnyte's a variable is for, though not whose domain it is.

use std::rc::Rc;

use super::value::{Fragment, Hole, HoleKind, NOWHERE, Origin, Str, StrPiece, Value};
use crate::ir::Text;
use crate::source::FileId;

/// The kind of what whoever copies the sample fills in.
const SAMPLE: &str = "sample";
/// The key under which it stands where the sample names a path as well.
const PATH: &str = "path";
/// What follows the name of a customer's domain.
const HOSTS: [&str; 2] = [".egnyte.com", ".egnytegov.com"];

/// The address that a text is, without the domain in it; `None` for what is no address of Egnyte's.
pub(super) fn address(file: FileId, text: &Text) -> Option<Value> {
    let whole = Fragment { text: text.cooked.clone(), origin: Some(Origin { file, text: Rc::new(text.clone()), offset: 0 }) };
    let start = text.cooked.find("://")? + "://".len();
    let length = HOSTS.iter().find_map(|host| text.cooked[start..].find(host))?;
    let end = start + length;
    if text.cooked[start..end].contains(['/', '.', '?', '@', ':']) {
        return None;
    }
    let key = text.cooked[end..].contains("/pub").then(|| PATH.into());
    let domain = Hole { kind: HoleKind::Read(SAMPLE.into(), key), name: Some("domain".into()), loc: NOWHERE, default: None };
    let pieces =
        vec![StrPiece::Text(whole.slice(0, start)), StrPiece::Hole(Rc::new(domain)), StrPiece::Text(whole.slice(end, text.cooked.len()))];
    Some(Value::Str(Rc::new(Str { pieces, composed: None })))
}

/// Whether a hole stands for the domain in a sample that names the path behind it.
pub(crate) fn names_path(hole: &Hole) -> bool {
    matches!(&hole.kind, HoleKind::Read(kind, Some(key)) if &**kind == SAMPLE && &**key == PATH)
}
