//! Front ends: source text → IR. Nothing here knows Egnyte.

pub mod javascript;
pub mod python;
