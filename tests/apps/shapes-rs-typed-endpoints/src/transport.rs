use anyhow::Result;
use async_trait::async_trait;
use reqwest::Method;

/// Whatever carries requests.
#[async_trait]
pub trait Transport: Send + Sync {
    async fn carry(&self, method: Method, url: &str) -> Result<String>;
}

#[derive(Default)]
pub struct OverReqwest {
    http: reqwest::Client,
}

#[async_trait]
impl Transport for OverReqwest {
    async fn carry(&self, method: Method, url: &str) -> Result<String> {
        Ok(self.http.request(method, url).send().await?.text().await?)
    }
}

pub struct Gateway<T: Transport> {
    transport: T,
    host: String,
}

impl<T: Transport> Gateway<T> {
    pub fn over(transport: T) -> Self {
        let domain = std::env::var("QUARRY_DOMAIN").unwrap_or_default();
        Self { transport, host: format!("https://{domain}.egnyte.com") }
    }

    pub async fn cursor(&self) -> Result<String> {
        self.transport.carry(Method::GET, &format!("{}/pubapi/v2/events/cursor", self.host)).await //~ GET /pubapi/v2/events/cursor
    }

    pub async fn share(&self, path: &str) -> Result<String> {
        let url = format!("{}/pubapi/v1/links?path={path}", self.host);
        self.transport.carry(Method::POST, &url).await //~ POST /pubapi/v1/links
    }
}
