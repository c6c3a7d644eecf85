mod back;
mod sign_in;

use axum::{http::StatusCode, routing::get, Json, Router};
use serde_json::Value;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

async fn glaciers(session: Session) -> Result<Json<Value>, StatusCode> {
    let (domain, token): (String, String) =
        session.get("connection").await.ok().flatten().ok_or(StatusCode::UNAUTHORIZED)?;
    let listed = reqwest::Client::new()  //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Glaciers"))
        .bearer_auth(token)
        .send()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?
        .json()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Json(listed))
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/connect/:domain", get(sign_in::connect))
        .route("/back", get(back::back))
        .route("/glaciers", get(glaciers))
        .layer(SessionManagerLayer::new(MemoryStore::default()));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.expect("a free port");
    axum::serve(listener, app).await.expect("a server");
}
