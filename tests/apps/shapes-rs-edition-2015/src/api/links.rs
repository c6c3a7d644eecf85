use serde_json::Value;

use client::Client;
use problem::Problem;

pub fn all(client: &Client) -> Result<Value, Problem> {
    client.get("links")  //~ GET /pubapi/v1/links
}

pub fn one(client: &Client, id: &str) -> Result<Value, Problem> {
    client.get(&format!("links/{}", id))  //~ GET /pubapi/v1/links/{link_id}
}
