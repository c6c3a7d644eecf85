//! A tenant's domain.

use std::time::Duration;

use reqwest::{Client, StatusCode};
use serde_json::Value;

/// Hosts under Egnyte's name that are no tenant's: of resellers, and of the Enhanced Authentication Service.
const OWN: [&str; 3] = ["resellers.egnyte.com", "us-partner-integrations.egnyte.com", "partner-integrations.egnyte.com"];

#[derive(Debug, thiserror::Error)]
#[error("Egnyte refuses the token")]
pub struct Refused;

pub fn is_customer(host: &str) -> bool {
    host.ends_with(".egnyte.com") && !OWN.contains(&host)
}

pub struct Tenant {
    http: Client,
    host: String,
    token: String,
}

impl Tenant {
    pub fn new(host: String, token: String) -> Self {
        Self { http: Client::new(), host, token }
    }

    pub async fn plans(&self) -> anyhow::Result<Value> {
        loop {
            let url = format!("https://{}/pubapi/v1/fs/Shared/Plans", self.host);
            let answer = self.http.get(url).bearer_auth(&self.token).send().await?; //~ GET /pubapi/v1/fs/{path} handles=specific
            match answer.status() {
                StatusCode::UNAUTHORIZED => return Err(Refused.into()),
                StatusCode::TOO_MANY_REQUESTS => {
                    let wait = answer.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
                    tokio::time::sleep(Duration::from_secs(wait.unwrap_or(1))).await;
                }
                _ => return Ok(answer.error_for_status()?.json().await?),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sandbox_is_no_customer() {
        assert!(is_customer("acme.egnyte.com"));
        assert!(!is_customer("acme.qa-egnyte.com"));
        assert!(!is_customer("acme.egnyte.com.qa-egnyte.com.example.org"));
        assert!(!is_customer("resellers.egnyte.com"));
    }
}
