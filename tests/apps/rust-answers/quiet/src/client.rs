use std::sync::RwLock;
use std::time::Duration;

use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Client, Response};
use serde_json::Value;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("signed out")]
    SignedOut,
    #[error("busy for {0} s")]
    Busy(u64),
    #[error("not there")]
    Missing,
    #[error("Egnyte answered {0}")]
    Other(u16),
    #[error(transparent)]
    Transport(#[from] reqwest::Error),
}

pub struct Egnyte {
    http: Client,
    base: String,
    token: RwLock<String>,
}

impl Egnyte {
    pub fn from_env() -> anyhow::Result<Self> {
        let http = Client::builder().connect_timeout(Duration::from_secs(5)).build()?;
        let base = format!("https://{}.egnyte.com/pubapi", std::env::var("SITE_DOMAIN")?);
        Ok(Self { http, base, token: RwLock::new(std::env::var("SITE_TOKEN")?) })
    }

    async fn get(&self, path: &str) -> Result<Value, Failure> {
        let response = self.send(path).await?;
        match classify(response) {
            // A token that was renewed meanwhile is tried once.
            Err(Failure::SignedOut) if self.renewed().await => Ok(classify(self.send(path).await?)?.json().await?),
            Err(Failure::Busy(seconds)) if seconds < 10 => {
                tokio::time::sleep(Duration::from_secs(seconds)).await;
                Ok(classify(self.send(path).await?)?.json().await?)
            }
            other => Ok(other?.json().await?),
        }
    }

    async fn send(&self, path: &str) -> Result<Response, Failure> {
        let token = self.token.read().unwrap().clone();
        Ok(self.http.get(format!("{}/{path}", self.base)).bearer_auth(token).send().await?)
    }

    async fn renewed(&self) -> bool {
        let Ok(fresh) = tokio::fs::read_to_string("/run/secrets/egnyte").await else { return false };
        let mut token = self.token.write().unwrap();
        let changed = *token != fresh;
        *token = fresh;
        changed
    }

    pub async fn folder(&self, path: &str) -> Result<Value, Failure> {
        self.get(&format!("v1/fs/{path}")).await //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    pub async fn members(&self, group: &str) -> Result<Value, Failure> {
        self.get(&format!("v2/groups/{group}")).await //~ GET /pubapi/v2/groups/{group_id} handles=specific
    }
}

fn classify(response: Response) -> Result<Response, Failure> {
    match response.status().as_u16() {
        200..=299 => Ok(response),
        401 => Err(Failure::SignedOut),
        403 if response.headers().contains_key("X-Mashery-Error-Code") => Err(Failure::Busy(wait(response.headers()))),
        404 => Err(Failure::Missing),
        429 => Err(Failure::Busy(wait(response.headers()))),
        other => Err(Failure::Other(other)),
    }
}

fn wait(headers: &HeaderMap) -> u64 {
    headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(|text| text.parse().ok()).unwrap_or(1)
}
