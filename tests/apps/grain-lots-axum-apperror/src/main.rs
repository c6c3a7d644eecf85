mod error;

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::get,
    Json, Router,
};
use error::AppError;
use reqwest::StatusCode;
use serde_json::Value;

struct AppState {
    http: reqwest::Client,
    base: String,
    token: String,
}

async fn lot_files(State(state): State<Arc<AppState>>, Path(lot): Path<String>) -> Result<Json<Value>, AppError> {
    let folder = state //~ GET /pubapi/v1/fs/{path} handles=generic; EG402; EG403
        .http
        .get(format!("{}/pubapi/v1/fs/Shared/Lots/{lot}", state.base))
        .bearer_auth(&state.token)
        .send()
        .await?
        .error_for_status()?
        .json::<Value>()
        .await?;
    Ok(Json(folder))
}

async fn links(State(state): State<Arc<AppState>>) -> Result<Response, AppError> {
    let response = state //~ GET /pubapi/v1/links handles=specific
        .http
        .get(format!("{}/pubapi/v1/links", state.base))
        .bearer_auth(&state.token)
        .send()
        .await?;
    if response.status() == StatusCode::UNAUTHORIZED {
        return Ok(Redirect::to("/egnyte/connect").into_response());
    }
    let links = response.error_for_status()?.json::<Value>().await?;
    Ok(Json(links).into_response())
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let state = Arc::new(AppState {
        http: reqwest::Client::new(),
        base: format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN")?),
        token: std::env::var("EGNYTE_TOKEN")?,
    });
    let app = Router::new()
        .route("/lots/:lot/files", get(lot_files))
        .route("/links", get(links))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
