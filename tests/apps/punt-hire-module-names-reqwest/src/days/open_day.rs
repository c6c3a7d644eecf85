use anyhow::bail;
use reqwest::{Client, StatusCode};
use serde_json::json;

pub async fn open_day(client: &Client, url: &str, token: &str, day: &str) -> anyhow::Result<String> {
    let sheet = json!({ "path": format!("/Shared/Punts/{day}.xlsx"), "type": "file", "accessibility": "recipients" });
    let answer = client.post(url).bearer_auth(token).json(&sheet).send().await?;
    if answer.status() == StatusCode::UNAUTHORIZED {
        bail!("the token is not accepted any more: sign in again");
    }
    if answer.status() == StatusCode::TOO_MANY_REQUESTS {
        bail!("Egnyte asks for a pause: try again in a minute");
    }
    let made: serde_json::Value = answer.error_for_status()?.json().await?;
    Ok(made["links"][0]["id"].as_str().unwrap_or_default().to_owned())
}
