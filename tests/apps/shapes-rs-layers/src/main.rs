mod egnyte;

use egnyte::groups::Group;
use egnyte::{users, Error};
use serde_json::{json, Value};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let domain = std::env::args().nth(1).expect("usage: vault-admin DOMAIN");
    let groups = Group::all(&domain).await?;
    Group::create(&domain, "Editors").await?;
    Group { domain: &domain, id: "g1".into() }.load().await?;
    users::remove(&domain, 4).await?;
    users::me(&domain).await?;
    let link: Value = egnyte::post(&domain, "v1/links".to_string(), &json!({"type": "folder"})).await?; //~ POST /pubapi/v1/links
    let (first, second) = tokio::try_join!(
        egnyte::get::<Value>(&domain, "v1/fs/Shared"), //~ GET /pubapi/v1/fs/{path}
        egnyte::get::<Value>(&domain, "v1/search?query=a"), //~ GET /pubapi/v1/search
    )?;
    println!("{} {link} {first} {second}", groups.len());
    Ok(())
}
