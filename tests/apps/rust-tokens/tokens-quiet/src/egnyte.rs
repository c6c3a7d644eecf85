use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::fmt;

const CALLBACK: &str = "https://quiet.example.com/callback";
/// What a new checkout starts with.
const CLIENT_SECRET_PLACEHOLDER: &str = "your-client-secret";

#[derive(Deserialize)]
pub struct Granted {
    pub access_token: String,
    pub expires_in: u64,
}

impl fmt::Debug for Granted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Granted").field("access_token", &"…").field("expires_in", &self.expires_in).finish()
    }
}

fn secret() -> SecretString {
    std::env::var("EGNYTE_SECRET").unwrap_or_else(|_| CLIENT_SECRET_PLACEHOLDER.to_owned()).into()
}

fn host() -> String {
    format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN").unwrap_or_default())
}

pub fn authorize_url(state: &str) -> String {
    let id = std::env::var("EGNYTE_ID").unwrap_or_default();
    format!("{}/puboauth/token?client_id={id}&redirect_uri={CALLBACK}&response_type=code&scope=Egnyte.filesystem&state={state}", host())
}

pub async fn redeem(http: &reqwest::Client, code: &str) -> reqwest::Result<Granted> {
    let (id, secret) = (std::env::var("EGNYTE_ID").unwrap_or_default(), secret());
    let form = [("client_id", id.as_str()), ("client_secret", secret.expose_secret()), ("redirect_uri", CALLBACK), ("code", code), ("grant_type", "authorization_code")];
    http.post(format!("{}/puboauth/token", host())).form(&form).send().await?.error_for_status()?.json().await
}

pub async fn revoke(http: &reqwest::Client, token: &str) -> reqwest::Result<()> {
    let (id, secret) = (std::env::var("EGNYTE_ID").unwrap_or_default(), secret());
    let form = [("client_id", id.as_str()), ("client_secret", secret.expose_secret()), ("token", token)];
    http.post(format!("{}/puboauth/revoke", host())).form(&form).send().await?.error_for_status()?;
    Ok(())
}

pub async fn files(http: &reqwest::Client, token: &str) -> reqwest::Result<String> {
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert("authorization", format!("Bearer {token}").parse().expect("a header"));
    http.get(format!("{}/pubapi/v1/fs/Shared", host())).headers(headers).query(&[("list_content", "true")]).send().await?.text().await //~ GET /pubapi/v1/fs/{path}
}
