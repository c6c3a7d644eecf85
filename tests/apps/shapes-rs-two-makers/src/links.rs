use serde_json::Value;

use crate::client::{Client, Error};

pub struct Links<'a> {
    client: &'a Client,
}

impl<'a> Links<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    pub async fn all(&self) -> Result<Value, Error> {
        self.client.get("/links").await  //~ GET /pubapi/v1/links
    }

    pub fn one(&self, id: impl Into<String>) -> OneLink<'a> {
        OneLink { client: self.client, id: id.into() }
    }
}

pub struct OneLink<'a> {
    client: &'a Client,
    id: String,
}

impl OneLink<'_> {
    pub async fn send(self) -> Result<Value, Error> {
        self.client.get(&format!("/links/{}", self.id)).await  //~ GET /pubapi/v1/links/{link_id}
    }
}
