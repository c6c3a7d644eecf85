use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
const PATHS: [&str; 2] = ["/pubapi/v1/fs/Shared", "/pubapi/v1/links"];

#[egnyte_scopes()]
struct Link<const N: usize = { "/pubapi/v1/links".len() }>;

#[egnyte_scopes(link)]
enum Report {
    Users = "/pubapi/v2/users".len() as isize,
}

fn main() {}
