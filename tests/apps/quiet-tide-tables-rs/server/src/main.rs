//! Tide tables that lie in the harbours' Egnyte domains.

mod egnyte;
mod tables;
mod transport;

use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

use crate::egnyte::{Account, Callback};
use crate::transport::Failure;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let sessions = SessionManagerLayer::new(MemoryStore::default()).with_http_only(true).with_secure(true);
    let app = Router::new()
        .route("/connect", get(connect))
        .route("/connected", get(connected))
        .route("/tides/:harbour", get(tides))
        .layer(sessions);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await?;
    axum::serve(listener, app).await
}

async fn connect(session: Session) -> Result<Redirect, StatusCode> {
    let state = uuid::Uuid::new_v4().to_string();
    session.insert("state", &state).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to(&egnyte::sign_in_url(&state)))
}

async fn connected(session: Session, Query(callback): Query<Callback>) -> Result<Redirect, Failure> {
    let state: Option<String> = session.get("state").await.map_err(|_| Failure::Session)?;
    if callback.error.is_some() || state.is_none() || callback.state != state {
        return Ok(Redirect::to("/denied"));
    }
    let account = egnyte::exchange(&callback.domain, &callback.code.unwrap_or_default()).await?;
    session.insert("account", account).await.map_err(|_| Failure::Session)?;
    Ok(Redirect::to("/"))
}

async fn tides(session: Session, Path(harbour): Path<String>) -> Result<Json<Value>, Failure> {
    let account: Account = session.get("account").await.map_err(|_| Failure::Session)?.ok_or(Failure::SignIn)?;
    Ok(Json(tables::of(&account, &harbour).await?))
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::SignIn => Redirect::to("/connect").into_response(),
            Self::Busy(seconds) => {
                let mut headers = HeaderMap::new();
                headers.insert("retry-after", seconds.into());
                (StatusCode::SERVICE_UNAVAILABLE, headers).into_response()
            }
            Self::Session | Self::Status(_) | Self::Http(_) => StatusCode::BAD_GATEWAY.into_response(),
        }
    }
}
