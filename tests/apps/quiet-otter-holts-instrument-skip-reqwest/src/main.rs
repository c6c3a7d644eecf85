mod grant;

use std::{collections::HashMap, sync::Arc};

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
    Json, Router,
};
use grant::{Grant, Token};
use tokio::sync::RwLock;
use tracing::{field, instrument, Span};

pub const BACK: &str = "https://holts.example.com/egnyte/back";

#[derive(Default)]
struct App {
    http: reqwest::Client,
    states: RwLock<HashMap<String, String>>,
    grants: RwLock<HashMap<String, Grant>>,
}

#[instrument(skip_all)]
async fn back(State(app): State<Arc<App>>, Query(query): Query<HashMap<String, String>>) -> Response {
    if let Some(error) = query.get("error") {
        tracing::warn!(error, "the user said no");
        return Redirect::to("/").into_response();
    }
    let Some(domain) = app.states.write().await.remove(&query["state"]) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    match grant::exchange(&app.http, &domain, &query["code"]).await {
        Ok(grant) => {
            app.grants.write().await.insert(domain.clone(), grant);
            Redirect::to(&format!("/holts/{domain}")).into_response()
        }
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

#[instrument(skip(http, token), fields(token.len = token.expose().len(), status = field::Empty))]
async fn folder(http: &reqwest::Client, domain: &str, token: &Token, path: &str) -> reqwest::Result<reqwest::Response> {
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/{path}");
    let answer = http.get(&url).bearer_auth(token.expose()).send().await?;  //~ GET /pubapi/v1/fs/{path}
    Span::current().record("status", answer.status().as_u16());
    tracing::trace!(%url, "asked with a token of {} bytes", token.expose().len());
    Ok(answer)
}

async fn holts(State(app): State<Arc<App>>, Path(domain): Path<String>) -> Response {
    let Some(grant) = app.grants.read().await.get(&domain).cloned() else {
        return Redirect::to("/connect").into_response();
    };
    let Ok(answer) = folder(&app.http, &domain, &grant.access_token, "Shared/Holts").await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    match answer.status() {
        StatusCode::UNAUTHORIZED => {
            app.grants.write().await.remove(&domain);
            Redirect::to("/connect").into_response()
        }
        StatusCode::TOO_MANY_REQUESTS => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        _ => Json(answer.json::<serde_json::Value>().await.unwrap_or_default()).into_response(),
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt().json().init();
    let app = Router::new()
        .route("/egnyte/back", get(back))
        .route("/holts/:domain", get(holts))
        .with_state(Arc::new(App::default()));
    axum::Server::bind(&([0, 0, 0, 0], 3000).into()).serve(app.into_make_service()).await?;
    Ok(())
}
