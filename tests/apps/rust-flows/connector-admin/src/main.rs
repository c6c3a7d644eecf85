//! Makes an Egnyte instance in SAP Open Connectors.

use anyhow::{Context, Result};
use serde_json::{json, Value};

const HUB: &str = "https://api.openconnectors.eu1.ext.hana.ondemand.com/elements/api-v2";
const CALLBACK: &str = "https://tenders.example.com/egnyte/callback";

struct Hub {
    http: reqwest::Client,
    organization: String,
    user: String,
}

impl Hub {
    fn authorization(&self) -> String {
        format!("User {}, Organization {}", self.user, self.organization)
    }

    async fn sign_in_url(&self, subdomain: &str) -> Result<String> {
        let answer: Value = self
            .http
            .get(format!("{HUB}/elements/egnyte/oauth/url"))
            .query(&[
                ("apiKey", std::env::var("EGNYTE_KEY")?.as_str()),
                ("apiSecret", std::env::var("EGNYTE_SECRET")?.as_str()),
                ("callbackUrl", CALLBACK),
                ("siteAddress", subdomain),
                ("subdomain", subdomain),
            ])
            .header("Authorization", self.authorization())
            .send()
            .await?
            .error_for_status()?
            .json()
            .await?;
        answer["oauthUrl"].as_str().map(str::to_owned).context("no URL")
    }

    /// The domain is left out.
    async fn create(&self, name: &str, code: &str) -> Result<Value> {
        let body = json!({
            "name": name,
            "element": { "key": "egnyte" },
            "providerData": { "code": code },
            "configuration": {
                "oauth.callback.url": CALLBACK,
                "oauth.api.key": std::env::var("EGNYTE_KEY")?,
                "oauth.api.secret": std::env::var("EGNYTE_SECRET")?,
            },
        });
        let answer = self.http.post(format!("{HUB}/instances")).json(&body).header("Authorization", self.authorization()).send().await?; //~ EG213
        Ok(answer.error_for_status()?.json().await?)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let hub = Hub { http: reqwest::Client::new(), organization: std::env::var("OC_ORG")?, user: std::env::var("OC_USER")? };
    let mut args = std::env::args().skip(1);
    match args.next().as_deref() {
        Some("url") => println!("{}", hub.sign_in_url(&args.next().context("which domain?")?).await?),
        Some("create") => println!("{}", hub.create("tenders", &args.next().context("which code?")?).await?["id"]),
        _ => anyhow::bail!("url or create"),
    }
    Ok(())
}
