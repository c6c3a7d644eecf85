//! Whatever is wrong with the user's code is said of the user's code.

use egnyte_scopes::egnyte_scopes;

/// Borrows the same twice.
#[egnyte_scopes(filesystem)]
fn twice(mut path: String) -> String {
    let first = &mut path;
    let second = &mut path;
    first.push_str(second);
    format!("/pubapi/v1/fs/{path}")
}

#[egnyte_scopes(link)]
impl Share {
    pub fn url(&self) -> u32 {
        "/pubapi/v1/links"
    }
}

#[egnyte_scopes(user)]
struct Share {
    owner: Owner,
}

fn main() {
    let _ = twice(String::new());
}
