use reqwest::Client;
use serde_json::Value;

pub struct Egnyte {
    http: Client,
    base: String,
}

impl Egnyte {
    pub fn new(domain: &str) -> Self {
        Self { http: Client::new(), base: format!("https://{domain}.egnyte.com/pubapi/v1") }
    }

    async fn get(&self, path: &str) -> reqwest::Result<Value> {
        let token = std::env::var("EGNYTE_TOKEN").unwrap_or_default();
        self.http.get(format!("{}{path}", self.base)).bearer_auth(token).send().await?.error_for_status()?.json().await //~ EG403
    }

    pub async fn folder(&self, path: &str) -> reqwest::Result<Value> {
        self.get(&format!("/fs/{path}")).await //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    pub async fn links(&self) -> reqwest::Result<Value> {
        self.get("/links").await //~ GET /pubapi/v1/links handles=specific
    }
}
