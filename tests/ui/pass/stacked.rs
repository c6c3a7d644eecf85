use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
#[inline]
#[egnyte_scopes("Egnyte.link", audit)]
#[egnyte_scopes::egnyte_scopes(user)]
fn everything() -> [&'static str; 4] {
    ["/pubapi/v1/fs/Shared", "/pubapi/v1/links", "/pubapi/v1/audit/logins", "/pubapi/v2/users"]
}

fn main() {
    assert_eq!(everything().len(), 4);
}
