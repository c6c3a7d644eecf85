mod auth;
mod claims;

use std::sync::Arc;

use axum::routing::get;
use axum::Router;
use reqwest::Client;

#[derive(Clone)]
pub struct AppState {
    pub http: Client,
    pub domain: Arc<str>,
}

#[tokio::main]
async fn main() {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
    let state = AppState { http: Client::new(), domain: domain.into() };
    let app = Router::new()
        .route("/login", get(auth::login))
        .route("/callback", get(auth::callback))
        .route("/claims/{id}", get(claims::documents))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
