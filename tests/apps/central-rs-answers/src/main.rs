//! One error type for all handlers: what it becomes for the browser is decided in one place.

mod error;
mod egnyte;

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use egnyte::Egnyte;
use error::AppError;

async fn folder(State(egnyte): State<Arc<Egnyte>>, Path(path): Path<String>) -> Result<Json<Value>, AppError> {
    Ok(Json(egnyte.folder(&path).await?))
}

async fn links(State(egnyte): State<Arc<Egnyte>>) -> Result<Json<Value>, AppError> {
    let links = egnyte.links().await?;
    Ok(Json(links))
}

/// Whoever is not signed in any more is sent to where signing in begins.
async fn sign_in_again(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if response.status() == StatusCode::UNAUTHORIZED {
        return Redirect::to("/login").into_response();
    }
    response
}

#[tokio::main]
async fn main() {
    let egnyte = Arc::new(Egnyte::new(&std::env::var("EGNYTE_DOMAIN").unwrap()));
    let app = Router::new()
        .route("/folders/{*path}", get(folder))
        .route("/links", get(links))
        .layer(middleware::from_fn(sign_in_again))
        .with_state(egnyte);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
