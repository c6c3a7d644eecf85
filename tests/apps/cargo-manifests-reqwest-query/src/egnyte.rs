use anyhow::{bail, Result};
use reqwest::{Client, StatusCode, Url};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Folder {
    pub name: String,
    #[serde(default)]
    pub files: Vec<File>,
}

#[derive(Debug, Deserialize)]
pub struct File {
    pub name: String,
    pub path: String,
}

pub struct EgnyteClient {
    http: Client,
    base_url: String,
    token: String,
}

impl EgnyteClient {
    pub fn new(domain: &str, token: impl Into<String>) -> Self {
        Self {
            http: Client::new(),
            base_url: format!("https://{domain}.egnyte.com/pubapi/v1"),
            token: token.into(),
        }
    }

    pub async fn list_folder(&self, path: &str) -> Result<Folder> {
        let url = format!("{}/fs/{}", self.base_url, path); //~ GET /pubapi/v1/fs/{path}
        let response = self
            .http
            .get(&url)
            .bearer_auth(&self.token)
            .query(&[("list_content", "true")])
            .send()
            .await?;
        if response.status() == StatusCode::UNAUTHORIZED {
            bail!("sign in again");
        }
        Ok(response.json().await?)
    }

    pub async fn download(&self, path: &str) -> Result<Vec<u8>> {
        let url = format!("{}/fs-content/{}", self.base_url, path); //~ GET /pubapi/v1/fs-content/{path}
        let response = self.http.get(&url).query(&[("access_token", self.token.as_str())]).send().await?; //~ EG306
        if response.status() == StatusCode::UNAUTHORIZED {
            bail!("sign in again");
        }
        Ok(response.bytes().await?.to_vec())
    }

    /// The parameters are put together first.
    pub async fn links(&self) -> Result<serde_json::Value> {
        let params = vec![("limit", "50".to_string()), ("access_token", self.token.clone())]; //~ EG306
        let response = self.http.get(format!("{}/links", self.base_url)).query(&params).send().await?; //~ GET /pubapi/v1/links
        if response.status() == StatusCode::UNAUTHORIZED {
            bail!("sign in again");
        }
        Ok(response.json().await?)
    }

    /// Nothing secret stands in the query: what pages through a list is called a token as well.
    pub async fn search(&self, words: &str, page_token: &str) -> Result<serde_json::Value> {
        let response = self //~ GET /pubapi/v1/search
            .http
            .get(format!("{}/search", self.base_url))
            .bearer_auth(&self.token)
            .query(&[("query", words), ("token", page_token)])
            .send()
            .await?;
        if response.status() == StatusCode::UNAUTHORIZED {
            bail!("sign in again");
        }
        Ok(response.json().await?)
    }
}

/// Asks without a client of its own.
pub fn user(domain: &str, token: &str, id: u32) -> Result<serde_json::Value> {
    let response = ureq::get(&format!("https://{domain}.egnyte.com/pubapi/v2/users/{id}")) //~ GET /pubapi/v2/users/{user_id}
        .query("access_token", token) //~ EG306
        .call();
    match response {
        Ok(response) => Ok(response.into_json()?),
        Err(ureq::Error::Status(401, _)) => bail!("sign in again"),
        Err(error) => Err(error.into()),
    }
}

/// The address is built with its parameters.
pub fn events(domain: &str, token: &str) -> Result<serde_json::Value> {
    let cursor = format!("https://{domain}.egnyte.com/pubapi/v2/events/cursor"); //~ GET /pubapi/v2/events/cursor
    let url = Url::parse_with_params(&cursor, &[("access_token", token)])?; //~ EG306
    let response = reqwest::blocking::get(url)?;
    if response.status() == StatusCode::UNAUTHORIZED {
        bail!("sign in again");
    }
    Ok(response.json()?)
}
