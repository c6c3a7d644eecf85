use std::ops::Deref;
use std::time::Duration;

use reqwest::{Client, Response, StatusCode};
use serde_json::Value;

#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    #[error("sign in again")]
    SignedOut,
    #[error("slow down")]
    Throttled(u64),
    #[error("Egnyte answered {0}")]
    Other(StatusCode),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

impl From<&Response> for ApiError {
    fn from(response: &Response) -> Self {
        match response.status() {
            StatusCode::UNAUTHORIZED => Self::SignedOut,
            StatusCode::TOO_MANY_REQUESTS => Self::Throttled(60),
            other => Self::Other(other),
        }
    }
}

pub struct Token(String);

impl Deref for Token {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

pub struct Api {
    pub domain: String,
    token: Token,
    http: Client,
}

impl Api {
    pub fn from_env() -> anyhow::Result<Self> {
        let http = Client::builder()
            .timeout(Duration::from_secs(20))
            .danger_accept_invalid_certs(false)
            .build()?;
        Ok(Self { domain: std::env::var("EGNYTE_DOMAIN")?, token: Token(std::env::var("EGNYTE_TOKEN")?), http })
    }

    pub async fn me(&self) -> Result<Value, ApiError> {
        let url = format!("https://{}.egnyte.com/pubapi/v1/userinfo", self.domain);
        let response = self.http.get(url).bearer_auth(&*self.token).send().await?; //~ GET /pubapi/v1/userinfo handles=specific
        if response.status().is_success() {
            return Ok(response.json().await?);
        }
        Err(ApiError::from(&response))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn reads_the_user() {
        let server = mockito::Server::new_async().await;
        let api = Api { domain: server.host_with_port(), token: Token("t".into()), http: Client::new() };
        assert!(api.me().await.is_err());
        reqwest::get("http://acme.egnyte.com/pubapi/v1/fs/Shared").await.unwrap();
    }
}
