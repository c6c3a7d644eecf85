//! Declare the Egnyte OAuth scopes of a Rust item, and have them checked at compile time.
//!
//! ```
//! use egnyte_scopes::{egnyte_scopes, scope_string};
//!
//! /// What the token request asks for.
//! const SCOPES: &str = scope_string!(filesystem, link);
//!
//! #[egnyte_scopes(link)]
//! fn share_url(domain: &str) -> String {
//!     format!("https://{domain}.egnyte.com/pubapi/v1/links")
//! }
//!
//! #[egnyte_scopes()]
//! fn needs_no_scope() {}
//!
//! assert_eq!(SCOPES, "Egnyte.filesystem Egnyte.link");
//! # assert!(share_url("acme").ends_with("/links"));
//! # needs_no_scope();
//! ```
//!
//! A scope that Egnyte does not have stops the build at its own place:
//!
//! ```compile_fail
//! use egnyte_scopes::egnyte_scopes;
//!
//! #[egnyte_scopes(filesytem)]
//! fn list_files() {}
//! ```
//!
//! So does an address whose scope is not declared:
//!
//! ```compile_fail
//! use egnyte_scopes::egnyte_scopes;
//!
//! #[egnyte_scopes(filesystem)]
//! fn share_url(domain: &str) -> String {
//!     format!("https://{domain}.egnyte.com/pubapi/v1/links")
//! }
//! ```

mod attributes;
mod body;
mod expand;
mod item;
mod list;
mod template;

use proc_macro::TokenStream;

/// Declares the scopes that an item needs.
///
/// Scopes are full names in quotes (`"Egnyte.filesystem"`) or their last word alone (`filesystem`), separated by commas; an
/// empty list says that the item needs none. `unlisted("Egnyte.new")` declares a scope that is newer than the catalogue of
/// this crate. Several attributes on one item add up.
///
/// The attribute stands on functions, `impl` blocks, traits, inline modules, structs, enums and constants. The item stays as it
/// is but for one added section of its documentation, which lists the scopes.
///
/// An address of the Egnyte API inside the item, as a literal or a template of `format!`, `concat!` or `write!`, whose scope
/// is documented and not declared, is an error at that literal. Messages (logging, printing, panicking, asserting),
/// attributes, patterns and comparisons, and whatever stands under `#[cfg(test)]` are not looked at; a nested item with an
/// attribute of its own answers for itself. `cargo egnyte-lint` compares the declaration with the calls that the item
/// reaches through other functions.
#[proc_macro_attribute]
pub fn egnyte_scopes(scopes: TokenStream, item: TokenStream) -> TokenStream {
    expand::attribute(scopes.into(), item.into()).into()
}

/// The scopes as one text, as a token request takes them: `scope_string!(filesystem, link)` is
/// `"Egnyte.filesystem Egnyte.link"`, checked like the list of the attribute.
#[proc_macro]
pub fn scope_string(scopes: TokenStream) -> TokenStream {
    expand::scope_string(scopes.into()).into()
}
