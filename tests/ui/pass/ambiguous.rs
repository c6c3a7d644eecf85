//! What is not unmistakably an endpoint of Egnyte's with a documented scope is no error.

use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes()]
fn unsure(kind: &str, host: &str, version: u8) -> Vec<String> {
    vec![
        format!("/pubapi/v1/{kind}"),
        format!("https://{host}.egnyte.com/{kind}"),
        format!("https://{host}.egnyte.com/pubapi/v{version}/{kind}/1"),
        "/pubapi/v1".to_owned(),
        "/pubapi/v1/".to_owned() + kind,
        "https://acme.egnyte.com".to_owned(),
        "https://developers.egnyte.com/docs/read/Links_API".to_owned(),
        "https://api.box.com/pubapi/v1/links".to_owned(),
        "https://egnyte.example.com/pubapi/v1/links".to_owned(),
        "links".to_owned(),
        "/api/v1/links".to_owned(),
        "GET https://acme.egnyte.com/pubapi/v1/links".to_owned(),
        concat!("/pubapi/", env!("CARGO_PKG_NAME"), "/links").to_owned(),
        format!("{{/pubapi/v1/links}} {kind}"),
    ]
}

macro_rules! links {
    () => {
        "/pubapi/v1/links"
    };
}

fn main() {
    assert_eq!(unsure("links", "acme", 1).len(), 14);
    assert!(links!().ends_with("links"));
}
