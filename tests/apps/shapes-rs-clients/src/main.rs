mod blocking;
mod tokio_hyper;

use std::time::Duration;

use anyhow::Result;
use awc::http::Method;
use isahc::prelude::*;
use isahc::{HttpClient, Request};
use serde_json::json;

async fn with_surf(host: &str, token: &str) -> surf::Result<()> {
    let mut links = surf::get(format!("{host}/pubapi/v1/links")).header("Authorization", format!("Bearer {token}")).await?; //~ GET /pubapi/v1/links
    println!("{}", links.body_string().await?);
    let client: surf::Client = surf::Config::new().set_base_url(surf::Url::parse("https://acme.egnyte.com/pubapi/")?).set_timeout(Some(Duration::from_secs(5))).try_into()?;
    client.post("v1/links").body(json!({"type": "file"})).await?; //~ POST /pubapi/v1/links
    let request = surf::Request::builder(surf::http::Method::Get, surf::Url::parse(&format!("{host}/pubapi/v1/notes"))?).build(); //~ GET /pubapi/v1/notes
    client.send(request).await?;
    let text: String = client.get("v2/groups").recv_string().await?; //~ GET /pubapi/v2/groups
    println!("{text}");
    Ok(())
}

async fn with_isahc(host: &str, token: &str) -> Result<()> {
    let client = HttpClient::builder().timeout(Duration::from_secs(10)).default_header("accept", "application/json").build()?;
    let mut me = client.get_async(format!("{host}/pubapi/v1/userinfo")).await?; //~ GET /pubapi/v1/userinfo
    println!("{}", me.text().await?);
    let request = Request::delete(format!("{host}/pubapi/v1/fs/Shared/old")).header("authorization", format!("Bearer {token}")).body(())?; //~ DELETE /pubapi/v1/fs/{path}
    client.send_async(request).await?;
    Request::post(format!("{host}/pubapi/v1/audit/logins")).body("{}")?.send()?; //~ POST /pubapi/v1/audit/logins
    isahc::put(format!("{host}/pubapi/v2/users/4"), "{}")?; //~ PUT /pubapi/v2/users/{user_id}
    Ok(())
}

async fn with_awc(host: &str, token: &str) -> Result<(), Box<dyn std::error::Error>> {
    let client = awc::Client::builder().timeout(Duration::from_secs(10)).bearer_auth(token).finish();
    let mut users = client.get(format!("{host}/pubapi/v2/users")).insert_header(("Accept", "application/json")).send().await?; //~ GET /pubapi/v2/users
    println!("{:?}", users.body().await?);
    client.request(Method::PATCH, format!("{host}/pubapi/v2/groups/7")).send_json(&json!({"displayName": "Readers"})).await?; //~ PATCH /pubapi/v2/groups/{group_id}
    let search = client.get(format!("{host}/pubapi/v1/search")).query(&[("query", "a")])?; //~ GET /pubapi/v1/search
    search.send().await?;
    Ok(())
}

fn main() -> Result<()> {
    let host = format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN")?);
    let token = std::env::var("EGNYTE_TOKEN")?;
    blocking::run(&host, &token)?;
    actix_rt::System::new().block_on(async {
        with_surf(&host, &token).await.unwrap();
        with_isahc(&host, &token).await.unwrap();
        with_awc(&host, &token).await.unwrap();
        tokio_hyper::run(&host, &token).await.unwrap();
    });
    Ok(())
}
