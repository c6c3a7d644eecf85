//! Who asks says by which verb, and whether anything stands behind the id.

use anyhow::{bail, Result};
use reqwest::blocking::{Client, Response};
use reqwest::{Method, StatusCode};

struct Office {
    http: Client,
    base: String,
    token: String,
}

/// The address of a link, with what is asked of it.
fn of_link(id: u64, rest: &str) -> String {
    let rest = if rest.is_empty() { String::new() } else { format!("?{rest}") };
    format!("links/{id}{rest}")
}

fn of_file(id: &str, part: &str) -> String {
    if part.is_empty() {
        format!("fs/ids/file/{id}")
    } else {
        format!("fs/ids/file/{id}/properties/{part}")
    }
}

impl Office {
    fn ask(&self, method: Method, path: &str) -> Result<Response> {
        let answer = self.http.request(method, format!("{}/pubapi/v1/{path}", self.base)).bearer_auth(&self.token).send()?;
        match answer.status() {
            StatusCode::UNAUTHORIZED => bail!("sign in again"),
            StatusCode::TOO_MANY_REQUESTS => bail!("later"),
            status if status.is_success() => Ok(answer),
            status => bail!("{status}"),
        }
    }

    fn bookmarks(&self, method: Method) -> Result<Response> {
        self.ask(method, "bookmarks") //~ GET /pubapi/v1/bookmarks handles=specific; POST /pubapi/v1/bookmarks handles=specific
    }

    fn mark(&self) -> Result<()> {
        self.bookmarks(Method::POST)?;
        self.bookmarks(Method::GET)?;
        Ok(())
    }

    fn links(&self, both: bool) -> Result<()> {
        let submit = |method: Method| -> Result<()> {
            self.ask(method, "links")?; //~ GET /pubapi/v1/links handles=specific; POST /pubapi/v1/links handles=specific
            Ok(())
        };
        if both {
            submit(Method::POST)?;
        }
        submit(Method::GET)
    }
}

fn main() -> Result<()> {
    let base = format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN")?);
    let office = Office { http: Client::new(), base, token: std::env::var("EGNYTE_TOKEN")? };
    office.mark()?;
    office.links(true)?;
    office.ask(Method::GET, &of_link(7, ""))?; //~ GET /pubapi/v1/links/{link_id} handles=specific
    office.ask(Method::GET, &of_file("a", ""))?; //~ GET /pubapi/v1/fs/ids/file/{group_id} handles=specific
    office.ask(Method::PATCH, &of_file("a", "plan"))?; //~ PATCH /pubapi/v1/fs/ids/file/{id}/properties/{namespace} handles=specific
    Ok(())
}
