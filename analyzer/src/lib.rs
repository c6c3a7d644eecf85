//! `egnyte-lint`: tells an Egnyte partner, before app approval, whether their code base will pass, and why not.

mod annotate;
mod api;
mod assemble;
mod checks;
pub mod cli;
pub mod config;
pub mod facts;
pub mod finding;
pub mod ir;
pub mod link;
pub mod lower;
mod pipeline;
pub mod progress;
mod readiness;
mod relevance;
pub mod report;
pub mod source;
pub mod suppress;

pub use api::{Analysis, Error, Options, analyze};
