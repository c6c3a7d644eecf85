use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
trait Share {
    const LINKS: &'static str = "/pubapi/v1/links";

    fn users(&self) -> String {
        ["https://acme.egnyte.com", "/pubapi/v2/users"].concat()
    }

    #[egnyte_scopes(audit)]
    async fn group(&self, id: u64) -> String {
        format!("/pubapi/v2/groups/{id}")
    }
}

fn main() {}
