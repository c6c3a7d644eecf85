//! Requests, and what their answers mean.

use reqwest::{RequestBuilder, StatusCode};
use serde_json::Value;

use crate::egnyte::Account;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("sign in to Egnyte again")]
    SignIn,
    #[error("Egnyte asks for {0} seconds")]
    Busy(u64),
    #[error("no session")]
    Session,
    #[error("Egnyte answered {0}")]
    Status(StatusCode),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

pub async fn get(account: &Account, path: &str) -> Result<Value, Failure> {
    send(account, reqwest::Client::new().get(format!("https://{}{path}", account.domain))).await
}

pub async fn post(account: &Account, path: &str, body: &Value) -> Result<Value, Failure> {
    send(account, reqwest::Client::new().post(format!("https://{}{path}", account.domain)).json(body)).await
}

async fn send(account: &Account, request: RequestBuilder) -> Result<Value, Failure> {
    let answer = request.bearer_auth(&account.token).send().await?;
    match answer.status() {
        StatusCode::UNAUTHORIZED => Err(Failure::SignIn),
        StatusCode::TOO_MANY_REQUESTS => {
            let seconds = answer.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
            Err(Failure::Busy(seconds.unwrap_or(1)))
        }
        status if !status.is_success() => Err(Failure::Status(status)),
        _ => Ok(answer.json().await?),
    }
}
