use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes()]
fn share() -> &'static str {
    "/pubapi/v1/links"
}

fn main() {}
