use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem, link, "Egnyte.filesystem")]
fn list() {}

fn main() {}
