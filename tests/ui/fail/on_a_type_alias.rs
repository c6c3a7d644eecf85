use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
pub type Link = String;

fn main() {}
