use oauth2::basic::BasicClient;
use oauth2::reqwest::async_http_client;
use oauth2::{AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenResponse, TokenUrl};
use poem::error::{Forbidden, InternalServerError};
use poem::http::StatusCode;
use poem::listener::TcpListener;
use poem::session::{CookieConfig, MemoryStorage, ServerSession, Session};
use poem::web::{Path, Query, Redirect};
use poem::{get, handler, EndpointExt, Error, Result, Route, Server};
use serde::Deserialize;
use std::env;

/// The scope and the variable that turns it on; the first is always on.
const SCOPES: [(&str, Option<&str>); 2] = [
    ("Egnyte.filesystem", None),
    ("Egnyte.permission", Some("WITH_READERS")),
];

fn client(domain: &str) -> BasicClient {
    let place = format!("https://{domain}.egnyte.com/puboauth/token");
    BasicClient::new(
        ClientId::new(env::var("EGNYTE_KEY").unwrap()),
        Some(ClientSecret::new(env::var("EGNYTE_SECRET").unwrap())),
        AuthUrl::new(place.clone()).unwrap(),
        Some(TokenUrl::new(place).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("https://kelp.example.com/back".into()).unwrap())
}

#[handler]
fn connect(Path(domain): Path<String>, session: &Session) -> Redirect {
    let wanted = SCOPES
        .iter()
        .filter(|(_, switch)| switch.map_or(true, |name| env::var_os(name).is_some()))
        .map(|(scope, _)| Scope::new(scope.to_string()));
    let (url, state) = client(&domain).authorize_url(CsrfToken::new_random).add_scopes(wanted).url();
    session.set("state", state.secret());
    session.set("domain", domain);
    Redirect::see_other(url)
}

#[derive(Deserialize)]
struct Back {
    state: String,
    code: Option<String>,
    error: Option<String>,
}

#[handler]
async fn back(Query(back): Query<Back>, session: &Session) -> Result<Redirect> {
    let domain: String = session.get("domain").unwrap_or_default();
    let code = match back {
        Back { error: None, code: Some(code), state } if session.get("state") == Some(state) => code,
        _ => return Err(Error::from_status(StatusCode::FORBIDDEN)),
    };
    let token = client(&domain)
        .exchange_code(AuthorizationCode::new(code))
        .request_async(async_http_client)
        .await
        .map_err(Forbidden)?;
    session.set("token", token.access_token().secret());
    Ok(Redirect::see_other("/stands"))
}

#[handler]
async fn stands(session: &Session) -> Result<String> {
    let (domain, token): (String, String) = (session.get("domain").unwrap(), session.get("token").unwrap());
    let http = reqwest::Client::new();
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Kelp"); //~ GET /pubapi/v1/fs/{path}
    let answer = http.get(url).bearer_auth(token).send().await.map_err(InternalServerError)?;
    match answer.status().as_u16() {
        401 => Err(Error::from_string("connect Egnyte again", StatusCode::UNAUTHORIZED)),
        429 => Err(Error::from_string("come back later", StatusCode::SERVICE_UNAVAILABLE)),
        _ => answer.text().await.map_err(InternalServerError),
    }
}

#[handler]
async fn readers(session: &Session) -> Result<String> {
    let (domain, token): (String, String) = (session.get("domain").unwrap(), session.get("token").unwrap());
    let http = reqwest::Client::new();
    let url = format!("https://{domain}.egnyte.com/pubapi/v2/perms/Shared/Kelp"); //~ GET /pubapi/v2/perms/{path}
    let answer = http.get(url).bearer_auth(token).send().await.map_err(InternalServerError)?;
    match answer.status().as_u16() {
        401 => Err(Error::from_string("connect Egnyte again", StatusCode::UNAUTHORIZED)),
        429 => Err(Error::from_string("come back later", StatusCode::SERVICE_UNAVAILABLE)),
        _ => answer.text().await.map_err(InternalServerError),
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = Route::new()
        .at("/connect/:domain", get(connect))
        .at("/back", get(back))
        .at("/stands", get(stands))
        .at("/readers", get(readers))
        .with(ServerSession::new(CookieConfig::default().secure(true), MemoryStorage::new()));
    Server::new(TcpListener::bind("0.0.0.0:3000")).run(app).await
}
