//! The code flow as it is meant, beside another vendor's flows.

mod dropbox;
mod egnyte;
mod staff;

use axum::routing::{get, post};
use axum::Router;
use tower_sessions::{MemoryStore, SessionManagerLayer};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let app = Router::new()
        .route("/egnyte", get(egnyte::start))
        .route("/egnyte/back", get(egnyte::back))
        .route("/egnyte/leave", post(egnyte::leave))
        .route("/dropbox", get(dropbox::start))
        .route("/staff", get(staff::start))
        .layer(SessionManagerLayer::new(MemoryStore::default()));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await?, app).await?;
    Ok(())
}
