use std::sync::Arc;

use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect},
    routing::get,
    Router,
};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use serde::Deserialize;

struct AppState {
    client: reqwest::Client,
    domain: String,
    client_id: String,
    client_secret: String,
}

#[derive(Deserialize)]
struct AuthRequest {
    code: String,
}

#[derive(Debug, Deserialize)]
struct TokenResponse {
    #[serde(rename = "access_token")]
    token: String,
    expires_in: i64,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt::init();
    let state = Arc::new(AppState {
        client: reqwest::Client::new(),
        domain: std::env::var("EGNYTE_DOMAIN")?,
        client_id: std::env::var("EGNYTE_CLIENT_ID")?,
        client_secret: std::env::var("EGNYTE_CLIENT_SECRET")?,
    });
    let app = Router::new()
        .route("/auth/callback", get(callback))
        .route("/maps", get(maps))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}

async fn callback(
    State(state): State<Arc<AppState>>,
    Query(query): Query<AuthRequest>,
    jar: CookieJar,
) -> Result<impl IntoResponse, StatusCode> {
    let response = state
        .client
        .post(format!("https://{}.egnyte.com/puboauth/token", state.domain))
        .form(&[
            ("client_id", state.client_id.as_str()),
            ("client_secret", state.client_secret.as_str()),
            ("redirect_uri", "https://maps.example.com/auth/callback"),
            ("code", query.code.as_str()),
            ("grant_type", "authorization_code"),
        ])
        .send()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    let grant: TokenResponse = response.json().await.map_err(|_| StatusCode::BAD_GATEWAY)?;

    tracing::info!("token expires in {}", grant.expires_in);
    tracing::debug!(?grant, "egnyte token received"); //~ EG305

    let readable = Cookie::build(("egnyte_token", grant.token.clone())).path("/").secure(true);
    let hidden = Cookie::build(("egnyte_session", grant.token)).path("/").secure(true).http_only(true);
    let jar = jar.add(readable); //~ EG302
    Ok((jar.add(hidden), Redirect::to("/maps")))
}

async fn maps(State(state): State<Arc<AppState>>, jar: CookieJar) -> Result<String, StatusCode> {
    let token = jar.get("egnyte_session").ok_or(StatusCode::UNAUTHORIZED)?.value().to_owned();
    let response = state //~ GET /pubapi/v1/fs/{path} handles=specific
        .client
        .get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Maps", state.domain))
        .bearer_auth(token)
        .send()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    if response.status() == reqwest::StatusCode::UNAUTHORIZED {
        return Err(StatusCode::UNAUTHORIZED);
    }
    response.text().await.map_err(|_| StatusCode::BAD_GATEWAY)
}
