use std::sync::Arc;

use anyhow::Result;
use async_trait::async_trait;
use reqwest::{Client, Method};
use serde_json::json;

use crate::storage::{Audit, Directory, Feed, Linker, Search, Store};

#[derive(Clone)]
pub struct Egnyte {
    pub host: String,
    pub token: String,
    pub http: Client,
    pub paths: Paths,
}

#[derive(Clone)]
pub struct Paths {
    pub links: &'static str,
    pub search: &'static str,
}

impl Default for Paths {
    fn default() -> Self {
        Self { links: "", search: "/pubapi/v1/search" }
    }
}

impl Egnyte {
    async fn call(&self, method: Method, path: impl AsRef<str>) -> Result<()> {
        self.http.request(method, format!("{}{}", self.host, path.as_ref())).bearer_auth(&self.token).send().await?;
        Ok(())
    }
}

#[async_trait]
impl Store for Egnyte {
    async fn list(&self, path: &str) -> Result<()> {
        self.call(Method::GET, format!("/pubapi/v1/fs/{path}")).await //~ GET /pubapi/v1/fs/{path}
    }

    async fn remove(&self, path: &str) -> Result<()> {
        self.call(Method::DELETE, format!("/pubapi/v1/fs/{path}")).await //~ DELETE /pubapi/v1/fs/{path}
    }
}

#[async_trait]
impl Search for Egnyte {
    async fn find(&self, words: &str) -> Result<()> {
        self.call(Method::GET, format!("{}?query={words}", self.paths.search)).await //~ GET /pubapi/v1/search
    }
}

impl Directory for Egnyte {
    async fn groups(&self) -> Result<()> {
        self.call(Method::GET, "/pubapi/v2/groups").await //~ GET /pubapi/v2/groups
    }

    async fn user(&self, id: u64) -> Result<()> {
        self.call(Method::GET, &format!("/pubapi/v2/users/{id}")).await //~ GET /pubapi/v2/users/{user_id}
    }
}

impl Audit for Egnyte {
    async fn logins(&self) -> Result<()> {
        self.call(Method::POST, "/pubapi/v1/audit/logins".to_string()).await //~ POST /pubapi/v1/audit/logins
    }
}

/// Links are made by somebody else.
pub struct Shares {
    pub of: Arc<Egnyte>,
}

#[async_trait]
impl Linker for Shares {
    async fn share(&self, path: &str) -> Result<()> {
        let url = self.of.host.clone() + self.of.paths.links;
        self.of.http.post(url).bearer_auth(&self.of.token).json(&json!({"path": path, "type": "file"})).send().await?;
        Ok(())
    }
}

pub struct Carrier {
    pub base: String,
    pub http: Client,
}

#[async_trait]
impl Feed for Carrier {
    async fn cursor(&self) -> Result<()> {
        self.http.get(format!("{}/v2/events/cursor", self.base)).send().await?; //~ GET /pubapi/v2/events/cursor
        Ok(())
    }

    async fn events(&self, from: u64) -> Result<()> {
        self.http.get(format!("{}/v2/events", self.base)).query(&[("id", from)]).send().await?; //~ GET /pubapi/v2/events
        Ok(())
    }
}
