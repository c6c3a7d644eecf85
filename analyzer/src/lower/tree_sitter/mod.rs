//! What the front ends that read through tree-sitter share.
//!
//! tree-sitter's trees are made and walked without recursion, so no look at the bytes is needed before parsing; what
//! recurses is lowering, and [`Lowerer::enter`] bounds that. A front end holds a [`Lowerer`] and adds to it; the parts:
//!
//! - [`parse`]: text → tree, with one parser a thread and a bound on the work; [`children`] and its like.
//! - [`Lowerer`]: the file being built, names and scopes, depth; [`Lowerer::finish`] adds problems and directives.
//! - [`Cook`] and [`Escapes`]: literal text with the place of each of its parts.
//!
//! A construct without a form in the IR becomes [`crate::ir::ExprKind::Opaque`] with its lowered children.

mod directive;
mod lowerer;
mod parse;
mod printed;
#[cfg(test)]
mod tests;
mod text;

pub use self::lowerer::{Lowerer, Meaning, bare_function, stmt};
pub use self::parse::{child, children, parse, span};
pub use self::printed::text_of_fields;
pub use self::text::{Cook, Escapes};
