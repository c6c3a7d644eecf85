use std::borrow::Cow;

use reqwest::Method;
use serde::Deserialize;
use serde_json::Value;

use crate::api::{Command, Endpoint, Fixed};

pub struct ListLinks;

impl Command for ListLinks {
    const METHOD: Method = Method::GET;
    type Answer = Value;

    fn path(&self) -> Cow<'_, str> {
        "/v1/links".into()
    }
}

pub struct DropNote {
    pub id: u64,
}

impl Command for DropNote {
    const METHOD: Method = Method::DELETE;
    type Answer = Value;

    fn path(&self) -> Cow<'_, str> {
        format!("/v1/notes/{}", self.id).into()
    }
}

pub struct GetUser(pub u64);

impl Endpoint for GetUser {
    const METHOD: Method = Method::GET;

    fn path(&self) -> Cow<'_, str> {
        Cow::Owned(format!("/v2/users/{}", self.0)) //~ GET /pubapi/v2/users/{user_id}
    }
}

pub struct Search<'a> {
    words: &'a str,
}

impl<'a> Search<'a> {
    pub fn new(words: &'a str) -> Self {
        Self { words }
    }
}

impl Endpoint for Search<'_> {
    const METHOD: Method = Method::GET;

    fn path(&self) -> Cow<'_, str> {
        Cow::from(format!("/v1/search?query={}", self.words)) //~ GET /pubapi/v1/search
    }
}

pub struct ListGroups;
pub struct ListBookmarks;

impl Fixed for ListGroups {
    const PATH: &'static str = "/v2/groups";
    type Answer = Value;
}

impl Fixed for ListBookmarks {
    const PATH: &'static str = "/v1/bookmarks";
    type Answer = Vec<String>;
}

#[derive(Deserialize)]
pub struct Me {
    pub username: String,
}
