use egnyte_scopes::egnyte_scopes as needs;
use egnyte_scopes::egnyte_scopes;

#[needs(filesystem)] //~ EG107
#[cfg_attr(not(test), egnyte_scopes(audit))] //~ EG107:warning
#[needs("Egnyte.user")] //~ EG107:warning
fn several(domain: &str) {
    reqwest::blocking::get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared")); //~ GET /pubapi/v1/fs/{path}
    reqwest::blocking::get(format!("https://{domain}.egnyte.com/pubapi/v1/links")); //~ GET /pubapi/v1/links
}

#[egnyte_scopes(link)]
#[egnyte_scopes(link, group)] //~ EG107:warning
fn twice(domain: &str) {
    reqwest::blocking::get(format!("https://{domain}.egnyte.com/pubapi/v1/links")); //~ GET /pubapi/v1/links
}

struct S;

#[needs(user)] //~ EG107
impl S {
    #[needs(group)] //~ EG107 EG107:warning
    fn a(&self, domain: &str) {
        reqwest::blocking::get(format!("https://{domain}.egnyte.com/pubapi/v2/users")); //~ GET /pubapi/v2/users
    }
    fn b(&self, domain: &str) {
        reqwest::blocking::get(format!("https://{domain}.egnyte.com/pubapi/v2/groups")); //~ GET /pubapi/v2/groups
    }
}

fn main() {
    several("a");
    twice("b");
    S.a("c");
    S.b("c");
}
