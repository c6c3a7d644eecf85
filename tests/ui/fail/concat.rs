use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
const USERS: &str = concat!("https://", "acme.egnyte.com", "/pubapi/v", 2, "/users");

fn main() {}
