mod sign_in;

use axum::extract::Query;
use axum::http::{header, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{routing::get, Router};
use serde::Deserialize;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

#[derive(Deserialize)]
struct Start {
    domain: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Back {
    Granted { code: String, state: String },
    Denied { error: String },
}

async fn connect(session: Session, Query(Start { domain }): Query<Start>) -> Redirect {
    let (url, csrf) = sign_in::begin(&domain);
    session.insert("domain", &domain).await.unwrap();
    session.insert("csrf", csrf.secret()).await.unwrap();
    Redirect::to(url.as_str())
}

async fn callback(session: Session, Query(back): Query<Back>) -> Response {
    let (code, state) = match back {
        Back::Granted { code, state } => (code, state),
        Back::Denied { error } => return (StatusCode::FORBIDDEN, error).into_response(),
    };
    let expected: Option<String> = session.remove("csrf").await.unwrap();
    if expected.as_deref() != Some(&*state) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let domain: String = session.get("domain").await.unwrap().unwrap_or_default();
    match sign_in::redeem(&domain, code).await {
        Some(token) => {
            session.insert("token", token).await.unwrap();
            Redirect::to("/leats").into_response()
        }
        None => StatusCode::BAD_GATEWAY.into_response(),
    }
}

async fn leats(session: Session) -> Response {
    let domain: String = session.get("domain").await.unwrap().unwrap_or_default();
    let Some(token) = session.get::<String>("token").await.unwrap() else {
        return Redirect::to("/").into_response();
    };
    let url = ["https://", &domain, ".egnyte.com", "/pubapi/v1/fs", "/Shared/Leats"].concat();
    let Ok(answer) = reqwest::Client::new().get(url).bearer_auth(token).send().await else { //~ GET /pubapi/v1/fs/{path}
        return StatusCode::BAD_GATEWAY.into_response();
    };
    match answer.status().as_u16() {
        401 => Redirect::to(&format!("/connect?domain={domain}")).into_response(),
        403 | 429 if answer.headers().contains_key(header::RETRY_AFTER) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        _ => answer.text().await.unwrap_or_default().into_response(),
    }
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/connect", get(connect))
        .route("/callback", get(callback))
        .route("/leats", get(leats))
        .layer(SessionManagerLayer::new(MemoryStore::default()));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap(), app).await.unwrap();
}
