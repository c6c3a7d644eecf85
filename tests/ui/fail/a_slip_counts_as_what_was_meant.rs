use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(lnk)]
fn share() -> &'static str {
    "/pubapi/v1/links"
}

fn main() {}
