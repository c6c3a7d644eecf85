use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes("Egnyte.search", openid)]
fn search() {}

fn main() {}
