//! Whatever is wrong with the user's code is said of the user's code.

use egnyte_scopes::egnyte_scopes;

/// Moves what it has borrowed.
#[egnyte_scopes(filesystem)]
fn moved(path: String) -> String {
    let borrowed = &path;
    drop(path);
    format!("/pubapi/v1/fs/{borrowed}")
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
    let _ = moved(String::new());
}
