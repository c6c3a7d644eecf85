mod auth;

use axum::{routing::get, Router};
use tower_sessions::{MemoryStore, SessionManagerLayer};

#[derive(Clone)]
pub struct AppState {
    pub http: reqwest::Client,
    pub client_id: String,
    pub client_secret: String,
}

#[tokio::main]
async fn main() {
    let state = AppState {
        http: reqwest::Client::new(),
        client_id: std::env::var("EGNYTE_CLIENT_ID").unwrap(),
        client_secret: std::env::var("EGNYTE_CLIENT_SECRET").unwrap(),
    };
    let app = Router::new()
        .route("/auth/egnyte", get(auth::egnyte_login))
        .route("/auth/egnyte/callback", get(auth::egnyte_callback))
        .route("/auth/partner/callback", get(auth::invited_callback))
        .layer(SessionManagerLayer::new(MemoryStore::default()))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
