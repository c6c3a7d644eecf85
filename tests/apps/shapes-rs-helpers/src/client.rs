use anyhow::{Context, Result};
use reqwest::{Client, Method, Response};
use serde_json::{json, Value};

use crate::endpoint::Endpoint;

const LINKS: &str = "/pubapi/v1/links";

pub struct Egnyte {
    base: String,
    token: String,
    http: Client,
}

impl Egnyte {
    pub fn new(domain: &str, token: impl Into<String>) -> Self {
        Self { base: format!("https://{domain}.egnyte.com"), token: token.into(), http: Client::new() }
    }

    async fn request(&self, method: Method, path: &str, body: Option<&Value>) -> Result<Response> {
        let mut builder = self.http.request(method, format!("{}{}", self.base, path)).bearer_auth(&self.token);
        if let Some(body) = body {
            builder = builder.json(body);
        }
        builder.send().await.context("cannot reach Egnyte") //~ EG403
    }

    pub async fn links(&self) -> Result<Value> {
        let links = self.request(Method::GET, LINKS, None).await?.json().await?; //~ GET /pubapi/v1/links
        Ok(links)
    }

    pub async fn share(&self, path: &str) -> Result<Value> {
        let body = json!({ "path": path, "type": "file", "accessibility": "domain" });
        let response = self.request(Method::POST, LINKS, Some(&body)).await?; //~ POST /pubapi/v1/links
        Ok(response.json().await?)
    }

    pub async fn list(&self, folder: &str) -> Result<Value> {
        let path = format!("/pubapi/v1/fs{folder}");
        let response = self.request(Method::GET, &path, None).await?; //~ GET /pubapi/v1/fs/{path}
        Ok(response.json().await?)
    }

    pub async fn download(&self, path: &str) -> Result<Vec<u8>> {
        let url = format!("{base}/pubapi/v1/fs-content{path}", base = self.base);
        let bytes = self //~ GET /pubapi/v1/fs-content/{path}
            .http
            .get(&url)
            .header("Authorization", format!("Bearer {}", self.token))
            .send()
            .await?
            .bytes()
            .await?;
        Ok(bytes.to_vec())
    }

    pub async fn call(&self, endpoint: &Endpoint) -> Result<Value> {
        let response = self.request(Method::GET, &endpoint.path(), None).await?;
        Ok(response.json().await?)
    }
}
