//! hyper 1: a client of hyper-util, and a connection of one's own.

use anyhow::{bail, Result};
use bytes::Bytes;
use http_body_util::{BodyExt, Empty};
use hyper::{Request, StatusCode};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioIo};

use crate::{bearer, url};

async fn pooled() -> Result<Bytes> {
    let client: Client<HttpConnector, Empty<Bytes>> = Client::builder(TokioExecutor::new()).build(HttpConnector::new());
    let request = Request::get(url("/v1/links")).header("authorization", bearer()).body(Empty::new())?; //~ GET /pubapi/v1/links handles=specific
    let answer = client.request(request).await?;
    match answer.status() {
        StatusCode::OK => Ok(answer.into_body().collect().await?.to_bytes()),
        StatusCode::UNAUTHORIZED => bail!("sign in again"),
        other => bail!("{other}"),
    }
}

async fn own_connection() -> Result<u16> {
    let domain = std::env::var("KIOSK_DOMAIN")?;
    let stream = tokio::net::TcpStream::connect((format!("{domain}.egnyte.com"), 443)).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let request = Request::builder() //~ GET /pubapi/v1/userinfo handles=generic
        .uri(url("/v1/userinfo"))
        .header(hyper::header::AUTHORIZATION, bearer())
        .body(Empty::<Bytes>::new())?;
    let answer = sender.send_request(request).await?;
    if !answer.status().is_success() { //~ EG402
        bail!("{}", answer.status());
    }
    Ok(answer.status().as_u16())
}

async fn in_parts() -> Result<Bytes> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>();
    let request = Request::get(url("/v2/groups")).header("authorization", bearer()).body(Empty::new())?; //~ GET /pubapi/v2/groups handles=specific
    let (parts, body) = client.request(request).await?.into_parts();
    if parts.status == StatusCode::UNAUTHORIZED {
        bail!("sign in again");
    }
    Ok(body.collect().await?.to_bytes())
}

pub async fn run() -> Result<()> {
    println!("{:?} {} {:?}", pooled().await?, own_connection().await?, in_parts().await?);
    Ok(())
}
