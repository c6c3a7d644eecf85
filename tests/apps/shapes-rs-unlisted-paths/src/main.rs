use std::fmt::Display;

async fn issue_get<U, T>(url: U, token: T) -> anyhow::Result<String>
where
    U: AsRef<str> + Display,
    T: AsRef<str> + Display,
{
    let answer = reqwest::Client::new().get(url.as_ref()).bearer_auth(token).send().await?;
    Ok(answer.text().await?)
}

/// The function that spells the path names it, whoever says which zone is meant.
async fn rules<Z, T>(zone: Z, token: T) -> anyhow::Result<String>
where
    Z: AsRef<str>,
    T: AsRef<str> + Display,
{
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/zones/{}/rules", zone.as_ref());
    issue_get(url, token).await //~ GET /pubapi/v1/zones/{…}/rules; EG505:note
}

async fn links<T: AsRef<str> + Display>(token: T) -> anyhow::Result<String> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/links");
    issue_get(url, token).await //~ GET /pubapi/v1/links
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let token = std::env::var("EGNYTE_TOKEN")?;
    let zone = std::env::args().nth(1).unwrap_or_default();
    println!("{} {}", rules(&zone, &token).await?, links(&token).await?);
    Ok(())
}
