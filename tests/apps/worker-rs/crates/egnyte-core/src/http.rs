use reqwest::{Client, Response, StatusCode};
use serde_json::Value;

use crate::Error;

pub struct Session {
    pub(crate) base: String,
    token: String,
    http: Client,
}

impl Session {
    pub fn from_env() -> Self {
        let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_else(|_| "acme".to_string()); //~ EG501:note
        Session {
            base: format!("https://{}.egnyte.com/pubapi", domain),
            token: std::env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN is not set"),
            http: Client::builder().user_agent("permit-worker").build().expect("a client"),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Result<Value, Error> {
        let url = format!("{}{}", self.base, path);
        let response = self.http.get(&url).bearer_auth(&self.token).send().await?;
        Ok(check(response)?.json().await?)
    }

    pub async fn groups(&self) -> Result<Value, Error> {
        self.get("/v2/groups").await //~ GET /pubapi/v2/groups handles=specific
    }
}

fn check(response: Response) -> Result<Response, Error> {
    match response.status() { //~ EG403
        StatusCode::UNAUTHORIZED => Err(Error::Unauthorized),
        status if status.is_success() => Ok(response),
        status => Err(Error::Status(status)),
    }
}
