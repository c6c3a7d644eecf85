use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
fn folder(domain: &str, path: &str) -> String {
    let list = |root: &str| format!("https://{domain}.egnyte.com/pubapi/v1/fs/{}/{root}", path);
    list("Shared")
}

fn main() {}
