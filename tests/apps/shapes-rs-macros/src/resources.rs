//! A method for each resource.

use anyhow::Result;
use reqwest::blocking::Client;
use serde_json::Value;

pub struct Api {
    http: Client,
    base: String,
}

macro_rules! resource {
    ($(#[$meta:meta])* $name:ident, $path:literal) => {
        pub fn $name(&self) -> Result<Value> {
            self.get($path)
        }
    };
}

macro_rules! resources {
    ($($name:ident => $path:literal),* $(,)?) => {
        impl Api {
            $(pub fn $name(&self) -> Result<Value> { self.get($path) })*
        }
    };
}

impl Api {
    pub fn new(http: Client) -> Self {
        Self { http, base: format!("https://{}.egnyte.com/pubapi", std::env::var("LEDGER_DOMAIN").unwrap_or_default()) }
    }

    fn get(&self, path: &str) -> Result<Value> {
        Ok(self.http.get(format!("{}{path}", self.base)).bearer_auth("…").send()?.json()?)
    }

    resource!(groups, "/v2/groups"); //~ GET /pubapi/v2/groups
    resource!(cursor, "/v2/events/cursor"); //~ GET /pubapi/v2/events/cursor
}

resources! { //~ GET /pubapi/v1/bookmarks; GET /pubapi/v1/workflows
    bookmarks => "/v1/bookmarks",
    workflows => "/v1/workflows",
}
