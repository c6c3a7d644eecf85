mod egnyte;

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use egnyte::{EgnyteClient, EgnyteError, OAuthSettings};
use serde::Deserialize;
use serde_json::Value;

struct App {
    oauth: OAuthSettings,
    client: EgnyteClient,
}

impl IntoResponse for EgnyteError {
    fn into_response(self) -> Response {
        match self {
            EgnyteError::Unauthorized => Redirect::to("/connect").into_response(),
            _ => StatusCode::BAD_GATEWAY.into_response(),
        }
    }
}

#[derive(Deserialize)]
struct Connect {
    state: String,
}

async fn connect(State(app): State<Arc<App>>, Query(query): Query<Connect>) -> Redirect {
    Redirect::to(app.oauth.authorize_url(&query.state).unwrap().as_str())
}

async fn fires(State(app): State<Arc<App>>, Path(heath): Path<String>) -> Result<Json<Value>, EgnyteError> {
    app.client.links().await?;
    Ok(Json(app.client.folder(&format!("Shared/Heaths/{heath}")).await?))
}

async fn open(State(app): State<Arc<App>>, Path(heath): Path<String>) -> Result<Json<Value>, EgnyteError> {
    app.client.create_folder(&format!("Shared/Heaths/{heath}/new")).await?;
    Ok(Json(app.client.share(&format!("/Shared/Heaths/{heath}/new")).await?))
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let oauth = OAuthSettings::from_env()?;
    let client = EgnyteClient::new(&oauth.domain, std::env::var("EGNYTE_TOKEN")?);
    let router = Router::new()
        .route("/connect", get(connect))
        .route("/heaths/:heath", get(fires))
        .route("/heaths/:heath/fires", post(open))
        .with_state(Arc::new(App { oauth, client }));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:3000").await?, router).await?;
    Ok(())
}
