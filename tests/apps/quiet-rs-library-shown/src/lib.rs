//! A client for shared shelves. Its errors carry the status, for whoever uses it to tell one from another.

use serde_json::Value;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Transport(#[from] reqwest::Error),
    #[error("Egnyte answered {status}: {message}")]
    Api { status: u16, message: String },
}

pub struct Client {
    token: String,
    base: String,
    http: reqwest::Client,
}

impl Client {
    pub fn new(domain: &str, token: impl Into<String>) -> Self {
        Self { token: token.into(), base: format!("https://{domain}.egnyte.com/pubapi/v1"), http: reqwest::Client::new() }
    }

    async fn get(&self, path: &str) -> Result<Value, Error> {
        let response = self.http.get(format!("{}{}", self.base, path)).bearer_auth(&self.token).send().await?;
        if response.status().is_success() {
            Ok(response.json().await?)
        } else {
            let status = response.status().as_u16();
            Err(Error::Api { status, message: response.text().await.unwrap_or_default() })
        }
    }

    pub async fn links(&self) -> Result<Value, Error> {
        self.get("/links").await //~ GET /pubapi/v1/links handles=unknown
    }

    pub async fn who(&self) -> Result<Value, Error> {
        self.get("/userinfo").await //~ GET /pubapi/v1/userinfo handles=unknown
    }
}
