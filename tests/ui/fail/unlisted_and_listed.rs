use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(unlisted("Egnyte.link"))]
fn share() {}

fn main() {}
