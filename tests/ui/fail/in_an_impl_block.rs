use egnyte_scopes::egnyte_scopes;

struct Client;

#[egnyte_scopes(filesystem)]
impl Client {
    const PATHS: [&'static str; 1] = ["/pubapi/v1/audit/logins"];

    fn share(&self) -> String {
        std::iter::once("/pubapi/v1/links").collect()
    }
}

fn main() {}
