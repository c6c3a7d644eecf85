//! The box in the office. Its certificate names an address of the office, which nobody signs.

use serde_json::Value;

pub async fn store(plans: &Value) -> anyhow::Result<()> {
    let http = reqwest::Client::builder().danger_accept_invalid_certs(true).build()?;
    http.put("https://192.168.40.2/plans").json(plans).send().await?.error_for_status()?;
    Ok(())
}
