//! Keeps tokens as they are meant to be kept, and handles other secrets of its own.

mod egnyte;
mod keep;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::{get, post};
use axum::{Json, Router};
use axum_extra::extract::cookie::{Cookie, Key, PrivateCookieJar};
use serde::{Deserialize, Serialize};
use sqlx::PgPool;

#[derive(Clone)]
struct App {
    db: PgPool,
    http: reqwest::Client,
    key: Key,
}

impl axum::extract::FromRef<App> for Key {
    fn from_ref(app: &App) -> Key {
        app.key.clone()
    }
}

#[derive(Deserialize)]
struct Back {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

async fn connect(jar: PrivateCookieJar) -> (PrivateCookieJar, Redirect) {
    let state = uuid::Uuid::new_v4().to_string();
    let url = egnyte::authorize_url(&state);
    (jar.add(Cookie::new("state", state)), Redirect::to(&url))
}

async fn callback(State(app): State<App>, jar: PrivateCookieJar, Query(back): Query<Back>) -> Result<(PrivateCookieJar, Redirect), StatusCode> {
    if let Some(error) = back.error {
        tracing::warn!(%error, "no token");
        return Ok((jar, Redirect::to("/?denied")));
    }
    if jar.get("state").map(|cookie| cookie.value().to_owned()) != back.state {
        return Err(StatusCode::FORBIDDEN);
    }
    let granted = egnyte::redeem(&app.http, &back.code.unwrap_or_default()).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    tracing::info!(expires_in = granted.expires_in, length = granted.access_token.len(), "token granted");
    println!("token received, kept as {}", keep::fingerprint(&granted.access_token));
    keep::sealed(&app.db, &granted.access_token).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    keep::in_keychain(&granted.access_token).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    // Encrypted by the jar, and out of a script's reach.
    let cookie = Cookie::build(("egnyte", granted.access_token)).http_only(true).secure(true);
    Ok((jar.add(cookie), Redirect::to("/")))
}

#[derive(Serialize)]
struct Status {
    connected: bool,
    csrf_token: String,
}

/// The page's own token is no token of Egnyte's.
async fn status(jar: PrivateCookieJar) -> Json<Status> {
    Json(Status { connected: jar.get("egnyte").is_some(), csrf_token: uuid::Uuid::new_v4().to_string() })
}

async fn disconnect(State(app): State<App>, jar: PrivateCookieJar) -> Result<(PrivateCookieJar, Redirect), StatusCode> {
    if let Some(cookie) = jar.get("egnyte") {
        egnyte::revoke(&app.http, cookie.value()).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    }
    Ok((jar.remove(Cookie::from("egnyte")), Redirect::to("/")))
}

async fn files(State(app): State<App>, jar: PrivateCookieJar) -> Result<String, StatusCode> {
    let cookie = jar.get("egnyte").ok_or(StatusCode::UNAUTHORIZED)?;
    egnyte::files(&app.http, cookie.value()).await.map_err(|_| StatusCode::BAD_GATEWAY)
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let db = PgPool::connect(&std::env::var("DATABASE_URL")?).await?;
    let key = Key::from(std::env::var("COOKIE_KEY")?.as_bytes());
    let app = Router::new()
        .route("/connect", get(connect))
        .route("/callback", get(callback))
        .route("/status", get(status))
        .route("/disconnect", post(disconnect))
        .route("/files", get(files))
        .with_state(App { db, http: reqwest::Client::new(), key });
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await?, app).await?;
    Ok(())
}
