//! The tables of a harbour, and a link to each. Helpers of two layers lie between the declaration and the request.

use egnyte_scopes::egnyte_scopes;
use serde_json::{Value, json};

use crate::egnyte::Account;
use crate::transport::{self, Failure};

#[egnyte_scopes(filesystem, link)]
pub async fn of(account: &Account, harbour: &str) -> Result<Value, Failure> {
    let folder = listed(account, harbour).await?;
    let mut tables = Vec::new();
    for file in folder["files"].as_array().into_iter().flatten() {
        let path = file["path"].as_str().unwrap_or_default();
        tables.push(json!({ "name": file["name"], "link": shared(account, path).await? }));
    }
    Ok(Value::Array(tables))
}

#[egnyte_scopes(filesystem)]
async fn listed(account: &Account, harbour: &str) -> Result<Value, Failure> {
    transport::get(account, &format!("/pubapi/v1/fs/Shared/Tides/{harbour}")).await //~ GET /pubapi/v1/fs/{path} handles=specific
}

#[egnyte_scopes("Egnyte.link")]
async fn shared(account: &Account, path: &str) -> Result<Value, Failure> {
    let body = json!({ "path": path, "type": "file", "accessibility": "anyone" });
    let link = transport::post(account, "/pubapi/v1/links", &body).await?; //~ POST /pubapi/v1/links handles=specific
    Ok(link["links"][0]["url"].clone())
}
