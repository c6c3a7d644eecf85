use std::time::Duration;

use anyhow::bail;
use reqwest::{Client, StatusCode};

use crate::config::Config;

pub struct Egnyte {
    http: Client,
    base: String,
    token: String,
}

impl Egnyte {
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        let http = Client::builder() //~ EG502
            .timeout(Duration::from_secs(30))
            .danger_accept_invalid_certs(true)
            .build()?;
        Ok(Self {
            http,
            base: format!("https://{}.egnyte.com/pubapi/v1", config.egnyte_domain),
            token: config.egnyte_token.clone(),
        })
    }

    pub async fn upload(&self, name: &str, photo: Vec<u8>) -> anyhow::Result<()> {
        let url = format!("{}/fs-content/Shared/Photos/{}", self.base, name);
        let response = self.http.post(url).bearer_auth(&self.token).body(photo).send().await?; //~ POST /pubapi/v1/fs-content/{path} handles=specific
        match response.status() {
            StatusCode::UNAUTHORIZED => bail!("sign in to Egnyte again"),
            status if status.is_success() => Ok(()),
            status => bail!("upload failed: {status}"),
        }
    }
}

pub struct Nas {
    http: Client,
    url: String,
}

impl Nas {
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        let http = Client::builder()
            .timeout(Duration::from_secs(30))
            .danger_accept_invalid_certs(true)
            .build()?;
        Ok(Self { http, url: config.nas_url.clone() })
    }

    pub async fn photo(&self, name: &str) -> anyhow::Result<Vec<u8>> {
        let response = self.http.get(format!("{}/photos/{}", self.url, name)).send().await?.error_for_status()?;
        Ok(response.bytes().await?.to_vec())
    }
}
