<<<<<<< HEAD
//! Linking: what the lowered files mean together.

pub mod eval;
pub mod modules;
pub mod program;
pub mod record;
pub mod sdk;
pub mod state;
pub mod value;
=======
//! What names, calls and values of different files have to do with each other.

pub mod modules;
>>>>>>> source
