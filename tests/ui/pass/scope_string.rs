use egnyte_scopes::scope_string;

const ONE: &str = scope_string!("Egnyte.filesystem");
static TWO: &str = scope_string![filesystem, link,];

fn authorize() -> String {
    format!("https://acme.egnyte.com/puboauth/token?scope={}", scope_string!(user, group).replace(' ', "+"))
}

fn main() {
    assert_eq!(ONE, "Egnyte.filesystem");
    assert_eq!(TWO, "Egnyte.filesystem Egnyte.link");
    assert_eq!(concat!("scope=", scope_string! { r#link }), "scope=Egnyte.link");
    assert!(authorize().ends_with("Egnyte.user+Egnyte.group"));
}
