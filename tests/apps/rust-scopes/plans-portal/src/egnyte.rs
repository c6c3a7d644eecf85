use axum::extract::Path;
use axum::http::StatusCode;
use axum::Json;
use serde_json::{json, Value};
use tower_sessions::Session;

async fn token(session: &Session) -> Result<String, StatusCode> {
    session.get("token").await.ok().flatten().ok_or(StatusCode::UNAUTHORIZED)
}

fn api(path: &str) -> String {
    format!("https://{}.egnyte.com/pubapi/{path}", std::env::var("EGNYTE_DOMAIN").unwrap_or_default())
}

async fn body(response: reqwest::Result<reqwest::Response>) -> Result<Json<Value>, StatusCode> {
    let response = response.map_err(|_| StatusCode::BAD_GATEWAY)?;
    if response.status() == reqwest::StatusCode::UNAUTHORIZED {
        return Err(StatusCode::UNAUTHORIZED);
    }
    Ok(Json(response.json().await.map_err(|_| StatusCode::BAD_GATEWAY)?))
}

pub async fn sheets(session: Session, Path(number): Path<u32>) -> Result<Json<Value>, StatusCode> {
    let url = api(&format!("v1/fs/Shared/Projects/{number}/Plans"));
    body(reqwest::Client::new().get(url).bearer_auth(token(&session).await?).send().await).await //~ GET /pubapi/v1/fs/{path}
}

pub async fn share(session: Session, Path(number): Path<u32>) -> Result<Json<Value>, StatusCode> {
    let link = json!({ "path": format!("/Shared/Projects/{number}/Plans"), "type": "folder", "accessibility": "password" });
    body(reqwest::Client::new().post(api("v1/links")).bearer_auth(token(&session).await?).json(&link).send().await).await //~ POST /pubapi/v1/links; EG101
}

/// Needs no scope.
pub async fn me(session: Session) -> Result<Json<Value>, StatusCode> {
    body(reqwest::Client::new().get(api("v1/userinfo")).bearer_auth(token(&session).await?).send().await).await //~ GET /pubapi/v1/userinfo
}
