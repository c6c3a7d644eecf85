use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes("Egnyte.links")]
fn share() {}

fn main() {}
