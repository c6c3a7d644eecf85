//! The links of an Egnyte domain.

use hyper::client::HttpConnector;
use hyper::header::AUTHORIZATION;
use hyper::{body, Body, Client, Request, Response};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use serde_json::Value;

pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

pub struct Ponds {
    bearer: String,
    domain: String,
    client: Client<HttpsConnector<HttpConnector>>,
}

/// An answer that is none of success.
#[derive(Debug)]
pub struct Refused {
    pub status: u16,
    pub reason: String,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.reason)
    }
}

impl std::error::Error for Refused {}

async fn check(answer: Response<Body>) -> Result<Response<Body>> {
    let status = answer.status().as_u16();
    if (400..600).contains(&status) {
        return Err(Box::new(Refused { status, reason: format!("Egnyte answered {status}") }));
    }
    Ok(answer)
}

impl Ponds {
    pub fn new(domain: &str, token: &str) -> Self {
        let https = HttpsConnectorBuilder::new().with_native_roots().https_only().enable_http1().build();
        Self { bearer: format!("Bearer {token}"), domain: domain.to_owned(), client: Client::builder().build(https) }
    }

    pub async fn links(&self) -> Result<Value> {
        let request = Request::get(format!("https://{}.egnyte.com/pubapi/v1/links", self.domain))  //~ GET /pubapi/v1/links
            .header(AUTHORIZATION, &self.bearer)
            .body(Body::empty())?;
        let answer = check(self.client.request(request).await?).await?;
        Ok(serde_json::from_slice(&body::to_bytes(answer.into_body()).await?)?)
    }
}
