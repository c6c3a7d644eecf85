use reqwest::{header::RETRY_AFTER, Client, Method, StatusCode};
use serde_json::Value;
use std::time::Duration;

pub trait Operation {
    const SCOPE: &'static str;
    fn method(&self) -> Method;
    fn path(&self) -> String;
    fn body(&self) -> Option<Value> {
        None
    }
}

pub struct Listing;
pub struct Share(pub String);

impl Operation for Listing {
    const SCOPE: &'static str = "Egnyte.filesystem";
    fn method(&self) -> Method {
        Method::GET
    }
    fn path(&self) -> String {
        "/pubapi/v1/fs/Shared/Vanes".into()
    }
}

impl Operation for Share {
    const SCOPE: &'static str = "Egnyte.link";
    fn method(&self) -> Method {
        Method::POST
    }
    fn path(&self) -> String {
        "/pubapi/v1/links".into()
    }
    fn body(&self) -> Option<Value> {
        Some(serde_json::json!({"path": self.0, "type": "file", "accessibility": "domain"}))
    }
}

pub fn scope() -> String {
    [Listing::SCOPE, Share::SCOPE].join(" ")
}

pub enum Failure {
    SignInAgain,
    Other(reqwest::Error),
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Failure::Other(error)
    }
}

pub async fn run<O: Operation>(http: &Client, domain: &str, token: &str, operation: O) -> Result<Value, Failure> {
    loop {
        let mut request = http
            .request(operation.method(), format!("https://{domain}.egnyte.com{}", operation.path()))
            .bearer_auth(token);
        if let Some(body) = operation.body() {
            request = request.json(&body);
        }
        let answer = request.send().await?;
        match answer.status() {
            StatusCode::UNAUTHORIZED => return Err(Failure::SignInAgain),
            StatusCode::TOO_MANY_REQUESTS => {
                let wait = answer.headers().get(RETRY_AFTER).and_then(|v| v.to_str().ok()?.parse().ok()).unwrap_or(1);
                tokio::time::sleep(Duration::from_secs(wait)).await;
            }
            _ => return Ok(answer.error_for_status()?.json().await?),
        }
    }
}
