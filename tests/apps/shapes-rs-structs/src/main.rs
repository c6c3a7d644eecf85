mod client;
mod resource;

use client::{Audit, Egnyte, Uploader};
use resource::{first, report, Bookmarks, Groups, Resource, Users};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let egnyte = Egnyte::new(&domain, &std::env::var("EGNYTE_TOKEN")?);
    println!("{}", egnyte.links().await?);
    println!("{}", egnyte.fetch("/v1/userinfo").await?); //~ GET /pubapi/v1/userinfo
    let mut uploader = Uploader::default();
    uploader.connect(&domain).put("Shared/a.pdf", vec![1, 2]).await?;
    let audit = Audit::builder().domain(&*domain).version(1).build()?;
    println!("{}", audit.logins().await?);
    let users = Users(egnyte.clone());
    println!("{}", users.one("17").await?); //~ GET /pubapi/v2/users/{user_id}
    println!("{}", report(&users).await?); //~ GET /pubapi/v2/users
    println!("{}", report(&Bookmarks { egnyte: egnyte.clone() }).await?); //~ GET /pubapi/v1/bookmarks
    let shared: &'static Egnyte = Box::leak(Box::new(egnyte));
    println!("{}", first(Box::new(Groups { client: shared })).await?);
    Ok(())
}
