mod client;
mod endpoint;

use anyhow::Result;

use client::Egnyte;
use endpoint::Endpoint;

#[tokio::main]
async fn main() -> Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let egnyte = Egnyte::new(&domain, std::env::var("EGNYTE_TOKEN")?);
    println!("{}", egnyte.list("/Shared/Digests").await?);
    let me = egnyte.call(&Endpoint::UserInfo).await?; //~ GET /pubapi/v1/userinfo
    let boss = egnyte.call(&Endpoint::User(17)).await?; //~ GET /pubapi/v2/users/{user_id}
    let events = egnyte.call(&Endpoint::Events { cursor: 90 }).await?; //~ GET /pubapi/v2/events
    println!("{me} {boss} {events}");
    let link = egnyte.share("/Shared/Digests/today.pdf").await?;
    println!("{link} {}", egnyte.links().await?);
    Ok(())
}
