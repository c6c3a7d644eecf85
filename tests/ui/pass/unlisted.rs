use egnyte_scopes::{egnyte_scopes, scope_string};

#[egnyte_scopes(link, unlisted("Egnyte.vaults"))]
fn newer_than_the_catalogue() -> &'static str {
    "/pubapi/v1/links"
}

#[egnyte_scopes(unlisted("Egnyte.vaults", "Egnyte.deep_search"),)]
struct Vault;

fn main() {
    let _ = (newer_than_the_catalogue(), Vault);
    assert_eq!(scope_string!(filesystem, unlisted("Egnyte.vaults")), "Egnyte.filesystem Egnyte.vaults");
}
