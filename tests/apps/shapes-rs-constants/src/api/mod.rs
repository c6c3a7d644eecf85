pub mod paths;
mod statics;

pub use self::paths::v2::*;
pub use paths::{FS, LINKS as SHARES};
pub(crate) use statics::{base, client, API, ROOT};
