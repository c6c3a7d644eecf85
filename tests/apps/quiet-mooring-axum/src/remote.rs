use std::sync::OnceLock;

use reqwest::{Client, Response, StatusCode};

static TOKEN: OnceLock<String> = OnceLock::new();

pub fn keep(token: String) {
    let _ = TOKEN.set(token);
}

#[derive(Clone, Default)]
pub struct Drive {
    http: Client,
}

#[derive(Debug)]
pub enum Failed {
    SignedOut,
    Other(String),
}

impl Drive {
    pub async fn get(&self, path: &str) -> Result<Response, Failed> {
        let url = format!("https://marina.egnyte.com/pubapi/v1/{path}");
        let token = TOKEN.get().ok_or(Failed::SignedOut)?;
        let answer = self.http.get(url).bearer_auth(token).send().await.map_err(|e| Failed::Other(e.to_string()))?;
        match answer.status() {
            StatusCode::UNAUTHORIZED => Err(Failed::SignedOut),
            _ => Ok(answer),
        }
    }
}
