mod egnyte;

use egnyte::EgnyteClient;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let (domain, token) = (std::env::var("EGNYTE_DOMAIN")?, std::env::var("EGNYTE_TOKEN")?);
    println!("{}", egnyte::user(&domain, &token, 12)?["userName"]);
    println!("{}", egnyte::events(&domain, &token)?["latest_event_id"]);
    let client = EgnyteClient::new(&domain, token);
    println!("{}", client.links().await?["count"]);
    println!("{}", client.search("manifest", "2").await?["total_count"]);
    let folder = client.list_folder("Shared/Manifests").await?;
    for file in folder.files {
        let bytes = client.download(&file.path).await?;
        tokio::fs::write(&file.name, bytes).await?;
    }
    Ok(())
}
