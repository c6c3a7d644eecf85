use std::fmt;
use std::sync::LazyLock;

use reqwest::blocking::Client;
use url::Url;

const HOST: &str = "https://acme.egnyte.com";
const API: &str = concat!("https://acme.egnyte.com", "/pubapi");

static HTTP: LazyLock<Client> = LazyLock::new(Client::new);

lazy_static::lazy_static! {
    static ref BASE: Url = Url::parse("https://acme.egnyte.com/pubapi/").unwrap();
}

mod paths {
    pub const GROUPS: &str = "/v2/groups";

    pub mod admin {
        use super::*;

        pub fn group(id: &str) -> String {
            format!("{GROUPS}/{id}")
        }
    }
}

enum Resource {
    Links,
    Users,
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/pubapi")?;
        match self {
            Resource::Links => write!(f, "/v1/links"),
            Resource::Users => write!(f, "/v2/users"),
        }
    }
}

trait Remote {
    const PREFIX: &'static str;

    fn fetch(&self, name: &str) -> String {
        let url = format!("{}{}/{}", API, Self::PREFIX, name);
        HTTP.get(url).send().unwrap().text().unwrap()
    }
}

struct Files;

impl Remote for Files {
    const PREFIX: &'static str = "/v1/fs-content"; //~ GET /pubapi/v1/fs-content/{path}
}

trait Paged {
    fn page(&self, path: &str) -> String;
}

impl Paged for Client {
    fn page(&self, path: &str) -> String {
        self.get(format!("{API}{path}?offset=0")).send().unwrap().text().unwrap()
    }
}

#[derive(Default)]
struct Query {
    path: String,
    limit: Option<u32>,
}

impl Query {
    fn path(mut self, path: &str) -> Self {
        self.path = path.to_string();
        self
    }

    fn limit(self, limit: u32) -> Self {
        Query { limit: Some(limit), ..self }
    }

    fn run(&self) -> String {
        ureq::get(&format!("{HOST}{}", self.path)).call().unwrap().into_string().unwrap()
    }
}

fn main() {
    let links = HTTP.get(format!("{HOST}{}", Resource::Links)).send().unwrap(); //~ GET /pubapi/v1/links
    let users = isahc::get(format!("{}{}", HOST, Resource::Users)).unwrap(); //~ GET /pubapi/v2/users
    let group = HTTP.get([API, &paths::admin::group("7")].join("")).send().unwrap(); //~ GET /pubapi/v2/groups/{group_id}
    let groups = HTTP.page(paths::GROUPS); //~ GET /pubapi/v2/groups
    let file = Files.fetch("Shared/a.pdf");
    let me = HTTP.get(BASE.join("v1/userinfo").unwrap()).send().unwrap(); //~ GET /pubapi/v1/userinfo
    let notes = Query::default().path("/pubapi/v1/notes").limit(5).run(); //~ GET /pubapi/v1/notes
    let mut url = String::from(API);
    url.push_str("/v1/search");
    url += "?query=a";
    let found = HTTP.get(&url).send().unwrap(); //~ GET /pubapi/v1/search
    println!("{links:?}{users:?}{group:?}{groups}{file}{me:?}{notes}{found:?}");
}
