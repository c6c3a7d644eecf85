use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(Filesystem, "egnyte.Link")]
fn list() {}

fn main() {}
