//! Declare the Egnyte OAuth scopes of a Rust item, and have them checked at compile time.
//!
//! ```
//! use egnyte_scopes::egnyte_scopes;
//!
//! #[egnyte_scopes("Egnyte.filesystem", link)]
//! fn share_report() {}
//!
//! #[egnyte_scopes()]
//! fn needs_no_scope() {}
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

mod scopes;

use proc_macro::TokenStream;

/// Declares the scopes that an item needs.
///
/// Scopes are full names in quotes (`"Egnyte.filesystem"`) or their last word alone (`filesystem`), separated by commas;
/// an empty list says that the item needs none. The item is left as it is. `cargo egnyte-lint` compares the declaration
/// with the calls that the item reaches.
#[proc_macro_attribute]
pub fn egnyte_scopes(scopes: TokenStream, item: TokenStream) -> TokenStream {
    match scopes::check(scopes.into()) {
        Ok(()) => item,
        // The item stays, so that the unknown scope is the only error.
        Err(error) => [TokenStream::from(error.to_compile_error()), item].into_iter().collect(),
    }
}
