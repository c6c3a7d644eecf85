//! Everything that looks like a slip in its scopes and is none.

mod api;
mod google;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::get;
use axum::Router;
use once_cell::sync::Lazy;
use serde::Deserialize;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};
use url::Url;

/// A default for the whole list; operations may narrow it.
static SCOPE: Lazy<String> = Lazy::new(|| std::env::var("EGNYTE_SCOPE").unwrap_or_else(|_| scopes(&["filesystem", "link"])));

fn scopes(names: &[&str]) -> String {
    names.iter().map(|name| format!("Egnyte.{name}")).collect::<Vec<_>>().join(" ")
}

async fn login(session: Session) -> Result<Redirect, StatusCode> {
    let state = uuid::Uuid::new_v4().to_string();
    session.insert("state", &state).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let mut url = Url::parse(&format!("https://{}.egnyte.com/puboauth/token", api::domain())).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    url.query_pairs_mut()
        .append_pair("client_id", &std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default())
        .append_pair("redirect_uri", "https://quiet.example.com/back")
        .append_pair("response_type", "code")
        .append_pair("state", &state)
        .append_pair("scope", &SCOPE);
    Ok(Redirect::to(url.as_str()))
}

#[derive(Deserialize)]
struct Back {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

async fn back(session: Session, Query(back): Query<Back>) -> Result<Redirect, StatusCode> {
    if let Some(error) = back.error {
        tracing::warn!(%error, "not connected");
        return Ok(Redirect::to("/"));
    }
    let state: Option<String> = session.get("state").await.ok().flatten();
    if state.is_none() || state != back.state {
        return Err(StatusCode::FORBIDDEN);
    }
    let form = [
        ("client_id", std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default()),
        ("client_secret", std::env::var("EGNYTE_CLIENT_SECRET").unwrap_or_default()),
        ("redirect_uri", "https://quiet.example.com/back".into()),
        ("code", back.code.unwrap_or_default()),
        ("grant_type", "authorization_code".into()),
        ("scope", SCOPE.clone()),
    ];
    let answer = reqwest::Client::new().post(format!("https://{}.egnyte.com/puboauth/token", api::domain())).form(&form).send().await;
    let granted: serde_json::Value = answer.map_err(|_| StatusCode::BAD_GATEWAY)?.json().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    session.insert("token", granted["access_token"].as_str().unwrap_or_default()).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Redirect::to("/"))
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/login", get(login))
        .route("/back", get(back))
        .route("/google", get(google::login))
        .route("/shared", get(api::shared))
        .route("/links", get(api::links))
        .layer(SessionManagerLayer::new(MemoryStore::default()));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:80").await.unwrap(), app).await.unwrap();
}
