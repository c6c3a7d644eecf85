use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
fn share() -> [&'static str; 2] {
    ["https://acme.egnyte.com/pubapi/v1/links", "/pubapi/v1/fs/Shared"]
}

fn main() {}
