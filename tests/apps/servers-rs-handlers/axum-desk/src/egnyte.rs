use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use reqwest::{Client, Method};
use serde_json::Value;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("signed out")]
    SignedOut,
    #[error("Egnyte answered {0}")]
    Status(u16),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::SignedOut => Redirect::to("/sign-in").into_response(),
            other => (StatusCode::BAD_GATEWAY, other.to_string()).into_response(),
        }
    }
}

pub struct Egnyte {
    http: Client,
    base: String,
    token: String,
}

impl Egnyte {
    pub fn from_env() -> Result<Self, std::env::VarError> {
        let base = format!("https://{}.egnyte.com/pubapi", std::env::var("DESK_DOMAIN")?);
        Ok(Self { http: Client::new(), base, token: std::env::var("DESK_TOKEN")? })
    }

    pub async fn send(&self, method: Method, path: &str) -> Result<reqwest::Response, Failure> {
        let answer = self.http.request(method, format!("{}{path}", self.base)).bearer_auth(&self.token).send().await?;
        match answer.status().as_u16() {
            200..=299 => Ok(answer),
            401 => Err(Failure::SignedOut),
            other => Err(Failure::Status(other)),
        }
    }

    pub async fn get(&self, path: &str) -> Result<Value, Failure> {
        Ok(self.send(Method::GET, path).await?.json().await?)
    }

    pub async fn drop_user(&self, id: u64) -> Result<(), Failure> {
        self.send(Method::DELETE, &format!("/v2/users/{id}")).await?; //~ DELETE /pubapi/v2/users/{user_id} handles=specific
        Ok(())
    }
}
