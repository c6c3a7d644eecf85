use serde_json::{json, Value};

use super::{get, post, Error};

pub struct Group<'a> {
    pub domain: &'a str,
    pub id: String,
}

impl<'a> Group<'a> {
    pub async fn load(&self) -> Result<Value, Error> {
        get(self.domain, &format!("v2/groups/{}", self.id)).await //~ GET /pubapi/v2/groups/{group_id}
    }

    pub async fn all(domain: &'a str) -> Result<Vec<Value>, Error> {
        get(domain, "v2/groups").await //~ GET /pubapi/v2/groups
    }

    pub async fn create(domain: &'a str, name: &str) -> Result<Value, Error> {
        post(domain, "v2/groups", &json!({ "displayName": name })).await //~ POST /pubapi/v2/groups
    }
}
