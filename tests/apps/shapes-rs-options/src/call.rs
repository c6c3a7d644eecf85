use reqwest::blocking::{Client, Response};
use reqwest::Method;
use serde::Serialize;
use serde_json::Value;

/// Everything a call may say; most say little.
#[derive(Clone)]
pub struct Call<'a> {
    pub host: String,
    pub method: Method,
    pub path: &'a str,
    pub query: Vec<(&'a str, String)>,
    pub body: Option<Value>,
}

impl Default for Call<'_> {
    fn default() -> Self {
        Self {
            host: format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN").unwrap_or_default()),
            method: Method::GET,
            path: "/pubapi/v1/userinfo",
            query: vec![],
            body: None,
        }
    }
}

impl Call<'_> {
    pub fn send(self, http: &Client) -> reqwest::Result<Response> {
        let Call { host, method, path, query, body } = self;
        let mut request = http.request(method, format!("{host}{path}")).query(&query);
        if let Some(body) = &body {
            request = request.json(body);
        }
        request.send()
    }
}

#[derive(Debug, Default, Serialize)]
pub struct Listing {
    pub folder: String,
    pub page: Page,
}

#[derive(Debug, Serialize)]
pub struct Page {
    pub version: &'static str,
    pub count: u32,
}

impl Default for Page {
    fn default() -> Self {
        Page { version: "v1", count: 50 }
    }
}
