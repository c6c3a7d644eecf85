//! One way each client has of not looking.

mod throwing;

use serde_json::Value;

fn host() -> String {
    format!("https://{}.egnyte.com", std::env::var("SITE_DOMAIN").unwrap_or_default())
}

fn bearer() -> String {
    format!("Bearer {}", std::env::var("SITE_TOKEN").unwrap_or_default())
}

/// A body that does not parse is an empty list.
async fn with_reqwest(http: &reqwest::Client) -> Vec<Value> {
    let Ok(response) = http.get(format!("{}/pubapi/v1/links", host())).header("Authorization", bearer()).send().await else { return Vec::new() }; //~ GET /pubapi/v1/links handles=none; EG401; EG403
    response.json().await.unwrap_or_default()
}

fn with_isahc() -> anyhow::Result<String> {
    use isahc::prelude::*;
    let request = isahc::Request::get(format!("{}/pubapi/v2/groups", host())).header("Authorization", bearer()).body(())?; //~ GET /pubapi/v2/groups handles=none; EG401
    Ok(isahc::send(request)?.text()?)
}

async fn with_surf() -> surf::Result<Value> {
    let mut answer = surf::get(format!("{}/pubapi/v1/userinfo", host())).header("Authorization", bearer()).send().await?; //~ GET /pubapi/v1/userinfo handles=none; EG401
    answer.body_json().await
}

async fn with_awc() -> Result<Value, Box<dyn std::error::Error>> {
    let client = awc::Client::default();
    let mut answer = client.get(format!("{}/pubapi/v1/notes", host())).insert_header(("Authorization", bearer())).send().await?; //~ GET /pubapi/v1/notes handles=none; EG401
    Ok(answer.json().await?)
}

async fn with_hyper() -> anyhow::Result<usize> {
    use http_body_util::{BodyExt, Empty};
    use hyper_util::client::legacy::Client;
    use hyper_util::rt::TokioExecutor;
    let client = Client::builder(TokioExecutor::new()).build_http::<Empty<hyper::body::Bytes>>();
    let request = hyper::Request::builder() //~ POST /pubapi/v1/fs/{path} handles=none; EG401
        .method(hyper::Method::POST)
        .uri(format!("{}/pubapi/v1/fs/Shared/Sites", host()))
        .header(hyper::header::AUTHORIZATION, bearer())
        .body(Empty::new())?;
    let body = client.request(request).await?.into_body().collect().await?.to_bytes();
    Ok(body.len())
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    println!("{} {} {}", with_reqwest(&reqwest::Client::new()).await.len(), with_isahc()?, with_hyper().await?);
    println!("{:?} {:?}", with_surf().await.is_ok(), with_awc().await.is_ok());
    throwing::all();
    Ok(())
}
