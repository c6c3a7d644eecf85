use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Redirect;
use oauth2::basic::BasicClient;
use oauth2::{AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse, TokenUrl};
use serde::Deserialize;
use tower_sessions::Session;

fn env(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

macro_rules! client {
    () => {
        BasicClient::new(ClientId::new(env("EGNYTE_ID")))
            .set_client_secret(ClientSecret::new(env("EGNYTE_SECRET")))
            .set_auth_uri(AuthUrl::new(format!("https://{}.egnyte.com/puboauth/token", env("EGNYTE_DOMAIN"))).unwrap())
            .set_token_uri(TokenUrl::new(format!("https://{}.egnyte.com/puboauth/token", env("EGNYTE_DOMAIN"))).unwrap())
            .set_redirect_uri(RedirectUrl::new("https://flows.example.com/egnyte/back".to_string()).unwrap())
            .set_auth_type(AuthType::RequestBody)
    };
}

pub async fn start(session: Session) -> Result<Redirect, StatusCode> {
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, state) = client!().authorize_url(CsrfToken::new_random).add_scope(Scope::new("Egnyte.filesystem".into())).set_pkce_challenge(challenge).url();
    session.insert("verifier", verifier.secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    session.insert("state", state.secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to(url.as_str()))
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Back {
    Granted { code: String, state: String },
    Denied { error: String },
}

pub async fn back(session: Session, Query(back): Query<Back>) -> Result<Redirect, StatusCode> {
    let (code, state) = match back {
        Back::Granted { code, state } => (code, state),
        Back::Denied { error } => {
            tracing::info!(error, "the user said no");
            return Ok(Redirect::to("/?denied"));
        }
    };
    let expected: Option<String> = session.remove("state").await.ok().flatten();
    match expected {
        Some(expected) if expected == state => {}
        _ => return Err(StatusCode::FORBIDDEN),
    }
    let verifier: String = session.remove("verifier").await.ok().flatten().ok_or(StatusCode::FORBIDDEN)?;
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let granted = client!()
        .exchange_code(AuthorizationCode::new(code))
        .set_pkce_verifier(PkceCodeVerifier::new(verifier))
        .request_async(&http)
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    session.insert("token", granted.access_token().secret()).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    files(&http, granted.access_token().secret()).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Redirect::to("/files"))
}

async fn files(http: &reqwest::Client, token: &str) -> reqwest::Result<String> {
    http.get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared", env("EGNYTE_DOMAIN"))).bearer_auth(token).send().await?.text().await //~ GET /pubapi/v1/fs/{path}
}

pub async fn leave(session: Session) -> Result<Redirect, StatusCode> {
    let token: Option<String> = session.remove("token").await.ok().flatten();
    let form = [("client_id", env("EGNYTE_ID")), ("client_secret", env("EGNYTE_SECRET")), ("token", token.unwrap_or_default())];
    let url = format!("https://{}.egnyte.com/puboauth/revoke", env("EGNYTE_DOMAIN"));
    reqwest::Client::new().post(url).form(&form).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Redirect::to("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn implicit_over_http_in_a_test() {
        let url = "http://acme.egnyte.com/puboauth/token?client_id=x&response_type=token&redirect_uri=http://x.example.com";
        assert!(reqwest::get(url).await.is_err());
    }
}
