//! Lists what withies were shared.

use anyhow::{bail, Result};
use reqwest::blocking::{Client, Response};
use reqwest::StatusCode;

struct Page(serde_json::Value);

impl TryFrom<Response> for Page {
    type Error = anyhow::Error;

    fn try_from(answer: Response) -> Result<Self> {
        if answer.status() == StatusCode::UNAUTHORIZED {
            bail!("please sign in again");
        }
        Ok(Self(answer.json()?))
    }
}

struct Withies {
    client: Client,
    root: String,
    token: String,
}

impl Withies {
    fn ask(&self, path: &str) -> Result<Response> {
        Ok(self.client.get(format!("{}{path}", self.root)).bearer_auth(&self.token).send()?)
    }

    fn links(&self) -> Option<Page> {
        let answer = self.ask("/pubapi/v1/links").ok()?; //~ GET /pubapi/v1/links handles=specific
        let Ok(page) = answer.try_into() else { return None };
        Some(page)
    }

    fn users(&self) -> Result<usize> {
        let page: Page = self.ask("/pubapi/v2/users")?.try_into()?; //~ GET /pubapi/v2/users handles=specific
        Ok(page.0.as_array().map_or(0, Vec::len))
    }

    fn groups(&self) -> Result<Page> {
        let answer = self.ask("/pubapi/v2/groups")?; //~ GET /pubapi/v2/groups handles=specific
        answer.try_into()
    }

    fn events(&self) -> Result<String> {
        let answer = self.ask("/pubapi/v2/events")?; //~ GET /pubapi/v2/events handles=none; EG401
        Ok(answer.text()?)
    }
}

fn main() -> Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let withies = Withies { client: Client::new(), root: format!("https://{domain}.egnyte.com"), token: std::env::var("EGNYTE_TOKEN")? };
    if let Some(page) = withies.links() {
        println!("{}", page.0);
    }
    println!("{} users, groups {}, events {}", withies.users()?, withies.groups()?.0, withies.events()?);
    Ok(())
}
