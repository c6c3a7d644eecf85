//! Linking: what names, calls and values of the lowered files have to do with each other.

pub mod eval;
pub mod models;
pub mod modules;
pub mod object;
pub mod program;
pub mod record;
pub(crate) mod samples;
pub mod sdk;
pub mod state;
pub mod value;
