//! Signing in. Tried out with `harbour.qa-egnyte.com`; the services below know production only.

use egnyte_scopes::scope_string;
use serde::{Deserialize, Serialize};

use crate::transport::Failure;

/// The Enhanced Authentication Service finds the domain out by itself.
const SERVICE: &str = "https://partner-integrations.egnyte.com/services/oauth/code";
const REDIRECT: &str = "https://tides.example/connected";
/// What the tables need, as their declarations say.
const SCOPES: &str = scope_string!(filesystem, link);

#[derive(Serialize, Deserialize)]
pub struct Account {
    pub domain: String,
    pub token: String,
}

#[derive(Deserialize)]
pub struct Callback {
    pub domain: String,
    pub code: Option<String>,
    pub state: Option<String>,
    pub error: Option<String>,
}

pub fn sign_in_url(state: &str) -> String {
    let client = std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default();
    let query = [
        ("client_id", client.as_str()),
        ("redirect_uri", REDIRECT),
        ("response_type", "code"),
        ("scope", SCOPES),
        ("state", state),
    ];
    reqwest::Url::parse_with_params(SERVICE, query).map(String::from).unwrap_or_default()
}

pub async fn exchange(domain: &str, code: &str) -> Result<Account, Failure> {
    let client = std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default();
    let secret = std::env::var("EGNYTE_CLIENT_SECRET").unwrap_or_default();
    let form = [
        ("client_id", client.as_str()),
        ("client_secret", secret.as_str()),
        ("redirect_uri", REDIRECT),
        ("grant_type", "authorization_code"),
        ("code", code),
    ];
    let answer = reqwest::Client::new().post(format!("https://{domain}/puboauth/token")).form(&form).send().await?;
    let body: serde_json::Value = answer.error_for_status()?.json().await?;
    Ok(Account { domain: domain.to_owned(), token: body["access_token"].as_str().unwrap_or_default().to_owned() })
}
