//! The example of the README.

// shown from here
use egnyte_scopes::{egnyte_scopes, scope_string};

/// What the token request asks for, checked like every declaration.
pub const SCOPES: &str = scope_string!(filesystem, link);

#[egnyte_scopes(filesystem)] // "Egnyte.link" missing? The build stops at the address below that needs it.
fn folder_url(domain: &str, path: &str) -> String {
    format!("https://{domain}.egnyte.com/pubapi/v1/fs/{path}")
}
// to here

fn main() {
    assert_eq!(SCOPES, "Egnyte.filesystem Egnyte.link");
    assert!(folder_url("acme", "Shared").ends_with("/fs/Shared"));
}
