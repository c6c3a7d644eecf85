//! Repeats what failed, with the token that failed.

use std::time::Duration;

use anyhow::{bail, Result};
use reqwest::{Client, Method, StatusCode};
use serde_json::Value;

struct Archive {
    http: Client,
    base: String,
    token: String,
}

impl Archive {
    async fn call(&self, method: Method, path: &str) -> Result<Value> {
        for attempt in 1..=5 {
            let response = self.http.request(method.clone(), format!("{}/{path}", self.base)).bearer_auth(&self.token).send().await?;
            match response.status() {
                StatusCode::OK => return Ok(response.json().await?),
                StatusCode::UNAUTHORIZED => {
                    tracing::warn!(attempt, "not accepted, once more");
                    tokio::time::sleep(Duration::from_secs(2 * attempt)).await;
                    continue; //~ EG404
                }
                StatusCode::TOO_MANY_REQUESTS => tokio::time::sleep(Duration::from_secs(30)).await,
                status => bail!("Egnyte answered {status}"),
            }
        }
        bail!("gave up on {path}")
    }

    async fn folder(&self, path: &str) -> Result<Value> {
        self.call(Method::GET, &format!("v1/fs/{path}")).await //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    async fn drop_link(&self, id: &str) -> Result<Value> {
        self.call(Method::DELETE, &format!("v1/links/{id}")).await //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let archive = Archive {
        http: Client::new(),
        base: format!("https://{}.egnyte.com/pubapi", std::env::var("ARCHIVE_DOMAIN")?),
        token: std::env::var("ARCHIVE_TOKEN")?,
    };
    for file in archive.folder("Shared/Archive").await?["files"].as_array().into_iter().flatten() {
        archive.drop_link(file["group_id"].as_str().unwrap_or_default()).await?;
    }
    Ok(())
}
