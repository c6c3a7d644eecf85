use std::time::Duration;

use reqwest::{header::RETRY_AFTER, Client, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use serde_json::json;

#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("signed out")]
    SignedOut,
    #[error("throttled, try again in {0:?}")]
    Throttled(Duration),
    #[error("Egnyte answered {0}")]
    Other(StatusCode),
}

trait Checked: Sized {
    fn checked(self) -> Result<Self, Refusal>;
}

impl Checked for Response {
    fn checked(self) -> Result<Self, Refusal> {
        match self.status() {
            status if status.is_success() => Ok(self),
            StatusCode::UNAUTHORIZED => Err(Refusal::SignedOut),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::FORBIDDEN if self.headers().contains_key(RETRY_AFTER) => {
                let seconds = self.headers()[RETRY_AFTER].to_str().ok().and_then(|s| s.parse().ok());
                Err(Refusal::Throttled(Duration::from_secs(seconds.unwrap_or(1))))
            }
            status => Err(Refusal::Other(status)),
        }
    }
}

#[derive(Deserialize)]
pub struct Map {
    pub name: String,
    pub path: String,
}

#[derive(Deserialize)]
struct Folder {
    files: Vec<Map>,
}

pub struct Egnyte {
    http: Client,
    root: String,
    token: String,
}

impl Egnyte {
    pub fn new(domain: &str, token: String) -> Self {
        Self { http: Client::new(), root: format!("https://{domain}.egnyte.com/pubapi/v1"), token }
    }

    async fn send(&self, request: RequestBuilder) -> anyhow::Result<Response> {
        let request = request.bearer_auth(&self.token);
        loop {
            let attempt = request.try_clone().expect("bodies are in memory");
            match attempt.send().await?.checked() {
                Err(Refusal::Throttled(wait)) => tokio::time::sleep(wait).await,
                other => return Ok(other?),
            }
        }
    }

    pub async fn maps(&self) -> anyhow::Result<Vec<Map>> {
        let answer = self.send(self.http.get(format!("{}/fs/Shared/Caves/Maps", self.root))).await?; //~ GET /pubapi/v1/fs/{path} handles=specific
        Ok(answer.json::<Folder>().await?.files)
    }

    pub async fn link(&self, path: &str) -> anyhow::Result<String> {
        let body = json!({ "path": path, "type": "file", "accessibility": "domain" });
        let answer = self.send(self.http.post(format!("{}/links", self.root)).json(&body)).await?; //~ POST /pubapi/v1/links handles=specific
        let made: serde_json::Value = answer.json().await?;
        Ok(made["links"][0]["url"].as_str().unwrap_or_default().to_owned())
    }
}
