//! Linking: what the lowered files mean together.

pub mod eval;
pub mod modules;
pub mod program;
pub mod record;
pub mod sdk;
pub mod state;
pub mod value;
