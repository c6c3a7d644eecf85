mod state;
mod sync;

use axum::{extract, routing::post, Router};

/// The desk at the pier hands over the token of its session and starts the transfer.
async fn start(extract::State(state): extract::State<state::State>, bearer: String) {
    let mut guard = state.lock().await;
    guard.session.bearer = Some(bearer);
    guard.phase = state::Phase::Links;
}

#[tokio::main]
async fn main() {
    let shared = state::shared();
    let root = format!("https://{}.egnyte.com/pubapi/v1", std::env::var("EGNYTE_DOMAIN").unwrap());
    tokio::spawn(sync::repeat(shared.clone(), root));
    let app = Router::new().route("/start", post(start)).with_state(shared);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
