use reqwest::{header, Client, RequestBuilder, StatusCode};
use serde_json::{json, Value};

#[derive(Debug)]
pub enum ApiError {
    SignIn,
    Other(reqwest::Error),
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl From<reqwest::Error> for ApiError {
    fn from(error: reqwest::Error) -> Self {
        match error.status() {
            Some(StatusCode::UNAUTHORIZED) => ApiError::SignIn,
            _ => ApiError::Other(error),
        }
    }
}

pub struct Egnyte {
    client: Client,
    api: String,
}

impl Egnyte {
    pub fn new(base: &str, token: String) -> Self {
        let mut headers = header::HeaderMap::new();
        headers.insert(header::AUTHORIZATION, format!("Bearer {token}").parse().unwrap());
        let client = Client::builder().default_headers(headers).build().unwrap();
        Self { client, api: format!("{base}/pubapi/v1") }
    }

    async fn json(request: RequestBuilder) -> Result<Value, ApiError> {
        Ok(request.send().await?.error_for_status()?.json().await?)
    }

    pub async fn invoices(&self, month: &str) -> Result<Value, ApiError> {
        Self::json(self.client.get(format!("{}/fs/Shared/Invoices/{month}", self.api))).await //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    pub async fn share(&self, month: &str) -> Result<Value, ApiError> {
        let body = json!({ "path": format!("/Shared/Invoices/{month}"), "type": "folder" });
        Self::json(self.client.post(format!("{}/links", self.api)).json(&body)).await //~ POST /pubapi/v1/links handles=specific
    }

    pub async fn remember(&self, month: &str) -> Result<Value, ApiError> {
        let body = json!({ "path": format!("/Shared/Invoices/{month}") });
        Self::json(self.client.post(format!("{}/bookmarks", self.api)).json(&body)).await //~ POST /pubapi/v1/bookmarks handles=specific; EG101
    }

    pub async fn shared(&self) -> Result<Value, ApiError> {
        Self::json(self.client.get(format!("{}/links", self.api))).await //~ GET /pubapi/v1/links handles=specific
    }
}
