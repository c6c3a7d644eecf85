use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes("filesystem")]
fn list() {}

fn main() {}
