//! From findings to what people and scripts read: one value, one file a format. Nothing here knows a rule.

pub mod app;
pub mod calls;
pub mod convert;
pub mod diff;
pub mod excerpt;
pub mod fingerprint;
pub mod format;
pub mod github;
pub mod gitlab;
pub mod html;
pub mod json;
pub mod junit;
pub mod location;
pub mod markdown;
pub mod model;
mod notices;
pub mod redact;
pub mod rulebook;
pub mod sarif;
pub mod short;
pub mod style;
mod summary;
pub(crate) mod table;
pub mod terminal;
mod words;
