mod endpoint;

use anyhow::Result;
use reqwest::blocking::{Client, Response};

use endpoint::{Api, Audit, Endpoint, Family, Operation};

struct Ferry {
    http: Client,
    domain: String,
}

impl Ferry {
    fn call(&self, endpoint: &Endpoint<'_>) -> Result<Response> {
        let url = endpoint.url(&self.domain);
        Ok(self.http.request(endpoint.method(), url).send()?)
    }

    fn text(&self, of: impl std::fmt::Display) -> Result<String> {
        Ok(self.http.get(format!("https://{}.egnyte.com{of}", self.domain)).send()?.text()?)
    }

    fn run(&self, operation: Operation) -> Result<Response> {
        let (method, path) = operation.parts();
        Ok(self.http.request(method, format!("https://{}.egnyte.com{path}", self.domain)).send()?)
    }
}

fn main() -> Result<()> {
    let ferry = Ferry { http: Client::new(), domain: std::env::var("FERRY_DOMAIN")? };
    ferry.call(&Endpoint::Links)?; //~ GET /pubapi/v1/links
    ferry.call(&Endpoint::Folder { path: "Shared/Ferry" })?; //~ GET /pubapi/v1/fs/{path}
    ferry.call(&Endpoint::DropLink("7"))?; //~ DELETE /pubapi/v1/links/{link_id}
    ferry.call(&Endpoint::User(4))?; //~ GET /pubapi/v2/users/{user_id}
    ferry.text(Family::Groups)?; //~ GET /pubapi/v2/groups
    ferry.text(Family::Events { cursor: 9 })?; //~ GET /pubapi/v2/events
    ferry.text(Api::Bookmarks)?; //~ GET /pubapi/v1/bookmarks
    ferry.text(Api::Userinfo.to_string())?; //~ GET /pubapi/v1/userinfo
    ferry.run(Operation::Upload { name: "a.pdf".into() })?; //~ POST /pubapi/v1/fs-content/{path}
    ferry.run(Operation::Note)?; //~ POST /pubapi/v1/notes
    for report in [Audit::Logins, Audit::Files] {
        let url = format!("https://{}.egnyte.com{}", ferry.domain, report.path());
        ferry.http.post(url).send()?; //~ POST /pubapi/v1/audit/logins; POST /pubapi/v1/audit/files
    }
    Ok(())
}
