use egnyte_scopes::egnyte_scopes;

/// Any valid token may ask who it belongs to.
#[egnyte_scopes()]
fn who(domain: &str) -> String {
    format!("https://{domain}.egnyte.com/pubapi/v1/userinfo")
}

#[egnyte_scopes()]
fn sign_in(domain: &str) -> String {
    format!("https://{domain}.egnyte.com/puboauth/token")
}

fn main() {
    assert_ne!(who("acme"), sign_in("acme"));
}
