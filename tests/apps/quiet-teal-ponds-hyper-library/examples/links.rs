use teal_ponds::{Ponds, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let ponds = Ponds::new(&std::env::var("EGNYTE_DOMAIN")?, &std::env::var("EGNYTE_TOKEN")?);
    let links = ponds.links().await?;
    println!("{}", links["total_count"]);
    Ok(())
}
