use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
#[derive(Debug, Clone, PartialEq)]
pub struct Folder<T>
where
    T: Clone,
{
    /// Its path.
    pub path: T,
}

#[egnyte_scopes(link)]
struct Link(#[allow(dead_code)] u64);

#[egnyte_scopes(audit)]
enum Report {
    Logins = 1,
}

#[egnyte_scopes(user)]
const USERS: [&str; 2] = ["/pubapi/v2/users", "/pubapi/v2/users/{id}"];

#[egnyte_scopes(link, filesystem)]
pub const TABLE: &[(&str, &str)] = &{ [("links", "/pubapi/v1/links"), ("files", "https://acme.egnyte.com/pubapi/v1/fs/Shared")] };

fn main() {
    assert_eq!(Folder { path: 1 }.clone(), Folder { path: 1 });
    drop(Link(1));
    assert_eq!(Report::Logins as u8, 1);
    assert_eq!(USERS.len() + TABLE.len(), 4);
}
