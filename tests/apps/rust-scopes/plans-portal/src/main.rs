//! Construction plans for the site office: shows a project's folder and shares single sheets.

mod egnyte;
mod sign_in;

use axum::routing::{get, post};
use axum::Router;
use tower_sessions::{MemoryStore, SessionManagerLayer};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let app = Router::new()
        .route("/sign-in", get(sign_in::start))
        .route("/sign-in/done", get(sign_in::done))
        .route("/projects/{number}", get(egnyte::sheets))
        .route("/projects/{number}/share", post(egnyte::share))
        .route("/me", get(egnyte::me))
        .layer(SessionManagerLayer::new(MemoryStore::default()));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
