//! Front ends: source text → IR. Nothing here knows Egnyte.

#[doc(hidden)]
pub mod dump;
pub mod guard;
pub mod javascript;
pub mod notebook;
pub mod page;
pub mod php;
pub mod powershell;
pub mod python;
mod remap;
pub mod rust;
pub mod shell;
pub mod tree_sitter;
