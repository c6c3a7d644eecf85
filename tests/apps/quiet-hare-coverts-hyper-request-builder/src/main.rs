use std::{env, time::Duration};

use hyper::{body, client::HttpConnector, header, Body, Client, Request, Response, StatusCode};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use serde_json::Value;

type Https = Client<HttpsConnector<HttpConnector>>;

#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("Egnyte wants a new sign-in")]
    SignIn,
    #[error("Egnyte asks for {0:?} of patience")]
    Patience(Duration),
    #[error("Egnyte answered {0}")]
    Other(StatusCode),
}

fn approve(answer: Response<Body>) -> Result<Response<Body>, Refusal> {
    let (parts, body) = answer.into_parts();
    match parts.status {
        s if s.is_success() => Ok(Response::from_parts(parts, body)),
        StatusCode::UNAUTHORIZED => Err(Refusal::SignIn),
        StatusCode::TOO_MANY_REQUESTS => {
            let secs = parts.headers.get(header::RETRY_AFTER).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
            Err(Refusal::Patience(Duration::from_secs(secs.unwrap_or(5))))
        }
        s => Err(Refusal::Other(s)),
    }
}

async fn coverts(http: &Https, domain: &str, token: &str, county: &str) -> anyhow::Result<Value> {
    let request = Request::builder()  //~ GET /pubapi/v1/fs/{path} handles=specific
        .uri(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Coverts/{county}"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::empty())?;
    let answer = approve(http.request(request).await?)?;
    Ok(serde_json::from_slice(&body::to_bytes(answer.into_body()).await?)?)
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let http: Https = Client::builder().build(HttpsConnectorBuilder::new().with_native_roots().https_only().enable_http1().build());
    let (domain, token) = (env::var("EGNYTE_DOMAIN")?, env::var("EGNYTE_TOKEN")?);
    for county in env::args().skip(1) {
        let folder = loop {
            match coverts(&http, &domain, &token, &county).await {
                Err(e) => match e.downcast_ref::<Refusal>() {
                    Some(Refusal::Patience(wait)) => tokio::time::sleep(*wait).await,
                    Some(Refusal::SignIn) => {
                        eprintln!("{e}: run `hare-coverts login`");
                        std::process::exit(77);
                    }
                    _ => return Err(e),
                },
                Ok(folder) => break folder,
            }
        };
        println!("{county}: {}", folder["files"].as_array().map_or(0, Vec::len));
    }
    Ok(())
}
