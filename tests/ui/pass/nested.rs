use egnyte_scopes::egnyte_scopes as needs;

#[egnyte_scopes::egnyte_scopes(filesystem)]
fn outer() -> String {
    #[egnyte_scopes::egnyte_scopes(link)]
    fn inner() -> Pair<{ 1 }> {
        Pair("/pubapi/v1/links")
    }

    #[cfg_attr(all(), egnyte_scopes::egnyte_scopes(user))]
    const USERS: &str = { "/pubapi/v2/users" };

    #[needs(audit)]
    fn renamed() -> &'static str {
        "/pubapi/v1/audit/logins"
    }

    struct Pair<const N: usize>(&'static str);

    format!("/pubapi/v1/fs/{}{USERS}{}", inner().0, renamed())
}

fn main() {
    assert!(!outer().is_empty());
}
