//! Exports who may see which plan. Runs on an administrator's machine, signs in through the browser.

use std::collections::HashMap;

use anyhow::{bail, Context, Result};
use rand::distr::{Alphanumeric, SampleString};
use serde::Serialize;

const SCOPES: [&str; 3] = ["Egnyte.filesystem", "Egnyte.permission", "Egnyte.bookmark"]; //~ EG102
const REDIRECT: &str = "https://export.example.com/done";

#[derive(Serialize)]
struct Authorize<'a> {
    client_id: &'a str,
    redirect_uri: &'a str,
    scope: String,
    state: &'a str,
    response_type: &'a str,
}

fn authorize(domain: &str, key: &str, state: &str) -> Result<String> {
    let query = Authorize { client_id: key, redirect_uri: REDIRECT, scope: SCOPES.join(" "), state, response_type: "code" };
    Ok(format!("https://{domain}.egnyte.com/puboauth/token?{}", serde_urlencoded::to_string(&query)?))
}

async fn exchange(http: &reqwest::Client, domain: &str, key: &str, code: &str) -> Result<String> {
    let mut form = HashMap::new();
    form.insert("client_id", key.to_owned());
    form.insert("client_secret", std::env::var("EXPORT_SECRET")?);
    form.insert("redirect_uri", REDIRECT.to_owned());
    form.insert("grant_type", "authorization_code".to_owned());
    form.insert("code", code.to_owned());
    let answer: HashMap<String, serde_json::Value> = http.post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await?.error_for_status()?.json().await?;
    answer.get("access_token").and_then(|token| token.as_str()).map(str::to_owned).context("no token")
}

fn wait_for_code(state: &str) -> Result<String> {
    let server = tiny_http::Server::http("127.0.0.1:7777").map_err(|error| anyhow::anyhow!("{error}"))?;
    let request = server.recv()?;
    let query: HashMap<String, String> = serde_urlencoded::from_str(request.url().split_once('?').map_or("", |(_, query)| query))?;
    if let Some(error) = query.get("error") {
        bail!("Egnyte said {error}");
    }
    if query.get("state").map(String::as_str) != Some(state) {
        bail!("this answer is not ours");
    }
    query.get("code").cloned().context("no code")
}

#[tokio::main]
async fn main() -> Result<()> {
    let (domain, key) = (std::env::var("EXPORT_DOMAIN")?, std::env::var("EXPORT_KEY")?);
    let state = Alphanumeric.sample_string(&mut rand::rng(), 24);
    open::that(authorize(&domain, &key, &state)?)?;
    let http = reqwest::Client::new();
    let token = exchange(&http, &domain, &key, &wait_for_code(&state)?).await?;
    let base = format!("https://{domain}.egnyte.com/pubapi");
    let folders: serde_json::Value = http.get(format!("{base}/v1/fs/Shared/Plans")).bearer_auth(&token).send().await?.json().await?; //~ GET /pubapi/v1/fs/{path}
    for folder in folders["folders"].as_array().into_iter().flatten() {
        let path = folder["path"].as_str().unwrap_or_default();
        let rights: serde_json::Value = http.get(format!("{base}/v2/perms{path}")).bearer_auth(&token).send().await?.json().await?; //~ GET /pubapi/v2/perms/{path}
        println!("{path},{rights}");
    }
    Ok(())
}
