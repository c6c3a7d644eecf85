use std::sync::Arc;

use axum::extract::{FromRef, Path, Query, State};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;

use crate::egnyte::{Egnyte, Failure};
use crate::AppState;

impl FromRef<AppState> for Arc<Egnyte> {
    fn from_ref(state: &AppState) -> Self {
        state.egnyte.clone()
    }
}

#[derive(Deserialize)]
struct Words {
    query: String,
}

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/folders/{*path}", get(list).delete(remove))
        .route("/links", post(share))
        .route("/search", get(search))
        .route("/users/{id}", delete(|State(state): State<AppState>, Path(id): Path<u64>| async move { state.egnyte.drop_user(id).await }))
}

async fn list(State(state): State<AppState>, Path(path): Path<String>) -> Result<Json<Value>, Failure> {
    Ok(Json(state.egnyte.get(&format!("/v1/fs/{path}")).await?)) //~ GET /pubapi/v1/fs/{path} handles=specific
}

async fn remove(State(AppState { egnyte }): State<AppState>, Path(path): Path<String>) -> Result<(), Failure> {
    egnyte.send(reqwest::Method::DELETE, &format!("/v1/fs/{path}")).await.map(drop) //~ DELETE /pubapi/v1/fs/{path} handles=specific
}

async fn share(State(egnyte): State<Arc<Egnyte>>) -> Result<Json<Value>, Failure> {
    Ok(Json(egnyte.send(reqwest::Method::POST, "/v1/links").await?.json().await?)) //~ POST /pubapi/v1/links handles=specific
}

async fn search(State(egnyte): State<Arc<Egnyte>>, Query(Words { query }): Query<Words>) -> Result<Json<Value>, Failure> {
    egnyte.get(&format!("/v1/search?query={query}")).await.map(Json) //~ GET /pubapi/v1/search handles=specific
}
