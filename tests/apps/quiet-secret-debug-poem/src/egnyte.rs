use reqwest::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tracing::{info, instrument, warn};

/// What Egnyte answers; `Debug` of a `SecretString` prints `[REDACTED]`.
#[derive(Clone, Debug, Deserialize)]
pub struct Grant {
    pub access_token: SecretString,
    pub token_type: String,
}

pub async fn exchange(domain: &str, code: &str) -> Result<Grant, reqwest::Error> {
    let grant: Grant = reqwest::Client::new()
        .post(format!("https://{domain}.egnyte.com/puboauth/token"))
        .form(&[
            ("client_id", std::env::var("EGNYTE_KEY").unwrap_or_default().as_str()),
            ("client_secret", std::env::var("EGNYTE_SECRET").unwrap_or_default().as_str()),
            ("redirect_uri", "https://bells.example.com/egnyte/callback"),
            ("code", code),
            ("grant_type", "authorization_code"),
        ])
        .send()
        .await?
        .json()
        .await?;
    info!(?grant, domain, "connected");
    Ok(grant)
}

#[instrument]
pub async fn casts(domain: &str, grant: &Grant) -> Result<Option<String>, reqwest::Error> {
    let answer = reqwest::Client::new() //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Casts"))
        .bearer_auth(grant.access_token.expose_secret())
        .send()
        .await?;
    if answer.status() == StatusCode::UNAUTHORIZED {
        warn!(token = ?grant.access_token, "the token is refused");
        return Ok(None);
    }
    Ok(Some(answer.text().await?))
}
