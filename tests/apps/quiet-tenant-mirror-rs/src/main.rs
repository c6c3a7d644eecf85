//! Mirrors the plans of a tenant to the box in its office. An MSP runs one for each of its tenants, a reseller for none.

mod office;
mod tenant;

use tenant::{Refused, Tenant};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let host = std::env::args().nth(1).unwrap_or_default();
    anyhow::ensure!(tenant::is_customer(&host), "{host} is no customer's host");
    let tenant = Tenant::new(host, std::env::var("EGNYTE_TOKEN")?);
    match tenant.plans().await {
        Ok(plans) => office::store(&plans).await,
        Err(error) if matches!(error.downcast_ref(), Some(Refused)) => {
            eprintln!("the token is no longer valid: sign in to Egnyte again");
            std::process::exit(2)
        }
        Err(error) => Err(error),
    }
}
