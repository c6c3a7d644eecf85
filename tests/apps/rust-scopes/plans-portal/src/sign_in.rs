use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Redirect;
use oauth2::basic::BasicClient;
use oauth2::{AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet, RedirectUrl, Scope, TokenResponse, TokenUrl};
use serde::Deserialize;
use tower_sessions::Session;

type Client = BasicClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

fn client() -> anyhow::Result<Client> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    Ok(BasicClient::new(ClientId::new(std::env::var("EGNYTE_CLIENT_ID")?))
        .set_client_secret(ClientSecret::new(std::env::var("EGNYTE_CLIENT_SECRET")?))
        .set_auth_uri(AuthUrl::new(format!("https://{domain}.egnyte.com/puboauth/token"))?)
        .set_token_uri(TokenUrl::new(format!("https://{domain}.egnyte.com/puboauth/token"))?) //~ EG209:note
        .set_redirect_uri(RedirectUrl::new("https://plans.example.com/sign-in/done".into())?))
}

pub async fn start(session: Session) -> Result<Redirect, StatusCode> {
    let client = client().map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let (url, state) = client.authorize_url(CsrfToken::new_random).add_scope(Scope::new("Egnyte.filesystem".to_string())).url();
    session.insert("state", state.secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to(url.as_str()))
}

#[derive(Deserialize)]
pub struct Answer {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

pub async fn done(session: Session, Query(answer): Query<Answer>) -> Result<Redirect, StatusCode> {
    if answer.error.is_some() {
        return Ok(Redirect::to("/?denied"));
    }
    let expected: Option<String> = session.remove("state").await.map_err(|_| StatusCode::BAD_REQUEST)?;
    if expected.is_none() || expected != answer.state {
        return Err(StatusCode::BAD_REQUEST);
    }
    let http = oauth2::reqwest::ClientBuilder::new().redirect(oauth2::reqwest::redirect::Policy::none()).build().map_err(|_| StatusCode::BAD_GATEWAY)?;
    let code = AuthorizationCode::new(answer.code.ok_or(StatusCode::BAD_REQUEST)?);
    let granted = client()
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?
        .exchange_code(code)
        .request_async(&http)
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    session.insert("token", granted.access_token().secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to("/"))
}
