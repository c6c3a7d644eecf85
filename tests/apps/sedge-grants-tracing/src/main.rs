use anyhow::{bail, Result};
use reqwest::{blocking::Client, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use tracing::{debug, info};

/// Its `Debug` is derived, so it prints all that it holds.
#[derive(Debug, Deserialize)]
struct Open {
    access_token: String,
}

#[derive(Debug, Deserialize)]
struct Covered {
    access_token: SecretString,
}

#[derive(Serialize)]
struct Account {
    domain: String,
    #[serde(rename = "t")]
    token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

fn form(code: &str) -> [(&'static str, String); 5] {
    [
        ("client_id", std::env::var("EGNYTE_KEY").unwrap_or_default()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap_or_default()),
        ("redirect_uri", "https://sedge.example.com/connected".to_owned()),
        ("code", code.to_owned()),
        ("grant_type", "authorization_code".to_owned()),
    ]
}

fn open(domain: &str, code: &str) -> Result<Open> {
    let granted: Open =
        Client::new().post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form(code)).send()?.error_for_status()?.json()?;
    info!(?granted, "connected"); //~ EG305
    Ok(granted)
}

fn covered(domain: &str, code: &str) -> Result<Covered> {
    let granted: Covered =
        Client::new().post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form(code)).send()?.error_for_status()?.json()?;
    info!(?granted, "connected");
    debug!("the token is {}", granted.access_token.expose_secret()); //~ EG305
    Ok(granted)
}

fn keep(domain: &str, granted: &Open) -> Result<()> {
    let account = Account { domain: domain.to_owned(), token: granted.access_token.clone(), note: None };
    std::fs::write("account.toml", toml::to_string(&account)?)?; //~ EG303
    Ok(())
}

fn listing(domain: &str, granted: &Covered) -> Result<String> {
    let answer = Client::new() //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Sedge"))
        .bearer_auth(granted.access_token.expose_secret())
        .send()?;
    if answer.status() == StatusCode::UNAUTHORIZED {
        bail!("connect again");
    }
    Ok(answer.text()?)
}

fn main() -> Result<()> {
    tracing_subscriber::fmt::init();
    let arguments: Vec<String> = std::env::args().collect();
    keep(&arguments[1], &open(&arguments[1], &arguments[2])?)?;
    println!("{}", listing(&arguments[1], &covered(&arguments[1], &arguments[2])?)?);
    Ok(())
}
