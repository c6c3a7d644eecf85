use reqwest::{self, Method, StatusCode};
use serde_json::Value;

use problem::Problem;

pub struct Client {
    base: String,
    token: String,
    http: reqwest::Client,
}

impl Client {
    pub fn new(domain: &str, token: &str) -> Client {
        Client {
            base: format!("https://{}.egnyte.com/pubapi/v1", domain),
            token: token.into(),
            http: reqwest::Client::new(),
        }
    }

    pub fn get(&self, path: &str) -> Result<Value, Problem> {
        self.request(Method::GET, format!("{base}/{path}", base = self.base, path = path))
    }

    fn request(&self, method: Method, url: String) -> Result<Value, Problem> {
        let mut answer = self.http.request(method, &url).bearer_auth(&self.token).send()?;
        match answer.status() {
            StatusCode::OK => Ok(answer.json()?),
            StatusCode::UNAUTHORIZED => Err(Problem::SignIn),
            other => Err(Problem::Other(other.as_u16())),
        }
    }
}
