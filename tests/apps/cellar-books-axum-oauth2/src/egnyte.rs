use reqwest::{Method, Response, StatusCode};
use serde_json::Value;
use tokio::sync::RwLock;

#[derive(Debug, thiserror::Error)]
pub enum EgnyteError {
    #[error("sign in to Egnyte again")]
    Unauthorized,
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

pub struct EgnyteClient {
    http: reqwest::Client,
    base_url: String,
    token: RwLock<String>,
}

impl EgnyteClient {
    pub fn new(base_url: String) -> Self {
        Self { http: reqwest::Client::new(), base_url, token: RwLock::default() }
    }

    async fn send(&self, method: Method, path: &str) -> Result<Response, EgnyteError> {
        let url = format!("{}/pubapi{}", self.base_url, path);
        let response = self.http.request(method, url).bearer_auth(self.token.read().await).send().await?;
        if response.status() == StatusCode::UNAUTHORIZED {
            return Err(EgnyteError::Unauthorized);
        }
        Ok(response.error_for_status()?)
    }

    pub async fn list_folder(&self, path: &str) -> Result<Value, EgnyteError> {
        Ok(self.send(Method::GET, &format!("/v1/fs/{path}")).await?.json().await?) //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    pub async fn delete(&self, path: &str) -> Result<(), EgnyteError> {
        self.send(Method::DELETE, &format!("/v1/fs/{path}")).await?; //~ DELETE /pubapi/v1/fs/{path} handles=specific
        Ok(())
    }

    pub async fn users(&self) -> Result<Value, EgnyteError> {
        Ok(self.send(Method::GET, "/v2/users").await?.json().await?) //~ GET /pubapi/v2/users handles=specific
    }

    pub async fn search(&self, query: &str) -> Result<Value, EgnyteError> {
        Ok(self.send(Method::GET, &format!("/v1/search?query={query}")).await?.json().await?) //~ GET /pubapi/v1/search handles=specific
    }
}
