use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
#[egnyte_scopes(lnik, user)]
fn everything() -> [&'static str; 3] {
    ["/pubapi/v1/fs/Shared", "/pubapi/v2/users", "/pubapi/v1/audit/logins"]
}

fn main() {}
