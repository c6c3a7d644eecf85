//! egnyte-lint: allow(EG401, reason = "documentation allows nothing")

use anyhow::Result;
use reqwest::Client;
use serde_json::Value;

struct Desk {
    http: Client,
    base: String,
    token: String,
}

impl Desk {
    async fn folder(&self) -> Result<Value> {
        // egnyte-lint: allow(EG401, EG403, reason = "the caller looks for errorMessage in the body")
        Ok(self.http.get(format!("{}/v1/fs/Shared", self.base)).bearer_auth(&self.token).send().await?.json().await?) //~ GET /pubapi/v1/fs/{path} handles=none
    }

    async fn links(&self) -> Result<Value> {
        let answer = self.http.get(format!("{}/v1/links", self.base)).bearer_auth(&self.token).send().await?; // egnyte-lint: allow(unhandled-401)
        //~^ GET /pubapi/v1/links handles=none; EG903
        Ok(answer.json().await?)
    }

    async fn users(&self) -> Result<Value> {
        /* egnyte-lint: allow(undistinguished-401, reason = "left from an older version") */
        //~^ EG904
        let answer = self.http.get(format!("{}/v2/users", self.base)).bearer_auth(&self.token).send().await?; //~ GET /pubapi/v2/users handles=specific
        anyhow::ensure!(answer.status() != 401, "sign in again");
        Ok(answer.json().await?)
    }

    /// The caller's word goes into the path.
    async fn forward(&self, version: &str, rest: &str) -> Result<Value> {
        let answer = self.http.get(format!("{}/{version}/{rest}", self.base)).bearer_auth(&self.token).send().await?;
        anyhow::ensure!(answer.status().as_u16() != 401, "sign in again");
        Ok(answer.json().await?)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let desk = Desk {
        http: Client::new(),
        base: format!("https://{}.egnyte.com/pubapi", std::env::var("DESK_DOMAIN")?),
        token: std::env::var("DESK_TOKEN")?,
    };
    let mut args = std::env::args().skip(1);
    let (version, rest) = (args.next().unwrap_or_default(), args.next().unwrap_or_default());
    println!("{} {} {}", desk.folder().await?, desk.links().await?, desk.users().await?);
    println!("{}", desk.forward(&version, &rest).await?); //~ EG902
    Ok(())
}
