//! Failures are told apart in one place, two layers away from the calls.

mod client;
mod weather;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::Router;

use client::{Egnyte, Failure};

struct Page(Failure);

impl From<Failure> for Page {
    fn from(failure: Failure) -> Self {
        Page(failure)
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        match self.0 {
            Failure::SignedOut => Redirect::to("/connect").into_response(),
            Failure::Busy(seconds) => (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", seconds.to_string())]).into_response(),
            Failure::Missing => StatusCode::NOT_FOUND.into_response(),
            Failure::Other(_) | Failure::Transport(_) => StatusCode::BAD_GATEWAY.into_response(),
        }
    }
}

async fn folder(State(egnyte): State<Arc<Egnyte>>, Path(path): Path<String>) -> Result<String, Page> {
    Ok(egnyte.folder(&path).await?.to_string())
}

async fn members(State(egnyte): State<Arc<Egnyte>>, Path(group): Path<String>) -> Result<String, Page> {
    Ok(egnyte.members(&group).await?.to_string())
}

async fn rain() -> String {
    weather::rain().await.unwrap_or_default().to_string()
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let app = Router::new()
        .route("/folders/{*path}", get(folder))
        .route("/groups/{group}", get(members))
        .route("/rain", get(rain))
        .with_state(Arc::new(Egnyte::from_env()?));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await?, app).await?;
    Ok(())
}
