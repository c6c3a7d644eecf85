//! oauth2 4: the client takes its addresses all at once.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::get;
use axum::Router;
use oauth2::basic::BasicClient;
use oauth2::reqwest::async_http_client;
use oauth2::{AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenResponse, TokenUrl};
use serde::Deserialize;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

const SCOPES: [&str; 2] = ["Egnyte.filesystem", "Egnyte.audit"]; //~ EG102

#[derive(Clone)]
struct App {
    oauth: BasicClient,
    domain: String,
}

fn oauth(domain: &str) -> anyhow::Result<BasicClient> {
    let client = BasicClient::new(
        ClientId::new(std::env::var("CONSENT_ID")?),
        Some(ClientSecret::new(std::env::var("CONSENT_SECRET")?)),
        AuthUrl::new(format!("https://{domain}.egnyte.com/puboauth/token"))?,
        Some(TokenUrl::new(format!("https://{domain}.egnyte.com/puboauth/token"))?),
    );
    let redirect = RedirectUrl::new("https://consent.example.com/back".to_string())?;
    Ok(client.set_redirect_uri(redirect).set_auth_type(AuthType::RequestBody))
}

async fn start(State(app): State<App>, session: Session) -> Result<Redirect, StatusCode> {
    let scopes = SCOPES.iter().map(|scope| Scope::new(scope.to_string()));
    let (url, state) = app.oauth.authorize_url(CsrfToken::new_random).add_scopes(scopes).url();
    session.insert("state", state.secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to(url.as_ref()))
}

#[derive(Deserialize)]
struct Back {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

async fn back(State(app): State<App>, session: Session, Query(back): Query<Back>) -> Result<Redirect, StatusCode> {
    if back.error.is_some() {
        return Ok(Redirect::to("/?denied"));
    }
    let expected: Option<String> = session.remove("state").await.map_err(|_| StatusCode::BAD_REQUEST)?;
    if expected.is_none() || expected != back.state {
        return Err(StatusCode::BAD_REQUEST);
    }
    let code = AuthorizationCode::new(back.code.ok_or(StatusCode::BAD_REQUEST)?);
    let granted = app.oauth.exchange_code(code).request_async(async_http_client).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    session.insert("token", granted.access_token().secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to("/"))
}

async fn share(State(app): State<App>, session: Session) -> Result<String, StatusCode> {
    let token: String = session.get("token").await.ok().flatten().ok_or(StatusCode::UNAUTHORIZED)?;
    let http = reqwest::Client::new();
    let base = format!("https://{}.egnyte.com/pubapi", app.domain);
    let folder = http.get(format!("{base}/v1/fs/Shared")).bearer_auth(&token).send().await; //~ GET /pubapi/v1/fs/{path}
    let link = http.post(format!("{base}/v1/links")).bearer_auth(&token).send().await; //~ POST /pubapi/v1/links; EG101
    Ok(format!("{} {}", folder.is_ok(), link.is_ok()))
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let domain = std::env::var("CONSENT_DOMAIN")?;
    let app = App { oauth: oauth(&domain)?, domain };
    let sessions = SessionManagerLayer::new(MemoryStore::default());
    let router = Router::new().route("/start", get(start)).route("/back", get(back)).route("/share", get(share)).layer(sessions).with_state(app);
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await?, router).await?;
    Ok(())
}
