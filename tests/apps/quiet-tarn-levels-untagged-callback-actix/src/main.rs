mod levels;

use std::env;

use actix_session::{storage::CookieSessionStore, Session, SessionMiddleware};
use actix_web::{cookie::Key, get, web, App, HttpResponse, HttpServer};
use oauth2::{
    basic::BasicClient, reqwest::async_http_client, AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope,
    TokenResponse, TokenUrl,
};
use serde::Deserialize;

/// What the consent page sends back: one or the other.
#[derive(Deserialize)]
#[serde(untagged)]
enum Back {
    Granted { code: String, state: CsrfToken },
    Refused { error: String },
}

fn client(domain: &str) -> BasicClient {
    let endpoint = format!("https://{domain}.egnyte.com/puboauth/token");
    BasicClient::new(
        ClientId::new(env::var("EGNYTE_KEY").unwrap()),
        Some(ClientSecret::new(env::var("EGNYTE_SECRET").unwrap())),
        AuthUrl::new(endpoint.clone()).unwrap(),
        Some(TokenUrl::new(endpoint).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("https://tarns.example.com/egnyte/back".into()).unwrap())
}

#[get("/egnyte/connect/{domain}")]
async fn connect(domain: web::Path<String>, session: Session) -> actix_web::Result<HttpResponse> {
    let (url, state) = client(&domain).authorize_url(CsrfToken::new_random).add_scope(Scope::new("Egnyte.filesystem".into())).url();
    session.insert("pending", (state.secret(), &*domain))?;
    Ok(HttpResponse::Found().insert_header(("Location", url.as_str())).finish())
}

#[get("/egnyte/back")]
async fn back(web::Query(back): web::Query<Back>, session: Session) -> actix_web::Result<HttpResponse> {
    let pending: Option<(String, String)> = session.remove_as("pending").and_then(Result::ok);
    let (code, domain) = match (back, pending) {
        (Back::Refused { error }, _) => return Ok(HttpResponse::Forbidden().body(error)),
        (Back::Granted { code, state }, Some((expected, domain))) if *state.secret() == expected => (code, domain),
        (Back::Granted { .. }, _) => return Ok(HttpResponse::BadRequest().finish()),
    };
    let grant = client(&domain)
        .exchange_code(AuthorizationCode::new(code))
        .request_async(async_http_client)
        .await
        .map_err(actix_web::error::ErrorBadGateway)?;
    session.insert("egnyte", (domain, grant.access_token().secret()))?;
    Ok(HttpResponse::SeeOther().insert_header(("Location", "/levels")).finish())
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let key = Key::from(env::var("SESSION_KEY").unwrap().as_bytes());
    HttpServer::new(move || {
        App::new()
            .wrap(SessionMiddleware::new(CookieSessionStore::default(), key.clone()))
            .service(connect)
            .service(back)
            .service(levels::show)
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
