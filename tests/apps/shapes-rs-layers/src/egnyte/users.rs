use serde_json::Value;

use crate::egnyte;

pub async fn remove(domain: &str, id: u64) -> Result<Value, egnyte::Error> {
    egnyte::delete(domain, &format!("v2/users/{id}")).await //~ DELETE /pubapi/v2/users/{user_id}
}

pub async fn me(domain: &str) -> Result<Value, egnyte::Error> {
    super::get(domain, "/v1/userinfo").await //~ GET /pubapi/v1/userinfo
}
