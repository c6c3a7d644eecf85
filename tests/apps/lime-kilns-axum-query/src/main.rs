use axum::{
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Redirect},
    routing::get,
    Router,
};
use oauth2::{
    basic::BasicClient, reqwest::async_http_client, AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken,
    RedirectUrl, Scope, TokenResponse, TokenUrl,
};
use serde::Deserialize;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

#[derive(Deserialize)]
struct Back {
    code: Option<String>,
    #[allow(dead_code)]
    state: Option<String>,
    error: Option<String>,
}

fn client(domain: &str) -> BasicClient {
    BasicClient::new(
        ClientId::new(std::env::var("EGNYTE_KEY").unwrap()),
        Some(ClientSecret::new(std::env::var("EGNYTE_SECRET").unwrap())),
        AuthUrl::new(format!("https://{domain}.egnyte.com/puboauth/token")).unwrap(),
        Some(TokenUrl::new(format!("https://{domain}.egnyte.com/puboauth/token")).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("https://kilns.example.com/back".into()).unwrap())
}

async fn connect(session: Session) -> impl IntoResponse {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap();
    let (url, csrf) = client(&domain)
        .authorize_url(CsrfToken::new_random)
        .add_scope(Scope::new("Egnyte.filesystem".into()))
        .url();
    session.insert("csrf", csrf.secret()).await.unwrap();
    Redirect::to(url.as_str())
}

async fn back(session: Session, Query(back): Query<Back>) -> Result<Redirect, StatusCode> {
    if back.error.is_some() {
        return Ok(Redirect::to("/refused"));
    }
    let code = back.code.ok_or(StatusCode::BAD_REQUEST)?; //~ EG206
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap();
    let grant = client(&domain)
        .exchange_code(AuthorizationCode::new(code))
        .request_async(async_http_client)
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    session.insert("token", grant.access_token().secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to("/kilns"))
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/connect", get(connect))
        .route("/back", get(back))
        .layer(SessionManagerLayer::new(MemoryStore::default()));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
