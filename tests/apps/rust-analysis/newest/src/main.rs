mod newer;
mod torn;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let http = reqwest::Client::new();
    println!("{} {}", newer::users(&http, "acme").await?, torn::links(&http).await?);
    Ok(())
}
