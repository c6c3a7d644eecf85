//! What comes out, in the notation of [`crate::lower::dump`].

mod hostile;
mod syntax;
