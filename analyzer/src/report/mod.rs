//! From findings to what people and scripts read: one value, one file a format. Nothing here knows a rule.

pub mod calls;
pub mod convert;
pub mod diff;
pub mod excerpt;
pub mod fingerprint;
pub mod json;
pub mod location;
pub mod model;
pub mod redact;
pub mod rulebook;
pub mod style;
mod summary;
pub(crate) mod table;
pub mod terminal;
