use std::env;

use reqwest::{Client, StatusCode, Url};
use serde::Deserialize;

use crate::error::AppError;

const REDIRECT: &str = "https://inkwell.example/callback";

#[derive(Clone)]
pub struct Egnyte {
    http: Client,
    base: String,
    client_id: String,
    client_secret: String,
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

#[derive(Deserialize)]
struct Folder {
    #[serde(default)]
    files: Vec<File>,
}

#[derive(Deserialize)]
struct File {
    name: String,
}

impl Egnyte {
    pub fn from_env() -> Self {
        Egnyte {
            http: Client::new(),
            base: format!("https://{}.egnyte.com", env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN")),
            client_id: env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID"),
            client_secret: env::var("EGNYTE_CLIENT_SECRET").expect("EGNYTE_CLIENT_SECRET"),
        }
    }

    pub fn authorize_url(&self, state: &str) -> String {
        let mut url = Url::parse(&format!("{}/puboauth/token", self.base)).expect("a domain");
        url.query_pairs_mut()
            .append_pair("client_id", &self.client_id)
            .append_pair("redirect_uri", REDIRECT)
            .append_pair("response_type", "code")
            .append_pair("scope", "Egnyte.filesystem")
            .append_pair("state", state);
        url.into()
    }

    pub async fn exchange(&self, code: &str) -> Result<String, AppError> {
        let form = [
            ("client_id", self.client_id.as_str()),
            ("client_secret", self.client_secret.as_str()),
            ("redirect_uri", REDIRECT),
            ("code", code),
            ("grant_type", "authorization_code"),
        ];
        let token: Token = self
            .http
            .post(format!("{}/puboauth/token", self.base))
            .form(&form)
            .send()
            .await?
            .error_for_status()?
            .json()
            .await?;
        Ok(token.access_token)
    }

    pub async fn list(&self, token: &str, folder: &str) -> Result<Vec<String>, AppError> {
        let response = self //~ GET /pubapi/v1/fs/{path}
            .http
            .get(format!("{}/pubapi/v1/fs/{folder}", self.base))
            .bearer_auth(token)
            .send()
            .await?;
        match response.status() {
            StatusCode::OK => {
                let folder: Folder = response.json().await?;
                Ok(folder.files.into_iter().map(|f| f.name).collect())
            }
            StatusCode::UNAUTHORIZED => Err(AppError::SignIn),
            StatusCode::TOO_MANY_REQUESTS => Err(AppError::Busy),
            other => Err(AppError::Status(other)),
        }
    }
}
