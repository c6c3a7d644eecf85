use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesytem)]
fn list() {}

fn main() {}
