//! Each client's ways of saying 401, and of saying only that something failed.

mod agents;
mod hypers;
mod others;

use anyhow::{ensure, Context, Result};
use reqwest::blocking::Client;
use reqwest::StatusCode;
use serde_json::Value;

pub fn url(path: &str) -> String {
    format!("https://{}.egnyte.com/pubapi{path}", std::env::var("KIOSK_DOMAIN").unwrap_or_default())
}

pub fn bearer() -> String {
    format!("Bearer {}", std::env::var("KIOSK_TOKEN").unwrap_or_default())
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("sign in again")]
    SignedOut,
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

/// The error of `error_for_status` knows its status.
fn by_error(http: &Client) -> Result<Value, Failure> {
    let answer = http.get(url("/v1/links")).header("Authorization", bearer()).send()?; //~ GET /pubapi/v1/links handles=specific
    let answer = answer.error_for_status().map_err(|error| match error.status() {
        Some(StatusCode::UNAUTHORIZED) => Failure::SignedOut,
        _ => Failure::Http(error),
    })?;
    Ok(answer.json()?)
}

fn by_range(http: &Client) -> Result<Value> {
    let answer = http.get(url("/v2/users")).header("Authorization", bearer()).send()?; //~ GET /pubapi/v2/users handles=generic
    let status = answer.status();
    if status.is_client_error() || status.is_server_error() { //~ EG402
        anyhow::bail!("{status}");
    }
    Ok(answer.json()?)
}

fn by_macro(http: &Client) -> Result<Value> {
    let answer = http.get(url("/v2/groups")).header("Authorization", bearer()).send().context("no answer")?; //~ GET /pubapi/v2/groups handles=specific
    ensure!(answer.status() != StatusCode::UNAUTHORIZED, "please sign in again");
    Ok(answer.json()?)
}

fn by_matches(http: &Client) -> Result<bool> {
    let answer = http.get(url("/v1/userinfo")).header("Authorization", bearer()).send()?; //~ GET /pubapi/v1/userinfo handles=specific
    Ok(!matches!(answer.status().as_u16(), 401 | 403))
}

fn by_number(http: &Client) -> Result<Value> {
    let answer = http.get(url("/v1/search?query=kiosk")).header("Authorization", bearer()).send()?; //~ GET /pubapi/v1/search handles=generic
    match answer.status().as_u16() { //~ EG402
        200 => Ok(answer.json()?),
        code => anyhow::bail!("Egnyte answered {code}"),
    }
}

fn unwrapped(http: &Client) -> Value {
    http.get(url("/v1/bookmarks")).header("Authorization", bearer()).send().unwrap().json().unwrap() //~ GET /pubapi/v1/bookmarks handles=none; EG401
}

/// `let _ =` says that nobody wants to know.
fn forgotten(http: &Client) {
    let _ = http.post(url("/v1/notes")).header("Authorization", bearer()).body("{}").send(); //~ POST /pubapi/v1/notes handles=none; EG401
}

fn main() -> Result<()> {
    let http = Client::new();
    println!("{:?} {:?} {:?}", by_error(&http), by_range(&http), by_macro(&http)?);
    println!("{:?} {:?} {:?}", by_matches(&http)?, by_number(&http)?, unwrapped(&http));
    forgotten(&http);
    agents::run()?;
    tokio::runtime::Runtime::new()?.block_on(async {
        hypers::run().await?;
        others::run().await
    })
}
