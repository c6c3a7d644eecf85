use std::fmt;

use serde::Deserialize;

#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Token(String);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    pub fn expose(&self) -> &str {
        &self.0
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct Grant {
    pub access_token: Token,
    pub token_type: String,
    #[serde(default)]
    pub expires_in: i64,
}

/// Changes a code for a token. The span shows the domain and nothing of the form.
#[tracing::instrument(skip(code, http), fields(%domain), err)]
pub async fn exchange(http: &reqwest::Client, domain: &str, code: &str) -> anyhow::Result<Grant> {
    let form = [
        ("client_id", std::env::var("EGNYTE_KEY")?),
        ("client_secret", std::env::var("EGNYTE_SECRET")?),
        ("redirect_uri", super::BACK.to_owned()),
        ("code", code.to_owned()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    let grant: Grant = http.post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await?.json().await?;
    tracing::info!(expires_in = grant.expires_in, token_type = %grant.token_type, "access token granted");
    tracing::debug!(?grant);
    Ok(grant)
}
