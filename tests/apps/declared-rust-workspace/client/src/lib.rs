//! The way to Egnyte that all of our services share.

use egnyte_scopes::egnyte_scopes;
use serde_json::{Value, json};

pub mod people;

pub struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
}

impl Client {
    pub fn new(domain: &str, token: &str) -> Self {
        Self { http: reqwest::Client::new(), base: format!("https://{domain}.egnyte.com"), token: token.to_owned() }
    }

    /// What is in a folder.
    #[egnyte_scopes(filesystem)]
    pub async fn folder(&self, path: &str) -> reqwest::Result<Value> {
        self.get(&format!("/pubapi/v1/fs/{path}")).await //~ GET /pubapi/v1/fs/{path}; GET /pubapi/v1/fs/{path}
    }

    /// Makes a link to a file.
    #[egnyte_scopes("Egnyte.link")]
    pub async fn share(&self, path: &str) -> reqwest::Result<Value> {
        let url = format!("{}/pubapi/v1/links", self.base);
        let body = json!({ "path": path, "type": "file" });
        self.http.post(&url).bearer_auth(&self.token).json(&body).send().await?.json().await //~ POST /pubapi/v1/links; POST /pubapi/v1/links
    }

    #[egnyte_scopes(filesystem, audit)] //~ EG107:warning
    pub async fn trash(&self) -> reqwest::Result<Value> {
        self.get("/pubapi/v1/fs/trash").await //~ GET /pubapi/v1/fs/trash; GET /pubapi/v1/fs/trash; EG504:note
    }

    pub async fn bookmarks(&self) -> reqwest::Result<Value> {
        self.get("/pubapi/v1/bookmarks").await //~ GET /pubapi/v1/bookmarks; GET /pubapi/v1/bookmarks; EG107
    }

    pub(crate) async fn get(&self, path: &str) -> reqwest::Result<Value> {
        self.http.get(format!("{}{path}", self.base)).bearer_auth(&self.token).send().await?.json().await //~ EG403
    }
}
