use reqwest::{Client, Method, RequestBuilder, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{json, Value};
use thiserror::Error;
use url::Url;

#[derive(Debug, Error)]
pub enum EgnyteError {
    #[error("the token is no longer valid")]
    Unauthorized,
    #[error("egnyte answered {0}")]
    Status(StatusCode),
    #[error(transparent)]
    Transport(#[from] reqwest::Error),
}

pub type Result<T> = std::result::Result<T, EgnyteError>;

pub struct OAuthSettings {
    pub domain: String,
    pub client_id: String,
    pub redirect_uri: String,
    pub scopes: Vec<String>,
}

impl OAuthSettings {
    pub fn from_env() -> anyhow::Result<Self> {
        Ok(Self {
            domain: std::env::var("EGNYTE_DOMAIN")?,
            client_id: std::env::var("EGNYTE_CLIENT_ID")?,
            redirect_uri: "https://heath.example.com/callback".into(),
            scopes: vec![
                "Egnyte.filesystem".to_string(),
                "Egnyte.link".to_string(),
                "Egnyte.filesystem".to_string(), //~ EG106
            ],
        })
    }

    pub fn authorize_url(&self, state: &str) -> anyhow::Result<Url> {
        let mut url = Url::parse(&format!("https://{}.egnyte.com/puboauth/token", self.domain))?;
        url.query_pairs_mut()
            .append_pair("client_id", &self.client_id)
            .append_pair("redirect_uri", &self.redirect_uri)
            .append_pair("response_type", "code")
            .append_pair("scope", &self.scopes.join(" "))
            .append_pair("state", state);
        Ok(url)
    }
}

#[derive(Clone)]
pub struct EgnyteClient {
    http: Client,
    base_url: String,
    token: String,
}

impl EgnyteClient {
    pub fn new(domain: &str, token: impl Into<String>) -> Self {
        Self {
            http: Client::new(),
            base_url: format!("https://{domain}.egnyte.com/pubapi/v1"),
            token: token.into(),
        }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{}", self.base_url, path)).bearer_auth(&self.token)
    }

    async fn send<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T> {
        let response = request.send().await?;
        match response.status() {
            StatusCode::UNAUTHORIZED => Err(EgnyteError::Unauthorized),
            status if !status.is_success() => Err(EgnyteError::Status(status)),
            _ => Ok(response.json().await?),
        }
    }

    pub async fn folder(&self, path: &str) -> Result<Value> {
        self.send(self.request(Method::GET, &format!("/fs/{path}"))).await //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    pub async fn create_folder(&self, path: &str) -> Result<Value> {
        self.send(self.request(Method::POST, &format!("/fs/{path}")).json(&json!({ "action": "add_folder" }))).await //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    pub async fn share(&self, path: &str) -> Result<Value> {
        let body = json!({ "path": path, "type": "folder", "accessibility": "anyone" });
        self.send(self.request(Method::POST, "/links").json(&body)).await //~ POST /pubapi/v1/links handles=specific
    }

    pub async fn links(&self) -> Result<Value> {
        self.send(self.request(Method::GET, "/links").query(&[("type", "folder"), ("type", "file")])).await //~ GET /pubapi/v1/links handles=specific
    }
}
