use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes("Egnyte.filesystem Egnyte.link")]
fn list() {}

fn main() {}
