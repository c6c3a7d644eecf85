//! Publishes what lies in the outbox.

use acme_egnyte::Client;
use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)] //~ EG107
async fn publish(client: &Client, folder: &str) -> reqwest::Result<()> {
    let listing = client.folder(folder).await?;
    for file in listing["files"].as_array().into_iter().flatten() {
        announce(client, file["path"].as_str().unwrap_or_default()).await?;
    }
    Ok(())
}

async fn announce(client: &Client, path: &str) -> reqwest::Result<()> {
    let link = client.share(path).await?;
    println!("{link}");
    Ok(())
}

#[egnyte_scopes(filesystem, link)]
mod jobs {
    use acme_egnyte::Client;

    pub async fn nightly(client: &Client) -> reqwest::Result<()> {
        super::publish(client, "Shared/Outbox").await
    }
}

#[tokio::main]
async fn main() -> reqwest::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_default();
    let token = std::env::var("EGNYTE_TOKEN").unwrap_or_default();
    jobs::nightly(&Client::new(&domain, &token)).await
}
