use shelf_client::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new(&std::env::var("EGNYTE_DOMAIN")?, std::env::var("EGNYTE_TOKEN")?);
    println!("{}", client.links().await?);
    Ok(())
}
