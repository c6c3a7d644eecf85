use async_trait::async_trait;
use http::Extensions;
use reqwest::header::{HeaderValue, AUTHORIZATION};
use reqwest::{Request, Response, StatusCode};
use reqwest_middleware::{Error, Middleware, Next, Result};

/// Puts the token on every request.
pub struct Bearer(pub String);

#[async_trait]
impl Middleware for Bearer {
    async fn handle(&self, mut request: Request, extensions: &mut Extensions, next: Next<'_>) -> Result<Response> {
        let value = HeaderValue::from_str(&format!("Bearer {}", self.0)).map_err(Error::middleware)?;
        request.headers_mut().insert(AUTHORIZATION, value);
        next.run(request, extensions).await
    }
}

/// A token that was taken back ends the process: whoever runs it has to give it a new one.
pub struct TokenGuard;

#[async_trait]
impl Middleware for TokenGuard {
    async fn handle(&self, request: Request, extensions: &mut Extensions, next: Next<'_>) -> Result<Response> {
        let response = next.run(request, extensions).await?;
        match response.status() {
            StatusCode::UNAUTHORIZED => {
                tracing::error!("the token is not accepted any more");
                std::process::exit(78);
            }
            status if status.is_server_error() => tracing::warn!(%status, "Egnyte"),
            _ => {}
        }
        Ok(response)
    }
}
