mod limits;

use anyhow::{bail, Result};
use reqwest::{Client, Response};
use serde_json::Value;

struct Wharf {
    http: Client,
    host: String,
    token: String,
}

impl Wharf {
    async fn taken(&self, answer: Response) -> Result<Value> {
        if limits::is_limited(&answer) {
            bail!("Egnyte asks to wait");
        }
        let answer = answer.error_for_status()?; //~ EG402
        Ok(answer.json().await?)
    }

    async fn links(&self) -> Result<Value> {
        let answer = self.http.get(format!("{}/pubapi/v1/links", self.host)).bearer_auth(&self.token).send().await?; //~ GET /pubapi/v1/links handles=generic
        self.taken(answer).await
    }

    async fn groups(&self) -> Result<Value> {
        let answer = self.http.get(format!("{}/pubapi/v2/groups", self.host)).bearer_auth(&self.token).send().await?; //~ GET /pubapi/v2/groups handles=generic
        self.taken(answer).await
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let wharf = Wharf {
        http: Client::new(),
        host: format!("https://{}.egnyte.com", std::env::var("WHARF_DOMAIN")?),
        token: std::env::var("WHARF_TOKEN")?,
    };
    println!("{} {}", wharf.links().await?, wharf.groups().await?);
    Ok(())
}
