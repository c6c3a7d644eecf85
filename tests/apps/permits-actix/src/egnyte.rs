//! What the service does with Egnyte, for one domain.

use egnyte_scopes::egnyte_scopes;
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

pub struct Egnyte<'a> {
    http: &'a Client,
    domain: String,
    token: String,
}

#[derive(Deserialize)]
pub struct Folder {
    #[serde(default)]
    pub files: Vec<File>,
}

#[derive(Deserialize, Serialize)]
pub struct File {
    pub name: String,
    pub path: String,
}

#[derive(Serialize)]
struct NewLink<'a> {
    path: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    accessibility: &'static str,
}

impl<'a> Egnyte<'a> {
    pub fn new(http: &'a Client, domain: impl Into<String>, token: String) -> Self {
        Self { http, domain: domain.into(), token }
    }

    fn request(&self, method: Method, resource: &str) -> RequestBuilder {
        let url = format!("https://{}.egnyte.com/pubapi/{}", self.domain, resource);
        self.http.request(method, url).bearer_auth(&self.token)
    }

    async fn send<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, AppError> {
        let response = request.send().await?;
        Ok(check(response)?.json().await?)
    }

    #[egnyte_scopes(filesystem)]
    pub async fn folder(&self, path: &str) -> Result<Folder, AppError> {
        let resource = format!("v1/fs/{}", path.trim_start_matches('/'));
        Self::send(self.request(Method::GET, &resource).query(&[("list_content", "true")])).await //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    #[egnyte_scopes(link)]
    pub async fn share(&self, path: &str) -> Result<serde_json::Value, AppError> {
        let link = NewLink { path, kind: "file", accessibility: "recipients" };
        Self::send(self.request(Method::POST, "v1/links").json(&link)).await //~ POST /pubapi/v1/links handles=specific
    }

    #[egnyte_scopes(user)]
    pub async fn reviewers(&self) -> Result<serde_json::Value, AppError> {
        Self::send(self.request(Method::GET, "v2/users").query(&[("filter", "active eq true")])).await //~ GET /pubapi/v2/users handles=specific; EG101
    }
}

fn check(response: Response) -> Result<Response, AppError> {
    match response.status() {
        StatusCode::UNAUTHORIZED => Err(AppError::SignedOut),
        StatusCode::TOO_MANY_REQUESTS => Err(AppError::Throttled),
        StatusCode::FORBIDDEN if response.headers().contains_key("x-mashery-error-code") => Err(AppError::Throttled),
        status if status.is_success() => Ok(response),
        status => Err(AppError::Egnyte(status)),
    }
}
