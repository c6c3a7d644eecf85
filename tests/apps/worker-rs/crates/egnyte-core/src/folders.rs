use async_trait::async_trait;
use serde_json::Value;

use crate::http::Session;
use crate::{Archive, Error};

#[async_trait]
impl Archive for Session {
    async fn folder(&self, path: &str) -> Result<Value, Error> {
        self.get(&format!("/v1/fs{path}")).await //~ GET /pubapi/v1/fs/{path} handles=specific
    }
}

impl Session {
    pub async fn links(&self) -> Result<Value, Error> {
        self.get("/v1/links").await //~ GET /pubapi/v1/links handles=specific
    }
}
