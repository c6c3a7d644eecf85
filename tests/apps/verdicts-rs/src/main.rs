use anyhow::{bail, Result};
use reqwest::{Client, StatusCode};
use serde_json::Value;

#[derive(Debug, thiserror::Error)]
enum ApiError {
    #[error("sign in again")]
    SignedOut,
    #[error("Egnyte answered {0}")]
    Status(StatusCode),
    #[error(transparent)]
    Transport(#[from] reqwest::Error),
}

fn url(path: &str) -> String {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
    format!("https://{domain}.egnyte.com/pubapi{path}")
}

/// Only transport errors are passed on.
async fn nobody_looks(http: &Client, token: &str) -> Result<Value> {
    let response = http.get(url("/v1/userinfo")).bearer_auth(token).send().await?; //~ GET /pubapi/v1/userinfo handles=none; EG401; EG403
    Ok(response.json().await?)
}

async fn any_failure_is_raised(http: &Client, token: &str) -> Result<Value> {
    let response = http.get(url("/v1/links")).bearer_auth(token).send().await?.error_for_status()?; //~ GET /pubapi/v1/links handles=generic; EG402
    Ok(response.json().await?)
}

async fn success_or_not(http: &Client, token: &str) -> Result<Value> {
    let response = http.get(url("/v2/users")).bearer_auth(token).send().await?; //~ GET /pubapi/v2/users handles=generic
    if !response.status().is_success() { //~ EG402
        bail!("Egnyte answered {}", response.status());
    }
    Ok(response.json().await?)
}

async fn told_apart(http: &Client, token: &str) -> Result<Value, ApiError> {
    let response = http.get(url("/v2/groups")).bearer_auth(token).send().await?; //~ GET /pubapi/v2/groups handles=specific
    match response.status() {
        StatusCode::UNAUTHORIZED => Err(ApiError::SignedOut),
        status if status.is_success() => Ok(response.json().await?),
        status => Err(ApiError::Status(status)),
    }
}

fn raised_by_itself(token: &str) -> Result<Value> {
    let answer = ureq::get(&url("/v2/events/cursor")).set("Authorization", &format!("Bearer {token}")).call()?; //~ GET /pubapi/v2/events/cursor handles=generic; EG402
    Ok(answer.into_json()?)
}

fn caught_by_status(token: &str) -> Result<Value> {
    match ureq::get(&url("/v1/search?query=permit")).set("Authorization", &format!("Bearer {token}")).call() { //~ GET /pubapi/v1/search handles=specific
        Ok(answer) => Ok(answer.into_json()?),
        Err(ureq::Error::Status(401, _)) => bail!("sign in again"),
        Err(other) => Err(other.into()),
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let token = std::env::var("EGNYTE_TOKEN")?;
    let http = Client::new();
    println!("{:?}", nobody_looks(&http, &token).await?);
    println!("{:?}", any_failure_is_raised(&http, &token).await?);
    println!("{:?}", success_or_not(&http, &token).await?);
    match told_apart(&http, &token).await {
        Ok(groups) => println!("{groups}"),
        Err(ApiError::SignedOut) => eprintln!("please connect again"),
        Err(error) => eprintln!("{error}"),
    }
    println!("{} {}", raised_by_itself(&token)?, caught_by_status(&token)?);
    Ok(())
}
