use std::time::Duration;

use eyre::{ensure, Result};
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use reqwest_retry::policies::ExponentialBackoff;
use reqwest_retry::RetryTransientMiddleware;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::middleware::{Bearer, TokenGuard};
use crate::settings::Settings;

pub struct EgnyteClient {
    http: ClientWithMiddleware,
    host: String,
}

impl EgnyteClient {
    pub fn connect(settings: &Settings) -> Result<Self> {
        let plain = reqwest::Client::builder().timeout(Duration::from_secs(30)).build()?;
        let policy = ExponentialBackoff::builder().build_with_max_retries(4);
        let http = ClientBuilder::new(plain)
            .with(RetryTransientMiddleware::new_with_policy(policy))
            .with(Bearer(settings.token.clone()))
            .with(TokenGuard)
            .build();
        Ok(Self { http, host: settings.host.clone() })
    }

    fn endpoint(&self, version: u8, resource: &str) -> String {
        format!("https://{}/pubapi/v{version}/{resource}", self.host)
    }

    pub async fn get_json<T: DeserializeOwned>(&self, version: u8, resource: &str, query: &[(&str, String)]) -> Result<T> {
        let response = self.http.get(self.endpoint(version, resource)).query(query).send().await?;
        ensure!(response.status().is_success(), "{resource}: {}", response.status());
        Ok(response.json().await?)
    }

    pub async fn download(&self, path: &str) -> Result<Vec<u8>> {
        let response = self.http.get(self.endpoint(1, "fs-content") + path).send().await?; //~ GET /pubapi/v1/fs-content/{path} handles=specific
        Ok(response.error_for_status()?.bytes().await?.to_vec())
    }

    pub async fn comment(&self, path: &str, text: &str) -> Result<()> {
        let body = json!({ "path": path, "body": text });
        self.http.post(self.endpoint(1, "notes")).json(&body).send().await?.error_for_status()?; //~ POST /pubapi/v1/notes handles=specific
        Ok(())
    }
}
