//! openidconnect, for its tokens alone: nothing is discovered. Nobody checks where the answer comes from.

use actix_session::Session;
use actix_web::http::header::LOCATION;
use actix_web::{error, get, web, App, HttpResponse, HttpServer};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient};
use openidconnect::{AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, JsonWebKeySet, Nonce, OAuth2TokenResponse, RedirectUrl, Scope, TokenUrl};
use serde::Deserialize;

fn host() -> String {
    format!("https://{}.egnyte.com", std::env::var("CONSENT_DOMAIN").unwrap_or_default())
}

macro_rules! client {
    () => {
        CoreClient::new(ClientId::new(std::env::var("CONSENT_ID").unwrap_or_default()), IssuerUrl::new(host()).unwrap(), JsonWebKeySet::default())
            .set_client_secret(ClientSecret::new(std::env::var("CONSENT_SECRET").unwrap_or_default()))
            .set_auth_uri(AuthUrl::new(format!("{}/puboauth/token", host())).unwrap())
            .set_token_uri(TokenUrl::new(format!("{}/puboauth/token", host())).unwrap()) //~ EG209:note
            .set_redirect_uri(RedirectUrl::new("https://consent.example.com/back".into()).unwrap())
    };
}

#[get("/start")]
async fn start() -> HttpResponse {
    let client = client!();
    let flow = CoreAuthenticationFlow::AuthorizationCode;
    let request = client.authorize_url(flow, CsrfToken::new_random, Nonce::new_random);
    let (url, _state, _nonce) = request.add_scope(Scope::new("Egnyte.filesystem".to_string())).add_scope(Scope::new("Egnyte.links".to_string())).url(); //~ EG104
    HttpResponse::Found().insert_header((LOCATION, url.to_string())).finish()
}

#[derive(Deserialize)]
struct Back {
    code: String,
    error: Option<String>,
}

#[get("/back")]
async fn back(session: Session, back: web::Query<Back>) -> actix_web::Result<HttpResponse> {
    if back.error.is_some() {
        return Err(error::ErrorUnauthorized("denied"));
    }
    let http = reqwest::Client::new();
    let granted = client!().exchange_code(AuthorizationCode::new(back.code.clone())).map_err(error::ErrorBadGateway)?.request_async(&http).await; //~ EG206
    let granted = granted.map_err(error::ErrorBadGateway)?;
    session.insert("token", granted.access_token().secret())?;
    Ok(HttpResponse::Found().insert_header((LOCATION, "/")).finish())
}

#[get("/files")]
async fn files(session: Session) -> actix_web::Result<HttpResponse> {
    let token: String = session.get("token")?.ok_or_else(|| error::ErrorUnauthorized("sign in"))?;
    let answer = reqwest::Client::new().get(format!("{}/pubapi/v1/fs/Shared", host())).bearer_auth(token).send().await; //~ GET /pubapi/v1/fs/{path}
    Ok(HttpResponse::Ok().body(answer.map_err(error::ErrorBadGateway)?.text().await.map_err(error::ErrorBadGateway)?))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(start).service(back).service(files)).bind(("0.0.0.0", 8080))?.run().await
}
