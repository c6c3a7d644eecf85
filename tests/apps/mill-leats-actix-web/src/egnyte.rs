use anyhow::{bail, Result};
use reqwest::{Client, Response, StatusCode};
use serde::{Deserialize, Serialize};

use crate::config::Config;

#[derive(Serialize)]
struct TokenForm<'a> {
    client_id: &'a str,
    client_secret: &'a str,
    username: &'a str,
    password: &'a str,
    grant_type: &'a str,
}

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

#[derive(Serialize)]
pub struct NewLink {
    pub path: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub accessibility: &'static str,
}

pub struct Egnyte {
    http: Client,
    config: Config,
    token: String,
}

impl Egnyte {
    pub async fn sign_in(config: Config) -> Result<Self> {
        let http = Client::builder().user_agent("mill-leats/0.1").build()?;
        let form = TokenForm {
            client_id: &config.client_id,
            client_secret: &config.client_secret,
            username: &config.service_user,
            password: &config.service_password,
            grant_type: "password",
        };
        let grant: Grant = http //~ EG103
            .post(format!("{}/puboauth/token", config.base()))
            .form(&form)
            .send()
            .await?
            .error_for_status()?
            .json()
            .await?;
        Ok(Self { http, config, token: grant.access_token })
    }

    fn url(&self, endpoint: &str) -> String {
        format!("{}/pubapi/v1/{}", self.config.base(), endpoint)
    }

    async fn check(response: Response) -> Result<Response> {
        if response.status() == StatusCode::UNAUTHORIZED {
            bail!("the service user has to sign in again");
        }
        Ok(response.error_for_status()?)
    }

    pub async fn list(&self, leat: &str) -> Result<serde_json::Value> {
        let response = self.http.get(self.url(&format!("fs/Shared/Leats/{leat}"))).bearer_auth(&self.token).send().await?; //~ GET /pubapi/v1/fs/{path} handles=specific
        Ok(Self::check(response).await?.json().await?)
    }

    pub async fn upload(&self, leat: &str, content: Vec<u8>) -> Result<()> {
        let endpoint = format!("fs-content/Shared/Leats/{}/level.csv", urlencoding::encode(leat));
        let response = self.http.post(self.url(&endpoint)).bearer_auth(&self.token).body(content).send().await?; //~ POST /pubapi/v1/fs-content/{path} handles=specific
        Self::check(response).await?;
        Ok(())
    }

    pub async fn link(&self, link: &NewLink) -> Result<serde_json::Value> {
        let response = self.http.post(self.url("links")).bearer_auth(&self.token).json(link).send().await?; //~ POST /pubapi/v1/links handles=specific
        Ok(Self::check(response).await?.json().await?)
    }

    pub async fn whoami(&self) -> Result<serde_json::Value> {
        let response = self.http.get(self.url("userinfo")).bearer_auth(&self.token).send().await?; //~ GET /pubapi/v1/userinfo handles=specific
        Ok(Self::check(response).await?.json().await?)
    }
}
