//! Clerks ask for the groups of their domain. The client is made once and handed to whoever asks.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;
use axum::Router;
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use reqwest_retry::policies::ExponentialBackoff;
use reqwest_retry::RetryTransientMiddleware;
use std::sync::Arc;

pub struct Desk {
    pub http: ClientWithMiddleware,
}

/// It waits and tries again where Egnyte asks for it.
pub fn patient() -> ClientWithMiddleware {
    let policy = ExponentialBackoff::builder().build_with_max_retries(3);
    ClientBuilder::new(reqwest::Client::new()).with(RetryTransientMiddleware::new_with_policy(policy)).build()
}

#[tokio::main]
async fn main() {
    let desk = Arc::new(Desk { http: patient() });
    let app = Router::new().route("/groups/:domain", get(groups)).with_state(desk);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}

async fn groups(State(desk): State<Arc<Desk>>, Path(domain): Path<String>) -> Result<String, StatusCode> {
    let token = std::env::var("EGNYTE_TOKEN").map_err(|_| StatusCode::UNAUTHORIZED)?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v2/groups");
    let answer = desk.http.get(url).bearer_auth(token).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?; //~ GET /pubapi/v2/groups handles=specific
    match answer.status().as_u16() {
        401 => Err(StatusCode::UNAUTHORIZED),
        200 => answer.text().await.map_err(|_| StatusCode::BAD_GATEWAY),
        _ => Err(StatusCode::BAD_GATEWAY),
    }
}
