use crate::egnyte::{Egnyte, Refusal};
use async_trait::async_trait;
use reqwest::Method;
use serde_json::{json, Value};

/// What the beck pages want to do, whoever keeps the files.
#[async_trait]
pub trait Becks {
    async fn listing(&self, beck: &str) -> Result<Value, Refusal>;
    async fn hand_out(&self, beck: &str) -> Result<Value, Refusal>;
}

#[async_trait]
impl Becks for Egnyte {
    async fn listing(&self, beck: &str) -> Result<Value, Refusal> {
        self.ask(Method::GET, &["v1", "fs", "Shared", "Becks", beck], None).await //~ GET /pubapi/v1/fs/{path}
    }

    async fn hand_out(&self, beck: &str) -> Result<Value, Refusal> {
        let body = json!({ "path": format!("/Shared/Becks/{beck}"), "type": "folder", "accessibility": "domain" });
        self.ask(Method::POST, &["v1", "links"], Some(body)).await //~ POST /pubapi/v1/links
    }
}
