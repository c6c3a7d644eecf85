//! Users and groups.

use egnyte_scopes::egnyte_scopes as needs;
use serde_json::Value;

use crate::Client;

#[needs(user)] //~ EG107
impl Client {
    pub async fn users(&self) -> reqwest::Result<Value> {
        self.get("/pubapi/v2/users").await //~ GET /pubapi/v2/users; GET /pubapi/v2/users
    }

    pub async fn groups(&self) -> reqwest::Result<Value> {
        self.get("/pubapi/v2/groups").await //~ GET /pubapi/v2/groups; GET /pubapi/v2/groups
    }
}
