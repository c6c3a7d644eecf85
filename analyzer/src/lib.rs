//! `egnyte-lint`: tells an Egnyte partner, before app approval, whether their code base will pass, and why not.

pub mod finding;
pub mod ir;
pub mod link;
pub mod lower;
pub mod source;
