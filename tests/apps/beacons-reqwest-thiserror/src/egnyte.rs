use reqwest::{header, Client, StatusCode};
use serde::Deserialize;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum EgnyteError {
    #[error("request failed: {0}")]
    Http(#[from] reqwest::Error),
    #[error("the Egnyte token is no longer valid")]
    Unauthorized,
}

#[derive(Debug, Deserialize)]
pub struct Folder {
    #[serde(default)]
    pub files: Vec<File>,
}

#[derive(Debug, Deserialize)]
pub struct File {
    pub name: String,
}

#[derive(Debug, Deserialize)]
pub struct User {
    pub username: String,
}

pub struct EgnyteClient {
    client: Client,
    base_url: String,
}

impl EgnyteClient {
    pub fn new(domain: &str, token: &str) -> Result<Self, EgnyteError> {
        let mut headers = header::HeaderMap::new();
        let mut value = header::HeaderValue::from_str(&format!("Bearer {token}")).expect("token");
        value.set_sensitive(true);
        headers.insert(header::AUTHORIZATION, value);
        let client = Client::builder().default_headers(headers).build()?;
        Ok(Self { client, base_url: format!("https://{domain}.egnyte.com/pubapi/v1") })
    }

    pub async fn list(&self, folder: &str) -> Result<Folder, EgnyteError> {
        let folder = self //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
            .client
            .get(format!("{}/fs/{}", self.base_url, folder))
            .send()
            .await?
            .error_for_status()?
            .json::<Folder>()
            .await?;
        Ok(folder)
    }

    pub async fn me(&self) -> Result<User, EgnyteError> {
        let response = self.client.get(format!("{}/userinfo", self.base_url)).send().await?; //~ GET /pubapi/v1/userinfo handles=specific
        if response.status() == StatusCode::UNAUTHORIZED {
            return Err(EgnyteError::Unauthorized);
        }
        Ok(response.error_for_status()?.json().await?)
    }
}
