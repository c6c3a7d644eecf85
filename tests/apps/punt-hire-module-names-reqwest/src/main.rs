mod days;

use crate::days::{close_day, open_day};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let token = std::env::var("EGNYTE_TOKEN")?;
    let client = reqwest::Client::new();
    let links = format!("https://{domain}.egnyte.com/pubapi/v1/links");
    for day in std::env::args().skip(1) {
        let link = open_day(&client, &links, &token, &day).await?; //~ POST /pubapi/v1/links handles=specific
        println!("{day}: {link}");
        close_day(&client, &links, &token, &link).await?; //~ DELETE /pubapi/v1/links/{link_id} handles=generic
    }
    Ok(())
}
