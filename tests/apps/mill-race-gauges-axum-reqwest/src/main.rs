mod egnyte;
mod error;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Json, Router};

use crate::egnyte::EgnyteClient;
use crate::error::AppError;

#[derive(Clone)]
struct AppState {
    egnyte: Arc<EgnyteClient>,
}

async fn list(State(state): State<AppState>) -> Result<Json<serde_json::Value>, AppError> {
    Ok(Json(state.egnyte.list_folder("Gauges").await?))
}

async fn share(State(state): State<AppState>, Path(name): Path<String>) -> Result<String, AppError> {
    state.egnyte.share(&name).await
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let state = AppState { egnyte: Arc::new(EgnyteClient::from_env()?) };
    let app = Router::new().route("/gauges", get(list)).route("/gauges/:name/share", post(share)).with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
