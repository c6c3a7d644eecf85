use std::time::Duration;

use reqwest::{Client, Method, StatusCode};
use serde_json::{json, Value};

pub enum Failure {
    SignInAgain,
    Other,
}

#[derive(Clone)]
pub struct Egnyte {
    base: String,
    token: String,
    http: Client,
}

impl Egnyte {
    pub fn new(domain: &str, token: &str) -> Self {
        Self { base: format!("https://{domain}.egnyte.com/pubapi/v1"), token: token.to_string(), http: Client::new() }
    }

    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value, Failure> {
        loop {
            let mut request = self.http.request(method.clone(), format!("{}{path}", self.base)).bearer_auth(&self.token);
            if let Some(body) = &body {
                request = request.json(body);
            }
            let answer = request.send().await.map_err(|_| Failure::Other)?;
            if answer.status() == StatusCode::UNAUTHORIZED {
                return Err(Failure::SignInAgain);
            }
            let Some(wait) = answer.headers().get("Retry-After") else {
                return answer.json().await.map_err(|_| Failure::Other);
            };
            let seconds = wait.to_str().unwrap_or("1").parse().unwrap_or(1);
            tokio::time::sleep(Duration::from_secs(seconds)).await;
        }
    }

    pub async fn folder(&self, path: &str) -> Result<Value, Failure> {
        self.ask(Method::GET, &format!("/fs/{path}"), None).await  //~ GET /pubapi/v1/fs/{path}
    }

    pub async fn share(&self, path: &str) -> Result<Value, Failure> {
        self.ask(Method::POST, "/links", Some(json!({ "path": path, "type": "file", "accessibility": "domain" }))).await  //~ POST /pubapi/v1/links
    }
}
