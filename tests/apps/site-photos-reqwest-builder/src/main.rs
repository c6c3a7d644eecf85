mod clients;
mod config;

use clients::{Egnyte, Nas};
use config::Config;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let config = Config::from_env()?;
    let nas = Nas::new(&config)?;
    let egnyte = Egnyte::new(&config)?;
    for name in std::env::args().skip(1) {
        let photo = nas.photo(&name).await?;
        egnyte.upload(&name, photo).await?;
    }
    Ok(())
}
