//! surf, isahc and awc.

use anyhow::{anyhow, bail, Result};
use isahc::prelude::*;
use serde_json::Value;

use crate::{bearer, url};

async fn surfed() -> Result<Value> {
    let mut answer = surf::get(url("/v1/links")).header("Authorization", bearer()).await.map_err(|error| anyhow!(error))?; //~ GET /pubapi/v1/links handles=specific
    match answer.status() {
        surf::StatusCode::Ok => answer.body_json().await.map_err(|error| anyhow!(error)),
        surf::StatusCode::Unauthorized => bail!("sign in again"),
        other => bail!("{other}"),
    }
}

async fn surfed_or_not() -> surf::Result<String> {
    let client = surf::client();
    let mut answer = client.get(url("/v2/users")).header("Authorization", bearer()).send().await?; //~ GET /pubapi/v2/users handles=generic
    if !answer.status().is_success() { //~ EG402
        return Err(surf::Error::from_str(answer.status(), "no users"));
    }
    answer.body_string().await
}

fn over_curl() -> Result<Value> {
    let mut answer = isahc::Request::get(url("/v2/groups")).header("Authorization", bearer()).body(())?.send()?; //~ GET /pubapi/v2/groups handles=specific
    if answer.status() == isahc::http::StatusCode::UNAUTHORIZED {
        bail!("sign in again");
    }
    Ok(answer.json()?)
}

async fn over_curl_async() -> Result<String> {
    let client = isahc::HttpClient::new()?;
    let mut answer = client.get_async(url("/v1/userinfo")).await?; //~ GET /pubapi/v1/userinfo handles=generic
    if answer.status().as_u16() >= 400 { //~ EG402
        bail!("{}", answer.status());
    }
    Ok(answer.text().await?)
}

async fn acted() -> Result<Value> {
    let client = awc::Client::default();
    let mut answer = client.get(url("/v1/search?query=a")).insert_header(("Authorization", bearer())).send().await.map_err(|error| anyhow!("{error}"))?; //~ GET /pubapi/v1/search handles=specific
    if answer.status() == awc::http::StatusCode::UNAUTHORIZED {
        bail!("sign in again");
    }
    answer.json().await.map_err(|error| anyhow!("{error}"))
}

async fn acted_by_builder() -> Result<Vec<u8>> {
    let client = awc::ClientBuilder::new().add_default_header(("Authorization", bearer())).finish();
    let mut answer = client.delete(url("/v1/fs/Shared/Kiosk")).send().await.map_err(|error| anyhow!("{error}"))?; //~ DELETE /pubapi/v1/fs/{path} handles=none; EG401
    Ok(answer.body().await?.to_vec())
}

pub async fn run() -> Result<()> {
    println!("{} {:?} {} {}", surfed().await?, surfed_or_not().await, over_curl()?, over_curl_async().await?);
    println!("{} {:?}", acted().await?, acted_by_builder().await?);
    Ok(())
}
