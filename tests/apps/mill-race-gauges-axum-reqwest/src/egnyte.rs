use serde::Deserialize;

use crate::error::AppError;

pub struct EgnyteClient {
    http: reqwest::Client,
    base_url: String,
    token: String,
}

#[derive(Deserialize)]
struct LinkResponse {
    links: Vec<Link>,
}

#[derive(Deserialize)]
struct Link {
    url: String,
}

impl EgnyteClient {
    pub fn from_env() -> anyhow::Result<Self> {
        let http = reqwest::Client::builder().timeout(std::time::Duration::from_secs(30)).build()?;
        let domain = std::env::var("EGNYTE_DOMAIN")?;
        Ok(Self { http, base_url: format!("https://{domain}.egnyte.com/pubapi/v1"), token: std::env::var("EGNYTE_TOKEN")? })
    }

    pub async fn list_folder(&self, path: &str) -> Result<serde_json::Value, AppError> {
        let response = self.http.get(format!("{}/fs/Shared/{path}", self.base_url)).bearer_auth(&self.token).send().await?; //~ GET /pubapi/v1/fs/{path} handles=specific
        match response.status() {
            reqwest::StatusCode::UNAUTHORIZED => Err(AppError::SignIn),
            reqwest::StatusCode::TOO_MANY_REQUESTS => Err(AppError::Wait(retry_after(&response))),
            _ => Ok(response.error_for_status()?.json().await?),
        }
    }

    pub async fn share(&self, name: &str) -> Result<String, AppError> {
        let body = serde_json::json!({ "path": format!("/Shared/Gauges/{name}"), "type": "file", "accessibility": "anyone" });
        let links: LinkResponse = self //~ POST /pubapi/v1/links handles=none; EG401; EG403
            .http
            .post(format!("{}/links", self.base_url))
            .bearer_auth(&self.token)
            .json(&body)
            .send()
            .await?
            .json()
            .await?;
        Ok(links.links.into_iter().next().map(|link| link.url).unwrap_or_default())
    }
}

fn retry_after(response: &reqwest::Response) -> u64 {
    response.headers().get("retry-after").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok()).unwrap_or(60)
}
