use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(42, true.then, [link], scope = "Egnyte.link")]
fn list() {}

fn main() {}
