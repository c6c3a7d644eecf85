use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
pub static LINKS: &str = "/pubapi/v1/links";

fn main() {}
