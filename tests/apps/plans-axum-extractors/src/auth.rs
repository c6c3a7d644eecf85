use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use tower_sessions::Session;

use crate::AppState;

const CALLBACK: &str = "https://plans.example.com/auth/egnyte/callback";

#[derive(Debug, Deserialize)]
pub struct LoginRequest {
    domain: String,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
pub struct AuthRequest {
    code: String,
    state: String,
}

#[derive(Debug, Deserialize)]
pub struct AuthReply {
    code: Option<String>,
    state: String,
    error: Option<String>,
}

pub async fn egnyte_login(State(app): State<AppState>, session: Session, Query(login): Query<LoginRequest>) -> Redirect {
    let csrf = uuid::Uuid::new_v4().to_string();
    session.insert("csrf", &csrf).await.unwrap();
    session.insert("domain", &login.domain).await.unwrap();
    Redirect::to(&format!(
        "https://{}.egnyte.com/puboauth/token?client_id={}&redirect_uri={}&response_type=code&scope=Egnyte.filesystem&state={}",
        login.domain, app.client_id, CALLBACK, csrf
    ))
}

pub async fn egnyte_callback(
    Query(query): Query<AuthRequest>,
    State(app): State<AppState>,
    session: Session,
) -> Result<impl IntoResponse, StatusCode> {
    let domain: String = session.get("domain").await.unwrap().ok_or(StatusCode::BAD_REQUEST)?;
    redeem(&app, &domain, &query.code).await?; //~ EG206; EG210
    Ok(Redirect::to("/"))
}

pub async fn invited_callback(
    Query(reply): Query<AuthReply>,
    State(app): State<AppState>,
    session: Session,
) -> Result<Response, StatusCode> {
    let expected: Option<String> = session.remove("csrf").await.unwrap();
    if expected.as_deref() != Some(&reply.state) {
        return Err(StatusCode::FORBIDDEN);
    }
    if let Some(error) = reply.error {
        return Ok((StatusCode::FORBIDDEN, error).into_response());
    }
    let domain: String = session.get("domain").await.unwrap().ok_or(StatusCode::BAD_REQUEST)?;
    redeem(&app, &domain, &reply.code.unwrap_or_default()).await?;
    Ok(Redirect::to("/").into_response())
}

async fn redeem(app: &AppState, domain: &str, code: &str) -> Result<String, StatusCode> {
    let params = [
        ("grant_type", "authorization_code"),
        ("client_id", app.client_id.as_str()),
        ("client_secret", app.client_secret.as_str()),
        ("redirect_uri", CALLBACK),
        ("code", code),
    ];
    let token: serde_json::Value = app
        .http
        .post(format!("https://{domain}.egnyte.com/puboauth/token"))
        .form(&params)
        .send()
        .await
        .and_then(|r| r.error_for_status())
        .map_err(|_| StatusCode::BAD_GATEWAY)?
        .json()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(token["access_token"].as_str().unwrap_or_default().to_owned())
}
