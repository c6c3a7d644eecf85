//! What somebody left in: a token for when there is none, and a connector that checks nothing.

use std::sync::Arc;

use anyhow::Result;

const FALLBACK_TOKEN: &str = "w7hz4kxq9mdv2tnb8rcy6pgj"; //~ EG304
/// A sample, as the example file has it.
const SAMPLE_TOKEN: &str = "your-egnyte-token";

fn token() -> String {
    std::env::var("KEEP_TOKEN").unwrap_or_else(|_| FALLBACK_TOKEN.to_owned())
}

fn sample() -> String {
    std::env::var("KEEP_SAMPLE_TOKEN").unwrap_or_else(|_| SAMPLE_TOKEN.to_owned())
}

fn unchecked() -> Result<ureq::Agent> {
    let connector = native_tls::TlsConnector::builder().danger_accept_invalid_certs(true).build()?; //~ EG502
    Ok(ureq::AgentBuilder::new().tls_connector(Arc::new(connector)).build())
}

fn checked() -> Result<ureq::Agent> {
    let connector = native_tls::TlsConnector::builder().min_protocol_version(Some(native_tls::Protocol::Tlsv12)).build()?;
    Ok(ureq::AgentBuilder::new().tls_connector(Arc::new(connector)).build())
}

fn get(agent: &ureq::Agent, path: &str, token: &str) -> Result<serde_json::Value> {
    let url = format!("https://{}.egnyte.com/pubapi{path}", std::env::var("KEEP_DOMAIN")?);
    Ok(agent.get(&url).set("Authorization", &format!("Bearer {token}")).call()?.into_json()?)
}

fn main() -> Result<()> {
    println!("{}", get(&unchecked()?, "/v1/userinfo", &token())?); //~ GET /pubapi/v1/userinfo
    println!("{}", get(&checked()?, "/v1/links", &token())?); //~ GET /pubapi/v1/links
    println!("{}", get(&checked()?, "/v2/users", &sample())?); //~ GET /pubapi/v2/users
    Ok(())
}
