use std::ops::Deref;
use std::sync::Arc;

use anyhow::Result;
use reqwest::Client;
use serde_json::Value;

/// Set in the constructor.
#[derive(Clone)]
pub struct Egnyte(Arc<Inner>);

pub struct Inner {
    http: Client,
    root: String,
    token: String,
}

impl Egnyte {
    pub fn new(domain: &str, token: &str) -> Self {
        let root = format!("https://{domain}.egnyte.com/pubapi");
        Egnyte(Arc::new(Inner { http: Client::new(), root, token: token.to_string() }))
    }

    pub async fn links(&self) -> Result<Value> {
        self.fetch("/v1/links").await //~ GET /pubapi/v1/links
    }
}

impl Deref for Egnyte {
    type Target = Inner;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Inner {
    pub async fn fetch(&self, path: &str) -> Result<Value> {
        let url = format!("{}{path}", self.root);
        Ok(self.http.get(url).bearer_auth(&self.token).send().await?.json().await?)
    }
}

/// Set by another method, or left at its default.
pub struct Uploader {
    base: String,
    http: Client,
}

impl Default for Uploader {
    fn default() -> Self {
        Self { base: "https://acme.egnyte.com".into(), http: Client::default() }
    }
}

impl Uploader {
    pub fn connect(&mut self, domain: &str) -> &mut Self {
        self.base = "https://".to_owned() + domain + ".egnyte.com";
        self
    }

    pub async fn put(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        let url = format!("{}/pubapi/v1/fs-content/{name}", self.base);
        self.http.post(&url).body(bytes).send().await?; //~ POST /pubapi/v1/fs-content/{path}
        Ok(())
    }
}

/// Made by a builder.
#[derive(Default)]
pub struct AuditBuilder {
    domain: Option<String>,
    version: Option<u8>,
}

pub struct Audit {
    url: String,
    http: Client,
}

impl AuditBuilder {
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.domain = Some(domain.into());
        self
    }

    pub fn version(mut self, version: u8) -> Self {
        self.version.replace(version);
        self
    }

    pub fn build(self) -> Result<Audit> {
        let domain = self.domain.ok_or_else(|| anyhow::anyhow!("no domain"))?;
        Ok(Audit { url: format!("https://{domain}.egnyte.com/pubapi/v{}/audit", self.version.unwrap_or(1)), http: Client::new() })
    }
}

impl Audit {
    pub fn builder() -> AuditBuilder {
        AuditBuilder::default()
    }

    pub async fn logins(&self) -> Result<Value> {
        let Self { url, http } = self;
        Ok(http.post(format!("{url}/logins")).send().await?.json().await?) //~ POST /pubapi/v1/audit/logins
    }
}
