//! Front ends: source text → IR. Nothing here knows Egnyte.

pub mod component;
pub mod csharp;
pub mod definitions;
#[doc(hidden)]
pub mod dump;
pub mod go;
pub mod guard;
pub mod java;
pub mod javascript;
pub mod kotlin;
pub mod notebook;
pub mod page;
pub mod php;
pub mod powershell;
pub mod python;
mod remap;
pub mod ruby;
pub mod rust;
pub mod shell;
pub mod tree_sitter;
