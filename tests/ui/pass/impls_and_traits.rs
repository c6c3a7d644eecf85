use egnyte_scopes::egnyte_scopes;

struct Client<'a>(&'a str);

#[egnyte_scopes(filesystem, user)]
impl<'a> Client<'a> {
    const USERS: &'static str = "/pubapi/v2/users";

    fn folder(&self) -> String {
        format!("https://{}.egnyte.com/pubapi/v1/fs/Shared", self.0)
    }

    #[egnyte_scopes(link)]
    const LINKS: &'static str = "/pubapi/v1/links";

    #[egnyte_scopes(link)]
    fn new_link(&self) -> String {
        self.0.to_owned() + "/pubapi/v1/links"
    }
}

#[egnyte_scopes(permission)]
trait Permissions {
    #[egnyte_scopes(permission)]
    fn of(&self, path: &str) -> String;

    fn url(&self, path: &str) -> String {
        format!("/pubapi/v2/perms/{path}")
    }
}

#[egnyte_scopes(permission)]
impl Permissions for Client<'_> {
    fn of(&self, path: &str) -> String {
        ["/pubapi/v2/perms/", path].concat()
    }
}

fn main() {
    let client = Client("acme");
    assert!(client.folder().contains("acme"));
    assert!(client.new_link().ends_with(Client::LINKS));
    assert_eq!(client.of("Shared"), client.url("Shared"));
    assert_eq!(Client::USERS.len(), 16);
}
