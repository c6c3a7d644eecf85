use anyhow::Result;
use derive_builder::Builder;
use getset::Getters;
use reqwest::blocking::{Client, Response};
use typed_builder::TypedBuilder;

use crate::requests::{Fetch, Page, Query, Stamp};

#[derive(Builder, Clone)]
#[builder(setter(into), pattern = "owned")]
pub struct Depot {
    host: String,
    token: String,
    #[builder(default = "Client::new()")]
    http: Client,
    #[builder(default = "\"/pubapi/v1/links\".to_owned()")]
    links: String,
}

impl Depot {
    pub fn get(&self, path: &str) -> Result<Response> {
        Ok(self.http.get(format!("{}{path}", self.host)).bearer_auth(&self.token).send()?)
    }

    pub fn links(&self) -> Result<Response> {
        self.get(&self.links) //~ GET /pubapi/v1/links
    }
}

#[derive(bon::Builder)]
#[builder(on(String, into))]
pub struct Hub {
    domain: String,
    token: String,
    #[builder(default)]
    http: Client,
}

impl Hub {
    pub fn get(&self, path: &str) -> Result<Response> {
        let url = format!("https://{}.egnyte.com/pubapi/{path}", self.domain);
        Ok(self.http.get(url).bearer_auth(&self.token).send()?)
    }

    pub fn send(&self, fetch: Fetch) -> Result<Response> {
        let url = format!("https://{}.egnyte.com/pubapi/{}", self.domain, fetch.path);
        Ok(self.http.request(fetch.verb, url).bearer_auth(&self.token).send()?)
    }
}

#[derive(TypedBuilder, Getters)]
pub struct Mailroom {
    #[getset(get = "pub")]
    #[builder(setter(into))]
    base: String,
    #[builder(default = Client::new())]
    http: Client,
}

impl Mailroom {
    pub fn folder(&self, path: &str) -> Result<Response> {
        Ok(self.http.get(format!("{}/v1/fs/{path}", self.base())).send()?) //~ GET /pubapi/v1/fs/{path}
    }

    pub fn find(&self, query: &Query) -> Result<Response> {
        Ok(self.http.get(format!("{}{}", self.base, query.path)).query(&[("query", query.words.as_str())]).send()?)
    }

    pub fn page(&self, page: Page) -> Result<Response> {
        Ok(self.http.get(format!("{}{page}", self.base)).send()?) //~ GET /pubapi/v2/events
    }

    pub fn stamp(&self, stamp: Stamp) -> Result<Response> {
        Ok(self.http.get(format!("{}{stamp}", self.base)).send()?)
    }
}
