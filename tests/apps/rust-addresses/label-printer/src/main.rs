//! Prints labels; its addresses grew over the years.

use anyhow::Result;
use reqwest::Client;
use serde_json::{json, Value};

fn token() -> String {
    std::env::var("LABEL_TOKEN").unwrap_or_default()
}

/// One customer's domain.
const BASE: &str = "https://northbridge.egnyte.com/pubapi"; //~ EG501

async fn labels(http: &Client) -> Result<Value> {
    Ok(http.get(format!("{BASE}/v1/fs/Shared/Labels")).bearer_auth(token()).send().await?.json().await?) //~ GET /pubapi/v1/fs/{path}
}

async fn plain(http: &Client, domain: &str) -> Result<Value> {
    Ok(http.get(format!("http://{domain}.egnyte.com/pubapi/v1/links")).bearer_auth(token()).send().await?.json().await?) //~ GET /pubapi/v1/links; EG502
}

fn unchecked() -> reqwest::Result<Client> {
    Client::builder() //~ EG502
        .danger_accept_invalid_certs(true)
        .build()
}

async fn sandbox(domain: &str) -> Result<Value> {
    let url = format!("https://{domain}.qa-egnyte.com/pubapi/v2/groups"); //~ EG503
    Ok(unchecked()?.get(url).bearer_auth(token()).send().await?.json().await?) //~ GET /pubapi/v2/groups
}

async fn old(http: &Client, domain: &str) -> Result<Value> {
    let base = format!("https://{domain}.egnyte.com/pubapi/v1");
    let rights: Value = http.get(format!("{base}/perms/folder/Shared/Labels")).bearer_auth(token()).send().await?.json().await?; //~ GET /pubapi/v1/perms/folder/{path}; EG504:note
    http.post(format!("{base}/navigate/embedded/home")).bearer_auth(token()).json(&json!({})).send().await?; //~ POST /pubapi/v1/navigate/embedded/home; EG504
    Ok(rights)
}

async fn misspelt(http: &Client, domain: &str) -> Result<Value> {
    let groups = http.get(format!("https://{domain}.egnyte.com/pubapi/v2/group")).bearer_auth(token()).send().await?; //~ GET /pubapi/v2/group; EG505
    let press = http.get(format!("https://{domain}.egnyte.com/pubapi/v1/label-press")).bearer_auth(token()).send().await?; //~ GET /pubapi/v1/label-press; EG505:note
    Ok(json!([groups.json::<Value>().await?, press.json::<Value>().await?]))
}

#[tokio::main]
async fn main() -> Result<()> {
    let http = Client::new();
    let domain = std::env::args().nth(1).unwrap_or_default();
    println!("{} {} {}", labels(&http).await?, plain(&http, &domain).await?, sandbox(&domain).await?);
    println!("{} {}", old(&http, &domain).await?, misspelt(&http, &domain).await?);
    Ok(())
}
