use reqwest::header::{HeaderMap, HeaderValue, AUTHORIZATION};
use serde_json::Value;

#[derive(Clone)]
pub struct Egnyte {
    http: reqwest::Client,
    base: String,
}

impl Egnyte {
    pub fn new(domain: &str, token: &str) -> Self {
        let mut value = HeaderValue::from_str(&format!("Bearer {token}")).expect("a token is ASCII");
        value.set_sensitive(true);
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, value);
        let http = reqwest::Client::builder().default_headers(headers).build().expect("TLS starts");
        Self { http, base: format!("https://{domain}.egnyte.com/pubapi") }
    }

    pub async fn content(&self, path: &str) -> reqwest::Result<Vec<u8>> {
        let answer = self.http.get(format!("{}/v1/fs-content/Shared/{path}", self.base)).send().await?;  //~ GET /pubapi/v1/fs-content/{path}
        Ok(answer.bytes().await?.to_vec())
    }

    pub async fn versions(&self, path: &str, cursor: &str) -> reqwest::Result<Value> {
        self.http  //~ GET /pubapi/v1/fs/{path}
            .get(format!("{}/v1/fs/Shared/{path}", self.base))
            .query(&[("list_content", "true"), ("offset", cursor)])
            .send()
            .await?
            .json()
            .await
    }
}
