use std::env;

use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
    Router,
};
use oauth2::{
    basic::BasicClient, reqwest::async_http_client, AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret,
    CsrfToken, RedirectUrl, Scope, TokenResponse, TokenUrl,
};
use serde::Deserialize;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

#[derive(Deserialize)]
struct AuthRequest {
    code: Option<String>,
    #[allow(dead_code)]
    state: String,
    error: Option<String>,
}

fn oauth_client() -> Result<BasicClient, env::VarError> {
    let base = format!("https://{}.egnyte.com/puboauth/token", env::var("EGNYTE_DOMAIN")?);
    let client = BasicClient::new(
        ClientId::new(env::var("EGNYTE_CLIENT_ID")?),
        Some(ClientSecret::new(env::var("EGNYTE_CLIENT_SECRET")?)),
        AuthUrl::new(base.clone()).unwrap(),
        Some(TokenUrl::new(base).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("https://parish.example.com/auth/callback".to_string()).unwrap());
    Ok(client)
}

async fn login(State(client): State<BasicClient>, session: Session) -> Redirect {
    let (auth_url, csrf_token) = client
        .authorize_url(CsrfToken::new_random)
        .add_scope(Scope::new("Egnyte.filesystem".to_string()))
        .url();
    session.insert("csrf", csrf_token.secret()).await.unwrap();
    Redirect::to(auth_url.as_str())
}

async fn callback(Query(query): Query<AuthRequest>, State(client): State<BasicClient>, session: Session) -> Response {
    if query.error.is_some() {
        return Redirect::to("/denied").into_response();
    }
    let Some(code) = query.code else { //~ EG206
        return StatusCode::BAD_REQUEST.into_response();
    };
    let token = client
        .exchange_code(AuthorizationCode::new(code))
        .request_async(async_http_client)
        .await
        .unwrap();
    session.insert("egnyte", token.access_token().secret()).await.unwrap();
    Redirect::to("/").into_response()
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/auth/egnyte", get(login))
        .route("/auth/callback", get(callback))
        .layer(SessionManagerLayer::new(MemoryStore::default()))
        .with_state(oauth_client().unwrap());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
