use std::env;
use std::time::Duration;

use reqwest::{header, Client, StatusCode};
use serde::de::DeserializeOwned;
use serde::Deserialize;
use thiserror::Error;
use tokio::sync::{OnceCell, RwLock};

#[derive(Debug, Error)]
pub enum Trouble {
    #[error("signed out")]
    SignedOut,
    #[error("busy for {0} s")]
    Busy(String),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

pub struct Egnyte {
    http: Client,
    base: String,
    grant: RwLock<OnceCell<Grant>>,
}

impl Egnyte {
    pub fn from_env() -> Self {
        let domain = env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
        let http = Client::builder().timeout(Duration::from_secs(30)).build().expect("TLS");
        Self { http, base: format!("https://{domain}.egnyte.com"), grant: Default::default() }
    }

    async fn sign_in(&self) -> reqwest::Result<Grant> {
        let var = |name: &str| env::var(name).unwrap_or_default();
        let form = [
            ("grant_type", "password".to_owned()),
            ("client_id", var("EGNYTE_KEY")),
            ("client_secret", var("EGNYTE_SECRET")),
            ("username", var("EGNYTE_USER")),
            ("password", var("EGNYTE_PASSWORD")),
            ("scope", "Egnyte.filesystem".to_owned()),
        ];
        self.http.post(format!("{}/puboauth/token", self.base)).form(&form).send().await?.error_for_status()?.json().await
    }

    pub async fn json<T: DeserializeOwned>(&self, path: &str) -> Result<T, Trouble> {
        let answer = {
            let cell = self.grant.read().await;
            let grant = cell.get_or_try_init(|| self.sign_in()).await?;
            self.http.get(format!("{}/pubapi/v1/{path}", self.base)).bearer_auth(&grant.access_token).send().await?
        };
        match answer.status() {
            StatusCode::UNAUTHORIZED => {
                self.grant.write().await.take();
                Err(Trouble::SignedOut)
            }
            StatusCode::TOO_MANY_REQUESTS => Err(Trouble::Busy(
                answer.headers().get(header::RETRY_AFTER).and_then(|v| v.to_str().ok()).unwrap_or("10").to_owned(),
            )),
            _ => Ok(answer.error_for_status()?.json().await?),
        }
    }
}
