use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes()]
fn family(path: &str, pair: (&str, &str)) -> u8 {
    if path == "/pubapi/v1/links" || "/pubapi/v2/users" == path || path.starts_with("/pubapi/v1/audit/") {
        return 1;
    }
    if let ("GET", "/pubapi/v1/links") = pair {
        return 2;
    }
    if matches!(path, "/pubapi/v1/links" | "/pubapi/v2/groups") {
        return 3;
    }
    match path {
        "/pubapi/v1/links" | "/pubapi/v2/users" => 4,
        "/pubapi/v1/bookmarks" if pair.0 == "GET" => 5,
        _ => match Some(path) {
            Some("/pubapi/v2/groups") => 6,
            _ => 7,
        },
    }
}

fn main() {
    assert_eq!(family("/pubapi/v1/links", ("", "")), 1);
}
