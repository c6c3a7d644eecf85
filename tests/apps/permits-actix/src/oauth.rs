use actix_session::Session;
use actix_web::{get, web, HttpResponse};
use egnyte_scopes::scope_string;
use oauth2::basic::BasicClient;
use oauth2::reqwest::async_http_client;
use oauth2::{AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenResponse, TokenUrl};
use serde::Deserialize;

use crate::error::AppError;
use crate::{tokens, AppState};

fn client(domain: &str) -> Result<BasicClient, AppError> {
    let host = format!("https://{domain}.egnyte.com");
    let client = BasicClient::new(
        ClientId::new(std::env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID")),
        Some(ClientSecret::new(std::env::var("EGNYTE_CLIENT_SECRET").expect("EGNYTE_CLIENT_SECRET"))),
        AuthUrl::new(format!("{host}/puboauth/token"))?,
        Some(TokenUrl::new(format!("{host}/puboauth/token"))?), //~ EG209:note
    );
    Ok(client.set_redirect_uri(RedirectUrl::new("https://permits.example.com/oauth/callback".to_string())?))
}

#[derive(Deserialize)]
pub struct Start {
    domain: String,
}

#[get("/start")]
pub async fn start(session: Session, query: web::Query<Start>) -> Result<HttpResponse, AppError> {
    let (url, state) = client(&query.domain)?
        .authorize_url(CsrfToken::new_random)
        .add_scope(Scope::new(scope_string!(filesystem, link, audit).to_string())) //~ EG102
        .url();
    session.insert("state", state.secret())?;
    session.insert("domain", &query.domain)?;
    Ok(HttpResponse::Found().append_header(("Location", url.to_string())).finish())
}

#[derive(Deserialize)]
pub struct Callback {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

#[get("/callback")]
pub async fn callback(session: Session, app: web::Data<AppState>, query: web::Query<Callback>) -> Result<HttpResponse, AppError> {
    if let Some(error) = &query.error {
        tracing::warn!(%error, "the user did not agree");
        return Ok(HttpResponse::Found().append_header(("Location", "/?denied")).finish());
    }
    let expected: Option<String> = session.get("state")?;
    if expected.is_none() || expected != query.state {
        return Err(AppError::Forged);
    }
    let domain: String = session.get("domain")?.ok_or(AppError::Forged)?;
    let code = AuthorizationCode::new(query.code.clone().unwrap_or_default());
    let token = client(&domain)?.exchange_code(code).request_async(async_http_client).await.map_err(|_| AppError::SignedOut)?;
    tokens::store(&app.db, &domain, token.access_token().secret()).await?;
    Ok(HttpResponse::Found().append_header(("Location", "/permits")).finish())
}
