use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem link)]
fn list() {}

fn main() {}
