use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes("")]
fn list() {}

fn main() {}
