use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(unlisted("vaults"), unlisted(vaults), unlisted())]
fn open() {}

fn main() {}
